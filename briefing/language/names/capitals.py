"""Runs of capitalised words, cut where a name ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicon
from briefing.language.names.record import is_first_name, is_role
from briefing.language.tags import ARTICLES
from briefing.model import Span
from briefing.patterns import lazy

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(c) for c in range(0x100, 0x180) if chr(c).isupper()) + "ȘȚΑ-ΩА-ЯЁ"
_PARTICLE = (
    "(?:abu|al|arap|ben|bin|bint|binte|binti|da|das|de|del|dela|della|delos|den|der|di|dos|du|e|el|ibn|la|las|le|los|ole"
    "|ten|ter|van|von|wa|y|zu)"
)
PARTICLES = frozenset(_PARTICLE[3:-1].split("|"))
"""Small words in surnames: “van”, “bin”."""
_FIRM = r"\s(?:Inc|Corp|Co|Ltd|said|says|declined)\b"
"""After an owner's "'s", which then belongs to the name: "Macy's Inc.", "Macy's said"."""
WORD = (
    rf"(?:(?:al|el|ad|ash|as|an|ar|at|az)-|[dl]['’]|[!|/ǀǁǂǃ]{{1,2}})?[{_UPPER}]"
    rf"(?:\w|[-\u2010\u2011](?=\w)|['’](?!s\b)(?=\w)|['’](?=s{_FIRM})|&(?=\w)|/(?=[{_UPPER}]\w\w))*"
)
_SITE = rf"[{_UPPER}]\w+(?:\.(?:com|co|org|net|uk|nz|au|ca|ie|tv|info))+(?!\w)"
"""The name of a website, whose makers speak under it: “Example.com”."""
BLANKS = " \u00a0"
BLANK = f"[{BLANKS}]"
_OFFICE_LINKS = frozenset({" of ", " of the ", " for ", " for the "})
_WIDEST = max(map(len, _OFFICE_LINKS))
_NICKNAME = lazy(rf"\s(?:[“\"‘'][{_UPPER}][\w.-]*(?:\s[{_UPPER}][\w-]*)?[”\"’']|\([{_UPPER}][a-z]+\))\s(?=[{_UPPER}])")
"""A nickname between two names: Ann “Birdie” Lee, Ann (Birdie) Lee."""
_NICKNAME_MARKS = frozenset("“\"‘'(")
_BRACKET = lazy(rf"\s\((?:[{_UPPER}]\w*\.?(?:(?: and | & | )[{_UPPER}]\w*){{0,2}}|r(?:e?td|et)\.?)\)\s(?=[{_UPPER}])")
"""Between a title and a name: Dr. (Mrs.) Ann Lee, DCP (Traffic) Ann Lee, Col (retd) Ann Lee."""
_COMPOUND = re.compile(r"-(?:based|born|owned|led|backed|run|area|style|educated|trained|made|listed|controlled|held)$")
_PARTY = lazy(r"[RDI]-[A-Z]")
_SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr."})
_LONGEST_RUN = 12
_COMMON_CAPS = frozenset({"I", "OK", "TV", "AM", "PM", "A"})


class Token(NamedTuple):
    """A capitalised word and where it stands."""

    word: str
    start: int
    end: int


def runs(text: str, span: Span) -> Iterator[list[Token]]:
    """The runs of capitalised words in `span`, an office and its "of" included; a nickname in marks is passed over."""
    run: list[Token] = []
    resume = span.start
    for found in capital_word().finditer(text, *span):
        at = found.start()
        if at < resume:
            continue
        gap = at - run[-1].end if 0 < len(run) < _LONGEST_RUN else None
        if gap is not None and ((at == resume and gap) or (gap <= _WIDEST and _goes_on(text, run[-1], found))):
            run.append(Token(found.group(), *found.span()))
        elif run and (bracket := _put_in(text, run, span.end)):
            resume = bracket.end()
        else:
            if run:
                yield run
            start, end = found.end("particles"), found.end()
            run = [] if _inside_word(text, start) else [Token(text[start:end], start, end)]
    if run:
        yield run


def _put_in(text: str, run: list[Token], end: int) -> re.Match[str] | None:
    """The nickname, or the brackets behind a title, that stand between the last word of `run` and the name's next."""
    if _is_office(run[-1].word) or run[-1].word == "Police":
        return _BRACKET().match(text, run[-1].end, end)
    marked = text[run[-1].end + 1 : run[-1].end + 2] in _NICKNAME_MARKS
    return _NICKNAME().match(text, run[-1].end, end) if marked and _may_have_nickname(run) else None


def _may_have_nickname(run: list[Token]) -> bool:
    return is_first_name(run[-1].word) or len(run[-1].word) == 2


