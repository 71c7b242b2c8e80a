"""Figures of a draft: whether a source has this value for this thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing.align import same_figures
from briefing.check.source_texts import SourceSentence, SourceText, SourceTexts, nearest, telling
from briefing.check.verdicts import Item, SourceWords
from briefing.language.annotated import Annotated
from briefing.model import Briefing, Number, Phrase


class _Found(NamedTuple):
    """A figure of a source."""

    source: SourceText
    number: Number

    @property
    def place(self) -> SourceWords:
        return self.source.place(self.number.span)


def check(draft: Briefing, annotated: Annotated, sources: SourceTexts) -> Iterator[Item]:
    """An item for each figure of `draft`."""
    known = [_Found(source, number) for source in sources.all for number in source.briefing.numbers]
    for number in draft.numbers:
        told = sources.telling_the_same(annotated.text, annotated.sentence_at(number.span.start))
        yield _checked(number, [row for row in known if same_figures.comparable(number, row.number)], told, annotated)


def _checked(ours: Number, known: list[_Found], told: list[SourceSentence], annotated: Annotated) -> Item:
    phrase = Phrase(ours.text, ours.span)
    here = [row for row in known if nearest(told, row.source, row.number.span)]
    equal = [row for row in known if same_figures.same(ours, row.number)]
    at_hand = [row for row in equal if row in here]
    if at_hand or (equal and (not here or _about_the_same(ours, equal, annotated))):
        told_there = at_hand or equal
        if all(_fares_otherwise(ours, row.number) for row in told_there):
            theirs = told_there[0].number
            return Item("figure", phrase, "figure_differs", told_there[0].place, f"the source has them {theirs.fate}")
        return Item("figure", phrase, "same", told_there[0].place)
    nearby = sorted(here or known, key=lambda row: same_figures.distance(ours, row.number))
    for found in nearby:
        if not here and not _one_thing(ours, found.number):
            continue
        if same_figures.rounded(ours, found.number):
            return Item("figure", phrase, "less_exact", found.place, f"the source has {found.number.text}")
        if slip := same_figures.slip(ours, found.number):
            return Item("figure", phrase, "figure_differs", found.place, f"{slip}: the source has {found.number.text}")
    if here:
        return Item("figure", phrase, "figure_differs", nearby[0].place, f"the source has {nearby[0].number.text}")
    return Item("figure", phrase, "not_in_sources")


def _fares_otherwise(ours: Number, theirs: Number) -> bool:
    """Whether two sentences cannot both be true of the same people: killed in the one, injured in the other."""
    return ours.fate != theirs.fate and {ours.fate, theirs.fate} <= _APART


_APART = frozenset({"killed", "injured", "missing", "rescued"})


def _one_thing(ours: Number, theirs: Number) -> bool:
    return ours.unit is not None and ours.unit == theirs.unit


def _about_the_same(ours: Number, equal: list[_Found], annotated: Annotated) -> bool:
    """Whether a source has the value in a sentence that shares words with the draft's: told in another place."""
    sentence = annotated.sentence_at(ours.span.start)
    terms = telling(annotated.text, sentence.span)
    for found in equal:
        there = found.source.annotated.sentence_at(found.number.span.start)
        if len(terms & telling(found.source.text, there.span)) * 4 >= len(terms):
            return True
    return False
