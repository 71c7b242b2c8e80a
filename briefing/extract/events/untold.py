"""What tells nothing that happened on its date, by itself or beside what else is told in its sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from briefing import lexicon
from briefing.extract.events import date_roles, doubted
from briefing.extract.events.dated import Happening
from briefing.language.plurals import is_plural
from briefing.lexicon.verbs import has_tag
from briefing.model import BOUNDS
from briefing.patterns import lazy


def _is_only_of_results(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Reported a rise in Q4 profit on Tuesday”: of Tuesday, not of the quarter."""
    quarter = happening.period.precision == "quarter"
    return quarter and any(h.span == happening.span and h.period.precision == "day" for h in found)


def _is_looser(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Cut it once [this year], in March”: the closer of two dates of one clause says it."""
    clause, mine = happening.entry.clause, happening.period
    if clause is None:
        return False
    same = (h.period for h in found if h.entry.clause is clause and h.rule != date_roles.NAMED)
    return any(
        p[:2] != mine[:2] and mine.start <= p.start and p.end <= mine.end for p in same if p.precision not in BOUNDS
    )


def _is_only_end(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Last month it extended the truce until June”: what was done has its date, and how long it is for is told."""
    here, clause, at = happening.passage, happening.entry.clause, happening.date_span
    before = (h for h in found if h.entry.clause is clause and h.date_span.end <= at.start)
    if clause is None or not any(h.period.end < happening.period.start for h in before):
        return False
    return _UNTIL().search(here.text, max(here.span.start, at.start - _NEAR), at.start) is not None


_NEAR = 20
_UNTIL = lazy(r"(?i)\b(?:until|till|through|expires? (?:in|on)) (?:the |at least |early |late |mid-)*$")


def _is_only_reckoned(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Blocked it on Monday, less than two weeks before the Nov. 8 vote”: the day has been told."""
    at, text = happening.date_span, happening.passage.text
    told = (h for h in found if h.period.precision == "day" and h.date_span.end <= at.start)
    return _RECKONED().search(text, *at) is not None and any(told)


_RECKONED = lazy(r"(?i)\b(?:days?|weeks?|months?|years?) (?:before|after|ahead of)\b")


def _is_only_said(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Two men were held on Monday, police said on Tuesday”: on Tuesday that was only said."""
    clause = happening.entry.clause
    if clause is None or clause.kind != "attribution":
        return False
    return any(h is not happening and h.entry.clause is clause.parent for h in found)


def _is_only_hoped(happening: Happening) -> bool:
    """“The recovery [we expected in May] has not come”, “had meant to pay by May”: whether it came, nobody says."""
    clause = happening.entry.clause
    verb = clause.verb if clause else None
    if clause is None or verb is None or verb.passive:
        return False
    return has_tag(verb.lemma, "hopes") and (clause.kind == "relative" or verb.pluperfect)


def _is_only_of_day(happening: Happening) -> bool:
    """“As [Monday began], she was hoping”: it tells nothing but its date."""
    date = happening.date_span.of(happening.passage.text)
    words = happening.words.lower().removeprefix(date.lower()).split()
    return len(words) == 1 and (words[0] == "dawned" or has_tag(words[0], "dawns"))


def _is_of_what_was_not(happening: Happening) -> bool:
    """“Without a vote [in June], the plan will lapse”: what did not come about, or may not, has the date."""
    here, at, verb = happening.passage, happening.date_span, happening.entry.verb
    opens = max(here.span.start, *(here.text.rfind(mark, 0, at.start) + 1 for mark in ",;:—"))
    told_before = verb is not None and here.found.it.starts[verb.first] < at.start
    return not told_before and here.text[opens : at.start].lstrip().casefold().startswith(_exceptions())


@cache
def _exceptions() -> tuple[str, ...]:
    """The words that open it, each with the blank behind."""
    return tuple(f"{words} " for words in sorted(lexicon.words("event_cues/except")))


def _is_ruled_out(happening: Happening) -> bool:
    """“It fell on Sunday, not [Saturday]”; but “not until April”, “not since 1987”."""
    here, at = happening.passage, happening.date_span
    return _NOT_THEN().search(here.text, here.span.start, at.start) is not None


_NOT_THEN = lazy(r"\b(?:not|(?:instead|rather) (?:of|than)|unlike)(?: (?:on|in|at))?(?: last| this)? $")


def _is_denied(happening: Happening) -> bool:
    """“There is no evidence that it was tested in 2022”, “it is not true that it closed in 2019”."""
    clause = happening.entry.clause
    return clause is not None and doubted.is_denied(happening.passage.found, clause)


def _is_counterfactual(happening: Happening) -> bool:
    """“Had the pier closed in 2020, the town would have died”: it did not close."""
    it = happening.passage.found.it
    opens = happening.span.start == happening.passage.span.start
    return opens and it.words[0] == "had" and it.tag(1) in {"determiner", "name", "pronoun"}


def _is_only_which(happening: Happening) -> bool:
    """“Bridges built before 2010 will be closed”: the date tells which of many."""
    clause, it = happening.entry.clause, happening.passage.found.it
    if clause is None or clause.antecedent is None:
        return False
    if not happening.passage.text[: happening.date_span.start].endswith(("before ", "after ")):
        return False
    bare = clause.kind == "participial" and not clause.set_off and it.tag(clause.antecedent[0]) == "noun"
    return bare and is_plural(it.words[clause.antecedent[1] - 1])


def _is_of_noun_in_it(happening: Happening, found: Sequence[Happening]) -> bool:
    """“Three were held on Monday over a scam in 2012”: what is told of Monday was not in 2012, a noun has that year."""
    clause, text = happening.entry.clause, happening.passage.text
    if clause is None or happening.rule == "beside":
        return False
    at, days = happening.date_span, happening.period
    before = (h for h in found if h.entry.clause is clause and h.rule != "beside" and h.date_span.end <= at.start)
    later = (h for h in before if days.end < h.period.start and h.period.end - h.period.start <= days.end - days.start)
    deed = clause.verb is not None and (clause.verb.lemma == "plead" or has_tag(clause.verb.lemma, "deeds"))
    return any(
        deed or _is_whole(text[h.date_span.end : at.start]) for h in later
    )  # "pleaded guilty in May to thefts …"


def _is_whole(between: str) -> bool:
    """Whether nothing parts two dates.

    Behind “over” a name in commas does not, “over a theft, in Elin, last week”, nor does what only explains:
    “came on Sunday, the first since troops cut the road in 2022”.
    """
    if _EXPLAINS().fullmatch(between):
        return True
    about = _ABOUT().search(between)
    return _PARTED().search(between.replace(",", "") if about else between) is None


_ABOUT = lazy(r"\b(?:over|in connection with|in relation to)\b")
_EXPLAINS = lazy(
    r",? (?:the|its|his|her|their) (?:first|last|latest|only|second|third|\w+est|most)\b(?:(?! (?:and|but) )[^,;:])*"
)
_PARTED = lazy(r"(?i)[,;:–—“”\"]|\b(?:and|but|or|to|then|until|till|while|that|which|who|whose|where)\b")
"""What may stand between two dates of which each has a happening: “in 2017 and again in 2020”."""

RULES: tuple[Callable[[Happening], bool], ...] = (
    _is_only_of_day,
    _is_only_hoped,
    _is_only_which,
    _is_of_what_was_not,
    _is_ruled_out,
    _is_denied,
    _is_counterfactual,
)
"""Each is asked of what a date seems to tell."""
RULES_BESIDE: tuple[Callable[[Happening, Sequence[Happening]], bool], ...] = (
    _is_only_of_results,
    _is_looser,
    _is_only_end,
    _is_only_reckoned,
    _is_only_said,
    _is_of_noun_in_it,
)
"""The same, with all that the sentence dates."""


def is_untold(happening: Happening, found: Sequence[Happening]) -> bool:
    """Whether nothing happened on a date, or what did is told by another of those `found` in its sentence."""
    if any(rule(happening) for rule in RULES):
        return True
    return len(found) > 1 and any(rule(happening, found) for rule in RULES_BESIDE)
