"""Which sentences a briefing carries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing import brief_text
from briefing.extract import key_points
from briefing.extract.key_points import faults, ranking
from briefing.extract.key_points.candidates import Candidate, candidates
from briefing.language.annotated import Annotated
from briefing.model import Span
from briefing.terms import term, words

HEAD = "Mayor Signs Budget\nJune 2, 2025\n\n"
FILLER = [
    f"The council of district {n} approved item {n} for roads and bridges in the northern part of town."
    for n in range(1, 40)
]


def candidate(text: str, quoted: float = 0.0) -> Candidate:
    span = Span(0, len(text))
    written = tuple(words(text, span))
    return Candidate(0, span, text, written, frozenset(t for w in written if (t := term(w))), quoted=quoted)


FAULTY: list[tuple[Callable[[Candidate], float], str]] = [
    (faults.too_short, "It did not."),
    (faults.too_long, "The mayor and " + "the council and " * 20 + "the bridge are there."),
    (faults.opens_with_a_quotation, "“We had no choice at all,” she said."),
    (faults.ends_a_quotation, "We had no choice at all,” the mayor said."),
    (faults.first_or_second_person, "The road you take says where your money goes."),
    (faults.leans_back, "But that was before the bridge fell into the river near the old mill."),
    (faults.leans_back, "More recently, though, they moved to a hall that the council owns near the old mill."),
    (faults.takes_up, "However, that was before the bridge fell into the river near the old mill."),
    (faults.caption, "Ann Rowe (left) walks over the bridge near the old mill on Monday with Bo Lind."),
    (faults.run_on, "Ann Rowe walks over the old bridge The mayor wants to close it before the winter."),
    (faults.question, "Who will pay for the bridge that fell into the river near the old mill?"),
    (faults.leads_on, "The mayor named three reasons for the delay of the bridge:"),
    (faults.transcript, "ROWE: We had no choice but to close the bridge for the whole of the winter."),
    (faults.list_of_names, "Ann Rowe, Bo Lind, Cy Marsh, Dee Holt and Ed Vane."),
    (faults.about_the_sourcing, "Two officials spoke on the condition of anonymity about the bridge."),
]
SOUND = candidate("The mayor signed a budget of 3 million crowns on Monday after two years of quarrels over the roads.")


@pytest.mark.parametrize(("fault", "text"), FAULTY, ids=lambda value: getattr(value, "__name__", ""))
def test_faults(fault: Callable[[Candidate], float], text: str) -> None:
    assert fault(candidate(text)) > 0
    assert fault(SOUND) == 0


def test_every_fault_has_a_row() -> None:
    of_quotations = [faults.quoted, faults.inside_a_quotation]
    rest = [fault for _, fault in faults.FAULTS if fault not in of_quotations]
    assert list(dict.fromkeys(fault for fault, _ in FAULTY)) == rest


@pytest.mark.parametrize(("share", "inside"), [(0.0, False), (0.6, False), (1.0, True)])
def test_somebody_elses_words(share: float, inside: bool) -> None:
    given = candidate("We had no choice but to close the bridge for the whole of the winter.", share)
    assert faults.quoted(given) == share
    assert faults.inside_a_quotation(given) == inside


def test_the_middle_of_a_quotation_is_no_point() -> None:
    middle = "You do not ask a bridge whether the river below the bridge is a river that wants a bridge."
    text = f"{' '.join(FILLER[:4])}\n\n“We looked at the bridge,” Ann Rowe said. “{middle} You close the bridge.”"
    assert middle not in [p.text for p in brief_text(HEAD + text).key_points]


ASIDE = [
    # what stands under an article and is no point of it
    "Ann Rowe is professor of bridges at Elin and chair of the Bridge and Mayor Trust of the river",
    "Elin (4-4-2): Rowe 6; Bridge 7, River 7, Mayor 6, Hale 5; Low 8 (Poole 88), Teague 6, Wray 6; Benn 5, Bridges 9.",
]


@pytest.mark.parametrize("line", ASIDE)
def test_the_author_and_the_line_ups_are_no_points(line: str) -> None:
    written = HEAD.replace("\n", "\nBy Professor Ann Rowe\n", 1) + " ".join(FILLER[:8]) + f"\n\n{line}\n"
    assert line not in [p.text for p in brief_text(written).key_points]


@pytest.mark.parametrize(("sentences", "points"), [(1, 1), (3, 3), (8, 3), (20, 5), (39, 8)])
def test_three_to_eight_by_length(sentences: int, points: int) -> None:
    assert len(brief_text(HEAD + " ".join(FILLER[:sentences])).key_points) == points


def test_best_first_and_no_more_than_asked_for() -> None:
    document = brief_text(HEAD + " ".join(FILLER)).document
    found = key_points.find(Annotated(document), count=12)
    assert len(found) == 12
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
    assert all(0 <= p.score <= 1 for p in found)


def test_a_sentence_told_twice_is_one_point() -> None:
    twice = "The mayor of the old town signed the new budget for roads and bridges on Monday morning."
    others = FILLER[:6]
    text = " ".join([twice, *others, twice])
    assert [p.text for p in brief_text(HEAD + text).key_points].count(twice) == 1


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Prisoners", "prisoner"),
        ("prisoner’s", "prisoner"),
        ("cities", "city"),
        ("the", None),
        ("pass", "pass"),
    ],
)
def test_terms_fold(word: str, expected: str | None) -> None:
    assert term(word) == expected


def standing(text: str, *, place: int = 9, soft: bool = False, figures: int = 0, background: bool = False) -> float:
    given = candidate(text)._replace(place=place, figures=figures, background=background)
    return ranking.prominence(given, soft=soft) - ranking.faultiness(given)


LINE = "The council of the old town approved a budget for the roads and bridges of the northern district."


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (standing(LINE, place=0), standing(LINE, place=3)),
        (standing(LINE, place=0), standing(LINE, place=0, soft=True)),
        (standing(LINE, figures=1), standing(LINE)),
        (standing(LINE, figures=2), standing(LINE, figures=1)),
        (standing(LINE), standing(LINE, background=True)),
    ],
    ids=["first", "says the subject", "a figure", "two figures", "no background"],
)
def test_what_a_sentence_is_worth(better: float, worse: float) -> None:
    assert better > worse


@pytest.mark.parametrize(
    ("sentence", "figures", "background"),
    [
        ("The dam broke on Sunday and 41 people were killed.", 1, False),
        ("The dam cost $40 million and lost 12% of its water.", 2, False),
        ("The two sides met in the dam for three hours.", 0, False),
        ("The dam was built in 1971 by the state.", 0, True),
        ("The dam was built in 1971 and broke on Sunday.", 0, False),
        ("The dam was repaired in May 2025 by the state.", 0, False),
    ],
)
def test_what_is_known_of_a_sentence(sentence: str, figures: int, background: bool) -> None:
    briefing = brief_text(HEAD + sentence)
    (found,) = candidates(Annotated(briefing.document), (), (), briefing.numbers, briefing.dates)
    assert (found.figures, found.background) == (figures, background)


def test_the_lead_is_not_told_again() -> None:
    lead = "The mayor of Elin signed a budget of 3 million crowns for the bridges on Monday."
    again = "The budget of 3 million crowns that the mayor signed on Monday is for bridges in Elin and its roads."
    others = [
        "Storms kept the ferries of the northern islands in their harbours from Tuesday until late on Thursday evening.",
        "A museum for the history of salt will open in the old customs house of the port in the autumn of next year.",
        "Two hundred pupils of the music school rehearsed a cantata by a composer who was born in the next valley.",
        "The price of firewood doubled after a hard winter in which many families burned the stocks of two years.",
    ]
    assert again not in [p.text for p in brief_text(HEAD + " ".join([lead, *others, again])).key_points]


def test_a_first_sentence_that_tells_the_headline_comes_first() -> None:
    lead = "Sunburn and thirst claimed many a budget signer where mayor and poet met, far from any road."
    points = brief_text(HEAD + "\n\n".join([lead, *FILLER[:12]])).key_points
    assert points[0].text == lead


def test_a_dateline_in_its_own_line_is_no_point() -> None:
    article = brief_text(HEAD + "\n\n".join(["ELIN, Nov. 28", *FILLER[:12]]))
    assert all(sentence.span.of(article.document.text) != "ELIN, Nov. 28" for sentence in article.document.body())
