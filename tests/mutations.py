"""Ways in which an article comes to harm: each takes the bytes of one, and gives other bytes, the same for the same dice.

Those of a file know no format; those of its words do what a careless hand does to a text; those of a packed file harm
what is inside and pack it again, since nearly any other harm to it ends at its checksum.
"""

from __future__ import annotations

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

import hostile

Mutation: TypeAlias = Callable[[Random, bytes, Sequence[bytes]], bytes]
"""Takes the dice, an article and all the samples."""

LONGEST = 4000
"""The most bytes that one change touches."""

TOKENS: tuple[bytes, ...] = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1b[2J", b"\x1b]0;x\x07", b"\r", b"\r\n\r\n", b"\t\t", b"\xc2\xa0",
    b"\xe2\x80\x8b", b"\xe2\x80\xae", b"\xcc\x81", b"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80", b"\x80", b"\xed\xa0\x80",
    b"<", b">", b"&#25;", b"&#xD800;", b"&nbsp;", b"</div>", b"<!--", b"<![CDATA[", b"<script>", b"<p>", b"<br><br>",
    b"{", b"}", b"[", b"]", b'"', b"\\u0000", b"\\", b"null", b"-1", b"1e999", b"99999999999999999999",
    b"obj", b"endobj", b"stream", b"/Length 0", b"/Kids [1 0 R]", b"%PDF-1.7", b"PK\x03\x04", b"{\\rtf1", b"\\bin99999 ",
    b"From x\n", b"Content-Type: multipart/mixed; boundary=x\n", b"=?utf-8?q?=1B?=", b"=\n", b"--x--\n", b"charset=utf-7",
)  # fmt: skip
"""What means something to some reader, where it does not belong."""

FIGURES: tuple[str, ...] = (
    "0", "00", "-1", "1/0", "1st", "31 June", "29 February 2023", "2025-13-45", "99:99", "1,00,000", "1.2.3", "½", "²", "٣",
    "1e400", "9" * 400, "10^6", "MMXXIV", "0x1f", "1-2-3-4", "$", "%", "100%%", "$5bn-$6", "a dozen dozen", "the year 99999",
    "Jan 1 5th 1", "quarter past", "32nd", "24:61", "5–", "–5", "million million", "half of a third", "Q9 2024", "year-to-date",
)  # fmt: skip
"""What looks like a figure or a date, and is one only nearly."""

_FIGURE = re.compile(r"\d[\d.,:/-]*")
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"(?<=[.!?”])\s+")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_MARKS = str.maketrans("“”‘’—", "\"\"''-")
_OTHER_MARKS = str.maketrans({"“": "«", "”": "»", '"': "“", "’": "`", ".": "…", ",": "،"})


def _stretch(dice: Random, size: int) -> slice:
    """Some part of so many things."""
    start = dice.randrange(size + 1)
    return slice(start, min(size, start + dice.choice((1, 1, 2, 8, 64, 512, LONGEST))))


# of a file


