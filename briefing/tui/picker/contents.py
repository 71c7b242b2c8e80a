"""What there is to choose from, and what of it the list shows for the words typed so far. No Textual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.tui.picker import directory, matching
from briefing.tui.picker.directory import FileRow
from briefing.tui.picker.matching import Shown, TypedPath
from briefing.untrusted import printable

RECENTS_AT_FIRST = 5
"""Recent files shown before anything is typed; typing searches them all."""


class Wanted(NamedTuple):
    """A folder to read, and whether with its hidden files."""

    folder: str
    hidden: bool


class Contents:
    """Recent files or samples, a folder as far as it has been read, and what was typed to choose among them."""

    def __init__(self, folder: str) -> None:
        self.folder = self._start = folder
        self.typed = ""
        self.hidden = False
        self.before: tuple[FileRow, ...] = ()
        """Recent files or samples."""
        self.entries: tuple[FileRow, ...] | None = None
        """What stands in the folder; None while it is being read."""
        self._wanted: Wanted | None = None

    @property
    def is_address(self) -> bool:
        """Whether the address of a page was typed."""
        return directory.is_address(self.typed)

    @property
    def asked(self) -> TypedPath:
        """What the typed words mean: a folder, and letters of a name in it."""
        return TypedPath(self.folder, "", False) if self.is_address else matching.read(self.typed, self.folder)

    @property
    def waits(self) -> bool:
        """Whether what was typed cannot be found before a folder has been read."""
        return self.entries is None and bool(self.typed) and not self.is_address

    def ask(self, typed: str) -> Wanted | None:
        """Take what has been typed by now; the folder to read, where that is another than before."""
        self.typed = typed
        if self.is_address:
            return None
        asked = self.asked
        wanted = Wanted(asked.folder, self.hidden or asked.letters.startswith("."))
        if wanted == self._wanted:
            return None
        self._wanted, self.entries = wanted, None
        return wanted

    def take(self, wanted: Wanted, entries: tuple[FileRow, ...]) -> bool:
        """Take what stands in a folder; False where it is wanted no more."""
        if wanted != self._wanted:
            return False
        self.entries = entries
        return True

    def shown(self) -> list[Shown]:
        """The rows of the list."""
        if self.is_address:
            return [Shown(FileRow("address", printable(self.typed), self.typed.strip()))]
        asked = self.asked
        if not asked.letters:
            return list(self._everything(asked))
        rows = (*(() if asked.by_path else self.before), *(self.entries or ()))
        return matching.fitting(asked.letters, rows) or [Shown(self._nothing(asked.letters))]

    def count(self, shown: Sequence[Shown]) -> str:
        """How many files and folders these are, and whether hidden ones are among them; "" while that is not known."""
        if self.is_address or self.entries is None:
            return ""
        found = self.asked.letters
        rows = [one.row for one in shown] if found else self.entries
        count = sum(row.selectable for row in rows)
        said = f"{count:,} found" if found else f"{count:,} item{'' if count == 1 else 's'}"
        return f"{said}, hidden ones too" if self._wanted and self._wanted.hidden else said

    def forget(self, row: FileRow) -> None:
        """Have this row no more among those before the folder."""
        self.before = tuple(other for other in self.before if other is not row)

    def _everything(self, asked: TypedPath) -> Iterator[Shown]:
        """What is there while no name is asked for: at the start recent files or samples, then the folder."""
        if self.before and asked == (self._start, "", False):
            recent = [row for row in self.before if row.kind == "recent"]
            yield Shown(FileRow("heading", "Recent" if recent else "Samples"))
            yield from map(Shown, (row for row in self.before if row not in recent[RECENTS_AT_FIRST:]))
            yield Shown(FileRow("heading", "This folder"))
        yield from map(Shown, directory.parent_row(asked.folder))
        yield from map(Shown, self.entries or [self._nothing("")])

    def _nothing(self, letters: str) -> FileRow:
        """Why there is nothing to list."""
        if self.entries is None:
            return FileRow("note", "Reading …")
        if not letters or any(row.kind == "note" for row in self.entries):
            return next(iter(self.entries), FileRow("note", "Nothing here"))
        return FileRow("note", f"No name here has “{printable(letters)}”")
