"""What happened when. In the tables a date stands as [words|TIMEX3 value]; the article is of 2 June 2025.

A row expects one line an event: its days, its precision, its status and its words.
"""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import readers
from briefing.extract import events
from briefing.extract.events import day_ranges, entry
from briefing.language.annotated import Annotated
from briefing.model import Date, Document, Event, Phrase, Quote, Span

PUBLISHED = datetime.date(2025, 6, 2)
MARKED = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(marked: str) -> tuple[Document, tuple[Date, ...]]:
    """The document and the dates of a marked text; a value that starts with P is a length."""
    document = readers.read_bytes(MARKED.sub(r"\1", marked).encode(), uri="text", published=PUBLISHED)
    dates, at = [], 0
    for words, value in MARKED.findall(marked):
        start = document.text.index(words, at)
        at = start + len(words)
        dates.append(Date(words, Span(start, at), "DURATION" if value[0] == "P" else "DATE", value))
    return document, tuple(dates)


def find(marked: str) -> tuple[Event, ...]:
    document, dates = read(marked)
    return events.find(Annotated(document), dates, ())


def told(marked: str) -> list[str]:
    return [f"{_days(e)} {e.precision} {e.status}: {e.text}" for e in find(marked)]


def _days(event: Event) -> str:
    return event.start if event.start == event.end else f"{event.start}/{event.end}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-06-02", "2025-06-02 2025-06-02 day"),
        ("2025-06-02T09:30", "2025-06-02 2025-06-02 day"),
        ("2025-06-02TNI", "2025-06-02 2025-06-02 day"),
        ("2025-W22", "2025-05-26 2025-06-01 week"),
        ("2025-W22-WE", "2025-05-31 2025-06-01 day"),
        ("2024-02", "2024-02-01 2024-02-29 month"),
        ("2024-Q3", "2024-07-01 2024-09-30 quarter"),
        ("2024-H2", "2024-07-01 2024-12-31 month"),
        ("2024-SU", "2024-06-01 2024-08-31 season"),
        ("2024-WI", "2024-12-01 2025-02-28 season"),
        ("2024", "2024-01-01 2024-12-31 year"),
        ("199", "1990-01-01 1999-12-31 decade"),
    ],
)
def test_the_days_of_a_value(value: str, expected: str) -> None:
    period = day_ranges.of(value)
    assert period is not None
    assert f"{period.start} {period.end} {period.precision}" == expected


@pytest.mark.parametrize(
    ("value", "mod", "expected"),
    [
        ("2025-05", "END", "2025-05-21 2025-05-31 month"),
        ("2017", "START", "2017-01-01 2017-04-30 year"),
        ("199", "MID", "1993-01-01 1995-12-31 decade"),
        ("2025-W22", "START", "2025-05-26 2025-05-27 week"),
        ("2025-05-16", "END", "2025-05-16 2025-05-16 day"),
        ("2022", "BEFORE", "2022-01-01 2022-12-31 year"),
        ("2023-01/2023-09", None, "2023-01-01 2023-09-30 month"),
        ("1995/1999", None, "1995-01-01 1999-12-31 year"),
    ],
)
def test_the_start_and_the_end_of_a_unit_are_its_thirds(value: str, mod: str | None, expected: str) -> None:
    period = day_ranges.of(value, mod)
    assert period
    assert " ".join(map(str, period)) == expected


