"""What holding a draft against its sources gives."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, TypeAlias

from briefing.model import Briefing, Phrase, Span

SCHEMA = "briefing-check/1"

ItemKind: TypeAlias = Literal["quote", "figure", "date", "name", "office"]
Verdict: TypeAlias = Literal[
    "verbatim",
    "same",
    "shortened",
    "words_differ",
    "negation_differs",
    "other_speaker",
    "figure_differs",
    "less_exact",
    "day_differs",
    "spelling_differs",
    "office_differs",
    "not_in_sources",
]

SETTLED: frozenset[Verdict] = frozenset({"verbatim", "same"})
"""Verdicts that leave nothing to look at."""


class SourceWords(NamedTuple):
    """Words of a source: the number of the source, from 0, and where they stand in it."""

    source: int
    text: str
    span: Span


class Item(NamedTuple):
    """Something of the draft that can be looked up, and what the sources have of it."""

    kind: ItemKind
    draft: Phrase
    verdict: Verdict
    source: SourceWords | None = None
    note: str | None = None

    @property
    def settled(self) -> bool:
        """Whether there is nothing to look at."""
        return self.verdict in SETTLED


class CheckedDraft(NamedTuple):
    """A draft held against its sources: its items in the order of the draft."""

    draft: Briefing
    sources: tuple[Briefing, ...]
    items: tuple[Item, ...]
    warnings: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether every item stands in the sources as the draft has it."""
        return all(item.settled for item in self.items)

    def to_dict(self) -> dict[str, Any]:
        """The document `briefing-check/1`: plain lists, dicts, strings and numbers."""
        return {
            "schema": SCHEMA,
            "draft": {"source": self.draft.document.source._asdict(), "text": self.draft.document.text},
            "sources": [
                {
                    "source": source.document.source._asdict(),
                    "headline": source.document.headline,
                    "text": source.document.text,
                }
                for source in self.sources
            ],
            "items": [
                {
                    "kind": item.kind,
                    "draft": _phrase(item.draft),
                    "verdict": item.verdict,
                    "source": item.source and {"index": item.source.source, **_phrase(item.source)},
                    "note": item.note,
                }
                for item in self.items
            ],
            "warnings": list(self.warnings),
        }


def _phrase(words: Phrase | SourceWords) -> dict[str, Any]:
    return {"text": words.text, "span": list(words.span)}
