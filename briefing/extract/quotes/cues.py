"""The cues of a sentence: which words say something, and whose words they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import compress
from operator import or_

from briefing import lexicon
from briefing.extract.quotes import participles
from briefing.extract.quotes.cue import ACCORDING_TO, Cue, by_name, verb_at
from briefing.extract.quotes.inverted import inverted, opening
from briefing.extract.quotes.silent import is_silent
from briefing.extract.quotes.sources import is_thing
from briefing.language import phrases, subjects
from briefing.language.classes import ACCORDING
from briefing.language.clause_subjects import named_last
from briefing.language.phrases import Phrase
from briefing.language.tags import POSSESSIVES, negates
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.language.words import BE
from briefing.lexicon.verbs import Verb
from briefing.model import Span

_WORK = "report"
"""What a body says, as in "a Mercury report that", and yet not every report is speech."""
_NOUN = Verb("noun", frozenset({"base"}), frozenset({"that", "quote"}))


def find(tokens: Tokens) -> list[Cue]:
    """The cues of a sentence, from left to right."""
    found: list[Cue] = []
    if "cue" not in tokens.classes and _other_words().isdisjoint(tokens.words):
        return found
    said = map("cue".__eq__, tokens.classes)
    told = map(_other_words().__contains__, tokens.words)
    for place in compress(range(len(tokens)), map(or_, said, told)):
        if tokens.classes[place] == "cue" and is_silent(tokens, place):
            continue
        cue = next((cue for rule in RULES if (cue := rule(tokens, place))), None)
        if cue and " " in cue.verb.lemma and not cue.according:
            cue = cue.but(last=place + 2)  # with the particle: "shot back"
        found += [_with_source_of(tokens, cue, found)] if cue else []
    return found


@cache
def _other_words() -> frozenset[str]:
    """What tells who said something and is no verb."""
    return lexicon.words("reporting_nouns") | ACCORDING | {_WORK, "words"}


def words(tokens: Tokens, cue: Cue) -> Span:
    """The words of saying: the verb with its auxiliaries and what changes it: “did not explain”, “falsely said”."""
    first = place = cue.first
    while place > 0 and tokens.text[tokens.ends[place - 1] : tokens.starts[place]].isspace():
        place -= 1
        word = tokens.words[place]
        turned = word == "used" or word in lexicon.words("refusals") or word in lexicon.words("speech_words/hearsay")
        changed = (turned and tokens.is_a(place + 1, "to")) or word in lexicon.words("speech_words/judging")
        if changed or tokens.is_a(place, "auxiliary") or negates(word):
            first = place
        elif not tokens.is_a(place, "adverb", "to"):
            break
    return tokens.span(first, cue.last)


def _with_source_of(tokens: Tokens, cue: Cue, before: list[Cue]) -> Cue:
    """The cue, with the source of the one before where it only goes on with that: "Lee said on Monday, adding"."""
    last = before[-1] if before else None
    if last is None or cue.verb.form != "ing" or not tokens.is_a(cue.first - 1, "comma"):
        return cue
    if cue.source and cue.source == named_last(tokens, cue.first):
        return cue  # "warned of it, with its head, Ann Lee, saying"
    goes_on = last.source and last.verb.form != "ing" and not last.passive and not _describes(tokens, last)
    if last.according:
        thing = cue.source is not None and is_thing(tokens, cue.source)  # "According to Lee, the road is late, saying"
        return cue.but(source=last.source) if thing else cue
    if not goes_on or any(subjects.is_finite(tokens, p) for p in range(last.end, cue.first)):
        return cue
    return cue.but(source=last.source)


def _describes(tokens: Tokens, cue: Cue) -> bool:
    """Whether it only tells of its noun: “a court freed four men [accused] of theft, saying”."""
    clause = tokens.clause_of(cue.first)
    return clause is not None and clause.kind == "participial"


def _according(tokens: Tokens, place: int) -> Cue | None:
    """According to Lee; ", per Lee"; and "under the Clean Rivers Act,", what that says."""
    if tokens.words[place] == "according" and tokens.is_a(place + 1, "to"):
        teller = by_name(tokens, phrases.phrase_after(tokens, place + 1))
        return Cue(place, place + 2, ACCORDING_TO, teller, inverted=True)
    if tokens.words[max(0, place - 2) : place + 2] == ["in", "the", "words", "of"]:
        teller = by_name(tokens, phrases.phrase_after(tokens, place + 1))
        return Cue(place - 2, place + 2, ACCORDING_TO, teller, inverted=True)
    if tokens.words[place] == "under" and place == 0 and (law := phrases.phrase_after(tokens, place)):
        laws = lexicon.words("document_kinds/law") | lexicon.words("document_kinds/binding")
        named = tokens.is_a(law[1] - 1, "name") and tokens.words[law[1] - 1] in laws
        return Cue(place, place + 1, ACCORDING_TO, law, inverted=True) if named else None
    if tokens.words[place] == "per" and tokens.is_a(place - 1, "comma", "quote") and tokens.is_of(place + 1, NOMINAL):
        return Cue(place, place + 1, ACCORDING_TO, phrases.phrase_after(tokens, place), inverted=True)
    return None


def _noun(tokens: Tokens, place: int) -> Cue | None:
    """A noun of saying whose owner is the source: "Lee's claim that", "her reply:", "a Mercury report that"."""
    if not tokens.is_a(place, "word"):
        return None
    after = place + 1
    quoted_next = tokens.is_a(after, "comma") and tokens.is_a(after + 1, "quote")
    if not tokens.is_a(after, "that", "colon", "quote") and not quoted_next:
        return None
    if tokens.is_a(after, "that") and not tokens.is_of(after + 1, VERBAL) and _is_body(tokens, place - 1):
        return Cue(place, after, _NOUN, phrases.phrase_before(tokens, place - 1))
    for owner in range(place - 1, max(-1, place - 4), -1) if tokens.words[place] != _WORK else ():
        if tokens.is_a(owner, "possessive"):
            return Cue(place, after, _NOUN, _owner(tokens, owner))
        told = tokens.words[owner - 1 : owner] == ["in"] and "cue" in tokens.classes[:owner]
        if tokens.words[owner] in POSSESSIVES and not told:  # "Lee told the jury [in her closing argument] that"
            return Cue(place, after, _NOUN, (owner, owner + 1))
    return None


def _noun_by(tokens: Tokens, place: int) -> Cue | None:
    """A noun of saying with its source behind it: "a claim by Lee that"."""
    if not tokens.is_a(place, "word") or tokens.words[place + 1 : place + 2] != ["by"]:
        return None
    author = phrases.phrase_after(tokens, place + 1)
    said = author is not None and tokens.is_a(author[1], "that")
    return Cue(place, place + 1, _NOUN, author, passive=True) if said else None


def _owner(tokens: Tokens, owner: int) -> Phrase:
    """The name that ends in the possessive at `owner`, or the noun phrase."""
    first = owner
    while tokens.is_a(first - 1, "name"):
        first -= 1
    named = first < owner or tokens.text[tokens.starts[owner]].isupper()
    return (first, owner + 1) if named else phrases.phrase_before(tokens, owner)


def _is_body(tokens: Tokens, place: int) -> bool:
    """Whether the name at `place` may be the author's: no nationality, no month."""
    if not tokens.is_a(place, "name"):
        return False
    word = tokens.text[tokens.starts[place] : tokens.ends[place]]
    return word not in lexicon.words("demonyms") and word.lower() not in lexicon.words("date_words/calendar")


