"""Years of age: `37 years old`, `a 43-year-old man`, `Jane Roe, 24, said`."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers.families import are_people
from briefing.extract.numbers.units import Unit
from briefing.language import calendar_names
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import Numeral, number_word
from briefing.language.plurals import is_plural
from briefing.language.waking import Waking, needs
from briefing.lexicon import verbs


def read(tokens: FigureTokens, numeral: Numeral, unit: Unit | None) -> Unit | None:
    """Years of age: `37 years old`, `a 43-year-old man`, `Jane Roe, 24, said`, `aged 12`, `she was 92`."""
    if unit is not None and unit.kind == "duration":
        at = unit.stop + tokens.hyphen(unit.stop)
        if tokens.at(at) in {"old", "olds", "old's"}:
            return Unit("age", unit.name, numeral.first, at + 1)
        of_age = tokens.lower[at : at + 2] == ["of", "age"]
        return Unit("age", unit.name, numeral.first, at + 2) if of_age else None
    if unit is not None or numeral.scale != 1 or numeral.value is None or not 0 < numeral.value < 120:
        return None
    for rule, _ in tokens.waking(_RULES):
        if rule(tokens, numeral):
            return Unit("age", "year", numeral.first, numeral.stop)
    return None


def _after_age(tokens: FigureTokens, numeral: Numeral) -> bool:
    """After a word for age: `aged 24`, `at the age of 12`, `ages 5 to 7`."""
    first = numeral.first
    while first > numeral.first - 12 and tokens.at(first - 1) in {",", "and"} and _is_figure(tokens, first - 2):
        first -= 2
    if tokens.at(first - 2) in {"aged", "ages"} and tokens.at(first - 1) in _BOUNDS:
        return True
    before = tokens.at(first - 1)
    return before in {"aged", "age", "ages", "turned", "turns", "turning"} or (
        before == "of" and tokens.at(first - 2) in {"age", "ages"}
    )


_BOUNDS = frozenset({"between", "from", "about", "around", "under", "over", "below", "above"})


def _is_figure(tokens: FigureTokens, i: int) -> bool:
    """Whether token `i` is a figure that may be an age."""
    word = tokens.at(i)
    return word.isdecimal() or number_word(word)[1] in {"small", "ten"}


def _before_joined_age(tokens: FigureTokens, numeral: Numeral) -> bool:
    """The first of two ages that share their noun: the 16 of “16- and 17-year-olds”."""
    i = numeral.stop
    joined = tokens.at(i) == "-" and tokens.at(i + 1) in {"and", "or", "to"} and tokens.at(i + 3) == "-"
    return joined and tokens.at(i + 4) == "year" and tokens.at(i + 6).startswith("old")


_AGES_OF = frozenset({"to", "from", "of", "at", "before", "than", "is", "was", "until", "under", "over"})


def _of_an_age(tokens: FigureTokens, numeral: Numeral) -> bool:
    """The age at which something is allowed or ends: `raise the retirement age from 65 to 67`."""
    alone = _closes(tokens, numeral.stop) or tokens.at(numeral.stop) in {"to", "by", "for", "rather", "than", "from"}
    if tokens.at(numeral.first - 1) not in _AGES_OF or not alone:
        return False
    for i in range(numeral.first - 2, max(-1, numeral.first - 12), -1):
        if tokens.at(i) in {".", ";", ","}:
            return False
        if tokens.at(i) == "age":
            return True
    return False


def _at_age(tokens: FigureTokens, numeral: Numeral) -> bool:
    """Somebody's age at a deed: `At 83, he swims`; `became, at 36, the youngest leader`."""
    if tokens.at(numeral.first - 1) != "at" or tokens.at(numeral.stop) != "," or (numeral.value or 0) < 10:
        return False
    following = tokens.lower[numeral.stop + 1 : numeral.stop + 4]
    opens = tokens.at(numeral.first - 2) in {"", ".", '"', "“"}
    return (opens and following[:1] in (["he"], ["she"])) or bool({"youngest", "oldest"}.intersection(following))


