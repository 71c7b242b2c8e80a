"""Lines as they stand in the file, with their geometry; page furniture set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from briefing import lexicon
from briefing.model import BlockKind

Marks: TypeAlias = Callable[[str], "tuple[BlockKind | None, str]"]
"""From a raw line to the kind of block that it is marked as, and the line without its mark."""

_QUOTED = re.compile(r"\s{0,3}(?:>\s?){1,9}")
_LABEL = re.compile(r"\s*(?:[•◦▪‣●■·*\-–—]\s+(?=\S)|\(?\d{1,2}[.)]\s+(?=\S))")

_SEPARATOR = re.compile(r"[\s*_=~#•.·\-–—]{3,}")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—\[(|]\s*\d{1,4}\s*[-–—\])|]|(?:page|pg\.?|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|\d{1,3}\s*(?:of|/)\s*\d{1,3})",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,3}")
_PRINTED = re.compile(
    r"(?:https?://|www\.)\S+(?:\s+\S{1,20}){0,4}"
    r"|\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}:\d\d(?:\s?[AaPp][Mm])?\s+\S.{0,200}"
)
_HEAD_WITH_PAGE = re.compile(
    r".{0,100}\b(?:page|p\.)\s*\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s{3,}.{1,80}", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_COLUMNS = re.compile(r"\S(?:\s{3,}|\t)\S")


@dataclass(slots=True)
class Line:
    """A line with words on it. Columns are counted with tabs of four."""

    words: str
    raw: str
    indent: int
    width: int
    """Columns from the left edge to the last character."""
    blanks: int = 0
    """Blank lines between this line and the one before."""
    new_page: bool = False
    """Whether a page ends before this line."""
    mark: BlockKind | None = None
    broken: bool = False
    """Whether a page break or furniture stands before this line."""
    furniture: list[str] = field(default_factory=list)
    """The page furniture before this line."""

    @property
    def ends(self) -> bool:
        """Whether the line closes with a mark that can end a paragraph."""
        return self.words.rstrip("\"'”’)]»*_ ")[-1:] in {".", "!", "?", "…", ":", ""}

    @property
    def lower(self) -> bool:
        """Whether the line opens with a small letter."""
        return self.words[:1].islower()


def plain_marks(line: str) -> tuple[BlockKind | None, str]:
    """The marks of plain text: `>` before a quotation, a label before a list item (which keeps it)."""
    if quoted := _QUOTED.match(line):
        return "block_quote", line[quoted.end() :]
    return ("list_item" if _LABEL.match(line) else None), line


def read(text: str, marks: Marks) -> tuple[list[Line], list[str]]:
    """The lines of `text` that are the article's, and the furniture that stands behind the last of them."""
    lines = list(_lines(text, marks))
    if sum(line.mark == "block_quote" for line in lines) * 5 > 4 * len(lines):
        for line in lines:
            line.mark = None
    return _set_apart(_single_spaced(lines))


def _lines(text: str, marks: Marks) -> Iterator[Line]:
    blanks = 0
    for page, of_page in enumerate(text.split("\f")):
        new_page = page > 0
        for raw in of_page.removesuffix("\n").split("\n"):
            mark, bare = marks(raw) if raw.strip() else (None, "")
            words = " ".join(bare.split())
            if not words:
                blanks += 1
                continue
            wide = bare.expandtabs(4).rstrip()
            indent = len(wide) - len(wide.lstrip())
            yield Line(words, bare, indent, len(wide), blanks, new_page, mark, new_page)
            blanks, new_page = 0, False


def _single_spaced(lines: list[Line]) -> list[Line]:
    """A file with a blank line after every line tells paragraphs by two: one blank is taken from each gap."""
    running = [(a, b) for a, b in pairwise(lines) if b.lower and not a.ends]
    if len(running) >= 4 and sum(b.blanks == 1 for _, b in running) * 5 > 4 * len(running):
        for line in lines:
            line.blanks = max(0, line.blanks - 1)
    return lines


