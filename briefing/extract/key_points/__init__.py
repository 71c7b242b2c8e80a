"""The sentences that a briefing must carry.

A sentence is worth what its recurring terms say, each counted for less once a chosen sentence has said it, plus
where it stands and which figures it carries, minus what makes it a poor line to read alone. `candidates` gathers
what is known of each sentence, `faults` what speaks against it, `ranking` weighs and chooses,
`brief` shortens for a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.key_points.brief import brief
from briefing.extract.key_points.candidates import candidates
from briefing.extract.key_points.ranking import Ranking
from briefing.language.annotated import Annotated
from briefing.model import Date, KeyPoint, Number, Quote, Section

FEWEST, MOST, WORDS_A_POINT = 3, 8, 75


def find(
    annotated: Annotated,
    sections: Sequence[Section] = (),
    quotes: Sequence[Quote] = (),
    numbers: Sequence[Number] = (),
    dates: Sequence[Date] = (),
    *,
    count: int | None = None,
) -> tuple[KeyPoint, ...]:
    """The key points, best first: `count` of them, or three to eight by the length of the article.

    Of `sections`, the first sentence of each that the article itself sets off counts for more, and so does what
    carries weighty `numbers`; what stands inside the direct ones of `quotes` counts for less, and so does what
    `dates` show to be long past.
    """
    found = candidates(annotated, sections, quotes, numbers, dates)
    if not found:
        return ()
    length = sum(len(candidate.words) for candidate in found)
    chosen = Ranking(found).choose(count or max(FEWEST, min(MOST, round(length / WORDS_A_POINT))))
    best, points = 1.0, []
    for candidate, density in chosen:
        best = min(best, density / chosen[0][1]) if chosen[0][1] > 0 else best
        rule = "position" if candidate.place < FEWEST else "recurrence"
        score = round(max(best, 0.0), 3)
        shown = brief(annotated, candidate.span)
        points.append(KeyPoint(candidate.text, candidate.span, score, shown, rule=rule))
    return tuple(points)
