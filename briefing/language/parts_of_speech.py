"""Parts of speech: what each word of a sentence is, by what it can be and by the words around it.

Most words can be one thing only. For each way of being uncertain (“plans” is a noun or a verb) there is an ordered
tuple of rules; the first that knows decides. A bare past form stays "ed", past tense or participle: that depends
on whether a subject waits for its verb, which `clauses` knows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from itertools import compress
from typing import TypeAlias

from briefing.language import calendar_names, nouns_beside, nouns_or_verbs, small_words, that, verb_forms
from briefing.language.asked_of import of_word
from briefing.language.joined import MARKS, Joined
from briefing.language.names import Name
from briefing.language.tags import FINITE
from briefing.language.times import mark_times
from briefing.language.tokenizer import Placed
from briefing.language.words import FEWEST_TITLED, is_titled, lexical
from briefing.model import Sentence, Span

_LONGEST = 2000
"""Characters; what is longer is no sentence, whatever its punctuation."""
_BEFORE_CAPITAL = frozenset({"stop", "colon", "opening", "semicolon"})
"""Behind these a capital tells nothing."""
_IN_OFFICE = {"base?": "noun", "s?": "noun", "ing": "adjective"}
"""What a word of an office is that would be something else elsewhere."""
_UNREAD = "unread"
"""The tag of a word whose sentence nobody has asked for."""
_BLANKS = [""] * 40
"""No rule looks further past an end of the sentence."""


class Tagged(Placed):
    """A sentence, word by word: where each stands, itself in small letters, and what part of speech it is.

    Words inside quotation marks are words like others; the marks are "opening" and "closing". `words` and `tags` go
    on in blanks, so that a look past either end finds nothing: an index below nought counts from the far end. `tag`
    and `word` look up one place.
    """

    __slots__ = ("places", "size", "tag", "tags", "text", "word", "words")

    def __init__(
        self, whole: Joined, alone: Sequence[str], span: Span, people: Sequence[Span], offices: Sequence[Span]
    ) -> None:
        """`alone` is what each word of the whole text is, taken by itself."""
        self.text = whole.text
        first, last = whole.within(span)
        self.starts, self.ends, capital = whole.starts[first:last], whole.ends[first:last], whole.capital[first:last]
        self.words, self.tags = whole.words[first:last], list(alone[first:last])
        self.places: Sequence[int] = range(first, last)
        if "." in self.words[:-1]:
            capital = self._leave_out_stops(capital)
        self.size = len(self.tags)
        for name in people:
            self._mark_name(name, capital)
        titled = sum(capital) >= FEWEST_TITLED and is_titled(self.text[span.start : span.end])
        for place in compress(range(self.size), capital):
            if (titled or not place or self.tags[place - 1] in _BEFORE_CAPITAL) and self.words[place]:
                self.tags[place] = lexical(self.words[place], True, True)
        for office in offices:
            self._mark_office(office)
        self.words += _BLANKS
        self.tags += _BLANKS
        self.word: Callable[[int], str] = self.words.__getitem__
        self.tag: Callable[[int], str] = self.tags.__getitem__
        mark_times(self)
        taken_alone = self.tags.copy()
        for place in compress(range(self.size), map(RULES.__contains__, taken_alone)):
            for rule in _rules(taken_alone[place], self.words[place]):
                if decided := rule(self, place):
                    self.tags[place] = decided
                    break
        if FINITE.isdisjoint(self.tags):
            _find_verb(self, [place for place, tag in enumerate(taken_alone) if tag in {"s?", "hit?"}])

    def _mark_name(self, name: Span, capital: list[bool]) -> None:
        """The words of a person's name are one, whatever else they are: “Rose said”, “Hope said”."""
        place = bisect_left(self.starts, name.start)
        while place < self.size and self.ends[place] <= name.end:
            if self.tags[place] not in MARKS:
                self.tags[place], capital[place] = "name", False
            place += 1

    def _mark_office(self, title: Span) -> None:
        """What may be a verb is none in an office before a name: “human resources [head] Ann Lee”, “[Acting] mayor”."""
        place = bisect_left(self.starts, title.start)
        while place < self.size and self.ends[place] <= title.end:
            self.tags[place] = _IN_OFFICE.get(self.tags[place], self.tags[place])
            place += 1

    def _leave_out_stops(self, capital: list[bool]) -> list[bool]:
        """Those inside the sentence belong to abbreviations; what is left of `capital`."""
        kept = [n for n, word in enumerate(self.words) if word != "." or n + 1 == len(self.words)]
        self.starts, self.ends = [self.starts[n] for n in kept], [self.ends[n] for n in kept]
        self.words, self.tags = [self.words[n] for n in kept], [self.tags[n] for n in kept]
        self.places = [self.places[n] for n in kept]
        return [capital[n] for n in kept]

    def places_of(self, tag: str) -> list[int]:
        """The places of the words with that tag."""
        return list(compress(range(self.size), map(tag.__eq__, self.tags)))

    def place_of(self, offset: int) -> int:
        """The word at `offset`, or the last one before it; the first where none is."""
        return max(bisect_right(self.starts, offset) - 1, 0)

    def of_time(self, place: int) -> bool:
        """Whether the word at `place` is one of a time, or the preposition that leads to one: “[on] Monday”."""
        tag = self.tag(place)
        return tag == "time" or (tag == "preposition" and self.tag(place + 1) == "time")

    def past(self, place: int, tags: Container[str]) -> int:
        """The first place from `place` on whose tag is not among `tags`."""
        while self.tag(place) in tags:
            place += 1
        return place

    def back(self, place: int, tags: Container[str]) -> int:
        """The nearest place, from `place` to the left, whose tag is not among `tags`."""
        while self.tag(place) in tags:
            place -= 1
        return place

    def before(self, place: int) -> int:
        """The place before `place`, adverbs passed over."""
        place -= 1
        while self.tag(place) == "adverb":
            place -= 1
        return place

    def after(self, place: int, *skipped: str) -> int:
        """The place after `place`, adverbs and tags `skipped` passed over."""
        place += 1
        while self.tag(place) == "adverb" or self.tag(place) in skipped:
            place += 1
        return place


