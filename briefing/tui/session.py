"""The articles of one sitting, each with what was found in it and the place in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing.model import Briefing, Document
from briefing.tui.ahead import Ahead
from briefing.tui.reader import Place

STDIN = "-"


@dataclass
class Article:
    """One article: its path or address, and what is known of it by now."""

    uri: str
    document: Document | None = None
    briefing: Briefing | None = None
    ahead: Ahead | None = None
    place: Place = field(default_factory=Place)

    def load(self, published: datetime.date | None, stdin: bytes | None) -> Document:
        """Read it, or take it over from the process that has. Raises `BriefingError`."""
        if self.ahead and (document := self.ahead.document()):
            return document
        self.ahead = None
        from briefing import readers

        if self.uri == STDIN and stdin is not None:
            return readers.read_bytes(stdin, uri="stdin", published=published)
        return readers.read_file(self.uri, published=published)

    def grow(self) -> Iterator[Briefing]:
        """Its briefing after each step, by the process that is at it already, or by this one."""
        document, ahead, self.ahead = self.document, self.ahead, None
        if document is None:
            return
        whole = (yield from ahead.briefings(document)) if ahead else False
        if not whole:
            from briefing import pipeline

            yield from pipeline.grow(document)


@dataclass
class Session:
    """The list to step through."""

    articles: list[Article] = field(default_factory=list)
    at: int = 0

    @property
    def current(self) -> Article | None:
        """The article on the screen."""
        return self.articles[self.at] if self.at < len(self.articles) else None

    def open(self, uri: str) -> Article:
        """The article of that path, new at the end of the list or already there."""
        known = next((i for i, article in enumerate(self.articles) if article.uri == uri), None)
        if known is None:
            self.articles.append(Article(uri))
            known = len(self.articles) - 1
        self.at = known
        return self.articles[known]

    def title(self, article: Article) -> str:
        """The name of the file or page, and where it stands in the list."""
        name = (
            "standard input"
            if article.uri == STDIN
            else article.uri.rstrip("/").replace("\\", "/").rsplit("/", 1)[-1]
        )
        count = len(self.articles)
        return f"{name}  {self.articles.index(article) + 1} of {count}" if count > 1 else name

    def drop(self, article: Article) -> None:
        """Take an article that cannot be read out of the list."""
        if article in self.articles:
            index = self.articles.index(article)
            self.articles.remove(article)
            self.at = max(0, min(self.at - (index < self.at), len(self.articles) - 1))
