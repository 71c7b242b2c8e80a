"""Whose verb it is by the clauses of the sentence: the words of a clause's subject among the tokens before the verb."""

from __future__ import annotations

from bisect import bisect_left

from briefing.language import clauses
from briefing.language.clauses import Clause
from briefing.language.phrases import Phrase, phrase_before
from briefing.language.plurals import is_plural
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import verb_of


def _place(tokens: Tokens, clause: Clause, words: clauses.Phrase, limit: int) -> Phrase:
    """Where `words` of a clause stand among the tokens before `limit`."""
    start, end = clause.span(words)
    first = bisect_left(tokens.starts, start, 0, limit)
    return first, bisect_left(tokens.ends, end, first, limit) + 1


def _subject(tokens: Tokens, clause: Clause | None, limit: int, *kinds: clauses.Kind) -> Phrase | None:
    """Where the subject of a clause of one of `kinds` stands before `limit`."""
    if clause is None or clause.subject is None or (kinds and clause.kind not in kinds):
        return None
    return _place(tokens, clause, clause.subject, limit)


def of_main_clause(tokens: Tokens, verb: int) -> Phrase | None:
    """What opens the clause, up to what tells more of it: “[Two nurses] who worked on the day he died said”."""
    clause = tokens.clause_of(verb)
    found = _subject(tokens, clause.mate if clause and clause.kind == "shared" else clause, verb, "main")
    if found is None:
        return None
    first = found[0]
    while tokens.is_a(first, "adverb"):
        first += 1
    last = next((p for p in range(first, verb) if tokens.is_a(p, "comma", "relative", "that", *VERBAL)), verb)
    return (first, last) if first < last and tokens.is_a(last - 1, "object", *NOMINAL) else None


def of_attribution(tokens: Tokens, verb: int) -> Phrase | None:
    """Who says what stands before, by the office that a name in commas follows: “…, [his brother], Ann Lee, said”."""
    found = _subject(tokens, tokens.clause_of(verb), verb, "attribution", "subordinate")
    if found is None:
        return None
    last = next((p for p in range(found[0], verb) if tokens.is_a(p, "comma")), verb)
    return (found[0], last) if found[0] < last and VERBAL.isdisjoint(tokens.classes[found[0] : last]) else None


def named_last(tokens: Tokens, verb: int) -> Phrase | None:
    """The name behind what tells more of its bearer: “The firm that owns the coach, [Forthway], said”."""
    first = verb - 1
    while tokens.is_a(first - 1, "name"):
        first -= 1
    if first == verb - 1 or not tokens.is_a(first - 1, "comma"):
        return None
    opener = "with" if tokens.words[verb].endswith("ing") else "whose"
    if tokens.words[phrase_before(tokens, first - 2)[0] - 1] == opener:
        return first, verb - 1  # "the charity, whose chairman, Ann Lee, said", "with its head, Ann Lee, saying"
    found = _subject(tokens, tokens.clause_of(verb), verb, "main")
    described = range(found[0], first - 1) if found else ()
    told = any(tokens.is_a(p, "relative", "that") and tokens.is_a(p - 1, "word") for p in described)
    return (first, verb - 1) if told and not any(tokens.is_a(p, "comma") for p in described) else None


def of_shared_clause(tokens: Tokens, verb: int) -> Phrase | None:
    """Who did both things, without what tells more: “[A driver] who saved 20 in Elin was praised, but said”."""
    clause = tokens.clause_of(verb)
    mate = clause.sharer if clause else None
    if mate and mate.antecedent and mate.opener and mate.opened_by == "who":
        return _place(tokens, mate, (mate.antecedent[0], mate.opener + 1), verb)  # "[a man who] gave a name and said"
    found = _subject(tokens, mate, verb, "main")
    if found is None:
        return None
    last = next((p for p in range(found[0], found[1] - 1) if tokens.is_a(p, "relative", "that")), None)
    return (found[0], last + 1) if last is not None and tokens.is_a(last - 1, "word") else None


def of_whole_clause(tokens: Tokens, verb: int, inner: Phrase) -> Phrase | None:
    """The subject of the clause, where `inner` only ends it: “a girl who filmed the fire aboard the Elin” said it."""
    before = inner[0] - 1  # "the" stands outside a name, and so does "the daily"
    while tokens.is_a(before, "determiner", "word", "adjective", "possessive", "name"):
        before -= 1
    joined = tokens.words[before] == "and"  # "a man accused of robbing her and [her aunt] said"
    clause = tokens.clause_of(verb) if joined or tokens.is_a(before, "preposition", "to", *VERBAL) else None
    found = _subject(tokens, clause, verb)
    if clause is None or clause.subject is None or found is None:
        return None
    first, last = found
    timed = all(tokens.is_a(p, "preposition", "time") for p in range(inner[1], last))
    if last > verb or not (timed or last == verb):
        return None  # "a survey by Acme [in May] found", "a man who took a call [meant for Low] said"
    start, end = clause.span(clause.subject)
    if first >= inner[0] or tokens.starts[first] != start or end < tokens.ends[inner[1] - 1]:
        return None
    apart = any(tokens.is_of(at, _APART) or _acts(tokens, at) for at in range(first, inner[0]))
    return _described(tokens, first, inner[0]) if apart else (first, inner[1])


_APART = frozenset({"comma", "semicolon", "colon", "dash", "quote", "pronoun"})


def behind_list(tokens: Tokens, verb: int, last: Phrase) -> Phrase | None:
    """The subject of the clause, where it ends in a list of places: “[A check in Elin, Maro and Alba] found”."""
    if "and" not in tokens.words[slice(*last)] or not (tokens.is_a(last[0] - 1, "comma") and last[0] > 1):
        return None
    first = phrase_before(tokens, last[0] - 2)[0]
    return of_whole_clause(tokens, verb, (first, last[1])) if tokens.is_a(first - 1, "preposition") else None


def _described(tokens: Tokens, first: int, place: int) -> Phrase | None:
    """What begins at `first` and is described up to `place`: “[Emails] she received from the firm suggest that”."""
    done = next((p for p in range(first, place) if tokens.is_of(p, VERBAL)), None)
    relative = tokens.clause_of(done) if done is not None else None
    if relative is None or relative.kind != "relative" or relative.antecedent is None or relative.opener is not None:
        return None
    found = _place(tokens, relative, relative.antecedent, place)
    return found if found[0] == first else None


def _acts(tokens: Tokens, place: int) -> bool:
    """Whether a verb follows a name at once: what somebody did is no part of the name."""
    return tokens.is_a(place, "verb") and tokens.is_a(place - 1, "name") and not is_plural(tokens.words[place - 1])


def of_reported_clause(tokens: Tokens, verb: int) -> Phrase | None:
    """Who did both things that somebody tells: “Lee said [inspectors] had come and found that …”."""
    told = verb_of(tokens.words[verb])
    clause = tokens.clause_of(verb) if told and told.complements else None
    mate = clause.sharer if clause else None
    if mate is None or mate.kind != "reported":
        return None
    if told and told.says and mate.subject is not None:
        nobody = mate.span(mate.subject).of(tokens.text) in _NOBODY  # "said nobody was there and asked them to go"
        mate = mate.parent if nobody else None
    return _subject(tokens, mate, verb)


_NOBODY = frozenset({"it", "nobody", "nothing", "there", "this"})
