"""The articles of one sitting, each with what was found in it and the place in it."""

from __future__ import annotations

import datetime
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from briefing import special, wording
from briefing.errors import BriefingError
from briefing.tui.folders import beside
from briefing.tui.places import Place

if TYPE_CHECKING:
    from briefing.model import Briefing, Document
    from briefing.tui.startup.ahead import Work

STDIN = "-"

Stamp: TypeAlias = "tuple[int, int]"

PLAIN = frozenset({"", ".txt", ".text", ".md", ".markdown"})
"""Suffixes of files of which a part can be read by itself."""

GLIMPSE = 40_000
"""Bytes of the beginning of a long file: many screens of it, and read in no time."""

SMALL = 300_000
"""Bytes of a file that is read in no time; for a larger one there is a screen first."""


HEADLINE = 38
"""Characters of a headline that stand in the frame."""

SHORTEST = 12
"""Characters of a headline that tell one article from another."""


def shorter(words: str, most: int) -> str:
    """`words` in at most so many characters, cut between two of them."""
    return words if len(words) <= most else words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"


def fitted(title: str, most: int) -> str:
    """A title in at most so many characters: the beginning of the headline, and what of the source fits."""
    if len(title) <= most:
        return title
    mark = next((one for one in (" · ", "  ") if one in title), "")
    head, _, source = title.rpartition(mark) if mark else (title, "", "")
    for kept in (source, source.rpartition(", ")[2]):
        room = most - len(mark) - len(kept)
        if kept and room >= SHORTEST:
            return f"{shorter(head, room)}{mark}{kept}"
    return shorter(head, most)


class Gist(NamedTuple):
    """What the list of articles says of one: its headline, where and when it appeared, its first key points."""

    headline: str = ""
    source: str = ""
    points: tuple[str, ...] = ()


class Article:
    """One article: its path or address, which of those in its file it is, and what is known of it by now."""

    def __init__(self, uri: str, work: Work | None = None, *, part: int = 1, gist: Gist | None = None) -> None:
        self.uri = uri
        self.part = part
        self.gist = gist
        self.work = work
        self.document: Document | None = None
        self.briefing: Briefing | None = None
        self.place = Place()
        self.stamp = self._seen = stamp(uri)
        """The file as it was when it was read."""

    @property
    def once(self) -> bool:
        """Whether it can be read but once: the standard input, a pipe."""
        try:
            return self.uri == STDIN or not _is_lasting(os.stat(self.uri))  # noqa: PTH116 - it may be an address
        except (OSError, ValueError):
            return False

    def look(self) -> Literal["", "gone", "changed"]:
        """What has become of the file since it was read, said once; a change when it has come to an end."""
        now, before = stamp(self.uri), self._seen
        self._seen = now
        if now == self.stamp or self.stamp is None:
            return ""
        if now is None:
            return "gone" if before else ""
        if now != before:
            return ""
        self.stamp = now
        return "changed"

    @property
    def path(self) -> str:
        """The path as it is remembered from one sitting to the next."""
        try:
            return self.uri if "://" in self.uri else os.path.abspath(self.uri)  # noqa: PTH100 - text, as given
        except OSError:  # the working folder is gone
            return self.uri

    @property
    def remembered(self) -> bool:
        """Whether the next sitting knows of it: of a file of many articles the first stands for all."""
        return not self.once and self.part == 1

    @property
    def headline(self) -> str:
        """Its headline on one line; "" before it has been read, or where there is none."""
        return headline(self.document) if self.document else self.gist.headline if self.gist else ""

    @property
    def source(self) -> str:
        """Where and when it appeared, as far as that is known."""
        return appeared(self.document) if self.document else self.gist.source if self.gist else ""

    @property
    def name(self) -> str:
        """The name of the file or page."""
        if self.once:
            return "standard input" if self.uri == STDIN else "a pipe"
        return self.uri.rstrip("/").replace("\\", "/").rsplit("/", 1)[-1]


def headline(document: Document) -> str:
    """Its headline on one line; "" where there is none."""
    return " ".join((document.headline or "").split())


def appeared(document: Document) -> str:
    """Where and when it appeared, as far as that is known."""
    published = wording.day(document.published) if document.published else ""
    return ", ".join(filter(None, (document.publisher, published)))


def soon(uri: str) -> bool:
    """Whether an article is read, or found to be none, before one could look."""
    try:
        return "://" not in uri and os.stat(uri).st_size <= SMALL  # noqa: PTH116 - it may be no file
    except (OSError, ValueError):
        return True


def stamp(uri: str) -> Stamp | None:
    """When the file was changed last, and its size; None for what is no file."""
    try:
        found = os.stat(uri)  # noqa: PTH116 - it may be an address
    except (OSError, ValueError):
        return None
    return (found.st_mtime_ns, found.st_size) if stat.S_ISREG(found.st_mode) else None


def _is_lasting(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)


