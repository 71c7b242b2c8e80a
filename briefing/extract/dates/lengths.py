"""Rules for lengths of time, sets, and words that point to no calendar date."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.dates import vocabulary
from briefing.extract.dates.grammar import Rule, Timex
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD
from briefing.language import cardinals, timex
from briefing.patterns import lazy, word_after

_LENGTH_BEFORE = lazy(
    r"\b(?:for|in|within|after|before|over|than|during|about|nearly|almost|only|just|lasting|lasted|last"
    r"|took|take|takes|spent|spend|least|most|to|by|and|or|is|was|as|of|every|once|twice|barely|until|through|quite|half|roughly)[,\s]+$",
    re.IGNORECASE,
)
_LENGTH_AFTER = lazy(r"\s+(?:to\s+(?!the\b)[a-z]+|before|after|of|in\s+jail|in\s+prison|long)\b")
"""Words around "a year" that make it a length; after a count or a noun it is a rate ("two trips a week")."""
_BY_MODAL = lazy(r"\b(?:will|would|may|might|could|can|should|to)\s+soon\b|\bsoon\s+(?:will|to|be)\b", re.IGNORECASE)
"""Where "soon" is a date; "as soon as" and "soon after" are none."""


def running_length(match: re.Match[str], _scene: Scene) -> Timex | None:
    """The past two months; the next few days; the first nine months; the past year: lengths, not dates."""
    unit = vocabulary.unit(match["unit"])
    if not match["number"] and not match["vague"] and not match["unit"].lower().endswith("s"):
        return None
    if match["number"] and not match["to"]:
        return Timex("DURATION", timex.length(vocabulary.number(match["number"]), unit))
    return Timex("DURATION", timex.length(None, unit))


def past_year(match: re.Match[str], _scene: Scene) -> Timex | None:
    """The past year, the past week: the length that ends now."""
    return Timex("DURATION", timex.length(1, vocabulary.unit(match["unit"])))


def recent_units(match: re.Match[str], _scene: Scene) -> Timex | None:
    """A time near by, of unknown length: “recent years”, “coming weeks”."""
    which, unit = match["which"].lower(), vocabulary.unit(match["unit"])
    if which == "recent" and unit in ("W", "M"):
        return Timex("DURATION", timex.length(None, unit))
    return Timex("DATE", "FUTURE_REF" if which in ("coming", "future") else "PAST_REF")


def hyphened_length(match: re.Match[str], _scene: Scene) -> Timex | None:
    """A two-year plan; a 30-day stay; the article stands outside. Ages ("a 30-year-old") are none."""
    count, unit = vocabulary.number(match["number"] or ""), vocabulary.unit(match["unit"])
    if match["half"] and count is not None:
        count += 0.5
    if unit == "Q" and match["unit"].endswith("s"):
        return None
    return Timex("DURATION", timex.length(count, unit))


def length(match: re.Match[str], scene: Scene) -> Timex | None:
    """Four years; up to 180 days; several months; two to three days; two and a half years."""
    unit, count = vocabulary.unit(match["unit"]), vocabulary.count(match)
    if match["unit"].istitle():
        return None
    if match["to"]:
        count = None
    if unit == "TS" and count == 1:
        return None
    if match[0].lower() == "one day" and _some_day(match, scene):
        return Timex("DATE", "FUTURE_REF")
    return Timex("DURATION", timex.length(count, unit))


def _some_day(match: re.Match[str], scene: Scene) -> bool:
    """Whether it stands for a day to come: "will one day", not "in one day"."""
    before = scene.before(match.start(), 14)
    return scene.tense.of(*match.span()) >= AHEAD and not _LENGTH_BEFORE().search(before)


def one_unit(match: re.Match[str], scene: Scene) -> Timex | None:
    """A week, a decade, a year and a half; after a count or a noun it is a rate, and none."""
    unit = vocabulary.unit(match["unit"])
    before = scene.before(match.start(), 14)
    after = _LENGTH_AFTER().match(scene.text, match.end())
    if unit in ("TS", "Q") or (before.strip() and not (after or _LENGTH_BEFORE().search(before))):
        return None
    if re.search(r"(?i)\b(?:once|twice|times)\s$", before):
        return Timex("SET", timex.length(1, unit))
    return Timex("DURATION", timex.length(1.5 if match["half"] else 1, unit))


def half_unit(match: re.Match[str], _scene: Scene) -> Timex | None:
    """Half an hour; a quarter-century; a half-hour; three quarters of a century."""
    unit, words = vocabulary.unit(match["unit"]), vocabulary.plain(match["part"])
    part = 0.5 if words == "half" else 0.25 if words == "quarter" else 0.75
    if unit == "TH":
        return Timex("DURATION", f"PT{60 * part:.0f}M")
    return Timex("DURATION", timex.length(part, unit))


def vague_length(match: re.Match[str], _scene: Scene) -> Timex | None:
    """Within weeks or months; for years; the weeks ahead: a unit with no number."""
    return Timex("DURATION", timex.length(None, vocabulary.unit(match["unit"] or match["coming"])))


def repeated(match: re.Match[str], _scene: Scene) -> Timex | None:
    """Every year; each Thursday; every two weeks."""
    if match["weekday"]:
        return Timex("SET", f"XXXX-WXX-{vocabulary.weekday(match['weekday'])}")
    if match["month"]:
        return Timex("SET", f"XXXX-{vocabulary.month(match['month']):02d}")
    count = vocabulary.number(match["number"]) if match["number"] else 2 if match["other"] else 1
    return Timex("SET", timex.length(count, vocabulary.unit(match["unit"])))


def reference(match: re.Match[str], scene: Scene) -> Timex | None:
    """Now; recently; in the future; weekly, which is a set."""
    words = vocabulary.plain(match["words"])
    if _measures(match, scene):
        return None
    if words == "soon" and not _BY_MODAL().search(scene.text[max(0, match.start() - 8) : match.end() + 6]):
        return None
    value = lexicon.table("date_words/reference")[words][0]
    return Timex("DATE" if value.endswith("_REF") else "SET", value)


def _measures(match: re.Match[str], scene: Scene) -> bool:
    """Whether it stands before a time, as in "the past few" or "recent weeks", or but for now before a number."""
    word = word_after(scene.text, match.end()).lower()
    if word in lexicon.table("date_words/unit") or word in ("few", "several", "fiscal", "weekend"):
        return True
    counted = word[:1].isdigit() or word.partition("-")[0] in cardinals.counting_words()
    return counted and not match[0].lower().endswith(("current", "now"))


_TO = r"(?P<to>(?:\s+(?:to|or|and)\s+|-|–)(?:<number>))?"
_NOT_OLD = r"(?![\s-]+(?:old|olds)\b)"

RULES = (
    Rule(
        repeated,
        "unit weekday month quarter",
        r"(?:each|every)\s+(?P<other>other\s+)?"
        r"(?:(?P<weekday><weekday>)|(?P<month><month>)|(?:(?P<number><number>)\s+)?(?P<unit><units>))",
        near="each.. every..",
    ),
    Rule(
        running_length,
        vocabulary.UNITS,
        r"(?:the\s+)?(?:last|past|next|first|latest|final|coming|previous|following|opening|most\s+recent)\s+"
        r"(?:(?P<number><number>)"
        + _TO
        + r"|(?P<vague><vague>)|(?<=first\s)|(?<=final\s))[\s-]*(?P<unit><units>)(?:\s+or\s+so\b)?",
        near="last.. past.. next.. first.. latest.. final.. coming.. previous.. following.. opening.. recent..",
    ),
    Rule(
        past_year,
        "unit",
        r"the\s+past\s+(?P<unit>day|week|month|year|decade|century)\b(?:\s+or\s+so\b)?",
        near="past..",
    ),
    Rule(
        recent_units,
        vocabulary.UNITS,
        r"(?:the\s+)?(?P<which>recent|past|coming|future)\s+(?P<unit><units>)(?:\s+(?:and|or)\s+<units>)?",
        near="recent.. past.. coming.. future..",
    ),
    Rule(
        half_unit,
        "unit",
        r"(?:an?\s+)?(?P<part>half|quarter|three[\s-]quarters)[\s-]+(?:of\s+)?(?:an?\s+)?",
        r"(?P<unit>hour|day|year|decade|century)\b",
        near="half quarter quarters",
    ),
    Rule(
        hyphened_length,
        vocabulary.UNITS,
        r"(?:(?P<number><number>)(?P<half>-and-a-half)?|several|multi)-(?P<unit><units>)" + _NOT_OLD,
        near="-",
    ),
    Rule(
        length,
        vocabulary.UNITS,
        r"(?:<about>\s+)?(?:(?:the\s+)?(?P<number><number>)"
        + _TO
        + r"|(?:an?\s+)?(?P<vague><vague>))(?P<half>[\s-]+and[\s-]+(?:a|one)[\s-]half)?"
        r"(?:\s+(?:more|full|whole|straight|consecutive))?\s+(?P<unit><units>)" + _NOT_OLD,
        near="# ## #½ #¼ #¾ <cardinal> few several some many couple of",
    ),
    Rule(
        one_unit,
        "unit",
        r"(?:<about>\s+)?(?:an?|one)\s+(?:full\s+|whole\s+|entire\s+)?(?P<unit><unit>)"
        r"(?P<half>\s+and\s+a\s+half)?(?!['’]s)",
        near="a an one",
    ),
    Rule(
        vague_length,
        "unit",
        r"(?:(?:(?<=within\s)|(?<=\bfor\s)(?!quarter)(?=\w+s\b))(?P<unit><units>)(?:\s+or\s+<units>)?|the\s+(?P<coming><units>)\s+(?:ahead|to\s+come)\b)",
        near="within for ahead come",
    ),
    Rule(reference, "reference", r"(?P<words><reference>)"),
)
