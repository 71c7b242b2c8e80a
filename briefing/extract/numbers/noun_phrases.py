"""What a figure counts: the noun phrase after it, before it, or left out and meant."""

from __future__ import annotations

from typing import NamedTuple

from briefing import lexicon
from briefing.language import calendar_names
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.language.cardinals.numerals import is_digits, number_words
from briefing.language.plurals import is_plural
from briefing.language.tags import DEFINITE
from briefing.language.tokenizer import MONEY_SIGNS
from briefing.lexicon import verbs

_LONGEST = 10
"""How many tokens after the figure the head noun is looked for."""


class NounPhrase(NamedTuple):
    """Tokens `first` to `stop` of what is counted, a complement with "of" included, and its head noun."""

    first: int
    head: int
    stop: int


def _is_initialism(word: str) -> bool:
    """Whether `word` is a plural such as GIs or CDs."""
    return len(word) > 2 and word[-1] == "s" and word[:-1].isupper()


def is_word(tokens: FigureTokens, i: int) -> bool:
    """Whether token `i` begins with a letter."""
    return tokens.at(i)[:1].isalpha()


def after(tokens: FigureTokens, i: int, *, singular: bool = False) -> NounPhrase | None:
    """The noun phrase that begins at token `i`, right after the figure; `singular` where it counts one."""
    if tokens.at(i) == "of":
        return partitive(tokens, i + 1)
    if tokens.at(i) == "out" and tokens.at(i + 1) == "of":
        return partitive(tokens, i + 2)
    if tokens.hyphen(i):
        strong = tokens.at(i + 1) == "strong"  # "the 3,000-strong force"
        through = strong or tokens.at(i + 1) in {"plus", "odd"}
        return after(tokens, i + 2, singular=strong) if through else _attributive(tokens, i + 1)
    at = i
    if tokens.at(at) in {"more", "additional", "further", "less", "fewer"} and is_word(tokens, at + 1):
        at += 1
    if is_figure(tokens, at) and not tokens.hyphen(at + 1):
        return None  # "200 two days earlier": the next figure counts something else
    head = _last_noun(tokens, at) if singular else _plural_head(tokens, at)
    if head is None:
        return None
    return NounPhrase(i, head, _complement(tokens, head + 1))


_OPENERS = DEFINITE | {"all", "about", "some", "such", "any", "other"}
_PRONOUNS = frozenset({"them", "us", "you", "it", "those", "these", "which", "whom", "what", "that", "this"})


def partitive(tokens: FigureTokens, i: int) -> NounPhrase | None:
    """`his men` of "ten of his men", `the 14 ships`, `Ann Roe's summer houses`; `i` is after "of", if there is one."""
    at = i
    while at < i + 6 and (
        tokens.at(at) in _OPENERS
        or tokens.at(at) in {"more", "than", "nearly", "around", "an", "a"}
        or is_figure(tokens, at)
    ):
        at += 1
    head = _head(tokens, at)
    lone = tokens.at(at - 1) in _PRONOUNS or is_figure(tokens, at - 1) or tokens.at(at - 1) in {"million", "billion"}
    if head is None or (head == at and _is_verbal(tokens.at(head)) and lone):
        return None
    return NounPhrase(i, head, _complement(tokens, head + 1))


def _attributive(tokens: FigureTokens, i: int) -> NounPhrase | None:
    """`two-party dominance`: the noun joined to the figure by a hyphen."""
    if not is_word(tokens, i) or (tokens.at(i) in lexicon.words("noun_phrase_ends") and tokens.at(i) != "set"):
        return None
    last = i
    while tokens.hyphen(last + 1) and last < i + 4:
        last += 2
    return NounPhrase(i, i, last + 1)


def attributive_noun(tokens: FigureTokens, i: int) -> NounPhrase | None:
    """`delegate` of "the 1,237 delegate threshold": the first of two nouns, both in the singular."""
    ends = lexicon.words("noun_phrase_ends")
    if not all(tokens.word(k).islower() and tokens.at(k) not in ends for k in (i, i + 1)):
        return None
    if _is_verbal(tokens.at(i)) or tokens.at(i).endswith(("ly", "est")) or not tokens.at(i).isalpha():
        return None
    return NounPhrase(i, i, i + 1)


def is_figure(tokens: FigureTokens, i: int) -> bool:
    """Whether token `i` is a figure, in digits or a word."""
    return is_digits(tokens.at(i)) or tokens.at(i) in number_words()


_ALSO_ADJECTIVES = frozenset({"outside", "inside", "daily", "weekly", "monthly", "long", "high", "old", "live"})


