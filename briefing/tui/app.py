"""The app: the articles of a sitting, and what reaches beyond the screen: files, the clipboard, themes, memory."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from textual import work
from textual.app import App, SystemCommand
from textual.command import Provider
from textual.screen import Screen
from textual.worker import get_current_worker

from briefing.errors import BriefingError
from briefing.model import Briefing
from briefing.tui import keys, themes
from briefing.tui.ahead import Ahead
from briefing.tui.main_screen import MainScreen
from briefing.tui.reader import Place
from briefing.tui.session import STDIN, Article, Session
from briefing.tui.state import Layout, Store
from briefing.tui.state import Place as Kept

SMALL = 300_000
"""Bytes of an article that are read before the first paint; a larger one is read while the screen is there."""


def run(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    published: datetime.date | None = None,
    theme: str | None = None,
    ahead: Ahead | None = None,
) -> int:
    """Run the app on these articles, or at its picker; the exit status. `ahead` is at the first already."""
    app = BriefingApp(paths, stdin=stdin, published=published, theme=theme)
    if ahead and (first := app.session.current):
        first.ahead = ahead
        if len(paths) == 1 and _small(first):  # a single article that cannot be read is said before any screen is drawn
            first.document = first.load(published, stdin)
    app.run()
    return app.return_code or 0


def _small(article: Article) -> bool:
    try:
        return article.uri == STDIN or os.stat(article.uri).st_size <= SMALL  # noqa: PTH116 - a URI
    except OSError:
        return True  # what is wrong with it is soon said


def beside(name: str) -> Path:
    """A folder that is installed inside the package, and in a checkout stands beside it."""
    package = Path(__file__).parents[1]
    return next((p for p in (package / name, package.parent / name) if p.is_dir()), package / name)


def _provider() -> type[Provider]:
    from briefing.tui.palette import Findings

    return Findings


class BriefingApp(App[None]):
    """Reads news articles."""

    TITLE = "briefing"
    CSS_PATH = sorted(beside("styles").glob("*.tcss"))  # noqa: RUF012 - as Textual declares it
    COMMANDS = App.COMMANDS | {_provider}
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        paths: Sequence[str] = (),
        *,
        stdin: bytes | None = None,
        published: datetime.date | None = None,
        theme: str | None = None,
        store: Store | None = None,
    ) -> None:
        self.store = store or Store()
        super().__init__()
        self._published = published
        self._stdin = stdin
        self.session = Session([Article(path) for path in paths])
        self.main = MainScreen(ready=self.begin)
        for own in themes.THEMES:
            self.register_theme(own)
        wanted = theme or self.store.state.theme or ""
        self.theme = wanted if wanted in self.available_themes else themes.DARK.name
        self.main.parts.side = self.store.state.layout.side if self.store.state.layout.pane else 0

    def get_default_screen(self) -> Screen[object]:
        """The main screen, and no other under it."""
        return self.main

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of the kinds of finding, for themes that do not name them."""
        return themes.variables(self.current_theme, no_color=self.no_color)

    # Opening

    def begin(self) -> None:
        """The first article, read at once where it is small, so that the first paint shows it."""
        article = self.session.current
        if article is None:
            self.main.show(None)
            self.call_after_refresh(self.action_open)
            return
        small = _small(article)
        if small and article.document is None:
            try:
                article.document = article.load(self._published, self._stdin)
            except BriefingError as error:
                self.session.drop(article)
                self.call_after_refresh(self.fail, "This article could not be opened", str(error))
        self._turn_to(article if article.document or not small else self.session.current)

    def open(self, uri: str) -> None:
        """Open an article, or turn to it where it is open already."""
        self._leave()
        self._turn_to(self.session.open(uri))

    def _turn_to(self, article: Article | None) -> None:
        """Put an article on the screen, reading it first where that has not been done."""
        if article is None:
            self.main.show(None, note="No article is open. Press o to open one.")
        elif article.document is None:
            self.main.show(None, title=self.session.title(article), note="Reading …")
            self._load(article)
        else:
            self._show(article)

    def _show(self, article: Article) -> None:
        self._remember(article)
        self.main.show(article, title=self.session.title(article))
        if article.briefing is None:
            self.call_after_refresh(self._analyse, article)

    @work(thread=True, exclusive=True, group="load")
    def _load(self, article: Article, *, again: bool = False) -> None:
        try:
            document = article.load(self._published, self._stdin)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a file, the app goes on
            said = str(error) if isinstance(error, BriefingError) else f"{article.uri}: {error}"
            self.call_from_thread(self._refuse, article, said, again)
            return
        self.call_from_thread(self._loaded, article, document)

    def _loaded(self, article: Article, document: object) -> None:
        article.document, article.briefing = document, None  # type: ignore[assignment]
        if article is self.session.current:
            self._show(article)

    def _refuse(self, article: Article, said: str, again: bool) -> None:
        if not again:
            self.session.drop(article)
            self._turn_to(self.session.current)
        self.fail("This article could not be opened", said)

    @work(thread=True, exclusive=True, group="analysis")
    def _analyse(self, article: Article) -> None:
        """Find what there is to find, while the article can already be read."""
        from time import monotonic

        if article.document is None:
            return
        worker, told = get_current_worker(), monotonic()
        briefing = Briefing(article.document)
        for briefing in article.grow():
            if worker.is_cancelled:
                return
            if monotonic() - told > 0.3:
                self.call_from_thread(self._found, article, briefing, waiting=True)
                told = monotonic()
        self.call_from_thread(self._found, article, briefing, waiting=False)

    def _found(self, article: Article, briefing: Briefing, *, waiting: bool) -> None:
        if article.document is briefing.document:
            article.briefing = None if waiting else briefing
            if article is self.session.current:
                self.main.found(briefing, waiting=waiting)

    # Memory

    def _remember(self, article: Article) -> None:
        """Put the article among the recent ones, and take up the place of the last time."""
        if article.document is None or article.uri == STDIN:
            return
        kept = self.store.keep_opened(os.path.abspath(article.uri), article.document.source.sha256)  # noqa: PTH100
        if article.place == Place() and kept.offset:
            article.place = Place(kept.offset, kept.offset)

    def _leave(self) -> None:
        """Keep the place in the article on the screen."""
        article, reader = self.session.current, self.main.reader
        if article is None or article.document is None or reader.document is not article.document:
            return
        article.place = reader.place
        if article.uri != STDIN:
            kept = Kept(reader.extent[1], article.place.cursor, reader.percent)
            self.store.keep_place(os.path.abspath(article.uri), kept)  # noqa: PTH100

    def fail(self, title: str, sentence: str) -> None:
        """Say what failed; the app goes on."""
        from briefing.tui.dialogs import Sentence

        self.push_screen(Sentence(title, sentence))

    # What keys do

    async def action_quit(self) -> None:
        """Leave, with the place kept."""
        self._leave()
        parts = self.main.parts
        self.store.keep_layout(Layout(parts.side or 50, parts.zoomed, parts.pane if parts.side else ""))
        self.exit()

    def action_help_quit(self) -> None:
        """What ctrl+c says where nothing is selected."""
        self.main.say("Nothing is selected: y copies the item, q quits.")

    def action_open(self) -> None:
        """Choose an article."""
        from briefing.tui.picker import Picker

        current = self.session.current
        start = Path(current.uri).parent if current and Path(current.uri).exists() else Path.cwd()
        picker = Picker(start, recents=self.store.state.recents, samples=beside("sample_articles"))
        self.push_screen(picker, lambda path: self.open(str(path)) if path else None)

    def action_reload(self) -> None:
        """Read the file again, and stay where one is."""
        if article := self.session.current:
            self._leave()
            self._load(article, again=True)
            self.main.say("Read again." if article.uri != STDIN else "The standard input cannot be read again.")

    def action_article(self, step: int) -> None:
        """The next article of the list, or the one before."""
        count = len(self.session.articles)
        if count < 2:
            self.main.say("This is the only article; o opens another.")
            return
        self._leave()
        self.session.at = (self.session.at + step) % count
        self._turn_to(self.session.current)

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

    def action_help(self) -> None:
        """All keys."""
        from briefing.tui.help import Help

        self.push_screen(Help())

    def action_copy(self, manner: str) -> None:
        """Copy what is marked, or what the cursor is on, ready to cite or as bare words."""
        from briefing.tui import items

        text = items.text(self.main, cited=manner == "cite")
        if text:
            self.copy_to_clipboard(text)
        else:
            self.main.say("There is nothing to copy here.")

    def copy_to_clipboard(self, text: str) -> None:
        """Copy by the first route that works, and say which; also what ctrl+c on a selection comes to."""
        self._clipboard = text
        self._copy(text)

    @work(thread=True, exclusive=True, group="copy")
    def _copy(self, text: str) -> None:
        from briefing.tui import clipboard

        driver = self._driver
        receipt = clipboard.copy(text, environ=os.environ, osc52=driver.write if driver else lambda _: None)
        self.call_from_thread(self.main.say, receipt.message)
        if not receipt.route and text.strip():
            self.call_from_thread(self.main.ask, "no clipboard; save to", lambda path: self._save(path, text), None,
                                  "copied.md")  # fmt: skip

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
                items.write(path, text)
            except OSError as error:
                self.fail("Nothing was saved", f"{path} could not be written: {error.strerror}.")
            else:
                self.main.say(f"Saved to {path}.")

    def action_explain(self) -> None:
        """Name the rule behind the item."""
        from briefing.tui import items

        self.main.say(items.rules(self.main) or "No rule found anything here.")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every key of the table by name, and what Textual has."""
        yield from super().get_system_commands(screen)

    def keys_of(self, key: keys.Key) -> str:
        """The keys that are bound to an id now, the user's own where the configuration names them."""
        return self._keymap.get(key.id, key.keys)
