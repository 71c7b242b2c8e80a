"""What a saved page states about its article, in every place where pages do: headline, byline, day."""

from __future__ import annotations

import datetime
import json

import pytest

from briefing import readers
from briefing.model import Document

TITLE = "Valley votes against dam above the old mill"
STORY = (
    "Voters in the valley of Orle rejected a plan on Sunday to dam the river above the old mill, after a campaign"
    " that divided families and closed two pubs.",
    "“Nobody asked the farmers where the water would go,” said Hedda Quist, who led the opponents.",
    "The mayor, Anselm Ruud, said he would accept the result and look for another way to keep the lights on.",
    "Turnout was 71 percent, the highest in a local vote since 1986, according to the electoral office.",
)
OTHER = (
    "A school bus with 23 children on board slid off an icy road near Tarnby, but nobody was hurt, the police said.",
    "The driver had swerved to avoid a deer, and parents were told to collect their children from the fire station.",
    "The bus company said that the vehicle had been inspected in October and that its winter tyres were new.",
)


def paragraphs(story: tuple[str, ...] = STORY) -> str:
    return "".join(f"<p>{words}</p>" for words in story)


def read(body: str, title: str = f"{TITLE} - The Orle Courier", head: str = "") -> Document:
    pytest.importorskip("trafilatura")
    page = f"<html><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>"
    return readers.read_bytes(page.encode(), uri="saved.html")


HEADLINES = [
    # title of the page, what stands above the text, headline
    (f"{TITLE} | The Orle Courier", f"<h1>{TITLE}</h1>", TITLE),
    (f"{TITLE} | The Orle Courier", "<h1>Valley votes against dam<br>above the old mill</h1>", TITLE),
    # a kicker, a topic, a standfirst in an element of its own
    (f"{TITLE} | The Orle Courier", f"<h1><span>Local politics</span><span>{TITLE}</span></h1>", TITLE),
    (f"{TITLE} | The Orle Courier", f"<h1><a href=/s>Politics</a><br>{TITLE}</h1>", TITLE),
    (f"{TITLE} | The Orle Courier", f"<h1>{TITLE}<small>Six in ten say no</small></h1>", TITLE),
    # the h1 is the site's, or that of a section
    (f"{TITLE} | The Orle Courier", f"<h1>The Orle Courier</h1><h2>{TITLE}</h2>", TITLE),
    (f"{TITLE} | The Orle Courier", f"<h1>News from the Hills and Fells</h1><h2>{TITLE}</h2>", TITLE),
    ("The Orle Courier", f"<h2>{TITLE}</h2>", TITLE),
    ("", f"<h2>{TITLE}</h2>", TITLE),
    (f"Orle Sun › News › {TITLE}", "", TITLE),
    # the title is none, or one for search engines over a section
    ("Printer-friendly page", f"<h2>Orle Sun</h2><h3>{TITLE}</h3>", TITLE),
    ("Orle dam results: the vote explained", f"<h1>Politics</h1><h2>{TITLE}</h2>", TITLE),
    (TITLE, f"<h1>Politics</h1><div>{TITLE}</div><h2>Six voters in ten say no to it</h2>", TITLE),
    # the title says more than the page shows
    (f"Print: {TITLE}", f"<h3>{TITLE}</h3>", TITLE),
    (f"The Orle Courier | News | {TITLE}", f"<font size=5><b>{TITLE}</b></font>", TITLE),
    (f"Orle Notes: {TITLE}", f"<h2>Sunday, 10 March 2024</h2><h3>{TITLE}</h3>", TITLE),
    # a title for search engines is not what the page shows
    ("Orle dam results: live", f"<h1>{TITLE}</h1>", TITLE),
    # the name of the site behind the headline, or before it
    (f"{TITLE} - orletoday.example", "", TITLE),
    (f"The Orle Courier: {TITLE}", "", TITLE),
    (f"{TITLE} :: Dagblad", "", TITLE),
    (f"{TITLE} ~ The Orle Post", "", TITLE),
    ("Well-known mill-owner quits - Orle Courier", "", "Well-known mill-owner quits"),
    ("Dam vote: Valley says no", "", "Dam vote: Valley says no"),
]


@pytest.mark.parametrize(("title", "above", "headline"), HEADLINES)
def test_the_headline_is_the_one_that_the_page_shows(title: str, above: str, headline: str) -> None:
    assert read(f"<article>{above}{paragraphs()}</article>", title).headline == headline


PUBLISHERS = [
    (f"{TITLE} | Orle News - The Orle Courier", "The Orle Courier"),
    (f"The Orle Courier: {TITLE}", "The Orle Courier"),
    (f"{TITLE} | Orle Sun", "Orle Sun"),
    ("Dam vote: the results | Opinion | The Orle Courier", "The Orle Courier"),
    ("Dam vote: the results | Opinion | Orle Sun", None),
    (f"{TITLE} - Politics", None),
    (f"{TITLE} | Weather News | Orle", None),
]


