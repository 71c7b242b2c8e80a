"""Factiva: articles of field codes (HD, BY, WC, …) or laid out as lines, each closed by “Document” and its number."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing import lexicon
from briefing.document import publication
from briefing.document.bylines import is_agency, is_name_and_office, names_nobody, people
from briefing.readers.exports.records import Record, joined
from briefing.readers.extracted import Facts

_CODE = re.compile(r"\s{0,8}(?:- )?([A-Z]{2,4})\s?(?:\t|\|| {2,}|: |$)[\s|]*")
_LOOSE = re.compile(r"(HD|BY|WC|PD|SN|SC|PG|LA|CY|LP|TD|SE|PUB|AN|(?:CO|IN|NS|RE|IPD)(?=\s\S{1,12} : ))(?:\s+|$)")
"""The same in a text whose columns were lost; what could open a sentence counts only before a code of the database."""
_CODES = (
    "CLM SE HD CR BY WC PD ET SN SC ED VOL PG LA CY CX LP TD ART CT RF CO IN NS RE DE IPD IPC PUB AN".split()  # noqa: SIM905
)
_ORDER = {code: at for at, code in enumerate(_CODES)}
_NUMBER = re.compile(r"\s*(?:AN\b[\s|:]*)?(?:Document|Dokument|Documento)\s+([A-Za-z0-9]{12,40})[\s|]*")
_WORDS = re.compile(r"\s*\d[\d.,\s]{0,8}(?:words?|mots|Wörter|palabras|parole|woorden)\s*", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright\b|\u24d2)", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:Page|Seite)\s+\d.*(?:Factiva|Dow Jones).*|.*©\s*\d{4}\s+Factiva.*", re.IGNORECASE)
_CLOCK = re.compile(r"\s*\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AP]M)?(?:\s[A-Z]{2,4})?\s*")
_BELOW_WORDS = 12
"""Lines below the count of words within which the text begins."""
_INSIDE_NAMES = frozenset({"and", "und", "et", "van", "von", "der", "de", "la", "le", "di", "al", "bin", "in"})
_LONGEST_NAME = 60
_ABOVE_WORDS = 5
"""Lines above it, where the headline stands."""


def read(lines: list[str]) -> list[Record]:
    """The articles of a file of Factiva; none where `lines` are no such file."""
    kept = [line for line in lines if not _PAGE.fullmatch(line)]
    return _by_codes(kept, _CODE) or _by_layout(kept) or _by_codes(kept, _LOOSE)


def _by_codes(lines: list[str], shape: re.Pattern[str]) -> list[Record]:
    """The articles whose fields open with a code of letters; the codes of one stand in one order."""
    found: list[Record] = []
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        opened = shape.match(line)
        new = opened[1] if opened and opened[1] in _ORDER else ""
        if new and (not code or _ORDER[new] > _ORDER[code] or code == "AN"):
            if code == "AN":
                _close(fields, found)
                fields = {}
            code = new
            fields[code] = [line[opened.end() :] if opened else ""]
        elif code == "AN" and line.strip() and any(part.strip() for part in fields["AN"]):
            _close(fields, found)
            fields, code = {}, ""
        elif code:
            fields[code].append(line)
    _close(fields, found)
    return found


def _close(fields: dict[str, list[str]], found: list[Record]) -> None:
    """Add the article of `fields` where there is one."""
    if "HD" not in fields or not fields.keys() & {"PD", "SN"} or not fields.keys() & {"LP", "TD"}:
        return

    def value(code: str) -> str:
        return joined(line.rstrip(" |") for line in fields.get(code, []))

    facts = Facts(
        headline=value("HD") or None,
        byline=people(value("BY")),
        published=publication.day_of(value("PD")),
        publisher=value("SN") or None,
    )
    body = [line.strip(" \t|") for code in ("LP", "TD") for line in (*fields.get(code, []), "")]
    found.append(Record(facts, body))


def _by_layout(lines: list[str]) -> list[Record]:
    """The articles laid out as lines: above the count of words the headline, below it the day and the source."""
    ends = [at for at, line in enumerate(lines) if _is_number(line)]
    found = [_laid_out(lines[above + 1 : below]) for above, below in pairwise([-1, *ends])]
    return [entry for entry in found if entry]


def _is_number(line: str) -> bool:
    number = _NUMBER.fullmatch(line)
    return number is not None and sum(c.isdigit() for c in number[1]) >= 6


def _laid_out(lines: list[str]) -> Record | None:
    worded = [at for at, line in enumerate(lines) if line.strip()]
    counted = next((n for n, at in enumerate(worded) if _WORDS.fullmatch(lines[at])), None)
    if not counted or len(worded) < counted + 3 or not (day := publication.day_of(lines[worded[counted + 1]])):
        return None
    below = [lines[at].strip() for at in worded[counted + 2 : counted + _BELOW_WORDS]]
    timed = int(_CLOCK.fullmatch(below[0]) is not None)
    if len(below) <= timed:
        return None
    headline, byline = _above(lines, worded[max(0, counted - _ABOVE_WORDS) : counted])
    length = timed + _length_of_fields(below[timed:])
    start = worded[min(len(worded) - 1, counted + 2 + length)]
    facts = Facts(headline=headline, byline=byline, published=day, publisher=below[timed])
    return Record(facts, _without_publisher(lines[start:], " ".join(below[:length])))


def _without_publisher(body: list[str], fields: str) -> list[str]:
    """`body` without its last line where that is the publisher: a firm, or one that has the rights by the `fields`."""
    at = max((at for at, line in enumerate(body) if line.strip()), default=0)
    words = [word.strip(".,") for word in body[at].split()] if body else []
    named = sum(word in fields for word in words) * 3 >= 2 * len(words)
    firm = bool(words) and words[-1] in lexicon.words("bodies/word") and all(word[:1].isupper() for word in words)
    return (
        body[:at]
        if at and len(body[at]) < _LONGEST_NAME and (named or firm) and body[at].strip()[-1] not in "?!”"
        else body
    )


def _length_of_fields(below: list[str]) -> int:
    """How many of the lines below the day are no text yet: they close with the rights, or with the language."""
    if (rights := next((n for n, line in enumerate(below) if _RIGHTS.match(line)), None)) is not None:
        return rights + 1
    spoken = (n for n, line in enumerate(below) if line.casefold() in lexicon.words("language_names"))
    if (language := next(spoken, None)) is not None:
        return language + 1
    return 2 if len(below) > 1 and below[1].isupper() and len(below[1]) <= 10 else 1


def _above(lines: list[str], places: list[int]) -> tuple[str | None, tuple[str, ...]]:
    """The headline and the people on the lines above the count of words, under which the section may stand."""
    said = [lines[at].strip() for at in places]
    if len(said) > 1 and (said[-1].casefold().startswith("by ") or _is_byline(said)):
        return said[-2], people(said[-1])
    if len(said) > 1 and (is_agency(said[-1]) or names_nobody(said[-1]) or is_name_and_office(said[-1])):
        return said[-2], people(said[-1].split(",")[0])
    return (said[-1] if said else None), ()


def _is_byline(said: list[str]) -> bool:
    """Whether the last line is of names, though it has no “By”: a longer line above it is the headline."""
    words, names = said[-1].split(), people(said[-1])
    if not names or any(word.isalpha() and word.islower() and word not in _INSIDE_NAMES for word in words):
        return False
    return len(words) <= max(6, 4 * len(names)) and len(said[-2].split()) > 3
