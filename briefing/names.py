"""Proper names in the text: people, organizations and places, with their titles and offices.

`find` needs no model: a run of capitalised words is cut at words that are no part of a name
("Although Klein", "Klein Sunday"), its titles are parted from it ("House Speaker Paul D. Ryan"),
and what is left is told apart by given names, by words such as "University" or "County", and by
how the same words are used elsewhere in the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon
from briefing.model import BODY_KINDS, Block, Document, Span

NameKind: TypeAlias = Literal["person", "organization", "place", "unknown"]
Gender: TypeAlias = Literal["m", "f", "u"]

_UNREAD = frozenset({"byline", "published", "credit"})
"""Kinds of block whose names are not the article's own."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name. `title` spans the titles and offices right before it: "former Prime Minister"."""

    span: Span
    words: tuple[str, ...]
    kind: NameKind
    title: Span | None = None

    @property
    def whole(self) -> Span:
        """The name together with its titles."""
        return Span(self.title.start, self.span.end) if self.title else self.span


def find(document: Document) -> tuple[Name, ...]:
    """The proper names in `document`, in the order of the text; bylines and credits are left out."""
    text = document.text
    lower = frozenset(_LOWER.findall(text))
    starts = frozenset(s.span.start for s in document.sentences)
    running, titled = _by_case(document)
    found = [n for b in running for n in _in_block(text, b.span, lower, starts)]
    found = _settle(text, _proved(found, lower, starts))
    found += [n for b in titled for n in _known_in(text, b.span, found)]
    return tuple(sorted(found, key=lambda n: n.span))


def gender(first_name: str) -> Gender:
    """Whether a given name is mostly borne by men (m), by women (f), or by both or unknown (u)."""
    row = lexicon.table("first_names").get(first_name)
    return _GENDERS[row[0]] if row else "u"


def is_first_name(word: str) -> bool:
    """Whether `word` is on the list of given names."""
    return word in lexicon.table("first_names")


_GENDERS: dict[str, Gender] = {"m": "m", "f": "f", "u": "u"}

_UPPER = "A-Z" + "".join(chr(c) for c in range(0xC0, 0x530) if chr(c).isupper())
_PARTICLE = r"(?:al|el|ben|bin|ibn|abu|van|von|der|den|de|da|dos|du|di|del|della|la|le|ter|ten)"
_WORD = rf"(?:(?:al|el|ad|ash|as|an|ar|at|az)-)?[{_UPPER}](?:\w|-(?=\w)|['’](?!s\b)(?=\w)|&(?=[{_UPPER}]))*"
_TOKEN = rf"(?:(?:[{_UPPER}]\.)+|(?:{{abbreviations}})\.|{_WORD})"
_BLANK = "[ \u00a0]"
_HEADS = (
    "(?<=Secretary)|(?<=Speaker)|(?<=Minister)|(?<=Chief)|(?<=Director)|(?<=Chairman)|(?<=General)|(?<=President)"
    "|(?<=Archbishop)|(?<=Bishop)|(?<=Duke)|(?<=Prince)|(?<=Commissioner)|(?<=Governor)|(?<=Leader)"
)
"""Offices that are followed by "of" and still by a name: "Secretary of State John Smith"."""
_DETERMINED = re.compile(r"\b(?:the|an?|his|her|their|its)\s$", re.IGNORECASE)
"""Before an office in small letters and a bare surname: "the judge Kim had named" is not Judge Kim."""
_LAST_WORD = re.compile(r"\w[\w'’&.-]*$")
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_AFTER_PERSON = re.compile(r",\s+(?:an?|the|who|whose|\d\d,|[RDI]-)\b|\s\([RDI]\b|,\s+(?:former|then)\b")
_ROMAN = frozenset({"Jr.", "Sr.", "Jr", "Sr", "II", "III", "IV"})
_COMMON_CAPS = frozenset({"I", "OK", "TV", "AM", "PM", "A"})
_TITLE_CASE, _RUNNING_CASE = 0.65, 0.95
"""The share of longer words with a capital above which a title, or a paragraph, is in title case."""
_REACH = 90
"""How many characters before a name are looked at for its title."""


class _Token(NamedTuple):
    word: str
    start: int
    end: int


@cache
def _token_pattern() -> str:
    short = {t[:-1] for t in lexicon.table("titles") if t.endswith(".")} | {"St", "Jr", "Sr", "Ft", "Mt"}
    short |= {t[:-1] for t in lexicon.words("organization_words") if t.endswith(".")}
    return _TOKEN.format(abbreviations="|".join(sorted(short, key=lambda s: (-len(s), s))))


