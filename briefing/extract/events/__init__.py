"""What happened when: the happenings that the article dates."""

from __future__ import annotations

import bisect
import datetime
import re
from collections.abc import Iterator, Sequence

from briefing import lexicon
from briefing.extract.events import (
    bounds,
    chains,
    date_roles,
    dated,
    entry,
    forms,
    inherited,
    neighbours,
    retelling,
    spoken_of,
    status,
)
from briefing.extract.events.dated import Anchor, DatedSentence, Happening
from briefing.extract.events.entry import Telling
from briefing.language.annotated import Annotated
from briefing.language.clauses import Clause
from briefing.lexicon import verbs
from briefing.model import Date, Event, Quote, Span
from briefing.patterns import lazy

_SENTENCE = 4000
"""What has more characters is no sentence, whatever its punctuation."""
_LABEL = lazy(r"[A-Z][A-Z.'’ -]{0,40}(?: \([^()]{1,30}\))?:\s+(?=\S)")
"""Who speaks in a transcript: "WENDELL: "."""
_LEAD = 20
"""Characters before a clause in which a word may stand that parts it in time from the one before."""
_LATER = lazy(
    r"(?i)\b(?:later|ultimately|(?:and|but) then|(?P<long>eventually|subsequently|went on to))\b"
    r"|\b(?P<ever>(?:over|through|in recent) (?:the )?(?:years|decades))\b"
    r"|\bin (?:her|his|its|the|their) (?:first|last) (?:[\w-]+ )?(?:days|weeks|months|years)\b"
)
_LONG = lazy(r"(?i)\b(?:weeks|months|years|decades)\b(?! (?:ago|earlier|before|after|later|old)\b)")
_SAID = frozenset({"add", "explain", "note", "say", "tell"})
_LASTING = frozenset(
    "fight live play reign remain rule serve spend stay struggle study teach train wait work".split()  # noqa: SIM905 - reads as a row
)
"""Verbs of what may go on for years; what a court gives is of its day: “jailed for six years”."""
_PEOPLE = lexicon.words("role_nouns") | {"hostage", "survivor", "terrorist"}
_OFTEN = lazy(
    r"(?i)\W*(?:(?:once|twice|\w+ times) (?:a|each|every)|every|each)"
    r" (?:year|month|week|day|summer|spring|winter|autumn|fall)\b"
)
_APPEAL = lazy(
    r"(?:Anyone|Witnesses|Those|People) (?:who|with) .{3,120}?\b(?:should|can|is asked|are asked|is urged|are urged)\b"
)
"""The police to the reader."""
_WEEK = datetime.timedelta(days=7)
_YEAR = datetime.timedelta(days=366)
_FEW = 8
"""A sentence of fewer words tells something only if it has a verb that we know."""


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
        found = _dated(here)
        told += [*(h for h in found if h.rule != date_roles.NAMED), *reckoned, *carried]
        named += [h for h in found if h.rule == date_roles.NAMED and not _famous(h, document.published)]
    starts = [quote.span.start for quote in quotes]
    voices = {quote.cue.span.start: quote.speaker for quote in quotes if quote.cue and quote.speaker}
    events = []
    for happening in retelling.merge(told, named, document.published, voices):
        low, high = (bisect.bisect_left(starts, at) for at in happening.passage.span)
        events.append(_event(happening, document.published, quotes[low:high]))
    return tuple(sorted(events, key=lambda event: (event.start, event.span)))


def _passages(annotated: Annotated, dates: Sequence[Date]) -> Iterator[DatedSentence]:
    """The sentences of the running text, without a speaker's label, with their dates."""
    document = annotated.document
    numbered = list(enumerate(dates))
    starts = [date.span.start for date in dates]
    for sentence in document.body():
        if sentence.span.end - sentence.span.start > _SENTENCE:
            continue
        low, high = (bisect.bisect_left(starts, at) for at in sentence.span)
        label = _LABEL().match(document.text, *sentence.span) if ": " in sentence.span.of(document.text) else None
        span = Span(label.end(), sentence.span.end) if label else sentence.span
        anchors = dated.anchors(document.text, numbered[low:high])
        yield DatedSentence(annotated, span, sentence.block, anchors, span.of(document.text))


