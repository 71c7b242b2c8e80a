"""What leaves the app: what is copied goes to the clipboard, what is saved to a file."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from briefing import wording
from briefing.tui.outbox import clipboard, copies, files
from briefing.tui.outbox.copies import MANNERS, WHAT

if TYPE_CHECKING:
    from textual.app import App

    from briefing.tui.main_screen import MainScreen
    from briefing.tui.session import Article
    from briefing.tui.state import Manner
    from briefing.tui.store import Store


__all__ = ["MANNERS", "WHAT", "Outbox"]


class Outbox:
    """Copies and saves what stands on a screen, and says what became of it."""

    def __init__(self, app: App[None], screen: MainScreen, fail: Callable[[str, str], None]) -> None:
        """`fail` is told a title and a sentence."""
        self._app = app
        self._screen = screen
        self._fail = fail

    def copy(self, what: str, manner: Manner) -> None:
        """Copy an item, a part or everything."""
        if text := copies.text(self._screen, what, manner):
            self._app.copy_to_clipboard(text)
        else:
            self._screen.say("There is nothing to copy here.")

    def turn_manner(self, store: Store) -> None:
        """Copy in another manner from now on, which the `store` remembers."""
        manner = MANNERS[(MANNERS.index(store.state.manner) + 1) % len(MANNERS)]
        store.keep_manner(manner)
        said = {"citation": "with name and source", "text": "the bare words", "Markdown": "as Markdown"}[manner]
        item, part, everything = map(self._screen.keyboard.named, ("copy", "copy_part", "copy_all"))
        self._screen.say(f"{item}, {part} and {everything} copy {said} from now on.")

    def send(self, text: str, osc52: Callable[[str], None], say: Callable[[str], None] | None = None) -> None:
        """Take `text` to the clipboard by the first route that works, and say which; `osc52` writes to the terminal.

        A screen that lies over the main one has its own `say`.
        """
        (say or self._screen.say)("Copying …")
        self._app.run_worker(partial(self._send_in_thread, text, osc52, say), thread=True, exclusive=True, group="copy")

    def _send_in_thread(
        self, text: str, osc52: Callable[[str], None], say: Callable[[str], None] | None = None
    ) -> None:
        worker = get_current_worker()
        receipt = clipboard.copy(text, environ=os.environ, osc52=osc52, wanted=lambda: not worker.is_cancelled)
        if worker.is_cancelled:
            return
        self._app.call_from_thread(say or self._screen.say, receipt.message)
        if not receipt.route and text.strip() and say is None:
            question = f"{receipt.message}; save to"
            self._app.call_from_thread(self._ask, question, files.free("copied.txt"), lambda _: text)

    def address(self, article: Article | None) -> str:
        """The address of the article's page; "" where there is none, which is said."""
        address = wording.address(article.document) if article and article.document else ""
        if not address:
            opened = "This article was opened from a file: it has no web address."
            self._screen.say(opened if article else "No article is open.")
        return address

    def save(self, article: Article | None) -> None:
        """Ask for a file, and write the pane in use to it, or everything."""
        if article is None or article.briefing is None:
            self._screen.say("There is nothing to save yet.")
            return
        briefing, active = article.briefing, self._screen.parts.active
        said = "everything" if active == "article" else active
        self._ask(f"save {said} to", files.file_name(article.uri, active), partial(files.rendered, briefing, active))

    def save_text(self, label: str, name: str, text: Callable[[str], str]) -> None:
        """Ask for a file, and write to it what `text` makes for its name."""
        self._ask(label, files.free(name), text)

    def _ask(self, label: str, name: str, text: Callable[[str], str]) -> None:
        self._screen.call_later(
            self._screen.ask, label, lambda path: self._write(path, text(path)) if path else None, None, name
        )

    def _write(self, path: str, text: str) -> None:
        try:
            written = files.write(path, text)
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            self._fail("Nothing was saved", f"{path} could not be written: {why}.")
        else:
            ending = files.unwritten(path)
            self._screen.say(
                f"Saved as plain text to {written}: briefing does not write {ending} files."
                if ending
                else f"Saved to {written}."
            )
