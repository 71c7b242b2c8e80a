"""Files that are not read: what each is, in words, and what a person can do about it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache

from briefing import lexicon

_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (0, b"II*\x00", "a TIFF image"),
    (0, b"MM\x00*", "a TIFF image"),
    (0, b"8BPS\x00", "a Photoshop image"),
    (0, b"\x00\x00\x01\x00\x01\x00", "an icon"),
    (0, b"\x00\x00\x00\x0cjP  ", "a JPEG image"),
    (8, b"WEBP", "a WebP image"),
    (4, b"ftypheic", "a HEIC image"),
    (4, b"ftypmif1", "a HEIC image"),
    (4, b"ftypavif", "an AVIF image"),
    (4, b"ftypM4A", "a sound recording"),
    (4, b"ftyp", "a video"),
    (8, b"AVI ", "a video"),
    (8, b"WAVE", "a sound recording"),
    (0, b"\x1aE\xdf\xa3", "a video"),
    (0, b"FLV\x01", "a video"),
    (0, b"\x00\x00\x01\xba", "a video"),
    (0, b"ID3", "a sound recording"),
    (0, b"\xff\xfb", "a sound recording"),
    (0, b"OggS", "a sound recording"),
    (0, b"fLaC", "a sound recording"),
    (0, b"#!AMR", "a sound recording"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "an xz archive"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (0, b"MSCF\x00\x00", "a cabinet archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"SQLite format 3\x00", "a database"),
    (4, b"Standard Jet DB", "a database"),
    (4, b"Standard ACE DB", "a database"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\x00", "a program"),
    (0, b"\xcf\xfa\xed\xfe", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\x00asm\x01", "a program"),
    (0, b"#!/", "a program"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
    (0, b"OTTO\x00", "a font"),
    (0, b"\x00\x01\x00\x00\x00", "a font"),
    (0, b"%!PS-Adobe", "a PostScript file"),
    (0, b"AT&TFORM", "a DjVu book"),
    (60, b"BOOKMOBI", "a Kindle book"),
    (0, b"\xffWPC", "a WordPerfect document"),
    (0, b"[InternetShortcut]", "a shortcut to a web page"),
    (0, b"WARC/1.", "an archive of web pages (WARC)"),
    (0, b"WEBVTT", "a file of subtitles"),
    (0, b"[Script Info]", "a file of subtitles"),
    (0, b"BEGIN:VCALENDAR", "a calendar"),
    (0, b"BEGIN:VCARD", "an address card"),
)
"""Where the bytes stand, the bytes, and what a person calls such a file."""

_ZIPPED = (
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "a spreadsheet"),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", "a presentation"),
    (b"mimetypeapplication/vnd.oasis.opendocument.graphics", "a picture"),
    (b"xl/workbook", "an Excel sheet"),
    (b"xl/worksheets", "an Excel sheet"),
    (b"ppt/", "a PowerPoint file"),
    (b"Index/Document.iwa", "a Pages document"),
    (b"AndroidManifest.xml", "a program"),
    (b".class", "a program"),
)
"""What a ZIP archive really is, by what stands in it."""

_READ = (b"mimetypeapplication/epub+zip", b"mimetypeapplication/vnd.oasis.opendocument.text", b"word/document.xml")
"""Signs of the documents among ZIP archives that are read."""
_LONG_ZIP = 65536
_SHORTCUT = re.compile(
    rb"<dict>\s*<key>URL</key>\s*<string>[^<]{0,2000}</string>\s*</dict>|^bplist00\xd1.{0,4}SURL", re.DOTALL
)
_CUE = re.compile(rb"(?:\xef\xbb\xbf)?\s*\d{1,5}\s*\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> ")


def refusal(data: bytes, uri: str = "") -> str | None:
    """What `data` is, in words ("a PNG image"), where it is nothing that this program reads; else None."""
    told = (rule(data) for rule in _RULES)
    return next(filter(None, told), None) or _by_name(uri, data)


def _by_magic(data: bytes) -> str | None:
    return next((name for offset, magic, name in _MAGIC if data.startswith(magic, offset)), None)


def _zipped(data: bytes) -> str | None:
    if not data.startswith(b"PK\x03\x04") or any(sign in data for sign in _READ):
        return None
    return next((name for sign, name in _ZIPPED if sign in data[:_LONG_ZIP]), None)


def _old_office(data: bytes) -> str | None:
    if not data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return None
    return "an Outlook message" if "__substg1.0".encode("utf-16-le") in data else "an old Office document"


def _property_list(data: bytes) -> str | None:
    listed = data.startswith(b"bplist00") and b"WebMainResource" not in data
    shortcut = (listed or b"<plist" in data[:_LONG_ZIP]) and len(data) < _LONG_ZIP and _SHORTCUT.search(data)
    return "a shortcut to a web page" if shortcut else "a property list" if listed else None


def _subtitles(data: bytes) -> str | None:
    return "a file of subtitles" if _CUE.match(data) else None


def _by_name(uri: str, data: bytes) -> str | None:
    """What the name says, where the file is no markup and no page of the web, which may have any name."""
    if uri.startswith(("http:", "https:")) or data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return None
    return lexicon.pairs("unreadable_endings").get(os.path.splitext(uri)[1].lower())  # noqa: PTH122 - any string


_RULES: tuple[Callable[[bytes], str | None], ...] = (_by_magic, _zipped, _old_office, _property_list, _subtitles)


def advice(name: str) -> str:
    """What a person can do about a file that is `name`."""
    found = next((what for words, what in _advice() if any(word in name for word in words.split("|"))), None)
    return found or "save its text as a .txt file first"


@cache
def _advice() -> tuple[tuple[str, str], ...]:
    return tuple(lexicon.pairs("refusal_advice").items())