def _of_described(tokens: FigureTokens, numeral: Numeral) -> bool:
    """The age of one who is described: `a boy of nine`, `a man of about 60`, `his son is 12`, `the suspect was 24`."""
    at = numeral.first - 1
    at -= tokens.at(at) in lexicon.words("figure_modifiers/roughly") or tokens.at(at) in {"just", "only"}
    if tokens.at(at) == "of":
        return tokens.at(at - 1) in lexicon.tagged("figure_contexts", "of_an_age") and not is_plural(
            tokens.at(numeral.stop)
        )
    if not _closes(tokens, numeral.stop):
        return False
    somebody = tokens.at(at - 1) in lexicon.tagged("figure_contexts", "aged")
    return tokens.at(at) in {"is", "was"} and somebody and tokens.at(at - 2) in _OF_WHOM


_OF_WHOM = frozenset({"the", "my", "his", "her", "our", "their", "your", "whose", "youngest", "oldest", "eldest"})
_PRONOUNS = frozenset({"he", "she", "i", "who"})


def _of_somebody(tokens: FigureTokens, numeral: Numeral) -> bool:
    """The age of somebody named or meant: `she was 92`, `he will be 60 in May`, `dies at 92`, `now 15,`."""
    first = numeral.first
    before, earlier = tokens.at(first - 1), tokens.at(first - 2)
    if not _closes(tokens, numeral.stop):
        return False
    if before in {"just", "only"}:
        before, earlier, first = earlier, tokens.at(first - 3), first - 1
    if before in {"was", "is"}:
        return earlier in _PRONOUNS
    if before in {"are", "were"} and earlier in {"they", "you"}:
        return tokens.at(first - 3) in {"before", "when", "until", "once", "since", "after"}
    if before in {"he's", "she's", "i'm"} or (before == "be" and tokens.at(first - 3) in _PRONOUNS):
        return True
    if before == "at":
        toll = tokens.at(first - 3) in {"the", "of"}  # "put the (number of) dead at 90"
        return not toll and earlier in lexicon.tagged("figure_contexts", "at_an_age")
    if before == "now" and tokens.at(numeral.stop) == "," and tokens.word(numeral.stop + 1)[:1].isupper():
        earlier = ","  # "Now 48, Rowe teaches"
    return before in {"now", "also", "then", "both", "each"} and earlier == ","


def _of_people(tokens: FigureTokens, numeral: Numeral) -> bool:
    """How old some people are: `each child up to 18`, `people between 18 and 30`, `girls as young as nine`."""
    first, stop = numeral.first, numeral.stop
    if tokens.lower[first - 3 : first] in (["as", "young", "as"], ["as", "old", "as"]):
        return _counts_nothing(tokens, stop)
    if tokens.at(first - 1) in {"and", "to"} and _is_figure(tokens, first - 2):
        first -= 2
    elif tokens.at(stop) in {"and", "to"} and _is_figure(tokens, stop + 1):
        stop += 2
    bound = tokens.at(first - 1)
    people = tokens.at(first - 3 if (tokens.at(first - 2), bound) == ("up", "to") else first - 2)
    some = bound in {"to", "between", "from"} and people in lexicon.words("figure_modifiers/of_some_age")
    return some and _counts_nothing(tokens, stop)


def _counts_nothing(tokens: FigureTokens, i: int) -> bool:
    """Whether the word behind a figure is none that it could count: a sign, a verb, a preposition."""
    return _closes(tokens, i) or tokens.at(i) in lexicon.words("noun_phrase_ends") or verbs.is_past(tokens.at(i))


def _on_one_side(tokens: FigureTokens, numeral: Numeral) -> bool:
    """Those below or above an age: `children under five`, `anyone over 65`, `most residents are over 65`."""
    bound, people = tokens.at(numeral.first - 1), tokens.at(numeral.first - 2)
    people = tokens.at(numeral.first - 3) if people in {"are", "were"} else people  # "a third of voters are over 65"
    if bound not in {"under", "over", "below", "above"} or not _counts_nothing(tokens, numeral.stop):
        return False
    if people in lexicon.words("figure_modifiers/of_some_age") | {"them", "whom"} or people.endswith("olds"):
        return True
    if tokens.at(numeral.first - 2) in {"are", "were"}:  # "three of the dead were under 18"
        return any(_is_somebody(tokens.at(k)) for k in range(max(0, numeral.first - _FAR), numeral.first - 2))
    return are_people(people) and (numeral.value or 0.0) >= _OF_WORKING_AGE


