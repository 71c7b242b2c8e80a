"""Kinds of file, told by their first bytes."""

from __future__ import annotations

import re
from functools import cache

_HEAD = 8192
"""Bytes that are looked at."""

GZIP = b"\x1f\x8b\x08"

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"{\\rtf", "an RTF document"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (30, b"mimetypeapplication/epub+zip", "an EPUB book"),
    (30, b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file"),
    (0, b"bplist00", "a Safari web archive"),
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (8, b"WEBP", "a WebP image"),
    (4, b"ftypheic", "a HEIC image"),
    (4, b"ftyp", "a video"),
    (8, b"AVI ", "a video"),
    (8, b"WAVE", "a sound recording"),
    (0, b"\x1aE\xdf\xa3", "a video"),
    (0, b"ID3", "a sound recording"),
    (0, b"OggS", "a sound recording"),
    (0, b"fLaC", "a sound recording"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "an xz archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"SQLite format 3\x00", "a database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\x00", "a program"),
)
"""Where the bytes stand, the bytes, and what a person calls such a file."""

_ZIPPED = ((b"xl/", "an Excel sheet"), (b"ppt/", "a PowerPoint file"))
_WORD = b"word/document.xml"


def unreadable(data: bytes) -> str | None:
    """What `data` is, in words ("a PNG image"), where it is nothing that this program reads; else None."""
    head = data[:_HEAD]
    for offset, magic, name in _MAGIC:
        if head.startswith(magic, offset):
            return name
    if head.startswith(b"PK\x03\x04") and _WORD not in data:
        return next((name for part, name in _ZIPPED if part in data[:65536]), "a ZIP archive")
    if head[:1].isalpha() and b"multipart/related" in head and _mime_page().match(head):
        return "a saved web page (MHTML)"
    return None


def advice() -> str:
    """What to do about a file that cannot be read."""
    return "save its text as a .txt file first"


def media_type(uri: str, data: bytes) -> str:
    """The media type of what can be read, by its first bytes and its name."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if data.startswith(GZIP):
        return "application/gzip"
    if head.startswith(b"PK\x03\x04"):
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    if head.startswith(b"<") and _html().match(head):
        return "text/html"
    if uri.lower().endswith((".md", ".markdown", ".mdown", ".mkd")):
        return "text/markdown"
    return "text/markdown" if head.startswith((b"# ", b"---\ntitle:", b"---\r\ntitle:")) else "text/plain"


@cache
def _html() -> re.Pattern[bytes]:
    return re.compile(
        rb"(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,500}-->\s*){0,5}"
        rb"<(?:!doctype\s+html|html|head|body|title|meta|article|table|div|p)\b",
        re.IGNORECASE,
    )


@cache
def _mime_page() -> re.Pattern[bytes]:
    return re.compile(rb"(?:From|MIME-Version|Content-Type): [^\r\n]{0,200}\r?\n", re.IGNORECASE)
