"""What stands around an article: press releases, embargoes, wire copy, letters, transcripts, chats; a row each."""

from __future__ import annotations

import datetime
import textwrap

import pytest

from briefing import document
from briefing.model import Document, Source

HEAD = "Kelmouth harbour board to move fish market inland"
LEAD = "The harbour board of Kelmouth said that it would close the old fish market and move its traders inland."
MORE = "“We have listened to everybody who sells fish here,” said Orla Finch, the chair of the board, on Tuesday."
LAST = "The market was built in 1904. The board put the cost of the new hall at 4.2 million euros, half of it the county’s."
BODY = f"{LEAD}\n\n{MORE}\n\n{LAST}"
STANDFIRST = (
    "The old market has stood since 1904 and will be gone by the end of the year, the board has decided. Its ninety traders"
    " are to move to a hall inland that is warm and dry. Not everybody is content with that, and some have gone to court over"
    " it. The county, which pays half of the new hall, has not said what it will do if they win their case."
)
CONTACT = "Contact:\nAna Ruiz\nKelmouth Harbour Board\n+44 1234 567890\npress@harbour.example"


def build(text: str) -> Document:
    return document.build(text, Source("x", "text/plain", "utf-8", ""))


def paragraphs(found: Document) -> list[str]:
    return [block.span.of(found.text) for block in found.blocks if block.kind == "paragraph"]


