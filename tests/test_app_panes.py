"""The panes on a screen: nothing too wide for its pane, whatever the names; empty panes; brackets; titles."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from app_pilot import lines, main, press, reading, resize, screen, settled, there
from given_article import article, briefing, document

from briefing.api import brief_file, brief_text
from briefing.model import Briefing, Event, KeyPoint, Number, Phrase, Span
from briefing.tui.panes.entries import cells

SAMPLES = Path(__file__).parent.parent / "sample_articles"

ODD = """Long names and wide signs meet in the valley

Monday, 2 June 2025

“We agree on the first article of the draft,” said Her Serene Highness Maria Alexandrovna
Konstantinopolskaya-Vorontsova, the deputy undersecretary of the ministry of agriculture, forestry, fisheries,
rural development and the coordination of the common market for dairy products.

The governor of Tokyo, 小池 百合子, said 1,200 people had left their homes. “We will rebuild every house 🏠 here,”
Governor 小池 百合子 said. “The family 👨‍👩‍👧‍👦 is safe ❤️,” said Amina O'Neill 👩🏽‍🚒, a firefighter.

Mayor محمد عبد الله said on Tuesday that 300 houses were lost, and would not say why.

Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch won 123,456,789,012,345,678,901,234,567,890 crowns and
between one thousand two hundred and thirty-four and five thousand six hundred and seventy-eight kilometers of cable
in September, the council said. The cut will save between 60 and 75 euros a month this year, 41 percent of 12,655.
"""


async def test_no_line_is_wider_than_its_pane_whatever_the_names(tmp_path: Path) -> None:
    async with reading(tmp_path, article(brief_text(ODD))) as pilot:
        for pane in main(pilot).parts.panes.values():
            assert pane.listing.entries
            for entry, width in product(pane.listing.entries, (24, 27, 36, 48, 57, 76)):
                for line in pane.word(entry, width):
                    assert cells(line) <= width, "".join(piece.text for piece in line)


async def test_an_empty_pane_says_which_others_have_something(tmp_path: Path) -> None:
    read = document((("headline", ("Quiet",)), ("paragraph", ("Twelve boats came.",))))
    span = read.sentences[1].span
    numbers = (Number("Twelve boats", Span(span.start, span.start + 12), 12, None, None, "count", "boats", "boats"),)
    async with reading(tmp_path, article(Briefing(read, numbers=numbers))) as pilot:
        await press(pilot, "3")
        assert "Nobody is quoted in this article. 4 shows its figures." in " ".join(screen(pilot).split())


async def test_an_article_with_nothing_in_it_offers_another(tmp_path: Path) -> None:
    async with reading(tmp_path, article(Briefing(document((("headline", ("Quiet",)),))))) as pilot:
        await press(pilot, "5")
        assert "No dated event was found in this article. o opens another article." in " ".join(screen(pilot).split())


async def test_a_date_without_a_day_stands_in_its_clause(tmp_path: Path) -> None:
    found = brief_text("Ferry crew saves a dog\n\nA crew pulled a dog out of the water on Monday, the port said.\n")
    async with reading(tmp_path, article(found), size=(100, 30)) as pilot:
        await press(pilot, "5")
        shown = screen(pilot)
        assert "5 Events  1 without a day" in shown
        assert "? “Monday”  A crew pulled a dog" in shown
        assert "when it appeared; D gives the day" in shown


MILL = """Mill to stay shut

Harlan Steel closed a mill in 2021. It sees no improvement before the middle of 2026.

