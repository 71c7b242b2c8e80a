"""The one screen: it carries messages between the article and the panes, and knows nothing else."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult

from briefing.model import Briefing, Span
from briefing.tui import keys
from briefing.tui.arrangement import begins_in_brief
from briefing.tui.bars import KeyBar, Tabs
from briefing.tui.dragging import DragScreen
from briefing.tui.ground import Ground
from briefing.tui.hints import hints, place
from briefing.tui.keys import Keyboard
from briefing.tui.looks import framed
from briefing.tui.messages import Asked, CursorMoved, Followed, Listed, Pointed, Scrolled
from briefing.tui.parts import PARTS, Parts
from briefing.tui.places import Place
from briefing.tui.search import Search
from briefing.tui.session import Article, fitted

FRAME = 6
"""Columns of the frame of the article that its title leaves free."""


class MainScreen(DragScreen, Ground):
    """Article, panes, and the bar beneath."""

    BINDINGS = keys.bindings("screen")
    AUTO_FOCUS = ""

    def __init__(self, ready: Callable[[], None], keyboard: Keyboard) -> None:
        """`ready` is called once the screen can show something."""
        super().__init__()
        self._ready = ready
        self.keyboard = keyboard
        self.parts = Parts(keyboard)
        self.tabs = Tabs(PARTS, self.parts.action_go, keyboard, id="tabs")
        self.bar = KeyBar(self.press, id="bar")
        self.reader = self.parts.reader
        self.search = Search(self.parts, self.say)
        self._trail: list[tuple[str, Place]] = []
        self.onward: Callable[[Span], bool] = lambda _: False
        """Where Enter leads next from a sentence that something else led to; whether it did."""

    def compose(self) -> ComposeResult:
        """Tabs where the screen is small, the parts, the bar."""
        yield self.tabs
        yield self.parts
        yield self.bar

    def on_mount(self) -> None:
        """There is a screen now; what has the focus is styled before findings are waited for."""
        self.set_focus(self.parts.part(self.parts.active))
        self._ready()
        self.set_focus(self.parts.part(self.parts.active))

    # What the app says

    def show(self, article: Article | None, *, title: str = "", note: str = "") -> None:
        """Put an article on the screen, with nothing left of the one before."""
        self.reader.note = note
        self.reader.show(article.document if article else None, article.place if article else Place())
        self.retitle(title)
        self._trail.clear()
        self.search.clear()
        self.found(article.briefing if article else None, article is not None and article.briefing is None)
        if article and begins_in_brief(self.parts.arrangement.mode, article.place):
            self.parts.action_go(self.parts.pane)

    def retitle(self, title: str) -> None:
        """Say in the article's frame which it is."""
        self._title = title
        self._fit_title()

    _title = ""
    """The whole title of the article."""

    @on(Parts.Turned)
    def _fit_title(self) -> None:
        """The frame has room for more of the title, or for less."""
        key = self.keyboard.named("article")
        said = fitted(self._title, self.parts.arrangement.article - FRAME - len(key))
        self.parts.frame.border_title = framed(f" {key} {said} " if said else "")

    def found(self, briefing: Briefing | None, waiting: bool = False) -> None:
        """Put findings into the panes and mark them in the text."""
        if briefing:
            self.reader.highlight(briefing)
            self.parts.stand_beside()
        for pane in self.parts.panes.values():
            pane.show(briefing, waiting=waiting)
        if not waiting:
            self.parts.share_out()
        self._tell()

    def say(self, sentence: str) -> None:
        """Say something that needs no answer."""
        self.bar.say(sentence)

    # What the parts say

    @on(Pointed)
    def _light(self, message: Pointed) -> None:
        """A pane's cursor lights its words in the article."""
        self.reader.light(message.spans)
        self._tell()

    @on(Followed)
    def _follow(self, message: Followed) -> None:
        """From an item to where it stands."""
        self._trail.append((message.pane, self.reader.place))
        self.reader.go(message.spans[0].start)
        self.parts.action_go("article")
        self.reader.light(message.spans)

    @on(CursorMoved)
    def _read(self, message: CursorMoved) -> None:
        """The panes light what was found in the sentence of the cursor."""
        for pane in self.parts.panes.values():
            pane.light(message.span)
        self._tell()

    @on(Asked)
    def _ask(self, message: Asked) -> None:
        """From a sentence to the items found in it, in the pane in use or else in the first that has any."""
        if self.onward(message.span):
            return
        for pane in (self.parts.current, *self.parts.panes.values()):
            if pane and pane.entry and any(message.span.touches(s) for s in pane.entry.spans):
                self._trail.append(("article", self.reader.place))
                self.parts.action_go(pane.id or "")
                return
        self.say("Nothing was found in this sentence.")

    @on(Scrolled)
    @on(Listed)
    @on(Parts.Turned)
    def _tell(self) -> None:
        """The bar and the frame say where one is."""
        self.bar.tell(list(hints(self.parts, can_go_back=bool(self._trail))), self.search.count or place(self.parts))
        self.tabs.activate(self.parts.active)
        self.parts.map.refresh()

    # What keys do

    def press(self, id: str) -> None:
        """Do what a key does, without the key."""
        key = keys.by_id()[id]
        of_pane = key.where == "pane" or key.where in self.parts.panes
        part = self.parts.current if of_pane else self.parts.part(self.parts.active)
        actor = {"screen": self, "parts": self.parts}.get(key.where, part)
        self.call_later(self.app.run_action, key.action, actor)

    def action_back(self) -> None:
        """Back to where Enter led away from."""
        if not self._trail:
            there, back = self.keyboard.named("follow"), self.keyboard.named("back")
            self.say(f"Nothing to go back to: {there} on an item goes to its sentence, {back} returns.")
            return
        part, place = self._trail.pop()
        self.reader.go(place.offset)
        self.reader.jump(self.reader.line_of(place.top))
        self.parts.action_go(part)

    def action_highlights(self) -> None:
        """Findings shown or not."""
        shown = self.reader.toggle_highlights()
        self.parts.map.refresh()
        again = f"Plain text: {self.keyboard.named('highlights')} marks the findings again."
        self.say("The findings are marked in the text again." if shown else again)

    async def action_search(self) -> None:
        """Ask for words; what they find shows while they are typed."""
        await self.ask("search", self.search.finish, self.search.find, self.search.words)

    async def action_filter(self) -> None:
        """Ask for words; the pane in use keeps what holds them."""
        if (pane := self.parts.current) is None:
            return
        before = pane.words
        await self.ask("filter", lambda words: pane.filter(before if words is None else words), pane.filter, before)

    def action_hit(self, step: int) -> None:
        """The next hit, in the part that has the focus."""
        self.search.step(step)
        self._tell()

    def action_clear(self) -> None:
        """One layer at a time: the search, then filter and marks, then zoom."""
        pane = self.parts.current
        self.say("")
        if self.search.words:
            self.search.clear()
            self._tell()
        elif pane and (pane.narrowed or pane.marked):
            pane.unmark()
        elif self.parts.zoomed:
            self.parts.action_zoom()

    async def ask(self, label: str, done: Callable[[str | None], None],
                  changed: Callable[[str], str | None] | None = None, value: str = "") -> None:  # fmt: skip
        """Ask for a line at the bottom of the screen; the focus comes back to the part it came from.

        The next key is already meant for the line, so it has the focus when this returns.
        """
        from briefing.tui.prompt import Prompt

        def finish(words: str | None) -> None:
            self.bar.display = True
            self.set_focus(self.parts.part(self.parts.active))
            done(words)
            self._tell()

        for open_one in self.query(Prompt):
            open_one.action_cancel()
        self.bar.display = False
        prompt = Prompt(label, finish, changed, value)
        await self.mount(prompt)
        self.set_focus(prompt.field)
