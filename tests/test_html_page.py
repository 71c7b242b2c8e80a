"""The HTML page: a person reads it in a browser, with a mouse, with keys alone, on paper; nothing in it can run."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from briefing import brief_file, brief_text, export

SAMPLES = sorted((Path(__file__).parent.parent / "sample_articles").iterdir())
HOSTILE = (
    "Mayor <script>alert(1)</script> signs budget\n\nJune 2, 2025\n\n"
    "“We had <img src=x onerror=alert(2)> no choice,” Mayor Ann Rowe said on Monday. "
    "</article></main><style>*{display:none}</style> It holds 3 \"onclick='x' schools & &lt;b&gt;.\n"
)
VOID = {"meta", "img", "br", "hr", "input", "link"}
ELEMENTS = VOID - {"img", "link"} | {
    *(
        "html",
        "head",
        "title",
        "style",
        "script",
        "body",
        "header",
        "aside",
        "main",
        "article",
        "section",
        "div",
        "h1",
        "h2",
    ),
    *("p", "blockquote", "ul", "li", "a", "strong", "span", "abbr", "svg", "rect", "select", "option", "label"),
}


class Page(HTMLParser):
    """The elements of a page, their ids and links; an end tag that closes nothing, or a thing twice, is an error."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []
        self.ids = [attributes["id"] for _, attributes in self.elements if "id" in attributes]
        self.links = [str(attributes["href"]) for _, attributes in self.elements if "href" in attributes]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.words.append(data)


def page(text: str) -> str:
    return export.render(brief_text(text), "html")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_item_leads_to_its_sentence_and_back(sample: Path) -> None:
    read = Page(export.render(brief_file(sample), "html"))
    assert len(read.ids) == len(set(read.ids))
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    items = {name for name in read.ids if name and re.fullmatch(r"i\d+", name)}
    assert len(items) > 10
    assert items <= {link.removeprefix("#") for link in read.links}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_the_page_names_no_address_and_says_all_of_the_article(sample: Path) -> None:
    found = brief_file(sample)
    written = export.render(found, "html")
    assert not re.search(r"https?:|@import|url\(", written)
    words = "".join(Page(written).words)
    for sentence in found.document.sentences:
        inside = sentence.span.of(found.document.text)
        assert "".join(inside.split()) in "".join(words.split())


def test_the_article_brings_no_markup() -> None:
    written = page(HOSTILE)
    read = Page(written)
    assert {tag for tag, _ in read.elements} <= ELEMENTS
    assert [name for _, attributes in read.elements for name in attributes if name.startswith("on")] == []
    assert written.count("<script") == 1
    assert written.count("<style") == 1


@settings(max_examples=40)
@given(st.text(alphabet="ab <>&\"'/=!-“” .\n5", min_size=1, max_size=60).filter(str.strip))
def test_no_text_brings_markup(text: str) -> None:
    read = Page(page(f"A quiet day\n\n“{text},” Ann Rowe said on Monday, June 2, 2025."))
    assert {tag for tag, _ in read.elements} <= ELEMENTS


def test_only_what_was_asked_for() -> None:
    written = export.render(brief_text(HOSTILE), "html", frozenset({"numbers"}))
    assert 'class="number"' in written
    assert 'class="quote"' not in written


@pytest.mark.parametrize(
    ("figures", "bars"),
    [
        ("The flood killed 12 people in Elin. In Orvo 40 people were killed.", [30, 100]),
        ("The flood killed 12 people. The town spent $3 million.", []),
    ],
)
def test_bars_compare_figures_of_one_thing_alone(figures: str, bars: list[int]) -> None:
    read = Page(page(f"Flood hits town\n\n{figures}"))
    assert sorted(int(str(attributes["width"])) for tag, attributes in read.elements if tag == "rect") == bars


