"""What the format of an article says by itself: the kinds of its blocks, its headline, its authors, its day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol, TypeVar

from briefing.document import bylines, publication
from briefing.model import BlockKind


class _HasWords(Protocol):
    @property
    def words(self) -> str: ...


_Worded = TypeVar("_Worded", bound=_HasWords)


class Marked(NamedTuple):
    """A block of an article, and the kind that its format marks it as."""

    words: str
    mark: BlockKind | None = None


_FIRST = 6
"""Blocks at the top of an article that may say what its metadata state."""


class Facts(NamedTuple):
    """What stands beside the text: in the metadata of a page, the front matter, the fields of a database."""

    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: datetime.date | None = None
    publisher: str | None = None
    address: str | None = None
    """Where a saved page was found in the web."""
    unsure: bool = False
    """Whether day and month of `published` might be the other way round."""
    deck: str | None = None
    """What stands below the headline and is more of it."""

    def over(self, other: Facts) -> Facts:
        """These facts, and those of `other` where there are none here."""
        return Facts(
            self.headline or other.headline,
            self.byline or other.byline,
            self.published or other.published,
            self.publisher or other.publisher,
            self.address or other.address,
            self.unsure if self.published else other.unsure,
            self.deck or other.deck,
        )

    def above(self, content: Iterable[Marked]) -> list[Marked]:
        """The head of the article and its `content`, in which nothing among the first blocks is said twice."""
        kept = self.without_repeats(content)
        told = {mark for one in kept[:_FIRST] if (mark := self._told_by(one.words))}
        return [*(block for block in self.head() if block.mark not in told), *kept]

    def _told_by(self, words: str) -> BlockKind | None:
        """Which fact a block of the article says in its own words: "By Ana Ruiz and Bo Hale", "2 June 2025"."""
        if self.byline and bylines.BY.match(words) and set(bylines.people(words)) == set(self.byline):
            return "byline"
        dated = publication.read_line(words, publication.DayOrder(words)) if self.published else None
        return "published" if dated and dated.day == self.published and not dated.updated else None

    def without_repeats(self, content: Iterable[_Worded]) -> list[_Worded]:
        """`content` without the lines or blocks among the first that say what the head says."""
        known = {folded(words) for words in (*(block.words for block in self.head()), *self.byline)}
        return [one for at, one in enumerate(content) if at >= _FIRST or folded(one.words) not in known]

    def head(self) -> Iterator[Marked]:
        """The facts as the head of an article shows them."""
        if self.headline:
            yield Marked(self.headline, "headline")
        if self.deck:
            yield Marked(self.deck, "headline")
        if self.byline:
            yield Marked("By " + ", ".join(self.byline), "byline")
        if self.published:
            yield Marked(self.published.isoformat(), "published")


def folded(words: str) -> str:
    """`words` in small letters, without marks and without "by"."""
    return " ".join(re.findall(r"\w+", words.lower().removeprefix("by ")))
