"""The words that dates are made of, as pattern fragments and as look-ups.

A pattern is written with the fragments' names in angle brackets: `<month>\\s+<day>`.
"""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon


def _any(name: str) -> str:
    return lexicon.pattern(lexicon.table(name))


def _names(name: str) -> str:
    """The entries of a table of names; an abbreviation may stand without its full stop."""
    return _any(name).replace(r"\.", r"\b\.?") + r"(?!\w)"


@cache
def fragments() -> dict[str, str]:
    """Name to pattern. Every fragment ends at the end of a word."""
    cardinal, ordinal = _any("date_cardinals"), _any("date_ordinals")
    singular = [unit for unit in lexicon.table("date_units") if not unit.endswith("s")]
    return {
        "month": _names("date_months"),
        "weekday": _names("date_weekdays"),
        "season": rf"{_any('date_seasons')}\b",
        "part": rf"{_any('date_day_parts')}\b",
        "unit": rf"{lexicon.pattern(singular)}\b",
        "units": rf"{_any('date_units')}\b",
        "year": r"(?:1[5-9]|20)\d\d(?![\d%]|[,.]\d|/\d)\b",
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%:/]|[,.]\d)\b",
        "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ordinal})\b",
        "number": rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?(?:[ -]\d/\d)?|{cardinal}(?:(?:-|\s+|(?<=dred)\s+and\s+|(?<=sand)\s+and\s+){cardinal})*)\b",
        "vague": rf"(?:{lexicon.pattern(lexicon.words('date_vague_counts'))})\b",
        "scheduled": rf"{lexicon.pattern(lexicon.words('date_scheduled'))}\b",
        "decade": rf"{_any('date_decades')}\b",
        "holiday": rf"{_any('date_holidays')}(?!\w)",
        "reference": rf"{_any('date_references')}\b",
        "about": r"(?:about|almost|nearly|approximately|roughly|at\s+least|at\s+most|up\s+to"
        r"|(?:no\s+)?(?:more|less)\s+than)\b",
        "within": r"(?:(?:the\s+)?(?:first|second|latter)\s+half\s+of|early|late|mid|middle|(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close)(?:\s+of)?"
        r"|(?:later|earlier|late|early|sometime)(?:\s+on)?(?:\s+in)?|midway\s+through)\b",
        "which": r"(?:last|next|this\s+past|this\s+coming|this|past|previous|prior|coming|following|same|that)\b",
        "the": r"(?:the|this|that|a|an|its|their|his|her|our)\b",
        "zone": r"\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?"
        r"(?:\s+time)?|local\s+time)\b\)?",
    }


def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern` with its fragments filled in; letters match in either case."""
    filled = re.sub(r"(?<!\?P)<([a-z]+)>", lambda name: f"(?:{fragments()[name[1]]})", pattern)
    return re.compile(filled, re.IGNORECASE)


def _numbered(name: str, word: str) -> int:
    table, key = lexicon.table(name), word.lower().rstrip(".")
    return int((table.get(key) or table[f"{key}."])[0])


def month(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return _numbered("date_months", word)


def weekday(word: str) -> int:
    """The ISO number of a weekday's name or abbreviation."""
    return _numbered("date_weekdays", word)


def season(word: str) -> str:
    """The code of a season."""
    return lexicon.table("date_seasons")[word.lower()][0]


def part(word: str) -> str:
    """The code of a part of the day."""
    return lexicon.table("date_day_parts")[word.lower()][0]


def unit(word: str) -> str:
    """The code of a unit of time."""
    return lexicon.table("date_units")[word.lower()][0]


def ordinal(word: str) -> int:
    """The value of "3rd" or "third"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(lexicon.table("date_ordinals")[word.lower()][0])


def number(words: str) -> float | None:
    """The value of "22", "1,100", "4 1/2", "twenty-one", "a hundred and ten"; None where there is none."""
    digits = re.fullmatch(r"([\d,]+(?:\.\d+)?)(?:[ -](\d)/(\d))?", words.strip())
    if digits:
        fraction = int(digits[2]) / int(digits[3]) if digits[3] and digits[3] != "0" else 0
        return float(digits[1].replace(",", "")) + fraction
    total, below = 0, 0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word not in lexicon.table("date_cardinals"):
            if word in ("a", "an", "and"):
                continue
            return None
        value = int(lexicon.table("date_cardinals")[word][0])
        if value == 1000:
            total, below = total + max(below, 1) * 1000, 0
        else:
            below = max(below, 1) * 100 if value == 100 else below + value
    return total + below or None


def spoken_year(words: str) -> int | None:
    """The year of "nineteen ninety-four" or "two thousand five"; None for any other number."""
    parts = [
        int(lexicon.table("date_cardinals")[word][0])
        for word in re.findall(r"[a-z]+", words.lower())
        if word != "and"
    ]
    if parts[:2] == [2, 1000]:
        return 2000 + sum(parts[2:])
    if (
        len(parts) > 1
        and parts[0] in range(15, 21)
        and 10 <= parts[1] < 100
        and all(p < 10 for p in parts[2:])
    ):
        return parts[0] * 100 + sum(parts[1:])
    return None