NAMES = (
    "Ann Rowe",
    "Bill Lee",
    "Cora Dunn",
    "Dan Hale",
    "Eve Park",
    "Finn Moss",
    "Gail Reed",
    "Hugh Cole",
    "Ida Nash",
    "Jon West",
)
LONG = "The council of Elin meets for a very long time\n\nJune 2, 2025\n\n" + "\n\n".join(
    f"“The bridge over the river must be open to everybody who lives here before the winter of the year {2026 + n},” {name} said"
    f" on May {n + 1}. {name.split()[1]} also said that {40 + n} houses in the old town were without water and that the repairs would cost"
    f" ${n + 2} million. On April {n + 3} the council closed {n + 5} schools."
    for n, name in enumerate(NAMES * 2)
)
"""A long article: more of everything than a sheet of paper holds."""

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real Chromium, the system's or playwright's own."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="There is no playwright to drive a browser with.")
    with sync_api.sync_playwright() as playwright:
        if not CHROMIUM and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("There is no Chromium on this machine.")
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Any]:
    """The page of a sample in the browser; a complaint on its console, or a request to anywhere, is an error."""
    text = getattr(request, "param", SAMPLES[0])
    written = export.render(brief_file(text), "html") if isinstance(text, Path) else page(text)
    path = tmp_path / "page.html"
    path.write_text(written, encoding="utf-8")
    shown = browser.new_page(viewport={"width": 1200, "height": 800})
    said: list[str] = []
    shown.on("console", lambda message: said.append(message.text))
    shown.on("pageerror", lambda error: said.append(str(error)))
    shown.on("request", lambda asked: said.append(asked.url) if asked.url != path.as_uri() else None)
    shown.on("dialog", lambda dialog: said.append(dialog.message))
    shown.goto(path.as_uri())
    yield shown
    assert [one for one in said if not one.startswith(path.as_uri() + "#")] == []
    shown.close()


def focused(shown: Any) -> str:
    return str(shown.evaluate("document.activeElement.id"))


def test_a_click_lights_the_sentence_up_and_escape_comes_back(opened: Any) -> None:
    link = opened.locator("#briefing .speakers li li a").first
    link.click()
    assert "#" + str(opened.locator("#article .here").get_attribute("id")) == link.get_attribute("href")
    opened.keyboard.press("Escape")
    assert focused(opened) == link.get_attribute("id")


def test_keys_alone_lead_there_and_back(opened: Any) -> None:
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    opened.locator("#i0").focus()
    opened.keyboard.press("Enter")
    sentence = focused(opened)
    assert sentence == str(opened.locator("#i0").get_attribute("href")).removeprefix("#")
    opened.keyboard.press("Tab")
    opened.keyboard.press("Enter")
    assert focused(opened) == "i0"


def test_the_choice_of_a_speaker_hides_what_others_say(opened: Any) -> None:
    every = opened.locator("#briefing .speakers > ul > li:visible").count()
    opened.get_by_label("Only what one speaker says").select_option(label="Rustem Umerov")
    left = opened.locator("#briefing .speakers > ul > li:visible")
    assert 0 < left.count() < every
    assert "Umerov" in left.first.inner_text()
    assert re.fullmatch(r"\d+ items?", opened.get_by_role("status").inner_text())
    assert opened.locator("#article .other").count() > 0
    opened.keyboard.press("Escape")
    assert opened.locator("#briefing .speakers > ul > li:visible").count() == every


@pytest.mark.parametrize("opened", [HOSTILE], indirect=True)
def test_nothing_of_a_hostile_article_runs(opened: Any) -> None:
    assert opened.locator("script").count() == 1
    assert opened.locator("#article").is_visible()


@pytest.mark.parametrize("opened", [*SAMPLES, LONG], indirect=True, ids=lambda given: getattr(given, "stem", "long"))
def test_it_is_printed_on_one_page(opened: Any) -> None:
    pages = PdfReader(BytesIO(opened.pdf(prefer_css_page_size=True))).pages
    assert [(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in pages] == [(595, 842)]
    assert "Key points" in pages[0].extract_text().replace("KEY POINTS", "Key points")


@pytest.mark.parametrize("opened", SAMPLES, indirect=True, ids=lambda path: path.stem)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(opened: Any, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="There is no axe to look with.")
    opened.emulate_media(color_scheme=scheme)
    script = (Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
    opened.evaluate(script)
    found = opened.evaluate(
        "axe.run().then(found => found.violations.map(v => v.id + ' ' + v.nodes[0].html + v.nodes[0].failureSummary))"
    )
    assert found == []
