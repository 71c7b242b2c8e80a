"""Sentences that tell nothing that happened, whatever dates stand in them: questions, habits, appeals to the reader."""

from __future__ import annotations

from itertools import islice

from briefing import lexicon
from briefing.extract.events import forms
from briefing.extract.events.dated import DatedSentence
from briefing.lexicon import verbs
from briefing.patterns import WORD, lazy

_OFTEN = lazy(
    r"(?i)\W*(?:(?:once|twice|\w+ times) (?:a|each|every)|every|each)"
    r" (?:year|month|week|day|summer|spring|winter|autumn|fall)\b"
)
_APPEAL = lazy(
    r"(?:Anyone|Witnesses|Those|People) (?:who|with) .{3,120}?\b(?:should|can|is asked|are asked|is urged|are urged)\b"
)
"""The police to the reader."""
_GREETING = lazy(r"Happy \w+(?: and\b|[,!.])|(?:Good (?:morning|evening)|Hello|Welcome)\b")
"""A newsletter to the reader."""
_FEW = 8
"""A sentence of fewer words tells something only if it has a verb that we know."""


def tells_nothing(here: DatedSentence) -> bool:
    """A question; a line of a table or the end of a broken sentence, a few words without a verb."""
    if _asks_the_reader(here) or _is_habit(here):
        return True
    if here.words.rstrip("\"'”’)").endswith("?"):
        opening = (word.lower() for word in _opening(here.words))
        return not forms.function_words("auxiliary", "question").isdisjoint(opening)
    if here.label or len(here.words.split()) >= _FEW or _has_verb(here):
        return False
    subject = WORD.match(here.text, *here.span)
    return subject is None or subject.group().lower() not in forms.function_words("pronoun")


def _has_verb(here: DatedSentence) -> bool:
    if any(c.verb and c.verb.finite for c in here.found.clauses):
        return True
    return any(word.islower() and forms.is_verb(word) for word in WORD.findall(here.words))


def _is_habit(here: DatedSentence) -> bool:
    """It happens again and again: “Twice a year, in March and October, the clocks change”."""
    if not _OFTEN().match(here.words):
        return False
    verb = here.found.main.verb
    return verb is None or verb.tense == "present"


def _asks_the_reader(here: DatedSentence) -> bool:
    """“Support our newsroom today”: no subject, and nothing that happened."""
    if _APPEAL().match(here.words) or _GREETING().match(here.words):
        return True
    opening = _opening(here.words)
    first = next((word for word in opening if word != "Please"), "")
    verb = verbs.verb_of(first.lower())
    if verb is None or verb.form != "base" or not here.words[0].isupper():
        return False
    if verb.is_noun and opening[-1] in lexicon.words("prepositions"):  # "Poll of 1,000 voters"
        return False
    aside = {"relative", "reported", "subordinate"}
    return not any(c.verb and c.verb.finite and c.verb.first for c in here.found.clauses if c.kind not in aside)


def _opening(sentence: str) -> list[str]:
    """The first two words of a sentence."""
    return [word.group() for word in islice(WORD.finditer(sentence), 2)]
