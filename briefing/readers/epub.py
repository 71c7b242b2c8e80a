"""EPUB books: an article if it is no longer than one, else each of its chapters."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from briefing.document import publication
from briefing.document.bylines import BY, people
from briefing.errors import NoText
from briefing.readers import decode, markup, xml
from briefing.readers.extracted import Extracted, Facts, Marked
from briefing.readers.packages import Package

_ARTICLE = 4000
"""Words up to which a book is one article, whatever files it is cut into."""
_TOP = 4
"""Blocks of a chapter among which it says who wrote it."""
_CHAPTER = 60
"""Words below which a chapter is a cover, a title page or a list of contents."""
MOST = 500
"""Chapters that are read."""


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The articles of the book, in its order. Raises `BriefingError` where it is damaged or holds none."""
    package = Package(data, uri, "an EPUB book")
    container = xml.root(package.part("META-INF/container.xml"), uri)
    place = next((e.get("full-path") for e in container.iter() if xml.name(e) == "rootfile"), None)
    if not place:
        raise package.damaged()
    book = xml.root(package.part(place), uri)
    facts = _facts(book)
    chapters = [tuple(_blocks(package, name)) for name in _spine(book, posixpath.dirname(place))]
    texts = [chapter for chapter in chapters if _length(chapter) >= _CHAPTER]
    if not texts and not any(chapters):
        raise NoText(f"{uri} is an EPUB book without an article.")
    one = sum(map(_length, chapters)) <= _ARTICLE and not all(map(_is_signed, texts))
    if one or len(texts) < 2:
        yield Extracted(tuple(_joined(texts or chapters, facts)), "utf-8", facts)
        return
    for chapter in texts:
        titled = any(block.mark == "headline" for block in chapter)
        marked = (
            chapter if titled else (chapter[0]._replace(mark="headline"), *chapter[1:]) if _heads(chapter) else chapter
        )
        yield Extracted(marked, "utf-8", Facts(published=facts.published, publisher=facts.headline))


def _is_signed(chapter: tuple[Marked, ...]) -> bool:
    """Whether a chapter is an article of its own: it has a headline and says who wrote it."""
    titled = any(block.mark == "headline" for block in chapter[:_TOP])
    return titled and any(BY.match(block.words) and people(block.words) for block in chapter[:_TOP])


def _heads(chapter: tuple[Marked, ...]) -> bool:
    return chapter[0].mark == "heading"


def _joined(chapters: list[tuple[Marked, ...]], facts: Facts) -> Iterator[Marked]:
    """The chapters as one article, whose own headlines are its headings."""
    for block in (block for chapter in chapters for block in chapter):
        yield block._replace(mark="heading") if block.mark == "headline" and facts.headline else block


def _length(chapter: tuple[Marked, ...]) -> int:
    return sum(len(block.words.split()) for block in chapter)


def _spine(book: Any, folder: str) -> Iterator[str]:
    """The files of the text in the order of reading, without the list of contents."""
    items = {e.get("id"): e for e in book.iter() if xml.name(e) == "item"}
    listed = [items[ref] for e in book.iter() if xml.name(e) == "itemref" and (ref := e.get("idref")) in items]
    for item in listed[:MOST]:
        if "nav" not in (item.get("properties") or "").split():
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))


def _blocks(package: Package, name: str) -> Iterator[Marked]:
    page = markup.tree(decode.characters(package.part(name)).text)
    if page is None:
        return
    for element in list(page.iter("nav", "a")):
        if element.tag == "nav" or _leads_to_note(element):
            element.drop_tree()
    markup.flatten_rows(page)
    yield from markup.blocks(page)


def _leads_to_note(link: Any) -> bool:
    """Whether a link is the number of a note, or the arrow that leads back from one."""
    said = {link.get("epub:type"), link.get("role"), *(link.get("class") or "").split()}
    return not said.isdisjoint({"noteref", "doc-noteref", "doc-backlink", "footnote-ref", "footnote-back"})


def _facts(book: Any) -> Facts:
    wanted = {"title", "creator", "date", "publisher"}
    said = [(xml.name(e), xml.words(e)) for e in book.iter() if xml.name(e) in wanted]
    stated = [(kind, words) for kind, words in said if not words.lower().startswith("unknown")]

    def first(name: str) -> str | None:
        return next((words for kind, words in stated if kind == name and words), None)

    made = {xml.words(e) for e in book.iter() if e.get("property") == "dcterms:modified"}
    day = first("date") or ""
    return Facts(
        headline=first("title"),
        byline=tuple(name for kind, words in stated if kind == "creator" for name in people(words)),
        published=None if day in made else publication.day_of(day),  # that of the conversion, to the second
        publisher=first("publisher"),
    )
