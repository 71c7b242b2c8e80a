"""OpenDocument texts (.odt): paragraphs, headings, lists, tables, text boxes, quotations, notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.errors import NotText
from briefing.model import BlockKind
from briefing.readers import wrapped, xml
from briefing.readers.extracted import Extracted, Marked
from briefing.readers.packages import Package

_STANDS_APART = frozenset({"frame", "custom-shape", "note", "table", "text-box", "section", "list"})
"""What stands in a paragraph and is none of its words."""
_UNREAD = frozenset(
    {
        "annotation",
        "annotation-end",
        "tracked-changes",
        "forms",
        "sequence-decls",
        "image",
        "title",
        "desc",
        "ruby-text",
    }
)
"""What is no text of the article: comments, what was struck out, descriptions of pictures."""
_BY_STYLE: tuple[tuple[str, BlockKind], ...] = (
    ("title", "headline"),
    ("subtitle", "heading"),
    ("quotation", "block_quote"),
    ("block text", "block_quote"),
    ("caption", "caption"),
    ("illustration", "caption"),
    ("figure", "caption"),
)


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The article of the document. Raises `BriefingError` where it is damaged, locked, or larger than any article."""
    flat = data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
    root = xml.root(data if flat else Package(data, uri, "an OpenDocument text").part("content.xml"), uri)
    body = next((element for element in root.iter() if xml.name(element) == "text"), None)
    if body is None:
        raise NotText(f"{uri} is an OpenDocument file without a text; save its text as a .txt file first.")
    yield Extracted(wrapped.content(list(_Reader(root).blocks(body, None))), "utf-8")


class _Reader:
    """Takes the blocks out of one document; notes come behind the paragraph that they belong to."""

    def __init__(self, root: Any) -> None:
        styles = (element for element in root.iter() if xml.name(element) == "style")
        self._parents = {_value(style, "name"): _value(style, "parent-style-name") for style in styles}

    def blocks(self, element: Any, mark: BlockKind | None) -> Iterator[Marked]:
        """The blocks of an element that stands in one marked as `mark`."""
        for inside in element:
            kind = xml.name(inside)
            if kind in _UNREAD or not kind:
                continue
            if kind == "h":
                yield from self._paragraph(inside, self._style(inside) or "heading")
            elif kind == "p":
                yield from self._paragraph(inside, mark or self._style(inside))
            elif kind in {"list-item", "list-header"}:
                yield from self.blocks(inside, "list_item")
            elif kind == "table-row":
                yield from self._row(inside)
            else:
                yield from self.blocks(inside, mark)

    def _paragraph(self, element: Any, mark: BlockKind | None) -> Iterator[Marked]:
        apart: list[Any] = []
        words = "".join(_words(element, apart))
        if words.strip():
            yield Marked(f"- {words.strip()}" if mark == "list_item" else words, mark)
        elif not apart and not mark:
            yield Marked("")
        for one in apart:
            yield from self.blocks(one, "list_item" if xml.name(one) == "note" else None)

    def _row(self, row: Any) -> Iterator[Marked]:
        cells = [cell for cell in row if xml.name(cell) == "table-cell"]
        inside = [[block.words for block in self.blocks(cell, None) if block.words] for cell in cells]
        if len(cells) == 1:
            yield from self.blocks(cells[0], None)
        elif any(inside):
            yield Marked(" | ".join(" ".join(words) for words in inside), "list_item")

    def _style(self, element: Any) -> BlockKind | None:
        name = _value(element, "style-name")
        for _ in range(4):
            folded = name.replace("_20_", " ").replace("_", " ").lower()
            found = next((kind for start, kind in _BY_STYLE if folded.startswith(start)), None)
            if found or name not in self._parents:
                return found
            name = self._parents[name]
        return None


def _words(element: Any, apart: list[Any]) -> Iterator[str]:
    """The words of a paragraph; what stands in it without being a part of it is added to `apart`."""
    yield element.text or ""
    for inside in element:
        kind = xml.name(inside)
        if kind in _STANDS_APART:
            apart.append(_body_of_note(inside) if kind == "note" else inside)
        elif kind in {"s", "tab", "line-break"}:
            yield " "
        elif kind == "soft-hyphen":
            yield ""
        elif kind not in _UNREAD and kind:
            yield from _words(inside, apart)
        yield inside.tail or ""


def _body_of_note(note: Any) -> Any:
    """A note without its number."""
    for inside in list(note):
        if xml.name(inside) == "note-citation":
            note.remove(inside)
    return note


def _value(element: Any, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")
