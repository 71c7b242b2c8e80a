"""Whether a clause beside a dated one is of other days: “[joined in 1996] and went on to score 20 goals”."""

from __future__ import annotations

from briefing.extract.events.dated import Anchor, DatedSentence
from briefing.extract.events.entry import Telling
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.tags import says
from briefing.lexicon import verbs
from briefing.patterns import lazy

_LEAD = 20
"""Characters before a clause in which a word may stand that parts it in time from the one before."""
_LATER = lazy(
    r"(?i)\b(?:later|ultimately|(?:and|but) then|(?P<long>eventually|subsequently|went on to))\b"
    r"|\b(?P<ever>never|twice|(?:several|many|\w+) times|(?:over|through|in recent) (?:the )?(?:years|decades))\b"
    r"|\bin (?:her|his|its|the|their) (?:first|last) (?:[\w-]+ )?(?:days|weeks|months|years)\b"
    r"|\b(?P<own>last [\w-]+ (?:season|year))\b|\bon the (?:final|first|last) day\b"
    r"|\bbut (?:[\w'’-]+ ){1,4}(?P<since>then)\b"
)
_EACH = lazy(r"\b(?:every|each) (?:year|month|week|season)\b|\d\S* (?:\w+ )?(?:a|per) (?:year|month|week)\b")
_AT_AN_AGE = lazy(r"(?i)\bas an? (?:young )?(?:boy|child|girl|student|teenager|youth)\b")
_LONG = lazy(r"(?i)\b(?:weeks|months|years|decades)\b(?! (?:ago|earlier|before|after|later|old)\b)")


def is_of_others(here: DatedSentence, more: Telling, clause: Clause, at: Anchor) -> bool:
    """Whether `more` is not of the days of the date `at`, which dates `clause`."""
    other = more.clause
    if other is None or _is_one_occasion(other, at) or _took_longer(here, more, at):
        return True
    if _tells_no_more(here, more, clause, at):
        return True
    if at.period.precision == "day":
        return False
    later = at.period.precision == "year" and _comes_later(clause)
    return later or _has_its_time(here.found, other, clause) or _is_in_row(here.found, clause, other)


def _tells_no_more(here: DatedSentence, more: Telling, clause: Clause, at: Anchor) -> bool:
    """“It was [first run by Rowe] and was sold in May”; “left in 2018 and [was working there]”: of other days."""
    it, verb, of_day = here.found.it, more.verb, at.period.precision == "day"
    if verb is None:
        return False
    before = clause.mate is more.clause
    if before and (_NEXT().match(at.span.of(here.text)) or at.period.precision in {"year", "decade"}):
        return True  # "He [ran off] and was found the next day", "[She left school] and joined the navy in 1955"
    if not of_day and _AT_AN_AGE().search(here.text, *more.span):
        return True  # "He [went there as a child] and was sent away in 2019"
    if not of_day and before and verbs.has_tag(verb.lemma, "occupation") and more.span.end <= at.span.start:
        return True  # "She [chaired the board] and moved a bill in May"
    if not _FIRST.isdisjoint(it.words[verb.first : verb.last]) and more.span.start < at.span.start:
        return True
    goes_on = more.clause is not None and more.clause.mate is not None
    return not of_day and goes_on and it.tag(verb.head) == "ing" and verb.head > verb.first


_NEXT = lazy(r"(?i)the (?:next|following)\b|.*\blater$")
_FIRST = frozenset({"first", "initially", "originally"})


def _is_in_row(found: Pass, clause: Clause, other: Clause) -> bool:
    """“[She joined at 16], moved to Oslo in 1960 and married Rowe”: in a row of years each tells another."""
    head = _first_of(clause)
    if _first_of(other) is not head:
        return False  # "was shut [when he quit in 1960]"
    row = (c for c in found.clauses if c.kind == "shared" and _first_of(c) is head)
    return any(c.opener is not None and found.it.tag(c.opener) == "comma" for c in row)


def _first_of(clause: Clause) -> Clause:
    """The first of clauses in a row, which has the subject of all."""
    while clause.mate is not None:
        clause = clause.mate
    return clause


def _is_one_occasion(clause: Clause, at: Anchor) -> bool:
    """“Backed him in May [and said he would help]”: of the same occasion, unless both have one day."""
    if clause.kind == "attribution":
        return True
    verb = clause.verb
    said = verb is not None and not verb.passive and says(verb.lemma) and clause.mate is not None
    return said and at.period.precision != "day"


def _comes_later(clause: Clause) -> bool:
    """“[She changed her mind] after the bill rose last year”: of the same year or not."""
    return clause.opened_by == "after" and not clause.fronted


def _has_its_time(found: Pass, clause: Clause, dated: Clause) -> bool:
    """“It was signed in May 2010 but [died when the vote was lost]”: a clause says when."""
    within = [c for c in found.clauses if c.kind == "subordinate" and c.parent is clause]
    if clause.mate is None or any(c is dated for c in within):
        return False
    return any(c.opened_by in {"once", "until", "when"} for c in within)


def _took_longer(here: DatedSentence, more: Telling, at: Anchor) -> bool:
    """“Joined in 1996 [and went on to score 20 goals]”, “[served ten years] and left in 2011”: of other days."""
    words = here.text[max(0, more.span.start - _LEAD) : more.span.end]
    later = _LATER().search(words)
    if _EACH().search(here.text, *more.span) and at.period.precision != "day":
        return True  # "began in 2018 [and was paid $187,000 a year]"
    if later and (later["long"] or later["ever"] or later["since"] or later["own"] or at.period.precision != "day"):
        return True
    verb = more.verb
    lasts = verb is not None and verbs.has_tag(verb.lemma, "lasting") and at.period.precision != "decade"
    return lasts and (at.period.precision != "day" or bool(_LONG().search(words)))
