r"""The words that dates are made of, as pattern fragments and as look-ups.

A pattern is written with the fragments' names in angle brackets: `<month>\s+<day>`.
"""

from __future__ import annotations

import datetime
import re
from functools import cache, cached_property

from briefing import lexicon
from briefing.language import calendar_names, cardinals

_YEAR = r"(?:1\d|20)\d\d(?![\d%]|[,.]\d|/\d)\b"

_FIXED = {
    "year": _YEAR,
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%:/]|[,.]\d)\b",
    "ofyear": rf"(?:(?:,?\s+|\s+of\s+|\s+in\s+|\s+(?:of\s+)?(?:the\s+)?<fiscal>\s+(?:year\s+)?)(?P<year>{_YEAR})"
    r"|\s+(?:of\s+)?(?:the\s+)?(?P<shift>last|this|next)\s+(?:<fiscal>\s+)?year\b)",
    "fiscal": r"(?:fiscal|financial|tax|budget)\b",
    "about": r"(?:about|almost|nearly|approximately|roughly|at\s+least|at\s+most|up\s+to"
    r"|(?:no\s+)?(?:more|less)\s+than)\b",
    "within": r"(?:(?:the\s+)?(?:(?:first|second|latter)\s+half\s+of"
    r"|(?:very\s+)?(?:(?:beginning|start|end|middle|close)\s+of|end(?=[\s-]+(?-i:[A-Z0-9]))))"
    r"|(?:later?|earl(?:y|ier)|sometime)(?:\s+on)?(?:\s+in)?|mid(?:way\s+through)?)\b",
    "which": r"(?:last|next|this\s+past|this\s+coming|this|past|previous|prior|coming|following|same|that)\b",
    "zone": r"\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|local\s+time"
    r"|(?:eastern|central|mountain|pacific)(?:\s+(?:standard|daylight))?(?:\s+time)?)\b\)?",
}
"""Fragments of function words and digits. Each ends at the end of a word."""
_FRAGMENT = re.compile(r"(?<!\?P)<([a-z]+)>")
_WORD_BEHIND = re.compile(r"\s+(\w+)")
WITHIN = r"(?:<within>[\s-]+)?"
"""Before what a part may be named of: "late" in "late May"."""
COUNT = r"(?:(?:the\s+)?(?P<number><number>)|(?:an?\s+)?(?P<vague><vague>)|an?|one)"
"""How many of a unit; `count` reads it."""
UNITS = "unit quarter"
"""The kinds of trigger that a unit of time is."""

LATE = r"(?:(?:late|early|earlier|later)\s+)?"
PART = r"(?:\s+(?P<part><part>))?"
"""The part of the day behind the day."""

DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
"""How many days from today each is."""
STEPS = {
    **dict.fromkeys(("last", "latest", "this past", "previous", "prior", "preceding"), -1),
    **dict.fromkeys(("this", "current", "same", "that"), 0),
    **dict.fromkeys(("next", "coming", "this coming", "following"), 1),
}
"""How many days, weeks, months … from the one at hand each word leads."""


def neighbours(kind: str) -> frozenset[str]:
    """The words that say `kind` of a date beside them, as "sudden" or "counted"."""
    return lexicon.tagged("date_neighbours", kind)


@cache
def parts(kind: str) -> dict[str, str]:
    """The words for parts of the day ("part"), seasons or decades, with their codes."""
    return {word: code for word, (found, code) in lexicon.table("date_words/part").items() if found == kind}


def _table(name: str) -> str:
    return lexicon.pattern(lexicon.table(name)) + r"(?!\w)"


def _names(name: str) -> str:
    """The entries of a table of names; an abbreviation may stand without its full stop."""
    return lexicon.pattern(lexicon.table(name)).replace(r"\.", r"\b\.?") + r"(?!\w)"


def _words(name: str) -> str:
    return lexicon.pattern(lexicon.words(name)) + r"(?!\w)"


@cache
def fragments() -> dict[str, str]:
    """The patterns that the rules are put together from, by name."""
    cardinal = lexicon.pattern(cardinals.counting_words())
    opening = r"(?:half\s+a\s+(?=dozen)|an?\s+(?=dozen|hundred|thousand))?"
    joint = r"(?:-|\s+|(?<=dred)\s+and\s+|(?<=sand)\s+and\s+)?"
    spoken_number = rf"{opening}(?:\b{joint}{cardinal}){{1,8}}(?!\w)"
    spoken = lexicon.table("date_words/ordinal")
    tens = lexicon.pattern({word.split("-")[0] for word in spoken if "-" in word})
    ordinals = rf"(?:{tens}-)?{lexicon.pattern(word for word in spoken if '-' not in word)}(?!\w)"
    singular = [unit for unit in lexicon.table("date_words/unit") if not unit.endswith("s")]
    plural = [unit for unit in lexicon.table("date_words/unit") if unit.endswith("s") and unit[:-1] not in singular]
    return _FIXED | {
        "month": _names("date_words/month"),
        "weekday": _names("date_words/weekday"),
        "season": lexicon.pattern(parts("season")) + r"(?!\w)",
        "part": lexicon.pattern(parts("part")) + r"(?!\w)",
        "unit": rf"{lexicon.pattern(singular)}(?!\w)",
        "units": rf"(?:{lexicon.pattern(singular)}s?|{lexicon.pattern(plural)})(?!\w)",
        "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)\b|{ordinals})",
        "cardinals": spoken_number,
        "number": r"(?:(?!0\d)\d{1,9}(?:,\d{3}){0,4}(?:\.\d{1,4})?(?:[ -]\d/\d|\s?[½¼¾])?(?!\w)(?:\s[mb]illion\b)?"
        rf"|{spoken_number})",
        "vague": _words("date_words/vague_count"),
        "age": lexicon.pattern(neighbours("age")) + r"(?!\w)",
        "game": lexicon.pattern(neighbours("game")) + r"(?!\w)",
        "decade": lexicon.pattern(parts("decade")) + r"(?!\w)",
        "holiday": _table("date_words/holiday").replace("'", "['’]"),
        "feast": lexicon.pattern(any_of("<holiday>")) + r"(?!\w)",
        "reference": _table("date_words/reference"),
    }


