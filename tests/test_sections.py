"""Where an article turns to another subject, and what the part is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief_text
from briefing.extract.sections import _depths
from briefing.model import Section

HEAD = "Mayor Signs Budget\nJune 2, 2025\n\n"
HARBOUR = "The harbour dredging needs ships, cranes and a deeper harbour channel, the port said of its ships."
SCHOOL = "Pupils lack teachers, and each classroom needs teachers for pupils, the school board said of classrooms."


def sections(text: str) -> tuple[Section, ...]:
    return brief_text(HEAD + text).sections


def test_headings_of_the_article_are_its_sections() -> None:
    found = sections(f"{HARBOUR}\n\nThe Schools\n\n{SCHOOL}")
    assert [(s.title, s.found) for s in found] == [(None, False), ("The Schools", False)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"11:05 a.m.\n\n{HARBOUR}\n\n10 a.m.\n\n{SCHOOL}", ["11:05 a.m.", "10 a.m."]),
        (f"{HARBOUR}\n\n{SCHOOL}", [None]),
    ],
)
def test_titles(text: str, titles: list[str | None]) -> None:
    assert [s.title for s in sections(text)] == titles


def test_a_count_divides_the_article() -> None:
    items = "\n\n".join(f"{n}. {HARBOUR if n % 2 else SCHOOL}" for n in (1, 2, 3))
    assert [s.rule for s in sections(f"It needs three things, the mayor said today.\n\n{items}")][1:] == [
        "numbered_items"
    ] * 3


def test_a_change_of_subject_is_found_and_marked_as_ours() -> None:
    found = sections("\n\n".join([HARBOUR] * 8 + [SCHOOL] * 8))
    assert len(found) == 2
    assert all(s.found for s in found)
    assert "harbour" in (found[0].title or "")
    assert "teachers" in (found[1].title or "")


def test_titles_are_words_of_their_section() -> None:
    text = "\n\n".join([HARBOUR] * 8 + [SCHOOL] * 8)
    found = brief_text(HEAD + text)
    for section in found.sections:
        assert (section.title or "").removesuffix(" …") in section.span.of(found.document.text)
        assert section.title


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The harbour will be dredged in spring, the port said.", "The harbour will be dredged in spring"),
        ("It was cold. The port will dredge the harbour.", "The port will dredge the harbour"),
        ("“It was cold,” he said. The port will dredge the harbour.", "The port will dredge the harbour"),
        (
            "The port of the old town will dredge the whole of its harbour before the ships come back.",
            "The port of the old town will dredge the whole of its harbour …",
        ),
    ],
)
def test_a_part_is_named_by_the_words_that_open_it(sentence: str, title: str) -> None:
    text = "\n\n".join([HARBOUR] * 8 + [f"{sentence} {SCHOOL}"] + [SCHOOL] * 8)
    assert title in [section.title for section in sections(text)]


def test_an_article_without_a_body_has_no_sections() -> None:
    assert brief_text("Mayor Signs Budget\nJune 2, 2025").sections == ()


def _depths_by_walking(cohesion: list[float]) -> list[float]:
    """The same by its definition: climb from each gap to both sides until the slope first goes down."""

    def climb(slope: list[float]) -> float:
        top = slope[0]
        for height in slope:
            if height < top:
                break
            top = height
        return top

    return [climb(cohesion[gap::-1]) + climb(cohesion[gap:]) - 2 * here for gap, here in enumerate(cohesion)]


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), max_size=30))
def test_depths_in_one_pass(cohesion: list[float]) -> None:
    assert _depths(cohesion) == _depths_by_walking(cohesion)


@pytest.mark.parametrize("line", ["×", "—", "1.", "“”"])
def test_lines_without_words_have_no_title(line: str) -> None:
    found = brief_text("\n\n".join([HEAD.strip(), *[line] * 20, "“We will not wait,” Dr. Ann Rowe said on Tuesday."]))
    assert not found.warnings or all("could not be worked out" not in warning for warning in found.warnings)
