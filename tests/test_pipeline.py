"""The whole way from a text to its briefing."""

import briefing


def test_a_text_has_a_briefing() -> None:
    found = briefing.brief_text(
        "Mayor Signs Budget\nJune 02, 2025\n\nThe mayor signed it. The council agreed."
    )
    assert found.document.headline == "Mayor Signs Budget"
    assert [point.text for point in found.key_points] == ["The mayor signed it.", "The council agreed."]
