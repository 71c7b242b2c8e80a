"""Quotations without a source in their sentence: whose words they go on with.

A quotation goes on with the words right before it, in its paragraph or in the paragraph directly before. Behind a
heading, behind narration, behind somebody new who does something, it is left to nobody: no name is better than
a wrong one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing import lexicon
from briefing.extract.quotes import attribution, polls
from briefing.extract.quotes.cue import by_name
from briefing.extract.quotes.passages import Passage
from briefing.extract.quotes.statement import Statement
from briefing.language import classes
from briefing.language.annotated import Annotated
from briefing.language.quotations import HEADINGS
from briefing.language.subjects import clause_subject
from briefing.language.tokens import Tokens
from briefing.language.words import BE
from briefing.lexicon.verbs import has_tag
from briefing.model import Span
from briefing.patterns import WORD

_FIRST_AND_SECOND = frozenset({"i", "we", "you"})
_PERSONAL = frozenset({"he", "she"})


class Thread:
    """What was said last, in which paragraph, and the narration since: what a quotation may go on with."""

    __slots__ = ("last", "narration", "paragraph")

    def __init__(self) -> None:
        self.last: Statement | None = None
        self.paragraph = 0
        self.narration: list[Passage] = []

    def take(self, statement: Statement, paragraph: int) -> None:
        """Remember `statement` as what a quotation may go on from.

        What is told within the last is not: in “Lee said Kim had told her so” it goes on with the words of Lee.
        """
        within = self.last is not None and any(piece.holds(statement.pieces[0]) for piece in self.last.pieces)
        self.last = self.last if within else statement
        self.paragraph, self.narration = paragraph, []


def carried(annotated: Annotated, passages: Iterable[Passage]) -> list[Statement]:
    """The statements of all passages; those without a source have that of the words they go on with."""
    read = [(passage, attribution.statements(passage.tokens) or polls.told(passage)) for passage in passages]
    handed = _handed_on(annotated.text, [statement for _, said in read for statement in said])
    people = _People(annotated)
    thread = Thread()
    found: list[Statement] = []
    for passage, said in read:
        if passage.kind == "caption":
            found += said
            continue
        if passage.kind in HEADINGS:
            thread = Thread()
        if all(statement.rule == "fragment" for statement in said):
            thread.narration.append(passage)
        near = passage.paragraph - thread.paragraph <= 1 and len(thread.narration) == 1
        for statement in said or (polls.goes_on(passage, thread.last) if near else []):
            if statement in handed or (statement.rule == "sentence" and _goes_on(thread, passage, statement)):
                continue
            if statement.rule == "sentence":
                _find_source(thread, passage, statement, people)
            crosshead = passage.kind == "heading" and statement.mention is None
            if statement.rule != attribution.REACTION and not crosshead:
                found.append(statement)
            own = statement.mention is not None and statement.mention.of(annotated.text).lower() in _FIRST_AND_SECOND
            if statement.rule != "fragment" and not own:
                thread.take(statement, passage.paragraph)
    return found


def _handed_on(text: str, statements: list[Statement]) -> set[Statement]:
    """Those that no mark closes and nobody is named for; the one that goes on at once has their words."""
    handed = set()
    taker: Statement | None = None
    for statement in reversed(statements):
        left_open = statement.rule == "sentence" and statement.open
        if taker and left_open and not text[statement.pieces[-1].end : taker.pieces[0].start].strip():
            taker.pieces = statement.pieces + taker.pieces
            handed.add(statement)
        else:
            taker = statement if statement.kind == "direct" and statement.mention else None
    return handed


def _goes_on(thread: Thread, passage: Passage, statement: Statement) -> bool:
    """Whether the quotation is a further piece of the last one, which it then becomes.

    That is so where no mark closes the last one, and right after it in its paragraph: "“No,” Lee said. “Never.”"
    """
    last = thread.last
    if last is None or last.kind != "direct" or thread.narration:
        return False
    near = passage.paragraph - thread.paragraph
    if not (last.open and near <= 1) and not (near == 0 and last.rule != "sentence"):
        return False
    last.pieces.append(statement.pieces[0])
    last.open = statement.open
    thread.paragraph = passage.paragraph
    return True


def _find_source(thread: Thread, passage: Passage, statement: Statement, people: _People) -> None:
    for rule in RULES:
        if rule in _FROM_LAST and _answers(thread, passage, statement):
            continue
        if found := rule(thread, passage, statement, people):
            statement.mention, statement.rule = found, rule.__name__.strip("_")
            return


def _answers(thread: Thread, passage: Passage, statement: Statement) -> bool:
    """Whether the last words were a question, which somebody else answers: "Lee asked what he saw. ¶ “A car.”"."""
    cue = thread.last.cue if thread.last else None
    text = passage.tokens.text
    asked = cue is not None and cue.of(text).split()[-1].startswith(_ASKED)
    return asked and "?" not in statement.pieces[0].of(text)


_ASKED = ("ask", "wonder", "inquir", "enquir")


def _beat(thread: Thread, passage: Passage, statement: Statement, people: _People) -> Span | None:
    """Who does something right before the quotation: "Ann Lee shook her head. “No.”"."""
    before = thread.narration[-1] if thread.narration else None
    if before is None or before.paragraph != passage.paragraph or (thread.last and thread.last.open):
        return None
    source = people.subject(before)
    return source if source and (people.gestures(before) or people.may_say(before, statement)) else None


def _continued(thread: Thread, passage: Passage, _statement: Statement, _people: _People) -> Span | None:
    """Whose reported words the quotation follows: "Lee said she was tired. “It was a long year.”"."""
    near = thread.paragraph == passage.paragraph and not thread.narration
    return thread.last.mention if near and thread.last else None


def _carried_over_narration(thread: Thread, passage: Passage, _statement: Statement, people: _People) -> Span | None:
    """Whose words stand before it in its paragraph, with nobody new and no question between."""
    asked = any(told.tokens.words[-1] == "?" for told in thread.narration)
    if thread.last is None or thread.paragraph != passage.paragraph or asked:
        return None
    return None if any(people.named_subject(told) for told in thread.narration) else thread.last.mention


def _carried(thread: Thread, passage: Passage, statement: Statement, _people: _People) -> Span | None:
    """Whose words end the paragraph directly before."""
    near = thread.paragraph + 1 == passage.paragraph and not thread.narration
    asked = _asks_you(statement.pieces[0].of(passage.tokens.text))
    return thread.last.mention if near and thread.last and not (asked or _asks(passage, thread.last)) else None


def _asks_you(words: str) -> bool:
    """Whether the words are a question to somebody, who may be the last speaker: “You live with her?”."""
    return words.rstrip("”\"'’").endswith("?") and "you" in WORD.findall(words.lower())


def _asks(passage: Passage, last: Statement) -> bool:
    """Whether a question was put that the next paragraph may answer: "“Is it so?” Lee asked. ¶ “It is.”"."""
    text = passage.tokens.text
    asked = last.cue.of(text).startswith("ask") if last.cue else last.rule == "carried"
    return asked and last.kind == "direct" and text[: last.pieces[-1].end].rstrip("”\"'’").endswith("?")


def _carried_from_subject(thread: Thread, passage: Passage, statement: Statement, people: _People) -> Span | None:
    """Of whom the paragraph directly before tells, in one sentence: "Ann Lee won in an hour. ¶ “I am happy.”"."""
    told = [before for before in thread.narration if before.paragraph == passage.paragraph - 1]
    near = thread.narration and told == thread.narration[-1:] and thread.paragraph != told[0].paragraph
    return people.named_subject(told[0]) if near and people.may_say(told[0], statement) else None


class _People:
    """Who is a person in the narration of an article."""

    def __init__(self, annotated: Annotated) -> None:
        self._annotated = annotated

    def subject(self, passage: Passage) -> Span | None:
        """The person who is the subject of a sentence of narration."""
        tokens = _classified(passage)
        source = clause_subject(tokens, len(tokens))
        if source and source[1] - source[0] == 1 and tokens.words[source[0]] in _PERSONAL:
            return tokens.span(*source)
        return self.named_subject(passage)

    def named_subject(self, passage: Passage) -> Span | None:
        """The same, where a name or an office tells who it is."""
        tokens = _classified(passage)
        source = by_name(tokens, clause_subject(tokens, len(tokens)))
        if source is None:
            return None
        span = tokens.span(*source)
        named = any(name.kind == "person" and span.holds(name.span) for name in self._annotated.names_from(span))
        return span if named or tokens.words[source[1] - 1] in lexicon.words("role_nouns") else None

    def gestures(self, passage: Passage) -> bool:
        """Whether the sentence tells what a speaker does while speaking: "shook her head", "laughed"."""
        words = passage.tokens.words
        assents = words[-1] in {".", ":"} and words[-2:-1] and has_tag(words[-2], "assents")
        return bool(assents) or not lexicon.words("gestures").isdisjoint(words)

    def may_say(self, passage: Passage, statement: Statement) -> bool:
        """Whether the quotation speaks of "I" or "we", and nothing is done to the subject of the sentence before it."""
        said = WORD.findall(statement.pieces[0].of(self._annotated.text).lower().replace("’", "'"))
        passive = BE.intersection(_classified(passage).words)
        return not passive and not lexicon.words("speech_words/first_person").isdisjoint(said)


def _classified(passage: Passage) -> Tokens:
    if not passage.tokens.quoted:
        classes.classify(passage.tokens)
    return passage.tokens


RULES: tuple[Callable[[Thread, Passage, Statement, _People], Span | None], ...] = (
    _beat,
    _continued,
    _carried_over_narration,
    _carried,
    _carried_from_subject,
)
_FROM_LAST = (_continued, _carried_over_narration, _carried)
"""Rules that go on with the last words."""
