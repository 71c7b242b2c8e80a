"""What the panes say, without a screen: lines, columns, the verb before a statement, the timeline, figures, facts."""

from __future__ import annotations

import datetime
import re

import pytest
from given_article import briefing, document
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.api import brief_text
from briefing.digest import figure_words, figures
from briefing.digest.around import clause
from briefing.digest.cast import cast
from briefing.digest.telling import lead
from briefing.digest.timeline import phase, status_beside, timeline
from briefing.digest.timeline import status as status_of
from briefing.model import Briefing, Event, EventStatus, Number, NumberKind, Phrase, Quote, Span
from briefing.tui.layout import shown
from briefing.tui.looks import Piece
from briefing.tui.panes import numbers
from briefing.tui.panes.entries import beside, flow, start_of
from briefing.tui.panes.summary import facts


@pytest.mark.parametrize(
    ("limit", "lines"),
    [
        (0, ["- one two", "  three", "  four five"]),
        (3, ["- one two", "  three", "  four five"]),
        (2, ["- one two", "  three…"]),
        (1, ["- one two…"]),
    ],
)
def test_words_flow_within_their_width_and_say_where_more_would_be(limit: int, lines: list[str]) -> None:
    laid = flow(PIECES, 11, first=Piece("- "), rest=Piece("  "), limit=limit)
    assert ["".join(p.text for p in line) for line in laid] == lines


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("they met between June 20 and June 30.", 33, ["they met between June 20 and", "June 30."]),
        ("they met again, unanimously", 18, ["they met again,", "unanimously"]),
        ("a line, and another one of some length", 33, ["a line, and another one of", "some length"]),
        ("Llanfairpwllgwyngyllgogerychwyrn", 18, ["Llanfairpwllgwyngy", "llgogerychwyrn"]),
    ],
)
def test_no_word_is_left_alone_on_the_last_line(text: str, width: int, lines: list[str]) -> None:
    assert ["".join(p.text for p in line) for line in flow([Piece(text)], width)] == lines


def test_where_something_is_left_out_already_no_second_ellipsis_follows() -> None:
    assert ["".join(p.text for p in line) for line in flow([Piece("It went … well")], 10, limit=1)] == ["It went…"]


PIECES = [Piece("one two "), Piece("three four five", ("x",))]


def test_the_timeline_knows_gaps_repeats_and_what_lies_ahead() -> None:
    made = timeline(briefing().events, datetime.date(2025, 6, 2))
    assert [(m.date, m.gap, m.phase) for m in made] == [
        ("Fri 30 Aug 2024", "", "past"),
        ("Mon 2 June", "+9 months", "today"),
        ("Fri 6 June", "+4 days", "ahead"),
    ]
    by_then = timeline([briefing().events[0], briefing().events[2]], datetime.date(2025, 6, 2))
    assert by_then[1].gap == "+4 days"  # from the line of publication, which stands between
    month = Event(0, "2025-06-01", "2025-06-30", "month", "said", "rain", Span(0, 4))
    assert [m.date for m in timeline([month, month], None)] == ["June 2025", ""]


def test_figures_stand_apart_from_what_they_count_and_bars_compare() -> None:
    found = briefing().numbers
    assert (figure_words.figure_of(found[0]), figure_words.label_of(found[0])) == ("48", "steel bearings")
    assert numbers.bar(1, 4) == "━━━━"
    assert numbers.bar(0.5, 4) == "━━  "
    assert numbers.bar(0.001, 4) == "╸   "


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("$114 million", "$87 million", True),
        ("$114 million", "42 cents a share", False),
        ("42 cents a share", "about 30 cents a share", True),
        ("£600,000 a year", "£50,000 per month", False),
        ("£20 each", "£20", False),
        ("half a million dollars", "$2 million", True),
    ],
)
def test_a_sum_is_not_compared_with_one_for_each_share(one: str, other: str, same: bool) -> None:
    found = [Number(text, Span(0, len(text)), 1, None, None, "money", "USD", "loss") for text in (one, other)]
    assert (figure_words.thing(found[0]) == figure_words.thing(found[1])) is same


def test_facts_of_publication() -> None:
    assert facts(document()).startswith("The Quay Courier · Mon 2 June 2025 · ")
    japanese = brief_text("東京でフェリー火災\n\n東京都港区で火曜日、フェリーから出火した。けが人はいない。\n").document
    assert facts(japanese).replace("\u00a0", " ") == "undated · 38 characters · 1 min"


