"""Word documents (.docx): their paragraphs. Only the main text is opened, and no more than fits."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from briefing.errors import NotText, TooLarge
from briefing.model import BlockKind
from briefing.readers.extracted import Extracted, Marked

LARGEST = 30_000_000
"""The most bytes that the main text may take unpacked."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The paragraphs of the document. Raises `BriefingError` where it is damaged, or larger than any article."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)).open("word/document.xml") as part:
            xml = part.read(LARGEST + 1)
        if len(xml) > LARGEST:
            raise TooLarge(f"{uri} is a Word document larger than any article; cut the article out of it first.")
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:  # Word writes none: they are there to swell
            raise ValueError
        body = ElementTree.fromstring(xml)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, EOFError, NotImplementedError, ElementTree.ParseError):
        raise NotText(f"{uri} is a Word document that is damaged; save its text as a .txt file first.") from None
    yield Extracted(tuple(_paragraphs(body)), encoding="binary")


def _paragraphs(body: ElementTree.Element) -> Iterator[Marked]:
    for paragraph in body.iter(f"{_W}p"):
        words = "".join(_BREAKS.get(e.tag) or (e.text or "" if e.tag == f"{_W}t" else "") for e in paragraph.iter())
        if words.strip():
            yield Marked(words, _mark(paragraph))


def _mark(paragraph: ElementTree.Element) -> BlockKind | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = style.get(f"{_W}val", "").lower() if style is not None else ""
    if name == "title":
        return "headline"
    if name.startswith("heading"):
        return "heading"
    return "list_item" if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else None
