"""Where the words of an entry end."""

from __future__ import annotations

from functools import cache

from briefing import lexicon
from briefing.extract.events import joints
from briefing.extract.events.joints import STOPS
from briefing.language.attachment import OWN_GERUND
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.tags import NOMINAL, SUBJECT_PRONOUNS, says
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs
from briefing.model import Span

FEW = 20
"""So many words of a quotation are shown, and of a sentence in which no verb is seen."""
_NEAR = 4
_STOPPING = frozenset({"shared", "coordinated", "attribution", "subordinate", "relative"})
_NEVER_LAST = frozenset({"comma", "conjunction", "that", *STOPS})
_OPENERS = frozenset({"that", "relative", "question", "subordinator"})
_CONDITIONS = frozenset({"if", "than", "unless", "until", "whether"})
"""Cut off before one of these it may not be true: “will only sign [if they leave]”."""


def end(found: Pass, clause: Clause, core: int) -> int:
    """Behind the last word: before the first stop from word `core` on, or where the clause was closed."""
    last = min(max(clause.last, core), found.it.size)
    around = clause.parent if clause.kind == "participial" else None
    if around is not None and around.kind == "attribution" and around.verb and around.verb.first >= core:
        last = min(last, around.verb.first)  # "…, a filing released on Friday | showed"
    begins = {c.start if c.opener is None else c.opener: c for c in found.clauses if c is not clause}
    stops = (place for place in range(core, last) if _stops(found, clause, begins, place))
    within = (n for n in stops if _goes_on_behind(begins, clause, n) or not _is_open(found, clause, core, n))
    stop = next((place for place in within if not _is_quoted(found, clause, place)), last)
    if _leads_to_quotation(found, clause, stop):
        return found.it.size - (found.it.tags[found.it.size - 1] == "stop")
    return _before_distance(found, core, stop)


def _goes_on_behind(begins: dict[int, Clause], clause: Clause, place: int) -> bool:
    """Whether what the same one did besides begins there: “asked [that they ban it][,] and left”."""
    begun = begins.get(place) or begins.get(place + 1)
    return begun is not None and begun.kind == "shared" and begun.mate is clause


def _before_distance(found: Pass, core: int, stop: int) -> int:
    """“Was signed in May | two weeks [before he lost]”: how long before belongs to what is cut off."""
    it, unit = found.it, found.it.word(stop - 1)
    parts = lexicon.table("date_words/part")
    if it.word(stop) not in {"before", "after"} or (unit not in lexicon.table("date_words/unit") and unit not in parts):
        return stop
    if it.words[stop - 3 : stop - 1] == ["on", "the"]:
        return stop - 3  # "was forged | on the night [after the vote]"
    first = stop - 1
    while it.tag(first - 1) == "number" or it.word(first - 1) in _COUNTS:
        first -= 1
    if it.word(first - 1) in {"by", "for", "in", "within"}:
        return stop  # "closed for two weeks | after it burned"
    counted = first < stop - 1 or unit.endswith("s")
    return first if counted and core <= first else stop


_COUNTS = frozenset({"a", "about", "almost", "an", "couple", "few", "just", "nearly", "of", "several", "some"})


def _is_quoted(found: Pass, clause: Clause, place: int) -> bool:
    """Whether the quotation around word `place`, begun behind the verb, is short enough to be shown whole."""
    tags, first = found.it.tags, clause.verb.last if clause.verb else 0
    opened = next((n for n in range(place - 1, first - 1, -1) if tags[n] in {"opening", "closing"}), None)
    if opened is None or tags[opened] == "closing" or found.it.tag(place + 1) == "closing":
        return False
    closed = next((n for n in range(place, found.it.size) if tags[n] == "closing"), found.it.size)
    return closed - opened <= FEW


def _is_open(found: Pass, clause: Clause, core: int, place: int) -> bool:
    """Whether what “that” or “who” opened behind word `core` has no verb yet: “told reporters that his team …”."""
    opened = next((n for n in range(place - 1, core - 1, -1) if found.it.tags[n] in _OPENERS), None)
    if opened is None:
        return _in_subject(found, clause, place)
    verbs_within = any(c.verb and c.verb.finite and opened < c.verb.first < place for c in found.clauses)
    return not verbs_within or _in_subject(found, clause, place)


