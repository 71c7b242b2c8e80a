"""Markdown, by markdown-it-py: headings, quotations, lists, tables, code, and the front matter above them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.document import publication
from briefing.document.bylines import people
from briefing.model import BlockKind
from briefing.patterns import lazy
from briefing.readers import decode
from briefing.readers.extracted import Extracted, Facts, Marked

if TYPE_CHECKING:
    from markdown_it.token import Token

_LEADS_FRONT_MATTER = lazy(r"\ufeff?---[ \t]*\n(?=[A-Za-z_-]{1,30}:)")
_LABELLED = lazy(
    r"((?:(?:Title|URL Source|Published Time|Number of Pages|Warning):[^\n]*\n+){1,6})Markdown Content:[ \t]*\n"
)
"""The lines that programs which turn pages into Markdown put above it."""
_KEY = re.compile(r"([A-Za-z_-]{1,30}(?: [A-Za-z]{2,20}){0,2}):\s*(.*)")
_FOLDED = frozenset({">", ">-", ">+", "|", "|-", "|+"})
"""What stands behind a key whose value is the indented lines below."""
_TAG = re.compile(r"<!--.*?-->|<[^<>]{1,2000}>", re.DOTALL)

_DECKS = ("subtitle", "standfirst", "deck")
_TITLES = ("title", "headline")
_PUBLISHERS = ("publisher", "publication", "site", "site_name", "sitename", "newspaper", "source")
_AUTHORS = ("author", "authors", "byline")
_DATES = ("date", "published", "pubdate", "date_published", "published_at", "published time")
_ADDRESSES = ("url", "link", "source", "source_url", "canonical", "permalink", "original", "url source")


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - as every reader
    """The article of a Markdown file."""
    text, encoding, warnings = decode.characters(data, charset)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if labelled := _LABELLED().match(text):
        content = tuple(blocks(text[labelled.end() :]))
        yield Extracted(content, encoding, _stated(_values_by_key(labelled[1]), content), warnings)
        return
    opening = _LEADS_FRONT_MATTER().match(text)
    end = text.find("\n---", opening.end(), 8000) if opening else -1
    if opening is None or end < 0:
        yield Extracted(tuple(blocks(text)), encoding, warnings=warnings)
        return
    content = tuple(blocks(text[end + 4 :].lstrip("-")))
    yield Extracted(content, encoding, _stated(_values_by_key(text[opening.end() : end]), content), warnings)


def blocks(text: str) -> Iterator[Marked]:
    """The blocks of the Markdown `text`."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    inside: list[Token] = []
    for token in parser.parse(text.replace("\f", "\n\n")):
        if token.nesting > 0:
            inside.append(token)
        elif token.nesting < 0:
            if token.type == "tr_close" and (cells := inside[-1].meta.get("cells")):
                yield Marked(" | ".join(cells), "list_item")
            inside.pop()
        elif token.type in {"fence", "code_block"}:
            yield from (Marked(line) for line in token.content.split("\n"))
        elif token.type == "html_block":
            yield Marked(_TAG.sub(" ", token.content))
        elif token.type == "inline":
            yield from _of_inline(token, inside)


def _of_inline(token: Token, inside: list[Token]) -> Iterator[Marked]:
    """The block of a stretch of words that stands in the elements `inside`, outermost first."""
    words = plain(token)
    names = [one.type for one in inside]
    if "tr_open" in names:
        inside[names.index("tr_open")].meta.setdefault("cells", []).append(words)
        return
    around = inside[-1]
    if around.type == "heading_open":
        yield Marked(words, "headline" if around.tag == "h1" else "heading")
    elif "blockquote_open" in names:
        yield Marked(words, "block_quote")
    elif "list_item_open" in names:
        item = inside[len(names) - 1 - names[::-1].index("list_item_open")]
        if _is_link(token):
            yield Marked(words, "related")
            return
        label = "" if item.meta.get("begun") else f"{item.info}{item.markup} " if item.info else "- "
        item.meta["begun"] = True
        yield Marked(label + words, "list_item")
    else:
        yield Marked(words, _by_its_marks(token, words))


def _by_its_marks(token: Token, words: str) -> BlockKind | None:
    """A paragraph that is only a picture is a caption, one that is only bold a heading."""
    children = [child for child in token.children or [] if child.type != "softbreak" and child.content != ""]
    if children and all(child.type == "image" for child in children):
        return "caption"
    if _is_link(token):
        return "related"
    types = [child.type for child in token.children or [] if child.type != "text" or child.content]
    bold = types[:1] == ["strong_open"] and types[-1:] == ["strong_close"] and types.count("strong_open") == 1
    return "heading" if bold and len(words) <= 100 and words[-1:] not in ".:" else None


def _is_link(token: Token) -> bool:
    """Whether a stretch is nothing but a link to another page."""
    types = [child.type for child in token.children or [] if child.type != "text" or child.content.strip()]
    return types[:1] == ["link_open"] and types[-1:] == ["link_close"] and types.count("link_open") == 1


def plain(inline: Token) -> str:
    """The words of a stretch without emphasis, the targets of links and escapes."""
    parts: list[str] = []
    for child in inline.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type == "image":
            parts.append(plain(child) if child.children else child.content)
        elif child.type != "html_inline":
            parts.append(child.content)
    return "".join(parts)


def _values_by_key(front_matter: str) -> dict[str, list[str]]:
    """The keys of front matter with their values: of a line that may run over, of items, or of the lines below."""
    found: dict[str, list[str]] = {}
    key, folded = "", False
    for line in front_matter.split("\n"):
        if pair := _KEY.match(line):
            key, folded = pair[1].lower(), pair[2].strip() in _FOLDED
            found[key] = [] if folded else _values(pair[2])
        elif folded and line.strip():
            found[key] = [" ".join([*found[key], line.strip()])]
        elif key and line.lstrip().startswith("- "):
            found[key] += _values(line.lstrip()[2:].removeprefix("name:"))
        elif key and found[key] and line[:1] == " ":
            found[key][-1] += " " + line.strip().rstrip("\"'")
    return found


def _values(value: str) -> list[str]:
    value = value.strip()
    listed = value[1:-1].split(",") if value.startswith("[") and not value.startswith("[[") else [value]
    bare = (_unquoted(one.strip()).removeprefix("[[").removesuffix("]]") for one in listed)
    return [one for one in bare if one]


def _unquoted(value: str) -> str:
    """A value without the marks around it; those inside are its own: "“I quit”, she said: ‘Now’"."""
    marked = len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]
    return value[1:-1].strip() if marked else value.lstrip("\"'")


def _is_address(value: str) -> bool:
    """Whether a value is where a page stands in the web."""
    return value.startswith(("http://", "https://"))


def _stated(values: dict[str, list[str]], content: tuple[Marked, ...]) -> Facts:
    """The facts of front matter, but for a headline that the text itself marks."""

    def first(keys: tuple[str, ...]) -> str | None:
        return next((values[key][0] for key in keys if values.get(key)), None)

    title = None if any(block.mark == "headline" for block in content) else first(_TITLES)
    authors = next((values[key] for key in _AUTHORS if values.get(key)), [])
    return Facts(
        headline=title,
        byline=tuple(name for words in authors for name in people(words)),
        published=publication.day_of(first(_DATES) or ""),
        publisher=next(
            (name for key in _PUBLISHERS for name in values.get(key, [])[:1] if not _is_address(name)), None
        ),
        deck=first(_DECKS),
        address=next((name for key in _ADDRESSES for name in values.get(key, [])[:1] if _is_address(name)), None),
    )
