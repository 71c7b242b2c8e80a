"""Web archives of Safari: the page in them, which is read as one."""

from __future__ import annotations

import plistlib
from collections.abc import Iterator

from briefing.errors import NotText
from briefing.readers.extracted import Enclosed


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Enclosed]:  # noqa: ARG001 - every reader has these
    """The page of the archive. Raises `NotText` where it holds none."""
    archive = plistlib.loads(data)
    main = archive.get("WebMainResource") if isinstance(archive, dict) else None
    if not isinstance(main, dict) or not isinstance(page := main.get("WebResourceData"), bytes):
        raise NotText(f"{uri} is a Safari web archive without a page; open it in Safari and copy the article.")
    encoding = main.get("WebResourceTextEncodingName")
    address = main.get("WebResourceURL")
    yield Enclosed(page, uri, *(value if isinstance(value, str) else None for value in (encoding, address)))
