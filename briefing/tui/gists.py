"""What the articles of a sitting say, one after the other: their headlines and first key points."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from briefing.digest.telling import told
from briefing.errors import BriefingError
from briefing.model import Briefing, Document
from briefing.tui.session import Article, Gist, appeared, headline

POINTS = 2
"""The key points that tell what an article is about."""


def survey(
    articles: Sequence[Article], contents: Callable[[str], Iterable[Document]]
) -> Iterator[tuple[Article, Gist]]:
    """Each article that is not known yet, with what it says; `contents` reads all of a file, and may raise."""
    for uri, of_file in groupby(articles, key=lambda one: one.uri):
        wanted = {one.part: one for one in of_file if one.gist is None or not one.gist.points}
        for part in [part for part, one in wanted.items() if one.briefing]:
            article = wanted.pop(part)
            if article.briefing:
                yield article, gist(article.briefing)
        if wanted and not (len(wanted) == 1 and next(iter(wanted.values())).once):
            yield from _read(uri, wanted, contents)


def gist(briefing: Briefing) -> Gist:
    """What a briefing says first."""
    points = tuple(told(point.brief or [point.span], briefing) for point in briefing.key_points[:POINTS])
    return Gist(headline(briefing.document), appeared(briefing.document), points)


def _read(
    uri: str, wanted: dict[int, Article], contents: Callable[[str], Iterable[Document]]
) -> Iterator[tuple[Article, Gist]]:
    """The articles of one file."""
    from briefing import pipeline

    left = dict(wanted)
    try:
        for document in contents(uri):
            article = left.pop(document.source.part or 1, None)
            if article:
                yield article, gist(pipeline.brief(document, frozenset({"key_points"})))
            if not left:
                return
    except BriefingError as error:
        yield from ((article, Gist(points=(str(error),))) for article in left.values())
