"""Nexis: older files, an article behind each “1 of 12 DOCUMENTS”; Nexis Uni, each closed by “End of Document”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing import lexicon
from briefing.document import dateline, publication
from briefing.document.bylines import people
from briefing.readers.exports.records import Record, divided, joined
from briefing.readers.extracted import Facts

_OPENS = re.compile(r"\s*(?:\d{1,5} of \d{1,5} DOCUMENTS?|Dokument \d{1,5} von \d{1,5}|Document \d{1,5} de \d{1,5})\s*")
_CLOSES = re.compile(r"\s*(?:End of Document|Ende des Dokuments|Fin du document)\s*", re.IGNORECASE)
_LABEL = re.compile(r"\s{0,60}([^\W\d_][\w -]{2,24}?)\s?:(?=\s|$)\s*")
_PAGE = re.compile(r"\s*Page \d{1,4} of \d{1,4}\s*", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*(?:Copyright\b|©|\(c\)\s|All Rights Reserved)", re.IGNORECASE)
_EDITION = re.compile(r"\b(?:edition|final|ausgabe|édition|correction appended)\b", re.IGNORECASE)
_LINK = re.compile(r"\s*Link to (?:Image|PDF|(?:the )?original(?: story)?|Story)\s*", re.IGNORECASE)
_MONTH_ALONE = re.compile(r"\s*(?:(?:[^\W\d_]{3,10}\.?)[\s,/-]{1,3}){1,2}(?:19|20)\d\d\s*")
"""The day of a magazine, which has none: "September 2024"."""
_BODY_ENDS = frozenset({"classification", "graphic", "correction", "notes", "graphique", "grafik"})
"""Headings of Nexis Uni behind the text."""
_REACH = 60
"""Lines within which the fields above the text end."""


def read(lines: list[str]) -> list[Record]:
    """The articles of a file of Nexis; none where `lines` are no such file."""
    if opens := [at for at, line in enumerate(lines) if _OPENS.fullmatch(line)]:
        bounds = [*opens, len(lines)]
        parts = [lines[start + 1 : end] for start, end in pairwise(bounds)]
        found = [_older(part) for part in parts if any(_label(line) for line in part)]
        return [entry for entry in found if any(line.strip() for line in entry.lines)]
    closes = [at for at, line in enumerate(lines) if _CLOSES.fullmatch(line)]
    parts = [[line for line in part if not _PAGE.fullmatch(line)] for part in divided(lines, closes)]
    return [entry for part in parts if (entry := _newer(part))]


class _Piece(NamedTuple):
    """A field, or lines without a label that stand together; `start` and `end` number its lines."""

    kind: str | None
    words: str
    start: int
    end: int


def _older(lines: list[str]) -> Record:
    first = next(at for at, line in enumerate(lines) if _label(line))
    lines = ["" if at < first and _RIGHTS.match(line) else line for at, line in enumerate(lines)]
    pieces = list(_pieces(lines))
    counted = any(piece.kind == "length" for piece in pieces)
    fields: dict[str, str] = {}
    loose: list[_Piece] = []
    start, end = None, len(lines)
    for piece in pieces:
        if piece.kind == "tail":
            end = piece.start
            break
        if start is not None:
            continue
        if piece.kind:
            fields.setdefault(piece.kind, piece.words)
            if piece.kind == "body":
                start = piece.start
        elif "length" in fields or (fields and not counted):
            start = piece.start
        else:
            loose.append(piece)
    named = _named(lines, loose)
    facts = _facts({**named, **fields})
    body = lines[start:end] if start is not None else []
    if body and (label := _label(body[0])) and label[0] == "body":
        body[0] = body[0][label[1] :]
    return Record(facts, _above(fields) + _without_rights(body))


def _pieces(lines: list[str]) -> Iterator[_Piece]:
    start = None
    for at, line in enumerate([*lines, ""]):
        labelled = _label(line) is not None
        if start is not None and (labelled or not line.strip()):
            label = _label(lines[start])
            words = joined([lines[start][label[1] if label else 0 :], *lines[start + 1 : at]])
            yield _Piece(label[0] if label else None, words, start, at)
            start = None
        if line.strip() and start is None:
            start = at


def _label(line: str) -> tuple[str, int] | None:
    """The kind of field that a line of the older files opens, in capitals, and where its value begins."""
    found = _LABEL.match(line)
    if not found or not found[1].isupper():
        return None
    kind = lexicon.pairs("nexis_fields").get(found[1].casefold())
    return (kind, found.end()) if kind else None


def _named(lines: list[str], loose: list[_Piece]) -> dict[str, str]:
    """What the lines above the first field say: the source, the day, an edition, the headline."""
    dated = next((at for at, piece in enumerate(loose) if _is_day(_first(lines, piece))), None)
    if dated is None:
        return {"headline": loose[-1].words} if loose else {}
    below = [piece for piece in loose[dated + 1 :] if not _is_edition(piece.words)]
    under_date = [line for line in lines[loose[dated].start + 1 : loose[dated].end] if not _is_edition(line)]
    above = lines[loose[dated - 1].start : loose[dated - 1].end] if dated else []
    found = {"published": _first(lines, loose[dated]), "publisher": joined(above[-1:])}
    if below or under_date:
        found["headline"] = joined(piece.words for piece in below) if below else joined(under_date)
    return found


def _first(lines: list[str], piece: _Piece) -> str:
    return lines[piece.start].strip()


def _is_edition(words: str) -> bool:
    return len(words.split()) <= 6 and _EDITION.search(words) is not None


def _newer(lines: list[str]) -> Record | None:
    """The article of Nexis Uni: headline, source, day, rights, labelled lines, “Body”, the text, what is told of it."""
    worded = [at for at, line in enumerate(lines) if line.strip()]
    first = next((n for n, at in enumerate(worded) if _RIGHTS.match(lines[at]) or _title_label(lines[at])), None)
    if first is None or first < 2:
        return None
    fields: dict[str, str] = {}
    dated = next((n for n in range(first - 1, max(-1, first - 5), -1) if _is_day(lines[worded[n]])), None)
    if dated is not None and dated >= 2:
        fields["headline"], fields["publisher"], fields["published"] = (
            lines[worded[n]].strip() for n in (dated - 2, dated - 1, dated)
        )
    start = worded[first]
    for at in worded[first : first + _REACH]:
        label = _title_label(lines[at])
        if label:
            fields.setdefault(label[0], lines[at][label[1] :].strip())
            start = at + 1
        elif lines[at].strip().casefold() == "body":
            start = at + 1
            break
        elif _RIGHTS.match(lines[at]):
            start = at + 1
        elif "length" in fields and not any(lines[n].strip().casefold() == "body" for n in worded[first:]):
            break
    end = next((at for at in worded if at >= start and _ends_body(lines[at])), len(lines))
    head = fields.get("headline", "")
    body = [line for line in lines[start:end] if not (head and line.strip() == head) and not _LINK.fullmatch(line)]
    return Record(_facts(fields), _above(fields) + body) if any(line.strip() for line in body) else None


def _title_label(line: str) -> tuple[str, int] | None:
    """The kind of field that a line of Nexis Uni opens, above the text, and where its value begins."""
    found = _LABEL.match(line)
    kind = lexicon.pairs("nexis_fields").get(found[1].casefold()) if found else None
    return (kind, found.end()) if found and kind and kind != "body" else None


def _is_day(line: str) -> bool:
    return len(line) <= 80 and (publication.day_of(line) is not None or _MONTH_ALONE.fullmatch(line) is not None)


def _ends_body(line: str) -> bool:
    words = line.strip().casefold()
    return words in _BODY_ENDS or words.startswith("load-date:")


def _facts(fields: dict[str, str]) -> Facts:
    return Facts(
        headline=fields.get("headline") or None,
        byline=people(fields.get("byline", "")),
        published=publication.day_of(fields.get("published", "")),
        publisher=fields.get("publisher") or None,
        deck=fields.get("deck") or None,
    )


def _above(fields: dict[str, str]) -> list[str]:
    """The line that belongs above the text though it stands in a field: the place."""
    place = fields.get("dateline", "")
    return [place, ""] if place and dateline.alone(place) else []


def _without_rights(body: list[str]) -> list[str]:
    """`body` without the lines of copyright that close it."""
    end = len(body)
    while end and (not body[end - 1].strip() or _RIGHTS.match(body[end - 1])):
        end -= 1
    return body[:end]
