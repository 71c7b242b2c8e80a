"""What the headline cites, and the article under fuller words: one document, and not two."""

from __future__ import annotations

from briefing.extract.speakers.coreference import Resolved
from briefing.language.annotated import Annotated


def merged(annotated: Annotated, found: tuple[Resolved, ...]) -> tuple[Resolved, ...]:
    """`found`, a headline's "records show" with the “city records obtained by …” of the article."""
    kept = list(found)
    for bare in found:
        fuller = next((one for one in found if one is not bare and _is_fuller(one, bare)), None)
        if fuller and _is_of_headline(annotated, bare):
            fuller.quotes = bare.quotes | fuller.quotes
            fuller.ids = bare.ids + fuller.ids
            fuller.others += bare.others
            kept.remove(bare)
    return tuple(kept)


def _is_fuller(one: Resolved, bare: Resolved) -> bool:
    """Whether one is a document under the words of the other, and more."""
    document = one.entity.kind == bare.entity.kind == "document" and not bare.entity.names
    return document and len(bare.entity.key) == 1 < len(one.entity.key) and bare.entity.key[0] in one.entity.key


def _is_of_headline(annotated: Annotated, cited: Resolved) -> bool:
    document = annotated.document
    places = [annotated.sentence_at(mention.start) for mention in cited.mentions]
    return all(sentence is not None and document.kind_of(sentence) == "headline" for sentence in places)