@pytest.mark.parametrize(
    "value",
    ["P3D", "PRESENT_REF", "XXXX-06", "2025-XX", "2025-13", "2025-02-30", "0000", "18", "2025-W60", ""],
)
def test_a_value_that_is_no_time_of_the_calendar(value: str) -> None:
    assert day_ranges.of(value) is None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # A date dates its sentence, at its own precision.
        (
            "The bridge opened on [Sunday|2025-06-01].",
            ["2025-06-01 day happened: The bridge opened on Sunday"],
        ),
        (
            "The firm sold its mill in [May|2025-05].",
            ["2025-05-01/2025-05-31 month happened: The firm sold its mill in May"],
        ),
        (
            "She has run the library since [2010|2010].",
            ["2010-01-01/2010-12-31 after happened: She has run the library since 2010"],
        ),
        (
            "They lived there from [1948|1948] to [1982|1982].",
            ["1948-01-01/1982-12-31 year happened: They lived there from 1948 to 1982"],
        ),
        (
            "Its fees were frozen from [2020|2020] up to [2023|2023].",
            ["2020-01-01/2023-12-31 year happened: Its fees were frozen from 2020 up to 2023"],
        ),
        (
            "The mine employed 300 people in [1948|1948]-[1982|1982].",
            ["1948-01-01/1982-12-31 year happened: The mine employed 300 people in 1948-1982"],
        ),
        (
            "The mill did not open until [April|2025-04].",
            ["2025-04-01/2025-04-30 month happened: The mill did not open until April"],
        ),
        (
            "The mill was shut until [April|2025-04].",
            ["2025-04-01/2025-04-30 before happened: The mill was shut until April"],
        ),
        # Of what is ahead, and of what is only said.
        (
            "The council will vote on [June 9|2025-06-09].",
            ["2025-06-09 day planned: The council will vote on June 9"],
        ),
        (
            "The panel is expected to report [this summer|2025-SU].",
            ["2025-06-01/2025-08-31 season planned: The panel is expected to report this summer"],
        ),
        (
            "The accused will next appear in court on [June 9|2025-06-09].",
            ["2025-06-09 day planned: The accused will next appear in court on June 9"],
        ),
        (
            "The park had issued a red warning on [Sunday|2025-06-01] night; it is still in force.",
            ["2025-06-01 day happened: The park had issued a red warning on Sunday night"],
        ),
        (
            "Rowe Foods will report full-year results on [July 30|2025-07-30].",
            ["2025-07-30 day planned: Rowe Foods will report full-year results on July 30"],
        ),
        (
            "But by all accounts foreign firms have bought few mills [this year|2025].",
            ["2025-01-01/2025-12-31 year happened: by all accounts foreign firms have bought few mills this year"],
        ),
        (
            "The yield – around six tons in [April|2025-04] – already lags behind.",
            ["2025-04-01/2025-04-30 month happened: The yield – around six tons in April"],
        ),
        (
            "The reef could be gone by [2050|2050].",
            ["2050-01-01/2050-12-31 before planned: The reef could be gone by 2050"],
        ),
        (
            "The union demanded a pay rise of four percent in [July|2025-07].",
            ["2025-07-01/2025-07-31 month said: The union demanded a pay rise of four percent in July"],
        ),
        ("The film opens [this week|2025-W23].", ["2025-06-02/2025-06-08 week planned: The film opens this week"]),
        # What is claimed is what somebody claims, not the day of claiming it.
        (
            "The union called for talks on [Sunday|2025-06-01].",
            ["2025-06-01 day happened: The union called for talks on Sunday"],
        ),
        (
            "He was accused of fraud on [May 16|2025-05-16].",
            ["2025-05-16 day happened: He was accused of fraud on May 16"],
        ),
        (
            "He is accused of selling it on [May 16|2025-05-16].",
            ["2025-05-16 day said: He is accused of selling it on May 16"],
        ),
        ("Police suspect that he fled on [Sunday|2025-06-01].", ["2025-06-01 day said: he fled on Sunday"]),
        ("The dam may have failed on [Sunday|2025-06-01].", ["2025-06-01 day said: The dam may have failed on Sunday"]),
        (
            "According to the indictment, he sold it on [May 16|2025-05-16].",
            ["2025-05-16 day said: he sold it on May 16"],
        ),
        (
            "The union will strike, its leader told members on [Sunday|2025-06-01].",
            ["2025-06-01 day happened: The union will strike, its leader told members on Sunday"],
        ),
        (
            "[This week|2025-W23] the court will hear the widow.",
            ["2025-06-02/2025-06-08 week planned: the court will hear the widow"],
        ),
        (
            "The widow said on [Monday|2025-06-02] that she will sue.",
            ["2025-06-02 day happened: The widow said on Monday that she will sue"],
        ),
        (
            "The dam broke shortly before [midnight on Sunday|2025-06-01T24:00].",
            ["2025-06-01 day happened: The dam broke shortly before midnight on Sunday"],
        ),
        # The label of a speaker is not part of what is told.
        ("ANN ROWE: The dam broke on [Sunday|2025-06-01].", ["2025-06-01 day happened: The dam broke on Sunday"]),
        # A clause may open with what comes before its subject.
        (
            "The mayor quit on [Sunday|2025-06-01], and with her on [Monday|2025-06-02] the whole council went.",
            [
                "2025-06-01 day happened: The mayor quit on Sunday",
                "2025-06-02 day happened: the whole council went",
            ],
        ),
        (
            "The ferry reportedly sank on [Sunday|2025-06-01].",
            ["2025-06-01 day said: The ferry reportedly sank on Sunday"],
        ),
        # What strikes is told by its name, however late in its month.
        (
            "Few had forgotten the [May 2024|2024-05] earthquake that summer.",
            ["2024-05-01/2024-05-31 month happened: the May 2024 earthquake"],
        ),
        # Part of a year, and what was earned in it.
        (
            "It sold 300 boats in the first nine months of [2024|2024].",
            ["2024-01-01/2024-12-31 year happened: It sold 300 boats in the first nine months of 2024"],
        ),
        (
            "[Last year|2024]'s sales included two ferries.",
            ["2024-01-01/2024-12-31 year happened: Last year's sales included two ferries"],
        ),
        # A date that names a thing.
        ("Few had feared the outcome of the [2016|2016] election.", []),
        ("The minister spoke of [November|2025-11]’s crucial vote.", []),
        ("He drove the team that won the games of [2012|2012].", []),
        ("Ann Rowe, [2015|2015] winner of the prize, was there.", []),
        # … unless its noun tells what is new, or something was done in it.
        (
            "A [2014|2014] study found that the soil was poisoned.",
            ["2014-01-01/2014-12-31 year happened: A 2014 study found that the soil was poisoned"],
        ),
        (
            "The voters forgave her [March|2025-03] remark that mines should close.",
            ["2025-03-01/2025-03-31 month happened: her March remark that mines should close"],
        ),
        (
            "At [Sunday|2025-06-01]’s rally the mayor promised a new school.",
            ["2025-06-01 day happened: the mayor promised a new school"],
        ),
        (
            "She fell while skating in the [2004|2004] championship final.",
            ["2004-01-01/2004-12-31 year happened: She fell while skating in the 2004 championship final"],
        ),
        # A day that only names is listed where nothing else is told of it.
        (
            "Prices rose again after [Friday|2025-05-30]’s crash.",
            ["2025-05-30 day happened: Friday’s crash"],
        ),
        (
            "Two trains crashed on [Friday|2025-05-30]. The line is shut after [Friday|2025-05-30]’s crash.",
            ["2025-05-30 day happened: Two trains crashed on Friday"],
        ),
        # Comparisons, questions, lengths and scraps are no events.
        ("It was the driest spring since [1976|1976].", []),
        ("It was her third attempt since [1976|1976].", []),
        ("Sales were better than in [2014|2014].", []),
        ("A loaf costs a third of what it did in [2014|2014].", []),
        ("They sell twice as much as they did in [2014|2014].", []),
        ("Sales are double the level of [2014|2014].", []),
        ("Unemployment is at four percent, down from six percent in [2019|2019].", []),
        ("Will the ferry sail on [Sunday|2025-06-08]?", []),
        ("Profit rose to $3 million from $2 million [a year earlier|2024-Q1].", []),
        ("Profit was $3 million, against $2 million in [the year-ago quarter|2024-Q1].", []),
        ("The river froze for the second time [this year|2025].", []),
        ("The rate is unchanged from [May|2025-05].", []),
        ("Rents are 2 percent above [May 2024|2024-05].", []),
        ("They lost a Euro [2016|2016] game.", []),
        ("She wrote it as a [2016|2016] candidate.", []),
        ("The town spends 12 percent [more than a year ago|2024].", []),
        ("More rain fell than in a usual [October|2024-10].", []),
        ("It rains as in a usual [October|2024-10] and [November|2024-11].", []),
        ("Support our newsroom with a gift [today|2025-06-02].", []),
        ("The [first-quarter|2025-Q1] results were a disappointment.", []),
        # The fullest words, where nouns alone tell it.
        (
            "The port shut after [Sunday|2025-06-01]’s attack. She saw [Sunday|2025-06-01]’s attack on the port.",
            ["2025-06-01 day happened: Sunday’s attack on the port"],
        ),
        # Nobody says that it happened; a make of a year; people.
        ("Few knew whether he had met Rowe in [May|2025-05].", []),
        ("She drove a [2014|2014] Rowe Sedan.", []),
        ("Rowe wept for the [May 16|2025-05-16] victims.", []),
        ("The bill would alter a [2005|2005] law.", []),
        ("Twice a year, in [March|2025-03] and [October|2025-10], the clocks change.", []),
        ("He did in [2005|2005].", []),
        ("The film will recall her career in [1998|1998].", []),
        ("Anyone with news of the theft on [May 16|2025-05-16] should call the police.", []),
        ("The strike lasted [three weeks|P3W].", []),
        ("Cloudy, rain by [Sunday|2025-06-08].", []),
    ],
)
def test_one_date(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The board closed the plant [Monday|2025-06-02], and workers shut the road [Sunday|2025-06-01].",
            [
                "2025-06-01 day happened: workers shut the road Sunday",
                "2025-06-02 day happened: The board closed the plant Monday",
            ],
        ),
        (
            "Rowe resigned on [Monday|2025-06-02], although she had signed on [Sunday|2025-06-01].",
            [
                "2025-06-01 day happened: she had signed on Sunday",
                "2025-06-02 day happened: Rowe resigned on Monday",
            ],
        ),
        # Nor are marks cut open.
        (
            "“We met on [Sunday|2025-06-01], and Rowe left on [Monday|2025-06-02],” he said.",
            [
                "2025-06-01 day happened: We met on Sunday",
                "2025-06-02 day happened: Rowe left on Monday",
            ],
        ),
        # Two happenings of one day.
        (
            "On [Sunday|2025-06-01] the dam broke, and [Sunday night|2025-06-01TNI] a mill fell.",
            ["2025-06-01 day happened: the dam broke", "2025-06-01 day happened: a mill fell"],
        ),
        # What is planned in an aside says nothing of the sentence, nor a proposal of what follows it.
        (
            "Speaking on [Sunday|2025-06-01] in Oslo, which is set to host a race on [Friday|2025-06-06], he wept.",
            [
                "2025-06-01 day happened: he wept",
                "2025-06-06 day planned: Oslo, which is set to host a race on Friday",
            ],
        ),
        (
            "It was proposed in [May|2025-05] and is likely to open in [August|2025-08].",
            [
                "2025-05-01/2025-05-31 month happened: It was proposed in May",
                "2025-08-01/2025-08-31 month planned: is likely to open in August",
            ],
        ),
        # "After" opens no clause where the verb goes on from the first.
        (
            "It was signed on [May 6|2025-05-06] after six days of talks and took effect on [May 9|2025-05-09].",
            [
                "2025-05-06 day happened: It was signed on May 6",
                "2025-05-09 day happened: took effect on May 9",
            ],
        ),
        (
            "A man accused of theft told a jury on [Friday|2025-05-30] that he was ill on [May 8|2025-05-08].",
            [
                "2025-05-08 day happened: he was ill on May 8",
                "2025-05-30 day happened: A man accused of theft told a jury on Friday that he was ill on May 8",
            ],
        ),
        (
            "He was freed in [May|2025-05] but reportedly fled in [June of last year|2024-06].",
            [
                "2024-06-01/2024-06-30 month said: reportedly fled in June of last year",
                "2025-05-01/2025-05-31 month happened: He was freed in May",
            ],
        ),
    ],
)
def test_two_dates_in_a_sentence(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Rowe was dismissed [Sunday|2025-06-01], [two days|P2D] after the paper printed her letters.",
            [
                "2025-05-30 day happened: the paper printed her letters",
                "2025-06-01 day happened: Rowe was dismissed Sunday",
            ],
        ),
        (
            "The call comes [a week|P1W] after two ferries collided.",
            ["2025-05-26/2025-06-01 week happened: two ferries collided"],
        ),
        (
            "The summit opened on [May 16|2025-05-16]. Two days before the summit, the envoy fell ill.",
            [
                "2025-05-14 day happened: the envoy fell ill",
                "2025-05-16 day happened: The summit opened on May 16",
            ],
        ),
        (
            "He resigned [two days|P2D] after the [May 3|2025-05-03] vote.",
            ["2025-05-05 day happened: He resigned two days after the May 3 vote"],
        ),
        # It is reckoned from what is over.
        (
            "He called a vote [Sunday|2025-06-01] for [July 20|2025-07-20], [a week|P1W] after he lost another.",
            [
                "2025-05-19/2025-05-25 week happened: he lost another",
                "2025-06-01 day happened: He called a vote Sunday for July 20",
                "2025-07-20 day planned: He called a vote Sunday for July 20",
            ],
        ),
        (
            "The crew flew home [the day|P1D] after the sinking of the ferry on [May 3|2025-05-03].",
            [
                "2025-05-03 day happened: the sinking of the ferry on May 3",
                "2025-05-04 day happened: The crew flew home the day after the sinking of the ferry on May 3",
            ],
        ),
        # A length before a conjunction is no distance.
        (
            "He was banned for [a month|P1M] after he struck a referee in [April|2025-04].",
            ["2025-04-01/2025-04-30 month happened: he struck a referee in April"],
        ),
    ],
)
def test_distances_from_another_happening(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            "The two sides met on [May 16|2025-05-16].",
            "During those talks the rebels asked for a truce.",
            "2025-05-16 day happened: the rebels asked for a truce",
        ),
        (
            "The two sides met on [May 16|2025-05-16].",
            "Following the meeting, the envoy told reporters that he was pleased.",
            "2025-05-16 day happened: the envoy told reporters that he was pleased",
        ),
        (
            "The two sides met on [May 16|2025-05-16].",
            "Those talks failed.",
            "2025-05-16 day happened: Those talks failed",
        ),
        (
            "The two sides met on [May 16|2025-05-16].",
            "Since then the rebels have moved south.",
            "2025-05-16 after happened: the rebels have moved south",
        ),
        (
            "Profit fell in the [first quarter|2025-Q1].",
            "Revenue rose to $2 million.",
            "2025-01-01/2025-03-31 quarter happened: Revenue rose to $2 million",
        ),
        (
            "A bomb went off on [May 16|2025-05-16] after an attack.",
            "The attack injured a guard.",
            "2025-05-16 day happened: The attack injured a guard",
        ),
        (
            "Rockets hit the port on [Sunday|2025-06-01] after a feast, which ended on [May 30|2025-05-30].",
            "A third struck a van.",
            "2025-06-01 day happened: A third struck a van",
        ),
        (
            "The envoy left on [May 16|2025-05-16].",
            "He also signed a treaty.",
            "2025-05-16 day happened: He also signed a treaty",
        ),
        (
            "The maker sold its mill on [May 16|2025-05-16].",
            "Its shares closed at $12, down a dollar.",
            "2025-05-16 day happened: Its shares closed at $12",
        ),
        (
            "A gas tank blew up in the port on [Sunday|2025-06-01].",
            "At least four dockers were hurt.",
            "2025-06-01 day happened: At least four dockers were hurt",
        ),
    ],
)
def test_a_date_carried_from_the_sentence_before(first: str, second: str, expected: str) -> None:
    assert told(f"{first} {second}")[-1] == expected


@pytest.mark.parametrize(
    "second",
    [
        "It won the league at once.",
        "It has won the league since.",
        "It wins the league often.",
        "“It won,” he said.",
        "Following the war, the harbour was sold.",
    ],
)
def test_no_date_is_carried_where_it_is_in_doubt(second: str) -> None:
    assert len(find(f"In [1998|1998], the club moved to the harbour. {second}")) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The tank will be moved on [June 9|2025-06-09].", "It killed four dockers."),
        ("A tank blew up on [Sunday|2025-06-01].", "Such tanks have killed four dockers."),
        ("A tank blew up on [Sunday|2025-06-01].", "It belonged to the port."),
        ("Rowe resigned on [Sunday|2025-06-01].", "Her brothers died when she was nine."),
        ("Rowe resigned on [Sunday|2025-06-01].", "Park will be named to succeed him."),
        ("Rowe resigned on [Sunday|2025-06-01].", "Park was named to succeed Cole."),
        ("Rowe married on [May 16|2025-05-16].", "She promptly changed her name."),
        ("A tank blew up on [Sunday|2025-06-01]. Rowe owns it.", "It killed four dockers."),
    ],
)
def test_what_does_not_go_on_from_a_day(first: str, second: str) -> None:
    assert len(find(f"{first} {second}")) == 1