@pytest.mark.parametrize(
    ("sentence", "figure", "said"),
    [
        ("Toll Rises to 41 as Rescuers Reach Villages", "41", "Toll Rises to 41 as Rescuers Reach Villages"),
        ("Lena Moritz, 61, said she had waited.", "61", "Lena Moritz, 61"),
        (
            "“We had a torch, a blanket and half a loaf of bread,” she said.",
            "half",
            "a blanket and half a loaf of bread",
        ),
        ("She came, and promised each 20,000 francs at once.", "20,000", "and promised each 20,000 francs at once"),
        ("It fell (by 3.5 in all) on Monday.", "3.5", "by 3.5 in all"),
        ("The news - 12 in a row - came late.", "12", "12 in a row"),
        ("Seven.", "Seven", "Seven"),
        ("They stopped for 2 days along “parts of the front”.", "2", "They stopped for 2 days along …"),
        (f"{'Word after word ' * 8}came to 9 at last.", "9", "… Word after word Word after word came to 9 at last"),
    ],
)
def test_a_figure_that_counts_nothing_stands_in_its_clause(sentence: str, figure: str, said: str) -> None:
    read = document((("headline", ("News",)), ("paragraph", ("One came.", sentence, "Two came."))))
    start = read.text.index(figure, read.text.index(sentence))
    assert clause(read, Span(start, start + len(figure))) == said


@pytest.mark.parametrize(
    ("sentence", "cue", "reported", "shown"),
    [
        ("He said the road was open.", "said", "the road was open", "said the road was open"),
        ("She told reporters that it rained.", "told", "that it rained", "told reporters that it rained"),
        ("He did not explain why he left.", "did not explain", "why he left", "did not explain why he left"),
        ("The road is open, he said.", "said", "The road is open", "The road is open"),
        (f"He said, after {'long ' * 9}talks, that it rained.", "said", "that it rained", "said … that it rained"),
    ],
)
def test_what_is_reported_stands_behind_its_verb(sentence: str, cue: str, reported: str, shown: str) -> None:
    read = document((("headline", ("News",)), ("paragraph", ("One came.", sentence))))

    def at(words: str) -> Span:
        start = read.text.index(words, read.text.index(sentence))
        return Span(start, start + len(words))

    quote = Quote("q1", "indirect", reported, (at(reported),), "s1", None, Phrase(cue, at(cue)))
    assert lead(quote, read) + reported == shown


PUBLISHED = datetime.date(2025, 6, 18)


@pytest.mark.parametrize(
    ("start", "end", "status", "where"),
    [
        ("2025-06-17", "2025-06-17", "happened", "past"),
        ("2025-06-18", "2025-06-18", "happened", "today"),
        ("2025-06-18", "2025-06-18", "planned", "today"),
        ("2025-06-19", "2025-06-19", "planned", "ahead"),
        ("2025-06-19", "2025-06-19", "said", "ahead"),
        ("2025-01-01", "2025-12-31", "planned", "ahead"),
        ("2025-01-01", "2025-12-31", "happened", "past"),
        ("2024-01-01", "2024-12-31", "planned", "past"),
    ],
)
def test_where_an_event_lies_from_the_day_of_publication(start: str, end: str, status: EventStatus, where: str) -> None:
    event = Event(0, start, end, "day" if start == end else "year", status, "rain", Span(0, 4))
    assert phase(event, PUBLISHED) == where
    assert phase(event, None) == "past"


def test_nothing_that_lies_ahead_stands_before_the_day_of_publication() -> None:
    def event(start: str, end: str, status: EventStatus) -> Event:
        return Event(0, start, end, "day" if start == end else "year", status, f"{status} {start}", Span(0, 4))

    told = [
        event("2025-06-20", "2025-06-20", "planned"),
        event("2025-01-01", "2025-12-31", "planned"),
        event("2025-06-18", "2025-06-18", "happened"),
        event("2025-03-01", "2025-03-01", "happened"),
    ]
    moments = timeline(told, PUBLISHED)
    assert [m.phase for m in moments] == ["past", "today", "ahead", "ahead"]
    assert [m.event for m in moments] == [told[3], told[2], told[1], told[0]]


@pytest.mark.parametrize(
    ("told", "status", "start", "where", "before_it"),
    [
        ("Ann Lee suggested another round later in June", "said", "2025-06-01", "ahead", "expected"),
        ("Elin proposed a third round later in June", "said", "2025-06-01", "ahead", "proposed"),
        ("the mayor promised a new bridge this month", "planned", "2025-06-01", "ahead", "announced"),
        ("the bridge will be announced this month", "planned", "2025-06-01", "ahead", "planned"),
        ("the proposed bridge is to open this month", "planned", "2025-06-01", "ahead", "planned"),
        ("a driver reportedly sold the bridge this month", "said", "2025-06-01", "past", "claimed"),
        ("the mayor announced a new bridge this month", "happened", "2025-06-01", "past", ""),
        ("the bridge was closed later in May", "happened", "2025-05-01", "past", ""),
    ],
)
def test_what_an_event_is_where_it_did_not_simply_happen(
    told: str, status: EventStatus, start: str, where: str, before_it: str
) -> None:
    event = Event(0, start, f"{start[:8]}30", "month", status, told, Span(0, len(told)))
    assert (phase(event, PUBLISHED), status_of(event, PUBLISHED)) == (where, before_it)
    assert status_beside(f"It is {before_it or 'new'}", event, PUBLISHED) == ""
    assert status_beside("It is new", event, PUBLISHED) == before_it


