"""News in XML: NITF, NewsML-G2, NewsML 1 and the articles of Factiva; any other XML is refused."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from briefing import lexicon
from briefing.document import publication
from briefing.document.bylines import people
from briefing.errors import NoText, NotText
from briefing.readers import markup, xml
from briefing.readers.extracted import Extracted, Facts, Marked

_ITEMS = ("newsItem", "NewsItem", "nitf", "article")
"""What an article is, the outermost first."""
_HEADLINES = ("headline", "HeadLine", "hl1", "title")
_BYLINES = ("by", "ByLine", "byline")
_DATES = ("contentCreated", "firstCreated", "versionCreated", "DateAndTime", "FirstCreated", "date", "story.date")
_SOURCES = ("sourceName", "provider", "Provider", "pubdata", "doc.copyright", "distributor")
_TEXTS = ("inlineXML", "DataContent", "body.content", "inlineData")
_PARAGRAPHS = ("leadParagraph", "tailParagraphs")
_AS_HTML = {
    "hl2": "h2",
    "bq": "blockquote",
    "media-caption": "figcaption",
    "paragraph": "p",
    "para": "p",
    "block": "div",
    "media": "div",
    "hedline": "div",
}
"""Elements of the news formats, and those of HTML that mean the same."""
_NO_TEXT = frozenset(
    {"body.head", "body.end", "head", "media-producer", "media-metadata", "media-reference", "docdata"}
)


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The articles of a file of news. Raises `BriefingError` where it is other XML, or holds no text."""
    root = xml.root(data, uri)
    items = _items(root)
    if not items:
        name = xml.name(root)
        kind = lexicon.pairs("xml_kinds").get(name.casefold(), "an XML file of a kind that is not known")
        raise NotText(f"{uri} is {kind}; save the text of the article as a .txt file first.")
    found = [article for item in items if (article := _article(item))]
    if not found:
        raise NoText(f"{uri} holds no text of an article, but only what is said of one.")
    yield from found


def _items(root: Any) -> list[Any]:
    for kind in _ITEMS:
        inside = [element for element in root.iter() if xml.name(element) == kind]
        if kind != "article":
            if inside:
                return inside
        else:
            return [one for one in inside if next(_all(one, _PARAGRAPHS), None) is not None]
    return []


def _article(item: Any) -> Extracted | None:
    texts = list(_all(item, _TEXTS[:1])) or list(_all(item, _TEXTS[1:2])) or list(_all(item, _TEXTS[2:]))
    texts = texts or list(_all(item, _PARAGRAPHS))
    facts = Facts(
        headline=_first_words(item, _HEADLINES) or None,
        byline=tuple(name for said in _said(item, _BYLINES) for name in people(said)),
        published=_day(item),
        publisher=_publisher(item),
    )
    blocks = tuple(block for text in texts for block in _blocks(text))
    return Extracted(blocks, "utf-8", facts) if blocks else None


def _all(item: Any, names: Iterable[str]) -> Iterator[Any]:
    """The elements of these names inside, none of which stands in another of them."""
    wanted = set(names)
    for element in item.iter():
        if xml.name(element) in wanted and not any(xml.name(above) in wanted for above in element.iterancestors()):
            yield element


def _said(item: Any, names: Iterable[str]) -> list[str]:
    """The words of the elements of the first of `names` that says anything."""
    for wanted in names:
        said = [words for element in item.iter() if xml.name(element) == wanted and (words := xml.words(element))]
        if said:
            return said
    return []


def _first_words(item: Any, names: Iterable[str]) -> str:
    return next(iter(_said(item, names)), "")


def _publisher(item: Any) -> str | None:
    for wanted in _SOURCES:
        for element in item.iter():
            if xml.name(element) != wanted:
                continue
            words = xml.words(xml.child(element, "name")) or xml.words(element)
            if named := words or element.get("name") or element.get("holder") or element.get("literal"):
                return str(named)
    return None


def _day(item: Any) -> datetime.date | None:
    for element in item.iter():
        if xml.name(element) in {"date.issue", "pubdata"} and (day := _day_of(element, "norm", "date.publication")):
            return day
    for wanted in _DATES:
        for element in item.iter():
            if xml.name(element) == wanted and (
                day := publication.day_of(xml.words(element)) or _day_of(element, "norm")
            ):
                return day
    return None


def _day_of(element: Any, *attributes: str) -> datetime.date | None:
    return next((day for name in attributes if (day := publication.day_of(element.get(name) or ""))), None)


def _blocks(text: Any) -> Iterator[Marked]:
    """The blocks of a text: of elements as those of HTML, or of lines."""
    if not len(text):
        yield from (Marked(line) for line in (text.text or "").split("\n") if line.strip())
        return
    for element in list(text.iter()):
        name = xml.name(element)
        if name in _NO_TEXT and element.getparent() is not None:
            element.clear(keep_tail=True)
        elif name:
            xml.rename(element, _AS_HTML.get(name, name))
    page = markup.tree(xml.source(text))
    if page is not None:
        markup.flatten_rows(page)
        for block in markup.blocks(page):
            yield block._replace(mark="heading") if block.mark == "headline" else block