def _goes_on(text: str, last: Token, found: re.Match[str]) -> bool:
    """Whether the word `found` belongs to the run that ends with `last`."""
    between = text[last.end : found.start()].replace("\u00a0", " ")
    if between in {" ", " & "}:
        return True
    if found["particles"]:
        return False
    if not between:
        return len(last.word) == 2 and last.word[1] == "."  # "T.Lee"
    if between == ", ":
        deals = last.word in lexicon.words("portfolios") or last.word.endswith(_TRADES)  # "the Bakers, Food and …"
        listed = deals and _is_half_of_body(text, last, found.start())
        return listed or found.group() in _SUFFIXES
    if between in {" and ", " the ", " our "}:
        return (
            last.word in lexicon.words("name_words/call")
            if between[1] in "to"
            else joins_portfolios(last.word, found.group())
            or (between == " and " and _is_half_of_body(text, last, found.start()))
        )
    member = between == " of " and (last.word, found.group()) == ("Member", "Parliament")
    return member or (between in _OFFICE_LINKS and text.endswith(_with_of(), 0, last.end))


_TRADES = ("ers", "ors", "ists", "ians")


def joins_portfolios(word: str, other: str) -> bool:
    """Whether "and" between the two stands inside one name: "Customs and Border Protection"."""
    portfolios = lexicon.words("portfolios")
    return word in portfolios and (other in portfolios or other in lexicon.table("bodies/word"))


def _is_half_of_body(text: str, last: Token, rest: int) -> bool:
    """Whether a body's name goes on behind "and": "the Dock and Pier Board", not "the Senate and House"."""
    if not last.word[1:].islower() or is_name_alone(last.word):
        return False
    opened = _OPENED().search(text, max(0, last.start - _REACH), last.start)
    other = _REST_OF_BODY().match(text, rest) if opened and not any(map(is_first_name, opened[1].split())) else None
    return other is not None and other[1] in lexicon.table("bodies/word")


def is_name_alone(word: str) -> bool:
    """Whether a word is a name, or ends one, without what "and" may add to it."""
    lists = ("organizations", "places", "demonyms", "publishers")
    tables = ("bodies/word", "place_words", "titles")
    return (
        is_first_name(word)
        or any(word in lexicon.words(name) for name in lists)
        or any(word in lexicon.table(name) for name in tables)
    )


_REACH = 40
_OPENED = lazy(rf"\b[Tt]he ((?:[{_UPPER}][\w’'-]*,? ){{0,2}})$")
_REST_OF_BODY = lazy(
    rf"(?:(?:[{_UPPER}]\w+, ){{0,2}}[{_UPPER}]\w+,? and )?"
    rf"(?:[{_UPPER}][\w’'-]* ){{1,3}}([{_UPPER}]\w+)(?!\w| [{_UPPER}])"
)


def _inside_word(text: str, at: int) -> bool:
    """Whether `at` is no beginning: "Pod" of "e-Pod", of "@Pod"."""
    return at > 0 and text[at - 1] in "@#-\u2010\u2011"


def capitalised(text: str, span: Span) -> list[Token]:
    """The capitalised words in `span`."""
    return [Token(t.group(), t.start(), t.end()) for t in capital_word().finditer(text, *span)]


def pieces(text: str, tokens: list[Token], starts: frozenset[int]) -> Iterator[list[Token]]:
    """`tokens` cut at words that are no part of a name; `starts` are those of the sentences."""
    piece: list[Token] = []
    for i, token in enumerate(tokens):
        if "-" in token.word and _COMPOUND.search(token.word):
            piece = []  # "Salt Lake City-based"
        elif (
            _is_uncommon(token.word)
            or _belongs(token.word, piece, tokens[i + 1 :])
            or (i == 0 and (_is_named_day(text, tokens, starts) or _is_called_he(text, tokens, starts)))
        ):
            piece.append(token)
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _is_called_he(text: str, tokens: list[Token], starts: frozenset[int]) -> bool:
    """Whether a small word behind an office begins a name: "spokesperson He Yongqian"."""
    office = len(tokens) > 1 and is_role(_word_before(text, tokens[0].start, starts))
    return office and folded(tokens[0].word) not in lexicon.words("date_words/calendar")


def _is_named_day(text: str, tokens: list[Token], starts: frozenset[int]) -> bool:
    """Whether a month or a day is somebody's given name: "April Carr said", not "in April Carr said"."""
    if tokens[0].word not in lexicon.words("date_words/given_name") or len(tokens) != 2:
        return False
    before = _word_before(text, tokens[0].start, starts)
    if before not in {"", "said", "says"}:
        return False
    word = tokens[1].word
    another = is_first_name(word) and bool(before) and tokens[0].word.endswith("day")  # "said Monday Chen would go"
    return not (is_function_word(word) or another or folded(word) in lexicon.words("role_nouns"))


def _word_before(text: str, at: int, starts: frozenset[int]) -> str:
    """The word before `at` with but a blank between; empty at the beginning of a sentence and after a mark."""
    if at in starts or text[at - 1 : at] != " " or not text[at - 2 : at - 1].isalnum():
        return ""
    return text[max(0, at - 20) : at].rsplit(maxsplit=1)[-1]


