"""The app: the articles of a sitting, and what reaches beyond the screen: files, the clipboard, themes, memory."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.actions import SkipAction
from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import ModalScreen, Screen
from textual.worker import get_current_worker

from briefing.errors import BriefingError
from briefing.model import Briefing, Document
from briefing.tui import keys, signals, themes
from briefing.tui.ahead import Work
from briefing.tui.config import Config
from briefing.tui.customs import month_first
from briefing.tui.folders import beside, sheet
from briefing.tui.main_screen import MainScreen
from briefing.tui.places import ABOUT, Place, moved
from briefing.tui.session import Article, Session, glimpse, load, soon, stamp
from briefing.tui.state import Colours, Manner, Store
from briefing.tui.state import Place as Kept

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver

WATCH_EVERY = 1.0
"""Seconds between two looks at the open file."""


PATIENCE = 0.06
"""Seconds for which the first paint waits for findings, where the first page is there to be read meanwhile."""


def _provider() -> type[Provider]:
    from briefing.tui.palette import Findings

    return Findings


def _continued() -> type[Driver]:
    from briefing.tui.driver import Continued

    return Continued


class BriefingApp(App[None]):
    """Reads news articles."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[list[str | PurePath]] = [sheet("main"), sheet("reader"), sheet("panes")]
    BINDINGS = keys.bindings("app")
    COMMANDS = App.COMMANDS | {_provider}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        session: Session,
        load: Callable[[str], Document] = load,
        *,
        store: Store,
        theme: str | None = None,
        settings: Config | None = None,
        complaints: Sequence[str] = (),
        drawn: bool = False,
    ) -> None:
        """`load` reads an article; `complaints` say what is wrong with the settings.

        `drawn` says that the first page is on the terminal already.
        """
        self.store = store
        super().__init__(driver_class=_continued() if drawn else None)
        self._patience = PATIENCE if drawn else 0.0
        self.session = session
        self._load_document = load
        self._settings = settings or Config()
        self._complaints = list(complaints)
        self.main = MainScreen(ready=self.begin)
        for own in themes.THEMES:
            self.register_theme(own)
        wanted = theme or self._settings.theme or self.store.state.theme
        wanted = wanted or themes.usual(self.console.color_system, os.environ)
        self.theme = wanted if wanted in self.available_themes else themes.DARK.name
        if wanted != self.theme:
            self._complaints.append(f"There is no theme “{wanted}”; t shows those there are.")
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A dialog has its own use for the palette's key."""
        if action == "command_palette" and isinstance(self.screen, ModalScreen):
            return False
        return super().check_action(action, parameters)

    # Opening

    def begin(self) -> None:
        """Show the first article; one whose work has begun is there by now, and in the first paint."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh())
        signals.heed(lambda number: self.call_later(self.action_quit, 128 + number))
        if self._settings.watch:
            self.set_interval(WATCH_EVERY, self._watch)
        article = self.session.current
        if article is None:
            self.call_after_refresh(self.action_open)
            self.call_after_refresh(self._complain)
        elif article.work and soon(article.uri):
            try:
                article.document = article.work.document()
            except BriefingError as error:
                self._refuse(article, str(error), again=False)
                return
        self._turn_to(article, within=self._patience)

    def open(self, uri: str) -> None:
        """Open an article, or turn to it where it is open already."""
        self._leave()
        self._turn_to(self.session.open(uri))

    def _turn_to(self, article: Article | None, *, within: float = 0) -> None:
        """Put an article on the screen, reading it first where that has not been done.

        Findings that come `within` so many seconds are in the first paint.
        """
        if article is None:
            self.main.show(None, note="No article is open. Press o to open one.")
        elif article.document is None:
            self._show_glimpse(article)
            self._load(article)
        else:
            self._show(article, within=within)

    def _show_glimpse(self, article: Article) -> None:
        """Of a long text the beginning, while the whole of it is being read."""
        beginning = Article(article.uri)
        beginning.document = article.work.opening().beginning if article.work else glimpse(article.uri)
        self.main.show(beginning, title=self.session.title(article), note="Reading …")

    def _show(self, article: Article, *, within: float = 0) -> None:
        if article.place == Place() and article.document:
            kept = self.store.state.place(article.path, article.document.source.sha256)
            article.place = Place(kept.offset, ABOUT if kept.offset else 0)
        self.main.show(article, title=self.session.title(article))
        if article.briefing is None:
            if article.work and article.work.ready(within):
                for briefing in article.work.briefings():
                    self._found(article, briefing, waiting=False)
            else:
                self._analyse(article)
        self._complain()

    def _complain(self) -> None:
        """Say what is wrong with the settings, once."""
        if self._complaints:
            self.fail("Settings", "\n".join(self._complaints))
            self._complaints.clear()

    @work(thread=True, exclusive=True, group="load")
    def _load(self, article: Article, *, again: str = "") -> None:
        """Read an article; one that is read again keeps its place, and `again` is said."""
        work = article.work if article.work and not again else Work(partial(self._load_document, article.uri))
        article.stamp = stamp(article.uri) or article.stamp
        try:
            work.document()
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a file, the app goes on
            said = str(error) if isinstance(error, BriefingError) else f"{article.uri}: {error}"
            self.call_from_thread(self._refuse, article, said, bool(again))
            return
        self.call_from_thread(self._loaded, article, work, again)

    def _loaded(self, article: Article, work: Work, again: str) -> None:
        if again and article.document and article.document.text == work.document().text:
            self.main.say(f"{article.name} was read again; nothing in it has changed.")
            return
        before, article.work, article.document, article.briefing = article.document, work, work.document(), None
        if again and before:
            if article is self.session.current:
                self._leave(before)
            article.place = moved(article.place, before.text, article.document.text)
            self.main.say(again)
        if article is self.session.current:
            if self.main.reader.document and article.place == Place():
                article.place = self.main.reader.place
            self._show(article)

    def _refuse(self, article: Article, said: str, again: bool) -> None:
        if again and article.document:
            self.main.say(f"Not read again: {said}")
            return
        if not again:
            self.session.drop(article)
            self._turn_to(self.session.current)
        self.fail("This article could not be opened", said)

    @work(thread=True, exclusive=True, group="analysis")
    def _analyse(self, article: Article) -> None:
        """Find what there is to find, while the article can already be read."""
        from time import monotonic

        worker, last, pause = get_current_worker(), None, 0.3
        told = monotonic()
        for briefing in article.work.briefings() if article.work else ():
            if worker.is_cancelled:
                return
            last, now = briefing, monotonic()
            if now - told > pause:
                self.call_from_thread(self._found, article, briefing, waiting=True)
                told = monotonic()
                pause = max(pause, 20 * (told - now))  # where showing takes long, it is not done often
        if last:
            self.call_from_thread(self._found, article, last, waiting=False)

    def _found(self, article: Article, briefing: Briefing, *, waiting: bool) -> None:
        if article.document is briefing.document:
            article.briefing = None if waiting else briefing
            if not waiting:
                self.call_after_refresh(self._remember, article)
            if article is self.session.current:
                self.main.found(briefing, waiting)
            if not gc.isenabled():
                gc.freeze()
                gc.enable()

    # Memory

    def _remember(self, article: Article) -> None:
        """Put the article among the recent ones."""
        if article.document and not article.once:
            self.store.keep_opened(article.path, article.document.source.sha256)
        self._keep_colours()

    def _keep_colours(self) -> None:
        """Keep what the page looks like, for the first page of the next time."""
        ink, ground = (
            "" if colour.ansi is not None else colour.hex6
            for colour in (self.main.styles.color, self.main.styles.background)
        )
        self.store.keep_colours(Colours(self.theme, ink, ground))

    def _leave(self, document: Document | None = None) -> None:
        """Keep the place in the article on the screen, where it still shows this document."""
        article, reader = self.session.current, self.main.reader
        document = document or (article.document if article else None)
        if article is None or document is None or reader.document is not document:
            return
        article.place = reader.place
        if not article.once:
            kept = Kept(reader.extent[1], article.place.cursor, reader.percent)
            self.store.keep_place(article.path, kept)

    def fail(self, title: str, sentence: str) -> None:
        """Say what failed; the app goes on."""
        from briefing.tui.dialogs import Sentence

        if isinstance(self.screen, Sentence) and self.screen.heading == title:
            self.screen.add(sentence)
        else:
            self.push_screen(Sentence(title, sentence))

    # What keys do

    async def action_quit(self, status: int = 0) -> None:
        """Leave, with the place kept."""
        self._leave()
        self.store.keep_layout(self.main.parts.arranged)
        for article in self.session.articles:
            if article.work:
                article.work.close()
        self.exit(return_code=status)

    def action_suspend(self) -> None:
        """Stand aside for the shell, with the place kept."""
        self._leave()
        if signals.has_shell():
            self.action_suspend_process()
        else:
            self.main.say("There is no shell to go back to; q quits.")

    def action_interrupt(self) -> None:
        """What ctrl+c does where nothing is selected: close what lies over the article, or say how to quit."""
        from textual.widgets import Input

        field = self.focused if isinstance(self.focused, Input) else None
        if self.screen.get_selected_text() or (field and (field.selected_text or self.screen is self.main)):
            raise SkipAction
        if self.screen is self.main:
            self.main.say("Nothing is selected: y copies the item, q quits.")
        else:
            self.screen.dismiss(None)

    def action_open(self) -> None:
        """Choose an article."""
        from briefing.tui.picker import Picker

        self._leave()
        current = self.session.current
        start = Path(current.uri).parent if current and os.path.exists(current.uri) else Path.cwd()  # noqa: PTH110 - takes any text
        self.stylesheet.read(sheet("picker"))
        picker = Picker(start, recents=self.store.state.recents, samples=beside("sample_articles"))
        self.push_screen(picker, lambda path: self.open(str(path)) if path else None)

    def action_reload(self) -> None:
        """Read the file again, and stay where one is."""
        article = self.session.current
        if article and article.once:
            self.main.say("Standard input and pipes cannot be read again.")
        elif article:
            self._load(article, again="Read again.")

    def _watch(self) -> None:
        """Read the open file again when somebody has changed it; where it is gone, say so and keep the article."""
        article = self.session.current
        if article is None or article.document is None:
            return
        found = article.look()
        if found == "gone":
            self.main.say(f"{article.name} is no longer there; this is the article as it was.")
        elif found:
            self._load(article, again=f"{article.name} has changed and was read again.")

    def action_article(self, step: int) -> None:
        """The next article of the list, or the one before."""
        count = len(self.session.articles)
        if count < 2:
            self.main.say("This is the only article; o opens another.")
            return
        self.turn_to((self.session.at + step) % count)

    def turn_to(self, number: int) -> None:
        """Show an article of the list, at its place."""
        self._leave()
        self.session.at = number
        self._turn_to(self.session.current)
        if self.session.current:
            self.main.say(self.session.title(self.session.current))

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
            self.call_after_refresh(self._keep_colours)

    def action_help(self) -> None:
        """All keys."""
        from briefing.tui.help import Help

        self.push_screen(Help())

    def action_copy(self, what: str, manner: Manner | None = None) -> None:
        """Copy an item, a part or everything, in the manner that was chosen last or in this one."""
        from briefing.tui import copies

        text = copies.text(self.main, what, manner or self.store.state.manner)
        if text:
            self.copy_to_clipboard(text)
        else:
            self.main.say("There is nothing to copy here.")

    def action_manner(self) -> None:
        """Another manner of copying, and keep it."""
        from briefing.tui.copies import MANNERS

        manner = MANNERS[(MANNERS.index(self.store.state.manner) + 1) % len(MANNERS)]
        self.store.keep_manner(manner)
        said = {"citation": "with name and source", "text": "the bare words", "Markdown": "as Markdown"}[manner]
        self.main.say(f"y, P and B copy {said} from now on.")

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by the first route that works, and say which; also what ctrl+c on a selection comes to."""
        self._clipboard = text
        self.main.say("Copying …")
        self._copy(text)

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str) -> None:
        from briefing.tui import clipboard, items

        driver, worker = self._driver, get_current_worker()
        receipt = clipboard.copy(
            text, environ=os.environ, osc52=driver.write if driver else lambda _: None,
            wanted=lambda: not worker.is_cancelled,
        )  # fmt: skip
        if worker.is_cancelled:
            return
        self.call_from_thread(self.main.say, receipt.message)
        if not receipt.route and text.strip():
            self.call_from_thread(self.main.ask, receipt.message + "; save to", lambda path: self._save(path, text),
                                  None, items.free("copied.txt"))  # fmt: skip

    def action_save(self) -> None:
        """Ask for a file, and write the pane in use to it, or everything."""
        from briefing.tui import items

        article = self.session.current
        if article is None or article.briefing is None:
            self.main.say("There is nothing to save yet.")
            return
        active = self.main.parts.active
        said = "everything" if active == "article" else active
        self.main.ask(
            f"save {said} to", lambda path: self._save(path, items.rendered(article.briefing, active, path or "")),
            None, items.file_name(article.uri, active),
        )  # fmt: skip

    def _save(self, path: str | None, text: str) -> None:
        from briefing.tui import items

        if path:
            try:
                written = items.write(path, text)
            except (OSError, ValueError) as error:
                why = error.strerror if isinstance(error, OSError) else error
                self.fail("Nothing was saved", f"{path} could not be written: {why}.")
            else:
                self.main.say(f"Saved to {written}.")

    def action_explain(self) -> None:
        """Name the rule behind the item."""
        from briefing.tui import items

        self.main.say(items.rules(self.main) or "No rule found anything here.")

    def keys_of(self, key: keys.Key) -> str:
        """The keys that are bound to an id now, the user's own where the configuration names them."""
        return self._keymap.get(key.id, key.keys)
