"""What an article is about, before it is opened."""

from __future__ import annotations

import os
from typing import NamedTuple

from briefing import readers, wording
from briefing.errors import BriefingError
from briefing.tui.picker.listing import printable

GLANCE_BYTES = 65_536
"""How much of a file is read for its headline; the length of a longer one is estimated."""


OPENING_SENTENCES = 8


class Preview(NamedTuple):
    """A headline, a line of date and length, and how the article begins, all fit to show."""

    headline: str
    detail: str = ""
    opening: str = ""


def look_at(path: str) -> Preview:
    """The headline, date and length of the article at `path`, or why there are none. Never raises."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - the path of a file may be any string of bytes
            data = file.read(GLANCE_BYTES)
            size = os.fstat(file.fileno()).st_size
        found = readers.read_bytes(data, uri=path)
    except (OSError, ValueError) as error:
        return Preview("", str(getattr(error, "strerror", None) or error))
    except BriefingError as error:
        return Preview("", printable(str(error)))
    words = len(found.text.split())
    if size > len(data):
        words = round(words * size / len(data) / 100) * 100
    length = f"about {words:,} words" if size > len(data) else f"{words:,} word{'' if words == 1 else 's'}"
    day = [wording.day(found.published)] if found.published else []
    opening = [printable(sentence.span.of(found.text)) for sentence in found.body()[:OPENING_SENTENCES]]
    headline = found.headline or next(iter(opening), "")
    return Preview(printable(headline), " · ".join([*day, length]), " ".join(opening))