@pytest.mark.parametrize(
    ("first", "second", "listed"),
    [
        (
            "Rebels shelled the northern harbour of Port Sorrow on [Sunday|2025-06-01].",
            "The northern harbour of Port Sorrow was shelled by rebels [Sunday|2025-06-01], an officer said.",
            1,
        ),
        ("Rowe resigned on [Sunday|2025-06-01].", "On [Sunday|2025-06-01] Rowe resigned.", 1),
        ("Rowe resigned on [Sunday|2025-06-01].", "On [Saturday|2025-05-31] Rowe resigned.", 2),
        ("Rowe resigned on [Sunday|2025-06-01].", "The envoy left on [Sunday|2025-06-01].", 2),
        # What somebody says further on a day is of the same speech.
        ("Rowe told Park on [Sunday|2025-06-01] to go.", "On [Sunday|2025-06-01] Rowe called Cole a liar.", 2),
        ("Rowe said on [Sunday|2025-06-01] that she was well.", "On [Sunday|2025-06-01] Rowe said she was tired.", 1),
        # The same deed of the same doer, whatever verb tells it; told for the week and for the day.
        ("Ann Rowe resigned on [Sunday|2025-06-01].", "Rowe announced her resignation [Sunday|2025-06-01].", 1),
        ("Rowe sold the ferry on [Sunday|2025-06-01].", "Rowe sold the mill on [Sunday|2025-06-01].", 2),
        ("Norland opened its border on [Friday|2025-05-30].", "Norland re-opened its border [last week|2025-W22].", 1),
        ("Rowe opened a mill [last week|2025-W22].", "Rowe opened a ferry line on [Friday|2025-05-30].", 2),
        # Who did it and to whom it was done.
        (
            "Rebels seized two ferries on [Sunday|2025-06-01].",
            "The ferries seized on [Sunday|2025-06-01] are small.",
            1,
        ),
        ("Rebels seized two ferries on [Sunday|2025-06-01].", "The mill seized on [Sunday|2025-06-01] is small.", 2),
        # What is known has the date, not what is told.
        ("They voted on [Sunday|2025-06-01].", "She had sold it prior to the vote on [Sunday|2025-06-01].", 1),
        ("They shut it under a [2016|2016] pact.", "Trade grew under a [2016|2016] deal.", 1),
        # What is told of it today is no second attack.
        ("Rebels killed a guard on [Sunday|2025-06-01].", "The attack on [Sunday|2025-06-01] may hurt trade.", 1),
        ("An attack hit the port on [Sunday|2025-06-01].", "The attack on [Sunday|2025-06-01] may hurt trade.", 1),
        # A raid that only its month names is told by whoever searched the house that month.
        ("Police swooped on the mill on [May 12|2025-05-12].", "He was tried over the drug raid in [May|2025-05].", 1),
        ("Police closed the road on [May 12|2025-05-12].", "He was tried over the drug raid in [May|2025-05].", 2),
        # So is a match by whoever won it, and one verb may stand for another.
        ("Rovers beat City on [May 3|2025-05-03].", "Rovers have not lost since the game of [May 3|2025-05-03].", 1),
        ("Rowe quit the board on [Sunday|2025-06-01].", "Rowe resigned from the board [Sunday|2025-06-01].", 1),
        ("Rowe bought the mill on [Sunday|2025-06-01].", "Rowe acquired the mill on [Sunday|2025-06-01].", 1),
        ("Rowe bought the mill on [Sunday|2025-06-01].", "Rowe acquired the ferry on [Sunday|2025-06-01].", 2),
        # A noun whose words a clause has said; two of the words must be no names.
        ("A manned moon shot in [2030|2030] is planned.", "She spoke of the manned [2030|2030] moon mission.", 1),
        ("Rowe sold the Port Sorrow mill on [May 3|2025-05-03].", "A Port Sorrow [May 3|2025-05-03] rally hurt.", 2),
        # An election is ahead once a day; two rallies may be held.
        ("They vote on [Sunday|2025-06-08].", "The election on [Sunday|2025-06-08] will be close.", 1),
        ("Rowe holds a rally on [Sunday|2025-06-08].", "Her foe’s rally on [Sunday|2025-06-08] will be bigger.", 2),
    ],
)
def test_a_happening_told_twice_is_listed_once(first: str, second: str, listed: int) -> None:
    found = find(f"{first} The market was closed. {second}")
    assert len(found) == listed
    assert min(event.span.start for event in found) == 0


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        # What nobody foresees has happened, though only its day names it; what is planned is another matter.
        (
            "There was grief over [Friday|2025-05-30]’s attack, and Rowe resigned on [Sunday|2025-06-01].",
            ["2025-05-30", "2025-06-01"],
        ),
        ("Rowe, left out of [Friday|2025-05-30]’s match, resigned on [Sunday|2025-06-01].", ["2025-06-01"]),
        # A full date before a noun names the thing.
        (
            "The hall burned on [Sept. 4, 1981|1981-09-04], and its tower fell on [Sunday|2025-06-01].",
            ["1981-09-04", "2025-06-01"],
        ),
        ("The book retells the [Sept. 4, 1981|1981-09-04], murder of a baker on [Sunday|2025-06-01].", ["2025-06-01"]),
    ],
)
def test_the_days_of_what_happened(marked: str, days: list[str]) -> None:
    assert [event.start for event in find(marked)] == days


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # The first of two dates ends before the second, which needs all
        (
            "She won the cup in [2018|2018], [2020|2020] and [2023|2023].",
            ["She won the cup in 2018", "She won the cup in 2018, 2020", "She won the cup in 2018, 2020 and 2023"],
        ),
        (
            "She issued nine warnings between 2018 and [2022|2018/2022].",
            ["She issued nine warnings between 2018 and 2022"],
        ),
        # An ordinal may stand for a thing
        (
            "A van came on [Sunday|2025-06-01], but a second was turned back on [May 3|2025-05-03].",
            ["A van came on Sunday", "a second was turned back on May 3"],
        ),
        # What was done on a day for a time to come was done that day
        ("In [May|2025-05] it extended the truce until [August|2025-08].", ["it extended the truce until August"]),
        # A short quotation is part of its saying
        ("Rowe told her on [Sunday|2025-06-01]: “I am gone.”", ["Rowe told her on Sunday: “I am gone.”"]),
        # A thing of a place, either of which may be meant
        (
            "A mill in Elin, which was to open in [May|2025-05], is shut.",
            ["A mill in Elin, which was to open in May"],
        ),
        # Behind a time in commas the same one goes on
        (
            "It displaced many and, between 2020 and last [May|2025-05], killed nine.",
            ["It … killed nine"],
        ),
        ("She was moved at 8am and died there on [May 4|2025-05-04].", ["She … died there on May 4"]),
        ("In [May|2025-05] it shut a mill and laid off 60 people.", ["it shut a mill", "it … laid off 60 people"]),
        (
            "Rowe was found guilty of four counts of indecent assault at Elin court in [May|2025-05].",
            ["Rowe was found guilty of four counts of indecent assault at Elin court in May"],
        ),
        # What happened again is told before the aside, and “at its height” is no subject
        (
            "It flooded in [2011|2011], when a dam broke, and again in [2019|2019].",
            ["It flooded in 2011", "It flooded in 2011, when a dam broke, and again in 2019", "a dam broke"],
        ),
        (
            "It opened in [1984|1984] and at its height in [2008|2008] employed nine.",
            ["It opened in 1984", "It … employed nine"],
        ),
        # What was done is that of its own day, and no habit is of the year in which it began
        (
            "Rowe vowed to stay and called a march for [June 9|2025-06-09].",
            ["Rowe … called a march for June 9"],
        ),
        ("He ran off and was found [the next day|2025-06-01].", ["He … was found the next day"]),
        ("She came in [2018|2018] and was paid $9,000 a year.", ["She came in 2018"]),
        # Nobody says when a date was put back, or that what was hoped for came
        ("The deadline was put back from [May|2025-05] to [July|2025-07].", []),
        ("The growth we hoped for in [May|2025-05] has not come.", []),
        (
            "Talks, scheduled for [Sunday|2025-06-01], were called off.",
            ["Talks, scheduled for Sunday, were called off"],
        ),
        (
            "Curbs on sales to Elin, announced in [2022|2022] and widened in [May|2025-05], have failed.",
            ["Curbs on sales to Elin, announced in 2022", "Curbs on sales to Elin … widened in May"],
        ),
        # An arrest is no superlative, and a thing held is held on its own day
        (
            "Rowe has been under house arrest since [May 3|2025-05-03].",
            ["Rowe has been under house arrest since May 3"],
        ),
        ("[Sunday|2025-06-01]'s vote was held in a storm.", ["Sunday's vote was held in a storm"]),
        ("[Sunday|2025-06-01]'s attack was condemned by the mayor.", ["Sunday's attack"]),
        # What goes on with another time is another happening
        (
            "The hall is due to open in [July|2025-07] and close in [August|2025-08].",
            ["The hall is due to open in July", "The hall is due to open in July and close in August"],
        ),
        (
            "The first was sent in [May|2024-05] and the second, by a guard, in [April|2025-04].",
            ["The first was sent in May", "The first was sent in May and the second, by a guard, in April"],
        ),
        (
            "Rowe was mayor until a court removed her in [2014|2014], and fled the town in [2017|2017].",
            ["a court removed her in 2014", "Rowe … fled the town in 2017"],
        ),
        (
            "It had left the city in [2015|2015], when it was shown in Elin.",
            ["It had left the city in 2015", "it was shown in Elin"],
        ),
        ("In a video that came out on [Sunday|2025-06-01] the mayor denied it.", ["a video that came out on Sunday"]),
        # What says which, in a few words, belongs to it
        (
            "Half of her talks in [May|2025-05] were with firms that had paid her.",
            ["Half of her talks in May were with firms that had paid her"],
        ),
        # A row of years, one of which tells no more than its own; offices and prizes in a row
        (
            "Rowe was born in [1961|1961] in Elin, became a nurse and entered the house in [1998|1998].",
            ["Rowe was born in 1961 in Elin", "Rowe … entered the house in 1998"],
        ),
        (
            "She was made a judge in [1982|1982] and a fellow of the Royal Society in [1986|1986].",
            ["She was made a judge in 1982", "She was made a judge in 1982 and a fellow of the Royal Society in 1986"],
        ),
        # What only explains has no day of the deed, and what is spoken of was not then
        (
            "Vans came on [Sunday|2025-06-01], the first to get in since troops shut the road in [2022|2022].",
            ["Vans came on Sunday", "troops shut the road in 2022"],
        ),
        ("She recalled a [2015|2015] complaint.", []),
        ("Examinations start on [June 9|2025-06-09].", ["Examinations start on June 9"]),
        (
            "It failed on [Sunday|2025-06-01] when vans came under fire and two drivers were hurt.",
            ["It failed on Sunday", "vans came under fire", "two drivers were hurt"],
        ),
        # What was filed, and not what it showed; who is on a list that day; what was set for a day
        ("It lost £4m, a filing released on [Sunday|2025-06-01] showed.", ["a filing released on Sunday"]),
        (
            "It will be paid on [June 20|2025-06-20] to holders on the register on [June 6|2025-06-06].",
            ["It will be paid on June 20 to holders on the register on June 6"],
        ),
        (
            "Rowe ended it on [Sunday|2025-06-01] by calling an election for [Oct. 28|2025-10-28].",
            ["Rowe ended it on Sunday by calling an election for Oct. 28", "an election for Oct. 28"],
        ),
        (
            "They will meet on [June 9|2025-06-09] and again, in Elin, on [June 16|2025-06-16].",
            ["They will meet on June 9", "They will meet on June 9 and again, in Elin, on June 16"],
        ),
        (
            "It lost £9m in [2020|2020], when sales fell, and cut 350 jobs that [summer|2020-SU].",
            ["It lost £9m in 2020", "sales fell", "It … cut 350 jobs that summer"],
        ),
        ("The trace matched that of a man who came in [2012|2012].", ["a man who came in 2012"]),
        # What was set for a day and did not come; a second date in commas; a list with a year in it
        (
            "A vote planned for [May 5|2025-05-05] was scrapped.",
            ["A vote planned for May 5 was scrapped"],
        ),
        (
            "Three balked, and a second date, [May 12|2025-05-12], passed without a vote.",
            ["a second date, May 12, passed without a vote"],
        ),
        (
            "The town saw off a prison and, in [2000|2000], a stadium.",
            ["The town saw off a prison and, in 2000, a stadium"],
        ),
        (
            "They left their home, which opened in [1996|1996], when the lease ran out in [2024|2024].",
            ["their home, which opened in 1996", "the lease ran out in 2024"],
        ),
        # Whose deed it is: in a row, behind “a man convicted”, behind an apposition
        (
            "The court on [Sunday|2025-06-01] set aside the term of a man jailed in [2012|2012] and ordered his release.",
            ["The court on Sunday set aside the term of a man jailed in 2012", "a man jailed in 2012"],
        ),
        ("Cole was fined £90 and was held in [2016|2016].", ["Cole … was held in 2016"]),
        (
            "Ann Rowe, a banker who joined the firm in [May|2025-05], is ill.",
            ["Ann Rowe, a banker who joined the firm in May"],
        ),
        (
            "They came back but had to leave again on [May 4|2025-05-04], when lava ruined nine homes.",
            ["They … had to leave again on May 4", "lava ruined nine homes"],
        ),
        (
            "It has a mill in Elin, which opened in [2019|2019] and was sold in [2021|2021].",
            ["a mill in Elin, which opened in 2019", "a mill in Elin … was sold in 2021"],
        ),
        # What will be done when something else is; what is alleged of years; “that” behind a semicolon
        (
            "She will name three judges in [June|2025-06], when the terms of both expire.",
            ["She will name three judges in June", "the terms of both expire"],
        ),
        (
            "Guards said that from 2007 to [2009|2007/2009] Rowe moved the funds.",
            ["Rowe moved the funds"],
        ),
        (
            "He lost it in [2016|2016]; that case was dropped in [2021|2021].",
            ["He lost it in 2016", "that case was dropped in 2021"],
        ),
        # Behind a semicolon nothing is reckoned from the day before it
        (
            "She was removed on [May 30|2025-05-30]; her heir rang Rowe two days after he was sworn in.",
            ["She was removed on May 30"],
        ),
        ("The river crested at 41 feet, its highest since Storm Ivan in [2004|2004].", []),
        (
            "A note on the door, when the mayor came by last [Sunday|2025-06-01], read: “Gone to sea”.",
            ["the mayor came by last Sunday"],
        ),
        # A present tense that says nothing leaves the day with its own clause
        (
            "The trial continues on [Monday|2025-06-09], after which Rowe, whom police have named, will appear.",
            ["The trial continues on Monday"],
        ),
        # What was so every year happened in no year, and what never came about is nothing that happened
        ("As girls they swam there every summer from [May|2025-05] on.", []),
        (
            "The board has had that power since [2019|2019] and has never used it.",
            ["The board has had that power since 2019"],
        ),
        # A thing that a place in commas parts from what was done to it
        (
            "The oldest trace was a mill at Elin, dug up by students in [1931|1931].",
            ["a mill at Elin, dug up by students in 1931"],
        ),
        # What something was done under, or with, was there before; what is said in a letter is of its day
        ("Under a law passed in [2019|2019], the firm was fined.", ["a law passed in 2019"]),
        ("With a loan taken up in [March|2025-03], Rowe bought a boat.", ["a loan taken up in March"]),
        ("In a letter sent in [May|2025-05], Rowe asked for help.", ["Rowe asked for help"]),
        ("Rowe blamed the collapse in [April|2025-04] of a contractor.", ["the collapse in April of a contractor"]),
        ("A gust of 90 mph was the strongest in [March|2025-03] since 1998.", []),
        ("Pupils will get a meal each day from [August|2025-08].", ["Pupils will get a meal each day from August"]),
        (
            "Rowe appeared before the board on [Sunday|2025-06-01] to defend it.",
            ["Rowe appeared before the board on Sunday"],
        ),
        # A verb that shares the subject or the time of another has an entry of its own …
        (
            "Guards stopped a van on [Sunday|2025-06-01] and seized two rifles.",
            ["Guards stopped a van on Sunday", "Guards … seized two rifles"],
        ),
        (
            "The two sides last met on [May 16|2025-05-16], when they swapped prisoners.",
            ["The two sides last met on May 16", "they swapped prisoners"],
        ),
        (
            "The guilds signed a truce after their envoys met on [Sunday|2025-06-01].",
            ["The guilds signed a truce", "their envoys met on Sunday"],
        ),
        (
            "The hall was crowded, and in [2024|2024] printer Ola Berg was given a medal.",
            ["printer Ola Berg was given a medal"],
        ),
        (
            "Cole was convicted on [Sunday|2025-06-01] and jailed for six years.",
            ["Cole was convicted on Sunday", "Cole … jailed for six years"],
        ),
        ("Rowe was flown home and will leave [tomorrow|2025-06-03].", ["Rowe … will leave tomorrow"]),
        (
            "Hours after Rowe was named on [Sunday|2025-06-01], many in Elin wondered how long she would stay.",
            ["Rowe was named on Sunday", "many in Elin wondered how long she would stay"],
        ),
        (
            "Gunmen stormed the hall on [Sunday|2025-06-01], shooting two guards before soldiers raided it.",
            ["Gunmen stormed the hall on Sunday", "soldiers raided it"],
        ),
        (
            "She came back in [1996|1996] — a year it lost $9 million.",
            ["She came back in 1996", "a year it lost $9 million"],
        ),
        (
            "There will be no repeat of the [1980|1980] summit, when President Rowe faced a revolt.",
            ["President Rowe faced a revolt"],
        ),
        (
            "But the killing of two ministers in [2013|2013] prompted a crisis, and Rowe stepped down, replaced by a judge.",
            ["the killing of two ministers in 2013 prompted a crisis", "Rowe stepped down"],
        ),
        # Where the verb is left out, it is told with the first date alone.
        (
            "The bill passed the House in [May|2025-05] and the Senate on [Sunday|2025-06-01].",
            ["The bill passed the House in May", "The bill passed the House in May and the Senate on Sunday"],
        ),
        # What is named by its day did on that day what is told of it.
        ("The [June 1|2025-06-01] attack killed 12.", ["The June 1 attack killed 12"]),
        # A date behind an aside is not that of the aside.
        (
            "The mayor declared the gifts, received after she entered the hall, only [last week|2025-W22].",
            ["The mayor declared the gifts, received after she entered the hall, only last week"],
        ),
        # Of two nouns the nearer has the date.
        (
            "He was named head of the firm Rowe founded [35 years ago|1990].",
            ["the firm Rowe founded 35 years ago"],
        ),
        # No apposition is the subject.
        (
            "For Rowe, the front-runner, Lee’s campaign opened on [Sunday|2025-06-01].",
            ["Lee’s campaign opened on Sunday"],
        ),
        # What is reported of a quarter is of the day.
        (
            "The bank reported a rise in [Q4|2024-Q4] profit on [Sunday|2025-06-01].",
            ["The bank reported a rise in Q4 profit on Sunday"],
        ),
        # “Since” is of the clause before the date.
        ("Crowds have met since [May 20|2025-05-20], when guards shot a student.", ["guards shot a student"]),
        # … but no state, and nothing that happened before, later or for years.
        ("Rowe joined the club in [1996|1996] and went on to win it four cups.", ["Rowe joined the club in 1996"]),
        ("Rowe left the club in [1996|1996] but then moved to Oslo.", ["Rowe left the club in 1996"]),
        ("Rowe opened an inn in [1998|1998] and sold it in her first two years.", ["Rowe opened an inn in 1998"]),
        ("Cole served ten years in prison and was freed in [2011|2011].", ["Cole … was freed in 2011"]),
        ("The ferry sank on [Sunday|2025-06-01] and was full.", ["The ferry sank on Sunday"]),
        ("The ferry sank on [Sunday|2025-06-01] as it had in a storm.", ["The ferry sank on Sunday"]),
        ("Rowe has lived there since [May|2025-05] and painted it.", ["Rowe has lived there since May"]),
        # No entry ends in the middle.
        (
            "A court ruled on [Sunday|2025-06-01] that the law, which was passed in [2018|2018], was void.",
            [
                "A court ruled on Sunday that the law, which was passed in 2018, was void",
                "the law, which was passed in 2018",
            ],
        ),
        (
            "The board decided on [Sunday|2025-06-01] that traders, who came in [1904|1904], must leave.",
            ["The board decided on Sunday that traders, who came in 1904, must leave", "traders, who came in 1904"],
        ),
        # Who only speaks of it today says nothing of its day.
        ("Since [May|2025-05], officials say, the dam has leaked.", ["the dam has leaked"]),
        ("[Last year|2024] was the driest on record.", ["Last year was the driest on record"]),
        # Not only who it was, nor what an object does, nor the first half of what somebody was called.
        (
            "It was Ola Berg who opened the fair on [Sunday|2025-06-01].",
            ["It was Ola Berg who opened the fair on Sunday"],
        ),
        ("They saw trade coming back in [May|2025-05].", ["They saw trade coming back in May"]),
        (
            "Rowe called Lee, his rival, a fool on [Sunday|2025-06-01].",
            ["Rowe called Lee, his rival, a fool on Sunday"],
        ),
        (
            "She won votes from wards representing a half of Elin in [May|2025-05].",
            ["She won votes from wards representing a half of Elin in May"],
        ),
        (
            "It made trade a truth that took hold beginning in [1904|1904].",
            ["a truth that took hold beginning in 1904"],
        ),
        (
            "Rowe was sorry for words spoken [last summer|2024-SU] when they were read out on [Sunday|2025-06-01].",
            ["words spoken last summer", "they were read out on Sunday"],
        ),
        ("Her largest rally was in [May|2025-05], when she drew 90 men.", ["she drew 90 men"]),
        ("It was in [May|2025-05] that the bank failed.", ["the bank failed"]),
        ("After calling a vote [last week|2025-W22], Rowe fell ill.", ["Rowe … calling a vote last week"]),
        (
            "Rowe said in a letter [last week|2025-W22] that, if the bank failed, she would quit.",
            ["Rowe said in a letter last week that, if the bank failed, she would quit"],
        ),
        # What stands in an apposition, or in front, or in a row, has its own date.
        (
            "The ferry, sunk in [2016|2016], was raised on [Sunday|2025-06-01].",
            ["The ferry, sunk in 2016", "The ferry, sunk in 2016, was raised on Sunday"],
        ),
        ("Rowe, a winner here in [2012|2012], lost.", ["Rowe, a winner here in 2012"]),
        (
            "Founded in [1990|1990], the club won the cup in [May|2025-05].",
            ["the club … Founded in 1990", "the club won the cup in May"],
        ),
        ("Asked on [Sunday|2025-06-01] if it was so, Rowe wept.", ["Rowe wept"]),
        ("A poll taken in [May|2025-05] counted 80 men.", ["A poll taken in May counted 80 men"]),
        ("The guards freed on [Sunday|2025-06-01] left.", ["The guards freed on Sunday"]),
        (
            "Elin was founded in [1843|1843], destroyed by fire in [1901|1901] and rebuilt in [1910|1910].",
            ["Elin was founded in 1843", "Elin … destroyed by fire in 1901", "Elin … rebuilt in 1910"],
        ),
        (
            "Two men were killed and five injured on [Sunday|2025-06-01].",
            ["Two men were killed and five injured on Sunday"],
        ),
        # Nor what only says it, nor what somebody had promised and may not have done.
        (
            "After the dam broke in [May|2025-05], Rowe said, the town was flooded.",
            ["the dam broke in May"],
        ),
        (
            "The council met on [Sunday|2025-06-01]. Rowe had said she would speak at [Sunday|2025-06-01]’s meeting.",
            ["The council met on Sunday"],
        ),
        (
            "They spent 3 million on going after Rowe in [May|2025-05].",
            ["They spent 3 million on going after Rowe in May"],
        ),
        ("In a talk on “The Town,” Rowe said in [May|2025-05] that he was ill.", ["Rowe said in May that he was ill"]),
        ("The ship will sail, a court ruled on [Sunday|2025-06-01].", ["The ship will sail, a court ruled on Sunday"]),
        ("Having lost the vote in [May|2025-05], Rowe could quit.", ["Rowe … Having lost the vote in May"]),
        ("In the [July 9, 2012|2012-07-09], cable, Rowe asked for guards.", ["Rowe asked for guards"]),
        # What somebody said is told with the words.
        (
            "Rowe said on [Sunday|2025-06-01], “Well, a raid is a raid.”",
            ["Rowe said on Sunday, “Well, a raid is a raid.”"],
        ),
        ("“The dam is safe,” Rowe said on [Sunday|2025-06-01].", ["“The dam is safe,” Rowe said on Sunday"]),
        (
            "The dam was “built on sand,” Rowe said [Sunday|2025-06-01].",
            ["The dam was “built on sand,” Rowe said Sunday"],
        ),
        (
            "The dam is safe, mayor and chief engineer Ann Rowe said [Sunday|2025-06-01].",
            ["The dam is safe, mayor and chief engineer Ann Rowe said Sunday"],
        ),
        # What is compared with another time happened in neither.
        (
            "The shops took less in [April|2025-04] than they did in the whole of [last year|2024].",
            ["The shops took less in April than they did in the whole of last year"],
        ),
        ("Oakes led among farmers, by similar margins as in [May|2025-05].", []),
        (
            "About 900 pupils were homeless in [2024|2024] – twice as many pupils without a home as in [2020|2020].",
            ["About 900 pupils were homeless in 2024"],
        ),
        ("The mills reported $2 billion in sales, about $70 million [more than a year ago|2024].", []),
        # A letter says what it says on the day on which it was sent.
        (
            "A letter sent on [Sunday|2025-06-01] says that the mayor will not be charged.",
            ["A letter sent on Sunday says that the mayor will not be charged"],
        ),
        # What is cut off there would make the rest untrue.
        (
            "A poll showed on [Sunday|2025-06-01] that Rowe was ahead of Oakes or level with her.",
            ["A poll showed on Sunday that Rowe was ahead of Oakes or level with her"],
        ),
        (
            "[Monday|2025-06-02] marks four weeks since Rowe won the vote.",
            ["Monday marks four weeks since Rowe won the vote"],
        ),
        # The state of a town is no aside.
        (
            "Rowe said [Sunday|2025-06-01] at a rally in Elin, Ohio, that she would run.",
            ["Rowe said Sunday at a rally in Elin, Ohio, that she would run"],
        ),
        # A noun that the verb only hangs on to.
        (
            "Rowe, 24, will be charged over the incident [Sunday evening|2025-06-01TEV] that left one dead.",
            ["the incident Sunday evening"],
        ),
        (
            "The verdict comes [two months|P2M] after a report from [December|2024-12].",
            ["The verdict comes two months after a report from December"],
        ),
        # The figures of a year are published in another.
        (
            "Rowe will release her figures for [2023|2023] on [Friday|2025-06-06].",
            ["Rowe will release her figures for 2023 on Friday"],
        ),
        (
            "The council passed the budget for [2026|2026] on [Sunday|2025-06-01].",
            ["The council passed the budget for 2026 on Sunday"],
        ),
        # Only the day begins.
        ("As [Sunday|2025-06-01] began, she was hoping for more.", ["she was hoping for more"]),
        # A newsletter to its reader.
        ("Happy [Monday|2025-06-02] and welcome back to Rent Notes.", []),
        ("Donate to our newsroom [today|2025-06-02] to support work that serves you.", []),
        # The date of a quotation is not that of saying it.
        (
            "“Our bill to mend the roads, feed the old, and teach the young comes to over $1 billion since [2019|2019],” the office of Rowe said.",
            ["Our bill to mend the roads, feed the old, and teach the young comes to over $1 billion since 2019"],
        ),
        # The second of two participles.
        (
            "The club, founded in [1990|1990] and rebuilt in [2004|2004], burned down on [Sunday|2025-06-01].",
            [
                "The club, founded in 1990",
                "The club, founded in 1990 and rebuilt in 2004, burned down on Sunday",
                "The club … rebuilt in 2004",
            ],
        ),
        # Rows of participles and of verbs: each has its own date.
        (
            "The treaty, signed in [2004|2004], ratified in [2006|2006] and suspended in [2020|2020], will end on [Sunday|2025-06-08].",
            [
                "The treaty, signed in 2004",
                "The treaty, signed in 2004, ratified in 2006 and suspended in 2020, will end on Sunday",
                "The treaty … ratified in 2006",
                "The treaty … suspended in 2020",
            ],
        ),
        (
            "She joined the guild at 16, moved to Oslo in [1960|1960] and made her first film in [1965|1965].",
            ["She … moved to Oslo in 1960", "She … made her first film in 1965"],
        ),
        (
            "The firm made $3 million in [2023|2023], having lost eight in [2022|2022].",
            ["The firm made $3 million in 2023", "The firm … having lost eight in 2022"],
        ),
        # A noun with the clause that describes it.
        (
            "The airline grounded its fleet on [Sunday|2025-06-01] over cracks that engineers found in [2022|2022].",
            ["The airline grounded its fleet on Sunday over cracks", "cracks that engineers found in 2022"],
        ),
        # A condition is shown as one.
        (
            "If talks fail by [July 1|2025-07-01], the guild will strike on [July 3|2025-07-03].",
            ["If talks fail by July 1", "the guild will strike on July 3"],
        ),
        # What a verb needs is not cut off.
        (
            "The lawyer asked the court on [Sunday|2025-06-01] to jail Rowe.",
            ["The lawyer asked the court on Sunday to jail Rowe"],
        ),
        (
            "Ministers agreed late on [Sunday|2025-06-01] to release the funds.",
            ["Ministers agreed late on Sunday to release the funds"],
        ),
        # Who did it is named without an aside.
        (
            "The storm, which hit Elin on [Saturday|2025-05-31], weakened at noon and will reach Oslo on [Friday|2025-06-06].",
            ["The storm, which hit Elin on Saturday", "The storm … will reach Oslo on Friday"],
        ),
        # A noun of disaster has its own date.
        (
            "A decade after the mudslide of [June 2015|2015-06], the village is still empty.",
            ["the mudslide of June 2015"],
        ),
        # A figure of another time is only compared with.
        (
            "The firm had a net profit of $6 million, or 90 cents a share, up from $5 million, or 80 cents a share, [a year ago|2024].",
            [],
        ),
        ("Revenue rose to $2 billion from $1 billion in the [year-earlier quarter|2024-Q1].", []),
        (
            "The lake froze on [January 5|2025-01-05], earlier than in any year since [1963|1963].",
            ["The lake froze on January 5"],
        ),
        (
            "Output fell to its lowest since [2009|2009] in [May|2025-05].",
            ["Output fell to its lowest since 2009 in May"],
        ),
        # A firm is founded when it is founded, a draft says when it is leaked what it says.
        (
            "The airline, founded in Oslo in [1993|1993], said on [Sunday|2025-06-01] that it had ordered a jet.",
            [
                "The airline, founded in Oslo in 1993",
                "The airline, founded in Oslo in 1993, said on Sunday that it had ordered a jet",
            ],
        ),
        (
            "The draft, leaked in [February|2025-02], said the fleet would shrink.",
            ["The draft, leaked in February, said the fleet would shrink"],
        ),
        (
            "Rowe, elected in [2019|2019], said on [Sunday|2025-06-01] that she would run.",
            ["Rowe, elected in 2019", "Rowe, elected in 2019, said on Sunday that she would run"],
        ),
        ("A law that came into force in [January|2025-01] bans the toys.", ["A law that came into force in January"]),
        (
            "Rowe, arrested in [May|2025-05] on a warrant issued in [2019|2019], will stand trial.",
            ["Rowe, arrested in May on a warrant issued in 2019", "a warrant issued in 2019"],
        ),
        # The year of figures ends, and nothing else does.
        (
            "The mills had a profit of $5 million in the year ended [March 31|2025-03-31].",
            ["The mills had a profit of $5 million in the year ended March 31"],
        ),
        # What only leads to what is cut off is cut off too.
        (
            "She noted his remarks to a radio host in [April|2025-04] in which he had wept.",
            ["She noted his remarks to a radio host in April"],
        ),
        (
            "It is less than [two weeks ago|2025-W21] that, standing on a stage in Elin, Rowe tore up the plan.",
            ["Rowe tore up the plan"],
        ),
        (
            "As has been the case before, the guild agreed in [2011|2011] to a fee.",
            ["the guild agreed in 2011 to a fee"],
        ),
        # Who speaks is no happening where what is said is too long, nor is what somebody refers to.
        (
            "“They want us to think that nothing of what we have seen with our own eyes in this town and in all other towns of the coast has ever been done by anybody,” Ann Rowe, 25, said as hundreds moved through Elin on [Sunday|2025-06-01].",
            ["hundreds moved through Elin on Sunday"],
        ),
        ("“It calmed him,” said Ann Rowe, referring to the heart surgery of her friend in [2004|2004].", []),
        # An aside has no verb; a list in the subject is one of nouns.
        (
            "The attack in [1983|1983], the siege in [1996|1996], and the raids of [2001|2001] had one cause.",
            ["The attack in 1983", "the siege in 1996"],
        ),
        ("Support rose to 40 percent, a nine-point jump from [November|2024-11].", []),
        ("The raid on the tenth anniversary of [9/11|2001-09-11] was worse.", []),
        (
            "Rowe on [Sunday|2025-06-01] met her rivals and will leave [tomorrow|2025-06-03].",
            ["Rowe on Sunday met her rivals", "Rowe … will leave tomorrow"],
        ),
        # What goes on since the happening of a noun.
        (
            "Rowe, who has led the island since independence in [1980|1980], is ill.",
            ["Rowe, who has led the island since independence in 1980"],
        ),
        ("The port has been shut since the fire in [May|2025-05].", ["The port has been shut since the fire in May"]),
        # What is told behind “for which” can be read alone.
        (
            "It is an illness for which Rowe took a leave from her post in [January|2025-01].",
            ["Rowe took a leave from her post in January"],
        ),
        # A list of three, with a comma before its last.
        (
            "Rowe explained on [Sunday|2025-06-01] that she would invite firms such as Acme, Bolt, and others to take part.",
            ["Rowe explained on Sunday that she would invite firms such as Acme, Bolt, and others to take part"],
        ),
        # The short name of a body in brackets; an infinitive behind another noun with its clause.
        (
            "The ministry said the disaster centre (DC) briefed the council on [Sunday|2025-06-01].",
            ["the disaster centre (DC) briefed the council on Sunday"],
        ),
        (
            "The death of Rowe, who had led the guild since [1980|1980], shook the town.",
            ["Rowe, who had led the guild since 1980"],
        ),
        # A few words are told with what they came from.
        ("Rowe quit on [Sunday|2025-06-01] after losing the vote.", ["Rowe quit on Sunday after losing the vote"]),
        (
            "The mayor of the town quit on [Sunday|2025-06-01] after losing the vote.",
            ["The mayor of the town quit on Sunday"],
        ),
        # The year of a paper, and of what is only surpassed.
        (
            "The paper on [Sunday|2025-06-01] published part of his [1995|1995] state income tax filings.",
            ["The paper on Sunday published part of his 1995 state income tax filings"],
        ),
        (
            "The paper on [Sunday|2025-06-01] published portions of tax returns from [1995|1995].",
            ["The paper on Sunday published portions of tax returns from 1995"],
        ),
        (
            "The party raised $185,000 [last month|2025-05], more than its entire haul in [March 2014|2014-03].",
            ["The party raised $185,000 last month"],
        ),
        ("Sales rose to $3 billion, more than [last year|2024].", []),
        ("The damage has surpassed that of reefs from [2014|2014].", []),
        # What only came is told with what it came at.
        (
            "The move on [Sunday|2025-06-01] came as some 250 homes were without power.",
            ["The move on Sunday came as some 250 homes were without power"],
        ),
        (
            "The courts no longer help like they did when Rowe was appointed in [September 2016|2016-09].",
            ["Rowe was appointed in September 2016"],
        ),
        (
            "He has brought in bills to end the wait, coming near to success in [2017|2017].",
            ["He has brought in bills to end the wait, coming near to success in 2017"],
        ),
        (
            "The court met on [Sunday|2025-06-01], but clerks of the county wanted it to be put off to [Friday|2025-06-06].",
            ["The court met on Sunday", "clerks of the county wanted it to be put off to Friday"],
        ),
        # A clause that asks has its own word for its subject.
        ("The vote will decide who succeeds Rowe [next January|2026-01].", ["who succeeds Rowe next January"]),
        (
            "Rivals will meet on [Sunday|2025-06-08] in their second radio debate.",
            ["Rivals will meet on Sunday in their second radio debate"],
        ),
        # Who did it is accused, or what he did was only heard; what is told besides by “and that”.
        (
            "A man who left in [2019|2019], and who died in [May|2025-05], was kind.",
            ["A man who left in 2019", "A man … died in May"],
        ),
        (
            "She said that he fell on [Sunday|2025-06-01] and that he had since died.",
            ["he fell on Sunday"],
        ),
        # Two days on end; an April that is only the wettest; a noun behind “over”.
        ("Storms are due [Monday|2025-06-09] into [Tuesday|2025-06-10].", ["Storms are due Monday into Tuesday"]),
        ("It was the wettest [April|2025-04] since then.", []),
        (
            "The board had sued her over the collapse of a wall, in Elin, in [May 2022|2022-05].",
            ["the collapse of a wall, in Elin, in May 2022"],
        ),
        ("Rowe has pleaded guilty to an assault in Elin on [March 3|2025-03-03].", ["an assault in Elin on March 3"]),
        # Charges have no date; who was young then; what comes of a month; what was said before something was done.
        (
            "Rowe was held on suspicion of murder on [Sunday|2025-06-01].",
            ["Rowe was held on suspicion of murder on Sunday"],
        ),
        ("He went there as a child and was sent away in [2019|2019].", ["He … was sent away in 2019"]),
        ("Rowe was ill and had filed papers on [Sunday|2025-06-01].", ["Rowe … had filed papers on Sunday"]),
        (
            "She asked in [May|2025-05] that the town ban bikes, and left.",
            ["She asked in May that the town ban bikes", "She … left"],
        ),
        # What somebody is punished for; what has a date of its own before; what a day is only compared with.
        ("Rowe served a year for a [2012|2012] burglary.", ["a 2012 burglary"]),
        (
            "Rowe jumped bail granted in [March|2025-03] and was held on [Sunday|2025-06-01].",
            ["bail granted in March", "Rowe … was held on Sunday"],
        ),
        ("Nine more died than on the same day in [2023|2023].", []),
        # What a sentence is cut off before; a number behind “last year”; the last of 40 raids.
        ("They met in [May|2025-05] just after Rowe left.", ["They met in May"]),
        ("[Last year|2024] 35 men drowned here.", ["35 men drowned here"]),
        ("They made the last of 40 raids in [May|2025-05].", ["They made the last of 40 raids in May"]),
        ("She chaired the board and moved a bill in [May|2025-05].", ["She … moved a bill in May"]),
        # What stands beside: only what was first, or what went on; a purpose; what the one thing was of two.
        (
            "The case was first heard in Elin and was moved to Oslo on [May 8|2025-05-08].",
            ["The case … was moved to Oslo on May 8"],
        ),
        ("Rowe left school in [2018|2018] and was working on a farm.", ["Rowe left school in 2018"]),
        ("He let her start on [June 9|2025-06-09] so that she could rest.", ["He let her start on June 9"]),
        ("It burned a hall built in [1912|1912] and the school.", ["a hall built in 1912"]),
        ("He set aside the court's order of [May 8|2025-05-08].", ["the court's order of May 8"]),
        (
            "She had written to the owners on [May 8|2025-05-08] asking for it.",
            ["She had written to the owners on May 8 asking for it"],
        ),
        # What was done as somebody spoke; who only spoke of it on another day; two verbs side by side.
        (
            "Sentencing him on [Sunday|2025-06-01], the judge said he was a coward.",
            ["Sentencing him on Sunday, the judge said he was a coward"],
        ),
        ("Appearing on a show on [Sunday|2025-06-01], Rowe said he was ill.", ["Rowe said he was ill"]),
        (
            "Two men were held on [Saturday|2025-05-31], police said on [Sunday|2025-06-01].",
            ["Two men were held on Saturday"],
        ),
        ("The families wept and prayed on [Sunday|2025-06-01].", ["The families wept and prayed on Sunday"]),
        # Of two dates in a clause an earlier one behind is that of a noun.
        (
            "Three men were held on [Sunday|2025-06-01] over a scam in [2012|2012].",
            ["Three men were held on Sunday over a scam in 2012"],
        ),
        (
            "Rowe was jailed for fraud in [2017|2017] and again in [2020|2020].",
            ["Rowe was jailed for fraud in 2017", "Rowe was jailed for fraud in 2017 and again in 2020"],
        ),
        # What was only set for a day, or put off until then.
        (
            "The strike was due to start on [Sunday|2025-06-01] but was called off.",
            ["The strike was due to start on Sunday"],
        ),
        (
            "The judge freed him and adjourned the case until [June 9|2025-06-09] and [10|2025-06-10].",
            ["The judge … adjourned the case until June 9 and 10"],
        ),
        # Far behind a participle, and until when; a plan that came to nothing; what somebody was last given.
        (
            "They handed in a letter signed by 900 people at the hall on [Sunday|2025-06-01].",
            ["They handed in a letter signed by 900 people at the hall on Sunday"],
        ),
        ("The case went cold until [2021|2021], when police found a glove.", ["police found a glove"]),
        ("They are still in tents, despite promises to move them by [May|2025-05].", []),
        ("The dividend, last paid in [2021|2021], is cut.", ["The dividend, last paid in 2021"]),
        (
            "In [the 1970s|197] a retired fireman, Ann Rowe, claimed the prize.",
            ["a retired fireman, Ann Rowe, claimed the prize"],
        ),
        # What was needed or is left is not told of its day, but what is done about it; “the time” needs no words.
        (
            "It bought the land it needed in [August|2024-08], later than planned.",
            ["It bought the land it needed in August"],
        ),
        ("It must repay what is left by [July 1|2025-07-01].", ["It must repay what is left by July 1"]),
        (
            "It lost $4m in the fiscal year that ended [May 30|2025-05-30].",
            ["It lost $4m in the fiscal year that ended May 30"],
        ),
        ("By the time they meet in [July|2025-07] it will be sold.", ["they meet in July"]),
        ("She had meant to pay it by [Christmas|2024-12-25].", []),
        (
            "The trip to Elin, which was cancelled in [2022|2022], is on.",
            ["The trip to Elin, which was cancelled in 2022"],
        ),
        (
            "He will take charge of a cup tie at Elin, a match that was put off in [May|2025-05].",
            ["a match that was put off in May"],
        ),
        (
            "He took over in [November 2023|2023-11] and kept them up on the final day of the season.",
            ["He took over in November 2023"],
        ),
        # What is set off is of the whole subject; a contract’s end; an hour of days to come; when something else was.
        (
            "A plan to plant tea, announced in [2021|2021], had been shelved.",
            ["A plan to plant tea, announced in 2021"],
        ),
        ("He signed a contract until [2027|2027].", []),
        ("It bears the date [3 June 2021|2021-06-03].", []),
        ("She had paid it on [May 8|2025-05-08] and was told of a flight.", ["She had paid it on May 8"]),
        ("He left a session summoned for [June 9|2025-06-09] unless they go.", ["a session summoned for June 9"]),
        (
            "She gave a conclusion of accidental death on [Sunday|2025-06-01].",
            ["She gave a conclusion of accidental death on Sunday"],
        ),
        # What a name has before it; what is known by its year; another year; what has been reckoned besides.
        ("A wall in Elin that fell in [2021|2021] is unsafe.", ["A wall in Elin that fell in 2021"]),
        (
            "It broke a ban on night travel that was brought in in [1994|1994].",
            ["a ban on night travel that was brought in in 1994"],
        ),
        ("She changed her mind after the bill rose [last year|2024].", ["the bill rose last year"]),
        (
            "He blocked it on [Sunday|2025-06-01], less than [two weeks before June 8|2025-05-25].",
            ["He blocked it on Sunday"],
        ),
        ("A hall stands beside a shop that shuts at [5 p.m.|2025-06-02T17:00].", []),
        (
            "It opened shelters on [Sunday|2025-06-01] as the storm, which killed nine, moved on.",
            ["It opened shelters on Sunday", "the storm, which killed nine, moved on"],
        ),
        # Which of many; what is cut off with its night; nobody walks at the end of “at Elin they”.
        ("Bridges built before [2010|2010] will be shut.", []),
        (
            "She said votes had been lost on the night after the vote of [January 14, 2021|2021-01-14].",
            ["the vote of January 14, 2021"],
        ),
        ("At Elin they marched in behind a band [on Sunday|2025-06-01].", ["they marched in behind a band on Sunday"]),
        (
            "Forty years ago next week, 900 men walked out on [6 March 1985|1985-03-06].",
            ["900 men walked out on 6 March 1985"],
        ),
        # Of two dates of a plea the older is that of the deed.
        (
            "He pleaded guilty in [May|2025-05] to theft and to assault between [March|2020-03] and [June 2020|2020-06].",
            ["He pleaded guilty in May to theft and to assault between March and June 2020"],
        ),
        # What has a time of its own is not carried.
        (
            "He was caught in Elin a week after the crash and jailed for a year in [March 2022|2022-03].",
            ["He … jailed for a year in March 2022"],
        ),
        (
            "It was founded in [1988|1988] and carried 600 people last financial year.",
            ["It was founded in 1988"],
        ),
        # What is only proposed has the day to come; a new subject begins behind a date; both had been by then.
        ("The firm proposed holding a third meeting in [July|2025-07].", ["a third meeting in July"]),
        ("The town moves towards its 70th anniversary in [July|2025-07].", ["its 70th anniversary in July"]),
        ("She said that when the fair opened in [May|2025-05] they wept.", ["the fair opened in May", "they wept"]),
        (
            "He had met her in [May|2025-05], during the strike, when he had been sacked.",
            ["He had met her in May", "he had been sacked"],
        ),
        # What is told of the subject is so now, and was not then.
        ("The number of nurses there in [2019|2019] has fallen.", []),
        # Who is asked to do something is told without that.
        (
            "Police asked anyone who saw him on [Sunday|2025-06-01] to call.",
            ["anyone who saw him on Sunday"],
        ),
        # An hour of no known day.
        ("“He rang me at [4:10|2025-06-01T04:10],” she said.", []),
        ("Footage showing him at the door at [9.41pm|2025-06-01T21:41] was found.", []),
        ("Rowe asked for a [9 p.m.|2025-06-01T21:00] curfew.", []),
        # An hour of every day; what somebody did as before; what somebody foretold.
        ("The first bus leaves around [6 a.m.|2025-06-02T06:00] and ends late.", []),
        ("The court will meet at [2 p.m.|2025-06-02T14:00] in Elin.", ["The court will meet at 2 p.m. in Elin"]),
        ("Rowe lingered on the point, as she did in [May|2025-05].", []),
        (
            "Rowe backed away from her prediction in [May|2025-05] that the slump would end.",
            ["her prediction in May that the slump would end"],
        ),
        # What was compared; what came closer; what belongs to the clause that is cut off.
        (
            "It fell to 2 percent in [May|2025-05] from 3.4 percent in [April|2025-04].",
            ["It fell to 2 percent in May from 3.4 percent in April"],
        ),
        (
            "It had cut the forecast once [this year|2025], in [March|2025-03].",
            ["It had cut the forecast once this year, in March"],
        ),
        (
            "The bill passed in [October 1992|1992-10] and was signed by Rowe two weeks before he lost.",
            ["The bill passed in October 1992", "The bill … was signed by Rowe"],
        ),
        (
            "They lost to Rovers in [1950|1950] and to City in [1983|1983].",
            ["They lost to Rovers in 1950", "They lost to Rovers in 1950 and to City in 1983"],
        ),
        # Never, and often, is not then.
        ("The bill passed in [March|2025-03] but was never put to a vote.", ["The bill passed in March"]),
        (
            "The bank began to raise rates in [March 2022|2022-03] and lifted them ten times.",
            ["The bank began to raise rates in March 2022"],
        ),
        (
            "Traders on [Sunday|2025-06-01] put the odds at the meeting, on [June 10|2025-06-10], at about a fifth.",
            ["Traders on Sunday put the odds at the meeting, on June 10, at about a fifth", "the meeting, on June 10"],
        ),
        ("The state wants them disarmed by [December|2025-12].", ["The state wants them disarmed by December"]),
        ("In [February 1946|1946-02], when she was 14, the river rose.", ["the river rose"]),
        ("They said they would decide whether to shut it [next spring|2026-SP].", []),
        (
            "Rowe told players of her decision on [Sunday|2025-06-01].",
            ["Rowe told players of her decision on Sunday"],
        ),
        (
            "The club is to name its squad for the [July|2025-07] tests against England on [June 10|2025-06-10].",
            ["The club is to name its squad for the July tests against England on June 10"],
        ),
        (
            "It found cracks after that flight but decided [last December|2024-12] to fly.",
            ["It … decided last December to fly"],
        ),
        ("He was elected head at 23 and in [2004|2004] led a strike.", ["He … led a strike"]),
        (
            "Rowe won by nine points in [2012|2012] but by less than four in [2018|2018].",
            ["Rowe won by nine points in 2012", "Rowe won by nine points in 2012 but by less than four in 2018"],
        ),
        (
            "Ann Rowe, a poet, born [9 January 1932|1932-01-09]; died [26 August 2019|2019-08-26].",
            ["born 9 January 1932", "died 26 August 2019"],
        ),
        ("It was the second time they have done so since [2019|2019].", []),
        (
            "A law approved in [May|2025-05] is to take effect in [July|2025-07].",
            ["A law approved in May", "A law approved in May is to take effect in July"],
        ),
        (
            "It was signed in [February 2010|2010-02] but died when the vote was lost.",
            ["It was signed in February 2010"],
        ),
        ("The choice of Ann Rowe, who joined [last October|2024-10], was new.", ["Ann Rowe, who joined last October"]),
        (
            "The deal signed in [2015|2015] fell apart in [July 2016|2016-07].",
            ["The deal signed in 2015", "The deal signed in 2015 fell apart in July 2016"],
        ),
        (
            "Rowe said in a statement issued on [Sunday|2025-06-01] that the vote was lost.",
            ["Rowe said in a statement issued on Sunday that the vote was lost"],
        ),
        (
            "It led every poll between [2021|2021] and [last autumn|2024-FA].",
            ["It led every poll between 2021 and last autumn"],
        ),
        ("The mill has paid its way every year except [2020|2020].", []),
        (
            "The bank lowered its forecast of growth for [2024|2024] on [Sunday|2025-06-01].",
            ["The bank lowered its forecast of growth for 2024 on Sunday"],
        ),
        (
            "It was raised into place in [October|2024-10], and men spent the winter testing it.",
            ["It was raised into place in October"],
        ),
        (
            "She presented it [on Sunday|2025-06-01], forecasting a surplus in [2030|2030].",
            ["She presented it on Sunday", "She … forecasting a surplus in 2030"],
        ),
        ("The club, as it became in [1968|1968], won twice.", []),
        (
            "After the quake and tsunami of [May 4, 2011|2011-05-04], Rowe came out of retirement.",
            ["the quake and tsunami of May 4, 2011", "Rowe came out of retirement"],
        ),
        ("Net income rose to $4, or 2 cents a share, from $1.9, or 1.3 cents a share, [a year earlier|2024].", []),
        ("Born in Elin, he trained as a nurse in [1981|1981] and worked for Rowe.", ["he trained as a nurse in 1981"]),
        (
            "A second round in [February|2025-02] led to a swap and, on [March 1|2025-03-01], to a truce.",
            [
                "A second round in February led to a swap",
                "A second round in February led to a swap and, on March 1, to a truce",
            ],
        ),
        ("He is the first Dane to win since Ann Rowe in [2024|2024].", []),
        (
            "He sent a two-page memo to The Elin Post in [April|2025-04] explaining his plan.",
            ["He sent a two-page memo to The Elin Post in April explaining his plan"],
        ),
        (
            "Output was cut to two jets a month after the second crash in [May|2025-05].",
            ["the second crash in May"],
        ),
        (
            "It was sold by Rowe in [2022|2022], spent a year in Elin and was shut when he quit in [2023|2023].",
            ["It was sold by Rowe in 2022", "It … was shut", "he quit in 2023"],
        ),
        (
            "On [Sunday|2025-06-01] Rowe lifted a ban she put in place on [May 4|2025-05-04].",
            ["Rowe lifted a ban", "a ban she put in place on May 4"],
        ),
        (
            "Rowe spoke in the last debate before voters kick off the 2026 voting [on Sunday|2025-06-08].",
            ["voters kick off the 2026 voting on Sunday"],
        ),
        ("Rowe said she had talks planned [later this week|2025-W23].", ["she had talks planned later this week"]),
        # What takes something off a subject, or all of it, belongs to the entry
        ("In [May|2025-05] nearly half of the boats left.", ["nearly half of the boats left"]),
        ("Almost all of the boats left in [May|2025-05].", ["Almost all of the boats left in May"]),
        ("Not a single clerk left in [May|2025-05].", ["Not a single clerk left in May"]),
        ("Not all the boats left on [Sunday|2025-06-01].", ["Not all the boats left on Sunday"]),
        ("In [2021|2021] only the mayor voted for it.", ["only the mayor voted for it"]),
        # What did not come about, or may not, has no day
        ("Without a vote in [June|2025-06], the plan will lapse.", []),
        ("Apart from a defeat in [May|2025-05], the club has won.", []),
        ("Barring a strike in [August|2025-08], the line will open.", []),
        ("In the event of a strike in [August|2025-08], buses will run.", []),
        ("Had the pier closed in [2020|2020], the town would have died.", []),
        # What is denied or doubted is no happening; what somebody denies is told with the denial
        ("There is no evidence that the wall was tested in [2022|2022].", []),
        ("It is not true that the pier closed in [2019|2019].", []),
        ("Reports that the mill burned in [2018|2018] are false.", []),
        ("The claim that he was born in [1950|1950] was never proved.", []),
        ("Rowe denied reports that a boat sank in [2012|2012].", []),
        ("There is no doubt that the dam was built in [1904|1904].", ["the dam was built in 1904"]),
        ("Rowe denied that he met Lee in [May|2025-05].", ["Rowe denied that he met Lee in May"]),
        # What is called off is told with that
        ("A strike called for [June 9|2025-06-09] was called off.", ["A strike called for June 9 was called off"]),
        ("The vote on [June 9|2025-06-09] was cancelled.", ["The vote on June 9 was cancelled"]),
        # A day that is only ruled out, or moved from, has nothing
        (
            "The vote was held not on [June 1|2025-06-01] but on [June 2|2025-06-02].",
            ["The vote was held not on June 1 but on June 2"],
        ),
        (
            "The gate fell on [June 1|2025-06-01], not [May 31|2025-05-31] as first reported.",
            ["The gate fell on June 1"],
        ),
        ("The trial was brought forward from [October|2025-10] to [August|2025-08].", []),
        ("The opening slipped from [2023|2023] to [2025|2025].", []),
        ("The pier did not open until [April|2025-04].", ["The pier did not open until April"]),
        # What somebody is known for is told by the deed, a date in a clause about a time is of that clause
        (
            "He is best known for winning the cup in [2018|2018].",
            ["He … winning the cup in 2018"],
        ),
        (
            "The first time she saw him, at a fair in [May|2025-05], she was just beginning to sing.",
            ["she saw him, at a fair in May"],
        ),
    ],
)
def test_one_entry_a_happening(marked: str, expected: list[str]) -> None:
    found = sorted(find(marked), key=lambda event: event.span)
    text = read(marked)[0].text
    assert [f"{e.subject.of(text)} … {e.text}" if e.subject else e.text for e in found] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Before its noun a date is of nothing else.
        ("Rowe is wanted for the [Oct. 7, 2024|2024-10-07] attack on the port.", "the Oct. 7, 2024 attack on the port"),
        ("The guards were paid under a [2016|2016] deal to end the strike.", "a 2016 deal to end the strike"),
        ("Rowe is a hero of [last year|2024]’s siege of Elin.", "last year’s siege of Elin"),
        # Behind a noun it is that of the noun where something parts that from the verb …
        ("Rowe has led the port since his arrest in [2019|2019].", "Rowe has led the port since his arrest in 2019"),
        ("Despite a diagnosis of cancer in [2012|2012], she had won.", "a diagnosis of cancer in 2012"),
        (
            "Troops moved in response to the killing of two guards [last week|2025-W22].",
            "the killing of two guards last week",
        ),
        ("He died within days of his capture on [May 3|2025-05-03].", "his capture on May 3"),
        # … where the noun is the subject of what is no happening …
        (
            "The decision by the judges on [Sunday|2025-06-01] means that he is free.",
            "The decision by the judges on Sunday",
        ),
        # … or where the verb tells of today what is long past.
        ("He is wanted over the murder of a baker in Elin in [2012|2012].", "the murder of a baker in Elin in 2012"),
        ("He is wanted over the renaming of a mill in [2012|2012].", "the renaming of a mill in 2012"),
        (
            "She has led the port since the end of the war in [1945|1945].",
            "She has led the port since the end of the war in 1945",
        ),
        (
            "He is unlikely to help after her [March|2025-03] comment that, “We are going to close mines.”",
            "her March comment that, “We are going to close mines.”",
        ),
        # Elsewhere the verb has it.
        ("They opened the trial on [Sunday|2025-06-01].", "They opened the trial on Sunday"),
        ("The vote on [Sunday|2025-06-01] brought down the mayor.", "The vote on Sunday brought down the mayor"),
        ("At a rally in Elin on [Sunday|2025-06-01] she wept.", "she wept"),
        ("Sales in [May|2025-05] were $3 million.", "Sales in May were $3 million"),
        # What came of it is told beside it.
        (
            "After the collapse of the bank in [2011|2011], voters turned to Rowe.",
            "the collapse of the bank in 2011; voters turned to Rowe",
        ),
    ],
)
def test_a_happening_told_by_a_noun(marked: str, expected: str) -> None:
    assert "; ".join(event.text for event in find(marked)) == expected