class Session:
    """The list to step through."""

    def __init__(self, articles: Sequence[Article] = (), *, folder: str = "") -> None:
        """`folder` is where to look for an article first."""
        self.articles = list(articles)
        self.at = 0
        self._folder = folder

    @classmethod
    def of(cls, uris: Sequence[str], first: Work | None = None) -> Session:
        """These articles; work on the first may have begun. A folder alone is one to look in."""
        if len(uris) == 1 and os.path.isdir(uris[0]):  # noqa: PTH112 - it may be an address
            return cls(folder=os.path.abspath(uris[0]))  # noqa: PTH100 - text, as given
        return cls([Article(uri, first if number == 0 else None) for number, uri in enumerate(uris)])

    @property
    def current(self) -> Article | None:
        """The article on the screen."""
        return self.articles[self.at] if self.at < len(self.articles) else None

    def open(self, uri: str, part: int = 1) -> Article:
        """The article of that path, new at the end of the list or already there."""
        wanted = Article(uri, part=part)
        same = (i for i, one in enumerate(self.articles) if (one.path, one.part) == (wanted.path, part))
        known = next(same, None)
        if known is None:
            self.articles.append(wanted)
            known = len(self.articles) - 1
        self.at = known
        return self.articles[known]

    def enlist(self, first: Article, others: Iterable[Article]) -> None:
        """Put the other articles of a file behind its first, but for those that are there."""
        there = {one.part for one in self.articles if one.path == first.path}
        at = self.articles.index(first) + 1 if first in self.articles else len(self.articles)
        new = [other for other in others if other.part not in there]
        self.articles[at:at] = new
        self.at += len(new) * (self.at >= at)

    @property
    def folder(self) -> str:
        """Where to look for another article: beside the one on the screen, else where the program was started.

        A sample leads nowhere: it is looked at before one's own articles, which do not lie among the samples.
        """
        if self.current and os.path.isfile(self.current.path):  # noqa: PTH113 - it may be an address
            folder = os.path.dirname(self.current.path)  # noqa: PTH120 - text to show
            if folder != str(beside("sample_articles")):
                return folder
        if self._folder and not self.current:
            return self._folder
        try:
            return os.getcwd()  # noqa: PTH109 - text, as given
        except OSError:  # it is gone
            return os.path.expanduser("~")  # noqa: PTH111 - text, as given

    def title(self, article: Article) -> str:
        """What the frame says of an article: its headline, its source, where it stands in the list."""
        name = shorter(article.headline, HEADLINE) or article.name
        count = len(self.articles)
        if count > 1:
            return f"{name}  {self.articles.index(article) + 1} of {count}"
        return " · ".join(filter(None, (name, article.source if article.headline else "")))

    def told(self, article: Article) -> str:
        """What is said of an article when it is turned to: which it is, whose, when, and where in the list."""
        named = " · ".join(filter(None, (article.headline or article.name, article.source)))
        return f"{self.articles.index(article) + 1} of {len(self.articles)} · {named}"

    def drop(self, article: Article) -> None:
        """Take an article that cannot be read out of the list."""
        if article in self.articles:
            index = self.articles.index(article)
            self.articles.remove(article)
            self.at = max(0, min(self.at - (index < self.at), len(self.articles) - 1))


def load(
    uri: str,
    part: int = 1,
    *,
    published: datetime.date | None = None,
    stdin: bytes | None = None,
    given: Callable[[str, str], datetime.date | None] = lambda _path, _sha256: None,
) -> Document:
    """Read an article: that of the number `part` in its file. Raises `BriefingError`.

    `published` is the day for all articles, `given` tells the one that the reader gave a file of this digest.
    """
    for document in contents(uri, published=published, stdin=stdin):
        if part in {1, document.source.part}:
            day = given(Article(uri).path, document.source.sha256) if part == 1 and not published else None
            return document._replace(published=day) if day else document
    raise BriefingError(f"{uri} has no article number {part}.")


def contents(uri: str, *, published: datetime.date | None = None, stdin: bytes | None = None) -> Iterator[Document]:
    """Every article of a file. Raises `BriefingError`."""
    from briefing import readers

    if uri == STDIN and stdin is not None:
        return readers.read_bytes_articles(stdin, uri="stdin", published=published)
    return readers.read_articles(uri, published=published)


def glimpse(uri: str) -> Document | None:
    """The beginning of a long text, to be read until the whole is there; None where there is no telling apart."""
    from briefing import readers

    path = Path(uri)
    try:
        special.refuse(path)
        if path.suffix.lower() not in PLAIN or path.stat().st_size <= SMALL:
            return None
        with path.open("rb") as file:
            head = file.read(GLIMPSE)
        head = head.rpartition(b"\n")[0] or head.rpartition(b" ")[0]
        return readers.read_bytes(head, uri=uri) if head else None
    except (OSError, BriefingError):
        return None
