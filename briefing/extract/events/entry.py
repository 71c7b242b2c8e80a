"""What the timeline shows beside a date: the shortest words that tell the happening and can be read alone."""

from __future__ import annotations

from typing import NamedTuple

from briefing import lexicon
from briefing.extract.events import doubted, extent, starts
from briefing.language import happening_nouns
from briefing.language.attachment import clause_of
from briefing.language.clause_pass import Pass
from briefing.language.clauses import NONFINITE, Clause, Phrase
from briefing.language.happening_nouns import When
from briefing.language.tags import ARTICLES, BREAKS, FINITE, NOMINAL
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs
from briefing.model import Span

MAX_WORDS = 60
"""No entry is longer."""
_BARE = 3
"""Words of an entry that says too little by itself."""


class Telling(NamedTuple):
    """The words of an entry, and what decides its status.

    `doer` is where the one who did it is named, `subject` the same where that stands before the entry;
    `around` tells what came of what a noun tells: “after [the vote on Monday] the council left”.
    """

    span: Span
    subject: Span | None = None
    clause: Clause | None = None
    doer: Span | None = None
    around: Clause | None = None

    @property
    def verb(self) -> VerbGroup | None:
        """The verb of its clause."""
        return self.clause.verb if self.clause else None

    @property
    def tense(self) -> str:
        """That of the verb."""
        return self.verb.tense if self.verb else ""

    @property
    def told_by(self) -> Clause | None:
        """The clause that tells it as somebody's words: “Rowe said”."""
        return self.clause.told_by if self.clause else None


def of(found: Pass, sentence: Span, date: Span, *, named: bool = False, when: When = "near") -> Telling | None:
    """The entry of what the words at `date` date in `sentence`; None where no words tell it that are few enough.

    The first letter of a sentence, in place of a date, leads to its main clause. `named` says that the date only
    tells which thing is meant, `when` where it stands from the day of the article.
    """
    text, place = found.it.text, found.place_of(date.start)
    noun = _noun(found, date, named=named, when=when)
    if noun and (off := _called_off(found, noun.phrase)):
        return of_clause(found, sentence, off, date)
    if noun:
        around = clause_of(found, place) if happening_nouns.comes_after(found, noun) else None
        return _if_short(text, Telling(extent.within_marks(found, *noun.phrase), around=around))
    if aside := _aside(found, clause_of(found, place), place):
        return _if_short(text, Telling(extent.within_marks(found, *aside)))
    clause, owner = clause_of(found, place), found.owner[place]
    if owner is not clause and owner.kind == "participial" and owner.verb and verbs.has_tag(owner.verb.lemma, "refers"):
        return None
    planned = clause.kind == "participial" and not clause.set_off and found.it.word(place - 1) == "for"
    off = _called_off(found, clause.antecedent) if planned and clause.antecedent else None
    whole = of_clause(found, sentence, off or clause, date)
    if whole and (quoted := _quoted(found, whole, place)):
        return _if_short(text, Telling(quoted))
    parts = "semicolon" in found.it.tags or "colon" in found.it.tags[:place]
    if whole is None and len(sentence.of(text).split()) <= extent.FEW and not parts:
        whole = Telling(Span(sentence.start, sentence.start + len(sentence.of(text).rstrip("."))))
    return whole or _if_short(text, Telling(_around(found, sentence, place)))


def _noun(found: Pass, date: Span, *, named: bool, when: When) -> happening_nouns.Told | None:
    """The noun phrase that tells what happened, where the date is that of a noun."""
    told = happening_nouns.noun_of(found, found.place_of(date.start), found.place_of(date.end - 1))
    return told if told and (named or happening_nouns.has_date(found, told, when)) else None


def _called_off(found: Pass, phrase: Phrase) -> Clause | None:
    """“[A strike on Monday was called off]”: the clause by which what a noun tells does not come about."""
    for clause in found.clauses:
        verb, subject = clause.verb, clause.subject
        if verb is not None and subject is not None and subject[0] <= phrase[0] < phrase[1] <= verb.first:
            off = found.it.word(verb.last) == "off" and verb.lemma in {"be", "call", "put"}
            if off or (verb.passive and verb.lemma in lexicon.words("event_cues/dropping")):
                return clause
    return None


def _aside(found: Pass, clause: Clause, place: int) -> Phrase | None:
    """“[Rowe, a winner here in 2012], lost”: what the date of an apposition dates is no more than that."""
    it, subject, verb = found.it, clause.subject, clause.verb
    if subject is None or verb is None or not subject[0] < place < verb.first or found.owner[place] is not clause:
        return None
    now = verb.tense == "present" and not verb.perfect  # "[Demand – 90 tons in May –] lags behind"
    for mark in ("comma", "dash") if now else ("comma",):
        opened = next((n for n in range(place, subject[0], -1) if it.tags[n] == mark), None)
        closed = next((n for n in range(place, verb.first) if it.tags[n] == mark), None)
        if opened is not None and closed is not None and (mark == "dash" or it.tags[opened + 1] in NOMINAL):
            return subject[0], closed
    return None


