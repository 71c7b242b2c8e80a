"""Where the complement of a verb of saying begins: past the listener, the time and the place; and if it is a clause."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.quotes.cue import Cue
from briefing.language import subjects
from briefing.language.plurals import is_plural, is_somebody
from briefing.language.tokens import NOMINAL, VERBAL, Tokens

_ABOUT = frozenset({"for", "of", "about", "against"})
_LONGEST_SUBJECT = 25
_FURTHEST = 20
_LONGEST_OBJECT = 4
"""Words up to which what is "said" may be a thing: "a few words"; more are a clause."""


def begin(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """The place where the complement of the cue begins, before place `last`, or None."""
    frame = cue.verb.complements
    place = cue.last
    if (ahead := _announced(tokens, cue, last)) is not None:
        return ahead
    aspect = place + 1 if tokens.is_a(place, "adverb") else place
    if tokens.is_a(aspect, "preposition") and _is_aspect(tokens.words[aspect], frame):
        return aspect
    if "toward" in frame and tokens.is_a(place, "to"):
        return place
    listener = _over_recipient(tokens, place, last) if "person" in frame else place
    if listener > place and "about" in frame and tokens.words[listener : listener + 1] in (["for"], ["about"]):
        return listener  # "asked the court for a delay"
    place = _over_circumstances(tokens, place, last, "person" in frame)
    if tokens.is_a(place, "comma") and (tokens.is_a(place + 1, "quote") or _has_setting(tokens, cue, place)):
        place += 1
    announced = tokens.is_a(place - 1, "colon")
    if place > cue.last and _is_relative(tokens, place):
        return cue.last if "object" in frame else None
    begins = announced or not _is_of_other(tokens, cue, place)
    return place if place < last and begins and (announced or _begins_complement(tokens, cue, place, last)) else None


def _has_setting(tokens: Tokens, cue: Cue, comma: int) -> bool:
    """Whether a comma after "saying" opens a clause with its setting: "saying, if it rains, she will stay"."""
    if cue.verb.lemma != "say" or comma != cue.last or not tokens.is_a(comma + 1, "subordinator", "preposition"):
        return False
    closing = next((p for p in range(comma + 1, len(tokens)) if tokens.is_a(p, "comma")), len(tokens))
    return tokens.is_a(closing + 1, "pronoun", "name", "determiner")


def _is_aspect(preposition: str, frame: frozenset[str]) -> bool:
    """Whether what follows "spoke of", "called on" is what was said."""
    return ("about" in frame and preposition in _ABOUT) or ("on" in frame and preposition == "on")


def _announced(tokens: Tokens, cue: Cue, last: int) -> int | None:
    """The "that" or the quotation that is sure to be meant, over what stands between in the same clause."""
    direct = cue.last
    for place in range(cue.last, min(last, cue.last + _FURTHEST)):
        cls = tokens.classes[place]
        if cls == "that":
            if _is_relative(tokens, place) or _is_of_other(tokens, cue, place) or "that" not in cue.verb.complements:
                return None
            if "person" not in cue.verb.complements and tokens.is_of(direct, NOMINAL):
                return None
            return place - (tokens.words[place - 1] in {"when", "where", "why", "how"})  # "asked when that road opens"
        if cls == "quote" and (place == direct or tokens.is_a(place - 1, "comma", "colon")):
            return place if is_sentence(tokens, place) else None
        bids = cls == "to" and place > direct and "to" in cue.verb.complements
        bids = bids and tokens.is_of(place + 1, VERBAL)  # "told him to make sure that"
        if cls in {"relative", "question", "quote"} or bids or subjects.is_finite(tokens, place):
            return None
    return None


def _is_of_other(tokens: Tokens, cue: Cue, place: int) -> bool:
    """Whether a "that" tells of a thing or is another verb's: "promised grades that", "wrote to her, and that"."""
    if cue.verb.lemma in _ANSWERING and place > cue.last:
        return not tokens.is_a(place, "quote")
    if not tokens.is_a(place, "that"):
        return False
    if tokens.is_a(place - 1, "conjunction"):
        return tokens.is_of(cue.last, NOMINAL) or tokens.is_a(cue.last, "to", "preposition", "object")
    if tokens.words[place - 1] in lexicon.words("reporting_nouns") and _leads_to_other(tokens, cue.last, place):
        return True
    said_of = tokens.words[cue.last] == "of" and tokens.is_a(cue.begin - 1, "quote", "comma")
    told = tokens.words[place - 1]
    thing = tokens.is_a(place - 1, "word") and is_plural(told) and not is_somebody(told)
    given = thing and cue.verb.lemma in _GIVING
    return said_of or (given and all(tokens.is_a(p, "object", *NOMINAL) for p in range(cue.last, place)))


