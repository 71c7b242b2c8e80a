"""Offices and descriptions of a person, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from briefing import lexicon
from briefing.extract.speakers import appositions, body_roles, role_clauses
from briefing.extract.speakers.role_words import PARTY, cut, is_role_noun, past_party, phrase
from briefing.language.names import Name
from briefing.language.names.titles import is_courtesy
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy

_READ = 150
"""How many places of one name are read."""
_LEADS = re.compile(r",?\s+(?P<who>who(?:\s+(?:also|once|has|now))?\s+(?P<verb>[\w-]+))\s")
_ARTICLE = lazy(r"(?:the|an?|one(?! of\b)|another|his|her|their|its|this|that)\s+", re.IGNORECASE)


def of(text: str, names: Sequence[Name], descriptions: Sequence[Span]) -> list[str]:
    """The roles that stand at `names`, and the `descriptions` that were used for the person; none twice."""
    return [span.of(text) for span in spans(text, names, descriptions)]


def spans(text: str, names: Sequence[Name], descriptions: Sequence[Span]) -> list[Span]:
    """Where the roles stand that `of` gives."""
    found = {span for name in names[:_READ] for span in _at(text, name)}
    found |= {_bare(text, span) for span in descriptions}
    phrases: dict[Span, str] = {}
    for span in sorted(found):
        phrase = span.of(text).lower()
        if not any(phrase in known for known in phrases.values()):
            phrases = {other: known for other, known in phrases.items() if known not in phrase} | {span: phrase}
    kept = list(phrases)
    offices = [span for span in kept if not _is_rank(span.of(text))]
    return offices or kept + [span for name in names[:_READ] for span in _who(text, name)][:1]


def behind(text: str, unnamed: Span) -> list[Span]:
    """The office that stands in commas behind somebody without a name: “one respondent, a teacher from Elin”."""
    found = _COMMA.match(text, unnamed.end)
    return list(phrase(text, found.end())) if found else []


_COMMA = re.compile(r", (?:an?|the) (?=[a-z])")


@lru_cache(maxsize=500)
def _at(text: str, name: Name) -> tuple[Span, ...]:
    """The roles that stand at one name; in somebody's words only those right before it: the rest is opinion."""
    rules = (_before_name, appositions.behind) if _is_in_marks(text, name.span.start) else RULES
    return tuple([span for rule in rules for span in rule(text, name)])


_QUOTATION = 2000
"""Characters that are looked through for the mark that opens a quotation."""


def _is_in_marks(text: str, at: int) -> bool:
    first = max(text.rfind("\n", 0, at) + 1, at - _QUOTATION)
    if text.rfind("“", first, at) > text.rfind("”", first, at):
        return True
    return text.count('"', first, at) % 2 == 1


def _is_rank(phrase: str) -> bool:
    """Whether it tells little beside an office: a rank or a profession in short, “Col.”, “Barr.”, or “KC”, “Chief”."""
    row = lexicon.table("titles").get(phrase)
    small = lexicon.words("title_kinds/rank") | lexicon.words("title_kinds/profession") - {"professor"}
    return phrase in _HONOURS or (row is not None and phrase.endswith(".") and not small.isdisjoint(row[1].split()))


def _who(text: str, name: Name) -> Iterator[Span]:
    """What somebody does, only where no noun describes the person: “who managed the campaign of 1996”."""
    found = _LEADS.match(text, past_party(text, name.span.end))
    if found and verbs.has_tag(found.group("verb"), "occupation"):
        yield Span(found.start("who"), cut(text, found.start("verb")).end)


def party_words(text: str, names: Sequence[Name]) -> set[str]:
    """What a party label after a name tells: "(R-Ohio)" is a Republican."""
    words: set[str] = set()
    for name in names:
        if found := PARTY.match(text, name.span.end):
            words |= {_PARTIES.get(w, w.lower()) for w in re.findall(r"\w+", found.group())}
    return words


_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}