@pytest.mark.parametrize(("title", "publisher"), PUBLISHERS)
def test_the_publisher_is_named_beside_the_headline(title: str, publisher: str | None) -> None:
    assert read(f"<article><h1>{TITLE}</h1>{paragraphs()}</article>", title).publisher == publisher


ORDERS = [
    # what the page says of its country, day, whether the other order is named
    ("", "The talks cost money.", (2024, 3, 10), True),
    ("<link rel=canonical href=https://orle.co.nz/dam>", "The talks cost money.", (2024, 10, 3), False),
    ("<meta property=og:locale content=en_GB>", "The talks cost money.", (2024, 10, 3), False),
    ("<meta property=og:locale content=en_US>", "The talks cost money.", (2024, 3, 10), True),
]


@pytest.mark.parametrize(("head", "words", "day", "warned"), ORDERS)
def test_the_order_of_day_and_month(head: str, words: str, day: tuple[int, int, int], warned: bool) -> None:
    found = read(f"<article><h1>{TITLE}</h1><span>03/10/2024</span>{paragraphs()}<p>{words}</p></article>", head=head)
    assert found.published == datetime.date(*day)
    assert any("might also be" in warning for warning in found.warnings) == warned


BYLINES: list[tuple[str, str, tuple[str, ...]]] = [
    # what stands in the head of the page, what stands above the text, byline
    ("", "<p class=byline>BY ANA RUIZ AND OTTO LAMM</p>", ("ANA RUIZ", "OTTO LAMM")),
    ("", "<div class=meta><span>By</span> <span>Ana Ruiz</span> <span>March 10, 2024</span></div>", ("Ana Ruiz",)),
    ("", "<div class=info>Ana Ruiz / Sun 10 Mar 2024 / 07:45</div>", ("Ana Ruiz",)),
    ("", "<small>March 10th, 2024 by Ana Ruiz</small>", ("Ana Ruiz",)),
    ("", "<div class=info>Ana Ruiz | Published 10.03.2024</div>", ("Ana Ruiz",)),
    ("", "<div><span data-testid=byline>Ana Ruiz, Health correspondent</span></div>", ("Ana Ruiz",)),
    ("", "<div class=info>Local News | 10 March 2024</div>", ()),
    ("", "<figure><figcaption>The mill at dawn. Photo by Otto Lamm</figcaption></figure>", ()),
    ("", "<p class=byline>By News Desk</p>", ()),
    ("<meta name=author content='Orle Media Holding AB'>", "<p class=byline>By Ana Ruiz</p>", ("Ana Ruiz",)),
    ("", "<aside><address><a rel=author>Ana Ruiz</a> Energy editor</address></aside>", ("Ana Ruiz",)),
    ("", "<address><a rel=author>Ana Ruiz</a> &amp; <a rel=author>Bo Hale</a></address>", ("Ana Ruiz", "Bo Hale")),
    ("", "<p class=meta>Par <a>Hélène Ruiz</a></p>", ("Hélène Ruiz",)),
    ("", "<p>10:05 by Ana Ruiz</p>", ("Ana Ruiz",)),
    ("", "<p>The clerk has led the office since 2017 and will be followed by Otto Lamm, 49.</p>", ()),
    ("", "<dl><dd class=createdby>Written by: <span itemprop=name>Ana Ruiz</span></dd></dl>", ("Ana Ruiz",)),
    ("", "<div class=columnist><span>Ana Ruiz</span></div>", ("Ana Ruiz",)),
    # an agency is the author where nobody else is
    ("<meta name=author content='Reuters'>", "", ("Reuters",)),
    ("<meta name=author content='Reuters'>", "<p class=byline>By Ana Ruiz</p>", ("Ana Ruiz",)),
    ("<meta name=author content='The Orle Courier'>", "", ()),
]


@pytest.mark.parametrize(("head", "above", "byline"), BYLINES)
def test_the_byline_is_people_or_else_an_agency(head: str, above: str, byline: tuple[str, ...]) -> None:
    assert read(f"<article><h1>{TITLE}</h1>{above}{paragraphs()}</article>", head=head).byline == byline


