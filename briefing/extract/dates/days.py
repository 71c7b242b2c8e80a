"""Rules for days and times of day."""

from __future__ import annotations

import datetime
import re

from briefing import lexicon
from briefing.extract.dates import anchoring, values, vocabulary
from briefing.extract.dates.anchoring import AHEAD, PAST, Scene
from briefing.extract.dates.grammar import Reading, Rule

_SHIFTED_YEAR = {"last": -1, "this": 0, "next": 1}
_DAY_WORDS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

_OF_THE_AGE = re.compile(
    r"['’]s\s+(?:[a-z]+\s+)?(?:version|world|society|standards?|children|kids|youth|generation|culture|technology|climate|market|men|women)\b"
)

_PART_NEAR = re.compile(r"\s+(?:(?:on\s+)?\w+day\s+|in\s+the\s+)(morning|afternoon|evening|night)\b")
_BEFORE_SCHEDULED = re.compile(r"\b(?:before|ahead of|until|leading up to)\s+(?:[\w-]+\s+){1,4}on\s+$", re.IGNORECASE)


def iso_date(match: re.Match[str], scene: Scene) -> Reading | None:
    """2025-06-02, with or without a time."""
    value = values.month_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if value is None:
        return None
    return Reading("TIME", f"{value}T{match['time']}") if match["time"] else Reading("DATE", value)


def september_11(match: re.Match[str], scene: Scene) -> Reading | None:
    """9/11, or "the Sept. 11 attacks"."""
    return Reading("DATE", "2001-09-11", end=match.end("date"))


def slashed_date(match: re.Match[str], scene: Scene) -> Reading | None:
    """06/02/2025 or 2.6.2025: the order that the article shows elsewhere, else the American one for slashes."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    day_first = match["mark"] == "." or _day_first(scene)
    month, day = (second, first) if (day_first and second <= 12) or first > 12 else (first, second)
    value = values.month_day(year, month, day)
    return Reading("DATE", value) if value else None


def _day_first(scene: Scene) -> bool:
    """Whether a date of the article can only be read day first, or reads as the publication day only so."""
    for first, second, year in re.findall(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", scene.text):
        if int(first) > 12:
            return True
        if scene.today and (scene.today.day, scene.today.month, scene.today.year) == (
            int(first),
            int(second),
            int(year),
        ):
            return scene.today.day != scene.today.month
    return False


def month_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """May 16; Monday, June 2, 2025; June 16th of last year."""
    month, day = vocabulary.month(match["month"]), vocabulary.ordinal(match["day"])
    value = _value_of_day(match, scene, month, day)
    if value is None:
        return None
    return _with_part(value, match["part"])


def _value_of_day(match: re.Match[str], scene: Scene, month: int, day: int) -> str | None:
    if match["year"]:
        return values.month_day(int(match["year"]), month, day)
    if not scene.today:
        return f"XXXX-{month:02d}-{day:02d}" if values.month_day(2000, month, day) else None
    if match["shift"]:
        year = scene.today.year + _SHIFTED_YEAR[match["shift"].lower()]
        return values.month_day(year, month, day)
    return anchoring.month_day(scene.today, month, day, scene.sense(match.start(), match.end()))


def day_and_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """The 16th of May; Monday 2 June 2025."""
    return month_day(match, scene)


def day_of_same_month(match: re.Match[str], scene: Scene) -> Reading | None:
    """The second day of "June 2-5" or "June 2 and 5"."""
    last = scene.found[-1] if scene.found else None
    if not last or last.rule not in ("month_day", "day_of_same_month"):
        return None
    joint = scene.text[last.span.end : match.start()]
    value = f"{last.value[:8]}{int(match['day']):02d}"
    if (
        last.text[-4:].isdigit()
        or value <= last.value
        or not re.fullmatch(r"\s?(?:-|–|to|through|and|or)\s?", joint)
    ):
        return None
    return Reading("DATE", value)


def weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Monday; last Friday; Tuesday night; Monday of last week; noon Saturday is `clock_time`."""
    if not _is_weekday(match, scene):
        return None
    number = vocabulary.weekday(match["weekday"])
    day = _weekday_of(match, scene, number)
    value = day.isoformat() if day else f"XXXX-WXX-{number}"
    return _with_part(value, match["part"])


