"""Lines and blocks into a `Document`: headline, date line, paragraphs, sentences."""

from __future__ import annotations

import datetime
import re

from briefing import segment
from briefing.model import Block, BlockKind, Document, Sentence, Source, Span

_BLANK = re.compile(r"\n\s*\n")
_DATE_LINE = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}")


def build(text: str, source: Source, *, published: datetime.date | None = None) -> Document:
    """The document of an article's decoded text. `published` overrides the article's own date."""
    pieces: list[tuple[BlockKind, str]] = []
    headline: str | None = None
    for paragraph in _BLANK.split(text.strip()):
        lines = [" ".join(line.split()) for line in paragraph.split("\n")]
        dated = [i for i, line in enumerate(lines) if _DATE_LINE.fullmatch(line)]
        if headline is None and dated:
            headline = " ".join(lines[: dated[0]])
            pieces += [("headline", headline), ("published", lines[dated[0]])]
            published = published or datetime.datetime.strptime(lines[dated[0]], "%B %d, %Y").date()
            lines = lines[dated[0] + 1 :]
        elif headline is None and not pieces and dated:
            pass
        if lines and (joined := " ".join(line for line in lines if line)):
            pieces.append(("paragraph", joined))
    blocks: list[Block] = []
    offset = 0
    for kind, words in pieces:
        blocks.append(Block(kind, Span(offset, offset + len(words))))
        offset += len(words) + 2
    reading = "\n\n".join(words for _, words in pieces)
    return Document(
        source=source,
        text=reading,
        blocks=tuple(blocks),
        sentences=tuple(
            Sentence(s, i) for i, b in enumerate(blocks) for s in segment.sentences(reading, b.span)
        ),
        headline=headline,
        published=published,
    )