def _dated(here: DatedSentence) -> list[Happening]:
    """What the dates of a sentence date or name, once for each period."""
    if not here.anchors or _tells_nothing(here):
        return []
    found: list[Happening] = []
    for anchor in here.anchors:
        role, rule = date_roles.of(here, anchor)
        if rule == date_roles.NAMED and spoken_of.did_something(anchor, here):
            rule = "did_something"
        known = spoken_of.is_known(anchor, here)
        of_noun, past = known or rule in date_roles.OF_NOUN, _is_long_past(here, anchor)
        told = here.entry(anchor.span, named=of_noun, past=past) if role != "compares" else None
        reminds = (
            told is not None and not _is_ahead(here, anchor) and spoken_of.only_reminds(told, rule, here, past=past)
        )
        if reminds:
            told = here.entry(anchor.span, named=True, past=True)
        if told is None or told.span == anchor.span or _only_asked(here, told):
            continue
        if spoken_of.only_judged(told, anchor, here) or any(_same(anchor, told, h) for h in found):
            continue
        unsaid = spoken_of.only_spoken_of(told, anchor, here) or spoken_of.only_promised(told, rule)
        if ((told.clause and known) or reminds or unsaid) and not _is_ahead(here, anchor):
            rule = date_roles.NAMED
        period = anchor.period if _opens_behind(here, told, anchor) else bounds.bounded(here, anchor)
        found.append(Happening(anchor.date, period, told, here, rule))
        told_beside = _beside(here, told, anchor, named=rule == date_roles.NAMED)
        besides = [Happening(anchor.date, period, more, here, "beside") for more in told_beside]
        found += [other for other in besides if period == anchor.period or _has_gone_on(other.entry)]
    return [happening for happening in found if not _is_only_of_results(happening, found)]


