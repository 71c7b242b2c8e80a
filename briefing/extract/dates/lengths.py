"""Rules for distances, lengths of time, sets, and words that point to no calendar date."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.dates import values, vocabulary
from briefing.extract.dates.grammar import Reading, Rule
from briefing.extract.dates.scene import Scene
from briefing.extract.dates.tense import AHEAD, PAST
from briefing.patterns import lazy

_BACKWARD = frozenset({"ago", "back", "earlier", "before", "previously", "prior"})

_HISTORY = 9999
"""Units: what is farther off, "66 million years ago", has no date of the calendar."""
_NEAR = 150
"""Characters: a year that stands so close is what "a year earlier" counts from."""
_FROM_THERE = _BACKWARD - {"ago", "back"}
_LENGTH_BEFORE = lazy(
    r"\b(?:for|in|within|after|before|over|than|during|about|nearly|almost|only|just|lasting|lasted|last"
    r"|took|take|takes|spent|spend|least|most|to|by|and|or|is|was|as|of|every|once|twice|barely|until|through|quite|half|roughly)[,\s]+$",
    re.IGNORECASE,
)
_LENGTH_AFTER = re.compile(r"\s+(?:to\s+(?!the\b)[a-z]+|before|after|of|in\s+jail|in\s+prison|long)\b")
"""Words around "a year" that make it a length; after a count or a noun it is a rate ("two trips a week")."""

_BY_MODAL = lazy(r"\b(?:will|would|may|might|could|can|should|to)\s+soon\b|\bsoon\s+(?:will|to|be)\b", re.IGNORECASE)
"""Where "soon" is a date; "as soon as" and "soon after" are none."""

_WORD_AFTER = re.compile(r"\s+([\w-]+)")
_SUPERLATIVE = lazy(
    r"\b(?:first|only|\w+est|worst|most|least|since|time|rise|gain|drop|fall|decline|increase|loss)\b[^.]{0,24}$",
    re.IGNORECASE,
)


def distance(match: re.Match[str], scene: Scene) -> Reading | None:
    """Two days ago; a year earlier; three weeks later; two months from now. "A day after" is a length."""
    unit, count = vocabulary.unit(match["unit"]), _count(match)
    way = match["way"].lower()
    if unit[0] == "T" or way in ("before", "after"):
        return Reading("DURATION", values.length(count, unit), end=match.end("unit"))
    back = way in _BACKWARD
    if count is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    steps = -round(count) if back else round(count)
    if abs(steps) > _HISTORY:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF")
    if match["vaguely"] and unit == "W":
        return Reading("DATE", values.shifted(scene.today, unit, steps, "D"))
    if unit == "Y" and steps == -1:
        return Reading("DATE", (way in _FROM_THERE and _year_before_named(match, scene)) or _year_before(scene))
    here = way in ("ago", "back", "hence") or way.endswith("now")
    base = None if here else scene.named(*_no_coarser(unit), reach=1500)
    value = values.moved(base, unit, steps) if base else None
    adrift = way == "later" and base is None and scene.tense.of(*match.span()) == PAST
    return Reading("DATE", value or values.shifted(None if adrift else scene.today, unit, steps))


def _no_coarser(unit: str) -> tuple[str, ...]:
    """The grains from which a distance in `unit` can be counted: no day is "two days" after a year."""
    grain = "W" if unit == "F" else unit
    return values.GRAINS if grain in ("Y", "E", "C") else values.GRAINS[: values.GRAINS.index(grain) + 1]


def _year_before_named(match: re.Match[str], scene: Scene) -> str | None:
    """A year before the date just named, where that gives its year: "In 1994 he won. A year earlier …"."""
    if not scene.found or match.start() - scene.taken > _NEAR or not scene.found[-1].text[-4:].isdigit():
        return None
    return values.moved(scene.found[-1].value, "Y", -1)


def _year_before(scene: Scene) -> str:
    """A year back, at the grain of the period that results are given for."""
    base = scene.compared(reach=600)
    day = values.first_day(base) if base else None
    if base is None or day is None:
        return values.shifted(scene.today, "Y", -1)
    return values.shifted(day, "Y", -1, values.grain_of(base))


def long_ago(_match: re.Match[str], _scene: Scene) -> Reading | None:
    """Decades ago."""
    return Reading("DATE", "PAST_REF")


def year_earlier(_match: re.Match[str], scene: Scene) -> Reading | None:
    """The adjective: "year-earlier profit"."""
    return Reading("DATE", _year_before(scene))


def in_some_time(match: re.Match[str], scene: Scene) -> Reading | None:
    """In two years, where it is a date ahead and not a length ("the highest in two years")."""
    unit, count = vocabulary.unit(match["unit"]), _count(match)
    before = scene.before(match.start(), 50)
    if count is None or unit[0] == "T" or _sense_of_time(match, scene) == PAST or _SUPERLATIVE().search(before):
        return None
    return Reading("DATE", values.shifted(scene.today, unit, round(count)))


def _sense_of_time(match: re.Match[str], scene: Scene) -> int:
    return scene.tense.of(*match.span()) if match[0][0].isupper() else scene.tense.before(match.start())


def running_length(match: re.Match[str], _scene: Scene) -> Reading | None:
    """The past two months; the next few days; the first nine months; the past year: lengths, not dates."""
    unit = vocabulary.unit(match["unit"])
    if not match["number"] and not match["vague"] and not match["unit"].lower().endswith("s"):
        return None
    if match["number"] and not match["to"]:
        return Reading("DURATION", values.length(vocabulary.number(match["number"]), unit))
    return Reading("DURATION", values.length(None, unit))


def past_year(match: re.Match[str], _scene: Scene) -> Reading | None:
    """The past year, the past week: the length that ends now."""
    return Reading("DURATION", values.length(1, vocabulary.unit(match["unit"])))


def recent_units(match: re.Match[str], _scene: Scene) -> Reading | None:
    """Recent years; coming weeks."""
    which, unit = match["which"].lower(), vocabulary.unit(match["unit"])
    if which == "recent" and unit in ("W", "M"):
        return Reading("DURATION", values.length(None, unit))
    return Reading("DATE", "FUTURE_REF" if which in ("coming", "future") else "PAST_REF")


def hyphened_length(match: re.Match[str], _scene: Scene) -> Reading | None:
    """A two-year plan; a 30-day stay; the article stands outside. Ages ("a 30-year-old") are none."""
    count, unit = vocabulary.number(match["number"] or ""), vocabulary.unit(match["unit"])
    if unit == "Q" and match["unit"].endswith("s"):
        return None
    return Reading("DURATION", values.length(count, unit))


def length(match: re.Match[str], scene: Scene) -> Reading | None:
    """Four years; up to 180 days; several months; two to three days; two and a half years."""
    unit, count = vocabulary.unit(match["unit"]), _count(match)
    if match["unit"].istitle():
        return None
    if match["to"]:
        count = None
    elif match["half"] and count is not None:
        count += 0.5
    if unit == "TS" and count == 1:
        return None
    if match[0].lower() == "one day" and _some_day(match, scene):
        return Reading("DATE", "FUTURE_REF")
    return Reading("DURATION", values.length(count, unit))


def _some_day(match: re.Match[str], scene: Scene) -> bool:
    """Whether it stands for a day to come: "will one day", not "in one day"."""
    before = scene.before(match.start(), 14)
    return scene.tense.of(*match.span()) == AHEAD and not _LENGTH_BEFORE().search(before)


def one_unit(match: re.Match[str], scene: Scene) -> Reading | None:
    """A week, a decade, a year and a half; after a count or a noun it is a rate, and none."""
    unit = vocabulary.unit(match["unit"])
    before = scene.before(match.start(), 14)
    after = _LENGTH_AFTER.match(scene.text, match.end())
    if unit in ("TS", "Q") or (before.strip() and not (after or _LENGTH_BEFORE().search(before))):
        return None
    if re.search(r"\b(?:once|twice|times)\s$", before):
        return Reading("SET", values.length(1, unit))
    return Reading("DURATION", values.length(1.5 if match["half"] else 1, unit))


def half_unit(match: re.Match[str], _scene: Scene) -> Reading | None:
    """Half an hour; a quarter-century; a half-hour."""
    unit, part = vocabulary.unit(match["unit"]), 0.5 if match["part"].lower() == "half" else 0.25
    if unit == "TH":
        return Reading("DURATION", f"PT{60 * part:.0f}M")
    return Reading("DURATION", values.length(part, unit))


def vague_length(match: re.Match[str], _scene: Scene) -> Reading | None:
    """Within weeks or months; for years; the weeks ahead: a unit with no number."""
    return Reading("DURATION", values.length(None, vocabulary.unit(match["unit"] or match["coming"])))


def repeated(match: re.Match[str], _scene: Scene) -> Reading | None:
    """Every year; each Thursday; every two weeks."""
    if match["weekday"]:
        return Reading("SET", f"XXXX-WXX-{vocabulary.weekday(match['weekday'])}")
    if match["month"]:
        return Reading("SET", f"XXXX-{vocabulary.month(match['month']):02d}")
    count = vocabulary.number(match["number"]) if match["number"] else 2 if match["other"] else 1
    return Reading("SET", values.length(count, vocabulary.unit(match["unit"])))


def frequency(match: re.Match[str], _scene: Scene) -> Reading | None:
    """Hourly; weekly; annually."""
    return Reading("SET", lexicon.table("date_frequencies")[match["word"].lower()][0])


def reference(match: re.Match[str], scene: Scene) -> Reading | None:
    """Now; recently; in the future."""
    words = vocabulary.plain(match["words"])
    if _measures(match, scene):
        return None
    if words == "soon" and not _BY_MODAL().search(scene.text[max(0, match.start() - 8) : match.end() + 6]):
        return None
    return Reading("DATE", lexicon.table("date_references")[words][0])


def _measures(match: re.Match[str], scene: Scene) -> bool:
    """Whether it stands before a time, as in "the past few" or "recent weeks", or but for now before a number."""
    after = _WORD_AFTER.match(scene.text, match.end())
    if after is None:
        return False
    word = after[1].lower()
    if word in lexicon.table("date_units") or word in ("few", "several", "fiscal", "weekend"):
        return True
    counted = word[0].isdigit() or word.partition("-")[0] in lexicon.table("date_cardinals")
    return counted and not match[0].lower().endswith(("current", "now"))


def ordinal_day(_match: re.Match[str], scene: Scene) -> Reading | None:
    """The second day of an offensive: the article's own day."""
    return Reading("DATE", values.shifted(scene.today, "D", 0))


