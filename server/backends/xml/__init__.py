"""Domain XML as libvirt 9.0.0 reads and writes it: parse, check, normalise, format.

``Definition.parse`` is the way in. The tree it holds is the truth: elements and attributes that the tables of shapes
know are checked and put into libvirt's order with libvirt's defaults; what they do not know is kept, behind the rest.
"""

from .definition import Definition

__all__ = ["Definition"]