def of_clause(found: Pass, sentence: Span, clause: Clause, date: Span | None = None) -> Telling | None:
    """The entry of what `clause` tells, with the words at `date` behind its verb; None where that is too long."""
    if clause.verb is None:
        return None
    place = found.place_of(date.end - 1) if date else None
    start = starts.start(found, doubted.denier(clause) or clause, found.place_of(date.start) if date else None)
    end = extent.end(found, clause, max(clause.verb.last, place + 1 if place is not None and place >= start else 0))
    end = _with_cause(found, start, end)
    subject = clause.subject if clause.subject and clause.subject[0] == start else _doer(clause)
    if subject is not None and subject == clause.antecedent and subject[0] < start < subject[1]:
        subject = start, subject[1]
    span = extent.within_marks(found, start, end)
    span = Span(max(span.start, sentence.start), span.end)
    doer = found.it.span(*subject) if subject else None
    behind = clause.fronted and clause.kind in NONFINITE and subject and found.it.words[subject[0]] != "there"
    asks = clause.kind == "reported" and start == clause.opener  # "[who succeeds Rowe in May]" is its own subject
    before = not asks and subject is not None and (subject[0] < start or (behind and subject[0] >= end))
    if subject and subject[0] < start:
        subject = starts.with_place(found, subject[0], subject[1]), subject[1]
    named = found.it.span(*_without_aside(found, subject)) if subject and before else None
    return _if_short(found.it.text, Telling(span, named, clause, doer))


def _with_cause(found: Pass, start: int, end: int) -> int:
    """“[A diver fell ill] after being freed from a net”: the end of what a few words come from."""
    told = [tag for tag in found.it.tags[start:end] if tag != "time"]
    cause = next((c for c in found.clauses if c.preposition == "after" and c.start == end + 1), None)
    if len(told) > _BARE or cause is None or cause.verb is None:
        return end
    return extent.end(found, cause, cause.verb.last)


def _without_aside(found: Pass, subject: Phrase) -> Phrase:
    """“[The storm], which hit Elin on Friday, …”: who did it, where it stands before an entry of its own."""
    it, (first, last) = found.it, subject
    commas = (n for n in range(first + 1, last - 1) if it.tags[n] == "comma")
    last = next((n for n in commas if it.tags[n + 1] in _ASIDES or _explains(found, n)), last)
    timed = last
    while it.tags[timed - 1] == "time" and timed > first + 1 and it.tag(timed - 2) not in _OWN_TIME:
        timed -= 1
    if it.tags[timed - 1] == "preposition" and first < timed - 1 < last - 1:
        timed -= 1  # "[Rowe] on Monday"
    timed -= it.tags[timed - 1] == "comma"
    timed -= (
        timed < last and timed - 1 > first and it.tags[timed - 1] in {"ed", "participle"}
    )  # "[A vote] planned for May"
    return first, timed


_OWN_TIME = frozenset({"determiner", "object"})
"""“[A man in his 40s] …”."""
_ASIDES = frozenset({"relative", "ed", "participle", "ing"})


def _explains(found: Pass, comma: int) -> bool:
    """Whether what follows the comma says who a name is: “Ann Rowe, the mayor of Elin, …”."""
    it = found.it
    return it.tag(comma - 1) == "name" and it.words[comma + 1] in ARTICLES


def _quoted(found: Pass, told: Telling, place: int) -> Span | None:
    """The quotation that holds the date, where the entry would be no more than who said it."""
    it = found.it
    opened = next((n for n in range(place, -1, -1) if it.tags[n] in {"opening", "closing"}), None)
    closed = next((n for n in range(place, it.size) if it.tags[n] in {"opening", "closing"}), None)
    if opened is None or closed is None or (it.tags[opened], it.tags[closed]) != ("opening", "closing"):
        return None
    outside = told.span.end <= it.starts[opened] or told.span.start >= it.ends[closed]
    outside = outside and not FINITE.isdisjoint(it.tags[opened:closed])
    return extent.within_marks(found, opened + 1, closed) if outside else None


def _if_short(text: str, entry: Telling) -> Telling | None:
    return entry if len(entry.span.of(text).split()) <= MAX_WORDS else None


def _around(found: Pass, sentence: Span, place: int) -> Span:
    """The stretch around word `place` between two breaks: where no verb is seen, or the clause has no end."""
    tags = found.it.tags
    first = next((n + 1 for n in range(place, -1, -1) if tags[n] in BREAKS), 0)
    last = next((n for n in range(place, found.it.size) if tags[n] in BREAKS), found.it.size)
    span = found.it.span(min(first, place), max(last, place + 1))
    return Span(max(span.start, sentence.start), span.end)


def _doer(clause: Clause) -> Phrase | None:
    """The one who does it, or who does what is told around it, where its own clause does not say."""
    return clause.doer or (_doer(clause.parent) if clause.parent else None)
