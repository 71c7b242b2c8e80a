"""Whether somebody is a man or a woman, as far as title, noun, given name and pronouns tell."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from briefing import lexicon
from briefing.extract.speakers.entity import Entity
from briefing.language import names
from briefing.language.names import Gender, Name
from briefing.language.names.record import GENDERS
from briefing.lexicon.verbs import reporting_verb
from briefing.patterns import lazy, word_before

_PRONOUN = re.compile(
    r"[HSIWhsiw](?<!\w.)(?i:(?P<m>(?<=h)(?:e|is|im|imself))|(?P<f>(?<=s)he|(?<=h)(?:er|ers|erself))"
    r"|(?P<it>(?<=i)(?:t|ts|tself)|(?<=w)hich))\b"
)
_PLACED = re.compile(r"\b(?:in|from|near) $")
_VOTE_REACH = 250
"""How far behind a name a pronoun is looked for that may take it up."""
_ENOUGH_NAMES = 8
_PLAIN, _DOUBTFUL = 2, 1
"""What a pronoun tells that stands right after the name, or behind another name."""
_CONTRARY = 2 * _PLAIN
"""How much pronouns must tell to outweigh a given name."""


def find_they(text: str, found: Sequence[Name], of_name: Sequence[Entity | None]) -> None:
    """Mark whom the article says to be spoken of as “they”: “Ann Lee, who uses they/them pronouns, …”."""
    starts = [name.span.start for name in found]
    for told in _THEY().finditer(text) if any(map(text.__contains__, _SIGNS_OF_THEY)) else ():
        opens = text.rfind("\n", 0, told.start()) + 1
        for index in range(bisect.bisect_left(starts, told.start()) - 1, -1, -1):
            if starts[index] < opens:
                break
            entity = of_name[index]
            if entity and entity.kind in ("person", "unknown"):
                entity.they, entity.kind = True, "person"
                break


_SIGNS_OF_THEY = ("pronoun", "they/", "they and ", "they or ", *(f"{mark}they" for mark in "“\"'‘"), "they”", 'they"')
_THEY = lazy(
    r"\b(?:us(?:es?|ing)|prefers?|go(?:es)? by|with) (?:the )?(?:(?:gender-neutral|neutral) )?(?:pronouns? )?"
    r"[“\"'‘]?they(?:[”\"'’]?(?:/| and | or )[“\"'‘]?them[”\"'’]?| pronouns?|[”\"'’])"
)


def of_title(text: str, name: Name) -> Gender:
    """The gender that the title before a name tells: "Mrs.", "Congressman", "spokeswoman".

    Where a chairman may be a woman, "chairman Ann Lee" is one.
    """
    if name.title is None:
        return "u"
    word = name.title.of(text).rsplit(None, 1)[-1]
    of_office = word.endswith("man") and word.islower() and names.gender(name.words[0]) == "f"
    return "u" if of_office else of_word(word)


def agrees(entity: Entity, noun: str) -> bool:
    """Whether the noun may be said of somebody of that gender."""
    told = of_word(noun)
    return "u" in (told, entity.gender) or told == entity.gender


@lru_cache(maxsize=4096)
def of_word(word: str) -> Gender:
    """The gender that a title or a noun tells."""
    row, low = lexicon.table("titles").get(word), word.lower().partition("-of-")[0]
    told = row[0] if row and row[0] != "u" else lexicon.pairs("gendered_nouns").get(low)
    return GENDERS[told or ("f" if low.endswith("woman") else "m" if low.endswith("man") else "u")]


def of_apposition(text: str, name: Name) -> Gender:
    """The gender that the noun right before a name tells: "his mother, Bernie", "the actress Sam Lee"."""
    start = name.whole.start
    before = word_before(text, start - 2 if text.startswith(", ", start - 2) else start)
    return GENDERS.get(lexicon.pairs("gendered_nouns").get(before, "u"), "u")


def so_far(entity: Entity) -> Gender:
    """The gender as known before the whole text is read."""
    return entity.gender if entity.gender != "u" else names.gender(entity.first)


def complete(text: str, entity: Entity, starts: list[int]) -> None:
    """Fill in the gender: by title, by given name, by the pronouns that follow the name.

    `starts` are the places of all names: a pronoun behind another name may be that one's.
    """
    if entity.kind not in ("person", "unknown") or entity.they:
        return
    told: list[Gender] = [g for n in entity.names if (g := of_title(text, n)) != "u"]
    told += [g for n in entity.names[:_ENOUGH_NAMES] if (g := of_apposition(text, n)) != "u"]
    if told:
        entity.gender = max(told, key=told.count)
    elif (given := names.gender(entity.first)) == "u":
        _ask_pronouns(text, entity, starts)
    else:
        votes = _votes(text, entity, starts, objects=False)
        other: Gender = "f" if given == "m" else "m"
        pronoun = "she" if given == "m" else "he"
        contrary = len(entity.key) > 1 and votes[other] >= _CONTRARY and not votes[given]
        contrary = contrary or (len(entity.key) == 1 and _says_of_self(text, entity, pronoun))
        entity.gender = other if contrary else given  # a woman called Demetrius


def _is_he_or_she(text: str, entity: Entity) -> bool:
    """Whether "he" or "she" takes up a subject of no known kind: “Bongi Rowe was booed whenever he ran”."""
    for name in entity.names[:_ENOUGH_NAMES]:
        opens = text[max(0, name.whole.start - 2) : name.whole.start] in ("", ". ", "\n\n", "” ", '" ')
        if opens and _TAKEN_UP().match(text, name.span.end):
            return True
    return False


_TAKEN_UP = lazy(r" (?:was|had|has|is|did|[a-z]+ed)\b[^.;:“”\"\nA-Z]{0,80}\b(?:he|she|his|her)\b")


def _says_of_self(text: str, entity: Entity, pronoun: str) -> bool:
    """Whether a surname that is a given name as well is followed by its own pronoun: “Zhang said she had left”."""
    said = (_SAID_OF_SELF.match(text, name.span.end) for name in entity.names[:_ENOUGH_NAMES])
    return any(found is not None and found[1] == pronoun for found in said)


_SAID_OF_SELF = re.compile(r" (?:said|says|added|hopes|hoped|believes|thinks|thought)(?: that)? (he|she)\b")


def _votes(text: str, entity: Entity, starts: list[int], *, objects: bool = True) -> Counter[str]:
    """How often "he", "she" or "it" follows the name; a pronoun with no other name before it tells most.

    Without `objects` "told her" and "said her friend" do not count, which are oftener somebody else.
    """
    votes: Counter[str] = Counter()
    for name in entity.names[:_ENOUGH_NAMES]:
        if entity.kind == "unknown" and _PLACED.search(text, max(0, name.span.start - 6), name.span.start):
            continue  # "a firm from Elin has shut its pit"
        if len(name.words) == 1 and text.startswith("the ", max(0, name.span.start - 4)):
            continue  # "the Lee family", "the Lee case"
        end = text.find("\n", name.span.end)
        stop = min(name.span.end + _VOTE_REACH, end if end >= 0 else len(text))
        found = _PRONOUN.search(text, name.span.end, stop)
        if found and (_is_other(text, name.span.end, found) or _is_quoted_before(text, name.span.end, found.start())):
            continue
        while found and text.count("“", name.span.end, found.start()) > text.count("”", name.span.end, found.start()):
            found = _PRONOUN.search(text, found.end(), stop)  # "Ann Lee said so. “[He] is late,” she added"
        if found and (objects or reporting_verb(word_before(text, found.start()).lower()) is None):
            at = bisect.bisect_right(starts, name.span.start)
            next_name = starts[at : at + 1]
            votes[found.lastgroup or ""] += _DOUBTFUL if next_name and next_name[0] < found.start() else _PLAIN
    return votes


def _is_other(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether it is another than the subject before: “Lee called on [him]”, “told [her] that”, “asked what [he] saw”.

    “Kim drove to her house” may be about her own.
    """
    word, between = found.group(), text[start : found.start()]
    done_to = word == "him" or (word == "her" and _NOT_OWNED().match(text, found.end()) is not None)
    return between.startswith(" asked ") or (done_to and between.replace(" ", "").islower())


_NOT_OWNED = lazy(r"[,.;]| (?:that|to|in|on|at|and|but|when|as|after|how|why|what|if|whether|from|for|with|by|the)\b")


def _is_quoted_before(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a quotation and the pronoun behind it: ““Lee walked in,” he said”."""
    return text.count("”", start, end) > text.count("“", start, end)


def _ask_pronouns(text: str, entity: Entity, starts: list[int]) -> None:
    """Take the gender of the pronoun that follows the name most often; what is "it" is an organization."""
    votes = _votes(text, entity, starts)
    if entity.kind == "unknown" and len(entity.key) > 1 and _is_he_or_she(text, entity):
        entity.kind = "person"
    (first, most), (_, second) = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    if most < _PLAIN or most == second:
        return
    if first == "it":
        entity.kind = "organization" if entity.kind == "unknown" else entity.kind
    else:
        entity.gender = "m" if first == "m" else "f"
