"""Lines as they stand in the file, with their geometry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from briefing.document.given import Marked
from briefing.model import BlockKind
from briefing.patterns import lazy

_QUOTED = re.compile(r"\s{0,3}(?:>\s?){1,9}")
_LETTER_HEADING = "** "
"""Before the headings of a newsletter in plain text."""
_LABEL = lazy(r"\s*(?:[•◦▪‣●■·*]\s+(?=\S)|[-–—]\s+(?=\S)(?!.{1,80}\s[-–—]\.?\s*$)|\(?\d{1,2}[.)]\s+(?=\S))")
_BULLETS = frozenset("•◦▪‣●■·*-–—(")
"""One of these begins the label of an item, or a figure."""
_CODED = lazy(r"\^?\s?(\S.*?)(?:(?<=\w)[<=]|(?<=[.!?”\")])<)\s*|\^(\S.*)")
"""A line between the codes of an old agency wire: "^By ANA RUIZ=", "^Eds: …<"."""
_TURN = lazy(r"([A-Z][\w .’'()-]{0,60}?)\s?:\s(?=\S)")


class FileLine:
    """A line with words on it. Columns are counted with tabs of four.

    `width` are the columns from the left edge to the last character, `blanks` the blank lines before it; `new_page`
    says whether a page ends before it, `broken` whether a page break or `furniture` stands there.
    """

    __slots__ = ("blanks", "broken", "furniture", "indent", "mark", "new_page", "raw", "width", "words")

    def __init__(self, words: str, raw: str, mark: BlockKind | None, *, blanks: int, new_page: bool) -> None:
        wide = raw.expandtabs(4).rstrip()
        self.words = words
        self.raw = raw
        self.mark = mark
        self.indent = len(wide) - len(wide.lstrip())
        self.width = len(wide)
        self.blanks = blanks
        self.new_page = self.broken = new_page
        self.furniture: list[str] = []

    @property
    def ends(self) -> bool:
        """Whether the line closes with a mark that can end a paragraph."""
        return self.words.rstrip("\"'”’)]»*_ ")[-1:] in {".", "!", "?", "…", ":", ""}

    @property
    def lower(self) -> bool:
        """Whether the line opens with a small letter."""
        return self.words[:1].islower()


def _mark(line: str) -> tuple[BlockKind | None, str]:
    """The mark of a line of plain text: `>` before a quotation, a label before a list item (which keeps it)."""
    if quoted := _QUOTED.match(line):
        return "block_quote", line[quoted.end() :]
    if line.startswith(_LETTER_HEADING):
        return None, line.removeprefix(_LETTER_HEADING)
    first = line.lstrip()[:1]
    labelled = (first in _BULLETS or first.isdecimal()) and _LABEL().match(line)
    return ("list_item" if labelled else None), line


_BLANK = lazy(r"(?<=\d)([\u00a0\u2009\u202f])(?=\d)|\s+")


def single_spaced(words: str) -> str:
    """`words` with one plain blank between them; one that does not break stays inside a figure: "12\u00a0500"."""
    if not any(blank in words for blank in "\u00a0\u2009\u202f"):
        return " ".join(words.split())
    return _BLANK().sub(lambda blank: blank[1] or " ", words).strip()


def of_blocks(blocks: Iterable[Marked]) -> list[FileLine]:
    """A line for each of `blocks` that has words, with a blank line before it."""
    worded = ((single_spaced(block.words), block.mark) for block in blocks)
    lines = [FileLine(words, words, mark, blanks=1, new_page=False) for words, mark in worded if words]
    if lines:
        lines[0].blanks = 0
    _mark_turns(lines)
    return lines


def read(text: str) -> list[FileLine]:
    """The lines of `text` that have words."""
    lines = list(_lines(text))
    if sum(line.mark == "block_quote" for line in lines) * 5 > 4 * len(lines):
        for line in lines:
            line.mark = None
    _mark_turns(lines)
    return _single_spaced(lines)


def _mark_turns(lines: list[FileLine]) -> None:
    """In a transcript, where the same labels open several lines, each turn is a paragraph of its own."""
    turns = ((line, _TURN().match(line.words)) for line in lines if line.mark is None and ": " in line.words)
    labelled = [(line, turn[1]) for line, turn in turns if turn and _is_name(turn[1])]
    often = Counter(label for _, label in labelled)
    if often and max(often.values()) > 1:
        for line, label in labelled:
            if often[label] > 1 or label.isupper():
                line.mark = "paragraph"


def _is_name(label: str) -> bool:
    words = label.split()
    return len(words) <= 5 and all(word[0].isupper() or word[0] == "(" for word in words)


def _lines(text: str) -> Iterator[FileLine]:
    blanks = 0
    closed = False
    for page, of_page in enumerate(text.split("\f")):
        new_page = page > 0
        for raw in of_page.removesuffix("\n").split("\n"):
            mark, bare = _mark(raw) if raw.strip() else (None, "")
            coded = _CODED().fullmatch(bare) if raw.startswith("^") or raw.rstrip().endswith(("<", "=")) else None
            bare = (coded[1] or coded[2]) if coded else bare
            words = single_spaced(bare)
            if not words:
                blanks += 1
                continue
            yield FileLine(words, bare, mark, blanks=max(blanks, bool(coded or closed)), new_page=new_page)
            blanks, new_page, closed = 0, False, coded is not None


def _single_spaced(lines: list[FileLine]) -> list[FileLine]:
    """A file with a blank line after every line tells paragraphs by two: one blank is taken from each gap."""
    running = [at for at, (a, b) in enumerate(pairwise(lines), 1) if b.lower and not a.ends]
    spaced = [at for at in running if lines[at].blanks == 1]
    if len(running) >= 4 and len(spaced) * 5 > 4 * len(running):
        start = spaced[0]
        while start > 1 and lines[start - 1].blanks == 1 and lines[start - 2].width > 0.85 * lines[spaced[0] - 1].width:
            start -= 1
        for line in lines[start:]:
            line.blanks = max(0, line.blanks - 1)
    return lines
