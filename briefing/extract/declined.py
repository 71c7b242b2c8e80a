"""Who would not or could not be asked: "declined to comment", "could not be reached", "did not respond to a request".

No statements, though a reader wants to know of them; each is handed on with the words that name whom it is about.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from briefing import lexicon
from briefing.language import classes, phrases, subjects, tokens
from briefing.language.annotated import Annotated
from briefing.language.phrases import Phrase
from briefing.language.tokens import Tokens
from briefing.model import BODY_KINDS, Declined, Quote, Span, Speaker
from briefing.model import Phrase as Words
from briefing.patterns import lazy

RULE = "declined"
_NOT = r"(?: not|n['’]t)(?: immediately| yet| directly)?"
_ASKED = (
    r"(?:comment|elaborate|discuss|say|answer|respond|speak|talk|confirm|reveal|disclose|specify|identify"
    r"|be interviewed|be drawn|go into|provide|make [^,.;“”\"]{2,60}? available)"
)
_WHAT = r"(?= (?:if|whether|how|what|when|where|why|who|which|more)\b)"
_REFUSED = lazy(
    rf"\b(?:(?:declin|refus)(?:ed|es|ing) (?:to {_ASKED}\b"
    r"|(?:an? |all |any |further |several |repeated )?(?:interview )?(?:comments?|interviews?|requests? for)\b)"
    rf"|could{_NOT} be (?:immediately )?(?:reached|contacted|located)\b"
    rf"|could{_NOT} immediately be (?:reached|contacted|located)\b"
    rf"|(?:was|were|is|are)(?:{_NOT}| un| not immediately )\s?(?:immediately )?(?:available|reachable)\b"
    rf"(?= (?:for|to) (?:comment|interview|an interview|speak|discuss|be))"
    rf"|(?:did|has|have|had){_NOT} (?:immediately )?"
    rf"(?:respond|responded|repl(?:y|ied)|answer|answered|return|returned|acknowledge|acknowledged|comment|commented"
    rf"|(?:provide|make|made|provided) (?:a |any |anyone )?(?:comment|available for (?:comment|(?:an )?interview)))\b"
    rf"|(?:has|have|had) yet to (?:respond|reply|answer|comment)\b"
    rf"|(?:was|were){_NOT} (?:immediately )?(?:returned|answered|acknowledged)\b|went unanswered\b"
    rf"|would{_NOT} (?:(?:comment|elaborate|discuss|be drawn|be interviewed|answer (?:further |any )?questions)\b"
    rf"|(?:say|disclose|confirm){_WHAT})"
    rf"|would neither confirm nor deny\b|hung up on an? (?:reporter|journalist)\b"
    r"|(?:(?:has|have|had) (?:also )?been|was|were) (?:approached|contacted|asked)"
    r" for (?:a |further )?(?:comment|response|statement)\b"
    r"|referred (?:all |any |further )?(?:questions|inquiries|enquiries|queries|comment|requests for comment)\b"
    r"(?=[^.]* to\b)"
    rf"|(?:had|has|have|offered) no (?:immediate |further |additional )?comment\b)"
)
_NEITHER = lazy(
    r"\b[Nn](?:either|one|o one|obody)\b(?=[^.;:“”\"\n]{3,160}? (?P<verb>responded|replied|returned|answered|commented"
    r"|(?:would|agreed to|wanted to) (?:comment|say|discuss|talk|speak|be interviewed)"
    r"|(?:could be|was|were) (?:immediately )?(?:reached|available for (?:comment|interview|an interview)))\b)"
)
"""“Neither Lee nor Kim responded”, "no one at Acme could be reached"."""
_SOUGHT = lazy(
    r"\b(?:[Aa]ttempts?|[Ee]fforts?) to (?:reach|contact|interview) (?P<who>[^.;:“”\"\n]{2,80}?)"
    r"(?: (?:for|by|through|at|on)\b[^.;:“”\"\n]{2,60}?)? "
    r"(?:(?:were|was|proved) (?:unsuccessful|not successful|futile|fruitless|abortive)|failed)\b"
)
"""“Attempts to reach Lee were unsuccessful”."""
_AWAITED = lazy(
    r"\b(?:has|have|had) (?:also )?(?:approached|contacted|asked|reached out to) (?P<who>[^.,;:“”\"\n]{2,80}?) "
    r"(?:for (?:a |further )?(?:comment|response|statement)|to comment)\b"
)
"""“The Echo has approached the council for comment”."""
_REFUSING = (
    *(" not ", "n’t ", "n't ", "declin", "refus", "unavailable", "unreachable", "unanswered", "yet to", "hung up"),
    *("approached", "contacted", "asked for", "referred", "would neither", " no "),
)
_NOBODY = ("either ", "one ", "obody ")
_SEEKING = ("unsuccessful", "not successful", "failed", "futile", "fruitless", "abortive")
"""Letters of which one of each kind has some: a refusal, one by nobody or neither, one of whom was sought in vain."""
_ASKING = (" comment", " response", " statement")
_ANSWERED = lazy(r"respond|repl|answer|return|acknowledge|unanswered")
_REQUEST = lazy(
    r"\b(?:requests?|comments?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?|interviews?|texts?"
    r"|voicemails?|letters?|queries|query|phone|door|publication|deadline|press)\b"
)
_ENDS = ("comma", "semicolon", "dash", "stop", "colon", "relative", "quote")


def find(annotated: Annotated) -> tuple[Quote, ...]:
    """The refusals in the order of the text, each in the form of a quote, so that `speakers` can name whose it is."""
    found = list(_refusals(annotated))
    return tuple(refusal._replace(id=f"d{number}") for number, refusal in enumerate(found, 1))


def with_refusals(quotes: tuple[Quote, ...], refusals: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The quotes and the refusals, in the order of the text."""
    return tuple(sorted((*quotes, *refusals), key=lambda quote: quote.span))


