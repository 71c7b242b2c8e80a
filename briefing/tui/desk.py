"""The articles at work: the one on the screen is read, analysed, watched, and its place kept."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.tui.errands import Errands
from briefing.tui.places import Place, moved
from briefing.tui.session import STDIN, Article, Gist, Session, appeared, glimpse, headline, soon, stamp
from briefing.tui.startup.ahead import Work
from briefing.tui.store import Store

if TYPE_CHECKING:
    from textual.app import App

    from briefing.model import Briefing, Document
    from briefing.tui.main_screen import MainScreen


class Desk:
    """Puts the articles of a sitting on the screen, one at a time, with what is found in them.

    What takes time is done in threads; whatever is wrong with a file, the app goes on.
    """

    def __init__(
        self,
        app: App[None],
        screen: MainScreen,
        *,
        session: Session,
        store: Store,
        load: Callable[..., Document],
        contents: Callable[[str], Iterator[Document]],
        fail: Callable[[str, str], None],
    ) -> None:
        """`load` reads an article, or raises; `contents` all of a file; `fail` is told a title and a sentence."""
        self._app = app
        self._errands = Errands(app)
        self._screen = screen
        self._store = store
        self._load = load
        self.contents = contents
        self._fail = fail
        self.session = session
        self.keyboard = screen.keyboard
        self.keep: Callable[[Article], None] = lambda _: None
        """What becomes of an article that has been read and analysed."""

    # Which article

    def begin(self, *, patience: float = 0) -> None:
        """Show the first article; one whose work has begun is there by now, and in the first paint.

        So are findings that come within `patience`, in seconds.
        """
        article = self.session.current
        if article and article.work and soon(article.uri):
            try:
                article.document = article.work.document()
            except BriefingError as error:
                self._refuse(article, str(error), again=False)
                return
        self._turn_to(article, patience=patience)

    def open(self, uri: str) -> None:
        """Open an article, or turn to it where it is open already."""
        self.leave()
        self._turn_to(self.session.open(uri))

    def open_at(self, uri: str, offset: int, part: int = 1) -> None:
        """Open an article with the cursor on a sentence of it."""
        self.leave()
        article = self.session.open(uri, part)
        article.place = Place(offset, offset, in_view=True)
        self._turn_to(article)

    def turn_to(self, number: int) -> None:
        """Show an article of the list, at its place."""
        self.leave()
        self.session.at = number
        self._turn_to(self.session.current)
        if self.session.current:
            self._screen.say(self.session.told(self.session.current))
            self._told = self._screen.bar.said

    _told = ""
    """What was said of the article when it was turned to."""

    def step(self, step: int) -> None:
        """The next article of the list, or the one before."""
        count = len(self.session.articles)
        if count < 2:
            self._screen.say(f"This is the only article; {self.keyboard.named('open')} opens another.")
        else:
            self.turn_to((self.session.at + step) % count)

    def leave(self, document: Document | None = None) -> None:
        """Keep the place in the article on the screen, where it still shows this document."""
        article, reader = self.session.current, self._screen.reader
        document = document or (article.document if article else None)
        if article is None or document is None or reader.document is not document:
            return
        article.place = reader.place
        if article.remembered:
            parts = self._screen.parts
            place = article.place._replace(percent=reader.percent, pane=parts.pane, alone=parts.alone)
            self._store.keep_place(article.path, place)

    def close(self) -> None:
        """Keep the place, and end all work."""
        self.leave()
        for article in self.session.articles:
            if article.work:
                article.work.close()

    def _turn_to(self, article: Article | None, *, patience: float = 0) -> None:
        if article is None:
            self._screen.show(None, note=f"No article is open. Press {self.keyboard.named('open')} to open one.")
        elif article.document is None:
            self._show_glimpse(article)
            self._read(article)
        else:
            self._show(article, patience=patience)

    def _show_glimpse(self, article: Article) -> None:
        """Of a long text the beginning, while the whole of it is being read."""
        beginning = Article(article.uri)
        beginning.document = article.work.opening().beginning if article.work else glimpse(article.uri)
        note = f"Fetching it from {article.uri.split('/')[2]} …" if "://" in article.uri else "Reading …"
        self._screen.show(beginning, title=self.session.title(article), note=note)

    def _show(self, article: Article, *, patience: float = 0) -> None:
        if article.document and article.remembered:
            kept = self._store.state.place(article.path, article.document.source.sha256)
            self._screen.parts.take_up(kept.pane, kept.alone)
            if article.place.at_start:
                article.place = kept
        ready = article.briefing is None and article.work is not None and article.work.ready(patience)
        if ready and article.work:
            *_, article.briefing = article.work.briefings()
        self._screen.show(article, title=self.session.title(article))
        if article.document and article.document.source.part and not self._listed(article):
            self._errands.run(partial(self._others, article), partial(self._list, article), "contents")
        if ready:
            self._complete(article)
        elif article.briefing is None and article.work:
            self._errands.analyse(article.work, partial(self._found, article))

    # Reading

    def reload(self) -> None:
        """Read the file again, and stay where one is."""
        article = self.session.current
        if article and article.once:
            self._screen.say("Standard input and pipes cannot be read again.")
        elif article:
            self._read(article, again="Reloaded.")

    def give_day(self, words: str | None) -> None:
        """Count the dates of the article from the day that the reader's `words` name; none puts back its own."""
        from briefing import wording
        from briefing.tui import given_day

        article, document = self.session.current, self._screen.reader.document
        if words is None or article is None or document is None or document is not article.document:
            return
        day = given_day.read(words, datetime.date.today())
        if day is None and words.strip():
            self._screen.say(f"“{words}” names no day; write it as 2 June 2025, or yesterday.")
            return
        if article.remembered:
            self._store.keep_day(article.path, document.source.sha256, day)
        if day is None:
            self.reload()
        elif day != document.published:
            dated = document._replace(published=day)
            self._have_read(article, Work(lambda: dated), f"Dates are counted from {wording.day(day, weekday=True)}.")

    def watch(self) -> None:
        """Read the open file again when somebody has changed it; where it is gone, say so and keep the article."""
        article = self.session.current
        if article is None or article.document is None:
            return
        found = article.look()
        if found == "gone":
            self._screen.say(f"{article.name} is no longer there; this is the article as it was.")
        elif found:
            self._read(article, again=f"{article.name} has changed and was reloaded.")

    def _read(self, article: Article, *, again: str = "") -> None:
        """Read an article; one that is read again keeps its place, and `again` is said."""
        load = partial(self._load, article.uri, article.part) if article.part > 1 else partial(self._load, article.uri)
        work = article.work if article.work and not again else Work(load)
        article.stamp = stamp(article.uri) or article.stamp
        self._have_read(article, work, again)

    def _have_read(self, article: Article, work: Work, again: str) -> None:
        self._errands.run(partial(_fault, article, work), partial(self._put, article, work, again), "load")

    def _put(self, article: Article, work: Work, again: str, fault: str) -> None:
        """What has been read comes to the screen, in place of what was read before; or what the `fault` is."""
        if fault:
            self._refuse(article, fault, again=bool(again))
            return
        now, then = work.document(), article.document
        if again and then and (then.text, then.published) == (now.text, now.published):
            self._screen.say(f"{article.name} was reloaded: nothing in it has changed.")
            return
        before, article.work, article.document, article.briefing = article.document, work, work.document(), None
        if again and before:
            if article is self.session.current:
                self.leave(before)
            article.place = moved(article.place, before.text, article.document.text)
            self._screen.say(again)
        if article is self.session.current:
            if self._screen.reader.document and article.place.at_start:
                article.place = self._screen.reader.place
            if self._told and self._screen.bar.said == self._told:
                self._screen.say(self.session.told(article))  # its headline is known by now
            self._show(article)

    def _refuse(self, article: Article, said: str, *, again: bool) -> None:
        if again and article.document:
            self._screen.say(f"Could not be reloaded: {said}")
            return
        if not again:
            self.session.drop(article)
            self._turn_to(self.session.current)
            here = self.session.current
            self._screen.say(self.session.told(here) if here and len(self.session.articles) > 1 else "")
        self._fail("This article could not be opened", said)

    # The other articles of a file

    def _listed(self, article: Article) -> bool:
        """Whether the other articles of its file are in the list, or cannot be."""
        others = sum(one.path == article.path for one in self.session.articles)
        return others > 1 or (article.once and article.uri != STDIN)

    def _others(self, article: Article) -> list[Article]:
        """Look through the file of an article for all that are in it. Runs in a thread."""
        others: list[Article] = []
        with suppress(BriefingError):
            for number, document in enumerate(self.contents(article.uri), 1):
                gist = Gist(headline(document), appeared(document))
                others.append(Article(article.uri, part=document.source.part or number, gist=gist))
        return others

    def _list(self, article: Article, others: Sequence[Article]) -> None:
        """Put them into the list, and have it shown."""
        self.session.enlist(article, others)
        if article is self.session.current:
            self._screen.retitle(self.session.title(article))
            self._app.call_later(self._app.run_action, "app.articles")

    # What is found

    def _found(self, article: Article, briefing: Briefing, waiting: bool) -> None:
        if article.document is not briefing.document:
            return
        article.briefing = None if waiting else briefing
        if article is self.session.current:
            self._screen.found(briefing, waiting)
        if not waiting:
            self._complete(article)

    def _complete(self, article: Article) -> None:
        """All there is to find has been found, and shown."""
        self._app.call_after_refresh(self._remember, article)
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def _remember(self, article: Article) -> None:
        """Put the article among the recent ones, and in the library."""
        self.keep(article)
        if article.document and article.remembered:
            digest = article.document.source.sha256
            self._store.keep_opened(article.path, digest, headline=article.headline, source=article.source)
            if complaint := self._store.complaint():
                self._screen.say(complaint)


def _fault(article: Article, work: Work) -> str:
    """Read an article: what is wrong with it, in a sentence, or nothing. Runs in a thread."""
    try:
        work.document()
    except Exception as error:  # noqa: BLE001 - a reader's fault is the article's
        return str(error) if isinstance(error, BriefingError) else f"{article.uri}: {error}"
    return ""
