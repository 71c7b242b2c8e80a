"""The library on the screen: words are typed, what was found of them stands below, by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from briefing.export import library_report
from briefing.library import Hit
from briefing.tui.folders import sheet
from briefing.tui.library import looking
from briefing.tui.library.looking import Answer, Entry
from briefing.tui.looks import framed
from briefing.tui.results import Results, broken, heading, joined

HINTS = "Enter open · ↓ list · A all of it · Esc close"

QUESTION = "Keep every article you read in this library, on this computer only?"
ANSWERS = {"yes": "Yes, from now on", "no": "No, only what I add with “briefing add”"}
TYPED = {"y": "yes", "n": "no"}
ANSWER_HINTS = "y yes · n no · ↓ and Enter choose · Esc later"

LONGEST = 240
"""Characters of a passage that are shown."""


class Found(ModalScreen["Hit | None"]):
    """What the library has; the result is what to open the article at."""

    CSS_PATH = sheet("results")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]  # noqa: RUF012 - as Textual declares them
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Back to the results, or close"),
        Binding("q", "dismiss(None)", "Close"),
        Binding("A", "all", "All that this person said, all figures of this thing"),
        Binding("y,c", "copy", "Copy"),
        Binding("slash,f", "type", "Type words"),
        Binding("tab", "turn", "The list, or the words"),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
        Binding("down", "to_list", show=False),
    ]

    def __init__(
        self,
        path: Path,
        copy: Callable[[str, Callable[[str], None]], None],
        answer: Callable[[bool], None] | None = None,
    ) -> None:
        """`path` is the library's file; `copy` takes text to the clipboard and says what became of it.

        `answer` takes whether all that is read is to be kept, where the reader has not said yet.
        """
        super().__init__()
        self._path = path
        self._copy = copy
        self._tell = answer
        self._answer = Answer()
        self._results: tuple[Answer, str | None] | None = None
        """What was found and where the cursor was, while all of one person or thing is shown."""
        self._words = Input(placeholder="A name, words that were said, a figure", compact=True, classes="results-head")
        self._list = Results(id="library-list")
        self._hints = Static(HINTS, classes="results-hints", markup=False)
        self._frame = Vertical(classes="results-frame")

    def compose(self) -> ComposeResult:
        """The words, what was found, the keys."""
        with self._frame:
            yield self._words
            yield self._list
            yield self._hints
        self._frame.border_title = "Library"

    def on_mount(self) -> None:
        """What was added last is there to look through."""
        self._words.focus()
        self._look("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find with every letter; but while there is nothing to find, a "y" or "n" is the answer to what is asked."""
        event.stop()
        if self._only_asks and (answer := TYPED.get(event.value.lower())):
            with self._words.prevent(Input.Changed):
                self._words.value = ""
            self._take(answer)
        else:
            self._look(event.value)

    @property
    def _only_asks(self) -> bool:
        return self._tell is not None and not self._answer.articles

    @work(thread=True, exclusive=True, group="library")
    def _look(self, words: str, said: str = "") -> None:
        worker, answer = get_current_worker(), looking.look(self._path, words)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, answer, said=said)

    @work(thread=True, exclusive=True, group="library")
    def _look_for_all(self, entry: Entry, place: str | None) -> None:
        worker, answer = get_current_worker(), looking.all_of(self._path, entry)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show, answer, looking.called(entry), (self._answer, place))

    def _show(
        self,
        answer: Answer,
        title: str = "",
        back_to: tuple[Answer, str | None] | None = None,
        at: str | None = None,
        said: str = "",
    ) -> None:
        if not self.is_mounted:
            return
        self._answer, self._results = answer, back_to
        self._frame.border_title = framed(title or f"Library  {answer.articles:,}")
        self._hints.update(framed(said or (ANSWER_HINTS if self._only_asks else HINTS)))
        asks = self._tell is not None and not title and not self._words.value
        self._list.show(partial(_rows, answer, title, asks), at or ("0" if answer.entries else None))
        if back_to:
            self._list.focus()

    @property
    def _entry(self) -> Entry | None:
        chosen = self._list.chosen
        return self._answer.entries[int(chosen)] if chosen and chosen not in ANSWERS else None

    def action_move(self, steps: int) -> None:
        """To another row."""
        self._list.move(steps)

    def action_to_list(self) -> None:
        """From the words to what was found."""
        self._list.focus()

    def action_type(self) -> None:
        """Back to the words."""
        self._words.focus()

    def action_turn(self) -> None:
        """From the one to the other."""
        (self._list if self._words.has_focus else self._words).focus()

    def action_all(self) -> None:
        """All that this person said, or all figures of the same thing, newest first."""
        entry = self._entry
        if entry and looking.called(entry):
            self._look_for_all(entry, self._list.chosen)
        else:
            self._say("A shows all of a person or a figure: choose one of those.")

    def action_copy(self) -> None:
        """Copy what was found with where it appeared."""
        if isinstance(entry := self._entry, Hit):
            self._copy(f"{library_report.said(entry)} ({library_report.origin(entry)})", self._say)

    def action_close(self) -> None:
        """Back to what the words found, else close."""
        if self._results:
            answer, at = self._results
            self._show(answer, at=at)
        else:
            self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Open what is under the cursor."""
        self._open()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open it."""
        event.stop()
        self._open()

    def _open(self) -> None:
        entry = self._entry
        if self._tell and self._list.chosen in ANSWERS:
            self._take(self._list.chosen)
        elif isinstance(entry, Hit):
            if entry.uri:
                self.dismiss(entry)
            else:
                self._say("This article was not read from a file or an address: there is nothing to open.")
        elif entry:
            self.action_all()

    def _take(self, answer: str) -> None:
        """Take the answer to what was asked."""
        if self._tell:
            self._tell(answer == "yes")
        self._tell = None
        said = "From now on every article you read is kept." if answer == "yes" else "Nothing is kept."
        self._look(self._words.value, said)

    def _say(self, sentence: str) -> None:
        if self.is_mounted:
            self._hints.update(framed(sentence))


_TITLES = {**library_report.TITLES, "people": "People"}


def _rows(answer: Answer, title: str, asks: bool, width: int) -> Iterator[Option]:
    """A heading for each kind, and under it what was found; all of one thing needs no heading but the frame's."""
    if asks:
        yield Option(joined(broken(QUESTION, width, "", "bold")), disabled=True)
        yield from (Option(joined(broken(words, width, "  ")), id=id_) for id_, words in ANSWERS.items())
    if answer.said:
        yield Option(joined(broken(answer.said, width)), disabled=True)
    numbered = list(enumerate(answer.entries))
    for kind, rows in groupby(numbered, key=lambda row: row[1].kind if isinstance(row[1], Hit) else "people"):
        found = list(rows)
        if not title:
            yield heading(_TITLES[kind], len(found))
        for number, entry in found:
            yield Option(_worded(entry, width), id=str(number))


def _worded(entry: Entry, width: int) -> Content:
    if isinstance(entry, Hit):
        said = library_report.said(entry)
        said = said if len(said) <= LONGEST else said[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
        if entry.kind == "numbers" and entry.sentence:
            said = f"{said} – {entry.sentence[:LONGEST]}"
        return joined([*broken(said, width, "  "), *broken(looking.source(entry), width, "    ", "$quiet")])
    articles = "one article" if entry.articles == 1 else f"{entry.articles} articles"
    office = f", {entry.role}" if entry.role else ""
    return joined(broken(f"{entry.name}{office} · {articles}", width, "  "))