def _is_weekday(match: re.Match[str], scene: Scene) -> bool:
    """Whether it is the day: no programme ("Monday Night Baseball"), no firm or verb ("Sun", "Sat")."""
    after = scene.text[match.end("weekday") : match.end("weekday") + 12]
    if match["weekday"].lower().endswith("day"):
        return not re.match(r"\s+Night\s+[A-Z]", after)
    return match["weekday"].endswith(".") and bool(re.match(r",|\s+(?:at|and|\d|night|morning)", after))


def _weekday_of(match: re.Match[str], scene: Scene, number: int) -> datetime.date | None:
    today, which = scene.today, (match["which"] or "").lower()
    if today is None:
        return None
    if match["week"]:
        monday = today - datetime.timedelta(today.isoweekday() - 1)
        return values.add(monday, "D", 7 * _SHIFTED_YEAR[match["week"].lower()] + number - 1)
    if which in ("last", "this past", "past"):
        return values.add(today, "D", -((today.isoweekday() - number - 1) % 7 + 1))
    if which in ("next", "this coming", "coming", "the coming"):
        return values.add(today, "D", (number - today.isoweekday() - 1) % 7 + 1)
    if which in ("previous", "following"):
        return _weekday_beside(scene, number, which)
    if which == "this" and scene.sense(*match.span()) != PAST:
        return anchoring.weekday(today, number, AHEAD)
    if match["own"]:
        return _weekday_of_noun(match, scene, number)
    sense = scene.sense(match.start(), match.end())
    if (sense != PAST and scene.leaning(match.start())) or _BEFORE_SCHEDULED.search(
        scene.text[max(0, match.start() - 60) : match.start()]
    ):
        sense = AHEAD
    return anchoring.weekday(today, number, sense)


def _weekday_of_noun(match: re.Match[str], scene: Scene, number: int) -> datetime.date | None:
    """ "Monday's talks": of something with a day set beforehand the nearest, of anything else the one before."""
    if match["noun"]:
        if scene.leaning(match.start()) or scene.sense_before(match.start()) == AHEAD:
            return anchoring.weekday(scene.today, number, AHEAD)
        return anchoring.near_weekday(scene.today, number)
    ahead = scene.leaning(match.start()) and scene.sense_before(match.start()) == AHEAD
    return anchoring.weekday(scene.today, number, AHEAD if ahead else PAST)


def _weekday_beside(scene: Scene, number: int, which: str) -> datetime.date | None:
    base = values.first_day(scene.named("D") or "") or scene.today
    if base is None:
        return None
    if which == "previous":
        return values.add(base, "D", -((base.isoweekday() - number - 1) % 7 + 1))
    return values.add(base, "D", (number - base.isoweekday() - 1) % 7 + 1)


def weekday_nights(match: re.Match[str], scene: Scene) -> Reading | None:
    """Mondays; Tuesday nights: a set."""
    name = match["weekday"] or match["plural"]
    suffix = vocabulary.part(match["part"]) if match["part"] else ""
    return Reading("SET", f"XXXX-WXX-{vocabulary.weekday(name)}{suffix}")


def paired_weekday(match: re.Match[str], scene: Scene) -> Reading | None:
    """The first of "Monday and Tuesday nights"."""
    return Reading("SET", f"XXXX-WXX-{vocabulary.weekday(match['weekday'])}{vocabulary.part(match['part'])}")


def day_word(match: re.Match[str], scene: Scene) -> Reading | None:
    """Today, yesterday, tomorrow morning, tonight."""
    word = match["word"]
    if word[0].isupper() and not _starts_clause(scene, match.start("word")):
        return None
    if word.lower() == "today" and _nowadays(match, scene):
        return Reading("DATE", "PRESENT_REF")
    value = values.shifted(scene.today, "D", _DAY_WORDS[word.lower()])
    if word.lower() == "tonight":
        return Reading("TIME", value + "TNI")
    return _with_part(value, match["part"])


def _nowadays(match: re.Match[str], scene: Scene) -> bool:
    """Whether "today" is the age: "even today", "today's world", or with no past verb in a quotation."""
    before = scene.text[max(0, match.start() - 6) : match.start()].lower()
    if _OF_THE_AGE.match(scene.text, match.end()) or before.endswith("even "):
        return True
    return (
        match["word"].islower() and scene.quoted(match.start()) and scene.sense_before(match.start()) != PAST
    )


