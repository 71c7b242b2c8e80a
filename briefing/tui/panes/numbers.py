"""The figures: the weightiest first, each with what it counts; minor ones in one row; bars where one can compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from rich.cells import cell_len

from briefing.digest import figures, rivals
from briefing.digest.around import clause
from briefing.digest.figure_words import Thing, figure_of, label_of, thing
from briefing.digest.figures import Tally, times
from briefing.model import Briefing, Number
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, beside, cells, flow, start_of

BAR = 10

WIDEST = 22
"""Columns that the figures take at most."""

ENOUGH = 80
"""Characters that tell what a figure without a noun is about."""

ROOM_FOR_BARS = 48
"""Columns from which on there is a bar beside the words."""

MINOR = "minor"
"""The fold of figures that hardly matter."""

GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    ("all figures", frozenset()),
    ("counts", frozenset({"count"})),
    ("money", frozenset({"money"})),
    ("percent", frozenset({"percent"})),
    ("time", frozenset({"duration", "age"})),
    ("the rest", frozenset({"measure", "rank", "ratio", "score"})),
)
KIND_ORDER = ("count", "money", "percent", "measure", "duration", "age", "rank", "ratio", "score")


class NumbersPane(FindingList):
    """Figures."""

    TITLE = "Numbers"
    NOTHING = "There are no figures in this article."
    FINDINGS = ("numbers",)
    FIRST = figures.LISTED
    ORDERS = ("by weight", "as in the text", "by size", "by kind")
    KINDS = tuple(name for name, _ in GROUPS)

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The figures of the chosen kinds, what is minor in a fold; those that differ about one thing together."""
        _, kinds = GROUPS[self.kind]
        matter, minor = figures.figures(briefing)
        if self.order:
            matter, minor = _ordered([*matter, *minor], self.order), []
        matter, minor = ([one for one in lot if not kinds or one.number.kind in kinds] for lot in (matter, minor))
        self._measure([*matter, *minor])
        for figure in matter:
            yield self._entry(figure)
        if minor:
            named = " · ".join(f"{one.number.text}{times(one)}" for one in minor)
            spans = tuple(one.number.span for one in minor)
            yield Entry(None, f"{MINOR} · {len(minor)}  {named}", spans, look="fold", opens=MINOR)
        for figure in minor:
            yield self._entry(figure, MINOR)

    def kinds(self, briefing: Briefing) -> list[int]:
        """The kinds of figures that the article has."""
        there = {number.kind for number in briefing.numbers}
        return [n for n, (_, kinds) in enumerate(GROUPS) if not kinds or kinds & there]

    def _entry(self, figure: Tally, inside: str = "") -> Entry:
        number = figure.number
        label = label_of(number)
        said = number.text if label.casefold() in number.text.casefold() else f"{number.text} {label}"
        return Entry(number, said, (number.span,), inside=inside)

    def _measure(self, shown: Sequence[Tally]) -> None:
        """How wide the figures are, and what bars are measured against."""
        self._figures = {figure.number: figure for figure in shown}
        self._largest = rivals.largest([figure.number for figure in shown])
        words = [figure_of(figure.number) for figure in shown]
        self._widths = {cell_len(figure) for figure in words}
        self._longest = max((cell_len(word) for figure in words for word in figure.split()), default=0)

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """The figure to the right of its column, what it counts, its bar."""
        if not isinstance(entry.finding, Number):
            return [self._word_fold(entry, width)]
        number = entry.finding
        column = self._column(width)
        drawn = self._bar(number) if width >= ROOM_FOR_BARS else []
        wide = width - column - 2
        narrow = wide - (BAR + 2 if drawn else 0)
        most = self.most(entry, 1)
        label = label_of(number)
        said = Piece(label) if label else Piece(self._around(number), ("pane--dim",))
        notes = Piece(self._notes(number), ("pane--status",))
        if most == 1:
            labels = [[start_of(said, narrow - cells([notes])), notes]]
        else:
            labels = _under_bar([said, notes], narrow, wide, limit=0 if label else max(2, ENOUGH // wide))
        rows = [[Piece("  "), *line] for line in labels or [[]]]
        lines = beside(flow(_emphasised(figure_of(number), number.modifier), column), column, rows, flush=True)
        if drawn:
            lines[0] += [Piece(" " * max(1, width - BAR - cells(lines[0]))), *drawn]
        return lines

    def _word_fold(self, entry: Entry, width: int) -> list[Piece]:
        title, _, words = entry.text.partition("  ")
        sign = "▾ " if MINOR in self.opened else "▸ "
        heading = [Piece(sign, ("pane--rail",)), Piece(f"{title}  ", ("pane--heading",))]
        return [*heading, start_of(Piece(words, ("pane--dim",)), width - cells(heading))]

    def _notes(self, number: Number) -> str:
        """How often the article has the figure, and that another differs from it."""
        figure = self._figures[number]
        return times(figure) + ("  differ" if figure.differs else "")

    def _column(self, width: int) -> int:
        """As wide as the widest figure that leaves room beside it; wider ones take several lines, lest the rows jut."""
        most = max(12, min(WIDEST, width * 2 // 5))
        return max([min(self._longest, most), *(cells for cells in self._widths if cells <= most)])

    def _around(self, number: Number) -> str:
        """The clause of a figure that does not say what it counts."""
        return clause(self.briefing.document, number.span) if self.briefing else ""

    def _bar(self, number: Number) -> list[Piece]:
        top = self._largest.get(thing(number))
        return [Piece(bar(number.size / top, BAR), ("pane--bar",))] if top else []

    _figures: dict[Number, Tally] = {}  # noqa: RUF012 - replaced, never changed
    _largest: dict[Thing, float] = {}  # noqa: RUF012 - replaced, never changed
    _widths: AbstractSet[int] = frozenset()
    """The cells that figures take."""
    _longest = 0
    """The cells of the longest word in a figure."""


def _under_bar(said: Sequence[Piece], narrow: int, wide: int, *, limit: int) -> list[list[Piece]]:
    """Words of which only the first line has a bar beside it."""
    lines = flow(said, narrow)
    if len(lines) < 2 or narrow == wide:
        return flow(said, narrow, limit=limit)
    used = sum(len(piece.text) for piece in lines[0])
    rest = Piece("".join(piece.text for piece in said)[used:].lstrip(), said[0].looks)
    return [lines[0], *flow([rest], wide, limit=max(0, limit - 1))]


def _emphasised(figure: str, modifier: str | None) -> list[Piece]:
    """The figure, with the words that soften it not so strong."""
    before, found, after = figure.partition(modifier) if modifier else ("", "", figure)
    looks = ((before, "pane--figure"), (found, "pane--dim"), (after, "pane--figure"))
    return [Piece(text, (look,)) for text, look in looks if text]


def bar(share: float, width: int) -> str:
    """A line in `width` cells for a share between 0 and 1, to half a cell."""
    halves = max(1, round(min(1.0, share) * width * 2))
    return ("━" * (halves // 2) + "╸" * (halves % 2)).ljust(width)


def _ordered(found: Sequence[Tally], order: int) -> list[Tally]:
    def size(figure: Tally) -> float:
        return -figure.number.size

    if order == 1:
        return figures.together(sorted(found, key=lambda f: f.number.span))
    if order == 2:
        return sorted(found, key=size)
    return sorted(found, key=lambda f: (KIND_ORDER.index(f.number.kind), f.number.unit or "", size(f)))
