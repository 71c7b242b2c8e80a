"""What may be a noun or a verb, “plan”, “plans”, “cut”: which of the two it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language import beside_figures, nouns_beside, telling_verbs
from briefing.language.agreement import agreeing, disagrees, ends_compound, in_prepositional_phrase, subject_head
from briefing.language.asked_of import asked_of
from briefing.language.plurals import is_plural
from briefing.language.tags import BREAKS, FINITE, NOMINAL, POSSESSIVES, has_particle, is_particle, takes_clause
from briefing.language.verbs_near import has_verb_ahead, has_verb_before
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def after_to(it: Tagged, i: int) -> str | None:
    """“to plan”, “will plan”, “did not plan”, “has run”: a verb; “according to police”: a noun."""
    before = it.before(i)
    if it.word(before - 1) == "according" or (it.tag(i - 1) == "to" and nouns_beside.is_goal(it, i)):
        return "noun"
    if it.tag(before) in {"to", "modal", "do"}:
        return "noun" if it.tags[i] == "s?" else "base"
    if it.tag(before) in {"have", "be", "contracted"}:
        return "participle" if any("participle" in verb.forms for verb in verbs.readings(it.words[i])) else None
    return None


@asked_of(tags="hit?")
def _done_by(it: Tagged, i: int) -> str | None:
    """“the threshold [set] by the bank”, “a town [hit] by a storm”: a participle."""
    done = it.word(i + 1) == "by" and it.tag(i - 1) == "noun"
    return "participle" if done and it.tag(i + 2) != "number" else None  # not "its forecast by 5 percent"


@asked_of(tags="s?")
def _in_row(it: Tagged, i: int) -> str | None:
    """“It cuts fares, [raises] the pension and levies no tax”: a verb in a row of them."""
    if it.tag(i - 1) != "comma" or it.tag(i + 1) not in {"determiner", "number", "possessive"}:
        return None
    first = next((n for n in range(i - 2, 0, -1) if it.tags[n] in FINITE), 0)
    row = first and it.tags[first] == "finite" and it.words[first].endswith("s") and "conjunction" in it.tags[i:]
    return "finite" if row else None


@asked_of(tags="s?")
def _before_alike(it: Tagged, i: int) -> str | None:
    """“The plant [meets] or exceeds all standards”: a verb, as the one behind “or”."""
    joined = it.tag(i + 1) == "conjunction" and it.tag(i - 1) in {"noun", "name"}
    if not joined or it.tag(i + 2) != "finite" or not it.words[i + 2].endswith("s") or has_verb_before(it, i):
        return None
    return agreeing(it, i, plural=is_plural(it.words[i - 1]), named=it.tag(i - 1) == "name")


def _after_subject_pronoun(it: Tagged, i: int) -> str | None:
    """A verb behind a pronoun that is a subject: “they plan”, “who plans”."""
    before = it.before(i)
    if it.tag(before) == "comma" and it.tag(before - 2) == "comma" and it.tag(before - 1) == "adverb":
        before -= 3  # "she, too, plans"
    if it.tag(before) in {"pronoun", "relative"} and it.words[before] not in {"there", "whose"}:
        return "base" if it.tags[i] == "base?" else "finite"
    return None


def _after_conjunction(it: Tagged, i: int) -> str | None:
    """“plan and fund schools”: what stands before “and” is what stands behind it."""
    if it.tag(i - 1) != "conjunction":
        return None
    if _goes_on(it, i):
        return "finite" if it.tags[i] == "s?" else "base"
    set_off = it.tags[i] == "hit?" and it.tag(i - 2) == "comma" and it.tag(i + 1) in {"number", "determiner"}
    for place in range(i - 2 - set_off, max(-1, i - 16), -1):  # "…, when sales fell, and cut nine jobs"
        tag = it.tags[place]
        if tag == "base":
            return None if it.tags[i] == "s?" else "base"
        if tag == "finite":
            gapped = it.tags[i] == "s?" and it.tag(i + 1) == "number" and verbs.is_past(it.words[place], only=True)
            return "finite" if _has_object(it, i) and not gapped else "noun"  # "exports rose and imports 2 percent"
        if tag in BREAKS and not (tag == "conjunction" and it.tags[place + 1] == "number"):
            break  # "will hire two cooks and three clerks [and open a shop]"
        if tag == "be" and it.tag(i + 1) in {"pronoun", "contracted"} and takes_clause(it.words[i]):
            return "base" if it.tags[i] == "base?" else "finite"  # "are ill and fear it is over"
    return None


@asked_of(tags="hit?")
def _goes_on_past(it: Tagged, i: int) -> str | None:
    """“They moved 12 men by boat and [set] up a camp”: behind “and”, as the past tense before it."""
    if it.tag(i - 1) != "conjunction" or not _has_object(it, i):
        return None
    past = next((n for n in range(i - 2, max(0, i - 12), -1) if it.tags[n] in BREAKS or it.tags[n] in FINITE), 0)
    return "ed" if it.tags[past] == "ed" and it.tag(past + 1) in {"number", "determiner"} else None


@asked_of(tags="base?")
def _goes_on_for_several(it: Tagged, i: int) -> str | None:
    """“They have lost twice, and travel to Maro”: behind “and”, where no noun stands before it that another joins."""
    before = i - 3 if it.tag(i - 2) == "comma" else i - 2
    if it.tag(i - 1) != "conjunction" or it.tag(before) not in {"adverb", "time"}:
        return None
    verb = next((place for place in range(before, 0, -1) if it.tags[place] in FINITE), 0)
    return "base" if it.words[verb] in {"have", "are", "do"} and _has_object(it, i) else None


def _goes_on(it: Tagged, i: int) -> bool:
    """The second verb of one subject: “It won a prize, and [plans to build]”, “They lost and [host the Chiefs]”."""
    if it.tags[i] == "s?":
        verb = verbs.verb_of(it.words[i])
        takes_to = it.tag(i + 1) == "to" and verb is not None and "to" in verb.complements
        return takes_to and it.tag(i - 2) in {"comma", "time"}
    modal = next((n for n in range(i - 2, max(i - 16, -1), -1) if it.tags[n] == "modal"), None)
    if modal is not None and it.tags[i] == "base?" and it.words[i + 1] in POSSESSIVES:
        return BREAKS.isdisjoint(it.tags[modal : i - 1])  # "would hold a vote in May [and pick its leader]"
    if it.tags[i] != "base?" or it.tag(i - 2) != "time" or it.tag(i + 1) not in {"determiner", "name", "possessive"}:
        return False
    first = next((n for n in range(1, i) if it.tags[n] in FINITE), 0)
    return first > 0 and (it.words[first - 1] in {"they", "we"} or is_plural(it.words[first - 1]))


def _has_verb(it: Tagged, i: int) -> str | None:
    """“the leaders met troops”: where the stretch has its verb, or has it still to come, a noun."""
    return "noun" if has_verb_before(it, i) or has_verb_ahead(it, i) else None


def _follows_subject(it: Tagged, i: int) -> str | None:
    """“the mayor plans a bridge”, “voters back the plan”: a verb, if it agrees and something follows."""
    before = _past_time(it, it.before(i))
    tag = it.tag(before)
    if tag not in {"noun", "name", "time", "object"} and not (tag == "adjective" and before == 0):
        return None
    if _ends_clause(it, i):
        return agreeing(it, i, plural=it.tags[i] == "base?", named=True)
    if not _has_object(it, i) or in_prepositional_phrase(it, before) or disagrees(it, before, it.tags[i]):
        return None
    if ends_compound(it, i):
        return None
    return agreeing(it, i, plural=is_plural(it.words[subject_head(it, before)]), named=tag != "noun")


def _past_time(it: Tagged, place: int) -> int:
    """“[Traders] on Monday put it low”: the place before a time with its “on” or “in”."""
    timed = it.back(place, {"time"})
    led = it.tag(timed) == "preposition" and it.words[timed] in {"at", "in", "on"} and timed < place
    return timed - 1 if led and it.tag(timed - 1) in {"noun", "name"} else place


def _behind_clause(it: Tagged, i: int) -> str | None:
    """“A law that came in January bans guns”: the verb of what the clause before it describes."""
    opens = next((n for n in range(1, i) if it.tags[n] == "relative"), None)
    ends = it.tag(i - 1) == "time" or (it.tag(i - 1) == "name" and it.tags[i] == "hit?")
    if not ends or opens is None or not _has_object(it, i) or not FINITE.isdisjoint(it.tags[:opens]):
        return None
    if len([tag for tag in it.tags[opens:i] if tag in FINITE]) != 1 or "comma" in it.tags[:i]:
        return None
    return agreeing(it, i, plural=is_plural(it.words[opens - 1]), named=it.tag(opens - 1) == "name")


def _in_relative(it: Tagged, i: int) -> str | None:
    """“A mill that the town plans to open in May will cost £3m”: a verb with “to” behind its own “that”."""
    verb = verbs.verb_of(it.words[i])
    if it.tag(i + 1) != "to" or verb is None or "to" not in verb.complements or it.tags[i] == "hit?":
        return None
    that = it.back(i - 1, NOMINAL)
    described = it.words[that] in {"that", "which"} and that < i - 1 and it.tag(that - 1) == "noun"
    described = described and it.words[that - 1] not in lexicon.words("that_nouns") | lexicon.words("reporting_nouns")
    return agreeing(it, i, plural=is_plural(it.words[i - 1]), named=it.tag(i - 1) == "name") if described else None


def _behind_aside(it: Tagged, i: int) -> str | None:
    """“Rowe, who owns a shop, plans to sell”: the verb of what stands before an aside in commas."""
    opens = next((place for place in range(i - 3, 0, -1) if it.tags[place] == "comma"), None)
    if it.tag(i - 1) != "comma" or opens is None or not _has_object(it, i) or it.tag(i + 1) == "time":
        return None
    subject, before = opens - 1, it.back(opens - 2, NOMINAL)
    if it.tag(subject) not in {"noun", "name"} or it.tag(before) not in {"", "that", "subordinator", "conjunction"}:
        return None
    if it.tag(opens + 1) not in _OPENS_ASIDE:
        return None
    named = it.tag(subject) == "name"
    return agreeing(it, i, plural=is_plural(it.words[subject]), named=named)


_OPENS_ASIDE = frozenset({"relative", "determiner", "number", "ed", "participle", "ing", "preposition", "possessive"})


def _ends_clause(it: Tagged, i: int) -> bool:
    """“as the storm approaches, …”: the last word of a clause that has no verb yet."""
    if it.tag(i + 1) != "comma" or it.tags[i] == "hit?":
        return False
    opener = next((place for place in range(i - 1, -1, -1) if it.tags[place] in _OPENERS), -1)
    frames = it.words[opener] in {"as", "if", "when", "while"} and it.tags[opener] != "preposition"
    return opener >= 0 and frames and i - opener > _A_SUBJECT


_OPENERS = BREAKS | {"after"}
_A_SUBJECT = 2
"""Words from the opener of a clause to its verb, at least: “as [a storm] nears”."""


def _has_object(it: Tagged, i: int) -> bool:
    following = it.tag(it.after(i))
    return following in _OBJECTS or (following == "noun" and is_plural(it.word(it.after(i))))


_OBJECTS = frozenset({
    "determiner", "name", "object", "possessive", "number", "preposition", "that", "to", "time", "her", "after",
    "question", "when", "opening", "pronoun",
})  # fmt: skip
"""What may stand behind a verb."""


def _noun(_it: Tagged, _i: int) -> str:
    """Whatever no other rule takes is a noun."""
    return "noun"


def _with_particle(it: Tagged, i: int) -> str | None:
    """“before voters kick off the race”, “Rowe hit back, saying”: a verb with its particle."""
    if has_particle(it, i) and is_plural(it.words[i - 1]):
        return "base"
    aged = it.tags[i] == "hit?" and it.tag(i - 1) == "comma" and it.tag(0) == "name" and not has_verb_before(it, i)
    if aged and is_particle(it.words[i + 1]):
        return "ed"  # "Ann Rowe, 67, from Elin, set off alone"
    alone = it.tag(i + 1) == "adverb" and is_particle(it.words[i + 1]) and it.tag(i + 2) in {"comma", "stop", "at"}
    if not alone or it.tag(i - 1) not in {"noun", "name"} or has_verb_before(it, i) or disagrees(it, i - 1, it.tags[i]):
        return None
    return agreeing(it, i, plural=is_plural(it.words[i - 1]), named=it.tag(i - 1) == "name")


NOUN_OR_VERB = (
    nouns_beside.last_of_times,
    after_to,
    nouns_beside.before_that,
    nouns_beside.measured,
    nouns_beside.framed_by_as,
    telling_verbs.attributes,
    telling_verbs.attributes_inverted,
    nouns_beside.after_noun_word,
    _done_by,
    beside_figures.is_price,
    beside_figures.tells_amount,
    beside_figures.stands_at,
    _in_row,
    _before_alike,
    _after_subject_pronoun,
    _with_particle,
    _after_conjunction,
    _goes_on_past,
    _goes_on_for_several,
    telling_verbs.shows,
    telling_verbs.closes,
    telling_verbs.leads_to_clause,
    _in_relative,
    _behind_aside,
    _behind_clause,
    _has_verb,
    _follows_subject,
    _noun,
)
