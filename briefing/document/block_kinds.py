"""What kind of block a stretch of words is: an ordered table of rules, each of which knows one kind.

The patterns are costly to make, and most articles need few of them: each rule looks for a telling word first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.document import bylines, headings
from briefing.model import BlockKind
from briefing.patterns import lazy

_NAME = r"[A-ZÀ-ÞŁŚŠŽČĐİ][\w.’'-]*"
_NAMES = rf"{_NAME}(?:\s(?:(?:van|von|de|del|da|di|la|le|al|bin|el)\s)?{_NAME}){{0,3}}"

_SENTENCE_END = lazy(r"(?<=[a-z]{3})[.!?][\"”’»)]{0,2}\s")


class Paragraph(NamedTuple):
    """A paragraph to be named, and what is known of where it stands."""

    words: str
    lines: int
    """How many lines it took in the file."""
    next_words: str
    """The words of the paragraph after it; empty at the end."""
    from_end: int
    """How many paragraphs follow it."""


def _caption(piece: Paragraph) -> bool:
    words = piece.words
    if len(words) > 600:
        return False
    if _opens(words, _list("heads/caption_opening")) and _CAPTION_START_PATTERN().match(words):
        return True
    if len(words) < 60 and _photo_credit(words):
        return True
    closes = piece.from_end > _LAST and len(words) < _LONGEST_CREDITED and words[-1].isalpha()
    if closes and _AGENCY_AT_END().search(words):
        return True
    return words[0] not in "“\"'‘" and _credit_at_end(words)


_LAST, _LONGEST_CREDITED = 4, 160
"""Paragraphs at the end, where a report may close with the agency that it is of; characters of a caption that does."""
_AGENCY_AT_END = lazy(r"[.!?”]\s?[—–]\s?(?:AP|AFP|EPA|Reuters|Getty)(?:\s(?:pic|photo|Images))?$")


def _credit_at_end(words: str) -> bool:
    """Whether `words` close with who took a picture."""
    end = words[-80:].casefold() + "$"  # so that a hint can ask for the last letter
    if not _has(end, _list("heads/caption_hint")):
        return False
    likely = (credit for hints, credit in _CREDITS_AT_END if _has(end, hints))
    return any(_pattern(credit).search(words, max(0, len(words) - 120)) for credit in likely)


def _photo_credit(words: str) -> bool:
    """Nothing but who took a picture: "Ana Ruiz / Reuters.", "Getty Images"."""
    *name, agency = words.strip("() .").replace(" via ", "/").replace(", ", "/").split("/", 1)
    known = agency.strip().casefold().removeprefix("the ") in lexicon.words("photo_agencies")
    return known and len(" ".join(name).split()) <= 4


def _related(piece: Paragraph) -> bool:
    words = piece.words
    if len(words) > 220 or not _opens(words, _list("heads/related_opening")):
        return False
    return _RELATED_PATTERN().match(words) is not None or (
        words[-1] not in ".”»" and _RELATED_PHRASE_PATTERN().match(words) is not None
    )


def _promotion(piece: Paragraph) -> bool:
    """A call to sign up, to subscribe, to follow: of the page, and not of the article."""
    words = piece.words
    if len(words) > 320 or words[0] in '“"':
        return False
    if words[-40:].casefold().endswith(_list("pages/call_ending")):
        return True
    if not _opens(words, _list("pages/call_opening")):
        return False
    folded = words.casefold()
    if folded.startswith(("sign up for", "sign up to", "subscribe to")) and words[-1] not in ".”":
        return True
    return _has(folded, _list("pages/call_subject"))


def _credit(piece: Paragraph) -> bool:
    words = piece.words
    if len(words) > 400:
        return False
    if (_opens(words, _list("heads/credit_opening")) and _CREDIT_START_PATTERN().match(words)) or _agency(words):
        return True
    if piece.from_end <= _LAST and bylines.is_agency(words.strip("() .")):
        return True
    if _has(words, _list("heads/credit_hint")) and (cue := _CREDIT_INSIDE_PATTERN().search(words)):
        return not _SENTENCE_END().search(words, 0, cue.start())
    return piece.from_end <= 4 and _closing_note(words, last=piece.from_end <= 1)


def _closing_note(words: str, *, last: bool) -> bool:
    """Who the author is, who reported from where, and at the very end how the text came about."""
    if (
        _has(words[:120], _list("heads/being"))
        and _has(words, _list("heads/author"))
        and _AUTHOR_NOTE_PATTERN().match(words)
    ):
        return True
    addressed = "@" in words or (last and _TELEPHONE().search(words))
    if len(words) <= 300 and addressed and _REACHED_PATTERN().search(words):
        return True
    if last and len(words) <= 200 and _has(words, _WRITING) and _WRITES_PATTERN().match(words):
        return True
    if "reported from" in words and _REPORTED_FROM_PATTERN().match(words):
        return True
    told = last and len(words) <= 300 and _has(words, (";", "names ", "Names "))
    return told and _WRITTEN_FOR_PATTERN().search(words) is not None


def _opens(words: str, openings: tuple[str, ...]) -> bool:
    """Whether `words` begin with one of `openings`, whatever marks stand before it."""
    return words[:60].casefold().lstrip('—–- ([“"👉📲📌🔗➡▶\ufe0f').startswith(openings)


@cache
def _list(name: str) -> tuple[str, ...]:
    return tuple(sorted(entry.replace("_", " ") for entry in lexicon.words(name)))


def _has(words: str, hints: tuple[str, ...]) -> bool:
    return any(hint in words for hint in hints)


def _agency(words: str) -> bool:
    """An agency's name behind a dash: "— AP"."""
    name = words.strip("—–-= .()")
    return (
        len(name) < len(words) < 40
        and words[0] in "—–-="
        and all(word.casefold() in lexicon.words("heads/byline_role") for word in name.split())
    )


