"""What each sentence is worth, and the choice among them.

The choice is greedy: submodular coverage with a reward that is damped by length (Lin and Bilmes, 2010). Every
weight is one line.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Set
from heapq import heappop, heappush
from itertools import chain

from briefing.extract.key_points.candidates import Candidate
from briefing.extract.key_points.faults import FAULTS

POSITION = 1.0
"""Weight of where a sentence stands: the first has all of it, the fourth a third."""
SOFT_OPENING, OPENING_SENTENCES = 0.5, 6
"""Share of that weight which an opening loses that says less of the subject than most sentences do: a scene."""
TOLD_IN_HEADLINE = 2
"""So many words of the headline in the first sentence show that it is the news, and no scene."""
OPENING = 3
"""So many sentences at the top tell the news, and stand first."""
SECTION_OPENING = 0.4
"""Weight of opening a section that the article itself sets off: the news of that section stands there."""
FIGURES, MOST_FIGURES = 0.25, 2
"""Weight of each weighty figure of a sentence, up to the second."""
BACKGROUND = 0.3
"""Cost of telling only of what is long past."""
RECURRENCE = 1.0
"""Weight of the recurring terms of a sentence, relative to the richest sentence."""
SAID_BEFORE = 0.85
"""What a term is still worth when a chosen sentence has said it."""
OVERLAP = 2.3
"""Cost of the Jaccard overlap with the chosen sentence that is most like it."""
ALIKE, TOLD_AGAIN = 0.18, 10.0
"""From this overlap on two sentences tell the same, and what that costs on top."""
LEAD_AGAIN = 0.7
"""Cost of the share of its words that the lead, once chosen, has said already."""
NEIGHBOUR = 0.1
"""Cost of standing next to a chosen sentence, half of it for the one after next."""
DAMPING, ORDER_DAMPING = 0.2, 0.35
"""Powers of the length by which worth is divided, to choose sentences and to put the chosen in order."""


class Ranking:
    """The candidates of one article and what each is worth."""

    def __init__(self, candidates: list[Candidate]) -> None:
        self.candidates = candidates
        spread = Counter(chain.from_iterable(candidate.terms for candidate in candidates))
        self.weight = {t: math.log(count) for t, count in spread.items() if count > 1}
        recurring = frozenset(self.weight)
        self.recurring = [c.terms & recurring for c in candidates]
        self.damping = [float(max(len(c.words), 12) ** DAMPING) for c in candidates]
        self.recurrence = [self._recurrence(c, self.recurring[c.place]) for c in candidates]
        self.richest = max(self.recurrence) or 1.0
        usual = sorted(self.recurrence)[len(candidates) // 2]
        self.soft = self.recurrence[0] < usual and candidates[0].headline < TOLD_IN_HEADLINE
        self.standing = [
            prominence(c, soft=recurrence < usual) for c, recurrence in zip(candidates, self.recurrence, strict=True)
        ]

    def choose(self, count: int) -> list[tuple[Candidate, float]]:
        """The best `count` candidates with the worth of their words: five to read first, then the others.

        Faults are looked for in a sentence only once it comes first without them, as many never do.
        """
        worth = [RECURRENCE * r / self.richest + s for r, s in zip(self.recurrence, self.standing, strict=True)]
        cost = [0.0] * len(worth)
        waiting = sorted((-most, place) for place, most in enumerate(worth))
        chosen, said, unread = list[Candidate](), set[str](), set(range(len(worth)))
        while waiting and len(chosen) < count:
            loss, place = heappop(waiting)
            best = self.candidates[place]
            if place in unread and loss == cost[place] - worth[place]:
                unread.remove(place)
                lost = faultiness(best)
                worth[place] -= lost
                self.standing[place] -= lost
            if loss != cost[place] - worth[place]:  # it was worth more when it was put there
                heappush(waiting, (cost[place] - worth[place], place))
                continue
            chosen.append(best)
            new = self.recurring[place] - said
            said |= new
            for _, i in waiting:
                other = self.candidates[i]
                if again := new and self.recurring[i] & new:
                    lost = self._recurrence(other, again) * (1 - SAID_BEFORE)
                    worth[i] -= RECURRENCE * lost / self.richest
                if (alike := _likeness(best, other)) > cost[i]:
                    cost[i] = alike
        ranked = [(candidate, self._density(candidate)) for candidate in chosen]
        return [*sorted(ranked[:5], key=self._order), *sorted(ranked[5:], key=self._order)]

    def _recurrence(self, candidate: Candidate, counted: Set[str]) -> float:
        """What the recurring terms `counted` are worth (exactly summed: a set has no order)."""
        worth = math.fsum(map(self.weight.__getitem__, counted))
        return worth / self.damping[candidate.place]

    def _order(self, ranked: tuple[Candidate, float]) -> tuple[bool, float, int]:
        """The opening as it stands, unless it is a scene; behind it what says most in few words first."""
        candidate, density = ranked
        behind = candidate.place >= OPENING
        return behind, -density if behind or self.soft else 0.0, candidate.place

    def _density(self, candidate: Candidate) -> float:
        worth = RECURRENCE * self.recurrence[candidate.place] / self.richest + self.standing[candidate.place]
        return float((worth + 1) / max(len(candidate.words), 12) ** ORDER_DAMPING)


def _likeness(one: Candidate, other: Candidate) -> float:
    """The cost of choosing `other` after `one`: words in common, and standing close by."""
    distance = abs(one.place - other.place)
    near = NEIGHBOUR / distance if distance <= 2 else 0.0
    if one.terms.isdisjoint(other.terms):
        return near
    shared = len(one.terms & other.terms)
    overlap = shared / (len(one.terms) + len(other.terms) - shared)
    cost = OVERLAP * overlap + TOLD_AGAIN * max(0.0, overlap - ALIKE)
    if one.place == 0:
        cost += LEAD_AGAIN * shared / len(other.terms)
    return cost + near


def prominence(candidate: Candidate, *, soft: bool) -> float:
    """What the sentence is worth beside its recurring terms; `soft` where it has fewer of those than most."""
    worth = POSITION / (1 + candidate.place / 1.5)
    if soft and candidate.place < OPENING_SENTENCES:
        worth *= 1 - SOFT_OPENING
    worth += SECTION_OPENING * candidate.opens_section
    worth += FIGURES * min(candidate.figures, MOST_FIGURES)
    return worth - BACKGROUND * candidate.background


def faultiness(candidate: Candidate) -> float:
    """What speaks against the sentence."""
    return sum([cost * fault(candidate) for cost, fault in FAULTS])
