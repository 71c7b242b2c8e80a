"""How it is known who speaks: by a name beside the words, or by what a reader would infer."""

from __future__ import annotations

import bisect

from briefing.extract.speakers.entity import Entity
from briefing.model import Evidence, Phrase, Quote

_PRONOUN = frozenset({"by_pronoun", "plural_before", "singular_they", "some_of_those"})
_DESCRIPTION = frozenset({
    "asked_before", "described_body", "described_district", "described_fully", "described_person", "document_before",
    "introduced_before", "introduced_body", "introduced_document", "known_to_readers",
    "member_of_team", "named_later", "named_next", "of_that_age", "of_that_land", "one_of_those",
    "plainly_meant", "statement_of_teller", "the_accused", "the_two", "told_before", "unnamed_before",
})  # fmt: skip
"""The rules that lead to somebody by such words; what stands in neither names the source beside the words."""


def of(quote: Quote, rule: str) -> Evidence:
    """The evidence for the speaker of `quote`, whom the rule of that name found."""
    if quote.evidence == "carried":
        return "carried"
    return "pronoun" if rule in _PRONOUN else "description" if rule in _DESCRIPTION else "named"


def via(text: str, quote: Quote, entity: Entity, evidence: Evidence) -> Phrase | None:
    """The name that an inferred speaker was led to: the last before the words of source, else the first."""
    if evidence == "named" or quote.mention is None or not entity.names:
        return None
    starts = [name.span.start for name in entity.names]
    at = bisect.bisect_right(starts, quote.mention.span.start) - 1
    span = entity.names[max(at, 0)].span
    return Phrase.at(text, span)
