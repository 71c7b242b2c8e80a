"""The figures: each with what it counts, and a bar where figures of one unit can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from rich.cells import cell_len

from briefing.model import Briefing, Number
from briefing.tui import keys
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.clauses import clause
from briefing.tui.panes.entries import Entry, beside, cells, flow

BAR = 10

WIDEST = 22
"""Columns that the figures take at most."""

ENOUGH = 80
"""Characters that tell what a figure without a noun is about."""

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
    NOTHING = "There are no figures in this article."
    FINDINGS = ("numbers",)
    ORDERS = ("in the order of the article", "largest first", "by kind")
    group = 0

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The figures of the chosen kinds; those that differ about one thing stand together."""
        _, kinds = GROUPS[self.group]
        numbers = [n for n in briefing.numbers if not kinds or n.kind in kinds]
        rivals = differing(numbers)
        self._largest = largest(numbers)
        figures = [figure_and_label(number)[0] for number in numbers]
        self._widths = {cell_len(figure) for figure in figures}
        self._longest = max((cell_len(word) for figure in figures for word in figure.split()), default=0)
        self._gap = 3 if rivals else 2
        done: set[Number] = set()
        for number in _ordered(numbers, self.order):
            together = rivals.get(_thing(number), [number])
            for one in together if number not in done else ():
                done.add(one)
                yield Entry(one, one.text, (one.span,), look=_bracket(one, together))

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """The figure to the right of its column, what it counts, its bar."""
        if not isinstance(entry.finding, Number):
            return []
        number = entry.finding
        figure, label = figure_and_label(number)
        column = self._column(width)
        drawn = self._bar(number) if width >= ROOM_FOR_BARS else []
        wide = width - column - self._gap
        narrow = wide - (BAR + 2 if drawn else 0)
        said = Piece(label) if label else Piece(self._around(number), ("pane--dim",))
        labels = _under_bar(said, narrow, wide, limit=0 if label else max(2, ENOUGH // wide)) or [[]]
        signs = [f" {entry.look} "[: self._gap], *[" " * self._gap] * len(labels)]
        rows = [[Piece(sign, ("pane--rail",)), *line] for sign, line in zip(signs, labels, strict=False)]
        lines = beside(flow(_emphasised(figure, number.modifier), column), column, rows, flush=True)
        if drawn:
            lines[0] += [Piece(" " * max(1, width - BAR - cells(lines[0]))), *drawn]
        return lines

    def _column(self, width: int) -> int:
        """As wide as the widest figure that leaves room beside it; wider ones take several lines, lest the rows jut."""
        most = max(12, min(WIDEST, width * 2 // 5))
        return max([min(self._longest, most), *(cells for cells in self._widths if cells <= most)])

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
    _widths: AbstractSet[int] = frozenset()
    """The cells that figures take."""
    _longest = 0
    """The cells of the longest word in a figure."""
    _gap = 2
    """The cells between a figure and what it counts."""

    def remark(self) -> str:
        """Why nothing is listed: there may be other kinds."""
        if self.briefing and self.briefing.numbers and self.group and not self.words:
            count, other = len(self.briefing.numbers), keys.named("which")
            return f"No {GROUPS[self.group][0]} among the {count} figures. {other} shows other kinds."
        return super().remark()

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
    before, found, after = number.text.partition(label) if label else (number.text, "", "")
    if not found or label == number.text:
        return number.text, label
    if after and before.endswith(" a "):
        return number.text, ""
    return " ".join((before + after).split()).rstrip("-\u2011 "), label


def _under_bar(said: Piece, narrow: int, wide: int, *, limit: int) -> list[list[Piece]]:
    """Words of which only the first line has a bar beside it."""
    lines = flow([said], narrow)
    if len(lines) < 2:
        return lines
    rest = said.text[len(lines[0][0].text) :].lstrip()
    return [lines[0], *flow([Piece(rest, said.looks)], wide, limit=max(0, limit - 1))]


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


def _bracket(number: Number, together: Sequence[Number]) -> str:
    """What ties figures about one thing together."""
    if len(together) == 1:
        return " "
    return "┐" if number is together[0] else "┘" if number is together[-1] else "┤"


def _thing(number: Number) -> tuple[str, ...]:
    return (number.kind, number.unit or "", (number.label or "").casefold())


def _ordered(numbers: Sequence[Number], order: int) -> list[Number]:
    if order == 1:
        return sorted(numbers, key=lambda n: (size_of(n) is None, -(size_of(n) or 0)))
    if order == 2:
        return sorted(numbers, key=lambda n: (KIND_ORDER.index(n.kind), n.unit or "", -(size_of(n) or 0)))
    return sorted(numbers, key=lambda n: n.span)
