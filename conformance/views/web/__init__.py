"""Live view in a browser: a timeline of connections, calls and events, and everything that is in each.

``bind`` listens, ``run`` serves the page of a live feed, ``run_file`` that of a recording.
"""

from .serve import AddressError, bind, run, run_file

__all__ = ["AddressError", "bind", "run", "run_file"]