@pytest.mark.parametrize(
    ("text", "label", "figure", "said"),
    [
        ("48 steel bearings", "steel bearings", "48", "steel bearings"),
        ("half a percentage point", "percentage point", "half a", "percentage point"),
        ("a quarter of a point each", "point", "a quarter of a point each", ""),
        ("6,000 boxes each", "boxes", "6,000 each", "boxes"),
        ("22-point", "lead", "22-point", "lead"),
        ("about 10% of all household waste", "all household waste", "about 10%", "of all household waste"),
        ("tens of thousands of fans", "fans", "tens of thousands", "of fans"),
        ("Thirty-two of the 159 members", "the 159 members", "Thirty-two", "of the 159 members"),
        ("three of those firms", "", "three", "of those firms"),
        ("hundreds of millions", "", "hundreds of millions", ""),
        ("9-day", "day", "9", "day"),
        ("12%", "", "12%", ""),
    ],
)
def test_a_figure_is_told_from_what_it_counts(text: str, label: str, figure: str, said: str) -> None:
    number = Number(text, Span(0, len(text)), 1, None, None, "count", None, label)
    assert (figure_words.figure_of(number), figure_words.label_of(number)) == (figure, said)


@pytest.mark.parametrize(("text", "label", "unit", "figure"), [
    ("nearly two hours", "hours", "hour", "nearly two hours"),
    ("two-week trial", "trial", "week", "two-week"),
])  # fmt: skip
def test_a_length_of_time_is_told_whole(text: str, label: str, unit: str, figure: str) -> None:
    number = Number(text, Span(0, len(text)), 2, None, None, "duration", unit, label)
    assert figure_words.figure_of(number) == figure


@pytest.mark.parametrize(
    ("text", "label", "counted", "figure", "said"),
    [
        ("over six years", "years", "jailed", "over six years", "jailed"),
        ("2.15kg", "kg", "cocaine", "2.15kg", "cocaine"),
        ("two boats", "boats", "fishing boats", "two", "fishing boats"),
    ],
)
def test_a_unit_stays_with_its_figure_where_something_else_is_counted(
    text: str, label: str, counted: str, figure: str, said: str
) -> None:
    number = Number(text, Span(0, len(text)), 1, None, None, "measure", None, label)
    number = number._replace(counted=Phrase(counted, Span(0, 1)))
    assert (figure_words.figure_of(number), figure_words.label_of(number)) == (figure, said)


@pytest.mark.parametrize(
    ("left", "right", "flush", "rows"),
    [
        (["ab"], ["x", "y"], False, ["ab  x", "    y"]),
        (["ab"], ["x", "y"], True, ["  abx", "    y"]),
        (["日本", "é"], ["x"], True, ["日本x", "   é"]),
        (["👍🏽"], ["x"], False, ["👍🏽  x"]),
    ],
)
def test_columns_stand_side_by_side(left: list[str], right: list[str], flush: bool, rows: list[str]) -> None:
    laid = beside([[Piece(text)] for text in left], 4, [[Piece(text)] for text in right], flush=flush)
    assert ["".join(piece.text for piece in line) for line in laid] == rows


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40), max_size=6),
    st.integers(4, 40),
)
def test_the_beginning_of_a_line_fits(words: list[str], width: int) -> None:
    cut = start_of(Piece(" ".join(words)), width)
    assert cell_len(shown(cut.text).rstrip()) <= width


@pytest.mark.parametrize(
    ("text", "label", "fate", "said"),
    [
        ("12 boats", "boats", "sold", "boats (sold)"),
        ("12 votes", "votes", "voted", "votes"),
        ("12 refugees", "refugees", "displaced", "refugees"),
        ("12 homicides", "homicides", "killed", "homicides"),
        ("12 boats", "boats", "other", "boats"),
        ("12 dead", "dead", "killed", "dead"),
        ("12 deaths", "deaths", "killed", "deaths"),
        ("12 people", "people", "killed", "people (killed)"),
        ("12", "number of people killed", "killed", "people killed"),
        ("12", "number of people", "without_power", "people (without power)"),
    ],
)
def test_what_became_of_what_is_counted_is_said_once(text: str, label: str, fate: str, said: str) -> None:
    number = Number(text, Span(0, len(text)), 1, None, None, "count", None, label, fate=fate)
    assert figure_words.label_of(number) == said