def _head(tokens: FigureTokens, i: int) -> int | None:
    """The head of the noun phrase at `i`: its plural noun, or the last noun of a singular."""
    plural = _plural_head(tokens, i)
    return _last_noun(tokens, i) if plural is None else plural


def _plural_head(tokens: FigureTokens, i: int) -> int | None:
    """The plural noun that ends the string of adjectives and nouns at `i`."""
    head: int | None = None
    for at in range(i, min(i + _LONGEST, len(tokens))):
        word = tokens.at(at)
        if not is_word(tokens, at):
            figure = head is None and (at > i or tokens.hyphen(at + 1)) and is_digits(word)
            figure = figure and not (at == i + 1 and verbs.is_past(tokens.at(i)))  # "the S&P 500 closed | 98 points"
            if figure or _joins(tokens, at, head):
                continue
            break
        joined = tokens.hyphen(at - 1) or tokens.hyphen(at + 1)
        if at == i and word in _ALSO_ADJECTIVES and is_word(tokens, at + 1):
            continue
        if at == i and _is_verb_of_figure(tokens, at):
            break
        if head is None and word in {"and", "or", "of"} and at > i and _lists_adjectives(tokens, at):
            continue
        if not joined and (_ends_phrase(tokens, at) or (head is not None and _is_verbal(word))):
            break
        if tokens.hyphen(at + 1):
            if tokens.at(at + 2) == "in" and is_plural(word):
                return at
            continue
        if _is_nation(tokens, at):
            continue
        if is_plural(word) or _is_initialism(tokens.words[at]):
            head = at
            if not (word in lexicon.words("attributive_plurals") or _is_plural_noun(tokens.at(at + 1))):
                break
    return head


def _is_verb_of_figure(tokens: FigureTokens, i: int) -> bool:
    """Whether the word right behind a figure is a verb that has an object: `Rowe's 143 puts the Eagles in front`."""
    object_follows = tokens.at(i + 1) in DEFINITE or tokens.word(i + 1)[:1].isupper()
    return object_follows and verbs.is_present(tokens.at(i))


def _is_nation(tokens: FigureTokens, i: int) -> bool:
    """Whether the word at `i` is an adjective such as “Chinese” before a noun: “a third of its Chinese revenue”."""
    if not (tokens.at(i).endswith("ese") and tokens.word(i)[:1].isupper() and is_word(tokens, i + 1)):
        return False
    following = tokens.at(i + 1)
    verbal = _is_verbal(following) or verbs.is_past(following) or verbs.is_present(following)
    return not (verbal or _ends_phrase(tokens, i + 1) or following in lexicon.tagged("fates", "is"))


def _ends_phrase(tokens: FigureTokens, i: int) -> bool:
    """Whether the word at `i` stands in no noun phrase; "US" in capitals is a country and no pronoun."""
    ends = lexicon.words("noun_phrase_ends")
    return (tokens.at(i) in ends and tokens.word(i) != "US") or _contracted(tokens.at(i)) in ends


def _contracted(word: str) -> str:
    """The pronoun of "they've"; nothing of "mayor's" or "o'clock"."""
    pronoun, _, ending = word.partition("'")
    return pronoun if ending in {"ve", "re", "ll", "d", "m"} else ""


def _is_plural_noun(word: str) -> bool:
    return is_plural(word) and word not in lexicon.tagged("fates", "is") and not verbs.is_present(word)


