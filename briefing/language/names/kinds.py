"""Whether a name is a person's, an organization's or a place's."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from briefing import lexicon
from briefing.language.names import common_words, titles
from briefing.language.names.capitals import PARTICLES
from briefing.language.names.record import Name, NameKind, has_article, is_first_name, may_be_given
from briefing.model import Span
from briefing.patterns import lazy, word_before

_AFTER_PERSON = re.compile(
    r",\s+(?:who|whose|(?:now )?\d\d(?:,| and\b)|[RDI]-)(?!\w)|\s\([RDI]\b"
    r"|\s(?:remember(?:s|ed)|recall(?:s|ed)|smile[sd]|laugh(?:s|ed)|shrug(?:s|ged)|nod(?:s|ded)|weeps|wept|sigh(?:s|ed)|grin(?:s|ned)"
    r"|grew up|was born|woke|married|chuckle[sd])\b"
)
_APPOSITION = re.compile(r",\s+(?=(?:an?|the|former|then)\s)((?:[\w'’-]+\s){0,7}[\w'’-]+)")
_INNER_CAPITAL = re.compile(
    r"(?!Mc|Mac|Ma[A-Z]|De|Di|Du|Le|La|Lo|Fitz|Van|St|Jo|O['’])[A-Z][a-z]+[A-Z]|[A-Z]{2,}[-&]|-[A-Z]{2}"
)
"""Capitals inside a word, which no person’s name has: “SpaceX”, “KOMO-TV”."""
_ROMAN = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})


@lru_cache(maxsize=4096)
def by_words(words: tuple[str, ...]) -> NameKind | None:
    """The kind of a name whose own words tell that it is no person."""
    whole = " ".join(words)
    if whole in lexicon.words("organizations"):
        return "organization"
    if whole in lexicon.words("places"):
        return "place"
    calls = any(
        word in lexicon.words("name_words/call") and not is_first_name(after) for word, after in pairwise(words)
    )
    if calls or not lexicon.words("name_words/inside").isdisjoint(words[1:-1]):
        return "organization"
    if len(words) == 1:
        if ("." in whole[:-1] and whole[-1].islower()) or whole.endswith(("'s", "’s")):
            return "organization"
        acronym = 1 < len(whole) < 6 and whole.isupper() and whole.lower() not in lexicon.words("role_nouns")
        return "organization" if acronym or whole in lexicon.table("bodies/word") else None
    return _by_last_word(words) or _by_compass(words)


def _by_compass(words: tuple[str, ...]) -> NameKind | None:
    """A part of a place: “East Elin”, “Greater Manchester”."""
    return "place" if len(words) == 2 and words[0] in lexicon.words("name_words/compass") else None


def _by_last_word(words: tuple[str, ...]) -> NameKind | None:
    """The kind that the last word tells: “Springfield Post”, “Marshall County”; not “Frank Church”, “Anita Hill”."""
    tables: tuple[tuple[str, NameKind], ...] = (("bodies/word", "organization"), ("place_words", "place"))
    if words[-1] in {"St.", "St"}:
        return "place"  # "Griffith St."; as a first word it is a saint
    lead = titles.length(words)
    person = len(words) == lead + 2 and may_be_given(words[lead])
    for name, kind in tables:
        row = lexicon.table(name).get(words[-1])
        if row is not None:
            return None if (row or lead) and person else kind
    inside = not person and any(w in lexicon.table("bodies/word") for w in words)
    return "organization" if inside and not lead else None


@lru_cache(maxsize=4096)
def of_person(words: tuple[str, ...], *, titled: bool) -> NameKind:
    """Person, where a title, an initial or a given name tells it; else unknown."""
    if len(words) > 5:
        return "unknown"
    initial = any(_is_initial(w) for w in words[:-1])
    if not is_first_name(words[0]) and any(_INNER_CAPITAL.match(word) for word in words if not word[1:].islower()):
        return "organization"
    if titled or initial or words[-1] in _ROMAN or (len(words) > 1 and may_be_given(words[0])):
        return "person"
    if is_first_name(words[0]):
        return "person"
    return "unknown"


def _is_initial(word: str) -> bool:
    """Whether it is an initial, or several: "J.", "W.M."; not "U.S."."""
    if len(word) == 2:
        return word[1] == "."
    return (
        bool(_INITIALS.fullmatch(word)) and word not in lexicon.words("places") and word[:2] not in ("U.", "D.", "N.")
    )


_INITIALS = re.compile(r"(?:[A-Z]\.){2,4}")


def settle(text: str, names: list[Name]) -> list[Name]:
    """`names` with those of unknown kind decided by how the same words are used elsewhere in the text."""
    people = {n.words[-1] for n in names if n.kind == "person"}
    bearers = {n.words[-1] for n in names if n.kind == "person" and len(n.words) > 1 and not _is_in_letters(n.words[0])}
    alone = {n.words[0] for n in names if len(n.words) == 1 and n.kind == "unknown"}
    full = {n.words[-1] for n in names if _may_be_full(n, alone) or _is_introduced(text, n)}
    firms = {n.words for n in names if n.title is None and _is_firm(text, n)}
    names = [n._replace(kind="organization") if n.words in firms and n.title is None else n for n in names]
    called = {n.words for n in names if n.title is None and _is_called_place(text, n)}
    names = [n._replace(kind="place") if n.words in called and n.title is None else n for n in names]
    wholes = {n.words: n.kind for n in names}
    names = [_without_neighbour(n, wholes, bearers) if len(n.words) > 1 else n for n in names]
    names = [_without_place(text, n, bearers | alone) if len(n.words) > 1 else n for n in names]
    doubtful = bearers - {words[0] for words in firms}
    unsure = (n.kind == "unknown" or (n.kind == "organization" and n.words[0] in doubtful) for n in names)
    return [
        n._replace(kind=_settled(text, n, people | full)) if open_ else n
        for n, open_ in zip(names, unsure, strict=True)
    ]


def _is_in_letters(word: str) -> bool:
    """Whether it is an office in letters, as before a surname: "PPC"."""
    return len(word) > 1 and word.isalpha() and word.isupper()


def _is_called_place(text: str, name: Name) -> bool:
    """Whether what it is stands before it: “the town of Elin”."""
    at = name.span.start - len(" of ")
    return text.startswith(" of ", at) and word_before(text, at).lower() in lexicon.table("place_nouns")


def _without_neighbour(name: Name, wholes: dict[tuple[str, ...], NameKind], bearers: set[str]) -> Name:
    """The person of "at Port Alba Ann Klein spoke", where Ann Klein, or Port Alba and a Klein, are named elsewhere."""
    if is_first_name(name.words[0]) or name.title or by_words(name.words) == "organization":
        return name
    for cut in range(1, len(name.words)):
        before, rest = name.words[:cut], name.words[cut:]
        full = (
            rest in wholes and len(rest) > 1 and is_first_name(rest[0]) and rest[0].lower() not in PARTICLES
        )  # "Ghaith Al Low"
        apart = cut > 1 and wholes.get(before) in ("organization", "place")
        apart = apart or (cut == 1 and before[0].lower().endswith(common_words.ENDINGS))  # "Electing Klein"
        apart = apart or (cut == 1 and _is_in_letters(before[0]))  # "PPC Klein"
        if full or (len(rest) == 1 and apart and rest[0] in bearers):
            return Name(Span(name.span.end - len(" ".join(rest)), name.span.end), rest, "person")
    return name


def _without_place(text: str, name: Name, bearers: set[str]) -> Name:
    """The person of "in London Klein said", "went to Spain Ann Klein"."""
    place, *rest = name.words
    if name.kind != "unknown" or name.title or is_first_name(place):
        return name
    full, before = len(rest) == 2 and is_first_name(rest[0]), word_before(text, name.span.start).lower()
    apart = place in lexicon.words("places") or (full and before == "in")
    alone = len(rest) == 1 and rest[0] in bearers and before in lexicon.words("prepositions")
    if not apart or not (full or alone):
        return name
    return Name(Span(name.span.start + len(place) + 1, name.span.end), tuple(rest), "person")


def _may_be_full(name: Name, alone: set[str]) -> bool:
    return name.kind == "unknown" and 1 < len(name.words) < 4 and name.words[-1] in alone


def _is_introduced(text: str, name: Name) -> bool:
    """Whether a name is followed as a person's is: ", a lawyer", "(R-Ohio)", ", 43,"."""
    if name.kind != "unknown" or not 1 < len(name.words) < 4 or has_article(text, name):
        return False
    if _AFTER_PERSON.match(text, name.span.end) or _follows_description(text, name):
        return True
    head = _apposition_head(text, name)
    return head in lexicon.words("role_nouns") and head not in lexicon.words("bodies/noun")


