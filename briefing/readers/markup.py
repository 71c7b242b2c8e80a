"""Elements of HTML as the blocks of an article: paragraphs, headings, list items, quotations, captions, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from briefing.model import BlockKind
from briefing.readers.extracted import Marked

BREAK = "\u2028"
"""The line separator of Unicode stands for `br`."""
_BREAKS = re.compile(r"\u2028[^\S\u2028]*\u2028\s*")
_BREAKS_BEHIND = re.compile(r"(?<=[.!?”\"’])\s*\u2028\s*")
_FEWEST_BREAKS = 3
_LONGEST_PARAGRAPH = 900
"""Characters of words between line breaks, three or more of them behind sentences, that are several paragraphs."""
_LONGEST_CELL = 120
"""Characters beyond which the cell of a table may be a column of the page."""
_COLUMN = 600
"""Characters of a cell that is surely one."""
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "title", "svg", "button", "select", "textarea"})
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br center cite code data del dfn em font i img ins kbd label mark nobr picture q rb"  # noqa: SIM905
    " rt ruby s samp small source span strike strong sub sup time tt u var wbr".split()
)
_MARKS: dict[str, BlockKind] = {
    "h1": "headline",
    **{f"h{level}": "heading" for level in range(2, 7)},
    "li": "list_item",
    "dt": "list_item",
    "dd": "list_item",
    "blockquote": "block_quote",
    "figcaption": "caption",
}


_REFERENCE = re.compile(r"&#(?:0{0,9}(\d{1,8})|[xX]0{0,9}([0-9a-fA-F]{1,7}));?")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CUT_SHORT = {0x13: "–", 0x14: "—", 0x18: "‘", 0x19: "’", 0x1C: "“", 0x1D: "”"}
"""What a number stands for that has lost its first byte: ’ is U+2019, and some programs write &#25; for it."""


def without_forbidden(text: str) -> str:
    """`text` of a page without characters that no page may hold, and references to them: one would cost it all."""
    text = _FORBIDDEN.sub(" ", text)
    return _REFERENCE.sub(_allowed, text) if "&#" in text else text


def _allowed(reference: re.Match[str]) -> str:
    number = int(reference[1]) if reference[1] else int(reference[2], 16)
    if (
        number in {0x9, 0xA, 0xD}
        or 0x20 <= number < 0xD800
        or 0xE000 <= number < 0xFFFE
        or 0x10000 <= number < 0x110000
    ):
        return reference[0]
    return _CUT_SHORT.get(number, "")


def tree(text: str) -> html.HtmlElement | None:
    """The page whose characters are `text`; None where there is nothing of one."""
    from lxml import etree

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(without_forbidden(text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def blocks(element: Any, mark: BlockKind | None = None) -> Iterator[Marked]:
    """The blocks of `element`, which stands in one marked as `mark`."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    if element.tag == "tr" and _has_cells_of_words(element):
        yield from _row(element)
        return
    mark = _MARKS.get(element.tag) if element.tag in _MARKS and mark in {None, "block_quote"} else mark
    for part in _parts(element):
        yield from _paragraphs(part, mark) if isinstance(part, str) else blocks(part, mark)


def own_blocks(element: Any) -> Iterator[Marked]:
    """The blocks whose words stand in `element` itself, and in none of its own that divides them."""
    return (block for part in _parts(element) if isinstance(part, str) for block in _paragraphs(part, None))


def _parts(element: Any) -> Iterator[Any]:
    """The runs of words of `element`, and between them those in it that are no part of a line."""
    run: list[str] = [element.text or ""]
    for child in element:
        if _stands_in_line(child):
            run.append(BREAK if child.tag == "br" else "".join(_text(child)))
        else:
            yield "".join(run)
            run = []
            yield child
        run.append(child.tail or "")
    yield "".join(run)


def words(element: Any) -> str:
    """The words of `element` on one line; a line break stands between words."""
    return " ".join(block.words for block in blocks(element))


def _has_cells_of_words(row: Any) -> bool:
    """Whether a row of a table is one: of several cells with words, and none with paragraphs or another table."""
    if lays_out(row):
        return False
    return sum(bool(cell.text_content().strip()) for cell in row if isinstance(cell.tag, str)) > 1


def lays_out(part: Any) -> bool:
    """Whether a table, or a row, lays out the page: it holds paragraphs, tables or a cell as long as a column."""
    if part.find(".//p") is not None or part.find(".//table") is not None:
        return True
    return any(len(cell.text_content()) > _COLUMN for cell in part.iter("td"))


def _stands_in_line(child: Any) -> bool:
    """Whether an element is part of its line: it is by its name, and has nothing in it that is not."""
    if not isinstance(child.tag, str) or child.tag in _UNSEEN:
        return True
    return child.tag in _INLINE and all(not isinstance(e.tag, str) or e.tag in _INLINE for e in child.iter())


def _text(element: Any) -> Iterator[str]:
    """The words of an element that stands in a line, its line breaks kept."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield BREAK
        else:
            yield from _text(child)
        yield child.tail or ""


def _paragraphs(run: str, mark: BlockKind | None) -> Iterator[Marked]:
    """The stretches of a run of words, divided where two line breaks stand."""
    for stretch in stretches(run):
        if said := " ".join(stretch.replace(BREAK, " ").split()):
            yield Marked(f"- {said}" if mark == "list_item" else said, mark)


def stretches(run: str) -> list[str]:
    """A run of words divided where two line breaks stand; one too long for a paragraph at each behind a sentence."""
    if BREAK not in run:
        return [run]
    divided = _BREAKS.split(run)
    return [part for whole in divided for part in (_BREAKS_BEHIND.split(whole) if _is_several(whole) else [whole])]


def _is_several(stretch: str) -> bool:
    return len(stretch) > _LONGEST_PARAGRAPH and len(_BREAKS_BEHIND.findall(stretch)) >= _FEWEST_BREAKS


def flatten_rows(page: Any) -> None:
    """Take the paragraphs out of the short cells of tables, so that each row is one block."""
    for row in page.iter("tr"):
        cells = [cell for cell in row if isinstance(cell.tag, str)]
        if len(cells) < 2 or any(len(cell.text_content()) > _LONGEST_CELL for cell in cells):
            continue
        for paragraph in [inside for cell in cells for inside in cell.iter("p")]:
            paragraph.tail = " " + (paragraph.tail or "")
            paragraph.drop_tag()


def divide_at_breaks(page: Any) -> None:
    """Let each line break divide its paragraph, as two of them do."""
    for line_break in list(page.iter("br")):
        line_break.addprevious(line_break.makeelement("br"))


def _row(row: Any) -> Iterator[Marked]:
    cells = [" ".join("".join(cell.itertext()).split()) for cell in row if isinstance(cell.tag, str)]
    yield Marked(" | ".join(cells), "list_item")
