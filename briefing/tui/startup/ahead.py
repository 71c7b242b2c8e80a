"""Reading and analysing an article: in this process, or ahead in one of its own while this one imports Textual.

Textual takes longer to import than an article to analyse. Where there is a second processor, the findings
are ready when the screen is; where there is not, nothing is lost. Either way the first page is on the
terminal before anything else is done.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import select
import signal
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from briefing.model import Briefing, Document

LOOK_EVERY = 0.5
"""Seconds between two looks whether the process that asked is still there."""
TELL_AFTER = 1.0
"""Seconds of work after which the other process sends what there is so far."""


class Opening(NamedTuple):
    """What was shown before the app: `beginning` of a long text, and whether a page is on the terminal."""

    beginning: Document | None = None
    drawn: bool = False


class Work:
    """The work on one article, done here and when it is asked for."""

    def __init__(
        self,
        load: Callable[[], Document],
        *,
        glimpse: Callable[[], Document | None] = lambda: None,
        soon: bool = True,
        paint: Callable[[Document, bool], None] | None = None,
    ) -> None:
        """`load` reads the document; it may raise `BriefingError`, and takes long where it is not `soon` done.

        `glimpse` reads the beginning of a long text. `paint` puts a page of a document on the terminal, and is
        told whether that is the whole of it.
        """
        self._load = load
        self._glimpse = glimpse
        self._soon = soon
        self._paint = paint
        self._opening: Opening | None = None
        self._document: Document | None = None

    def opening(self) -> Opening:
        """Draw the first page, once, as soon as there are words for it."""
        if self._opening is None:
            beginning = self._glimpse()
            page = beginning or (self._readable() if self._soon else None)
            if page and self._paint:
                self._paint(page, beginning is None)
            self._opening = Opening(beginning, bool(page and self._paint))
        return self._opening

    def document(self) -> Document:
        """The document. Raises `BriefingError` where it cannot be read."""
        if self._document is None:
            self._document = self._load()
        return self._document

    def briefings(self) -> Iterator[Briefing]:
        """The findings as they grow, the last of them whole."""
        from briefing import pipeline

        yield from pipeline.grow(self.document())

    def ready(self, within: float = 0) -> bool:  # noqa: ARG002 - of use to the other kind
        """Whether `briefings` keeps nobody waiting, now or after so many seconds."""
        return False

    def close(self) -> None:
        """Nothing more is wanted."""

    def _readable(self) -> Document | None:
        """The document; whoever asks for it by name is told why there is none."""
        with contextlib.suppress(BriefingError):
            return self.document()
        return None


class Ahead(Work):
    """The same work in another process, already under way. Start it before any thread."""

    def __init__(self, work: Work) -> None:
        super().__init__(work.document)
        here, there = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            os.close(here)
            _answer(work, there)
        os.close(there)
        self._stream: BinaryIO = os.fdopen(here, "rb")

    def opening(self) -> Opening:
        """What the other process has drawn, as soon as it has."""
        if self._opening is None:
            self._opening = self._next() or Opening()
        return self._opening

    def document(self) -> Document:
        """The document, as soon as the other process has it; should that come to grief, one read here."""
        if self._document is None:
            self.opening()
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

    def ready(self, within: float = 0) -> bool:
        """Whether the other process has the findings, or comes to have them in that time."""
        deadline = time.monotonic() + within
        while not self._ended() and not select.select([self._stream], [], [], 0.002)[0]:
            if time.monotonic() > deadline:
                return False
        return True

    def _ended(self) -> bool:
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


def start(work: Work) -> Work:
    """Begin on an article, ahead where the system can and has a processor to spare."""
    if hasattr(os, "fork") and (os.cpu_count() or 1) > 1:
        return Ahead(work)
    work.opening()
    return work


def _answer(work: Work, pipe: int) -> None:
    """What the other process does. It never returns, says nothing but through the pipe, and ends with this one."""
    threading.Thread(target=_end_after, args=(os.getppid(),), daemon=True).start()
    try:
        with os.fdopen(pipe, "wb") as out:
            for answer in _answers(work):
                pickle.dump(answer, out, pickle.HIGHEST_PROTOCOL)
                out.flush()
    finally:
        os._exit(0)


def _end_after(parent: int) -> None:
    """End soon after the process that asked has."""
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os._exit(1)


def _answers(work: Work) -> Iterator[object]:
    """The opening; the document or what is wrong with it; then briefings, each with whether it is whole."""
    yield work.opening()
    try:
        yield work.document()
    except BriefingError as error:
        yield error
        return
    briefing, told = None, time.monotonic()
    for briefing in work.briefings():
        if time.monotonic() - told > TELL_AFTER:
            yield briefing, False
            told = time.monotonic()
    yield briefing, True
