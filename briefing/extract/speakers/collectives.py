"""Bodies, groups and documents to those whom they stand for: "the company", "her lawyers", "the poll"."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.speakers import nouns, roles
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import ALIKE, Reading, foremost
from briefing.extract.speakers.salience import CLEAR, FAINT
from briefing.model import Span, SpeakerKind
from briefing.patterns import is_possessive, lazy

_ANY = "*"
_SAME_KIND: dict[str, SpeakerKind] = {"organization": "organization", "document": "document", "group": "group"}
_LOOK_BACK = 5000
"""Characters before "the board" in which its fuller words are looked for."""
_BY_FAR = 2
"""How many times as often as another the article's own body is named, which a new paragraph goes back to."""
_SHORT = 3
"""Words of a description that takes up a body; a longer one describes a body of its own."""


def described_body(reading: Reading, source: Mention) -> Entity | None:
    """A body called by its kind, “the company”: the organization in mind that can be called so, if one alone can."""
    if not source.definite or source.words[0] != "the":
        return None
    if nouns.nationalities(source.words) or any(map(is_possessive, source.words)):
        return None
    own = {word.lower() for word in source.span.of(reading.text).split()[1:] if word[0].isupper() and "-" not in word}
    enough = FAINT if len(source.words) == 2 else CLEAR
    fitting = [
        (value, e)
        for e, value in reading.salience.ranked()
        if value > enough and e.kind == "organization" and e.names and _may_be_called(reading, e, source)
        if own <= {source.noun, *e.key}  # "the Port Employers' Association" is not another association
        if not any(name.span.end + 1 == source.span.start for name in e.names)  # "told the Echo [the firm] was sold"
    ]
    called = [(value, e) for value, e in fitting if source.noun in e.key]
    if called and len(source.words) == _SHORT - 1:
        fitting = called  # "the group", of the Elin Group and Elin Radio
    first = foremost(fitting, ALIKE)
    if first is None:
        return None
    main = max(fitting, key=lambda fit: _named_before(fit[1], source))[1]
    often = _named_before(main, source) >= _BY_FAR * _named_before(first, source)
    if main is first or not often:
        return first
    return main if _opens_paragraph(reading, source) else None


def _opens_paragraph(reading: Reading, source: Mention) -> bool:
    at = source.span.start
    here, before = reading.annotated.sentence_at(at), reading.annotated.sentence_before(at)
    return here.span.start == at and (before is None or before.block != here.block)


def _named_before(body: Entity, source: Mention) -> int:
    return sum(name.span.start < source.span.start for name in body.names)


def described_district(reading: Reading, source: Mention) -> Entity | None:
    """A county, a city called so: “the county” after “Humber County”, “the city” after “the city of Elin”."""
    if source.words != ("the", source.noun):
        return None
    found = reading.directory.called(source.noun) or reading.named.place(source.noun)
    return found if found and found.kind == "place" else None


def described_fully(reading: Reading, source: Mention) -> Entity | None:
    """A body under the words of its name: “the state education department”, the Norland Department of Education."""
    words = set(source.words) - _WHOSE - lexicon.table("bodies/level").keys() - {source.noun}
    if not source.definite or len(source.words) < _SHORT or not words:
        return None
    called = set(lexicon.pairs("bodies/taken_up").get(source.noun, source.noun).split())
    found = [
        e
        for e in reading.directory.entities
        if e.kind == "organization" and words <= set(e.key) and not called.isdisjoint(e.key)
    ]
    alone = len(found) == 1 and found[0].names[0].span.start < source.span.start
    return found[0] if alone and not _is_of_other_level(source, found[0]) else None


def _is_of_other_level(source: Mention, body: Entity) -> bool:
    """Whether the words tell of a state's body and the name of the nation's, or the other way round."""
    level = lexicon.table("bodies/level").keys() & source.words
    nation = lexicon.tagged("bodies/level", "nation")
    return bool(level) and nation.isdisjoint(level) != nation.isdisjoint(body.key)


_WHOSE = frozenset({"the", "its", "their", "of", "state's", "state’s", "city's", "city’s", "county's", "county’s"})
"""With the levels, words that tell whose a body is and that its name need not have."""


