"""What was lost of a page's running text, filled in from the page; and headings that have nothing below them."""

from __future__ import annotations

from collections import Counter
from itertools import dropwhile, islice

from lxml import html

from briefing import lexicon
from briefing.document.given import folded
from briefing.readers import markup
from briefing.readers.extracted import Marked

LONGEST_HEADING = 130
"""Characters of a sentence in the type of a heading beyond which it is the first paragraph of an article."""
SHORT_PARAGRAPH = 60
_SEVERAL_PARAGRAPHS = 300
"""Characters of a block that may be several paragraphs run together."""
_DEEP = 4
_EMBEDDED = 2
"""How deep a post of a social network stands in the elements that bring it in."""


def divided(found: list[Marked], all_there: list[Marked]) -> list[Marked]:
    """`found`, in which a block that runs several blocks of the page together is those."""
    result: list[Marked] = []
    for block in found:
        parts: list[Marked] = []
        if len(block.words) > _SEVERAL_PARAGRAPHS:
            whole = _letters(block.words)
            parts = [one for one in all_there if len(one.words) < len(block.words) and _letters(one.words) in whole]
            parts = list(dropwhile(lambda one: len(one.words) < SHORT_PARAGRAPH, parts))
        covered = sum(len(part.words) for part in parts)
        result += parts if len(parts) > 2 and 0.9 < covered / len(block.words) < 1.1 else [block]
    return result


def _letters(words: str) -> str:
    return folded(words).replace(" ", "")


def filled_up(found: list[Marked], page: html.HtmlElement, all_there: list[Marked]) -> list[Marked]:
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
            between = all_there[last + 1 : here] if last is not None else _directly_before(here, all_there, beside)
            for lost in between:
                words = folded(lost.words)
                heads = lost is between[-1] and _is_heading(lost) and last is not None
                if words not in kept and (heads or words in beside):
                    kept.add(words)
                    filled.append(lost)
            last = here
        filled.append(block)
    return filled


def without_empty_headings(found: list[Marked]) -> list[Marked]:
    """`found` without headings of links, and without those at the end that have nothing below them."""
    kept = [block for block in found if block.mark != "heading" or not is_of_links(block.words)]
    while kept and kept[-1].mark == "heading":
        kept.pop()
    return kept


def is_of_links(words: str) -> bool:
    """Whether the `words` of a heading are those above links to other stories."""
    return " ".join(words.split()).casefold().strip(" :.") in lexicon.words("pages/links_below")


def _is_heading(block: Marked) -> bool:
    """Whether a block is a heading of the article, and none of links or of a way to sign up."""
    if block.mark != "heading" or len(block.words) >= LONGEST_HEADING or not any(c.isalpha() for c in block.words):
        return False
    return not is_of_links(block.words) and block.words.casefold().strip(" :.") not in lexicon.words("pages/furniture")


def _directly_before(at: int, all_there: list[Marked], beside: set[str]) -> list[Marked]:
    """The paragraphs right above the first block that was kept."""
    start = at
    while start and is_sentence(all_there[start - 1].words) and folded(all_there[start - 1].words) in beside:
        start -= 1
    return all_there[start:at]


def _beside(page: html.HtmlElement, kept: set[str]) -> set[str]:
    """The words of what stands in one element with a paragraph that was kept, or in ones named as those of two are."""
    paragraphs = [(p, folded(p.text_content())) for p in page.iter("p")]
    parents = {p.getparent() for p, words in paragraphs if words in kept}
    often = Counter(_names_around(p) for p, words in paragraphs if words in kept)
    found = {
        w for p, w in paragraphs if often[_names_around(p)] > 1 and is_sentence(" ".join(p.text_content().split()))
    }
    for element in page.iter("ul", "ol", "blockquote", "p"):
        around = islice(element.iterancestors(), _EMBEDDED if element.tag == "blockquote" else 1)
        if any(one in parents for one in around):
            found |= {folded(b.words) for b in markup.blocks(element) if element.tag != "p" or is_sentence(b.words)}
    for element in {line_break.getparent() for line_break in page.iter("br")}:
        lines = {folded(block.words) for block in markup.own_blocks(element) if is_sentence(block.words)}
        found |= lines if not lines.isdisjoint(kept) else set()
    return found


def _names_around(element: html.HtmlElement) -> tuple[str, ...]:
    """The names of the elements in which one stands, from the inside."""
    return tuple(name(one) for one in islice(element.iterancestors(), _DEEP))


def is_sentence(words: str) -> bool:
    """Whether a line is long enough for a paragraph, and closes as one."""
    return len(words) >= SHORT_PARAGRAPH and words[-1] in '.!?”"'


def name(element: html.HtmlElement) -> str:
    """The tag and the class of an element."""
    return f"{element.tag} {element.get('class', '')}"
