"""What makes a sentence a poor line to read alone, each fault with its cost."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from briefing import lexicon
from briefing.extract.key_points.candidates import Candidate

FULL_LENGTH = 16
"""Words from which on a sentence is long enough to say something."""
GREATEST_LENGTH = 60
"""Words from which on a sentence is too long to be one line, or is more than one sentence."""
_FIRST_PERSON = re.compile(r"[IYyWwMmOo](?<!\w.)(?:(?<=I)|(?<=[Yy])our?|(?<=[Ww])e|(?<=[Mm])y|(?<=[Oo])ur)\b")
_LEANS_BACK = re.compile(
    r"(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|But|And|So|Or|Yet|Then|There|Here|That[’']s|It[’']s)\b"
)
_LEANS_BACK_LATER = re.compile(r"[A-Z][\w ]{1,24}(?:, though)?, (?:he|she|they|it|this|these)\b")
_TAKES_UP = re.compile(
    r"(?:Such|Another|Others?|(?:Some|One) of (?:them|those)|Also|In addition|Meanwhile|However|Nevertheless|Still"
    r"|Instead|Indeed|First(?:ly)?,|Second(?:ly)?,|Third(?:ly)?,|Finally,)(?!\w)"
)
_CAPTION = re.compile(
    r"[(Ss](?:(?<=\()(?:left|right|cent(?:re|er)|pictured|above|below|file|far|clockwise|artist)\b|(?<!\()croll down)"
)
_NO_STOP = re.compile(r"\s(?<=[a-z’'].)(?:The|But|He|She|They|It|A|An|In|His|Her|This|And)\s[a-z]")
_LABEL = re.compile(r"[“\"]?[A-Z]{3,}[A-Z ]{0,20}:")


def too_short(candidate: Candidate) -> float:
    """The share of a full length that is missing."""
    return max(0, FULL_LENGTH - len(candidate.words)) / FULL_LENGTH


def too_long(candidate: Candidate) -> float:
    """How much longer it is than a line may be."""
    return max(0, len(candidate.words) - GREATEST_LENGTH) / GREATEST_LENGTH


def quoted(candidate: Candidate) -> float:
    """The share of the sentence that is somebody's own words."""
    return candidate.quoted


def inside_a_quotation(candidate: Candidate) -> float:
    """Wholly somebody's words, with whose they are said elsewhere."""
    return candidate.quoted > 0.9


def opens_with_a_quotation(candidate: Candidate) -> float:
    """A sentence that starts in somebody's words, whose name comes too late."""
    return candidate.text.startswith(("“", '"', "'", "‘", "``"))


def ends_a_quotation(candidate: Candidate) -> float:
    """A sentence that begins amid somebody's words, whose mark at the front stands before another."""
    text = candidate.text
    return "”" in text.split("“", 1)[0] or (text[0] != '"' and text.count('"') % 2 == 1)


def first_or_second_person(candidate: Candidate) -> float:
    """I, we and you: the speaker's or the writer's voice, not the news."""
    return bool(_FIRST_PERSON.search(candidate.text))


def leans_back(candidate: Candidate) -> float:
    """An opening that needs the sentence before: "They moved", "More recently, though, they moved"."""
    return bool(_LEANS_BACK.match(candidate.text) or _LEANS_BACK_LATER.match(candidate.text))


def takes_up(candidate: Candidate) -> float:
    """An opening that goes on with what was told before: "Such", "However"."""
    return bool(_TAKES_UP.match(candidate.text))


def caption(candidate: Candidate) -> float:
    """What stands under a picture: "(left)", "Scroll down"."""
    return bool(_CAPTION.search(candidate.text))


def run_on(candidate: Candidate) -> float:
    """A line without a full stop has run into it: "at the pier The mayor spoke"."""
    return bool(_NO_STOP.search(candidate.text))


def question(candidate: Candidate) -> float:
    """A question tells nothing."""
    return candidate.text.rstrip("”\"' ").endswith("?")


def leads_on(candidate: Candidate) -> float:
    """A sentence that only announces the next: it ends with a colon."""
    return candidate.text.endswith(":")


def transcript(candidate: Candidate) -> float:
    """A line of a transcript, under its speaker's name."""
    return bool(_LABEL.match(candidate.text))


def list_of_names(candidate: Candidate) -> float:
    """Mostly capitalised words: a list of people, a title, a line of furniture."""
    return len([word for word in candidate.words if word[0].isupper()]) > 0.6 * len(candidate.words)


def about_the_sourcing(candidate: Candidate) -> float:
    """Why a source is not named, or did not answer."""
    if _sourcing_openings().isdisjoint(candidate.words):
        return False
    lowered = candidate.text.lower()
    return any(map(lowered.__contains__, lexicon.words("sourcing_phrases")))


@cache
def _sourcing_openings() -> frozenset[str]:
    """The first words of such phrases, in small letters and with a capital."""
    first = lexicon.phrases("sourcing_phrases")
    return frozenset(spelt for word in first for spelt in (word, word.capitalize(), word.upper()))


FAULTS: tuple[tuple[float, Callable[[Candidate], float]], ...] = (
    (3.0, too_short),
    (0.5, too_long),
    (0.3, quoted),
    (0.5, inside_a_quotation),
    (0.2, opens_with_a_quotation),
    (1.0, ends_a_quotation),
    (0.2, first_or_second_person),
    (0.1, leans_back),
    (0.3, takes_up),
    (0.7, caption),
    (0.3, run_on),
    (0.5, question),
    (1.0, leads_on),
    (0.5, transcript),
    (0.7, list_of_names),
    (1.0, about_the_sourcing),
)