@cache
def _run() -> re.Pattern[str]:
    token = _token_pattern()
    of = rf"(?={_BLANK}of{_BLANK})(?:{_HEADS}){_BLANK}of{_BLANK}(?:the{_BLANK})?"
    joint = rf"(?:{_BLANK}{_PARTICLE}){{0,2}}{_BLANK}|,{_BLANK}(?=(?:Jr|Sr)\b)|{of}"
    return re.compile(rf"(?<![\w@#-]){token}(?:(?:{joint}){token}){{0,11}}")


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(rf"(?:{_PARTICLE}{_BLANK}){{0,2}}{_token_pattern()}")


@cache
def _tail() -> re.Pattern[str]:
    word = _token_pattern()
    words = rf"(?:\d{{1,2}}(?:st|nd|rd|th){_BLANK})?{word}(?:{_BLANK}{word}){{0,4}}"
    return re.compile(
        rf"{_BLANK}(?:of|for|on|to){_BLANK}(?:the{_BLANK})?{words}"
        rf"(?:{_BLANK}(?:and|of|for|at){_BLANK}(?:the{_BLANK})?{words}){{0,2}}"
    )


def _by_case(document: Document) -> tuple[list[Block], list[Block]]:
    """The blocks in sentence case, and those in which nearly every word is capitalised."""
    running: list[Block] = []
    titled: list[Block] = []
    for block in document.blocks:
        if block.kind in _UNREAD:
            continue
        words = [w for w in block.span.of(document.text)[:400].split() if len(w) > 3 and w[0].isalpha()]
        upper = sum(w[0].isupper() for w in words)
        share = _RUNNING_CASE if block.kind in BODY_KINDS else _TITLE_CASE
        (titled if len(words) > 3 and upper > share * len(words) else running).append(block)
    return running, titled


def _in_block(text: str, span: Span, lower: frozenset[str], starts: frozenset[int]) -> Iterator[Name]:
    end = 0
    for run in _run().finditer(text, span.start, span.end):
        if run.start() < end:
            continue
        tokens = [_Token(t.group(), t.start(), t.end()) for t in _tokens().finditer(text, *run.span())]
        for piece in _pieces(tokens):
            opens = piece[0].start in starts
            name = _name(text, _without_opening(piece, lower) if opens else piece)
            if name:
                end = name.span.end
                yield name


