"""RTF documents, by striprtf: a line for each paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import BlockKind
from briefing.readers.extracted import Extracted, Marked

_CELL = re.compile(r"\n\s{0,4}\|")
_BULLET = re.compile(r"^[ \t]*[\ue000-\uf8ff•][\t ]*", re.MULTILINE)
"""A bullet of a font of symbols."""
_LONGEST_WRAPPED = 120
"""Characters beyond which a line is a paragraph, and every other line as well."""
_PASSED_OVER = (("\\footnote", "Footnotes"), ("\\shptxt", "Text boxes"))


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The text of the document."""
    from striprtf.striprtf import rtf_to_text

    written = data.decode("windows-1252", "replace")
    text: str = rtf_to_text(written, encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    lines = [_row(line) for line in _BULLET.sub("• ", _CELL.sub("|", text)).split("\n")]
    wrapped = all(len(line) <= _LONGEST_WRAPPED for line in lines)
    content = "\n".join(lines) if wrapped else tuple(Marked(line, _mark(line)) for line in lines)
    yield Extracted(content, "windows-1252", warnings=tuple(_unread(written)))


def _mark(line: str) -> BlockKind | None:
    return "list_item" if line.startswith("•") or " | " in line else None


def _unread(written: str) -> Iterator[str]:
    """What the library passes over."""
    for command, name in _PASSED_OVER:
        if command in written:
            yield f"{name} of the document were not read."


def _row(line: str) -> str:
    """A row of a table, whose cells close with bars, with the bars between its cells only."""
    if not line.rstrip().endswith("|"):
        return line
    cells = [cell.strip() for cell in line.rstrip().removesuffix("|").split("|")]
    return " | ".join(cells) if any(cells) else ""
