"""What stands round an article on every page: running heads, folios, and what a browser prints at the edges."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from briefing.readers.pdf.lines import Line

_EDGE = 0.13
"""The share of a page's height at its top and its foot where such lines stand."""
_LONGEST = 160
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:[-–—\[(|]\s*)?(?:page|pg\.?|p\.)?\s*[A-Z]?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*[-–—\])|])?", re.IGNORECASE
)
_ADDRESS = re.compile(r"((?:https?|file)://[!-~]{3,500}?)(?:\s+\d{1,4}\s*(?:/|of)\s*\d{1,4})?")
_TIME = re.compile(
    r"\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4},?\s+\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s.{0,200})?"
)


class Edges(NamedTuple):
    """The pages without what stands round the article; the lines that did; the address that a browser printed."""

    pages: list[list[Line]]
    apart: list[Line]
    address: str | None


def set_apart(pages: list[list[Line]], heights: list[float]) -> Edges:
    """Take running heads, folios and stamps off the `pages`."""
    seen = Counter(
        key for lines, height in zip(pages, heights, strict=True) for key in {_key(x) for x in _edge(lines, height)}
    )
    kept: list[list[Line]] = []
    apart: list[Line] = []
    address: str | None = None
    for lines, height in zip(pages, heights, strict=True):
        edge = _edge(lines, height)
        stamps = [line for line in edge if _ADDRESS.fullmatch(line.words) or _TIME.fullmatch(line.words)]
        for line in stamps:
            printed = _ADDRESS.fullmatch(line.words)
            address = address or (printed[1] if printed and printed[1].startswith("http") else None)
        beside = {id(line) for line in edge if any(abs(line.bottom - stamp.bottom) < 2 for stamp in stamps)}
        outer = {id(line) for line in edge if _is_outermost(line, lines)}
        taken = [
            line
            for line in edge
            if id(line) in beside
            or (seen[_key(line)] > 1 and len(line.words) <= _LONGEST)
            or (id(line) in outer and _NUMBER.fullmatch(line.words))
        ]
        apart += taken
        gone = {id(line) for line in taken}
        kept.append([line for line in lines if id(line) not in gone])
    return Edges(kept, apart, address)


def _edge(lines: list[Line], height: float) -> list[Line]:
    return [x for x in lines if x.bottom < _EDGE * height or x.bottom + x.size > (1 - _EDGE) * height]


def _key(line: Line) -> tuple[str, int]:
    """What is the same of a running head on all its pages: its words without figures, and how high it stands."""
    return _DIGITS.sub("0", line.words), round(line.bottom / 4)


def _is_outermost(line: Line, lines: list[Line]) -> bool:
    """Whether nothing stands above a line on its page, or nothing beneath it."""
    above = any(other.bottom > line.bottom + 2 for other in lines)
    return not above or not any(other.bottom < line.bottom - 2 for other in lines)
