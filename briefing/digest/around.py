"""The words around a finding that says too little by itself: a figure without a noun, a date that leads to no day."""

from __future__ import annotations

from bisect import bisect_right

from briefing import patterns
from briefing.model import Document, Span

BEFORE, BEHIND = 45, 75
"""Characters of a clause that are shown before the finding in it, and behind."""
FAR = 300
"""Characters on either side of a finding that are looked at: a text without a full stop is one sentence."""

_EDGE = patterns.lazy(r"[,;:)][\"”’]?\s+[\"“‘]?|\s*[—–(]\s*|\s-\s|[\"“”](?=\s|\w)|(?<!\w)[‘’](?=\w)|’(?=\s)")
"""Where one clause ends and another may begin; never inside a figure."""
_OPENING = frozenset('"“‘')
"""Before one of these a clause stops in the middle: “for two days along [“parts of the front”]”."""


def clause(document: Document, found: Span) -> str:
    """The words about a finding: its clause, with the one before where it stands in an aside of its own."""
    sentences = document.sentences
    at = bisect_right(sentences, found.start, key=lambda sentence: sentence.span.start) - 1
    sentence = sentences[at].span if at >= 0 else found
    around = Span(max(sentence.start, found.start - FAR), min(sentence.end, found.end + FAR))
    edges = [match.span() for match in _EDGE().finditer(document.text, around.start, around.end)]
    starts = [around.start, *(end for _, end in edges if end <= found.start)]
    end = next((start for start, _ in edges if start >= found.end), around.end)
    start = starts[-1]
    if len(starts) > 1 and len(document.text[start:end].split()) - len(found.of(document.text).split()) < 2:
        start = starts[-2]
    words = document.text[start:end].rstrip(' .!?:;,"”’)')
    if (end < sentence.end and end == around.end) or len(words) > found.end - start + BEHIND:
        words = words[: max(words.rfind(" ", 0, found.end - start + BEHIND), found.end - start)] + " …"
    elif document.text[end - 1].isspace() and document.text[end : end + 1] in _OPENING:
        words += " …"
    if found.start - start > BEFORE:
        words = "… " + words[document.text.find(" ", found.start - BEFORE, found.start) - start + 1 :]
    return " ".join(words.split())
