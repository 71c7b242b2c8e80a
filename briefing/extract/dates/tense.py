"""On which side of the day of publication a date lies, as the words of its clause say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing import lexicon
from briefing.language.annotated import Annotated
from briefing.lexicon import verbs
from briefing.model import Span

PAST, UNSAID, AHEAD = -1, 0, 1
"""The sense of a date: what its clause says about the side of publication that it lies on."""


_OPENING_WORDS = 3

REACH = 40
"""Characters: how far after a date the verb may stand that dates it, but at the opening of a clause."""

_OPENING = re.compile(
    r"(?:^|[,;:—–(\"“]|--|\b(?:and|but|that|then|which|who|as|while|when))\s*(?:on|in|by|the)?\s*$",
    re.IGNORECASE,
)
_TIME = r"(?:\d[\d.:]*\s?(?:[ap]\.?m\.?\s)?(?:[A-Z]{3,4}\s)?(?:on\s)?|midday\s|midnight\s|noon\s)?"
_LEANING = re.compile(
    r"\b(?:by|until|till|before|through|for|coming|upcoming|ahead of|closer to|up to|into|towards?|now and"
    r"|come|(?:is|are)(?: on| in| at)?)\s+(?:the\s+)?" + _TIME + "$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:adjourn|postpon|delay|defer|reschedul|put\s+(?:off|back)|push\w*\s+back|extend|remand|suspend)\w*\b[^.;:,]*"
    r"\b(?:until|till|to|for)\s+(?:[\w-]+\s+in\s+|early\s+|late\s+|the\s+)?" + _TIME + "$",
    re.IGNORECASE,
)
_FIXTURE = re.compile(
    r"\b(?:(?P<noun>hosts?|plays?|visits?|face)|faces|meets?|travels?\s+to|takes?\s+on|welcomes?|entertains?)\s+"
    r"(?:the\s+)?(?:[A-Z][\w'’-]{1,20}\s+){1,3}(?:(?:in|at)\s+(?:[A-Z][\w'’-]{1,20}\s+){1,3})?(?:on\s+|in\s+)?$"
)
"""Who meets whom, in the present tense: "Rovers face City on Saturday" is ahead."""
_SUBJECT_BEFORE = re.compile(r"(?:\b(?:who|which|they|we|men|women|side|[a-z]{2,}s)|,)\s$")
_IF = re.compile(r"\b(?:if|unless)\b")


class Cue(NamedTuple):
    """Words that say past or ahead."""

    start: int
    end: int
    sense: int


_ADVERB = r"(?:not\s+|also\s+|still\s+|[a-z]+ly\s+)?"
_TENSE = re.compile(
    rf"\b(?:(?P<hidden>(?:a|an|the|its|their|his|her|of|for)\s+{_ADVERB}[a-z]+ed\s+(?=[a-z]))"
    rf"|(?P<state>(?:is|are|am|being|stays?|remains?|keeps?)\s+{_ADVERB}(?P<participle>[a-z]+ed)\b|be\s+{_ADVERB}[a-z]+)"
    r"|(?P<pluperfect>had\s+been\s+\w+(?:\s+to\s+(?:be\s+)?\w+)?)"
    rf"|(?P<modal>(?:will|would|to|could|should|may|might|must|can|shall|won['’]t)\s+{_ADVERB}(?:be|have|stay|remain)\s+\w+"
    r"|(?:urg|encourag|advis)(?:es|ed|ing)\s+(?:[\w'’-]+\s+){1,5}?to\s+(?=[a-z]))"
    r"|[A-Za-z][a-z]+\b)"
)
"""The words of tense. A participle after an article or "is" is neither past nor ahead: it only hides its -ed."""


class Tense:
    """The senses of the dates of one article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.text
        self._known_cues: dict[int, list[Cue]] = {}

    def _before(self, place: int, length: int) -> str:
        return self.text[max(0, place - length) : place]

    def sentence_start(self, place: int) -> int:
        """The start of the sentence that holds `place`."""
        sentence = self.annotated.sentence_at(place)
        return sentence.span.start if sentence else 0

    def _cues_around(self, place: int) -> list[Cue]:
        """The cues of the sentence that holds `place` (of its first 2,000 characters)."""
        first = self.sentence_start(place)
        if first not in self._known_cues:
            sentences = self.annotated.document.sentences
            index = self.annotated.sentence_index(first) + 1
            last = sentences[index].span.start if index < len(sentences) else len(self.text)
            self._known_cues[first] = list(_sense_cues(self.text, first, min(last, first + 2000)))
        return self._known_cues[first]

    def of(self, start: int, end: int) -> int:
        """The sense of a date at `[start, end)`: of the nearest cue before it, else after it.

        A date that opens its clause ("…, and on Tuesday the House will vote") belongs to the cue after it.
        """
        if _SINCE.search(self._before(start, 12)):
            return PAST
        near = max(self.sentence_start(start), start - 90)
        fixture = _FIXTURE.search(self.text, near, start)
        if _PUT_OFF.search(self.text, near, start) or (fixture and not self._told(fixture)):
            return AHEAD
        before = self.before(start)
        opens = bool(_OPENING.search(self.text[max(self.sentence_start(start), start - 20) : start]))
        if before != UNSAID and not opens:
            return before
        after = next((cue for cue in self._cues_around(start) if cue.start >= end), None)
        return after.sense if after and (opens or after.start <= end + REACH) else before

    def _told(self, fixture: re.Match[str]) -> bool:
        """Whether the verb of a fixture is a noun after all: "told its host Ann Roe on Saturday"."""
        verb = not fixture["noun"] or _SUBJECT_BEFORE.search(self._before(fixture.start(), 20))
        return not verb and self.before(fixture.start()) == PAST

    def before(self, start: int) -> int:
        """The sense of the nearest cue before `start` alone."""
        cues = reversed(self._cues_around(start))
        return next((cue.sense for cue in cues if cue.end <= start), UNSAID)

    def leaning(self, start: int) -> bool:
        """Whether the word before leans a date ahead: "by", "until", "ahead of"."""
        return bool(_LEANING.search(self._before(start, 30)))

    def supposed(self, start: int) -> bool:
        """Whether a condition holds the place: "they would free him if he paid by Friday"."""
        return bool(_IF.search(self.text, self.sentence_start(start), start))

    def opens_sentence(self, start: int) -> bool:
        """Whether no more than a preposition stands before `start` in its sentence: "By March …"."""
        return self.text.count(" ", self.sentence_start(start), start) < _OPENING_WORDS


