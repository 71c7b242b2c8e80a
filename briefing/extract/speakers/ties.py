"""What else than an office ties somebody to the story: "Joel’s father", "a witness", "who lives next door"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing import lexicon
from briefing.extract.speakers.entity import Directory, Entity
from briefing.extract.speakers.nouns import OWNED, head_noun
from briefing.extract.speakers.role_words import is_role, small
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.language.plurals import either
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy

_AGE = r"(?:, \d{1,3}|\s?\(\d{1,3}\))?"
_APPOSITION = lazy(_AGE + r", (?P<phrase>(?:an?|the|his|her|their|one of|[A-Z][\w-]+['’]s?) [^,.;:“”\"()\n]{2,100})")
_KIN = lazy(_AGE + r", (?P<phrase>[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s? [a-z-]+)(?=,|\.)")
_CLAUSE = lazy(
    _AGE
    + r",? (?P<phrase>(?P<word>whose|who) (?:(?P<was>was|were) |(?P<has>has|had) |(?:also|still) )?(?P<verb>[\w-]+))"
    r"(?P<rest>(?:[^,.;:“”\"()\n]|,(?=\d)|(?<=M[rs])\.|(?<=Dr)\.|(?<=Mrs)\.){2,100})"
)
_BODY = lazy(
    _AGE + r",? (?P<phrase>(?:of|from|at|with) (?:the )?"
    r"(?P<kind>(?:[a-z-]+ ){1,3})?"
    r"[A-Z][\w&’'-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w&’'-]*){0,6}?)"
    r"(?=,|(?<!\bSt)(?<!\bMt)\.| (?!(?:of|for|the)\b)[a-z])"
)
"""Where somebody without an office works or lives: “Ann Lee of Acme Insights said”, “Ann Lee, from Elin, said”."""
_OWNER = lazy(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?|[Oo]ne of the)|[\w’'-]+['’]s?) $")
_OWNS = frozenset({"his", "her", "their"})


def of(text: str, names: Sequence[Name], offices: Sequence[Span]) -> str | None:
    """What ties the bearer of `names` to the story; one of his `offices` is it where they are no more than that."""
    for name in names:
        for pattern in (_APPOSITION(), _KIN()):
            found = pattern.match(text, name.span.end)
            if found is None or not _ties(found["phrase"]) or _is_of_next(text, found):
                continue
            if not _is_office(text, found, offices):
                return found["phrase"]
    tied = next((_with_owner(text, span).of(text) for span in offices if is_tie(text, span)), None)
    if tied and _is_owned(tied.lower().split()):
        return tied
    if clause := next(filter(None, (_clause(text, name, offices) for name in names)), None):
        return clause.of(text)
    if tied:
        return tied
    if any(not lexicon.words("prepositions").isdisjoint(small(text, office)) for office in offices):
        return None  # "director of the charity"
    placed = (found for name in names if len(name.words) > 1 and (found := _BODY().match(text, name.span.end)))
    return next((found["phrase"] for found in placed if not found["kind"] or _is_body(found["kind"])), None)


def _is_body(words: str) -> bool:
    """Whether the words before a body's name tell what it is: “of the charity Elin Now”, “the think tank Corvo”."""
    return not lexicon.words("bodies/noun").isdisjoint((words.rsplit(maxsplit=1)[-1], " ".join(words.split()[-2:])))


def owner(annotated: Annotated, entity: Entity, directory: Directory) -> str | None:
    """Whose “her office” is, where nobody else is named before it in its sentence or in the one before that.

    The several are told of whom “one” is one.
    """
    if entity.owner and not entity.owner.names:
        return entity.owner.name.of(annotated.text)
    index = annotated.sentence_index(entity.name.start)
    if entity.owner is None or index < 0:
        return None
    for sentence in annotated.document.sentences[max(0, index - 1) : index + 1][::-1]:
        within = directory.within(Span(sentence.span.start, min(sentence.span.end, entity.name.start)))
        if named := {one for _, one in within if one.kind in {"person", "unknown"}}:
            return entity.owner.name.of(annotated.text) if named == {entity.owner} else None
    return None


def _is_office(text: str, found: re.Match[str], offices: Sequence[Span]) -> bool:
    """Whether the words are told as an office already: “a fisherman and father of six”."""
    return any(found.start() < office.start < found.end() and not is_tie(text, office) for office in offices)


def _is_of_next(text: str, found: re.Match[str]) -> bool:
    """Whether the tie is that of the next of a list: “She leaves Ann, [a son], Ed, and a dog”."""
    return found["phrase"].startswith(("a ", "an ")) and _NEXT().match(text, found.end()) is not None


_NEXT = lazy(r", [A-Z][\w'’-]+,? and\b")


def is_tie(text: str, office: Span) -> bool:
    """Whether a description is no office but a tie to somebody or to what happened: "Joel’s father", "witness"."""
    words = small(text, office)
    if office.of(text) in lexicon.table("titles"):
        return False  # "Father Ann Lee"
    noun = head_noun(words)
    noun = either(noun)[0] if words[:2] == ["one", "of"] else noun
    after = words[words.index("and") + 1 :] if "and" in words else []
    if after and is_role(after) and head_noun(after) not in lexicon.words("ties"):
        return False  # "Ruth’s husband and the paper’s editor"
    if noun in lexicon.words("mention_words/tie_of_either"):
        return _is_owned(_with_owner(text, office).of(text).lower().split())
    return noun.partition("-of-")[0] in lexicon.words("ties")  # "mother-of-two"


def _with_owner(text: str, office: Span) -> Span:
    """The description with "her" or "the" before it."""
    found = _OWNER().search(text, max(0, office.start - 40), office.start)
    return Span(found.start(), office.end) if found else office


def _ties(phrase: str) -> bool:
    words = phrase.lower().split()
    stop = next((i for i, word in enumerate(words) if word in lexicon.words("prepositions") and i > 1), len(words))
    noun = words[stop - 1]
    return noun in lexicon.words("ties") or (noun in lexicon.words("mention_words/tie_of_either") and _is_owned(words))


def _is_owned(words: Sequence[str]) -> bool:
    return words[0] in _OWNS or any(word.endswith(OWNED) for word in words)


def _clause(text: str, name: Name, offices: Sequence[Span]) -> Span | None:
    """What "who" or "whose" tells of somebody: "whose house burned down", "who lives next door".

    Behind an office also what he does besides: “Sen. Lee, who chairs the panel”.
    """
    behind = next((office.end for office in offices if name.span.end < office.end < name.span.end + _LONG), None)
    found = _CLAUSE().match(text, behind or name.span.end)
    besides = bool(offices) and not any(office.of(text).startswith("who") for office in offices)
    if not found or not (_tells(found) or (besides and verbs.has_tag(found["verb"], "occupation"))):
        return None
    end = found.end("rest") if found["word"] == "whose" else min(found.end("rest"), _and(text, found.start("rest")))
    return Span(found.start("phrase"), end)


_LONG = 90
"""Characters from a name to the end of an office behind it, at most."""


def _tells(clause: re.Match[str]) -> bool:
    if clause["word"] == "whose":
        return any(map(verbs.may_be_finite, clause["rest"].split()))
    verb = clause["verb"]
    if clause["was"]:
        return verbs.has_tag(verb, "violence") and verbs.is_past(verb)
    lasting = clause["has"] is None or verbs.has_tag(verb, "state")
    return lasting and verbs.has_tag(verb, "ties")


def _and(text: str, at: int) -> int:
    found = text.find(" and ", at)
    return found if found >= 0 else len(text)
