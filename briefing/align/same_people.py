"""The same person: two forms of one name, or a name and another spelling of it."""

from __future__ import annotations

from collections.abc import Sequence

_SHORTEST = 4
"""Letters of a word from which on another spelling of it is taken for the same word; one fewer beside others."""


def same(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two names, word by folded word, can be one person's: one holds all words of the other, in order."""
    shorter, longer = sorted((list(ours), list(theirs)), key=len)
    rest = iter(longer)
    if shorter and all(any(_fits(word, other) for other in rest) for word in shorter):
        return True
    return len(shorter) > 1 and shorter[0] == longer[0] and shorter[-1] == longer[-1]


def respelled(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the names are the same but for the letters of one word: "Dunmore", "Dunmoor"."""
    if len(ours) != len(theirs):
        return False
    differ = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return len(differ) == 1 and _alike(*differ[0], shortest=_SHORTEST - (len(ours) > 1))


def misspelt(word: str, name: str) -> bool:
    """Whether `word` is `name` with one slip of the pen: a letter too many, too few, wrong or out of its place."""
    return word != name and min(len(word), len(name)) > _SHORTEST and _edits(word, name) == 1


def _fits(word: str, other: str) -> bool:
    """Whether two words are one, or one is the initial of the other."""
    return word == other or (len(word) == 1 and other.startswith(word))


def _alike(one: str, other: str, *, shortest: int) -> bool:
    """Whether two words are a slip or two apart."""
    if min(len(one), len(other)) < shortest:
        return False
    return _edits(one, other) <= (1 if max(len(one), len(other)) <= 5 else 2)


def _edits(one: str, other: str) -> int:
    """Letters to change, add, take away or swap with their neighbour (Damerau and Levenshtein)."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]
