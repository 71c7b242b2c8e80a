"""Who would not or could not be asked, and the words that name them."""

from __future__ import annotations

import pytest

from briefing.api import brief_text
from briefing.extract import declined
from briefing.language.annotated import Annotated

DECLINED = [
    ("Rowe said she would not comment.", "Rowe", "would not comment"),
    ("Rowe’s lawyer, Joe Low, said she would not comment.", "Rowe’s", "would not comment"),
    ("A spokesman for Rowe said she would not comment.", "Rowe", "would not comment"),
    ("The council said they would not comment on the case.", "The council", "would not comment on the case"),
    # the sentence; whose refusal it is, and its words
    ("Mayor Ann Rowe declined to comment.", "Mayor Ann Rowe", "declined to comment"),
    ("Brandt could not be reached for comment.", "Brandt", "could not be reached for comment"),
    ("The company did not immediately respond to a request for comment.", "The company", "did not immediately respond to a request for comment"),
    ("The mayor’s office has not responded to questions.", "The mayor’s office", "has not responded to questions"),
    ("The ministry wouldn’t comment.", "The ministry", "wouldn’t comment"),
    ("Brandt was not available for comment, citing her health.", "Brandt", "was not available for comment"),
    ("Ann Rowe, who runs the port, declined to say whether she would go, but her lawyer did.", "Ann Rowe", "declined to say whether she would go"),
    ("The Echo has asked the port to comment.", "the port", "has asked the port to comment"),
    ("The Echo has approached the port for comment.", "the port", "has approached the port for comment"),
    ("The port was approached for comment.", "The port", "was approached for comment"),
    ("The port had not replied by the time of publication.", "The port", "had not replied by the time of publication"),
    ("Corvo Edison declined an interview.", "Corvo Edison", "declined an interview"),
    ("Calls to Corvo Edison were not returned on Monday.", "Corvo Edison", "were not returned on Monday"),
    ("Corvo Edison did not return calls seeking comment.", "Corvo Edison", "did not return calls seeking comment"),
    ("Attempts to reach Ann Rowe were unsuccessful.", "Ann Rowe", "Attempts to reach Ann Rowe were unsuccessful"),
    ("Ann Rowe hung up on a reporter.", "Ann Rowe", "hung up on a reporter"),
    ("Corvo Edison referred questions to its lawyer.", "Corvo Edison", "referred questions to its lawyer"),
    ("Corvo Edison has been approached for comment.", "Corvo Edison", "has been approached for comment"),
    ("Ann Rowe would not say whether the port would pay.", "Ann Rowe", "would not say whether the port would pay"),
    ("Corvo Edison has yet to respond to questions.", "Corvo Edison", "has yet to respond to questions"),
    ("The clerk had no immediate comment.", "The clerk", "had no immediate comment"),
]  # fmt: skip


def found(sentence: str) -> list[tuple[str | None, str]]:
    annotated = Annotated(
        brief_text(f"The port of Elin\n\nThe port has stood on the quay for ninety years.\n\n{sentence}\n").document
    )
    return [(one.mention and one.mention.text, one.text) for one in declined.find(annotated)]


@pytest.mark.parametrize(("sentence", "whose", "words"), DECLINED)
def test_a_refusal_and_whose_it_is(sentence: str, whose: str, words: str) -> None:
    assert found(sentence) == [(whose, words)]


def test_neither_of_two_refuses() -> None:
    words = "Neither Ann Rowe nor her lawyer responded to questions"
    assert found(f"{words}.") == [("Ann Rowe", words), ("her lawyer", words)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He did not respond to treatment.",
        "Rowe refused to give up.",
        "“We declined to comment,” Rowe said.",
        "The court refused requests to stop the sale.",
        "The trains are not available on Sunday.",
    ],
)
def test_no_refusal_to_be_asked(sentence: str) -> None:
    assert found(sentence) == []


def test_who_declined_is_a_speaker_and_has_said_nothing() -> None:
    briefing = brief_text("The port of Elin\n\n“The port is shut,” said Max Low. Mayor Ann Rowe declined to comment.\n")
    (refusal,) = briefing.declined
    (speaker,) = (one for one in briefing.speakers if one.id == refusal.speaker)
    assert (speaker.name, speaker.quotes) == ("Ann Rowe", ())
    assert [quote.text for quote in briefing.quotes] == ["The port is shut"]
