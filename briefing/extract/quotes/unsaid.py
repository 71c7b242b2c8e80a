"""Clauses after a verb of saying that nobody is reported to have said.

`silent` tells the verbs that say nothing; here the whole is looked at: who, how sure, and what follows. Each rule is
one way of not being a statement; `other_senses` are those of one verb each.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from briefing import lexicon
from briefing.extract.quotes import other_senses, unreal
from briefing.extract.quotes.complement import has_clause
from briefing.extract.quotes.cue import Cue
from briefing.extract.quotes.sources import is_thing, is_written
from briefing.language import phrases, subjects
from briefing.language.phrases import Phrase
from briefing.language.plurals import is_plural
from briefing.language.tags import SOMEBODY
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.patterns import lazy

_SHORTEST_CLAUSE = 4
"""Words from which on what "that" opens is a clause, though its verb is not on the lists."""
_VERBAL = VERBAL | {"contracted"}
_REASON = 8
"""Words behind a verb in which it is told that a name is withheld."""
_BEFORE_GERUND = frozenset({"of", "about", "for", "with", "without", "from", "than", "to"})


def why(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> str | None:
    """The rule by which the words from `first` to `last`, none of them quoted, are no statement of the source."""
    for rule in chain(RULES, other_senses.RULES_OF.get(cue.verb.lemma, ())):
        if rule(tokens, cue, source, first, last):
            return rule.__name__.strip("_")
    return None


def tells_of_source(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """Whether the words only tell of the source, though some are quoted: "Low, who did not want to be named, …"."""
    if cue.verb.lemma == "show" and tokens.is_a(first, "object") and not is_written(tokens, source):
        return True  # "Low showed him a log in which “all burned”"
    return any(rule(tokens, cue, source, first, last) for rule in (_leads_to_main_verb, _withholds_a_name, _is_urged))


def _no_more_than_a_word(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    return (last - first < 2 and cue.begin != last + 1) or "quote" in tokens.classes[first:last]


def _that_is_a_pronoun(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Ruled that out, mention that in public, disclosed this while speaking, who wrote it."""
    ends = tokens.is_a(first + 1, "subordinator", "preposition", "time", "to", "comma", "stop")
    if ends and tokens.words[first] in {"this", "it"}:
        return True
    if tokens.is_a(first, "that") and tokens.is_a(first + 1, "comma") and tokens.is_a(first + 2, "conjunction"):
        return True  # "he once said that, and everyone copied it"
    comma = next((p for p in range(first, last - 1) if tokens.is_a(p, "comma")), last)
    if tokens.words[comma + 1 : comma + 2] != [] and tokens.words[comma + 1].endswith("ing"):
        last = comma  # "confirmed that in an interview, saying"
    if not tokens.is_a(first, "that") or _VERBAL.intersection(tokens.classes[first:last]):
        return False
    near = set(tokens.classes[cue.last : first]) <= {"adverb", "time"} and not tokens.is_a(first + 1, "preposition")
    return not near or last - first < _SHORTEST_CLAUSE


