"""Offices and descriptions of a person, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from briefing import lexicon
from briefing.extract.speakers import body_roles, role_clauses
from briefing.extract.speakers.role_words import (
    PARTY,
    cut,
    is_praise,
    is_role,
    is_role_noun,
    past_party,
    phrase,
    small,
)
from briefing.language.names import Name, is_first_name
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy, word_after

_READ = 150
"""How many places of one name are read."""
_AFTER = re.compile(
    r",\s+(?:(?:also|then|now|currently|formerly|himself|herself)\s+)?"
    r"(?:(?:the|a|an|one(?! of\b)|another|his|her)\s+)?(?=\w)"
)
"""After ", a harbour official" it tells that no apposition stands there but who says what stands before."""
_LEADS = re.compile(r",?\s+(?P<who>who(?:\s+(?:also|once|has|now))?\s+(?P<verb>\w+))\s")
_OWNER = r"(?!(?:The|An?|As|At|In|On|By|But|And|While|When|For|With) )(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+['’]s?"
"""Whose office it is: “Corvo Mills’s chairman”."""
_BEFORE = re.compile(
    rf"(?<![\w'’-])(?:(?=[Oo]ne of\s|{_OWNER}\s)|"
    r"(?:[Tt]he|THE|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[a-z][\w.-]+['’]s?)\s+)"
    r"(?P<phrase>[^,;:.“”\"—–()]{3,90}),\s+$",
)
_NAME_AND_COMMA = lazy(r"[A-Z][\w.'’-]* ([A-Z][\w'’-]+), $")
_REACH = 110
_ARTICLE = lazy(r"(?:the|an?|one(?! of\b)|another|his|her|their|its|this|that)\s+", re.IGNORECASE)


def of(text: str, names: Sequence[Name], descriptions: Sequence[Span]) -> list[str]:
    """The roles that stand at `names`, and the `descriptions` that were used for the person; none twice."""
    return [span.of(text) for span in spans(text, names, descriptions)]


def spans(text: str, names: Sequence[Name], descriptions: Sequence[Span]) -> list[Span]:
    """Where the roles stand that `of` gives."""
    found = {span for name in names[:_READ] for span in _at(text, name)}
    found |= {_without_article(text, span) for span in descriptions}
    phrases: dict[Span, str] = {}
    for span in sorted(found):
        phrase = span.of(text).lower()
        if not any(phrase in known for known in phrases.values()):
            phrases = {other: known for other, known in phrases.items() if known not in phrase} | {span: phrase}
    kept = list(phrases)
    offices = [span for span in kept if not _is_rank(span.of(text))]
    return offices or kept + [span for name in names[:_READ] for span in _who(text, name)][:1]


def _at(text: str, name: Name) -> Iterator[Span]:
    """The roles that stand at one name; in somebody's words only those right before it: the rest is opinion."""
    rules = (_before_name, _apposition) if _is_in_marks(text, name.span.start) else RULES
    return (span for rule in rules for span in rule(text, name))


_QUOTATION = 2000
"""Characters that are looked through for the mark that opens a quotation."""


def _is_in_marks(text: str, at: int) -> bool:
    first = max(text.rfind("\n", 0, at) + 1, at - _QUOTATION)
    if text.rfind("“", first, at) > text.rfind("”", first, at):
        return True
    return text.count('"', first, at) % 2 == 1


def _is_rank(phrase: str) -> bool:
    """Whether it is but a military rank, shortened: "Col.", which tells little beside an office."""
    row = lexicon.table("titles").get(phrase)
    return row is not None and phrase.endswith(".") and not lexicon.words("title_kinds/rank").isdisjoint(row[1].split())


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
    while words and _is_courtesy(words[0].group()):
        words = words[1:]
    while words and (_is_courtesy(words[-1].group()) or _is_learned(words)):
        words = words[:-1]
    for part in _parted(words):
        span = Span(part[0].start(), part[-1].end())
        adjective = name.kind in ("organization", "place") and span.of(text).lower() == "official"
        aged = part[-1].group().endswith("-year-old")
        anybody = aged or part[-1].group().lower() in lexicon.words("mention_words/anybody") - {
            "resident"
        }  # "Elin man"
        if not adjective and not anybody and not _is_courtesy(span.of(text)):
            yield span


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


def _is_courtesy(title: str) -> bool:
    row = lexicon.table("titles").get(title)
    return (row is not None and row[1] in ("", "doctor")) or title in lexicon.words("title_kinds/courtesy")


def _is_learned(words: Sequence[re.Match[str]]) -> bool:
    """Whether the last title adds nothing to the office before: “councillor Cllr”, “chairman Eng.”, “safety Adv”."""
    title, before = words[-1].group(), words[-2].group() if len(words) > 1 else ""
    row = lexicon.table("titles").get(title)
    office = is_role_noun(before.lower()) or before.title() in lexicon.words("portfolios")
    if row is None or not office or title.lower() in lexicon.words("role_nouns"):
        return False
    return before.lower() in row[1].split() or not _PROFESSIONS.isdisjoint(row[1].split())


_PROFESSIONS = frozenset({"advocate", "architect", "barrister", "engineer", "professor"})


def _apposition(text: str, name: Name) -> Iterator[Span]:
    """After the name and a comma: “Keron Blair, executive director of the league”."""
    at = past_party(text, name.span.end)
    if (start := _AFTER.match(text, at)) and not text.startswith("called ", start.end()):
        spans = (span for span in phrase(text, start.end()) if not _is_subject(text, span.end))
        yield from (_with_body(text, span) for span in spans)


