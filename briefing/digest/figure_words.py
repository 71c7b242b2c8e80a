"""How a figure is said to a reader: its words, what it counts, what became of that, none of it twice."""

from __future__ import annotations

import re
from typing import TypeAlias

from briefing import lexicon
from briefing.language.tags import is_particle
from briefing.lexicon import verbs
from briefing.model import Number

_SAY_SO = {
    "killed": re.compile(r"\bdea(?:d|ths?)\b|homicide|murder|suicide|fatalit"),
    "injured": re.compile("hurt|wounded|hospital"),
    "displaced": re.compile("refugee|evacu|homeless"),
    "arrested": re.compile("arrest|detain"),
    "convicted": re.compile("jail|convict"),
    "infected": re.compile("cases|infect"),
    "jobs cut": re.compile("redundanc|layoffs|job (?:cuts|losses)"),
    "spent": re.compile("spen[dt]"),
    "voted": re.compile("vote"),
}
"""Counted words that say the fate as well: “9,200 refugees”."""

_OF_THESE = r"(.+?) (of (?:the|these|those|them|its|his|her|our|their|my|all)\b.*)"
"""“three of those companies”, where nothing says what those are."""

_NUMBER_OF = re.compile(r"^(?:the )?(?:total )?number of (?=\w)", re.IGNORECASE)
"""Words that say only that there is a figure."""

_RATE = re.compile(r"(?<!\bhalf )(?<=\w )(?:(?:an?|every) (\w+)|per (.+))$|\b(each|apiece)$")
"""“42 cents a share”, “£20 each”: no part of any sum."""

Thing: TypeAlias = tuple[str, str, str, str, str]
"""What a figure is about: its kind, its unit and for each of what, what became of what is counted, and what that is."""


def thing(number: Number) -> Thing:
    """What a figure is about: two of one thing can be compared."""
    became = "" if number.fate in {None, "other"} else number.fate or ""
    rate = _RATE.search(number.text)
    return number.kind, number.unit or "", rate[rate.lastindex or 0] if rate else "", became, counted(number).casefold()


def counted(number: Number) -> str:
    """What is counted, in the article's words; "" where it says nothing, or no more than a verb."""
    if number.counted is None or is_deed(number):
        return number.label or ""
    return number.counted.text


def is_deed(number: Number) -> bool:
    """Whether a verb alone says what a sum is, “raised”, “set aside”: its clause says more."""
    return number.kind == "money" and _is_verb(number)


def _is_verb(number: Number) -> bool:
    """Whether what is counted may be no more than the verb that the figure hangs on."""
    if number.counted is None or number.counted.text in (number.label or ""):
        return False
    words = number.counted.text.split()
    behind = 0 <= number.counted.span.start - number.span.end < 2  # "a $5m budget"
    behind = behind or number.span.start - number.counted.span.end == len(" of ")  # "a budget of $5m"
    verb = verbs.verb_of(words[0]) if words and words[0].islower() else None
    alone = not words[1:] or (len(words) == 2 and is_particle(words[1]))
    return verb is not None and alone and not behind


def fate(number: Number) -> str:
    """What became of what is counted, where the words beside the figure do not say so: "killed", "jobs cut"."""
    if not number.fate or number.fate == "other":
        return ""
    said = number.fate.replace("_", " ")
    there = f"{counted(number)} {number.text}".casefold()
    return "" if said in there or (said in _SAY_SO and _SAY_SO[said].search(there)) else said


def figure_of(number: Number) -> str:
    """The words of the figure without what it counts, where the two can be told apart: "6,000 each"."""
    label = number.label or ""
    if part := _part(number):
        return part[0]
    if _is_length(number) or label.casefold() not in counted(number).casefold():
        return number.text  # nobody would read it beside: “over six years”, “jailed”
    before, found, after = number.text.partition(label) if label else (number.text, "", "")
    if not found or label == number.text or (after and before.endswith(" a ")):
        return number.text
    return " ".join((before + after).split()).rstrip("-\u2011 ")


def label_of(number: Number) -> str:
    """What a reader must know beside `figure_of`: what is counted and its fate, none of it said twice."""
    if is_deed(number) or _is_length(number):
        return ""
    if number.kind == "count" and _is_verb(number) and fate(number):
        return fate(number)  # “killed” of “Blast kills 11”
    part = _part(number)
    said = part[1] if part else _NUMBER_OF.sub("", counted(number))
    if said and said.casefold() in figure_of(number).casefold():
        said = ""
    return " ".join((said, f"({fate(number)})")) if said and fate(number) else said


def _part(number: Number) -> tuple[str, str] | None:
    """The figure and what it is a part of: "30 percent", "of the island's rice"; None where it is no part."""
    label = number.label or ""
    if number.kind not in {"count", "percent", "ratio"} or label.casefold() not in number.text.casefold():
        return None
    if counted(number).casefold() not in label.casefold():
        return None
    found = re.fullmatch(rf"(.+?) (of {re.escape(label)})" if label else _OF_THESE, number.text, re.IGNORECASE)
    return (found.group(1), found.group(2)) if found else None


def _is_length(number: Number) -> bool:
    """Whether its noun is no more than its unit: “nearly two years”, “286 tonnes”, no “two-week crisis”."""
    label = (number.label or "").casefold()
    if number.counted:
        return False
    if number.kind == "duration":
        return label.rstrip("s") == number.unit
    return number.kind == "measure" and not {label, f"~{label}"}.isdisjoint(lexicon.table("measures"))
