"""News in JSON and XML: the formats of agencies and search engines are read, all others are refused by name."""

from __future__ import annotations

import datetime
import json

import pytest

from briefing import readers
from briefing.errors import BriefingError

LEAD = "The council of Lakeside voted on Monday to keep its ferry running through the winter."
MORE = "“People have no other way to a doctor,” said Greta Holm, who moved the motion. It costs 340,000 crowns a year."
HEAD = "Lakeside ferry to run all winter"
HTML = f"<p>{LEAD}</p><h2>What it costs</h2><p>{MORE}</p>"
PLAIN = f"{LEAD}\n\n{MORE}"

JSON_LD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEAD,
    "datePublished": "2025-02-11T08:05:00+02:00",
    "author": [{"@type": "Person", "name": "Ada Winslow"}],
    "publisher": {"@type": "Organization", "name": "The Lake Herald"},
    "articleBody": PLAIN,
}
NINJS = {
    "uri": "https://wire.example/1",
    "type": "text",
    "versioncreated": "2025-02-11T08:05:00Z",
    "byline": "By Ada Winslow",
    "headline": HEAD,
    "source": "The Lake Herald",
    "body_html": HTML,
}
NINJS_2 = {
    "uri": "https://wire.example/1",
    "standard": {"name": "ninjs", "version": "2.0"},
    "firstcreated": "2025-02-11T08:05:00Z",
    "by": "Ada Winslow",
    "headlines": [{"role": "main", "value": HEAD}],
    "provider": {"name": "The Lake Herald"},
    "bodies": [{"role": "main", "contenttype": "text/html", "value": HTML}],
}
FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Lake Herald",
    "items": [
        {
            "id": "1",
            "title": HEAD,
            "authors": [{"name": "Ada Winslow"}],
            "date_published": "2025-02-11",
            "content_html": HTML,
        }
    ],
}
NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf><head><title>slug</title><docdata><date.issue norm="20250211T080500Z"/></docdata><pubdata name="The Lake Herald"/></head>
<body><body.head><hedline><hl1>{HEAD}</hl1></hedline><byline>By <person>Ada Winslow</person></byline>
<dateline><location>LAKESIDE</location><story.date>Feb. 11, 2025</story.date></dateline></body.head>
<body.content><block><p>{LEAD}</p><hl2>What it costs</hl2><p>{MORE}</p></block></body.content></body></nitf>"""
NEWSML_G2 = f"""<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2025-06-02T08:05:00Z</sent></header><itemSet>
<newsItem guid="urn:x" version="1"><itemMeta><provider><name>The Lake Herald</name></provider>
<versionCreated>2025-02-12T08:05:00Z</versionCreated></itemMeta>
<contentMeta><contentCreated>2025-02-11T08:05:00Z</contentCreated><by>By Ada Winslow</by><headline>{HEAD}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body>{HTML}</body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
NEWSML_1 = f"""<?xml version="1.0"?><NewsML><NewsEnvelope><DateAndTime>20250602T080500Z</DateAndTime></NewsEnvelope><NewsItem>
<NewsManagement><FirstCreated>20250211T080500Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>{HEAD}</HeadLine>
<ByLine>Ada Winslow</ByLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="x"/>The Lake Herald</Provider>
</AdministrativeMetadata><ContentItem><DataContent><nitf><body><body.head><hedline><hl1>{HEAD}</hl1></hedline></body.head>
<body.content><p>{LEAD}</p><hl2>What it costs</hl2><p>{MORE}</p></body.content></body></nitf></DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>"""
FACTIVA = f"""<?xml version="1.0"?><ns:response xmlns:ns="urn:x"><articleResultSet><article><headline><paragraph>{HEAD}</paragraph>
</headline><byline>By Ada Winslow</byline><sourceName>The Lake Herald</sourceName><publicationDate><date>2025-02-11</date>
</publicationDate><baseLanguage>en</baseLanguage><leadParagraph><paragraph>{LEAD}</paragraph></leadParagraph>
<tailParagraphs><paragraph>{MORE}</paragraph></tailParagraphs></article></articleResultSet></ns:response>"""

READ = {
    "JSON-LD": json.dumps(JSON_LD),
    "JSON-LD, a graph": json.dumps(
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"}, JSON_LD]}
    ),
    "ninjs": json.dumps(NINJS, indent=2),
    "ninjs 2": json.dumps(NINJS_2),
    "JSON Feed": json.dumps(FEED),
    "NITF": NITF,
    "NewsML-G2": NEWSML_G2,
    "NewsML-G2, a provider in one word": NEWSML_G2.replace(
        "<provider><name>The Lake Herald</name></provider>", "<provider literal='The Lake Herald'/>"
    ),
    "NewsML 1": NEWSML_1,
    "Factiva": FACTIVA,
}


