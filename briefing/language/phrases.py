"""Noun phrases: from where to where they go, found from word classes alone.

A phrase is a pair of token places, half-open.
"""

from __future__ import annotations

from typing import TypeAlias

from briefing import lexicon
from briefing.language.names.capitals import joins_portfolios
from briefing.language.plurals import is_somebody
from briefing.language.tags import ALONE
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import verb_of

Phrase: TypeAlias = tuple[int, int]
_INSIDE_PHRASE = frozenset({"of", "for", "from", "in", "at", "with", "on", "to", "near", "against", "between"})
_NEVER_IN_ANTECEDENT = frozenset({"from", "to", "with", "on", "against", "between", "near", "and"})
_AFTER_HEAD = frozenset({"of", "for", "from", "at", "with", "to", "by"})
_AFTER_HEAD_WORDS = frozenset({"of", "for", "from", "in", "at", "on", "to", "with", "by", "between", "about"})
_BEFORE_SUBJECT = frozenset(
    {"comma", "conjunction", "that", "quote", "semicolon", "dash", "colon", "subordinator", "adverb"}
)
_AFTER_ARTICLE = frozenset({"most", "least", "many", "few", "other", "same", "several"})
"""Determiners that may have an article before them: "the most recent count"."""
_RELATED = frozenset({"way", "ways", "reason", "reasons", "thing", "things", "time", "times", "moment", "day"})
"""Nouns that a clause may follow without a word between: "one of the ways Elin County said it would help"."""
_WHEN = frozenset({"after", "before", "since", "until"})
"""Prepositions that may open a clause."""
_LONGEST_APPOSITION = 45
_LONGEST_RELATIVE = 8


def phrase_before(tokens: Tokens, last: int) -> Phrase:
    """The noun phrase whose last word stands at place `last`."""
    place = first = last
    joint = -1
    while place >= 0:
        cls = tokens.classes[place]
        if cls in NOMINAL:
            first = place
            place -= 1
            if cls == "determiner" and not _joins(tokens, place) and not _is_in_name(tokens, place + 1):
                first -= tokens.is_a(place, "determiner") and tokens.words[first] in _AFTER_ARTICLE
                break
            if cls == "name" and _ends_before_relative(tokens, place):
                return first, last + 1
        elif _qualifies_inside(tokens, place):
            place -= 1
        elif _joins(tokens, place):
            joint = place if cls == "conjunction" and not _is_in_body(tokens, place) else joint
            place -= 2 if tokens.is_a(place - 1, "adverb") else 1
        elif cls == "close" and over_brackets(tokens, place) >= 0:
            place = over_brackets(tokens, place)
        elif is_nickname(tokens, place):
            place -= 1
        else:
            break
    if (head := _reduced_relative_head(tokens, place)) >= 0:
        return phrase_before(tokens, head)
    predicate = tokens.is_a(place, "adverb") and tokens.is_of(place - 1, VERBAL)  # "was quite well and the army said"
    if joint > 0 and (predicate or tokens.is_a(place, "preposition", *VERBAL)):
        first = joint + 1
    elif tokens.is_a(place, "preposition"):
        first = _trailing_name(tokens, first, last)
    return first, last + 1


def _is_in_body(tokens: Tokens, joint: int) -> bool:
    """Whether "and" stands inside a body's name: "a report by the Health and Safety Executive"."""
    words = [tokens.text[tokens.starts[place] : tokens.ends[place]] for place in (joint - 1, joint + 1)]
    return tokens.is_a(joint - 1, "name") and tokens.is_a(joint + 1, "name") and joins_portfolios(*words)


def _ends_before_relative(tokens: Tokens, place: int) -> bool:
    """Whether the name after `place` is the subject of a clause about the noun there: "the day Ann Lee said"."""
    return tokens.is_a(place, "word") and tokens.words[place] in _RELATED


def head(tokens: Tokens, phrase: Phrase) -> int:
    """The place of the word that the phrase is about: "chair" in "the chair of the board", "clerks who watch it"."""
    first, last = phrase
    ends = (p for p in range(first, last - 1) if tokens.words[p + 1] in _AFTER_HEAD_WORDS)
    described = (p for p in range(first, last - 2) if tokens.is_a(p + 1, "relative") or _is_made(tokens, p + 1))
    return min(next(ends, last - 1), next(described, last - 1))


def _is_made(tokens: Tokens, place: int) -> bool:
    """Whether a participle with a time behind it describes the document before: "a study [published last year] in"."""
    made = tokens.is_a(place, "verb") and tokens.is_a(place + 1, "time")
    return made and tokens.words[place - 1] in lexicon.words("document_nouns")


