"""Mail, mailboxes and web pages that a browser saved as mail (MHTML), by the standard library."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from briefing.document import mastheads, publication
from briefing.document.bylines import people
from briefing.errors import NoText
from briefing.readers import decode, markup
from briefing.readers.extracted import Enclosed, Extracted, Facts, Marked

_BETWEEN = re.compile(rb"(?:\A|\r?\n\r?\n)From \S{0,200}[^\r\n]{0,100}\d{4}[^\r\n]{0,20}\r?\n(?=[A-Za-z][\w-]{1,40}:)")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_PREFIXES = re.compile(
    r"(?:(?:re|fwd?|aw|wg|tr|sv|vs|antw)\s?(?:\[\d+\])?:\s*|\[[^\]]{1,40}\]\s+(?=\S)"
    r"|(?:press|news|media)\s(?:release|statement)\s?[:|–-]\s?)+",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"[->\s]*(?:-{3,}\s?(?:forwarded message|original message)\s?-{3,}|begin forwarded message:)\s*", re.IGNORECASE
)
_ANSWER_OPENS = re.compile(r"\s{0,3}(?:On|Le|Am|El|Il|Op|Em|Den)\s")
_ANSWERED = re.compile(r"\b(?:wrote|a écrit|schrieb|escribió|ha scritto|schreef|escreveu|skrev)\s?:\s*$")
_COPY = (".docx", ".odt", ".rtf", ".pdf", ".txt", ".md", ".htm", ".html")
"""Endings of what articles are sent in."""
_LABEL = re.compile(r"\s*[*>\s]*(From|Date|Sent|Subject|To|Cc|Reply-To)\s?:\*?\s*(.*)")
_LABELS = 4
"""Lines of labels that open a message, which was sent on, at least."""
_REACH = 12
"""Lines within which a forwarded message begins."""
_LONGEST_SIGNATURE = 12
"""Lines of a sender's signature, at most."""
_FEWEST_WORDS = 40
"""Words below which plain text may only say that the message is a page."""


def read(data: bytes, uri: str, charset: str | None = None) -> Iterator[Extracted | Enclosed]:  # noqa: ARG001 - as every reader
    """The article of a message, each message of a mailbox, the page of an MHTML file."""
    starts = list(_BETWEEN.finditer(data)) if data.lstrip().startswith(b"From ") else []
    if not starts:
        yield from _message(_parsed(data), uri)
    for at, start in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(data)
        yield Enclosed(_QUOTED_FROM.sub(rb"\1", data[start.end() : end]), f"message {at + 1}.eml")


def _parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def _message(message: EmailMessage, uri: str) -> Iterator[Extracted | Enclosed]:
    if page := _page(message):
        address = _header(page, "content-location") or _header(message, "snapshot-content-location")
        yield Enclosed(_bytes_of(page), uri, page.get_content_charset(), address or None)
        return
    plain, marked = _body(message, "plain"), _body(message, "html")
    lines, blocks = _without_answered(_unsigned(_lines(plain))), _blocks(marked)
    inner = next((part for part in message.walk() if part.get_content_type() == "message/rfc822"), None)
    if inner is not None and _words(lines) < _FEWEST_WORDS and _words(block.words for block in blocks) < _FEWEST_WORDS:
        yield from _inner(inner, uri)
        return
    copies = [part for part in message.iter_attachments() if _is_readable(part)]
    if copies and max(_words(lines), _words(block.words for block in blocks)) < _FEWEST_WORDS:
        yield from (Enclosed(_bytes_of(copy), _header_name(copy)) for copy in copies)
        return
    facts = _facts(_header(message, "subject"), _header(message, "from"), _day(_header(message, "date")))
    content: str | tuple[Marked, ...] = blocks
    if _words(lines) >= _FEWEST_WORDS or not blocks:
        stated, lines = _forwarded(lines)
        facts, content = stated.over(facts), "\n".join(lines)
    encoding = (plain if isinstance(content, str) else marked) or message
    yield Extracted(content, _name(encoding.get_content_charset()), facts, _left_out(message))


