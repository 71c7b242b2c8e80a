"""How much somebody is in the reader's mind at a place of the text.

A mention raises it (a subject most, a name inside a quotation least) and each new sentence halves it.
After Lappin and Leass, "An algorithm for pronominal anaphora resolution" (Computational Linguistics
20, 1994), with word order in the place of their parser.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import itemgetter

from briefing import lexicon
from briefing.extract.speakers.entity import Entity
from briefing.language.annotated import Annotated
from briefing.language.names import Name
from briefing.lexicon import verbs
from briefing.model import Span
from briefing.patterns import lazy, word_after, word_before

SUBJECT, SECOND_SUBJECT, OBJECT, POSSESSIVE, ATTRIBUTE, QUOTED = 100.0, 60.0, 50.0, 35.0, 8.0, 8.0
"""How much a name raises it, by what the name is in its sentence; the first subject outweighs the next."""
ASKED = 130.0
"""Whom somebody asks is who answers: "Lee asked Kim why he left. He said …" is about Kim."""
HE, HIS = 80.0, 30.0
SPOKE = 80.0
APART = 0.3
"""Names in headlines, captions and headings count this much."""
DECAY = 0.5
_MOST = 1.6 * SUBJECT
FAINT = 0.8
"""Below this nobody is in mind any more, and the article's main person is meant."""
CLEAR = 30.0
"""Above this somebody is plainly in mind: spoken of in this sentence or the one before."""
_IN_MIND = 50
"""How many can be in mind at once."""
_PAST_APPOSITION = re.compile(
    r"(?:\s(?:of|from|at)\s(?:the\s)?[A-Z][\w&’'-]*(?:\s(?:(?:of|for|and|the|&)\s)*[A-Z][\w&’'-]*){0,8})?(?:\s\([^()\n]{1,40}\))?"
    r"(?:, \d{1,3}(?=, (?:who|whose|from|of|an?|the)\b))?"
    r"(?:,[^,.;\n“”\"]{1,140},|,[^,.;\n“”\"]{1,90},[^,.;\n“”\"]{1,90},|\s(?:[—–]|--?)\s[^—–.;\n“”\"]{1,140}\s(?:[—–]|--?))?\s+([\w'’-]+)"
)
_BETWEEN = " (\n\u00a0"
_SUPPOSING = frozenset({"whether", "if", "that", "when", "because", "until", "unless", "how", "why", "as", "than"})


