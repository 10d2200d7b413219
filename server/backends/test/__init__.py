"""libvirt's test driver: domains in memory that run nothing, for trying things out (``test:///default``)."""