def _heading(piece: Paragraph) -> bool:
    return piece.lines == 1 and headings.is_one(piece.words, piece.next_words)


RULES: tuple[tuple[BlockKind, Callable[[Paragraph], bool]], ...] = (
    ("related", _related),
    ("related", _promotion),
    ("credit", _credit),
    ("caption", _caption),
    ("heading", _heading),
)
"""The kinds of block in the body, each with the rule that knows it; what none knows is a paragraph."""


def of_no_headline(words: str) -> BlockKind | None:
    """What `words` at the very top are that cannot be a headline: what stands below a picture, a call to subscribe."""
    piece = Paragraph(words, 1, "", 0)
    return "caption" if _caption(piece) else "related" if _promotion(piece) else None


def kind(piece: Paragraph) -> BlockKind:
    """The kind of block that `piece` is."""
    return next((name for name, rule in RULES if rule(piece)), "paragraph")


_AFTER, _CLOSE = r"""[.!?”"’')|]\s\(?""", r"\)?\.?$"
_PICTURES = r"(?:photos?|photograph|image|picture|illustration|graphic|video)s?"
_SHOWS = ("photo", "image", "picture", "illustration", "graphic", "video", "credit")
_CREDITS_AT_END: tuple[tuple[tuple[str, ...], str], ...] = (
    (("]$",), rf"\[{_NAMES}\s?/\s?{_NAMES}\]$|\[(?:File|Courtesy)[^\[\]]{{2,40}}\]$"),
    ((")$",), rf"[.”]\s\({_NAMES}:\s{_NAMES}(?:\s?/\s?{_NAMES})?\)$"),
    (("credit",), rf"Credit\s?(?:\.{{3}}|…)\s?{_NAMES}(?:(?:\s?[,/]\s?|\sfor\s|\svia\s)(?:The\s)?{_NAMES})*$"),
    (("©",), rf"\S\s©\s?{_NAMES}(?:/{_NAMES})*$"),
    (("reuters/",), rf"REUTERS/{_NAMES}(?:\s(?:Acquire|Purchase)\sLicensing\sRights.{{0,30}})?{_CLOSE}"),
    (("/",), rf"{_AFTER}{_NAMES}\s?/\s?(?:the\s)?{_NAMES}(?:\s?/\s?{_NAMES})?{_CLOSE}"),
    (("/",), rf"{_AFTER}{_NAMES}\s?/\s?{_NAMES}{_CLOSE}|\({_NAMES}/{_NAMES}\)\.?$"),
    ((" via ",), rf"{_AFTER}{_NAMES}\svia\s{_NAMES}{_CLOSE}|\({_NAMES}\svia\s{_NAMES}\)\.?$"),
    (
        ("ap", "afp", "epa", "reuters", "getty"),
        rf"{_AFTER}{_NAMES}\s?[,|]\s?(?:AP|AFP|EPA|Reuters|Getty\sImages){_CLOSE}",
    ),
    (
        _SHOWS,
        rf"{_AFTER}(?i:{_PICTURES}|credits?)(?:\s(?i:by|credits?|courtesy(?:\sof)?))?\s?:\s?[^.:;!?]{{2,60}}{_CLOSE}",
    ),
    (
        _SHOWS,
        rf"\s(?i:pictures?|photos?|photographs?|images?)\s?:\s{_NAMES}(?:\s?/\s?{_NAMES})?$",
    ),
    (
        (*_SHOWS, "courtesy"),
        rf"{_AFTER}(?:(?i:(?:file\s)?{_PICTURES}\s(?:by|courtesy(?:\sof)?)|courtesy)\s(?:the\s)?{_NAMES}"
        rf"(?:\s?[/,]\s?{_NAMES})?(?:\s\|\sLicense\sPhoto)?|(?i:courtesy\sof)\s[^.:;!?]{{2,50}}){_CLOSE}",
    ),
    (
        (*_SHOWS, "pool", "courtesy"),
        r"\((?:AP|AFP|EPA|Reuters|Getty)?[\s/]*(?i:file\s)?(?i:photos?|image|picture|pool|credit|courtesy)\b[^()]{0,80}\)\.?$"
        r"|\[(?i:photos?|image|picture)\b[^\[\]]{0,80}\]\.?$",
    ),
    (
        ("getty", "via", "photo", "shutterstock", "istock"),
        r"\b(?:Getty\sImages|AFP/Getty|via\sAP|via\sReuters|AP\sPhoto|Shutterstock|iStock)(?:/[\w\s.’'-]{2,40})?[).]{0,2}$",
    ),
)
"""How a caption closes with its credit: the words one of which is there, in small letters, and the pattern."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


_RELATED_PATTERN = lazy(
    r"\[?(?:related(?:\s(?:videos?|podcasts?|articles?|stor(?:y|ies)|content|links?|coverage|news|reading))?|(?:also\s)?(?:read|see)\s(?:more|also)"
    r"|read\s(?:next|this|our|the\sfull)|more\s(?:from|on|coverage|stories|news)|further\sreading|also\sread|recommended|don[’']t\smiss"
    r"|what\sto\sread\snext|you\smay\s(?:also\s)?like|up\snext|in\spictures|watch(?:\sthis|\slive|\snow|\smore(?:\son\s\S{2,30})?)?|listen|read|must\sread|explainer"
    r"|see\salso|more)\s?(?::|»|>|→|—\s|–\s|-\s|$)",
    re.IGNORECASE,
)
_RELATED_PHRASE_PATTERN = lazy(
    r"(?:related\s(?:articles?|stor(?:y|ies))|read\s(?:more|also|next)|see\salso|also\sread|click\shere|more\s(?:from|on)\s(?:this|the)\b)",
    re.IGNORECASE,
)
_CREDIT_INSIDE_PATTERN = lazy(
    r"\bcontributed\s(?:reporting|to\sthis|to\sthe\s(?:report|story|article))|^(?:[A-Z][\w.’'-]*,?\s(?:and\s)?){1,8}contributed\.?$"
    r"|\b(?:assisted|helped)\s(?:with|in)\s(?:the\s)?reporting|\b[Aa]ll\s[Rr]ights\s[Rr]eserved\b"
    r"|\bmay\snot\sbe\s(?:published|reproduced|redistributed)"
)
_CREDIT_START_PATTERN = lazy(
    r"""[—–-]{0,2}\s?\(?(?:(?:with\s)?(?:additional|further)\s(?:reporting|writing|research|editing|material)\b
    |(?:reporting|editing|edited|compiled|translated|research(?:ed)?|produced)\s(?:and\s\w+\s)?(?:by|in)\b
    |writing\s(?:and\s\w+\s)?by\b
    |(?:copyright\b(?!\s(?:[a-z]+\s)?(?:is|was|law|laws|has|can|rules?|holders?|owners?|claims?|infringement|and)\b)|©|\(?c\)\s)|with\s(?:files|reporting|material|reports|assistance|contributions?)\s(?:from|by)\b
    |with\sinputs?\sfrom\b|contributing\s?:\s|\(h/t\s|a\sversion\sof\sthis\s(?:article|story)
    |this\s(?:article|story|report|post|interview|conversation|transcript|essay|column|excerpt|piece)\s(?:(?:was|has(?:\snot)?\sbeen|is|were)\s)?
      (?:also\s|lightly\s|slightly\s)?(?:first|originally|updated|corrected|amended|published|republished|produced|supported|edited
      |translated|adapted|appeared|appears|part\sof|shortened|condensed|abridged|excerpted|written|funded)\b
    |(?:editor[’']?s?[’']?\snote|correction|clarification)\s?[:—–]
    |(?:sources?|credits?|agenc(?:y|ies))\s?:\s
    |published\sin\s[^.;“]{3,60}\d{4}\.?$
    |(?:disclaimer\s?:\s)?(?:except\sfor\sthe\sheadline|barring\sthe\sheadline)\b
    |(?:the\s)?(?:views|opinions)\sexpressed\s(?:here(?:in)?|in\sthis\s\w{4,12})\s(?:are|do|is)\b
    |(?:follow|find|see)\s(?:more\s(?:of\s)?)?\S{2,20}\s(?:\w{3,12}\s)?coverage\b.{0,80}https?://\S+
    |the\spost\s.{3,200}\s(?:first\sappeared|appeared\sfirst)\son\s
    |(?:follow|contact|e-?mail|reach)\s.{1,60}(?:\s@|@\w
       |\son\s(?:our\s)?(?:twitter|x|facebook|bluesky|whatsapp|instagram|telegram|threads|youtube|linkedin|google\snews)\b))""",
    re.VERBOSE | re.IGNORECASE,
)
_AUTHOR_NOTE_PATTERN = lazy(
    rf"^{_NAMES}(?:,\s[^.]{{1,60}},)?\s(?:is|are|was)\s(?:an?|the|our)\s(?:[\w-]+\s){{0,4}}"
    rf"(?:{'|'.join(_list('heads/author'))})s?\b"
)
_WRITING = (" writes ", " reports on ", " covers ")
_TELEPHONE = lazy(r"\d{3}[ .-]\d{4}\b")
_REACHED_PATTERN = lazy(
    r"\b(?:reach|contact|e-?mail|follow|call)\s(?:him|her|them|me|the\s(?:writer|reporter|author))\s(?:at|on)\b"
    r"|^write\sto\s.{2,60}\sat\s\S+@|\b(?:can|may)\sbe\s(?:reached|contacted|e-?mailed)\s(?:at|on|by|via)\b",
    re.IGNORECASE,
)
_WRITES_PATTERN = lazy(
    rf"^{_NAMES}\s(?:writes\sabout|writes\son|reports\son|covers)\s[^.;“]{{3,90}}\s(?:for|at|from)\s(?:the\s)?[A-Z][^.;“]*\.$"
)
_REPORTED_FROM_PATTERN = lazy(rf"{_NAMES}(?:\s(?:and|&)\s{_NAMES})?\sreported\sfrom\s[A-Z]")
_WRITTEN_FOR_PATTERN = lazy(
    r";\s(?:the\s(?:article|story|text|wording|interview|report)|it)\s(?:was|is|were|has\sbeen)\s"
    r"(?:written|edited|shortened|translated|condensed|produced)\b|\bnames\s(?:have\sbeen|were)\schanged\b",
    re.IGNORECASE,
)
_CAPTION_START_PATTERN = lazy(
    r"\(?(?:file\s?photo|file picture|photos?|photograph|picture|image|pictured|caption|graphic|illustration|video)"
    r"(?:\s?(?:by|credit|courtesy|caption))?\s?[:/]|file\s[-–—]|photo by\s|image\s(?:source|caption|credit),\s"
    r"|pictured\s(?:here|above|below|right|left|centre|center|(?:at|in|on|from)\s(?:the\s)?(?:back|front|right|left|centre|center))\b",
    re.IGNORECASE,
)
