"""Bytes into characters: the encoding, and what must not reach a terminal taken out."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from briefing.patterns import lazy
from briefing.readers import encodings

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ODD = lazy(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Characters that are no letters, marks or blanks of a text; most files have none, and need nothing more."""
_BLANKS = frozenset("\n\t\u00a0\u2009\u202f")
_BEGINNINGS = frozenset("\x1b\x9b\x9d\x90\x98\x9e\x9f")
"""Characters that open a terminal control sequence."""


class Decoded(NamedTuple):
    """Characters, the encoding that they were in, and what a person should know about it."""

    text: str
    encoding: str
    legible: bool = True
    """Whether these are characters of a text, and not bytes of something else."""
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of `data`: line ends are line feeds, a form feed is kept, no character acts on a terminal."""
    read = characters(data)
    decoded = harmless(read.text, read.encoding)
    return decoded._replace(warnings=read.warnings + decoded.warnings)


def harmless(text: str, encoding: str) -> Decoded:
    """`text`, which was read as `encoding`, with nothing in it that acts on a terminal."""
    rare = {c for c in set(text) if not c.isprintable() or "\ufff0" < c < "\uffff"} - _BLANKS
    odd = {c for c in rare if _ODD().match(c)}
    if odd and not _legible(text):
        return Decoded("", encoding, legible=False)
    warnings = []
    if lost := text.count("\ufffd"):
        count = "1 character" if lost == 1 else f"{lost} characters"
        warnings.append(f"{count} could not be read as {encoding}; \ufffd stands in the place.")
    text = _composed(text)
    text, controls = _harmless(text, odd) if odd else (text, 0)
    if controls:
        count = "1 terminal control sequence" if controls == 1 else f"{controls} terminal control sequences"
        warnings.append(f"Taken out of the text: {count}.")
    return Decoded(text, encoding, warnings=tuple(warnings))


def _composed(text: str) -> str:
    """A letter and its combining accent as one character where there is one, and a ligature as its letters.

    So no span parts an accent from its letter, and "oﬃce" is found as "office".
    """
    if text.isascii():
        return text
    from unicodedata import normalize  # most files need none of it

    return normalize("NFC", text).translate(_LIGATURES)


_LIGATURES = {0xFB00 + at: letters for at, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}
"""What printers set as one sign, and PDFs hand on so."""


def _legible(text: str) -> bool:
    """More than one character in fifty that no text has, and more than a few: then it is none."""
    head = text[:8192]
    odd: int = sum(c in _OF_NO_TEXT or "\ud800" <= c <= "\udfff" for c in _ODD().findall(head))
    return odd <= 4 + len(head) // 50


_OF_NO_TEXT = frozenset(map(chr, (*range(0x08), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F, 0xFFFD)))
"""Characters that stand in no text, whatever its encoding."""


def characters(data: bytes, declared: str | None = None) -> encodings.Read:
    """The characters of `data` and their encoding; one that is `declared` counts where the bytes show none."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return encodings.Read(data[len(mark) :].decode(name, "replace"), name)
    if wide := _wide(data):
        return encodings.Read(data.decode(wide, "replace"), wide)
    try:
        read = encodings.Read(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return encodings.declared(data, declared) or encodings.guessed(data)
    return encodings.mended(read)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark has a zero in nearly every other byte of a western text."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    enough = len(head) // 5
    if odd > enough and even * 10 < odd:
        return "utf-16-le"
    if even > enough and odd * 10 < even:
        return "utf-16-be"
    return None


def _harmless(text: str, odd: set[str]) -> tuple[str, int]:
    """`text` without the `odd`, which act on a terminal or cannot be seen, and how many acting things there were."""
    text = re.sub(r"\r\n?|[\x0b\x85\u2028\u2029]", "\n", text)
    if "\x08" in odd:
        text = re.sub(r"_\x08|(\S)\x08(?=\1)", "", text)  # struck twice, for bold or underlined
    escapes = 0
    if odd & _BEGINNINGS:
        text, escapes = _ESCAPE().subn("", text)
    text, turns = re.subn(r"[\u202a-\u202e\u2066-\u2069]", "", text)
    if "\xad" in odd:
        text = re.sub(r"\xad[ \t]{0,8}\n[ \t]{0,40}(\S{1,40})[ \t]?", r"\1\n", text)  # a soft hyphen at a line's end
    return _ODD().sub(_kept, text), escapes + turns


def _kept(odd: re.Match[str]) -> str:
    """Of the odd characters a form feed, a joiner of letters and the mark of a damaged one are kept."""
    return odd.group() if odd.group() in "\x0c\u200c\u200d\ufffd" else ""


_ESCAPE = lazy(
    r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"  # CSI: colours, cursor
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]{0,4000}(?:\x07|\x1b\\|\x9c)"  # OSC: titles, links, clipboard
    r"|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c\n]{0,4000}(?:\x1b\\|\x9c)"  # DCS, SOS, PM, APC
    r"|\x1b[ -/]{0,4}[0-~]"  # the short ones
    r"|[\x1b\x9b\x9d\x90\x98\x9e\x9f]"  # a lone beginning
)
