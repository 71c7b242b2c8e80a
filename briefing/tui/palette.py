"""The palette leads to any speaker, section, event or figure, and to any key, by name."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from functools import partial
from itertools import product
from typing import ClassVar, Literal, NamedTuple

from textual.command import DiscoveryHit, Hit, Provider

from briefing.model import Finding, Section, Speaker
from briefing.tui import keys
from briefing.tui.desk import Desk
from briefing.tui.main_screen import MainScreen
from briefing.tui.outbox import MANNERS, WHAT
from briefing.tui.parts import Parts


class Target(NamedTuple):
    """Somewhere to go: its words, what it is, and how to get there."""

    words: str
    kind: str
    go: Callable[[], object]
    manner: Literal["name", "sentence", "command"] = "command"
    """What the words are; those of a sentence are matched whole only, for some letters of it match anything."""


COPY = "copy"
"""The kind of what copies: so many manners of it that they come up only when they are typed."""

ENOUGH = 3
"""Characters that must be typed before sentences are looked through: fewer stand in most of them."""

LONGEST = 100
"""Characters of a sentence that are shown and looked at."""

NAMED = 1.5
"""How much more a match counts in a name than in a sentence that has the name in it."""


class Findings(Provider):
    """Everything that has a name on the screen."""

    desk: ClassVar[Desk]
    """Where the articles of the sitting are."""

    async def startup(self) -> None:
        """Gather everything once: a long article has thousands of findings."""
        self._targets = [*self._articles(), *self._findings(), *self._keys(), *self._copies()]

    async def discover(self) -> AsyncIterator[DiscoveryHit]:
        """What the palette lists before anything is typed: articles, speakers and sections, then the keys."""
        for target in self._targets:
            if target.manner != "sentence" and target.kind != COPY:
                yield DiscoveryHit(target.words, target.go, help=target.kind)

    async def search(self, query: str) -> AsyncIterator[Hit]:
        """What matches the words typed."""
        matcher, typed = self.matcher(query), query.casefold().split()
        for target in self._targets:
            if target.manner == "sentence" and (len(query) < ENOUGH or not _has(target.words.casefold(), typed)):
                continue
            score = matcher.match(target.words) * (NAMED if target.manner == "name" else 1)
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
                    go = partial(_visit, screen.parts, name, entry.finding)
                    yield _named(entry.finding, go) or Target(_short(entry.text), name, go, "sentence")

    def _keys(self) -> Iterator[Target]:
        """What a key does in no part of the screen only, or in the pane in use."""
        screen = self.screen
        pane = screen.parts.current if isinstance(screen, MainScreen) else None
        here = {"pane", pane.id} if pane else set()
        for key in keys.KEYS:
            if key.where in {"screen", "parts", *here} and key.id != "palette":
                yield Target(key.says, self.desk.keyboard.shown(key), partial(self._run, key))
        yield Target("Choose a theme by name", "no key", self.app.action_change_theme)

    def _articles(self) -> Iterator[Target]:
        """The articles of the sitting, where there are several."""
        session = self.desk.session
        if len(session.articles) > 1:
            for number, article in enumerate(session.articles):
                yield Target(session.told(article), "article", partial(self.desk.turn_to, number), "name")

    def _copies(self) -> Iterator[Target]:
        """Everything that can be copied, in every manner."""
        for (what, said), manner in product(WHAT, MANNERS):
            as_what = "a citation" if manner == "citation" else manner
            copy = partial(self.app.run_action, f"app.copy({what!r},{manner!r})")
            yield Target(f"Copy {said}, as {as_what}", COPY, copy)

    def _run(self, key: keys.Key) -> None:
        if isinstance(self.screen, MainScreen):
            self.screen.press(key.id)


def findings(at: Desk) -> type[Findings]:
    """What the palette of a sitting looks through. Textual makes it by itself, and so is given a class."""

    class OfTheSitting(Findings):
        desk = at

    return OfTheSitting


def _named(finding: Finding, go: Callable[[], object]) -> Target | None:
    """What has a name of its own, by that name."""
    if isinstance(finding, Speaker):
        role = finding.role if finding.role != finding.name else ""
        return Target(", ".join(filter(None, (finding.name, role))), "speaker", go, "name")
    if isinstance(finding, Section) and finding.title:
        return Target(finding.title, "section", go, "name")
    return None


def _has(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + " …"


def _visit(parts: Parts, name: str, finding: Finding) -> None:
    if parts.panes[name].words:
        parts.panes[name].filter("")
    parts.action_go(name)
    parts.panes[name].go_to(finding)