def flipped(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _time in range(dice.choice((1, 1, 3, 30)) if changed else 0):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def cut(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    gone = _stretch(dice, len(data))
    return data[: gone.start] + data[gone.stop :]


def broken_off(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def said_twice(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    part = _stretch(dice, len(data))
    return data[: part.stop] + data[part] * dice.choice((1, 1, 2, 20)) + data[part.stop :]


def moved(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    part = _stretch(dice, len(data))
    rest = data[: part.start] + data[part.stop :]
    to = dice.randrange(len(rest) + 1)
    return rest[:to] + data[part] + rest[to:]


def grafted(dice: Random, data: bytes, samples: Sequence[bytes]) -> bytes:
    other = dice.choice(samples)
    to = dice.randrange(len(data) + 1)
    return data[:to] + other[_stretch(dice, len(other))] + data[to:]


def strewn(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
    for _time in range(dice.choice((1, 1, 2, 10))):
        to = dice.randrange(len(data) + 1)
        data = data[:to] + dice.choice(TOKENS) * dice.choice((1, 1, 1, 50)) + data[to:]
    return data


# of its words


def _of_text(change: Callable[[Random, str], str]) -> Mutation:
    def changed(dice: Random, data: bytes, _: Sequence[bytes]) -> bytes:
        return change(dice, data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")

    changed.__name__ = change.__name__
    return changed


def hostile_piece(dice: Random, text: str) -> str:
    to = dice.randrange(len(text) + 1)
    return text[:to] + hostile.text(dice.choice(hostile.PIECES), dice.choice((5, 40, 400))) + text[to:]


def other_figures(dice: Random, text: str) -> str:
    return _FIGURE.sub(lambda found: found[0] if dice.random() < 0.7 else dice.choice(FIGURES), text)


def words_for_figures(dice: Random, text: str) -> str:
    return _WORD.sub(lambda found: found[0] if dice.random() < 0.98 else dice.choice(FIGURES), text)


def words_lost(dice: Random, text: str) -> str:
    share = dice.choice((0.01, 0.05, 0.3))
    return _WORD.sub(lambda found: found[0] if dice.random() > share else "", text)


def words_mixed(dice: Random, text: str) -> str:
    words = text.split(" ")
    part = _stretch(dice, len(words))
    mixed = words[part]
    dice.shuffle(mixed)
    return " ".join([*words[: part.start], *mixed, *words[part.stop :]])


def sentences_mixed(dice: Random, text: str) -> str:
    sentences = _SENTENCE_END.split(text)
    dice.shuffle(sentences)
    return dice.choice((" ", "\n", "\n\n")).join(sentences)


def other_case(dice: Random, text: str) -> str:
    part = _stretch(dice, len(text))
    said = text[part]
    return (
        text[: part.start]
        + dice.choice((said.upper(), said.lower(), said.title(), said.swapcase()))
        + text[part.stop :]
    )


def other_marks(dice: Random, text: str) -> str:
    return text.translate(dice.choice((_MARKS, _OTHER_MARKS)))


def marks_lost(dice: Random, text: str) -> str:
    gone = dice.choice(('“”"', ".", ",", "“", "”", "\n", " ", "’'", "()"))
    share = dice.choice((0.1, 0.5, 1))
    return "".join(c for c in text if c not in gone or dice.random() > share)


def other_lines(dice: Random, text: str) -> str:
    return re.sub(
        r"\n+", lambda _: dice.choice(("\n", "\n\n", " ", "\r\n", "\f", "-\n", "\n> ", "\n    ", "\n• ")), text
    )


# of a packed file


def repacked(dice: Random, data: bytes, samples: Sequence[bytes]) -> bytes:
    """A ZIP archive, a gzip archive or a PDF with one of its parts harmed."""
    harm = dice.choice(WITHIN)
    if data.startswith(b"PK"):
        return _zip(dice, data, lambda part: harm(dice, part, samples))
    if data.startswith(b"%PDF"):
        return _pdf(dice, data, lambda part: harm(dice, part, samples))
    return gzip.compress(harm(dice, gzip.decompress(data), samples))


def _zip(dice: Random, data: bytes, harm: Callable[[bytes], bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        members = old.infolist()
        chosen = dice.choice(members).filename
        for member in members:
            part = old.read(member)
            new.writestr(member.filename, harm(part) if member.filename == chosen else part)
    return packed.getvalue()


def _pdf(dice: Random, data: bytes, harm: Callable[[bytes], bytes]) -> bytes:
    streams = list(_STREAM.finditer(data))
    if not streams:
        return harm(data)
    chosen = dice.choice(streams)
    try:
        part = zlib.compress(harm(zlib.decompress(chosen[1])))
    except zlib.error:
        part = harm(chosen[1])
    return data[: chosen.start(1)] + part + data[chosen.end(1) :]


OF_FILES: tuple[Mutation, ...] = (flipped, cut, broken_off, said_twice, moved, grafted, strewn)
OF_WORDS: tuple[Mutation, ...] = tuple(
    _of_text(change)
    for change in (
        hostile_piece,
        other_figures,
        words_for_figures,
        words_lost,
        words_mixed,
        sentences_mixed,
        other_case,
        other_marks,
        marks_lost,
        other_lines,
    )
)
WITHIN: tuple[Mutation, ...] = (*OF_FILES, *OF_WORDS)


def mutated(dice: Random, data: bytes, samples: Sequence[bytes]) -> bytes:
    """The article after one to six of them."""
    if data.startswith((b"PK", b"%PDF", b"\x1f\x8b")) and dice.random() < 0.8:
        return repacked(dice, data, samples)
    for _time in range(dice.choice((1, 1, 2, 3, 6))):
        data = dice.choice(WITHIN)(dice, data, samples)
    return gzip.compress(data) if dice.random() < 0.01 else data
