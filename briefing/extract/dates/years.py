"""Rules for years, fiscal years, seasons of sport, decades and centuries."""

from __future__ import annotations

import re

from briefing.extract.dates import vocabulary
from briefing.extract.dates.grammar import FISCAL, Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.language import timex
from briefing.lexicon import verbs
from briefing.patterns import lazy, word_after

_TITLE_AFTER = lazy(r"[\"”’']|:\s")
_NO_YEAR_AFTER = lazy(r"[$€£¥₹#]\s?$|\d[.,:\s]$|[/+]$|(?<!\d{3})\d-$")
_ADDRESS_AFTER = lazy(
    r"\s(?:[A-Z][\w'’.]+\s){1,3}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Drive|Boulevard|Blvd|Way|Place|Square|Terrace)"
)
"""What makes a figure the number of a house: "1950 High Street"."""
_DIGITS_AFTER = re.compile(r"(?:\s|-(?!(?:1\d|20)\d\d\b))\d{3,}(?!\d*s\b)")
"""Figures beside a figure: "0141 555 2019", "2019 555"."""
_NUMBERED_BEFORE = re.compile(r"\b([A-Za-z]+)[.:]?\s+$")
_JOINED = re.compile(r"(?:\s(?:and|or|to)|,|\s?&)\s")
_FIGURE_BEFORE = re.compile(rf"\b\d{{4}}{_JOINED.pattern}$")
"""A figure that is joined to the one before it: both are years, or neither is."""
_NOTHING_COUNTED = lazy(
    r"[\s]*(?:[.,;:!?)\]”’\"—–]|$)|\s+(?:and|or|to|until|when|by|after|before|as|but|the|an?|he|she|it|they|that|which|who"
    r"|is|are|was|were|had|has|with|for|from|on|at|under|between|because|while)\b"
)
"""What may follow a year before 1500; a noun would be counted by it."""
_AD_BEFORE = lazy(r"\b(?:A\.D\.|AD|C\.E\.)\s$")
_RANGE_BEFORE = lazy(r"\b(?:from|between)\s$", re.IGNORECASE)
_IN_YEAR = lazy(r"\b(?:in|for|of|during|since|throughout|until|early|late)\s$", re.IGNORECASE)
_OLD_YEAR_AFTER = lazy(
    r"\b(?:in|since|of|by|until|from|to|and|before|between|after|during|late|early|mid|circa|the|[A-Z][a-z]+,?)[\s-]$"
)


def fiscal_year(match: re.Match[str], scene: Scene) -> Timex | None:
    """Fiscal 2024; the 2023-24 tax year; FY25; last fiscal year: no year of the calendar, and marked as none."""
    if match["step"] and not match["of"]:
        year = timex.shifted(scene.today, "Y", vocabulary.STEPS[match["step"].lower()])
        return Timex("DATE", year, mod=FISCAL)
    year = vocabulary.full_year(match["year"] or match["split"] or match["short"] or match["of"], scene.today)
    last = match["to"] or match["end"] or match["of_to"]
    return Timex("DATE", f"{year}/{vocabulary.full_year(last, scene.today)}" if last else year, mod=FISCAL)


def season_of_sport(match: re.Match[str], scene: Scene) -> Timex | None:
    """The 2019-20 season; in 2019/20: one year, from summer to summer. "From 2019-20" are two."""
    first, second = match["year"], vocabulary.full_year(match["two"], scene.today)
    if int(second) != int(first) + 1 or _RANGE_BEFORE().search(scene.before(match.start("year"), 10)):
        return None
    if not match["named"] and not _IN_YEAR().search(scene.before(match.start("year"), 12)):
        return None
    return Timex("DATE", f"{first}-07/{second}-06", end=match.end("two"))


def year(match: re.Match[str], scene: Scene) -> Timex | None:
    """2014; early 2017; the end of 1990. Beside "$", "Windows" or "people", or as a title, it is none."""
    start = match.start("year")
    before = scene.before(start, 24)
    if before[-1:] in ('"', "“", "‘") and _TITLE_AFTER().match(scene.text, match.end()):
        return None
    if _is_number(before, start, scene) or _DIGITS_AFTER.match(scene.text, match.end()):
        return None
    if _ADDRESS_AFTER().match(scene.text, match.end()):
        return None
    if match["year"] < "1900" and not _OLD_YEAR_AFTER().search(before):
        return None
    if match["year"] < "1500" and before[-3:] != "In " and _is_count(scene, match.end()):
        return None
    return Timex("DATE", match["year"])


def _is_count(scene: Scene, end: int) -> bool:
    """Whether something is counted behind a figure: "1200 men", not "1348," or "1494 held"."""
    told = verbs.is_past(word_after(scene.text, end), only=True)
    return not (told or _NOTHING_COUNTED().match(scene.text, end))


def _is_number(before: str, start: int, scene: Scene) -> bool:
    """Whether the words `before` a figure make it a number of something: "flat 2010", "0141 555 2010", "$2010"."""
    if _NO_YEAR_AFTER().search(before):
        return True
    numbered = _NUMBERED_BEFORE.search(before)
    if numbered and numbered[1].lower() in vocabulary.neighbours("numbered"):
        return True
    return bool(_FIGURE_BEFORE.search(before)) and not _JOINED.fullmatch(scene.text, scene.taken, start)