class TaggedText:
    """The words of a whole text with their parts of speech, which a sentence gets when first asked for."""

    def __init__(self, words: Joined, sentences: Sequence[Sentence], names: Sequence[Name]) -> None:
        self.words = words
        dated = calendar_names.names()
        people = [name for name in names if name.kind == "person" or name.words[0].lower() in dated]  # "Sunday Times"
        self._people = [name.span for name in people]
        self._offices = {name.span: name.title for name in people if name.title}
        self._spans = [sentence.span for sentence in sentences]
        self.starts = [span.start for span in self._spans]
        self._read: dict[int, Tagged] = {}
        self._alone = list(map(_taken_alone, words.words, words.kinds, words.capital))
        self._tags = [*[_UNREAD] * len(words), ""]

    def sentence(self, index: int) -> Tagged:
        """The sentence at `index` of the document's; one without words where there is none, or an endless one."""
        if index not in self._read:
            self._read[index] = self._tag(index)
        return self._read[index]

    def sentence_at(self, offset: int) -> Tagged:
        """The sentence at `offset`, or the last one before it."""
        return self.sentence(bisect_right(self.starts, offset) - 1)

    def has_words_at(self, offset: int) -> bool:
        """Whether that sentence has words; an endless one is read as one without."""
        index = bisect_right(self.starts, offset) - 1
        first, last = self.words.within(self._spans[index]) if self._is_read(index) else (0, 0)
        return first < last

    def _is_read(self, index: int) -> bool:
        return index >= 0 and self._spans[index].end - self._spans[index].start <= _LONGEST

    def _tag(self, index: int) -> Tagged:
        """Tag the sentence at `index`, and keep the tags of its words."""
        if not self._is_read(index):
            return Tagged(self.words, self._alone, Span(0, 0), (), ())
        start, end = self._spans[index]
        people = slice(bisect_left(self._people, (start, start)), bisect_left(self._people, (end, end)))
        offices = [title for name in self._people[people] if (title := self._offices.get(name))]
        found = Tagged(self.words, self._alone, self._spans[index], self._people[people], offices)
        if isinstance(found.places, range):
            self._tags[found.places.start : found.places.stop] = found.tags[: found.size]
            return found
        for place, tag in zip(found.places, found.tags, strict=False):
            self._tags[place] = tag
        return found

    def tags_of(self, places: Sequence[int]) -> list[str]:
        """The tags of the words at `places` in the text; nothing outside the sentences, and for -1."""
        found = list(map(self._tags.__getitem__, places))
        while _UNREAD in found:
            place = places[found.index(_UNREAD)]
            self.sentence_at(self.words.starts[place])
            if self._tags[place] == _UNREAD:
                self._tags[place] = ""  # in no sentence
            found = list(map(self._tags.__getitem__, places))
        return found


