"""Whether a happening is told as having happened, as planned, or as what somebody only says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

from briefing import lexicon
from briefing.extract.events import doubted, forms
from briefing.extract.events.dated import Happening
from briefing.extract.events.starts import CONDITIONAL
from briefing.lexicon import verbs
from briefing.model import EventStatus, Quote, Span
from briefing.patterns import WORD, lazy

_THE_ACCUSED = re.compile(r"\b[Tt]he accused$")
_ASIDE = re.compile(r",\s+(?:which|who|whose|where)\b")
_TOLD_APART = lazy(r"[,;:!?“”\"]|\b(?:and|but) (?:is|are|was|were|will|has|have|had)\b")
"""What parts a date from a cue: "proposed in July and is likely to be signed in August"."""


_YEAR = datetime.timedelta(days=366)


def of(happening: Happening, today: datetime.date | None, quotes: Sequence[Quote]) -> EventStatus:
    """The status of `happening` in an article of the day `today`, whose statements are `quotes`."""
    if _hearsay(happening) or _supposed(happening) or _claimed(happening, today, quotes):
        return "said"
    if _ahead(happening, today) or _was_planned(happening) or _was_promised(happening, today):
        return "planned"
    return "planned" if _to_be_done(happening, today) else "happened"


def _hearsay(happening: Happening) -> bool:
    """Somebody says so, whom the entry leaves out: “reportedly sank”, “has sunk” of “officials say it has sunk”."""
    teller = happening.entry.told_by
    if teller is not None and teller.verb is not None and teller.verb.tense == "present":
        return all(anchor.date != happening.date for anchor in happening.passage.anchors)
    words = {word.lower() for word in WORD.findall(happening.words)}
    return not words.isdisjoint(lexicon.words("event_cues/hearsay"))


def _supposed(happening: Happening) -> bool:
    """It is only supposed: “may have failed”, “fled” of “police suspect that he fled”, what an indictment says."""
    clause, verb, teller = happening.entry.clause, happening.entry.verb, happening.entry.told_by
    if verb is not None and verb.tense == "modal" and verb.perfect:
        return True
    if clause is not None and clause.kind == "subordinate" and happening.words.lower().startswith(_CONDITIONS):
        return True
    if teller is not None and teller.verb is not None and teller.verb.lemma in _supposing():
        return True
    if clause is not None and doubted.is_supposed(happening.passage.found, clause):
        return True
    return bool(_BY_A_CHARGE().search(happening.passage.words))


@cache
def _supposing() -> frozenset[str]:
    """The verbs of the words by which something is only supposed: “suspect”, of “suspected”."""
    found = (verbs.verb_of(cue) for cue in lexicon.words("event_cues/claim"))
    return frozenset(verb.lemma for verb in found if verb)


_CONDITIONS = tuple(f"{word} " for word in sorted(CONDITIONAL))
_BY_A_CHARGE = lazy(
    r"(?i)\baccording to (?:the|an?|his|her|their) (?:[\w-]+ ){0,2}?"
    r"(?:accusation|charges?|complaint|indictment|lawsuit)\b"
)


def _claimed(happening: Happening, today: datetime.date | None, quotes: Sequence[Quote]) -> bool:
    """The date stands in what somebody demands, denies or supposes.

    "Proposed a third meeting later in June": further from the cue than words that date the saying.
    """
    at, text = happening.date_span, happening.passage.text
    told = (quote for quote in quotes if quote.kind != "direct" and quote.cue)
    reports = ((q.spans, q.cue.span) for q in told if q.cue and not _only_describes(q.cue.span, happening))
    claims = ((spans, cue) for spans, cue in reports if any(lexicon.phrases_in("event_cues/claim", text, *cue)))
    if any(piece.holds(at) for spans, cue in claims if not _is_dated(cue, happening, today) for piece in spans):
        return True
    before = lexicon.phrases_in("event_cues/claim", text, happening.span.start, at.start)
    claimed = (cue for cue in before if not (_only_describes(cue, happening) or _is_thing(cue, happening)))
    cues = [cue for cue in claimed if not _is_dated(cue, happening, today)]
    between = (text[cue.end : at.start] for cue in cues if not _THE_ACCUSED.search(text, cue.start - 4, cue.end))
    return any(len(words.split()) >= 2 and not _TOLD_APART().search(words) for words in between)


def _only_describes(cue: Span, happening: Happening) -> bool:
    """“A man [accused] of theft told the court on Monday …”: who did it is accused, what he did was done."""
    clause, found = happening.entry.clause, happening.passage.annotated.clauses_at(cue.start)
    place, subject = found.place_of(cue.start), clause.subject if clause else None
    own = found.owner[place]
    return subject is not None and own is not clause and own.describes and subject[0] <= place < subject[1]


def _is_thing(cue: Span, happening: Happening) -> bool:
    """“A trial of [claims] over the crash is set for May”: no claim of what is told."""
    it = happening.passage.found.it
    place = it.place_of(cue.start)
    if it.tags[place] != "noun":
        return False
    clause, verb = happening.entry.clause, happening.entry.verb
    subject = clause.subject if clause else None
    heads = subject is not None and verb is not None and verb.passive and subject[0] <= place < subject[1]
    later = heads and verb is not None and it.starts[verb.first] < happening.date_span.start
    return later or it.word(place - 1) == "of"  # "[Claims] like these were dismissed in May"


def _is_dated(cue: Span, happening: Happening, today: datetime.date | None) -> bool:
    """Whether the date is that of the claiming: “was accused of fraud on May 3”, “claiming the title in 2002”."""
    it, verb = happening.passage.found.it, happening.passage.annotated.verb_at(happening.date_span.start)
    if verb is None or (today is not None and happening.period.end > today):
        return False
    own = it.starts[verb.first] <= cue.start < it.ends[verb.last - 1]
    return own and (verb.perfect or verb.tense in {"past", ""})


def _ahead(happening: Happening, today: datetime.date | None) -> bool:
    """The date, or the end of the time until it, is still to come when the article appears."""
    period, verb = happening.period, happening.entry.verb
    over = verb is not None and (verb.perfect or verb.tense == "past")  # "has ruled until this year"
    by_then = period.precision == "before" and not over
    return bool(today and (period.end if by_then else period.start) > today)


def _is_timetable(happening: Happening) -> bool:
    """Whether a present tense tells what is set for a day to come: “The film opens this week”."""
    verb = happening.entry.verb
    if verb is None or verb.tense != "present" or verb.perfect or verb.passive:
        return False
    if happening.date_span.of(happening.passage.text).lower() == "tonight":
        return True
    return verb.lemma in lexicon.tagged("date_neighbours", "runs")


_REFUSED = lazy(r"(?i)(?:would|could)(?: not\b|n[’']t\b)")
"""What somebody did not do: “would not comment on Monday”."""


def _was_refused(happening: Happening) -> bool:
    verb, clause = _verb_span(happening), happening.entry.clause
    words = verb.of(happening.passage.text) if verb else ""
    return clause is not None and clause.kind == "main" and bool(_REFUSED().match(words))


def _verb_span(happening: Happening) -> Span | None:
    """Where the verb of the entry stands."""
    verb = happening.entry.verb
    return happening.passage.found.it.span(verb.first, verb.last) if verb else None


def _was_planned(happening: Happening) -> bool:
    """“Was to begin in May”, “was supposed to open in 2022”, whatever became of that."""
    verb, found = happening.entry.verb, happening.passage.found
    if verb is None or verb.tense != "past" or (verb.perfect and verb.lemma != "be"):
        return False
    if not found.it.starts[verb.first] < happening.date_span.start:
        return False
    place = found.place_of(happening.date_span.start)
    to_do = found.owner[place].kind == "infinitive" and verb.lemma in lexicon.tagged("date_neighbours", "wills")
    if found.it.word(place - 1) in {"by", "before"} and (to_do or verbs.has_tag(verb.lemma, "promises")):
        return True
    to_be = (
        verb.lemma == "be" and found.it.tag(verb.last) == "to" and found.it.tag(verb.last + 1) in {"base", "be", "have"}
    )
    group = found.it.span(verb.first, min(verb.last + 2, len(found.it)))
    return to_be or any(lexicon.phrases_in("event_cues/plan", found.it.text, *group))


def _was_promised(happening: Happening, today: datetime.date | None) -> bool:
    """“Said on Monday that it would hold its fire [from midnight]”, whether it did or not."""
    verb, teller = happening.entry.verb, happening.entry.told_by
    promised = verb is not None and verb.tense == "modal" and not verb.perfect
    if (
        promised and verb is not None and verb.passive
    ):  # "said it would be lifted on May 6", not "that it could be seen"
        promised = (_verb_span(happening) or happening.span).of(happening.passage.text).startswith("would")
    if today is not None and happening.period.end < today - _YEAR and happening.period.precision != "day":
        return False  # "said it would look into the killings in 1994"
    return promised and teller is not None and teller.verb is not None and teller.verb.tense == "past"


def _to_be_done(happening: Happening, today: datetime.date | None) -> bool:
    """What is planned or expected for a time that is not over: “is expected to produce a report this summer”."""
    if (today and happening.period.end < today) or _was_refused(happening):
        return False
    if happening.entry.tense == "future" or _is_timetable(happening):
        return True
    text, at, verb = happening.passage.text, happening.date_span, _verb_span(happening)
    if at.of(text).lower().startswith("later this "):
        return True
    for cue in lexicon.phrases_in("event_cues/plan", text, *happening.span):
        if verb and verb.start <= cue.start < verb.end:
            return True
        if cue.start < at.start:
            apart = any(map(forms.is_past, WORD.findall(text[cue.end : at.start])))
        else:  # "On Monday she will …", not "said on Monday that she will …"
            apart = any(map(forms.is_verb, WORD.findall(text[happening.span.start : cue.start])))
            apart = apart or bool(_ASIDE.search(text, at.end, cue.start))
        if not apart:
            return True
    return False