class Salience:
    """The salience of each entity; `step` to a sentence before raising what stands in it.

    What stands in quotation marks, or in the `reported` clauses, is somebody's words and counts little.
    """

    def __init__(self, annotated: Annotated, reported: Iterable[Span]) -> None:
        document = annotated.document
        self._annotated = annotated
        self._text = annotated.text
        self._quotations = _merged([*(quote.span for quote in annotated.quotations.all), *reported])
        self._quotation_starts = [span.start for span in self._quotations]
        self._told = list(accumulate(document.kind_of(s) not in _APART_KINDS for s in document.sentences))
        self._at = -1
        self._here, self._is_apart = Span(0, 0), False
        self.reached = 0
        self._subject_end = 0
        self._of: dict[Entity, float] = {}

    def step(self, position: int) -> None:
        """Go on to the sentence of `position`; what was said before fades, but for a caption or a heading between."""
        self.reached = position
        if self._here.start <= position < self._here.end:
            return
        sentence = self._annotated.sentence_index(position)
        if sentence > self._at:
            before = self._told[self._at] if self._at >= 0 else 0
            fade = DECAY ** min(self._told[sentence] - before, 20)
            self._of = {entity: value * fade for entity, value in self._of.items() if value * fade > 0.01}
            self._at = sentence
            self._here, self._is_apart = self._annotated.sentence_at(position).span, self.is_apart(position)
            self._subject_end = 0

    def raise_(self, entity: Entity, weight: float) -> None:
        """Raise the salience of `entity`, up to a limit."""
        self._of[entity] = min(self._of.get(entity, 0.0) + weight, _MOST)
        if len(self._of) > 2 * _IN_MIND:
            self._of = dict(list(self.ranked())[:_IN_MIND])

    def of(self, entity: Entity) -> float:
        """The salience of `entity` now."""
        return self._of.get(entity, 0.0)

    def ranked(self) -> Iterator[tuple[Entity, float]]:
        """Everybody in mind, the most salient first."""
        return iter(sorted(self._of.items(), key=itemgetter(1), reverse=True))

    def is_quoted(self, position: int) -> bool:
        """Whether what stands at `position` is somebody's words, in quotation marks or reported."""
        index = bisect.bisect_right(self._quotation_starts, position) - 1
        return index >= 0 and position < self._quotations[index].end

    def weight(self, name: Name) -> float:
        """What the mention by `name` adds."""
        return self._apart(self._weight_of_name(name))

    def weight_of_description(self, span: Span, *, definite: bool) -> float:
        """What the mention by a description adds: "the waiter"; little where nobody in particular may be meant."""
        supposed = _word_before(self._text, span.start).lower() in _SUPPOSING
        weight = self._by_place(span.start, span.end)
        opens = self._text[self._here.start : span.start] in ("", "But ", "And ", "Yet ")
        if weight == OBJECT and not definite and opens:
            weight = SUBJECT  # "A senior official of the port put the number at 26."
        owned = self._text.startswith(("his ", "her "), span.start)
        somebody = (definite and not owned) or (weight >= SECOND_SUBJECT and not supposed)
        return self._apart(weight if somebody else ATTRIBUTE)

    def _is_asked_about(self, start: int) -> bool:
        """Whether the question that opens the sentence is about it: “Asked whether [Lee] would come, Kim smiled”."""
        opens = self._here.start
        return self._text.startswith(QUESTIONED, opens) and "," not in self._text[opens:start]

    def is_setting(self, start: int) -> bool:
        """Whether the clause that opens the sentence tells of it, and somebody else is its subject.

        “When [Kim] said no, Lee left. She …” is about Lee.
        """
        opens, end = self._here
        if not self._text.startswith(("When ", "As ", "While ", "After "), opens):
            return False
        rest = self._text.find(", ", start, end)
        return rest > 0 and "," not in self._text[opens:start] and is_subject_behind(self._text, rest + 2)

    def is_apart(self, position: int) -> bool:
        """Whether a headline, a heading or a caption stands there."""
        return self._annotated.document.kind_of(self._annotated.sentence_at(position)) in _APART_KINDS

    def _apart(self, weight: float) -> float:
        return weight * APART if self._is_apart else weight

    def _weight_of_name(self, name: Name) -> float:
        """What a name adds by where it stands: inside a quotation, before what is owned, as a subject."""
        if self.is_quoted(name.span.start):
            return QUOTED
        after = self._text[name.span.end : name.span.end + 2]
        address = name.kind == "place" and self._text[name.span.start - 2 : name.span.start] == ", "
        if after.startswith(")") or (address and after[:1] in {",", "."}):  # "in Newark, N.J., on Monday"
            return ATTRIBUTE
        if after in ("'s", "’s", "' ", "’ "):
            return POSSESSIVE
        after = word_after(self._text, name.span.end)
        if after in lexicon.words("role_nouns") or after == "family":
            return ATTRIBUTE
        return self._by_place(name.whole.start, name.span.end)

    def _by_place(self, start: int, end: int) -> float:
        """The weight of what stands at a place in its sentence: a subject's or an object's."""
        if self._subject_end and verbs.has_tag(_word_before(self._text, start).lower(), "asks"):
            return ASKED
        if self._is_asked_about(start):
            return ATTRIBUTE
        if _speaks_for(self._text, start, subject=self._subject_end > 0):
            return SUBJECT + SPOKE
        if self.is_setting(start) or not is_subject(self._text, Span(start, end)):
            return OBJECT
        joined = self._text[max(0, start - 5) : start] in (" and ", ", and ")
        joined = joined and self._subject_end in (start - 5, start - 6)
        weight = SECOND_SUBJECT if self._subject_end and not joined else SUBJECT
        self._subject_end = end
        return weight


QUESTIONED = ("Asked ", "Pressed ", "Questioned ", "Quizzed ")


