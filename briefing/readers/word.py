"""Word documents (.docx), by mammoth: paragraphs, headings, lists, tables, text boxes, quotations, notes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from briefing.readers import markup, wrapped
from briefing.readers.extracted import Extracted, Marked
from briefing.readers.packages import Package

_EMPTY = "\u2063"
"""The invisible separator of Unicode stands for the words of an empty paragraph."""
_STYLES = """
p[style-name='Title'] => h1:fresh
p.Title => h1:fresh
p.Heading1 => h2:fresh
p.Heading2 => h3:fresh
p.Heading3 => h4:fresh
p[style-name='Subtitle'] => h3:fresh
p[style-name='Heading 1'] => h2:fresh
p[style-name='Heading 2'] => h3:fresh
p[style-name='Heading 3'] => h4:fresh
p[style-name='Quote'] => blockquote:fresh
p[style-name='Intense Quote'] => blockquote:fresh
p[style-name='Quotations'] => blockquote:fresh
p[style-name='Block Text'] => blockquote:fresh
p[style-name='Caption'] => figcaption:fresh
p[style-name='caption'] => figcaption:fresh
p[style-name='Image Caption'] => figcaption:fresh
br[type='page'] => hr
"""


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The article of the document. Raises `BriefingError` where it is damaged, or larger than any article."""
    import mammoth

    package = Package(data, uri, "a Word document")
    package.check()
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(data), style_map=_STYLES, convert_image=_without_picture, ignore_empty_paragraphs=False
        )
    except Exception as error:  # of damaged files the library raises whatever it meets
        raise package.damaged() from error
    page = markup.tree(f"<body>{made.value}</body>")
    if page is None:
        raise package.damaged()
    _take_out_numbers_of_notes(page)
    markup.flatten_rows(page)
    yield Extracted(wrapped.content(list(_blocks(page))), "utf-8")


def _blocks(page: Any) -> Iterator[Marked]:
    """The blocks of the page that the library makes, an empty one for each empty paragraph."""
    for paragraph in page.iter("p"):
        if not paragraph.text_content().strip():
            paragraph.text = _EMPTY
    for block in markup.blocks(page):
        yield Marked("") if block.words == _EMPTY else block


def _without_picture(image: Any) -> list[Any]:  # noqa: ARG001 - the library hands it on
    return []


def _take_out_numbers_of_notes(page: Any) -> None:
    """A note stays, behind the text; its number in the text, and the arrow back to it, are no words of the article."""
    for link in list(page.iter("a")):
        target = link.get("href") or ""
        if target.startswith(("#footnote", "#endnote")):
            link.text = ""
            for inside in list(link):
                link.remove(inside)
