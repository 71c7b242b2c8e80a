"""The running text of a web page.

trafilatura finds it; what a page adds to it (boxes to sign up, links to other stories, captions) is cut out of the
tree before, by the names of its elements. What was found is held against what JSON-LD tells, so that nothing is lost
in silence.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import trafilatura
from lxml import html

from briefing.document.given import folded
from briefing.model import BlockKind
from briefing.readers import markup
from briefing.readers.extracted import Marked
from briefing.readers.web import gaps, linked_data
from briefing.readers.web.linked_data import Story
from briefing.readers.web.names import is_named

FEWEST_WORDS = 25
_FEWEST_SENTENCES = 3
_ENOUGH = 0.7
"""The share of what JSON-LD tells that must be there."""

_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of languages that set no blanks between words; two make about one."""
_MANY_LINES = 15
_LARGEST_SHARE = 0.3
"""Elements of one name that hold more of the page's paragraphs than this are the article, whatever the name."""


class RunningText(NamedTuple):
    """The running text, and what a person should know of what was left out."""

    blocks: list[Marked]
    warnings: tuple[str, ...] = ()


def find(page: html.HtmlElement, story: Story) -> RunningText:
    """The running text of `page`, held against what JSON-LD tells of its `story`."""
    told = [Marked(line) for line in linked_data.body(story)]
    _mark_breaks(page)
    _open_teasers(page)
    whole = copy.deepcopy(page)
    shown = _cut(page)
    beside, all_there = copy.deepcopy(page), list(markup.blocks(page))
    body = gaps.divided(list(_body(page)), all_there)
    found = gaps.without_empty_headings(gaps.filled_up(body, beside, all_there))
    if len(found) < 2 < len(told) and words_in(told) >= words_in(found):
        return RunningText(told)
    if _covers(found, told):
        return RunningText(found, _left_out(found, shown) or _lines_left_out(found, beside))
    uncut = list(_body(whole))
    if _covers(uncut, told):
        return RunningText(uncut)
    best = max((found, uncut, told), key=words_in)
    if words_in(best) < FEWEST_WORDS:
        best = [Marked(line) for line in linked_data.updates(story)] or _sentences(all_there)
    return RunningText(best)


def _sentences(all_there: list[Marked]) -> list[Marked]:
    """The paragraphs of a page without elements for them: from the first whole sentence to the last, three or more."""
    said = [at for at, block in enumerate(all_there) if block.mark is None and gaps.is_sentence(block.words)]
    return all_there[said[0] : said[-1] + 1] if len(said) >= _FEWEST_SENTENCES else []


def _mark_breaks(page: html.HtmlElement) -> None:
    """Empty elements whose class says that they are line breaks become such."""
    for element in page.iter("span", "div"):
        if not len(element) and not element.text and "br" in element.get("class", "").split():
            element.tag = "br"


def _open_teasers(page: html.HtmlElement) -> None:
    """Paragraphs without a link that are named teasers, the opening that everybody may read, lose that name."""
    for element in page.iter("p"):
        if is_named(element, "pages/teaser") and element.find(".//a") is None and _unlinked(element):
            element.attrib.pop("class", None)


def _covers(found: list[Marked], told: list[Marked]) -> bool:
    """Whether there is nearly as much of the article as JSON-LD tells, and enough to be one."""
    return words_in(found) >= max(FEWEST_WORDS, _ENOUGH * words_in(told))


def _left_out(found: list[Marked], shown: int) -> tuple[str, ...]:
    """A warning where the page shows much more running text than was kept."""
    kept = sum(len(block.words) for block in found)
    if shown - kept < 1000 or kept > 0.5 * shown:
        return ()
    return (f"The page shows about {round((shown - kept) / 600) * 100} words more than were taken for the article.",)


def _lines_left_out(found: list[Marked], page: html.HtmlElement) -> tuple[str, ...]:
    """A warning where many short lines stand in one element with the paragraphs that were kept: a recipe, a table."""
    kept = {folded(block.words) for block in found}
    lined = ((p, folded(p.text_content())) for p in page.iter("p"))
    paragraphs = [(p.getparent(), words) for p, words in lined if words and not _is_link(p)]
    parents = {parent for parent, words in paragraphs if words in kept}
    repeated = Counter(pair for pair in paragraphs if pair[1] in kept)
    lines = sum(words not in kept and parent in parents for parent, words in paragraphs)
    lines += repeated.total() - len(repeated)
    if lines < _MANY_LINES:
        return ()
    return (f"The page has {lines} short lines among its paragraphs that were not taken for running text.",)


