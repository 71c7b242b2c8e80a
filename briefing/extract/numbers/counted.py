"""What a figure counts, wherever its sentence says so: for each kind of figure, rules in the order of trial."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from briefing import lexicon
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.numerals import number_words
from briefing.extract.numbers.roles import Place, Role, roles
from briefing.language.clauses import Clause, phrase_left
from briefing.language.clauses import Phrase as Words
from briefing.language.parts_of_speech import HEADS, NOMINAL, Tagged
from briefing.lexicon import verbs
from briefing.model import Number, Phrase, Span

Told: TypeAlias = "Words | Phrase | None"


def read(found: Found, place: Place | None, earlier: list[Number]) -> Phrase | None:
    """The words that say what the figure counts; None where the article does not say."""
    if place is None:
        return None
    for rule in _RULES.get(found.number.kind, ()):
        told = rule(found, place, earlier)
        if isinstance(told, Phrase):
            return told
        if told is not None and (phrase := _phrase(place.it, told)) is not None:
            return phrase
    return None


_LEADING = frozenset({"determiner", "comma", "conjunction", "adverb"})
_MEANINGLESS = frozenset({"pronoun", "object", "relative", "that", "contracted"})
_LONGEST = 9
"""Words; what is longer is cut before its first preposition."""


def _phrase(it: Tagged, words: Words) -> Phrase | None:
    """The words without a determiner before them; None where nothing but a pronoun is left."""
    first, last = words
    while first < last and it.tags[first] in _LEADING:
        first += 1
    if first >= last or (last == first + 1 and it.tags[first] in _MEANINGLESS):
        return None
    if last - first > _LONGEST:
        last = next((at for at in range(first + 1, last) if it.tags[at] in _CUTS), first + _LONGEST)
    span = it.span(first, last)
    return Phrase(span.of(it.text), span)


_CUTS = frozenset({"preposition", "conjunction", "comma", "opening", "closing", "relative"})

# Beside the figure


def _label(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The noun phrase that the figure counts: `nine US companies`."""
    if found.noun is None or found.head is None:
        return None
    if found.head.of(place.it.text).lower() in _OTHERS:
        return None
    text, start = place.it.text, found.noun.start
    for word in found.noun.of(text).split(" "):
        if word.lower() not in _BEFORE_NOUNS and not word[:1].isdigit() and word.lower() not in number_words():
            break
        start += len(word) + 1
    span = Span(start, found.noun.end) if start < found.noun.end else found.noun
    return Phrase(span.of(text), span)


_BEFORE_NOUNS = frozenset({"of", "the", "these", "those", "its", "his", "her", "their", "our", "my", "all", "such"})
_OTHERS = frozenset({"others", "more", "them", "ones"})


