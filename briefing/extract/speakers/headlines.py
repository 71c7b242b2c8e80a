"""What the headline cites, and the article under fuller words: one document or body, and not two."""

from __future__ import annotations

from briefing.extract.speakers.coreference import Resolved
from briefing.language.annotated import Annotated


def merged(annotated: Annotated, found: tuple[Resolved, ...]) -> tuple[Resolved, ...]:
    """`found`, a headline's "records", "union" with the “city records obtained by …”, the Elin Union of the article."""
    kept = list(found)
    for bare in found:
        if not (_is_bare(bare) and _is_of_headline(annotated, bare)):
            continue
        fitting = [one for one in found if _is_fuller(one, bare)]
        if fuller := fitting[0] if len(fitting) == 1 or (fitting and bare.entity.kind == "document") else None:
            fuller.quotes = bare.quotes | fuller.quotes
            fuller.ids = bare.ids + fuller.ids
            fuller.others += bare.others
            kept.remove(bare)
    return tuple(kept)


def _is_bare(cited: Resolved) -> bool:
    told = cited.entity.kind in {"document", "organization"}
    return told and not cited.entity.names and len(cited.entity.key) == 1


def _is_fuller(one: Resolved, bare: Resolved) -> bool:
    """Whether one has the word of the other, and more."""
    return one.entity.kind == bare.entity.kind and len(one.entity.key) > 1 and bare.entity.key[0] in one.entity.key


def _is_of_headline(annotated: Annotated, cited: Resolved) -> bool:
    document = annotated.document
    places = [annotated.sentence_at(mention.start) for mention in cited.mentions]
    return all(document.kind_of(sentence) == "headline" for sentence in places)
