"""The sentences that a briefing must carry.

A sentence is worth what its recurring terms say, each counted for less once a chosen sentence has said
it, plus where it stands, minus what makes it a poor line to read alone. The choice is greedy: submodular
coverage with a reward that is damped by length (Lin and Bilmes, 2010), on the two signals that carried
over best between collections of news, position and recurrence. Every weight is one line below.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Set
from typing import NamedTuple

from briefing import lexicon
from briefing.language.annotated import Annotated
from briefing.model import Document, KeyPoint, Quote, Section, Span
from briefing.terms import term, words

FEWEST, MOST, WORDS_A_POINT = 3, 8, 75

POSITION = 1.0
"""Weight of where a sentence stands: the first has all of it, the fourth a third."""
OPENING = 0.4
"""Weight of opening a section that the article itself sets off: the news of that section stands there."""
RECURRENCE = 1.0
"""Weight of the recurring terms of a sentence, relative to the richest sentence."""
SAID_BEFORE = 0.85
"""What a term is still worth when a chosen sentence has said it."""
OVERLAP = 2.5
"""Cost of the Jaccard overlap with the chosen sentence that is most like it."""
NEIGHBOUR = 0.1
"""Cost of standing next to a chosen sentence, half of it for the one after next."""
DAMPING, ORDER_DAMPING = 0.2, 0.35
"""Powers of the length by which worth is divided, to choose sentences and to put the chosen in order."""
TITLE_LENGTH = 5
"""Words up to which a line in the body is a title of its section rather than its first sentence."""
FULL_LENGTH = 16
"""Words from which on a sentence is long enough to say something."""
GREATEST_LENGTH = 60
"""Words from which on a sentence is too long to be one line, or is more than one sentence."""


class Candidate(NamedTuple):
    """A sentence that may become a key point."""

    place: int
    span: Span
    text: str
    words: tuple[str, ...]
    terms: frozenset[str]
    opens_section: bool = False
    quoted: float = 0.0


def find(
    annotated: Annotated,
    sections: tuple[Section, ...] = (),
    quotes: tuple[Quote, ...] = (),
    count: int | None = None,
) -> tuple[KeyPoint, ...]:
    """The key points, best first: `count` of them, or three to eight by the length of the article.

    Of `sections`, the first sentence of each that the article itself sets off counts for more; what stands
    inside the direct ones of `quotes` counts for less.
    """
    candidates = _candidates(annotated.document, sections, quotes)
    if not candidates:
        return ()
    length = sum(len(candidate.words) for candidate in candidates)
    ranking = _Ranking(candidates)
    chosen = ranking.choose(count or max(FEWEST, min(MOST, round(length / WORDS_A_POINT))))
    best, points = 1.0, []
    for candidate, density in chosen:
        best = min(best, density / chosen[0][1]) if chosen[0][1] > 0 else best
        rule = "position" if candidate.place < FEWEST else "recurrence"
        points.append(KeyPoint(candidate.text, candidate.span, round(max(best, 0.0), 3), (candidate.span,), rule=rule))
    return tuple(points)


def _candidates(document: Document, sections: tuple[Section, ...], quotes: tuple[Quote, ...]) -> list[Candidate]:
    found = []
    spoken = sorted(span for quote in quotes if quote.kind == "direct" for span in quote.spans)
    ahead = [section.span.start for section in sections if not section.found and section.title][::-1]
    for place, sentence in enumerate(document.body()):
        opens = False
        words_here = tuple(words(document.text, sentence.span))
        while ahead and ahead[-1] <= sentence.span.start and len(words_here) > TITLE_LENGTH:
            opens = bool(ahead.pop())
        found.append(
            Candidate(
                place,
                sentence.span,
                sentence.span.of(document.text),
                words_here,
                frozenset(filter(None, map(term, words_here))),
                opens_section=opens,
                quoted=_share(sentence.span, spoken),
            )
        )
    return found


def _share(sentence: Span, spoken: list[Span]) -> float:
    """How much of `sentence` lies inside the `spoken` spans, which are sorted."""
    inside = 0
    for span in spoken[max(0, bisect_left(spoken, sentence) - 1) :]:
        if span.start >= sentence.end:
            break
        inside += max(0, min(span.end, sentence.end) - max(span.start, sentence.start))
    return inside / (sentence.end - sentence.start)


class _Ranking:
    """The candidates of one article and what each is worth."""

    def __init__(self, candidates: list[Candidate]) -> None:
        self.candidates = candidates
        spread = Counter(t for candidate in candidates for t in candidate.terms)
        self.weight = {t: math.log(count) for t, count in spread.items() if count > 1}
        self.recurring = [c.terms & self.weight.keys() for c in candidates]
        self.damping = [float(max(len(c.words), 12) ** DAMPING) for c in candidates]
        self.recurrence = [self._recurrence(c, self.recurring[c.place]) for c in candidates]
        self.richest = max(self.recurrence) or 1.0
        self.standing = [_standing(c) for c in candidates]

    def choose(self, count: int) -> list[tuple[Candidate, float]]:
        """The best `count` candidates with the worth of their words: five to read first, then the others."""
        worth = [RECURRENCE * r / self.richest + s for r, s in zip(self.recurrence, self.standing, strict=True)]
        cost = [0.0] * len(worth)
        left, chosen = set(range(len(worth))), list[Candidate]()
        said: set[str] = set()
        while left and len(chosen) < count:
            best = self.candidates[max(left, key=lambda i: (worth[i] - cost[i], -i))]
            left.remove(best.place)
            chosen.append(best)
            new = self.recurring[best.place] - said
            said |= new
            for i in left:
                other = self.candidates[i]
                if again := self.recurring[i] & new:
                    lost = self._recurrence(other, again) * (1 - SAID_BEFORE)
                    worth[i] -= RECURRENCE * lost / self.richest
                cost[i] = max(cost[i], _likeness(best, other))
        ranked = [(candidate, self._density(candidate)) for candidate in chosen]
        return [*sorted(ranked[:5], key=_by_density), *sorted(ranked[5:], key=_by_density)]

    def _recurrence(self, candidate: Candidate, counted: Set[str]) -> float:
        """What the recurring terms `counted` are worth (exactly summed: a set has no order)."""
        worth = math.fsum(map(self.weight.__getitem__, counted))
        return worth / self.damping[candidate.place]

    def _density(self, candidate: Candidate) -> float:
        worth = RECURRENCE * self.recurrence[candidate.place] / self.richest + self.standing[candidate.place]
        return float((worth + 1) / max(len(candidate.words), 12) ** ORDER_DAMPING)


def _likeness(one: Candidate, other: Candidate) -> float:
    """The cost of choosing `other` after `one`: words in common, and standing close by."""
    shared = len(one.terms & other.terms)
    overlap = shared / (len(one.terms) + len(other.terms) - shared or 1)
    distance = abs(one.place - other.place)
    return OVERLAP * overlap + (NEIGHBOUR / distance if distance <= 2 else 0.0)


def _by_density(ranked: tuple[Candidate, float]) -> tuple[float, int]:
    return -ranked[1], ranked[0].place


def _standing(candidate: Candidate) -> float:
    """Where the sentence stands, minus what makes it a poor line to read alone."""
    position = POSITION / (1 + candidate.place / 1.5)
    position += OPENING * candidate.opens_section
    return position - sum(cost * fault(candidate) for cost, fault in FAULTS)


_FIRST_PERSON = re.compile(r"[IYyWwMmOo](?<!\w.)(?:(?<=I)|(?<=[Yy])our?|(?<=[Ww])e|(?<=[Mm])y|(?<=[Oo])ur)\b")
_LEANS_BACK = re.compile(
    r"(?:He|She|They|It|This|That|These|Those|But|And|So|Or|Yet|Then|There|Here|That[’']s|It[’']s)\b"
)
_TAKES_UP = re.compile(
    r"(?:Such|Another|Others?|(?:Some|One) of (?:them|those)|Also|In addition|Meanwhile|However|Nevertheless|Still"
    r"|Instead|Indeed)\b"
)
_CAPTION = re.compile(
    r"[(Ss](?:(?<=\()(?:left|right|cent(?:re|er)|pictured|above|below|file|far|clockwise|artist)\b|(?<!\()croll down)"
)
_NO_STOP = re.compile(r"\s(?<=[a-z’'].)(?:The|But|He|She|They|It|A|An|In|His|Her|This|And)\s[a-z]")
_LABEL = re.compile(r"[“\"]?[A-Z]{3,}[A-Z ]{0,20}:")


def too_short(candidate: Candidate) -> float:
    """The share of a full length that is missing."""
    return max(0, FULL_LENGTH - len(candidate.words)) / FULL_LENGTH


def too_long(candidate: Candidate) -> float:
    """How much longer it is than a line may be."""
    return max(0, len(candidate.words) - GREATEST_LENGTH) / GREATEST_LENGTH


def quoted(candidate: Candidate) -> float:
    """The share of the sentence that is somebody's own words."""
    return candidate.quoted


