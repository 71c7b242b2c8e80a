"""What kind of words name a quote's source, and what heads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon
from briefing.extract.speakers import mention_heads
from briefing.extract.speakers.mention_heads import WORD
from briefing.extract.speakers.nouns import OWNED, head_noun, is_group, is_participle, is_share
from briefing.language.names import Name
from briefing.model import Span

MentionKind: TypeAlias = Literal[
    "name", "names", "pronoun", "relative", "description", "organization", "document", "group", "other", "nobody"
]


class Mention(NamedTuple):
    """A mention, read: `head` indexes the name that heads it, `noun` is the head of a description."""

    kind: MentionKind
    span: Span
    head: int | None = None
    noun: str = ""
    words: tuple[str, ...] = ()
    definite: bool = False


_CLAUSE = re.compile(r",?\s+(?:who|whom|whose|which|that|where|when)\b|,(?!\d)|\s(?:[—–(]|--)|;|:")
_EDGE = ' \t\n\u00a0,;:—–-_"“”'


def read(text: str, span: Span, names: tuple[Name, ...], first: int, last: int) -> Mention:
    """The mention at `span` of `text`; `names[first:last]` are the names that lie inside it."""
    span = _trimmed(text, span)
    words = tuple(WORD.findall(span.of(text)))
    bare = tuple(w.lower() for w in words)
    if not bare:
        return Mention("nobody", span)
    alone = len(bare) == 1 or bare[1] in ("himself", "herself", ",", "and")
    if alone and bare[0] in lexicon.pairs("mention_words/pronoun"):
        return Mention("pronoun", span, words=bare)
    relative = bare[0] in lexicon.words("mention_words/relative")
    if relative and len(bare) < (2 if bare[0] == "that" else 3):
        return Mention("relative", span, words=bare)
    if len(bare) == 1 and bare[0] in lexicon.words("mention_words/nobody"):
        return Mention("group" if bare[0] in lexicon.words("mention_words/crowd") else "nobody", span, words=bare)
    seat = bare[0] == "the" and words[-1] in lexicon.words("post_nominals") and len(words) > 2
    inside = range(first, first if seat else last)
    heads = mention_heads.among(text, span, names, inside)
    if heads and not _is_one_of_its_kind(bare[0], names[heads[-1]], span):
        several = _is_joined(text, names, heads, span.end)
        if not several and names[heads[-1]].kind == "person" and names[heads[-1]].span.end == span.end:
            plain = "," not in text[names[heads[0]].span.end : span.end]
            heads = heads[-1:] if plain and names[heads[0]].kind != "person" else heads
        return Mention("names" if several else "name", span, head=heads[0], words=words)
    return _described(text, span)


def _is_one_of_its_kind(first: str, name: Name, span: Span) -> bool:
    """Whether an article tells that the name is that of a kind: “a northern Ontario First Nation”."""
    alone = any(" ".join(name.words) in lexicon.words(list_) for list_ in ("organizations", "publishers"))
    body = name.words[-1] == "Nation" or (name.kind == "organization" and not alone)  # not "an Elin Times report that"
    return first in {"a", "an"} and body and name.span.end == span.end


def _trimmed(text: str, span: Span) -> Span:
    """The words without marks, blanks and a possessive ending around them."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    if text.endswith(("'s", "’s"), start, end):
        end -= 2
    return Span(start, end)


def _is_joined(text: str, names: tuple[Name, ...], heads: list[int], end: int) -> bool:
    """Whether the first two heads are joined: "Lee and Kim"; `end` is where the mention ends."""
    if len(heads) < 2:
        return False
    between = text[names[heads[0]].span.end : names[heads[1]].whole.start]
    return between.startswith((" and ", ", and ", " or ")) or (
        between == ", " and (len(heads) > 2 or " and " in text[names[heads[1]].span.end : end])
    )


_LIST = re.compile(r"(?:[A-Za-z-]+s, ){1,4}[a-z-]+s,? and [a-z-]+s\b")
"""People one after another: “students, parents and teachers”."""


def _described(text: str, span: Span) -> Mention:
    """A mention without a name of its own: its head noun tells what it is."""
    listed = _LIST.match(text, span.start, span.end)
    cut = _CLAUSE.search(text, listed.end() if listed else span.start + 1, span.end)
    core = Span(span.start, cut.start() if cut else span.end)
    tokens = [w for w in WORD.findall(core.of(text).replace("%", " percent")) if w[0].isalnum()]
    if len(tokens) == 1 and tokens[0].lower() in lexicon.words("mention_words/nobody"):
        alone = core == span or tokens[0].lower() in {"one", "another"}  # "another, who left"
        return Mention("nobody" if alone else "group", span, words=tuple(span.of(text).lower().split()))
    low = [w.lower() for w in tokens]
    if not low:
        return Mention("nobody", span)
    if tokens[-1] in _IN_LETTERS and len(tokens) < 3:
        office = tuple(_IN_LETTERS[tokens[-1]].split())
        return Mention("description", core, noun=office[-1], words=("the", *office), definite=True)
    if _NUMBER_TEN.fullmatch(core.of(text)):
        return Mention("organization", core, noun="office", words=("number", "ten"))
    noun = low[-1] if _ends_behind_body(tokens, low) else _owned_office(low) or head_noun(low)
    owned = low[0] not in {"a", "an", "one"} and low[-2:-1] and low[-2].endswith(OWNED)  # "Acme chief Lee's spokesman"
    definite = low[0] in _DEFINITE or low[0].endswith(OWNED) or bool(owned)
    definite = definite and "other" not in low  # "the other nurse" is none of those spoken of
    told = low[low.index(noun) + 1 :] if noun in low else []  # "a man [accused of killing her and her son]"
    alone = noun in lexicon.words("document_nouns") or any(is_participle(noun, word) for word in told[:1])
    several = _are_several(low) and not alone
    kind = "group" if several else _kind(tokens, low, noun)
    return Mention(kind, core, noun=noun, words=tuple(low), definite=definite)