TIMELINE = """Timeline: the bridge at Elin

The council will pull the bridge down, it said on [Sunday|2025-06-01].

[June 2015|2015-06]

Engineers find cracks in a pier. The council closes one lane and asks for money.

[14 May 2018|2018-05-14]

A lorry falls through the deck. It is the third in ten years.

[2020|2020] – Rowe offers £4m. A march in [July|2020-07] draws hundreds.

[3 March 2024|2024-03-03]: The town buys a ferry.
"""


def test_a_date_before_what_happened_then() -> None:
    assert told(TIMELINE) == [
        "2015-06-01/2015-06-30 month happened: Engineers find cracks in a pier",
        "2015-06-01/2015-06-30 month happened: The council closes one lane",
        "2015-06-01/2015-06-30 month happened: asks for money",
        "2018-05-14 day happened: A lorry falls through the deck",
        "2020-01-01/2020-12-31 year happened: Rowe offers £4m",
        "2020-07-01/2020-07-31 month happened: A march in July draws hundreds",
        "2024-03-03 day happened: The town buys a ferry",
        "2025-06-01 day happened: The council will pull the bridge down, it said on Sunday",
    ]


def test_the_list_is_sorted_by_start_then_by_the_order_of_the_text() -> None:
    mixed = "The dam broke on [Sunday|2025-06-01]. Work began in [1998|1998]. A mill fell [Sunday|2025-06-01]."
    assert [e.text[:12] for e in find(mixed)] == ["Work began i", "The dam brok", "A mill fell "]


