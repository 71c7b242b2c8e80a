"""Quotations without a word of saying in their sentence, and what beside them may name the source."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.extract.quotes import complement, works
from briefing.extract.quotes.cue import by_name
from briefing.extract.quotes.sources import is_thing
from briefing.extract.quotes.statement import Statement, mention
from briefing.language.phrases import Phrase, phrase_after, phrase_before
from briefing.language.subjects import clause_subject, is_finite, may_speak, subject_before
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.language.words import BE
from briefing.lexicon.verbs import has_tag, is_past, lemma_of, reporting_verb
from briefing.model import QuoteKind

FILLERS = frozenset({"comma", "conjunction", "adverb", "dash", "stop", "colon", "time"})
"""Classes of words and marks that may stand around a quotation that is a sentence of its own."""
_FURTHEST = 40
_EMPTY_SUBJECTS = frozenset({"it", "itself", "there", "what", "which", "this", "that", "you"})
_LINKING = frozenset({"is", "are", "was", "were", "be", "been", "means", "meant", "pronounced", "spelled", "spelt"})
"""Verbs that set a word or a name beside a thing, so that nobody says it."""
_LONGEST_SIGNATURE = 20


def statement(tokens: Tokens, place: int) -> list[Statement]:
    """The quotation at `place` as a statement; none where the marks set off a term or a title."""
    return [found for rule in RULES if (found := rule(tokens, place)) is not None][:1]


def _after_name_and_colon(tokens: Tokens, place: int) -> Statement | None:
    """`Lee: "…"`, `Statement from Mayor Lee: "…"` and `the last words: "…"`."""
    if not tokens.is_a(place - 1, "colon"):
        return None
    source = _of_lead_in(tokens, place - 1)
    if source and source[1] - source[0] > 1 and tokens.words[source[1] - 1] in lexicon.words("speech_words/label"):
        source = source[0], source[1] - 1  # "ANN LEE INTERVIEW: “I never wanted it”"
    named = source and {"name", "pronoun"}.intersection(tokens.classes[slice(*source)])
    if not named and tokens.is_of(place - 2, NOMINAL):
        close = phrase_before(tokens, place - 2)
        source = close if close[0] == 0 or tokens.is_a(place - 2, "name") else source
    if source and " ".join(tokens.words[slice(*source)]) in lexicon.words("speech_words/label"):
        source = None  # "Q&A: “I never wanted it”"
    return _quotation(tokens, place, by_name(tokens, source), "colon")


def _of_lead_in(tokens: Tokens, colon: int) -> Phrase | None:
    """The subject of a clause that ends in a colon; in one without a verb, the name or whom it is from."""
    if is_finite(tokens, colon - 1) and (announcing := subject_before(tokens, colon - 1)):
        return announcing  # "A note on the door, when they came, read:"
    if any(is_finite(tokens, p) for p in range(colon)):
        return clause_subject(tokens, colon)
    sender = next((p for p in range(colon) if tokens.words[p] in {"from", "by"}), None)
    if sender is not None:
        return phrase_after(tokens, sender)
    first = next((p for p in range(colon) if tokens.classes[p] not in FILLERS), colon)
    return phrase_after(tokens, first - 1) if tokens.is_a(first, "name") else clause_subject(tokens, colon)


def _beside_name_and_verb(tokens: Tokens, place: int) -> Statement | None:
    """A whole quotation with a name and any verb after it: `“…,” Ann Lee intoned`, `“…” texted Ann Lee`."""
    if not _is_whole(tokens, place):
        return None
    if tokens.inner(place)[-1] == ".":
        return None  # what follows is a sentence of its own
    after = place + 2 if tokens.is_a(place + 1, "comma") else place + 1
    ends = after > place + 1 or tokens.inner(place)[-1] in ",?!"
    for verb, source in (_source_then_verb(tokens, after, ends), _verb_then_source(tokens, after)):
        if source is not None:
            found = _quotation(tokens, place, source, "beside_verb")
            found.cue = tokens.span(verb, verb + 1)
            return found
    return None


def _source_then_verb(tokens: Tokens, first: int, anybody: bool) -> tuple[int, Phrase | None]:
    """The verb and its subject, a person's name or, where `anybody` may speak, a body or an office."""
    source = phrase_after(tokens, first - 1)
    if source is None or not (_names_person(tokens, source) or (anybody and tokens.is_a(first, "determiner"))):
        return first, None
    verb = source[1]
    if tokens.is_a(verb, "comma"):
        verb = next((p + 1 for p in range(verb + 1, len(tokens)) if tokens.is_a(p, "comma")), len(tokens))
    while tokens.is_a(verb, "adverb"):
        verb += 1
    return verb, source if _tells(tokens, verb) else None


def _verb_then_source(tokens: Tokens, verb: int) -> tuple[int, Phrase | None]:
    source = phrase_after(tokens, verb) if _tells(tokens, verb) else None
    return verb, source if source and _names_person(tokens, source) else None


