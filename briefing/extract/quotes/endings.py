"""Where what is reported ends before its sentence does, and the reporter goes on in his own words."""

from __future__ import annotations

from collections.abc import Callable

from briefing import lexicon
from briefing.extract.quotes import complement
from briefing.extract.quotes.cue import Cue
from briefing.language import subjects
from briefing.language.tokens import NOMINAL, VERBAL, Tokens
from briefing.lexicon.verbs import has_tag, readings

_NEAR = 5
_FALLS_SILENT = ("did not respond", "did not reply", "did not return", "did not answer", "declined to", "hung up")
"""What somebody does who will say no more: “said she would look into it [and did not return a call]”."""
_JOINTS = frozenset({"comma", "conjunction"})
_AFTERWARDS = frozenset({"when", "after"})
_NAMED = NOMINAL | {"preposition", "to"}


def end(tokens: Tokens, first: int, last: int) -> int:
    """The end of the words reported from `first` on, `last` or before it, and behind what is quoted in them."""
    quoted = max((p for p in tokens.quoted if first <= p < last), default=first)
    for place, cls in enumerate(tokens.classes[quoted + 1 : last - 1], start=quoted + 1):
        if cls in {"comma", "semicolon"} and any(rule(tokens, place, last) for rule in RULES):
            return place
        last_comma = cls == "comma" and "comma" not in tokens.classes[place + 1 : last]
        if last_comma and tokens.is_a(place + 1, "relative") and not _has_clause(tokens, first, place):
            return place
        if (
            cls == "subordinator"
            and tokens.words[place] in _AFTERWARDS
            and _NAMED.issuperset(tokens.classes[first:place])
        ):
            return place  # "blasted the referee [after his side had lost]"
        if cls == "conjunction" and " ".join(tokens.words[place + 1 : place + 4]).startswith(_FALLS_SILENT):
            return place
    return last


