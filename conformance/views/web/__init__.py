"""Live view in a browser: a timeline of connections, calls and events, and everything that is in each.

``bind`` listens, ``new_address`` makes up the page's address, ``run`` serves it for a live feed, ``run_file`` for a
recording.
"""

from .serve import AddressError, bind, new_address, run, run_file

__all__ = ["AddressError", "bind", "new_address", "run", "run_file"]