def _may_be_called(reading: Reading, entity: Entity, source: Mention) -> bool:
    """Whether the body's name, or the article, says that it is a bank, a board, an agency."""
    noun = source.noun
    if _is_of_other_level(source, entity):
        return False
    words = lexicon.pairs("bodies/taken_up").get(noun, "").split()
    if words == [_ANY] and not lexicon.words("bodies/public").isdisjoint(entity.key):
        return False
    if noun in lexicon.words("bodies/business") and not lexicon.words("bodies/no_business").isdisjoint(entity.key):
        return False
    if words == [_ANY] or not set(words).isdisjoint(entity.key):
        return True
    name = entity.name.of(reading.text)
    short = name.isupper() or noun not in {"department", "ministry"}  # not "Labour", the party
    acronym = short and noun in lexicon.words("bodies/of_initials") and name in lexicon.words("organizations")
    return acronym or any(noun in phrase.lower().split() for phrase in roles.of(reading.text, entity.names[:9], ()))


def introduced_body(reading: Reading, source: Mention) -> Entity | None:
    """A body without a name, under its fuller words: “the board” after “the harbour board”."""
    before = Span(max(0, source.span.start - _LOOK_BACK), source.span.start)
    if not source.definite or source.words != ("the", source.noun) or source.noun not in before.of(reading.text):
        return None
    fuller = re.compile(rf"\b(?:[Tt]he|[Aa]n?)\s+(?P<words>(?:[a-z][\w'’-]*\s+){{1,2}}){re.escape(source.noun)}\b")
    for found in reversed(list(fuller.finditer(reading.text, *before))):
        words = found["words"].split()
        if not any(w in lexicon.pairs("function_words") or w in lexicon.words("prepositions") for w in words):
            return reading.unnamed.add(
                "organization", source._replace(span=Span(*found.span()), words=("the", *words, source.noun))
            )
    return None


def team(reading: Reading, source: Mention) -> Entity | None:
    """Those who work for somebody are one source and never that person: “Lee’s lawyers”, then “the lawyers”."""
    family = "lawyers" if source.noun in lexicon.words("mention_words/lawyer") else source.noun
    first = source.words[0]
    if first in ("his", "her", "their"):
        owner = reading.pronouns.get(source.span.start)
    elif any(is_possessive(word) for word in source.words[:-1]) or (
        family == "lawyers" and _REPRESENTS.search(source.span.of(reading.text))
    ):
        owner = reading.named.first(source.span)
    elif first == "the" and len(source.words) == 2:
        return reading.unnamed.last_team(family)
    else:
        return None
    return reading.unnamed.team(family, owner, source) if owner else None


def member_of_team(reading: Reading, source: Mention) -> Entity | None:
    """One of those who were together before: “the lawyer representing Lee” after “Lee’s lawyers”."""
    if source.noun not in lexicon.words("mention_words/lawyer"):
        return None
    owner = reading.named.first(source.span) if _REPRESENTS.search(source.span.of(reading.text)) else None
    return reading.unnamed.known_team("lawyers", owner) if owner else None


_REPRESENTS = re.compile(r"\w+ (?:for|representing) (?:the )?[A-Z]")


def asked_in(reading: Reading, source: Mention) -> Entity | None:
    """The poll that asked them: “73 percent of voters in the Acme poll”, “a majority say so, according to a poll”."""
    among = source.words[-1] in lexicon.words("poll_nouns")
    if not among and not nouns.is_share(source.words):
        return None
    end = source.span.end if among else reading.annotated.sentence_at(source.span.start).span.end
    found = _IN_POLL().search(reading.text, source.span.start, end)
    poll = reading.read(Span(*found.span("poll"))) if found else None
    if poll is None or poll.kind != "document":
        return None
    return document_before(reading, poll) or reading.unnamed.add("document", poll)


_IN_POLL = lazy(r" (?:in|according to) (?P<poll>(?:the|that|this|an?|another) (?:[\w/’'&.-]+ ){0,6}?(?:poll|survey)\b)")


def asked_before(reading: Reading, source: Mention) -> Entity | None:
    """The poll that a share is of, told right before or the only one: “64 percent say so” after “the Acme poll”."""
    if not nouns.is_share(source.words):
        return None
    polls = {noun for noun in lexicon.words("poll_nouns") if not noun.endswith("ys") and noun != "polls"}
    found = [
        (value, e) for e, value in reading.salience.ranked() if e.kind == "document" and not polls.isdisjoint(e.key)
    ]
    if not found or found[0][0] < FAINT:
        return _narrated_poll(reading, source)
    value, poll = found[0]
    return poll if value > CLEAR or reading.is_of_last_pollster(poll, source.span.start) else None


