"""What happened when: the happenings that the article dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from briefing import lexicon
from briefing.extract.events import (
    bounds,
    chains,
    date_roles,
    dated,
    eventless,
    inherited,
    labels,
    neighbours,
    retelling,
    spoken_of,
    status,
    untold,
)
from briefing.extract.events.dated import Anchor, DatedSentence, Happening
from briefing.extract.events.entry import Telling
from briefing.language.annotated import Annotated
from briefing.language.clause_pass import Pass
from briefing.language.clauses import NONFINITE, Clause
from briefing.language.happening_nouns import When
from briefing.language.noun_phrase import phrase_left
from briefing.language.plurals import either
from briefing.language.tags import NOMINAL
from briefing.model import Date, Event, Quote, Span
from briefing.patterns import lazy

_LABEL = lazy(r"[A-Z][A-Z.'’ -]{0,40}(?: \([^()]{1,30}\))?:\s+(?=\S)")
"""Who speaks in a transcript: "WENDELL: "."""
_WEEK = datetime.timedelta(days=7)
_YEAR = datetime.timedelta(days=366)


def find(annotated: Annotated, dates: tuple[Date, ...], quotes: tuple[Quote, ...]) -> tuple[Event, ...]:
    """The dated happenings, sorted by start, then in the order of the text.

    `Event.date` is an index into `dates`, `start` and `end` are the days of that date, or, where it is only
    reckoned from ("a day after …"), the days it leads to. With the precision "before" or "after" they are
    the days of the bound.
    """
    document = annotated.document
    told: list[Happening] = []
    named: list[Happening] = []
    for here in _passages(annotated, dates):
        reckoned = chains.find(here, told, dates, document.published)
        carried = [] if reckoned else inherited.find(here, told)
        found = [h for h in _dated(here) if not _is_reckoned_from(h, reckoned)]
        told += [*(h for h in found if h.rule != date_roles.NAMED), *reckoned, *carried]
        named += [h for h in found if h.rule == date_roles.NAMED and not _famous(h, document.published)]
    starts = [quote.span.start for quote in quotes]
    voices = {quote.cue.span.start: quote.speaker for quote in quotes if quote.cue and quote.speaker}
    events = [
        _event(happening, document.published, quotes[happening.passage.span.among(starts)])
        for happening in retelling.merge(told, named, document.published, voices)
    ]
    return tuple(sorted(events, key=lambda event: (event.start, event.span)))


def _passages(annotated: Annotated, dates: Sequence[Date]) -> Iterator[DatedSentence]:
    """The sentences of the running text, without a speaker's label, with their dates."""
    document = annotated.document
    numbered = list(enumerate(dates))
    starts = [date.span.start for date in dates]
    labelled = labels.of_blocks(document, dates)
    for sentence in annotated.body:
        if not annotated.tagged.has_words_at(sentence.span.start):
            continue
        label = _LABEL().match(document.text, *sentence.span) if ": " in sentence.span.of(document.text) else None
        span = Span(label.end(), sentence.span.end) if label else sentence.span
        anchors = dated.anchors(document.text, numbered[sentence.span.among(starts)])
        if over := labelled.get(sentence.block):
            span = Span(labels.behind(document.text, span, over), span.end)
            anchors = tuple(anchor for anchor in anchors if anchor.span.start >= span.start)
        yield DatedSentence(annotated, span, sentence.block, anchors, over)


def _dated(here: DatedSentence) -> list[Happening]:
    """What the dates of a sentence date or name, once for each period."""
    if not (here.anchors or here.label) or eventless.tells_nothing(here):
        return []
    found: list[Happening] = []
    if here.label:
        label = here.label
        found += [Happening(label.date, label.period, told, here, "labelled") for told in labels.tellings(here)]
    for anchor in here.anchors:
        happening = _dated_by(here, anchor)
        if happening and not any(_same(anchor, happening.entry, other) for other in found):
            found += [happening, *neighbours.of(happening, anchor), *neighbours.since(happening, anchor)]
    return [h for h in found if not untold.is_untold(h, found)]


