"""The real programs that tests run against: libvirtd, virsh, tshark, python3-libvirt, Sys::Virt, and our own daemon.

Each module starts or drives one program. ``require`` skips a test when a program is missing, or fails where nothing may
be skipped.
"""
