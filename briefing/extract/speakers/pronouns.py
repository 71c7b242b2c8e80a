"""Pronouns to those whom they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import lexicon
from briefing.extract.speakers import collectives, descriptions, nouns
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import ALIKE, Reading, foremost
from briefing.extract.speakers.salience import QUESTIONED, is_subject
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy

_PLURAL = lazy(r"(?:\b[\w'’-]+\s+){0,3}\b([A-Za-z][\w-]*s|[Pp]eople|[Pp]olice|[Mm]en|[Ww]omen)\b(?= ?(?P<next>[a-z]*))")
_NOUN_PHRASE = lazy(
    r"(?:\b(?:the|an?|some|many|most|several|one|two|three|other|those)\s+|\b)(?:[\w'’.-]+\s+){0,6}[\w'’-]+,?\s+$",
    re.IGNORECASE,
)
_LOOK_BACK = 400
_DIM = 5.0
"""Above this a group or a body can still be taken up by "they" or "it"."""
_THEY, _IT = frozenset({"group"}), frozenset({"organization", "document", "place"})


def by_pronoun(reading: Reading, source: Mention) -> Entity | None:
    """“He”, “she”: the most salient person who fits, nobody whom the words themselves name."""
    gender = lexicon.pairs("mention_words/pronoun")[source.words[0]]
    if gender in ("m", "f"):
        asked = _asked_by_name(reading, gender)
        found = asked or _tells_own_mind(reading, source.span, gender) or _meant(reading, source.span, gender)
        return None if _is_either(reading, source.span) else found
    reads = any(quote.cue and quote.cue.text in {"read", "reads"} for quote in reading.tellers.own_words)
    if gender == "n" and ((document := _document_of_sentence_before(reading, source)) or reads):
        return document or _what_reads(reading, source)
    if gender == "n" and (described := _body_of_sentence_before(reading, source)):
        meant = collectives.described_body(reading, described)
        named_since = set(reading.named.within(Span(described.span.end, source.span.start)))
        return meant if meant not in named_since else None
    wanted = _THEY if gender == "p" else _IT
    if (teller := reading.tellers.told_before(source.span)) and teller.kind in wanted:
        return teller
    if gender == "p" and (one := _called_they(reading)):
        return one
    fitting = [(value, e) for e, value in reading.salience.ranked() if e.kind in wanted and value > _DIM]
    return foremost(fitting, ALIKE)


def _called_they(reading: Reading) -> Entity | None:
    """The one person who is spoken of as “they”, where no group is more in mind."""
    called = [e for e in reading.directory.entities if e.they]
    groups = (value for e, value in reading.salience.ranked() if e.kind in _THEY)
    return called[0] if len(called) == 1 and max(groups, default=0.0) <= reading.salience.of(called[0]) else None


def _body_of_sentence_before(reading: Reading, source: Mention) -> Mention | None:
    """The body that the sentence before begins with, without its name: “The company paid the Elin Board. [It] …”."""
    found = _opening_before(reading, source, _THE_BODY())
    return reading.read(Span(*found.span())) if found and found[1] in lexicon.words("bodies/noun") else None


def _what_reads(reading: Reading, source: Mention) -> Entity | None:
    """The one paper or message of the sentence before: “The inquiry was shown a text message. [It] read: …”."""
    before = reading.annotated.sentence_before(source.span.start)
    found = list(_ANY_PAPER().finditer(reading.text, before.span.start, source.span.start)) if before else []
    written = [match for match in found if match[1] in lexicon.words("document_nouns") and match[1] not in _PICTURES]
    return collectives.document(reading, reading.read(Span(*written[0].span()))) if len(written) == 1 else None


_PICTURES = frozenset({"image", "photo", "photograph", "picture", "video"})
_ANY_PAPER = lazy(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother) (?:[a-z-]+ ){0,2}?([a-z]+)\b(?! (?:message|post|note)s?\b)")


def _document_of_sentence_before(reading: Reading, source: Mention) -> Entity | None:
    """What the sentence before begins with, where that is written: “The suit, filed in Elin, was long. [It] says …”."""
    found = _opening_before(reading, source, _THE_PAPER())
    if found is None or found[1] not in lexicon.words("document_nouns"):
        return None
    return collectives.document(reading, reading.read(Span(*found.span())))


def _opening_before(reading: Reading, source: Mention, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The words of `pattern` at the beginning of the sentence before the one that the mention opens."""
    before = reading.annotated.sentence_before(source.span.start)
    opens = before is not None and reading.annotated.opens_sentence(source.span.start)
    return pattern.match(reading.text, *before.span) if before and opens else None


