"""Which of the names in the words of a source head them: “[Lee], a clerk of Elin”; not “an aide to Lee”."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.speakers.nouns import OWNED, is_group, is_participle
from briefing.language.names import Name
from briefing.model import Span

WORD = re.compile(r"[\w'’&.-]*\w(?:(?<=s)['’](?= \w))?|[,;:()—–]")
"""A word of a mention, or a mark in it."""
_POSSESSIVE = re.compile(r"(?:['’]s\b|(?<=s)['’](?!\w))")


def among(text: str, span: Span, names: tuple[Name, ...], inside: range) -> list[int]:
    """Those of the names at `inside`, all in the mention at `span`, that head it."""
    first = inside.start
    found = [i for i in inside if _heads(text, _past_body(text, span, names[first:i]), names[i])]
    return _without_others(text, span, names, found, first)


def _heads(text: str, span: Span, name: Name) -> bool:
    """Whether `name` is the one that the mention names, not one that describes another."""
    start = max(span.start, min(name.whole.start, name.span.start))
    rest = text[name.span.end : span.end]
    if name.kind != "person" and _OTHERS.fullmatch(rest) and is_group(rest.rsplit(None, 1)[-1]):
        return False  # "Privacy and human rights advocates"
    titled = start < name.span.start
    return _front_allows(text[span.start : start], titled=titled) and _rest_allows(rest)


def _past_body(text: str, span: Span, before: tuple[Name, ...]) -> Span:
    """The mention without the body that opens it: “[Elin University law professor] Ann Lee”, whose name has an "of"."""
    body = before[0] if before and before[0].kind in ("organization", "place") else None
    opens = body is not None and text[span.start : body.span.start] in {"", "The ", "the "}
    rest = text[body.span.end : span.end] if body and opens else ""
    return Span(body.span.end, span.end) if body and _OF_BODY.match(rest) else span


_OF_BODY = re.compile(r" [a-z][\w-]+ ")


def _without_others(text: str, span: Span, names: tuple[Name, ...], heads: list[int], first: int) -> list[int]:
    """Those of `heads` that end no list that only describes the phrase."""
    kept: list[int] = []
    for i in heads:
        if i - 1 in kept or i == first or not _is_among_others(text, span, names[i - 1], names[i]):
            kept.append(i)
    return kept


def _is_among_others(text: str, span: Span, other: Name, name: Name) -> bool:
    """Whether a name only ends what describes the phrase: "a study by Ann Lee and Tom Hall"."""
    between = text[other.span.end : name.whole.start].strip()
    listed = between == "," and name.kind != "person" and text.startswith((" and ", ", "), name.span.end)
    joined = between == "and" or listed  # "people in Elin, Maro and Alba"
    front = _LISTED.sub("", text[span.start : other.whole.start]).split()
    return joined and bool(front) and front[-1].lower() in lexicon.words("prepositions")


_LISTED = re.compile(r"(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*, )+$")
_OTHERS = re.compile(r" (?:and|or)(?: [a-z][\w’'-]*){1,4}")


def _front_allows(front: str, *, titled: bool) -> bool:
    """Whether a name heads the mention behind the words `front`; `titled` where its own title comes first."""
    front = _BRANCH.sub("", front.strip()).rstrip("\"”'’")
    head, by, _ = front.partition(" by ")
    if by and head.rsplit(None, 1)[-1].lower() in lexicon.words("document_nouns"):
        return False  # "a report by the auditor, Ann Lee"
    if not front or front.endswith((",", "—", "–")):
        return True
    words = [w.lower() for w in WORD.findall(front)]
    if words and words[-1].endswith(OWNED):
        words = words[:-1]
    both = words.index("both") if "both" in words else 0
    if both and _parts(words[both - 1]):
        return False  # "a neighbour in both Maro and Elin"
    if words and words[-1] in ("and", "both"):
        return True
    told = any(_tells_of(words, at, titled) for at in range(1, len(words)))
    told = told and not (titled and words[0] in lexicon.words("group_nouns"))  # "Community policing forum | chair Kim"
    plain = _is_portfolio(words) or _is_in_body(words) or not any(map(_parts, words))
    return len(words) < 7 and not told and plain


_BRANCH = re.compile(r" ?\([^()]*\)$")
"""“Commissioner [(health)] Ravi Rao”, “AB[(M)] leader Ravi Rao”."""


def _tells_of(words: list[str], at: int, titled: bool) -> bool:
    """Whether a participle begins there, as in "the lawyer representing", and no office: "chief operating officer"."""
    if words[at] in _NAMING or words[at] == "seed" or not is_participle(words[at - 1], words[at]):
        return False
    return not (words[at + 1] in lexicon.words("role_nouns") if at + 1 < len(words) else titled)


def _is_portfolio(words: list[str]) -> bool:
    """“MEC for community safety”, “director of public works”: an office with what it deals with, without an article."""
    parted = next((at for at, word in enumerate(words) if word in {"for", "of"}), 0)
    deals = words[parted + 1 :]
    if not parted or not deals or deals[0] == "the" or deals[-1].title() not in lexicon.words("portfolios"):
        return False
    titles = lexicon.table("titles")
    office = (
        words[parted - 1] in lexicon.words("role_nouns") or words[0].title() in titles or words[0].upper() in titles
    )
    return office and not any(map(_parts, deals))


def _is_in_body(words: list[str]) -> bool:
    """“Leader of Opposition in the corporation”, “Clerk to the council”: an office in a body that has no name."""
    body = bool(words) and (words[-1] in lexicon.words("bodies/noun") or words[-1] in {"assembly", "house"})
    return (
        body
        and words[-2:-1] == ["the"]
        and words[-3:-2] in (["in"], ["of"], ["to"])
        and words[0] in lexicon.words("role_nouns")
    )


_NAMING = frozenset({"named", "called", "nicknamed", "turned"})


def _parts(word: str) -> bool:
    """Whether what follows `word` does not head the phrase: "an aide to Kim", "who met Kim"."""
    known = word in lexicon.words("prepositions") or word in lexicon.words("mention_words/relative")
    return known or not word[0].isalnum()


def _rest_allows(rest: str) -> bool:
    """Whether what stands behind a name leaves that the head of the mention: “Lee, a clerk”, “Lee of Elin”."""
    if bracket := _IN_SHORT.match(rest):
        return _rest_allows(rest[bracket.end() :])
    if not rest.strip() or rest.lstrip()[0] in ",(—–;:":
        return True
    if _POSSESSIVE.match(rest):
        return not rest[2:].strip()
    letters, *after = rest.split(maxsplit=1)
    if letters.rstrip(",") in lexicon.words("post_nominals"):
        return _rest_allows(f" {after[0]}" if after else "")
    word = letters.strip(",.").lower()
    if _DOES.match(rest):
        return True
    joined = word in ("and", "or") and not _SHARED_NOUN.fullmatch(rest)
    lists = lexicon.words("prepositions"), lexicon.words("mention_words/relative"), ("himself", "herself", "also")
    return joined or any(word in known for known in lists)


_IN_SHORT = re.compile(r"\s\([A-Z][\w.&-]{1,11}\)(?=\s[a-z])|\([A-Z]{1,3}\)|(?:\s[A-Z]{2})?\s['’]\d\d\b")
"""A body's name in short, with more behind it: " (EGU) chair Ann Lee"; its wing: "(M)"; a graduate's year: " ’27"."""
_DOES = re.compile(r"\s[a-z]+(?:s|ed)\s(?:in|at|for|with|as|on|the|an?)\b")
"""After a name it tells that a clause begins and not a longer name: " works at the mill"."""
_SHARED_NOUN = re.compile(r"\s(?:and|or)\s[A-Z][\w.]*\s[a-z]+")
"""After "U.S.": " and British officials"."""
