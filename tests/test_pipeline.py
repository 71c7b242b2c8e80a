"""The whole way from a text to its briefing."""

from __future__ import annotations

import pytest

import briefing
from briefing import export, pipeline
from briefing.language.annotated import Annotated
from briefing.model import Briefing

UNDATED = "Mayor Signs Budget\n\nThe mayor signed it on Monday."


def test_a_text_has_a_briefing() -> None:
    found = briefing.brief_text("Mayor Signs Budget\nJune 02, 2025\n\nThe mayor signed it. The council agreed.")
    assert found.document.headline == "Mayor Signs Budget"
    assert [point.text for point in found.key_points] == ["The mayor signed it.", "The council agreed."]


def test_without_a_date_of_publication_nothing_is_guessed() -> None:
    found = briefing.brief_text(UNDATED)
    assert found.events == ()
    assert found.warnings == (pipeline.UNDATED,)


def test_an_absolute_date_needs_no_date_of_publication() -> None:
    found = briefing.brief_text("Mayor Signs Budget\n\nThe mayor signed the budget on 3 March 2024.")
    assert found.warnings == ()
    assert [event.start for event in found.events] == ["2024-03-03"]


def test_an_extractor_that_fails_costs_its_own_findings_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(annotated: Annotated, so_far: Briefing) -> Briefing:
        raise ValueError("of no use")

    steps = tuple((name, broken if name == "quotes" else step) for name, step in pipeline.STEPS)
    monkeypatch.setattr(pipeline, "STEPS", steps)
    found = briefing.brief_text(UNDATED)
    assert found.key_points
    assert found.quotes == ()
    assert "The quotes could not be worked out" in found.warnings[0]
    said = export.render(found, "text", frozenset({"speakers", "events"}))
    assert "Speakers\n  The quotes could not be worked out" in said
    assert "Nobody speaks" not in said


def test_the_briefing_grows_step_by_step() -> None:
    document = briefing.brief_text(UNDATED).document
    grown = list(pipeline.grow(document))
    assert grown[0] == Briefing(document)
    assert grown[-1] == pipeline.brief(document)
    assert len(grown) == 1 + len(pipeline.STEPS)


@pytest.mark.parametrize("name", ["quotes", "events", "numbers", "key_points"])
def test_what_is_asked_for_alone_is_as_whole_as_among_the_others(name: str) -> None:
    document = briefing.brief_text("Mayor Signs\nJune 2, 2025\n\n“No,” Ann Rowe said on Monday of 3 plans.").document
    alone, whole = pipeline.brief(document, frozenset({name})), pipeline.brief(document)
    assert getattr(alone, name) == getattr(whole, name)
    assert alone._replace(sections=(), key_points=()) != whole
