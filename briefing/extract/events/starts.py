"""Where the words of an entry begin."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.events.extent import FEW, goes_on_at_once
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause, Phrase
from briefing.language.noun_phrase import phrase_left
from briefing.language.tags import says, takes_clause
from briefing.lexicon.verbs import has_tag

_WITH_SUBJECT = frozenset({"main", "coordinated", "reported", "subordinate"})
_PARTING = frozenset({"stop", "comma", "colon", "conjunction"})
_LIMITED = frozenset({"determiner", "noun", "number", "adjective", "name"})
CONDITIONAL = frozenset({"if", "unless"})
"""What only may come about: “[if talks fail by Friday] the port will close”."""


def start(found: Pass, clause: Clause, at: int | None = None) -> int:
    """The first word: of the subject, of the noun that the clause describes, of what “, officials said” reports.

    `at` is the first word of its date.
    """
    if clause.antecedent:
        return _of_described(found, clause, clause.antecedent)
    if clause.opener is not None and _starts_with_opener(clause):
        return clause.opener
    if clause.mate and goes_on_at_once(clause.mate, clause):
        return start(found, clause.mate)
    doing = _while_doing(found, clause, at)
    return _of_subject(found, clause) if doing is None else doing


def _of_subject(found: Pass, clause: Clause) -> int:
    """The first word of the subject, or of what stands in its place."""
    first = clause.subject[0] if clause.subject else _without_subject(found, clause)
    if found.it.tag(first - 1) == "closing" and clause.verb and says(clause.verb.lemma):
        return _quotation(found, first)
    if clause.kind == "attribution" and clause.parent:
        return start(found, clause.parent)
    while clause.subject is None and clause.kind == "main" and found.it.tag(first - 1) == "time":
        first -= 1  # "[Last year] was the hottest on record"
    return _with_limit(found, first)


def _with_limit(found: Pass, first: int) -> int:
    """“[Nearly] half left”, “[not] a soul stayed”: without it the entry would say too much, or the opposite."""
    it = found.it
    limited = it.word(first - 1) in lexicon.words("event_cues/limits") and it.tag(first) in _LIMITED
    denied = first - 1 - limited
    return denied + (it.word(denied) != "not")


def _while_doing(found: Pass, clause: Clause, at: int | None) -> int | None:
    """“[Sentencing him on Friday], the judge said …”: where what has the date and was done as that was said begins."""
    doing = found.owner[at] if at is not None else None
    if doing is None or doing.verb is None or doing.parent is not clause or doing.kind != "participial":
        return None
    if clause.verb is None or not says(clause.verb.lemma) or doing.verb.form != "gerund":
        return None
    if doing.verb.first > clause.start + 1:
        return None  # "Rowe, opening the fair on Monday, said"
    speaking = has_tag(doing.verb.lemma, "speaking") or takes_clause(doing.verb.lemma) or says(doing.verb.lemma)
    return None if speaking else doing.verb.first


def _starts_with_opener(clause: Clause) -> bool:
    """The opener belongs to the entry: “[if talks fail in May]”, “will decide [who succeeds Rowe in May]”."""
    if clause.kind == "reported":
        return clause.subject is None and clause.opened_by in {"what", "who"}
    return clause.kind == "subordinate" and clause.opened_by in CONDITIONAL


def _of_described(found: Pass, clause: Clause, antecedent: Phrase) -> int:
    """Of a clause that describes a noun: that noun, if it does not stand in an entry of its own or is not needed."""
    if clause.verb and _goes_on_later(found, clause):
        return clause.verb.first
    if clause.subject and _is_led_to(found, clause):
        return clause.subject[0]
    if clause.subject and clause.opener is None and found.it.words[antecedent[1] - 1] in {"moment", "time"}:
        return clause.subject[0]  # "by the time [they met in May]"
    cleft = _cleft(found, clause)
    if cleft is not None:
        return cleft
    return with_place(found, _of_whole_subject(found, clause, _nearest(found, clause, antecedent)), antecedent[1])


def _of_whole_subject(found: Pass, clause: Clause, first: int) -> int:
    """“[A plan to sell land, announced in May], was shelved”: set off, it is of all the subject, and not of land."""
    around = clause.parent.subject if clause.kind == "participial" and clause.set_off and clause.parent else None
    within = around is not None and around[0] < first < around[1]
    return around[0] if around and within and "to" in found.it.tags[around[0] : first] else first


def with_place(found: Pass, first: int, last: int) -> int:
    """“[A mill in Elin], which was to open in May”: whether the mill or the town is meant, the reader sees."""
    it = found.it
    while it.tag(last) == "time":
        last += 1
    which = it.tag(last) == "comma" and it.word(last + 1) == "which" and it.tag(first) == "name"
    which = which or (it.word(last) == "that" and it.tag(last - 1) == "name")  # "[a wall in Elin] that fell in May"
    thing = (
        it.word(last) in {"that", "which"}
        and it.tag(first) in {"noun", "adjective"}
        and it.word(first - 1) in {"into", "on"}
    )
    if thing and it.tag(first - 2) == "noun":
        return phrase_left(it, first - 2, frozenset())  # "[a ban on travel by night] that was brought in in May"
    placed = it.word(first - 1) in {"at", "in", "near", "outside", "to"} and it.tag(first - 2) == "noun"
    owned = it.word(first - 2) in {"interest", "investment", "share", "shares", "stake", "stakes"}
    return phrase_left(it, first - 2) if which and placed and not owned else first


def _goes_on_later(found: Pass, clause: Clause) -> bool:
    """A second deed in a row of participles: “The club, founded in 1990 and [rebuilt in 2004]”."""
    earlier = clause.mate.verb if clause.mate else None
    if earlier is None or clause.verb is None or not clause.describes:
        return False
    if clause.kind == "relative":
        return True  # "a man who was there [and who died in May]"
    return "time" in found.it.tags[earlier.last : clause.verb.first]


def _is_led_to(found: Pass, clause: Clause) -> bool:
    """“an illness for which [Rowe took a leave in May]”: it can be read without the noun."""
    it, opener = found.it, clause.opener
    return opener is not None and it.tag(opener) == "preposition" and it.word(opener + 1) == "which"


def _nearest(found: Pass, clause: Clause, antecedent: Phrase) -> int:
    """“head of [the firm Rowe founded]”: of two nouns the nearer, if it can be read alone."""
    it = found.it
    who = clause.opened_by == "who"
    if clause.set_off or who:
        joint = next((n for n in range(antecedent[0] + 1, antecedent[1] - 1) if it.words[n] == "of"), None)
        of_name = joint is not None and it.tag(joint + 1) == "name" and it.words[joint - 1] == "choice"
        told = of_name or (joint is not None and it.words[joint - 1] in lexicon.table("happening_nouns"))
        return joint + 1 if joint is not None and told and who else antecedent[0]  # "the death of [Rowe, who …]"
    nearer = (n for n in range(antecedent[1] - 2, antecedent[0], -1) if it.tags[n] == "determiner")
    return next((n for n in nearer if it.word(n - 1) == "of"), antecedent[0])


def _without_subject(found: Pass, clause: Clause) -> int:
    """The verb; where the words before it are many and no subject is seen among them, the first of these."""
    first = clause.verb.first if clause.verb else clause.start
    if found.it.word(first - 1) in lexicon.words("event_cues/hearsay"):
        first -= 1  # "was freed and [reportedly left the country]"
    if clause.kind not in _WITH_SUBJECT or clause.verb is None or not clause.verb.finite:
        return first
    opening = clause.start
    while opening < first and found.it.tags[opening] in _PARTING:
        opening += 1
    opens = found.it.tag(opening) in {"subordinator", "to"} or found.it.word(opening) in {"as", "after", "before"}
    return first if opens or first - opening > FEW else opening


def _cleft(found: Pass, clause: Clause) -> int | None:
    """The entry begins with the empty “it” of a cleft sentence: “[It] was Rowe who opened the fair”."""
    it, around = found.it, clause.parent
    if around is None or around.subject is None or around.verb is None or clause.antecedent is None:
        return None
    first = around.subject[0]
    told = it.words[first] == "it" and around.verb.lemma == "be" and around.verb.last == clause.antecedent[0]
    return first if told and clause.kind == "relative" else None


def _quotation(found: Pass, said: int) -> int:
    """Where the quotation begins that stands before “, she said”, if that is whole and short, with what leads to it."""
    tags = found.it.tags[:said]
    opened = tags.index("opening") if "opening" in tags else said
    if tags.count("opening") != tags.count("closing") or said - opened > FEW:
        return said
    around = found.owner[opened - 1] if opened else None
    if around is None or around.verb is None or tags[opened - 1] in _PARTING:
        return opened
    return said if around.verb.first >= opened else start(found, around)