_TABLES = {"month": "date_words/month", "weekday": "date_words/weekday", "ordinal": "date_words/ordinal"}


def any_of(words: str) -> frozenset[str]:
    """`words` as a set; a name in angle brackets stands for the words of that table, abbreviations without stops.

    Of the holidays only the first words count. What says where a word stands ("of_", "_ago", "last..") stays with each.
    """
    found: set[str] = set()
    for word in words.split():
        if word != "_" and (word[0] == "_" or word.endswith(("_", ".."))):
            bare = word.strip("_.")
            found.update(word.replace(bare, one) for one in any_of(bare))
        elif word == "<decade>":
            found.update(parts("decade"))
        elif word == "<cardinal>":
            found.update(cardinals.counting_words())
        elif word == "<holiday>":
            found.update(re.findall(r"\w+", entry.lower())[0] for entry in lexicon.table("date_words/holiday"))
        elif word[0] == "<":
            found.update(entry.rstrip(".").rpartition("-")[2] for entry in lexicon.table(_TABLES[word[1:-1]]))
        else:
            found.add(word)
    return frozenset(found)


class Pattern:
    """A pattern with its fragments filled in, made on first use; letters match in either case.

    What is counted makes no year of the figure before it ("In June 2000 people marched"). The hundred words of that are
    looked up behind what was found: in the pattern they would take longer than all the rest.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._has_year = "<year>" in source or "<ofyear>" in source

    def match(self, text: str, place: int) -> re.Match[str] | None:
        """The match that begins at `place`."""
        found = self._compiled.match(text, place)
        if found and self._has_year and found["year"] and _counts(text, found.end("year")):
            return self._compiled.match(text, place, found.start("year"))
        return found

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return compiled(self._source)


def _counts(text: str, end: int) -> bool:
    """Whether what is counted follows the figure that ends at `end`, which is no year then."""
    word = _WORD_BEHIND.match(text, end)
    return word is not None and word[1].lower() in neighbours("counted")


def compiled(source: str) -> re.Pattern[str]:
    """The pattern of that source, with its fragments filled in; letters match in either case."""
    return re.compile(_filled(source, fragments()), re.IGNORECASE)


def _filled(pattern: str, names: dict[str, str]) -> str:
    return _FRAGMENT.sub(lambda name: f"(?:{_filled(names[name[1]], names)})", pattern)


def plain(words: str | None) -> str:
    """`words` in lower case, one blank between them, with straight apostrophes; nothing for None."""
    return re.sub(r"\s+", " ", (words or "").lower().replace("’", "'"))


def month(word: str) -> int:
    """The number of a month's name or abbreviation."""
    return calendar_names.month(word) or 0


def weekday(word: str) -> int:
    """The ISO number of a weekday's name or abbreviation."""
    return calendar_names.weekday(word) or 0


def season(word: str) -> str:
    """The code of a season."""
    return parts("season")[word.lower()]


def part(word: str) -> str:
    """The code of a part of the day."""
    return parts("part")[word.lower()]


def unit(word: str) -> str:
    """The code of a unit of time."""
    return lexicon.table("date_words/unit")[word.lower()][0]


def grain(word: str) -> str:
    """The code of a unit that a value is rounded to; a weekend is one of its own."""
    return "WE" if word.lower() == "weekend" else unit(word)


def ordinal(word: str) -> int:
    """The value of "3rd" or "third"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(lexicon.table("date_words/ordinal")[word.lower()][0])


def count(match: re.Match[str]) -> float | None:
    """How many units the match counts, by `COUNT`; None for a vague number."""
    groups = match.groupdict()
    half = 0.5 if groups.get("half") else 0
    if groups.get("number"):
        found = number(groups["number"])
        return None if found is None else found + half
    words = (groups.get("vague") or "").lower()
    if words.startswith("couple"):
        return 2
    return None if words else 1 + half


def number(words: str) -> float | None:
    """The value of "22", "1,100", "4 1/2", "2½", "twenty-one", "half a dozen"; None where there is none."""
    return cardinals.value_of(words) or None


def full_year(two: str, today: datetime.date | None) -> str:
    """The year of "24" or "2024": of two digits the last such one, at most five years after `today`."""
    if len(two) == 4:
        return two
    last = today.year - 2000 + 5 if today else 0
    return ("20" if int(two) <= last else "19") + two


def spoken_year(words: str) -> int | None:
    """The year of "nineteen ninety-four" or "two thousand five"; None for any other number."""
    values = cardinals.values_in(words)
    if len(values) == 1 and 2000 <= values[0] < 2100 and words.lower().startswith("two"):
        return int(values[0])
    if len(values) == 2 and 15 <= values[0] <= 20 and 10 <= values[1] < 100:
        return int(values[0] * 100 + values[1])
    return None