def _in_subject(found: Pass, clause: Clause, place: int) -> bool:
    """Whether the verb of a clause is still to come: “ruled that the law, which was passed in May, was void”."""
    told = (c for c in found.clauses if c.kind == "reported" and c.start >= clause.start)
    return any(c.start < place <= c.verb.first for c in told if c.verb)


def _stops(found: Pass, clause: Clause, begins: dict[int, Clause], place: int) -> bool:
    """Whether the telling is over before word `place`; `begins` are the other clauses by their first words."""
    it, tag, begun = found.it, found.it.tags[place], begins.get(place)
    if _makes_untrue(found, place) or (begun is not None and _tells_which(found, begun)):
        return False
    after = tag == "preposition" and it.words[place] == "after"
    if (
        tag in STOPS
        or (it.words[place] == "," and joints.is_year(it.words[place - 1]) and joints.is_year(it.words[place + 1]))
        or it.words[place : place + 2] == ["so", "that"]
        or (clause.kind == "subordinate" and it.tag(place - 1) == "time" and it.words[place] in SUBJECT_PRONOUNS)
        or (after and not verbs.has_tag(it.words[place - 1], "goes_after"))
    ):
        return True
    if tag == "comma":
        return it.tag(place + 1) != "opening" and not joints.joins(found, clause, place)
    if tag == "conjunction" and (joints.leaves_verb_out(found, place) or _goes_beyond(found, clause, place)):
        return True
    if begun is None:
        following = begins.get(place + 1)
        return following is not None and following.preposition in OWN_GERUND
    return _is_beyond(found, clause, begun)


def _leads_to_quotation(found: Pass, clause: Clause, place: int) -> bool:
    """“told him on Friday[:] “I quit””: what is said, if it is short."""
    it, verb = found.it, clause.verb
    if it.tag(place) != "colon" or it.tag(place + 1) != "opening" or verb is None or not says(verb.lemma):
        return False
    return it.size - place <= FEW and "closing" not in it.tags[place : it.size - 2]


def _is_beyond(found: Pass, clause: Clause, begun: Clause) -> bool:
    """Whether the clause that begins there is no part of the telling."""
    if goes_on_at_once(clause, begun):
        return False
    bare = begun.kind == "relative" and begun.opener is None and not _is_near_time(found, begun)
    apart = begun.kind in _STOPPING and not bare
    apart = apart or (begun.kind == "infinitive" and found.it.tags[begun.start - 2 : begun.start] == _TIME_AND)
    return apart or _only_says_what_for(found, clause, begun) or _is_asked_for(clause, begun)


def _tells_which(found: Pass, begun: Clause) -> bool:
    """“Half of them were with firms [that had paid her]”: a few words, in no commas, of no other day."""
    verb = begun.verb
    if begun.kind != "relative" or begun.set_off or begun.opener is None or begun.opened_by not in {"that", "who"}:
        return False
    before = found.it.tag(begun.opener - 1)
    apart = before == "conjunction" or (before == "time" and verb is not None and verb.tense != "past")
    return not apart and begun.last - begun.start < _FEW_WORDS and not is_timed(found, begun)


_FEW_WORDS = 8
_TIME_AND = ["time", "conjunction"]
"""“is due to start in June [and] finish in May”."""


def goes_on_at_once(clause: Clause, other: Clause) -> bool:
    """“They wept [and embraced]”: two verbs side by side tell one thing."""
    verb, following = clause.verb, other.verb
    both = verb is not None and following is not None and verb.tense == following.tense == "past"
    return both and other.kind == "shared" and verb is not None and other.opener == verb.last


def _is_near_time(found: Pass, clause: Clause) -> bool:
    """Whether its date stands right behind its verb: “a ban [it put in place on Friday]”."""
    verb = clause.verb
    return verb is not None and "time" in found.it.tags[verb.last : verb.last + _NEAR]


def is_timed(found: Pass, clause: Clause) -> bool:
    """Whether the clause has a date of its own: “a ban [it imposed on Friday]”."""
    return any(found.owner[place] is clause for place in found.it.places_of("time"))


