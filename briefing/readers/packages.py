"""Documents that are ZIP archives of XML: their parts, no more of each than fits."""

from __future__ import annotations

import io
import zipfile

from briefing.errors import NotText, TooLarge

LARGEST = 30_000_000
"""The most bytes that a part may take unpacked."""


class Package:
    """The parts of a document; `what` is what a person calls such a file ("a Word document")."""

    def __init__(self, data: bytes, uri: str, what: str) -> None:
        self.uri = uri
        self.what = what
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except zipfile.BadZipFile:
            raise self.damaged() from None

    def part(self, name: str) -> bytes:
        """The part `name`. Raises `BriefingError` where it is missing, damaged, locked, or larger than any article."""
        try:
            with self._archive.open(name) as opened:
                part = opened.read(LARGEST + 1)
        except RuntimeError:
            raise NotText(f"{self.uri} is {self.what} behind a password; save a copy without one first.") from None
        except Exception:  # noqa: BLE001 - of damaged archives the library raises whatever it meets
            raise self.damaged() from None
        if len(part) > LARGEST:
            raise TooLarge(f"{self.uri} is {self.what} larger than any article; cut the article out of it first.")
        if b"<!ENTITY" in part:  # no program writes these here: they are there to swell
            raise self.damaged()
        return part

    def check(self) -> None:
        """Raise where any part of XML is not sound, for a library that opens them all."""
        for name in self._archive.namelist():
            if name.endswith((".xml", ".rels")):
                self.part(name)

    def damaged(self) -> NotText:
        """What is said of a document that cannot be read."""
        return NotText(f"{self.uri} is {self.what} that is damaged; save its text as a .txt file first.")