def test_a_date_points_into_the_list_of_dates() -> None:
    document, dates = read("It took [a week|P1W]. The dam broke on [Sunday|2025-06-01].")
    (event,) = events.find(Annotated(document), dates, ())
    assert dates[event.date].text == "Sunday"


@pytest.mark.parametrize(("cue", "status"), [("denied", "said"), ("said", "happened")])
def test_the_cue_of_a_reported_statement_decides(cue: str, status: str) -> None:
    document, dates = read(f"Rowe {cue} that she met the envoy in [May|2025-05].")
    start = document.text.index("that")
    quote = Quote("q1", "indirect", "", (Span(start, len(document.text)),), cue=Phrase(cue, Span(5, 5 + len(cue))))
    (event,) = events.find(Annotated(document), dates, (quote,))
    assert event.status == status


def test_without_a_day_of_publication_only_what_is_dated_in_full_is_an_event() -> None:
    document = readers.read_bytes(b"The dam broke on May 16, 2024, days before the fair.", uri="text")
    date = Date("May 16, 2024", Span(17, 29), "DATE", "2024-05-16")
    assert [e.status for e in events.find(Annotated(document), (date,), ())] == ["happened"]
    assert events.find(Annotated(document), (Date("May 16", Span(17, 23), "DATE", "XXXX-05-16"),), ()) == ()