def _leads_to_other(tokens: Tokens, first: int, place: int) -> bool:
    """Whether a claim is only spoken of: “pleaded guilty [to charges] that”; not “said in a statement that”."""
    near = next((p for p in range(place - 1, first - 1, -1) if tokens.is_a(p, "preposition", "to")), -1)
    return near >= 0 and tokens.words[near] in {"to", "of", "over", "about", "against", "by", "amid"}


_ANSWERING = frozenset({"react", "respond"})
"""Verbs with "to" and a thing behind them: "responded to a claim that the road was shut"."""
_GIVING = frozenset({"ask", "promise", "show", "teach", "write"})
"""Verbs with somebody or a thing behind them: "asked questions that nobody liked"."""


def _is_relative(tokens: Tokens, place: int) -> bool:
    """Whether a "that" stands there as in "every family that lost its home"."""
    follows = tokens.is_of(place + 1, VERBAL) and not tokens.words[place + 1].endswith("ing")
    return tokens.is_a(place, "that") and follows


def is_sentence(tokens: Tokens, place: int) -> bool:
    """Whether the stretch in marks there is a sentence of its own, not part of one."""
    words = tokens.inner(place)
    return not words[0].islower() and (words.count(" ") > 2 or words[-1] in ",.?!")


def _is_to_somebody(tokens: Tokens, place: int) -> bool:
    """Whether "to" leads to a listener, as in "to her", "to reporters", and not to an infinitive."""
    if not tokens.is_a(place, "to"):
        return False
    received = not lexicon.words("speech_words/reception").isdisjoint(tokens.words[place + 1 : place + 2])
    if received or tokens.is_a(place + 1, "name", "determiner", "object", "possessive"):
        return True
    return tokens.is_of(place + 1, NOMINAL) and is_plural(tokens.words[place + 1])


def is_without(tokens: Tokens, cue: Cue) -> bool:
    """Whether nothing but listener, time and place follows the cue in its clause."""
    place = over_circumstances(tokens, cue)
    return place >= len(tokens) or tokens.is_a(place, "stop", "comma", "semicolon", "dash", "relative")


def over_circumstances(tokens: Tokens, cue: Cue) -> int:
    """The place behind listener, time and place that follow the cue."""
    return _over_circumstances(tokens, cue.end, len(tokens), cue.takes("person"))


def comma_after_as(tokens: Tokens, cue: Cue) -> int | None:
    """The comma that ends an opening which tells whose words follow: "As Lee told reporters on Monday,"."""
    if tokens.words[0] != "as" or cue.begin != 1 or cue.source is None or cue.inverted or not cue.takes("that"):
        return None
    comma = over_circumstances(tokens, cue)
    return comma if tokens.is_a(comma, "comma") else None


def _over_circumstances(tokens: Tokens, place: int, last: int, person: bool) -> int:
    """Past when, where and to whom it was said."""
    while place < last:
        if tokens.is_a(place, "adverb") and (_denies(tokens, place) or qualifies_next(tokens, place)):
            break
        if tokens.is_a(place, "colon", "adverb", "time"):
            place += 1
        elif tokens.is_a(place, "preposition") or _is_to_somebody(tokens, place):
            place = _over_prepositional(tokens, place, last)
        elif person and (after := _over_recipient(tokens, place, last)) > place:
            place, person = after, False
        elif [*tokens.classes[place - 1 : place + 3]] == _IN_SHORT:
            place += 3  # "told the Public Accounts Committee (PAC) in May"
        else:
            break
    return place


_IN_SHORT = ["name", "open", "name", "close"]


def _denies(tokens: Tokens, adverb: int) -> bool:
    """Whether what follows is not to be done: "not to let down their guard"."""
    return tokens.words[adverb] in {"not", "never"} and tokens.is_a(adverb + 1, "to")


def qualifies_next(tokens: Tokens, adverb: int) -> bool:
    """Whether the adverb belongs to what follows: "nearly 90 people", "just over half", "sharply lower rates"."""
    if tokens.is_a(adverb + 1, "number"):
        return True
    if tokens.words[adverb] in {"even", "only", "just", "not"}:
        return tokens.is_a(adverb + 1, "preposition", "determiner", "subordinator")
    return tokens.words[adverb].endswith("ly") and tokens.is_a(adverb + 1, "word")