WRITTEN = f'{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-03-10","author":{{"name":"Ana Ruiz"}}}}'
LINKED_DATA = {
    "as it should be": WRITTEN,
    "a comma too many": WRITTEN.replace("}}", "},}"),
    "a comment before": f"/* the article */ {WRITTEN}",
    "a line of comment": f"\n// generated\n{WRITTEN}",
    "entities": WRITTEN.replace('"', "&quot;"),
    "a semicolon": f"{WRITTEN};",
    "two objects": f'{{"@type":"WebSite","name":"The Orle Courier"}}\n{WRITTEN}',
    "CDATA in a comment": f"//<![CDATA[\n{WRITTEN}\n//]]>",
    "a creator": WRITTEN.replace('"author"', '"creator"'),
    "an agency as well": WRITTEN.replace('{"name":"Ana Ruiz"}', '[{"name":"Ana Ruiz"},{"name":"Reuters"}]'),
}


@pytest.mark.parametrize("written", LINKED_DATA.values(), ids=LINKED_DATA)
def test_json_ld_is_read_however_it_is_written(written: str) -> None:
    head = f'<script type="application/ld+json">{written}</script>'
    found = read(f"<article><h1>{TITLE}</h1><time>12 March 2024</time>{paragraphs()}</article>", head=head)
    assert (found.byline, found.published) == (("Ana Ruiz",), datetime.date(2024, 3, 10))


def test_the_day_below_a_name_in_one_element_is_read() -> None:
    page = (
        f"<table><tr><td><font size=5>{TITLE}</font><br><font size=2>By ANA RUIZ<br>June 15, 2023</font>{paragraphs()}"
    )
    assert read(page).published == datetime.date(2023, 6, 15)


SECOND = [
    '<div class="story"><h1>{own}</h1>{text}</div><div class="story"><h1>Bus slides off road</h1>{other}</div>',
    '<div class="story"><h1>Bus slides off road</h1>{other}</div><div class="story"><h1>{own}</h1>{text}</div>',
    "<article><h1>{own}</h1>{text}</article><article><h1>Bus slides off road</h1>{other}</article>",
]


@pytest.mark.parametrize("page", SECOND)
def test_a_second_story_in_an_element_like_the_first_is_none_of_it(page: str) -> None:
    found = read(page.format(own=TITLE, text=paragraphs(), other=paragraphs(OTHER)))
    assert found.headline == TITLE
    assert "closed two pubs" in found.text
    assert "winter tyres" not in found.text


def test_the_parts_of_one_story_with_a_heading_each_are_all_of_it() -> None:
    parts = f"<div class=part><h1>{TITLE}</h1>{paragraphs()}</div><div class=part><h2>Bus</h2>{paragraphs(OTHER)}</div>"
    assert "winter tyres" in read(parts).text


ENTRIES = [
    # an entry of a live page, the kinds of its blocks
    ("<div><time>18:{n} GMT</time><p>{words}</p></div>", ("heading", "paragraph")),
    ("<div><header><span><time>2h ago 18.{n} GMT</time></span></header><p>{words}</p></div>", ("heading", "paragraph")),
    ("<div><time>6:{n} pm</time><h3>Part {part}</h3><p>{words}</p></div>", ("published", "heading", "paragraph")),
]


@pytest.mark.parametrize(("entry", "kinds"), ENTRIES)
def test_the_entries_of_a_live_page_keep_their_times(entry: str, kinds: tuple[str, ...]) -> None:
    told = zip((22, 31, 40, 57), "ABCD", STORY, strict=True)
    body = "".join(entry.format(n=n, part=part, words=words) for n, part, words in told)
    found = read(f"<article><h1>{TITLE}</h1>{body}</article>")
    assert [block.kind for block in found.blocks] == ["headline", *kinds * 4]
    assert [found.text.count(f"{n}") for n in (22, 31, 40, 57)] == [1, 1, 1, 1]


def test_a_first_paragraph_of_links_in_an_element_like_the_others_is_kept() -> None:
    linked = "<a href=/t/orle>Orle</a> has said no to its dam after a long campaign, and so has <a href=/t/stenlo>Stenlo</a>."
    inside = "".join(f"<div class=block><div class=text><p>{words}</p></div></div>" for words in (linked, *STORY))
    found = read(f"<main><h1>{TITLE}</h1><div class=meta>10 March 2024</div>{inside}</main>")
    assert "Orle has said no to its dam" in found.text


def test_a_teaser_is_the_opening_of_the_article_or_leads_to_another() -> None:
    opening = f"<p class=teaser-text>{STORY[0]}</p><p class=teaser><a href=/b>{OTHER[0]}</a></p>"
    found = read(
        f"<article><h1>{TITLE}</h1><div>{opening}<div class=text>{paragraphs(STORY[1:])}</div></div></article>"
    )
    assert STORY[0] in found.text
    assert OTHER[0] not in found.text


