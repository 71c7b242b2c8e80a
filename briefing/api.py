"""The Python API: from a file or a text to its briefing."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator

from briefing import pipeline, readers
from briefing.model import Briefing


def brief_file(path: str | os.PathLike[str], *, published: datetime.date | None = None) -> Briefing:
    """The briefing of the article at `path`.

    `published` overrides the date that the article gives; relative dates are read against it.
    Raises `BriefingError` where the file cannot be read as an article.
    """
    return pipeline.brief(readers.read_file(os.fspath(path), published=published))


def brief_articles(path: str | os.PathLike[str], *, published: datetime.date | None = None) -> Iterator[Briefing]:
    """The briefing of every article of the file at `path`, in order: it may be an archive or a mailbox.

    `published` and what is raised are as with `brief_file`.
    """
    return map(pipeline.brief, readers.read_articles(os.fspath(path), published=published))


def brief_text(text: str, *, published: datetime.date | None = None) -> Briefing:
    """The briefing of an article given as text, with its headline on the first line.

    `published` and what is raised are as with `brief_file`.
    """
    return pipeline.brief(readers.read_bytes(text.encode("utf-8", "replace"), uri="text", published=published))
