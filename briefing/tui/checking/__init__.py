"""The open article held against its sources: which those are, what came of it, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from briefing.errors import BriefingError
from briefing.model import Briefing, Document, Span

if TYPE_CHECKING:
    from textual.app import App

    from briefing.check import CheckedDraft, Item
    from briefing.tui.desk import Desk
    from briefing.tui.main_screen import MainScreen
    from briefing.tui.session import Article

Say = Callable[[str], None]


class Checking:
    """One draft and its sources; another draft begins anew."""

    def __init__(
        self,
        app: App[None],
        desk: Desk,
        main: MainScreen,
        *,
        load: Callable[..., Document],
        choose: Callable[[str, Callable[[str], None]], None],
        copy: Callable[[str, Say], None],
        fail: Callable[[str, str], None],
    ) -> None:
        """`choose` asks for a file under a heading; `copy` takes text to the clipboard and says what became of it."""
        self._app, self._desk, self._main = app, desk, main
        self._load, self._choose, self._copy, self._fail = load, choose, copy, fail
        self._draft: Article | None = None
        self._document: Document | None = None
        self._sources: list[Briefing] = []
        self._report: CheckedDraft | None = None
        self._chosen: int | None = None
        self._onward: Item | None = None
        main.onward = self.onward

    def begin(self) -> None:
        """Show what came of the check that the open article is part of, or ask for its first source."""
        article = self._desk.session.current
        if article is None or article.document is None:
            self._main.say("No article is open.")
        elif article is self._draft and self._sources and self._document is not article.document:
            self._hold([])
        elif self._report and self._draft and article.path in {self._draft.path, *self._places()}:
            self._show()
        else:
            self._draft, self._sources, self._report, self._chosen = article, [], None, None
            self._another()

    def onward(self, span: Span) -> bool:
        """From the draft's sentence at `span`, where the check led to it, to the source's; whether that was so."""
        item, self._onward = self._onward, None
        on_draft = self._desk.session.current is self._draft
        if item is None or item.source is None or not on_draft or not span.touches(item.draft.span):
            return False
        source = self._sources[item.source.source].document.source
        self._go(source.uri, source.part, item.source.span)
        self._main.say(f"The source's words; {self._main.keyboard.named('check')} goes back to the check.")
        return True

    def _places(self) -> set[str]:
        from briefing.tui.session import Article

        return {Article(source.document.source.uri).path for source in self._sources}

    def _another(self) -> None:
        self._choose("Source", lambda path: self._hold([path]))

    def _hold(self, paths: list[str]) -> None:
        """Read more sources, and hold the draft against all."""
        if self._draft is None:
            return
        self._main.say("Checking …")
        work = partial(self._hold_in_thread, self._draft, paths)
        self._app.run_worker(work, thread=True, exclusive=True, group="check")

    def _hold_in_thread(self, draft: Article, paths: list[str]) -> None:
        from briefing import check, pipeline

        try:
            new = [pipeline.brief(document) for path in paths for document in self._read(path, draft)]
        except BriefingError as error:
            self._app.call_from_thread(self._refuse, str(error))
            return
        sources = [*self._sources, *new]
        report = check.check(self._dated(draft, sources), sources)
        self._app.call_from_thread(self._take, draft, sources, report)

    def _read(self, path: str, draft: Article) -> Iterator[Document]:
        """The articles of a file, but for the draft itself."""
        digest = draft.document.source.sha256 if draft.document else ""
        found = [one for one in self._desk.contents(path) if one.source.sha256 != digest]
        if not found:
            raise BriefingError(f"{path} is the draft itself: it cannot be its own source.")
        yield from found

    def _dated(self, draft: Article, sources: list[Briefing]) -> Briefing:
        """The draft; one without a date as of the day of its latest source, so that "Monday" means the same day."""
        from briefing import pipeline

        document = draft.document
        assert document is not None
        days = [source.document.published for source in sources if source.document.published]
        if document.published is None and days and not draft.once:
            return pipeline.brief(self._load(draft.uri, draft.part, published=max(days)))
        return draft.briefing or pipeline.brief(document)

    def _take(self, draft: Article, sources: list[Briefing], report: CheckedDraft) -> None:
        if draft is self._draft:
            self._document, self._sources, self._report = draft.document, sources, report
            self._main.say("")
            self._show()

    def _refuse(self, said: str) -> None:
        self._main.say("")
        if self._report:
            self._show()
        self._fail("This source could not be read", said)

    def _show(self) -> None:
        from briefing.tui.checking.screen import Check

        if self._report:
            self._app.push_screen(Check(self._report, self._copy, at=self._chosen), self._leave)

    def _leave(self, chosen: int | str | None) -> None:
        if chosen == "source":
            self._another()
        elif isinstance(chosen, int) and self._report and self._draft:
            self._chosen, self._onward = chosen, self._report.items[chosen]
            self._go(self._draft.uri, self._draft.part, self._onward.draft.span)
            follow, back = map(self._main.keyboard.named, ("follow", "check"))
            onward = f"{follow} leads to the source's words; " if self._onward.source else "No source says this; "
            self._main.say(f"{onward}{back} goes back to the check.")

    def _go(self, uri: str, part: int | None, span: Span) -> None:
        self._desk.open_at(uri, span.start, part or 1)
        self._main.parts.action_go("article")
        self._main.reader.light([span])
