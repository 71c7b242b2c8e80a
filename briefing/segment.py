"""Sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicon
from briefing.model import Span

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9])")
_INITIAL = re.compile(r"\b[A-Z]\.$")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `text` inside `span`, edges trimmed."""
    start = span.start
    for end in _END.finditer(text, span.start, span.end):
        head = text[start : end.end()]
        last = head.rsplit(None, 1)[-1]
        if last in lexicon.words("abbreviations") or _INITIAL.search(head):
            continue
        yield Span(start, end.end())
        start = end.end()
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        yield Span(start, span.end)
