"""Whose share a figure is, told by the name right before it: “Labour on 30 percent”."""

from __future__ import annotations

from briefing.extract.numbers.clause_roles import FigureWords
from briefing.extract.numbers.found import Found, Told
from briefing.language.noun_phrase import phrase_left
from briefing.model import Number


def polled(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Whose share it is: Labour, of `puts Labour on 30 per cent`, `Reform at 28 percent`, `the Greens, with 9.4, …`."""
    it, at = place.it, place.first - 1
    set_off = it.tag(at - 1) == "comma" and it.word(at) in {"on", "with"}
    last = at - 1 - set_off
    if not (set_off or it.word(at) in {"at", "on", "with"}) or it.tag(last) != "name":
        return None
    first = phrase_left(it, last)
    return (first, last + 1) if it.tag(first - 1) != "preposition" or it.word(first - 1) in {"with", "by"} else None


def bracketed(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Whose share it is: the economy, of `ahead of the economy (35 percent) and health (29 percent)`."""
    it, at = place.it, place.first - 1
    bracketed = it.tag(at) == "open" and it.tag(place.last) == "close" and it.tag(at - 1) in {"noun", "name"}
    return (phrase_left(it, at - 1), at) if bracketed and found.number.value is not None else None
