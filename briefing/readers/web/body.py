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
from itertools import islice
from typing import Any, NamedTuple

import trafilatura
from lxml import html

from briefing.document.given import folded
from briefing.model import BlockKind
from briefing.readers import markup
from briefing.readers.extracted import Marked
from briefing.readers.web import linked_data
from briefing.readers.web.linked_data import Story
from briefing.readers.web.names import is_named

FEWEST_WORDS = 25
_ENOUGH = 0.7
"""The share of what JSON-LD tells that must be there."""

_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of languages that set no blanks between words; two make about one."""
_BREAK = "\u2028"
"""The line separator of Unicode stands for `br`."""
_BREAKS = re.compile(r"\u2028[^\S\u2028]*\u2028\s*")
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
    whole = copy.deepcopy(page)
    shown = _cut(page)
    beside, all_there = copy.deepcopy(page), list(markup.blocks(page))
    found = _with_gaps_filled(list(_body(page)), beside, all_there)
    if _covers(found, told):
        return RunningText(found, _left_out(found, shown) or _lines_left_out(found, beside))
    uncut = list(_body(whole))
    if _covers(uncut, told):
        return RunningText(uncut)
    best = max((found, uncut, told), key=words_in)
    return RunningText(
        best if words_in(best) >= FEWEST_WORDS else [Marked(line) for line in linked_data.updates(story)]
    )


def _with_gaps_filled(found: list[Marked], page: html.HtmlElement, all_there: list[Marked]) -> list[Marked]:
    """`found`, with what was lost before or between its blocks: lists, quotations, paragraphs like theirs."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(all_there):
        places.setdefault(folded(block.words), []).append(at)
    kept = {folded(block.words) for block in found}
    beside = _beside(page, kept)
    filled: list[Marked] = []
    last: int | None = None
    for block in found:
        here = next((at for at in places.get(folded(block.words), ()) if last is None or at > last), None)
        if here is not None:
            for lost in all_there[last + 1 : here] if last is not None else _directly_before(here, all_there, beside):
                if (words := folded(lost.words)) in beside and words not in kept:
                    kept.add(words)
                    filled.append(lost)
            last = here
        filled.append(block)
    return filled


def _directly_before(at: int, all_there: list[Marked], beside: set[str]) -> list[Marked]:
    """The paragraphs right above the first block that was kept."""
    start = at
    while start and _is_sentence(all_there[start - 1].words) and folded(all_there[start - 1].words) in beside:
        start -= 1
    return all_there[start:at]


def _beside(page: html.HtmlElement, kept: set[str]) -> set[str]:
    """The words of what stands in one element with a paragraph that was kept, or in ones named as those of two are."""
    paragraphs = [(p, folded(p.text_content())) for p in page.iter("p")]
    parents = {p.getparent() for p, words in paragraphs if words in kept}
    often = Counter(_names_around(p) for p, words in paragraphs if words in kept)
    found = {
        w for p, w in paragraphs if often[_names_around(p)] > 1 and _is_sentence(" ".join(p.text_content().split()))
    }
    for element in page.iter("ul", "ol", "blockquote", "p"):
        around = islice(element.iterancestors(), _EMBEDDED if element.tag == "blockquote" else 1)
        if any(one in parents for one in around):
            found |= {folded(b.words) for b in markup.blocks(element) if element.tag != "p" or _is_sentence(b.words)}
    return found


def _names_around(element: html.HtmlElement) -> tuple[str, ...]:
    """The names of the elements in which one stands, from the inside."""
    return tuple(_name(one) for one in islice(element.iterancestors(), _DEEP))


_DEEP = 4
_EMBEDDED = 2
"""How deep a post of a social network stands in the elements that bring it in."""


def _is_sentence(words: str) -> bool:
    return len(words) >= _SHORT_PARAGRAPH and words[-1] in '.!?”"'


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
            line_break.tail = _BREAK + (line_break.tail or "")
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
            a_paragraph = mark == "heading" and len(words) >= _LONGEST_HEADING and _is_sentence(words)
            yield Marked(words, None if a_paragraph else mark)


_LONGEST_HEADING = 130
"""Characters of a sentence in the type of a heading beyond which it is the first paragraph of an article."""
_MARKS: dict[str, BlockKind] = {"head": "heading", "quote": "block_quote"}


def _words(element: Any, without: str = "") -> Iterator[str]:
    """The words in `element`, those of the elements `without` left out, divided where two line breaks stand."""
    parts = [element.text or ""]
    for child in element:
        parts += [*child.itertext()] if child.tag != without else []
        parts.append(child.tail or "")
    for stretch in _BREAKS.split("".join(parts)):
        if words := " ".join(stretch.replace(_BREAK, " ").split()):
            yield words


def _cut(page: html.HtmlElement) -> int:
    """Take out of `page` what its own names call something other than the article, and paragraphs that are one link.

    How many characters of running text are left.
    """
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
    return _prose(page)


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
    if is_named(element, "pages/part"):
        return element.find(".//blockquote") is None
    return is_named(element, "pages/wall") and element.tag != "p" and _prose(element) < _LONG_PROSE


def _prose(element: html.HtmlElement) -> int:
    """How many characters of running text stand in the paragraphs of an element, links left out."""
    return sum(_unlinked(p) for p in element.iter("p"))


def _unlinked(element: html.HtmlElement) -> int:
    words = " ".join(element.text_content().split())
    length = len(words) - sum(len(link.text_content()) for link in element.iter("a"))
    return length if length >= _SHORT_PARAGRAPH else 0


_LONG_PROSE = 300
_SHORT_PARAGRAPH = 60


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
