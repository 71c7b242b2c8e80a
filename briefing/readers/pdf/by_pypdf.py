"""What pypdf makes of a file in which pdfium finds no letters: it reads some broken character maps."""

from __future__ import annotations

import io
import logging

import pypdf
from pypdf.errors import DependencyError, PyPdfError

_FAULTS = (
    PyPdfError, DependencyError, ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError,
    RecursionError, NotImplementedError, AssertionError, ArithmeticError, OSError, LookupError,
)  # fmt: skip
"""What pypdf raises on a damaged file."""


def read(data: bytes) -> str | None:
    """The text of all pages, page breaks kept as form feeds; None where the file is damaged."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its notes on odd files would land on the screen
    try:
        file = pypdf.PdfReader(io.BytesIO(data))
        if file.is_encrypted and not file.decrypt(""):
            return None
        return "\f".join(page.extract_text() for page in file.pages)
    except _FAULTS:
        return None