VERSIONS = [
    # figures about one thing, whether the second is told as another version of the first
    (("41 people", 41), ("38 people", 38), True),
    (("$30 per set", 30), ("$912 million", 912e6), False),
    (("$30 million", 30e6), ("$912 million", 912e6), False),
    (("5 a month", 5), ("6 a month", 6), True),
]


@pytest.mark.parametrize(("first", "second", "differs"), VERSIONS)
def test_two_figures_differ_where_they_can_be_versions_of_one(
    first: tuple[str, float], second: tuple[str, float], differs: bool
) -> None:
    one, other = (
        Number(text, Span(at, at + len(text)), value, None, None, "count", None, "people killed")
        for at, (text, value) in ((0, first), (50, second))
    )
    assert [figure.differs for figure in figures.gathered((one, other))] == [False, differs]


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("The flood killed 41 people. It killed 38 people, the army said.", True),
        ("The flood killed 41 people in Elin and 38 people in Arda.", False),
        ("It counted 16 million of 27 million registered voters.", False),
        ("The number of dead whales fell from 41 in May to 38 in June.", False),
        ("The flood killed 41 people on Monday. In August 1978 a flood killed 19 people there.", False),
        ("It says 58,000 homes have no power, up from 31,000 an hour ago.", False),
        ("“The flood killed 41 people. It killed 38 people here,” Ann Lee said.", False),
    ],
)
def test_a_level_and_the_one_before_it_do_not_differ(text: str, differs: bool) -> None:
    found, minor = figures.figures(brief_text(f"Flood Kills\n\n2 June 2025\n\n{text}"))
    assert any(one.differs for one in (*found, *minor)) is differs


def test_who_only_speaks_together_is_listed_together() -> None:
    found = brief_text("Pier Shut\n\nAnn Lee and Tom Kim said it was late. “So late,” Tom Kim said.")
    assert [member.speaker.name for member in cast(found)] == ["Tom Kim", "Ann Lee and Tom Kim"]


def test_a_figure_of_the_headline_is_told_in_the_words_of_the_text() -> None:
    read = document(
        (("headline", ("Flood Toll Rises to 41",)), ("paragraph", ("The flood killed 41 people on Sunday.",)))
    )
    first, second = (match.start() for match in re.finditer("41", read.text))
    toll = Phrase("Flood Toll", Span(0, 10))
    numbers = (
        Number("41", Span(first, first + 2), 41, None, None, "count", None, None, toll, "killed", 0.9),
        Number("41 people", Span(second, second + 9), 41, None, None, "count", "people", "people", None, "killed", 0.5),
        Number("3 boats", Span(0, 1), 3, None, None, "count", "boats", "boats", None, None, 0.7),
    )
    found, _ = figures.figures(Briefing(read, numbers=numbers))
    assert [(one.number.text, one.times) for one in found] == [("41 people", 2), ("3 boats", 1)]


SAME = [
    # two labels, and whether the same value of both is one figure
    (14, "commercial providers", "providers", True),
    (14, "providers", "commercial providers", True),
    (14, "providers", "members", False),
    (2, "smaller companies", "companies", False),
]


@pytest.mark.parametrize(("value", "one", "other", "same"), SAME)
def test_a_figure_told_in_fewer_words_is_the_same(value: float, one: str, other: str, same: bool) -> None:
    numbers = tuple(
        Number(f"{value} {label}", Span(at, at + 9), value, None, None, "count", None, label)
        for at, label in ((0, one), (50, other))
    )
    assert len(figures.gathered(numbers)) == (1 if same else 2)


TRIFLES = [
    # what may fill up the list, and whether it does
    (("two sides", 2, "count", None, "sides"), False),
    (("two villages", 2, "count", "destroyed", "villages"), True),
    (("an hour", 1, "duration", None, "hour"), False),
    (("nine days", 9, "duration", None, "days"), True),
]


@pytest.mark.parametrize(("figure", "listed"), TRIFLES)
def test_two_sides_and_an_hour_are_minor(figure: tuple[str, float, NumberKind, str | None, str], listed: bool) -> None:
    text, value, kind, fate, label = figure
    number = Number(text, Span(0, len(text)), value, None, None, kind, label.rstrip("s"), label)
    heavy = Number("900 boats", Span(50, 59), 900, None, None, "count", "boat", "boats", weight=0.9)
    found = Briefing(document(), numbers=(number._replace(fate=fate, weight=0.35), heavy))
    matter, minor = figures.figures(found)
    assert [one.number.text for one in (matter if listed else minor)][-1] == text