_THE_PAPER = lazy(
    r"(?:The|A|An) (?:[a-z\d-]+ ){0,2}?([a-z]+)(?: (?:by|for|from|into|on) [\w' ’-]+?)?"
    r"(?=, [a-z]+(?:ed|en|wn)\b| [a-z]+(?:ed|s|ew|old|aid|ook|und)\b)"
)
_THE_BODY = lazy(
    r"The ([a-z]+)(?= (?:also |now |then |has |had |will |would |was |is |[a-z]+(?:ed|s|ew|old|aid|ook)\b))"
)


def _is_either(reading: Reading, mention: Span) -> bool:
    """“Hart hit Marsh after [he] called him a thief”: each of the two may have said so of the other."""
    of_other = any(quote.text.startswith(("him ", "her ")) for quote in reading.tellers.own_words)
    named = {e for e in reading.named_before_in_sentence(mention) if e.kind == "person"} if of_other else set()
    return len(named) > 1


def _asked_by_name(reading: Reading, gender: str) -> Entity | None:
    """Who answers a question that names him: ““Is it so, Sir Hugh?” she asked. “No,” [he] replied.”."""
    start = min((quote.spans[0].start for quote in reading.tellers.own_words if quote.kind == "direct"), default=0)
    found = _BY_NAME().search(reading.text, max(0, start - _LOOK_BACK), start)
    asked = reading.named.person_at(found.start(1)) if found else None
    return asked if asked and asked.gender in ("u", gender) else None


_BY_NAME = lazy(r", ([A-Z][\w.'’ -]{1,40})\?[”\"'’],? [^“”\".\n]{2,60}\basked\b[^“”\".\n]{0,40}\.\s+$")


def _meant(reading: Reading, mention: Span, gender: str) -> Entity | None:
    """Whom "he" or "she" means; nobody where somebody without a name may go on speaking to that person."""
    met = reading.pronouns.get(mention.start)
    asker = reading.tellers.asker()
    named = frozenset(
        (*_named_in_own_words(reading, mention), *_named_in_question(reading, mention), *([asker] if asker else []))
    )
    speaking = reading.tellers.goes_on_speaking(mention.start, gender)
    if speaking is not None and speaking not in named and (_goes_on(reading) or not met):
        return speaking
    found = met if met and met not in named else reading.most_salient(gender, besides=named)
    if found and (reading.tellers.may_go_on(found, mention, gender) or _may_be_kin(reading, found, mention, gender)):
        return None
    if (unnamed := reading.tellers.unnamed_before(gender, found)) is not None:
        return unnamed
    if found and _is_one_of_two(reading, found, mention):
        return None
    return None if found and reading.tellers.was_just_told(found, mention.start, gender) else found


def _is_one_of_two(reading: Reading, found: Entity, mention: Span) -> bool:
    """Whether two without a name are told of in the sentence: “A chef has banned a critic after [she] …”."""
    if found.names or not lexicon.pairs("gendered_nouns").keys().isdisjoint(found.key):
        return False
    others = _SOMEBODY().finditer(reading.text, reading.annotated.sentence_at(mention.start).span.start, mention.start)
    return any(not lexicon.words("role_nouns").isdisjoint(one[1].split()) for one in others)


_SOMEBODY = lazy(r"\ba ((?:[a-z-]+ ){1,3})")


def _may_be_kin(reading: Reading, found: Entity, mention: Span, gender: str) -> bool:
    """Whether the sentence before has not named `found`, and tells of kin: “She spoke to her son. [He] told her …”."""
    before = reading.annotated.sentence_before(mention.start)
    if before is None or not reading.annotated.opens_sentence(mention.start):
        return False
    kin = {found[1] for found in _KIN[gender]().finditer(reading.text, *before.span)} & lexicon.words("ties")
    same = any(lexicon.pairs("gendered_nouns").get(noun) == gender for noun in kin)
    return same and found not in reading.named.within(before.span)


_KIN = {"m": lazy(r"\b(?:[Hh]er|[Tt]heir) ([a-z]+)\b(?!,)"), "f": lazy(r"\b(?:[Hh]is|[Tt]heir) ([a-z]+)\b(?!,)")}
"""Whose kin, by the gender: a man is “her son”, a woman “his wife”."""


def _goes_on(reading: Reading) -> bool:
    """Whether a quotation goes on with who told something before, and is no answer: not “called dumb by Lee. “…””."""
    direct = any(quote.kind == "direct" for quote in reading.tellers.own_words)
    told = reading.tellers.last
    return direct and told is not None and not reading.text.endswith(" by ", 0, told[0].start)


def _tells_own_mind(reading: Reading, mention: Span, gender: str) -> Entity | None:
    """The subject of "Kim hopes to be back, he said": nobody else knows, where nobody else is in mind."""
    for quote in reading.tellers.own_words:
        span = quote.spans[0]
        person = reading.named.opening(span) if quote.kind != "direct" and span.end <= mention.start else None
        if person is None or person[1].gender not in ("u", gender) or not reading.is_alone(person[1], gender):
            continue
        verb = _VERB().match(reading.text, person[0].end, span.end)
        if verb and verbs.has_tag(verb[1], "thinking"):
            return person[1]
    return None