def parted(
    speakers: tuple[Speaker, ...], named: tuple[Quote, ...]
) -> tuple[tuple[Speaker, ...], tuple[Quote, ...], tuple[Declined, ...]]:
    """The speakers with their quotes alone, the quotes, and who declined."""
    quotes = tuple(quote for quote in named if quote.rule != RULE)
    if len(quotes) == len(named):
        return speakers, quotes, ()
    ids = {quote.id for quote in quotes}
    kept = tuple(s._replace(quotes=tuple(one for one in s.quotes if one in ids)) for s in speakers)
    declined = tuple(Declined(q.text, q.span, q.speaker, q.rule) for q in named if q.rule == RULE)
    return kept, quotes, declined


def _refusals(annotated: Annotated) -> Iterator[Quote]:
    """The refusals of an article, block by block: who would not say, who neither did, who was sought in vain."""
    document, text, tokens = annotated.document, annotated.text, annotated.tokens
    hints = [tokens.starts[place] for place in tokens.places(lexicon.words("speech_words/refusal"))]
    for block in document.blocks:
        if block.kind not in BODY_KINDS or bisect_left(hints, block.span.start) == bisect_left(hints, block.span.end):
            continue
        words = block.span.of(text)
        for match in _REFUSED().finditer(text, *block.span) if _has_any(_REFUSING, words) else ():
            if (sentence := _sentence(annotated, match.start())) is not None:
                yield from _refusal(sentence, Span(*match.span()))
        for match in _NEITHER().finditer(text, *block.span) if _has_any(_NOBODY, words) else ():
            if (sentence := _sentence(annotated, match.start())) is not None:
                yield from _refusal(sentence, Span(*match.span("verb")), match.start())
        for match in _SOUGHT().finditer(text, *block.span) if _has_any(_SEEKING, words) else ():
            yield _quote(text, Span(*match.span()), Span(*match.span("who")))
        for match in _AWAITED().finditer(text, *block.span) if _has_any(_ASKING, words) else ():
            yield _quote(text, Span(*match.span()), Span(*match.span("who")))


def _has_any(signs: tuple[str, ...], words: str) -> bool:
    return any(map(words.__contains__, signs))


def _quote(text: str, words: Span, whose: Span | None) -> Quote:
    """A refusal in these `words`, in the form of a quote."""
    mention = Words(whose.of(text), whose) if whose else None
    return Quote("", "indirect", words.of(text), (words,), mention=mention, rule=RULE)