def words_in(blocks: list[Marked]) -> int:
    """How many words stand in `blocks`; of languages without blanks between words, two letters make one."""
    return sum(len(block.words.split()) + len(_IDEOGRAPHS.findall(block.words)) // 2 for block in blocks)


def _body(page: html.HtmlElement) -> Iterator[Marked]:
    """The running text, a block at a time."""
    _open_tables(page)
    _join_containers(page)
    found: Any = trafilatura.bare_extraction(page, include_comments=False, with_metadata=False)
    if found is not None and found.body is not None:
        for line_break in found.body.iter("lb"):
            line_break.tail = markup.BREAK + (line_break.tail or "")
        for element in found.body:
            yield from _blocks(element)


def _blocks(element: Any) -> Iterator[Marked]:
    if element.tag == "list":
        yield from (
            Marked(f"- {w}", "list_item") for item in element.iter("item") for w in _words(item, without="list")
        )
    elif element.tag == "table":
        for row in element.iter("row"):
            yield Marked(" | ".join(" ".join(_words(cell)) for cell in row.iter("cell")), "list_item")
    elif element.tag == "quote" and len(element):
        yield from (Marked(words, "block_quote") for part in element for words in _words(part))
    else:
        mark = _MARKS.get(element.tag)
        for words in _words(element):
            a_paragraph = mark == "heading" and len(words) >= gaps.LONGEST_HEADING and gaps.is_sentence(words)
            yield Marked(words, None if a_paragraph else mark)


_MARKS: dict[str, BlockKind] = {"head": "heading", "quote": "block_quote"}


def _words(element: Any, without: str = "") -> Iterator[str]:
    """The words in `element`, those of the elements `without` left out, divided where two line breaks stand."""
    parts = [element.text or ""]
    for child in element:
        parts += [*child.itertext()] if child.tag != without else []
        parts.append(child.tail or "")
    for stretch in markup.stretches("".join(parts)):
        if words := " ".join(stretch.replace(markup.BREAK, " ").split()):
            yield words


def _cut(page: html.HtmlElement) -> int:
    """Take out of `page` what its own names call something other than the article, and paragraphs that are one link.

    How many characters of running text are left.
    """
    most = _LARGEST_SHARE * _paragraph_length(page)
    lengths: dict[str, int] = {}
    named = [element for element in page.iter() if isinstance(element.tag, str) and _is_furniture(element)]
    for element in named:
        name = gaps.name(element)
        lengths[name] = lengths.get(name, 0) + _paragraph_length(element)
    for element in named:
        if lengths[gaps.name(element)] <= most and element.getparent() is not None:
            element.drop_tree()
    links = [element for element in page.iter("p", "li") if _is_link(element)]
    if sum(len(link.text_content()) for link in links) <= most:
        for link in links:
            link.drop_tree()
    return _prose(page)


def _is_link(element: html.HtmlElement) -> bool:
    """Whether a short paragraph is nothing but a link to another page."""
    words = element.text_content().strip()
    linked = "".join(link.text_content() for link in element.iter("a")) if 0 < len(words) < 200 else ""
    return linked != "" and len(linked.strip()) >= len(words) - 2


def _open_tables(page: html.HtmlElement) -> None:
    """Tables that lay out the page become plain divisions."""
    for table in [table for table in page.iter("table") if markup.lays_out(table)]:
        for part in list(table.iter("table", "tbody", "thead", "tr", "td", "th")):
            if part.tag in {"td", "th"}:
                part.extend([part.makeelement("br"), part.makeelement("br")])
            part.tag = "div"


_CUT_TAGS = frozenset(
    {"nav", "aside", "footer", "figcaption", "form", "button", "script", "style", "noscript", "iframe"}
)


_SINGLE = frozenset({"p", "h2", "h3", "h4"})
"""Elements that no wall of subscribers is, whatever their names."""
_BOXES = frozenset({"div", "section", "ul"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_NEVER_CUT = frozenset({"html", "head", "body", "main", "article", "h1"})


def _is_furniture(element: html.HtmlElement) -> bool:
    """Whether the tag, the class, the id or the role of an element names it as furniture ("newsletterSignup")."""
    if element.tag in _CUT_TAGS or element.tag in _NEVER_CUT:
        return element.tag in _CUT_TAGS
    if is_named(element, "pages/part"):
        return element.find(".//blockquote") is None
    if element.tag in _BOXES and _heads_links(element):
        return True
    return is_named(element, "pages/wall") and element.tag not in _SINGLE and _prose(element) < _LONG_PROSE


def _heads_links(element: html.HtmlElement) -> bool:
    """Whether an element is a box whose heading is that of links, "More on this story", with little else in it."""
    first = next(iter(element), None)
    heading = first if first is not None and first.tag in _HEADINGS and not (element.text or "").strip() else None
    return heading is not None and gaps.is_of_links(heading.text_content()) and _prose(element) < _LONG_PROSE


def _prose(element: html.HtmlElement) -> int:
    """How many characters of running text stand in the paragraphs of an element, links left out."""
    return sum(_unlinked(p) for p in element.iter("p"))


def _unlinked(element: html.HtmlElement) -> int:
    words = " ".join(element.text_content().split())
    length = len(words) - sum(len(link.text_content()) for link in element.iter("a"))
    return length if length >= gaps.SHORT_PARAGRAPH else 0


_LONG_PROSE = 300


def _join_containers(page: html.HtmlElement) -> None:
    """Move the paragraphs of an article that stands in several elements of one name into the first of them."""
    groups: dict[tuple[str, str], list[html.HtmlElement]] = {}
    for element in page.iter("div", "section"):
        own = sum(_unlinked(child) for child in element if child.tag == "p")
        if own >= _LONG_PROSE and element.get("class"):
            groups.setdefault((element.tag, element.get("class", "")), []).append(element)
    most = 0.5 * _prose(page)
    for first, *others in groups.values():
        if others and sum(map(_prose, (first, *others))) >= most:
            for other in others:
                if first not in other.iterancestors():
                    first.extend(list(other))


def _paragraph_length(element: html.HtmlElement) -> int:
    return sum(len(p.text_content()) for p in element.iter("p"))
