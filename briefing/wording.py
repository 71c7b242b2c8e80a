"""How a briefing says things to a person: days, periods, names with their offices, sources."""

from __future__ import annotations

import bisect
import calendar
import datetime
import os.path
import re

from briefing import lexicon
from briefing.model import BOUNDS, Briefing, Date, Document, Event, Quote, Speaker

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT_MONTHS = dict(
    zip(_MONTHS, "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(), strict=True)  # noqa: SIM905 - a row
)
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONGEST = {"week": 6, "quarter": 91, "season": 91, "decade": 3652}
"""Days from the first to the last of a period that has a name; a longer one is a range of such periods."""
_SEASONS = {12: "Winter", 3: "Spring", 6: "Summer", 9: "Autumn"}

_PARTS = {"START": ("early ", "start"), "MID": ("mid-", "middle"), "END": ("late ", "end")}
"""How a third of a unit is called, by the modifier of its date: "late 2019", and after "by" or "since" a noun."""
_QUALIFIED = {
    "APPROX": "about {}", "BEFORE": "{} or earlier", "ON_OR_BEFORE": "{} or earlier",
    "AFTER": "{} or later", "ON_OR_AFTER": "{} or later",
}  # fmt: skip

_INNER = str.maketrans("“”", "‘’")
_STRAIGHT = re.compile(r'"([^"]*)"')
_HOST = re.compile(r"https?://(?:www\.)?([^/:]+)")


def day(date: datetime.date, *, weekday: bool = False, month_first: bool = False) -> str:
    """`date` as "2 June 2025", with "Mon" before it, or as "June 2, 2025" where the month comes first."""
    month = _MONTHS[date.month - 1]
    said = f"{month} {date.day}, {date.year}" if month_first else f"{date.day} {month} {date.year}"
    return f"{_WEEKDAYS[date.weekday()]} {said}" if weekday else said


def when(event: Event, *, weekday: bool = False, month_first: bool = False) -> str:
    """The time of `event` at its own precision and never finer: "June 2025", "late 2019", "since 2010"."""
    start, end = (datetime.date.fromisoformat(d) for d in (event.start, event.end))
    bound = event.precision in BOUNDS
    said = _part(event, start, end, "the {} of " if bound else "") if event.mod in _PARTS else ""
    said = said or _period(event, start, end, weekday=weekday, month_first=month_first)
    if not bound and event.mod in _QUALIFIED:
        said = _QUALIFIED[event.mod].format(said)
    by = "until" if _UNTIL.search(event.text) else "by"
    return {"before": f"{by} {said}", "after": f"since {said}"}.get(event.precision, said)


_UNTIL = re.compile(r"\b[Uu]ntil\b(?!.*\b(?:by|before)\b)")
"""What is valid until a day is not so by that day."""


def shortened(said: str, event: Event, published: datetime.date | None) -> str:
    """The time of `event` for a narrow column: "Fri 16 May", the year only where it is not that of publication."""
    for month, short in _SHORT_MONTHS.items():
        said = said.replace(month, short)
    if published is None or not event.start[:4] == event.end[:4] == str(published.year):
        return said
    dated = rf"\b((?:{'|'.join([*_SHORT_MONTHS.values(), *_SEASONS.values()])}|Q\d)(?: [\d–]+)?),? {published.year}\b"
    return re.sub(dated, r"\1", said)


def _period(event: Event, start: datetime.date, end: datetime.date, *, weekday: bool, month_first: bool) -> str:
    known_as = {
        "week": f"week of {day(start - datetime.timedelta(start.weekday()), month_first=month_first)}",
        "quarter": f"Q{(start.month + 2) // 3} {start.year}",
        "season": f"{_SEASONS.get(start.month, '')} {start.year}".strip(),
        "decade": f"{start.year}s",
    }
    if event.precision in known_as and (end - start).days <= _LONGEST[event.precision]:
        return known_as[event.precision]
    said = _days(start, end, weekday=weekday, month_first=month_first)
    return (_named(start, end) or said) if event.precision in BOUNDS else said


def _part(event: Event, start: datetime.date, end: datetime.date, bound: str) -> str:
    """The start, middle or end of a unit, of which `event` has the days; "" where that is no unit with a name."""
    word, noun = _PARTS[event.mod or ""]
    unit = _unit_around(event, start, end, list(_PARTS).index(event.mod or ""))
    if bound and unit.endswith("0s"):
        unit = f"the {unit}"
    return f"{bound.format(noun) or word}{unit}" if unit else ""


def _unit_around(event: Event, start: datetime.date, end: datetime.date, third: int) -> str:
    """The unit whose first, second or last `third` goes from `start` to `end`."""
    days, months = (end - start).days + 1, _months(start, end)
    if months >= 24:
        return f"{start.year // 10 * 10}s"
    if months == 4:
        return str(start.year)
    if months == 1 and event.precision == "season":
        first = start.year * 12 + start.month - 1 - third
        return f"{_SEASONS[first % 12 + 1]} {first // 12}"
    return f"{_MONTHS[start.month - 1]} {start.year}" if 9 <= days <= 11 and event.precision != "day" else ""


def _named(start: datetime.date, end: datetime.date) -> str:
    """A season or a decade by its name, for what is dated by one of its ends: "since the 1990s"."""
    months = _months(start, end)
    if months == 3 and start.month in _SEASONS:
        return f"{_SEASONS[start.month]} {start.year}"
    return f"the {start.year}s" if months == 120 and start.year % 10 == 0 else ""


def _months(start: datetime.date, end: datetime.date) -> int:
    """How many months there are from the first day of one to the last of another; 0 where they are not whole."""
    whole = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    return (end.year - start.year) * 12 + end.month - start.month + 1 if whole else 0


def _days(start: datetime.date, end: datetime.date, *, weekday: bool, month_first: bool) -> str:
    """The days from `start` to `end`, by their years or months where those are whole."""
    last_of_month = end.day == calendar.monthrange(end.year, end.month)[1]
    if start == end:
        return day(start, weekday=weekday, month_first=month_first)
    if (start.day, start.month, end.month, last_of_month) == (1, 1, 12, True):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    first, last = _MONTHS[start.month - 1], _MONTHS[end.month - 1]
    if start.day == 1 and last_of_month:
        if start.year != end.year:
            return f"{first} {start.year} – {last} {end.year}"
        return f"{first} {start.year}" if first == last else f"{first}–{last} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        days = f"{start.day}–{end.day}"
        return f"{first} {days}, {start.year}" if month_first else f"{days} {first} {start.year}"
    return f"{day(start, month_first=month_first)} – {day(end, month_first=month_first)}"


def who(speaker: Speaker) -> str:
    """The name with the office that the article gives: shortened titles go before it, other offices after.

    "Fenland Sen. Ann Rowe", "Ann Rowe, mayor of Elin"; "a 2021 report, from Elin Council".
    """
    return ", ".join(filter(None, (*name_and_office(speaker), office(speaker) if speaker.kind == "document" else "")))


def attribution(speaker: Speaker, quote: Quote) -> str:
    """Whose words they are, and how that is known where no name stands beside them.

    "Ann Rowe, mayor of Elin (“she” in the article)", "Ann Rowe (speaker carried over from an earlier paragraph)".
    """
    if quote.evidence == "carried":
        return f"{who(speaker)} (speaker carried over from an earlier paragraph)"
    if quote.evidence in {"pronoun", "description"} and quote.mention:
        said = quote.mention.text
        said = said.lower() if quote.evidence == "pronoun" else said
        return f"{who(speaker)} ({quoted(said)} in the article)"
    return who(speaker)


def office(speaker: Speaker, *, whole: bool = False) -> str:
    """What a reader is told of a speaker beside the name: the first office, or what else ties the source to the story.

    Of an unnamed source also whom it speaks for, and that its name is withheld.
    """
    offices = offices_of(speaker) or ([speaker.connection] if speaker.connection else [])
    said = [*(offices if whole else offices[:1])]
    if speaker.body and speaker.body.text not in f"{speaker.name} {speaker.role or ''}":
        said.append(f"{'from' if speaker.kind == 'document' else 'for'} {speaker.body.text}")
    return ", ".join([*said, *(["name withheld"] if speaker.anonymous else [])])


def offices_of(speaker: Speaker) -> list[str]:
    """The offices that the name does not tell already: "a border guard" needs no "border guard"."""
    name = speaker.name.casefold()
    return [office for office in (speaker.role or "").split(", ") if office.casefold() not in name]


def name_and_office(speaker: Speaker) -> tuple[str, str]:
    """The name after a shortened title, and what else the article calls the speaker."""
    offices = offices_of(speaker)
    before = next((office for office in offices if _takes_up(office)), "")
    if not before:
        return speaker.name, ", ".join(offices)
    after = [office for office in offices if not _takes_up(office) and _last(office) not in _takes_up(before)]
    return f"{before} {speaker.name}", ", ".join(after)


def source_type(speaker: Speaker) -> str:
    """What kind of source an editor would call it: "named person", "anonymous source", "document"."""
    if speaker.anonymous:
        return "anonymous source"
    named = "named" if speaker.named else "unnamed"
    return speaker.kind if speaker.kind in ("document", "place", "unknown") else f"{named} {speaker.kind}"


def chain(document: Document, quote: Quote) -> str | None:
    """How one leads from the words of source to an inferred speaker: “she” → Kate Dunmore, two sentences before."""
    if quote.mention is None or quote.evidence in (None, "named"):
        return None
    said = f"“{quote.mention.text}”"
    if quote.evidence == "carried":
        said = f"{said}, {_distance(document, quote.span.start, quote.mention.span.start)}"
    if quote.via is None or quote.via == quote.mention:
        return said
    return f"{said} → {quote.via.text}, {_distance(document, quote.mention.span.start, quote.via.span.start)}"


def _distance(document: Document, here: int, there: int) -> str:
    """Where `there` stands, seen from `here`: "in the same sentence", "two sentences before", "one sentence after"."""
    starts = [sentence.span.start for sentence in document.sentences]
    apart = bisect.bisect_right(starts, there) - bisect.bisect_right(starts, here)
    if not apart:
        return "in the same sentence"
    number = _SMALL[abs(apart)] if abs(apart) < len(_SMALL) else str(abs(apart))
    return f"{number} sentence{'s' * (abs(apart) > 1)} {'after' if apart > 0 else 'before'}"


_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _takes_up(office: str) -> frozenset[str]:
    """The nouns for whom a shortened title names ("Sen.": senator); none where the office does not end in one."""
    title = office.rpartition(" ")[2]
    row = lexicon.table("titles").get(title) if title.endswith(".") else None
    return frozenset(row[1].split()) if row else frozenset()


def _last(office: str) -> str:
    return office.rpartition(" ")[2].lower()


def quoted(words: str) -> str:
    """`words` in quotation marks; double marks inside them become single ones."""
    return "“" + _STRAIGHT.sub(r"‘\1’", words).translate(_INNER) + "”"


def outlet(document: Document) -> str:
    """The publisher; else the site, the headline in marks, or the file's name. "" where nothing is known."""
    if document.publisher:
        return document.publisher
    uri = document.source.uri
    if site := _HOST.match(uri):
        return site[1]
    if document.headline:
        return quoted(document.headline.rstrip(".,;:"))
    return os.path.basename(uri) if uri != "-" else ""  # noqa: PTH119 - a URI need not be a path of this system


def address(document: Document) -> str:
    """Where the article stands in the web: the address it was read from, or that of a page that was saved."""
    uri = document.source.uri
    return document.source.address or (uri if _HOST.match(uri) else "")


def source(document: Document) -> str:
    """Where and when the article appeared, as "The Example Times, 2 June 2025"."""
    published = day(document.published) if document.published else ""
    return ", ".join(filter(None, (outlet(document), published)))


def order_of_figures(date: Date) -> str:
    """The warning that nothing in the article says which of two figures is the day."""
    return (
        f"Nothing in the article says whether “{date.text}” puts the day or the month first;"
        f" it was read as {day(datetime.date.fromisoformat(date.value))}."
    )


def fault(finding: str) -> str:
    """The beginning of the warning that `finding`, one of `schema.FINDINGS`, is missing by a fault of the program."""
    return f"The {finding.replace('_', ' ')} could not be worked out"


def is_foreign(document: Document) -> bool:
    """Whether an article is known to be in another language than English."""
    return document.language not in {None, "en"}


def language(code: str) -> str:
    """The name of a language."""
    named = lexicon.table("languages").get(code) or lexicon.table("other_languages").get(code)
    return named[0] if named else "another language"


def foreign(document: Document) -> str:
    """What is said of an article in another language."""
    named = language(document.language or "")
    return f"The article is in {named}: only its quotation marks, digits and sections are read, not who says what."


READ_IN_ENGLISH = frozenset({"key_points", "speakers", "events"})
"""The findings that an article in another language has none of."""


def faults(briefing: Briefing, *findings: str) -> str:
    """Why some of these findings are missing: by a fault of the program, by the language; "" where all went well."""
    if is_foreign(briefing.document) and not READ_IN_ENGLISH.isdisjoint(findings):
        named = language(briefing.document.language or "")
        return f"The article is in {named}; this is found in English articles only."
    return " ".join(said for said in briefing.warnings for name in findings if said.startswith(fault(name)))
