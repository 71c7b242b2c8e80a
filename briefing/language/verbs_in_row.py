"""Past tenses in a row, with one subject: “She left school, joined the navy and began to act”."""

from __future__ import annotations

from briefing.language.clause_stack import Stack
from briefing.language.tags import NOMINAL, SURELY_FINITE, says
from briefing.lexicon import verbs


def in_row(at: Stack, place: int) -> bool:
    """“She left school, [joined the navy] and began to act”: a past tense in a row of them, between comma and “and”."""
    it, before = at.it, at.over_adverbials(place)
    if it.tag(before) != "comma" or at.waiting() is not None:
        return False
    verb = at.innermost_finite(before).verb
    told = "past" if it.tags[place] == "ed" or verbs.is_past(it.words[place]) else "present"
    if verb is None or verb.tense != told or not verb.finite or (verb.passive and not has_object(at, place)):
        return False
    if says(it.words[verb.last - 1]) and it.tag(before - 1) == "name" and "comma" in it.tags[verb.last : before]:
        return False  # "said a herder, Lee Roy, [heard] them and ran"
    first = place + 1 + (it.tag(place + 1) == "pronoun")  # "lost it in May, won [it] back in June and left"
    ends = (n for n in range(first, it.size) if it.tags[n] in _ENDS_ROW)
    joint = next((n for n in ends if it.tags[n] != "conjunction" or not _joins_alike(at, n)), it.size)
    return it.tag(joint) == "conjunction" and it.tag(_behind_time(at, joint)) in {"ed", "finite", "do", "have", "be"}


def _joins_alike(at: Stack, joint: int) -> bool:
    """“the games of 1999 [and] 2003”, “salt [and] tea”: two of a kind, before which the row goes on."""
    alike = at.it.tag(joint - 1) in _COUNTED and at.it.tag(joint + 1) in _COUNTED
    return alike or (at.it.tag(joint - 1) == at.it.tag(joint + 1) and at.it.tag(joint + 1) in NOMINAL)


_COUNTED = frozenset({"number", "time"})


def _behind_time(at: Stack, joint: int) -> int:
    """The word behind “and”, or behind the time set off there: “and, in 2001, [asked]”."""
    it, place = at.it, at.it.after(joint)
    if it.tag(place) == "preposition":
        behind = it.after(joint, "preposition", "time")
        return behind if it.tag(behind - 1) == "time" else place  # "and in 2001 [asked]"
    if it.tag(place) != "comma":
        return place
    closes = it.after(place, "preposition", "time")
    timed = it.tag(closes) == "comma" and it.tag(closes - 1) == "time"
    return it.after(closes) if timed else place


_ENDS_ROW = SURELY_FINITE | {"conjunction", "opening", "pronoun", "relative", "semicolon", "subordinator", "that"}


def has_object(at: Stack, place: int) -> bool:
    """“Rowe, then 19, [joined the navy], …”: what a participle has no object for; not “named the winner”."""
    word = at.it.words[place]
    still = verbs.has_tag(word, "gives") or verbs.has_tag(word, "dubs")  # "given the prize"
    return not still and at.it.tag(place + 1) in {"determiner", "name", "noun", "possessive"}
