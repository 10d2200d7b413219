"""The ``virtwire`` command: virsh's verbs, option names and words, on top of the client library.

``main`` is the command, ``verbs`` how a verb is declared; ``domains``, ``checkpoints`` and ``snapshots`` hold the
verbs; ``documents`` builds XML from options, ``output`` prints tables, times and JSON and ``tree`` trees, all as virsh
lays them out; ``edit`` runs an editor.
"""