def _speaks_for(text: str, start: int, *, subject: bool) -> bool:
    """Whether somebody is named as who says it: “welcomed by Lee”, “through its head Ann Lee”, “a retort from Lee”."""
    before = text[max(0, start - _AGENT_REACH) : start]
    if not any(map(before.__contains__, _AGENT_LINKS)):
        return False
    found = _BY_AGENT().search(before)
    if found is None or (subject and found["verb"]):
        return False
    verb = verbs.verb_of(found["verb"]) if found["verb"] else None
    return found["verb"] is None or (verb is not None and verb.form == "past" and bool(verb.complements))


_BY_AGENT = lazy(
    r"(?:\b(?:was|were|been|being|is|are) (?P<verb>[a-z]+) by (?:the )?"
    r"|, (?:through|via) (?:its|his|her|their) (?:[a-z-]+ ){0,4}"
    r"|\b(?:response|retort|reply|rebuke|riposte|reaction|rejoinder) from (?:the )?)$"
)
_AGENT_REACH = 70
_AGENT_LINKS = (" by ", " from ", ", through ", ", via ")
_APART_KINDS = frozenset({"headline", "caption", "heading", "related"})


def is_subject(text: str, whole: Span) -> bool:
    """Whether a verb seems to follow the words and no preposition stands before, or they follow "said" or "it was"."""
    before = _word_before(text, whole.start)
    verb = verbs.verb_of(before)
    if verb and verb.says and verb.told and not verb.is_noun:
        return True  # after a quotation: "said Ann Lee"
    cleft = text[whole.start - 3 : whole.start] in _CLEFT_ENDS
    if cleft and _CLEFT.search(text, max(0, whole.start - 12), whole.start):
        return True
    if text[whole.start - 2 : whole.start] == ", " and _is_closed_by_verb(text, whole.end):
        return True
    joined = _JOINED.match(text, whole.end)
    after = _PAST_APPOSITION.match(text, joined.end() if joined else whole.end)
    word = after[1] if after else ""
    if not word[:1].islower() or any(word in lexicon.words(name) for name in ("prepositions", "mention_words/no_verb")):
        return False
    return before.lower() not in lexicon.words("prepositions")


def is_subject_behind(text: str, at: int) -> bool:
    """Whether a clause with a subject of its own begins at `at`: “Lee left”, “the minister lost”; not “he left”."""
    return _OPENS_CLAUSE().match(text, at) is not None


_OPENS_CLAUSE = lazy(r"(?:[Tt]he [a-z]+|(?:[A-Z][\w.'’-]* ?){1,4}) ?[a-z]+(?:ed|s|st|aid|old|ook|ew)\b")


def _is_closed_by_verb(text: str, end: int) -> bool:
    """Whether a comma and what a subject does follow a name in apposition to it: "The coach, Ann Lee, was late"."""
    does = _ENDS_APPOSITION.match(text, end)
    return does is not None and (does[1] in _DOES or does[1].endswith("ed") or verbs.is_past(does[1], only=True))


_ENDS_APPOSITION = re.compile(r", ([a-z]+)\b")
_DOES = frozenset({"is", "was", "has", "had", "will", "would", "says"})
_JOINED = re.compile(r"\sand(?:\s[A-Z][\w.'’-]*){1,4}")
"""The second of two who do something together: "Lee and Ann Kim left"."""
_CLEFT = re.compile(r"\b(?:[Ii]t|[Tt]here|[Tt]hen)(?: (?:is|was|came|comes) |['’]s )$")
"""A name that is brought out: “it was Ann Lee who left”, “then there is Ann Lee”."""
_CLEFT_ENDS = frozenset({"is ", "as ", "me ", "es ", "'s ", "’s "})
"""The last letters of that, which few names have before them."""


def _word_before(text: str, at: int) -> str:
    """The word that ends before `at`, brackets between; empty where there is none."""
    return word_before(text, max(0, at - 20) + len(text[max(0, at - 20) : at].rstrip(_BETWEEN)))


def _merged(spans: list[Span]) -> list[Span]:
    """`spans` in order, those that touch joined."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
