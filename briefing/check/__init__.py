"""A draft held against its sources: each quotation, figure, date, name and office.

It never says what is true, only what the sources have. `source_texts` makes them searchable; `draft_quotes`,
`draft_figures`, `draft_dates` and `draft_people` hold each kind of item against them, asking `align` what is the
same; `verdicts` is the result.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.check import draft_dates, draft_figures, draft_people, draft_quotes
from briefing.check.source_texts import SourceTexts
from briefing.check.verdicts import CheckedDraft, Item
from briefing.language.annotated import Annotated
from briefing.model import BODY_KINDS, Briefing, Span

__all__ = ["CheckedDraft", "Item", "check"]

_SHORT = 60
"""Words up to which a source is likely a stub: what a wall lets through."""


def check(draft: Briefing, sources: Sequence[Briefing]) -> CheckedDraft:
    """`draft` held against `sources`: an item for all in it that can be looked up, in its order.

    The draft's own head (headline aside) and its dateline are not checked.
    """
    annotated, known = Annotated(draft.document), SourceTexts(sources)
    items = [
        *draft_quotes.check(draft, known),
        *draft_figures.check(draft, annotated, known),
        *draft_dates.check(draft, annotated, known),
        *draft_people.names(annotated, known),
        *draft_people.offices(draft, annotated, known),
    ]
    checked = [sentence.span for sentence in draft.document.sentences if _is_checked(draft, sentence.block)]
    kept = [item for item in items if any(span.touches(item.draft.span) for span in checked)]
    return CheckedDraft(
        draft, tuple(sources), tuple(sorted(kept, key=_in_order)), tuple(_warnings(draft, sources, kept))
    )


def _is_checked(draft: Briefing, block: int) -> bool:
    return draft.document.blocks[block].kind in BODY_KINDS | {"headline", "heading", "caption"}


def _in_order(item: Item) -> tuple[Span, str]:
    return item.draft.span, item.kind


def _warnings(draft: Briefing, sources: Sequence[Briefing], items: Iterable[Item]) -> Iterable[str]:
    if not items:
        yield "There is nothing to check: no quotation, figure, date, name or office was found in the draft."
    for source in sources:
        document = source.document
        called = document.headline or document.source.uri
        if document.source.sha256 == draft.document.source.sha256:
            yield f"“{called}” is the draft itself: it cannot be its own source."
        elif sum(len(s.span.of(document.text).split()) for s in document.body()) < _SHORT:
            yield f"“{called}” has only a few lines; what is missing there may stand in the full article."
