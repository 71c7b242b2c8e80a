"""One reading of the language: what one extractor sees in a sentence, the others see as well.

Each table holds sentences that the extractors once read differently. Add a row to whichever fits.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

import briefing
from briefing.language.annotated import Annotated
from briefing.model import Briefing

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
SAMPLES = sorted((Path(__file__).parent.parent / "sample_articles").glob("*.txt"))


def brief(text: str) -> Briefing:
    return briefing.brief_text(f"Notes of the Day\n\n{text}", published=date(2025, 6, 4))


@pytest.mark.parametrize("verb", ["overthrew", "toppled", "ousted", "deposed", "drove out", "struck down"])
def test_verbs_of_one_tense_date_alike(verb: str) -> None:
    """Whatever the verb, a past tense puts a bare month behind the day of publication."""
    found = brief(f"The generals {verb} the old king in September.")
    assert [(d.text, d.value) for d in found.dates] == [("September", "2024-09")]


@pytest.mark.parametrize(
    ("words", "length", "value"),
    [
        ("two years", 2, "P2Y"),
        ("two dozen years", 24, "P24Y"),
        ("half a dozen years", 6, "P6Y"),
        ("2½ years", 2.5, "P2Y6M"),
        ("three weeks", 3, "P3W"),
    ],
)
def test_a_duration_is_one_for_numbers_and_dates(words: str, length: float, value: str) -> None:
    found = brief(f"They waited {words} for a bridge.")
    assert [n.kind for n in found.numbers] == ["duration"]
    assert [(d.text, d.type, d.value) for d in found.dates] == [(words, "DURATION", value)]
    assert found.numbers[0].value == length


@pytest.mark.parametrize(
    "text",
    [
        "In Paris, 12 of the suspects were held.",
        "At Nissan, 20 of 30 lines stopped.",
        "In Elin, 40 were arrested on Monday.",
    ],
)
def test_a_figure_behind_a_place_is_no_age(text: str) -> None:
    assert "age" not in [number.kind for number in brief(text).numbers]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“It is late,” said Paris Cole. Paris, 24, is a baker in Elin.", "age"),
        ("“It is late,” said Jordan Cole, a baker. Jordan, 24, came by bus.", "age"),
        ("“It is late,” said Ann London. London, 24, is a baker in Elin.", "age"),
        ("“It is late,” said Ann Cole. In London, 24 were held.", "count"),
    ],
)
def test_a_name_that_speakers_know_is_no_place_in_numbers(text: str, kind: str) -> None:
    found = brief(text)
    assert [speaker.kind for speaker in found.speakers] == ["person"]
    assert [(number.text[:2], number.kind) for number in found.numbers] == [("24", kind)]


@pytest.mark.parametrize("text", ["The bridge is safe, one aide denies.", "The bridge is safe, one aide said."])
def test_a_source_is_no_figure(text: str) -> None:
    assert brief(text).numbers == ()


MARKS = {"straight": '""', "angle": "«»", "low": "„“", "single": "‘’"}


def swapped(text: str, pair: str) -> str:
    return text.replace("“", pair[0]).replace("”", pair[1])


def reading(found: Briefing) -> tuple[object, ...]:
    """What must not depend on the marks: who speaks, what happened, which dates."""
    return (
        [(_bare(speaker.name), speaker.kind, len(speaker.quotes)) for speaker in found.speakers],
        [(date.value, _bare(date.text)) for date in found.dates],
        [(event.start, event.end, event.status, _bare(event.text)) for event in found.events],
    )


def _bare(words: str) -> str:
    return "".join(character for character in words if character not in "“”\"«»„‘’' ")


PLAIN = [  # the words as they are printed, and as the rules read them
    ('He said "no" twice.', "He said “no” twice."),
    ("He said «no» twice, and « never ».", "He said “no” twice, and “ never ”."),
    ("He said „no“ twice.", "He said “no” twice."),
    ("He said ``no'' twice.", "He said ``no'' twice."),
    ("‘We won,’ he said. ‘It’s over. She said “no” to it.’", "“We won,” he said. “It’s over. She said ‘no’ to it.”"),
    (
        "‘The players’ hotel is shut,’ he said. ‘[It] stays so.’",
        "“The players’ hotel is shut,” he said. “[It] stays so.”",
    ),
    ("He is ‘among the best players’ and ‘(so) is Lee’.", "He is “among the best players” and “(so) is Lee”."),
    (
        "‘Some 15%’ was lost, the players’ union and ‘all its friends’ say.",
        "“Some 15%” was lost, the players’ union and “all its friends” say.",
    ),
    ("The pole was 6'2\" high.", "The pole was 6'2\" high."),
    ("The players’ hotel was nobody’s.", "The players’ hotel was nobody’s."),
]


@pytest.mark.parametrize(("printed", "read"), PLAIN)
def test_rules_read_one_kind_of_marks(printed: str, read: str) -> None:
    assert Annotated(briefing.brief_text(f"Notes of the Day\n\n{printed}").document).text.endswith(f"\n{read}")


@pytest.mark.parametrize("marks", MARKS)
def test_what_is_shown_has_the_marks_of_the_article(marks: str) -> None:
    text = swapped(
        "Kelm bridge\n\nThe bridge “will close” on Monday, Ann Lee said. “Nobody will ‘vote’ on it in June,” she said.\n\n"
        "The “biggest hall” cost “nearly” $5 million, said Piet “Red” Rowe, head of the “Save Our Bridge” group.\n",
        MARKS[marks],
    )
    found = briefing.brief_text(text, published=date(2025, 6, 4))
    placed = [(one.span, one.text) for one in found.numbers]
    placed += [(one.span, one.text) for one in found.dates]
    placed += [(one.span, one.text) for one in found.events]
    placed += [(one.span, one.text) for one in found.key_points]
    placed += [(p.span, p.text) for q in found.quotes for p in (q.mention, q.cue) if p]
    assert placed
    for span, words in placed:
        assert span.of(found.document.text) == words
    pieces = [piece for quote in found.quotes for piece in quote.text.split(" … ")]
    pieces += [part for one in found.speakers for part in (one.name, *(one.role or "").split(", "))]
    assert all(piece in found.document.text for piece in pieces)


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_marks_of_quotations_change_nothing(path: Path, marks: str) -> None:
    text = path.read_text("utf-8")
    if "“" not in text or '"' in text or text.count("“") != text.count("”"):
        pytest.skip("no pairs of curly marks")
    assert _reading_of(swapped(text, MARKS[marks])) == _reading_of(text)


@pytest.mark.parametrize(("marks", "least"), [('""', 0.99), ("«»", 0.99), ("„“", 0.99), ("‘’", 0.97)])
def test_the_marks_of_quotations_change_next_to_nothing_in_the_corpora(marks: str, least: float) -> None:
    """Single marks are apostrophes too, and less is sure of them."""
    texts = [path.read_text("utf-8") for path in sorted(CORPORA.rglob("*.txt"))]
    paired = [text for text in texts if text.count("“") == text.count("”") > 0 and not set(text) & set('"‘„«')]
    if not paired:
        pytest.skip("no corpora beside the checkout")
    same = [_reading_of(text) == _reading_of(swapped(text, marks)) for text in paired]
    assert sum(same) >= least * len(same)


@cache
def _reading_of(text: str) -> tuple[object, ...]:
    return reading(briefing.brief_text(text, published=date(2025, 6, 4)))


def test_what_is_quoted_is_quoted_for_all() -> None:
    for marks in ("“”", *MARKS.values()):
        found = brief(f"Rowe said: {marks[0]}We signed it in March.{marks[1]} He left on Monday.")
        (quote,) = [q for q in found.quotes if q.kind == "direct"]
        march = next(d for d in found.dates if d.text == "March")
        monday = next(d for d in found.dates if d.text == "Monday")
        assert quote.span.holds(march.span)
        assert not quote.span.holds(monday.span)
