"""Timelines within an article, where a date stands before what happened then and not in it.

“March 2018: The firm opens a plant.”, or the date alone in a line, with a paragraph beneath.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.extract.events import dated, entry
from briefing.extract.events.dated import Anchor, DatedSentence
from briefing.extract.events.entry import Telling
from briefing.language.clauses import Clause
from briefing.model import BODY_KINDS, Date, Document, Span
from briefing.patterns import lazy

_BEFORE = " \t\n•*–—-"
"""What may stand before a label: the mark of a list."""
_MARK = lazy(r"\s*[:–—]\s+(?=\S)|\s+-\s+(?=\S)")
_ENDS = ":.–—- "
_REACH = 60
"""Characters: so far on a label may go."""


def of_blocks(document: Document, dates: Sequence[Date]) -> Mapping[int, Anchor]:
    """The dates before what happened then, by the numbers of the paragraphs that tell it.

    One alone in a line makes no timeline, and the day of publication is no part of one.
    """
    led: dict[int, Anchor] = {}
    beneath: dict[int, Anchor] = {}
    heading, begun = None, False
    starts, numbered = [date.span.start for date in dates], list(enumerate(dates))
    for number, block in enumerate(document.blocks):
        first = _first(document, block.span, numbered[block.span._replace(end=block.span.start + _REACH).among(starts)])
        if block.kind not in BODY_KINDS:
            alone = first is not None and not document.text[first.span.end : block.span.end].strip(_ENDS)
            heading = first if begun and alone else None
        elif first and _MARK().match(document.text, first.span.end, block.span.end):
            led[number], heading = first, None
        elif heading:
            beneath[number] = heading
        begun = begun or block.kind in BODY_KINDS
    return led | beneath if len({anchor.date for anchor in beneath.values()}) > 1 else led


def _first(document: Document, block: Span, dates: Sequence[tuple[int, Date]]) -> Anchor | None:
    """The date that a block begins with, behind the mark of a list; not that of publication."""
    if not dates or document.text[block.start : dates[0][1].span.start].strip(_BEFORE):
        return None
    first = next(iter(dated.anchors(document.text, [pair for pair in dates if pair[1].type == "DATE"])), None)
    fits = first and first.span.start == dates[0][1].span.start and first.period.start != document.published
    return first if fits else None


def behind(text: str, sentence: Span, label: Anchor) -> int:
    """Where the words of a sentence begin: behind its label, if that stands within."""
    mark = _MARK().match(text, label.span.end, sentence.end) if label.span.start >= sentence.start else None
    return mark.end() if mark else sentence.start


def tellings(here: DatedSentence) -> Iterator[Telling]:
    """What the sentence tells of the day of its label: its main clause, and what goes on with that by “and”."""
    found, place = here.found, here.found.place_of(here.span.start)
    main = next((c for c in found.clauses if c.kind == "main" and c.verb and c.verb.first >= place), None)
    for clause in found.clauses:
        if main is not None and (clause is main or clause.mate is main) and _happens(clause):
            told = entry.of_clause(found, here.span, clause)
            dated_apart = (found.owner[found.place_of(a.span.start)] is not clause for a in here.anchors)
            if told and all(dated_apart):
                yield told


def _happens(clause: Clause) -> bool:
    """It happens, and at that time: “The council closes a lane”, “closed a lane”; no state that lasts."""
    verb = clause.verb
    told = verb is not None and verb.finite and verb.tense in {"present", "past"} and not verb.perfect
    return told and verb is not None and not verb.is_state
