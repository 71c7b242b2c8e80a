"""What is counted, from the words right beside the figure."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers.clause_roles import FigureWords
from briefing.extract.numbers.families import are_people
from briefing.extract.numbers.found import Found, Told
from briefing.extract.numbers.units import measures
from briefing.language.cardinals.numerals import number_words
from briefing.language.clauses import Phrase as Words
from briefing.language.noun_phrase import phrase_left, phrase_right
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import is_plural
from briefing.language.tags import DEFINITE, HEADS, NOMINAL
from briefing.lexicon.verbs import has_tag
from briefing.model import Number, Phrase, Span


def of_them(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The Copts of `20 of them Egyptian Copts`."""
    it, at = place.it, place.first
    while at < place.last + 1 and it.word(at) != "of":
        at += 1
    told = it.word(at) == "of" and it.word(at + 1) in {"them", "whom"} and it.tag(at + 2) != "determiner"
    return phrase_right(it, at + 2) if told else None  # not "300 of them | a year"


def label(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The noun phrase that the figure counts: `nine US companies`."""
    if found.noun is None or found.head is None:
        return None
    if found.head.of(place.it.text).lower() in OTHERS:
        return None
    text, start = place.it.text, found.noun.start
    for word in found.noun.of(text).split(" "):
        if word.lower() not in _BEFORE_NOUNS and not word[:1].isdigit() and word.lower() not in number_words():
            break
        start += len(word) + 1
    lists = found.noun.end == place.it.ends[place.last - 1] and (found.number.size or 0) >= _MANY
    end = place.it.ends[_list_end(place) - 1] if lists else found.noun.end
    span = Span(start if start < end else found.noun.start, end)
    return Phrase.at(text, span)


_MANY = 20
"""Of fewer a list goes on with what is not counted: “14 families and staff”."""


def _list_end(place: FigureWords) -> int:
    """Where the list ends whose first noun the figure ends with: `1.2 million goats, cattle and camels`."""
    it, end, closed = place.it, place.last, False
    while not closed and it.tag(end) in {"comma", "conjunction"} and it.words[end] != "but":
        noun = end + 1
        closed = it.tag(end) == "conjunction"
        noun += it.tag(noun) == "adjective"
        plain = it.tag(noun) == "noun" and is_plural(it.words[noun]) and it.tag(noun + 1) not in NOMINAL
        plain = plain and not (closed and it.tag(noun + 1) == "conjunction")
        if not plain or place.whole.owner[noun] is not place.whole.owner[place.first]:
            return place.last
        end = noun + 1
    return end if closed else place.last


_BEFORE_NOUNS = DEFINITE - {"this"} | {"of", "all", "such"}


def of_group(_found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """The injured, of `Of the injured, 12 are still in hospital`; of “Of those” whom the figure before counts."""
    it, comma = place.it, place.first - 1
    if it.words[0] != "of" or it.tag(comma) != "comma" or "comma" in it.tags[:comma]:
        return None
    if it.words[1] in {"these", "them", "those"} and comma == _OF_THOSE:
        return earlier[-1].counted if earlier and earlier[-1].kind == "count" else None
    if it.tag(1) not in {"determiner", "number"} or comma == _OF_THOSE:
        return None
    return phrase_right(it, 2, of=True) or (2, comma)


_OF_THOSE = 2
OTHERS = frozenset({"others", "more", "them", "ones"})


def backlog(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The noun in the singular behind a count: `a 3.5 million backlog`."""
    if found.noun is not None or found.number.unit is not None:
        return None
    before = place.it.tags[max(0, place.first - 2) : place.first]
    several = abs(found.number.value or 0.0) > 1 and _OF_ONE.isdisjoint(before)
    words = None if several else _noun_behind(place.it, place.last)  # no noun in "4.6 million pay"
    people = words is not None and are_people(place.it.words[words[1] - 1])  # "the 4m pace experts expected"
    return None if people else words


_OF_ONE = frozenset({"determiner", "possessive"})


def shared(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Votes, of `212,205 to 210,424 votes`: the noun of the figure that follows."""
    it, at = place.it, place.last
    joined = found.noun is None and it.word(at) in {"to", "or", "and"} and it.tag(at + 1) == "number"
    return phrase_right(it, at + 2) if joined else None


def stuff(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """What there is so much of: `2.15kg of cocaine`, `£5,000 worth of clothes`, `£34,000 cash`, `six years in jail`."""
    it, at = place.it, _past_rate(place)
    joined = it.tag(at) == "comma" and "-" in it.word(at + 1) and it.tag(place.first - 1) == "determiner"
    at += 2 * (joined and it.tag(at + 2) == "noun")  # "a $62 million, one-year | extension"
    if found.number.kind == "money" and are_people(it.word(at)):
        return None  # "the €5m | analysts had expected"
    at += it.word(at) == "worth"
    at += 2 * (it.word(at) == "of" and it.tag(at + 1) in {"pronoun", "object", "relative"})  # "€390bn of it in grants"
    if it.word(at) == "of":
        away = found.number.kind == "measure" and it.word(place.first) == "within"  # "within 2 km of the coast"
        part = found.number.kind == "duration" and it.tag(at + 1) in {"determiner", "possessive"}
        return None if away or part else _what_of(it, at + 1)  # "the last 20 minutes of the match"
    if it.word(at) == "in" and it.word(at + 1) in lexicon.tagged("figure_contexts", "prison"):
        return at + 1, at + 2
    behind = found.number.kind == "measure" or (found.number.kind == "duration" and found.noun is not None)
    return None if behind else _noun_behind(it, at)  # of "the two-year ban", the ban is in the figure


def added_to(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The wage bill, of `would add £7m to its wage bill`, `added 4 degrees to the temperatures`."""
    it, at = place.it, place.last + 1
    adds = place.clause.verb is not None and place.clause.verb.lemma == "add" and place.first >= place.clause.verb.last
    return phrase_right(it, at, of=True) if adds and it.words[at - 1] == "to" and it.tag(at) != "number" else None


def taken_off(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The value, of `wiping $4bn off its market value`, `£5 off the bill`."""
    it, at = place.it, place.last + 1
    return phrase_right(it, at, of=True) if it.words[at - 1] == "off" and it.tag(at) in _OWNED else None


_OWNED = frozenset({"determiner", "possessive"})


def paid_in(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Aid, of `billions of dollars in aid`."""
    at = _past_rate(place)
    at += 2 * (place.it.word(at) == "of" and place.it.tag(at + 1) in {"pronoun", "object", "relative"})
    return _what_of(place.it, at + 1) if place.it.word(at) == "in" else None


def _noun_behind(it: Tagged, at: int) -> Words | None:
    """The noun phrase that begins at word `at`, right behind the figure; a name alone is none."""
    if it.tag(at) not in {"noun", "adjective", "name"} or it.words[at] in lexicon.words("noun_phrase_ends"):
        return None
    if it.word(at + 2) == it.words[at]:
        return None  # "163 percent year on year"
    words = phrase_right(it, at, of=True)
    if words is None or _is_time(it.words[words[1] - 1]):
        return None  # "$3,100 last season"
    return words if "noun" in it.tags[slice(*words)] else None


def _what_of(it: Tagged, at: int) -> Words | None:
    """The noun phrase behind "of" or "in"; a noun that may be a verb too is one there: "clothes"."""
    if it.tag(at) in {"time", "name"} or {it.word(at), it.word(at + 1)} & _NOTHING:
        return None
    words = phrase_right(it, at, of=True)
    if words is None and it.word(at).isalpha() and it.word(at) not in lexicon.words("noun_phrase_ends"):
        words = at, at + 1
    return words if words is not None and not any(map(_is_time, it.words[slice(*words)])) else None


_NOTHING = frozenset({"addition", "all", "every", "form", "return", "total", "turn", "which", "whom"})


def _is_time(word: str) -> bool:
    """Whether `word` is a stretch of time: "in the quarter" is no share of it."""
    return word in lexicon.tagged("figure_contexts", "stretch") or measures().get(word, ("", ""))[1] == "duration"


def _past_rate(place: FigureWords) -> int:
    """Behind the figure and its rate: `up to $50bn a year | in revenue`."""
    it, at = place.it, place.last
    if it.word(at) in {"per", "a", "an"} and it.tag(at + 1) in {"time", "noun"}:
        at += 2
    return at + (it.word(at) in {"annually", "each", "yearly", "monthly"})


def change_in(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Wages, of `a 5 percent rise in wages`."""
    it, at = place.it, place.last
    while it.tag(at) in {"noun", "adjective"} and it.tag(at + 1) in {"noun", "adjective"}:
        at += 1
    if it.word(at) not in lexicon.tagged("figure_contexts", "changing"):
        return None
    return phrase_right(it, at + 2, of=True) if it.word(at + 1) in {"in", "of"} else None


def spent_on(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Suits, of `paid $300 for suits`, `spent $300 on suits`, `set aside $5m for a bridge`."""
    it, at = place.it, _past_rate(place)
    if it.tag(at) == "to" and it.tag(at + 1) == "base" and it.word(at + 2) == "on":
        return phrase_right(it, at + 3, of=True)
    lemma, word = place.clause.verb.lemma if place.clause.verb else "", it.word(at)
    buys = (word == "on" and has_tag(lemma, "spends_on")) or (word == "for" and has_tag(lemma, "pays_for"))
    if buys and it.tag(at + 1) not in {"time", "name", "ing"}:
        return phrase_right(it, at + 1, of=True)
    if it.word(at) != "for" or (place.roles and not any(role.is_done for role in place.roles)):
        return None
    words = phrase_right(it, at + 1, of=True)
    if words is None or any(map(_is_time, it.words[slice(*words)])):
        return None
    return None if it.words[words[1] - 1] in lexicon.tagged("figure_contexts", "no_purpose") else words


def worth(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """Cocaine, of `cocaine worth £2,400`, `3kg of it, worth £2,400`; blazes, of `blazes totalling 500 hectares`."""
    it, at = place.it, place.first - 1
    at -= it.word(at) == "at" and it.word(at - 1) in {"valued", "estimated", "priced"}
    if it.word(at) not in lexicon.tagged("figure_contexts", "measuring"):
        return None
    if it.words[at] == "carrying" and found.number.kind == "measure":
        return None  # "a van carrying 80kg"
    if it.tag(at - 1) == "be" and it.word(place.last) != "in" and (words := place.clause.subject) is not None:
        return words
    if it.tag(at - 1) == "comma" and earlier and earlier[-1].counted and it.starts[at - 1] in _ends_of(earlier[-1]):
        return earlier[-1].counted
    if it.tag(at - 1) not in HEADS:
        return None
    first = phrase_left(it, at - 1)
    part = it.words.index("of", first) if "of" in it.words[first:at] else 0
    if part and (it.tags[first] == "number" or it.words[part - 1] in lexicon.words("role_nouns")):
        first = part + 1  # "4.3 tonnes of | ivory | worth $9 million", "the owner of | a home | valued at $240,000"
    joined = it.word(first - 1) == "and" and it.tag(first - 2) == "noun" and it.tag(first) != "determiner"
    return phrase_left(it, first - 2) if joined else first, at  # "rice and corn worth $3m"


def _ends_of(number: Number) -> set[int]:
    """Where a figure ends, and where what it counts does."""
    return {number.span.end, number.counted.span.end} if number.counted else {number.span.end}


def name_before(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Whose age it is: `Ann Roe, 24,`, `a boy aged 9`."""
    it, at = place.it, place.first - 1
    at -= it.word(at) in {"aged", "ages", "age"}
    at -= it.tag(at) in {"comma", "open"}
    return (phrase_left(it, at, frozenset()), at + 1) if at < place.first - 1 and it.tag(at) in HEADS else None


def name_after(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """Who has the rank: `No 38 Ann Roe`."""
    it, at = place.it, place.last
    while it.tag(at) == "name":
        at += 1
    return (place.last, at) if at > place.last else None


def amount_of(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The noun that the figure is the amount of: `a value of £500`, `inflation of 7 percent`, `the bill for $5m`."""
    it, at = place.it, place.first - 1
    asked = place.clause.verb is not None and place.clause.verb.lemma in {"ask", "sue"}  # "asked Congress for $30m"
    before = _OF_SUM if found.number.kind == "money" and not asked else _OF
    if it.word(at) not in before or it.tag(at - 1) not in _AMOUNTS or (it.word(at - 2), it.word(at - 1)) in _PHRASES:
        return None
    noun = it.words[at - 1]
    if noun in lexicon.tagged("figure_contexts", "summing") or noun in lexicon.words("ties"):
        return None  # "to an average of $1m", "a mother of three"
    if any(map(str.isdigit, it.words[at - 1])):
        return None  # "Rs11bn of Rs41bn"
    first = phrase_left(it, at - 1)
    first += 2 * (it.word(first) == "cent" and it.word(first + 1) == "of")  # "70 per cent of | the price | of $7"
    if it.word(at) != "of" and any(role.how != "prepositional" for role in place.roles):
        return None
    if it.words[first] in {"a", "an"} and it.word(at) == "of":
        return first, at  # "two sixes in | a stay | of five hours"
    if it.words[first:at] == ["tax"] and it.word(first - 1) in {"after", "before"}:
        first = phrase_left(it, first - 2)  # "a profit after tax of $5m"
    while it.word(first - 1) in _HANGING and it.tag(first - 2) == "noun" and not _is_rate(it, first - 3):
        first, at = phrase_left(it, first - 2), first - 1  # "the net benefit | to the state | of $8bn"
    return first, at


def _is_rate(it: Tagged, at: int) -> bool:
    """Whether the word at `at` joins a figure to what there is so much for: `$5 a | share`; not `at | a | cost`."""
    return it.word(at) == "per" or (it.word(at) == "a" and it.tag(at - 1) in {"number", "noun"})


_PHRASES = frozenset({("in", "front"), ("in", "excess"), ("in", "favour"), ("in", "favor"), ("in", "case")})
"""With “of” they are prepositions: “in front of 87,000”."""
_AMOUNTS = frozenset({"noun", "name", "possessive", "adjective"})
_OF = frozenset({"of"})
_OF_SUM = frozenset({"of", "for"})
_HANGING = frozenset({"to", "by", "for", "in", "from", "on", "between"})