def _is_in_name(tokens: Tokens, article: int) -> bool:
    """Whether the article stands inside a name: "a clerk with Save the Rivers", "Save the Rivers said"."""
    return (
        tokens.words[article] == "the"
        and tokens.is_a(article - 1, "name")
        and tokens.is_a(article + 1, "name")
        and (
            tokens.is_a(article - 2, "preposition")
            or tokens.words[article - 1].capitalize() in lexicon.words("name_words/call")
        )
    )


def _qualifies_inside(tokens: Tokens, place: int) -> bool:
    """Whether the adverb at `place` stands inside a noun phrase: "one highly placed aide"."""
    adverb = tokens.is_a(place, "adverb") and tokens.words[place].endswith("ly")
    framed = adverb and tokens.is_a(place - 1, "determiner", "number", "possessive")
    return framed and not tokens.is_a(place + 1, "number")


def _reduced_relative_head(tokens: Tokens, place: int) -> int:
    """The noun before "obtained by", "handed to" and the like, or -1."""
    if (
        tokens.is_a(place, "preposition", "to")
        and tokens.is_a(place - 1, "verb", "cue")
        and tokens.is_of(place - 2, NOMINAL)
    ):
        word = tokens.words[place - 1]
        verb = verb_of(word)
        if verb is None or verb.form == "past":
            return place - 2
    return -1


def is_nickname(tokens: Tokens, place: int) -> bool:
    """Whether the stretch in marks at `place` stands inside a name: Ann "Annie" Lee."""
    if not (tokens.is_a(place, "quote") and tokens.is_a(place - 1, "name") and tokens.is_a(place + 1, "name")):
        return False
    words = tokens.quoted[place].inner.of(tokens.text)
    return words.count(" ") < 2 and words[-1].isalnum()


def _joins(tokens: Tokens, place: int) -> bool:
    """Whether the preposition or conjunction at `place` links two parts of one noun phrase."""
    before = place - 2 if place > 1 and tokens.words[place - 1] in {"here", "there"} else place - 1
    if tokens.words[place] == "of" and tokens.is_a(before, "determiner") and tokens.words[before] in ALONE:
        return True  # "some of her allies"
    if not tokens.is_a(before, "name", "word", "number", "pronoun"):
        return False
    cls = tokens.classes[place]
    return (cls in {"preposition", "to"} and tokens.words[place] in _INSIDE_PHRASE) or tokens.words[place] in {
        "and",
        "or",
        "&",
    }


def _trailing_name(tokens: Tokens, first: int, last: int) -> int:
    """The start of the name that ends an opening "In a statement Ann Lee"."""
    place = last
    while place >= first and tokens.classes[place] == "name":
        place -= 1
    return place + 1 if place < last else first


def over_brackets(tokens: Tokens, close: int) -> int:
    """The place before the bracket that `close` ends, or -1."""
    for place in range(close - 1, max(-1, close - 10), -1):
        if tokens.classes[place] == "open":
            return place - 1
    return -1


def antecedent(tokens: Tokens, relative: int) -> Phrase | None:
    """What "who" or "which" at `relative` stands for, that word included."""
    last = relative - 1
    if tokens.is_a(last, "comma", "dash"):
        last -= 1
    while tokens.is_a(last, "time") or (tokens.is_a(last, "preposition") and tokens.is_a(last + 1, "time")):
        last -= 1  # "her records in July, which"
    if tokens.is_a(last, "close"):
        last = over_brackets(tokens, last)
    if last >= 0 and tokens.classes[last] in NOMINAL:
        first = phrase_before(tokens, last)[0]
        letter = tokens.words[relative] == "that" and tokens.words[head(tokens, (first, last + 1))] in lexicon.words(
            "document_kinds/letter"
        )
        somebody = tokens.words[relative] == "who" and tokens.is_a(last, "word")
        if not letter and (not somebody or is_somebody(tokens.words[last])):
            first = max([first, *(p + 1 for p in range(first, last) if tokens.words[p] in _NEVER_IN_ANTECEDENT)])
        if tokens.words[relative] == "which" and (paper := _paper_by(tokens, first)) is not None:
            return paper, relative + 1
        if relative - first <= _LONGEST_RELATIVE:
            return first, relative + 1
    return relative, relative + 1