def _with_body(text: str, office: Span) -> Span:
    """The office with the body behind a comma, where both have capitals: “Ann Lee, Director, Corvo Mills,”."""
    capital = all(word[0].isupper() or word in _SMALL for word in office.of(text).split())
    found = _BODY().match(text, office.end) if capital else None
    if found is None or is_first_name(found["first"]) or found["first"].lower() in lexicon.words("date_words/calendar"):
        return office
    return Span(office.start, found.end())


_SMALL = frozenset({"of", "for", "and", "the", "&"})
_BODY = lazy(
    r", (?P<first>[A-Z][\w&’'-]*)(?: (?:of|for|and|the|&|[A-Z][\w&’'-]*)){0,6}(?<! of)(?<! for)(?<! and)(?<! the)"
    r"(?=[,.;:]|$| said| told)"
)


def _letters(text: str, name: Name) -> Iterator[Span]:
    """An office in letters after the name: “Joan Prow MP”."""
    found = _LETTERS.match(text, name.span.end)
    if found and is_role_noun(found[1].lower()):
        yield Span(*found.span(1))


_LETTERS = re.compile(r",? ([A-Z]{2,4})\b")


def _is_subject(text: str, end: int) -> bool:
    """Whether a clause goes on from there: “According to Lee, the town's own officers [had] warned him”."""
    return _says_next(text, end) or lexicon.pairs("function_words").get(word_after(text, end)) == "auxiliary"


def _says_next(text: str, at: int) -> bool:
    """Whether a verb of saying follows at `at`: what stands before it is who says it."""
    verb = verbs.verb_of(word_after(text, at))
    return bool(verb and verb.says and verb.form in {"past", "s"})


def _office_and_comma(text: str, name: Name) -> Iterator[Span]:
    """Before the name at the head of a clause: “MEC for Transport, Jacob Mabena,”."""
    start = name.whole.start
    if text[max(0, start - 2) : start] != ", " or not _is_enclosed(text, name):
        return
    floor = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    for found in _OFFICE().finditer(text, floor, start):
        low = found["office"].lower()
        if (low in lexicon.words("role_nouns") or found["office"] in lexicon.table("titles")) and _opens_clause(
            text, found.start()
        ):
            yield Span(*found.span("phrase"))


_OFFICE = lazy(r"(?<![\w'’-])(?:[Tt]he )?(?P<phrase>(?P<office>[A-Z][\w-]+) (?:for|of|at) [^,;:.“”\"—–()]{3,90}), $")


def _apposition_before(text: str, name: Name) -> Iterator[Span]:
    """Before the name and a comma: “The party chairman, Kelly Armstrong”."""
    start = name.whole.start
    if text[max(0, start - 4) : start] == "the ":
        start -= 4
    if text[max(0, start - 2) : start] != ", ":
        return
    floor = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    while found := _BEFORE.search(text, floor, start):
        floor = max((word.end() for word in _VERBS.finditer(text, *found.span("phrase"))), default=0)
        if floor:
            continue  # "when they were told the newest hopeful, Ann Lee"
        opens = _opens_clause(text, found.start()) or _is_enclosed(text, name)
        if opens and not _follows_name(text, found.start()) and not _is_said(text, name, found["phrase"]):
            yield from _whole_phrase(text, Span(*found.span("phrase")))
        return


def _is_said(text: str, name: Name, phrase: str) -> bool:
    """Whether the words before the comma are what the bearer says: "A judge in May let him go, Lee said"."""
    if not _says_next(text, name.span.end):
        return False
    words = phrase.lower().split()
    return len(name.words) == 1 or any(verbs.is_past(w) and w not in lexicon.words("role_modifiers") for w in words)


_VERBS = re.compile(r"\s(?:when|where|which|that|while|they|he|she|is|are|was|were|has|had|have|said|told)(?=\s)")


def _follows_name(text: str, start: int) -> bool:
    """Whether what stands at `start` describes the name before: "Joe Kim, the sheriff, Lee spoke"."""
    found = _NAME_AND_COMMA().search(text, max(0, start - 40), start)
    return found is not None and found.group(1).lower() not in lexicon.words("date_words/calendar")


def _opens_clause(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(" \u00a0“\"'‘")[-1:] in (".", ",", ";", ":", "—", "\n", "")


def _is_enclosed(text: str, name: Name) -> bool:
    """Whether a full name ends in a comma, as in "with the mayor, Ann Lee, on Monday"."""
    return len(name.words) > 1 and text[name.span.end : name.span.end + 1] in (",", ".", ";")


Rule = Callable[[str, Name], Iterator[Span]]
RULES: tuple[Rule, ...] = (
    _before_name,
    _letters,
    _apposition,
    _apposition_before,
    _office_and_comma,
    *body_roles.RULES,
    *role_clauses.RULES,
)


def _whole_phrase(text: str, span: Span) -> Iterator[Span]:
    if text.startswith(("one of ", "One of "), span.start):
        span = cut(text, span.start)
    words = small(text, span)
    if is_role(words) and not is_praise(words):
        yield span


def _without_article(text: str, span: Span) -> Span:
    found = _ARTICLE().match(text, span.start, span.end)
    return Span(found.end(), span.end) if found else span