def _is_verbal(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ed", "ing"))


_QUOTATION_MARKS = frozenset({"`", '"', "“", "‘", "'", "”", "’", "/"})


def _joins(tokens: FigureTokens, i: int, head: int | None) -> bool:
    """Whether a sign stands inside a noun phrase: a hyphen, a quotation mark, the dot of an initial."""
    sign = tokens.at(i)
    if tokens.hyphen(i) or sign == "&":
        return True
    if head is not None:
        return False
    if sign in MONEY_SIGNS:
        return is_digits(tokens.at(i + 1))
    if sign == ".":
        return len(tokens.word(i - 1)) == 1 and tokens.word(i - 1).isupper()
    return sign in _QUOTATION_MARKS or (sign == "," and _lists_adjectives(tokens, i))


def _lists_adjectives(tokens: FigureTokens, i: int) -> bool:
    """Whether the comma or the word at `i` joins adjectives: `British and French troops`, `old and new laws`."""
    left, right = tokens.word(i - 1), tokens.word(i + 1)
    if left[:1].isupper() and right[:1].isupper():
        return True
    if tokens.at(i) in {"and", "or"}:
        whole = right.isalpha() and not is_plural(right) and is_plural(tokens.at(i + 2))
        return whole and not _ends_phrase(tokens, i + 1)
    return tokens.at(i) == "," and _may_be_adjective(left) and is_plural(tokens.at(i + 2))


def _may_be_adjective(word: str) -> bool:
    return word.endswith(("y", "ed", "ous", "al", "ive")) or word.lower() in lexicon.words("adjectives")


def _last_noun(tokens: FigureTokens, i: int) -> int | None:
    """The last word of the string at `i` before a verb, a preposition or a sign: the head of a singular."""
    head: int | None = None
    for at in range(i, min(i + 5, len(tokens))):
        if tokens.hyphen(at):
            continue
        if not is_word(tokens, at):
            break
        joined = tokens.hyphen(at - 1) or tokens.hyphen(at + 1)
        if not joined and _ends_singular(tokens, at, begun=head is not None):
            break
        if not tokens.at(at).endswith("ly"):
            head = at
    return head


def _ends_singular(tokens: FigureTokens, i: int, *, begun: bool) -> bool:
    """Whether the word at `i` is no part of a singular noun phrase; `begun` after its first word."""
    word, following = tokens.at(i), tokens.at(i + 1)
    if _ends_phrase(tokens, i):
        return True
    if not begun:
        return False
    if word in lexicon.tagged("fates", "is") or word in calendar_names.names() or word.endswith("ly"):
        return True
    ends = not following[:1].isalpha() or following in lexicon.words("noun_phrase_ends")
    if _is_verbal(word):
        adjective = tokens.at(i - 1) == "total" or tokens.at(i - 1) in lexicon.words("adjectives")
        described = adjective and following[:1].isalpha() and not ends
        return (word.endswith("ed") and not described) or ends  # "a third of the total | crop"
    return is_plural(word) and (ends or tokens.word(i + 1)[:1].isupper())


def _complement(tokens: FigureTokens, i: int) -> int:
    """Where the phrase ends whose head is before token `i`, with a complement such as "of violent crime"."""
    if tokens.at(i) != "of" or is_figure(tokens, i + 1) or not is_word(tokens, i + 1):
        return i
    at = i + 1 + (tokens.at(i + 1) in _OPENERS)
    if is_figure(tokens, at) or tokens.at(at) in {"a", "an"}:
        return i
    head = _head(tokens, at)
    numbered = head is not None and tokens.hyphen(head + 1) and is_digits(tokens.at(head + 2))  # "of the MX-9 gang"
    if head is None or numbered or any(is_figure(tokens, k) for k in range(at, head + 2)):
        return i  # "four aftershocks | of magnitude 5"
    return head + 1


def before(tokens: FigureTokens, i: int) -> int | None:
    """The head noun that stands before the figure at `i`: `a force of 500`, `the most seats -- 123`."""
    if tokens.at(i - 1) == "of" and tokens.at(i - 2) in lexicon.tagged("figure_contexts", "collective"):
        return i - 2
    dash = i - 1
    while tokens.at(dash) in {"-", "–", "—"}:
        dash -= 1
    if dash < i - 1 and not tokens.hyphen(i - 1) and is_plural(tokens.at(dash)):
        return dash
    return None


def share_of(tokens: FigureTokens, i: int) -> tuple[int, int] | None:
    """What a percentage or a sum is of: the noun phrase after "of", or a bare "in", at token `i`."""
    opener = tokens.at(i + 1) in _OPENERS and tokens.at(i) == "of"
    if tokens.at(i) not in {"of", "in"} or not is_word(tokens, i + 1):
        return None
    if tokens.at(i) == "in" and tokens.word(i + 1)[:1].isupper():
        return None
    at = i + 1 + opener
    if tokens.at(at - 1) == "those" and _is_verbal(tokens.at(at)):
        return i + 1, at + 1
    head = _head(tokens, at)
    if head is None or tokens.at(head).endswith("'s") or any(is_figure(tokens, k) for k in range(at, head + 1)):
        return None
    return None if is_figure(tokens, head + 1) and tokens.touching(head + 1) else (i + 1, head + 1)  # "of Rs41bn"


def qualified(tokens: FigureTokens, i: int) -> tuple[int, int] | None:
    """The noun phrase that a sum or a stretch of time qualifies: `cost gap` of "$46 million cost gap"."""
    head = _last_noun(tokens, i) if is_word(tokens, i) else None
    return None if head is None or tokens.at(i) in calendar_names.names() else (i, head + 1)