def _passive(tokens: Tokens, place: int) -> Cue | None:
    """Was told, is called: the source, if any, is the one after "by"."""
    verb = verb_at(tokens, place)
    if verb is None or verb.form != "past" or not (_after_be(tokens, place) or _has_agent(tokens, place, verb)):
        return None
    by = next((p for p in range(place + 1, min(place + 6, len(tokens) - 1)) if tokens.words[p] == "by"), None)
    told = by is not None and tokens.words[by + 1] not in _MEANS
    return Cue(place, place + 1, verb, phrases.phrase_after(tokens, by) if by and told else None, passive=True)


_MEANS = frozenset({"email", "letter", "phone", "telephone", "text"})
"""By which somebody is told something: “informed by text that”."""


def _has_agent(tokens: Tokens, place: int, verb: Verb) -> bool:
    """Whether somebody's word for the noun before follows: "savings once described by one opponent as “cruel”"."""
    by = tokens.words[place + 1 : place + 2] == ["by"] and _MEANS.isdisjoint(tokens.words[place + 2 : place + 3])
    return by and verb.says and tokens.is_of(place - 1 - tokens.is_a(place - 1, "adverb"), NOMINAL)


def _participle(tokens: Tokens, place: int) -> Cue | None:
    """Saying, telling them: the source is the subject of the main clause."""
    verb = verb_at(tokens, place)
    if verb is None or verb.form != "ing" or _after_be(tokens, place):
        return None
    if participles.quoted_as_saying(tokens, place) is not None:
        return None
    source = by_name(tokens, participles.source(tokens, place))
    return Cue(place, place + 1, verb, source, lead=participles.who_quotes(tokens, place))