def test_a_long_sentence_is_cut_to_its_clause() -> None:
    rest = ", ".join(f"a guest from the town of Number {n}" for n in range(20))
    (event,) = find(f"The fair opened on [Sunday|2025-06-01] with many people in the hall, {rest}.")
    assert event.text == "The fair opened on Sunday with many people in the hall"


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The dam broke on [Sunday|2025-06-01]",
            "In [1998|1998] the club won",
            "Following the talks, he left",
            "two days after the vote",
            "Rowe was dismissed [Monday|2025-06-02], a day after she spoke",
            "“We met in [May|2025-05]",
            "of the [2016|2016] election”",
            "since then — and since [April|2025-04] — it rained",
            ", ; - ’s ''",
        ]
    ),
    min_size=1,
    max_size=12,
)


@given(SENTENCES, st.sampled_from([". ", ", and ", " after ", "\n\n", " "]))
def test_whatever_stands_there(pieces: list[str], joint: str) -> None:
    document, dates = read(joint.join(pieces))
    found = events.find(Annotated(document), dates, ())
    assert found == events.find(Annotated(document), dates, ())
    assert [e.start for e in found] == sorted(e.start for e in found)
    for event in found:
        assert event.text == event.span.of(document.text)
        assert 0 < len(event.text.split()) <= entry.MAX_WORDS
        assert dates[event.date].type == "DATE"
        assert event.start <= event.end
        assert event.rule


def test_what_happened_besides_is_no_longer_than_an_entry() -> None:
    broke = " after ".join(["The dam broke on [Sunday|2025-06-01]"] * 5)
    opened = (
        f"“We met in [May|2025-05] after {broke} after Rowe was dismissed [Monday|2025-06-02], a day after she spoke"
    )
    text = f"{opened} after of the [2016|2016] election” after In [1998|1998] the club won after Following the talks, he left"
    assert 0 < max(len(event.text.split()) for event in find(text)) <= entry.MAX_WORDS


def test_what_a_noun_tells_is_no_longer_than_an_entry() -> None:
    broke = " after ".join(["The dam broke on [Sunday|2025-06-01]"] * 6)
    text = (
        f", ; - ’s '' after {broke} after Rowe was dismissed [Monday|2025-06-02], a day after she spoke"
        " after since then — and since [April|2025-04] — it rained after Following the talks, he left."
    )
    assert 0 < max(len(event.text.split()) for event in find(text)) <= entry.MAX_WORDS


def test_one_long_line_does_not_hang() -> None:
    line = "Rowe spoke [Sunday|2025-06-01], and two days after the talks they met in " * 4000
    document, dates = read(line + "[May|2025-05].")
    events.find(Annotated(document), dates, ())
