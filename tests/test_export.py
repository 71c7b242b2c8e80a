"""The written formats: what the article wrote stays text in each of them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing import brief_text, export
from briefing.export.markdown import escape
from briefing.model import Briefing

TEXT = "Mayor <b>Signs</b> *Budget*\nJune 2, 2025\n\n“We had [no] choice,” Ann Rowe said on Monday."


@pytest.fixture(scope="module")
def found() -> Briefing:
    return brief_text(TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*stars* and _lines_", r"\*stars\* and \_lines\_"),
        ("<script>", r"\<script\>"),
        ("[a](b)", r"\[a\](b)"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
        ("1)", r"1\)"),
        ("---", r"\---"),
        ("&lt;b&gt; R&D", r"\&lt;b\&gt; R&D"),
        ("2 June 2025", "2 June 2025"),
        ("well-known", "well-known"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_marks_are_harmless(text: str, expected: str) -> None:
    assert escape(text) == expected


SAYS = (
    "The bridge opens\n\n2 June 2025\n\n"
    "Ann Rowe, the mayor of Elin, declined to say that the bridge would open on Friday. “It is old,” Rowe said.\n\n"
    "The crew replaced 48 bearings in 9 weeks. It cost about $3 million."
)


@pytest.mark.parametrize(
    ("part", "rows"),
    [
        (
            "speakers",
            "- **Ann Rowe,** mayor of Elin\n  - declined to say that the bridge would open on Friday\n  - “It is old”",
        ),
        (
            "numbers",
            "- **48** bearings\n- **about $3 million** It cost about $3 million\n"
            "- **9 weeks** The crew replaced 48 bearings in 9 weeks\n",
        ),
    ],
)
def test_a_page_can_be_understood_without_the_article(part: str, rows: str) -> None:
    assert rows in export.render(brief_text(SAYS), "markdown", frozenset({part}))


@given(
    st.text(alphabet='ab1 .)#*_-+=<>[]()`~|&;!:\\"$/lt', max_size=14).filter(str.strip), st.sampled_from(["> ", "- "])
)
def test_markdown_is_read_as_the_text_it_was(text: str, lead: str) -> None:
    read = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(lead + escape(text))
    assert "".join(token.content for inline in read for token in inline.children or ()) == " ".join(text.split())


def test_html_holds_no_tag_of_the_article(found: Briefing) -> None:
    class Tags(HTMLParser):
        seen: ClassVar[set[str]] = set()

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.seen.add(tag)

    tags = Tags()
    tags.feed(export.render(found, "html"))
    assert "b" not in tags.seen
    assert "section" in tags.seen


def test_text_keeps_what_looks_like_console_markup(found: Briefing) -> None:
    assert "[no] choice" in export.render(found, "text")


@pytest.mark.parametrize("name", sorted(export.PAGES))
def test_an_empty_part_says_why(name: str) -> None:
    said = export.render(brief_text("Quiet Day\n\nNothing happened."), name)
    assert "Nobody speaks in this article." in said


@pytest.mark.parametrize("name", sorted(export.PAGES))
def test_only_what_was_asked_for(name: str, found: Briefing) -> None:
    said = export.render(found, name, frozenset({"key_points"}))
    assert "Key points" in said
    assert "Events" not in said
