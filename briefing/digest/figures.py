"""The figures: the weightiest first, what is minor apart, those about one thing together, each once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from briefing import lexicon
from briefing.lexicon import verbs
from briefing.model import Briefing, Document, Number, Span

MINOR = 0.4
"""Figures of less weight are folded: small counts, ages, hours."""

LISTED, LEAST = 9, 0.3
"""Where fewer than so many matter, others of at least this weight are listed as well."""

FEW = 2
"""Counts up to this, of which nothing is told, are trifles."""

MOST_VERSIONS, FURTHEST_APART = 2, 3
"""Of one figure there are so many versions, and no larger is so many times a smaller one."""

_DEAD = re.compile(r"\bdea(?:d|ths?)\b")

SMALL = 10
"""Counts under this say little by themselves: there may be two companies here and two others there."""

NOWHERE = Span(0, 0)

_OF_THESE = r"(.+?) (of (?:the|these|those|them|its|his|her|our|their|my|all)\b.*)"
"""“three of those companies”, where nothing says what those are."""

_NUMBER_OF = re.compile(r"^(?:the )?(?:total )?number of (?=\w)", re.IGNORECASE)
"""Words that say only that there is a figure."""

Thing: TypeAlias = tuple[str, str, str, str]
"""What a figure is about: its kind, its unit, what is counted and what became of it."""


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
        return second and not self.moved and _are_versions((self.number, *self.rivals))


def times(figure: Tally) -> str:
    """How often the article has it, where that is more than once: " ×2"."""
    return f" ×{figure.times}" if figure.times > 1 else ""


def figures(briefing: Briefing) -> tuple[list[Tally], list[Tally]]:
    """The figures that matter and those that are minor, by weight; rivals stand together, at the weightiest.

    Where no figure has a weight, all matter and stand in the order of the article.
    """
    every = gathered(briefing.numbers, _headline(briefing.document), briefing.document.text, _of_the_past(briefing))
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


def _of_the_past(briefing: Briefing) -> frozenset[Span]:
    """The figures in sentences that tell of an earlier year alone: what they count is no other version of today's."""
    today, sentences = briefing.document.published, briefing.document.sentences
    starts = [sentence.span.start for sentence in sentences]
    latest: dict[int, int] = {}
    for date in briefing.dates:
        if (year := date.value[:4]).isdecimal():
            at = bisect_right(starts, date.span.start)
            latest[at] = max(latest.get(at, 0), int(year))
    if today is None:
        return frozenset()
    past = {at for at, year in latest.items() if year < today.year - 1}
    return frozenset(n.span for n in briefing.numbers if bisect_right(starts, n.span.start) in past)


def gathered(
    numbers: Sequence[Number], headline: Span = NOWHERE, text: str = "", past: frozenset[Span] = frozenset()
) -> list[Tally]:
    """Each figure once, in the order of the article, with those that differ about the same thing.

    One of the `past` figures differs from none. A figure of the `headline` is told in the words of the text: “Death
    Toll Rises to 41” by “41 people were killed”.
    """
    same: dict[tuple[object, ...], list[Number]] = defaultdict(list)
    for number in numbers:
        fuller = (_in_full if headline.holds(number.span) else _in_more_words)(number, numbers)
        same[fuller.value, fuller.low, fuller.high, thing(fuller)].append(number)
    first = [max(found, key=lambda one: (not headline.holds(one.span), one.weight)) for found in same.values()]
    about = _differing(first)
    tallies = []
    for number, found in zip(first, same.values(), strict=True):
        rivals = tuple(other for other in about.get(thing(number), ()) if other is not number)
        moved = any(_is_earlier_level(text, one) or _stand_together(text, number, one) for one in (number, *rivals))
        moved = moved or not past.isdisjoint(one.span for one in (number, *rivals))
        tallies.append(Tally(number, len(found), rivals, max(one.weight for one in found), moved))
    return tallies


def _is_earlier_level(text: str, number: Number) -> bool:
    """Whether a figure is what another is compared with: “up from 31,000”, “against 4,310 in May”."""
    return _COMPARED.search(text, max(0, number.span.start - _NEAR), number.span.start) is not None


def _stand_together(text: str, one: Number, other: Number) -> bool:
    """Whether a clause has both figures: “130 from the left and 60 from the centre” are two groups."""
    first, second = sorted((one.span, other.span))
    between = text[first.end : second.start]
    whole = one is not other and first.touches(second)  # "16 million of 27 million voters"
    return whole or (0 < len(between) < _BESIDE and not any(sign in between for sign in ".?!;\n"))


_BESIDE = 60
_COMPARED = re.compile(r"\b(?:from|against|than|versus|compared (?:with|to)) $", re.IGNORECASE)
_NEAR = 20


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
    kind, unit, noun, became = one
    return (kind, unit, became) == (other[0], other[1], other[3]) and noun.endswith(f" {other[2]}")


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


def thing(number: Number) -> Thing:
    """What a figure is about: its kind, its unit, what is counted and what became of it."""
    became = "" if number.fate in {None, "other"} else number.fate or ""
    return number.kind, number.unit or "", counted(number).casefold(), became