def _dated_by(here: DatedSentence, anchor: Anchor) -> Happening | None:
    """What a date dates, or what it only names, if that is told at all."""
    role, rule = date_roles.of(here, anchor)
    if role == "compares" or date_roles.is_of_figures(here, anchor) or _is_moved_from(here, anchor):
        return None
    if rule == date_roles.NAMED and spoken_of.did_something(anchor, here):
        rule = "did_something"
    if (
        here.text.endswith("the date ", 0, anchor.span.start)
        or _is_of_every_day(here, anchor)
        or _is_of_unknown_day(here, anchor)
    ):
        return None
    known, when = spoken_of.is_known(anchor, here), _when(here, anchor)
    past, ahead = when == "past", when == "ahead"
    told = here.entry(anchor.span, named=known or rule in date_roles.OF_NOUN, when=when)
    only_named = bool(told and told.clause and known)
    if told and not ahead and spoken_of.only_reminds(told, rule, here, past=past or _is_over(here, anchor, told)):
        told, only_named = here.entry(anchor.span, named=True, when="past"), True
    if (
        told is None
        or told.span == anchor.span
        or _only_asked(here, told, anchor)
        or spoken_of.only_names(told, here)
        or spoken_of.only_refers(told, rule)
        or spoken_of.only_judged(told, anchor, here)
        or (past and not here.label and spoken_of.only_of_subject(told, anchor, here))
    ):
        return None
    only_named = (
        only_named
        or (not here.label and spoken_of.only_spoken_of(told, anchor, here))
        or spoken_of.only_promised(told, rule)
    )
    period = anchor.period if _opens_behind(here, told, anchor) else bounds.bounded(here, anchor)
    if told.clause is None and period != anchor.period and told.span.start <= anchor.span.start:
        period, told = anchor.period, told._replace(around=None)  # "before [the May 3 vote]": that was on May 3
    return Happening(anchor.date, period, told, here, date_roles.NAMED if only_named and not ahead else rule)


def _is_moved_from(here: DatedSentence, anchor: Anchor) -> bool:
    """“The deadline was put back from May to July”: of neither is told when that was."""
    verb, text, (start, end) = here.annotated.verb_at(anchor.span.start), here.text, anchor.span
    led = text.endswith("from ", 0, start) and (anchor.last is not None or text.startswith(" to ", end))
    reached = text.endswith(" to ", 0, start) and any(
        one.span.end == start - 4 and text.endswith("from ", 0, one.span.start) for one in here.anchors
    )
    if verb is None or not (led or reached):
        return False
    return verb.lemma in lexicon.tagged("date_neighbours", "moves") or verb.lemma in {"bring", "change"}


def _is_reckoned_from(happening: Happening, reckoned: Sequence[Happening]) -> bool:
    """“The verdict follows by a week the report of May”: the verdict was not in May."""
    return any(h.span == happening.span and h.date == happening.date for h in reckoned)


def _is_of_every_day(here: DatedSentence, anchor: Anchor) -> bool:
    """“The day shift starts at 6 a.m.”: an hour with a present tense, and no day; “swam there every year from May”."""
    verb = here.annotated.verb_at(anchor.span.start)
    begins = verb is not None and verb.tense in {"future", "modal"}  # "will get a meal each day from April"
    every = _EVERY_TIME().search(here.text, max(here.span.start, anchor.span.start - _EVERY), anchor.span.start)
    if every and not (begins and every[0].endswith("from ")):
        return True
    timeless = verb is None or (verb.tense == "present" and not verb.perfect)
    return timeless and _HOUR().fullmatch(anchor.span.of(here.text)) is not None


_EVERY = 40
"""Characters before a date in which it is said to be one of many."""
_EVERY_TIME = lazy(
    r"(?i)\b(?:every|each) (?:year|month|week|day|summer|spring|winter|autumn|fall|season),?"
    r" (?:from|in|on|until|between|during|before|after) (?:the )?(?:early |late |mid-)?$"
)


def _is_of_unknown_day(here: DatedSentence, anchor: Anchor) -> bool:
    """“He texted me at 4:10,” she said; footage shows him leaving at 9.41pm; a 9 p.m. curfew: an hour, and no day."""
    if _HOUR().fullmatch(anchor.span.of(here.text)) is None:
        return False
    if any(a is not anchor and a.period == anchor.period for a in here.anchors):
        return False
    if anchor.period.start == here.annotated.document.published and any(
        a.period.start > anchor.period.end for a in here.anchors
    ):
        return True  # "will stay open until [9 p.m.] from Oct. 2"
    it, clause = here.found.it, here.annotated.clause_at(anchor.span.start)
    first, last = it.place_of(anchor.span.start), it.place_of(anchor.span.end - 1)
    of_noun = it.tag(first - 1) == "determiner" and it.tag(last + 1) in NOMINAL
    nonfinite = clause.kind in NONFINITE - {"infinitive"} and clause.preposition == ""
    return of_noun or nonfinite or here.annotated.quotations.holds(anchor.span.start)