def inside_a_quotation(candidate: Candidate) -> float:
    """Wholly somebody's words, with whose they are said elsewhere."""
    return candidate.quoted > 0.9


def opens_with_a_quotation(candidate: Candidate) -> float:
    """A sentence that starts in somebody's words, whose name comes too late."""
    return candidate.text.startswith(("“", '"', "'", "‘", "``"))


def first_or_second_person(candidate: Candidate) -> float:
    """I, we and you: the speaker's or the writer's voice, not the news."""
    return bool(_FIRST_PERSON.search(candidate.text))


def leans_back(candidate: Candidate) -> float:
    """An opening that needs the sentence before."""
    return bool(_LEANS_BACK.match(candidate.text))


def takes_up(candidate: Candidate) -> float:
    """An opening that goes on with what was told before: "Such", "However"."""
    return bool(_TAKES_UP.match(candidate.text))


def caption(candidate: Candidate) -> float:
    """What stands under a picture: "(left)", "Scroll down"."""
    return bool(_CAPTION.search(candidate.text))


def run_on(candidate: Candidate) -> float:
    """A line without a full stop has run into it: "at the pier The mayor spoke"."""
    return bool(_NO_STOP.search(candidate.text))


def question(candidate: Candidate) -> float:
    """A question asks; a briefing says."""
    return candidate.text.rstrip("”\"' ").endswith("?")


