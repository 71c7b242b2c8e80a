"""What every reader of a format hands on."""

from __future__ import annotations

from typing import NamedTuple

from briefing.document import Facts, Marked

__all__ = ["Enclosed", "Extracted", "Facts", "Marked"]


class Extracted(NamedTuple):
    """An article as its file has it: lines of plain text, or blocks that its format marks; and what stands beside."""

    content: str | tuple[Marked, ...]
    encoding: str = "utf-8"
    facts: Facts = Facts()
    warnings: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All words of the article, a block or a line of the file on each line."""
        return self.content if isinstance(self.content, str) else "\n".join(block.words for block in self.content)


class Enclosed(NamedTuple):
    """A file inside a file, to be read as what it is."""

    data: bytes
    uri: str
    charset: str | None = None
    address: str | None = None
    """Where it stands in the web, as the file around it says."""