# Page furniture


@dataclass(frozen=True, slots=True)
class _Page:
    """What a furniture rule may look at: the lines, which is asked about, and what the file repeats."""

    lines: list[Line]
    at: int
    repeated: Counter[str]

    @property
    def line(self) -> Line:
        return self.lines[self.at]

    @property
    def alone(self) -> bool:
        """Whether blank lines or page ends stand on both sides."""
        above = self.at == 0 or self.line.blanks > 0 or self.line.new_page
        return above and (self.last or self.lines[self.at + 1].blanks > 0)

    @property
    def last(self) -> bool:
        """Whether a page, or the file, ends here."""
        return self.at + 1 == len(self.lines) or self.lines[self.at + 1].new_page

    @property
    def edge(self) -> bool:
        """Whether the line is among the first two or the last two of a page that ends or begins here."""
        near = self.lines[max(0, self.at - 1) : self.at + 3]
        return any(line.new_page for line in near)


def _is_separator(page: _Page) -> bool:
    return _SEPARATOR.fullmatch(page.line.words) is not None


def _is_page_number(page: _Page) -> bool:
    return _PAGE_NUMBER.fullmatch(page.line.words) is not None


def _is_bare_page_number(page: _Page) -> bool:
    """A number alone, at a page's edge or one of a run of them."""
    words = page.line.words
    if not _BARE_NUMBER.fullmatch(words) or not (page.alone or page.last):
        return False
    neighbours = {f"={int(words) - 1}", f"={int(words) + 1}"}
    return page.edge or any(page.repeated[n] for n in neighbours)


def _is_print_stamp(page: _Page) -> bool:
    """A web address on its own, or the date and time of printing before the page's title."""
    return _PRINTED.fullmatch(page.line.words) is not None


def _is_known_phrase(page: _Page) -> bool:
    words = page.line.words
    return len(words) < 60 and words.casefold().strip(" .:»›>→[]()*") in lexicon.words("page_furniture")


def _is_running_head(page: _Page) -> bool:
    line = page.line
    if len(line.words) > 120 or (line.ends and not page.edge):
        return False
    if page.edge and (_HEAD_WITH_PAGE.fullmatch(line.raw.strip()) or _COLUMNS.search(line.raw)):
        return True
    often = page.repeated[_shape(line.words)]
    if page.edge and often > 1:
        return page.at > 4
    return often > 2 and page.alone and page.at > 4


_FURNITURE: tuple[Callable[[_Page], bool], ...] = (
    _is_separator,
    _is_page_number,
    _is_bare_page_number,
    _is_print_stamp,
    _is_known_phrase,
    _is_running_head,
)


def _set_apart(lines: list[Line]) -> tuple[list[Line], list[str]]:
    repeated = _repeated(lines)
    kept: list[Line] = []
    apart: list[str] = []
    blanks, broken = 0, False
    for at, line in enumerate(lines):
        blanks += line.blanks
        broken = broken or line.new_page
        rule = _furniture(_Page(lines, at, repeated)) if len(line.words) <= 240 else None
        if rule:
            apart.append(line.words)
            broken = broken or rule not in {_is_known_phrase, _is_separator}
            continue
        line.furniture, line.blanks, line.broken = apart, blanks, broken
        kept.append(line)
        apart, blanks, broken = [], 0, False
    return kept, apart


def _furniture(page: _Page) -> Callable[[_Page], bool] | None:
    """The rule that takes a line for furniture."""
    return next((rule for rule in _FURNITURE if rule(page)), None)


def _repeated(lines: list[Line]) -> Counter[str]:
    """How often each short line stands in the file, whatever its figures; a bare number as `=5`."""
    seen: Counter[str] = Counter()
    for line in lines:
        if len(line.words) <= 120:
            seen[_shape(line.words)] += 1
            if _BARE_NUMBER.fullmatch(line.words):
                seen[f"={int(line.words)}"] += 1
    return seen


def _shape(words: str) -> str:
    return _DIGITS.sub("0", words)
