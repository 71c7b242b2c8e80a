"""The small words and verbs of a sentence, by their form alone: where a rule looks at words and not at clauses."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.lexicon import verbs


@cache
def function_words(*classes: str) -> frozenset[str]:
    """The small words of English of these classes; all of them where none is given."""
    table = lexicon.table("function_words")
    return frozenset(word for word, row in table.items() if not classes or row[0] in classes)


def is_past(word: str) -> bool:
    """Whether `word` may be a past tense or a past participle, by its form alone."""
    return verbs.is_past(word.lower())


def is_verb(word: str) -> bool:
    """Whether `word` may be the verb of a clause, by its form alone."""
    low = word.lower().replace("’", "'")
    return verbs.may_be_finite(low) and (word.islower() or not verbs.is_present(low))