def _count(match: re.Match[str]) -> float | None:
    """The number of a length; None for a vague one."""
    if match["number"]:
        return vocabulary.number(match["number"])
    words = (match["vague"] or "").lower()
    if words.startswith("couple"):
        return 2
    return None if words else 1


_COUNT = r"(?:(?:the\s+)?(?P<number><number>)|(?:an?\s+)?(?P<vague><vague>)|an?|one)"
_TO = r"(?P<to>(?:\s+(?:to|or|and)\s+|-|–)(?:<number>))?"
_UNITS = "unit quarter"
_NOT_OLD = r"(?![\s-]+(?:old|olds)\b)"

RULES = (
    Rule(
        distance,
        _UNITS,
        r"(?:<about>\s+)?"
        + _COUNT
        + r"(?:\s+(?:short|full|whole))?[\s-]+(?P<unit><units>)(?P<vaguely>\s+or\s+so)?\s+(?P<way>ago|earlier"
        r"|later|before|after|from\s+now|hence|previously|prior|back(?!\s+(?:in|to|from)))\b",
        near="ago earlier later before after now hence previously prior back",
    ),
    Rule(long_ago, "unit", r"(?:years|months|weeks|days|decades|centuries)\s+ago\b", near="ago"),
    Rule(
        year_earlier,
        "unit",
        r"year-(?:ago|earlier)\b(?!\s+(?:<ordinal>[\s-]+)?(?:quarter|period))",
        near="ago earlier, year",
    ),
    Rule(
        repeated,
        "unit weekday month quarter",
        r"(?:each|every)\s+(?P<other>other\s+)?"
        r"(?:(?P<weekday><weekday>)|(?P<month><month>)|(?:(?P<number><number>)\s+)?(?P<unit><units>))",
        near="each every",
    ),
    Rule(
        running_length,
        _UNITS,
        r"(?:the\s+)?(?:last|past|next|first|latest|final|coming|previous|following|opening|most\s+recent)\s+"
        r"(?:(?P<number><number>)"
        + _TO
        + r"|(?P<vague><vague>)|(?<=first\s)|(?<=final\s))[\s-]*(?P<unit><units>)(?:\s+or\s+so\b)?",
        near="last past next first latest final coming previous following opening recent",
    ),
    Rule(
        past_year, "unit", r"the\s+past\s+(?P<unit>day|week|month|year|decade|century)\b(?:\s+or\s+so\b)?", near="past"
    ),
    Rule(
        recent_units,
        _UNITS,
        r"(?:the\s+)?(?P<which>recent|past|coming|future)\s+(?P<unit><units>)(?:\s+(?:and|or)\s+<units>)?",
        near="recent past coming future",
    ),
    Rule(
        half_unit,
        "unit",
        r"(?:an?\s+)?(?P<part>half|quarter)[\s-]+(?:of\s+)?(?:an?\s+)?(?P<unit>hour|day|year|decade|century)\b",
        near="half quarter",
    ),
    Rule(
        in_some_time,
        "unit",
        r"in\s+(?:<about>\s+)?(?:(?P<number><number>)|(?:an?\s+)?(?P<vague>couple\s+of)|an?)\s+(?P<unit><units>)"
        r"(?!['’]|\s+(?:when|that|of|where|in\s+which)\b)",
        near="in",
    ),
    Rule(hyphened_length, _UNITS, r"(?:(?P<number><number>)|several|multi)-(?P<unit><units>)" + _NOT_OLD, near="-"),
    Rule(
        length,
        _UNITS,
        r"(?:<about>\s+)?(?:(?:the\s+)?(?P<number><number>)"
        + _TO
        + r"|(?:an?\s+)?(?P<vague><vague>))(?P<half>\s+and\s+(?:a|one)[\s-]half)?"
        r"(?:\s+(?:more|full|whole|straight|consecutive))?\s+(?P<unit><units>)" + _NOT_OLD,
        near="# ## <cardinal> few several some many couple of",
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
    Rule(ordinal_day, "unit", r"(?:the\s+)?(?!first)<ordinal>\s+day(?=\s+of\b)", near="day, #st #nd #rd #th <ordinal>"),
    Rule(frequency, "frequency", r"(?P<word><frequency>)"),
    Rule(
        reference,
        "reference",
        r"(?P<words><reference>)",
    ),
)