def _follows_description(text: str, name: Name) -> bool:
    """Whether a noun for a person heads the phrase before: “The leader of the union, Jan Kowal,”."""
    start = name.span.start
    before = _DESCRIPTION().search(text, max(0, start - _REACH), start) if text.endswith(", ", 0, start) else None
    if not before or text[name.span.end : name.span.end + 1] not in {",", ".", ";", ":", " "}:
        return False
    head = _head_of(before.group(1))
    firm = head in lexicon.words("bodies/business") and not is_first_name(name.words[0])  # "The developer, Corvo,"
    return head in lexicon.words("role_nouns") and not firm


_OWNER = r"(?:[A-Z][\w-]+ )*[A-Z][\w-]+['’]s?"
_DESCRIPTION = lazy(
    rf"(?:^|[.!?“”\"—:;,] |\n)(?:[Tt]he|[Aa]n?|[Aa]nother|[Ii]ts|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|{_OWNER})"
    r" ([^,.;:“”\"\n]{3,80}), $"
)
_REACH = 100


def _apposition_head(text: str, name: Name) -> str:
    """The head noun of the apposition after a name, in small letters: "maker" of ", a maker of cars"."""
    found = _APPOSITION.match(text, name.span.end)
    return _head_of(found.group(1)) if found else ""