def _page(message: EmailMessage) -> EmailMessage | None:
    """The page of an MHTML file: such a file says where its parts came from, and is addressed to nobody."""
    if message.get("to") or not (
        message.get("snapshot-content-location") or message.get_content_type() == "multipart/related"
    ):
        return None
    pages = (part for part in message.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"})
    found = next(pages, None)
    return found if isinstance(found, EmailMessage) else None


def _inner(part: object, uri: str) -> Iterator[Extracted | Enclosed]:
    """The message that is attached to one which says nothing."""
    inside = part.get_payload(0) if isinstance(part, EmailMessage) else None
    if not isinstance(inside, EmailMessage):
        raise NoText(f"{uri} is a message without an article.")
    yield from _message(inside, uri)


def _body(message: EmailMessage, subtype: str) -> EmailMessage | None:
    found = message.get_body((subtype,))
    return found if isinstance(found, EmailMessage) else None


def _bytes_of(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: EmailMessage) -> str:
    return decode.characters(_bytes_of(part), part.get_content_charset()).text


def _lines(part: EmailMessage | None) -> list[str]:
    """The lines of plain text; those that only flow into the next one, as “format=flowed” has them, are joined."""
    if part is None:
        return []
    lines = _text(part).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if str(part.get_param("format", "")).lower() != "flowed":
        return lines
    joined: list[str] = []
    flows = False
    for line in lines:
        if flows and joined:
            joined[-1] += line
        else:
            joined.append(line)
        flows = line.endswith(" ") and line != "-- "
    return joined


def _is_readable(part: EmailMessage) -> bool:
    """Whether what is attached to a message is of a kind that articles are sent in."""
    return _header_name(part).lower().endswith(_COPY)


def _header_name(part: EmailMessage) -> str:
    try:
        return " ".join((part.get_filename() or "").split())
    except (ValueError, TypeError, AttributeError, LookupError):  # what the library makes of odd ones
        return ""


def _without_answered(lines: list[str]) -> list[str]:
    """`lines` without the message that is answered, which stands at the end behind “On …, Ana Ruiz wrote:”."""
    starts = (at for at, line in enumerate(lines) if at and _ANSWERED.search(line))
    start = next(
        (at for at in starts if all(line.startswith(">") or not line.strip() for line in lines[at + 1 :])), None
    )
    if start is None or not any(line.startswith(">") for line in lines[start:]):
        return lines
    return lines[: start if _ANSWER_OPENS.match(lines[start]) else start - 1]


def _unsigned(lines: list[str]) -> list[str]:
    """`lines` without the sender's signature, which stands below two dashes, also in what is sent on."""
    at = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].strip("> ") == "--"), len(lines))
    return lines[:at] if len(lines) - at <= _LONGEST_SIGNATURE else lines


def _blocks(part: EmailMessage | None) -> tuple[Marked, ...]:
    """The blocks of a page, whose headline is the subject: what is set as one is often the sender's name."""
    page = markup.tree(_text(part)) if part is not None else None
    blocks = markup.blocks(page) if page is not None else ()
    return tuple(block._replace(mark="heading") if block.mark == "headline" else block for block in blocks)


def _words(lines: Iterable[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _forwarded(lines: list[str]) -> tuple[Facts, list[str]]:
    """What the labels of a forwarded message state, and the lines below them."""
    start = next((at for at, line in enumerate(lines[:_REACH]) if _FORWARDED.fullmatch(line)), None)
    if start is None:
        start = next((at - 1 for at in range(1, min(_REACH, len(lines))) if _is_head(lines[at : at + _LABELS])), None)
    if start is None:
        return Facts(), lines
    stated: dict[str, str] = {}
    for at, line in enumerate(lines[start + 1 :], start + 1):
        label = _LABEL.match(line)
        if label:
            stated.setdefault(label[1].lower(), label[2].strip())
        elif line.strip(" >") or stated:
            below = lines[at:]
            break
    else:
        below = []
    day = publication.day_of(stated.get("date") or stated.get("sent") or "")
    return _facts(stated.get("subject", ""), stated.get("from", ""), day), below


def _is_head(lines: list[str]) -> bool:
    """Whether `lines` open with the labels of a message that was sent on without a word about it."""
    labels = [label[1].lower() for line in lines if (label := _LABEL.match(line))]
    return len(labels) == _LABELS and labels[0] == "from" and "subject" in labels


def _facts(subject: str, sender: str, day: datetime.date | None) -> Facts:
    name, address = parseaddr(sender.replace("*", ""))
    publisher = name if mastheads.is_one(name) else None
    return Facts(
        headline=_PREFIXES.sub("", subject, count=1).strip() or None,
        byline=people(name) if not publisher and _is_own_name(name, address) else (),
        published=day,
        publisher=publisher,
    )


def _is_own_name(name: str, address: str) -> bool:
    """Whether an address is that of the person named beside it: it holds the last name."""
    words = name.lower().split()
    return 2 <= len(words) <= 4 and words[-1] in address.lower().split("@")[0]


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):  # what the library makes of odd ones
        return ""


def _day(words: str) -> datetime.date | None:
    """The day of sending where the message was sent, as its header has it."""
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return publication.day_of(words)


def _name(charset: str | None) -> str:
    return (charset or "utf-8").lower()


def _left_out(message: EmailMessage) -> tuple[str, ...]:
    names = [part.get_filename() for part in message.walk() if part.get_content_disposition() == "attachment"]
    listed = ", ".join(decode.harmless(" ".join(name.split()), "").text[:80] for name in names if name)
    return (f"What is attached to the message was not read: {listed}.",) if listed else ()
