"""The sweep: every procedure that libvirtd 9.0.0 knows, called by our client and by libvirt's own, results compared.

Two libvirtds in the same fresh state, one for each client; the tables of ``calls`` are worked through line by line, on
the test driver and on the QEMU driver. What went over the wire is taken from taps between clients and daemons.
"""
