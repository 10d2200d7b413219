"""Checkpoints and snapshots: one model of moments of a domain, for every backend.

::

    operations, checkpoint_operations, snapshot_operations, revert    what the calls do, in the words of a driver
    checkpoint, snapshot, snapshot_disks, disks, abi                  definitions: read, complete, compare, write
    document, schemas/                                                documents: well-formed, and as the schema says
    tree                                                              names, parents, order, the current one
    domain, texts                                                     what a backend brings: its domains, its words
"""