def _before_name(text: str, name: Name) -> Iterator[Span]:
    """The title before the name, “former Culture Minister”; “Mr.” is no role, nor is “Dato’” behind an office."""
    if name.title is None:
        return
    words = list(_TITLE_WORD.finditer(text, *name.title))
    while words and (is_courtesy(words[0].group()) or words[0].group().lower() == "late"):
        words = words[1:]
    while words and (is_courtesy(words[-1].group()) or _is_learned(words)):
        words = words[:-1]
    for part in _parted(words):
        span = Span(part[0].start(), part[-1].end())
        adjective = name.kind in ("organization", "place") and span.of(text).lower() == "official"
        last = part[-1].group().lower()  # "Elin man"
        anybody = (
            last.endswith("-year-old")
            or last.removesuffix("s") in lexicon.words("ties") - {last}
            or last in lexicon.words("mention_words/anybody") - {"resident"}
        )
        if not adjective and not anybody and not is_courtesy(span.of(text)):
            yield span


def _of_matter(text: str, name: Name) -> Iterator[Span]:
    """An office with what it deals with, in small letters: “superintendent of police Ann Lee”."""
    if name.title is not None or name.kind not in {"person", "unknown"}:
        return
    found = _OFFICE_OF.search(text, max(0, name.span.start - 60), name.span.start)
    dealt = found["dealt"].split()[-1].title() if found and found["dealt"] else ""
    if not found or (dealt and dealt not in lexicon.words("portfolios")):
        return  # "a lawyer for tenant Ann Lee"
    if is_role_noun(found["office"].lower()):
        yield Span(*found.span("phrase"))


_OFFICE_OF = re.compile(
    r"(?P<phrase>(?<![\w'’-])(?P<office>[A-Za-z][a-z-]+) "
    r"(?:of [a-z]+(?: and [a-z]+| in the [a-z]+)?|for (?P<dealt>[a-z]+(?: [a-z]+){0,2})))"
    r"(?: \([^()\n]{2,30}\))? $"
)


def _parted(words: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """An office, and a title in short behind it: "party spokesman the Rev.", "presidential nominee Gov."."""
    last = len(words) - 1
    short = last > 0 and words[last].group().endswith(".") and words[last - 1].group().islower()
    short = short and is_role_noun(words[last - 1].group())
    if short or (last > 1 and words[last - 1].group() == "the" and words[last].group() in lexicon.table("titles")):
        yield words[: last if short else last - 1]
        yield words[last:]
    elif words:
        yield words


_TITLE_WORD = re.compile(r"\S+")


def _is_learned(words: Sequence[re.Match[str]]) -> bool:
    """Whether the last title adds nothing to the office before: “councillor Cllr”, “chairman Eng.”, “safety Adv”."""
    title, before = words[-1].group(), words[-2].group() if len(words) > 1 else ""
    row = lexicon.table("titles").get(title)
    office = is_role_noun(before.lower()) or before.title() in lexicon.words("portfolios")
    if row is None or not office or title.lower() in lexicon.words("role_nouns"):
        return False
    return before.lower() in row[1].split() or not lexicon.words("title_kinds/profession").isdisjoint(row[1].split())


def _letters(text: str, name: Name) -> Iterator[Span]:
    """An office in letters after the name: “Joan Prow MP”."""
    found = _LETTERS.match(text, name.span.end)
    if found and (is_role_noun(found[1].lower()) or found[1] in _COUNSEL):
        yield Span(*found.span(1))


_COUNSEL = frozenset({"KC", "QC", "SC"})
_HONOURS = _COUNSEL | {"Chief", "Cllr", "Engineer"}
_LETTERS = re.compile(r",? ([A-Z]{2,4})\b")
Rule = Callable[[str, Name], Iterator[Span]]
RULES: tuple[Rule, ...] = (
    _before_name,
    _of_matter,
    _letters,
    *appositions.RULES,
    *body_roles.RULES,
    *role_clauses.RULES,
)


def _bare(text: str, span: Span) -> Span:
    """The words without an article, and without what they are accused of."""
    found = _ARTICLE().match(text, span.start, span.end)
    accused = text.find(" accused of ", *span)
    return Span(found.end() if found else span.start, accused if accused > 0 else span.end)
