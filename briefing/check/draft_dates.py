"""Dates of a draft: whether a source has this day for this happening."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.align import same_days
from briefing.check.source_texts import SourceSentence, SourceText, SourceTexts, nearest
from briefing.check.verdicts import Item
from briefing.language.annotated import Annotated
from briefing.model import Briefing, Date, Phrase

_Found = tuple[SourceText, Date]


def check(draft: Briefing, annotated: Annotated, sources: SourceTexts) -> Iterator[Item]:
    """An item for each day or period that `draft` names."""
    known = [(source, date) for source in sources.all for date in source.briefing.dates if same_days.is_day(date)]
    for date in draft.dates:
        if same_days.is_day(date):
            told = sources.telling_the_same(annotated.text, annotated.sentence_at(date.span.start))
            yield _checked(date, known, told)


def _checked(ours: Date, known: list[_Found], told: list[SourceSentence]) -> Item:
    phrase = Phrase(ours.text, ours.span)
    here = [row for row in known if nearest(told, row[0], row[1].span)]
    rivals = [row for row in here if same_days.as_exact(ours, row[1])]
    equal = [row for row in here if same_days.same(ours, row[1])]
    if not equal and not rivals:
        equal = [row for row in known if same_days.same(ours, row[1])]
    if equal:
        return Item("date", phrase, "same", equal[0][0].place(equal[0][1].span))
    finer = next((row for row in here if same_days.less_exact(ours, row[1])), None)
    finer = finer or (None if rivals else next((row for row in known if same_days.less_exact(ours, row[1])), None))
    if finer:
        return Item("date", phrase, "less_exact", finer[0].place(finer[1].span), f"the source has {finer[1].text}")
    if rivals:
        source, theirs = rivals[0]
        return Item("date", phrase, "day_differs", source.place(theirs.span), f"the source has {theirs.text}")
    return Item("date", phrase, "not_in_sources")
