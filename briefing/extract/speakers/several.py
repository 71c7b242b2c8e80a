"""Several who are one source: “Lee and Kim”, “the two”, “Mr and Mrs Lee”; and “one”, who is one of several."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.speakers import nouns
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import Reading
from briefing.model import Span
from briefing.patterns import lazy


def who(directory: Directory, words: Span) -> list[Entity]:
    """Those who say something together, each of whom is told to say it: “Lee and Kim”; not the town they are of."""
    named = [(name, entity) for name, entity in directory.within(words)]
    people = list(dict.fromkeys(entity for _, entity in named if entity.kind in ("person", "unknown")))
    bodies = list(dict.fromkeys(entity for _, entity in named))
    return people if len(people) > 1 else [] if people else bodies


def of_family(directory: Directory, family: Entity) -> list[Entity]:
    """The two of whom “the Bells” tells, where the article names two."""
    if family.kind != "group" or not family.names:
        return []
    people = (e for e in directory.entities if e.kind == "person" and len(e.key) > 1)
    couple = [e for e in people if f"{e.key[-1]}s" == family.key[0]]
    return couple if len(couple) == _A_COUPLE else []


def with_pronoun(reading: Reading, words: Span, entity: Entity) -> list[Entity]:
    """Who else says it where a pronoun stands before: “He and [his wife] said”."""
    found = _PRONOUN_AND().search(reading.text, max(0, words.start - len("She and ")), words.start)
    other = reading.pronouns.get(found.start()) if found else None
    return [other] if other and other is not entity else []


_PRONOUN_AND = lazy(r"\b(?:[Hh]e|[Ss]he) and $")
_A_COUPLE = 2


def couple(reading: Reading, source: Mention) -> Entity | None:
    """“Mr and Mrs Lee”: both together."""
    return reading.unnamed.add("group", source) if _COUPLE().match(reading.text, *source.span) else None


_COUPLE = lazy(r"(?:Mr|Dr|Sir|Lord)\.? and (?:Mrs|Ms|Dr|Lady)\b")


def together(reading: Reading, source: Mention) -> Entity | None:
    """Several who are named together: "Lee and Kim"."""
    first = reading.directory.names[source.head].span.start if source.head is not None else source.span.start
    plural = _PLURAL_FRONT().fullmatch(reading.text, source.span.start, max(first, source.span.start))
    return reading.unnamed.add("group", source._replace(span=Span(first, source.span.end)) if plural else source)


_PLURAL_FRONT = lazy(r"(?:(?!of\b|for\b|in\b|at\b)[\w’'.-]+ ){0,4}(?:[\w-]+s\.?|both) ")
"""What is said of several before the first name: "both", "the party’s hopefuls"."""


def some_of_those(reading: Reading, source: Mention) -> Entity | None:
    """“Some”, “several of them”: of the people with whom the sentence before begins."""
    of_them = source.words[1:] in {("of", "them"), ("of", "those"), ("of", "these")}
    if source.words[0] not in _SOME or not (of_them or len(source.words) == 1):
        return None
    if not reading.annotated.opens_sentence(source.span.start):
        return None
    before = reading.annotated.sentence_before(source.span.start)
    found = _PEOPLE().match(reading.text, *before.span) if before else None
    if not found or not nouns.is_group(found["noun"].lower()):
        return None
    span = Span(*found.span("people"))
    return reading.unnamed.add("group", Mention("group", span, words=tuple(span.of(reading.text).lower().split())))


def one_of_those(reading: Reading, source: Mention) -> Entity | None:
    """“One, who feared for her job, said …”, “said another”: of several who just spoke."""
    told = reading.tellers.last
    ordinal = source.words[0] == "a" and source.words[1:2] and source.words[1] in lexicon.table("date_words/ordinal")
    if (source.words[0] not in {"one", "another"} and not ordinal) or told is None:
        return None
    several = told[1].owner or told[1]
    if several is None or several.kind != "group" or several.names:
        return None
    first = 2 if ordinal else 1
    if source.words[first : first + 1] and source.words[first] not in {"who", ","}:
        return None
    before = reading.annotated.sentence_before(source.span.start)
    before = reading.annotated.sentence_before(before.span.start) if before else None
    if told[0].start < (before.span.start if before else 0):
        return None
    alone = Span(source.span.start, source.span.start + len(" ".join(source.words[:first])))
    words = (*source.words[:first], str(alone.start))
    one = reading.unnamed.add("person", Mention("description", alone, noun="one", words=words))
    one.owner = several
    return one


def the_two(reading: Reading, source: Mention) -> Entity | None:
    """“Both women”, “the two”, “they”: those named together right before, "Ann Lee and Mara Kim"."""
    if source.words not in _BOTH and not (len(source.words) > 1 and source.words[:-1] in _BOTH):
        return None
    gender = {"men": "m", "women": "f"}.get(source.words[-1])
    before = reading.annotated.sentence_before(source.span.start)
    if before is None:
        return None
    told = reading.tellers.just_told(source.span.start)
    if told and told.kind == "group" and told.key[0] == "two":
        return told  # "Two clerks spoke. Both said …"
    pair = reading.named.together(Span(before.span.start, source.span.start))
    if pair is None or (gender and any(one.gender not in (gender, "u") for one in pair[1])):
        return None
    words = tuple(pair[0].of(reading.text).lower().split())
    return reading.unnamed.add("group", Mention("names", pair[0], words=words))


_BOTH = frozenset(
    {("they",), ("both",), ("the", "two"), ("the", "pair"), ("the", "duo"), ("the", "couple"), ("they", "both")}
)
_SOME = frozenset({"some", "many", "several", "few", "most", "others"})
_PEOPLE = lazy(
    r"(?:(?:The|These|Those|Some|Many|Most|Several|Other|Both)\s+)?"
    r"(?P<people>(?:[A-Z]?[a-z-]+\s+){0,2}?(?P<noun>[A-Z]?[a-z]+s|people|men|women))"
    r"(?=,|\s(?:who|in|of|from|at|have|are|were|had|will|say|said|[a-z]+ed)\b)"
)