@pytest.mark.parametrize("name", READ)
def test_an_article_in_a_format_for_news(name: str) -> None:
    (document,) = readers.read_bytes_articles(READ[name].encode(), uri="x")
    assert document.headline == HEAD
    assert document.byline == ("Ada Winslow",)
    assert document.published == datetime.date(2025, 2, 11)
    assert document.publisher == "The Lake Herald"
    blocks = [(block.kind, block.span.of(document.text)) for block in document.blocks]
    assert ("paragraph", LEAD) in blocks
    assert blocks[-1] == ("paragraph", MORE)
    assert document.text.count(HEAD) == 1
    assert not any(sign in document.text for sign in ("<", "{", "slug", "urn:", "jsonfeed"))


@pytest.mark.parametrize("name", ["NITF", "NewsML-G2", "NewsML 1", "Factiva"])
@pytest.mark.parametrize(
    "harm",
    [
        b"\xed\xa0\x80",
        b"\xff",
        b"\xf5\x80\x80\x80",
        b"\x00",
        b"\x0c",
        b"&#1;",
        b"&#xD800;",
        b"&#57343;",
        b"<a:>",
        b"<a:b>x",
        b"&b;",
    ],
)
def test_a_small_harm_costs_no_article(name: str, harm: bytes) -> None:
    data = READ[name].encode().replace(MORE.encode(), b"%s %s" % (harm, MORE.encode()))
    document = readers.read_bytes(data, uri="x")
    assert LEAD in document.text


@pytest.mark.parametrize("between", ["\n", ","])
def test_a_list_of_articles_and_one_a_line(between: str) -> None:
    lines = between.join(json.dumps({**NINJS, "headline": f"Story {n}"}) for n in (1, 2, 3))
    data = lines if between == "\n" else f"[{lines}]"
    found = list(readers.read_bytes_articles(data.encode(), uri="x"))
    assert [(a.source.part, a.headline) for a in found] == [(1, "Story 1"), (2, "Story 2"), (3, "Story 3")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"name": "briefing", "version": 3}', "a JSON file without an article; save"),
        ('[{"id": 1}, {"id": 2}]', "a JSON file without an article"),
        ('{"headline": "Mill burns down", ', "a JSON file that is damaged"),
        ("<?xml version='1.0'?><config><a>1</a></config>", "an XML file of a kind that is not known; save"),
        ("<config>\n<a>The mill burnt down.</a>\n</config>", "an XML file of a kind that is not known"),
        ("<svg xmlns='http://www.w3.org/2000/svg'><text>Mill</text></svg>", r"a picture \(SVG\)"),
        ("<?xml version='1.0'?><tt xmlns='http://www.w3.org/ns/ttml'><body/></tt>", "a file of subtitles"),
        ("<packageItem xmlns='http://iptc.org/std/nar/2006-10-01/'/>", "a package of news"),
        ("<nitf><body><body.content/></body></nitf>", "holds no text of an article"),
    ],
)
def test_what_is_no_news_is_refused_by_name(text: str, said: str) -> None:
    with pytest.raises(BriefingError, match=said) as caught:
        readers.read_bytes(text.encode(), uri="data")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[1] Mill Burns Down\n\nThe mill burnt down on Monday.",
        "[Photo: the mill]\n\nThe mill burnt down on Monday.",
        "{Note to editors}\n\nThe mill burnt down on Monday.",
        "<<Mill Burns Down>>\n\nThe mill burnt down on Monday.",
        "<b>Mill Burns Down</b>\n\nThe mill burnt down on Monday.",
    ],
)
def test_a_text_that_only_opens_with_a_bracket_is_a_text(text: str) -> None:
    document = readers.read_bytes(text.encode(), uri="story.txt")
    assert document.source.media_type == "text/plain"
    assert "The mill burnt down on Monday." in document.text


def test_xml_cannot_swell_or_fetch() -> None:
    bomb = '<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    outside = '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    for doctype in (bomb, outside):
        text = (
            f"<?xml version='1.0'?>{doctype}<nitf><body><body.content><p>{LEAD} &b;&a;</p></body.content></body></nitf>"
        )
        document = readers.read_bytes(text.encode(), uri="x")
        assert document.text.startswith(LEAD)
        assert document.text[len(LEAD) :].strip(" &;ab") == ""
        assert "aa" not in document.text
