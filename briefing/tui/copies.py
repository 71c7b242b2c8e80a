"""What is copied: an item, a pane, a paragraph or the whole briefing, as a citation, as text or as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing import export, wording
from briefing.export import citation, markdown
from briefing.export.citation import Finding
from briefing.model import Briefing, Quote, Speaker
from briefing.tui.items import shown
from briefing.tui.main_screen import MainScreen
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
        return _whole(panes, briefing, manner, "article") if briefing else ""
    if pane is None:
        return _passage(screen.reader, manner, paragraph=what == "part")
    if pane.briefing is None:
        return ""
    if what == "part" and not pane.narrowed:
        return _whole([pane], pane.briefing, manner, pane.id or "")
    return _said(pane.listing.findings if what == "part" else pane.listing.chosen, pane.briefing, manner)


def _whole(panes: Sequence[FindingList], briefing: Briefing, manner: Manner, part: str) -> str:
    """Everything in the panes: laid out as when it is saved, or every finding with its source."""
    if manner != "citation":
        return export.render(briefing, manner.lower(), shown(part, manner.lower()))
    findings = [one for pane in panes for one in pane.listing.findings if not isinstance(one, Speaker)]
    return _said(findings, briefing, manner)


def _said(findings: Sequence[Finding], briefing: Briefing, manner: Manner) -> str:
    return "\n\n".join(_SAY[manner](finding, briefing) for finding in findings)


def _words(finding: Finding, briefing: Briefing) -> str:
    """The bare words; of a speaker all that is quoted directly, or the name where nothing is."""
    said = _direct(finding, briefing)
    return "\n".join(quote.text for quote in said) or citation.words(finding, briefing)


def _markdown(finding: Finding, briefing: Briefing) -> str:
    """The citation: a quotation after `>`, anything else as the item of a list."""
    quotes = _direct(finding, briefing)
    if quotes:
        return "\n\n".join(f"> {markdown.escape(citation.cite(quote, briefing))}" for quote in quotes)
    return f"- {markdown.escape(citation.cite(finding, briefing))}"


def _direct(finding: Finding, briefing: Briefing) -> list[Quote]:
    """The direct quotation itself, or all those of a speaker."""
    if isinstance(finding, Quote):
        return [finding] if finding.kind == "direct" else []
    if isinstance(finding, Speaker):
        return [quote for quote in briefing.quotes if quote.speaker == finding.id and quote.kind == "direct"]
    return []


_SAY: dict[Manner, Callable[[Finding, Briefing], str]] = {
    "citation": citation.cite,
    "text": _words,
    "Markdown": _markdown,
}

MANNERS = tuple(_SAY)


def _passage(reader: Reader, manner: Manner, *, paragraph: bool) -> str:
    """The sentence of the cursor, or its paragraph."""
    document, sentence = reader.document, reader.sentence
    if document is None or sentence is None:
        return ""
    said = (document.blocks[sentence.block] if paragraph else sentence).span.of(document.text)
    source = wording.source(document)
    if manner == "Markdown":
        return f"> {markdown.escape(said)} ({markdown.escape(source)})"
    return f"{said} ({source})" if manner == "citation" else said
