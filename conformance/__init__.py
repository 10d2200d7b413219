"""See the wire, keep it, play it back, judge it: the conformance tools.

Imports the client, the server and the protocol; nothing imports this.
"""