def _is_the_occasion(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Commenting on the launch, Rowe said …; he said, referring to the war: what it was about, and no statement."""
    if cue.verb.lemma == "refer" and cue.verb.form == "ing" and "as" not in tokens.words[first:last]:
        return True
    opens = cue.verb.form == "ing" and (cue.first == 0 or tokens.is_a(cue.first - 1, "quote"))
    in_court = cue.verb.lemma == "defend" and tokens.is_a(first, "name")  # "Defending Max Low, Ann Rowe said"
    return opens and (in_court or tokens.words[first] in {"on", "about"})


def _points_back(tokens: Tokens, _cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """If she quits, as Rowe says she should: the verb is the one before."""
    bare = last - first < _SHORTEST_CLAUSE and tokens.is_a(first, "pronoun") and tokens.is_a(last - 1, "auxiliary")
    return bare and source[0] > 0 and tokens.words[source[0] - 1] == "as"


def _withholds_a_name(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Who asked not to be named, did not want to give her name: told of the source, not by it."""
    if {"condition", "anonymity"}.issubset(tokens.words[cue.last : first]):
        return False  # "said on condition of anonymity that"
    words = " ".join([*unreal.group(tokens, cue), *tokens.words[cue.first : min(last, cue.last + _REASON)]])
    return _NAMING().search(words) is not None and any(phrase in words for phrase in lexicon.words("anonymity"))


_NAMING = lazy(r"name|identif|anonymity|remain anonymous|known|called|quoted|on the record")


def _leads_to_main_verb(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """Those who mentioned her name got it wrong: the verb there is that of the whole sentence."""
    if not tokens.is_a(source[1] - 1, "relative") or cue.first > source[1] + 1 or tokens.is_a(first, "that", "to"):
        return False
    if tokens.is_a(source[1] - 2, "comma") or any(subjects.is_finite(tokens, p) for p in range(source[0])):
        return False
    told = [p for p in range(cue.last, len(tokens)) if subjects.is_finite(tokens, p)]
    clause = tokens.clause_of(told[0]) if told else None
    main = len(told) == 1 or (clause is not None and clause.kind == "main")
    return main and first < told[0] < last


def _anybody_says(tokens: Tokens, _cue: Cue, source: Phrase, _first: int, _last: int) -> bool:
    """You might think, one would assume, everyone agrees; and the reporter's own "I reported"."""
    if tokens.words[slice(*source)] == ["no", "one"]:
        return True
    if tokens.words[source[1] - 1] in SOMEBODY and source[1] - source[0] > 1:
        return True  # "the next time somebody tells you so"
    return source[1] - source[0] == 1 and tokens.words[source[0]] in lexicon.words("speech_words/anybody")


def _is_an_act_of_saying(tokens: Tokens, cue: Cue, _source: Phrase, _first: int, _last: int) -> bool:
    """The act of saying goodnight, without knowing the way, considering urging him."""
    if cue.verb.form != "ing" or not cue.first:
        return False
    thought_of = tokens.is_a(cue.first - 1, "cue") and not tokens.is_a(cue.first - 2, "comma")
    return thought_of or tokens.words[cue.first - 1] in _BEFORE_GERUND


def _object_tells_nothing(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """Backed the bill, expressed sympathy, questioned the minister; and yet: denied the charges."""
    if cue.according or cue.passive or first < cue.last or not cue.takes("object"):
        return False
    past = "thinking" in cue.verb.tags and "had" in unreal.group(tokens, cue)  # "had supported the cap"
    if "tells" in cue.verb.tags and not (past or _is_in_passing(tokens, cue) or is_thing(tokens, source)):
        return False
    if not tokens.is_a(first, "object", *NOMINAL) or ("shows" in cue.verb.tags and is_written(tokens, source)):
        return False
    told = (p for p in range(first + 1, min(last, first + 6)) if tokens.is_a(p, "that"))
    if any(not tokens.is_of(p + 1, VERBAL) and not is_plural(tokens.words[p - 1]) for p in told):
        return False  # "expressed concern that the road is shut"
    return not cue.takes("that") or not has_clause(tokens, first, last)


def _is_in_passing(tokens: Tokens, cue: Cue) -> bool:
    """Whether it sets the scene or tells one thing from others: "When Lee announced tariffs, …", "a note that …"."""
    if tokens.is_a(cue.begin - 1, "subordinator"):
        return cue.begin == 1
    if cue.verb.form == "ing" and cue.source and cue.source[1] == cue.first:
        common = cue.first == 1 or tokens.is_a(cue.first - 1, "word")
        return common and not is_written(tokens, cue.source)  # "people supporting it"
    last = cue.source[1] - 1 if cue.source else -1
    if cue.source and tokens.is_a(last, "relative") and "thinking" in cue.verb.tags:
        return True  # "the league, which opposes the plan, said"
    if cue.source is None or last < 1 or tokens.words[last] != "that" or tokens.is_a(last - 1, "comma"):
        return False
    return tokens.words[phrases.head(tokens, (cue.source[0], last))] not in lexicon.words("document_kinds/stating")


def _lacks_its_object(tokens: Tokens, _cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """A tooth that her agent begged her to fix: the words tell of the noun, and are no sentence without it."""
    that = source[0] - 1
    described = tokens.is_a(that, "that", "relative") and tokens.is_a(that - 1, "word")
    described = described and tokens.words[that - 1] not in lexicon.words("reporting_nouns")
    return described and tokens.is_a(first, "to") and last == first + 2


def _is_asked(tokens: Tokens, cue: Cue, _source: Phrase, _first: int, _last: int) -> bool:
    """Asked what he wanted to be, Rowe smiled: of the question, and not of the answer."""
    asked = tokens.words[0] == "asked" and not tokens.is_a(1, "comma", "stop")
    return asked and cue.first > 0 and "comma" not in tokens.classes[: cue.first] and cue.source is not None


def _is_motive(tokens: Tokens, cue: Cue, source: Phrase, _first: int, _last: int) -> bool:
    """They hide because they do not want to be seen: why they do it, as the writer tells it."""
    thought = "thinking" in cue.verb.tags and tokens.is_a(source[0], "pronoun")
    return thought and source[0] > 1 and tokens.words[source[0] - 1] in {"because", "since"}


def _asks_to_comment(tokens: Tokens, cue: Cue, _source: Phrase, first: int, _last: int) -> bool:
    """The Echo has asked the police to comment: that is all that a paper says of it."""
    asked_for = tokens.words[first : first + 2] in (["to", "comment"], ["for", "comment"])
    return asked_for and cue.verb.lemma in {"ask", "approach", "contact"} and "has" in unreal.group(tokens, cue)


def _is_activity(tokens: Tokens, cue: Cue, source: Phrase, first: int, _last: int) -> bool:
    """Argued for six years, speaks for 95,000 firms, who asked for help: that somebody talks, and not what is said."""
    if first != cue.last or tokens.words[first] not in {"for", "with"}:
        return False
    chosen = tokens.is_a(source[1] - 1, "relative", "that") and tokens.is_of(source[1] - 2, NOMINAL)
    lasted = any(word in lexicon.table("date_words/unit") for word in tokens.words[first + 1 : first + 4])
    return chosen or lasted or cue.verb.lemma in {"speak", "talk"}


def _is_ruled(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """The court dismissed an appeal, voters rejected a levy: what they did, and not what they said."""
    if not cue.takes("object"):
        return False
    who, what = tokens.words[slice(*source)], tokens.words[first : min(last, first + _OBJECT)]
    decided = (("speech_words/court", "speech_words/plea"), ("speech_words/voting", "speech_words/measure"))
    words = lexicon.words
    return any(not (words(by).isdisjoint(who) or words(of).isdisjoint(what)) for by, of in decided)


_OBJECT = 5
"""Words within which the object of a verb has its head."""


def _is_urged(tokens: Tokens, cue: Cue, _source: Phrase, first: int, _last: int) -> bool:
    """Residents urged to leave, in a headline: what they were told; and yet: asked to leave, promised to leave."""
    told = "person" in cue.verb.complements and "requests" not in cue.verb.tags
    return told and cue.verb.form == "past" and first == cue.last and tokens.is_a(first, "to")


def _no_clause(tokens: Tokens, cue: Cue, _source: Phrase, first: int, last: int) -> bool:
    """Determine the winner, wrote a petition: after a verb of more than saying only a clause tells something."""
    if cue.according or cue.takes("object") or first < cue.last or (cue.verb.says and "acts" not in cue.verb.tags):
        return False
    if cue.verb.lemma in {"expect", "find"}:
        return False  # "expects rents to fall", "found rents falling"
    return tokens.is_a(first, "object", *NOMINAL) and not has_clause(tokens, first, last)


def _thing_shows(tokens: Tokens, cue: Cue, source: Phrase, first: int, last: int) -> bool:
    """A failure shows, a vote underscores: only what is written, counted or decided tells by showing."""
    if cue.according or (cue.verb.says and "shows" not in cue.verb.tags):
        return False
    if "shows" in cue.verb.tags and "number" in tokens.classes[first:last]:
        return False  # figures: "the averages show her ahead by 3 points"
    if tokens.is_a(source[0], "pronoun", "relative") or tokens.is_a(source[1] - 1, "relative", "pronoun"):
        return "shows" in cue.verb.tags and tokens.words[source[0]] in {"he", "she", "they", "who"}
    if "shows" in cue.verb.tags:
        return not is_written(tokens, source)
    return is_thing(tokens, source)


def _thing_means_to(tokens: Tokens, cue: Cue, source: Phrase, first: int, _last: int) -> bool:
    """A storm that threatens to flood the quay."""
    named = (source[0], source[1] - 1) if tokens.is_a(source[1] - 1, "relative", "that") else source
    return tokens.is_a(first, "to") and not cue.according and named[1] > named[0] and is_thing(tokens, named)


RULES: tuple[Callable[[Tokens, Cue, Phrase, int, int], bool], ...] = (
    _no_more_than_a_word,
    _is_the_occasion,
    _points_back,
    _that_is_a_pronoun,
    unreal.is_yet_to_be_said,
    unreal.would_have_been_said,
    unreal.might_be_said,
    _withholds_a_name,
    _leads_to_main_verb,
    unreal.is_not_said,
    _anybody_says,
    _is_an_act_of_saying,
    _object_tells_nothing,
    _lacks_its_object,
    _is_asked,
    _is_motive,
    _asks_to_comment,
    _is_activity,
    _is_ruled,
    _is_urged,
    unreal.means_to,
    _no_clause,
    _thing_shows,
    _thing_means_to,
)
