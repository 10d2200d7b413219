"""The protocol in XDR's own language: ``*.x``, one file an area, read by ``virtwire.protocol.compiler``.

Numbers, names and bounds are those of libvirt's programs (remote 1..456, qemu 1..7, lxc 1, admin 1..19,
keepalive 1..2); order and prose are ours. What generation needs beyond the language stands in comments as
``@word value``: the C function, the object that a method belongs to, priority, what a read-only connection is refused.

``types.x`` holds what the areas share, ``packet.x`` the frame; every other file adds its procedures to one program.
"""
