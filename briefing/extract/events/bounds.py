"""What “since”, “by” and “until” make of a date: the bound of a time, or the day on which it happened at last."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.events.dated import Anchor, DatedSentence
from briefing.extract.events.day_ranges import Period
from briefing.patterns import lazy

_CONTEXT = 80
_BOUND = re.compile(
    r"(?i)(?<!not )\b(?:(?P<after>since|after|(?:no|not) earlier than)|by|until|till|before|prior to|ahead of"
    r"|(?:no|not) later than|(?:weeks|months|quarter|half|year) to)\s+"
    r"(?:(?:the|late|early)\s+)?$"
)
_CLOCK = lazy(r"(?i)midnight|noon|dawn|dusk|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m|\d{1,2}:\d\d")


def bounded(here: DatedSentence, anchor: Anchor) -> Period:
    """The period of a date; "since" and "by" make it a bound, unless it is a time of the same day."""
    bound = _BOUND.search(here.text, max(here.span.start, anchor.span.start - _CONTEXT), anchor.span.start)
    if bound is None or _CLOCK().match(anchor.span.of(here.text)) or _until_then(bound[0], here, anchor):
        return anchor.period
    if _opens_clause(bound.start(), here):
        return anchor.period  # "cut jobs [after] third-quarter profit fell"
    return anchor.period.bounded("after" if bound["after"] else "before")


def _opens_clause(place: int, here: DatedSentence) -> bool:
    return here.found.it.tags[here.found.place_of(place)] == "subordinator"


def _until_then(bound: str, here: DatedSentence, anchor: Anchor) -> bool:
    """“Did not open until June”: it did, then; “put off until Monday”: it goes on then."""
    clause = here.annotated.clause_at(anchor.span.start)
    if clause.verb is None or not bound.lower().startswith(("until", "till")):
        return False
    return clause.undone or clause.verb.lemma in lexicon.tagged("date_neighbours", "moves")
