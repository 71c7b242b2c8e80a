"""The same figure: its value and what it counts, and how a value differs that is not the same."""

from __future__ import annotations

import math

from briefing.model import Number

_CLOSE = 1e-9


def comparable(ours: Number, theirs: Number) -> bool:
    """Whether the two count the same kind of thing, as far as both say."""
    if ours.kind != theirs.kind:
        return False
    return ours.unit is None or theirs.unit is None or _folded(ours.unit) == _folded(theirs.unit)


def same(ours: Number, theirs: Number) -> bool:
    """Whether both have one value; a range is the same only with both its ends."""
    if ours.value is None or theirs.value is None:
        return (ours.value, ours.low, ours.high) == (theirs.value, theirs.low, theirs.high)
    return math.isclose(ours.value, theirs.value, rel_tol=_CLOSE)


def rounded(ours: Number, theirs: Number) -> bool:
    """Whether ours is theirs, said less exactly: 400 for 397, 2.6 billion for 2.57 billion."""
    if not ours.value or not theirs.value:
        return False
    digits = _significant(ours.value)
    if digits >= _significant(theirs.value):
        return False
    return math.isclose(float(f"{theirs.value:.{digits - 1}e}"), ours.value, rel_tol=_CLOSE)


def slip(ours: Number, theirs: Number) -> str | None:
    """The slip of the pen that makes theirs into ours: "ten times too large", "two digits swapped"; None otherwise."""
    if not ours.value or not theirs.value:
        return None
    return _scale(ours.value / theirs.value) or _swapped(ours.value, theirs.value)


def distance(ours: Number, theirs: Number) -> float:
    """How far two values lie apart, in powers of ten; far where one has none."""
    if not ours.value or not theirs.value or ours.value * theirs.value < 0:
        return 99.0
    return abs(math.log10(abs(ours.value / theirs.value)))


_TIMES = {10: "ten", 100: "a hundred", 1000: "a thousand", 1_000_000: "a million"}


def _scale(ratio: float) -> str | None:
    for times, word in _TIMES.items():
        if math.isclose(ratio, times, rel_tol=_CLOSE):
            return f"{word} times too large"
        if math.isclose(ratio * times, 1, rel_tol=_CLOSE):
            return f"{word} times too small"
    return None


def _swapped(ours: float, theirs: float) -> str | None:
    one, other = f"{ours:.10g}", f"{theirs:.10g}"
    if len(one) != len(other) or sorted(one) != sorted(other):
        return None
    differ = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return "two digits swapped" if len(differ) == 2 else None


def _significant(value: float) -> int:
    """The digits of a value without the noughts at its ends: 2 for 41,000."""
    return len(f"{abs(value):.12g}".replace(".", "").strip("0")) if "e" not in f"{value:.12g}" else 12


def _folded(unit: str) -> str:
    return unit.casefold().removesuffix("s")
