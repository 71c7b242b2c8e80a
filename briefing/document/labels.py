"""What kind of block a stretch of words is: an ordered table of rules, each of which knows one kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing import lexicon
from briefing.model import BlockKind

_NAME = r"(?:[^\W\d_a-zà-ÿ][\w.’'-]*)"
_NAMES = rf"{_NAME}(?:\s(?:(?:van|von|de|del|da|di|la|le|al|bin|el)\s)?{_NAME}){{0,3}}"

_CAPTION_START = re.compile(
    r"\(?(?:file\s?photo|file picture|photos?|photograph|picture|image|pictured|caption|graphic|illustration|video)"
    r"(?:\s?(?:by|credit|courtesy|caption))?\s?[:/]|file\s[-–—]|photo by\s",
    re.IGNORECASE,
)
_CREDIT_AT_END = re.compile(
    rf"""[.!?”"’')|]\s\(?(?:{_NAMES}\s?/\s?{_NAMES}|{_NAMES}\s?[,|]\s?(?:AP|AFP|EPA|Reuters|Getty\sImages)|{_NAMES}\svia\s{_NAMES}
    |(?i:photos?|photograph|image|picture|credit|illustration|graphic|video)s?(?:\s(?i:by|credits?|courtesy(?:\sof)?))?\s?:\s?[^.:;!?]{{2,60}}
    |(?i:(?:photos?|photograph|image|picture|illustration|graphic|video)s?\s(?:by|courtesy(?:\sof)?)|courtesy)\s(?:the\s)?{_NAMES}
     (?:\s?[/,]\s?{_NAMES})?|(?i:courtesy\sof)\s[^.:;!?]{{2,50}})\)?\.?$
    |\((?:(?:AP|AFP|EPA|Reuters|Getty)?[\s/]*(?i:file\s)?(?i:photos?|image|picture|pool|credit|courtesy)\b[^()]{{0,80}}
     |{_NAMES}(?:/|\svia\s){_NAMES})\)\.?$
    |\[(?i:photos?|image|picture)\b[^\[\]]{{0,80}}\]\.?$
    |\b(?:Getty\sImages|AFP/Getty|via\sAP|via\sReuters|AP\sPhoto|Shutterstock|iStock)(?:/[\w\s.’'-]{{2,40}})?[).]{{0,2}}$""",
    re.VERBOSE,
)
_CREDIT_ALONE = re.compile(
    rf"\(?{_NAMES}\s?(?:/|\svia\s|,)\s?(?P<agency>{_NAMES})\)?\.?|(?P<whole>{_NAMES}(?:\sImages)?)\.?"
)
_RELATED = re.compile(
    r"(?:related(?:\s(?:articles?|stor(?:y|ies)|content|links?|coverage|news|reading))?|(?:also\s)?(?:read|see)\s(?:more|also)"
    r"|read\s(?:next|this|our|the\sfull)|more\s(?:from|on|coverage|stories|news)|further\sreading|also\sread|recommended|don[’']t\smiss"
    r"|what\sto\sread\snext|you\smay\s(?:also\s)?like|up\snext|in\spictures|watch(?:\sthis|\slive|\snow)?|listen|read|must\sread|explainer"
    r"|see\salso|more)\s?(?::|»|>|→|—\s|–\s|-\s|$)",
    re.IGNORECASE,
)
_RELATED_PHRASE = re.compile(
    r"(?:related\s(?:articles?|stor(?:y|ies))|read\s(?:more|also|next)|see\salso|also\sread|click\shere|more\s(?:from|on)\s(?:this|the)\b)",
    re.IGNORECASE,
)
_CREDIT_INSIDE = re.compile(
    r"\bcontributed\s(?:reporting|to\sthis|to\sthe\s(?:report|story|article))|^(?:[A-Z][\w.’'-]*,?\s(?:and\s)?){1,8}contributed\.?$"
    r"|\b(?:assisted|helped)\s(?:with|in)\s(?:the\s)?reporting|\b[Aa]ll\s[Rr]ights\s[Rr]eserved\b"
    r"|\bmay\snot\sbe\s(?:published|reproduced|redistributed)"
)
_CREDIT_START = re.compile(
    r"""[—–-]{0,2}\s?\(?(?:(?:with\s)?(?:additional|further)\s(?:reporting|writing|research|editing|material)\b
    |(?:reporting|writing|editing|edited|compiled|translated|research(?:ed)?|produced)\s(?:and\s\w+\s)?(?:by|in)\b
    |(?:copyright\b|©|\(?c\)\s)|with\s(?:files|reporting|material|reports)\s(?:from|by)\b
    |with\sinputs?\sfrom\b|contributing\s?:\s|\(h/t\s|a\sversion\sof\sthis\s(?:article|story)
    |this\s(?:article|story|report|post|interview|conversation|transcript|essay|column|excerpt|piece)\s(?:(?:was|has\sbeen|is|were)\s)?
      (?:also\s|lightly\s|slightly\s)?(?:first|originally|updated|corrected|amended|published|republished|produced|supported|edited
      |translated|adapted|appeared|appears|part\sof|shortened|condensed|abridged|excerpted|written|funded)\b
    |(?:editor[’']?s?[’']?\snote|correction|clarification)\s?[:—–]
    |(?:sources?|credits?|agenc(?:y|ies))\s?:\s
    |(?:follow|contact|e-?mail|reach)\s.{1,60}(?:\s@|\son\s(?:twitter|x|facebook|bluesky)|@\w))""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[a-z]{3})[.!?][\"”’)]{0,2}\s")
_AUTHOR_NOTE = re.compile(
    rf"^{_NAMES}(?:,\s[^.]{{1,60}},)?\s(?:is|are|was)\s(?:an?|the|our)\s(?:[\w-]+\s){{0,4}}"
    r"(?:reporter|correspondent|editor|columnist|journalist|writer|contributor|producer|blogger|bureau\schief)s?\b"
)
_CLOCK_TIME = re.compile(r"\d{1,2}(?:\s?:\s?\d\d)?\s?(?:[ap]\.?m\.?)(?:\s[A-Z]{2,4})?\s?:?", re.IGNORECASE)
_REPORTED_FROM = re.compile(rf"{_NAMES}(?:\s(?:and|&)\s{_NAMES})?\sreported\sfrom\s[A-Z]")
_WRITTEN_FOR = re.compile(
    r";\s(?:the\s(?:article|story|text|wording|interview|report)|it)\s(?:was|is|were|has\sbeen)\s"
    r"(?:written|edited|shortened|translated|condensed|produced)\b|\bnames\s(?:have\sbeen|were)\schanged\b",
    re.IGNORECASE,
)
_BETWEEN_DASHES = re.compile(r"[-–—]\s.{2,60}\s[-–—]\.?")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paragraph to be named, and what is known of where it stands."""

    words: str
    lines: int
    """How many lines it took in the file."""
    next_words: str
    """The words of the paragraph after it; empty at the end."""
    from_end: int
    """How many paragraphs follow it."""


def _caption(piece: Candidate) -> bool:
    words = piece.words
    if len(words) > 600:
        return False
    if _CAPTION_START.match(words) or (len(words) < 60 and _photo_credit(words)):
        return True
    credit = _CREDIT_AT_END.search(words, max(0, len(words) - 120))
    return credit is not None and words[0] not in "“\"'‘"


def _photo_credit(words: str) -> bool:
    """Nothing but who took a picture: "Ana Ruiz / Reuters.", "Getty Images"."""
    credit = _CREDIT_ALONE.fullmatch(words)
    name = (credit["agency"] or credit["whole"]).casefold().rstrip(".").removeprefix("the ") if credit else ""
    return name in lexicon.words("photo_agencies")


def _related(piece: Candidate) -> bool:
    words = piece.words
    return len(words) <= 220 and (
        _RELATED.match(words) is not None or (_RELATED_PHRASE.match(words) is not None and words[-1] not in ".”")
    )


def _credit(piece: Candidate) -> bool:
    words = piece.words
    if len(words) > 400:
        return False
    if _CREDIT_START.match(words) or _agency(words):
        return True
    if cue := _CREDIT_INSIDE.search(words):
        return not _SENTENCE_END.search(words, 0, cue.start())
    if piece.from_end <= 4 and (_AUTHOR_NOTE.match(words) or _REPORTED_FROM.match(words)):
        return True
    return piece.from_end <= 1 and len(words) <= 300 and _WRITTEN_FOR.search(words) is not None


def _agency(words: str) -> bool:
    """An agency's name behind a dash: "— AP"."""
    name = words.strip("—–- .()")
    return (
        len(name) < len(words) < 40
        and words[0] in "—–-"
        and all(word.casefold() in lexicon.words("byline_roles") for word in name.split())
    )


def _heading(piece: Candidate) -> bool:
    """A short line without a stop before a longer paragraph; in a live page, the clock time."""
    words = piece.words
    if piece.lines > 1 or not piece.next_words:
        return False
    if _CLOCK_TIME.fullmatch(words) or _BETWEEN_DASHES.fullmatch(words):
        return True
    if words.isupper() and len(words) <= 40 and len(piece.next_words) > 60 and words[-1] == ".":
        return _WORD.search(words) is not None and words[0] not in '"“('
    if len(words) > 80 or len(words.split()) > 12 or len(piece.next_words) < 1.5 * len(words):
        return False
    if words[-1] in ".!?,;:…”\"'’)—–-" or not (words[0].isupper() or words[0].isdigit()):
        return False
    return _WORD.search(words) is not None and len(piece.next_words) > 60


RULES: tuple[tuple[BlockKind, Callable[[Candidate], bool]], ...] = (
    ("related", _related),
    ("credit", _credit),
    ("caption", _caption),
    ("heading", _heading),
)
"""The kinds of block in the body, each with the rule that knows it; what none knows is a paragraph."""


def kind(piece: Candidate) -> BlockKind:
    """The kind of block that `piece` is."""
    return next((name for name, rule in RULES if rule(piece)), "paragraph")
