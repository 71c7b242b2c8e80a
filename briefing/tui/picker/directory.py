"""What stands in a folder, as the picker shows it. No Textual, no writing, no exceptions.

Names of files are not to be trusted: what is shown is made printable, what is opened is the name as it is.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from briefing import readers, special
from briefing.readers import file_kinds
from briefing.tui.keys import USUAL, Keyboard
from briefing.tui.state import Recent
from briefing.untrusted import printable

FileRowKind: TypeAlias = Literal["heading", "note", "parent", "folder", "file", "recent", "sample", "address"]

MAX_SNIFFED = 300
"""In one folder, how many files of unknown kind are opened to see whether they are text."""

_PLAIN = frozenset({".txt", ".text", ".md", ".markdown", ".mdown", ".mkd"})

_EXTRACTED: dict[str, str] = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".pdf": "application/pdf",
    ".mht": "message/rfc822",
    ".mhtml": "message/rfc822",
    ".eml": "message/rfc822",
    ".mbox": "application/mbox",
    ".webarchive": "application/x-webarchive",
    ".rss": "application/rss+xml",
    ".atom": "application/rss+xml",
    ".json": "application/json",
    ".jsonl": "application/json",
    ".xml": "application/xml",
    ".zip": "application/zip",
    ".gz": "application/gzip",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".epub": "application/epub+zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""Names of the formats of `readers.FORMATS`."""

_ARTICLE = _PLAIN | _EXTRACTED.keys()

_KINDS: dict[str, str] = {
    "a picture": "jpg jpeg png gif webp svg bmp tif tiff ico heic avif",
    "a recording": "mp3 mp4 m4a m4v wav ogg oga ogv flac avi mkv mov webm opus",
    "an archive": "bz2 xz zst tar tgz 7z rar jar whl deb rpm dmg iso",
    "a spreadsheet": "xls xlsx ods numbers",
    "a presentation": "ppt pptx odp key",
    "a word processor's document": "doc pages",
    "an e-book": "mobi azw3",
    "a program": "exe dll so dylib o a pyc class bin msi apk",
    "a database": "db sqlite sqlite3 mdb",
    "a font": "ttf otf woff woff2",
}
_DIGITS = re.compile(r"([0-9]{1,18})")
_UNREADABLE = {f".{suffix}": kind for kind, suffixes in _KINDS.items() for suffix in suffixes.split()}


@dataclass(frozen=True, slots=True)
class FileRow:
    """One line of the list. `reason` says why a file cannot be opened; "" where it can.

    `size` is in bytes. `time` is when the file was changed, or when a recent one was opened, in Unix seconds;
    `percent` is how far that one was read, `headline` and `source` say what article it is and where and when it
    appeared.
    """

    kind: FileRowKind
    label: str
    path: str = ""
    size: int | None = None
    time: float | None = None
    percent: int | None = None
    headline: str = ""
    source: str = ""
    reason: str = ""

    @property
    def selectable(self) -> bool:
        """Whether the cursor may stand here."""
        return self.kind not in {"heading", "note"}

    @property
    def is_folder(self) -> bool:
        """Whether it leads into a folder."""
        return self.kind in {"parent", "folder"}

    @property
    def opens(self) -> bool:
        """Whether it is an article, as far as is known."""
        return self.selectable and not self.is_folder and not self.reason


def folder_rows(folder: str, *, hidden: bool = False, keyboard: Keyboard = USUAL) -> tuple[FileRow, ...]:
    """Everything in `folder`: folders, then articles, then what is none. A note if there is nothing to show."""
    rows: list[FileRow] = []
    sniffed = unseen = 0
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") and not hidden:
                    unseen += 1
                    continue
                sniff = sniffed < MAX_SNIFFED and _kind_unknown(entry.name)
                sniffed += sniff
                rows.append(_entry_row(entry, sniff=sniff))
    except FileNotFoundError:
        return (FileRow("note", "There is no such folder"),)
    except (OSError, ValueError) as error:
        return (FileRow("note", f"This folder cannot be read: {_why(error)}"),)
    if unseen and not rows:
        return (FileRow("note", f"Only hidden files here; {keyboard.named('hidden_files')} shows them"),)
    return tuple(sorted(rows, key=_order))


def recent_rows(recents: Iterable[Recent]) -> tuple[FileRow, ...]:
    """The articles read before, the last one first, by headline, each with its place; one that has gone says so."""
    return tuple(_recent_row(recent) for recent in recents)


