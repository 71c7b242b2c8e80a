"""Dates that something is only compared with: “more than in 2014”, “the largest since May”."""

from __future__ import annotations

import re

from briefing.extract.events.dated import Anchor, DatedSentence
from briefing.patterns import SUPERLATIVE, lazy

_FEW = r"\s+(?:\S+\s+){0,2}$"
_DOES = r" (?:it|they|he|she|we|you|i|there|that|the \w+) (?:\w+ ){1,2}(?:in )?$"
_NEAR, _CLOSE = (rf"[^,;:]{{0,{characters}}}$" for characters in (20, 30))
_STRETCH = r"[^,;:]{0,60}(?:, or [^,;:]{0,40},? [^,;:]{0,20})?$"
"""Up to the date, with an aside: “up from $60 million, or 80 cents a share, a year ago”."""
_SIZE = r"(?:amount|average|cost|figure|level|number|price|rate|share|size|sum|toll|total|value|volume)\b[^,;:]{0,40}$"
_RATHER = r" (?:above|below|over|under|(?:more|less|higher|lower) than) "
_FIGURE = r"[$£€]?\d[\d.,]*(?:\s?%| (?:per ?cent|percent|percentage points|points|[mbtr]+illion|tonnes|tons|euros))?"
_ORDINAL = r"\b(?:first|second|third|fourth|fifth|sixth|seventh|\d+th"
_COMPARISONS = tuple(
    (word, lazy(pattern, re.IGNORECASE))
    for word, pattern in (
        ("than", rf"\b(?:bigger|fewer|higher|larger|lower|more|smaller) than (?:her|his|its|the|their)\b{_STRETCH}"),
        (" ", rf"\b(?:eclips|exceed|outpac|overt[ao]+k|surpass)\w*\b{_STRETCH}"),
        ("except", r"\bexcept(?:ing)?(?: for| in)? $"),
        ("anniversary", r"\banniversary of (?:the )?$"),
        ("from", r"\b(?:change|decline|decrease|drop|fall|gain|improvement|increase|jump|rise|swing) from $"),
        ("from", rf"\bfrom (?:about |nearly |around )?{_FIGURE} (?:in|at|on) (?:the )?$"),
        ("than", rf"\b(?:(?<!less )(?<!more )(?<!fewer )(?<!later )(?<!earlier )than{_FEW}|than{_DOES})"),
        ("than ", r"\b(?:fewer|higher|less|lower|more) than (?:in |at |on |during )?$"),
        ("regist", r"\bon the register (?:at|on) (?:the )?$"),  # whom it is paid to: "holders on the register on 4 May"
        ("record", r"\bof record (?:(?:as of|at|on) )?(?:the )?$"),
        ("same", r"\bthan (?:at|in|on|during) the same \w+ (?:in |of )$"),
        ("versus", rf"\bversus{_FEW}"),
        ("like", rf"\b(?:un)?like{_FEW}"),
        (" as ", rf"\bas (?:[\w-]+ ){{1,2}}as{_DOES}"),
        (" as ", r"\bas (?:in|on|at|during) (?:\S+ ){0,2}$"),
        *(
            (word, rf"\b{word}(?: of)? the (?:[\w-]+ )?{_SIZE}")
            for word in ("double", "half", "times", "triple", "twice")
        ),
        (
            " what ",
            r"\b(?:half|third|quarter|fifth|tenth|twice|double|triple|times|percent|fraction)(?: of)? what" + _DOES,
        ),
        (" of ", r"\b(?:levels?|figures?|totals?|prices?|rates?) of $"),
        ("compared", rf"\bcompared (?:with|to)\b{_STRETCH}"),
        ("unchanged from", rf"\bunchanged from {_NEAR}"),
        ("percent", rf"\bpercent{_RATHER}{_NEAR}"),
        ("points", rf"\bpoints{_RATHER}{_NEAR}"),
        ("%", rf"%{_RATHER}{_NEAR}"),
        ("against", r"\bagainst\b[^,;:\d]{0,30}(?!(?:19|20)\d\d\b)\d" + _CLOSE),
        (" time", rf"{_ORDINAL}|last) time(?: so far)? $"),
        ("since", rf"{_ORDINAL})(?: [\w-]+){{1,3}} since $"),
        (" time", rf"{_ORDINAL}) time (?:\w+ ){{1,2}}(?:has|have|had) [^,;:]{{0,40}}since $"),
        ("from", rf"\b(?:up|down)(?: [\w.%$-]+){{0,5}} from\b{_STRETCH}"),
        (
            "since",
            rf"(?:{SUPERLATIVE}|\b(?:first|worst|best|(?<!at )(?:least|most))\b)"
            r"[^,;:]{0,60}\bsince\s+(?:[^\s\d]+\s+){0,4}$",
        ),
        ("since", r"\bfirst\b[^,;:]{0,60}\bsince (?:(?-i:[A-Z])\S+ ){1,3}in $"),
        ("est ", rf"\bthe (?:{SUPERLATIVE}|worst|best) $"),  # "the wettest [April] since 2005"
        ("since", r"\bthan (?:in |at |on )?any [^,;:]{0,40}\bsince $"),
    )
)
"""What compares something with the date behind it, each with the word without which it does not."""
_MORE_THAN = re.compile(r"(?i)(?:more|less|fewer) than .* earlier$")
_MORE_THAN_AGO = re.compile(r"(?i)(?:more|less|fewer) than .* ago$")
_AMOUNT = lazy(
    r"(?i)(?:\d|%|\b(?:percent|cent|points|half|third|times|twice|thousand|million|billion|trillion|bn|m))\s+$"
)
"""Before "more than a year ago", what makes that a comparison: "12 percent"."""
_FROM_FIGURE = re.compile(r"(?i)\bfrom\s+(?:\S*\d[^,;:]{0,40}(?:, or [^,;:]{0,40},? )?)?$")


def with_date(before: str, words: str) -> bool:
    """Whether the words `before` a date, or its own `words`, only compare something with it."""
    lower, unlike = before.lower(), set()
    if " to " in words:
        unlike.add("from")  # "the fall from May to July"
    if words.endswith(("ago", "later")):
        unlike.add("than ")  # "less than two weeks ago"
    for word, pattern in _COMPARISONS:
        if word in lower and word not in unlike and pattern().search(before):
            return True
    if _MORE_THAN.match(words):
        return True
    if _MORE_THAN_AGO.match(words) and _AMOUNT().search(before):
        return True
    earlier = words.lower().endswith(("earlier", "ago", "before")) or "year-earlier" in words.lower()
    return earlier and bool(_FROM_FIGURE.search(before))


def within(here: DatedSentence, anchor: Anchor) -> bool:
    """What the deed is compared with: “sold less in May [than in April]”, “he lingered, [as he did in May]”."""
    clause = here.annotated.clause_at(anchor.span.start)
    did = clause.verb is not None and clause.verb.lemma == "do" and clause.kind == "subordinate"
    return clause.opened_by == "than" or (did and clause.opened_by in {"as", "like"})
