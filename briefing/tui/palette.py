"""The palette leads to any speaker, section, event or figure, and to any key, by name."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from itertools import product
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Provider

from briefing.export.citation import Finding
from briefing.model import Section, Speaker
from briefing.tui import copies, keys
from briefing.tui.app import BriefingApp
from briefing.tui.main_screen import MainScreen
from briefing.tui.parts import Parts


class Target(NamedTuple):
    """Somewhere to go: its words, what it is, and how to get there."""

    words: str
    kind: str
    go: Callable[[], object]
    named: bool = False
    """Whether it has a name of its own, as a speaker or a section has."""


NAMED = 1.5
"""How much more a match counts in a name than in a sentence that has the name in it."""


class Findings(Provider):
    """Everything that has a name on the screen."""

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """What the palette lists before anything is typed: articles, speakers and sections, then the keys."""
        for target in (*self._articles(), *(t for t in self._findings() if t.named), *self._keys()):
            yield DiscoveryHit(target.words, target.go, help=target.kind)

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """What matches the words typed."""
        matcher = self.matcher(query)
        for target in (*self._articles(), *self._findings(), *self._keys(), *self._copies()):
            score = matcher.match(target.words) * (NAMED if target.named else 1)
            if score > 0:
                yield Hit(score, matcher.highlight(target.words), target.go, help=target.kind)

    def _findings(self) -> Iterator[Target]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for name, pane in screen.parts.panes.items():
            if pane.briefing is None:
                continue
            for entry in pane.entries(pane.briefing):
                if entry.finding is not None and entry.text:
                    text = entry.text if len(entry.text) <= 100 else entry.text[:99].rsplit(" ", 1)[0] + " …"
                    named = isinstance(entry.finding, Speaker | Section)
                    kind = type(entry.finding).__name__.lower() if named else name
                    yield Target(text, kind, partial(_visit, screen.parts, name, entry.finding), named)

    def _keys(self) -> Iterator[Target]:
        """What a key does in no part of the screen only, or in the pane in use."""
        screen = self.screen
        pane = screen.parts.current if isinstance(screen, MainScreen) else None
        here = {"pane", pane.id} if pane else set()
        for key in keys.KEYS:
            if key.where in {"screen", "parts", *here} and key.id != "palette":
                yield Target(key.says, keys.shown(key.pressed), partial(self._run, key))
        yield Target("Choose a theme by name", "no key", self.app.action_change_theme)

    def _articles(self) -> Iterator[Target]:
        """The articles of the sitting, where there are several."""
        app = self.app
        if isinstance(app, BriefingApp) and len(app.session.articles) > 1:
            for number, article in enumerate(app.session.articles):
                yield Target(app.session.title(article), "article", partial(app.desk.turn_to, number))

    def _copies(self) -> Iterator[Target]:
        """Everything that can be copied, in every manner."""
        app = self.app
        if isinstance(app, BriefingApp):
            for (what, said), manner in product(copies.WHAT, copies.MANNERS):
                as_what = "a citation" if manner == "citation" else manner
                yield Target(f"Copy {said}, as {as_what}", "copy", partial(app.action_copy, what, manner))

    async def _run(self, key: keys.Key) -> None:
        screen = self.screen
        if isinstance(screen, MainScreen):
            actors = {"screen": screen, "parts": screen.parts}
            await self.app.run_action(key.action, actors.get(key.where, screen.parts.current))


def _visit(parts: Parts, name: str, finding: Finding) -> None:
    parts.panes[name].unmark()
    parts.action_go(name)
    parts.panes[name].go_to(finding)
