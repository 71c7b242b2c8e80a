"""Where the words that a cue reports begin and end, before it and after it.

A region is the name of the rule that found it and two token places, half-open.
"""

from __future__ import annotations

from typing import TypeAlias

from briefing.extract.quotes.cues import Cue
from briefing.extract.quotes.tokens import NOMINAL, VERBAL, Tokens

Region: TypeAlias = tuple[str, int, int]

_ABOUT = frozenset({"for", "of", "on", "about", "against"})
_LONGEST_SUBJECT = 25


def left(tokens: Tokens, all_cues: list[Cue], index: int) -> Region | None:
    """What stands before "…, Lee said" and "…, said Lee"."""
    cue = all_cues[index]
    last = cue.begin
    if cue.source is None or cue.passive or not tokens.is_a(last - 1, "quote", "comma", "dash"):
        return None
    first = _free_from(tokens, all_cues, index)
    while first < last and tokens.is_a(first, "comma", "conjunction", "adverb", "dash", "stop"):
        first += 1
    if tokens.is_a(last - 1, "quote") and "quote" in cue.verb.complements:
        return ("before_cue", first, last) if first < last else None
    last -= 1
    if last - first < 3 or not any(c in VERBAL for c in tokens.classes[first:last]):
        return None
    if "that" not in cue.verb.complements or cue.verb.form == "ing" or not _ends_clause(tokens, cue.end):
        return None
    return "before_cue", first, last


def _free_from(tokens: Tokens, all_cues: list[Cue], index: int) -> int:
    """Where the words before cue `index` begin that no earlier cue has."""
    for earlier in reversed(all_cues[:index]):
        if earlier.inverted or tokens.is_a(earlier.begin - 1, "quote"):
            return earlier.end
    return 0


def _ends_clause(tokens: Tokens, place: int) -> bool:
    return place >= len(tokens) or tokens.is_a(
        place, "stop", "comma", "time", "preposition", "semicolon", "dash", "adverb"
    )


def right(tokens: Tokens, all_cues: list[Cue], index: int) -> Region | None:
    """What follows "Lee said", "Lee told reporters on Monday that", "according to Lee,"."""
    cue = all_cues[index]
    last = _region_end(tokens, all_cues, index)
    if cue.according:
        first = _after_according(tokens, cue, last)
    elif cue.inverted or cue.passive:
        first = _after_inverted(tokens, cue)
    else:
        first = _complement(tokens, cue, last)
    if first is None or first >= last:
        return None
    return "according" if cue.according else "after_cue", first, last


def _after_according(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """After the comma that ends an opening "According to Lee, a lawyer,"."""
    if cue.first > 1:
        return None
    return next((p + 1 for p in range(cue.end, last) if tokens.is_a(p, "comma")), None)


def _after_inverted(tokens: Tokens, cue: Cue) -> int | None:
    """A second piece of the quotation, after the attribution."""
    for place in range(cue.end, min(cue.end + 40, len(tokens))):
        if tokens.is_a(place, "quote"):
            return place if tokens.is_a(place - 1, "comma", "colon") else None
        if tokens.is_a(place, "cue", "stop"):
            return None
    return None


def _region_end(tokens: Tokens, all_cues: list[Cue], index: int) -> int:
    end = len(tokens)
    while end and tokens.is_a(end - 1, "stop", "comma", "dash"):
        end -= 1
    for later in all_cues[index + 1 :]:
        before = later.begin - 1
        if later.verb.form == "ing" or later.according:
            before = later.first - 1
        if tokens.is_a(before, "conjunction") and tokens.is_a(before - 1, "comma"):
            return min(end, before - 1)
        if tokens.is_a(later.first - 1, "conjunction") and later.source == all_cues[index].source:
            return min(end, later.first - 1)
        if before > all_cues[index].end and tokens.is_a(before, "comma", "semicolon", "dash"):
            return min(end, before)
    return end


def _complement(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """Where the complement of the cue begins."""
    frame = cue.verb.complements
    place = cue.last
    if "for" in frame and tokens.is_a(place, "preposition") and tokens.words[place] in _ABOUT:
        return place
    place = _over_circumstances(tokens, place, last, "person" in frame)
    if tokens.is_a(place, "comma") and tokens.is_a(place + 1, "quote"):
        place += 1
    return place if place < last and _begins_complement(tokens, frame, place, last) else None


def _over_circumstances(tokens: Tokens, place: int, last: int, person: bool) -> int:
    """Past when, where and to whom it was said."""
    while place < last:
        if tokens.is_a(place, "colon", "adverb", "time"):
            place += 1
        elif tokens.is_a(place, "preposition"):
            place = _over_prepositional(tokens, place, last)
        elif person and (after := _over_recipient(tokens, place, last)) > place:
            place, person = after, False
        else:
            break
    return place


def _begins_complement(tokens: Tokens, frame: frozenset[str], place: int, last: int) -> bool:
    cls = tokens.classes[place]
    if cls in {"quote", "that"}:
        return True
    if cls in {"question", "subordinator", "pronoun", "contracted"}:
        return "that" in frame
    if cls in NOMINAL or cls == "object":
        return "object" in frame or (
            "that" in frame
            and any(c in VERBAL for c in tokens.classes[place : min(last, place + _LONGEST_SUBJECT)])
        )
    if cls == "to":
        return "to" in frame
    return cls in VERBAL and tokens.words[place].endswith("ing") and "ing" in frame


def _over_prepositional(tokens: Tokens, place: int, last: int) -> int:
    place += 1
    determined = False
    while place < last and tokens.is_a(place, "preposition", "time", *NOMINAL):
        if tokens.classes[place] == "determiner":
            if determined:
                return place
            determined = True
        elif tokens.classes[place] == "preposition":
            determined = False
        place += 1
    return place


def _over_recipient(tokens: Tokens, place: int, last: int) -> int:
    if tokens.is_a(place, "object", "pronoun"):
        return place + 1
    start = place
    while (
        place < last
        and tokens.is_a(place, *NOMINAL)
        and not (place > start and tokens.is_a(place, "determiner"))
    ):
        place += 1
    if tokens.is_a(place, *VERBAL) and place > start:
        place -= 1
    return place
