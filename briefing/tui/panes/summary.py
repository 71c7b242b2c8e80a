"""The summary: the facts of publication, the key points, and the sections as an outline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from textual import work

from briefing import wording
from briefing.digest.telling import told
from briefing.model import Briefing, Document, Finding, KeyPoint, Section, Span
from briefing.tui import keys
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, cells, flow, start_of

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults (Brysbaert 2019, a review of 190 studies)."""

CHARACTERS_A_MINUTE = 500
"""The same of Japanese and Chinese, about."""
UNSPACED = frozenset({"ja", "zh", "th"})
"""Languages without blanks between words."""

DOT = " · "

_LOOKS = {"headline": "pane--heading", "aside": "pane--dim"}
"""Entries that are shown as they stand."""
HEADING = 8
"""Sentences that a heading, and what stands under it in small type, may have before the section begins."""

OPENING = 20
"""Columns that the beginning of a section needs to say anything."""


class SummaryPane(FindingList):
    """Key points and sections."""

    BINDINGS = keys.bindings("summary")
    TITLE = "Summary"
    NOTHING = "There is no sentence here to sum up."

    FIRST = 4
    ORDERS = ("by weight", "as in the text")
    FINDINGS = ("sections", "key_points", "warnings")

    more = 0
    """How many key points there are to be beyond those of the briefing; below 0, how many fewer."""

    _points: tuple[KeyPoint, ...] = ()
    """As many as were asked for, where that is more than the briefing has."""

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The facts where no title has them, the key points by their weight, the outline."""
        if not briefing.document.text.strip():
            return
        if self._headed and briefing.document.headline:
            yield Entry(None, " ".join(briefing.document.headline.split()), look="headline")
        if not self._titled:
            yield Entry(None, facts(briefing.document, month_first=self.month_first), look="facts")
        points = self._ranked(briefing)
        if self.order:
            points = sorted(points, key=lambda point: point.span)
        yield from _told(points, 0 if self.order else self._page)
        yield from _outline(briefing)
        for warning in (*briefing.document.warnings, *briefing.warnings):
            yield Entry(None, warning.replace("give it with --published", f"{self.keyboard.named('date')} gives it"),
                        look="warning")  # fmt: skip

    def _ranked(self, briefing: Briefing) -> Sequence[KeyPoint]:
        """As many key points as are wanted, by their weight."""
        points = self._points if self.more > 0 and self._points else briefing.key_points
        return points[: max(1, len(briefing.key_points) + self.more)]

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A point after a bullet, a section indented by its level."""
        kind, _, level = entry.look.partition(" ")
        if kind == "facts":
            return [[Piece(line, ("pane--dim",))] for line in _unbroken(entry.text.split(DOT), width)]
        if kind in _LOOKS:
            return flow([Piece(entry.text, (_LOOKS[kind],))], width)
        if kind == "heading":
            name, _, aside = entry.text.partition(",")
            return [[], *flow([Piece(name, ("pane--heading",)), Piece(aside, ("pane--dim",))], width)]
        if kind == "warning":
            return [[], *flow([Piece(entry.text, ("pane--note",))], width)]
        if kind == "point":
            limit = self.most(entry, 2 - bool(level))
            said = Piece(self._told(entry, brief=limit > 0))
            return flow([said], width, first=Piece("• ", ("pane--point",)), rest=Piece("  "), limit=limit)
        return _word_section(entry, int(level), width, self.most(entry, 1) or 2 * (entry is not self.entry))

    def _told(self, entry: Entry, *, brief: bool) -> str:
        """The words of a key point, without asides where it is shown in brief."""
        point = entry.finding
        if self.briefing is None or not isinstance(point, KeyPoint):
            return entry.text
        return told(point.brief if brief and point.brief else [point.span], self.briefing)

    _headed, _titled, _page = False, False, 0

    def stand(self, *, headed: bool, titled: bool, page: int) -> None:
        """Begin with the headline where the article does not stand beside; with the facts where there is no title.

        `page` is the offset up to which the article can be read beside, 0 where it cannot: what says more than
        that comes first.
        """
        if (headed, titled, page) != (self._headed, self._titled, self._page):
            self._headed, self._titled, self._page = headed, titled, page
            self.rebuild()

    def said(self) -> list[str]:
        """That what stands beside comes last, where that is so."""
        return ["later parts first"] if any(entry.look == "aside" for entry in self.listing.entries) else []

    def counts(self) -> tuple[str, ...]:
        """How many key points there are, and the facts of the article, as far as there is room for them."""
        points = sum(1 for entry in self.listing.entries if entry.look.startswith("point"))
        said = f"{points} point{'' if points == 1 else 's'}"
        if self.briefing is None:
            return (said, str(points))
        told = facts(self.briefing.document, month_first=self.month_first).replace("\u00a0", " ").split(DOT)
        return (*(DOT.join((said, *told[from_:])) for from_ in range(len(told))), said, str(points))

    @property
    def everything(self) -> list[Finding]:
        """The key points by their weight, wherever the article stands, and the sections."""
        points = self._ranked(self.briefing) if self.briefing else ()
        ranks: dict[Finding, int] = {point: rank for rank, point in enumerate(points)}
        return sorted(super().everything, key=lambda one: ranks.get(one, len(ranks)))

    def show(self, briefing: Briefing | None, *, waiting: bool = False) -> None:
        """Show an article, with as many more key points as were asked for in the one before."""
        if briefing is not self.briefing:
            self._points = ()
        super().show(briefing, waiting=waiting)
        if self.more > 0 and briefing and not waiting and not self._points:
            self._find(briefing, self.more)

    def action_more(self, steps: int) -> None:
        """More key points, or fewer; more than the briefing has are looked for."""
        if not self.briefing or self.waiting:
            return
        self.more = max(1 - len(self.briefing.key_points), self.more + steps)
        if self.more > 0 and steps > 0:
            self._find(self.briefing, self.more)
        else:
            self.rebuild()

    @work(thread=True, exclusive=True, group="points")
    def _find(self, briefing: Briefing, more: int) -> None:
        from briefing import pipeline  # the extractors, which the app itself does without until here

        points = pipeline.key_points_of(briefing, len(briefing.key_points) + more)
        self.app.call_from_thread(self._add, briefing, more, points)

    def _add(self, briefing: Briefing, more: int, points: tuple[KeyPoint, ...]) -> None:
        if briefing is self.briefing and more == self.more:
            self._points, self.more = points, max(0, len(points) - len(briefing.key_points))
            self.rebuild()