def _recent_row(recent: Recent) -> FileRow:
    address = is_address(recent.path)
    row = FileRow("recent", printable(recent.path), recent.path) if address else _file_row("recent", recent.path)
    label = printable(recent.headline) or row.label
    source = printable(recent.source) if recent.headline else ""
    headline = printable(recent.headline)
    return replace(row, label=label, headline=headline, source=source, time=recent.opened, percent=recent.place.percent)


def told(row: FileRow, recents: Mapping[str, Recent]) -> FileRow:
    """A file with what is known of the article in it, where it was read before."""
    if row.kind != "file" or (recent := recents.get(row.path)) is None or not recent.headline:
        return row
    headline, source = printable(recent.headline), printable(recent.source)
    return replace(row, headline=headline, source=source, percent=recent.place.percent)


def is_address(typed: str) -> bool:
    """Whether this names a page of the web rather than a file."""
    return re.match(r"https?://[^\s/]", typed, re.IGNORECASE) is not None


def samples_row(folder: str) -> tuple[FileRow, ...]:
    """The way to the articles that come with the program."""
    return (FileRow("folder", "Samples", folder),) if folder else ()


def sample_rows(folder: str) -> tuple[FileRow, ...]:
    """The articles that come with the program."""
    rows = (row for row in folder_rows(folder) if row.kind == "file" and not row.reason)
    return tuple(replace(row, kind="sample") for row in rows)


def parent_row(folder: str) -> tuple[FileRow, ...]:
    """The way up; there is none from the root."""
    parent = os.path.dirname(folder.rstrip(os.sep)) or os.sep  # noqa: PTH120 - the text of a path, not a file
    return (FileRow("parent", "..", parent),) if parent != folder else ()


def _order(row: FileRow) -> tuple[bool, bool, list[str | int], str]:
    """Folders, articles, the rest, each by name; `part 2` comes before `part 10`."""
    pieces = _DIGITS.split(row.label.lower())
    by_number = [int(piece) if at % 2 else piece for at, piece in enumerate(pieces)]
    return row.kind != "folder", bool(row.reason), by_number, row.label


def _kind_unknown(name: str) -> bool:
    suffix = Path(name).suffix.lower()
    return suffix not in _ARTICLE and suffix not in _UNREADABLE


def _entry_row(entry: os.DirEntry[str], *, sniff: bool) -> FileRow:
    try:
        is_folder = entry.is_dir()
    except OSError:
        is_folder = False
    if is_folder:
        return FileRow("folder", printable(entry.name), entry.path)
    return _file_row("file", entry.path, sniff=sniff)


def _file_row(kind: FileRowKind, path: str, *, sniff: bool = True) -> FileRow:
    label = printable(os.path.basename(path))  # noqa: PTH119 - a name may end in what Path would drop
    try:
        found = os.stat(path)  # noqa: PTH116 - ten thousand times a folder
    except (OSError, ValueError) as error:
        return FileRow(kind, label, path, reason=_why(error))
    return FileRow(kind, label, path, found.st_size, found.st_mtime, reason=_reason(path, found, sniff=sniff))


def _reason(path: str, found: os.stat_result, *, sniff: bool) -> str:
    """Why the file is not one to read; "" where it may be."""
    if not stat.S_ISREG(found.st_mode):
        return "a pipe" if stat.S_ISFIFO(found.st_mode) else "not a file"
    suffix = Path(path).suffix.lower()
    if kind := _UNREADABLE.get(suffix):
        return kind
    if not os.access(path, os.R_OK):
        return "no permission"
    if not found.st_size:
        return "empty"
    if found.st_size > readers.LARGEST:
        return "too long for an article"
    return _sniffed(path) if sniff and _kind_unknown(path) else ""


def _sniffed(path: str) -> str:
    """What the first bytes show the file to be; "" where they may be text."""
    try:
        special.refuse(path)
        with open(path, "rb") as file:  # noqa: PTH123 - the path of a file may be any string of bytes
            start = file.read(512)
    except OSError as error:
        return _why(error)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16, where zero bytes are letters
        return ""
    return file_kinds.unreadable(start) or ("not text" if b"\0" in start else "")


def _why(error: Exception) -> str:
    """What went wrong, as a person would say it."""
    if isinstance(error, FileNotFoundError):
        return "no longer there"
    if isinstance(error, PermissionError):
        return "no permission"
    return str(getattr(error, "strerror", None) or "not a name that a file can have").lower()