def _head_of(phrase: str) -> str:
    words = phrase.lower().split()
    ends = (i for i, word in enumerate(words) if word in lexicon.words("prepositions") or word in _RELATIVE)
    stop = next(ends, len(words))
    return words[stop - 1] if stop else ""


_RELATIVE = frozenset({"who", "whose", "which", "that", "where"})


def _settled(text: str, name: Name, surnames: set[str]) -> NameKind:
    if _is_body(text, name):
        return "organization"
    known = name.words[-1] in surnames and len(name.words) < 4
    if known or (name.title and not is_of_firm(name.title.of(text), name.words)) or _is_introduced(text, name):
        return "person"
    return "organization" if has_article(text, name) else "unknown"


def is_of_firm(title: str, words: tuple[str, ...]) -> bool:
    """Whether the title is what a firm is: “retailer Corvo”, “wind farm developer Corvo”."""
    trade = re.split(r"[\s-]", title)[-1].lower()
    firm = trade in lexicon.words("bodies/trade") or (len(words) == 1 and trade in lexicon.words("bodies/trade_of_one"))
    return firm and not is_first_name(words[0])


def _is_body(text: str, name: Name) -> bool:
    """Whether the words around tell a body: “the Elin Mercury”, “Acme, a maker of cars”; not “the Klein family”."""
    if _has_spokesman(text, name) and not is_first_name(name.words[0]):
        return True
    if len(name.words) > 1 and not is_first_name(name.words[0]) and _follows_body_noun(text, name):
        return True
    article = has_article(text, name) and name.title is None
    if name.kind == "organization":
        return article or len(name.words) > 1
    return (article and len(name.words) > 1) or _apposition_head(text, name) in _bodies()


def _is_firm(text: str, name: Name) -> bool:
    """Whether what is told of it makes a firm of a name like a person's.

    “The private equity firm Ann Lee, which”, “Investment bank Ann Lee”, “auditors Ann Lee said”, “Ann Lee shares fell”.
    """
    start, end = name.span
    if behind := _FIRM_BEHIND.match(text, end):
        return len(name.words) > 1 if behind[1] else _follows_body_noun(text, name)
    before = word_before(text, start)
    if before in _TRADES:
        return not text.startswith((" and ", ",", "’s", "'s"), end)
    return (
        len(name.words) > 1 and before in _bodies() and _OPENS.search(text, max(0, start - _REACH), start) is not None
    )


_FIRM_BEHIND = re.compile(r", which | (shares) (?:rose|fell|slid|jumped|dropped|gained|closed|slipped|were)\b")
_OPENS = re.compile(r"(?:^|\n|[.!?”] )[A-Z][a-z]+ [a-z]+ $")
_TRADES = frozenset({"accountants", "architects", "auditors", "brokers", "consultants", "recruiters", "solicitors"})


def _follows_body_noun(text: str, name: Name) -> bool:
    """Whether a noun for a body stands before: “the rail firm Oster Rail”; not "told the board Oster Rail"."""
    before = _BODY_BEFORE.search(text, max(0, name.span.start - 40), name.span.start)
    return before is not None and before[1] in _bodies()


_BODY_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|by|and)|[.,\n]|^) ?(?:[A-Z]?[a-z-]+ ){1,2}?([a-z]+) $")


def _has_spokesman(text: str, name: Name) -> bool:
    return name.title is None and _SPOKESMAN.search(text, max(0, name.span.start - 30), name.span.start) is not None


_SPOKESMAN = re.compile(r"\bspokes(?:man|woman|person) (?:for|at) (?:the )?$")


def _bodies() -> frozenset[str]:
    return lexicon.words("bodies/noun")
