"""ProQuest: documents between lines of underscores or under “Document 1 of 12”, their fields below the full text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicon
from briefing.document import publication
from briefing.readers.exports.records import Record, catalogued, joined
from briefing.readers.extracted import Facts

_RULE = re.compile(r"\s*_{20,}\s*")
_COUNT = re.compile(r"\s*(?:Document|Documento|Dokument) \d{1,5} (?:of|de|von) \d{1,5}\s*", re.IGNORECASE)
_LABEL = re.compile(r"\s{0,8}([^\W\d_][\w /()-]{2,40}?)\s?(?::|\s?\|)(?=\s|$)[\s|]*")
_INFO = re.compile(r"(?P<source>[^;:\[\]]{2,80})(?:;[^:]*?)?\b(?P<day>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)\b")
_CITED = re.compile(
    r"(?:(?P<who>[^.;\[]{3,40},[^.\[]{2,120})\.\s{1,3})?(?P<info>[^;\[]{2,80}\s?[;\[].{0,120}\b\d{4}\b.{0,20})"
)
_CLOSES = re.compile(
    r"\s*(?:Contact ProQuest|Contact us at:|Database copyright|Copyright © \d{4} ProQuest|Terms and Conditions)",
    re.IGNORECASE,
)
_EDITION = re.compile(r"\s*[\[:][\s\[]{0,2}[^\[\]:]{0,30}\bedition(?:\s\([^()]{2,30}\))?\]?\s*$", re.IGNORECASE)
_FEWEST = 2
"""Fields of ProQuest’s own that make a document."""


def read(lines: list[str]) -> list[Record]:
    """The articles of a file of ProQuest; none where `lines` are no such file."""
    return [entry for part in _parts(lines) if (entry := _article(part))]


def _parts(lines: list[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        if _RULE.fullmatch(line) or _COUNT.fullmatch(line):
            yield part
            part = []
        elif not _CLOSES.match(line):
            part.append(line)
    yield part


def _article(lines: list[str]) -> Record | None:
    labels = [(at, label) for at, line in enumerate(lines) if (label := _label(line))]
    own = {name for _, (name, _, _) in labels if name in lexicon.tagged("proquest_fields", "own")}
    if len(own) < _FEWEST:
        return None
    start = next((at for at, (_, kind, _) in labels if kind == "text"), None)
    below = _details(lines, max((at for at, _ in labels), default=0))
    if start is None:
        start = next((at for at, (_, kind, _) in labels if kind == "abstract" and at < below), None)
    if start is None:
        return None
    if below <= start:
        below = next((at for at, _ in labels if at > start), len(lines))
    fields = _fields(lines, [(at, label) for at, label in labels if at < start or at >= below])
    title = _EDITION.sub("", joined(_first_stretch(lines[:start]))) or fields.get("title", "")
    body = lines[start:below]
    if (opening := _label(body[0])) is not None:
        body[0] = body[0][opening[2] :].lstrip(": ")
    facts = _facts({**_said_in_line(lines[:start]), **fields, "title": title})
    return Record(facts, body) if any(line.strip() for line in body) else None


def _label(line: str) -> tuple[str, str, int] | None:
    """The label of a field that a line opens, what it states, and where its value begins."""
    known = lexicon.table("proquest_fields")
    alone = line.strip().casefold()
    if alone in {"full text", "abstract", "details", "links", "abstract (english)", "illustration"}:
        return alone, known[alone][0], len(line)
    found = _LABEL.match(line)
    name = found[1].casefold() if found else ""
    return (name, known[name][0], found.end()) if found and name in known else None


def _details(lines: list[str], last: int) -> int:
    """The first line of the fields below the text, which stand without other lines between them."""
    first, loose = last, 0
    for at in range(last, -1, -1):
        if (label := _label(lines[at])) and label[1] == "text":
            break
        if label:
            first, loose = at, 0
        elif lines[at].strip():
            loose += 1
            if loose > 1 or len(lines[at]) > 200:
                break
    return first


def _fields(lines: list[str], labels: list[tuple[int, tuple[str, str, int]]]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for at, (_, kind, value) in labels:
        below = next((line.strip() for line in lines[at + 1 : at + 2] if not _label(line)), "")
        words = lines[at][value:].strip() or below
        if words and kind not in fields:
            fields[kind] = words
    return fields


def _said_in_line(above: list[str]) -> dict[str, str]:
    """The authors, the source and the day on the line below the title: “Ruiz, Ana. The Example Times ; …”."""
    found = next(filter(None, (_CITED.fullmatch(line.strip()) for line in above)), None)
    return {"author": found["who"] or "", "info": found["info"]} if found else {}


def _first_stretch(lines: list[str]) -> list[str]:
    """The lines above the first empty one or the first field."""
    found: list[str] = []
    for line in lines:
        if _label(line) or (found and not line.strip()):
            break
        if line.strip():
            found.append(line)
    return found


def _facts(fields: dict[str, str]) -> Facts:
    info = _INFO.search(fields.get("info", ""))
    source = fields.get("publisher") or (info["source"] if info else "")
    day = publication.day_of(fields.get("published", "")) or (publication.day_of(info["day"]) if info else None)
    return Facts(
        headline=fields["title"].rstrip(" .") or None,
        byline=catalogued(fields.get("author", "")),
        published=day,
        publisher=re.split(r"\s?[;\[]", source)[0].strip() or None,
    )