def _pieces(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """`tokens` cut at words that are no part of a name."""
    piece: list[_Token] = []
    for i, token in enumerate(tokens):
        if _belongs(token.word, piece, tokens[i + 1 :]):
            piece.append(token)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _belongs(word: str, before: list[_Token], after: list[_Token]) -> bool:
    """Whether `word` can be part of a name; "Will Smith" and "Theresa May" hold words that mostly are not."""
    low = _folded(word)
    if word in _COMMON_CAPS:
        return bool(before) and word == "A"
    if low in lexicon.words("calendar_words"):
        return low in {"may", "march"} and len(before) == 1 and is_first_name(before[0].word)
    if low not in lexicon.words("not_in_names"):
        return True
    if is_first_name(word):
        return bool(after) and not _is_function_word(after[0].word)
    return bool(before) and len(word) > 3 and is_first_name(before[-1].word)


def _folded(word: str) -> str:
    return word.rstrip(".").replace("’", "'").lower()


def _is_function_word(word: str) -> bool:
    low = _folded(word)
    return low in lexicon.words("not_in_names") or low in lexicon.words("calendar_words")


def _name(text: str, tokens: list[_Token]) -> Name | None:
    """The name that a run of capitalised words holds, or None."""
    if _is_common(tokens):
        return None
    words = [t.word for t in tokens]
    of = frozenset(
        i for i, t in enumerate(tokens) if i and text[tokens[i - 1].end : t.start].strip().startswith("of")
    )
    kind = None if of else _kind_by_words(words)
    cut = 0 if kind else _title_length(words, of)
    if cut == len(tokens):
        return None
    start, end = tokens[cut].start, tokens[-1].end
    title = _title(text, tokens[0].start, tokens[cut - 1].end if cut else None)
    if title and not cut and not kind and len(tokens) == 1 and _is_determined(text, title):
        title = None
    words = words[cut:]
    if cut:
        kind = _kind_by_words(words) if len(words) > 1 else None
    tail = _tail().match(text, end) if kind == "organization" and words[-1] not in _STANDALONE else None
    if tail:
        end = tail.end()
        words += tail.group().split()
    return Name(
        Span(start, end), tuple(words), kind or _kind_by_person(words, titled=title is not None), title
    )


_STANDALONE = frozenset({"House", "Senate", "Congress", "News", "Times", "Post", "Democrats", "Republicans"})


def _is_determined(text: str, span: Span) -> bool:
    return _DETERMINED.search(text, max(0, span.start - 8), span.start) is not None


def _without_opening(tokens: list[_Token], lower: frozenset[str]) -> list[_Token]:
    """`tokens` of a sentence's beginning without common words that are capitalised for the place only."""
    while len(tokens) > 1 and not is_first_name(tokens[0].word) and not _is_known(tokens):
        low = tokens[0].word.lower()
        common = low in lexicon.words("role_modifiers") or low in lower
        if not common or low in lexicon.words("role_nouns") or tokens[0].word in lexicon.table("titles"):
            break
        tokens = tokens[1:]
    return tokens


def _is_known(tokens: list[_Token]) -> bool:
    """Whether the first words are a place or an organization on the lists: "New York Mayor …"."""
    return any(
        " ".join(t.word for t in tokens[:size]) in lexicon.words(names)
        for size in (2, 3)
        for names in ("places", "organizations")
    )


def _is_common(tokens: list[_Token]) -> bool:
    """Whether the words are a title without a name ("Mayor") or a people ("Russians")."""
    last = tokens[-1].word
    if last in lexicon.words("demonyms"):
        return True
    return len(tokens) == 1 and last in lexicon.table("titles")


def _proved(names: list[Name], lower: frozenset[str], starts: frozenset[int]) -> list[Name]:
    """`names` without common words that are capitalised: "Small" stays where a Marty Small is named."""
    surnames = {n.words[-1] for n in names if n.kind == "person" and len(n.words) > 1}
    return [n for n in names if n.words[0] in surnames or not _is_common_word(n, lower, starts)]


def _is_common_word(name: Name, lower: frozenset[str], starts: frozenset[int]) -> bool:
    word = name.words[0]
    if len(name.words) > 1 or is_first_name(word):
        return False
    low = word.lower()
    if any(low in lexicon.words(kind) for kind in _COMMON_NOUNS):
        return True
    return name.title is None and name.span.start in starts and low in lower and name.kind == "unknown"


_COMMON_NOUNS = ("role_nouns", "group_nouns", "document_nouns", "organization_nouns", "common_capitals")


def _kind_by_words(words: list[str]) -> NameKind | None:
    """The kind of a name whose own words tell that it is no person."""
    whole = " ".join(words)
    if whole in lexicon.words("organizations"):
        return "organization"
    if whole in lexicon.words("places"):
        return "place"
    if len(words) == 1:
        acronym = 1 < len(whole) < 6 and whole.isupper()
        return "organization" if acronym or whole in lexicon.words("organization_words") else None
    if words[-1] in lexicon.words("organization_words"):
        return "organization"
    if is_first_name(words[0]) and len(words) == 2:
        return None
    return _kind_by_parts(words)


def _kind_by_parts(words: list[str]) -> NameKind | None:
    if words[-1] in lexicon.words("place_words"):
        return "place"
    inside = any(w in lexicon.words("organization_words") for w in words)
    return "organization" if inside and not _title_length(words) else None


def _kind_by_person(words: list[str], *, titled: bool) -> NameKind:
    if len(words) > 5:
        return "unknown"
    initial = any(len(w) == 2 and w[1] == "." for w in words[:-1])
    if titled or initial or words[-1] in _ROMAN or is_first_name(words[0]):
        return "person"
    return "unknown"


def _title_length(words: list[str], of: frozenset[int] = frozenset()) -> int:
    """How many of the words in front are title or office; all of them where no name follows.

    `of` tells which words come after "of" and belong to the office before: "Secretary of Homeland Security".
    """
    length = 0
    for i, word in enumerate(words):
        in_office = i in of or (i == length and i - 1 in of and word in _PORTFOLIOS)
        if in_office or _is_office(word, last=i == len(words) - 1, alone=i == 0 and len(words) == 2):
            length = i + 1
        elif is_first_name(word) and word not in lexicon.words("places"):
            break
    return length


_PORTFOLIOS = frozenset(
    {"Security", "Affairs", "Services", "Education", "Staff", "Representatives", "Defense", "Kingdom"}
)


def _is_office(word: str, *, last: bool, alone: bool) -> bool:
    if word in lexicon.table("titles"):
        return True
    low = word.lower()
    if low not in lexicon.words("role_nouns") and low.rstrip("s") not in lexicon.words("role_nouns"):
        return False
    return low in {"general", "minister", "president"} or not (last or (alone and is_first_name(word)))


def _title(text: str, start: int, end: int | None) -> Span | None:
    """The title before a name: capitalised up to `end`, and the office in small letters before `start`.

    "chief Ukrainian negotiator Defense Minister", "Kremlin aide and former Culture Minister".
    """
    floor = max(0, start - _REACH)
    first = start
    named = end is not None
    stop = end if end is not None else start
    for word, at, after in _words_before(text, floor, start):
        low = word.lower()
        if low in lexicon.words("role_nouns") or (named and _modifies_office(word, low)):
            stop = stop if named else after
            first, named = at, True
        elif not ((low == "the" or (named and low == "and")) and _office_before(text, floor, at)):
            break
    return Span(first, stop) if named else None


def _words_before(text: str, floor: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words before `end` with their places, the nearest first, as long as only blanks part them."""
    while end > floor and text[end - 1] in _BLANK:
        stop = end - 1
        blank = max(text.rfind(blank, floor, stop) for blank in " \u00a0\n")
        if blank < 0 < floor:
            break
        word = _LAST_WORD.search(text, blank + 1, stop)
        if word is None:
            break
        yield word.group(), word.start(), stop
        end = word.start()


def _office_before(text: str, floor: int, end: int) -> bool:
    before = next(_words_before(text, floor, end), None)
    return before is not None and before[0].lower() in lexicon.words("role_nouns")


def _modifies_office(word: str, low: str) -> bool:
    if (
        low in lexicon.words("role_modifiers")
        or word in lexicon.words("demonyms")
        or word in lexicon.words("places")
    ):
        return True
    if word.endswith(("'s", "’s", ".")) and word not in lexicon.table("titles"):
        return False
    if word[0].isupper():
        return not _is_function_word(word)
    return "-" in word and not low.startswith("then-")


def _settle(text: str, names: list[Name]) -> list[Name]:
    """`names` with those of unknown kind decided by how the same words are used elsewhere in the text."""
    people = {n.words[-1] for n in names if n.kind == "person"}
    bearers = {n.words[-1] for n in names if n.kind == "person" and len(n.words) > 1}
    alone = {n.words[0] for n in names if len(n.words) == 1 and n.kind == "unknown"}
    full = {n.words[-1] for n in names if _may_be_full(n, alone) or _is_introduced(text, n)}
    unsure = (n.kind == "unknown" or (n.kind == "organization" and n.words[0] in bearers) for n in names)
    return [
        replace(n, kind=_settled(text, n, people | full)) if open_ else n
        for n, open_ in zip(names, unsure, strict=True)
    ]


def _may_be_full(name: Name, alone: set[str]) -> bool:
    return name.kind == "unknown" and 1 < len(name.words) < 4 and name.words[-1] in alone


def _is_introduced(text: str, name: Name) -> bool:
    """Whether a name is followed as a person's is: ", a lawyer", "(R-Ohio)", ", 43,"."""
    return (
        name.kind == "unknown"
        and 1 < len(name.words) < 4
        and not _has_article(text, name)
        and _AFTER_PERSON.match(text, name.span.end) is not None
    )


def _has_article(text: str, name: Name) -> bool:
    return text[max(0, name.span.start - 4) : name.span.start].lower() == "the "


def _settled(text: str, name: Name, surnames: set[str]) -> NameKind:
    if name.kind == "organization" and (len(name.words) > 1 or _has_article(text, name)):
        return "organization"
    if name.words[-1] in surnames and len(name.words) < 4:
        return "person"
    if name.title or _is_introduced(text, name):
        return "person"
    if len(name.words) == 1 and _has_article(text, name):
        return "organization"
    return "unknown"


def _known_in(text: str, span: Span, known: list[Name]) -> Iterator[Name]:
    """Names in a title-cased block: those of the running text, and a given name before a known surname."""
    by_first: dict[str, list[Name]] = {}
    for name in known:
        by_first.setdefault(name.words[0], []).append(name)
    surnames = {n.words[-1] for n in known if n.kind == "person"}
    tokens = [_Token(t.group(), t.start(), t.end()) for t in _tokens().finditer(text, *span)]
    i = 0
    while i < len(tokens):
        length, kind = _longest(tokens[i : i + 6], by_first, surnames)
        if length:
            words = tuple(t.word for t in tokens[i : i + length])
            title = _title_before(tokens[:i])
            yield Name(Span(tokens[i].start, tokens[i + length - 1].end), words, kind, title)
        i += length or 1


def _longest(
    tokens: list[_Token], by_first: dict[str, list[Name]], surnames: set[str]
) -> tuple[int, NameKind]:
    words = tuple(t.word for t in tokens)
    best: tuple[int, NameKind] = (0, "unknown")
    for name in by_first.get(words[0], ()):
        size = len(name.words)
        if size > best[0] and words[:size] == name.words:
            best = (size, name.kind)
    if best[0] < 2 and len(words) > 1 and is_first_name(words[0]) and words[1] in surnames:
        return 2, "person"
    return best


def _title_before(tokens: list[_Token]) -> Span | None:
    if not tokens or tokens[-1].word not in lexicon.table("titles"):
        return None
    return Span(tokens[-1].start, tokens[-1].end)
