"""Comparisons with libvirt-python and libvirtd, side by side in one run (`make bench`)."""
