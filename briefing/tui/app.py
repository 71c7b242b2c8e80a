"""The app: themes, dialogs, and what each key that is not a part's own leads to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import ModalScreen, Screen

from briefing import wording
from briefing.export import citation
from briefing.tui import keys, signals, themes, threads
from briefing.tui.config import Config, month_first
from briefing.tui.desk import Desk
from briefing.tui.folders import beside, sheet
from briefing.tui.library.keeping import Keeping
from briefing.tui.lines import Lines
from briefing.tui.main_screen import MainScreen
from briefing.tui.messages import Clipped
from briefing.tui.session import Session, contents, load
from briefing.tui.state import Colours, Manner, Store

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

    from briefing.library import Hit
    from briefing.model import Document
    from briefing.tui.checking import Checking
    from briefing.tui.clippings import Book, Clipping
    from briefing.tui.outbox import Outbox

WATCH_EVERY = 1.0
"""Seconds between two looks at the open file."""

PATIENCE = 0.06
"""Seconds for which the first paint waits for findings, where the first page is there to be read meanwhile."""


def _driver(drawn: bool) -> type[Driver] | None:
    """What writes to the terminal and reads from it; None leaves it to Textual."""
    if os.name == "nt" or os.environ.get("TEXTUAL_DRIVER"):
        return None
    from briefing.tui.startup.driver import Continued, Stoppable

    return Continued if drawn else Stoppable


class BriefingApp(App[None]):
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
        self.store = store
        self._variables: dict[str, dict[str, str]] | None = None
        super().__init__(driver_class=_driver(drawn))
        self._variables = {}
        self._patience = PATIENCE if drawn else 0.0
        self._settings = settings or Config()
        self.keyboard = keys.Keyboard(self._settings.keys)
        self._complaints = list(complaints)
        self.main = MainScreen(self.begin, self.keyboard)
        self.session = session
        self._load_article = load
        self.desk = Desk(self, self.main, session=session, store=store, load=load, contents=contents,
                         fail=self.fail)  # fmt: skip
        self._keeping = Keeping(self, store, self._settings.library, self.main.say)
        self.desk.keep = self._keeping.keep
        for own in themes.THEMES:
            self.register_theme(own)
        wanted = theme or self._settings.theme or self.store.state.theme
        wanted = wanted or themes.usual(self.console.color_system, os.environ)
        self.theme = wanted if wanted in self.available_themes else themes.DARK.name
        if wanted != self.theme:
            another = self.keyboard.named("theme")
            self._complaints.append(f"There is no theme “{wanted}”; press {another} to go through those there are.")
        self._coloured_for = self.theme
        self.stylesheet.set_variables(self.get_css_variables())
        self.main.parts.restore(self.store.state.layout, side=self._settings.side)
        for pane in self.main.parts.panes.values():
            pane.month_first = month_first(self._settings.dates, os.environ)
        self.main.reader.measure = self._settings.measure
        self.set_keymap(dict(self._settings.keys))

    def get_default_screen(self) -> Screen[Any]:
        """The main screen, and no other under it."""
        return self.main

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the kinds of finding, for themes that do not name them."""
        return themes.variables(self.current_theme, no_color=self.no_color)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme by name, worked out once; none before it is known which theme is wanted."""
        if self._variables is None:
            return {}
        if self.theme not in self._variables:
            self._variables[self.theme] = super().get_css_variables()
        self.theme_variables = self._variables[self.theme]
        return self.theme_variables

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets again, but only for another theme: at the start they have just been read."""
        if self.theme != self._coloured_for:
            self._coloured_for = self.theme
            super().refresh_css(animate=animate)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Greys where `NO_COLOR` is set; of the terminal's own colours nobody knows the grey, and none is left."""
        filters = super().get_line_filters()
        if not self.current_theme.ansi:
            return filters
        return [NoColor() if isinstance(one, Monochrome) else one for one in filters]

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
        self.store.keep_colours(self._colours())

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

    def action_open(self) -> None:
        """Choose an article."""
        self._choose("Open", self.desk.open)

    def _choose(self, label: str, then: Callable[[str], None]) -> None:
        from briefing.tui.picker import Picker

        self.desk.leave()
        self.stylesheet.read(sheet("picker"))
        picker = Picker(self.session.folder, recents=self.store.state.recents, samples=beside("sample_articles"),
                        forget=self.store.forget, keyboard=self.keyboard, label=label)  # fmt: skip
        self.push_screen(picker, lambda path: then(str(path)) if path else None)

    @cached_property
    def _checking(self) -> Checking:
        from briefing.tui.checking import Checking

        return Checking(self, self.desk, self.main, load=self._load_article, choose=self._choose, copy=self.copy_saying,
                        fail=self.fail)  # fmt: skip

    def action_check(self) -> None:
        """Hold the open article against its sources."""
        self._checking.begin()

    def action_library(self) -> None:
        """Find in everything that was added to the library."""
        from briefing.library import default_path
        from briefing.tui.library.screen import Found

        self.desk.leave()
        answer = partial(self._keeping.answer, article=self.session.current) if self._keeping.unanswered else None
        self.push_screen(Found(default_path(), self.copy_saying, answer), self._open_found)

    def _open_found(self, hit: Hit | None) -> None:
        if hit and hit.uri:
            self.desk.open_at(hit.uri, hit.span.start, hit.part or 1)
            self.main.parts.action_go("article")
            self.main.reader.light([hit.span])

    def action_command_palette(self) -> None:
        """Anything by name, in the app's own looks."""
        from textual.command import CommandPalette

        from briefing.tui.palette import findings

        self.stylesheet.read(sheet("palette"))
        self.push_screen(CommandPalette([findings(self.desk)], placeholder="A speaker, section, event, figure or key"))

    def action_reload(self) -> None:
        """Read the file again, and stay where one is."""
        self.desk.reload()

    @on(Clipped)
    def _clip(self, message: Clipped) -> None:
        """Keep in the clipping book what is marked, and no more what is unmarked."""
        from briefing.tui.clippings import Clipping

        article = self.session.current
        if article is None or article.briefing is None or not message.spans:
            return
        finding, briefing = message.finding, article.briefing
        said, words = citation.attributed(finding, briefing), citation.words(finding, briefing)
        source = citation.origin(briefing.document)
        clipping = Clipping(article.path, message.spans[0].start, message.spans[-1].end, said, words, source,
                            part=article.part)  # fmt: skip
        (self._book.add if message.kept else self._book.remove)(clipping)

    @cached_property
    def _book(self) -> Book:
        from briefing.tui.clippings import Book

        return Book(self.store.path.with_name("clippings.json"))

    def action_clippings(self) -> None:
        """Show what was clipped, in this sitting and before."""
        from briefing.tui.clippings.screen import Clippings

        screen = Clippings(self._book, self.store.state.manner, self.copy_to_clipboard)
        self.push_screen(screen, self._leave_clippings)

    def _leave_clippings(self, chosen: Clipping | str | None) -> None:
        if chosen == "save":
            from briefing.tui.clippings import rendered

            self._outbox.save_text("save clippings to", "clippings.md", partial(rendered, self._book))
        elif chosen and not isinstance(chosen, str):
            self.desk.open_at(chosen.path, chosen.start, chosen.part)

    def action_browse(self) -> None:
        """Open the article's page in a browser."""
        if address := self._address():
            self.open_url(address)
            self.main.say(f"Opened in the browser: {address}")

    def action_copy_address(self) -> None:
        """Copy the address of the article's page."""
        if address := self._address():
            self.copy_to_clipboard(address)

    def _address(self) -> str:
        """The address of the open article; "" where there is none, which is said."""
        article = self.session.current
        address = wording.address(article.document) if article and article.document else ""
        if address:
            return address
        self.main.say(
            "This article was opened from a file: it has no web address." if article else "No article is open."
        )
        return ""

    def action_article(self, step: int) -> None:
        """The next article of the list, or the one before."""
        self.desk.step(step)

    def action_articles(self) -> None:
        """Show all articles of the sitting with what each says first."""
        from briefing.tui.articles import Articles
        from briefing.tui.gists import survey

        if self.session.articles:
            self.desk.leave()
            gists = partial(survey, self.session.articles, self.desk.contents)
            self.push_screen(Articles(self.session, gists), lambda at: None if at is None else self.desk.turn_to(at))
        else:
            self.main.say("No article is open.")

    def action_next_theme(self) -> None:
        """Another theme, and keep it: our own first, then the others by name."""
        own = [theme.name for theme in themes.THEMES]
        names = own + sorted(set(self.available_themes) - set(own))
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.main.say(f"Theme {self.theme}, {names.index(self.theme) + 1} of {len(names)}.")

    def watch_theme(self, theme: str) -> None:
        """Keep the theme that was chosen, by key or by palette."""
        if self.is_running and theme != self.store.state.theme:
            self.store.keep_theme(theme)

    def _colours(self) -> Colours:
        """What the page looks like, for the first page of the next time."""
        styles = self.main.styles
        ink, ground = ("" if one.ansi is not None else one.hex6 for one in (styles.color, styles.background))
        return Colours(self.theme, ink, ground)

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
        from briefing.tui.outbox import MANNERS

        manner = MANNERS[(MANNERS.index(self.store.state.manner) + 1) % len(MANNERS)]
        self.store.keep_manner(manner)
        said = {"citation": "with name and source", "text": "the bare words", "Markdown": "as Markdown"}[manner]
        item, part, everything = map(self.keyboard.named, ("copy", "copy_part", "copy_all"))
        self.main.say(f"{item}, {part} and {everything} copy {said} from now on.")

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
