"""Verbs of saying of what is not said, or not yet: denied, supposed, meant, still to come."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.quotes.cue import Cue
from briefing.language.phrases import Phrase
from briefing.language.tags import negates
from briefing.language.tokens import VERBAL, Tokens
from briefing.patterns import lazy

_UNREAL = frozenset({"would", "could", "should", "may", "might", "can", "must", "wouldn't", "couldn't", "shouldn't"})
_DO = frozenset({"do", "does", "did", "has", "had", "is", "was", "will"})
_OWED = frozenset({"should", "must"})
"""What somebody ought to say nobody has said: "the board should disclose how many"."""
_HARDLY = frozenset({"hardly", "not", "scarcely"})
_HYPOTHETICAL = frozenset({"if", "unless", "whether", "assuming", "lest"})
_AHEAD = frozenset({"will", "shall", "plans", "intends", "aims"})


def is_yet_to_be_said(tokens: Tokens, cue: Cue, _source: Phrase, first: int, _last: int) -> bool:
    """Hoped to say it was over; and yet: continued to say, went on to say."""
    if tokens.is_a(cue.first - 1, "conjunction") and cue.verb.form == "base":
        clause = tokens.clause_of(cue.first)  # "a law to change and clarify the rules", "told him to come and explain"
        joined = clause.sharer if clause else None
        return tokens.is_a(cue.first - 3, "to") or (joined is not None and joined.kind == "infinitive")
    if not tokens.is_a(cue.first - 1, "to"):
        return tokens.words[max(0, cue.first - 2) : cue.first] == ["to", "have"]  # "is alleged to have promised"
    if tokens.words[cue.first - 2] in lexicon.words("speech_words/prospect"):
        return True  # "is expected to say that it is late"
    if cue.source and not _AHEAD.isdisjoint(tokens.words[cue.source[1] : cue.first]):
        return True  # "will meet them to say that it is late"
    if tokens.is_a(first, "that"):
        return False
    before = tokens.words[cue.first - 2] if cue.first > 1 else ""
    habit = cue.verb.lemma in {"joke", "say"} and before in {"liked", "likes", "used"}  # "he used to say"
    return not (habit or before.startswith("continu") or before == "on")  # "went on to say"


def would_have_been_said(tokens: Tokens, cue: Cue, _source: Phrase, _first: int, _last: int) -> bool:
    """Had Rowe said that it was late, they would have gone."""
    inverted = tokens.words[0] == "had" and tokens.words[-1] != "?"
    return inverted and cue.source is not None and cue.source[0] == 1


def might_be_said(tokens: Tokens, cue: Cue, _source: Phrase, _first: int, _last: int) -> bool:
    """Would argue, may think, if he says."""
    if cue.according or cue.source is None:
        return False
    if tokens.words[-1] == "?" and (tokens.words[0] in _DO or tokens.is_a(cue.source[0] - 1, "auxiliary")):
        return True  # "Did she want to be a teacher?", "What would he say to her?"
    around = group(tokens, cue)
    if "will" in around and tokens.words[cue.source[0]] in lexicon.words("speech_words/whoever"):
        return True  # "Some will say that it is late."
    modal = _UNREAL.intersection(around)
    if modal:
        return not cue.takes("object") or bool(_OWED & modal) or "shows" in cue.verb.tags
    opener = cue.begin - 1
    return opener >= 0 and (tokens.words[opener] in _HYPOTHETICAL or _is_heard(tokens, opener))


def _is_heard(tokens: Tokens, that: int) -> bool:
    """“It is thought [that] Rowe believes”: whoever says so is not named."""
    heard = that - (tokens.words[that] == "that")
    opens = heard - 1
    while tokens.is_a(opens, "auxiliary", "adverb"):
        opens -= 1
    told = tokens.words[heard] in lexicon.words("speech_words/hearsay") and 0 <= opens < heard - 1
    return told and tokens.words[opens] == "it"


def is_not_said(tokens: Tokens, cue: Cue, source: Phrase, _first: int, _last: int) -> bool:
    """Did not say whether, never praised a pot; of a thought the denial is one too: does not believe that."""
    if not cue.according and _is_nobody(tokens, source):
        return True
    denied = any(negates(word) or word in {"nearly", "almost"} for word in group(tokens, cue))  # "as Low nearly said"
    if "shows" in cue.verb.tags:
        return denied  # "the study does not prove"
    told = cue.verb.says or "tells" in cue.verb.tags
    return denied and told and cue.verb.lemma not in lexicon.words("speech_words/denied")


def puts_in_mouth(tokens: Tokens, cue: Cue) -> bool:
    """Whether words in marks are not, or may not be, those of the source of `cue`: “I quit,” Hart did not say."""
    if cue.source is None or cue.according:
        return False
    words, around = tokens.words, group(tokens, cue)
    if _is_nobody(tokens, cue.source) or _is_of_nobody(tokens, cue.source):
        return True
    if any(map(negates, around)) or ("have" in around and not _UNREAL.isdisjoint(around)):
        return True
    if cue.begin and words[cue.begin - 1] in _HYPOTHETICAL and cue.verb.form != "ing":
        return "had" in around or cue.verb.form != "past"  # "if Stone had said “yes”"
    before = " ".join(words[max(0, cue.first - _BEFORE) : cue.first])
    return cue.verb.form in {"ing", "past"} and _MISPUT().search(before) is not None


_BEFORE = 5
_MISPUT = lazy(
    r"\b(?:(?:wrongly|falsely|mistakenly|incorrectly) \w+ (?:as|for|of)|misquoted as"
    r"|(?:accused|short|instead) of(?: having)?|without|rather than|(?:alleged|supposed) to have)$"
)


def _is_of_nobody(tokens: Tokens, source: Phrase) -> bool:
    """“Nobody at [the hall]”, “no one in [the team]”."""
    before = tokens.words[max(0, source[0] - 3) : source[0]]
    placed = tokens.is_a(source[0] - 1, "preposition")
    return placed and (before[-2:-1] in (["nobody"], ["none"]) or before[:2] == ["no", "one"])


def _is_nobody(tokens: Tokens, source: Phrase) -> bool:
    """“Neither side”, “none of them”, “no official”, “not one member”, “hardly anyone”; but No 10 is somebody."""
    first = tokens.words[source[0]]
    before = tokens.words[max(0, source[0] - 2) : source[0]]
    if before[-1:] == ["all"]:
        before.pop()  # "not all [the clerks]"
    if before[-1:] and before[-1] in _HARDLY and tokens.words[source[0] : source[0] + 2] != ["a", "few"]:
        return True
    if before[-1:] == ["nor"] and "neither" in tokens.words[: source[0]]:
        return True
    return first in {"neither", "none", "rather"} or (first == "no" and not tokens.is_a(source[0] + 1, "number"))


def means_to(tokens: Tokens, cue: Cue, _source: Phrase, first: int, _last: int) -> bool:
    """Planned to leave, considered staying: what somebody means to do; a wish and a promise are said."""
    deed = tokens.is_a(first, "to") or (tokens.is_of(first, VERBAL) and tokens.words[first].endswith("ing"))
    return deed and first >= cue.last and not (cue.according or cue.verb.says or "wishes" in cue.verb.tags)


def group(tokens: Tokens, cue: Cue) -> list[str]:
    """The words right before the cue that belong to its verb: "would not"."""
    first = cue.first
    while tokens.is_a(first - 1, "auxiliary", "adverb"):
        first -= 1
    return tokens.words[first : cue.first]