def test_a_box_headed_as_links_are_is_none_of_the_article() -> None:
    box = f"<div class=x><h4>More on this story</h4><p>{OTHER[0]}</p></div>"
    found = read(f"<article><h1>{TITLE}</h1>{paragraphs(STORY[:2])}{box}{paragraphs(STORY[2:])}</article>")
    assert OTHER[0] not in found.text


def test_a_first_paragraph_in_the_type_of_a_heading_is_a_paragraph() -> None:
    found = read(f"<article><h1>{TITLE}</h1><h2>{STORY[0]}</h2>{paragraphs(STORY[1:])}</article>")
    assert next(b.kind for b in found.blocks if "two pubs" in b.span.of(found.text)) == "paragraph"


HEADINGS = [
    "<div id=dam tabindex=-1><h2 class=paywall>{}</h2></div>",
    "<h3><strong>{}</strong></h3>",
    "<header><h2>{}</h2></header>",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_headings_of_an_article_are_kept_and_those_of_links_are_not(heading: str) -> None:
    first, second = heading.format("A family divided"), heading.format("What comes next")
    links = "<h2>Related articles</h2><ul><li><a href=/b>Bus slides off road</a></li></ul><h2>About the author</h2>"
    found = read(
        f"<article><h1>{TITLE}</h1>{paragraphs(STORY[:1])}{first}{paragraphs(STORY[1:3])}{second}"
        f"{paragraphs(STORY[3:])}{links}</article>"
    )
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "heading"] == [
        "A family divided",
        "What comes next",
    ]


@pytest.mark.parametrize("line_break", ["<br><br>", "<br>", "<span class='r br'></span>"])
def test_paragraphs_that_only_line_breaks_divide(line_break: str) -> None:
    story = (*STORY, *OTHER, *(words.replace("Sunday", "Monday").replace("school", "post") for words in STORY + OTHER))
    found = read(f"<div><h1>{TITLE}</h1><div class=text>{line_break.join(story)}</div></div>")
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "paragraph"] == list(story)


def test_short_paragraphs_that_line_breaks_divide_around_an_element() -> None:
    text = f"{STORY[0]}<br><br>{STORY[1]}<br><br><div class=x>Also see: Bus slides off road</div>{STORY[2]}<br><br>{STORY[3]}"
    found = read(f"<div><h1>{TITLE}</h1><div class=text>{text}</div></div>")
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "paragraph"] == list(STORY)


def test_paragraphs_that_stand_in_no_element_of_their_own() -> None:
    page = f"<div>10 March 2024</div><h1>{TITLE}</h1><div><img><b>Ana Ruiz</b></div>{'<br/><br/>'.join(STORY)}<hr>"
    assert [b.span.of(d.text) for d in [read(page)] for b in d.blocks if b.kind == "paragraph"][-4:] == list(STORY)


def test_a_cell_as_long_as_a_column_is_no_row_of_a_table() -> None:
    column = "<br><br>".join(STORY + OTHER)
    found = read(f"<table><tr><td>{column}</td><td><b>Weather</b><br>Rain</td></tr></table>")
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "paragraph"][:7] == [*STORY, *OTHER]


def test_the_lines_of_json_ld_are_the_paragraphs_of_a_page_that_shows_none() -> None:
    told = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(STORY)})
    found = read("<div id=root></div>", head=f"<script type='application/ld+json'>{told}</script>")
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "paragraph"] == list(STORY)


def test_a_deck_without_a_stop_is_no_paragraph() -> None:
    deck = "Six voters in ten say no to a wall that would have kept the lights of the whole valley on"
    found = read(f"<article><h1>{TITLE}</h1><p class=standfirst>{deck}</p>{paragraphs()}</article>")
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "headline"] == [TITLE, deck]


@pytest.mark.parametrize(
    ("meta", "day"),
    [
        ("<div>Submitted by aruiz on Tue, 06/05/2024 - 14:02</div><p>The centre cost £4.</p>", (2024, 5, 6)),
        ("<div class=source>Source: Xinhua | 2024-03-10 21:14:30 | Editor: huaxia</div>", (2024, 3, 10)),
    ],
)
def test_the_day_on_a_line_with_more(meta: str, day: tuple[int, int, int]) -> None:
    assert read(f"<article><h1>{TITLE}</h1>{meta}{paragraphs()}</article>").published == datetime.date(*day)


def test_the_name_of_a_blog_is_not_the_headline_of_its_entry() -> None:
    found = read(
        f"<h1>Orle Notes</h1><div><h3>{TITLE}</h3>{paragraphs()}<div>Posted by <span>Ana Ruiz</span> at 5:40 PM</div></div>",
        title=f"Orle Notes: {TITLE}",
        head=f"<meta property=og:title content='{TITLE}'>",
    )
    assert (found.headline, found.byline) == (TITLE, ("Ana Ruiz",))
