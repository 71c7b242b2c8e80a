"""The words of a page with their boxes, as pdfium finds them in the order in which they were drawn."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

_WORD = re.compile(r"[^\s\x02\ufffe]+[\x02\ufffe]?|\n")
_HYPHENS = "\x02\ufffe\xad\u2010"
"""What pdfium and printers set for the hyphen at the end of a line."""
_MOST_CHARACTERS = 200_000
"""Characters of one page beyond which it is no page of an article."""
_FEW = 30
"""Words of a page beyond which it is no picture with a stamp on it."""
_FONT_NAME = 120
_SAMPLES = 100
"""Letters of a page that are looked at to tell how it is turned."""


class Word(NamedTuple):
    """A word and its box, in points from the left and from the foot of the page; `ends` where pdfium ends a line."""

    text: str
    left: float
    right: float
    bottom: float
    """The line that its letters stand on."""
    size: float
    """The size of its type."""
    ends: bool
    at: int
    """Which character of the page it begins with."""


class Page(NamedTuple):
    """The words of a page; how high it is; whether pictures stand on it, or anything at all."""

    words: list[Word]
    height: float
    pictures: bool
    blank: bool
    bold: frozenset[int]
    """The places of those words that open a line in bold type."""


def read(page: pypdfium2.PdfPage) -> Page:
    """The words of `page`, turned so that most of them stand upright."""
    text = pdfium.FPDFText_LoadPage(page)
    try:
        turn = _turn(text, page.get_rotation())
        if turn != page.get_rotation():
            pdfium.FPDFText_ClosePage(text)
            page.set_rotation(turn)
            text = pdfium.FPDFText_LoadPage(page)
        left, foot, *_ = page.get_mediabox()
        words = list(_words(text, _Frame(turn, page.get_width(), page.get_height(), left, foot)))
        bold = frozenset(
            word.at
            for before, word in zip([None, *words], words, strict=False)
            if _opens(before) and _bold(text, word.at)
        )
    finally:
        pdfium.FPDFText_ClosePage(text)
    kinds = {one.type for one in page.get_objects(max_depth=3)} if len(words) < _FEW else set()
    return Page(words, page.get_height(), pdfium.FPDF_PAGEOBJ_IMAGE in kinds, not words and not kinds, bold)


def _opens(before: Word | None) -> bool:
    return before is None or before.ends


class _Frame(NamedTuple):
    """A page turned clockwise by so many degrees, and how wide and high it is then; the corner where it was drawn."""

    turn: int
    width: float
    height: float
    left: float
    foot: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page as it was drawn stands on the page as it is turned."""
        x, y = x - self.left, y - self.foot
        match self.turn:
            case 90:
                return y, self.height - x
            case 180:
                return self.width - x, self.height - y
            case 270:
                return self.width - y, x
        return x, y


def _turn(text: Any, stated: int) -> int:
    """By how many degrees a page is turned clockwise for most of its letters to stand upright; else as is `stated`."""
    matrix = pdfium.FS_MATRIX()
    turns: Counter[int] = Counter()
    count = min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS)
    for at in range(0, count, max(1, count // _SAMPLES)):
        pdfium.FPDFText_GetMatrix(text, at, ctypes.byref(matrix))
        if matrix.a or matrix.b:
            turns[round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360] += 1
    return turns.most_common(1)[0][0] if turns else stated


def _words(text: Any, frame: _Frame) -> Iterator[Word]:
    count = min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS)
    letter = pdfium.FPDFText_GetUnicode
    codes = [letter(text, at) for at in range(count)]
    letters = "".join(map(chr if max(codes, default=0) < 0xD800 else _letter, codes))
    box, matrix, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    where, turned, left, foot = ctypes.byref(box), ctypes.byref(matrix), ctypes.byref(x), ctypes.byref(y)
    found: Word | None = None
    for part in _WORD.finditer(letters):
        word = part.group()
        if word == "\n":
            found = found and found._replace(ends=True)
            continue
        if found:
            yield found
        at = part.start()
        pdfium.FPDFText_GetCharOrigin(text, at, left, foot)
        pdfium.FPDFText_GetMatrix(text, at, turned)
        pdfium.FPDFText_GetLooseCharBox(text, part.end() - 1, where)
        size = pdfium.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
        broken = word[-1] in _HYPHENS
        start, base = frame.point(x.value, y.value)
        end = max(frame.point(box.left, box.bottom)[0], frame.point(box.right, box.top)[0])
        found = Word(word[:-1] + "-" if broken else word, start, end, base, size, broken, at)
    if found:
        yield found._replace(ends=True)


def _letter(code: int) -> str:
    return chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd"


def _bold(text: Any, at: int) -> bool:
    name = ctypes.create_string_buffer(_FONT_NAME)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, at, name, _FONT_NAME, ctypes.byref(flags))
    return any(weight in name.value.lower() for weight in (b"bold", b"black", b"heavy"))
