"""Which sentences a briefing carries."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing import brief_text
from briefing.extract import key_points
from briefing.extract.key_points import Candidate
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
    (key_points.too_short, "It did not."),
    (key_points.too_long, "The mayor and " + "the council and " * 20 + "the bridge are there."),
    (key_points.opens_with_a_quotation, "“We had no choice at all,” she said."),
    (key_points.first_or_second_person, "The road you take says where your money goes."),
    (key_points.leans_back, "But that was before the bridge fell into the river near the old mill."),
    (key_points.takes_up, "However, that was before the bridge fell into the river near the old mill."),
    (key_points.caption, "Ann Rowe (left) walks over the bridge near the old mill on Monday with Bo Lind."),
    (key_points.run_on, "Ann Rowe walks over the old bridge The mayor wants to close it before the winter."),
    (key_points.question, "Who will pay for the bridge that fell into the river near the old mill?"),
    (key_points.leads_on, "The mayor named three reasons for the delay of the bridge:"),
    (key_points.transcript, "ROWE: We had no choice but to close the bridge for the whole of the winter."),
    (key_points.list_of_names, "Ann Rowe, Bo Lind, Cy Marsh, Dee Holt and Ed Vane."),
    (key_points.about_the_sourcing, "Two officials spoke on the condition of anonymity about the bridge."),
]
SOUND = candidate("The mayor signed a budget of 3 million crowns on Monday after two years of quarrels over the roads.")


@pytest.mark.parametrize(("fault", "text"), FAULTY, ids=lambda value: getattr(value, "__name__", ""))
def test_faults(fault: Callable[[Candidate], float], text: str) -> None:
    assert fault(candidate(text)) > 0
    assert fault(SOUND) == 0


def test_every_fault_has_a_row() -> None:
    of_quotations = [key_points.quoted, key_points.inside_a_quotation]
    rest = [fault for _, fault in key_points.FAULTS if fault not in of_quotations]
    assert [fault for fault, _ in FAULTY] == rest


@pytest.mark.parametrize(("share", "inside"), [(0.0, False), (0.6, False), (1.0, True)])
def test_somebody_elses_words(share: float, inside: bool) -> None:
    given = candidate("We had no choice but to close the bridge for the whole of the winter.", share)
    assert key_points.quoted(given) == share
    assert key_points.inside_a_quotation(given) == inside


def test_the_middle_of_a_quotation_is_no_point() -> None:
    middle = "You do not ask a bridge whether the river below the bridge is a river that wants a bridge."
    text = f"{' '.join(FILLER[:4])}\n\n“We looked at the bridge,” Ann Rowe said. “{middle} You close the bridge.”"
    assert middle not in [p.text for p in brief_text(HEAD + text).key_points]


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