LAYOUTS = [
    ("a release", f"FOR IMMEDIATE RELEASE\n\n{HEAD}\n\nKELMOUTH, England – June 11, 2025 – {BODY}\n\n###", True),
    ("a release with a contact above", f"PRESS RELEASE\n\n{CONTACT}\n\n{HEAD}\n\nJune 11, 2025\n\n{BODY}\n\n# # #", True),
    ("a release with a contact below", f"For immediate release: June 11, 2025\n\n{HEAD}\n\n{BODY}\n\n-ENDS-\n\nMedia {CONTACT}", True),
    ("a release under a letterhead", f"Kelmouth Harbour Board\nNews Release\n11 June 2025\n\n{HEAD}\n\n{BODY}\n\nENDS", True),
    ("a release of a wire", f"{HEAD}\n\nKELMOUTH, England, June 11, 2025 /PRNewswire/ -- {BODY}", True),
    ("a release for use", f"FOR IMMEDIATE USE\n\n{HEAD}\n\nJune 11, 2025\n\n{BODY}\n\nENDS", True),
    ("an embargo with hours", f"EMBARGOED: NOT FOR PUBLICATION BEFORE 00.01 HOURS, 11 JUNE 2025\n\n{HEAD}\n\n{BODY}", True),
    ("an embargo", f"EMBARGOED UNTIL 00:01 GMT, WEDNESDAY 11 JUNE 2025\n\n{HEAD}\n\n{BODY}", True),
    ("an embargo with a colon", f"Strictly under embargo until: 11 June 2025, 6 am\n\n{HEAD}\n\n{BODY}", True),
    ("an embargo without a day", f"UNDER EMBARGO UNTIL MIDNIGHT TONIGHT\n\n{HEAD}\n\n11 June 2025\n\n{BODY}", True),
    ("an agency’s slug", f"BC-EU--Kelmouth-Fish Market, 2nd Ld-Writethru\nEds: Updates with quotes.\n{HEAD}\n\nJune 11, 2025\n\n{BODY}", True),
    ("an agency’s number", f"a0713\nr i BC-KELMOUTH-MARKET 06-11 0412\n\n{HEAD}\n\n11 June 2025\n\n{BODY}", True),
    ("an agency’s update", f"UPDATE 2-{HEAD}\n\n11 June 2025\n\n* New hall to cost 4.2 million\n\nKELMOUTH, June 11 (Reuters) - {BODY}", True),
    ("an agency’s count", f"{HEAD} (UPDATE 2)\n\n11 June 2025\n\n(Adds quotes from the chair)\n\n{BODY}", True),
    ("a letter", f"View this email in your browser\n\n{HEAD}\n\nJune 11, 2025\n\n{BODY}\n\nUnsubscribe | Update your preferences", True),
    ("a day alone", f"11 June 2025\n\n{BODY}", False),
    ("a day and a dash", f"June 11, 2025 — {BODY}", False),
    ("a day, an agency and a dash", f"{HEAD}\n\n11 June 2025 (Echo) – {BODY}", True),
    ("a place, a day and a colon", f"{HEAD}\n\nKelmouth, 11 June 2025: {BODY}", True),
    ("a place and a day", f"{HEAD}\n\nKelmouth, 11 June 2025\n\n{BODY}", True),
    ("a menu above", f"Skip to content\nHome\nNews\nSport\nWeather\nVideo\nSign In\n\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("buttons below the day", f"{HEAD}\n11 June 2025\n\nShare\nX\nWhatsApp\n214\n17 Comments\n\n{BODY}", True),
    ("links below", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nMore on this story\nTram lines to be dug up\nKelmouth", True),
    ("the way through a site", f"Home / News / Kelmouth / Harbour\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a label in capitals", f"LOCAL POLITICS\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a release in the headline", f"Press release: {HEAD}\n\n11 June 2025\n\n{BODY}", True),
    ("a letter on the web", f"View this post on the web at https://echo.example/p/1\n\n{HEAD}\n\n11 June 2025\n\n{BODY}", True),
    ("a paper and its country", f"Daily Harbour (Kenya)\n2025-06-11\n{HEAD}\n{BODY}", True),
    ("topics above", f"Fisheries\nKelmouth Harbour\nabout 2 hours ago\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a topic to follow", f"Fish Markets\n+ Add to my topics\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("sections with a bar", f"News|Fisheries\n{HEAD}\nPublished On 11 Jun 2025\n{BODY}", True),
    ("the number of a release", f"HB/2025/117\n11 JUNE 2025\n\n{HEAD}\n\n{BODY}", True),
    ("a call at the top", f"Sign up now: the Echo’s newsletters in your inbox\n\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("words run together", f"{HEAD}\nPublishedJUN 11 2025\n14\nPrint this page\n\n{BODY}", True),
    ("a name before the day", f"{HEAD}\nInes Carrow Published June 11, 2025 Updated about 11 hours ago\n0\n\n{BODY}", True),
    ("addresses below the name", f"{HEAD}\nInes Carrow\n@icarrow ines@echo.example\n11 June 2025\n\n{BODY}", True),
    ("where it appeared", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nPublished in The Echo, June 12th, 2025", True),
    ("comments to see", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nView 14 comments", True),
    ("a folio with a page", f"THE HARBOUR LANTERN, WEDNESDAY, JUNE 11, 2025     PAGE 7\n\n{HEAD}\n\nBy Ines Carrow\n\n{BODY}", True),
    ("a menu with figures", f"For subscribers\nHome\nEcho24\nKelmouth\nNews\n11 Jun\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("reactions", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nLove\n0\nFunny\n0\nWow\n0\nSad\n0", True),
    ("followers", f"104.6K Followers\nFollow\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a zone with hours", f"{HEAD}\nWed, June 11, 2025 at 9:14 AM GMT+2 3 min read\n\n{BODY}\n\nView comments (12)", True),
    ("an office below the name", f"{HEAD}\nInes Carrow\nStaff Writer | Kelmouth Pioneer\n11 June 2025\n\n{BODY}", True),
    ("a folio in capitals", f"KELMOUTH LANTERN   Wednesday, June 11, 2025   A1\n\n{HEAD}\n\n{BODY}", True),
    ("a name below the picture", f"Headline: {HEAD}\nDate: 2025-06-11\n\n{STANDFIRST} (Ana Hale/Echo News Group)\n\nBy INES CARROW | "
     f"Echo News Group\n\nUPDATED: June 11, 2025 at 5:31 a.m.\n\n{BODY}", True),
    ("the headline again, wrapped", f"Headline: {HEAD}\nDate: 2025-06-11\n\nKelmouth harbour board to move\nfish market inland\n\n{BODY}", True),
    ("where it goes on", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nSee MARKET, page A6", True),
    ("a button of a new window", f"{HEAD}\n11 June 2025\n\nShare on Facebook (opens in new tab)\n\n{BODY}", True),
    ("a slug of one word", f"Norland-harbour-fish,lead\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a slug of an Asian agency", f"DEL57 KL-HARBOUR-FISH\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a caption above", f"1 of 3 |\nTraders at the market, June 10. (AP Photo/Jan Hale)\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a source with a day", f"{HEAD}\nSource: Xinhua| 2025-06-11 21:14:30|Editor: hl\n\n{BODY}", True),
    ("a message sent on", "---------- Forwarded message ---------\nFrom: Harbour Board <press@harbour.example>\n"
     f"Date: Wed, 11 Jun 2025 at 09:31\nSubject: Fwd: {HEAD}\nTo: <desk@echo.example>\n\n{BODY}", True),
    ("the day once more", f"{HEAD}\n\n11 June 2025\n\n{BODY}\n\nPublished - June 11, 2025 11:42 am IST", True),
    ("a call to share", f"{HEAD}\n\n11 June 2025\n\n{BODY}\n\nShare or comment on this article: {HEAD}", True),
    ("an old agency’s codes", f"^BC-NL--Kelmouth-Market, 1st Ld-Writethru,0312<\n^{HEAD}<\n^AP Photo KEL101<\n^Eds: UPDATES with "
     f"quote.<\n^By INES CARROW=\n^Associated Press=\n   KELMOUTH, Norland (AP) _ {BODY}\n   ___\n   On the Net:\n   "
     "http://www.harbour.example\nAP-NY-06-11-25 1432EDT<", True),
    ("an old agency’s budget", f"PM-Fish Market, Bjt,0388\n{HEAD}\nBy INES CARROW\nAssociated Press Writer\n\n{BODY}\n\n(PROFILE\n"
     "(CO:Harbour Board; TS:HRB;)\n)\nAP-CS-06-11-25 0412EDT", True),
    ("an agency’s initials", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nic/jh/kb", True),
    ("whom an agency asks to write", f"{HEAD}\n11 June 2025\n\n{BODY}\n\n((ines.carrow@echo.example; +49 30 1234))", True),
    ("a slug below its number", f"DEL7\nCORRECTED-KELMOUTH-HARBOUR-FISH\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a broadcast", f"{HEAD}\nBroadcast 11 June 2025\n\n{BODY}\n\n[END OF TRANSCRIPT]", True),
    ("the address of a print", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nURL: https://echo.example/2025/fish.html", True),
    ("sections with an and", f"Markets & Business\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("who issued a statement", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nIssued by:\nCommunications Department\nTel: +263 242 753000", True),
    ("a person to ask", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nContact person: Ana Ruiz, Press Officer, 04 555 3613", True),
    ("why a letter came", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nYou received this email because you signed up.", True),
    ("two days", f"{HEAD}\nUpdated - June 12, 2025 07:14 am IST - KELMOUTH\n\n{BODY}\n\nPublished - June 11, 2025 10:11 pm IST", True),
    ("the end of a wire's report", f"{HEAD}\n11 June 2025\n\n{BODY}\n\n(END) Harbour Newswires", True),
    ("what others read", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nPeople are also reading…\n\nTram lines to be dug up", True),
    ("a place below the day", f"11 June 2025\nRome\n\n{HEAD}\nFrom our correspondent Ana Ruiz\n\n{BODY}", True),
    ("preferences", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nUpdate your email preferences or unsubscribe here.", True),
    ("a folio at the foot", f"{HEAD}\n\n{BODY}\n\nThe Harbour Lantern     Wednesday 11 June 2025     Page 3", True),
    ("a folio with an address", f"{HEAD}\n\n{BODY}\n\n4 | The Harbour Post | Wednesday 11 June 2025 | harbourpost.example", True),
    ("a row of buttons", f"{HEAD}\n11 June 2025\nShare Tweet WhatsApp\n\n{BODY}", True),
    ("a title below a link", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nRead more:\n\nTram lines to be dug up", True),
    ("an Indian agency’s closing", f"{HEAD}\n\n11 June 2025\n\n{BODY} PTI SKL KVK KVK", True),
    ("a Chinese agency’s closing", f"{HEAD}\n\n11 June 2025\n\n{BODY} Enditem", True),
    ("an agency behind the last sentence", f"{HEAD}\n\n11 June 2025\n\n{BODY} (ANI)", True),
    ("an agency below", f"{HEAD}\n\n11 June 2025\n\n{BODY}\n\nAustralian Associated Press", True),
    ("initials below", f"{HEAD}\n\n11 June 2025\n\n{BODY}\n\nsd jv", True),
    ("a version in brackets", f"(2nd LD) {HEAD}\n11 June 2025\n\n{BODY}\n\n(END)", True),
    ("a slug of two codes", f"AP-NL--Kelmouth Market, 2nd Ld-Writethru,410\n{HEAD}\n\nJune 11, 2025\n\n{BODY}", True),
    ("a report that nobody edited", f"{HEAD}\n\n11 June 2025\n\n{BODY}\n\n(This story has not been edited by our staff and is"
     " auto-generated from a syndicated feed.)", True),
    ("an embargo above a release", f"EMBARGOED UNTIL 00:01 ON WEDNESDAY 11 JUNE 2025\n\nNews release\n\n{HEAD}\n\n{BODY}", True),
    ("notes to editors", f"PRESS RELEASE\n11 June 2025\n\n{HEAD}\n\n{BODY}\n\n- ENDS -\n\nNotes to editors\n\n1. The board was "
     "founded in 1904.\n2. Photographs can be had.\n\nFor enquiries: Ana Ruiz, 01632 960100", True),
    ("notes below no end", f"PRESS RELEASE\n11 June 2025\n\n{HEAD}\n\n{BODY}\n\nEditor’s notes\n\nThe survey was made in May.", True),
    ("who has sent a release", f"{HEAD}\n\nKELMOUTH, England, June 11, 2025 /PRNewswire/ -- {BODY}\n\nAbout the Harbour Board\n\nThe "
     "board runs six harbours.\n\nSOURCE Harbour Board", True),
    ("headings of a letter", f"View this email in your browser (https://letters.example/1234567890/1234567890)\n\n** The Echo\n--------\n"
     f"\n** {HEAD}\n--------\n\n11 June 2025\n\n{BODY}\n\nCopyright © 2025 The Echo, All rights reserved.\n\nOur mailing address is:\n1 "
     "Quay Street\n\nWant to change how you receive these emails?\nYou can ** update your preferences (https://echo.example).", True),
    ("the way from home", f"Home / India News / Kelmouth\n{HEAD}\n11 June 2025\n\n{BODY}", True),
    ("a line run together", f"{HEAD}\nEvening Packet11 Jun 2025Ana Ruiz\n{BODY}", True),
    ("the end of a page that was read", f"{HEAD}\nEvening Packet\n11 Jun 2025\nANA RUIZ AND BO HALE\n{BODY}\n\nNewspapers in English\n"
     "Newspapers from Norland", True),
    ("a reader’s view", f"harbourecho.example\n{HEAD}\nAna Ruiz\n4–5 minutes\n\n{BODY}\n\nPublished on 11 June 2025", True),
    ("minutes to read", f"{HEAD}\n11 June 2025\n·\n4 min read\n10\n\n{BODY}", True),
    ("letters of three sizes", f"{HEAD}\n11 June 2025\nShare\nA\nA\nA\n\n{BODY}", True),
    ("a year and the hour run together", f"{HEAD}\nBy Ana Ruiz\nJune 11, 20256:00 AM GMTUpdated 2 hours ago\n\n{BODY}", True),
    ("two days run together", f"{HEAD}\n06/11/2025June 11, 2025\n\n{BODY}", True),
    ("a short day and a long one", f"{HEAD}\nBy Ana Ruiz\nTopic:Fisheries\nWed 11 JunWed 11 June 2025\n\n{BODY}", True),
    ("a name, a paper and the day", f"{HEAD}\n\nAna Ruiz | The Reef Mirror | June 11, 2025\n\n{BODY}", True),
    ("a name, an agency and the day", f"{HEAD}\n\nAna Ruiz / TNN / Jun 11, 2025, 06:12 IST\n\n{BODY}", True),
    ("the way to the headline", f"News/City News/Elin News/{HEAD}\n\n{HEAD}\n\n11 June 2025\n\n{BODY}", True),
    ("a name said twice", f"{HEAD}\nAna Ruiz\nBy Ana Ruiz\nReporter·Harbour Echo·\n11 Jun, 2025 05:00 PM\n4 mins to read\n\n{BODY}", True),
    ("a catchline over the name", f"HARBOUR\n\nBy Ana Ruiz\n\n412 words\n\n11 June 2025\n\n{HEAD}\n\n{BODY}\n\nENDS\n\nPics: Bo Hale", True),
    ("hours without a day", f"{HEAD}\nAna Ruiz\nUpdated June 11, 2025 — 6.12am\nfirst published at 5.00am\n\n{BODY}", True),
    ("who collects reports", f"{HEAD}\n11 June 2025\n\n{BODY}\n\nAllAfrica publishes around 500 reports a day from many others.", True),
    ("a long standfirst", f"{HEAD}\n\n{STANDFIRST}\n\nInes Carrow\n\n11 June 2025\n\n{BODY}\n\n{BODY}", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "headed"), [row[1:] for row in LAYOUTS], ids=[row[0] for row in LAYOUTS])
def test_the_headline_and_the_day_are_found_and_what_is_around_is_no_paragraph(text: str, headed: bool) -> None:
    found = build(text)
    assert found.headline == (HEAD if headed else None)
    assert found.published == datetime.date(2025, 6, 11)
    read = paragraphs(found)
    assert read[-1] == LAST
    assert read[-2] == MORE
    assert read[-3].endswith(LEAD)
    assert set(read[:-3]) <= {STANDFIRST, MORE, LAST, LEAD}


@pytest.mark.parametrize(
    "line",
    [
        "EU-China talks end without a deal on cars",
        "Embargo on cod to be lifted",
        "Editor of the Echo resigns",
        "Releases of prisoners delayed",
        "Contact sports to return to schools",
        "News releases that changed the world",
        "End of the line for Kelmouth trams",
        "View from the harbour",
        "PM-Harbour fund to pay fishermen by Friday",
        "AP graphics of the sea win a prize",
    ],
)
def test_a_headline_that_only_begins_like_such_a_line(line: str) -> None:
    assert build(f"{line}\n\nJune 11, 2025\n\n{BODY}").headline == line


@pytest.mark.parametrize(
    "line",
    [
        "Parents may opt out of the vaccinations, the ministry said.",
        "You are sent to the back of the queue, said Ana Ruiz.",
        "The contact of the gang was a clerk.",
        "About Kelmouth there is little left to say.",
        "She had read it in a report of Reuters.",
    ],
)
def test_a_paragraph_at_the_foot_that_only_begins_like_such_a_line(line: str) -> None:
    assert line in paragraphs(build(f"{HEAD}\n\nJune 11, 2025\n\n{BODY}\n\n{line}"))


@pytest.mark.parametrize(
    ("deck", "between"),
    [
        ("Traders with stalls that their families have had for a century say they were not asked", "\n"),
        ("Traders with stalls that their families have had for a century say they were not asked", "\n\n"),
        ("The new hall is to be built by the ring road", "\n"),
        ("It will have room for ninety stalls and a canteen", "\n"),
    ],
)
@pytest.mark.parametrize("below", ["\n\n", "\n\nBy Ana Ruiz\n11 June 2025\n\n"])
@pytest.mark.parametrize("width", [78, 10_000])
def test_a_deck_without_a_stop_is_more_of_the_headline_and_no_paragraph(
    deck: str, between: str, below: str, width: int
) -> None:
    text = "\n\n".join(textwrap.fill(words, width) for words in (LEAD, MORE, LAST, STANDFIRST))
    found = build(HEAD + between + deck + below + text)
    assert found.headline == HEAD
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "headline"] == [HEAD, deck]
    assert paragraphs(found) == [LEAD, MORE, LAST, STANDFIRST]


@pytest.mark.parametrize("second", ["board to move fish market inland", "Board to Move Fish Market Inland"])
def test_a_headline_on_two_lines_is_one(second: str) -> None:
    first = "Kelmouth Harbour" if second.istitle() or second[0] == "B" else "Kelmouth harbour"
    found = build(f"{first}\n{second}\n\nBy Ana Ruiz\n11 June 2025\n\n{textwrap.fill(STANDFIRST, 78)}\n\n{LEAD}")
    assert found.headline == f"{first} {second}"


OTHER_STORIES = (
    "Tram lines to be dug up in Quay Street",
    "Mayor opens the new lock at Stenlo",
    "Sport",
    "Rowers win in the rain",
    "The crew of eight beat Stenlo by two lengths on Sunday.",
    "Weather",
    "Privacy and cookies",
)


@pytest.mark.parametrize("head", ["More from Kelmouth", "Most read", "Latest", "Read next", "Site Index"])
def test_what_stands_below_the_heading_of_other_stories_is_none_of_the_article(head: str) -> None:
    story = "\n\n".join((LEAD, MORE, LAST, STANDFIRST, LEAD.replace("closed", "shut"), MORE))
    found = build(f"{HEAD}\n11 June 2025\n\n{story}\n\n{head}\n\n" + "\n\n".join(OTHER_STORIES))
    assert paragraphs(found) == [LEAD, MORE, LAST, STANDFIRST, LEAD.replace("closed", "shut"), MORE]
    assert all(words in found.text for words in OTHER_STORIES)


COMMENTS = (
    f"Comments (2)\n\nOtto says:\n\n{STANDFIRST}\n\nReply\n\nLena says:\n\n{LEAD}\n\nReply",
    f"Otto\n\nJune 12, 2025 10:03am\n\n{STANDFIRST}\n\nReplyRecommend 0",
    f"Lena B\n\n3 hours ago\n\n{STANDFIRST}\n\nReply",
)


@pytest.mark.parametrize("said", COMMENTS)
def test_comments_of_readers_are_none_of_the_article(said: str) -> None:
    story = "\n\n".join((LEAD, MORE, LAST, STANDFIRST, MORE.replace("Tuesday", "Friday"), LAST))
    assert paragraphs(build(f"{HEAD}\n11 June 2025\n\n{story}\n\n{said}"))[-1] == LAST


def test_an_article_goes_on_below_a_heading_that_only_looks_like_one_of_links() -> None:
    story = "\n\n".join((LEAD, MORE, LAST, STANDFIRST, MORE, "More", LAST, LEAD, MORE, LAST))
    assert paragraphs(build(f"{HEAD}\n11 June 2025\n\n{story}"))[-4:] == [LAST, LEAD, MORE, LAST]


def test_an_article_goes_on_below_links_in_its_middle() -> None:
    links = "People are also reading…\n\nTram lines to be dug up\n\nRowers win in the rain"
    text = (
        f"{HEAD}\n11 June 2025\n\n{STANDFIRST}\n\n{BODY}\n\n{links}\n\n{LEAD}\n\n{MORE}\n\nIt is late.\n\nTags\n\nFish"
    )
    assert paragraphs(build(text))[-3:] == [LEAD, MORE, "It is late."]


def test_a_heading_among_paragraphs_is_no_menu_and_no_button() -> None:
    found = build(f"{HEAD}\n11 June 2025\n{LEAD}\nFacebook\n{MORE}\n{LAST}\nShops\nTrams\nBoats")
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "heading"] == ["Facebook"]


def test_a_credit_in_brackets_goes_on_below() -> None:
    found = build(
        f"{HEAD}\n\nJune 11, 2025\n\n{BODY}\n\n(Reporting by Ana Ruiz and Bo Hale in London;\nEditing by Jan Prokop)"
    )
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "credit"] == [
        "(Reporting by Ana Ruiz and Bo Hale in London; Editing by Jan Prokop)"
    ]


@pytest.mark.parametrize("stamp", ["[13/06/2025, 10:4{}:13] ", "13/06/2025, 10:4{} - ", "[10:4{}] "])
def test_the_stamps_of_a_chat_are_no_words_of_it(stamp: str) -> None:
    said = ("Ana Ruiz: The board has voted.", "Bo Hale: Who voted against it?", "Ana Ruiz: Nobody. She speaks at noon.")
    found = build(f"{HEAD}\n\n" + "\n".join(stamp.format(n) + words for n, words in enumerate(said)))
    assert paragraphs(found) == list(said)
    assert found.published == (datetime.date(2025, 6, 13) if "2025" in stamp else None)


CHATS = [
    "{name}  {time}\n{said}\n",
    "{name} [{time}]\n{said}\n",
    "{name}\n  {time}\n{said}",
    "{name} — 13/06/2025 {time}\n{said}\n",
    "{name} — Today at {time}\n{said}\n",
    "{name}, [13.06.2025 {time}]\n{said}\n",
    "[13/06/2025 {time}] {name}\n{said}\n",
    "{time}:13 From {name} to Everyone: {said}",
    "{name} (00:{time}): {said}",
    "{name} [00:{time}]:\n{said}\n",
]


@pytest.mark.parametrize("message", CHATS)
def test_the_name_above_a_message_is_its_label(message: str) -> None:
    said = (
        ("Ana Ruiz", "The board has voted."),
        ("Bo Hale", "Who was against it?"),
        ("Ana Ruiz", "She speaks at noon."),
    )
    text = "\n".join(message.format(name=name, time=f"10:4{n}", said=words) for n, (name, words) in enumerate(said))
    found = build(f"{HEAD}\n\n{text}")
    assert found.headline == HEAD
    assert paragraphs(found) == [f"{name}: {words}" for name, words in said]
    assert found.published == (datetime.date(2025, 6, 13) if "2025" in message else None)


def test_a_list_of_hours_is_no_chat() -> None:
    hours = ("Doors open 7:30 PM", "Dinner 8:00 PM", "Last Ferry 11:15 PM")
    assert "Dinner 8:00 PM" in build(f"{HEAD}\n\n{BODY}\n\n" + "\n\n".join(hours)).text


@pytest.mark.parametrize(("width", "sep"), [(60, "\n\n"), (72, "\n\n"), (80, "\n\n"), (72, "\n"), (80, "\n")])
def test_one_line_that_is_not_wrapped_changes_no_other_paragraph(width: int, sep: str) -> None:
    words = [f"{STANDFIRST} {n} {LAST}" for n in ("Once.", "Twice.", "Thrice.", "And again.", "At last.", "No more.")]
    wrapped = [textwrap.fill(one, width, break_on_hyphens=False) for one in words]
    before = paragraphs(build(f"{HEAD}\n\nJune 11, 2025\n\n{sep.join(wrapped)}"))
    assert len(before) > 2
    for at in range(len(words)):
        edited = sep.join(words[at] if at == n else one for n, one in enumerate(wrapped))
        read = paragraphs(build(f"{HEAD}\n\nJune 11, 2025\n\n{edited}"))
        assert [one for n, one in enumerate(words) if abs(n - at) > 1 and one in before and one not in read] == []
