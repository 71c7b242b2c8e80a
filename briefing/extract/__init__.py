"""The extractors, one a pane: pure functions of the document that return findings with spans."""
