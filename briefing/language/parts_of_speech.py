"""Parts of speech: what each word of a sentence is, by what it can be and by the words around it.

Most words can be one thing only. For each way of being uncertain (“plans” is a noun or a verb) there is an ordered
tuple of rules; the first that knows decides. A bare past form stays "ed", past tense or participle: that depends
on whether a subject waits for its verb, which `clauses` knows.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.language.joined import Joined
from briefing.language.times import mark_times
from briefing.language.words import lexical
from briefing.lexicon import verbs
from briefing.model import Span

NOMINAL = frozenset({"determiner", "adjective", "number", "noun", "name", "possessive"})
"""What a noun phrase is made of."""
HEADS = frozenset({"noun", "name", "number", "pronoun", "object"})
"""What a noun phrase may end in."""
SUBJECT_PRONOUNS = frozenset({"he", "she", "they", "we", "i", "who"})
AUXILIARY = frozenset({"be", "have", "do", "modal"})
_FINITE = frozenset({"finite", "base", "ed", "be", "have", "do", "modal", "contracted"})
BREAKS = frozenset({
    "comma", "colon", "semicolon", "dash", "open", "close", "stop", "opening", "closing", "relative", "that",
    "question", "subordinator", "conjunction",
})  # fmt: skip
"""Where a stretch of a sentence ends."""


class Tagged:
    """A sentence, word by word: where each stands, itself in small letters, and what part of speech it is.

    Words inside quotation marks are words like others; the marks are "opening" and "closing".
    """

    __slots__ = ("ends", "starts", "tags", "text", "words")

    def __init__(self, whole: Joined, span: Span) -> None:
        self.text = text = whole.text
        first, last = whole.within(span)
        self.starts, self.ends = whole.starts[first:last], whole.ends[first:last]
        self.words, self.tags = whole.words[first:last], whole.kinds[first:last]
        while "." in self.words[:-1]:
            place = self.words.index(".")  # stops inside belong to abbreviations
            for column in (self.starts, self.ends, self.words, self.tags):
                del column[place]
        titled = _is_titled(text[span.start : span.end])
        before = "stop"
        for place, tag in enumerate(self.tags):
            if tag == "word":
                raw = text[self.starts[place] : self.ends[place]]
                opens = titled or before in {"stop", "colon", "opening", "semicolon"}
                self.tags[place] = before = lexical(raw.replace("’", "'"), opens)
            else:
                before = tag
        mark_times(self)
        uncertain = [(place, tag) for place, tag in enumerate(self.tags) if tag in RULES]
        for place, tag in uncertain:
            for rule in RULES[tag]:
                if decided := rule(self, place):
                    self.tags[place] = decided
                    break
        if _FINITE.isdisjoint(self.tags):
            _find_verb(self, [place for place, tag in uncertain if tag in {"s?", "hit?"}])

    def __len__(self) -> int:
        return len(self.tags)

    def tag(self, place: int) -> str:
        """The tag at `place`; nothing beyond the ends."""
        return self.tags[place] if 0 <= place < len(self.tags) else ""

    def word(self, place: int) -> str:
        """The word at `place` in small letters; nothing beyond the ends."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def before(self, place: int) -> int:
        """The place before `place`, adverbs passed over."""
        place -= 1
        while self.tag(place) == "adverb":
            place -= 1
        return place

    def after(self, place: int, *skipped: str) -> int:
        """The place after `place`, adverbs and tags `skipped` passed over."""
        place += 1
        while self.tag(place) == "adverb" or self.tag(place) in skipped:
            place += 1
        return place

    def span(self, first: int, last: int) -> Span:
        """From word `first` up to but without word `last`."""
        return Span(self.starts[first], self.ends[last - 1])