“The recovery that we had planned for did not come,” said Dana Whitlock, the chief executive. “We wait for orders.”
"""


async def test_a_long_date_beside_a_short_one_is_broken_between_its_words(tmp_path: Path) -> None:
    async with reading(tmp_path, article(brief_text(MILL)), size=(100, 30)) as pilot:
        await press(pilot, "5")
        shown = screen(pilot)
        assert "● 2021" in shown
        assert re.search(r"● by the +It sees", shown)
        assert "│ middle of" in shown


async def test_how_many_speak_is_said_in_words_where_there_is_room(tmp_path: Path) -> None:
    async with reading(tmp_path, article(brief_text(ODD)), size=(100, 30)) as pilot:
        await press(pilot, "3")
        assert re.search(r"3 Speakers  \d+ · \d+ statements ", screen(pilot))


async def test_what_is_planned_for_this_year_comes_after_the_day_of_publication(tmp_path: Path) -> None:
    plan = Event(0, "2025-01-01", "2025-12-31", "year", "planned", "The quay will be dug up.", Span(0, 7))
    found = briefing()
    async with reading(tmp_path, article(found._replace(events=(*found.events, plan))), size=(80, 40)) as pilot:
        await press(pilot, "5", "z")
        lines = [line.strip("▌ ") for line in screen(pilot).splitlines()]
        published = next(n for n, line in enumerate(lines) if line.startswith("┿ published Mon 2 June 2025"))
        marks = {line[0]: n for n, line in enumerate(lines) if line[:1] in tuple("●◉○")}
        assert marks["●"] < marks["◉"] < published < marks["○"]
        assert next(n for n, line in enumerate(lines) if line.startswith("○ 2025")) > published


async def test_figures_that_differ_stand_together_and_columns_stay_straight(tmp_path: Path) -> None:
    read = document(
        (("headline", ("Toll",)), ("paragraph", ("They saw 9 empty houses and 70 people. They saw 12 empty houses.",)))
    )

    def number(words: str, value: float, label: str) -> Number:
        start = read.text.index(words)
        return Number(words, Span(start, start + len(words)), value, None, None, "count", label, label)

    numbers = (number("9", 9, "empty houses"), number("70", 70, "people"), number("12", 12, "empty houses"))
    async with reading(tmp_path, article(Briefing(read, numbers=numbers))) as pilot:
        await press(pilot, "4")
        rows = [line for line in screen(pilot).splitlines() if re.search(r"\d  (empty|people)", line)]
        assert [re.search(r"(\d+) (.) *(\w[\w ]*?) *(?:━|$)", row).groups() for row in rows] == [  # type: ignore[union-attr]
            ("9", " ", "empty houses"),
            ("12", " ", "empty houses  differ"),
            ("70", " ", "people"),
        ]
        assert len({row.index(words) for row, words in zip(rows, ("empty", "empty", "people"), strict=True)}) == 1


async def test_a_low_pane_cuts_what_is_longer_than_two_lines(tmp_path: Path) -> None:
    read = document((("headline", ("Talk",)), ("paragraph", (" ".join(["word"] * 60), " ".join(["four"] * 11)))))
    events = tuple(
        Event(0, "2025-06-01", "2025-06-01", "day", "happened", s.span.of(read.text), s.span)
        for s in read.sentences[1:]
    )
    async with reading(tmp_path, article(Briefing(read, events=events)), size=(40, 12)) as pilot:
        await press(pilot, "5")
        assert "word…" in screen(pilot)
        assert screen(pilot).count("four") == 11


async def test_titles_are_whole_or_shorter_and_follow_the_size(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        speakers = main(pilot).parts.panes["speakers"]
        assert "3 Speakers  2 people · 4 statements" in screen(pilot)
        await press(pilot, "3", *"fbread", "enter", "space", "a")
        assert "with “bread”, 1 marked, as in the text" in str(speakers.border_title)
        await resize(pilot, 100, 24)
        assert str(speakers.border_title).strip() == "3 Speakers  with “bread”, 1 marked"


@pytest.mark.parametrize("keys", [("3", *"fbread", "enter"), ("3", "space"), ("3", "a"), ("4", "w")])
async def test_a_small_screen_says_what_was_chosen_and_only_that(tmp_path: Path, keys: tuple[str, ...]) -> None:
    said = {"f": "with “bread”", "space": "1 marked", "a": "as in the text", "w": "only counts"}
    async with reading(tmp_path, size=(50, 15)) as pilot:
        await press(pilot, keys[0])
        assert "─" not in screen(pilot)
        await press(pilot, *keys[1:])
        assert said[keys[1]] in screen(pilot).splitlines()[1]


FLOODED = "\n\n".join(
    ["Storm Floods the Valley of Elin", "June 2, 2025"]
    + [f"The council of Elin met on May {day} and voted on the old bridge of the valley." for day in range(10, 28)]
    + ["The dam above Elin broke on Monday."]
)


async def test_a_small_screen_opens_the_events_at_the_day_of_publication(tmp_path: Path) -> None:
    async with reading(tmp_path, article(brief_text(FLOODED)), size=(50, 15)) as pilot:
        await press(pilot, "5")
        assert "The dam above Elin broke" in screen(pilot)
        assert "2 Jun" in screen(pilot)


async def test_sections_of_ours_say_so_and_each_shows_how_it_begins(tmp_path: Path) -> None:
    found = briefing()
    ours = tuple(section._replace(title="quay, ferry", found=True) for section in found.sections[2:])
    async with reading(tmp_path, article(found._replace(sections=ours))) as pilot:
        await press(pilot, "2", "z")
        assert "Sections by their first words" in screen(pilot)
        assert "quay, ferry  Ferries carried 9,400 people a week." in screen(pilot)


async def test_a_section_that_its_first_words_name_says_them_once(tmp_path: Path) -> None:
    found = briefing()
    ours = tuple(section._replace(title="Ferries carried …", found=True) for section in found.sections[2:])
    async with reading(tmp_path, article(found._replace(sections=ours))) as pilot:
        await press(pilot, "2", "z")
        assert "Sections by their first words" in screen(pilot)
        assert screen(pilot).count("Ferries carried 9,400 people a week.") == 1
        assert "Ferries carried …" not in screen(pilot)


async def test_the_rule_behind_an_item_is_named_in_a_sentence(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "2", "e")
        assert "Key point found by the rule “by-hand”." in screen(pilot)
        await press(pilot, "5", "g", "e")
        assert "Dated by “30 August 2024”." in screen(pilot)
        await press(pilot, "j", "e")
        assert "Dated by “Monday”, counted from 2 June 2025." in screen(pilot)
        await press(pilot, "3", "e")
        assert "The article gives this source beside the words." in screen(pilot)


def folded() -> Briefing:
    """The article with weights, a pronoun and an old event: what is minor, inferred and long ago."""
    found = briefing()
    weights = {"9,400 people": 0.9, "about $3.2 million": 0.8, "$1.1 million": 0.7}
    she = Phrase("She", Span(found.document.text.index("She added"), found.document.text.index("She added") + 3))
    old = found.events[0]._replace(start="2019-05-01", end="2019-05-01")
    return found._replace(
        numbers=tuple(number._replace(weight=weights.get(number.text, 0.1)) for number in found.numbers),
        quotes=tuple(q._replace(evidence="pronoun", mention=she) if q.id == "q2" else q for q in found.quotes),
        events=(old, old._replace(start="2020-05-01", end="2020-05-01"), *found.events[1:]),
    )


async def test_what_is_minor_or_long_ago_is_a_row_that_opens_and_closes(tmp_path: Path) -> None:
    async with reading(tmp_path, article(folded())) as pilot:
        panes = main(pilot).parts.panes
        assert "▸ minor · 2  48 steel bearings · 12%" in screen(pilot)
        assert "4 Numbers  5" in screen(pilot)
        assert "▸ before 2024 · 2" in screen(pilot)
        await press(pilot, "4", "G")
        assert "Enter open" in screen(pilot)
        assert lines(pilot)[-1].endswith(" 4 of 4 ")
        await press(pilot, "enter")
        assert lines(pilot)[-1].endswith(" 4 of 6 ")
        assert len(panes["numbers"].listing.entries) == 6
        assert "▾ minor · 2" in screen(pilot)
        await press(pilot, "G", "left")
        assert len(panes["numbers"].listing.entries) == 4
        assert panes["numbers"].entry.opens == "minor"
        await press(pilot, "right", "left", "left")
        assert pilot.app.focused is panes["speakers"]


async def test_a_search_looks_into_folds_and_the_filter_as_well(tmp_path: Path) -> None:
    async with reading(tmp_path, article(folded())) as pilot:
        numbers = main(pilot).parts.panes["numbers"]
        await press(pilot, "4", *"/bearings", "enter")
        assert there(numbers.entry).text == "48 steel bearings"
        await press(pilot, "escape", *"f12", "enter")
        assert [entry.text for entry in numbers.listing.entries] == ["12% shops on the quay"]


async def test_a_speaker_opens_and_what_is_inferred_looks_inferred(tmp_path: Path) -> None:
    async with reading(tmp_path, article(folded())) as pilot:
        await press(pilot, "3", "right", "j", "j")
        assert "≈ ┊ the work had cost about $3.2 million  ≈ she" in screen(pilot)
        await press(pilot, "y")
        assert "paraphrased" in pilot.app.clipboard
        assert "Mara Lindqvist, harbour master (“she” in the article)" in pilot.app.clipboard
        await press(pilot, "w")
        speakers = main(pilot).parts.panes["speakers"]
        said = set()
        while speakers.kind:
            said.add(speakers.KINDS[speakers.kind])
            await press(pilot, "w")
        assert said == {"people", "those named beside their words"}


async def test_the_filter_for_those_named_beside_their_words_leaves_out_what_is_inferred(tmp_path: Path) -> None:
    async with reading(tmp_path, article(folded())) as pilot:
        speakers = main(pilot).parts.panes["speakers"]
        await press(pilot, "3", "w", "w", "right")
        assert "only those named" in screen(pilot)
        assert "the work had cost" not in "".join(entry.text for entry in speakers.listing.entries)
        await press(pilot, "escape")
        assert speakers.kind == 0


async def test_the_cursor_s_item_shows_whole_and_others_as_far_as_there_is_room(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as pilot:
        panes = main(pilot).parts.panes
        shown = there(panes["summary"].briefing)
        text = shown.document.text
        spans = [Span(point.span.start, point.span.start + 300) for point in shown.key_points]
        long = tuple(KeyPoint(span.of(text), span, 1.0) for span in spans)
        found = shown._replace(key_points=long)
        main(pilot).found(found)
        await settled(pilot)

        def last_words(entry: int) -> str:
            return panes["summary"].rows.words(panes["summary"].rows.of(entry).stop - 1)

        assert [last_words(1).endswith("…"), last_words(2).endswith("…")] == [False, True]
        await press(pilot, "j")
        assert [last_words(1).endswith("…"), last_words(2).endswith("…")] == [True, False]
        await resize(pilot, 80, 90)
        assert [last_words(1).endswith("…"), last_words(2).endswith("…")] == [False, False]


FERRY = "\n\n".join(
    ["Ferry to Elin Stops at Night", "June 2, 2025"]
    + [f"The ferry company of Elin sold boat number {number} to a museum in the north." for number in range(3, 30)]
    + ["The council of Elin will pay 12 million crowns for a new ferry, the mayor, Ada Lind, said on Monday."]
)


async def test_what_stands_beside_comes_after_what_says_more(tmp_path: Path) -> None:
    found = brief_text(FERRY)
    first, last = found.document.sentences[2], found.document.sentences[-1]
    points = tuple(KeyPoint(one.span.of(found.document.text), one.span, 1.0) for one in (first, last))
    async with reading(tmp_path, article(found._replace(key_points=points)), size=(140, 40)) as pilot:
        pane = main(pilot).parts.panes["summary"]
        assert "2 Summary  2 points · 2 min  later parts first" in screen(pilot)
        assert [entry.text for entry in pane.listing.entries[:3]] == [
            last.span.of(found.document.text), "At the start of the article", first.span.of(found.document.text)
        ]  # fmt: skip
        assert pane.everything[:2] == list(points)
        await press(pilot, "2", "a")
        assert pane.listing.findings[:2] == [*points]
        await press(pilot, "a", "z")
        assert pane.listing.findings[:2] == [*points]
        await press(pilot, "z")
        await resize(pilot, 90, 30)
        assert pane.listing.findings[:2] == [*points]


async def test_one_day_has_three_events_and_a_fold_and_no_date_at_the_end(tmp_path: Path) -> None:
    happened = ("The ferry left Elin", "A crane fell into the harbor", "The mayor opened a school",
                "Two teachers won a prize", "A storm closed the road", "A crew saved a dog")  # fmt: skip
    ahead = "The museum will open on June 12."
    read = brief_text("\n\n".join(["Boats", "June 2, 2025", *(f"{one} on Sunday." for one in happened), ahead]))
    async with reading(tmp_path, article(read)) as pilot:
        assert "▸ 3 more  Two teachers won a prize" in screen(pilot)
        assert "The museum will open" in screen(pilot)
        assert re.search(r"● Sun 1 June +The ferry left Elin *\n", screen(pilot))
        await press(pilot, "5", "g")
        assert re.search(r"● Sun 1 June +The ferry left Elin on Sunday", screen(pilot))
        await press(pilot, "j", "j", "j", "enter")
        assert "▾ 3 more" in screen(pilot)
        assert "A crew saved a dog" in screen(pilot)


async def test_what_is_found_in_a_quotation_stands_there_once(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        pane = main(pilot).parts.panes["speakers"]
        for keys in ((), ("3", *"/rust", "enter")):
            await press(pilot, *keys)
            assert "\n".join(map(pane.rows.words, range(len(pane.rows)))).count("We found rust") == 1


async def test_a_long_event_keeps_the_date_that_it_ends_with(tmp_path: Path) -> None:
    said = (
        "Two old boats of the ferry company of Elin sank off the new quay in the north of the harbor in a"
        " storm, the wind and the rain of the season"
    )
    read = brief_text(f"Boats Sink\n\nJune 2, 2025\n\n{said} on Sunday.\n\nThe mayor came on Monday.")
    async with reading(tmp_path, article(read), size=(80, 20)) as pilot:
        pane = main(pilot).parts.panes["events"]

        def told() -> str:
            return " ".join(" ".join(pane.rows.words(row) for row in pane.rows.of(0)).replace("│", "").split())

        await press(pilot, "5", "g", "j")
        assert re.fullmatch("● Sun 1 June Two old boats .* … on Sunday", told())
        await press(pilot, "k")
        assert told().endswith("of the season on Sunday")


async def test_no_pane_is_cut_short_beside_its_own_empty_rows(tmp_path: Path) -> None:
    async with reading(tmp_path, article(brief_file(SAMPLES / "istanbul_talks.txt"))) as pilot:
        for size in ((180, 50), (200, 60), (140, 45), (100, 30), (100, 24)):
            await resize(pilot, *size)
            for name in ("summary", "events"):
                pane = main(pilot).parts.panes[name]
                empty = pane.size.height - len(pane.rows)
                cut = sum(pane.rows.words(row).endswith("…") for row in range(len(pane.rows)))
                assert not (pane.display and cut and empty > cut + 1), (name, size)


async def test_panes_stand_where_fewest_rows_are_lacking(tmp_path: Path) -> None:
    async with reading(tmp_path, article(brief_file(SAMPLES / "night_train_interview.txt")), size=(180, 30)) as pilot:
        panes = main(pilot).parts.panes
        *three, events = [pane.region for pane in panes.values()]
        assert len({region.x for region in three}) == 1
        assert (events.x > three[0].right, events.height, sum(region.height for region in three)) == (True, 29, 29)
        await pilot.click("#events", offset=(6, 3))
        assert main(pilot).parts.active == "events"
        await resize(pilot, 140, 45)
        assert len({pane.region.x for pane in panes.values()}) == 1
        await press(pilot, "3", "z", "z")
        assert [pane.region.y for pane in panes.values()] == sorted(pane.region.y for pane in panes.values())


async def test_another_kind_is_another_place_in_the_bar_and_the_article(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "4", "G")
        everything = main(pilot).parts.panes["numbers"].listing.entries
        assert lines(pilot)[-1].endswith(f" {len(everything)} of {len(everything)} ")
        await press(pilot, "w", "w")
        listed = main(pilot).parts.panes["numbers"].listing.entries
        assert len(listed) < len(everything)
        assert lines(pilot)[-1].endswith(f" of {len(listed)} ")
        assert main(pilot).reader._lit == there(main(pilot).parts.panes["numbers"].entry).spans


async def test_an_event_is_never_without_its_date(tmp_path: Path) -> None:
    before = ("The ferry left Elin", "A crane fell into the harbor", "The mayor opened a school")
    after = ("Two teachers won a prize", "A storm closed the road", "A crew saved a school of dolphins")
    told = [*(f"{one} on Saturday." for one in before), *(f"{one} on Sunday." for one in after)]
    read = brief_text("\n\n".join(["Pier", "June 2, 2025", *told]))
    async with reading(tmp_path, article(read), size=(140, 45)) as pilot:
        await press(pilot, "5", *"fschool", "enter")
        assert re.search(r"● Sat 31 May +The mayor opened", screen(pilot))
        assert re.search(r"● Sun 1 June +A crew saved", screen(pilot))
        await press(pilot, "escape", "z")
        await resize(pilot, 60, 12)
        pane = main(pilot).parts.panes["events"]
        pane.jump(pane.rows.of(1).start)
        await settled(pilot)
        top = pane.paint(round(pane.scroll_y))
        assert "Sat 31 May" in "".join(piece.text for piece in top)


async def test_one_other_is_one(tmp_path: Path) -> None:
    read = brief_text("Pier\n\n“No,” said Ann Rowe, the mayor.\n\nThe Elin Council said that the pier was closed.")
    async with reading(tmp_path, article(read)) as pilot:
        assert "1 person · 1 other · 2 statements" in screen(pilot)


@pytest.mark.parametrize("rows", [4, 5, 6, 8])
async def test_the_first_point_keeps_its_headline_when_a_low_pane_grows(tmp_path: Path, rows: int) -> None:
    async with reading(tmp_path, article(brief_file(SAMPLES / "rate_decision.txt")), size=(80, 24)) as pilot:
        pane = main(pilot).parts.panes["summary"]
        for height in (rows, 11):
            pane.styles.height = height
            await settled(pilot)
            pane.reveal()
            await settled(pilot)
        assert "Cuts Rates for the First Time" in screen(pilot)
