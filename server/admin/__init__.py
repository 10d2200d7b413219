"""What ``libvirt-admin-sock`` serves: the administration program (libvirt-admin.h), over the daemon's own objects."""