def _told(points: Sequence[KeyPoint], page: int) -> Iterator[Entry]:
    """The key points; those that can be read beside, up to the offset `page`, come after what says more."""
    beside = [point for point in points if point.span.start < page]
    beyond = [point for point in points if point not in beside] or beside
    for point in beyond:
        yield Entry(point, point.text, (point.span,), look="point")
    if beyond is not beside and beside:
        yield Entry(None, "At the start of the article", look="aside")
        for point in beside:
            yield Entry(point, point.text, (point.span,), look="point beside")


def _outline(briefing: Briefing) -> Iterator[Entry]:
    """The sections that have a title, each with the sentence that it begins with."""
    titled = [section for section in briefing.sections if section.title]
    if titled:
        ours = ", by their first words" if all(section.found for section in titled) else ""
        yield Entry(None, f"Sections{ours}", look="heading")
    for section in titled:
        first, opening = _beginning(briefing.document, section)
        told = opening.startswith((section.title or "").removesuffix(" …"))
        text = opening if told else f"{section.title}  {opening}"
        yield Entry(section, text, (section.span,), look=f"section {section.level}", start=(first,))


def _beginning(document: Document, section: Section) -> tuple[Span, str]:
    """The first sentence of a section, and the words of the first that is not its heading."""
    sentences, span = document.sentences, section.span
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.end)
    inside = [s for s in sentences[at : at + HEADING] if s.span.start < span.end]
    first = Span(span.start, min(inside[0].span.end, span.end) if inside else span.end)
    said = (s.span.of(document.text) for s in inside if document.blocks[s.block].kind != "heading")
    opening = next((words for words in said if words != section.title), "")
    return first, " ".join(opening.split())


def _word_section(entry: Entry, level: int, width: int, limit: int) -> list[list[Piece]]:
    """A title indented by its level, and how the section begins as far as there is room on the line."""
    lead = "  " * (level - 1)
    title, _, opening = entry.text.partition("  ")
    lines = flow([Piece(title, ("pane--strong",))], width, first=Piece(lead), rest=Piece(lead + "  "), limit=limit)
    room = width - cells(lines[-1]) - 2
    if opening and len(lines) == 1 and room >= OPENING:
        lines[-1] += [Piece("  "), start_of(Piece(opening, ("pane--dim",)), room)]
    return lines


def _unbroken(facts: Sequence[str], width: int) -> Iterator[str]:
    """Facts on as few lines as they take, none of them over two."""
    line = ""
    for fact in facts:
        joined = f"{line}{DOT}{fact}" if line else fact
        if line and cell_len(joined) > width:
            yield line
            line = fact
        else:
            line = joined
    yield line


def facts(document: Document, *, month_first: bool = False) -> str:
    """Publisher, day, length and reading time, as far as they are known."""
    words = document.text.split()
    if document.language in UNSPACED:
        count, noun, pace = sum(map(len, words)), "character", CHARACTERS_A_MINUTE
    else:
        count, noun, pace = len(words), "word", WORDS_A_MINUTE
    minutes = max(1, round(count / pace))
    said = [
        document.publisher or "",
        wording.day(document.published, weekday=True, month_first=month_first) if document.published else "undated",
    ]
    said += [f"{count:,}\u00a0{noun}{'' if count == 1 else 's'}\u00a0·\u00a0{_length(minutes)}"]
    return DOT.join(part for part in said if part)


def _length(minutes: int) -> str:
    """How long it takes to read: "3 min", "22 h 50 min"."""
    hours, rest = divmod(minutes, 60)
    return "\u00a0".join(filter(None, (f"{hours}\u00a0h" if hours else "", f"{rest}\u00a0min" if rest else "")))
