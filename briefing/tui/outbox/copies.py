"""What is copied: an item, a pane, a paragraph or the whole briefing, as a citation, as text or as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing import export
from briefing.export import citation, markdown
from briefing.model import Briefing, Date, Event, Finding, KeyPoint, Number, Section, Speaker
from briefing.tui.main_screen import MainScreen
from briefing.tui.outbox.files import shown
from briefing.tui.panes import FindingList
from briefing.tui.reader import Reader
from briefing.tui.state import Manner

WHAT: tuple[tuple[str, str], ...] = (
    ("item", "the item, or the sentence"),
    ("part", "the pane, or the paragraph"),
    ("briefing", "the whole briefing"),
)
"""What can be copied, and what a person calls it."""


def text(screen: MainScreen, what: str, manner: Manner) -> str:
    """`what` of the part in use, in this manner; of a briefing that is not there yet, nothing."""
    pane = screen.parts.panes.get(screen.parts.active)
    current = screen.parts.current
    briefing = current.briefing if current else None
    if what == "briefing":
        panes = [pane for pane in screen.parts.panes.values() if pane.briefing]
        return _everything(panes, briefing, manner) if briefing else ""
    if pane is None:
        return _passage(screen.reader, briefing, manner, paragraph=what == "part")
    if pane.briefing is None:
        return ""
    if what == "item":
        return _SAY[manner](pane.listing.chosen, pane.briefing)
    if manner == "citation" or pane.narrowed:
        return _SAY[manner](_listed(pane), pane.briefing)
    return _report(pane.briefing, manner, pane.id or "")


def _everything(panes: Sequence[FindingList], briefing: Briefing, manner: Manner) -> str:
    """Laid out as when it is saved, or the headline and what each pane lists, with the source once at the end."""
    if manner != "citation":
        return _report(briefing, manner, "article")
    said = [
        f"{pane.TITLE}\n\n" + "\n\n".join(citation.each(_listed(pane), briefing)) for pane in panes if _listed(pane)
    ]
    headline = citation.flowing(briefing.document.headline or "")
    return "\n\n".join(filter(None, (headline, *said, citation.source(briefing.document)))) if said else ""


def _listed(pane: FindingList) -> list[Finding]:
    """What a pane lists, but for the outline, which has the whole article in it, and names whose quotations follow."""
    return [finding for finding in pane.everything if not isinstance(finding, Section | Speaker)]


def _report(briefing: Briefing, manner: Manner, part: str) -> str:
    """The written briefing; as text without line breaks of its own, which would stay in what it is pasted into."""
    form = manner.lower()
    only = shown(part, form)
    if form != "text":
        return export.render(briefing, form, only)
    from briefing.export.text import UNBROKEN, render  # Rich's tables are imported where they are used

    return render(briefing, only or export.READING, width=UNBROKEN)


def _words(findings: Sequence[Finding], briefing: Briefing) -> str:
    """The bare words."""
    return "\n\n".join(citation.words(finding, briefing) for finding in findings)


def _markdown(findings: Sequence[Finding], briefing: Briefing) -> str:
    """The citation, passages after `>` and the rest as a list; the source on the line of a single one, else below."""
    if not findings:
        return ""
    if len(findings) == 1:
        said = citation.sourced(citation.attributed(findings[0], briefing), briefing.document)
        return _block(said, findings[0])
    blocks = dict.fromkeys(_block(citation.attributed(finding, briefing), finding) for finding in findings)
    return "\n\n".join(filter(None, (*blocks, markdown.escape(citation.source(briefing.document)))))


def _block(said: str, finding: Finding | None = None) -> str:
    """A citation as an item of a list, or as a block quotation in which each line is a paragraph."""
    if isinstance(finding, KeyPoint | Number | Date | Event):
        return f"- {markdown.escape(said)}"
    return "\n>\n".join(f"> {markdown.escape(line)}" for line in said.split("\n") if line)


_SAY: dict[Manner, Callable[[Sequence[Finding], Briefing], str]] = {
    "citation": citation.cite,
    "text": _words,
    "Markdown": _markdown,
}

MANNERS = tuple(_SAY)


def _passage(reader: Reader, briefing: Briefing | None, manner: Manner, *, paragraph: bool) -> str:
    """The sentence of the cursor, or its paragraph."""
    document, sentence = reader.document, reader.sentence
    if document is None or sentence is None:
        return ""
    span = (document.blocks[sentence.block] if paragraph else sentence).span
    if manner == "text":
        return citation.flowing(span.of(document.text))
    said = citation.sourced(citation.passage(span, briefing or Briefing(document)), document)
    return _block(said) if manner == "Markdown" else said
