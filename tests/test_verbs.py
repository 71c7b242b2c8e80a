"""The table of verbs: every form leads back to its verb, whoever asks."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from briefing import brief_text, lexicon
from briefing.lexicon import verbs

BASES = [base for base in lexicon.table("verbs") if " " not in base]


def _explained(heading: str) -> set[str]:
    """The words that the comments at the head of the table explain under `heading`."""
    file = Path(lexicon.__file__).with_name("verbs.txt").read_text(encoding="utf-8")
    section = re.search(rf"^# {heading}.*\n((?:#   .*\n)+)", file, re.MULTILINE)
    return set(re.findall(r"^#   (\w+) ", section[1], re.MULTILINE)) if section else set()


COMPLEMENTS, TAGS = _explained("Complements"), _explained("Tags")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", "say: past participle"),
        ("denies", "deny: s"),
        ("publishes", "publish: s"),
        ("vetoes", "veto: s"),
        ("quizzes", "quiz: s"),
        ("has", "have: s"),
        ("begging", "beg: ing"),
        ("quitting", "quit: ing"),
        ("running", "run: ing"),
        ("visiting", "visit: ing"),
        ("dying", "die: ing"),
        ("agreeing", "agree: ing"),
        ("arguing", "argue: ing"),
        ("being", "be: ing"),
        ("travelled", "travel: past participle"),
        ("traveled", "travel: past participle"),
        ("traveling", "travel: ing"),
        ("panicked", "panic: past participle"),
        ("overthrew", "overthrow: past"),
        ("overthrown", "overthrow: participle"),
        ("come", "come: base participle"),
        ("put", "put: base past participle"),
        ("pled", "plead: past participle"),
        ("found", "find: past participle"),  # of two verbs the irregular one
        ("lay", "lie: past"),
        ("hundred", "nothing"),
        ("bed", "nothing"),
        ("ring-fenced", "ring-fence: past participle"),
        ("analyse", "analyse: base"),
        ("analyze", "analyze: base"),
    ],
)
def test_forms(word: str, expected: str) -> None:
    verb = verbs.verb_of(word)
    order = ("base", "s", "past", "participle", "ing")
    assert (
        f"{verb.lemma}: {' '.join(form for form in order if form in verb.forms)}" if verb else "nothing"
    ) == expected


def test_a_word_may_be_a_form_of_two_verbs() -> None:
    assert [verb.lemma for verb in verbs.readings("found")] == ["find", "found"]


def test_every_form_leads_back_to_its_base() -> None:
    for base in BASES:
        forms = verbs.forms_of(base)
        assert {"base", "s", "past", "participle", "ing"} == set().union(*forms.values()), base
        for form, kinds in forms.items():
            assert (base, kinds) in [(verb.lemma, verb.forms) for verb in verbs.readings(form)], form


def test_a_row_has_three_columns_of_known_words() -> None:
    table = lexicon.table("verbs")
    for entry, (_, complements, tags) in table.items():
        assert complements == "-" or set(complements.split()) <= COMPLEMENTS, entry
        assert tags == "-" or set(tags.split()) <= TAGS, entry
        assert " " not in entry or (entry.split()[0] in table and complements != "-"), entry


@pytest.mark.parametrize(
    ("words", "expected"),
    [("shot back", "shoot back"), ("goes on", "go on"), ("chiming in", "chime in"), ("went home", None)],
)
def test_phrasal_verbs(words: str, expected: str | None) -> None:
    verb = verbs.phrasal_verb(*words.split())
    assert (verb and verb.lemma) == expected


@pytest.mark.parametrize(
    ("word", "past", "only"),
    [
        ("toppled", True, True),
        ("overthrew", True, True),
        ("put", True, False),
        ("come", False, False),
        ("need", False, False),
        ("succeed", False, False),
        ("hundred", False, False),
        ("unaided", False, False),
        ("far-sighted", False, False),
        ("jollified", True, True),  # in no list
        ("agreed", True, True),
    ],
)
def test_is_past(word: str, past: bool, only: bool) -> None:
    assert (verbs.is_past(word), verbs.is_past(word, only=True)) == (past, only)


@pytest.mark.parametrize("verb", ["overthrew", "toppled", "ousted", "unseated", "beset", "forsook"])
def test_dates_and_events_agree_on_what_is_past(verb: str) -> None:
    briefing = brief_text(f"The generals {verb} the old king in September.", published=datetime.date(2024, 3, 4))
    assert [date.value for date in briefing.dates if date.text.endswith("September")] == ["2023-09"]
