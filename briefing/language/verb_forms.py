"""Forms of verbs that may be something else: “injured” a past tense, a participle or an adjective, “meeting” a noun.

What is left open here, past tense or participle, `clauses` decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.asked_of import asked_of
from briefing.language.plurals import is_plural, is_somebody
from briefing.language.tags import (
    ALONE,
    COMPARATIVES,
    FINITE,
    FINITE_OR_PAST,
    NEVER_FINITE,
    NOUN_OR_UNDECIDED,
    SUBJECT_PRONOUNS,
    VERB_FORMS,
    says,
)
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def in_perfect(it: Tagged, i: int) -> str | None:
    """“has opened”, “was not opened”: a participle."""
    before = it.before(i)
    while it.tag(before - 1) in {"be", "have"} and (it.tag(before) == "pronoun" or it.word(before) in ALONE):
        before -= 1
    return "participle" if it.tag(before) in {"be", "have", "contracted"} else None


def before_noun(it: Tagged, i: int) -> str | None:
    """“the injured men”, “of alleged fraud”, “two newly opened schools”: an adjective."""
    before, following = it.before(i), it.tag(i + 1)
    if it.words[before] == "most" and it.words[i - 1] == "recently":
        return None  # "and most recently offered advice"
    framed = it.tag(before) in {"determiner", "possessive", "number", "adjective", "preposition", "after"}
    framed = framed or it.word(before) in COMPARATIVES or (_opens(it, i) and _has_verb_behind(it, i + 1))
    if framed and following in {"noun", "adjective", "base?", "s?", "name", "ed"}:
        return "adjective" if it.tag(before) != "after" or following != "name" else None
    if it.tag(i - 1) in VERB_FORMS and following in NOUN_OR_UNDECIDED:
        told = says(it.words[i]) and it.words[i] not in _SAID_BEFORE
        if not told or it.tag(i - 1) == "finite" or it.tag(i - 2) == "name":
            return "adjective"  # "described unheard-of scenes", "ignored repeated warnings"; not "a man held denied it"
    if it.tag(before) != "determiner" or before < i - 1 or it.words[before] in ALONE:
        return None
    return "adjective" if following == "conjunction" and it.tag(i + 2) == "adjective" else "noun"


_SAID_BEFORE = frozenset({"alleged", "promised", "proposed", "repeated", "suspected"})
"""Verbs of saying whose past form describes, right behind another verb, what was said."""


def _opens(it: Tagged, i: int) -> bool:
    return i == 0 or it.tag(i - 1) in {"stop", "that"} or (i == 1 and it.tags[0] == "conjunction")


def _has_verb_behind(it: Tagged, i: int) -> bool:
    """“[Recorded] offences rose”: whether the verb stands right behind the plural that begins at `i`."""
    while it.tag(i + 1) in NOUN_OR_UNDECIDED and not is_plural(it.words[i]):
        i += 1
    if is_plural(it.words[i]) and it.tag(i + 1) == "preposition" and it.tag(i + 2) == "name":
        return it.tag(i + 3) in {"be", "have", "modal"}
    surely = it.tag(i + 1) in {"finite", "be", "have", "modal"} or verbs.has_tag(it.words[i + 1], "change")
    return is_plural(it.words[i]) and surely


@asked_of(test=lambda word: word in lexicon.words("role_modifiers"))
def describes_office(it: Tagged, i: int) -> str | None:
    """“its owner, [retired] bus driver Ann Lee”: an adjective, before an office without an article and a name."""
    if it.tag(i - 1) not in {"", "comma", "dash", "conjunction"}:
        return None
    last = it.past(i + 1, NOUN_OR_UNDECIDED | {"adjective"})
    office = last > i + 1 and it.words[last - 1] in lexicon.words("role_nouns")
    return "adjective" if office and it.tag(last) == "name" else None


@asked_of("aged", "told")
def all_told(it: Tagged, i: int) -> str | None:
    """“told” is no verb in “All told, 40 men died”, which means in sum, nor “aged” in “who died in 1979 aged 44”."""
    if it.words[i] == "aged" and it.tag(i + 1) == "number":
        return "adjective"
    return "adverb" if it.words[i] == "told" and it.word(i - 1) == "all" and it.tag(i + 1) == "comma" else None


def after_pronoun(it: Tagged, i: int) -> str | None:
    """A past tense behind a pronoun that is a subject: “they opened”."""
    before = it.before(i)
    return "finite" if it.tag(before) == "pronoun" and it.words[before] in SUBJECT_PRONOUNS else None


def team_name(it: Tagged, i: int) -> str | None:
    """“United were relegated”, “Allied has closed”: a name, where a verb follows at once."""
    opens = i == 0 or it.tag(i - 1) in {"stop", "opening"}
    named = opens and it.text[it.starts[i]].isupper() and it.word(i + 1) not in NEVER_FINITE
    return "name" if named and it.tag(i + 1) in {"be", "have", "modal"} else None


@asked_of(test=lambda word: verbs.has_tag(word, "intransitive"))
def never_passive(it: Tagged, i: int) -> str | None:
    """“died”, “arrived”: of verbs that take no object the form stands for a past tense; not “agreed by both”."""
    return None if it.word(i + 1) == "by" and it.tag(i + 2) in {"name", "determiner", "possessive"} else "finite"


def adjective_or_past(it: Tagged, i: int) -> str | None:
    """“all six players advanced to the final”: behind a noun and before more, a past form."""
    behind = it.tag(i + 1) in {"preposition", "to", "determiner", "time"}
    alike = it.tag(i - 1) in {"noun", "name"} and it.text[it.starts[i]].islower()
    return "ed" if alike and behind and verbs.is_past(it.words[i]) else None


def gerund_subject(it: Tagged, i: int) -> str | None:
    """“that smoking is bad”, “…, and drilling is banned”, “Flooding in Elin killed two”: a noun."""
    opens = i == 0 and it.words[i] in lexicon.table("happening_nouns") and it.tag(i + 1) in {"that", "preposition"}
    if opens and next((tag for tag in it.tags[i + 2 :] if tag == "comma" or tag in FINITE), "comma") != "comma":
        return "noun"
    told = it.words[i] in lexicon.table("happening_nouns") and it.words[i + 1] in {"at", "in", "on", "with"}
    if told and it.words[i - 1] in {"when", "while", "if", "because"}:
        return "noun"  # "when fighting in Elin forced her to flee"
    joined = it.tag(i - 1) == "conjunction" and it.tag(i - 2) == "comma"
    begins = joined or it.tag(i - 1) in {"that", "opening", "stop", ""}
    return "noun" if begins and it.tag(i + 1) in {"be", "modal"} else None


def gerund_beside_noun(it: Tagged, i: int) -> str | None:
    """“the kidnapping and killing of a guard”, “the police shooting of a man”: a noun."""
    if it.tag(i - 1) == "conjunction" and it.tag(i - 2) == "noun" and it.words[i - 2].endswith("ing"):
        return "noun"
    if it.words[i] in _DONE_IN_PLACES and it.tag(i - 1) == "noun" and it.word(i - 2) in {"in", "of", "after"}:
        return "noun"  # "in composite trading"
    if it.tag(i - 1) == "noun" and it.tag(i + 1) == "comma" and it.tag(i + 2) == "relative":
        return "noun"  # "the extradition hearing, which"
    shared = it.tag(i - 1) == "noun" and it.tag(i - 2) == "determiner"
    return "noun" if shared and it.word(i + 1) == "of" and it.words[i] not in _OF_SOMETHING else None


@asked_of(test=lambda word: word in lexicon.words("nouns_in_ing/behind"))
def gerund_of_thing(it: Tagged, i: int) -> str | None:
    """“2% of their state funding”, “the school building”: a noun, where nothing follows that it could be done to."""
    if it.tag(i - 1) != "noun":
        return None
    owned = it.tag(i - 2) in {"determiner", "possessive", "adjective", "preposition", "noun", "number"}
    counts = is_plural(it.words[i - 1]) or it.words[i - 1] in lexicon.words("role_nouns")
    behind = it.tag(i + 1) in FINITE_OR_PAST | {"stop", "comma", "preposition", "conjunction", "time"}
    return "noun" if owned and behind and not counts else None


def gerund_of_happening(it: Tagged, i: int) -> str | None:
    """“at a court hearing in May”, “a recent SEC filing”: a noun; not “a judge hearing it”."""
    word = it.words[i]
    known = word in lexicon.table("happening_nouns") or any(word in lexicon.words(name) for name in _TELLING)
    if not known or it.tag(i - 1) not in {"name", "noun"} or is_plural(it.words[i - 1]):
        return None
    if it.tag(i - 2) not in {"determiner", "possessive", "adjective"} or it.words[i - 1] in lexicon.words("role_nouns"):
        return None
    behind = it.word(i + 1) in _BEHIND_HAPPENING or it.tag(i + 1) in _BEHIND_NOUN
    return "noun" if behind else None


_TELLING = ("document_nouns", "reporting_nouns")
_DONE_IN_PLACES = frozenset({"dealing", "fighting", "polling", "trading", "voting"})
_BEHIND_NOUN = frozenset({"be", "comma", "conjunction", "have", "modal", "relative", "stop", "that", "time"})
_BEHIND_HAPPENING = frozenset({"after", "at", "before", "for", "in", "on", "since", "with"})
_OF_SOMETHING = frozenset({"complaining", "consisting", "dreaming", "hearing", "speaking", "talking", "thinking"})
"""Forms that “of” goes with: “the man speaking of it”."""


def of_change(it: Tagged, i: int) -> bool:
    """“after [falling] gas prices hit the firm”: whether what rises or falls is the noun behind it, always plural."""
    verb = verbs.verb_of(it.words[i])
    if verb is None or not {"change", "intransitive"} <= verb.tags:
        return False
    last = it.past(i + 1, NOUN_OR_UNDECIDED | {"adjective"}) - 1
    return last > i and is_plural(it.words[last])


def gerund_in_phrase(it: Tagged, i: int) -> str | None:
    """“the meeting”, “a building”: a noun; “the rising costs”: an adjective."""
    named = it.back(i - 1, {"name"})
    if named < i - 1 and it.tag(named) == "determiner" and it.tag(i + 1) in NOUN_OR_UNDECIDED:
        return "adjective"  # "the Elin Mills briefing room"
    if it.tag(i - 1) == "number" and it.tag(i + 1) in NOUN_OR_UNDECIDED:
        return "adjective"  # "eight remaining casinos"
    if it.tag(i - 1) == "number" and it.tag(i - 2) == "determiner":
        return "noun"  # "the 2016 voting"
    if it.tag(i - 1) in {"preposition", "subordinator"} and of_change(it, i):
        return "adjective"
    if it.tag(i - 1) not in {"determiner", "adjective", "possessive"}:
        return None
    return "adjective" if it.tag(i + 1) in NOUN_OR_UNDECIDED else "noun"


def gerund_of_subject(it: Tagged, i: int) -> str | None:
    """“[Spending] on schools rose”, “[housing] starts fell”, “said [lending] was up”: a noun, or part of one."""
    people = it.tag(i - 1) in {"", "stop"} and is_plural(it.words[i + 1]) and is_somebody(it.words[i + 1])
    if people and says(it.words[i + 2]):
        return "adjective"  # "Visiting fans said"
    if it.words[i] not in lexicon.words("nouns_in_ing/opening"):
        return None
    before, following = it.tag(i - 1), it.tag(i + 1)
    opens = before in {"", "stop", "opening", "that", "subordinator", "conjunction"} or says(it.words[i - 1])
    if before in VERB_FORMS and not opens:
        return "noun" if it.word(i + 1) in {"of", "on", "by"} and it.words[i - 1] not in _ABOUT_TO else None
    if not opens:
        return None
    if following == "name" or following in NOUN_OR_UNDECIDED:
        last = next((n for n in range(i + 1, it.size) if it.tags[n] not in NOUN_OR_UNDECIDED | {"name"}), i)
        alike = it.tag(last) != "be" or is_plural(it.words[last - 1]) == (it.words[last] in {"are", "were"})
        tell = it.tag(last) == "base" and is_somebody(it.words[last - 1])  # "Housing advocates say"
        return "adjective" if (it.tag(last) in _ENDS_SUBJECT or tell) and alike else None
    ahead = next((tag for tag in it.tags[i + 1 :] if tag in _ENDS_SUBJECT or tag == "comma"), "comma")
    return "noun" if following in _ENDS_SUBJECT or (following in {"preposition", "to"} and ahead != "comma") else None


_ENDS_SUBJECT = FINITE - {"base", "contracted"}
_ABOUT_TO = frozenset({"began", "begin", "begun", "kept", "keep", "start", "started", "stop", "stopped", "is", "was"})
"""Verbs behind which the form is what is done: “began lending”."""


def gerund_of_trade(it: Tagged, i: int) -> str | None:
    """“the chief operating officer”, “a ship and fishing company”: an adjective."""
    before = i - 2 if it.tag(i - 1) == "conjunction" else i - 1
    if it.tag(i + 1) == "noun" and it.words[i + 2] in lexicon.words("role_nouns") and it.tag(i + 3) == "name":
        return "adjective"  # "Swimming club chairman Ann Rowe"
    if it.tag(before) != "noun" or before < 1:
        return None
    return "adjective" if is_somebody(it.word(i + 1)) else None
