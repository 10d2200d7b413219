"""libvirt's remote protocol, without IO: definitions, codecs, frames, messages and the two sessions.

Nothing here opens a socket or reads a clock; time comes in as ``now``. From the bytes upwards:

- ``framing`` cuts bytes into frames, ``message`` names what a frame can be;
- ``generated`` holds the codecs, made by ``compiler`` from ``definitions/*.x``; ``reference`` is the slow second codec;
- ``server_session`` and ``client_session`` say what a frame means at this point of a connection;
- ``keepalive`` says when a silent peer is dead; ``errors`` is libvirt's error model.
"""