def _are_several(low: list[str]) -> bool:
    """“Three fishermen and a village chief”, “his wife and the mayor”: two, of whom no name is that of both."""
    return any(word == "and" and after in _ANOTHER for word, after in pairwise(low))


_ANOTHER = frozenset({"a", "an", "one", "two", "three", "the", "his", "her", "their", "its"})


def _ends_behind_body(tokens: list[str], low: list[str]) -> bool:
    """Whether a spokesman or a paper follows a body whose name has an "of": “a Department of Health memo”."""
    named = len(tokens) > 2 and tokens[-1].islower() and tokens[-2][0].isupper() and not low[-2].endswith(OWNED)
    tells = low[-1] in lexicon.words("bodies/speaker") or low[-1] in lexicon.words("document_nouns")
    return named and tells and not {"of", "for", "to"}.isdisjoint(low)


def _owned_office(low: list[str]) -> str:
    """The office in a body that is named with an "of": “the ministry of education's deputy [secretary] for sport”."""
    owner = next((at for at, word in enumerate(low[:-1], start=1) if word.endswith(OWNED)), 0)
    office = head_noun(low[owner:]) if "of" in low[:owner] else ""
    of_body = office and low[low.index("of") - 1] in lexicon.words("bodies/noun")  # "the Ministry of Sport's [hautū]"
    return office if of_body or office in lexicon.words("role_nouns") else ""


def _kind(tokens: list[str], low: list[str], noun: str) -> MentionKind:
    """The first kind whose test the words pass; what no test knows may be anybody, unless it is mute."""
    if any(token in lexicon.table("titles") for token in tokens if token.lower() == noun):
        return "description"
    if low[0] == "the" and is_countryman(" ".join(tokens[1:])):
        return "description"
    if any(token[0].isupper() for token in tokens[1:] if token.lower() == noun) and not any(
        holds([noun], noun) for _, holds in _TESTS
    ):
        return "organization"
    return next((kind for kind, holds in _TESTS if holds(low, noun)), "other" if len(low) > 1 else "nobody")


_DEFINITE = frozenset({"the", "his", "her", "this", "that"})


def is_countryman(word: str) -> bool:
    """Whether the word with a capital is one for a single person of a land: "Kenyan", "Frenchman"; not "French"."""
    if word.endswith(("s", "sh", "ch", "ese", "men", "women")):
        return False
    return word in lexicon.words("demonyms") or (
        word.endswith("ian") and word[0].isupper() and word not in lexicon.words("mention_words/no_land")
    )


_IN_LETTERS = {"PM": "prime minister", "DPM": "deputy prime minister", "AG": "attorney general"}
"""Offices that headlines shorten."""
_NUMBER_TEN = re.compile(r"(?:No\.?|Number) (?:10|Ten)")


def _is_document(words: list[str], noun: str) -> bool:
    return noun in lexicon.words("document_nouns") and not (
        words[0] in lexicon.words("mention_words/share") and is_group(noun)
    )


def _is_individual(words: list[str], noun: str) -> bool:
    """Whether the words tell one person: “a clerk”, “the 40-year-old”, “one resident”; not “the police board”."""
    compound = _with_word_before(words, noun) in lexicon.words("bodies/noun")
    return not compound and (
        noun in lexicon.words("role_nouns")
        or noun.endswith("-year-old")
        or noun.partition("-of-")[0] in lexicon.words("role_nouns")
        or noun in lexicon.words("ties")
        or noun == "source"
        or (noun.capitalize() in lexicon.table("titles") and not is_group(noun))
        or words == ["the", "other"]
        or (words[0] == "one" and len(words) > 1)
    )


def _is_body(words: list[str], noun: str) -> bool:
    nouns = lexicon.words("bodies/noun")
    return noun in nouns or _with_word_before(words, noun) in nouns


def _with_word_before(words: list[str], noun: str) -> str:
    """The noun with the word before it, which may be one thing together: "coast guard"."""
    at = words.index(noun) if noun in words else len(words) - 1
    return " ".join(words[max(0, at - 1) : at + 1])


def _is_mute(_words: list[str], noun: str) -> bool:
    return noun in lexicon.words("mute_nouns") or noun.endswith(_ABSTRACT) or noun.isdigit()


_ABSTRACT = ("tion", "ness", "ity", "ism", "ance", "ence")
_TESTS: tuple[tuple[MentionKind, Callable[[list[str], str], bool]], ...] = (
    ("group", lambda words, _noun: is_share(words)),
    ("document", _is_document),
    (
        "group",
        lambda words, _noun: (
            len(words) > 2
            and words[0] in lexicon.words("mention_words/share")
            and words[1] in lexicon.words("prepositions")
        ),
    ),
    ("description", _is_individual),
    ("organization", _is_body),
    ("group", lambda _words, noun: is_group(noun)),
    ("nobody", _is_mute),
)
