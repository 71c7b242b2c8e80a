"""Offices in commas beside a name: “Ann Lee, the mayor,” and “the mayor, Ann Lee,”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing import lexicon
from briefing.extract.speakers.role_words import cut, is_praise, is_role, past_party, phrase, small
from briefing.language.names import Name, is_first_name
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy, word_after

_AFTER = re.compile(
    r",\s+(?:(?:also|now|currently|himself|herself|(?P<past>then|once|formerly|previously))\s+)?"
    r"(?:(?:the|a|an|one(?! of\b)|another|his|her|its|their)\s+)?(?=\w)"
)
"""After ", a harbour official" it tells that no apposition stands there but who says what stands before."""
_OWNER = r"(?!(?:The|An?|As|At|In|On|By|But|And|While|When|For|With) )(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+['’]s?"
"""Whose office it is: “Corvo Mills’s chairman”."""
_BEFORE = re.compile(
    rf"(?<![\w'’-])(?:(?=[Oo]ne of\s|{_OWNER}\s)|"
    r"(?:[Tt]he|THE|[Aa]n?|[Oo]ne|[Aa]nother|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|whose|[a-z][\w.-]+['’]s?)\s+)"
    r"(?P<phrase>[^,;:.“”\"—–()]{3,90}),\s+$"
)
_NAME_AND_COMMA = lazy(r"[A-Z][\w.'’-]* ([A-Z][\w'’-]+), $")
_REACH = 110


def behind(text: str, name: Name) -> Iterator[Span]:
    """After the name and a comma: “Keron Blair, executive director of the league”."""
    start = None if _is_set_before(text, name) else _AFTER.match(text, past_party(text, name.span.end))
    if start and not text.startswith("called ", start.end()):
        spans = (span for span in phrase(text, start.end()) if not _is_subject(text, span.end))
        offices = (_with_body(text, span) for span in spans)
        was = start.start("past")  # "[formerly] the chair of the board": now it is another's
        yield from (Span(was, span.end) for span in offices) if start["past"] else offices


def _is_set_before(text: str, name: Name) -> bool:
    """Whether the name only ends what opens the sentence: “In a letter to [Kim], the town's lawyer, Ed Pugh, said”."""
    return _SOMEBODY().match(text, name.span.end) is not None and _ends_setting(text, name.span.end)


def _ends_setting(text: str, at: int) -> bool:
    """Whether no more stands there than what opens the sentence: “In a letter to Ms Tran”."""
    return _SETTING().search(text, text.rfind("\n", 0, at) + 1, at) is not None


_SETTING = lazy(
    r"(?:(?<![^\n])|(?<=[.!?”\"] ))(?:In|At|To|With|After|Before|Asked|[A-Z][a-z]+ing) "
    r"(?:[^,.;:“”\"\n]|(?<=M[rs])\.|(?<=Dr)\.|(?<=Mrs)\.)*$"
)
_SOMEBODY = lazy(
    r", [^,.;:“”\"\n]{3,80}, (?:[A-Z][\w.'’-]* ){1,3}[A-Z][\w'’-]+, (?:said|says|told|wrote|warned|argued)\b"
)


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


def _is_subject(text: str, end: int) -> bool:
    """Whether a clause goes on from there: “According to Lee, the town's own officers [had] warned him”."""
    return _says_next(text, end) or lexicon.pairs("function_words").get(word_after(text, end)) == "auxiliary"


def _says_next(text: str, at: int) -> bool:
    """Whether a verb of saying follows at `at`: what stands before it is who says it."""
    verb = verbs.verb_of(word_after(text, at))
    return bool(verb and verb.says and verb.told)


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
    if party := _OF_PARTY.search(text, max(0, start - _REACH), start):
        start = party.end("comma")  # "the commissioner, Labour’s Ann Lee,"
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


_OF_PARTY = re.compile(r"(?P<comma>, )[A-Z][a-z]+['’]s $")


def _is_said(text: str, name: Name, phrase: str) -> bool:
    """Whether the words before the comma are what the bearer says: "A judge in May let him go, Lee said"."""
    if not _says_next(text, name.span.end):
        return False
    words = phrase.lower().split()
    return len(name.words) == 1 or any(verbs.is_past(w) and w not in lexicon.words("role_modifiers") for w in words)


_VERBS = re.compile(
    r"\s(?:when|where|which|that|while|they|he|she|is|are|was|were|has|had|have|said|told|and(?=\s(?:his|her|its|their)\s)"
    r"|(?:[a-z]+ed|month|week|year)(?=\s(?:the|an?|his|her|its|their)\s))(?=\s)"
)


def _follows_name(text: str, start: int) -> bool:
    """Whether what stands at `start` describes the name before: "Joe Kim, the sheriff, Lee spoke"."""
    own = text.startswith("whose ", start)  # "Joe Kim, whose lawyer, Ann Lee, said"
    found = None if own else _NAME_AND_COMMA().search(text, max(0, start - 40), start)
    if found is None or found.group(1).lower() in lexicon.words("date_words/calendar"):
        return False
    return not _ends_setting(text, found.end(1))


def _opens_clause(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].rstrip(" \u00a0“\"'‘")[-1:] in (".", ",", ";", ":", "—", "\n", "")


def _is_enclosed(text: str, name: Name) -> bool:
    """Whether a full name ends in a comma, as in "with the mayor, Ann Lee, on Monday"."""
    return len(name.words) > 1 and text[name.span.end : name.span.end + 1] in (",", ".", ";")


def _whole_phrase(text: str, span: Span) -> Iterator[Span]:
    if text.startswith(("one of ", "One of "), span.start):
        span = cut(text, span.start)
    words = small(text, span)
    if is_role(words) and not is_praise(words):
        yield span


RULES: tuple[Callable[[str, Name], Iterator[Span]], ...] = (behind, _apposition_before, _office_and_comma)