def _names_person(tokens: Tokens, source: Phrase) -> bool:
    """Whether the phrase may be a person: a pronoun, or words that end in a name."""
    if source[1] - source[0] == 1 and tokens.is_a(source[0], "pronoun"):
        return tokens.words[source[0]] in {"he", "she", "they"}
    return tokens.is_a(source[1] - 1, "name") and not tokens.is_a(source[0], "possessive")


def _tells(tokens: Tokens, place: int) -> bool:
    """Whether a verb of the telling stands there, on the lists or not: "intoned", "muses"."""
    if tokens.is_a(place, "verb", "cue"):
        return is_finite(tokens, place)
    if not tokens.is_a(place, "word") or not tokens.words[place].endswith(("s", "ed")):
        return False
    return tokens.is_a(place - 1, "name") and (place + 1 >= len(tokens) or tokens.is_a(place + 1, "stop", "comma"))


def _signed(tokens: Tokens, place: int) -> Statement | None:
    """A signature behind a quotation: `“…” — Ann Lee, mayor`, `“…” (Ann Lee)`."""
    source = signature(tokens, place + 1) if _is_whole(tokens, place) else None
    return _quotation(tokens, place, source, "signed") if source else None


def signature(tokens: Tokens, first: int) -> Phrase | None:
    """The name that signs what stands before `first`: nothing but it, and an office perhaps, follows."""
    while tokens.is_a(first, "dash", "open"):
        first += 1
    marked = tokens.is_a(first - 1, "dash", "open")
    source = phrase_after(tokens, first - 1) if first < len(tokens) else None
    if source is None or len(tokens) - first > _LONGEST_SIGNATURE or not tokens.is_a(source[1] - 1, "name"):
        return None
    if not tokens.is_a(source[0], "name") or not VERBAL.isdisjoint(tokens.classes[first:]):
        return None
    ends = source[1] >= len(tokens) or tokens.is_a(source[1], "comma", "close", "stop", "open", "dash")
    full = marked or source[1] - source[0] > 1
    return source if ends and full and "quote" not in tokens.classes[first:] else None


def _is_whole(tokens: Tokens, place: int) -> bool:
    """Whether a quotation that is a sentence of its own opens the sentence."""
    return complement.is_sentence(tokens, place) and FILLERS.issuperset(tokens.classes[:place])


def _cut_off(tokens: Tokens, place: int) -> Statement | None:
    """A quotation that ends in a comma and whose sentence goes on: its source is there, but not understood."""
    after = place + 2 if tokens.is_a(place + 1, "comma") else place + 1
    ends = after > place + 1 or tokens.inner(place)[-1] == ","
    goes_on = tokens.is_a(after, "pronoun", *NOMINAL, *VERBAL)
    return _quotation(tokens, place, None, "cut_off") if ends and goes_on and _is_whole(tokens, place) else None


def _whole_sentence(tokens: Tokens, place: int) -> Statement | None:
    """A quotation that is a sentence of its own, or opens one; its source stands elsewhere."""
    alone = sum(map(tokens.classes.count, FILLERS | {"quote"})) == len(tokens)
    if not alone and (place > 0 or not complement.is_sentence(tokens, place)):
        return None
    return _quotation(tokens, place, None, "sentence")


def _object_of_verb(tokens: Tokens, place: int) -> Statement | None:
    """A fragment in a clause without a word of saying: the words of the clause's subject.

    A word or two in marks that nobody is near to, or that qualify the next noun, are a term.
    """
    if (cried := _cried(tokens, place)) is not None:
        return cried
    term = tokens.words[place - 1] in lexicon.words("speech_words/term") and tokens.words[place - 2] == "the"
    if term and tokens.is_a(place - 3, "preposition"):
        return _quotation(tokens, place, None, "fragment")  # "a row over the word “slum”"
    verb = next((p for p in range(place - 1, max(-1, place - _FURTHEST), -1) if tokens.is_of(p, VERBAL)), None)
    if verb is not None and tokens.is_a(verb - 1, "cue"):
        verb -= 1  # "coal that Lee said contained “more stones than coal”"
    source = subject_before(tokens, verb) if verb is not None else None
    went = verb is not None and has_tag(tokens.words[verb], "motion") and tokens.words[place - 1] != "about"
    called = verb is not None and _is_done_to(tokens, verb, place)
    fought = tokens.words[place - 1] == "over" and tokens.inner(place)[0].islower()
    called = called or fought  # "clash over “monster” sheds"
    called = called or (source is not None and tokens.is_a(source[0] - 1, "that"))  # "claims that his staff are “lazy”"
    if source and (called or _tells_of_noun_before(tokens, place) or _is_inscription(tokens, place)):
        source = None
    if source and (went or tokens.words[source[1] - 1] in _EMPTY_SUBJECTS):
        source = None  # "visited “three major ports,”", and yet: "went on about “a mess,”"
    aim = verb is not None and tokens.is_a(verb - 1, "to") and "cue" not in tokens.classes[:verb]
    linking = aim or (verb is not None and tokens.words[verb] in _LINKING)
    if source and not (_names_somebody(tokens, source) and may_speak(tokens, source)):
        source = None
    ends = tokens.inner(place)[-1] in ",.?!"
    described = tokens.is_a(place + 1, "word", "name") or tokens.words[place + 1 : place + 2] == ["rating"]
    if (described and not ends) or _is_term(tokens, place, source is None or linking):
        return None  # "a “hold” rating"
    return _quotation(tokens, place, source, "object" if source else "fragment")