def _narrated_poll(reading: Reading, source: Mention) -> Entity | None:
    """The poll of which the narration told in this sentence or the one before."""
    before = reading.annotated.sentence_before(source.span.start)
    found = list(_POLL().finditer(reading.text, before.span.start if before else 0, source.span.start))
    poll = reading.read(Span(*found[-1].span())) if found else None
    return reading.unnamed.add("document", poll) if poll and poll.kind == "document" else None


_POLL = lazy(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Aa]nother) (?:[\w/’'&.-]+ ){0,6}?(?:poll|survey)\b(?! of\b)"
    r"(?: by (?:the )?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,4})?"
)
_POINTING = frozenset({"the", "that", "this"})


def told_before(reading: Reading, source: Mention) -> Entity | None:
    """People or papers taken up by their noun: “Tenants’ lawyers say … [Lawyers] said”, "the lawyers", "the files"."""
    bare = source.words == (source.noun,)
    if not bare and source.words != ("the", source.noun):
        return None
    told = reading.tellers.just_told(source.span.start)
    in_mind = (e for e, value in reading.salience.ranked() if value > FAINT)
    fitting = filter(None, [told]) if bare and source.kind == "group" else in_mind
    found = [e for e in fitting if e.kind == source.kind and not e.names and source.noun in e.key]
    alone = len(found) == 1 and found[0].key != source.words and not nouns.is_share(found[0].key)
    return found[0] if alone else None


def statement_of_teller(reading: Reading, source: Mention) -> Entity | None:
    """Who issued it: “In a statement, Lee called it odd. “…,” [the statement] read.”, “Acme issued a statement. …”."""
    before = reading.annotated.sentence_before(source.span.start) if source.words == ("the", "statement") else None
    if before is None or not _A_STATEMENT().search(reading.text, *before.span):
        return None
    doing = [*reading.named.doing(before.span)]
    return reading.tellers.just_told(source.span.start) or (doing[0] if len(doing) == 1 else None)


_A_STATEMENT = lazy(r"\b(?:an?|its|his|her|their) (?:[\w-]+ ){0,3}statement\b", re.IGNORECASE)


def document(reading: Reading, source: Mention) -> Entity | None:
    """What a paper's words stand for: the first answer of the rules for documents that come to no other paper."""
    return document_before(reading, source) or introduced_document(reading, source) or as_worded(reading, source)


def as_worded(reading: Reading, source: Mention) -> Entity | None:
    """Groups, documents and bodies under the words of the article."""
    return reading.unnamed.add(_SAME_KIND.get(source.kind, "unknown"), source)


def introduced_document(reading: Reading, source: Mention) -> Entity | None:
    """A document under the words by which it came into the story: “the complaint” after “filed a lawsuit”."""
    family = lexicon.pairs("document_kinds/family").get(source.noun, source.noun)
    bare = source.definite and len(source.words) == 2 and source.words[0] == "the"
    if not bare or family not in lexicon.words("document_kinds/brought"):
        return None
    nouns = "|".join([family, *(noun for noun, of in lexicon.pairs("document_kinds/family").items() if of == family)])
    before = reading.text[: source.span.start]
    found = list(re.finditer(rf"\b(?:an?|[Aa]nother) (?:[a-z-]+ )?(?P<noun>{nouns})\b", before))
    if not found:
        return None
    noun = found[-1]["noun"]
    return reading.unnamed.add("document", Mention("document", Span(*found[-1].span()), words=("a", noun), noun=noun))


def document_before(reading: Reading, source: Mention) -> Entity | None:
    """The document last cited by that noun, or the only one: “that survey” after “a poll”."""
    counted = source.words[1:3] == (source.noun, "of") and source.words[3][0].isdigit()  # "the poll of 900 people"
    short = len(source.words) <= _SHORT or counted
    if not source.definite or not short or source.words[0] not in _POINTING:
        return None
    family = lexicon.pairs("document_kinds/family").get(source.noun, source.noun)
    near = (e for e, value in reading.salience.ranked() if value > FAINT and e.kind == "document")
    cited = [e for e in reading.unnamed.documents() if family != "poll" and _is_of_family(e, family)]
    return next((e for e in near if _is_of_family(e, family)), cited[0] if len(cited) == 1 else None)


def _is_of_family(document: Entity, family: str) -> bool:
    """Whether one of its words tells that a document is a poll, a report."""
    families = lexicon.pairs("document_kinds/family")
    return any(families.get(word, word) == family for word in document.key)