@lru_cache(maxsize=20_000)
def _taken_alone(word: str, kind: str, capital: bool) -> str:
    """What a word is, taken by itself; a mark is its kind."""
    return lexical(word, capital) if kind == "word" else kind


def _find_verb(it: Tagged, nouns: list[int]) -> None:
    """Of a sentence without a verb, “One adult in five smokes.”, the first noun that can be one becomes it."""
    verb = next((place for place in nouns if _may_have_subject(it, place)), None)
    if verb is not None:
        it.tags[verb] = "finite"


def _may_have_subject(it: Tagged, place: int) -> bool:
    """A subject stands before it: “One adult in five [smokes]”, “the yield – six tons in May – already [lags]”."""
    before = it.tag(it.before(place))
    return before in {"noun", "name", "number"} or (before in {"dash", "comma"} and it.tag(place - 1) == "adverb")


Rule: TypeAlias = Callable[[Tagged, int], "str | None"]

RULES: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(("base?", "hit?", "s?"), nouns_or_verbs.NOUN_OR_VERB),
    "base": (nouns_or_verbs.after_to, nouns_beside.opening_before_saying, nouns_beside.noun_after_determiner),
    "ed": (
        verb_forms.all_told,
        verb_forms.team_name,
        verb_forms.describes_office,
        verb_forms.in_perfect,
        verb_forms.before_noun,
        verb_forms.after_pronoun,
        verb_forms.never_passive,
    ),
    "participle": (verb_forms.before_noun,),
    "ing": (
        verb_forms.gerund_subject,
        verb_forms.gerund_in_phrase,
        verb_forms.gerund_beside_noun,
        verb_forms.gerund_of_thing,
        verb_forms.gerund_of_happening,
        verb_forms.gerund_of_trade,
        verb_forms.gerund_of_subject,
    ),
    "adjective": (nouns_beside.noun_of_role, nouns_beside.ordinal_alone, verb_forms.adjective_or_past),
    "adverb": (
        nouns_beside.ordinal_alone,
        small_words.first,
        small_words.describing,
        small_words.back,
        small_words.best,
        small_words.online,
    ),
    "finite": (nouns_beside.noun_in_s,),
    "preposition": (small_words.about,),
    "her": (small_words.her,),
    "so": (small_words.so,),
    "after": (small_words.as_has_been, small_words.as_frames, small_words.after),
    "subordinator": (small_words.while_noun,),
    "that": that.RULES,
    "when": (small_words.when,),
    "modal": (small_words.modal_noun,),
}
"""For each way of being uncertain the rules that decide, in order."""


@lru_cache(maxsize=20_000)
def _rules(tag: str, word: str) -> tuple[Rule, ...]:
    """Those that may decide what `word` is, uncertain in the way of `tag`."""
    return of_word(RULES[tag], tag, word)
