"""What a word can be, taken by itself: from the lists of small words, the table of verbs, or its ending.

Where it can be more than one thing, the way in which it is uncertain stands in place of a part of speech: "base?" for
“plan”, "s?" for “plans”, "hit?" for “cut”, "ed" for “opened”, "after" for “after”; `parts_of_speech` decides.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from briefing import lexicon
from briefing.language import calendar_names
from briefing.language.tokenizer import MONEY_SIGNS
from briefing.lexicon import verbs

BE = frozenset({"be", "is", "are", "was", "were", "am", "been", "being"})
_HAVE = frozenset({"have", "has", "had", "having"})
_DO = frozenset({"do", "does", "did"})
_ADJECTIVE_ENDINGS = ("ous", "ful", "ive", "less", "able", "ible", "ical", "ial", "ional", "ary", "ese", "ian", "ish")
_CLAUSES_OR_PHRASES = frozenset({"after", "before", "since", "until", "till", "as", "than", "like", "once"})
_PREFIXES = frozenset({"co", "re", "pre", "over", "under", "out", "mis", "un"})
_ALSO_COMMON = frozenset({"march", "may", "sun", "sat", "mar", "dec", "jun"})
_CLITICS = ("'s", "'re", "'ve", "'d", "'ll", "'m")


@cache
def _time_words() -> frozenset[str]:
    return calendar_names.names() | frozenset(
        {"today", "yesterday", "tomorrow", "tonight", "overnight", "ago", "midnight", "noon"}
    )


@cache
def _closed() -> dict[str, str]:
    """The small words and what each is, or the way in which it is uncertain."""
    table = dict(lexicon.pairs("function_words"))
    table |= {word: tag for words, tag in ((BE, "be"), (_HAVE, "have"), (_DO, "do")) for word in words}
    table |= {word: "modal" for word, tag in table.items() if tag == "auxiliary"}
    table |= dict.fromkeys(_CLAUSES_OR_PHRASES, "after")
    return table | {
        "her": "her",
        "so": "so",
        "yet": "so",
        "whose": "relative",
        "when": "when",
        "where": "when",
        "others": "noun",
    }


FEWEST_TITLED = 4
"""Capitals that make a sentence titled, at least."""


def is_titled(text: str) -> bool:
    """Whether nearly all longer words of a sentence have a capital, so that one tells nothing."""
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= FEWEST_TITLED and sum([word[0].isupper() for word in words]) > 0.8 * len(words)


@lru_cache(maxsize=20_000)
def lexical(word: str, capital: bool = False, opens: bool = False) -> str:
    """What the word (in small letters) is, taken by itself; `opens` where its `capital` tells nothing."""
    for rule in _RULES:
        if found := rule(word, capital, opens):
            return found
    return "noun"


def _capitalised(word: str, capital: bool, opens: bool) -> str | None:
    """With a capital inside a sentence a word is a name, but for days and months."""
    if not capital or opens or word == "i" or word.startswith("i'"):
        return None
    if word.rstrip(".") in _time_words():
        return "time"
    return "possessive" if word.endswith(("'s", "s'")) else "number" if word[:1].isdigit() else "name"


def _small(word: str, _capital: bool, _opens: bool) -> str | None:
    """Determiners, pronouns, prepositions and the like."""
    return _closed().get(word)


def _time(word: str, capital: bool, _opens: bool) -> str | None:
    """Words of time: days, months, “the 1980s”."""
    if word.rstrip(".") in _time_words():
        return None if not capital and word in _ALSO_COMMON else "time"
    return "time" if word[:1].isdigit() and word.endswith("0s") else None


def _clitic(word: str, _capital: bool, _opens: bool) -> str | None:
    """What an apostrophe joins: “didn't”, a verb; “it's”, pronoun and verb in one; “the mayor's”."""
    if word.endswith("n't"):
        return _closed().get(word[:-3], "modal")
    if not word.endswith((*_CLITICS, "s'")):
        return None
    pronoun = _closed().get(word.rpartition("'")[0]) in {"pronoun", "relative", "that", "question", "when"}
    return "possessive" if not pronoun and word.endswith(("'s", "s'")) else "contracted"


def _name(word: str, _capital: bool, opens: bool) -> str | None:
    """A given name, or a word in no list, at the beginning of a sentence: “Ann”, “Schilling”."""
    verbal = word.endswith(("ed", "ing")) and not verbs.readings(word)
    return "name" if opens and (word in _given_names() or verbal) else None


def _adjective(word: str, _capital: bool, _opens: bool) -> str | None:
    """Words on the list of adjectives, and ordinals: “bitter”, “third”."""
    return "adjective" if word in lexicon.words("adjectives") or word in lexicon.table("date_words/ordinal") else None


def _noun_in_ing(word: str, _capital: bool, _opens: bool) -> str | None:
    """Nouns that look like forms of verbs: “morning”, “ceiling”."""
    return "noun" if word.endswith("ing") and word in lexicon.words("nouns_in_ing/always") else None


def _number(word: str, _capital: bool, _opens: bool) -> str | None:
    """Figures, whatever is joined to them: “12”, “$3bn”, “24-year-old”."""
    if not (word[:1].isdigit() or word[:1] in MONEY_SIGNS or word[:1] == "#"):
        return None
    return "adjective" if "-" in word and word[-1].isalpha() else "number"


def _compound(word: str, _capital: bool, _opens: bool) -> str | None:
    """Words joined by hyphens: “co-founded”, “snow-covered”, “cease-fire”."""
    if "-" not in word:
        return None
    prefix, _, rest = word.partition("-")
    if prefix in _PREFIXES and (verb := verbs.verb_of(rest)) and verb.is_past:
        return "ed"
    return "adjective" if word.endswith(("ed", "ing", "old", "based")) else "noun"


def _verb(word: str, _capital: bool, _opens: bool) -> str | None:
    """A form of a verb of the table."""
    readings = verbs.readings(word)
    if not readings:
        return None
    forms = frozenset[str]().union(*(verb.forms for verb in readings))
    tags = frozenset[str]().union(*(verb.tags for verb in readings))
    if "base" in forms and not ("past" in forms and len(readings) > 1 and "noun" not in tags):  # "found" is of "find"
        return "hit?" if "past" in forms else "base?" if tags & {"noun", "adjective"} else "base"
    if "s" in forms:
        return "s?" if "noun" in tags else "finite"
    if "ing" in forms:
        return "ing"
    return "ed" if {"past", "participle"} <= forms else "finite" if "past" in forms else "participle"


def _ending(word: str, _capital: bool, _opens: bool) -> str | None:
    """Any other word, by its ending."""
    if word.endswith("ed") and len(word) > 4 and not word.endswith(("eed", "bed")):
        return "ed"
    if word.endswith("ing") and len(word) > 5:
        return "noun" if word.endswith("thing") else "ing"
    if word.endswith("ly") and len(word) > 4 and word not in lexicon.words("nouns_in_ly"):
        return "adverb"
    noun = word.endswith("table") or word in lexicon.table("happening_nouns")  # "timetable", "trial"
    noun = noun or word in lexicon.words("document_nouns")  # "directive"
    return "adjective" if word.endswith(_ADJECTIVE_ENDINGS) and not noun else None


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name.lower() for name in lexicon.pairs("first_names"))


_RULES: tuple[Callable[[str, bool, bool], str | None], ...] = (
    _capitalised,
    _small,
    _time,
    _clitic,
    _name,
    _adjective,
    _noun_in_ing,
    _number,
    _compound,
    _verb,
    _ending,
)
"""Each is asked with the word in small letters, whether it has a capital, and whether that tells nothing."""