_VERB = lazy(
    r"(?:, [^,.]{1,80},)?(?: (?:(?:do|does|did|has|had|is|was|would|will)(?:n['’]t)?|not|never|still|also|only))*"
    r" (\w+)"
)


def _named_in_own_words(reading: Reading, mention: Span) -> Iterator[Entity]:
    """Those whom one who is "he" names: in "he said Kim was late", "he told Kim so" he is not Kim.

    Before "he said" only those who do something are others: "Kim's house burned down, he said".
    """
    sentence = reading.annotated.sentence_at(mention.start).span
    for quote in reading.tellers.own_words:
        for span in quote.spans:
            after = quote.kind != "direct" and span.start > mention.start
            yield from reading.named.within(span) if after else reading.named.doing(span)
        if quote.cue and quote.cue.span.start >= mention.end:
            yield from reading.named.within(Span(mention.end, min(quote.cue.span.end + _RECIPIENT, sentence.end)))


def _named_in_question(reading: Reading, mention: Span) -> Iterator[Entity]:
    """Those whom the question names to which "she" answers: "Asked by Kim whether Lee was late, she said no"."""
    if reading.text.startswith(QUESTIONED, reading.annotated.sentence_at(mention.start).span.start):
        yield from reading.named_before_in_sentence(mention)


_RECIPIENT = 30
"""How far behind the verb those are named whom it is said to."""


def singular_they(reading: Reading, source: Mention) -> Entity | None:
    """“They” for one person, whose name tells no gender: who spoke in the sentence before, or of whom it tells.

    There are no people together in that sentence, whom the word might mean.
    """
    if source.words != ("they",):
        return None
    before = reading.annotated.sentence_before(source.span.start)
    person = reading.tellers.just_told(source.span.start) or (before and _told_of(reading, before.span))
    if before is None or person is None or person.kind != "person" or not person.names or person.gender != "u":
        return None
    return None if any(_people_together(reading, before.span)) else person


def _told_of(reading: Reading, sentence: Span) -> Entity | None:
    """The person with whose full name a sentence begins: “Robin Lee, a nurse, …”, “To Robin Lee …”."""
    start = sentence.start + len("To ") if reading.text.startswith("To ", sentence.start) else sentence.start
    named = reading.named.opening(Span(start, sentence.end))
    return named[1] if named and " " in named[0].of(reading.text) else None


def plural_before(reading: Reading, source: Mention) -> Entity | None:
    """“They”: the last people spoken of in the plural."""
    if lexicon.pairs("mention_words/pronoun")[source.words[0]] != "p":
        return None
    best = None
    for span in _people_together(reading, Span(max(0, source.span.start - _LOOK_BACK), source.span.start)):
        best = span if is_subject(reading.text, span) else best
    if best is None:
        return None
    noun = best.of(reading.text).rsplit(None, 1)[-1].lower()
    return reading.unnamed.add("group", Mention("group", _tidy(reading.text, best), words=(noun,)))


def _people_together(reading: Reading, where: Span) -> Iterator[Span]:
    """The people in the plural who are spoken of in `where`, in nobody's words: “the nurses”, "union leaders"."""
    for found in _PLURAL().finditer(reading.text, *where):
        describes = found["next"] in lexicon.words("role_nouns")  # "the police chief"
        nation = found[1].islower() and found[1].capitalize() in lexicon.words("demonyms")  # the "poles" of a tent
        people = nouns.is_group(found[1].lower()) and not (describes or nation)
        if people and not reading.salience.is_quoted(found.start(1)):
            yield Span(found.start(), found.end(1))


def _tidy(text: str, span: Span) -> Span:
    """A noun phrase without the words in front that are no part of it."""
    words = list(re.finditer(r"\S+", text[span.start : span.end]))
    keep = words[-1].start()
    for word in reversed(words[:-1]):
        low = word.group().lower()
        known = low in lexicon.words("role_modifiers") or word.group() in lexicon.words("demonyms")
        if not (known or low in ("gop", "the", "some", "many")):
            break
        keep = word.start()
    return Span(span.start + keep, span.end)


def antecedent(reading: Reading, source: Mention) -> Entity | None:
    """“Who”: the name or the noun phrase right before."""
    named = reading.named.before(source.span.start)
    if named is not None:
        return named
    first = max(reading.annotated.sentence_at(source.span.start).span.start, source.span.start - 80)
    found = _NOUN_PHRASE().search(reading.text, first, source.span.start)
    if not found:
        return None
    phrase = reading.read(Span(*found.span()))
    if phrase.kind == "group":
        return collectives.as_worded(reading, phrase)
    if phrase.kind != "description":
        return None
    return descriptions.described_person(reading, phrase) or descriptions.unnamed(reading, phrase)