def counted(number: Number) -> str:
    """What is counted, in the article's words; "" where it says nothing, or no more than a verb."""
    if number.counted is None or _is_deed(number):
        return number.label or ""
    return number.counted.text


def _is_deed(number: Number) -> bool:
    """Whether a verb alone says what a sum is, “raised”, “set aside”: its clause says more."""
    if number.counted is None or number.kind != "money":
        return False
    words = number.counted.text.split()
    behind = 0 <= number.counted.span.start - number.span.end < 2  # "a $5m budget"
    verb = verbs.verb_of(words[0]) if words and words[0].islower() else None
    return verb is not None and words[1:] in _PARTICLES and not behind


_PARTICLES: tuple[list[str], ...] = (
    [],
    ["aside"],
    ["up"],
    ["down"],
    ["off"],
    ["out"],
    ["over"],
    ["back"],
    ["away"],
    ["in"],
)


def fate(number: Number) -> str:
    """What became of what is counted, where the words beside the figure do not say so: "killed", "jobs cut"."""
    if not number.fate or number.fate == "other":
        return ""
    said = number.fate.replace("_", " ")
    there = f"{counted(number)} {number.text}".casefold()
    return "" if said in there or (said == "killed" and _DEAD.search(there)) else said


def figure_of(number: Number) -> str:
    """The words of the figure without what it counts, where the two can be told apart: "6,000 each"."""
    label = number.label or ""
    if part := _part(number):
        return part[0]
    if _is_length(number) or label.casefold() not in counted(number).casefold():
        return number.text  # nobody would read it beside: “over six years”, “jailed”
    before, found, after = number.text.partition(label) if label else (number.text, "", "")
    if not found or label == number.text or (after and before.endswith(" a ")):
        return number.text
    return " ".join((before + after).split()).rstrip("-\u2011 ")


def label_of(number: Number) -> str:
    """What a reader must know beside `figure_of`: what is counted and its fate, none of it said twice."""
    if _is_deed(number) or _is_length(number):
        return ""
    part = _part(number)
    said = part[1] if part else _NUMBER_OF.sub("", counted(number))
    if said and said.casefold() in figure_of(number).casefold():
        said = ""
    return " ".join((said, f"({fate(number)})")) if said and fate(number) else said


def _part(number: Number) -> tuple[str, str] | None:
    """The figure and what it is a part of: "30 percent", "of the island's rice"; None where it is no part."""
    label = number.label or ""
    if number.kind not in {"count", "percent", "ratio"} or label.casefold() not in number.text.casefold():
        return None
    if counted(number).casefold() not in label.casefold():
        return None
    found = re.fullmatch(rf"(.+?) (of {re.escape(label)})" if label else _OF_THESE, number.text, re.IGNORECASE)
    return (found.group(1), found.group(2)) if found else None


def _is_length(number: Number) -> bool:
    """Whether its noun is no more than its unit: “nearly two years”, “286 tonnes”, no “two-week crisis”."""
    label = (number.label or "").casefold()
    unit = (
        label.rstrip("s") == number.unit
        if number.kind == "duration"
        else not {label, f"~{label}"}.isdisjoint(lexicon.table("measures"))
    )
    return number.kind in {"duration", "measure"} and not number.counted and unit


def size_of(number: Number) -> float | None:
    """The value, or the middle of a range."""
    if number.value is not None:
        return number.value
    if number.low is not None and number.high is not None:
        return (number.low + number.high) / 2
    return None


def largest(numbers: Sequence[Number]) -> dict[Thing, float]:
    """The largest of the figures of each thing that has several: the scale of their bars."""
    return {about: max(map(_size, found)) for about, found in _differing(numbers).items() if min(map(_size, found)) > 0}


def _differing(numbers: Sequence[Number]) -> dict[Thing, list[Number]]:
    """Figures about one thing that are not the same. One word, "people", does not say which thing."""
    things: dict[Thing, list[Number]] = defaultdict(list)
    for number in numbers:
        told = number.fate and not _is_deed(number)
        if (" " in counted(number) or told) and number.kind in {"count", "money", "percent"}:
            things[thing(number)].append(number)
    return {about: found for about, found in things.items() if len({size_of(number) for number in found}) > 1}


def _are_versions(numbers: Sequence[Number]) -> bool:
    """Whether figures about one thing can be one figure that was told differently.

    “41 dead” and “38 dead” can; “$30 per set” and “$912 million” cannot, nor can rates month by month, nor the five who
    voted for it and the four against.
    """
    if any(number.kind != "count" or number.fate in {"voted", "other"} for number in numbers):
        return False
    sizes = {_size(number) for number in numbers}
    of_one = {bool(_PER.search(number.text)) for number in numbers}
    return len(sizes) <= MOST_VERSIONS and len(of_one) == 1 and max(sizes) <= FURTHEST_APART * min(sizes)


_PER = re.compile(r"\b(?:per|each|apiece|a (?:day|week|month|year|head|person))\b")


def _size(number: Number) -> float:
    return size_of(number) or 0.0