def _finite(tokens: Tokens, place: int) -> Cue | None:
    """Ann Lee said; and a clause with a comma and "said Ann Lee"."""
    verb = verb_at(tokens, place)
    if verb is None or (place == 0 and verb.form == "past") or participles.quoted_as_saying(tokens, place) is not None:
        return None
    if _shares_passive(tokens, place):
        return None
    source = _speaking(tokens, subjects.subject_before(tokens, place))
    if source is None and tokens.is_a(place - 1, "quote"):
        source = phrases.before_apposition(tokens, place - 1)
    inside = source is not None and tokens.is_a(source[0] - 1, "preposition") and not tokens.is_a(source[1] - 1, "that")
    if source and inside and not subjects.may_speak(tokens, source):
        other = subjects.clause_subject(tokens, source[0])
        source = other if other and subjects.may_speak(tokens, other) else source
    if source is not None:
        teller = None if _only_hears(tokens, place, source) else by_name(tokens, source)
        return Cue(place, place + 1, verb, teller, lead=source[0])
    if tokens.is_a(place - 1, "quote", "comma"):
        return Cue(place, place + 1, verb, phrases.phrase_after(tokens, place), inverted=True)
    return Cue(place, place + 1, verb, None)


def _only_hears(tokens: Tokens, place: int, source: Phrase) -> bool:
    """“…, court told”, “Inquest hears driver slept”: in a headline those are told, and tell nothing."""
    alone = source[1] == source[0] + 1 and not tokens.is_a(len(tokens) - 1, "stop")
    told = alone and tokens.words[place] in {"told", "hears", "heard"}
    return told and tokens.words[source[0]] in lexicon.words("speech_words/hearers")


def _shares_passive(tokens: Tokens, place: int) -> bool:
    """“It was met with doubt and [confirmed] only in 1998”: the verb goes on with the “was” of the one before."""
    if not tokens.is_a(place + 1, "adverb", "preposition", "time", "stop", "comma"):
        return False
    if not {"that", "quote"}.isdisjoint(tokens.classes[place : place + _NEAR]):
        return False
    if _AUXILIARY.isdisjoint(tokens.classes[:place]) or _JOINTS.isdisjoint(tokens.classes[:place]):
        return False
    clause = tokens.clause_of(place)
    mate = clause.sharer if clause else None
    alone = clause is not None and clause.verb is not None and clause.verb.last == clause.verb.first + 1
    return alone and mate is not None and mate.verb is not None and mate.verb.passive


_NEAR = 6
_AUXILIARY, _JOINTS = frozenset({"auxiliary", "contracted"}), frozenset({"comma", "conjunction"})


def _speaking(tokens: Tokens, source: Phrase | None) -> Phrase | None:
    """The source, but for the empty "there" of "there were days, noted Ann Lee" and "whom" of "half of whom said".

    A "which" that takes up a whole clause is none either: "It was late, which explains why they left".
    """
    if source is None or tokens.words[source[0]] in {"there", "whom"}:
        return None
    alone = tokens.words[slice(*source)] == ["which"] and tokens.is_a(source[0] - 1, "comma")
    return None if alone and not tokens.is_a(source[0] - 2, "close", "quote", *NOMINAL) else source


def _after_be(tokens: Tokens, place: int) -> bool:
    before = place - 1
    while tokens.is_a(before, "adverb"):
        before -= 1
    if tokens.is_a(before, "contracted"):
        return tokens.words[before].endswith(("'s", "'re", "'m"))
    return before >= 0 and tokens.words[before] in BE


RULES: tuple[Callable[[Tokens, int], Cue | None], ...] = (
    _according,
    _noun,
    _noun_by,
    _passive,
    _participle,
    inverted,
    opening,
    _finite,
)
