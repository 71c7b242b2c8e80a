"""What kind of body an organization is, in the words of the article: "space agency", "the island’s largest grocer"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefing import lexicon
from briefing.extract.speakers.nouns import head_noun
from briefing.extract.speakers.role_words import cut, is_role_noun, small
from briefing.language.names import Name, is_first_name
from briefing.lexicon.verbs import is_past, is_present
from briefing.model import Span
from briefing.patterns import JOINED_WORD, lazy, word_after, word_before

_REACH = 110
_AFTER = re.compile(r",\s+(?:the|an?)\s+(?=\w)")


def _body_before(text: str, name: Name) -> Iterator[Span]:
    """What kind of body it is, in small letters before its name: “space agency NASA”."""
    if name.kind == "person" or (name.kind == "unknown" and is_first_name(name.words[0])):
        return
    at = name.whole.start - len("the ") if text.endswith(" the ", 0, name.whole.start) else name.whole.start
    if word_before(text, at) not in lexicon.words("bodies/noun"):
        return
    found = _SMALL_BEFORE().search(text, max(0, name.whole.start - _REACH), name.whole.start)
    words = list(JOINED_WORD.finditer(text, *found.span("phrase"))) if found else []
    while words and any(not _may_qualify(word.group().lower()) for word in words):
        words = words[1:]
    whose = len(words) == 1 and words[0].group() in _WHOSE
    if words and words[-1].group() in lexicon.words("bodies/noun") and not whose:
        yield Span(words[0].start(), words[-1].end())


_WHOSE = frozenset({"state", "city", "county", "district", "government", "country"})
"""Words that tell only of which land or town a body is: "the state Department of Health"."""


def _may_qualify(low: str) -> bool:
    """Whether a word can stand inside "global financial firm": no article, no preposition, no verb."""
    return low not in lexicon.pairs("function_words") and low not in lexicon.words("prepositions")


def _body_after(text: str, name: Name) -> Iterator[Span]:
    """What kind of body it is, in small letters after its name: “the Elin Observatory monitor group said”."""
    another = text.endswith((" a ", " an ", "An ", "A "), 0, name.whole.start)  # "an NHS trust" is not the NHS
    known = " ".join(name.words) in lexicon.words("organizations")  # "the U.N. aid office" is not the U.N.
    told = name.kind == "organization" and not another and not known
    found = _SMALL_AFTER.match(text, name.span.end) if told else None
    for word in JOINED_WORD.finditer(text, *found.span("phrase")) if found else ():
        if is_past(word.group()) or is_present(word.group()) or not _may_qualify(word.group()):
            return  # "NARA sued the agency"
        if found and word.group() in lexicon.words("bodies/noun"):
            if not is_role_noun(word_after(text, word.end())):  # "Acme group chairman Ann Lee"
                yield Span(found.start("phrase"), word.end())
            return


def _body_apposition(text: str, name: Name) -> Iterator[Span]:
    """What a body is, after its name and a comma: “Corvo, the island’s largest grocer”."""
    start = _AFTER.match(text, name.span.end) if name.kind in ("organization", "unknown") else None
    if start:
        span = cut(text, start.end())
        ends = text[span.end : span.end + 1] in {",", ".", ";", ")", ""}
        if ends and head_noun(small(text, span)) in lexicon.words("bodies/noun"):
            yield span


_SMALL_BEFORE = lazy(
    r"(?<![\w'’-])(?P<phrase>(?:[a-z][a-z-]+ ){0,3}[a-z]+|[A-Z][a-z]+(?: [a-z][a-z-]+){1,3}) (?:the )?$"
)
_SMALL_AFTER = re.compile(r" (?P<phrase>[a-z-]+(?: [a-z-]+){0,2})")
RULES: tuple[Callable[[str, Name], Iterator[Span]], ...] = (_body_before, _body_after, _body_apposition)