def year_with_era(match: re.Match[str], scene: Scene) -> Timex | None:
    """A.D. 79; 234 BCE; 10 August 410 AD; March 44 BC."""
    before = _AD_BEFORE().search(scene.before(match.start("year"), 6))
    if not (match["era"] or before):
        return None
    number = int(match["year"])
    month = vocabulary.month(match["month"] or match["month2"]) if match["month"] or match["month2"] else None
    day = match["day"] or match["day2"]
    value = ("BC" if (match["era"] or "").lower().startswith("b") else "") + f"{number:04d}"
    value += f"-{month:02d}" if month else ""
    value += f"-{vocabulary.ordinal(day):02d}" if day else ""
    start = match.start("year") - len(before[0]) if before and not month else None
    return Timex("DATE", value, start=start)


def year_of_range(match: re.Match[str], scene: Scene) -> Timex | None:
    """The second year of "2019-21"."""
    last = scene.last
    if not last or last.rule != "year" or scene.text[last.span.end : match.start()] not in ("-", "–"):
        return None
    return Timex("DATE", last.value[:2] + match["two"]) if match["two"] > last.value[2:] else None


def short_year(match: re.Match[str], scene: Scene) -> Timex | None:
    """A year of two digits: '92."""
    return Timex("DATE", vocabulary.full_year(match["two"], scene.today))


def spoken_year(match: re.Match[str], _scene: Scene) -> Timex | None:
    """The year two thousand; nineteen ninety-four."""
    value = vocabulary.spoken_year(match["spoken"])
    return Timex("DATE", str(value)) if value else None


def decade(match: re.Match[str], scene: Scene) -> Timex | None:
    """The 1990s; the late '60s; the nineties; the 1800s. "In her 40s" is an age."""
    if match["owned"] and not match["the"]:
        return None
    digits = match["digits"] or vocabulary.parts("decade")[match["word"].lower()] + "0"
    if len(digits) == 4:
        return Timex("DATE", digits[:2] if digits[2:] == "00" and digits < "2000" else digits[:3])
    follows = scene.found and scene.found[-1].rule == "decade" and match.start() - scene.taken < 8
    if not (match["mark"] or match["the"] or follows):
        return None
    return Timex("DATE", vocabulary.full_year(digits, scene.today)[:3])


def century(match: re.Match[str], _scene: Scene) -> Timex | None:
    """A century: "the 19th century"."""
    number = vocabulary.ordinal(match["ordinal"])
    return Timex("DATE", f"{number - 1:02d}") if 1 < number < 30 else None


_DAY_BEFORE = (
    r"(?:(?:the\s+)?(?P<day><day>)\s+(?:of\s+)?)?(?P<month><month>)\s+|(?P<month2><month>)\s+(?P<day2><day>),?\s+"
)
_ERA = r"\s?(?P<era>(?:A\.D|B\.C(?:\.E)?|C\.E)\.|(?:AD|BCE?|CE)\b)"

WITH_ERA = (
    Rule(
        year_with_era,
        "era short month year",
        rf"(?:{_DAY_BEFORE})?(?P<year>[1-9]\d{{0,3}})(?:{_ERA})?(?![\d,])",
        near="ad bc bce ce d c",
    ),
)
"""They come before all others: the month of \"March 44 BC\" is no month of this year."""

RULES = (
    Rule(
        fiscal_year,
        "year unit short",
        vocabulary.WITHIN,
        r"(?:(?:the\s+)?(?:(?P<step>current|latest|last|this|next|previous)\s+<fiscal>\s+year\b"
        r"(?:\s+of\s+(?P<of>\d{4})(?:[-–/](?P<of_to>\d{4}|\d\d))?\b)?"
        r"|(?:fiscal\s+(?:year\s+)?|<fiscal>\s+year\s+|FY\s?)['’]?(?P<year>\d{4}|\d\d)"
        r"(?:[-–/](?P<to>\d{4}|\d\d))?\b"
        r"|(?P<split>\d{4})(?:[-–/](?P<end>\d{4}|\d\d))?\s+<fiscal>\s+year\b)|FY(?P<short>\d{4}|\d\d)\b)",
        near="fiscal financial tax budget fy fy#",
    ),
    Rule(
        season_of_sport,
        "year",
        vocabulary.WITHIN,
        r"(?:the\s+)?(?P<year>(?:19|20)\d\d)[-–/](?P<two>\d\d|(?:19|20)\d\d)(?![\d/-])\b",
        r"(?=(?P<named>\s+(?:[\w-]+\s+){0,2}(?:season|campaign|session|winter|term|(?:school|academic)\s+year))?)",
        near="_# _##",
    ),
    Rule(
        spoken_year,
        "cardinal unit",
        r"(?:the\s+year\s+)?(?P<spoken><cardinals>)",
        near="fifteen sixteen seventeen eighteen nineteen twenty two, thousand ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    ),
    Rule(century, "unit", vocabulary.WITHIN, r"(?:the\s+)?(?P<ordinal><ordinal>)[\s-]+century\b", near="century"),
    Rule(
        decade,
        "decade year",
        vocabulary.WITHIN,
        r"(?P<the>the\s+)?(?:<within>[\s-]+)?(?P<mark>['’‘]|nineteen[\s-])?",
        r"(?:(?P<digits>(?:\d\d)?\d0)(?P<owned>['’])?s\b|(?P<word><decade>))",
        near="#s _s <decade>",
    ),
    Rule(year, "year", vocabulary.WITHIN, r"(?:(?:the\s+)?calendar\s+(?:year\s+)?|the\s+year\s+)?(?P<year><year>)"),
    Rule(year_of_range, "short", r"(?P<two>\d\d)\b", near="- –"),
    Rule(short_year, "short", r"(?:(?:the\s+)?fiscal\s+(?:year\s+)?)?['’‘](?P<two>\d\d)\b", near="' ’ ‘"),
)