def _makes_untrue(found: Pass, place: int) -> bool:
    """Whether what is told would not be true if it were cut off before word `place`."""
    it, word = found.it, found.it.words[place]
    if word == "or" or (word == "since" and it.word(place - 1) in _units()):
        return True  # "was either leading [or tied]", "it was four weeks [since he won]"
    before = place - 1
    while it.of_time(before):
        before -= 1
    if word in {"after", "amid", "as"} and it.word(before) in {"came", "come", "comes"}:
        return True  # "the ruling on Monday comes [as the port is shut]"
    of_noun = (
        word == "unless" and found.owner[before].kind == "participial"
    )  # "a session set for May | unless he may go"
    return word in _CONDITIONS and it.tag(place - 1) != "comma" and not of_noun


@cache
def _units() -> frozenset[str]:
    return frozenset(lexicon.table("date_words/unit"))


def _is_asked_for(clause: Clause, begun: Clause) -> bool:
    """“Police asked [anyone who saw it on Monday] | to call”: the infinitive is of the verb around."""
    around = clause.parent.verb if clause.parent else None
    described = clause.kind == "relative" and clause.antecedent and around and clause.antecedent[0] == around.last
    return bool(described) and around is not None and begun.kind == "infinitive" and _has_others_do(around)


def _only_says_what_for(found: Pass, clause: Clause, begun: Clause) -> bool:
    """A purpose can be left out: “opened the border on Friday | to let them pass”; not “asked him Friday to go”."""
    it, verb = found.it, clause.verb
    return (
        begun.kind == "infinitive"
        and it.tag(begun.start - 1) == "time"
        and verb is not None
        and not _has_others_do(verb)
        and not _is_completed(verb)
        and not {"noun", "name", "number"}.isdisjoint(it.tags[verb.last : begun.start])
        and it.tag(verb.last) in NOMINAL | {"preposition"}
        and it.word(verb.last) not in {"till", "until"}  # "You have until Friday to leave"
    )


def _goes_beyond(found: Pass, clause: Clause, joint: int) -> bool:
    """“told them that [he fell in May] and that he had since died”; “[a store built in 1912] and the town hall”."""
    it = found.it
    if clause.kind == "participial" and clause.antecedent is not None:
        return it.tag(joint - 1) == "time" and it.tag(joint + 1) in {"determiner", "name", "possessive"}
    return clause.kind == "reported" and it.word(joint + 1) == "that"


def _has_others_do(verb: VerbGroup) -> bool:
    """“asked him to go”, “let them pass”: of its object."""
    return verbs.has_tag(verb.lemma, "bids") or verbs.has_tag(verb.lemma, "drives")


def _is_completed(verb: VerbGroup) -> bool:
    """Whether an infinitive completes the verb, so that it is told with it: “agreed late on Friday [to go]”."""
    row = verbs.verb_of(verb.lemma)
    return row is not None and "to" in row.complements


def _leads_on(found: Pass, last: int) -> bool:
    """“at a fair [in] which”, “a vote [that] …”: whether the word before `last` only leads to what is cut off."""
    it = found.it
    before_relative = it.tags[last - 1] == "preposition" and it.tag(last) == "relative"
    return before_relative or (it.words[last - 1] == "that" and it.tags[last - 1] == "determiner")


_NEARLY = frozenset({"even", "just", "long", "only", "shortly", "soon"})
"""“They argued [just] | after midnight”."""


def within_marks(found: Pass, first: int, last: int) -> Span:
    """From word `first` up to but without word `last`, with marks of quotation whole and no comma at the end."""
    it = found.it
    while last > first + 1 and (it.tags[last - 1] in _NEVER_LAST or _leads_on(found, last)):
        last -= 1
    if it.words[last - 1] in _NEARLY and it.word(last) in {"after", "as", "before", "when"} and last > first + 1:
        last -= 1
    opened = it.tags[first:last].count("opening") - it.tags[first:last].count("closing")
    if opened > 0 and it.tags[first] == "opening":
        first += 1
    elif opened > 0:
        last = next((place + 1 for place in range(last, it.size) if it.tags[place] == "closing"), last)
    elif opened < 0 and it.tags[last - 1] == "closing":
        last -= 1
    return it.span(first, max(last, first + 1))
