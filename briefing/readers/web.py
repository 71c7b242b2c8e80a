"""Web pages: the article of an HTML page as light Markdown (the extra `web`).

trafilatura finds the running text; what a page adds to it (boxes to sign up, links to other stories, captions)
is cut out of the tree before, by the names of its elements. Headline, authors, date and publisher are read by
`page_facts`. Nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import trafilatura
from lxml import etree, html

from briefing import lexicon
from briefing.errors import NoText, NotText
from briefing.readers import decode, page_facts
from briefing.readers.extracted import Extracted
from briefing.readers.markdown import escape

FEWEST_WORDS = 25
"""Words of running text below which a page holds no article."""

_FAULTS = (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError)
"""What the parsers raise on pages that no browser would write."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_BREAK = "\u2028"
"""The line separator of Unicode stands for `br`."""
_BREAKS = re.compile(r"\u2028[^\S\u2028]*\u2028\s*")
_LARGEST_SHARE = 0.3
"""Elements of one name that hold more of the page's paragraphs than this are the article, whatever the name."""


def read(data: bytes, uri: str, charset: str | None = None) -> Extracted:
    """The page's headline, byline, date and running text. Raises `NoText` where it holds no article."""
    declared = _CHARSET.search(data, 0, 8192)
    text, encoding = decode.characters(data, charset or (declared[1].decode("ascii") if declared else None))
    page = _tree(decode.harmless(text, encoding).text)
    try:
        facts = page_facts.read(page) if page is not None else page_facts.Facts()
        body = list(_body(page)) if page is not None else []
    except _FAULTS as error:
        raise NotText(f"{uri} is a web page that is damaged; save its text as a .txt file first.") from error
    if sum(len(block.split()) for block in body) < FEWEST_WORDS:
        body = [escape(line) for line in facts.body]
    if sum(len(block.split()) for block in body) < FEWEST_WORDS:
        raise NoText(f"{uri} is a web page without an article; open one in the browser and save that page.")
    return Extracted("\n\n".join([*_head(facts), *_without_head(body, facts)]), encoding, facts.publisher)


def _tree(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _head(facts: page_facts.Facts) -> list[str]:
    head = [f"# {escape(facts.headline)}"] if facts.headline else []
    if facts.authors:
        head.append("By " + ", ".join(facts.authors))
    return [*head, facts.published] if facts.published else head


def _without_head(body: list[str], facts: page_facts.Facts) -> Iterator[str]:
    """`body` without the lines among its first that the head has already."""
    known = {_folded(words) for words in (facts.headline or "", *facts.authors, ", ".join(facts.authors)) if words}
    for at, block in enumerate(body):
        if at > 5 or _folded(block) not in known:
            yield block


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower().removeprefix("by ")))


def _body(page: html.HtmlElement) -> Iterator[str]:
    """The running text, a block of Markdown at a time."""
    _cut(page)
    _open_tables(page)
    found: Any = trafilatura.bare_extraction(page, include_comments=False, with_metadata=False)
    if found is not None and found.body is not None:
        for line_break in found.body.iter("lb"):
            line_break.tail = _BREAK + (line_break.tail or "")
        for element in found.body:
            yield from _blocks(element)


def _blocks(element: Any) -> Iterator[str]:
    if element.tag == "list":
        yield from (f"- {words}" for item in element.iter("item") for words in _words(item, without="list"))
    elif element.tag == "table":
        for row in element.iter("row"):
            yield "| " + " | ".join(" ".join(_words(cell)) for cell in row.iter("cell")) + " |"
    elif element.tag == "quote" and len(element):
        yield from (f"> {words}" for part in element for words in _words(part))
    else:
        mark = {"head": "## ", "quote": "> "}.get(element.tag, "")
        yield from (mark + words for words in _words(element))


def _words(element: Any, without: str = "") -> Iterator[str]:
    """The words in `element`, those of the elements `without` left out, divided where two line breaks stand."""
    parts = [element.text or ""]
    for child in element:
        parts += [*child.itertext()] if child.tag != without else []
        parts.append(child.tail or "")
    for stretch in _BREAKS.split("".join(parts)):
        if words := " ".join(stretch.replace(_BREAK, " ").split()):
            yield escape(words)


def _cut(page: html.HtmlElement) -> None:
    """Take out of `page` what its own names call something other than the article, and paragraphs that are one link."""
    most = _LARGEST_SHARE * _paragraph_length(page)
    lengths: dict[str, int] = {}
    named = [element for element in page.iter() if isinstance(element.tag, str) and _is_furniture(element)]
    for element in named:
        name = _name(element)
        lengths[name] = lengths.get(name, 0) + _paragraph_length(element)
    for element in named:
        if lengths[_name(element)] <= most and element.getparent() is not None:
            element.drop_tree()
    links = [element for element in page.iter("p", "li") if _is_link(element)]
    if sum(len(link.text_content()) for link in links) <= most:
        for link in links:
            link.drop_tree()


def _name(element: html.HtmlElement) -> str:
    return f"{element.tag} {element.get('class', '')}"


def _is_link(element: html.HtmlElement) -> bool:
    """Whether a short paragraph is nothing but a link to another page."""
    words = element.text_content().strip()
    linked = "".join(link.text_content() for link in element.iter("a")) if 0 < len(words) < 200 else ""
    return linked != "" and len(linked.strip()) >= len(words) - 2


def _open_tables(page: html.HtmlElement) -> None:
    """Tables that lay out the page become plain divisions: those that hold paragraphs or other tables."""
    for table in [t for t in page.iter("table") if t.find(".//p") is not None or t.find(".//table") is not None]:
        for part in table.iter("table", "tbody", "thead", "tr", "td", "th"):
            part.tag = "div"


_CUT_TAGS = frozenset(
    {"nav", "aside", "footer", "figcaption", "form", "button", "script", "style", "noscript", "iframe"}
)


_NEVER_CUT = frozenset({"html", "head", "body", "main", "article", "h1"})


def _is_furniture(element: html.HtmlElement) -> bool:
    """Whether the tag, the class, the id or the role of an element names it as furniture ("newsletterSignup")."""
    if element.tag in _CUT_TAGS or element.tag in _NEVER_CUT:
        return element.tag in _CUT_TAGS
    names = " ".join(element.get(key, "") for key in ("class", "id", "role", "data-component", "data-testid"))
    parts = [part.lower() for part in _NAME_PARTS.findall(names[:400])]
    known = lexicon.words("page_parts")
    return any(part in known for part in parts) or any(f"{a} {b}" in known for a, b in pairwise(parts))


def _paragraph_length(element: html.HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p"))
