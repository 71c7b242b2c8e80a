"""What press offices, agencies and newsletters write around an article: a table of lines that are no part of it.

The words of such a line stay in the text, in no block. What a line says of the day of publication is read before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from briefing.document import bylines
from briefing.patterns import lazy

_Where: TypeAlias = Literal["top", "foot", "anywhere"]

TOP = 14
"""Lines that are the top of an article, and as many its foot."""


class _Row(NamedTuple):
    """What a kind of line is called, where it stands, words one of which it has, in small letters, and its pattern."""

    name: str
    where: _Where
    hints: tuple[str, ...]
    pattern: Callable[[], re.Pattern[str]]


def _line(source: str) -> Callable[[], re.Pattern[str]]:
    return lazy(source, re.IGNORECASE)


_RELEASE = (
    r"(?:(?:press|news|media)\s(?:release|statement|advisory|notice)|(?:for\s)?immediate\s(?:release|use|publication))"
)

_ENDS = _line(
    r"[\s*#\[(–—-]*ends?(?:\sof\s(?:\w{1,20}\s)?(?:transcript|release|statement|story|article|text|document|interview))?"
    r"[\s*#\])–—-]*(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?"
)
_CLOSES = r"PTI(?:\s[A-Z]{2,5}){1,6}|Enditem(?:/\S{1,20})?"

ROWS = (
    _Row("a release", "top", ("release", "advisory", "notice", "statement", "immediate"), _line(
        rf"[*\s\[(]*(?:{_RELEASE}[\s:|–-]*){{1,2}}[*\])]*"
    )),
    _Row("an embargo", "top", ("embargo", "not for"), _line(
        r"[*\s\[(]*(?:(?:strictly\s)?(?:under\sembargo|embargoed|embargo(?=\s?:|\suntil|\still|\stime))"
        r"|not\sfor\s(?:publication|release|broadcast|use)\sbefore)\b(?:(?!(?:19|20)\d\d).){0,100}"
    )),
    _Row("the end of a release", "foot", ("end",), _ENDS),
    _Row("the slug of an agency", "top", ("-", "–"), lazy(
        r"(?:[a-z]\s[a-z]\s)?(?:(?:BC|HFR)-{1,2}|(?:[A-Z]{2,3}-)?[A-Z]{2,3}--)[A-Z]\S*(?:[\s,].{0,80})?|[AP]M-[A-Z].{0,60},\s?\d{3,5}"
        r"|[A-Z]{3}\d{1,3}[\s:-]{1,3}[A-Z]{2,}(?:-[A-Z\d]{2,20}){1,6}(?:\s.{0,30})?"
    )),
    _Row("the catchline of an agency", "top", tuple("123456789"), lazy(
        r"[1-9]\d?\s[A-Z]{4,16}(?:\s[A-Z][a-z]{2,16}){1,3}(?:\s\(.{1,30}\))?"
    )),
    _Row("a call to share", "anywhere", ("share",), _line(
        r"(?:kindly\s|please\s)?share\s(?:or\scomment\son\s)?this\s(?:article|story|post|news|report)\s?:.{0,240}"
    )),
    _Row("where an article goes on", "anywhere", ("page",), _line(
        r"(?:see|continued|turn\sto|from)\s(?:.{2,40},?\s)?(?:on\s|from\s|at\s)?(?:page|pg\.?)\s[A-Z]?\d{1,3}"
    )),
    _Row("how old a report is", "top", ("old",), _line(
        r"this\s(?:article|story)\sis\s(?:more\sthan|over)\s.{1,20}\sold"
    )),
    _Row("how long a report is", "top", ("words",), _line(r"[\d,]{2,6}\swords")),
    _Row("the topic of a report", "top", ("topic",), _line(r"topics?:\s?.{2,40}")),
    _Row("the number of a report", "top", tuple("0123456789"), lazy(
        r"[a-zA-Z]{1,3}\d{3,4}(?:\s?[a-zA-Z]{2,4}\d{0,4})?|[A-Z]{3}\d{1,2}"
    )),
    _Row("the top of a message that was sent on", "top", ("message", "forwarded"), _line(
        r"[\s>-]*(?:begin\s)?(?:forwarded|original)\smessage\s?(?:[\s:-]*)"
    )),
    _Row("a word to editors", "top", ("ed", "note"), _line(
        r"(?:eds?\.?|editors?)\s?[:–—]\s.{3,300}|note\sto\seditors?\s?:\s.{3,300}"
    )),
    _Row("what is new in a report", "top", ("update", "adds", "recast", "correct", "refile", "writes"), _line(
        r"\((?:updates?|adds?|recasts?|corrects?|refiles?|rewrites|writes\sthrough)\b[^()]{0,300}\)"
    )),
    _Row("a way to the page of a letter", "anywhere", ("view", "read", "browser", "forwarded", "online"), _line(
        r"(?:view|read|open|see|having\strouble|trouble\sviewing|can[’']t\ssee)\b.{0,60}"
        r"\b(?:in\s(?:your\s|a\s)?browser|on\sthe\sweb|online|web\sversion|click\shere)\b(?:.{0,30}|(?:\sat)?:?\s[<(]?https?://\S+)"
        r"|(?:forward\sthis\s.{1,40}\s)?(?:was\sthis|forwarded\sthis)\b.{0,40}\b(?:forwarded|email|newsletter)\b.{0,60}"
    )),
    _Row("a way out of a letter", "foot", ("unsubscribe", "preferences", "this", "mailing address", "opt out"), _line(
        r"(?:.{0,80}[|·•]\s?)?(?:unsubscribe|(?:update|manage)\s(?:your\s)?(?:e-?mail\s)?preferences(?:\sor\sunsubscribe)?|opt\sout)"
        r"(?:\s(?:here|now|instantly|at\sany\stime|from\s.{2,60}|<?https?://\S+))?(?:\s?[|·•].{0,120})?\.?"
        r"|(?:to|if\syou)\s.{0,80}\bunsubscribe\b.{0,60}"
        r"|you(?:\sare|[’']re|\shave\sbeen|\swere)?\s(?:receiv(?:ing|ed?)|getting|got|sent)\sthis\b.{0,200}"
        r"|our\s(?:mailing\s)?address\sis\b.{0,200}"
    )),
    _Row("the end of a report", "foot", ("(end)",), _line(r"\(end\)\s.{2,40}")),
    _Row("a warning below a message", "foot", ("confidential", "intended", "this message"), _line(
        r"(?:this|the)\s(?:e-?mail|message|communication|information\sin\sthis\se-?mail)\b.{0,200}"
        r"\b(?:confidential|intended\s(?:only|solely)|addressee|recipients?)\b.{0,200}"
    )),
    _Row("where a release stands in the web", "foot", ("source version", "view original"), _line(
        r"(?:view\ssource\sversion\son|view\soriginal\s(?:content|article)?).{0,200}"
    )),
    _Row("a picture beside a report", "top", ("photo", "graphic"), lazy(
        r"(?:AP|AFP|EPA|Reuters)\s(?:Photos?|Graphics?)\b.{0,60}"
    )),
    _Row("when a report was filed", "foot", ("-",), lazy(
        r"A[A-Z]-[A-Z]{2}-\d\d-\d\d-\d\d(?:\s\d{4}[A-Z]{3})?"
    )),
    _Row("the codes of a report", "foot", ("(", ")"), lazy(
        r"\(PROFILE|\((?:[A-Z]{2,3}:[^;]{1,40};\s?){1,6}\)|\)|\(\([^()]{5,200}\)\)"
    )),
    _Row("how to reach somebody", "foot", (":", "."), _line(
        r"(?:tel(?:ephone)?|phone|mobile|cell|fax|e-?mail)\s?[.:]{1,2}\s?[+\d(\w][^,;]{3,60}"
    )),
    _Row("who has edited a report", "foot", ("/", "-", " "), lazy(
        r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}|[a-z]{2}\s[a-z]{2}"
    )),
    _Row("the closing of an agency", "foot", ("pti", "enditem"), lazy(_CLOSES)),
    _Row("who sends a release", "foot", ("source ",), lazy(r"SOURCE:?\s[A-Z].{2,80}")),
    _Row("the end of a page of PressReader", "foot", ("newspapers ",), lazy(
        r"Newspapers\s(?:in|from)\s(?:[A-Z]\w+\s?){1,4}"
    )),
    _Row("what a collector of reports says of itself", "foot", ("allafrica",), _line(
        r"allafrica\s(?:publishes|is\sa\svoice)\b.{0,300}"
    )),
    _Row("what stands in the web", "foot", ("on the net",), _line(r"on\sthe\snet\s?:.{0,200}")),
    _Row("where a page stands in the web", "foot", ("http",), _line(
        r"(?:url|link|permalink|short\slink|source|web|retrieved\sfrom|printed\sfrom)\s?:\s?<?https?://\S+"
    )),
)  # fmt: skip
"""The kinds of line, in the order in which they are tried."""


def is_around(words: str, at: int, from_end: int) -> bool:
    """Whether a line is none of the article, the one number `at` with `from_end` lines behind it."""
    if len(words) > 320 or (at >= TOP and from_end >= TOP):
        return False
    folded = words.casefold()
    return any(
        _stands(row.where, at, from_end)
        and any(hint in folded for hint in row.hints)
        and row.pattern().fullmatch(words)
        for row in ROWS
    )


def ends_release(words: str) -> bool:
    """Whether a line says that a press release ends: below it stand notes, and whom to ask."""
    if len(words) >= 60:
        return False
    return not words.strip(" #") or ("end" in words.lower() and _ENDS().fullmatch(words) is not None)


def is_release(words: str) -> bool:
    """Whether a line says that a text is a press release: above it stands who has sent it."""
    return "elease" in words.lower() and ROWS[0].pattern().fullmatch(words) is not None


def _stands(where: _Where, at: int, from_end: int) -> bool:
    return where == "anywhere" or (at < TOP if where == "top" else from_end < TOP)


_UPDATES = ("UPDATE", "WRAPUP", "CORRECTED", "REFILE", "RPT", "RECAST", "LEAD")
_RELEASES = ("press", "news", "media")
_UPDATED = lazy(
    r"^\((?:\d(?:st|nd|rd|th)\s)?(?:LD|LEAD|URGENT|CORRECTED)\)\s+(?=\S)|"
    rf"^(?i:(?:{'|'.join(_RELEASES)})\s(?:release|statement))\s?[:|–-]\s(?=\S)"
    rf"|^(?:(?:{'|'.join(_UPDATES)})(?:\s\d{{1,2}})?\s?[-–—:]\s?)+(?=\S)"
    r"|\s+\((?:\d(?:st|nd|rd|th)\s)?(?i:update|lead|correction|writethru|wrapup)(?:\s\d{1,2})?\)$"
)


def without_update(headline: str) -> str:
    """A headline without an agency's count of its versions: “UPDATE 2-Mill burns down”, “… (UPDATE 2)”."""
    labelled = headline.startswith((*_UPDATES, "(")) or headline.lower().startswith(_RELEASES) or headline.endswith(")")
    return (labelled and _UPDATED().sub("", headline)) or headline


_CLOSING = lazy(
    rf"(?<=[.!?”\"’')])\s+(?:{_CLOSES}|[-–—(]{{0,2}}\s?(?P<agency>[A-Z][\w.-]{{1,12}}(?:\s[A-Z][\w-]{{1,12}}){{0,3}})\)?)$"
)


def closing(words: str) -> int | None:
    """Where the closing of an agency begins behind the last sentence of a report: “… by May. PTI SKL NSD”."""
    found = _CLOSING().search(words, max(0, len(words) - 60))
    known = found is not None and (found["agency"] is None or bylines.is_agency(found["agency"]))
    return found.start() if found and known else None
