"""The figures: each with what it counts, and a bar where figures of one unit can be compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from briefing.model import Briefing, Document, Number, Span
from briefing.tui import keys
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, flow

BAR = 10

BEFORE = 30
"""Characters of a clause that are shown before the figure in it."""

_EDGE = re.compile(r"[,;:)][\"”’]?\s+[\"“‘]?|\s*[—–(]\s*|\s-\s|[\"“‘”’](?=\s|\w)")
"""Where one clause ends and another may begin; never inside a figure."""

ROOM_FOR_BARS = 48
"""Columns from which on there is a bar beside the words."""

GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("all figures", frozenset()),
    ("counts", frozenset({"count"})),
    ("money", frozenset({"money"})),
    ("percent", frozenset({"percent"})),
    ("time", frozenset({"duration", "age"})),
    ("the rest", frozenset({"measure", "rank", "ratio"})),
)
KIND_ORDER = ("count", "money", "percent", "measure", "duration", "age", "rank", "ratio")


class NumbersPane(FindingList):
    """Figures."""

    BINDINGS = keys.bindings("numbers")
    TITLE = "Numbers"
    FINDINGS = ("numbers",)
    ORDERS = ("in the order of the article", "largest first", "by kind")
    group = 0

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The figures of the chosen kinds; those that differ about one thing stand together."""
        _, kinds = GROUPS[self.group]
        numbers = [n for n in briefing.numbers if not kinds or n.kind in kinds]
        rivals = differing(numbers)
        self._largest = largest(numbers)
        done: set[Number] = set()
        for number in _ordered(numbers, self.order):
            for one in (number, *rivals.get(_thing(number), ())):
                if one not in done:
                    look = "differs" if _thing(one) in rivals else "plain"
                    done.add(one)
                    yield Entry(one, one.text, (one.span,), look=look)

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """The figure to the right of its column, what it counts, its bar."""
        if not isinstance(entry.finding, Number):
            return []
        number = entry.finding
        figure, label = figure_and_label(number)
        column = min(max(12, width // 3), 22)
        pieces = _emphasised(figure, number.modifier)
        said = Piece(label) if label else Piece(self._around(number), ("pane--dim",))
        if cell_len(figure) > column:
            return flow([*pieces, Piece(" "), said], width, first=Piece(""), rest=Piece("  "), limit=0 if label else 3)
        drawn = self._bar(number) if width >= ROOM_FOR_BARS else []
        space = width - (BAR + 2 if drawn else 0)
        sign = Piece(" ≠ " if entry.look == "differs" else "  ", ("pane--status",))
        indent = len(sign.text) + column
        lines = flow([said], space - indent, first=Piece(""), limit=0 if label else 3) or [[]]
        head = [Piece(" " * (column - cell_len(figure))), *pieces, sign, *lines[0]]
        used = sum(cell_len(piece.text) for piece in head)
        tail = [Piece(" " * max(1, width - BAR - used)), *drawn] if drawn else []
        return [[*head, *tail], *([Piece(" " * indent), *line] for line in lines[1:])]

    def _around(self, number: Number) -> str:
        """The clause of a figure that does not say what it counts."""
        return clause(self.briefing.document, number.span) if self.briefing else ""

    def _bar(self, number: Number) -> list[Piece]:
        top = self._largest.get((number.kind, number.unit))
        size = size_of(number)
        if not top or size is None:
            return []
        return [Piece(bar(size / top, BAR), ("pane--bar",))]

    _largest: dict[tuple[str, str | None], float] = {}  # noqa: RUF012 - replaced, never changed

    def remark(self) -> str:
        """Why nothing is listed: there may be other kinds."""
        if self.briefing and self.briefing.numbers and self.group and not self.words:
            return f"No {GROUPS[self.group][0]} among the {len(self.briefing.numbers)} figures. w shows other kinds."
        return super().remark()

    NOTHING = "There are no figures in this article. 3 shows who speaks, 5 its dates."

    def said(self) -> list[str]:
        """Which kinds are shown, where it is not all of them."""
        return [f"only {GROUPS[self.group][0]}"] if self.group else []

    @property
    def narrowed(self) -> bool:
        """Whether a filter or a kind was chosen."""
        return bool(self.group) or super().narrowed

    def action_which(self) -> None:
        """Another kind of figures."""
        self.group = (self.group + 1) % len(GROUPS)
        self.rebuild()


def figure_and_label(number: Number) -> tuple[str, str]:
    """The words of the figure, and what it counts: apart where the article has the one in the other."""
    label = number.label or ""
    if label and label in number.text and label != number.text:
        figure = " ".join(number.text.replace(label, " ", 1).split())
        return figure.rstrip("-\u2011 "), label
    return number.text, label


def clause(document: Document, figure: Span) -> str:
    """The words about a figure: its clause, with the one before where it stands in an aside of its own."""
    sentences = document.sentences
    at = bisect_right(sentences, figure.start, key=lambda sentence: sentence.span.start) - 1
    around = sentences[at].span if at >= 0 else figure
    edges = [match.span() for match in _EDGE.finditer(document.text, around.start, around.end)]
    starts = [around.start, *(end for _, end in edges if end <= figure.start)]
    end = next((start for start, _ in edges if start >= figure.end), around.end)
    start = starts[-1]
    if len(starts) > 1 and len(document.text[start:end].split()) - len(figure.of(document.text).split()) < 2:
        start = starts[-2]
    words = document.text[start:end].rstrip(' .!?:;,"”’)')
    if figure.start - start > BEFORE:
        words = "… " + words[document.text.find(" ", figure.start - BEFORE, figure.start) - start + 1 :]
    return " ".join(words.split())


def _emphasised(figure: str, modifier: str | None) -> list[Piece]:
    """The figure, with the words that soften it not so strong."""
    before, found, after = figure.partition(modifier) if modifier else ("", "", figure)
    looks = ((before, "pane--figure"), (found, "pane--dim"), (after, "pane--figure"))
    return [Piece(text, (look,)) for text, look in looks if text]


def size_of(number: Number) -> float | None:
    """The value, or the middle of a range."""
    if number.value is not None:
        return number.value
    if number.low is not None and number.high is not None:
        return (number.low + number.high) / 2
    return None


def largest(numbers: Sequence[Number]) -> dict[tuple[str, str | None], float]:
    """The largest figure of each unit that has several: what a bar is measured against."""
    sizes: dict[tuple[str, str | None], list[float]] = defaultdict(list)
    for number in numbers:
        size = size_of(number)
        if size is not None and size > 0 and number.unit and number.kind not in {"rank", "ratio"}:
            sizes[number.kind, number.unit].append(size)
    return {unit: max(found) for unit, found in sizes.items() if len(set(found)) > 1}


def differing(numbers: Sequence[Number]) -> dict[tuple[str, ...], list[Number]]:
    """Figures about one thing that do not agree. One word, "people", does not say which thing."""
    things: dict[tuple[str, ...], list[Number]] = defaultdict(list)
    for number in numbers:
        if " " in (number.label or "") and number.kind in {"count", "money", "percent"}:
            things[_thing(number)].append(number)
    return {thing: found for thing, found in things.items() if len({size_of(n) for n in found}) > 1}


def bar(share: float, width: int) -> str:
    """A line in `width` cells for a share between 0 and 1, to half a cell."""
    halves = max(1, round(min(1.0, share) * width * 2))
    return ("━" * (halves // 2) + "╸" * (halves % 2)).ljust(width)


def _thing(number: Number) -> tuple[str, ...]:
    return (number.kind, number.unit or "", (number.label or "").casefold())


def _ordered(numbers: Sequence[Number], order: int) -> list[Number]:
    if order == 1:
        return sorted(numbers, key=lambda n: (size_of(n) is None, -(size_of(n) or 0)))
    if order == 2:
        return sorted(numbers, key=lambda n: (KIND_ORDER.index(n.kind), n.unit or "", -(size_of(n) or 0)))
    return sorted(numbers, key=lambda n: n.span)