@cache
def _with_of() -> tuple[str, ...]:
    return tuple(lexicon.words("title_kinds/with_of"))


def _belongs(word: str, before: list[Token], after: list[Token]) -> bool:
    """Whether `word` can be part of a name; "Will Smith" and "Theresa May" hold words that mostly are not."""
    low = folded(word)
    if word in _COMMON_CAPS or (word[1:2] == "-" and _PARTY().match(word)):
        return bool(before) and word == "A"
    if low in lexicon.words("date_words/calendar"):
        if after and (is_first_name(word) or _opens_titled(before, low, after)):
            return True
        titled = len(before) < 2 or before[-2].word in lexicon.table("titles")
        return low in _SURNAMES and bool(before) and titled and is_first_name(before[-1].word)
    initial = len(word) == 2 and word[1] == "." and before and after  # even "A." and "I."
    firm = low == "first" and any(token.word in lexicon.table("bodies/word") for token in after)
    call = bool(before) and before[-1].word in lexicon.words("name_words/call")  # "Protect Our Bay"
    inside = (call or word in lexicon.words("name_words/inside")) and before and after  # "Doctors Without Borders"
    ends = bool(before) and word in lexicon.table("bodies/word")  # "Border Watch"
    titled = bool(after) and _opens_titled(before, low, after)
    if initial or firm or inside or ends or titled or low not in lexicon.words("not_in_names"):
        return True
    if is_first_name(word):
        return bool(after) and not is_function_word(after[0].word)
    return bool(before) and len(word) > 3 and is_first_name(before[-1].word)


def _is_office(word: str) -> bool:
    return word in lexicon.table("titles") or is_role(word.lower())


def _opens_titled(before: list[Token], low: str, after: list[Token]) -> bool:
    """Whether a word right behind a title opens a longer name: "Colonel Do Minh Khang", "Elder Sunday Oke"."""
    opens = low not in lexicon.words("prepositions") and low not in ARTICLES and low not in _JOINS
    full = is_first_name(after[0].word) and (len(after) == 1 or low in lexicon.words("date_words/calendar"))
    titled = bool(before) and _is_office(before[-1].word)
    return titled and opens and not full and not is_function_word(after[0].word)


_JOINS = frozenset({"and", "or", "but"})
_SURNAMES = frozenset({"may", "march", "winter", "summer"})
"""Words of the calendar that are surnames after a given name."""


def is_function_word(word: str) -> bool:
    """Whether a capitalised word is no part of a name: "Although", "Monday"."""
    low = folded(word)
    return low in lexicon.words("not_in_names") or low in lexicon.words("date_words/calendar")


@lru_cache(maxsize=20_000)
def _is_uncommon(word: str) -> bool:
    """Whether `word` is on no list of words that mostly are no part of a name."""
    return word[1:2] != "-" and folded(word) not in _no_names()


@cache
def _no_names() -> frozenset[str]:
    """The words in small letters of which a capital does not make part of a name."""
    common = frozenset(map(str.lower, _COMMON_CAPS))
    return lexicon.words("not_in_names") | lexicon.words("date_words/calendar") | common


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """The word in small letters, with straight apostrophes and no full stop."""
    return word.rstrip(".").replace("’", "'").lower()


@cache
def capital_word() -> re.Pattern[str]:
    """A capitalised word, with the particles before it."""
    short = {t[:-1] for t in lexicon.table("titles") if t.endswith(".")} | {"St", "Jr", "Sr", "Ft", "Mt"}
    short |= {t[:-1] for t in lexicon.table("bodies/word") if t.endswith(".")}
    abbreviations = "|".join(sorted(short, key=lambda s: (-len(s), s)))
    quoted = "|".join(sorted(t for t in lexicon.table("titles") if not t[-1].isalnum() and t[-1] != "."))
    owners = "|".join(sorted(lexicon.words("owners_in_names"), key=lambda s: (-len(s), s)))
    houses = "|".join(sorted(lexicon.words("name_words/house")))
    holders = "|".join(sorted(lexicon.words("name_words/holder")))
    return re.compile(
        rf"(?<!\w)(?=[{_UPPER}abdeilotvwyz!|/ǀǁǂǃ])(?P<particles>(?:{_PARTICLE}{BLANK}){{0,2}})(?:{_SITE}|(?:[A-Z]\.)+|(?=[A-Z])(?:{abbreviations})\.|(?:{quoted})(?={BLANK})"
        rf"|(?=[A-Z])(?:{owners})(?:['’]s?)(?={BLANK}[{_UPPER}])"
        rf"|(?=[A-Z])(?:{holders})['’]s(?={BLANK}(?:Office|Department)\b)"
        rf"|(?:(?<=St )|(?<=St\. )|(?=(?:King|Queen|Guy)['’]))[{_UPPER}]\w+['’]s?(?={BLANK}(?:{houses})\b)|{WORD})"
    )