def _sentence(annotated: Annotated, offset: int) -> Tokens | None:
    """The words of the sentence there, with their classes."""
    sentence = annotated.sentence_at(offset)
    if not sentence.span.start <= offset < sentence.span.end:
        return None
    block = annotated.document.blocks[sentence.block]
    quoted = [quote for quote in annotated.quotations.of(block) if quote.span.touches(sentence.span)]
    for found in tokens.sentences(annotated.tagged, sentence.span, quoted):
        if found.starts[0] <= offset < found.ends[-1]:
            classes.classify(found)
            return found
    return None


def _refusal(sentence: Tokens, refused: Span, opens: int | None = None) -> Iterator[Quote]:
    """The refusal that stands at `refused`, told from `opens` on: from "neither", without which it would say yes."""
    place = bisect_right(sentence.starts, refused.start) - 1
    if sentence.is_a(place, "quote"):
        return
    last = bisect_right(sentence.starts, refused.end - 1)
    while last < len(sentence) and not sentence.is_a(last, *_ENDS) and not _opens_clause(sentence, last):
        last += 1
    first = place
    while sentence.is_a(first - 1, "auxiliary", "adverb"):
        first -= 1
    span = sentence.span(first, last)
    told = sentence.text[sentence.starts[0] : span.end].lower()
    if _ANSWERED().search(refused.of(sentence.text)) and not _REQUEST().search(told):
        return  # "did not respond to treatment"
    source = _whose(sentence, first)
    for one in (_neither(sentence, source) or [source]) if source else [None]:
        yield _quote(
            sentence.text, Span(span.start if opens is None else opens, span.end), sentence.span(*one) if one else None
        )


def _neither(sentence: Tokens, last: Phrase) -> list[Phrase]:
    """Both of “neither Lee nor her lawyer”, of which `last` is the second; nobody where there is no first."""
    nor = next((p for p in (last[0] - 1, last[0]) if sentence.words[p : p + 1] == ["nor"]), 0)
    neither = next((p for p in range(nor - 1, -1, -1) if sentence.words[p] == "neither"), -1)
    return [(neither + 1, nor), (nor + 1, last[1])] if nor and 0 <= neither < nor - 1 else []


def _opens_clause(sentence: Tokens, place: int) -> bool:
    """Whether another clause begins there: "and said", "but her lawyer"."""
    return sentence.words[place] in {"and", "but", "because", "while", "after", "when", "as", "citing", "saying"}


def _whose(sentence: Tokens, verb: int) -> Phrase | None:
    """Who refused: the subject, or whom a message was for that nobody answered."""
    source = subjects.subject_before(sentence, verb)
    if source and sentence.words[source[0]] in {"they", "it"} and sentence.is_a(source[0] - 1, "cue"):
        source = subjects.subject_before(sentence, source[0] - 1) or source  # "The council said they would not comment"
    if source and sentence.words[source[0]] in {"he", "she"} and sentence.is_a(source[0] - 1, "cue"):
        return _spoken_for(sentence, source[0] - 1) or source
    if source and _REQUEST().search(" ".join(sentence.words[slice(*source)])):
        to = next((p for p in range(source[0], verb) if sentence.words[p] in {"to", "for"}), None)
        return _owner_of_number(sentence, phrases.phrase_after(sentence, to)) if to is not None else None
    return source


def _spoken_for(sentence: Tokens, cue: int) -> Phrase | None:
    """Who would not speak, as somebody tells: Lee of “Lee said she would not”, of “Lee's lawyer, Joe Low, said”."""
    teller = subjects.subject_before(sentence, cue)
    if teller is None:
        return None
    owners = (p for p in range(teller[1] - 1) if sentence.is_a(p, "possessive"))
    owner = next((p for p in owners if sentence.text[sentence.starts[p]].isupper()), None)
    if owner is not None:
        return phrases.phrase_before(sentence, owner)
    named = next((p for p in range(*teller) if sentence.words[p] == "for" and sentence.is_a(p + 1, "name")), None)
    return (named + 1, teller[1]) if named is not None else teller


def _owner_of_number(sentence: Tokens, called: Phrase | None) -> Phrase | None:
    """Who was called: of “calls to [his] known number”."""
    number = called is not None and sentence.words[called[1] - 1] in {"number", "numbers", "phone", "phones", "line"}
    return (called[0], called[0] + 1) if called and number else called
