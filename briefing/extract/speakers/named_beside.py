"""A name right beside a description tells who it is: “another pollster, Ann Lee”, “who gave her name as Ann”."""

from __future__ import annotations

from itertools import pairwise

from briefing import lexicon
from briefing.extract.speakers import role_words
from briefing.extract.speakers.entity import Entity
from briefing.extract.speakers.mentions import Mention
from briefing.extract.speakers.reading import Reading
from briefing.language.names import is_first_name
from briefing.patterns import lazy

_COMMA = lazy(
    r"(?:\sassisting|\s(?:of|for|from|in|on|at|with|not|assisting|representing)\s[^,.;:“”\"\n()]{1,60})?"
    r"(?:\s\([A-Za-z][\w.&-]{1,15}\))?(?:, (?:[A-Z][\w-]+ ){1,3}(?:branch|chapter|council|district|region|unit|zone))?"
    r",\s+(?:the\s+|(?:His|Her)\s+(?=Excellency))?"
)


def in_apposition(reading: Reading, source: Mention) -> Entity | None:
    """The name follows the description: “another pollster, Ann Lee”.

    After "a lawyer for the minister, Ann Lee" it may be the minister's, and nobody is told.
    """
    found = _COMMA().match(reading.text, source.span.end)
    if found is None:
        return None
    if source.noun in lexicon.words("mention_words/lawyer") and _is_silk(reading, found.end()):
        return reading.named.person_at(found.end())
    last = source.span.of(reading.text).rsplit(None, 1)[-1].lower()
    to_office = source.definite and source.words[-3:-2] == ("to",)  # "the press secretary to the governor, Ann Lee,"
    if last != source.noun and role_words.is_role_noun(last) and not to_office:
        return None
    if not to_office and _is_for_office(source):
        return None
    closed = source.definite and reading.text.startswith(", ", reading.named.end(found.end()))
    if closed and source.noun in lexicon.words("bodies/business"):
        return reading.named.at(found.end())  # "The developer, Acme Homes, said"
    behind = _behind_body(reading, found.end())
    return behind or (_person_at(reading, found.end()) if closed else reading.named.person_at(found.end()))


def _behind_body(reading: Reading, position: int) -> Entity | None:
    """The person behind the body that an office is in: “the Chairman, Elin Council, Hon. Ann Lee, said”."""
    body = reading.named.at(position)
    return reading.named.person_at(reading.named.end(position) + 2) if body and body.kind == "organization" else None


def firm_next(reading: Reading, source: Mention) -> Entity | None:
    """The firm in apposition to what it does: “Its maker, Acme, says”."""
    owning = source.noun in lexicon.words("mention_words/owning")
    found = _COMMA().match(reading.text, source.span.end) if owning else None
    firm = reading.named.at(found.end()) if found else None
    if firm is None or firm.kind not in ("unknown", "organization"):
        return None
    firm.kind = "organization"
    return firm


def titled_next(reading: Reading, source: Mention) -> Entity | None:
    """A person's name with its title follows an office in commas: “the Majority Leader, Mr Tom Low, told”."""
    name = reading.directory.names[source.head] if source.head is not None else None
    of_place = name and name.title and " ".join(name.words) in lexicon.words("places")  # "Accountant General Sindh, Ms"
    if not of_place and not reading.text.startswith(
        ("The ", "THE ", "the ", "Its ", "its ", "His ", "his ", "Her ", "her "), source.span.start
    ):
        return None
    found = _COMMA().match(reading.text, source.span.end)
    if found is None or not reading.text.startswith((",", ".", ";"), reading.named.end(found.end())):
        return None
    owned = source.words[0].lower() in {"his", "her"}  # "His Special Adviser on Media, Ann Low, said"
    if source.kind == "other" or owned:
        return _person_at(reading, found.end())
    return reading.named.person_at(found.end()) if _TITLED().match(reading.text, found.end()) else None


def owned_in_apposition(reading: Reading, source: Mention) -> Entity | None:
    """A person's name in commas follows whatever is hers: “her opposite number, Ann Lee, said”."""
    found = _COMMA().match(reading.text, source.span.end) if source.words[0] in {"his", "her"} else None
    closed = found and reading.text.startswith(", ", reading.named.end(found.end()))
    return reading.named.person_at(found.end()) if found and closed else None


