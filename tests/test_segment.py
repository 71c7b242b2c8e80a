"""Sentences: each row is a text with a bar where one sentence ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import segment
from briefing.model import Span

CASES = [
    # titles and initials
    "U.S. Sen. Ana Ruiz spoke.|The U.S. Senate met.",
    "Mr. and Mrs. Hale left.|Gov.-elect Ives stayed with Lt. Gen. Oda.",
    "George P. Waller met J. K. Lund.|So did I.|Then it was over.",
    "ST. LOUIS — A bridge fell.|Nobody was hurt.",
    # papers by their authors, names with a mark
    "Oda et al. (2019) weighed the crabs.|A paper by Lund et al. [7] did not.|So wrote Hale et al.|The rest is known.",
    "Shares of Zing! Foods fell.|Was it the salt?|Foods of all kinds fell.",
    # abbreviations that may end a sentence
    "They flew to the U.S.|He stayed.",
    "The deal with Acme Inc. Chairman Bo Hale failed.|Acme Corp.|The rest is known.",
    "She sold her share of Acme Inc.|Maria Hale bought it.|He has run Acme Ltd. Director Ives left.",
    "Martin Hale Jr. Day is in May.|Nobody works.",
    "He lives in Olympia, Wash., near the park.|She lives in Washington, D.C.|They met once.",
    "The Macon, Ga.-based firm grew.|Its rival shrank.",
    # party and state in brackets, whole sentences in brackets
    "Rep. Lea Hale (R-Wis.) agreed.|Sen. Bo Ruiz (D-Calif.) did not.",
    "(He had been tired.)|The next day he went.",
    "He went home (to Macon, Ga.).|She stayed.",
    # numbers, months, clock times
    "She ranks No. 2 in line.|He said no.|Then he left.",
    "It began on Sept. 11 and ended in Feb.|The rest is known.",
    "Doors open at 9 a.m. EST and close at 5 p.m.|Guards leave at 6 p.m. Monday.",
    "It rose 3.5 percent.|$6 was too much.|40 people left.",
    # quotation marks of every kind
    "“We did it.|We really did,” she said.|“Good.”|He agreed.",
    "He said ``I will go.''|Then he left.|``We did.|We went,'' she said.",
    "'The doors are open.'|The club wants him.",
    '"We did.|We went."|He left.',
    # a question or a cry inside a quotation, then who asked
    "“Is this right?” he asked.|“Yes!” she said.",
    '"Why now?" Hale asked.|"Why not?"|The room fell silent.',
    # a missing space
    'He was done.|"It is over," he said.|“We won.”|“No,” she said.',
    '"We did.|We went."|He left at once.',
    "It fell in the end.|The firm recovered.",
    "Read it on www.Example.Com or at Example.Org today.",
    # dots
    "They waited …|Then it came.|It went on … and on.",
    "We heard … Hale and others.|He trailed off...|The end came.",
    "We all know . . . the rest.|It was late.",
    # names with a lower-case start, list labels, dashes
    "Sales fell.|iPhone sales rose.|al-Shabab fighters left.",
    "1. Sign the papers.|Then leave.",
    "Was it war? — nobody knew.",
    "He left.”|The others stayed.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_the_bars_stand(case: str) -> None:
    wanted = case.split("|")
    text = " ".join(wanted)
    assert [span.of(text) for span in segment.sentences(text, Span(0, len(text)))] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It fell in the end.The firm recovered.", ["It fell in the end.", "The firm recovered."]),
        ('He was done."It is over," he said.', ["He was done.", '"It is over," he said.']),
        ('"We did. We went."He left.', ['"We did.', 'We went."', "He left."]),
        ("“We won.”“No,” she said.", ["“We won.”", "“No,” she said."]),
    ],
)
def test_a_missing_space_is_seen(text: str, wanted: list[str]) -> None:
    assert [span.of(text) for span in segment.sentences(text, Span(0, len(text)))] == wanted


def test_only_the_span_is_read() -> None:
    text = "One. He left. She stayed. End."
    assert [s.of(text) for s in segment.sentences(text, Span(4, 25))] == ["He left.", "She stayed."]


@given(st.text(alphabet="aZ .!?…\"'“”()1\n-", max_size=80))
def test_sentences_cover_the_text_and_keep_their_order(text: str) -> None:
    found = list(segment.sentences(text, Span(0, len(text))))
    rest, at = "", 0
    for span in found:
        assert at <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        rest += text[at : span.start]
        at = span.end
    assert not (rest + text[at:]).strip()


@pytest.mark.parametrize("unit", ["a", ". ", ".", '"', "A. ", "?”A ", '."A', "… ", "1. "])
def test_a_long_line_does_not_hang(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    found = list(segment.sentences(text, Span(0, len(text))))
    assert found[-1].end == len(text.rstrip())
