"""The codecs, procedure tables and enums of libvirt's programs, made by ``virtwire.protocol.compiler``."""
