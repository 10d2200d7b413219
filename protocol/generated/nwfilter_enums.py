# DO NOT EDIT: generated from nwfilter.x by virtwire.protocol.compiler.

"""The enums of nwfilter.x."""

from __future__ import annotations

from enum import IntFlag as _IntFlag



class NwfilterDefineFlags(_IntFlag):
    """How to define a network filter. (virNWFilterDefineFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class NwfilterBindingCreateFlags(_IntFlag):
    """How to create a network filter binding. (virNWFilterBindingCreateFlags)"""

    VALIDATE = 1
    """check the document against its schema"""
