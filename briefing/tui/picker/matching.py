"""Finding a name by some of its letters."""

from __future__ import annotations

from typing import NamedTuple


class Match(NamedTuple):
    """How well a name fits, higher being better, and which of its letters were asked for."""

    score: int
    positions: tuple[int, ...]


NOTHING_ASKED = Match(0, ())


def match(letters: str, name: str) -> Match | None:
    """How `letters` stand in `name`, whatever their case: together, or apart but in order; None if not.

    Together is better than apart, at the start better than at a word's start, and that better than within.
    Linear in the length of the name.
    """
    if not letters:
        return NOTHING_ASKED
    asked, folded = letters.lower(), name.lower()
    if len(folded) != len(name):  # a letter whose small form is two
        folded = name
    at = _best_start(asked, folded)
    if at is not None:
        bonus = 400 if at == 0 else 200 if _starts_word(folded, at) else 0
        return Match(1000 + bonus - min(at, 99), tuple(range(at, at + len(asked))))
    positions = _in_order(asked, folded)
    if positions is None:
        return None
    starts = sum(1 for at in positions if _starts_word(folded, at))
    return Match(500 + 20 * starts - min(positions[-1] - positions[0], 400), positions)


def _best_start(asked: str, folded: str) -> int | None:
    """Where `asked` stands as one piece, at the start of a word if it can."""
    first = at = folded.find(asked)
    while at > 0 and not _starts_word(folded, at):
        at = folded.find(asked, at + 1)
    return at if at >= 0 else first if first >= 0 else None


def _in_order(asked: str, folded: str) -> tuple[int, ...] | None:
    """The closest stand of the letters in order that ends soonest."""
    at = -1
    for letter in asked:
        at = folded.find(letter, at + 1)
        if at < 0:
            return None
    positions = []
    at += 1
    for letter in reversed(asked):
        at = folded.rfind(letter, 0, at)
        positions.append(at)
    return tuple(reversed(positions))


def _starts_word(folded: str, at: int) -> bool:
    return at == 0 or not folded[at - 1].isalnum()
