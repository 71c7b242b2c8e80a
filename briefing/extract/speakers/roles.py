"""Offices and descriptions of a person, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from briefing import lexicon
from briefing.extract.speakers.sources import head_noun
from briefing.language.names import Name
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy

_READ = 150
"""How many places of one name are read."""
_LONGEST = 18
"""Words in a role at most."""
_WORD = re.compile(r"[\w'’&.-]*\w")
_END = re.compile(
    r"[;:—–(\[\"“”\n]|,(?!\s[A-Z][\w.]{1,7}-based\b)|\s-\s|(?<![\s.][A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<!Sen)(?<!Gov)(?<!Rep)(?<!St)[.!?](?=\s|$)"
    r"|\s(?:who|whom|whose|which|that|where|when|while|said|says|told|has|had|is|was|will|would|after|before|since|until"
    r"|and\s+(?:an?|the|one|now|is|was|wrote|\w+ed|\w+s)(?=\s))\b"
)
_PARTY = re.compile(r"\s?(?:\([^()\n]{1,30}\)|,\s[RDI]-[A-Z][\w.]{1,12}(?=,)|,\s\d{1,3}(?=,))")
"""What may stand between a name and its apposition: a party, an age."""
_AFTER = re.compile(r",\s+(?:(?:the|a|an|one|another|his|her|then|now)\s+)?(?=\w)")
_NEXT_WORD = re.compile(r"\s([a-z]+)\b")
"""After ", a harbour official" it tells that no apposition stands there but who says what stands before."""
_RELATIVE = re.compile(
    r",?\s+who(?:\s+(?:also|once|has|now))?\s+(?:(?:is|was|been|became)\s+(?:then\s+|also\s+)?(?:(?:an?|the|one)\s+)?"
    r"|(?:serve[sd]?|work(?:s|ed)?)\s+as\s+(?:an?\s+|the\s+)?)"
)
_LEADS = re.compile(r",?\s+(?P<who>who(?:\s+(?:also|once|has|now))?\s+(?P<verb>\w+))\s")
_COPULA = re.compile(r"\s+(?:is|was|became|remains)\s+(?:now\s+|also\s+)?(?:a|an|the)\s+(?=\w)")
_AS = re.compile(
    r"(?:['’]s?\s+(?:\w+\s+){0,2}(?:tenure|time|terms?|years|role|job|career|work|service|record|stint|days|position)\s+"
    r"|,\s+|\s+(?:served|serves|worked|works)\s+)as\s+(?:the\s+|an?\s+)?(?=[\w-]+)"
)
_NO_ROLE = frozenset({
    "where", "when", "while", "who", "which", "whose", "and", "but", "or", "so", "because", "if", "he",
    "she", "it", "they", "said", "says", "is", "was", "were", "has", "had", "will", "would",
})  # fmt: skip
"""Words that open a clause, not a description."""
_OF = lazy(r"\s+(?:of|for)\s+(?:the\s+)?[\w-]+")
_BEFORE = re.compile(
    r"(?<![\w'’-])(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[A-Za-z][\w.-]+['’]s?)\s+"
    r"(?P<phrase>[^,;:.“”\"—–()]{3,90}),\s+$",
)
_NAME_AND_COMMA = re.compile(r"[A-Z][\w.'’-]* ([A-Z][\w'’-]+), $")
_REACH = 110
_ARTICLE = lazy(r"(?:the|an?|one|another|his|her|their|its|this|that)\s+", re.IGNORECASE)


def of(text: str, names: Sequence[Name], descriptions: Sequence[Span]) -> list[str]:
    """The roles that stand at `names`, and the `descriptions` that were used for the person; none twice."""
    return [span.of(text) for span in spans(text, names, descriptions)]


def spans(text: str, names: Sequence[Name], descriptions: Sequence[Span]) -> list[Span]:
    """Where the roles stand that `of` gives."""
    found = {span for name in names[:_READ] for rule in RULES for span in rule(text, name)}
    found |= {_without_article(text, span) for span in descriptions}
    kept: list[Span] = []
    for span in sorted(found):
        phrase = span.of(text).lower()
        if not any(phrase in known.of(text).lower() for known in kept):
            kept = [known for known in kept if known.of(text).lower() not in phrase] + [span]
    offices = [span for span in kept if not _is_rank(span.of(text))]
    return offices or kept + [span for name in names[:_READ] for span in _who(text, name)][:1]


def _is_rank(phrase: str) -> bool:
    """Whether it is but a military rank, shortened: "Col.", which tells little beside an office."""
    row = lexicon.table("titles").get(phrase)
    return row is not None and phrase.endswith(".") and not _RANKS.isdisjoint(row[1].split())


def _who(text: str, name: Name) -> Iterator[Span]:
    """As in "who managed the campaign of 1996": told only of one whom no noun describes."""
    found = _LEADS.match(text, name.span.end)
    if found and verbs.has_tag(found.group("verb"), "occupation"):
        yield _cut(text, found.start("who"))


_RANKS = frozenset({"general", "colonel", "captain", "major", "lieutenant", "sergeant", "corporal", "admiral"})


def is_role(words: Sequence[str]) -> bool:
    """Whether the head of these words (small letters) is a noun for what a person does or is."""
    return is_role_noun(head_noun(list(words)))


def is_role_noun(noun: str) -> bool:
    """Whether `noun` is on the list of role nouns, or ends in one: "speechwriter", "neurosurgeon"."""
    known = lexicon.words("role_nouns")
    if noun in _ANYBODY:
        return False
    return noun in known or noun.endswith(_PROFESSIONS) or any(noun[i:] in known for i in range(1, len(noun) - 4))


def party_words(text: str, names: Sequence[Name]) -> set[str]:
    """What a party label after a name tells: "(R-Ohio)" is a Republican."""
    words: set[str] = set()
    for name in names:
        if found := _PARTY.match(text, name.span.end):
            words |= {_PARTIES.get(w, w.lower()) for w in re.findall(r"\w+", found.group())}
    return words


_PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}


_PROFESSIONS = ("ologist", "icist", "ician", "grapher", "omist", "iatrist", "ivist", "alist")
"""Endings of nouns for what a person does."""
_ANYBODY = frozenset({"man", "woman", "boy", "girl", "person", "teenager", "resident", "one"})
"""Nouns that describe no standing."""


def _before_name(text: str, name: Name) -> Iterator[Span]:
    """As in "former Culture Minister" before the name; "Mr." is no role."""
    if name.title is None:
        return
    start, end = name.title
    while found := _courtesy().match(text, start, end):
        start = found.end()
    adjective = name.kind in ("organization", "place") and text[start:end].lower() == "official"
    if start < end and not adjective:
        yield Span(start, end)


@cache
def _courtesy() -> re.Pattern[str]:
    plain = [title for title, row in lexicon.table("titles").items() if row[1] in ("", "doctor")]
    return re.compile(lexicon.pattern(plain) + r"(?!\w)\s*")


def _apposition(text: str, name: Name) -> Iterator[Span]:
    """As in "Keron Blair, executive director of AROS" after the name."""
    at = _past_party(text, name.span.end)
    if start := _AFTER.match(text, at):
        yield from (span for span in _phrase(text, start.end()) if not _says_next(text, span.end))


def _says_next(text: str, at: int) -> bool:
    """Whether a verb of saying follows at `at`: what stands before it is who says it."""
    verb = (word := _NEXT_WORD.match(text, at)) and verbs.verb_of(word.group(1))
    return bool(verb and verb.says and verb.form in {"past", "s"})


def _apposition_before(text: str, name: Name) -> Iterator[Span]:
    """As in "The party chairman, Kelly Armstrong" before the name."""
    start = name.whole.start
    if text[max(0, start - 4) : start] == "the ":
        start -= 4
    if text[max(0, start - 2) : start] != ", ":
        return
    floor = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    for found in _BEFORE.finditer(text, floor, start):
        if _follows_name(text, found.start()):
            continue
        if _opens_clause(text, found.start()) or _is_enclosed(text, name):
            yield from _whole_phrase(text, Span(*found.span("phrase")))


def _follows_name(text: str, start: int) -> bool:
    """Whether what stands at `start` describes the name before: "Joe Kim, the sheriff, Lee spoke"."""
    found = _NAME_AND_COMMA.search(text, max(0, start - 40), start)
    return found is not None and found.group(1).lower() not in lexicon.words("calendar_words")


def _opens_clause(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(" \u00a0“\"'‘")[-1:] in (".", ",", ";", ":", "—", "\n", "")


def _is_enclosed(text: str, name: Name) -> bool:
    """Whether a full name ends in a comma, as in "with the mayor, Ann Lee, on Monday"."""
    return len(name.words) > 1 and text[name.span.end : name.span.end + 1] in (",", ".", ";")


def _relative_clause(text: str, name: Name) -> Iterator[Span]:
    """As in "who was an envoy", "who served as treasurer"."""
    found = _RELATIVE.match(text, _past_party(text, name.span.end))
    if not found:
        return
    yield from _phrase(text, found.end())


def _copula(text: str, name: Name) -> Iterator[Span]:
    """As in "Kim is the mayor of Springfield"."""
    if found := _COPULA.match(text, name.span.end):
        yield from _phrase(text, found.end())


def _as_office(text: str, name: Name) -> Iterator[Span]:
    """As in "Kim's tenure as secretary of state", "Kim, as mayor"."""
    if found := _AS.match(text, name.span.end):
        for span in _phrase(text, found.end()):
            yield Span(span.start, _past_office(text, span))


def _past_office(text: str, span: Span) -> int:
    """Where the bare office ends that `span` begins with: "secretary of state" of "secretary of state ended"."""
    for word in _WORD.finditer(text, *span):
        if is_role_noun(word.group().lower()):
            more = _OF().match(text, word.end(), span.end)
            return more.end() if more else word.end()
    return span.end


Rule = Callable[[str, Name], Iterator[Span]]
RULES: tuple[Rule, ...] = (
    _before_name,
    _apposition,
    _apposition_before,
    _relative_clause,
    _copula,
    _as_office,
)


def _past_party(text: str, at: int) -> int:
    found = _PARTY.match(text, at)
    return found.end() if found else at


def _cut(text: str, start: int) -> Span:
    """From `start` to the end of the phrase."""
    found = _END.search(text, start + 1, start + 160)
    end = found.start() if found else min(len(text), start + 160)
    words = list(_WORD.finditer(text, start, end))[:_LONGEST]
    return Span(start, words[-1].end() if words else start)


def _phrase(text: str, start: int) -> Iterator[Span]:
    """The phrase that begins at `start`, where its head is a role."""
    span = _cut(text, start)
    words = _small(text, span)
    if words and not _opens_elsewhere(words[0]) and is_role(words):
        yield span


def _opens_elsewhere(word: str) -> bool:
    return word in _NO_ROLE or word in lexicon.words("prepositions")


def _whole_phrase(text: str, span: Span) -> Iterator[Span]:
    if is_role(_small(text, span)):
        yield span


def _small(text: str, span: Span) -> list[str]:
    return [w.lower() for w in _WORD.findall(span.of(text))]


def _without_article(text: str, span: Span) -> Span:
    found = _ARTICLE().match(text, span.start, span.end)
    return Span(found.end(), span.end) if found else span
