"""Reading and analysing an article: in this process, or ahead in one of its own while this one imports Textual.

Textual takes longer to import than an article to analyse. Where there is a second processor, the findings
are ready when the screen is; where there is not, nothing is lost.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.model import Briefing, Document

TELL_AFTER = 1.0
"""Seconds of work after which the other process sends what there is so far."""


class Work:
    """The work on one article, done here and when it is asked for."""

    def __init__(self, load: Callable[[], Document]) -> None:
        """`load` reads the document; it may raise `BriefingError`."""
        self._load = load
        self._document: Document | None = None

    def document(self) -> Document:
        """The document. Raises `BriefingError` where it cannot be read."""
        if self._document is None:
            self._document = self._load()
        return self._document

    def briefings(self) -> Iterator[Briefing]:
        """The findings as they grow, the last of them whole."""
        from briefing import pipeline

        yield from pipeline.grow(self.document())

    def done(self) -> bool:
        """Whether `briefings` keeps nobody waiting."""
        return False

    def close(self) -> None:
        """Nothing more is wanted."""


class Ahead(Work):
    """The same work in another process, already under way. Start it before any thread."""

    def __init__(self, load: Callable[[], Document]) -> None:
        super().__init__(load)
        here, there = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(here)
            _answer(Work(load), there)
        os.close(there)
        self._stream: BinaryIO = os.fdopen(here, "rb")

    def document(self) -> Document:
        """The document, as soon as the other process has it; should that come to grief, one read here."""
        if self._document is None:
            answer = self._next()
            if isinstance(answer, BriefingError):
                raise answer
            if answer is None:
                return super().document()
            self._document = answer
        return self._document

    def briefings(self) -> Iterator[Briefing]:
        """The findings that the other process sends; should it come to grief, those found here."""
        document, whole = self.document(), False
        while not whole and (answer := self._next()) is not None:
            briefing, whole = answer
            yield briefing._replace(document=document)
        if not whole:
            yield from super().briefings()
        self.close()

    def done(self) -> bool:
        """Whether the other process has sent everything and is gone."""
        with contextlib.suppress(OSError):
            if self._process and os.waitpid(self._process, os.WNOHANG)[0]:
                self._process = 0
        return not self._process

    def close(self) -> None:
        """End the process, whether it is done or not."""
        if self._process:
            with contextlib.suppress(OSError):
                os.kill(self._process, signal.SIGKILL)
                os.waitpid(self._process, 0)
            self._process = 0
        self._stream.close()

    def _next(self) -> Any:
        try:
            return pickle.load(self._stream)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            return None


def start(load: Callable[[], Document]) -> Work:
    """Begin on an article, ahead where the system can and has a processor to spare."""
    return Ahead(load) if hasattr(os, "fork") and (os.cpu_count() or 1) > 1 else Work(load)


def _answer(work: Work, pipe: int) -> None:
    """What the other process does. It never returns, and says nothing but through the pipe."""
    try:
        with os.fdopen(pipe, "wb") as out:
            for answer in _answers(work):
                pickle.dump(answer, out, pickle.HIGHEST_PROTOCOL)
                out.flush()
    finally:
        os._exit(0)


def _answers(work: Work) -> Iterator[object]:
    """The document or what is wrong with it; then briefings, each with whether it is whole."""
    from time import monotonic

    try:
        yield work.document()
    except BriefingError as error:
        yield error
        return
    briefing, told = None, monotonic()
    for briefing in work.briefings():
        if monotonic() - told > TELL_AFTER:
            yield briefing, False
            told = monotonic()
    yield briefing, True
