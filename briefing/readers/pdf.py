"""PDF files: the text of their pages, by pypdf."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from briefing.errors import NotText, TooLarge
from briefing.readers.extracted import Extracted

MOST_PAGES = 500
"""Pages beyond which a file is no article."""

_FAULTS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError)
"""What pypdf raises on a damaged file."""


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The text of every page, page breaks kept as form feeds; empty where the pages are pictures."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its notes on odd files would land on the screen
    try:
        file = pypdf.PdfReader(io.BytesIO(data))
        if file.is_encrypted and not file.decrypt(""):
            raise NotText(f"{uri} is a PDF behind a password; save a copy without one first.")
        if len(file.pages) > MOST_PAGES:
            raise TooLarge(f"{uri} is a PDF of {len(file.pages)} pages; cut the article out of it first.")
        pages = [page.extract_text() for page in file.pages]
    except DependencyError as error:  # what AES needs is not installed
        raise NotText(f"{uri} is a PDF that is encrypted; print it to a PDF without encryption first.") from error
    except _FAULTS as error:
        raise NotText(f"{uri} is a PDF that is damaged; save its text as a .txt file first.") from error
    if not any(page.strip() for page in pages):
        raise NotText(f"{uri} is a PDF of pictures; read its text with OCR and save that as a .txt file.")
    yield Extracted("\f".join(pages), encoding="binary")
