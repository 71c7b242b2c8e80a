"""From bytes to a `Document`, a format at a time."""

from __future__ import annotations

import datetime
import hashlib
import os
from importlib import import_module
from typing import NamedTuple

from briefing import document
from briefing.errors import CannotOpen, NoText, NotText, TooLarge
from briefing.model import Document, Source
from briefing.readers import decode, kinds
from briefing.readers.extracted import Extracted

LARGEST = 50_000_000
"""The most bytes that are taken for one article."""


class Format(NamedTuple):
    """A format whose text must be taken out first: by `read` of a module, which may need an extra to be installed."""

    name: str
    module: str
    extra: str | None
    markdown: bool
    """Whether the module gives Markdown rather than plain text."""


FORMATS: dict[str, Format] = {
    "text/html": Format("a web page", "web", "web", markdown=True),
    "application/pdf": Format("a PDF", "pdf", "pdf", markdown=False),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format(
        "a Word document", "word", None, markdown=True
    ),
}
"""The formats that are no plain text or Markdown, by media type. Their modules are imported when one is met."""


def is_address(path: str) -> bool:
    """Whether `path` is that of a page of the web, which takes as long as its server does."""
    return path.lower().startswith(("http://", "https://"))


def read_file(path: str, *, published: datetime.date | None = None) -> Document:
    """The document of the file, or of the web address, `path`. Raises `BriefingError` where it cannot be read."""
    if is_address(path):
        from briefing.readers import fetch

        fetched = fetch.fetch(path, LARGEST)
        return read_bytes(fetched.data, uri=path, published=published, charset=fetched.charset)
    return read_bytes(_bytes_of(path), uri=path, published=published)


def _bytes_of(path: str) -> bytes:
    if not path:
        raise CannotOpen("The name of the file is empty; name an article.")
    try:
        with open(path, "rb") as opened:  # noqa: PTH123 - `pathlib` would cost a tenth of the first paint
            if (size := os.fstat(opened.fileno()).st_size) > LARGEST:
                raise TooLarge(_too_large(path, size))
            return opened.read(LARGEST + 1)
    except IsADirectoryError:
        raise CannotOpen(f"{path} is a folder; name a file in it.") from None
    except FileNotFoundError:
        raise CannotOpen(f"There is no file {path}; look at how its name is written.") from None
    except PermissionError:
        if os.path.isdir(path):  # noqa: PTH112 - as Windows says it
            raise CannotOpen(f"{path} is a folder; name a file in it.") from None
        raise CannotOpen(f"{path} may not be read; ask its owner, or change its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotOpen(f"{path} could not be opened ({reason}); try a copy of it.") from None


def read_bytes(
    data: bytes, *, uri: str, published: datetime.date | None = None, charset: str | None = None
) -> Document:
    """The document of an article's bytes; `uri` names where they came from.

    `published` overrides the article's own date; `charset` is the encoding that a server says they are in.
    Raises `BriefingError` where the bytes are no article.
    """
    if len(data) > LARGEST:
        raise TooLarge(_too_large(uri, len(data)))
    if name := kinds.unreadable(data):
        raise NotText(f"{uri} is {name}; save its text as a .txt file first.")
    media_type = kinds.media_type(uri, data)
    extracted = _extract(data, uri, media_type, charset)
    decoded = decode.harmless(extracted.text, extracted.encoding)
    if not decoded.legible:
        raise NotText(f"{uri} is not a text; give the article as a .txt or .md file.")
    if not any(c.isalnum() for c in decoded.text):
        raise NoText(f"{uri} is empty; save the article's text into it first.")
    text, publisher = decoded.text, extracted.publisher
    marks: document.Marks = document.plain_marks
    if media_type == "text/markdown" or (media_type in FORMATS and FORMATS[media_type].markdown):
        text, publisher, marks = _marked(decoded.text, publisher)
    source = Source(uri, media_type, decoded.encoding, hashlib.sha256(data).hexdigest())
    return document.build(
        text, source, published=published, publisher=publisher, marks=marks, warnings=decoded.warnings
    )


def _marked(text: str, publisher: str | None) -> tuple[str, str | None, document.Marks]:
    """Markdown with its front matter read, the publisher, and what tells its marks."""
    from briefing.readers import markdown

    prepared = markdown.prepare(text)
    return prepared.text, publisher or prepared.publisher, markdown.Marks()


def _extract(data: bytes, uri: str, media_type: str, charset: str | None) -> Extracted:
    """The text of `data`, by the module of its format where it has one."""
    found = FORMATS.get(media_type)
    if found is None:
        return Extracted(*decode.characters(data, charset))
    try:
        module = import_module(f"briefing.readers.{found.module}")
    except ImportError as error:
        if found.extra is None:
            raise
        raise NotText(
            f"{uri} is {found.name}; pip install 'briefing-reader[{found.extra}]' to read it, or save its text first."
        ) from error
    extracted: Extracted = module.read(data, uri, charset)
    return extracted


def _too_large(uri: str, size: int) -> str:
    return (
        f"{uri} has {size / 1e6:.0f} MB, more than the {LARGEST / 1e6:.0f} MB that are read;"
        " cut the article out of it first."
    )
