"""Encodings that are not UTF-8: the declared one, or the one that the bytes look like; and what was read wrong before.

What chardet and ftfy say is a guess, and said to be one.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from briefing.patterns import lazy

_SURE = 0.15
"""The confidence from which chardet is believed; a few accents in an English text give no more than .1."""
_FEW = 25
"""Of so many letters, one is accented in texts that are hardly so: in those of other languages more are."""
_HEAD = 65536


class Read(NamedTuple):
    """Characters, the encoding that they were in, and what a person should know about that."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def declared(data: bytes, encoding: str | None) -> Read | None:
    """`data` in the encoding that its file or its server claims, where that can be; UTF-8 it is not."""
    if not encoding or encoding.lower().replace("-", "") == "utf8":
        return None
    if encoding.lower() in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}:
        encoding = "windows-1252"  # what browsers take these for
    try:
        return Read(data.decode(encoding), codecs.lookup(encoding).name)
    except (LookupError, ValueError):
        return None


def guessed(data: bytes) -> Read:
    """UTF-8 with a fault in it where most of its characters are sound; else the encoding that the bytes look like."""
    whole = data.decode("utf-8", "replace")
    faults = whole.count("\ufffd")
    sound = sum(c > "\x7f" for c in whole) - faults
    if sound > 2 * faults:
        return Read(whole, "utf-8")
    name = _of_old_macintosh(data) or _of_windows(data) or _asked(data)
    if name:
        try:
            return Read(data.decode(name), name, (_said(name),) if name != "windows-1252" else ())
        except (LookupError, ValueError):
            pass
    try:
        return Read(data.decode("windows-1252"), "windows-1252")
    except UnicodeDecodeError:
        return Read(data.decode("iso-8859-1"), "iso-8859-1")


def _said(name: str) -> str:
    return f"The file does not say how its letters are stored; they were read as {name}."


_MAC_MARKS = lazy(
    r"(?<![\x80-\xff])\xd2(?=[A-Z])|[a-z.,!?]\xd3(?=[\s).,]|$)|[a-z]\xd5(?=(?:s|t|re|ve|d|ll|m)\b)| [\xd0\xd1](?= )"
    r"|(?<!\w)\xdb(?=\d)"
)
_WINDOWS_MARKS = lazy(
    r"[\s(]\x93(?=\w)|[a-z.,!?]\x94(?=[\s).,]|$)|[a-z]\x92(?=(?:s|t|re|ve|d|ll|m)\b)| [\x96\x97](?= )"
)
"""Quotation marks, apostrophes, dashes and signs of money where only these can stand."""


def _of_old_macintosh(data: bytes) -> str | None:
    head = data[:_HEAD].decode("latin-1")
    return "mac-roman" if _speaks_for(head, _MAC_MARKS()) and not _WINDOWS_MARKS().search(head) else None


def _of_windows(data: bytes) -> str | None:
    return "windows-1252" if _speaks_for(data[:_HEAD].decode("latin-1"), _WINDOWS_MARKS()) else None


def _speaks_for(head: str, marks: re.Pattern[str]) -> bool:
    """Whether such marks stand in a text that has few other letters beyond ASCII."""
    found = len(marks.findall(head))
    return found > 0 and (sum(c > "\x7f" for c in head) - found) * _FEW < len(head)


def _asked(data: bytes) -> str | None:
    """What chardet takes `data` for, where it is sure or the text is not in Latin letters."""
    import chardet

    found = chardet.detect(data, prefer_superset=True)
    name, confidence = found["encoding"], found["confidence"]
    if not name or confidence < _SURE:
        return None
    try:
        return codecs.lookup(name).name.replace("cp125", "windows-125")
    except LookupError:
        return None


_LEADING = "ÃÂÐÑâ"
_TWICE = lazy(
    "[ÃÂÐÑ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a]|â[\u0080\u20ac]|â\u201a\u00ac"
)
"""A letter of UTF-8 that was once read as two or three letters of a western code page: “â€™” for “’”."""


_WITHOUT_LAST = lazy("â€(?:\ufffd|(?=\\s|$))", re.MULTILINE)
"""“â€\x9d”, which is ”, without its last letter: code pages have none for it."""


def mended(read: Read) -> Read:
    """The characters without what was read wrong before the file was written; quotation marks stay as they are."""
    if not any(letter in read.text for letter in _LEADING) or not _TWICE().search(read.text):
        return read
    import ftfy

    plan = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )
    whole = _WITHOUT_LAST().sub("â€\x9d", read.text)
    text = "\n".join(ftfy.fix_text_segment(line, plan) for line in whole.split("\n"))
    places = len(_TWICE().findall(read.text)) - len(_TWICE().findall(text))
    if text == read.text or places < 1:
        return read
    where = "in 1 place" if places == 1 else f"in {places} places"
    return read._replace(text=text, warnings=(f"Letters that were stored wrongly before are mended {where}.",))