def _shared(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """Votes, of `212,205 to 210,424 votes`: the noun of the figure that follows."""
    it, at = place.it, place.last
    joined = found.noun is None and it.word(at) in {"to", "or", "and"} and it.tag(at + 1) == "number"
    return _noun_phrase(it, at + 2) if joined else None


def _of_them(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The Copts of `20 of them Egyptian Copts`."""
    it, at = place.it, place.first
    while at < place.last + 1 and it.word(at) != "of":
        at += 1
    return _noun_phrase(it, at + 2) if it.word(at + 1) in {"them", "whom"} else None


def _stuff(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """What there is so much of: `2.15kg of cocaine`, `£5,000 worth of clothes`, `£34,000 cash`, `six years in jail`."""
    it, at = place.it, _past_rate(place)
    if it.word(at) == "worth":
        at += 1
    if it.word(at) == "of" or (it.word(at) == "in" and found.number.kind in _IN.get(it.word(at), _SUMS)):
        return _what_of(it, at + 1)
    if it.word(at) == "in" and it.word(at + 1) in _PRISONS:
        return at + 1, at + 2
    return None if found.number.kind == "measure" else _noun_behind(it, at)


def _noun_behind(it: Tagged, at: int) -> Words | None:
    """The noun phrase that begins at word `at`, right behind the figure; a name alone is none."""
    words = _noun_phrase(it, at, of=True) if it.word(at) not in lexicon.words("noun_phrase_ends") else None
    return (
        words
        if words is not None and it.tags[at] in {"noun", "adjective", "name"} and "noun" in it.tags[slice(*words)]
        else None
    )


def _backlog(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The noun in the singular behind a count: `a 3.5 million backlog`."""
    return _noun_behind(place.it, place.last) if found.noun is None and found.number.unit is None else None


def _what_of(it: Tagged, at: int) -> Words | None:
    """The noun phrase behind "of" or "in"; a noun that may be a verb too is one there: "clothes"."""
    if it.tag(at) in {"time", "name"} or it.word(at) in {"all", "total", "addition", "return", "turn", "which", "whom"}:
        return None
    alone = (at, at + 1) if it.word(at).isalpha() and it.word(at) not in lexicon.words("noun_phrase_ends") else None
    return _noun_phrase(it, at, of=True) or alone


_SUMS = frozenset({"money"})
_IN: dict[str, frozenset[str]] = {}
_PRISONS = frozenset({"jail", "prison", "custody", "detention", "hospital", "exile", "office", "power", "captivity"})


def _past_rate(place: Place) -> int:
    """Behind the figure and its rate: `up to $50bn a year | in revenue`."""
    it, at = place.it, place.last
    if it.word(at) in {"per", "a", "an"} and it.tag(at + 1) in {"time", "noun"}:
        at += 2
    return at + (it.word(at) in {"annually", "each", "yearly", "monthly"})


def _change_in(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """Wages, of `a 5 percent rise in wages`."""
    it, at = place.it, place.last
    while it.tag(at) in {"noun", "adjective"} and it.tag(at + 1) in {"noun", "adjective"}:
        at += 1
    if it.word(at) not in lexicon.words("changing_nouns"):
        return None
    return _noun_phrase(it, at + 2, of=True) if it.word(at + 1) in {"in", "of"} else None


def _spent_on(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """Suits, of `paid $300 for suits`, `spent $300 on suits`, `$300 to spend on suits`."""
    it, at = place.it, _past_rate(place)
    if it.tag(at) == "to" and it.word(at + 2) == "on":
        return _noun_phrase(it, at + 3, of=True)
    lemma = place.clause.verb.lemma if place.clause.verb else ""
    if it.word(at) == _BUYING.get(lemma) and it.tag(at + 1) not in {"time", "name", "ing"}:
        return _noun_phrase(it, at + 1, of=True)
    return None


_BUYING = {
    **dict.fromkeys(("spend", "waste", "blow", "splash", "lavish"), "on"),
    **dict.fromkeys(("pay", "charge", "ask", "want", "demand", "bid", "offer", "fork"), "for"),
}


def _worth(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """Cocaine, of `cocaine worth £2,400`; blazes, of `blazes totalling 500 hectares`."""
    it, at = place.it, place.first - 1
    at -= it.word(at) == "at" and it.word(at - 1) in {"valued", "estimated", "priced"}
    told = it.word(at) in lexicon.words("measuring_words") and it.tag(at - 1) in HEADS
    return (phrase_left(it, at - 1), at) if told else None


def _name_before(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """Whose age it is: `Ann Roe, 24,`, `a boy aged 9`."""
    it, at = place.it, place.first - 1
    at -= it.word(at) in {"aged", "ages", "age"}
    at -= it.tag(at) in {"comma", "open"}
    return (phrase_left(it, at), at + 1) if at < place.first - 1 and it.tag(at) in HEADS else None


def _name_after(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """Who has the rank: `No 38 Ann Roe`."""
    it, at = place.it, place.last
    while it.tag(at) == "name":
        at += 1
    return (place.last, at) if at > place.last else None


# Before the figure


def _amount_of(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The noun that the figure is the amount of: `a value of £500`, `inflation of 7 percent`, `the bill for $5m`."""
    it, at = place.it, place.first - 1
    before = _OF_SUM if found.number.kind == "money" else _OF
    if it.word(at) not in before or it.tag(at - 1) not in _AMOUNTS:
        return None
    first = phrase_left(it, at - 1)
    if it.word(at) != "of" and any(role.how != "prepositional" for role in roles(place)):
        return None
    while it.word(first - 1) in _HANGING and it.tag(first - 2) == "noun":
        first, at = phrase_left(it, first - 2), first - 1  # "the net benefit | to the state | of $8bn"
    return first, at


_AMOUNTS = frozenset({"noun", "name", "possessive", "adjective"})
_OF = frozenset({"of"})
_OF_SUM = frozenset({"of", "for"})
_HANGING = frozenset({"to", "by", "for", "in", "from", "on", "between"})


def _pool(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The providers of `the total of providers rose to 14`, `expand by five the pool of eligible bidders`."""
    it = place.it
    for at in range(max(0, place.first - _NEAR), min(len(it) - 1, place.last + _NEAR)):
        if it.words[at] in lexicon.words("pooling_nouns") and it.word(at + 1) == "of" and _shares_clause(place, at):
            return _noun_phrase(it, at + 2)
    return None


_NEAR = 12


def _shares_clause(place: Place, at: int) -> bool:
    return place.whole.owner[at] is place.clause


def _subject(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The subject of what is, rises or falls: `consumer prices would rise by 7 percent`, `its value was $5bn`."""
    moved = place.it.word(place.first - 1) in _MOVED
    for role in roles(place):
        verb = role.clause.verb
        if verb is None or not (moved or _tells_amount(found, role, place.it.words[verb.head])):
            continue
        if (subject := _subject_of(role.clause)) is not None:
            return _base(place.it, subject)
    return None


def _tells_amount(found: Found, role: Role, word: str) -> bool:
    """Whether the verb says of its subject how much it is or how it changed."""
    if role.how == "predicate":
        return True
    if role.how == "prepositional":
        changed = verbs.has_tag(word, "change") or role.lemma in _AMOUNTING
        return changed and role.preposition in {"to", "by", "from", "at", "of"}
    if role.how == "object":
        change = verbs.has_tag(word, "change") if found.number.kind in {"percent", "measure"} else role.lemma in _MOVING
        moves = change and not role.is_passive
        return moves or role.lemma in _MEASURING
    return False


_MOVING = frozenset(
    [
        "fall",
        "rise",
        "drop",
        "climb",
        "jump",
        "surge",
        "slip",
        "slide",
        "plunge",
        "tumble",
        "soar",
        "sink",
        "ease",
        "dip",
    ]
)
_MOVED = frozenset({"up", "down", "off", "higher", "lower"})
_AMOUNTING = frozenset(
    {"stand", "come", "amount", "be", "level", "run", "sit", "hover", "settle", "close", "trade", "sell"}
)
_MEASURING = frozenset({"reach", "cost", "weigh", "measure", "hit", "top", "cover", "span", "account"})


def _subject_of(clause: Clause | None) -> Words | None:
    """The subject of a clause, or that of the one that it shares it with, or the noun that it tells of."""
    for _ in range(_SHARED):
        if clause is None:
            return None
        if clause.antecedent is not None:
            return clause.antecedent
        if clause.subject is not None:
            return clause.subject
        clause = clause.mate or (clause.parent if clause.kind in {"participial", "infinitive"} else None)
    return None


_SHARED = 4


def _base(it: Tagged, phrase: Words) -> Words:
    """The noun phrase with its "of", without what else hangs on it behind: `cost | borne by the state`."""
    for at in range(*phrase):
        tag = it.tags[at]
        if tag in {"relative", "comma", "that"} or (
            tag == "preposition" and it.words[at] not in {"of", "in", "to", "for"}
        ):
            return (phrase[0], at) if at > phrase[0] else phrase
    return phrase


_BINDING = frozenset({"of", "in", "to", "for"})

# Figures before it


def _converted(_found: Found, place: Place, earlier: list[Number]) -> Told:
    """What a sum counts that stands before this one in another currency: `€5m ($5.8m)`."""
    return earlier[-1].counted if converts(place, earlier) else None


def converts(place: Place, earlier: Sequence[Number]) -> bool:
    """Whether the figure but says the one before it in another currency or unit: `€5m ($5.8m)`."""
    if not earlier or earlier[-1].span.end > place.it.starts[place.first]:
        return False
    between = place.it.text[earlier[-1].span.end : place.it.starts[place.first]]
    return between.replace("about", "").strip() == "(" and place.it.text.startswith(")", place.it.ends[place.last - 1])


def _same_list(found: Found, place: Place, earlier: list[Number]) -> Told:
    """What the figure before counts, where the two are joined: `$30 a set and $912m in all`, `from 5 to 7 percent`."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind != found.number.kind or last.span.start < place.it.starts[0]:
        return None
    between = place.it.text[last.span.end : found.number.span.start].lower().replace(",", " ").split()
    joined = bool(between) and len(between) <= _JOINT and not _JOINTS.isdisjoint(between)
    return last.counted if joined else None


_JOINT = 4
_JOINTS = frozenset({"and", "or", "to", "from", "against", "versus", "compared", "than", "but", "only"})


def _percent_again(_found: Found, place: Place, earlier: list[Number]) -> Told:
    """Voters, of `59% of voters are unhappy and only 37% are content`."""
    shares = [number for number in earlier[-_RECENT:] if number.kind == "percent" and number.label]
    return shares[-1].counted if shares and any(role.how == "subject" for role in roles(place)) else None


_RECENT = 3


def _lent(found: Found, place: Place, earlier: list[Number]) -> Told:
    """The noun of a figure before, where it is left out: `four were fined` after `nine drivers`."""
    if found.lender is not None:
        return earlier[found.lender].counted
    if found.head is None or found.head.of(place.it.text).lower() not in _OTHERS:
        return None
    counts = [number for number in earlier[-_RECENT:] if number.kind == "count" and number.counted]
    return counts[-1].counted if counts else None


# What is done


def _deed(found: Found, place: Place, _earlier: list[Number]) -> Told:
    """The verb, where it alone says what the figure counts: `killed 1,200`, `spent $4bn`, `jailed for six years`."""
    if is_side(found.number, place.it.text) or place.it.text[found.number.span.start - 1] == "(":
        return None
    for role in roles(place):
        verb = role.clause.verb
        if verb is None:
            continue
        if found.number.kind == "duration":
            told = role.lemma in _SENTENCING and role.how in {"object", "prepositional"}
        else:
            told = role.how == "object" or (role.how == "subject" and role.is_passive)
        if told and role.lemma not in _EMPTY:
            return verb.head, verb.head + 1
    return None


def is_side(number: Number, text: str) -> bool:
    """Whether the figure is one of two joined by a hyphen: the sides of a vote."""
    start, end = number.span
    after = text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isdecimal()
    return after or (text[start - 1 : start] in _HYPHENS and text[start - 2 : start - 1].isdecimal())


_HYPHENS = frozenset("-–")
_SENTENCING = frozenset({"jail", "sentence", "imprison", "ban", "suspend", "detain", "bar", "disqualify", "serve"})
_EMPTY = frozenset({"have", "be", "do", "make", "take", "see", "get", "include", "say", "need", "want"})


def _sold(_found: Found, place: Place, _earlier: list[Number]) -> Told:
    """What sold so many: `the iMac, which sold about 2 million`."""
    for role in roles(place):
        if role.how == "object" and role.lemma in {"sell", "ship"} and not role.is_passive:
            subject = _subject_of(role.clause)
            return _base(place.it, subject) if subject else None
    return None


# Noun phrases


def _noun_phrase(it: Tagged, first: int, *, of: bool = False) -> Words | None:
    """The noun phrase that begins at word `first`, with what follows "of" if wanted."""
    at = first
    while it.tag(at) in NOMINAL or (it.tag(at) in {"adverb", "ed", "participle"} and it.tag(at + 1) in NOMINAL):
        at += 1
    while at > first and it.tags[at - 1] not in HEADS:
        at -= 1
    if at == first:
        return None
    if it.tag(at) == "conjunction" and it.word(at) == "and" and it.tag(at + 1) in {"noun", "adjective"}:
        further = _noun_phrase(it, at + 1)
        at = further[1] if further and it.tag(further[1]) in _CLOSES else at
    if of and it.word(at) == "of" and (further := _noun_phrase(it, at + 1)) is not None:
        at = further[1]
    return first, at


_CLOSES = frozenset({"stop", "comma", "", "preposition", "closing", "close"})

Rule: TypeAlias = Callable[[Found, Place, "list[Number]"], Told]
_RULES: dict[str, tuple[Rule, ...]] = {
    "count": (_of_them, _label, _backlog, _shared, _lent, _sold, _pool, _amount_of, _subject, _same_list, _deed),
    "money": (_converted, _stuff, _spent_on, _worth, _label, _amount_of, _same_list, _subject, _deed),
    "percent": (_label, _change_in, _stuff, _amount_of, _same_list, _subject, _percent_again),
    "measure": (_converted, _stuff, _worth, _amount_of, _same_list, _subject),
    "duration": (_stuff, _amount_of, _same_list, _deed),
    "age": (_name_before, _label),
    "rank": (_name_after, _label, _subject),
    "ratio": (_label, _same_list, _subject),
}