def _starts_clause(scene: Scene, place: int) -> bool:
    before = scene.text[max(0, place - 12) : place].rstrip(" \"“'‘(")
    return (
        not before
        or not (before[-1].isalnum() or before[-1] == ",")
        or before.split()[-1] in ("Later", "Earlier", "Late")
    )


def this_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """This morning; that night; the previous evening; last night; midafternoon."""
    which = (match["which"] or "this").lower()
    part = vocabulary.part(match["part"])
    today = scene.today.isoformat() if scene.today else values.UNKNOWN["D"]
    if which == "this":
        return Reading("TIME", today + part)
    if which == "last":
        return Reading("TIME", values.shifted(scene.today, "D", -1) + part)
    base = scene.named("D", reach=1000) or today
    steps = {"previous": -1, "prior": -1, "next": 1, "following": 1}.get(which, 0)
    return Reading("TIME", (values.moved(base, "D", steps) or values.UNKNOWN["D"]) + part)


def part_of_day(match: re.Match[str], scene: Scene) -> Reading | None:
    """Mid-afternoon yesterday; the night of Sept. 11."""
    day = _day_at(scene, match.end())
    if day is None:
        return None
    return Reading("TIME", day.value[:10] + vocabulary.part(match["part"]), end=day.end)


def bare_part(match: re.Match[str], scene: Scene) -> Reading | None:
    """ "By midafternoon", "in the morning": the day is the article's or the one just named."""
    today = scene.today.isoformat() if scene.today else values.UNKNOWN["D"]
    return Reading("TIME", today + vocabulary.part(match["part"]), start=match.start("span"))


def clock_time(match: re.Match[str], scene: Scene) -> Reading | None:
    """9:30 a.m.; 5 p.m. EST; 18:30 GMT; noon, on the day named beside it, else the one named last in the sentence."""
    clock = _clock(match, scene)
    if clock is None:
        return None
    beside = _day_after(match, scene)
    if beside:
        return Reading("TIME", beside.value.split("T")[0] + clock, end=beside.end)
    start, _ = scene.sentence(match.start())
    named = scene.named("D", reach=match.start() - start) if scene.found else None
    day = named or (scene.today.isoformat() if scene.today else values.UNKNOWN["D"])
    return Reading("TIME", day + clock)


def _clock(match: re.Match[str], scene: Scene) -> str | None:
    if match["word"]:
        return "T24:00" if match["word"].lower() == "midnight" else "T12:00"
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if not half and not (match["clock"] or match["zone"]):
        return None
    if not half and hour <= 12:
        part = _PART_NEAR.match(scene.text, match.end())
        half = "" if part is None else "a" if part[1] == "morning" else "p"
    return values.clock(hour, int(match["minute"] or 0), half)


def _day_after(match: re.Match[str], scene: Scene) -> Reading | None:
    joint = re.compile(r",?\s+(?:on\s+)?").match(scene.text, match.end())
    return _day_at(scene, joint.end()) if joint else None


def _day_at(scene: Scene, place: int) -> Reading | None:
    """The day whose words begin at `place`, with their end."""
    for rule in RULES:
        if rule.read in (month_day, day_and_month, weekday, day_word):
            match = rule.pattern.match(scene.text, place)
            reading = rule.read(match, scene) if match else None
            if match and reading and reading.type in ("DATE", "TIME"):
                return Reading(reading.type, reading.value, end=match.end())
    return None


def holiday(match: re.Match[str], scene: Scene) -> Reading | None:
    """Christmas; Labor Day; Thanksgiving 2016."""
    name = re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))
    rule = [int(part) for part in lexicon.table("date_holidays")[name][0].split("-")]
    if not scene.today and not match["year"]:
        return Reading("DATE", f"XXXX-{rule[0]:02d}" + (f"-{rule[1]:02d}" if len(rule) == 2 else "-XX"))
    if match["year"]:
        return Reading("DATE", _holiday_in(int(match["year"]), rule).isoformat())
    assert scene.today
    near = [_holiday_in(scene.today.year + step, rule) for step in (-1, 0, 1)]
    sense = {"last": PAST, "next": AHEAD}.get((match["which"] or "").lower()) or scene.sense(*match.span())
    wanted = [day for day in near if (day - scene.today).days * sense >= 0]
    return Reading(
        "DATE",
        min(
            wanted, key=lambda day: abs((day - near[1]).days if not sense else (day - scene.today).days)
        ).isoformat(),
    )


