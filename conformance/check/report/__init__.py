"""Reports of a result: for a terminal or a pipe, for machines, for a browser."""
