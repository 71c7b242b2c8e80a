"""The first article, read and analysed in a process of its own while this one is busy importing Textual.

Start-up is mostly imports, and one interpreter imports on one core. A fork at the very start, before
there are threads or a screen, lets a second core read the article and find what is in it, so that the
reader can be painted at once and the panes right after. Where there is no fork or no second core the
app does the same work itself.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Generator
from dataclasses import replace
from typing import BinaryIO

from briefing.errors import BriefingError
from briefing.model import Briefing, Document

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime


_END = "end"


class Ahead:
    """What the other process has sent by now: a document or why there is none, then ever fuller briefings."""

    def __init__(self, pipe: BinaryIO, process: int) -> None:
        self._pipe = pipe
        self._process = process

    def document(self) -> Document | None:
        """The article, once it is read; None where the other process failed us. Raises `BriefingError`."""
        sent = self._next()
        if isinstance(sent, BriefingError):
            raise sent
        return sent if isinstance(sent, Document) else None

    def briefings(self, document: Document) -> Generator[Briefing, None, bool]:
        """The briefing after each step; returns whether the last was the whole, or the process failed us."""
        while isinstance(sent := self._next(), Briefing):
            yield replace(sent, document=document)
        self._pipe.close()
        os.waitpid(self._process, 0)
        return sent == _END

    def _next(self) -> object:
        try:
            return pickle.load(self._pipe)
        except (EOFError, OSError, pickle.UnpicklingError):
            return None


def start(path: str, stdin: bytes | None, published: datetime.date | None) -> Ahead | None:
    """Begin with the article at `path`, or given as `stdin`; None where this machine has no use for it."""
    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        return None
    receiver, sender = os.pipe()
    process = os.fork()
    if process:
        os.close(sender)
        return Ahead(os.fdopen(receiver, "rb"), process)
    os.close(receiver)
    try:
        with os.fdopen(sender, "wb") as pipe:
            _serve(pipe, path, stdin, published)
    finally:
        os._exit(0)


def _serve(pipe: BinaryIO, path: str, stdin: bytes | None, published: datetime.date | None) -> None:
    """The other process: send the document, then the briefing without it after each step."""
    from briefing import readers

    try:
        if stdin is None:
            document = readers.read_file(path, published=published)
        else:
            document = readers.read_bytes(stdin, uri="stdin", published=published)
    except BriefingError as error:
        _send(pipe, error)
        return
    _send(pipe, document)
    from briefing import pipeline

    bare = replace(document, text="", blocks=(), sentences=())
    for briefing in pipeline.grow(document):
        _send(pipe, replace(briefing, document=bare))
    _send(pipe, _END)


def _send(pipe: BinaryIO, sent: object) -> None:
    pickle.dump(sent, pipe, pickle.HIGHEST_PROTOCOL)
    pipe.flush()
