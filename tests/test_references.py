"""References, notes and timelines: what other programs' parsers read back is what the article says."""

from __future__ import annotations

import datetime
import io
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief_text
from briefing.export import csl, obsidian, ris, timelinejs
from briefing.model import Briefing, Document, Source, Speaker

ARTICLE = """\
Storm Breaks the Dam at Elin
The Example Times
By Ilse van der Berg and Kate Marrow
June 2, 2025

The dam above Elin broke on May 16 and 41 people were killed, Mayor Kate Dunmore said.

“We will not leave the valley,” Dunmore said. The dam was built in 1962 & repaired in March 2019.
"""


def named(headline: str, byline: tuple[str, ...] = (), speaker: str = "Ann Rowe") -> Briefing:
    document = Document(
        source=Source("https://example.com/a", "text/plain", "utf-8", "ab" * 32),
        text="", blocks=(), sentences=(), headline=headline, byline=byline, publisher=headline,
        published=datetime.date(2025, 6, 2),
    )  # fmt: skip
    return Briefing(document, speakers=(Speaker("s1", speaker, "person", None, (), ()),))


def note(text: str) -> dict[str, object]:
    assert text.startswith("---\n")
    properties: dict[str, object] = yaml.safe_load(text.split("\n---\n", 1)[0])
    return properties


def test_ris_is_read_back() -> None:
    rispy = pytest.importorskip("rispy")
    text = ris.render(brief_text(ARTICLE), frozenset())
    (entry,) = rispy.load(io.StringIO(text.replace("\r\n", "\n")))
    assert entry["type_of_reference"] == "NEWS"
    assert entry["title"] == "Storm Breaks the Dam at Elin"
    assert entry["authors"] == ["van der Berg, Ilse", "Marrow, Kate"]
    assert entry["secondary_title"] == "The Example Times"
    assert (entry["year"], entry["date"]) == ("2025", "2025/06/02/")
    assert "41 people were killed" in entry["abstract"]


def test_an_agency_has_no_given_name() -> None:
    (entry,) = json.loads(csl.render(named("One", ("Associated Press", "Kate Marrow")), frozenset()))
    assert entry["author"] == [{"literal": "Associated Press"}, {"family": "Marrow", "given": "Kate"}]


def test_several_references_stand_in_one_file() -> None:
    rispy = pytest.importorskip("rispy")
    text = ris.render(named("One"), frozenset()) + ris.render(named("Two"), frozenset())
    assert [one["title"] for one in rispy.load(io.StringIO(text.replace("\r\n", "\n")))] == ["One", "Two"]


@given(st.text(max_size=40))
def test_no_headline_breaks_a_reference(headline: str) -> None:
    lines = ris.render(named(headline, (headline,)), frozenset()).split("\r\n")
    assert all(len(line) >= 6 and line[2:6] == "  - " for line in lines[:-1])
    assert [line[:2] for line in lines].count("ER") == 1


def test_csl_json_is_read_back() -> None:
    (item,) = json.loads(csl.render(brief_text(ARTICLE), frozenset()))
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"family": "van der Berg", "given": "Ilse"}, {"family": "Marrow", "given": "Kate"}]
    assert item["issued"] == {"date-parts": [[2025, 6, 2]]}
    assert "URL" not in item


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("Kate Marrow", {"family": "Marrow", "given": "Kate"}),
        ("Ilse van der Berg", {"family": "van der Berg", "given": "Ilse"}),
        ("Pele", {"literal": "Pele"}),
    ],
)
def test_surnames(name: str, author: dict[str, str]) -> None:
    assert json.loads(csl.render(named("A", (name,)), frozenset()))[0]["author"] == [author]


def test_a_note_has_properties_and_the_briefing() -> None:
    text = obsidian.render(brief_text(ARTICLE), frozenset({"key_points", "speakers"}))
    properties = note(text)
    assert properties["title"] == "Storm Breaks the Dam at Elin"
    assert properties["published"] == datetime.date(2025, 6, 2)
    assert properties["people"] == ["[[Kate Dunmore]]"]
    assert "# Storm Breaks the Dam at Elin" in text.split("\n---\n", 1)[1]


@given(st.text(max_size=40), st.text(max_size=20))
def test_no_article_breaks_the_properties(headline: str, speaker: str) -> None:
    properties = note(obsidian.render(named(headline, (), speaker), frozenset()))
    assert properties.get("title", "") == " ".join(str(properties.get("title", "")).split())
    assert all(str(one).count("[[") == 1 for one in properties.get("people", []))  # type: ignore[attr-defined]


def test_a_timeline_has_each_date_as_exact_as_the_article() -> None:
    timeline = json.loads(timelinejs.render(brief_text(ARTICLE), frozenset()))
    assert timeline["title"]["text"] == {
        "headline": "Storm Breaks the Dam at Elin",
        "text": "The Example Times, 2 June 2025",
    }
    dates = [event["start_date"] for event in timeline["events"]]
    assert {"year": 1962} in dates
    assert {"year": 2025, "month": 5, "day": 16} in dates
    assert all("&amp;" in event["text"]["text"] for event in timeline["events"] if "1962" in event["text"]["text"])


@given(st.text(max_size=40))
def test_a_timeline_never_holds_markup_of_the_article(headline: str) -> None:
    said = json.loads(timelinejs.render(named(headline), frozenset()))["title"]["text"]["headline"]
    assert "<" not in said