def _is_only_of_results(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Reported a rise in Q4 profit on Tuesday”: of Tuesday, not of the quarter."""
    quarter = happening.period.precision == "quarter"
    return quarter and any(h.span == happening.span and h.period.precision == "day" for h in found)


def _opens_behind(here: DatedSentence, told: Telling, anchor: Anchor) -> bool:
    """“Since May 20, when [police shot a student]”: told by a clause behind the date, it is no bound of that."""
    found = here.annotated.clauses_at(told.span.start)
    opener = told.clause.opener if told.clause else None
    return found is not None and opener is not None and found.it.starts[opener] >= anchor.span.end


def _only_asked(here: DatedSentence, told: Telling) -> bool:
    """“She asked whether [he had met Cole in May]”: nobody says that it happened."""
    found = here.annotated.clauses_at(told.span.start)
    opener = told.clause.opener if told.clause else None
    return found is not None and opener is not None and found.it.word(opener) == "whether"


def _is_long_past(here: DatedSentence, anchor: Anchor) -> bool:
    today = here.annotated.document.published
    return today is not None and anchor.period.end < today - _WEEK


def _is_ahead(here: DatedSentence, anchor: Anchor) -> bool:
    today = here.annotated.document.published
    return today is not None and anchor.period.start > today


def _has_gone_on(told: Telling) -> bool:
    """“1,000 men have come since Sunday and 200 have drowned”."""
    return told.clause is not None and told.clause.verb is not None and told.clause.verb.perfect


def _same(anchor: Anchor, told: Telling, happening: Happening) -> bool:
    """Whether it is a happening that a date of the same days, or a closer one, has told: “on Monday, in this May”."""
    within = anchor.period.start <= happening.period.start and happening.period.end <= anchor.period.end
    return happening.rule != date_roles.NAMED and told.span == happening.span and within


def _beside(here: DatedSentence, told: Telling, at: Anchor, *, named: bool) -> Iterator[Telling]:
    """What the date of `told` dates besides."""
    found = here.annotated.clauses_at(here.span.start)
    if found and told.around and neighbours.tells(told.around):
        yield from filter(None, [entry.of_clause(found, here.span, told.around, at.span)])
    if found and (then := neighbours.behind(found, at.span)) and then is not told.clause:
        yield from filter(None, [entry.of_clause(found, here.span, then)])
    if found and told.clause and at.period.precision == "day" and neighbours.tells(told.clause) and not named:
        later = neighbours.before(found, told.clause)
        yield from filter(None, (entry.of_clause(found, here.span, clause) for clause in later))
    verb = told.clause.verb if told.clause else None
    alone = verb is None or verb.lemma == "do" or (verb.tense in {"future", "modal"} and not verb.perfect)
    if found and told.clause and not named and not alone:  # "as they did on Monday", "and will leave tomorrow"
        others = [anchor.span for anchor in here.anchors if anchor is not at]
        for clause in neighbours.clauses(found, told.clause, at.span, others):
            more = entry.of_clause(found, here.span, clause)
            parted = more is not None and _is_parted(more.span, at.span, others)
            if more and not (parted or _only_says(clause, at) or _took_longer(here, more, at)):
                yield more


def _is_parted(more: Span, date: Span, others: Sequence[Span]) -> bool:
    """“[Left school], joined the navy in 1955 and began to act in 1958”: another date stands between."""
    first, last = sorted((more, date))
    return any(first.start < other.start < last.start for other in others)


def _only_says(clause: Clause, at: Anchor) -> bool:
    """“Backed him in May [and said he would help]”: of the same occasion, unless both have one day."""
    if clause.kind == "attribution":
        return True
    verb = clause.verb
    said = verb is not None and not verb.passive and verb.lemma in _SAID and clause.mate is not None
    return said and at.period.precision != "day"


def _took_longer(here: DatedSentence, more: Telling, at: Anchor) -> bool:
    """“Joined in 1996 [and went on to score 20 goals]”, “[served ten years] and left in 2011”: of other days."""
    words = here.text[max(0, more.span.start - _LEAD) : more.span.end]
    later = _LATER().search(words)
    if later and (later["long"] or later["ever"] or at.period.precision != "day"):
        return True
    verb = more.clause.verb if more.clause else None
    lasts = verb is not None and verb.lemma in _LASTING and at.period.precision != "decade"
    return lasts and bool(_LONG().search(words))


def _famous(named: Happening, today: datetime.date | None) -> bool:
    """A day known by its name alone: "the 9/11 attacks", long past and without its year; "today's world".

    Nor do people tell what happened: "the May 7 victims".
    """
    words, thing = named.date_span.of(named.passage.text), date_roles.thing_named(named)
    if not _PEOPLE.isdisjoint((thing, thing.removesuffix("s"))):
        return True
    long_past = today is not None and abs(today - named.period.start) > _YEAR
    return words.lower() == "today" or (long_past and not re.search(r"\d{4}", words))


def _tells_nothing(here: DatedSentence) -> bool:
    """A question; a line of a table or the end of a broken sentence, a few words without a verb."""
    if _asks_the_reader(here) or _is_habit(here):
        return True
    if here.words.rstrip("\"'”’)").endswith("?"):
        opening = (word.lower() for word in forms.WORD.findall(here.words)[:2])
        return not forms.function_words("auxiliary", "question").isdisjoint(opening)
    if forms.count_words(here.text, here.span) >= _FEW or forms.has_verb(here.text, here.span):
        return False
    subject = forms.WORD.match(here.text, *here.span)
    return subject is None or subject.group().lower() not in forms.function_words("pronoun")


def _is_habit(here: DatedSentence) -> bool:
    """“Twice a year, in March and October, the clocks change”."""
    found = here.annotated.clauses_at(here.span.start) if _OFTEN().match(here.words) else None
    verb = found.main.verb if found else None
    return found is not None and (verb is None or verb.tense == "present")


def _asks_the_reader(here: DatedSentence) -> bool:
    """“Support our newsroom today”: no subject, and nothing that happened."""
    found = here.annotated.clauses_at(here.span.start)
    opening = forms.WORD.findall(here.words)[:2]
    first = next((word for word in opening if word != "Please"), "")
    verb = verbs.verb_of(first.lower())
    if _APPEAL().match(here.words):
        return True
    if found is None or verb is None or verb.form != "base" or not here.words[0].isupper():
        return False
    if verb.is_noun and opening[-1] in lexicon.words("prepositions"):  # "Poll of 1,000 voters"
        return False
    return not any(clause.verb and clause.verb.finite and clause.verb.first for clause in found.clauses)


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
