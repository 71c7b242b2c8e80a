"""Words that come from elsewhere, made fit to be shown: names of files, addresses, what a server answers.

A terminal obeys some characters, and others turn the order of a line; here they are written out. Whatever of such
words reaches a person goes through `printable`.
"""

from __future__ import annotations

_JOINERS = frozenset("\u200c\u200d")
"""What joins letters or pictures, or keeps them apart, is a part of spelling."""


def printable(words: str) -> str:
    r"""`words` with every character that a terminal might obey, or not show, written out: `\n`, `\x1b`."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() or c in _JOINERS else _escaped(c) for c in words)


def on_one_line(words: str, longest: int = 300) -> str:
    """`words` printable and no longer than a person reads in a message; what is left out leaves "…"."""
    shown = printable(words)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


def _escaped(character: str) -> str:
    if "\udc80" <= character <= "\udcff":  # a byte of the name that is no character
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
