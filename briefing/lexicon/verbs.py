"""Verbs: which verb a word is a form of, and what the table of verbs (`lexicon/verbs.txt`) says of that verb.

The table gives base forms; a form met in the text is led back to its base, so that no table of all forms is built.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain

from briefing import lexicon

_VOWELS = "aeiou"
_PAST = frozenset({"past", "participle"})
_LIKELIEST = (("past", "past"), ("base", "base"), ("participle", "past"), ("s", "s"), ("ing", "ing"))
"""The forms, the likeliest first, and what each counts as."""
_DUAL = frozenset({"base", "s"})
"""The forms that a verb may share with a noun: "report", "reports"."""


class Verb:
    """What a word is a form of: "rose" is the past of "rise".

    `forms` are those that the word can be: "base", "s", "past", "participle" (of the past) and "ing"; `form` is the
    likeliest, where a participle counts as past: "said" and "put" are "past", "come" is "base". `complements` tell
    what may follow a verb that reports; `tags` are those of the table. `is_past` says whether it can be a past tense
    or a past participle, `says` whether it stands beside a quotation: "whispered", not "understood".
    """

    __slots__ = ("complements", "form", "forms", "is_past", "lemma", "says", "tags")

    def __init__(
        self, lemma: str, forms: frozenset[str], complements: frozenset[str], tags: frozenset[str] = frozenset()
    ) -> None:
        self.lemma = lemma
        self.forms = forms
        self.complements = complements
        self.tags = tags
        self.form = next(form for kind, form in _LIKELIEST if kind in forms)
        self.is_past = not _PAST.isdisjoint(forms)
        self.says = "quote" in complements

    @property
    def told(self) -> bool:
        """Whether its form tells that somebody does it: “says”, “said”."""
        return self.form in {"past", "s"}

    @property
    def is_noun(self) -> bool:
        """Whether the word is a noun as well: "report" and "reports", not "reported"."""
        return "noun" in self.tags and not _DUAL.isdisjoint(self.forms)


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[Verb, ...]:
    """All verbs that `word` (in small letters) is a form of: "found" of "find" and of "found"."""
    table = lexicon.table("verbs")
    found = []
    for base in _bases(word):
        if base in table and (forms := forms_of(base).get(word)):
            _, complements, tags = table[base]
            found.append(Verb(base, forms, _set(complements), _set(tags)))
    return tuple(found)


@lru_cache(maxsize=20_000)
def verb_of(word: str) -> Verb | None:
    """The verb that `word` is a form of, an irregular form before a base: "found" is of "find"."""
    found = readings(word)
    return found[0] if found else None


def lemma_of(word: str) -> str:
    """The base form of `word`; itself where it is of no verb."""
    verb = verb_of(word)
    return verb.lemma if verb else word


@lru_cache(maxsize=20_000)
def reporting_verb(word: str) -> Verb | None:
    """The verb that `word` is a form of, where it can report what somebody says, thinks or shows."""
    verb = verb_of(word)
    return verb if verb and verb.complements else None


def phrasal_verb(word: str, particle: str = "") -> Verb | None:
    """The reporting verb that two words are a form of: "shot back", "went on"."""
    verb = verb_of(word) if particle in _particles() else None
    row = verb and lexicon.table("verbs").get(f"{verb.lemma} {particle}")
    return Verb(f"{verb.lemma} {particle}", verb.forms, _set(row[1]), _set(row[2])) if verb and row else None


@lru_cache(maxsize=20_000)
def is_past(word: str, *, only: bool = False) -> bool:
    """Whether `word` can be a past tense or participle (and, with `only`, no present, as "put" is).

    Of a word that is in no list its ending decides: "jollified", but not "unaided", "far-sighted".
    """
    if word in lexicon.words("not_past"):
        return False
    if verb := verb_of(word):
        return verb.form == "past" and not (only and "base" in verb.forms)
    return word.endswith("ed") and len(word) > 4 and not (word.endswith("eed") or word.startswith("un") or "-" in word)


def is_present(word: str) -> bool:
    """Whether `word` is a present form in "-s" that is seldom a noun: "denies", "says"; not "reports"."""
    verb = verb_of(word)
    return verb is not None and verb.form == "s" and ("noun" not in verb.tags or "mostly" in verb.tags)


def is_only_present(word: str) -> bool:
    """Whether `word` is a present form in "-s" and no noun: "depends"; not "runs"."""
    verb = verb_of(word)
    return verb is not None and verb.form == "s" and "noun" not in verb.tags


def may_be_finite(word: str) -> bool:
    """Whether `word`, in small letters, may be the verb of a clause, by its form alone: "rose", "denies", "won't"."""
    plain = word.removesuffix("n't")
    helps = plain in ("ca", "wo") or lexicon.pairs("function_words").get(plain) == "auxiliary"
    return helps or is_past(word) or is_present(word)


def is_base(word: str) -> bool:
    """Whether `word` is the base form of a verb."""
    return word in lexicon.table("verbs")


@lru_cache(maxsize=20_000)
def has_tag(word: str, tag: str) -> bool:
    """Whether `word` is a form of a verb with the `tag`: "toppled" is of "violence"."""
    return any(tag in verb.tags for verb in readings(word))


@lru_cache(maxsize=1_000)
def _set(cell: str) -> frozenset[str]:
    """The words of a cell of the table; "-" stands for none."""
    return frozenset(cell.split()) - {"-"}


@cache
def _particles() -> frozenset[str]:
    return frozenset(base.partition(" ")[2] for base in lexicon.table("verbs") if " " in base)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """The irregular forms to their bases."""
    found: dict[str, tuple[str, ...]] = {}
    for base, row in lexicon.table("verbs").items():
        if row[0] != "-":
            for form in row[0].replace("/", " ").split():
                found[form] = (*found.get(form, ()), base)
    return found


def _bases(word: str) -> dict[str, None]:
    """The bases that a word may come from, of which some are no words: "argu", "argue", "arg" and "argy"."""
    found = [*_irregular().get(word, ())]
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending):
            stem = word[: -len(ending)]
            found += (stem, stem + "e", stem[:-1], stem[:-1] + "y", stem[:-1] + "ie")
    return dict.fromkeys((*found, word))


@lru_cache(maxsize=5_000)
def forms_of(base: str) -> dict[str, frozenset[str]]:
    """All forms of the verb `base`, each with what it can be."""
    irregular = [slot.split("/") for slot in lexicon.table("verbs")[base][0].split()]
    pasts = [base + "d" if base.endswith("e") else _with_i(base) + "ed"] if irregular == [["-"]] else irregular[0]
    participles = irregular[1] if len(irregular) > 1 else pasts
    thirds = irregular[2] if len(irregular) > 2 else [_third_person(base, pasts[0])]
    gerunds = [_gerund(base, past) for past in pasts]
    pairs = chain(
        [(base, "base")],
        ((form, "s") for form in thirds),
        ((form, "past") for form in pasts),
        ((form, "participle") for form in participles),
        ((form, "ing") for form in gerunds),
    )
    found: dict[str, frozenset[str]] = {}
    for form, kind in pairs:
        found[form] = found.get(form, frozenset()) | {kind}
    return found


def _with_i(base: str) -> str:
    """The base with "i" for "y" after a consonant: "deni" of "deny"."""
    return base[:-1] + "i" if base.endswith("y") and base[-2:-1] not in _VOWELS else base


def _third_person(base: str, past: str) -> str:
    if past == base + "zed":
        return base + "zes"  # "quizzes"
    hisses = base.endswith(("s", "sh", "ch", "x", "z")) or (base.endswith("o") and base[-2:-1] not in _VOWELS)
    return _with_i(base) + ("es" if hisses or _with_i(base) != base else "s")


def _gerund(base: str, past: str) -> str:
    """The form in "-ing" that goes with a past: "travelling" with "travelled", "traveling" with "traveled"."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e"):
        return (base if base.endswith(("ee", "oe", "ye")) or base == "be" else base[:-1]) + "ing"
    if past.startswith(base) and past.endswith("ed") and past != base:
        return past[:-2] + "ing"
    return base + (base[-1] if _is_short(base) else "") + "ing"


def _is_short(base: str) -> bool:
    """Whether an irregular verb ends in one short vowel and one consonant, which "-ing" doubles: "run", "quit"."""
    before = base[-3:-2] if base[-3:-1] != "ui" else ""
    return base[-1] not in "aeiouwxy" and base[-2:-1] in _VOWELS and before not in tuple(_VOWELS)