_HOUR = lazy(
    r"(?i)(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d|midnight|midday|noon)"
    r"(?: (?:local time|eastern|pacific|e[ds]?t|p[ds]?t|gmt|bst|cet))?"
)


def _opens_behind(here: DatedSentence, told: Telling, anchor: Anchor) -> bool:
    """“Since May 20, when [police shot a student]”: told by a clause behind the date, it is no bound of that."""
    opener = told.clause.opener if told.clause else None
    return opener is not None and here.found.it.starts[opener] >= anchor.span.end


def _only_asked(here: DatedSentence, told: Telling, anchor: Anchor) -> bool:
    """“She asked whether [he had met Cole in May]”: nobody says that it happened."""
    asked = here.annotated.clause_at(anchor.span.start)
    if asked.kind == "infinitive" and here.found.it.word(asked.start - 1) == "whether":
        return True  # "whether [to close in May]"
    return told.clause is not None and (told.clause.opened_by == "whether" or _is_of_dead_plan(here.found, asked))


def _is_of_dead_plan(found: Pass, clause: Clause) -> bool:
    """“Still in tents, despite promises to move them by May”, “dropped a plan to close in May”: nothing then."""
    it, verb = found.it, clause.parent.verb if clause.parent else None
    if clause.kind != "infinitive":
        return False
    plans = lexicon.tagged("date_neighbours", "noun")
    near = range(clause.start - 1, max(clause.start - _NEAR_PLAN, 0), -1)
    plan = next((n for n in near if it.tags[n] == "noun" and not plans.isdisjoint(either(it.words[n]))), None)
    if plan is None:
        return False
    first = phrase_left(it, plan)
    dropped = verb is not None and verb.lemma in lexicon.words("event_cues/dropping") and verb.last <= first
    return dropped or it.word(first - 1) in {"amid", "despite", "after", "following", "over"}


_NEAR_PLAN = 7


def _when(here: DatedSentence, anchor: Anchor) -> When:
    today = here.annotated.document.published
    later = anchor.span.of(here.text).lower().startswith("later ")
    if today is None or (anchor.period.start <= today and today - _WEEK <= anchor.period.end and not later):
        return "near"
    return "ahead" if anchor.period.end > today else "past"


def _is_over(here: DatedSentence, anchor: Anchor, told: Telling) -> bool:
    """The verb is still to come, the day is past: “will pay more than the closing price on Friday”."""
    today = here.annotated.document.published
    return told.tense == "future" and today is not None and anchor.period.end < today


def _same(anchor: Anchor, told: Telling, happening: Happening) -> bool:
    """Whether it is a happening that a date of the same days, or a closer one, has told: “on Monday, in this May”."""
    within = anchor.period.start <= happening.period.start and happening.period.end <= anchor.period.end
    return happening.rule != date_roles.NAMED and told.span == happening.span and within


def _famous(named: Happening, today: datetime.date | None) -> bool:
    """A day known by its name alone: "the 9/11 attacks", long past and without its year; "today's world".

    Nor do people tell what happened: "the May 7 victims".
    """
    words, thing = named.date_span.of(named.passage.text), date_roles.thing_named(named)
    if not lexicon.words("role_nouns").isdisjoint(either(thing)):
        return True
    long_past = today is not None and abs(today - named.period.start) > _YEAR
    return words.lower() == "today" or (long_past and not re.search(r"\d{4}", words))


def _event(happening: Happening, today: datetime.date | None, quotes: Sequence[Quote]) -> Event:
    period = happening.period
    return Event(
        date=happening.date,
        start=period.start.isoformat(),
        end=period.end.isoformat(),
        precision=period.precision,
        status=status.of(happening, today, quotes),
        text=happening.words,
        span=happening.span,
        mod=happening.mod,
        subject=happening.entry.subject,
        sentence=happening.passage.span,
        rule=happening.rule,
    )
