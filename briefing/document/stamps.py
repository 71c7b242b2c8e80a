"""The stamps of a chat: the day and the time before each message, set apart with the page furniture."""

from __future__ import annotations

from briefing.document.file_lines import FileLine
from briefing.patterns import lazy

_FEWEST = 3
"""Messages that make a chat."""
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[\s\u202f]?[APap]\.?[Mm]\.?)?"
_STAMP = lazy(rf"(?:\[(?:{_DAY},?\s)?{_TIME}\]|{_DAY},?\s{_TIME}\s?[-–—]|{_TIME}\s[-–—])\s(?=\S)")


def set_apart(lines: list[FileLine]) -> str | None:
    """Take the stamps of a chat out of its lines, each of which begins a paragraph; the first of them, if any."""
    stamped = [
        (line, found) for line in lines if line.words[:1] in "[0123456789" and (found := _STAMP().match(line.words))
    ]
    if len(stamped) < _FEWEST or len(stamped) * 3 < len(lines):
        return None
    for line, stamp in stamped:
        line.furniture.append(stamp.group().strip())
        line.words = line.words[stamp.end() :]
        line.mark = "paragraph"
    return stamped[0][1].group()
