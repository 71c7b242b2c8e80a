"""From bytes to a `Document`, a format at a time."""

from __future__ import annotations

import datetime
import hashlib
from pathlib import Path

from briefing import document
from briefing.errors import BriefingError
from briefing.model import Document, Source


def read_file(path: str, *, published: datetime.date | None = None) -> Document:
    """The document of the file at `path`. Raises `BriefingError` where it cannot be read."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise BriefingError(f"{path}: {error.strerror}") from error
    return read_bytes(data, uri=path, published=published)


def read_bytes(data: bytes, *, uri: str, published: datetime.date | None = None) -> Document:
    """The document of an article's bytes; `uri` names where they came from."""
    source = Source(uri, "text/plain", "utf-8", hashlib.sha256(data).hexdigest())
    return document.build(data.decode("utf-8", "replace"), source, published=published)
