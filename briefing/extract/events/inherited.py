"""Dates that a sentence takes over from what stands before it: "Since then …", "During those talks …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.events import dated, forms
from briefing.extract.events.dated import DatedSentence, Happening
from briefing.extract.events.day_ranges import Period
from briefing.lexicon import verbs
from briefing.patterns import WORD, lazy

Rule: TypeAlias = Callable[[DatedSentence, Sequence[Happening]], Happening | None]
_REACH = 8
"""An occasion is looked for in so many happenings before."""
_SINCE_THEN = re.compile(r"(?i)\W{0,2}(?:but |and )?since then\b")
_AT_OCCASION = re.compile(
    r"(?i)\W{0,2}(?:but |and )?(?:(?:immediately|moments|minutes|hours|right|shortly|soon) (?=after))?"
    r"(?P<way>following|after|during|at|in) "
    r"(?:(?:that|this|those|these) (?P<shown>[\w-]+(?: [\w-]+){0,4})"
    r"|(?:the|their|his|her|its) (?:same )?(?P<known>[\w-]+))"
)
_THAT_OCCASION = re.compile(
    r"(?i)\W{0,2}(?:however, |but |and )?(?:those|that)(?P<thing>(?: [\w-]+){1,2}?) (?P<verb>[a-z]+)\b"
)
_ALSO = re.compile(r"\balso (?P<after>[a-z]+)\b|\b(?P<before>[a-z]+) also\b")
_CLOSED = re.compile(r"\b(?:closed|to close|ended|finished|settled)(?: \w+(?: \S+ \w+)?)? at \S*\d")
_SUBJECT = 8
"""In so many words a sentence has named its subject and its verb."""
_RESULTS = lazy(r"(?i)(?:And |But )?(?:Sales|Revenues?|Net|Profits?|Earnings|Income|Turnover|Losses)\b")
_AT_AN_AGE = lazy(r"\bwhen (?:he|she|they|his|her) \w+")
"""What tells of another time: “died when he was nine”."""
_NOT_SIMPLE_PAST = lazy(
    r"(?i)\b(?:i|is|are|has|have|had|will|would|says|say|can|could|may|might|should|does|do|if"
    r"|never|always|often|usually|(?:it|that|he|she|there|what|who)[’']s)\b|[\"“”]|''"
)


def _since_then(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """What came after the happening told last: “Since then …”."""
    if not _SINCE_THEN.match(here.words):
        return None
    return _carried(here, told[-1], told[-1].period.bounded("after"), "since_then")


def _at_the_occasion(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """At or after an occasion told before: “During that first round of talks …”, “Following the meeting …”."""
    opening = _AT_OCCASION.match(here.words)
    if opening is None:
        return None
    kinds = set(dated.occasions(opening["shown"] or opening["known"]))
    if opening["way"].lower() in ("following", "after"):
        kinds &= lexicon.words("occasion_kinds/brief")
    return _same_day(here, dated.last_of(kinds, told[-_REACH:]), "at_the_occasion")


def _that_occasion(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """What came of an occasion told before: “Those talks failed …”."""
    opening = _THAT_OCCASION.match(here.words)
    if opening is None or not forms.is_past(opening["verb"]):
        return None
    kinds = set(dated.occasions(opening["thing"]))
    return _same_day(here, dated.last_of(kinds, told[-_REACH:]), "that_occasion")


def _last(told: Sequence[Happening]) -> Happening:
    """What was told last, but what the same sentence only says of a noun: “the feast, which ended on Tuesday”."""
    beside = [h for h in told[-_REACH:] if h.passage.span == told[-1].passage.span]
    main = [h for h in beside if h.entry.clause is None or h.entry.clause.kind != "relative"]
    return (main or beside)[-1]


def _results(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """A company's figures go on after the quarter is named once: "Revenue rose …"."""
    source = told[-1]
    if source.period.precision != "quarter" or here.block - source.passage.block > 1:
        return None
    return _carried(here, source, source.period, "results") if _RESULTS().match(here.words) else None


def _went_on(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """The harm done, right after what happened on a day: “It killed 12 people”, “At least four were hurt”."""
    source = _last(told)
    dated = source.passage.anchors or source.rule == "went_on"
    if not dated or source.period.start != source.period.end or _AT_AN_AGE().search(here.words):
        return None
    if here.text[source.passage.span.end : here.span.start].strip():
        return None
    words = WORD.findall(here.words)[:_SUBJECT]
    if not any(map(_is_violent, words)) or not _tells_violence(words):
        return None
    before = WORD.findall(source.passage.words)
    over = "will" not in before and any(map(forms.is_past, before))
    return _same_day(here, source, "went_on") if over and not _NOT_SIMPLE_PAST().search(here.words) else None


def _is_violent(word: str) -> bool:
    """Whether `word` is the past of what violence and accidents do: "toppled"."""
    return verbs.has_tag(word, "violence") and verbs.is_past(word)


def _tells_violence(words: Sequence[str]) -> bool:
    """Whether a sentence that begins with `words` has people or a thing for subject, and a violent verb first."""
    first = next((i for i, word in enumerate(words) if i and forms.is_verb(word)), len(words))
    verb = next((word for word in words[first:] if word not in ("was", "were")), "")
    opens = words[0].lower() in forms.function_words("pronoun", "determiner", "number") or words[0].endswith("s")
    return _is_violent(verb) and (opens or list(words[:2]) == ["At", "least"])


def _done_also(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """What somebody did besides, right after what was done on a day: “The minister also signed …”."""
    also = _ALSO.search(here.words) if "also" in here.words else None
    verb = also and (also["after"] or also["before"])
    if not verb or not forms.is_past(verb) or _NOT_SIMPLE_PAST().search(here.words):
        return None
    return _right_after(here, told, "done_also")


def _closing_price(here: DatedSentence, told: Sequence[Happening]) -> Happening | None:
    """The price at the close, after the day of the news: “Its shares closed at $12”."""
    closed = " at " in here.words and _CLOSED.search(here.words)
    return _right_after(here, told, "closing_price") if closed else None


_OPENINGS: tuple[Rule, ...] = (_since_then, _at_the_occasion, _that_occasion)
"""Rules of what opens a sentence; a date further on in it dates something else."""
_RULES: tuple[Rule, ...] = (*_OPENINGS, _closing_price, _done_also, _went_on, _results)


def find(here: DatedSentence, told: Sequence[Happening]) -> list[Happening]:
    """The happening that has no date of its own in its sentence, with the date of one `told` before."""
    if not told:
        return []
    rules = _OPENINGS if here.anchors else _RULES
    found = next((h for rule in rules if (h := rule(here, told))), None)
    return [found] if found and not any(found.span.touches(a.span) for a in here.anchors) else []


def _same_day(here: DatedSentence, source: Happening | None, rule: str) -> Happening | None:
    if source is None or source.period.precision != "day":
        return None
    return _carried(here, source, source.period, rule)


def _right_after(here: DatedSentence, told: Sequence[Happening], rule: str) -> Happening | None:
    """On the day of the sentence before, if that is near and has a date of its own."""
    source = _last(told)
    dated_so = source.passage.anchors or source.rule in {"at_the_occasion", "done_also"}
    near = here.block - source.passage.block <= 1 and dated_so
    return _same_day(here, source, rule) if near else None


def _carried(here: DatedSentence, source: Happening, period: Period, rule: str) -> Happening | None:
    told = here.main_entry()
    if told is None or (period.precision == "day" and told.tense in {"present", "future"}):
        return None
    return Happening(source.date, period, told, here, rule)