def leads_on(candidate: Candidate) -> float:
    """A sentence that only announces the next: it ends with a colon."""
    return candidate.text.endswith(":")


def transcript(candidate: Candidate) -> float:
    """A line of a transcript, under its speaker's name."""
    return bool(_LABEL.match(candidate.text))


def list_of_names(candidate: Candidate) -> float:
    """Mostly capitalised words: a list of people, a title, a line of furniture."""
    return sum([word[0].isupper() for word in candidate.words]) > 0.6 * len(candidate.words)


def about_the_sourcing(candidate: Candidate) -> float:
    """Why a source is not named, or did not answer."""
    lowered = candidate.text.lower()
    return any(phrase in lowered for phrase in lexicon.words("sourcing_phrases"))


FAULTS: tuple[tuple[float, Callable[[Candidate], float]], ...] = (
    (3.0, too_short),
    (0.5, too_long),
    (0.3, quoted),
    (0.5, inside_a_quotation),
    (0.2, opens_with_a_quotation),
    (0.2, first_or_second_person),
    (0.1, leans_back),
    (0.3, takes_up),
    (0.7, caption),
    (0.3, run_on),
    (0.5, question),
    (1.0, leads_on),
    (0.5, transcript),
    (0.7, list_of_names),
    (1.0, about_the_sourcing),
)
