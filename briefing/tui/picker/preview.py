"""What an article is about, before it is opened."""

from __future__ import annotations

import os
import re
from itertools import groupby
from typing import NamedTuple

from briefing import readers, special, wording
from briefing.errors import BriefingError
from briefing.model import Document
from briefing.readers import file_kinds
from briefing.tui.session import appeared
from briefing.untrusted import printable

GLANCE_BYTES = 65_536
"""How much of a file is read for its headline; the length of a longer one is estimated."""


WHOLE_BYTES = 3_000_000
"""The longest file of a format that cannot be read in part, and is read for its headline."""

OPENING_SENTENCES = 8

_CUT_LETTER = re.compile(rb"[\xc0-\xff][\x80-\xbf]{0,3}\Z")
"""A letter of UTF-8 at the end, which may have been cut through."""


class Preview(NamedTuple):
    """A headline, a line of date and length, and the first paragraphs, all fit to show."""

    headline: str
    detail: str = ""
    opening: str = ""


HEAD_BYTES = 16_384
"""How much of a file is read for the line that the list has of it."""


class Heading(NamedTuple):
    """What the list says of an article: its headline, and where and when it appeared; "" where that is not told."""

    headline: str = ""
    source: str = ""


def heading_of(path: str) -> Heading:
    """The heading of the article at `path`, where reading the start of the file tells it. Never raises."""
    try:
        special.refuse(path)
        with open(path, "rb") as file:  # noqa: PTH123 - the path of a file may be any string of bytes
            data = file.read(HEAD_BYTES)
        if file_kinds.media_type(path, data) in readers.FORMATS:
            return Heading()
        found = readers.read_bytes(_CUT_LETTER.sub(b"", data), uri=os.path.basename(path))  # noqa: PTH119 - for the message
    except (OSError, ValueError, BriefingError):
        return Heading()
    return Heading(_line(found.headline or ""), _line(appeared(found)))


def look_at(path: str) -> Preview:
    """The headline, date and length of the article at `path`, or why there are none. Never raises."""
    try:
        special.refuse(path)
        with open(path, "rb") as file:  # noqa: PTH123 - the path of a file may be any string of bytes
            data = file.read(GLANCE_BYTES)
            size = os.fstat(file.fileno()).st_size
            if file_kinds.media_type(path, data) not in readers.FORMATS:
                data = _CUT_LETTER.sub(b"", data)
            elif size <= WHOLE_BYTES:
                data += file.read()
            else:
                return Preview("", "too long for a preview; Enter opens it")
        found = readers.read_bytes(data, uri=os.path.basename(path))  # noqa: PTH119 - for the message
    except (OSError, ValueError) as error:
        return Preview("", str(getattr(error, "strerror", None) or error))
    except BriefingError as error:
        return Preview("", printable(str(error)))
    day = [wording.day(found.published)] if found.published else []
    length = _length(len(found.text.split()), size / max(1, len(data)))
    opening = _opening(found)
    headline = _line(found.headline or "") or opening.partition("\n")[0]
    return Preview(headline, " · ".join([*day, length]), opening)


def _opening(found: Document) -> str:
    """The first sentences, paragraph by paragraph."""
    first = found.body()[:OPENING_SENTENCES]
    paragraphs = groupby(first, key=lambda sentence: sentence.block)
    return "\n\n".join(" ".join(_line(one.span.of(found.text)) for one in group) for _, group in paragraphs)


def _line(words: str) -> str:
    return printable(" ".join(words.split()))


def _length(words: int, times: float) -> str:
    """So many words; where the file is some times longer than what was read, about as many times more."""
    if times > 1.01:
        return f"about {round(words * times / 100) * 100:,} words"
    return f"{words:,} word{'' if words == 1 else 's'}"