def _paper_by(tokens: Tokens, author: int) -> int | None:
    """Where the paper begins whose author does at `author`: “[a report by] the auditor, Ann Lee, which found”."""
    if tokens.is_a(author - 1, "comma") and tokens.is_of(author - 2, NOMINAL):
        author = phrase_before(tokens, author - 2)[0]
    author -= tokens.words[author - 1] == "the"
    written = tokens.words[author - 1] in {"by", "from"} and tokens.words[author - 2] in lexicon.words("document_nouns")
    return phrase_before(tokens, author - 2)[0] if written else None


def before_apposition(tokens: Tokens, closing: int) -> Phrase | None:
    """The phrase that an apposition, closed by the comma at `closing`, belongs to."""
    best: Phrase | None = None
    for place in range(closing - 1, max(0, closing - _LONGEST_APPOSITION), -1):
        if best and tokens.is_a(place, "question"):
            break  # "Asked by the chair, Tom Low, whether it was late, the clerk, Ann Lee, said"
        if not tokens.is_a(place, "comma", "dash", "open"):
            continue
        head = over_brackets(tokens, place - 1) if tokens.is_a(place - 1, "close") else place - 1
        some = tokens.is_a(head, "object") and tokens.words[head - 1] == "of"
        if some and tokens.is_of(head - 2, NOMINAL):
            found: Phrase | None = (phrase_before(tokens, head - 2)[0], head + 1)  # "one of them, the clerk Ann Lee,"
        elif tokens.is_a(head, "pronoun"):
            found = (head, head + 1)
        elif tokens.is_of(head, NOMINAL):
            found = phrase_before(tokens, head)
        else:
            found = None
        if found and found[0] and tokens.words[found[0] - 1] in {"which", "whom"}:
            return found  # "a claim which Elin's mayor, Ann Kim, denied"
        opens = found and (found[0] == 0 or tokens.is_of(found[0] - 1, _BEFORE_SUBJECT))
        if found and (opens or (tokens.is_a(place, "comma") and tokens.words[found[0] - 1] in _WHEN)):
            best = found
            opened = tokens.is_a(found[0] - 1, "subordinator") or tokens.words[found[0] - 1] == "but"
            if found[0] > 1 and opened and tokens.is_a(found[0] - 2, "comma"):
                break  # "Lee left, while his aide, Ann Kim, stayed"
    return best or _before_time(tokens, closing)


def _before_time(tokens: Tokens, comma: int) -> Phrase | None:
    """The phrase that a time keeps from the comma at `comma`: "Lee yesterday, asked why, left"."""
    last = comma - 1
    while tokens.is_a(last, "time"):
        last -= 1
    if last == comma - 1 or not tokens.is_of(last, NOMINAL):
        return None
    found = phrase_before(tokens, last)
    return found if found[0] == 0 or tokens.is_of(found[0] - 1, _BEFORE_SUBJECT) else None


def phrase_after(tokens: Tokens, cue: int) -> Phrase | None:
    """The subject of an inverted cue ("said Ann Lee, a lawyer"), without its apposition."""
    place = cue + 1
    while tokens.is_a(place, "adverb"):
        place += 1
    if tokens.is_a(place, "pronoun", "object"):
        return place, place + 1
    first = place
    if tokens.is_a(place, "that") and tokens.whole.tags_of([tokens.places[place]]) == ["determiner"]:
        place += 1  # "said that aide, Ann Lee"
    if tokens.is_a(place, "verb") and tokens.words[place].endswith("ed") and tokens.is_of(place + 1, NOMINAL):
        place += 1  # "said retired teacher Ann Lee"
    while (tokens.is_of(place, NOMINAL) and not _opens_clause(tokens, first, place)) or _continues(
        tokens, first, place
    ):
        place += 1
    return (first, place) if place > first else None


def _opens_clause(tokens: Tokens, first: int, place: int) -> bool:
    """Whether “her” begins a clause about what stands before: “figures her campaign released”."""
    return place > first and tokens.is_a(place, "determiner") and tokens.is_a(place - 1, "word")


def _continues(tokens: Tokens, first: int, place: int) -> bool:
    """Whether a noun phrase behind its verb goes on at `place`: “said the head [of] the board”, “Ann [and] Lee”."""
    if place == first or not tokens.is_of(place + 1, NOMINAL):
        return False
    if tokens.is_a(place, "quote"):
        return is_nickname(tokens, place)
    word = tokens.words[place]
    named = any(c == "name" for c in tokens.classes[first:place])
    return (word in _AFTER_HEAD and not (named and word in {"at", "with", "from", "to", "by"})) or (
        word == "and" and tokens.is_a(place + 1, "name", "determiner")
    )
