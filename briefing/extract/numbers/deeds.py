"""What is counted, from the verb that the figure hangs on: its subject, or what is done itself."""

from __future__ import annotations

from itertools import pairwise

from briefing import lexicon
from briefing.extract.numbers.clause_roles import ClauseRole, FigureWords
from briefing.extract.numbers.found import Found, Told
from briefing.language.cardinals.numerals import number_words
from briefing.language.clauses import Phrase as Words
from briefing.language.noun_phrase import phrase_left, phrase_right
from briefing.language.parts_of_speech import Tagged
from briefing.language.plurals import is_plural
from briefing.language.tags import HEADS, NOMINAL, is_particle
from briefing.lexicon import verbs
from briefing.model import Number


def pool(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The providers of `the total of providers rose to 14`, `expand by five the pool of eligible bidders`."""
    it = place.it
    for at in range(max(0, place.first - _NEAR), min(it.size - 1, place.last + _NEAR)):
        pools = it.words[at] in lexicon.tagged("figure_contexts", "pooling") and it.word(at + 1) == "of"
        itself = place.first <= at + 2 < place.last  # "an average of 900 a day"
        if pools and not itself and _shares_clause(place, at):
            return phrase_right(it, at + 2)
    return None


_NEAR = 20


def _shares_clause(place: FigureWords, at: int) -> bool:
    """Whether word `at` stands in the clause of the figure, and not in one that “, but” joins to it."""
    first, last = sorted((at, place.first))
    tags = place.it.tags[first:last]
    parted = any(pair == ("comma", "conjunction") for pair in pairwise(tags))
    return place.whole.owner[at] is place.clause and not parted


def sold(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """What sold so many: `the iMac, which sold about 2 million`."""
    for role in place.roles:
        if role.how == "object" and role.lemma in {"sell", "ship"} and not role.is_passive:
            subject = role.clause.doer
            return _base(place.it, subject) if subject else None
    return None


def subject(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """The subject of what is, rises or falls: `consumer prices would rise by 7 percent`, `its value was $5bn`."""
    moved = not _MOVED.isdisjoint((place.it.word(place.first - 1), place.it.word(place.last)))
    behind = place.it.word(place.first - 1) == "from" and place.it.word(place.last) == "down"
    if behind or place.it.word(place.last) in _OFF or place.it.words[place.first] == "within":
        return None  # "won from 21 points down", "36 short of a majority", "moved to a campus within two miles"
    if place.it.word(place.last) == "of" and place.it.tag(place.last + 1) in {"object", "pronoun"}:
        return None  # "plunging a third of it into darkness"
    if place.it.word(place.last) in _APART and place.it.tag(place.first - 1) == "comma":
        return None  # "the draw leaves City fourth, 11 points behind Rovers"
    for role in place.roles:
        verb = role.clause.verb
        word = place.it.words[verb.head] if verb else ""
        if role.how == "subject" or (found.number.kind == "count" and role.clause.kind == "gerund"):
            continue  # "the economy added 300 jobs after averaging 200"
        told = verb is not None and (_tells_amount(found, place.it, role, word) or _led(place, role, word))
        if not (told or (moved and not _is_particle_of(place, role))):
            continue
        if place.it.tag(verb.last if verb else 0) in {"object", "pronoun"}:
            continue  # "after raising it by 50 points"
        if moved and place.it.tag(place.first - 1 - (place.it.word(place.first - 1) in _MOVED)) == "comma":
            levels = told or (verb is not None and (verb.lemma in _levelling() or verbs.has_tag(word, "change")))
            if verb is None or not verb.finite or not levels:
                continue  # "oppose the plan to raise it to 66, up seven points", "pay £900, 5% up on May"
        changed = (_object_of(place, role) or _other_object(place, role) if told else None) or _doer(place, role)
        if changed is not None:
            return _of_rate(place, changed, earlier) or _without_figures(place.it, _base(place.it, changed))
    return None


def _doer(place: FigureWords, role: ClauseRole) -> Words | None:
    """Who or what does it, unless somebody only puts it so high, or a noun of its own stands before “to”."""
    verb, doer = role.clause.verb, role.clause.doer
    owned = verb is not None and role.clause.kind == "infinitive" and place.it.tag(verb.first - 1) in HEADS
    other = owned and doer is not None and verb is not None and doer[1] != verb.first
    return None if other or _puts(role) else doer  # "costs are to fall and wages to grow 3 percent"


def _levelling() -> frozenset[str]:
    """Verbs that say how much something is."""
    return lexicon.tagged("figure_contexts", "amounting") | lexicon.tagged("figure_contexts", "moving")


_OFF = frozenset({"better", "poorer", "richer", "short", "worse"})
_APART = frozenset({"adrift", "ahead", "behind", "clear"})


def _is_particle_of(place: FigureWords, role: ClauseRole) -> bool:
    """Whether “up” belongs to the verb, `picked up three seats`, or to what it gave: `dug 2 tonnes, up 7 percent`."""
    it, verb, at = place.it, role.clause.verb, place.first - 1
    if verb is None or it.word(at) not in _MOVED or verbs.has_tag(it.words[verb.head], "change"):
        return False
    if verb.lemma in _levelling():
        return False
    aside = it.tag(at - 1) == "comma" and "number" in it.tags[max(verb.last, at - 5) : at] and not verb.passive
    return aside or verb.last == at


def _without_figures(it: Tagged, words: Words) -> Words | None:
    """The words, where they end in no figure but that of a name: “the S&P 500”; not “home to 17 million”."""
    last = words[1] - 1
    last -= it.words[last] in number_words() and it.tag(last - 1) == "number"
    if it.tags[last] == "number" and it.tag(last - 1) == "preposition" and it.tag(last - 2) == "noun":
        return words[0], last - 1  # "the total | of 20,436 is higher"
    return None if it.tags[last] == "number" and it.tag(last - 1) != "name" else words


def _of_rate(place: FigureWords, words: Words, earlier: list[Number]) -> Told:
    """The price of `a price of $5 a pound, which rose by a dollar`: the pound is but what it is reckoned by."""
    last = earlier[-1] if earlier else None
    return last.counted if last and last.kind == "money" and last.span.holds(place.it.span(*words)) else None


def sent(_found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The shares of `it sent its shares down 11 percent`: what was moved stands right before “down”."""
    it, at = place.it, place.first - 1
    verb = place.clause.verb
    if verb is None or it.word(at) not in _MOVED or it.tag(at - 1) not in HEADS:
        return None
    first = phrase_left(it, at - 1)
    return (first, at) if first >= verb.last and not verb.passive else None


def _object_of(place: FigureWords, role: ClauseRole) -> Words | None:
    """What somebody changed: the rate, of `cut the rate by 25 points to 6 percent`."""
    verb = role.clause.verb
    if verb is None or role.how != "prepositional" or verb.passive or verb.lemma == "be":
        return None
    it, at = place.it, verb.last
    words = phrase_right(it, at, of=True)
    if words is not None and it.word(words[1]) == "of" and words[1] + 2 == role.at:
        words = at, role.at  # "put the number of dead at 12"
    if words is None and it.tag(at) == "determiner" and it.tag(at + 2) == "preposition":
        words = at, at + 2  # "put the dead at 12"
    if words is None or "number" not in it.tags[slice(*words)]:
        return words
    last = it.tags.index("number", words[0])
    return (
        (words[0], last) if last > words[0] and it.tags[last - 1] == "noun" else None
    )  # "lowered rates | three times"


def _other_object(place: FigureWords, role: ClauseRole) -> Words | None:
    """The coast, of `moved the coast 30cm`: what stands between the verb and the figure."""
    verb, last = role.clause.verb, place.first - 1
    if verb is None or verb.passive or role.how != "object" or not verbs.has_tag(place.it.words[verb.head], "change"):
        return None  # "cost the owner $5"
    whole = place.it.tag(last) == "noun" and phrase_left(place.it, last) == verb.last
    way = role.lemma == "move" and place.it.word(verb.last) in {"a", "an"}  # "moving a ton of soy 2,000 km"
    return (verb.last, last + 1) if whole and not way else None


def _puts(role: ClauseRole) -> bool:
    """Whether somebody says how much something is: `the ministry put the dead at 12`."""
    active = role.clause.verb is not None and not role.is_passive
    return active and role.preposition == "at" and verbs.has_tag(role.lemma, "puts")


def moved(found: Found, place: FigureWords, earlier: list[Number]) -> Told:
    """The deficit, of `the deficit fell to 3 percent of output`, although the percentage says what it is of."""
    moves = any(role.how == "prepositional" and _moves(place, role) for role in place.roles)
    return subject(found, place, earlier) if moves else None


def _moves(place: FigureWords, role: ClauseRole) -> bool:
    it, verb = place.it, role.clause.verb
    if role.preposition == "at":
        parted = verb is None or "comma" in it.tags[verb.last : place.first]  # "came second to Elin, at 66 percent"
        return not parted and role.lemma in lexicon.tagged("figure_contexts", "amounting") - {
            "be"
        }  # "is pegged at 3 percent of output"
    changes = verb is not None and verbs.has_tag(it.words[verb.head], "change")
    return changes and role.preposition in {"to", "from", "by"}


def _tells_amount(found: Found, it: Tagged, role: ClauseRole, word: str) -> bool:
    """Whether the verb says of its subject how much it is or how it changed."""
    if role.how == "predicate":
        return True
    if role.how == "prepositional":
        changed = verbs.has_tag(word, "change") or role.lemma in lexicon.tagged("figure_contexts", "amounting")
        bought = role.preposition == "for" and role.lemma in lexicon.tagged("figure_contexts", "trading")
        placed = role.preposition == "at" and found.number.kind == "measure" and verbs.has_tag(word, "change")
        placed = placed or (
            role.preposition == "of" and role.clause.verb is not None and role.at > role.clause.verb.last
        )
        placed = placed or (role.preposition == "at" and role.lemma == "come" and it.tag(role.at - 1) == "comma")
        return bought or (changed and role.preposition in _LEVELS and not placed)  # "lost power at 9,000 feet"
    if role.how == "object":
        if role.clause.kind == "participial" and role.clause.antecedent is None and role.lemma == "cost":
            return False  # "flights were grounded, costing the airline $5m"
        kind, unit = found.number.kind, found.number.unit or ""
        change = kind == "percent" or (kind == "measure" and (role.lemma not in _GAINING or unit.endswith("point")))
        change = (change or _has_price(it, role)) and verbs.has_tag(word, "change")
        moves = (change or role.lemma in lexicon.tagged("figure_contexts", "moving")) and not role.is_passive
        return moves or role.lemma in lexicon.tagged("figure_contexts", "measured")
    return False


_GAINING = frozenset({"gain", "lose", "shed"})
"""What so many tonnes hang on by these is not said by the subject: “the island lost 90 tonnes”."""


def _has_price(it: Tagged, role: ClauseRole) -> bool:
    """Whether the subject is a price or has one: `the index gained 40`, `the median price added $9,000`."""
    words = role.clause.doer
    return words is not None and it.words[_base(it, words)[1] - 1] in lexicon.tagged("figure_contexts", "priced")


def _led(place: FigureWords, role: ClauseRole, word: str) -> bool:
    """Whether the figure is a step that led to a level: `the stock shed 46 cents to $16.92`."""
    step = role.how == "object" and not role.is_passive and verbs.has_tag(word, "change")
    return step and place.it.word(place.last) == "to" and place.it.tag(place.last + 1) == "number"


_LEVELS = frozenset({"to", "by", "from", "at", "of", "above", "below", "past"})
_MOVED = frozenset({"up", "down", "off", "higher", "lower"})


def _base(it: Tagged, phrase: Words) -> Words:
    """The noun phrase with its "of", without what else hangs on it behind: `cost | borne by the state`."""
    first, last = phrase
    first = it.tags.index("colon", first) + 1 if "colon" in it.tags[first:last] else first  # "Elin fire: | toll"
    for at in range(first + 1, last):
        tag = it.tags[at]
        if tag == "preposition" and it.words[at] != "of" and "number" in it.tags[at + 1 : min(at + 3, last)]:
            last = at  # "revenue | for the 12 months to March"
            break
        described = tag in _DESCRIBING and it.tags[at - 1] == "noun" and it.tag(at + 1) in _LEADING
        described = described and (tag != "ing" or is_plural(it.words[at - 1]))  # not "ad spending in the campaign"
        if described or tag in {"relative", "comma", "that"} or (tag == "preposition" and it.words[at] not in _BINDING):
            last = at
            break
    last -= it.tags[last - 1] in {"ed", "participle"} and it.tag(last - 2) == "noun"
    last -= it.words[last - 1] in {"here", "there"} and last > first + 1
    if it.words[last - 1] in {"them", "those"} and it.tag(last - 2) == "preposition":
        last -= 2  # "wages | for those on awards"
    return first, last - (it.words[last - 1] in {"more", "less"})  # "sales | more than doubled"


_DESCRIBING = frozenset({"ed", "ing", "participle"})
_LEADING = frozenset({"preposition", "to"})
_BINDING = frozenset({"of", "in", "to", "for", "per"})


def deed(found: Found, place: FigureWords, _earlier: list[Number]) -> Told:
    """The verb, where it alone says what the figure counts: `killed 1,200`, `spent $4bn`, `jailed for six years`."""
    text, start = place.it.text, found.number.span.start
    if is_side(found.number, text) or text[start - 1 : start] == "(" or place.it.word(place.last) == "short":
        return None
    for role in place.roles:
        verb = role.clause.verb
        if verb is not None and _tells(found.number.kind, role):
            particle = is_particle(place.it.word(verb.last)) and (
                verb.last < place.first or (role.is_passive and place.it.tag(verb.last + 1) not in NOMINAL)
            )
            return verb.head, verb.head + 1 + particle
    return None


def _tells(kind: str, role: ClauseRole) -> bool:
    """Whether the verb of a clause tells what a figure of some kind counts."""
    if kind == "duration":
        return role.lemma in lexicon.tagged("figure_contexts", "sentencing") and role.how in {"object", "prepositional"}
    if kind == "count" and role.lemma not in lexicon.table("fates"):
        return False
    return role.is_done and role.lemma not in lexicon.tagged("figure_contexts", "empty")


def is_side(number: Number, text: str) -> bool:
    """Whether the figure is one of two joined by a hyphen: the sides of a vote."""
    start, end = number.span
    after = text[end : end + 1] in _HYPHENS and text[end + 1 : end + 2].isdecimal()
    return after or (text[start - 1 : start] in _HYPHENS and text[start - 2 : start - 1].isdecimal())


_HYPHENS = frozenset("-–")
