"""Daemons that break one rule each, and what the checks make of them.

Each module of this package but those named here holds the mutations of an area:

- ``mutation``: what a mutation is, and the list of all.
- ``changes``: what mutations are made of.
- ``worlds``: the ways in which the daemons are reached.
- ``judge``: one mutant, started and checked.
- ``__main__``: all of them, and the table.
"""
