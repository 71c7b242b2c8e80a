"""Lines that say when an article was published.

A date line is a date with what may stand round it: a word ("Updated"), a weekday, a time, a zone. It is
known by nothing else standing on it. Dates that this grammar cannot read go to `foreign_days`.
"""

from __future__ import annotations

import datetime
import re
from functools import cached_property
from typing import NamedTuple

from briefing.document import foreign_days, mastheads
from briefing.patterns import lazy

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:1[6-9]|20)\d\d"

_DATE = re.compile(
    rf"""(?<![\w/.-])(?:
      (?P<m1>{_MONTH})\s?(?P<d1>{_DAY})\b,?\s*(?P<y1>{_YEAR})
    | (?P<d2>{_DAY})[\s-](?:of\s)?(?P<m2>{_MONTH})[,\s-]{{1,2}}(?P<y2>{_YEAR})
    | (?P<y3>{_YEAR})[-/.](?P<m3>\d\d?)[-/.](?P<d3>\d\d?)(?=$|[T\s,;)|]|\.?$)
    | (?P<a>\d{{1,2}})(?P<sep>[/.-])(?P<b>\d{{1,2}})(?P=sep)(?P<y4>{_YEAR}|\d\d)
    )(?![\w/])|(?<!\w)(?P<y5>{_YEAR})-(?P<m5>\d\d)-(?P<d5>\d\d)(?=T\d)""",
    re.VERBOSE | re.IGNORECASE,
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_CLOCK = r"T?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d{1,6})?)?\s?(?:[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
_ZONE = (
    r"(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|EES?T|MSK|IST|JST|HKT|AE[SD]T|[AN][SD]T|WAT|SAST|AK[SD]T|HST|Z"
    r"|hours|hrs|noon|midnight)"
)
_TRIMMINGS = lazy(
    rf"""(?:strictly\s)?(?:under\s)?embargo(?:ed)?(?:\s?:|\s(?:until|till|to|for\srelease(?:\son|\sat)?)\b:?)
    | (?:not\s)?for\s(?:immediate\s)?(?:release|publication|broadcast)(?:\s(?:on|until|before)\b)?:?
    | (?:press|news|media)\srelease\b
    | (?:first\s)?(?:published|posted|submitted|updated|modified|created|issued|filed|released|written|printed|edited
      |broadcast|aired|recorded)\b
    | last\s(?:updated|modified|edited|changed)\b
    | (?:publication\s)?date\b | by\b(?=\s*$) | (?:on|at|as\sof|of|the)\b
    | by\s[\w.-]{{2,30}}(?=\son\b)
    | by\s(?-i:[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){{1,3}})
    | (?:source|editor|web\seditor|editing)\s?:\s?[A-Z\w][\w.\s]{{1,30}}?(?=\s*(?:[|·•]|$|\0))
    | \b(?:GMT|UTC)[+-]\d{{1,2}}\b | \b\d{{1,2}}\s{_MONTH}(?=\s)
    | {_WEEKDAY} | {_CLOCK} | \(?\d{{4}}(?=\s{_ZONE}\b) | \(?\b{_ZONE}\b\)? | (?<=\d)Z\b | [+-]\d\d:?\d\d\b
    | (?:eastern|central|mountain|pacific|local|moscow|british|summer|standard|daylight)\b | time\b
    | (?:about\s|over\s)?\d{{1,3}}\s(?:min(?:ute)?s?|hours?|days?)(?:\s(?:read|ago))?\b""",
    re.VERBOSE | re.IGNORECASE,
)
_BARS = lazy(r"\s[|·•/]\s")
_PARTS = lazy(r"\s*[|·•]\s*|\s+[/–—-]\s+|,\s+(?=[A-Z])|\s+(?=\([A-Z])")
_TITLE_PART = lazy(r"[A-Z][\w.’'&-]*(?:\s(?:and\s)?[A-Z][\w.’'&-]*){0,4}")
_ANNOUNCING = ("first", "last", "published", "posted", "updated", "modified")
_UNDATED = lazy(
    r"(?:(?:first|last)\s)?(?:published|posted|updated|modified)(?:\son|\sat)?\s?:?(?:\s\d{1,2}[.:]\d\d\s?[ap]m)?"
    r"|(?:(?:published|posted|updated):?\s)?(?:about\s|over\s|almost\s)?(?:\d{1,3}|an?|one)\s"
    r"(?:min(?:ute)?|hour|hr|day|week)s?\sago"
    rf"|\d{{1,2}}\s{_MONTH},?\s\d{{1,2}}:\d\d",
    re.IGNORECASE,
)
_DAY_FIRST_ZONE = lazy(r"\b(?:BST|GMT|CES?T|IST|AE[SD]T|SAST|NZ[SD]T)\b")
_MONTH_FIRST_ZONE = lazy(r"\b(?:[ECMP][SD]?T|eastern|pacific)\b", re.IGNORECASE)
_COMPACT = lazy(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_RUN_TOGETHER = lazy(
    r"(?<=\b20\d\d)(?=\d{1,2}:\d\d)|(?<=[a-z])(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s\d)|(?<=T)(?=(?:Published|Updated)\b)|(?<=^Published)(?=[A-Z\d])|(?<=^Updated)(?=[A-Z\d])|(?<=^Posted)(?=[A-Z\d])|(?<=[a-z])(?=(?:Published|Updated|Posted)\b)|(?<=20\d\d)(?=[A-Z][a-z])"
)
"""Where copying a page has run the word and the day together: "PublishedNOV 18 2025", "Ana RuizPublished …"."""
_ABUTTING = re.compile(r"\b20\d\d[A-Z\d]|[a-z][A-Z][a-z]{2}\s\d")
_NAME_BEFORE = lazy(r"^((?:[A-Z][\w.’'-]+\s){2,3})(?=(?:Published|Updated|Posted)\b)")
_DIGIT = re.compile(r"\d")
_PLACE_BEFORE = lazy(r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+)?,\s+\0")
"""A place and a day: “Kelmouth, 11 June 2025”."""
_ANNOUNCED = lazy(r"\b(?:published|posted|updated|modified)\b", re.IGNORECASE)
_FILED = lazy(r"A[A-Z]-[A-Z]{2}-(\d\d)-(\d\d)-(\d\d)(?:\s\d{4}[A-Z]{3})?")
_EDGES = " \t,;:.|·•-–—()[]/*_#"
_UPDATE = lazy(r"\b(?:updated|modified|edited|changed)\b", re.IGNORECASE)
_LONGEST = 140
_LONGEST_INITIALS = 5


class Dated(NamedTuple):
    """The day that a line states."""

    day: datetime.date
    updated: bool = False
    """Whether it is the day of a change only."""
    unsure: bool = False
    """Whether day and month might be the other way round."""


def read_line(words: str, order: DayOrder) -> Dated | None:
    """The day that the line `words` states, where it states nothing else."""
    if len(words) > _LONGEST or not _DIGIT.search(words):
        return None
    if any(word in words for word in ("Published", "Updated", "Posted")) or _ABUTTING.search(words):
        words = _NAME_BEFORE().sub(r"\1| ", _RUN_TOGETHER().sub(" ", words))
    dates = list(_DATE.finditer(words))
    if not dates:
        return None
    rest = _DATE.sub("\0", words)
    if not rest.strip(_EDGES + "\0"):
        return _best(words, dates, order)
    rest = _TRIMMINGS().sub("", rest)
    if _PLACE_BEFORE().fullmatch(rest.strip()):
        return _best(words, dates, order)
    others = [part for part in _PARTS().split(rest) if part.strip(_EDGES + "\0")]
    parted = len(_BARS().findall(words)) > 1  # "Our Bureau | Mumbai | Updated …", "Ana Ruiz | The Echo | 2 May 2025"
    most = 2 if parted and (_ANNOUNCED().search(words) or any(map(_is_source, others[1:]))) else 1
    if any("\0" in part or not _TITLE_PART().fullmatch(part.strip(_EDGES)) for part in others) or len(others) > most:
        return None
    return _best(words, dates, order)


def _is_source(part: str) -> bool:
    """Whether a part of a line, behind a name, is who publishes or sells a report: "The Echo", "TNN"."""
    name = part.strip(_EDGES)
    initials = name.isupper() and name.isalpha() and len(name) <= _LONGEST_INITIALS
    return initials or mastheads.is_one(name, likely=True)


def taken_out(words: str, order: DayOrder) -> tuple[Dated | None, str]:
    """The day that stands somewhere in a line, and the line with a bar in its place."""
    return find_in(words, order), _DATE.sub(" | ", words)


def is_undated(words: str) -> bool:
    """Whether a line only announces a date ("Published"), or gives one against today ("5 hours ago")."""
    folded = words.casefold()
    likely = folded.endswith("ago") or folded.startswith(_ANNOUNCING) or (folded[:1].isdigit() and len(folded) < 20)
    return likely and _UNDATED().fullmatch(words) is not None


def find_in(words: str, order: DayOrder) -> Dated | None:
    """The first day that stands anywhere in `words`."""
    dates = list(_DATE.finditer(words))
    return _best(words, dates, order) if dates else None


def filed(words: str) -> Dated | None:
    """The day in the last line of an agency's report: "AP-NY-03-04-25 1432EST"."""
    found = _FILED().fullmatch(words)
    month, day, year = map(int, found.groups()) if found else (0, 0, 0)
    made = _make(year + (2000 if year < 70 else 1900), month, day)
    return Dated(made) if made else None


def day_of(words: str) -> datetime.date | None:
    """The day that a field for dates states, in whatever way of writing."""
    words = " ".join(words.split())
    if compact := _COMPACT().match(words):
        return _make(*map(int, compact.groups()))
    if found := find_in(words, DayOrder(words)):
        return found.day
    return foreign_days.read(words)


def _best(words: str, dates: list[re.Match[str]], order: DayOrder) -> Dated | None:
    """Of several dates in a line, the first that is not the day of a change, and that can be read in one way."""
    found: list[Dated] = []
    at = 0
    for date in dates:
        updated = _UPDATE().search(words, at, date.start()) is not None
        at = date.end()
        if dated := _day(date, words, order):
            found.append(Dated(dated.day, updated, dated.unsure))
    return min(found, key=lambda dated: (dated.updated, dated.unsure), default=None)


def _day(date: re.Match[str], words: str, order: DayOrder) -> Dated | None:
    if date["a"]:
        return _numeric(date, words, order)
    part = next(n for n in "1235" if date["y" + n])
    month = date["m" + part]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    day = int(re.sub(r"\D", "", date["d" + part]))
    made = _make(int(date["y" + part]), number, day)
    return Dated(made) if made else None


def _numeric(date: re.Match[str], words: str, order: DayOrder) -> Dated | None:
    first, second, year = int(date["a"]), int(date["b"]), int(date["y4"])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    by_day, by_month = _make(year, second, first), _make(year, first, second)
    if by_day is None or by_month is None or by_day == by_month:
        made = by_day or by_month
        return Dated(made) if made else None
    if date["sep"] == ".":
        return Dated(by_day)
    weekday = re.search(_WEEKDAY, words, re.IGNORECASE)
    if weekday:
        right = [d for d in (by_day, by_month) if d.strftime("%a").lower() == weekday.group()[:3].lower()]
        if len(right) == 1:
            return Dated(right[0])
    if _DAY_FIRST_ZONE().search(words):
        return Dated(by_day)
    if _MONTH_FIRST_ZONE().search(words):
        return Dated(by_month)
    return Dated(by_day if order.day_first else by_month, unsure=not order.sure)


def _make(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


_NUMERIC = lazy(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d\d)?\d\d(?![\d/-]|,\s\d{1,2}:\d\d)")
"""A date in figures, but not the stamp of a browser's print, which is as the reader writes it."""


class DayOrder:
    """Whether the numeric dates of an article give the day first.

    Told by a day over 12 in another date, else by the country, if `abroad` says that it is none where the month
    comes first, else by the article's spelling. Where nothing tells, the month is taken to come first, as the
    American agencies write it, and `sure` is false.
    """

    def __init__(self, text: str, *, abroad: bool = False) -> None:
        self._text = text
        self._abroad = abroad

    @cached_property
    def _leaning(self) -> tuple[int, bool]:
        """More than 0 for the day first, less for the month; and whether that is sure."""
        votes = sum((int(a) > 12) - (int(b) > 12) for a, b in _NUMERIC().findall(self._text))
        if votes:
            return votes, True
        if self._abroad:
            return 1, True
        spelling = len(_BRITISH().findall(self._text)) - len(_AMERICAN().findall(self._text))
        return spelling, abs(spelling) > 1

    @property
    def day_first(self) -> bool:
        """Whether 02/06/2025 is the second of June."""
        return self._leaning[0] > 0

    @property
    def sure(self) -> bool:
        """Whether the article itself says so."""
        return self._leaning[1]


_BRITISH = lazy(
    r"\b(?:colour|labour|favour|honour|neighbour|behaviour|centre|theatre|defence|offence|programme|tonne|metre|kilometre"
    r"|organis|realis|recognis|analys|criticis|apologis|travell|cancell|whilst|MPs?\b)|£",
    re.IGNORECASE,
)
_AMERICAN = lazy(
    r"\b(?:color|labor|favor|honor|neighbor|behavior|center|theater|defense|offense|program|meter|kilometer"
    r"|organiz|realiz|recogniz|analyz|criticiz|apologiz|traveled|canceled|toward|gotten)\b",
    re.IGNORECASE,
)
