"""Feeds: every article of RSS and Atom, with what the feed says of it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from briefing.document import mastheads, publication
from briefing.document.bylines import people
from briefing.errors import NoText
from briefing.readers import markup, xml
from briefing.readers.extracted import Extracted, Facts, Marked

_ITEMS = frozenset({"item", "entry"})
_TEXTS = ("encoded", "content", "description", "summary")
"""Where the text stands, the whole article first."""
_DATES = ("published", "pubDate", "date", "issued", "updated", "modified")
_ADDRESS = re.compile(r"\S+@\S+\s*\(([^)]{2,60})\)")
"""An author as RSS has it: “ana@example.org (Ana Ruiz)”."""
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>|&(?:#\d{1,6}|[A-Za-z]{2,8});")


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The articles of a feed. Raises `NoText` where it holds none."""
    root = xml.root(data, uri)
    items = [element for element in root.iter() if xml.name(element) in _ITEMS]
    source = next((xml.words(e) for e in root.iter() if xml.name(e) == "title" and not _in_item(e)), None)
    if not items:
        raise NoText(f"{uri} is a feed without an article.")
    for item in items:
        yield _article(item, source)


def _in_item(element: Any) -> bool:
    return any(xml.name(above) in _ITEMS for above in element.iterancestors())


def _article(item: Any, source: str | None) -> Extracted:
    title = _plain(xml.words(xml.child(item, "title")))
    blocks = max((_blocks(xml.child(item, name)) for name in _TEXTS), key=_length)
    named = xml.words(xml.child(item, "source", "title")) or xml.words(xml.child(item, "source")) or source
    facts = Facts(
        headline=title or None,
        byline=tuple(_authors(item)),
        published=_day(item),
        publisher=named if named and (len(named) <= 40 or mastheads.is_one(named)) else None,
        address=_link(item),
    )
    return Extracted(blocks or (Marked(title, "headline"),), "utf-8", facts)


def _length(blocks: tuple[Marked, ...]) -> int:
    return sum(len(block.words) for block in blocks)


def _blocks(text: Any) -> tuple[Marked, ...]:
    """The blocks of a text: elements of XHTML, HTML written as characters, or plain lines."""
    if text is None:
        return ()
    if len(text):
        return tuple(markup.blocks(markup.tree(xml.source(text))))
    words = text.text or ""
    if not _TAG.search(words):
        return tuple(Marked(line) for line in words.split("\n") if line.strip())
    page = markup.tree(words)
    return tuple(markup.blocks(page)) if page is not None else ()


def _plain(words: str) -> str:
    """A title without the tags that some feeds leave in it."""
    page = markup.tree(words) if _TAG.search(words) else None
    return " ".join(page.text_content().split()) if page is not None else words


def _authors(item: Any) -> Iterator[str]:
    for element in item:
        if xml.name(element) not in {"author", "creator", "contributor"}:
            continue
        said = xml.words(xml.child(element, "name")) or xml.words(element)
        bracketed = _ADDRESS.search(said)
        yield from people(bracketed[1] if bracketed else said)


def _link(item: Any) -> str | None:
    links = [
        element for element in item if xml.name(element) == "link" and element.get("rel", "alternate") == "alternate"
    ]
    return next((address for link in links if (address := link.get("href") or xml.words(link))), None)


def _day(item: Any) -> datetime.date | None:
    stated = (xml.words(xml.child(item, name)) for name in _DATES)
    return next((day for words in stated if words and (day := publication.day_of(words))), None)