def _begins_complement(tokens: Tokens, cue: Cue, place: int, last: int) -> bool:
    """Whether what is said begins at `place`, by what may follow the cue: a clause, an infinitive, an object."""
    frame = cue.verb.complements
    cls = tokens.classes[place]
    if cls in {"quote", "that"}:
        return True
    asks = cls in {"question", "pronoun", "contracted"} or (tokens.words[place] == "if" and cue.verb.lemma != "promise")
    if asks or _has_setting(tokens, cue, place - 1):
        return "that" in frame
    counts = cls == "adverb" and qualifies_next(tokens, place)
    counted = counts and tokens.is_a(place + 1, "number")
    has_object = not frame.isdisjoint({"object", "person"})
    if (counted and has_object) or (cls == "object" and not has_object):
        return False  # "sent nearly 300 troops", "his boss knew him"
    if cls in NOMINAL or cls == "object" or counts:
        said = cue.verb.lemma == "say" and last - place > _LONGEST_OBJECT
        clause = "that" in frame and (said or _has_verb(tokens, place, last, "quote" in frame))
        return clause or "object" in frame
    if cls == "to" or (cls == "adverb" and _denies(tokens, place)):
        return "to" in frame
    gerund = cls in VERBAL and tokens.words[place].endswith("ing")
    return gerund and ("ing" in frame or ("that" in frame and place == cue.last))


def _has_verb(tokens: Tokens, place: int, last: int, spoken: bool) -> bool:
    """Whether a verb or a quotation follows, so that what begins at `place` may be a clause.

    After a verb of thought, what "that" or "who" tells of a thing is none: "found a camera that belonged to Lee".
    """
    for at, cls in enumerate(tokens.classes[place : min(last, place + _LONGEST_SUBJECT)], start=place):
        if (cls in VERBAL and not tokens.is_a(at - 1, "conjunction")) or cls == "quote":
            return True
        if cls in {"that", "relative"} and not spoken:
            return False
    return False


def _over_prepositional(tokens: Tokens, place: int, last: int) -> int:
    """Behind the preposition at `place` and all that hangs on it: “in a letter to the town on Monday”."""
    place += 1
    place += tokens.is_a(place, "adverb") and tokens.is_of(place + 1, NOMINAL)  # "in later interviews"
    start, determined = place, False
    while place < last and (tokens.is_a(place, "preposition", "time", *NOMINAL) or _describes(tokens, place)):
        if tokens.classes[place] == "determiner":
            if determined or (place > start and tokens.is_a(place - 1, "name", "word")):
                return place
            determined = True
        elif tokens.is_a(place, "preposition", "verb"):
            determined = False
        place += 1
    return place


def _describes(tokens: Tokens, place: int) -> bool:
    """Whether a participle goes on with the phrase: "in a letter released by the court"."""
    return tokens.is_a(place, "verb") and tokens.words[place].endswith("ed") and tokens.is_a(place + 1, "preposition")


def _over_recipient(tokens: Tokens, place: int, last: int) -> int:
    """Behind the one spoken to at `place`: “told [reporters] that”, “told [Lee and the clerks] that”."""
    if tokens.is_a(place, "object", "pronoun"):
        return place + 1
    start = place
    while place < last and tokens.is_of(place, NOMINAL) and not (place > start and tokens.is_a(place, "determiner")):
        joined = tokens.is_a(place + 1, "conjunction") and tokens.is_of(place + 2, NOMINAL)
        place += 2 + tokens.is_a(place + 2, "determiner") if joined else 1
    if tokens.is_of(place, VERBAL) and place > start and not tokens.words[place].endswith("ing"):
        place -= 1
        if tokens.is_a(place - 1, "determiner", "possessive", "adjective"):
            return start  # "warned the school could close"
    return place + (place > start and tokens.words[place : place + 1] in _PLACED)


_PLACED = (["there"], ["here"])
"""Words that only place the listeners: "told people there to leave"."""


def has_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a subject and its verb begin at `first`: "the bridge will close", not "the bridge that closed"."""
    for place in range(first + 1, last):
        if tokens.is_a(place, "that", "relative", "subordinator", "question"):
            return False
        if tokens.is_a(place, "dash") and "dash" not in tokens.classes[place + 1 : last]:
            return False  # "a key to a car – a van parked nearby"
        if tokens.is_a(place, "comma") and not tokens.is_a(place + 1, "relative", "determiner", *NOMINAL):
            return False
        if subjects.is_finite(tokens, place):
            if tokens.is_a(place - 1, "conjunction"):
                return False  # "maintain their houses and provide help"
            of_noun = tokens.is_a(place, "verb") and tokens.is_a(place + 1, "preposition")
            return not (of_noun and tokens.words[place + 1] in {"by", "for"})  # "the gifts bought for his wife"
    return False
