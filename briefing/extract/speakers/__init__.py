"""Who speaks: one speaker for all the ways in which the article names him or her.

names of the text ─→ persons.py      who is who among the names: one person for all forms
a quote's mention ─→ mentions.py     what kind of words name the source, and which name heads them
both, in order    ─→ coreference.py  whom each mention stands for, by the rules of pronouns.py, descriptions.py and
                                     collectives.py, on what reading.py and salience.py keep in mind
a person's names  ─→ roles.py        offices and descriptions, as the article words them, from appositions.py,
                                     role_clauses.py, body_roles.py; whole_offices.py the words before
                     ties.py         what else ties somebody to the story
all of it         ─→ standing.py     the body a source speaks for, why it is not named
                     documents.py    whose a document is; headlines.py what the headline calls it
                     evidence.py     how it is known who speaks
"""

from __future__ import annotations

from briefing.extract.speakers import (
    coreference,
    documents,
    evidence,
    headlines,
    persons,
    role_words,
    roles,
    standing,
    ties,
    whole_offices,
)
from briefing.extract.speakers.coreference import Resolved
from briefing.extract.speakers.documents import Documents
from briefing.extract.speakers.entity import Directory, Entity
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
    directory = persons.build(document.text, annotated.names)
    resolved = headlines.merged(annotated, coreference.resolve(annotated, quotes, directory))
    cited = Documents(document.text, directory)
    found = tuple(_speaker(annotated, number, one, directory, cited) for number, one in enumerate(resolved, start=1))
    return found, _with_speakers(document.text, quotes, resolved, found)


def _with_speakers(
    text: str, quotes: tuple[Quote, ...], resolved: tuple[Resolved, ...], speakers: tuple[Speaker, ...]
) -> tuple[Quote, ...]:
    whole = [quote if quote.evidence is None else quote._replace(evidence=None) for quote in quotes]
    for one, speaker in zip(resolved, speakers, strict=True):
        for index, rule in one.quotes.items():
            known = evidence.of(quotes[index], rule)
            via = evidence.via(text, quotes[index], one.entity, known)
            whole[index] = quotes[index]._replace(speaker=speaker.id, evidence=known, via=via)
    return tuple(whole)


def _speaker(
    annotated: Annotated, number: int, resolved: Resolved, directory: Directory, of_documents: Documents
) -> Speaker:
    text, entity = annotated.text, resolved.entity
    names = [*entity.names, *resolved.parts]
    own = [entity.name] if not names and entity.kind == "person" and role_words.is_role(entity.key) else []
    own += roles.behind(text, entity.name) if not names and entity.kind == "person" else []
    described = [
        whole_offices.widened(annotated, span) for span in roles.spans(text, names, [*resolved.descriptions, *own])
    ]
    person = bool(names) and entity.kind == "person"
    described = [span for span in described if not (person and entity.name.holds(span))]  # "King" of King Farid
    offices = [span for span in described if not (person and ties.is_tie(text, span))][:_AT_MOST]
    others = sorted(set(resolved.others))
    unnamed_at = () if names else (entity.name, *resolved.mentions)
    cited = of_documents.origin(unnamed_at) if entity.kind == "document" else None
    told = cited is not None and cited.told and not documents.is_voice(entity.key)
    name = cited.name if cited and told else entity.name
    if entity.kind == "document" and not entity.names:
        name = documents.without_place(text, name)
    return Speaker(
        id=f"s{number}",
        name=_author_labelled(annotated.document, entity) or _together(text, resolved) or name.of(text),
        kind=entity.kind,
        role=", ".join(span.of(text) for span in offices) or None,
        mentions=tuple(sorted({n.span for n in entity.names} | set(others))),
        quotes=tuple(resolved.ids),
        named=bool(names) or told,
        connection=ties.of(text, entity.names, described) if person else ties.owner(annotated, entity, directory),
        body=cited.body if cited else standing.body(annotated, unnamed_at, directory),
        anonymous=standing.anonymous(annotated, unnamed_at) or standing.pseudonym(text, entity.names),
        introduced=standing.introduced(annotated, entity, others, offices[0] if offices else None),
        rule=resolved.rule,
    )


def _together(text: str, resolved: Resolved) -> str | None:
    """The whole names of those who speak together, in the article's words: “Ann Lee and Tom Kim”, for “Lee and Kim”."""
    *others, last = [entity.name.of(text) for entity in resolved.several] or [""]
    whole = f"{', '.join(others)} and {last}"
    return whole if others and whole in text else None


def _author_labelled(document: Document, entity: Entity) -> str | None:
    """The full name of the one who asks in a transcript, where a label in capitals is an author's surname."""
    label = entity.name.of(document.text)
    if len(entity.key) > 1 or not label.isupper():
        return None
    return next((author for author in document.byline if folded(tuple(author.split()))[-1:] == entity.key), None)
