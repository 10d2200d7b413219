"""The XDR compiler: ``.x`` interface definitions in, typed Python out. Developers run it, its output is checked in.

``parser`` turns text into the tree of ``syntax``, with the comments of ``comments`` on it; ``checker`` turns trees into
the ``Schema`` of ``virtwire.protocol.schema`` or refuses them with a ``CompileError``; the modules of ``emit`` write
Python from the schema; ``__main__`` is the command. docs/definition-language.md describes the language.
"""
