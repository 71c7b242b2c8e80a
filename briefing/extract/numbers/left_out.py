"""The noun that a bare figure leaves out and means: that of a count before, `four were fined` after `nine drivers`."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers import modifiers, noun_phrases
from briefing.extract.numbers.families import are_people, family
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.scores import is_sport
from briefing.extract.numbers.with_units import Figure
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits, number_words
from briefing.language.plurals import is_plural
from briefing.language.tags import DEFINITE
from briefing.lexicon import verbs
from briefing.model import Number
from briefing.patterns import lazy

_REACH = 400
"""How many characters back a left-out noun is looked for."""
_RECENT = 12
"""How many figures back it is looked for."""


def shared(number: Number) -> str | None:
    """What a lent label says of both: residents, of “residents of Elin”."""
    head, of, name = (number.label or "").partition(" of ")
    return head if of and name[:1].isupper() else number.label


def lender(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> int | None:
    """The place among the figures before of the one whose noun is meant; None where there is none."""
    if (place := _compared(tokens, figure, earlier)) is not None:
        return place
    whole = figure.value is None or figure.value == int(figure.value)
    if not whole or _is_led_to(tokens, figure, earlier) or any(rule(tokens, figure) for rule in _NOT_LENT):
        return None
    start = tokens.starts[figure.first]
    of_these = tokens.at(figure.stop) == "of" or tokens.lower[figure.first - 2 : figure.first] in _OF_WHICH
    hurt = verbs.has_tag(tokens.at(figure.first - 1), "violence")
    for place in range(len(earlier) - 1, max(-1, len(earlier) - 1 - _RECENT), -1):
        number = earlier[place].number
        between = tokens.text[number.span.end : start]
        crosses = _SENTENCE().search(between) is not None
        points = tokens.at(figure.first - 1) in _POINTING or (tokens.at(figure.first - 1) == "all" and "\n" in between)
        if len(between) > _REACH or (crosses and points and tokens.at(figure.stop) != "of"):
            break
        if crosses and number.kind == "money" and verbs.has_tag(tokens.at(figure.first - 1), "has"):
            break  # "It was 14 million crowns. We need 40."
        if tokens.lower[figure.stop : figure.stop + 2] == ["of", "them"] and len(_SENTENCE().findall(between)) > 1:
            break  # "two million passengers. … It is for those who clean. I hired 300 of them"
        hurt = hurt or (of_these and number.unit in lexicon.tagged("fates", "is"))
        if hurt and not (family(number.unit) == "people" if crosses else _may_be_hurt(number.unit or "")):
            continue  # "damaged a million homes. One in May killed 153", "187 injured, 22 of whom …"
        whole = number.unit is None or (is_plural(number.unit) and not crosses)
        if of_these and whole and number.kind == "count" and (number.value or 0.0) >= (figure.value or 0.0):
            return place  # "there were 69,060; some 1,600 of these are large"
        if crosses and _is_beside_another_kind(tokens, figure, earlier[-1].number):
            return None  # "18,000 jobs. … For every ten dollars we put in we get two"
        if _lends(tokens, number) and not _far_more(figure, number):
            return place if not crosses or _goes_on(tokens, figure, number) else None
    return None


_SENTENCE = lazy(r"[.?!][\"”’)]*\s+[A-Z\"“‘]|\n")


def _is_beside_another_kind(tokens: FigureTokens, figure: Figure, number: Number) -> bool:
    """Whether the last figure stands in the same sentence and is no count: `a 3-month supply; a market has five`."""
    between = tokens.text[number.span.end : tokens.starts[figure.first]]
    return number.kind in {"duration", "measure", "money", "percent"} and _SENTENCE().search(between) is None


def _goes_on(tokens: FigureTokens, figure: Figure, number: Number) -> bool:
    """Whether a figure goes on the count of a sentence before: `four were fined`, `Elin has 17`, `ten of them`."""
    before, following = tokens.at(modifiers.before(tokens, figure.first, figure.kind) - 1), tokens.at(figure.stop)
    if before == "(":
        return False
    more = following == "more" and tokens.at(figure.stop + 1) != "than"
    if more or following == "of" or before in {"other", "another", "further"}:
        return True
    verb = verbs.verb_of(before)
    if verb is not None and "has" in verb.tags:
        return True
    fewer = (figure.value or 0.0) <= (number.value or number.high or 0.0)
    done = verb is not None and verb.lemma != "be"
    return fewer and (done or following in _FINITE or verbs.is_past(following))


_FINITE = frozenset({"are", "were", "have", "had", "will"})


def _lends(tokens: FigureTokens, number: Number) -> bool:
    """Whether a figure counts things that a later one may be some of."""
    states = lexicon.tagged("fates", "is") - {"dead"} | {
        "times"
    }  # "six are missing" of soldiers, not of "four wounded"
    counts = number.kind == "count" and number.rule in {"count", "vague count", "range"}
    plural = number.unit is not None and is_plural(number.unit.lower()) and number.unit not in states
    part = tokens.text.startswith((" of them", " of whom", " of which"), number.span.end)
    return counts and plural and not part and not _is_setting(tokens, number)


def _is_no_part(tokens: FigureTokens, figure: Figure) -> bool:
    """`dozens`, `(12)`, `12 of the boats`, `12-15`: what does not go on a count."""
    following = tokens.at(figure.stop)
    if figure.numeral.vague and following != "more":
        return True
    if following == "of" and tokens.at(figure.stop + 1) not in _PRONOUNS:
        return True
    if tokens.at(figure.first - 1) == "(" and tokens.word(figure.first - 2)[:1].isupper() and following == ")":
        return False  # "ahead of Kiambu (371)"
    return tokens.at(figure.first - 1) in {"(", "#", "-", "–"} or (
        following in {"-", "–"} and is_digits(tokens.at(figure.stop + 1))
    )


def _compared(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> int | None:
    """The count right before in the sentence that one is compared with: “put the toll at 115, up from 88”."""
    if tokens.lower[figure.first - 2 : figure.first] not in (["up", "from"], ["down", "from"]) or not earlier:
        return None
    last = len(earlier) - 1
    last -= last > 0 and earlier[last].number.unit is None and earlier[last - 1].number.kind == "count"
    number = earlier[last].number  # "12 homes in a town of 900, down from 30"
    between = tokens.text[number.span.end : tokens.starts[figure.first]]
    return last if number.kind == "count" and not any(sign in between for sign in ".?!;\n") else None


def _is_led_to(tokens: FigureTokens, figure: Figure, earlier: list[Found]) -> bool:
    """`arrivals fell 24 percent to 149,800`: where a change led that is told right before."""
    at = figure.first - 1
    return bool(earlier) and tokens.at(at) == "to" and earlier[-1].number.span.end == tokens.ends[at - 1]


def _is_side(tokens: FigureTokens, figure: Figure) -> bool:
    """`voted by 27 to 19`: one of the two sides of a vote."""
    first = figure.first
    if tokens.at(first - 1) == "to" and is_digits(tokens.at(first - 2)):
        first -= 2
    elif tokens.at(figure.stop) != "to" or not is_digits(tokens.at(figure.stop + 1)):
        return False
    word = tokens.at(first - 1)
    return word in lexicon.tagged("figure_contexts", "sides") or word in lexicon.tagged("figure_contexts", "vote")


def _is_level(tokens: FigureTokens, figure: Figure) -> bool:
    """`visits fell to 61,000`, `the number of judges from 640 to 900`: how many there were of what changed."""
    before, word = tokens.at(figure.first - 1), tokens.at(figure.first - 2)
    if before == "from":
        return word not in {"up", "down"}
    if before == "up" and word in {"pick", "picked", "picking", "picks"}:
        return False  # "had picked up three by midnight"
    return before in {"to", "by", "down", "up"} or _numbers(before)


def _numbers(word: str) -> bool:
    """Whether a verb tells the amount of its subject: `houses numbered 5,367`."""
    return verbs.has_tag(word, "amounts") or verbs.lemma_of(word) in {"reach", "hit", "top"}


def _is_owned(tokens: FigureTokens, figure: Figure) -> bool:
    """So many belong to somebody: `a mother of three`, `a father-of-two`; not `two of five`, `all of 12`."""
    at = figure.first - 1
    at -= tokens.hyphen(at)
    if tokens.at(at) != "of":
        return False
    noun = tokens.at(at - 1 - tokens.hyphen(at - 1))
    some = noun in lexicon.words("noun_phrase_ends") or noun in lexicon.words("mention_words/share")
    return noun.isalpha() and noun not in number_words() and not some


def _is_placed(tokens: FigureTokens, figure: Figure) -> bool:
    """`Labour on 22`, `out for 17`, `single at 50`, `36 short of a majority`: a level, and counts nothing."""
    following = tokens.at(figure.stop)
    if following in {"before", "short"} or (following == "for" and noun_phrases.is_figure(tokens, figure.stop + 1)):
        return True
    first = modifiers.before(tokens, figure.first, figure.kind, is_range=figure.rule == "range")
    if tokens.at(first - 1) in _LAST and tokens.at(first - 2) == "the" and is_sport(tokens.vocabulary):
        return True  # "to reach the last eight"
    if tokens.at(first - 1) in _LAST:
        first -= 2 if tokens.at(first - 2) == "the" else 1
    return not _PLACING.isdisjoint((tokens.at(first - 1), tokens.at(figure.first - 1)))


_PLACING = frozenset({"on", "for", "at", "in", "under", "below", "above", "after", "into", "until"})
_LAST = frozenset({"last", "first", "next", "final"})


def _is_of_group(tokens: FigureTokens, figure: Figure) -> bool:
    """`Of the dead, 29 are from Elin`: some of those just named; not `Of those, 29 …`."""
    at = figure.first - 1
    if tokens.at(at) != ",":
        return False
    while tokens.at(at - 1)[:1].isalpha() and tokens.at(at - 1) not in number_words():
        at -= 1  # not "Of the nine drivers, four …"
    return tokens.word(at) == "Of" and tokens.at(at + 1) in {"the", "his", "her", "its", "their", "our", "all"}


def _is_of_play(tokens: FigureTokens, figure: Figure) -> bool:
    """`made a brisk 61`, `none of his nine`: in sport most bare figures are runs, points or minutes."""
    played = tokens.at(figure.first - 2) in {"a", "an"} or tokens.at(figure.stop) == "off"
    played = played or tokens.at(figure.first - 1) in {"drawn", "drew", "lost", "won"}
    return (played or tokens.at(figure.first - 1) in DEFINITE) and is_sport(tokens.vocabulary)


_NOT_LENT = (_is_no_part, _is_side, _is_level, _is_owned, _is_placed, _is_of_group, _is_of_play)
"""Where a bare figure is no number of what was counted before."""
_POINTING = frozenset({"the", "these", "those"})
"""Words that point to things named before, which in another sentence may be anything: `the four`."""
_MANY_TIMES = 10
"""A figure so many times as large as the count before counts something else."""


def _far_more(figure: Figure, number: Number) -> bool:
    return bool(number.size) and (figure.value or 0) > _MANY_TIMES * abs(number.size)


_OF_WHICH = (["of", "which"], ["of", "whom"])
_PRONOUNS = frozenset({"them", "those", "these", "which", "whom"})


def _may_be_hurt(unit: str) -> bool:
    """Whether `unit` names people, by what they do or where they are from."""
    return are_people(unit) or family(unit) == "people" or unit[:1].isupper()


def _is_setting(tokens: FigureTokens, number: Number) -> bool:
    """Whether the count says where something happened: `in five states`."""
    before = tokens.text[max(0, number.span.start - 8) : number.span.start].split()
    return bool(before) and before[-1] in {"in", "at", "from", "across"}
