"""PDF files: an article from where its letters stand.

pdfium gives each word its box (`characters`). Words make `lines`, lines `columns`; what stands round the article on
every page is set apart (`running_heads`), and `paragraphs` and `headline` are told from steps, edges and sizes of type.
A file whose letters pdfium cannot tell is read `by_pypdf`, as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2
import pypdfium2.raw as pdfium

from briefing import lexicon
from briefing.document import folio, publication
from briefing.errors import NoText, NotText, TooLarge
from briefing.readers import decode
from briefing.readers.extracted import Extracted, Facts, Marked
from briefing.readers.pdf import by_pypdf, characters, columns, headline, lines, paragraphs, running_heads
from briefing.readers.pdf.characters import Page
from briefing.readers.pdf.setting import Setting

MOST_PAGES = 500
"""Pages beyond which a file is no article."""

_MOST_WORDS = 120
"""Words of a page on which a browser says that it cannot reach another."""
_HEADING = 1.12
_LONGEST_HEADING = 120
_WORD = re.compile(r"[A-Za-z]{3,}")
_VOWEL = re.compile(r"[aeiouy]", re.IGNORECASE)
_TAIL = 2048
_CUT_OFF = "The file is cut off; the end of the article may be missing."


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The article's headline and paragraphs. Raises `NotText` with what keeps it from being read."""
    whole = b"%%EOF" in data[-_TAIL:]
    file = _opened(data, uri, whole=whole)
    try:
        count = len(file)
        if count > MOST_PAGES:
            raise TooLarge(f"{uri} is a PDF of {count} pages; cut the article out of it first.")
        pages, damaged = _pages(file, count)
        title = _title(file)
    finally:
        file.close()
    warnings: tuple[str, ...] = () if whole else (_CUT_OFF,)
    if damaged:
        warnings += (f"{damaged} of the {count} pages are damaged and could not be read.",)
    _look_for_walls(pages, uri)
    article = _article(pages, title) if _is_legible(pages) else _plain(by_pypdf.read(data))
    if article is None or not any(c.isalnum() for c in article.words):
        raise NotText(f"{uri} {_why_not(pages, damaged=article is None or damaged > 0)}")
    yield article._replace(warnings=warnings)


def _look_for_walls(pages: list[Page], uri: str) -> None:
    """Raise `NoText` where a page was printed that says that the article did not come."""
    words = [word.text for page in pages[:1] for word in page.words[:_MOST_WORDS]]
    said = " ".join(words).casefold().replace("’", "'")
    if len(words) < _MOST_WORDS and any(phrase in said[:200] for phrase in lexicon.words("pages/no_page")):
        raise NoText(
            f"{uri} is not the article but what a browser prints where it cannot reach it; load the page first."
        )


def _plain(text: str | None) -> Extracted | None:
    """The text of a file, where it has letters of a language."""
    if text is None:
        return None
    return Extracted(text if decode.harmless(text, "").legible else "", encoding="binary")


def _opened(data: bytes, uri: str, *, whole: bool) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = error.err_code
        if code == pdfium.FPDF_ERR_PASSWORD:
            raise NotText(f"{uri} is a PDF behind a password; save a copy without one first.") from error
        if code == pdfium.FPDF_ERR_SECURITY:
            raise NotText(
                f"{uri} is a PDF that is encrypted in an unknown way; print it to a PDF without encryption first."
            ) from error
        if not whole:
            raise NotText(f"{uri} is a PDF that is cut off before its end; fetch the whole file again.") from error
        raise NotText(f"{uri} is a PDF that is damaged; save its text as a .txt file first.") from error


def _pages(file: pypdfium2.PdfDocument, count: int) -> tuple[list[Page], int]:
    """The pages that can be read, and how many cannot."""
    pages: list[Page] = []
    for at in range(count):
        with suppress(pypdfium2.PdfiumError):
            page = file[at]
            pages.append(characters.read(page))
            page.close()
    return pages, count - len(pages)


def _title(file: pypdfium2.PdfDocument) -> str | None:
    with suppress(pypdfium2.PdfiumError, UnicodeDecodeError):
        return str(file.get_metadata_value("Title"))
    return None


def _why_not(pages: list[Page], *, damaged: bool) -> str:
    """Why there is no text in a file."""
    if any(page.pictures for page in pages):
        return "is a PDF of pictures; read its text with OCR and save that as a .txt file."
    if _is_legible(pages):
        return "is a PDF with nothing but what a browser prints around a page; print the page when it is all there."
    if any(page.words for page in pages):
        return "is a PDF whose letters cannot be told; read it with OCR and save that as a .txt file."
    if damaged:
        return "is a PDF that is damaged; save its text as a .txt file first."
    if all(page.blank for page in pages):
        return "is a PDF of empty pages; name one with words in it."
    return "is a PDF whose letters are drawn as shapes; read it with OCR and save that as a .txt file."


def _is_legible(pages: list[Page]) -> bool:
    """Whether the letters are those of a language: few without a meaning, and vowels among those of the alphabet."""
    words = [word.text for page in pages for word in page.words]
    letters = "".join(words)
    if not any(c.isalnum() for c in letters):
        return False
    odd = sum(c == "\ufffd" or c < " " or "\ue000" <= c <= "\uf8ff" for c in letters)
    latin = [word for word in words if _WORD.fullmatch(word)]
    voiced = sum(_VOWEL.search(word) is not None for word in latin)
    return odd * 20 <= len(letters) and (len(latin) < 50 or 2 * voiced > len(latin))


def _article(pages: list[Page], title: str | None) -> Extracted:
    drawn = [lines.read(page, number) for number, page in enumerate(pages)]
    edges = running_heads.set_apart(drawn, [page.height for page in pages])
    found, setting = paragraphs.read([column for page in edges.pages for column in columns.read(page)])
    head = headline.find(found, setting, title)
    above = [one.words for one in found[: head if isinstance(head, int) else 0]]
    facts = Facts(address=edges.address).over(_folio([line.words for line in edges.apart if line.page == 0] + above))
    blocks: list[Marked] = []
    dated_above = Facts()
    if isinstance(head, int):
        stamps = (publication.find_in(line.words, publication.DayOrder(line.words)) for line in edges.apart)
        dated_above = headline.dated_above(found[:head], {stamp.day for stamp in stamps if stamp})
        blocks = headline.above(found[:head])
        found, head = found[head + 1 :], found[head].words
    order = publication.DayOrder("\n".join(one.words for one in found))
    facts = facts._replace(headline=head).over(headline.dated(found, order)).over(dated_above)
    blocks += [_marked(one, setting) for one in found]
    return Extracted(tuple(blocks), "binary", facts)


def _folio(words: list[str]) -> Facts:
    """What a newspaper prints above the article: its name and the day."""
    for line in words:
        if stated := folio.read(line, publication.DayOrder(line)):
            return Facts(published=stated.dated.day, publisher=stated.publisher)
    return Facts()


def _marked(one: paragraphs.Paragraph, setting: Setting) -> Marked:
    large = one.size >= _HEADING * setting.body or (one.bold and one.size >= 0.95 * setting.body)
    short = len(one.words) <= _LONGEST_HEADING and not one.words.endswith((".", ",", ";"))
    return Marked(one.words, "heading" if large and short else None)
