"""How it is known who speaks: by a name beside the words, or by what a reader would infer."""

from __future__ import annotations

import bisect

from briefing.extract.speakers.entity import Entity
from briefing.model import Evidence, Phrase, Quote

_INFERRED: dict[str, Evidence] = {
    "by_pronoun": "pronoun",
    "plural_before": "pronoun",
    "singular_they": "pronoun",
    "some_of_those": "pronoun",
    "the_two": "description",
    "described_person": "description",
    "described_body": "description",
    "described_district": "description",
    "described_fully": "description",
    "member_of_team": "description",
    "introduced_document": "description",
    "introduced_before": "description",
    "unnamed_before": "description",
    "plainly_meant": "description",
    "of_that_age": "description",
    "of_that_land": "description",
    "former_somebody": "description",
    "somebody": "description",
    "one_of_those": "description",
    "named_next": "description",
    "named_later": "description",
    "known_to_readers": "description",
    "introduced_body": "description",
    "named_next_body": "description",
    "document_before": "description",
    "issued_by": "description",
    "told_before": "description",
    "asked_before": "description",
}
"""The evidence that each rule gives; what stands in no row names the source beside the words."""


def of(quote: Quote, rule: str) -> Evidence:
    """The evidence for the speaker of `quote`, whom the rule of that name found."""
    return "carried" if quote.evidence == "carried" else _INFERRED.get(rule, "named")


def via(text: str, quote: Quote, entity: Entity, evidence: Evidence) -> Phrase | None:
    """The name that an inferred speaker was led to: the last before the words of source, else the first."""
    if evidence == "named" or quote.mention is None or not entity.names:
        return None
    starts = [name.span.start for name in entity.names]
    at = bisect.bisect_right(starts, quote.mention.span.start) - 1
    span = entity.names[max(at, 0)].span
    return Phrase(span.of(text), span)
