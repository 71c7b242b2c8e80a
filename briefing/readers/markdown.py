"""Light Markdown: front matter, headings, quotations, lists, tables, code, pictures, emphasis and links."""

from __future__ import annotations

import re
from functools import cache

from briefing import document
from briefing.model import BlockKind
from briefing.patterns import lazy
from briefing.readers.extracted import Extracted

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_ROW = re.compile(r"\s{0,3}\|.*\|\s*$")
_RULE_OF_TABLE = re.compile(r"[\s|:-]+$")
_UNSEEN = lazy(r"\s{0,3}(?:\[[^\]\n]{1,100}\]:\s*\S+.*|<!--.*-->)\s*$")
_PICTURE = re.compile(r"\s*(?:!\[[^\]\n]{0,500}\]\([^()\n]{0,2000}\)\s*)+$")
_SETEXT = lazy(r"^(?![\s>#|-])(\S.{0,200})\n(?:(={3,})|-{3,})[ \t]*$", re.MULTILINE)
_LEADS_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\n(?=[A-Za-z_-]{1,30}:)")
_KEY = re.compile(r"([A-Za-z_-]{1,30}):\s*(.*)")
_MARKED = re.compile(r"[\\`*_~\[\]#>|]")
_BOLD_LINE = re.compile(r"\s*(\*\*|__)(?=\S)([^*_\n:]{1,100}(?<![.\s]))\1\s*$")

_PUBLISHERS = ("publisher", "publication", "site", "site_name", "sitename", "newspaper", "source")
_AUTHORS = ("author", "authors", "byline")
_DATES = ("date", "published", "pubdate", "date_published", "published_at")


class Marks:
    """Tells what each line is marked as; made anew for each article, for it knows whether it is inside a fence."""

    def __init__(self) -> None:
        self._fenced = False

    def __call__(self, line: str) -> tuple[BlockKind | None, str]:
        """The kind of block that `line` is marked as, and its words without the marks."""
        if _FENCE.match(line):
            self._fenced = not self._fenced
            return None, ""
        return (None, line) if self._fenced else _marks(line)


def escape(words: str) -> str:
    """`words` so that none of their characters is taken for a mark."""
    return _MARKED.sub(r"\\\g<0>", words)


def prepare(text: str) -> Extracted:
    """The Markdown `text` with its front matter written out as the head of an article."""
    opening = _LEADS_FRONT_MATTER.match(text)
    end = text.find("\n---", opening.end(), 8000) if opening else -1
    if opening is None or end < 0:
        return Extracted(_SETEXT().sub(_hash_heading, text))
    facts = _facts(text[opening.end() : end])
    body = _SETEXT().sub(_hash_heading, text[end + 4 :])
    return Extracted("\n\n".join([*_head(facts, body), body]), publisher=_first(facts, _PUBLISHERS))


def _marks(line: str) -> tuple[BlockKind | None, str]:
    if heading := _HEADING.match(line):
        kind: BlockKind = "headline" if len(heading[1]) == 1 else "heading"
        return kind, _plain(heading[2])
    if _ROW.match(line):
        cells = (
            "" if _RULE_OF_TABLE.match(line) else " | ".join(_plain(c).strip() for c in line.strip()[1:-1].split("|"))
        )
        return "list_item", cells
    if _UNSEEN().match(line):
        return None, ""
    if _PICTURE.match(line):
        return "caption", _plain(line)
    if bold := _BOLD_LINE.match(line):
        return "heading", _plain(bold[2])
    mark, rest = document.plain_marks(line)
    return mark, _plain(rest)


def _plain(words: str) -> str:
    """`words` without emphasis, link targets and escapes."""
    if not _MARKED.search(words):
        return words
    for pattern, kept in _inline():
        words = pattern.sub(kept, words)
    return words


@cache
def _inline() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The marks inside a line, and what is kept of each; emphasis may stand inside emphasis."""
    emphasis = re.compile(r"(?<![\w*\\])([*_]{1,3})(?=[^\s*_])([^*_\n]{1,400})(?<=[^\s\\])\1(?![\w*])")
    return (
        (re.compile(r"!?\[([^\]\n]{0,300})\]\([^()\s]{0,2000}(?:\s[\"'][^\"'\n]{0,300}[\"'])?\)"), r"\1"),
        (re.compile(r"\[([^\]\n]{1,300})\]\[[^\]\n]{0,100}\]"), r"\1"),
        (re.compile(r"(?<!\\)`([^`\n]{1,300})`"), r"\1"),
        (re.compile(r"~~(?=\S)([^~\n]{1,400})~~"), r"\1"),
        (emphasis, r"\2"),
        (emphasis, r"\2"),
        (re.compile(r"(?<!\\)\*\*(?=[^\s*])([^*\n]{1,400})(?<=\S)\*\*"), r"\1"),
        (re.compile(r"\\([\\`*_~\[\]#>|{}().!+-])"), r"\1"),
    )


def _hash_heading(setext: re.Match[str]) -> str:
    return f"{'#' if setext[2] else '##'} {setext[1]}\n"


def _facts(front_matter: str) -> dict[str, list[str]]:
    """The keys of front matter with their values; lists are those of one line or of one item a line."""
    facts: dict[str, list[str]] = {}
    key = ""
    for line in front_matter.split("\n"):
        if pair := _KEY.match(line):
            key = pair[1].lower()
            facts[key] = _values(pair[2])
        elif key and line.lstrip().startswith("- "):
            facts[key] += _values(line.lstrip()[2:].removeprefix("name:"))
    return facts


def _values(value: str) -> list[str]:
    listed = value.strip()[1:-1].split(",") if value.strip().startswith("[") else [value]
    return [bare for one in listed if (bare := one.strip().strip("\"'").strip())]


def _first(facts: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((facts[key][0] for key in keys if facts.get(key)), None)


def _head(facts: dict[str, list[str]], body: str) -> list[str]:
    """The headline, the byline and the date of front matter, but for a headline that the body has as well."""
    title = _first(facts, ("title", "headline"))
    authors = next((facts[key] for key in _AUTHORS if facts.get(key)), [])
    day = _first(facts, _DATES)
    lines = [f"# {title}"] if title and not re.search(r"^# \S", body, re.MULTILINE) else []
    if authors and authors[0] not in body[:1000]:
        lines.append("By " + ", ".join(authors).removeprefix("By "))
    return [*lines, day] if day else lines
