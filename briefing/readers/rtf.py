"""RTF documents, by striprtf: a line for each paragraph; headings are known by their styles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import BlockKind
from briefing.readers.extracted import Extracted, Marked

_CELL = re.compile(r"\n\s{0,4}\|")
_BULLET = re.compile(r"^[ \t]*[\ue000-\uf8ff•][\t ]*", re.MULTILINE)
"""A bullet of a font of symbols."""
_SIGNS: dict[str, BlockKind] = {"\x01": "headline", "\x02": "heading", "\x03": "block_quote", "\x04": "caption"}
"""What stands for the style of a paragraph, which the library passes over."""
_SIGN = re.compile("[\x01-\x04]")
_STYLE = re.compile(r"\{\\s(\d{1,4})\b[^{}]{0,600}?\s([^\\{};]{3,40});\}")
_BY_NAME = (
    ("\x01", re.compile(r"title")),
    ("\x02", re.compile(r"subtitle|(?:heading|überschrift|titre|título|titolo|kop|rubrik)\s?\d")),
    ("\x03", re.compile(r"(?:intense )?quot(?:e|ations?)|block text")),
    ("\x04", re.compile(r"(?:image )?caption|illustration")),
)
"""The sign for each name of a style, in small letters."""
_STYLED = re.compile(r"\\(?:s(\d{1,4})|outlinelevel[0-8])(?![0-9A-Za-z])")
_LONGEST_STYLES = 200_000
_LONGEST_WRAPPED = 120
"""Characters beyond which a line is a paragraph, and every other line as well."""
_PASSED_OVER = (("\\footnote", "Footnotes"), ("\\shptxt", "Text boxes"))


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted]:  # noqa: ARG001 - every reader has these
    """The text of the document."""
    from striprtf.striprtf import rtf_to_text

    written = data.decode("windows-1252", "replace")
    text: str = rtf_to_text(_with_signs(written), encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    lines = [_row(line) for line in _BULLET.sub("• ", _CELL.sub("|", text)).split("\n")]
    blocks = [Marked(_SIGN.sub("", line), _mark(line)) for line in lines]
    wrapped = not _SIGN.search(text) and all(len(line) <= _LONGEST_WRAPPED for line in lines)
    content = "\n".join(lines) if wrapped else tuple(blocks)
    yield Extracted(content, "windows-1252", warnings=tuple(_unread(written)))


def _with_signs(written: str) -> str:
    """The source with a sign in each paragraph whose style, or whose level in the outline, says what it is."""
    start = written.find("{\\stylesheet")
    styles = _STYLE.findall(written, start, start + _LONGEST_STYLES) if start >= 0 else []
    signs = {n: sign for n, name in styles for sign, like in _BY_NAME if like.fullmatch(name.strip().casefold())}

    def signed(found: re.Match[str]) -> str:
        sign = signs.get(found[1], "") if found[1] else "\x02"
        return f"{found[0]}{{\\'{ord(sign):02x}}}" if sign else found[0]

    return _STYLED.sub(signed, written)


def _mark(line: str) -> BlockKind | None:
    if sign := _SIGN.search(line):
        return _SIGNS[sign[0]]
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