def _has_clause(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a clause is reported; else only something is praised or blamed: “praised Ann Lee[, who left early]”."""
    return any(tokens.is_a(p, "that", "quote", "question") or subjects.is_finite(tokens, p) for p in range(first, last))


def _but(tokens: Tokens, comma: int, last: int) -> bool:
    """Said it seeks peace, but its strikes have raised the risk. A clause of its own, and not "but that"."""
    if tokens.words[comma + 1] != "but" or tokens.is_a(comma + 2, "that", "quote"):
        return False
    return any(subjects.is_finite(tokens, p) for p in range(comma + 2, last))


def _is_disputed(tokens: Tokens, comma: int, last: int) -> bool:
    """Said she got no notice, a claim denied by officials; accused him of theft, which he denies."""
    claims = lexicon.words("speech_words/disputed")
    claimed = tokens.words[comma + 1] in {"a", "an"} and tokens.words[comma + 2] in claims
    if claimed and tokens.is_a(comma + 3, "that", "relative"):
        return True  # "a claim that the study did not examine"
    if not claimed and tokens.words[comma + 1] not in {"which", "something"}:
        return False
    reach = last if claimed else min(last, comma + _NEAR + 1)
    return any(has_tag(word, "denies") for word in tokens.words[comma + 2 : reach])


def _semicolon(tokens: Tokens, place: int, _last: int) -> bool:
    return tokens.is_a(place, "semicolon") and not tokens.is_a(place + 1, "that")


def _of_headline(tokens: Tokens, comma: int, last: int) -> bool:
    """Firm warns of weaker sales, shares slide: what a headline tells besides."""
    whole = last < len(tokens) or tokens.is_a(last - 1, "stop") or "conjunction" in tokens.classes[comma:]
    return not whole and "preposition" in tokens.classes[comma - 4 : comma] and tokens.is_a(comma + 1, "word")


def _leads_to(tokens: Tokens, comma: int, last: int) -> bool:
    """Said it would close, prompting protests; …, which drew questions."""
    verb = comma + 1
    if tokens.words[verb] == "which":
        verb += 1
        while tokens.is_a(verb, "auxiliary", "adverb"):
            verb += 1
    elif not tokens.words[verb].endswith("ing"):
        return False
    table = lexicon.table("reaction_verbs")
    lemma = next((v.lemma for v in readings(tokens.words[verb]) if v.lemma in table), None) if verb < last else None
    if lemma is None:
        return False
    objects = table[lemma][0]
    return objects == "-" or not set(objects.split()).isdisjoint(tokens.words[verb + 1 : min(verb + _NEAR, last)])


def region_end(tokens: Tokens, all_cues: list[Cue], index: int) -> int:
    """Where the words that cue `index` may report end: with its clause, or where another cue takes over."""
    cue = all_cues[index]
    end = len(tokens)
    while end and tokens.is_a(end - 1, "stop", "comma", "dash"):
        end -= 1
    end = next((p + 1 for p in tokens.quoted if cue.last <= p < end and _closes_clause(tokens, p)), end)
    if cue.passive and cue.source and "quote" in tokens.classes[cue.last : cue.source[0]]:
        end = min(end, cue.source[0] - 1)  # "described as “reckless” by Lee"
    elif cue.passive and cue.source and tokens.words[cue.source[1] : cue.source[1] + 1] == ["as"]:
        end = next(
            (p + 1 for p in tokens.quoted if cue.source[1] < p < end), end
        )  # "described by Lee as “odd” has shut"
    setting = tokens.is_a(0, "subordinator") and complement.comma_after_as(tokens, cue) is None
    if setting and not cue.according and "comma" not in tokens.classes[: cue.begin]:
        end = next((p for p in range(cue.last + 1, end) if tokens.is_a(p, "comma")), end)  # "When Lee said no, …"
    end = _goes_on_to_do(tokens, cue, end)
    relative = _is_of_relative_clause(tokens, cue)
    if relative:
        end = _relative_end(tokens, cue.last, end)
    elif cue.source and tokens.is_a(cue.source[0] - 1, "relative"):
        end = _comma_before_verb(tokens, cue.last, end) or end  # "Low, who aides say wants to run | , left"
    elif cue.verb.form == "ing" and cue.source and tokens.is_a(cue.source[1] - 1, "relative"):
        end = _main_verb(tokens, cue.last, end)  # "A man who hid to avoid telling her that he was ill has left"
    elif cue.verb.form == "ing" and cue.source and cue.source[1] == cue.first and tokens.is_a(cue.last, "preposition"):
        end = _main_verb(tokens, cue.last, end, reports=False)  # "A letter complaining of it has moved the town"
    for later in all_cues[index + 1 :]:
        if cue.source and later.source and later.source[0] <= cue.source[0] < later.first and relative:
            return min(end, later.first)  # "those who spoke for it said"
        joint = _joint(tokens, cue, later)
        if joint is not None and not _ends_setting(tokens, cue.last, joint):
            return min(end, joint)
    return end


def _goes_on_to_do(tokens: Tokens, cue: Cue, last: int) -> int:
    """Where the source, of whom no clause is reported, or somebody else does something else.

    “denied theft | but was convicted”, “urged them to wait | and the army closed the road”.
    """
    if cue.inverted or tokens.is_a(cue.last, "that"):
        return last
    joint = next((p for p in range(cue.last + 1, last) if tokens.classes[p] in _JOINTS), last)
    if joint == last or VERBAL.isdisjoint(tokens.classes[joint:]):
        return last
    parsed = tokens.whole.clauses_at(tokens.starts[cue.first])
    said = parsed.of_verb(tokens.starts[cue.first])
    if said is None or any(c.parent is said and c.kind == "reported" for c in parsed.clauses):
        return last
    joined = [(c.kind, parsed.it.starts[c.opener]) for c in parsed.clauses if c.mate is said and c.opener is not None]
    apart = not cue.takes("that") or "bids" in cue.verb.tags or "but" in tokens.words[cue.last : last]
    starts = {start for kind, start in joined if kind == "shared" or (kind == "coordinated" and apart)}
    found = next((p for p in range(cue.last + 1, last) if tokens.starts[p] in starts), last) if starts else last
    return last if "that" in tokens.classes[cue.last : found] else found


def _is_of_relative_clause(tokens: Tokens, cue: Cue) -> bool:
    """Whether it is "who said …" and not "those who watch the river said …"."""
    if cue.source is None or not tokens.is_a(cue.source[1] - 1, "relative"):
        return False
    return NOMINAL.isdisjoint(tokens.classes[cue.source[1] : cue.first])


def _ends_setting(tokens: Tokens, first: int, comma: int) -> bool:
    """Whether the comma only ends a setting: "noted that in May, she spoke", "said that while it rains, she hopes"."""
    that = next((p for p in range(first, comma) if tokens.is_a(p, "that")), comma)
    if not tokens.is_a(comma, "comma") or "comma" in tokens.classes[first:comma]:
        return False
    if that == comma and tokens.words[comma + 1] in _AFTERWARDS | {"but", "and"}:
        return False
    if tokens.is_a(that + 1, "subordinator"):
        return True
    return tokens.is_a(that + 1, "preposition") and not any(subjects.is_finite(tokens, p) for p in range(that, comma))


def _closes_clause(tokens: Tokens, place: int) -> bool:
    """Whether the quotation there ends in a comma and has the next clause after it."""
    if not ends_in_comma(tokens, place) or not tokens.is_a(place + 1, "pronoun", "name", "determiner"):
        return False
    return any(subjects.is_finite(tokens, p) for p in range(place + 2, min(place + 7, len(tokens))))


def _relative_end(tokens: Tokens, first: int, last: int) -> int:
    """The comma that closes "who said …" and has the main verb after it."""
    return _comma_before_verb(tokens, first, last) or _main_verb(tokens, first, last)


def _comma_before_verb(tokens: Tokens, first: int, last: int) -> int | None:
    return next((p for p in range(first, last) if tokens.is_a(p, "comma") and tokens.is_of(p + 1, VERBAL)), None)


def _main_verb(tokens: Tokens, first: int, last: int, *, reports: bool = True) -> int:
    """Where the main verb comes without a comma, “a man who said he was ill [has] been jailed”, or `last`."""
    parsed = tokens.whole.clauses_at(tokens.starts[first])
    for clause in parsed.clauses:
        opens = parsed.it.starts[clause.verb.first] if clause.kind == "main" and clause.verb else 0
        before = clause.subject is None or parsed.it.starts[clause.subject[0]] < tokens.starts[first]
        if before and opens > tokens.starts[first] and opens in tokens.starts[first:last]:
            verb = tokens.starts.index(opens)
            return verb if _has_clause(tokens, first, verb) or not reports else last
    return last


def _joint(tokens: Tokens, cue: Cue, later: Cue) -> int | None:
    """Where the clause of `later` begins, if it is not part of what `cue` reports."""
    ours = later.source is not None and later.source[0] in {cue.last, cue.last + 1}
    adds = ours and later.verb.form == "ing" and tokens.is_a(later.first - 1, "comma")  # "said that she had, adding"
    begin = later.first if adds or later.begin <= cue.last or later.according else later.begin
    if (opened := _after_opening_participle(tokens, cue, later, begin)) is not None:
        return opened
    place = begin - 1
    while tokens.is_a(place, "adverb"):
        place -= 1
    behind = place <= (cue.end if cue.inverted else cue.last)
    if behind or _goes_on_in(tokens, cue, later, place) or _is_told_too(tokens, later, place):
        return None
    judged = _judged_by(tokens, later, place)
    if judged is not None or tokens.is_a(place, "comma", "semicolon", "dash"):
        return place if judged is None else judged
    if tokens.words[place] in _AFTERWARDS and tokens.is_a(place - 1, "comma"):
        return place - 1  # "asked him about it, when he called it a mess"
    if (tokens.is_a(place, "conjunction") or tokens.words[place] == "but") and tokens.is_a(place - 1, "comma"):
        return place - 1
    shared = tokens.is_a(place, "conjunction") and _is_of_same(cue, later)
    return place if shared or tokens.words[place] in {"while", "whereas"} else None


def _is_of_same(cue: Cue, later: Cue) -> bool:
    """Whether two words of saying have one source, of which one may have more words: “a clerk”, “a clerk of Elin”."""
    if cue.source is None or later.source is None or cue.according:
        return cue.source == later.source
    return cue.source[0] == later.source[0]


def _is_told_too(tokens: Tokens, later: Cue, joint: int) -> bool:
    """Whether `later` tells nothing of its own: "Lee said Kim looked at her and smiled."."""
    joined = tokens.is_a(joint, "conjunction") and not tokens.is_a(joint - 1, "comma")
    return joined and tokens.is_a(later.last, "stop")


def _judged_by(tokens: Tokens, later: Cue, place: int) -> int | None:
    """The comma before what another calls it: “said it was late, [a claim which Lee called “odd”]”."""
    if later.source is None or tokens.words[place] not in {"which", "that"}:
        return None
    first = next((p for p in range(place - 1, max(0, place - _NEAR), -1) if tokens.is_a(p, "comma")), None)
    opens = first is not None and tokens.words[first + 1] in {"a", "an", "something"}
    return first if opens else None


def _after_opening_participle(tokens: Tokens, cue: Cue, later: Cue, begin: int) -> int | None:
    """Where the main clause begins after "Quoting “a report,”" or "Defending the plan"."""
    if cue.verb.form != "ing" or later.source is None or not later.verb.told:
        return None
    if cue.takes("object") and ends_in_comma(tokens, begin - 1):
        return begin  # "quoting “a secret report,” said that"
    if cue.first == 0:
        return begin - 1 if tokens.is_a(begin - 1, "comma") else begin  # "Defending the plan a spokeswoman said"
    return None


def _goes_on_in(tokens: Tokens, cue: Cue, later: Cue, place: int) -> bool:
    """Whether `later` is a verb of what is reported: "urged them to leave and report it"."""
    if tokens.is_a(place, "comma") and _is_inside_subject(tokens, cue, place):
        return True
    return later.verb.form == "base" and cue.verb.form != "base" and later.source == cue.source


def _is_inside_subject(tokens: Tokens, cue: Cue, comma: int) -> bool:
    """Whether the comma stands in the subject of what is reported: "said the work on roads, piers and quays shows"."""
    if cue.inverted or not tokens.is_of(cue.last, NOMINAL) or cue.takes("object"):
        return False
    between = range(cue.last, comma)
    infinitive = any(tokens.is_a(p, "to") and tokens.is_of(p + 1, VERBAL) for p in between)  # "told Lee to leave"
    return not infinitive and not any(tokens.is_a(p, "quote", "that") or subjects.is_finite(tokens, p) for p in between)


def ends_in_comma(tokens: Tokens, place: int) -> bool:
    """Whether a quotation stands there that ends in a comma."""
    return tokens.is_a(place, "quote") and tokens.inner(place)[-1] == ","


RULES: tuple[Callable[[Tokens, int, int], bool], ...] = (_but, _is_disputed, _semicolon, _of_headline, _leads_to)
"""Each says whether the reporter takes up his own words behind the comma or semicolon at a place."""