def _holiday_in(year: int, rule: list[int]) -> datetime.date:
    return values.weekday_of_month(year, *rule) if len(rule) == 3 else datetime.date(year, *rule)


def _with_part(value: str, part: str | None) -> Reading:
    """A day, or a part of it."""
    return Reading("TIME", value + vocabulary.part(part)) if part else Reading("DATE", value)


_PART = r"(?:\s+(?P<part><part>))?"

_YEAR = r"(?:,?\s+(?:of\s+)?(?P<year><year>)|\s+(?:of\s+)?(?P<shift>last|this|next)\s+year\b)?"

RULES = (
    Rule(
        part_of_day,
        "part",
        r"(?:the\s+)?(?:mid[\s-]|late\s+|early\s+)?(?P<part><part>)(?:\s+(?:of\s+|on\s+)?)(?=(?P<day><weekday>|yesterday|today|tomorrow|<month>\s+\d))",
    ),
    Rule(
        iso_date,
        "year",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ](?P<time>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b",
    ),
    Rule(
        september_11,
        "digits month",
        r"(?P<date>9/11\b(?!/)|(?:September|Sept\.?)\s+11(?:th)?(?=\s+(?:terror|attack|hijack)))",
    ),
    Rule(
        slashed_date,
        "digits",
        r"(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)\b",
    ),
    Rule(
        month_day,
        "month weekday",
        r"(?:(?:<which>\s+)?<weekday>,?\s+)?(?P<month><month>)(?:\s+|(?<=\.))(?:the\s+)?(?P<day><day>|<ordinal>)(?!\s+(?:percent|million|billion|points))"
        + _YEAR
        + _PART,
    ),
    Rule(
        day_and_month,
        "month weekday",
        r"(?:<weekday>,?\s+)?(?:the\s+)?(?P<day><day>|<ordinal>)(?:\s+day)?(?:\s+of)?\s+(?P<month><month>)"
        + _YEAR
        + _PART,
    ),
    Rule(
        day_of_same_month,
        "short",
        r"(?P<day><day>)(?!\s+(?!and|in|at|for|to|on|when|with)\w)",
    ),
    Rule(
        paired_weekday,
        "weekday",
        r"(?P<weekday><weekday>)"
        r"(?=(?:,\s+<weekday>)?,?\s+(?:and|or)\s+<weekday>\s+(?P<part>morning|afternoon|evening|night)s\b)",
    ),
    Rule(
        weekday_nights,
        "weekday",
        r"(?:(?P<weekday><weekday>)\s+(?P<part>morning|afternoon|evening|night)s|(?P<plural><weekday>)s)\b",
    ),
    Rule(
        weekday,
        "weekday",
        r"(?:(?:late|early)\s+)?(?:(?P<which><which>)\s+)?(?P<weekday><weekday>)(?:\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?"
        + _PART
        + r"(?=(?P<own>['’]s\b|s['’]\s)?(?:\s+(?:[\w-]+\s+){0,3}?(?P<noun><scheduled>))?)",
    ),
    Rule(
        day_word,
        "dayword",
        r"(?:(?:late|early|earlier|later)\s+)?(?P<word>yesterday|today|tomorrow|tonight)\b" + _PART,
    ),
    Rule(
        clock_time,
        "digits clock",
        r"(?:(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))?(?:\s?(?P<half>[ap])\.?m\b\.?|(?P<clock>\s+o['’]clock))?"
        r"|(?P<word>noon|midday|midnight)\b)(?:\s+(?P<zone><zone>))?",
    ),
    Rule(
        this_part,
        "part",
        r"(?:(?:late|early|earlier|later)\s+)?(?:(?:the\s+)?(?P<which><which>)\s+)(?P<part><part>)",
    ),
    Rule(bare_part, "part", r"by\s+(?P<span>(?:mid[\s-]|late\s+|early\s+)?(?P<part><part>))"),
    Rule(
        holiday, "holiday", r"(?:(?P<which>last|next|this)\s+)?(?P<name><holiday>)(?:,?\s+(?P<year><year>))?"
    ),
)
