"""NewsBank, Gale and EBSCO: an article a file, with facts in labelled lines above the text and a citation below it."""

from __future__ import annotations

import datetime
import re

from briefing.document import publication
from briefing.document.bylines import people
from briefing.readers.exports.records import Record, catalogued
from briefing.readers.extracted import Facts

_REACH = 24
"""Lines within which the text begins."""
_ISSUE = re.compile(r"\s*(?P<a>[^|]{4,60}?)\s+[|–-]\s+(?P<b>[^|]{4,60}?)(?:\s+[|–-]\s+.*)?\s*")
_AUTHOR = re.compile(r"\s*(?:Author/Byline|Author|Byline)\s?:\s?(?P<who>[^|]{2,120})", re.IGNORECASE)
_ABOVE = re.compile(
    r"\s*(?:OpenURL Link|Read News Document|[\d,]{1,7} Words|Page:\s?\S{1,8}"
    r"|(?:Section|Readability|Edition|From|Publisher|Document Type|Length|Lexile Measure|ISSN|DOI)\s?:.*"
    r"|.{0,100}\|\s?[\d,]{1,7} Words.*)\s*",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"\s*(?:CITATION \(.{2,30}\)|Source Citation.*|Gale Document Number.*|~{4,}|Copyright of .{3,200}"
    r"|Record Number\s?:.*)\s*",
    re.IGNORECASE,
)
_FULL_TEXT = re.compile(r"\s*Full Text\s?:\s*", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*(?:Copyright\b|\(c\)|©).{0,120}", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?P<label>Record|Title|Authors?|Source|Document Type|Accession Number|Database|ISSN|Abstract)\s?:"
    r"\s*(?P<value>.*)"
)


def read(lines: list[str]) -> list[Record]:
    """The article of such a file; none where `lines` are no such file."""
    found = _by_labels(lines) or _under_headline(lines)
    return [found] if found and any(line.strip() for line in found.lines) else []


def _under_headline(lines: list[str]) -> Record | None:
    """The headline, below it the paper and the day, the author, the length; then the text."""
    worded = [at for at, line in enumerate(lines) if line.strip()]
    if len(worded) < 4:
        return None
    facts, start = Facts(headline=lines[worded[0]].strip()), worded[1]
    for at in worded[1:_REACH]:
        line = lines[at].strip(" ,")
        if author := _AUTHOR.match(line):
            facts = facts._replace(byline=facts.byline or catalogued(author["who"].strip()))
        elif facts.published is None and (issue := _issue(line)):
            facts = issue.over(facts)
        elif at == worded[1] and _day_of(lines[worded[2]]):
            facts = facts._replace(publisher=_named(line))
        elif not _ABOVE.fullmatch(line):
            start = at
            break
    if facts.published is None:
        return None
    body = lines[start : _end(lines, start)]
    return Record(facts, [_FULL_TEXT.sub("", line) for line in body[:1]] + body[1:])


def _issue(line: str) -> Facts | None:
    """The paper and the day on one line, in either order; or the day alone."""
    if parts := _ISSUE.fullmatch(line):
        for day, name in ((parts["a"], parts["b"]), (parts["b"], parts["a"])):
            if (found := _day_of(day)) and not _day_of(name):
                return Facts(published=found, publisher=_named(name))
    return Facts(published=_day_of(line)) if _day_of(line) else None


def _day_of(words: str) -> datetime.date | None:
    dated = publication.read_line(words.strip(" ,"), publication.DayOrder(words))
    return dated.day if dated else None


def _named(name: str) -> str:
    """The name of a paper as it is said: "Blade, The (Toledo, OH)" is “The Blade”."""
    name = re.sub(r"\s*\([^()]*\)$", "", name.strip())
    return f"The {name.removesuffix(', The')}" if name.endswith(", The") else name


def _by_labels(lines: list[str]) -> Record | None:
    """The labels of EBSCO, each above its value or before it; the title stands once more above the text."""
    fields: dict[str, str] = {}
    last, start = "", 0
    for at, line in enumerate(lines[: 2 * _REACH], 1):
        start = at
        words = line.strip()
        if label := _LABEL.fullmatch(line):
            last = label["label"].rstrip("s").casefold()
            fields[last] = label["value"].strip()
        elif words and words == fields.get("title"):
            break
        elif words and last and not fields[last]:
            fields[last] = words
    if not {"title", "source"} <= fields.keys() or not fields.keys() & {"accession number", "database"}:
        return None
    source = fields["source"]
    dated = publication.find_in(source, publication.DayOrder(source))
    last_name, _, given = fields.get("author", "").partition(",")
    facts = Facts(
        headline=fields["title"],
        byline=people(f"{given.strip()} {last_name.strip()}".strip()) if last_name else (),
        published=dated.day if dated else None,
        publisher=_named(re.split(r",\s(?=[^,]*\d)|;", source)[0]),
    )
    return Record(facts, lines[start : _end(lines, start)])


def _end(lines: list[str], start: int) -> int:
    """The line behind the text: that of the citation, or of the rights above it."""
    end = next((at for at in range(start, len(lines)) if _BELOW.fullmatch(lines[at])), len(lines))
    while end > start and (not lines[end - 1].strip() or _RIGHTS.fullmatch(lines[end - 1])):
        end -= 1
    return end
