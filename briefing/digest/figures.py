"""The figures: the weightiest first, what is minor apart, those about one thing together, each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.digest import rivals
from briefing.digest.figure_words import Thing, counted, thing
from briefing.model import Briefing, Document, Number, Span

MINOR = 0.4
"""Figures of less weight are folded: small counts, ages, hours."""

LISTED, LEAST = 9, 0.3
"""Where fewer than so many matter, others of at least this weight are listed as well."""

FEW = 2
"""Counts up to this, of which nothing is told, are trifles."""

SMALL = 10
"""Counts under this say little by themselves: there may be two companies here and two others there."""

NOWHERE = Span(0, 0)


class Tally(NamedTuple):
    """A figure, how often the article has it, and the others about the same thing that differ from it."""

    number: Number
    times: int = 1
    rivals: tuple[Number, ...] = ()
    told: float = 0
    """The weight of the weightiest place where it stands."""
    moved: bool = False
    """Whether it, or a rival, is said to be an earlier level or another group: “fell from 4,310 to 3,702”."""

    @property
    def weight(self) -> float:
        """How much it matters, with those that differ from it."""
        return max(self.told, *(number.weight for number in (self.number, *self.rivals)))

    @property
    def differs(self) -> bool:
        """Whether another version of the same figure came before it."""
        second = any(rival.span < self.number.span for rival in self.rivals)
        return second and not self.moved and rivals.are_versions((self.number, *self.rivals))


def times(figure: Tally) -> str:
    """How often the article has it, where that is more than once: " ×2"."""
    return f" ×{figure.times}" if figure.times > 1 else ""


def figures(briefing: Briefing) -> tuple[list[Tally], list[Tally]]:
    """The figures that matter and those that are minor, by weight; rivals stand together, at the weightiest.

    Where no figure has a weight, all matter and stand in the order of the article.
    """
    every = gathered(briefing.numbers, _headline(briefing.document), rivals.Places(briefing))
    if not any(number.weight for number in briefing.numbers):
        return together(every), []
    placed = together(sorted(every, key=lambda figure: (-figure.weight, _is_trifle(figure.number))))
    matter = [figure for figure in placed if figure.weight >= MINOR]
    others = [figure for figure in placed if MINOR > figure.weight >= LEAST and not _is_trifle(figure.number)]
    listed = {figure.number for figure in (*matter, *others[: max(0, LISTED - len(matter))])}
    return [one for one in placed if one.number in listed], [one for one in placed if one.number not in listed]


def _is_trifle(number: Number) -> bool:
    """Whether it says hardly anything by itself: “two sides”, “more than an hour”."""
    if number.kind == "duration":
        return number.unit in {"second", "minute", "hour"}
    return number.kind == "count" and number.value is not None and number.value <= FEW and not number.fate


def gathered(numbers: Sequence[Number], headline: Span = NOWHERE, places: rivals.Places | None = None) -> list[Tally]:
    """Each figure once, in the order of the article, with those that differ about the same thing.

    By their `places` some do not. A figure of the `headline` is told in the words of the text: “Death Toll Rises to
    41” by “41 people were killed”.
    """
    same: dict[tuple[object, ...], list[Number]] = defaultdict(list)
    for number in numbers:
        fuller = (_in_full if headline.holds(number.span) else _in_more_words)(number, numbers)
        same[fuller.value, fuller.low, fuller.high, thing(fuller)].append(number)
    first = [max(found, key=lambda one: (not headline.holds(one.span), one.weight)) for found in same.values()]
    about = rivals.differing(first)
    tallies = []
    for number, found in zip(first, same.values(), strict=True):
        others = tuple(other for other in about.get(thing(number), ()) if other is not number)
        moved = places is not None and any(places.part(number, one) for one in (number, *others))
        tallies.append(Tally(number, len(found), others, max(one.weight for one in found), moved))
    return tallies


def _in_full(number: Number, numbers: Sequence[Number]) -> Number:
    """The weightiest figure that says the same as one without a noun of its own; itself where there is none."""
    if number.label or number.value is None:
        return number
    alike = (one for one in numbers if one is not number and (one.kind, one.value) == (number.kind, number.value))
    return max(alike, key=lambda one: one.weight, default=number)


def _in_more_words(number: Number, numbers: Sequence[Number]) -> Number:
    """For “14 providers” the figure “14 commercial providers”; itself where there is none, and for small counts."""
    if number.value is None or number.value < SMALL or not counted(number):
        return number
    alike = (one for one in numbers if one.value == number.value and _says_more(thing(one), thing(number)))
    return max(alike, key=lambda one: one.weight, default=number)


def _says_more(one: Thing, other: Thing) -> bool:
    """Whether one thing is the other in more words."""
    return one[:-1] == other[:-1] and one[-1].endswith(f" {other[-1]}")


def _headline(document: Document) -> Span:
    """Where the headline stands."""
    return next((block.span for block in document.blocks if block.kind == "headline"), NOWHERE)


def together(ranked: Iterable[Tally]) -> list[Tally]:
    """The figures in their order, but for rivals, which follow the first of them."""
    waiting = {figure.number: figure for figure in ranked}
    placed: list[Tally] = []
    for figure in list(waiting.values()):
        group = (figure.number, *figure.rivals)
        placed += [waiting.pop(number) for number in group if number in waiting]
    return placed