def _sense_cues(text: str, start: int, end: int) -> Iterator[Cue]:
    at = start
    while match := _TENSE.search(text, at, end):
        first, at = match.span()
        shape = match.lastgroup
        participle = Span(*match.span("participle")) if match["participle"] else None
        if participle and lexicon.phrase_at("date_future_cues", text, participle, end):
            shape, at = None, first + len(match.group().split()[0])
        if shape is not None:
            if shape in {"modal", "pluperfect"}:
                yield Cue(first, at, AHEAD if shape == "modal" else PAST)
        elif cue := _cue(text, first, at, end, opens=first == start):
            at = cue.end
            yield cue


def _cue(text: str, first: int, last: int, end: int, *, opens: bool) -> Cue | None:
    """The cue that the word at `[first, last)`, with those after it up to `end`, is."""
    word = text[first:last]
    if word in lexicon.phrases("date_future_cues"):
        stop = lexicon.phrase_at("date_future_cues", text, Span(first, last), end)
        if stop:
            return Cue(first, stop, AHEAD)
    return Cue(first, last, PAST) if _is_past(word, opens) else None


def _is_past(word: str, opens: bool) -> bool:
    """Whether a word is a past and nothing else: not "put", nor a name inside the sentence."""
    return (word[0].islower() or opens) and verbs.is_past(word.lower(), only=True)
