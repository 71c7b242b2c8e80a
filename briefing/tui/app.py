"""The app: themes, dialogs, and what each key that is not a part's own leads to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.screen import ModalScreen, Screen

from briefing.tui import keys, signals, threads
from briefing.tui.config import Config, month_first
from briefing.tui.desk import Desk
from briefing.tui.folders import sheet
from briefing.tui.library.keeping import Keeping
from briefing.tui.lines import Lines
from briefing.tui.main_screen import MainScreen
from briefing.tui.messages import Clipped
from briefing.tui.session import Session, contents, load
from briefing.tui.state import Manner
from briefing.tui.store import Store
from briefing.tui.themed import Themed

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from briefing.model import Document
    from briefing.tui.clippings.clipper import Clipper
    from briefing.tui.outbox import Outbox
    from briefing.tui.shelf import Shelf

WATCH_EVERY = 1.0
"""Seconds between two looks at the open file."""

PATIENCE = 0.1
"""Seconds for which the first paint waits for findings, where the first page is there to be read meanwhile."""


def _driver(drawn: bool) -> type[Driver] | None:
    """What writes to the terminal and reads from it; None leaves it to Textual."""
    if os.name == "nt" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from briefing.tui.startup.driver import Continued, Stoppable

    return Continued if drawn else Stoppable


class BriefingApp(Themed):
    """Reads news articles."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[list[str | PurePath]] = [sheet("main"), sheet("reader"), sheet("panes")]
    BINDINGS = keys.bindings("app")
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = set()
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        session: Session,
        load: Callable[..., Document] = load,
        *,
        contents: Callable[[str], Iterator[Document]] = contents,
        store: Store,
        theme: str | None = None,
        settings: Config | None = None,
        complaints: Sequence[str] = (),
        drawn: bool = False,
    ) -> None:
        """`load` reads an article, `contents` all of a file; `complaints` say what is wrong with the settings.

        `drawn` says that the first page is on the terminal already.
        """
        self._settings = settings or Config()
        wanted = theme or self._settings.theme or store.state.theme
        super().__init__(store, wanted, driver_class=_driver(drawn))
        self._patience = PATIENCE if drawn else 0.0
        self.keyboard = keys.Keyboard(self._settings.keys)
        self._complaints = list(complaints)
        self.main = MainScreen(self.begin, self.keyboard)
        self.session = session
        self._load_article = load
        self.desk = Desk(self, self.main, session=session, store=store, load=load, contents=contents,
                         fail=self.fail)  # fmt: skip
        self._keeping = Keeping(self, store, self._settings.library, self.main.say)
        self.desk.keep = self._keeping.keep
        if wanted and wanted != self.theme:
            another = self.keyboard.named("theme")
            self._complaints.append(f"There is no theme “{wanted}”; press {another} to go through those there are.")
        self.main.parts.restore(self.store.state.layout, side=self._settings.side)
        for pane in self.main.parts.panes.values():
            pane.month_first = month_first(self._settings.dates, os.environ)
        self.main.reader.measure = self._settings.measure
        self.set_keymap(dict(self._settings.keys))

    def get_default_screen(self) -> Screen[Any]:
        """The main screen, and no other under it."""
        return self.main

    async def on_event(self, event: events.Event) -> None:
        """A key pressed in a list is done with before the next is looked at, which may be meant for what it opens."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.main.say("")  # what was said has been read by now
        if isinstance(event, events.Key) and not event.is_forwarded and isinstance(self.focused, Lines):
            done = await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)
            pane = self.main.parts.active in self.main.parts.panes
            if not done and (said := self.keyboard.elsewhere(event.key, event.character or "", pane=pane)):
                self.main.say(said)
        else:
            await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A dialog has its own use for the palette's key."""
        if action == "command_palette" and isinstance(self.screen, ModalScreen):
            return False
        return super().check_action(action, parameters)

    def begin(self) -> None:
        """Show the first article, or ask for one."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())
        threads.leave_unawaited()
        if not self.is_headless:
            signals.heed(lambda number: self.call_later(self.action_quit, 128 + number), self._keep)
        if self._settings.watch:
            self.set_interval(WATCH_EVERY, self.desk.watch)
        if not self.session.articles:
            self.call_after_refresh(self.action_open)
        self.desk.begin(patience=self._patience)
        if not self.is_headless:
            self.call_after_refresh(self._keeping.ask_once, self.keyboard.named("library"))
        if self._complaints:
            self.call_after_refresh(self.fail, "Settings", "\n".join(self._complaints))

    def fail(self, title: str, sentence: str) -> None:
        """Say what failed; the app goes on."""
        from briefing.tui.dialogs import Notice

        if isinstance(self.screen, Notice) and self.screen.heading == title:
            self.screen.add(sentence)
        else:
            self.push_screen(Notice(title, sentence))

    # What keys do

    async def action_quit(self, status: int = 0) -> None:
        """Leave, with everything kept."""
        self._keep()
        self.exit(return_code=status)

    def _keep(self) -> None:
        """What the next sitting goes on from; work that is still under way ends."""
        self.desk.close()
        self.store.keep_layout(self.main.parts.arranged)
        self.store.keep_colours(self.colours_of(self.main))

    def action_suspend(self) -> None:
        """Stand aside for the shell, with the place kept."""
        self.desk.leave()
        if signals.has_shell():
            self.action_suspend_process()
        else:
            self.main.say(f"There is no shell to go back to; {self.keyboard.named('quit')} quits.")

    def action_interrupt(self) -> None:
        """What ctrl+c does where nothing is selected: close what lies over the article, or say how to quit."""
        from textual.widgets import Input

        field = self.focused if isinstance(self.focused, Input) else None
        if self.screen.get_selected_text() or (field and (field.selected_text or self.screen is self.main)):
            raise SkipAction
        if self.screen is self.main:
            copy, leave = map(self.keyboard.named, ("copy", "quit"))
            self.main.say(f"Nothing is selected: {copy} copies the item, {leave} quits.")
        else:
            self.screen.dismiss(None)

    @cached_property
    def _shelf(self) -> Shelf:
        from briefing.tui.shelf import Shelf

        return Shelf(self, self.desk, self.main, keeping=self._keeping, load=self._load_article, copy=self.copy_saying)

    def action_open(self) -> None:
        """Choose an article."""
        self._shelf.open()

    def action_articles(self) -> None:
        """Show all articles of the sitting with what each says first."""
        self._shelf.articles()

    def action_library(self) -> None:
        """Find in everything that was added to the library."""
        self._shelf.library()

    def action_check(self) -> None:
        """Hold the open article against its sources."""
        self._shelf.check()

    def action_command_palette(self) -> None:
        """Anything by name, in the app's own looks."""
        from textual.command import CommandPalette

        from briefing.tui.palette import findings

        self.stylesheet.read(sheet("palette"))
        self.push_screen(CommandPalette([findings(self.desk)], placeholder="A speaker, section, event, figure or key"))

    def action_reload(self) -> None:
        """Read the file again, and stay where one is."""
        self.desk.reload()

    async def action_date(self) -> None:
        """Ask for the day of publication, from which dates are counted."""
        from briefing.tui import given_day

        if (article := self.session.current) and article.document:
            day = article.document.published
            await self.main.ask(given_day.ASKED, self.desk.give_day, given_day.said, day.isoformat() if day else "")

    @on(Clipped)
    def _clip(self, message: Clipped) -> None:
        """Keep in the clipping book what is marked, and no more what is unmarked."""
        self._clipper.clip(message)

    @cached_property
    def _clipper(self) -> Clipper:
        from briefing.tui.clippings.clipper import Clipper

        return Clipper(self, self.desk, self._outbox, self.store, self.main.parts.panes.values())

    def action_clippings(self) -> None:
        """Show what was clipped, in this sitting and before."""
        self._clipper.show()

    def action_browse(self) -> None:
        """Open the article's page in a browser."""
        if address := self._outbox.address(self.session.current):
            self.open_url(address)
            self.main.say(f"Opened in the browser: {address}")

    def action_copy_address(self) -> None:
        """Copy the address of the article's page."""
        if address := self._outbox.address(self.session.current):
            self.copy_to_clipboard(address)

    def action_article(self, step: int) -> None:
        """The next article of the list, or the one before."""
        self.desk.step(step)

    def action_next_theme(self) -> None:
        """Another theme, and keep it."""
        self.main.say(self.turn_theme())

    def action_help(self) -> None:
        """All keys."""
        from briefing.tui.help import Help

        pane = self.main.parts.panes.get(self.main.parts.active)
        without = {"which"} if pane and not pane.several_kinds else set()
        self.push_screen(Help(self.keyboard, self.main.parts.active, without))

    @cached_property
    def _outbox(self) -> Outbox:
        from briefing.tui.outbox import Outbox

        return Outbox(self, self.main, self.fail)

    def action_copy(self, what: str, manner: Manner | None = None) -> None:
        """Copy an item, a part or everything, in the manner that was chosen last or in this one."""
        self._outbox.copy(what, manner or self.store.state.manner)

    def action_manner(self) -> None:
        """Another manner of copying, and keep it."""
        self._outbox.turn_manner(self.store)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by the first route that works, and say which; also what ctrl+c on a selection comes to."""
        self.copy_saying(text)

    def copy_saying(self, text: str, say: Callable[[str], None] | None = None) -> None:
        """Copy, and have `say` tell what became of it, or the bar."""
        self._clipboard = text
        self._outbox.send(text, self._driver.write if self._driver else lambda _: None, say)

    def action_save(self) -> None:
        """Ask for a file, and write the pane in use to it, or everything."""
        self._outbox.save(self.session.current)

    def action_explain(self) -> None:
        """Name the rule behind the item."""
        from briefing.tui import rules

        self.main.say(rules.named(self.main) or "No rule found anything here.")