_FAR = 9


def _is_somebody(word: str) -> bool:
    """Whether `word` is of people who may be told by their age."""
    known = word in {"dead", "injured", "victims"} or word in lexicon.words("figure_modifiers/of_some_age")
    return known or are_people(word)


def _before_older(tokens: FigureTokens, numeral: Numeral) -> bool:
    """An age and those beyond it: `voters 45 and older`, `12 or younger`, `one in five is 65 or over`."""
    if tokens.at(numeral.stop) not in {"and", "or"}:
        return False
    side = tokens.at(numeral.stop + 1)
    known = tokens.at(numeral.first - 1) in {"is", "are", "were", "aged"} and _counts_nothing(tokens, numeral.stop + 2)
    return side in {"older", "younger"} or (side in {"over", "under", "above"} and known)


def _closes(tokens: FigureTokens, i: int) -> bool:
    return tokens.at(i) in _AFTER_BE


_CLOSING = frozenset({",", ".", ";", ")", "?", "!", "who", "of", "and", "—", "--", "was", "is", "from"})
_AFTER_BE = (_CLOSING - {"of"}) | {"", "when", "in", "at", "on", "or", "but", "years", "this", "next", "last"}


def _in_apposition(tokens: FigureTokens, numeral: Numeral) -> bool:
    """An age between commas or in brackets: `Jane Roe, 24,`, `Jane Roe (24)`, `her sons, 9 and 11,`."""
    comma = tokens.at(numeral.first - 1)
    if comma == "and" and tokens.at(numeral.first - 2).isdecimal():
        return tokens.at(numeral.first - 4) in lexicon.tagged("figure_contexts", "aged") and _closes(
            tokens, numeral.stop
        )
    if comma not in {",", "("} or not tokens.at(numeral.first).isdecimal() or numeral.stop != numeral.first + 1:
        return False
    if tokens.at(numeral.stop) not in _AFTER_AN_AGE or (comma == "(" and tokens.at(numeral.stop) != ")"):
        return False
    at = numeral.first - 2
    at -= tokens.at(at) == "." and tokens.at(at - 1) in lexicon.tagged("figure_contexts", "aged")
    if tokens.at(at) in lexicon.tagged("figure_contexts", "aged"):
        return True
    if comma == "," and tokens.at(at) in lexicon.words("role_nouns") and (numeral.value or 0.0) >= _OF_WORKING_AGE:
        return tokens.at(numeral.stop) == ","  # "the mayor, 61,"
    return not (comma == "(" and (numeral.value or 0.0) < 10) and _names_a_person(tokens, at)


_OF_WORKING_AGE = 16


def _names_a_person(tokens: FigureTokens, i: int) -> bool:
    """Whether a name ends at token `i` that may have an age; not that of a place: `In Paris, 12`, `At Nissan, 20`."""
    name = tokens.word(i)
    if tokens.at(i) in {"comments", "photos", "pictures", "replies", "reviews", "votes"}:
        return False
    if len(name) < 2 or not (name[0].isupper() and name[-1].isalpha()) or tokens.at(i) in calendar_names.names():
        return False
    first = i
    while tokens.word(first)[:1].isupper() and tokens.at(first) not in _PLACING:
        first -= 1
    return tokens.at(first) not in _PLACING


_PLACING = frozenset({"in", "at", "near", "across", "outside"})
_AFTER_AN_AGE = _CLOSING - {"of"}
_RULES = Waking(
    (
        (_after_age, "aged age ages turned turns turning"),
        (_before_joined_age, "year"),
        (_of_an_age, "age"),
        (_at_age, "at"),
        (_of_described, "of is was"),
        (_of_somebody, "was is are were he's she's i'm be at now also then both each"),
        (_in_apposition, ""),
        (_on_one_side, "under over below above"),
        (_of_people, "to between from as"),
        (_before_older, "older younger over under above"),
    ),
    needs,
)
