"""What the headline cites, and the article under fuller words: one document, and not two."""

from __future__ import annotations

from briefing.extract.speakers.coreference import Resolved
from briefing.language.annotated import Annotated


def merged(annotated: Annotated, found: tuple[Resolved, ...]) -> tuple[Resolved, ...]:
    """`found`, a headline's "records show" with the “city records obtained by …” of the article."""
    kept = list(found)
    for bare in found:
        if not (_is_bare_document(bare) and _is_of_headline(annotated, bare)):
            continue
        if fuller := next((one for one in found if _is_fuller(one, bare)), None):
            fuller.quotes = bare.quotes | fuller.quotes
            fuller.ids = bare.ids + fuller.ids
            fuller.others += bare.others
            kept.remove(bare)
    return tuple(kept)


def _is_bare_document(cited: Resolved) -> bool:
    return cited.entity.kind == "document" and not cited.entity.names and len(cited.entity.key) == 1


def _is_fuller(one: Resolved, bare: Resolved) -> bool:
    """Whether one is a document under the word of the other, and more."""
    return one.entity.kind == "document" and len(one.entity.key) > 1 and bare.entity.key[0] in one.entity.key


def _is_of_headline(annotated: Annotated, cited: Resolved) -> bool:
    document = annotated.document
    places = [annotated.sentence_at(mention.start) for mention in cited.mentions]
    return all(sentence is not None and document.kind_of(sentence) == "headline" for sentence in places)