def _is_done_to(tokens: Tokens, told: int, place: int) -> bool:
    """Whether the passive there has the words of somebody else: “was called “a thief””, “Man fined for “theft””."""
    harmed = lemma_of(tokens.words[told]) in lexicon.tagged("fates", "done") and is_past(tokens.words[told])
    if tokens.words[told + 1] == "for" and harmed:
        return True
    verb = reporting_verb(tokens.words[told])
    heard = verb is not None and "person" in verb.complements and tokens.is_a(place - 1, "to")
    if tokens.words[told - 1] in BE:
        return heard or has_tag(tokens.words[told], "dubs")
    return heard and place == told + 2  # "Pupils told to “wake up”"


def _tells_of_noun_before(tokens: Tokens, place: int) -> bool:
    """Whether a quotation is what the noun before it does: "Landlord fined as tenants “wore coats to bed”"."""
    first = tokens.inner(place).split()[0]
    return tokens.is_a(place - 1, "word") and first.islower() and (is_past(first, only=True) or first in _AUXILIARIES)


_AUXILIARIES = frozenset({"are", "had", "has", "have", "is", "was", "were", "will"})


def _is_inscription(tokens: Tokens, place: int) -> bool:
    """Whether the words stand on something: "a shirt with “Vote” on it", "with “Go” across the chest"."""
    on, where = (*tokens.words[place + 1 : place + 3], "", "")[:2]
    return on in {"emblazoned", "printed", "scrawled"} or (on in {"on", "across"} and where in {"it", "them"})


def _cried(tokens: Tokens, place: int) -> Statement | None:
    """The words of others than the subject, whoever they are: prompting shouts of “Shame!” from the floor."""
    if tokens.words[place - 1] != "of" or tokens.words[place - 2] not in lexicon.words("speech_words/cries"):
        return None
    source = phrase_after(tokens, place + 1) if tokens.words[place + 1 : place + 2] == ["from"] else None
    led = any(word in _TO_CRIES or word.endswith("ing") for word in tokens.words[max(0, place - 5) : place - 2])
    return _quotation(tokens, place, source, "object" if source else "fragment") if source or led else None


_TO_CRIES = frozenset({"amid", "to", "by", "with", "over", "drew", "met", "prompted"})


def _names_somebody(tokens: Tokens, source: Phrase) -> bool:
    """Whether it is more than one vague word, "more", "space", and no thing: "a sign marked “out”"."""
    if is_thing(tokens, source):
        return False
    word = tokens.words[source[0]]
    return source[1] - source[0] > 1 or not tokens.is_a(source[0], "word", "determiner") or word.endswith("s")


def _is_term(tokens: Tokens, place: int, unsaid: bool) -> bool:
    """Whether the marks set off a title or a term, or a word or two that are `unsaid` as far as the clause tells."""
    listed = ["such", "as"] in (tokens.words[place + 1 : place + 3], tokens.words[place + 2 : place + 4])
    ends = tokens.inner(place)[-1] == ","
    explained = ends and tokens.is_a(place - 1, "determiner") and tokens.words[place + 1 : place + 2] == ["which"]
    if listed or explained or (place > 1 and tokens.is_a(place - 2, "comma") and tokens.words[place - 1] == "called"):
        return True  # "lifted the “tax holiday,” which …", "sees “items of interest,” such as …"
    return works.is_capitalised(tokens, place) or (unsaid and _is_short(tokens, place))


def _is_short(tokens: Tokens, place: int) -> bool:
    return len(tokens.inner(place).split()) < 3


def _quotation(tokens: Tokens, place: int, source: Phrase | None, rule: str) -> Statement:
    quoted = tokens.quoted[place]
    kind: QuoteKind = "mixed" if rule in {"object", "fragment"} else "direct"
    found = Statement(kind, [quoted.span], mention(tokens, source), None, rule)
    found.open = quoted.open
    return found


RULES: tuple[Callable[[Tokens, int], Statement | None], ...] = (
    _after_name_and_colon,
    _beside_name_and_verb,
    _signed,
    _cut_off,
    _whole_sentence,
    _object_of_verb,
)
