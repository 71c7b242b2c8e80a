"""What a date does in its sentence: says when something happened, or only which thing is meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon
from briefing.extract.events import comparisons, dated, forms
from briefing.extract.events.dated import Anchor, DatedSentence, Happening
from briefing.language.tags import FINITE
from briefing.model import Precision
from briefing.patterns import SUPERLATIVE, WORD, lazy

DateRole: TypeAlias = Literal["dates", "names", "compares"]
NAMED = "named_day"
"""The rule of a date that only says which thing is meant."""
OF_NOUN = frozenset({NAMED, "told_by_noun"})
"""The rules of a date that is that of its noun and of no verb."""
_CONTEXT = 80
_DETERMINER = r"(?:the|an?|this|that|his|her|its|their|our|my|your|whose|[^\W\d_]+['’]s?)"
_BEFORE_NOUN = lazy(rf"(?i)\b(?P<determiner>{_DETERMINER})\s+(?:[\w-]+\s+){{0,2}}$")
_LED_BY = re.compile(r"(?i)\bthat (?:between|from|in|since) $")
"""“said that from [2007 to 2009] Rowe led it”: the date stands before a subject."""
_ON = re.compile(r"(?i)\bon\s+$")
_POSSESSIVE = re.compile(r"\A['’]s?(?=\s|$)")
_FULL_DATE = re.compile(r",\s+\d{4}$")
_ARTICLE = re.compile(r"(?i)\b(?:the|an?|his|her|its|their)\s+$")
_COMMA_NOUN = re.compile(r",\s+[a-z]")
_SINGLE = re.compile(r"(?:[A-Z]\w+\.? ?)?(?:\d{4})?$")
"""A year or a month by its name; "this year" and "last March" before a noun do not belong to it."""
_ADVERB = re.compile(r"(?:rather|alone|onwards?|instead)$")
_NO_NOUN = re.compile(r"[a-z]+(?:ly|ing)$")
_FRONTED = lazy(r"(?i)^\W*$|(?:^|[,;:]\s)\W*(?:(?:and|but)\s+)?(?:in|by|since|until|on)\s+$")
_PART_OF = lazy(r"(?i)\b(?:days|weeks|months|quarters|half|part|most|much|all|rest|course|remainder) of $")
"""Before a year, what makes it a time and no name: "the first nine months of 2016"."""
_SUCH = re.compile(
    r"(?i)\ban?\s+(?:(?:usual|typical|normal|average|ordinary|given|single)\s+(?:\w+\s+(?:and|or)\s+)?)?$"
)
_CAPITAL_BEFORE = re.compile(r"[a-z]\W+[A-Z][a-z]+\s$")
_NEW = re.compile(r"(?i)(?<!before )(?<!since )(?<!until )\ban?\s+(?:[\w-]+\s+){0,2}$")
_THAT_CLAUSE = re.compile(r"\s+(?:[\w-]+\s+){1,2}that\b(?! (?:is|are|was|were|has|have|had|would|will)\b)")
_WITHIN = lazy(r"(?i)(?:^|[,;:]\s)\W*(?:at|in|on|after|following)\s+(?:\S+\s+){0,2}$|\bduring\s+(?:\S+\s+){0,2}$")
_TAKING_PART = lazy(
    r"(?i)\b(?:won|lost|swept|attended|hosted|held|skipped|missed|boycotted|moderated|chaired|joined)\s+(?:the\s+)?$"
)
_DONE_IN = lazy(r"(?i)\b(\w+(?:\s+\w+)?)\s+(?:at|in)\s+(?:\S+\s+){0,2}$")


class DateInSentence(NamedTuple):
    """A date and the words on either side of it, within its sentence; whether a finite verb follows at once."""

    before: str
    words: str
    after: str
    precision: Precision
    meets_verb: bool = False

    @property
    def head(self) -> str:
        """The word that follows, bare; empty where punctuation does."""
        follows = re.match(r"\s+[\"“]?([^\W_][\w'’-]*)", self.after)
        return follows[1] if follows else ""

    @property
    def noun_phrase(self) -> str:
        """The words up to the next verb, small word or comma."""
        words = []
        for word in _POSSESSIVE.sub("", self.after, count=1).lstrip("- ").split()[:8]:
            bare = word.strip('.,;:"”“').lower()
            if not bare.strip("-–—") or bare in forms.function_words() or forms.is_verb(bare):
                break
            words.append(bare)
            if word[-1] in ",;:.":
                break
        return " ".join(words)


_SURELY_VERBS = FINITE - {"base", "ed"}


def words_before(here: DatedSentence, anchor: Anchor) -> str:
    """What stands before a date in its sentence."""
    return here.text[max(here.span.start, anchor.span.start - _CONTEXT) : anchor.span.start]


def setting(here: DatedSentence, anchor: Anchor) -> DateInSentence:
    """A date with the words around it."""
    before = words_before(here, anchor)
    after = here.text[anchor.span.end : min(here.span.end, anchor.span.end + _CONTEXT)]
    it = here.found.it
    meets_verb = it.tag(it.place_of(anchor.span.end - 1) + 1) in _SURELY_VERBS
    return DateInSentence(before, anchor.span.of(here.text), after, anchor.period.precision, meets_verb)


def _compared(where: DateInSentence) -> DateRole | None:
    """Something is compared with the date: “more than in 2014”, “the largest since February”."""
    return "compares" if comparisons.with_date(where.before, where.words) else None


def _of_all_such(where: DateInSentence) -> DateRole | None:
    """“The highest in November since 1998”: of all Novembers."""
    greatest = where.precision in ("month", "season") and _GREATEST().search(where.before)
    return "compares" if greatest and where.after.startswith((" since ", " on record", " for ")) else None


_GREATEST = lazy(rf"(?:{SUPERLATIVE}|\b(?:best|least|most|worst)\b)(?: [\w-]+){{0,2}} (?:for|in|of) $", re.IGNORECASE)


def _any_such(where: DateInSentence) -> DateRole | None:
    """One of many such times: “a usual October”."""
    such = _SUCH.search(where.before) and where.precision in ("day", "month", "season")
    return "compares" if such and not _stands_before_noun(where) else None


def _plain(where: DateInSentence) -> DateRole | None:
    """A date that stands by itself dates what the clause tells; before a noun it would name which: “the May talks”."""
    before_noun = _stands_before_noun(where) or (_FULL_DATE.search(where.words) and _parted_from_noun(where))
    named = _POSSESSIVE.match(where.after) or before_noun or _ends_name(where)
    return None if named else "dates"


def _parted_from_noun(where: DateInSentence) -> bool:
    """Whether only the comma after the year stands between: "the Sept. 4, 1981, murder"."""
    return bool(_ARTICLE.search(where.before) and _COMMA_NOUN.match(where.after))


def _ends_name(where: DateInSentence) -> bool:
    """A bare year after a noun: "the races of 2016", "Campaign 2016"."""
    if not re.fullmatch(r"\d{4}", where.words) or not where.before.endswith(" "):
        return False
    last = where.before.split()[-1:]
    if last == ["of"]:
        return not _PART_OF().search(where.before)
    return (
        bool(last)
        and last[0].isalpha()
        and last[0].lower() not in forms.function_words()
        and not (forms.is_verb(last[0]) or last[0].endswith(("ly", "ing")))
    )


def _stands_before_noun(where: DateInSentence) -> bool:
    """Whether the date describes the noun behind it: “the May 3 vote”, “2016 elections”."""
    head = where.head
    if (
        not head
        or where.meets_verb
        or head.lower() in forms.function_words()
        or forms.is_verb(head)
        or _ADVERB.match(head)
    ):
        return False
    if where.precision == "day" and _ON.search(where.before):
        return False  # "wrote to the board on May 3 asking for it"
    if _BEFORE_NOUN().search(where.before) and not _LED_BY.search(where.before):
        return True
    alone = where.precision in ("year", "month") and _SINGLE.match(where.words)
    noun = head[0].islower() and not _NO_NOUN.match(head)
    return bool(alone) and noun and not _FRONTED().search(where.before)


def _new_thing(where: DateInSentence) -> DateRole | None:
    """What is brought up for the first time is told here: “A Monday interview”, “a 2014 study”.

    No person ("a 2016 candidate") is a happening, and no year that ends a name ("a Euro 2016 qualifier") dates one.
    """
    head = where.noun_phrase.rpartition(" ")[2]
    of_name = where.precision == "year" and (_CAPITAL_BEFORE.search(where.before) or _is_make(where))
    if of_name or head in lexicon.words("role_nouns"):
        return None
    return "dates" if _NEW.search(where.before) else None


def _is_make(where: DateInSentence) -> bool:
    """“A 2014 Rowe Sedan”, “a 2009 Bordeaux”: what was made in a year, by its name; no “2014 Supreme Court ruling”."""
    named = where.head[:1].isupper()
    tells = any(dated.occasions(where.noun_phrase)) or not _telling().isdisjoint(where.noun_phrase.split()[-1:])
    return named and not tells


@cache
def _telling() -> frozenset[str]:
    """The nouns of what is done or written."""
    return frozenset(lexicon.table("happening_nouns")) | lexicon.words("document_nouns")


def _told_by_noun(where: DateInSentence) -> DateRole | None:
    """The noun’s own clause tells what happened: “Her March remark that …”."""
    return "dates" if _THAT_CLAUSE.match(where.after) else None


def _done_within(where: DateInSentence) -> DateRole | None:
    """Something is done in the thing named: “At Monday’s hearing he …”, “won the 2012 primary”."""
    if not any(dated.occasions(where.noun_phrase)):
        return None
    if _WITHIN().search(where.before) or _TAKING_PART().search(where.before):
        return "dates"
    done = _DONE_IN().search(where.before)
    words = done[1].split() if done else []
    return "dates" if any(forms.is_past(word) or word.endswith("ing") for word in words) else None


def _results(where: DateInSentence) -> DateRole | None:
    """What is told of a quarter’s figures happened in it: “third-quarter profit rose”, “last year’s sales”."""
    figures = where.words.lower().endswith("quarter") or not lexicon.tagged("figure_contexts", "earned").isdisjoint(
        where.noun_phrase.split()[-1:]
    )
    return "dates" if figures and not _AFTER.search(where.before) else None


_AFTER = re.compile(r"(?i)\b(?:after|before|despite|following|since)\b[^,;:]*$")
_RULES: tuple[Callable[[DateInSentence], DateRole | None], ...] = (
    _compared,
    _of_all_such,
    _any_such,
    _plain,
    _new_thing,
    _told_by_noun,
    _done_within,
    _results,
)


def of(here: DatedSentence, anchor: Anchor) -> tuple[DateRole, str]:
    """The role of a date in its sentence, and the name of the rule that saw it; a name where none did."""
    if comparisons.within(here, anchor):
        return "compares", "compared"
    where = setting(here, anchor)
    for rule in _RULES:
        role = rule(where)
        if role:
            return role, rule.__name__.strip("_")
    return "names", NAMED


def is_of_figures(here: DatedSentence, anchor: Anchor) -> bool:
    """“Published its figures for [2024] on Monday”, “passed a budget for [2026]”: nothing told happened then."""
    before = words_before(here, anchor)
    if _TERM().search(before):
        return True
    if anchor.period.precision != "year" or not _FIGURES_FOR().search(before):
        return False
    today, verb = here.annotated.document.published, here.annotated.verb_at(anchor.span.start)
    ahead = today is not None and anchor.period.start > today
    return len(here.anchors) > 1 or (ahead and verb is not None and verb.tense == "past")


_TERM = lazy(
    r"(?i)\b(?:agreement|contract|deal|extension|lease|licen[cs]e|permit|visa)(?: that runs)?"
    r" (?:through|until|till|to)(?: the end of)? $"
)
"""“Signed a contract until [2027]”: that is no happening of 2027."""
_FIGURES_FOR = lazy(
    r"(?i)\b(?:accounts|award|budgets?|data|dividends?|estimates?|figures|filings?|forecasts?|guidance|information|outlook|plans?"
    r"|prize|projections?|records|reports?|results|returns?|statistics|targets?)(?: of [\w-]+(?: [\w-]+)?)?"
    r" (?:for (?:the year )?|from )$|\d(?:%| percent| per cent) for $"
)


def thing_named(named: Happening) -> str:
    """The noun that the date of `named` belongs to: “talks” in “Monday's peace talks”, “the talks on Monday”.

    "" where the date stands in another sentence, and so beside none of its nouns.
    """
    anchor = next((a for a in named.passage.anchors if a.date == named.date), None)
    if anchor is None:
        return ""
    where = setting(named.passage, anchor)
    if named.entry.clause is None:  # the words of the noun alone
        where = where._replace(after=where.after[: max(0, named.span.end - anchor.span.end)])
    return where.noun_phrase.rpartition(" ")[2] or noun_before(where)


def noun_before(where: DateInSentence) -> str:
    """The last word of meaning before a date."""
    words = [word for word in WORD.findall(where.before) if word.lower() not in forms.function_words()]
    return words[-1].lower() if words else ""
