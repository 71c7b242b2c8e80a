"""A draft held against its sources, as text, Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from textwrap import wrap

from briefing import wording
from briefing.check.verdicts import CheckedDraft, Item, Verdict
from briefing.export.markdown import escape
from briefing.model import Document

WIDTH = 88

TITLES: dict[Verdict, str] = {
    "negation_differs": "A “not” lost or added",
    "words_differ": "The words differ",
    "other_speaker": "Another speaker",
    "figure_differs": "The figure differs",
    "day_differs": "The day differs",
    "spelling_differs": "The name is spelled otherwise",
    "office_differs": "The office differs",
    "not_in_sources": "Not in the sources",
    "shortened": "Shortened without “…”",
    "less_exact": "Less exact than the source",
    "verbatim": "Word for word",
    "same": "The same",
}
"""The verdicts in the order of what is worst, as they are told to a person."""


def render(report: CheckedDraft, name: str) -> str:
    """`report` in the format `name`, a row of `FORMATS`."""
    return FORMATS[name](report)


def groups(report: CheckedDraft, *, settled: bool = False) -> Iterator[tuple[str, list[Item]]]:
    """What is to be looked at, by verdict, the worst first; with `settled` what stands in the sources after it."""
    for verdict, title in TITLES.items():
        items = [item for item in report.items if item.verdict == verdict and (settled or not item.settled)]
        if items:
            yield title, items


def summary(report: CheckedDraft) -> str:
    """How much there is to look at, in one sentence."""
    settled = sum(item.settled for item in report.items)
    open_ = len(report.items) - settled
    if not report.items:
        return "There is nothing to check."
    if not open_:
        return f"Nothing to look at: all {settled} items stand in the sources as the draft has them."
    looked = "One item" if open_ == 1 else f"{open_} items"
    return f"{looked} to look at; {settled} stand in the sources as the draft has them."


def _text(report: CheckedDraft) -> str:
    lines = [report.draft.document.headline or "The draft", summary(report)]
    for title, items in groups(report):
        lines += ["", title]
        for item in items:
            lines += wrap(f"“{item.draft.text}”", WIDTH, initial_indent="  • ", subsequent_indent="    ")
            for said in beside(report, item):
                lines += wrap(said, WIDTH, initial_indent="      ", subsequent_indent="      ")
    for warning in report.warnings:
        lines += ["", *wrap(f"Note: {warning}", WIDTH)]
    return "\n".join(lines) + "\n"


def _markdown(report: CheckedDraft) -> str:
    lines = [f"# {escape(report.draft.document.headline or 'The draft')}", "", escape(summary(report)), ""]
    for title, items in groups(report):
        lines += [f"## {title}", ""]
        for item in items:
            lines.append(f"- {escape(f'“{item.draft.text}”')}")
            lines += [f"  - {escape(said)}" for said in beside(report, item)]
        lines.append("")
    lines += [f"- {escape(warning)}" for warning in report.warnings]
    return "\n".join(lines).rstrip() + "\n"


def _json(report: CheckedDraft) -> str:
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n"


def beside(report: CheckedDraft, item: Item) -> Iterator[str]:
    """What the source has, which source that is, and what differs."""
    if item.source:
        yield f"“{item.source.text}” — {_called(report.sources[item.source.source].document)}"
    if item.note:
        yield f"{item.note}."


def _called(document: Document) -> str:
    """A source as a reader knows it: its publication and day, or its headline, or its file."""
    day = wording.day(document.published) if document.published else None
    named = ", ".join(filter(None, (document.publisher, day)))
    return named if document.publisher else ", ".join(filter(None, (document.headline, day))) or document.source.uri


FORMATS: dict[str, Callable[[CheckedDraft], str]] = {"text": _text, "json": _json, "markdown": _markdown}
