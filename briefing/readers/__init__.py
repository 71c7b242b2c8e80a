"""From bytes to a `Document`, a format at a time."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

from briefing import document
from briefing.errors import CannotOpen, NoText, NotText, TooLarge
from briefing.model import Document, Source
from briefing.readers import decode, kinds, markdown

LARGEST = 50_000_000
"""The most bytes that are taken for one article."""

READERS: dict[str, document.Marks] = {
    "text/plain": document.plain_marks,
    "text/markdown": markdown.marks,
}
"""How each media type that is read marks its lines."""


def read_file(path: str, *, published: datetime.date | None = None) -> Document:
    """The document of the file at `path`. Raises `BriefingError` where it cannot be read."""
    file = Path(path)
    try:
        if file.is_dir():
            raise CannotOpen(f"{path} is a folder; name a file in it.")
        if (size := file.stat().st_size) > LARGEST:
            raise TooLarge(_too_large(path, size))
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        raise CannotOpen(f"There is no file {path}; look at how its name is written.") from None
    except PermissionError:
        raise CannotOpen(f"{path} may not be read; ask its owner, or change its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotOpen(f"{path} could not be opened ({reason}); try a copy of it.") from None
    return read_bytes(data, uri=path, published=published)


def read_bytes(data: bytes, *, uri: str, published: datetime.date | None = None) -> Document:
    """The document of an article's bytes; `uri` names where they came from.

    `published` overrides the article's own date. Raises `BriefingError` where the bytes are no text.
    """
    if len(data) > LARGEST:
        raise TooLarge(_too_large(uri, len(data)))
    if name := kinds.unreadable(data):
        raise NotText(f"{uri} is {name}; save its text as a .txt file first.")
    decoded = decode.decode(data)
    if not decoded.legible:
        raise NotText(f"{uri} is not a text; give the article as a .txt or .md file.")
    if not any(c.isalnum() for c in decoded.text):
        raise NoText(f"{uri} is empty; save the article's text into it first.")
    media_type = kinds.media_type(uri, decoded.text)
    source = Source(uri, media_type, decoded.encoding, hashlib.sha256(data).hexdigest())
    return document.build(
        decoded.text, source, published=published, marks=READERS[media_type], warnings=decoded.warnings
    )


def _too_large(uri: str, size: int) -> str:
    return (
        f"{uri} has {size / 1e6:.0f} MB, more than the {LARGEST / 1e6:.0f} MB that are read;"
        " cut the article out of it first."
    )
