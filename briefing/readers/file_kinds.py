"""What a file is, told by its first bytes, by the shape of what follows, and where those are silent by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from briefing.readers import refusals

_HEAD = 8192
"""Bytes that are looked at."""
_MARKS = b"\xef\xbb\xbf\xff\xfe \t\r\n"
"""What may stand before the first character: the marks of Unicode, blanks."""

GZIP = b"\x1f\x8b\x08"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"

_MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (GZIP, "application/gzip"),
    (b"bplist00", "application/x-webarchive"),
    (b"PK\x05\x06", "application/zip"),
)
_ZIPPED = (
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
    (b"mimetype" + OPEN_DOCUMENT.encode(), OPEN_DOCUMENT),
    (b"word/document.xml", WORD),
)
"""Signs by which a ZIP archive is known to be a document."""
_BY_NAME = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".mdown": "text/markdown",
    ".mkd": "text/markdown",
    ".eml": "message/rfc822",
    ".mht": "message/rfc822",
    ".mhtml": "message/rfc822",
    ".mbox": "application/mbox",
}
_ROOTS = {
    b"html": "text/html",
    b"rss": "application/rss+xml",
    b"RDF": "application/rss+xml",
    b"feed": "application/rss+xml",
    b"nitf": "application/xml",
    b"newsItem": "application/xml",
    b"newsMessage": "application/xml",
    b"packageItem": "application/xml",
    b"NewsML": "application/xml",
}
"""The kinds of XML, by the name of the outermost element."""


def unreadable(data: bytes, uri: str = "") -> str | None:
    """What `data` is, in words ("a PNG image"), where it is nothing that this program reads; else None."""
    return refusals.refusal(data, uri)


def advice(name: str = "") -> str:
    """What to do about a file that cannot be read, and is what `name` says."""
    return refusals.advice(name)


def media_type(uri: str, data: bytes) -> str:
    """The media type of what can be read."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(_MARKS)
    told = (rule(head, data) for rule in _RULES)
    return next(filter(None, told), None) or _by_name(uri, head) or "text/plain"


def _by_name(uri: str, head: bytes) -> str | None:
    named = next((kind for ending, kind in _BY_NAME.items() if uri.lower().endswith(ending)), None)
    if named == "text/markdown" or (named and _FIELD().match(head)):
        return named
    marked = head.startswith((b"# ", b"---\ntitle:", b"---\r\ntitle:")) or _has_marked_lines(head)
    return "text/markdown" if marked else None


def _has_marked_lines(head: bytes) -> bool:
    """Whether the first line and another are set in bold or italics, as chats and notes write them: "*Mill burns*"."""
    return head.startswith((b"*", b"_")) and len(_EMPHASIS().findall(head)) > 1 and _EMPHASIS().match(head) is not None


def _by_magic(head: bytes, data: bytes) -> str | None:
    return next((kind for magic, kind in _MAGIC if data.startswith(magic) or head.startswith(magic)), None)


def _packed(head: bytes, data: bytes) -> str | None:
    """What a ZIP archive is: the parts of a document, or files."""
    if not head.startswith(b"PK\x03\x04"):
        return None
    return next((kind for sign, kind in _ZIPPED if sign in data), "application/zip")


def _marked_up(head: bytes, data: bytes) -> str | None:
    if not head.startswith(b"<"):
        return None
    if _HTML().match(head):
        return "text/html"
    if b"WebMainResource" in head and b"<plist" in head:
        return "application/x-webarchive"
    if b"opendocument.text" in head and b"office:document" in head:
        return OPEN_DOCUMENT
    root = _ROOT().match(head)
    if root and root[1] in _ROOTS:
        return _ROOTS[root[1]]
    closed = root is not None and data.rstrip().endswith((root[1] + b">", b"/>"))
    return "application/xml" if head.startswith((b"<?xml", b"<!DOCTYPE")) or closed else None


def _json(head: bytes, data: bytes) -> str | None:  # noqa: ARG001 - every rule has these
    return "application/json" if head.startswith((b"{", b"[")) and _OBJECT().match(head) else None


def _mail(head: bytes, data: bytes) -> str | None:  # noqa: ARG001 - every rule has these
    """Mail opens with lines of labels, some of which only programs write: “Message-ID: …”."""
    if head.startswith(b"From ") and _FROM_LINE().match(head):
        return "application/mbox"
    if not _FIELD().match(head):
        return None
    fields = {name.lower() for name in _FIELDS().findall(re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0])}
    known = fields & {b"from", b"to", b"subject", b"date", b"content-type", b"mime-version"}
    return "message/rfc822" if len(known) > 1 and fields & _TECHNICAL else None


_RULES: tuple[Callable[[bytes, bytes], str | None], ...] = (_by_magic, _packed, _marked_up, _json, _mail)
"""Each knows some kinds by the first bytes without their marks, or by the whole of a file."""

_TECHNICAL = frozenset(
    {
        b"message-id",
        b"mime-version",
        b"received",
        b"return-path",
        b"content-transfer-encoding",
        b"delivered-to",
        b"dkim-signature",
        b"snapshot-content-location",
    }
)
"""Labels in small letters that no person types."""


@cache
def _HTML() -> re.Pattern[bytes]:  # noqa: N802 - it stands for the pattern
    return re.compile(
        rb"(?:<\?xml[^>]{0,200}>\s*|<!--[^>]{0,500}-->\s*){0,5}"
        rb"<(?:!doctype\s+html|html|head|body|title|meta|article|table|div|p|h[1-6]|section|main|header|figure|blockquote|ul|ol)\b",
        re.IGNORECASE,
    )


@cache
def _ROOT() -> re.Pattern[bytes]:  # noqa: N802 - as above
    """The name of the outermost element, without what stands before it and without its prefix."""
    return re.compile(
        rb"(?:<\?[^>]{0,400}>\s*|<!--(?:(?!-->)[^\0]){0,2000}-->\s*|<!DOCTYPE[^>\[]{0,400}(?:\[[^\]]{0,2000}\])?>\s*){0,8}"
        rb"<(?:[\w.-]{1,40}:)?([\w.-]{1,40})"
    )


@cache
def _OBJECT() -> re.Pattern[bytes]:  # noqa: N802 - as above
    """The beginning of JSON: an object, or a list of objects, lists or strings."""
    return re.compile(
        rb"\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\}\s*$)|\[\s*(?:\{\s*\"|\[\s*[\[\"{\d]|\"[^\"\n]{0,2000}\"\s*[,\]])"
    )


@cache
def _FIELD() -> re.Pattern[bytes]:  # noqa: N802 - as above
    return re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t\r\n]")


@cache
def _EMPHASIS() -> re.Pattern[bytes]:  # noqa: N802 - as above
    return re.compile(rb"^(\*\*?|__?)[^*_\s][^*_\r\n]{2,200}\1[ \t]*\r?$", re.MULTILINE)


@cache
def _FIELDS() -> re.Pattern[bytes]:  # noqa: N802 - as above
    return re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,40}):", re.MULTILINE)


@cache
def _FROM_LINE() -> re.Pattern[bytes]:  # noqa: N802 - as above
    return re.compile(rb"From \S{0,200}[^\r\n]{0,100}\d{4}[^\r\n]{0,20}\r?\n[A-Za-z][A-Za-z0-9-]{1,40}:")
