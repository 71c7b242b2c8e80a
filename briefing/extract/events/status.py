"""Whether a happening is told as having happened, as planned, or as what somebody only says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

from briefing import lexicon
from briefing.extract.events import clauses
from briefing.extract.events.passage import Happening
from briefing.model import EventStatus, Quote, Span


def of(happening: Happening, today: datetime.date | None, quotes: Sequence[Quote]) -> EventStatus:
    """The status of `happening` in an article of the day `today`, whose statements are `quotes`."""
    if _claimed(happening, quotes):
        return "said"
    if _ahead(happening, today) or _to_be_done(happening, today):
        return "planned"
    return "happened"


@cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){lexicon.pattern(lexicon.words(name))}(?!\w)")


def _claimed(happening: Happening, quotes: Sequence[Quote]) -> bool:
    """The date stands in what somebody demands, denies or supposes.

    "Proposed a third meeting later in June": further from the cue than words that date the saying.
    """
    at, claim, text = happening.date_span, _cue("claim_cues"), happening.passage.text
    claims = (q for q in quotes if q.kind != "direct" and q.cue and claim.fullmatch(q.cue.text))
    if any(piece.holds(at) for quote in claims for piece in quote.spans):
        return True
    between = (text[cue.end() : at.start] for cue in claim.finditer(text, happening.span.start, at.start))
    return any(len(words.split()) >= 2 and not re.search('[,;:!?“”"]', words) for words in between)


def _ahead(happening: Happening, today: datetime.date | None) -> bool:
    """The date is still to come when the article appears."""
    return bool(today and happening.period.start > today)


def _to_be_done(happening: Happening, today: datetime.date | None) -> bool:
    """As in "is expected to produce a report this summer", of a time that is not over."""
    if today and happening.period.end < today:
        return False
    text, at = happening.passage.text, happening.date_span
    for cue in _cue("planning_cues").finditer(text, *happening.span):
        if cue.start() < at.start:
            apart = any(map(clauses.is_past, clauses.WORD.findall(text[cue.end() : at.start])))
        else:  # "On Monday she will …", not "said on Monday that she will …"
            apart = clauses.has_verb(text, Span(happening.span.start, cue.start()))
        if not apart:
            return True
    return False
