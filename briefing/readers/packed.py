"""Files packed by gzip: the file inside, which is read as what it is."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from gzip import BadGzipFile, GzipFile

from briefing.errors import NotText, TooLarge
from briefing.readers.extracted import Enclosed

LARGEST = 50_000_000
"""The most bytes that the file may take unpacked."""


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Enclosed]:
    """The one file inside. Raises `BriefingError` where it is damaged, or larger than any article."""
    try:
        inside = GzipFile(fileobj=io.BytesIO(data)).read(LARGEST + 1)
    except (BadGzipFile, EOFError, zlib.error):
        raise NotText(f"{uri} is a gzip archive that is damaged; unpack it first.") from None
    if len(inside) > LARGEST:
        raise TooLarge(f"{uri} is a gzip archive larger than any article; cut the article out of it first.")
    yield Enclosed(inside, uri.removesuffix(".gz"), charset)
