"""Who speaks: one speaker for all the ways in which the article names him or her.

names of the text ─→ people.py       who is who among the names: one person for all forms
a quote's mention ─→ sources.py      what kind of words name the source, and which name heads them
both, in order    ─→ coreference.py  whom each mention stands for, by the rules of pronouns.py and
                                     descriptions.py, on what reading.py and salience.py keep in mind
a person's names  ─→ roles.py        offices and descriptions, as the article words them
"""

from __future__ import annotations

from briefing.extract.speakers import coreference, evidence, people, roles
from briefing.extract.speakers.coreference import Resolved
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.spelling import folded
from briefing.language.annotated import Annotated
from briefing.model import Document, Quote, Speaker

_AT_MOST = 4
"""How many phrases a role joins."""


def find(annotated: Annotated, quotes: tuple[Quote, ...]) -> tuple[tuple[Speaker, ...], tuple[Quote, ...]]:
    """The speakers of `quotes` in the order of their first statement, and the quotes, each with its speaker.

    A quote whose mention leads to nobody has no speaker: nothing is guessed from afar.
    """
    if not any(quote.mention for quote in quotes):
        return (), quotes
    document = annotated.document
    directory = people.build(document.text, annotated.names)
    resolved = coreference.resolve(document, quotes, directory)
    found = tuple(_speaker(document, number, one, quotes) for number, one in enumerate(resolved, start=1))
    return found, _with_speakers(document.text, quotes, resolved, found)


def _with_speakers(
    text: str, quotes: tuple[Quote, ...], resolved: tuple[Resolved, ...], speakers: tuple[Speaker, ...]
) -> tuple[Quote, ...]:
    whole = list(quotes)
    for one, speaker in zip(resolved, speakers, strict=True):
        for index, rule in one.quotes.items():
            known = evidence.of(quotes[index], rule)
            via = evidence.via(text, quotes[index], one.entity, known)
            whole[index] = quotes[index]._replace(speaker=speaker.id, evidence=known, via=via)
    return tuple(whole)


def _speaker(document: Document, number: int, resolved: Resolved, quotes: tuple[Quote, ...]) -> Speaker:
    text, entity = document.text, resolved.entity
    phrases = roles.of(text, [*entity.names, *resolved.parts], resolved.descriptions)[:_AT_MOST]
    return Speaker(
        id=f"s{number}",
        name=_author_labelled(document, entity) or entity.name.of(text),
        kind=entity.kind,
        role=", ".join(phrases) or None,
        mentions=tuple(sorted({n.span for n in entity.names} | set(resolved.others))),
        quotes=tuple(quotes[i].id for i in resolved.quotes),
        rule=resolved.rule,
    )


def _author_labelled(document: Document, entity: Entity) -> str | None:
    """The full name of the one who asks in a transcript, where a label in capitals is an author's surname."""
    label = entity.name.of(document.text)
    if len(entity.key) > 1 or not label.isupper():
        return None
    return next((author for author in document.byline if folded(tuple(author.split()))[-1:] == entity.key), None)