def body_in_apposition(reading: Reading, source: Mention) -> Entity | None:
    """The body's name follows in commas: “The firm, Kemp Hart, said”, “A group, Elin Now, said”."""
    if source.words[0] not in {"the", "a", "an"}:
        return None
    found = _COMMA().match(reading.text, source.span.end)
    named = reading.named.at(found.end()) if found else None
    if found is None or named is None or not reading.text.startswith(", ", reading.named.end(found.end())):
        return None
    if named.kind == "unknown" and not is_first_name(named.first):
        named.kind = "organization"
    return named if named.kind == "organization" else None


def _person_at(reading: Reading, position: int) -> Entity | None:
    """Whose name begins there; one of no known kind is then a person's."""
    named = reading.named.at(position)
    if named is not None and any(name.kind == "unknown" for name in named.names):
        named.kind = "person"
    return named if named is not None and named.kind == "person" else None


_TITLED = lazy(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Rt|Hon|Sir|Dame|Nana|Alhaji|Hajia|Datuk|Tan Sri|Ratu|Adv|Chief)\b")


def _is_for_office(source: Mention) -> bool:
    """Whether it is somebody of somebody in office: “a spokeswoman for the Minister for Sport”."""
    links = [at for at, pair in enumerate(pairwise(source.words)) if pair == ("for", "the")]
    return bool(links) and any(role_words.is_role_noun(word) for word in source.words[links[0] + 2 :])


def _is_silk(reading: Reading, position: int) -> bool:
    """Whether the letters behind the name there are a lawyer's: “Counsel for the minister, Ann Lee KC,”."""
    return reading.text.startswith((" KC", " QC", " SC"), reading.named.end(position))


def names_herself(reading: Reading, source: Mention) -> Entity | None:
    """The name that somebody gives: “a clerk who gave her name only as Ann”, “a man called Ed”."""
    begins = source.span.start + len(source.words[0]) if source.kind == "nobody" else source.span.end
    found = _NAMES_HERSELF().match(reading.text, begins)
    return _person_at(reading, found.end()) if found else None


_NAMES_HERSELF = lazy(
    r"[^.;:“”\"\n]{0,60}?(?:,? who (?:(?:would|only|just|also) )*"
    r"(?:gave|gives?|identified|identif(?:y|ies)|introduce[sd]|goes|said"
    r"|(?:wanted|wants|asked|asks|wished|wishes|preferred|prefers) to be (?:known|identified|called|named|quoted))\b"
    r"(?: (?:her|his|their|name|first|full|herself|himself|themselves|only|simply|just|identified|called|was|is))*"
    r" (?:as|by|only|was|is|called)|,? (?:(?:who (?:is|was) )?(?:known|identified) (?:only |simply |locally )?as"
    r"|(?:named|called|surnamed))) (?:an? )?|,? whom (?:we|the [A-Z]\w+(?: [A-Z]\w+)?|[A-Z]\w+) (?:is|are|will be)"
    r" (?:calling|naming only as) "
)


def after_name(reading: Reading, source: Mention) -> Entity | None:
    """The name stands before the description, and “who” behind it: “with them was Ann Lee, a baker, who”."""
    named = reading.named.before(source.span.start) if reading.is_apposition(source.span) else None
    follows = reading.text.startswith(", who ", source.span.end)
    return named if named and named.kind == "person" and follows and source.noun != "source" else None


def in_letters(reading: Reading, source: Mention) -> Entity | None:
    """The one whose office is said in letters: “the MP”, a Member of Parliament."""
    short = source.definite and source.words[1:] == (source.noun,) and len(source.noun) < _WORD_OF_LETTERS
    return reading.traits.in_letters(source.noun.upper()) if short else None


_WORD_OF_LETTERS = 5


def by_name(reading: Reading, source: Mention) -> Entity | None:
    """The name in the mention: "Klein", "the party chairman, Kelly Armstrong"; and "the CS", a Cabinet Secretary."""
    entity = reading.directory.of_name[source.head] if source.head is not None else None
    if entity is None or entity.kind == "person" or len(entity.key) > 1 or not entity.names:
        return entity
    letters = entity.name.of(reading.text)
    if letters.isupper() and reading.text.startswith(":", source.span.end):
        initials = ((e, "".join(word[0] for word in e.key)) for e in reading.directory.entities if e.kind == "person")
        people = [e for e, own in initials if own == letters.lower()]
        return people[0] if len(people) == 1 else entity  # "AL: Is the river dying?", of Ann Lee
    return (reading.traits.in_letters(letters) if letters.isupper() else None) or entity
