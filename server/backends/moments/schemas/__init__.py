"""The schemas of moments' XML documents, in RELAX NG."""
