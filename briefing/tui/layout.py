"""From a document and a width to the lines of the page: pure, linear, and cheap enough to do for the whole text.

A line is a span of the text with no word of it changed, so that a cell on the screen and an offset in the
text lead to each other. `shown` gives the characters that may reach a terminal.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import split_graphemes

from briefing.model import BlockKind, Document, Span
from briefing.tui.places import Place

_TIGHT: frozenset[str] = frozenset({"byline", "published", "list_item", "furniture", "related"})
"""Kinds that follow their like, or the headline, with no blank line between."""

_INDENT: dict[str, int] = {"list_item": 2, "block_quote": 4, "caption": 2}

_SIMPLE = re.compile(
    "[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*"
)
"""Characters of one cell each."""

_PICTURES: dict[int, int | None] = {
    **{code: 0x2400 + code for code in range(32)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys([0xAD, *range(0x202A, 0x202F), 0x2028, 0x2029, *range(0x2066, 0x206A), 0xFEFF], 0x200B),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    0x09: 0x20,
    0x0A: 0x20,
    0x0D: 0x20,
}
"""What a terminal could take for an order, one character for one: pictures, or nothing to see."""


class Line(NamedTuple):
    """A line of the page: the span of the text on it, and the kind of its block."""

    start: int
    end: int
    kind: str
    indent: int = 0

    def touches(self, span: Span) -> bool:
        """Whether some of the text at `span` stands on it."""
        return span.start < self.end and self.start < span.end


_UNSURE = re.compile("\ufe0f\u200d?|(?<=[\u2600-\u27bf\U0001f000-\U0001faff])[\u200d\U0001f3fb-\U0001f3ff]")
"""What makes one picture of several signs, or another of one, in some terminals."""


def shown(text: str) -> str:
    """`text` as it may be sent to a terminal, character for character.

    Terminals do not agree on the width of what a variation selector turns into a picture, nor of a family or a
    colour of skin, and what stands right of it would shift: the signs stay what each is by itself.
    """
    if not text.isascii():
        text = _UNSURE.sub(lambda found: "\u200b" * len(found.group()), text)
    return text.translate(_PICTURES)


def lines_of(document: Document, width: int) -> list[Line]:
    """The whole text in lines of at most `width` cells."""
    lines: list[Line] = []
    before = ""
    for kind, span in _stretches(document):
        if lines and not (kind in _TIGHT and before in {kind, "headline", "byline", "published"}):
            lines.append(Line(span.start, span.start, "blank"))
        indent = _INDENT.get(kind, 0) if width > 24 else 0
        lines += [Line(a, b, kind, indent) for a, b in wrap(document.text, span, width - indent)]
        before = kind
    return lines


def _stretches(document: Document) -> Iterator[tuple[BlockKind | str, Span]]:
    """The blocks, and the lines of furniture between them, in order."""
    at = 0
    for block in document.blocks:
        yield from _furniture(document.text, Span(at, block.span.start))
        yield block.kind, block.span
        at = max(at, block.span.end)
    yield from _furniture(document.text, Span(at, len(document.text)))


def _furniture(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    if not text[span.start : span.end].strip():
        return
    for line in re.compile(r"\S[^\n]*").finditer(text, span.start, span.end):
        yield "furniture", Span(line.start(), line.end())


def wrap(text: str, span: Span, width: int) -> Iterator[tuple[int, int]]:
    """The lines of one stretch, broken at spaces, and inside a word only where it alone is too long."""
    width = max(1, width)
    start = span.start
    while start < span.end:
        stop = text.find("\n", start, span.end)
        stop = span.end if stop < 0 else stop
        simple = _SIMPLE.fullmatch(text, start, stop) is not None
        yield from _wrap_simple(text, start, stop, width) if simple else _wrap_cells(text, start, stop, width)
        start = stop + 1


def _wrap_simple(text: str, start: int, stop: int, width: int) -> Iterator[tuple[int, int]]:
    while stop - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        cut = cut if cut > start else start + width
        yield start, cut
        start = cut + 1 if text[cut : cut + 1] == " " else cut
    yield start, stop


def _wrap_cells(text: str, start: int, stop: int, width: int) -> Iterator[tuple[int, int]]:
    """As `_wrap_simple`, counting cells: wide characters are two, combining ones none."""
    graphemes, _ = split_graphemes(shown(text[start:stop]))
    line, space, cells, since = 0, -1, 0, 0
    for here, _, size in graphemes:
        if text[start + here] == " ":
            space, since, cells = here, cells + 1, cells + 1
            continue
        if cells + size > width and here > line:
            cut = space if space > line else here
            yield start + line, start + cut
            line, cells = (cut + 1, cells - since) if space > line else (here, 0)
            space = -1
        cells += size
    yield start + line, stop


def top_line(lines: list[Line], place: Place, height: int) -> int:
    """The number of the line that a page of `height` begins with, so that it ends with the text at the latest.

    Where the cursor was in view it is so again, under a third of the page if need be.
    """
    if not lines:
        return 0
    top = line_at(lines, place.top) if place.top else 0
    cursor = line_at(lines, place.offset)
    if place.in_view and not top <= cursor < top + height:
        top = cursor - height // 3
    return max(0, min(top, len(lines) - height))


def line_at(lines: list[Line], offset: int) -> int:
    """The number of the line that holds `offset`, or the last before it."""
    at = max(0, bisect_left(lines, (offset + 1,)) - 1)
    while at > 0 and lines[at].kind == "blank":
        at -= 1
    return at


class Page:
    """An article in lines, with its sentences: which of either stands where. Empty without a document or a width."""

    def __init__(self, document: Document | None = None, width: int | None = None) -> None:
        self.lines = lines_of(document, width) if document and width is not None else []
        self.starts = [sentence.span.start for sentence in document.sentences] if document else []
        """Where the sentences begin."""

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence at `offset`, or the last before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def line_at(self, offset: int) -> int:
        """The number of the line on which `offset` stands."""
        return line_at(self.lines, offset) if self.lines else 0

    def offset(self, number: int, column: int) -> int:
        """The offset of a character of a line; of one beyond the end, that of the end."""
        line = self.lines[min(number, len(self.lines) - 1)]
        return min(line.start + column, line.end)

    def sentences_in(self, top: int, height: int) -> tuple[int, int]:
        """The first and the last sentence that begin on these lines; the last is before the first where none does."""
        if not self.lines:
            return 0, -1
        top = min(top, len(self.lines) - 1)
        bottom = self.lines[min(top + max(1, height), len(self.lines)) - 1]
        first = bisect_left(self.starts, self.lines[top].start)
        last = bisect_right(self.starts, max(bottom.start, bottom.end - 1)) - 1
        return min(first, len(self.starts) - 1), last
