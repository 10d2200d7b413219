"""The calls of each object, made from the definitions by ``virtwire.protocol.compiler``."""
