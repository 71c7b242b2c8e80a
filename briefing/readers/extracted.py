"""What every reader of a format hands on."""

from __future__ import annotations

from typing import NamedTuple


class Extracted(NamedTuple):
    """The text of an article, and what its file says beside it."""

    text: str
    encoding: str = "utf-8"
    publisher: str | None = None
