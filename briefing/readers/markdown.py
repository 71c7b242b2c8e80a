"""The marks of light Markdown: headings, quotations, lists, emphasis and links."""

from __future__ import annotations

import re

from briefing import document
from briefing.model import BlockKind

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,300}\")?\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,400})(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,400})(?<=\S)\1(?![\w*])")


def marks(line: str) -> tuple[BlockKind | None, str]:
    """The kind of block that `line` is marked as, and its words without the marks."""
    if heading := _HEADING.match(line):
        kind: BlockKind = "headline" if len(heading[1]) == 1 else "heading"
        return kind, _plain(heading[2])
    kind_or_none, rest = document.plain_marks(line)
    return kind_or_none, _plain(rest)


def _plain(words: str) -> str:
    """`words` without emphasis and link targets."""
    words = _LINK.sub(r"\1", words)
    words = _STRONG.sub(r"\2", words)
    return _EMPHASIS.sub(r"\2", words)