def _is_titled(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.8 * len(words)


def _find_verb(it: Tagged, nouns: list[int]) -> None:
    """Of a sentence without a verb, “One adult in five smokes.”, the first noun that can be one becomes it."""
    verb = next((place for place in nouns if it.tag(place - 1) in {"noun", "name", "number"}), None)
    if verb is not None:
        it.tags[verb] = "finite"


# Nouns or verbs: "plan", "plans".


def _after_noun_word(it: Tagged, i: int) -> str | None:
    """“the plan”, “their new plans”, “of plans”: a noun."""
    before = it.tags[i - 1] if i else ""
    if before == "determiner" and it.words[i - 1] in {"some", "many", "most", "all", "both", "few", "several", "those"}:
        following = it.tag(i + 1)
        if it.tags[i] == "base?" and following in {"to", "that", "determiner"}:
            return "base"
    return "noun" if before in {"determiner", "possessive", "adjective", "number", "preposition"} else None


def _after_to(it: Tagged, i: int) -> str | None:
    """“to plan”, “will plan”, “did not plan”: a verb."""
    before = it.before(i)
    if it.tag(before) in {"to", "modal", "do"}:
        return "noun" if it.tags[i] == "s?" else "base"
    if it.tags[i] == "hit?" and it.tag(before) in {"have", "be", "contracted"}:
        return "participle"
    return None


def _after_subject_pronoun(it: Tagged, i: int) -> str | None:
    """“they plan”, “who plans”: a verb."""
    before = it.before(i)
    if it.tag(before) in {"pronoun", "relative"} and it.words[before] != "there":
        return "base" if it.tags[i] == "base?" else "finite"
    return None


def _after_conjunction(it: Tagged, i: int) -> str | None:
    """“plan and fund schools”: what stands before “and” is what stands behind it."""
    if it.tag(i - 1) != "conjunction":
        return None
    for place in range(i - 2, max(-1, i - 9), -1):
        tag = it.tags[place]
        if tag == "base":
            return None if it.tags[i] == "s?" else "base"
        if tag == "finite":
            return "finite" if _has_object(it, i) else "noun"
        if tag in BREAKS:
            break
    return None


def _has_verb(it: Tagged, i: int) -> str | None:
    """“the leaders met troops”: where the stretch has its verb, or has it still to come, a noun."""
    for place in range(i - 1, -1, -1):
        tag = it.tags[place]
        if tag in BREAKS:
            break
        if tag in {"finite", "base", "ed", "modal", "do"} or (tag in {"be", "have"} and it.words[place] != "having"):
            if (
                tag == "ed"
                and it.tag(place + 1) in {"time", "preposition", "number"}
                and it.tag(i + 1) in {"to", "that"}
            ):
                continue
            if _takes_clause(it, place) and it.tag(i - 1) in {"noun", "name"}:
                break
            return "noun"
    for place in range(i + 1, min(len(it), i + 9)):
        tag = it.tags[place]
        if tag in BREAKS:
            return None
        if tag in {"finite", "modal", "be", "have", "do"} and it.words[place] not in {"be", "been", "being", "having"}:
            return "noun"
        if (
            tag == "ed"
            and it.tag(i + 1) == "preposition"
            and it.tag(it.after(place)) in {"number", "determiner", "stop", "time"}
        ):
            return "noun"  # "House prices in Elin jumped 9 percent"
    return None


def _takes_clause(it: Tagged, place: int) -> bool:
    verb = verbs.verb_of(it.words[place])
    return verb is not None and "that" in verb.complements


def _follows_subject(it: Tagged, i: int) -> str | None:
    """“the mayor plans a bridge”, “voters back the plan”: a verb, if it agrees and something follows."""
    before = it.before(i)
    tag = it.tag(before)
    if tag not in {"noun", "name", "time"} or not _has_object(it, i):
        return None
    if _in_prepositional_phrase(it, before):
        return None
    plural = is_plural(it.words[before])
    if it.tags[i] == "hit?":
        return "ed"
    if it.tags[i] == "s?":
        return None if plural and tag == "noun" else "finite"
    return "base" if plural else None


def _in_prepositional_phrase(it: Tagged, place: int) -> bool:
    first = place
    while it.tag(first - 1) in NOMINAL:
        first -= 1
    return it.tag(first - 1) == "preposition" and it.words[first - 1] not in {"of", "in", "from", "for", "at"}


def _has_object(it: Tagged, i: int) -> bool:
    following = it.tag(it.after(i))
    return following in {
        "determiner", "name", "object", "possessive", "number", "preposition", "that", "to", "time", "her", "after",
        "question", "when", "opening", "pronoun",
    } or (following == "noun" and is_plural(it.word(it.after(i))))  # fmt: skip


def _noun(_it: Tagged, _i: int) -> str:
    """Whatever no other rule takes is a noun."""
    return "noun"


def is_plural(word: str) -> bool:
    """Whether a noun is in the plural, by its form."""
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


_PLURALS = frozenset({"people", "police", "men", "women", "children", "others", "many", "some", "few", "both"})


def _noun_after_determiner(it: Tagged, i: int) -> str | None:
    """“the dam”, “a clean”: a noun, though a verb as well."""
    before = it.tags[i - 1] if i else ""
    return "noun" if before in {"determiner", "possessive"} and it.words[i - 1] not in _ALONE else None


_ALONE = frozenset({"all", "both", "each", "few", "many", "most", "several", "some", "that", "these", "this", "those"})
"""Determiners that may be a subject without a noun."""

# Past tense or participle: "injured". What is left open here, `clauses` decides.


def _in_perfect(it: Tagged, i: int) -> str | None:
    """“has opened”, “was not opened”: a participle."""
    before = it.before(i)
    while it.tag(before) in {"pronoun", "determiner"} and it.tag(before - 1) in {"be", "have"}:
        before -= 1
    return "participle" if it.tag(before) in {"be", "have", "contracted"} else None


def _before_noun(it: Tagged, i: int) -> str | None:
    """“the injured men”, “of alleged fraud”, “two newly opened schools”: an adjective."""
    before, following = it.before(i), it.tag(i + 1)
    framed = it.tag(before) in {"determiner", "possessive", "number", "adjective", "preposition", "after"}
    if framed and following in {"noun", "adjective", "base?", "s?", "name", "ed"}:
        return "adjective" if it.tag(before) != "after" or following != "name" else None
    if it.tag(before) == "determiner" and before == i - 1:
        return "adjective" if following == "conjunction" and it.tag(i + 2) == "adjective" else "noun"
    return None


def _after_pronoun(it: Tagged, i: int) -> str | None:
    """“they opened”: a past tense."""
    before = it.before(i)
    return "finite" if it.tag(before) == "pronoun" and it.words[before] in SUBJECT_PRONOUNS else None


def _never_passive(it: Tagged, i: int) -> str | None:
    """“died”, “arrived”: of verbs that take no object the form stands for a past tense."""
    return "finite" if verbs.has_tag(it.words[i], "intransitive") else None


def _adjective_or_past(it: Tagged, i: int) -> str | None:
    """“all six players advanced to the final”: behind a noun and before more, a past form."""
    behind = it.tag(i + 1) in {"preposition", "to", "determiner", "time"}
    alike = it.tag(i - 1) in {"noun", "name"} and it.text[it.starts[i]].islower()
    return "ed" if alike and behind and verbs.is_past(it.words[i]) else None


# Forms in "-ing".


def _is_gerund_noun(it: Tagged, i: int) -> str | None:
    """“the meeting”, “a building”: a noun; “the rising costs”: an adjective."""
    if it.tag(i - 1) == "conjunction" and it.tag(i - 2) == "noun" and it.words[i - 2].endswith("ing"):
        return "noun"  # "the kidnapping and killing of a guard"
    if it.tag(i - 1) == "name" and it.tag(i - 2) == "determiner" and it.tag(i + 1) in {"noun", "base?", "s?"}:
        return "adjective"  # "the Elin briefing room"
    if it.tag(i - 1) in {"determiner", "adjective", "possessive"} or (it.tag(i - 1) == "noun" and it.tag(i - 2) != ""):
        following = it.tag(i + 1)
        if it.tag(i - 1) == "noun":
            if it.word(i + 1) == "of" and it.tag(i - 2) == "determiner" and it.words[i] not in _OF_SOMETHING:
                return "noun"  # "the police shooting of a man"
            trade = it.word(i + 1).rstrip("s") in lexicon.words("organization_nouns") | lexicon.words("role_nouns")
            return "adjective" if trade else None  # "the chief operating officer"
        return "adjective" if following in {"noun", "base?", "s?"} else "noun"
    return None


_OF_SOMETHING = frozenset({"complaining", "consisting", "dreaming", "hearing", "speaking", "talking", "thinking"})
"""Forms that “of” goes with: “the man speaking of it”."""

# Small words.


def _her(it: Tagged, i: int) -> str:
    """“her plan” against “told her”."""
    return (
        "determiner"
        if it.tag(i + 1) in {"noun", "adjective", "base?", "s?", "name", "number", "ing", "ed"}
        else "object"
    )


def _so(it: Tagged, i: int) -> str:
    """“, so he left” joins; “so that” opens a clause; “so far” does neither."""
    if it.tag(i - 1) == "comma" or i == 0:
        return "conjunction"
    return "adverb"


def _after(it: Tagged, i: int) -> str:
    """“after the vote” is a phrase; “after the council voted” a clause: a finite verb comes before the next break."""
    word = it.words[i]
    role = it.word(i + 1) in lexicon.words("role_nouns")  # "in her years as mayor of Elin"
    if word == "than" or (word == "as" and (role or it.word(it.before(i)) in _BEFORE_AS)):
        return "preposition"
    if it.tag(i + 1) in {"ing", "time", "to"} or (it.tag(i + 1) == "ed" and word in {"as", "like"}):
        return "preposition" if it.tag(i + 1) != "ed" else "subordinator"
    if word == "since" and it.tag(i - 1) == "have":
        return "adverb"  # "has since taken over"
    if word in {"once", "like"} and it.tag(i - 1) not in {"comma", "stop", ""}:
        return "adverb" if word == "once" else "preposition"
    verb = _verb_ahead(it, i + 1)
    first = _FINITE.isdisjoint(it.tags[:i]) and "comma" not in it.tags[:i]
    if first and verb and "comma" not in it.tags[verb:] and not _verb_ahead(it, verb + 1):
        return "preposition"  # "After the vote on Monday the council left", "Profit after tax fell"
    return "subordinator" if verb else "preposition"


_BEFORE_AS = frozenset({
    "known", "serve", "served", "serving", "serves", "such", "well", "begin", "began", "resigned", "described", "work",
    "worked", "acted", "acting", "seen", "named", "elected", "appointed", "regarded", "far", "long", "much", "soon",
})  # fmt: skip


def _verb_ahead(it: Tagged, first: int) -> int:
    """Where, before the next break, a finite verb comes behind a noun phrase; 0 where none does."""
    for place in range(first, min(len(it), first + 14)):
        tag = it.tags[place]
        if tag in {"opening", "closing"} or (tag == "conjunction" and it.tag(place + 1) in NOMINAL):
            continue
        if tag == "comma" and place > first:
            return _behind_apposition(it, place)
        if tag in BREAKS:
            return 0
        if tag == "base" and it.tag(place - 1) in {"determiner", "possessive", "to"}:
            continue  # "after the collapse", not decided yet; "after a vote to close it"
        if place > first and (
            tag in {"finite", "modal", "do", "base"} or (tag in {"be", "have"} and _is_finite_aux(it, place))
        ):
            return place
        if tag == "contracted" or (tag == "pronoun" and it.words[place] in SUBJECT_PRONOUNS):
            return place
        if (
            place > first
            and (tag == "ed" or _adjective_or_past(it, place))
            and not _before_noun(it, place)
            and it.tag(place + 1) != "by"
        ):
            return place
    return 0


def _behind_apposition(it: Tagged, comma: int) -> int:
    """Where the verb stands behind an apposition: “after two unions, the Dockers and the Bakers, [gave] up”; or 0."""
    last = comma + 1
    while it.tag(last) in NOMINAL | {"preposition"} or it.word(last) == "and":
        last += 1
    verbal = it.tag(last + 1) in {"finite", "ed", "modal", "be", "have", "do"}
    return last + 1 if it.tag(last) == "comma" and last > comma + 1 and verbal else 0


def _is_finite_aux(it: Tagged, place: int) -> bool:
    return it.words[place] not in {"be", "been", "being", "having"} and not (
        it.words[place] == "have" and it.tag(it.before(place)) in {"to", "modal"}
    )


def _that(it: Tagged, i: int) -> str:
    """“that plan”, “that was”, “said that he left”, “the plan that failed”."""
    following = it.tag(it.after(i, "so"))
    last = i - 1
    while it.tag(last) in {"time", "closing"} or (it.tag(last) == "preposition" and it.tag(last + 1) == "time"):
        last -= 1
    before = it.tag(last) if last >= 0 else it.tag(i - 1)
    if before in {"preposition", "conjunction", "subordinator"} and following in _NOUN_OR_SO:
        return "determiner"
    if (i == 0 or before in {"opening", "stop", "semicolon"}) and following in {"be", "finite", "modal", "have"}:
        return "pronoun"
    if before in {"noun", "name", "number", "object"} and following in {
        "be", "have", "modal", "do", "finite", "ed", "base", "opening"
    }:  # fmt: skip
        return "relative"
    if before in {"ed", "finite", "base", "participle", "ing"} and _takes_clause(it, last):
        return (
            "that" if following != "noun" or is_plural(it.word(it.after(i))) or _verb_ahead(it, i + 1) else "determiner"
        )
    plural = following == "noun" and is_plural(it.word(it.after(i)))
    if not (plural or following in {"determiner", "possessive"} or _verb_ahead(it, i + 1)):
        return "determiner" if following in NOMINAL else "pronoun"
    return "that"


_NOUN_OR_SO = frozenset({"noun", "adjective", "time", "base?", "s?"})


def _first(it: Tagged, i: int) -> str | None:
    """“the first round” against “first met”."""
    return "adjective" if it.tag(i - 1) in {"determiner", "possessive"} and it.words[i] == "first" else None


def _about(it: Tagged, i: int) -> str | None:
    """“about 40 men”: no phrase begins here."""
    return "adverb" if it.words[i] in {"about", "around", "over"} and it.tag(i + 1) == "number" else None


def _when(it: Tagged, i: int) -> str:
    """“when” and “where” open a clause that tells a time or a place."""
    return "subordinator" if it.words[i] == "when" or it.tag(i - 1) not in {"finite", "ed", "base"} else "question"


def _modal_noun(it: Tagged, i: int) -> str | None:
    """“the will”, “a can”: nouns."""
    return (
        "noun"
        if it.tag(i - 1) in {"determiner", "possessive", "adjective"} and it.words[i] in {"will", "can"}
        else None
    )


Rule = Callable[[Tagged, int], "str | None"]

_NOUN_OR_VERB: tuple[Rule, ...] = (_after_subject_pronoun, _after_conjunction, _has_verb, _follows_subject, _noun)
RULES: dict[str, tuple[Rule, ...]] = {
    "base?": (_after_to, _after_noun_word, *_NOUN_OR_VERB),
    "hit?": (_after_to, _after_noun_word, *_NOUN_OR_VERB),
    "s?": (_after_noun_word, _after_to, *_NOUN_OR_VERB),
    "base": (_noun_after_determiner,),
    "ed": (_in_perfect, _before_noun, _after_pronoun, _never_passive),
    "ing": (_is_gerund_noun,),
    "adjective": (_adjective_or_past,),
    "adverb": (_first,),
    "preposition": (_about,),
    "her": (_her,),
    "so": (_so,),
    "after": (_after,),
    "that": (_that,),
    "when": (_when,),
    "modal": (_modal_noun,),
}
"""For each way of being uncertain the rules that decide, in order."""
