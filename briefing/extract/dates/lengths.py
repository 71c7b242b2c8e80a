"""Rules for distances, lengths of time, sets, and words that point to no calendar date."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.dates import values, vocabulary
from briefing.extract.dates.anchoring import AHEAD, Scene
from briefing.extract.dates.grammar import Reading, Rule

_BACKWARD = frozenset({"ago", "earlier", "before", "previously", "prior"})
_COMPARED = ("Q", "H", "Y", "M")
"""The grains that "a year ago" takes from what it is compared with."""


def distance(match: re.Match[str], scene: Scene) -> Reading | None:
    """Two days ago; a year earlier; three weeks later; a day after; two months from now."""
    unit, count = vocabulary.unit(match["unit"]), _count(match)
    way = match["way"].lower()
    if unit[0] == "T":
        return Reading("DURATION", values.length(count, unit), end=match.end("unit"))
    if way in ("before", "after"):
        return Reading("DURATION", values.length(count, unit), end=match.end("unit"))
    back = way in _BACKWARD
    if count is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    steps = -round(count) if back else round(count)
    if way == "ago" or way.startswith("from") or way == "hence":
        return Reading("DATE", _compared(unit, steps, scene) or values.shifted(scene.today, unit, steps))
    if unit == "Y" and back:
        value = _compared(unit, steps, scene) or values.shifted(scene.today, unit, steps)
    else:
        base = scene.named(*values.GRAINS, reach=1500)
        value = (values.moved(base, unit, steps) if base else None) or values.shifted(
            scene.today, unit, steps
        )
    return Reading("DATE", value)


def _compared(unit: str, steps: int, scene: Scene) -> str | None:
    """A year back at the grain of the period that results are given for; None where nothing was named."""
    if unit != "Y" or steps != -1:
        return None
    base = scene.named(*_COMPARED, reach=600)
    day = values.first_day(base) if base else None
    grain = values.grain_of(base) if base else None
    if day is None or grain not in ("Q", "H"):
        return None
    return values.shifted(day, "Y", steps, grain)


def year_earlier(match: re.Match[str], scene: Scene) -> Reading | None:
    """The adjective: "year-earlier profit"."""
    return Reading("DATE", _compared("Y", -1, scene) or values.shifted(scene.today, "Y", -1))


def running_length(match: re.Match[str], scene: Scene) -> Reading | None:
    """The past two months; the next few days; the first nine months: lengths, not dates."""
    unit = vocabulary.unit(match["unit"])
    if match["vague"]:
        return Reading("DURATION", values.length(None, unit))
    return Reading("DURATION", values.length(vocabulary.number(match["number"]), unit))


def past_length(match: re.Match[str], scene: Scene) -> Reading | None:
    """The past year; the past decade; the last few years; recent years; coming weeks."""
    which, unit = match["which"].lower(), vocabulary.unit(match["unit"])
    if match["unit"].lower().endswith("s") and unit[0] != "T":
        return Reading("DATE", "FUTURE_REF" if which in ("coming", "future") else "PAST_REF")
    return None


def length(match: re.Match[str], scene: Scene) -> Reading | None:
    """Four years; a two-year plan; half an hour; up to 180 days; a decade."""
    unit = vocabulary.unit(match["unit"])
    count = _count(match)
    if match["half"] and count is not None:
        count += 0.5
    if unit == "TS" and count == 1:
        return None
    return Reading("DURATION", values.length(count, unit))


def half_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """Half an hour; a half-century; six months are not read into it."""
    unit = vocabulary.unit(match["unit"])
    return Reading("DURATION", "PT30M" if unit == "TH" else values.length(0.5, unit))


def vague_length(match: re.Match[str], scene: Scene) -> Reading | None:
    """Weeks; within days; months or years: a unit with no number."""
    return Reading("DURATION", values.length(None, vocabulary.unit(match["unit"])))


def repeated(match: re.Match[str], scene: Scene) -> Reading | None:
    """Every year; each Thursday; every two weeks."""
    if match["weekday"]:
        return Reading("SET", f"XXXX-WXX-{vocabulary.weekday(match['weekday'])}")
    if match["month"]:
        return Reading("SET", f"XXXX-{vocabulary.month(match['month']):02d}")
    count = vocabulary.number(match["number"]) if match["number"] else 1
    return Reading("SET", values.length(count, vocabulary.unit(match["unit"])))


def frequency(match: re.Match[str], scene: Scene) -> Reading | None:
    """Daily; weekly; annually."""
    return Reading("SET", lexicon.table("date_frequencies")[match["word"].lower()][0])


def reference(match: re.Match[str], scene: Scene) -> Reading | None:
    """Now; recently; in the future."""
    words = re.sub(r"\s+", " ", match["words"].lower())
    return Reading("DATE", lexicon.table("date_references")[words][0])


def ordinal_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """The second day of an offensive: the article's own day."""
    if scene.today is None:
        return None
    return Reading("DATE", scene.today.isoformat())


def _count(match: re.Match[str]) -> float | None:
    """The number of a length; None for a vague one."""
    if match["number"]:
        return vocabulary.number(match["number"])
    words = (match["vague"] or "").lower()
    if words.startswith("couple"):
        return 2
    return None if words else 1


_COUNT = r"(?:(?:the\s+)?(?P<number><number>)|(?:an?\s+)?(?P<vague><vague>)|an?|one)"

RULES = (
    Rule(
        distance,
        "unit",
        r"(?:<about>\s+)?"
        + _COUNT
        + r"[\s-]+(?P<unit><units>)(?:\s+or\s+so)?\s+(?P<way>ago|earlier|later|before|after|from\s+now|hence|previously|prior)\b",
    ),
    Rule(year_earlier, "unit", r"year-(?:ago|earlier)\b"),
    Rule(
        repeated,
        "unit weekday month",
        r"(?:each|every)\s+(?:other\s+)?(?:(?P<weekday><weekday>)|(?P<month><month>)|(?:(?P<number><number>)\s+)?(?P<unit><units>))",
    ),
    Rule(
        running_length,
        "unit",
        r"(?:the\s+)?(?:last|past|next|first|latest|final|coming|previous|following|opening)\s+(?:(?P<number><number>)|(?P<vague><vague>))[\s-]+(?P<unit><units>)",
    ),
    Rule(
        past_length,
        "unit",
        r"(?:the\s+)?(?P<which>recent|past|coming|future|last)\s+(?P<unit><units>)(?:\s+(?:and|or)\s+<units>)?",
    ),
    Rule(half_unit, "unit", r"(?:an?\s+)?half[\s-]+(?:an?\s+)?(?P<unit><units>)"),
    Rule(
        length,
        "unit",
        r"(?:<about>\s+)?" + _COUNT + r"(?P<half>\s+and\s+a\s+half)?[\s-]+(?P<unit><units>)(?:[\s-]+long\b)?",
    ),
    Rule(
        vague_length,
        "unit",
        r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)\b(?:\s+or\s+(?:weeks|months|years|decades)\b)?",
    ),
    Rule(ordinal_day, "unit", r"(?:the\s+)?<ordinal>\s+day\b"),
    Rule(frequency, "frequency", r"(?P<word>\w+)"),
    Rule(reference, "reference", r"(?P<words><reference>)"),
)
