"""Articles from the web, only when asked for by their address.

What a server may do is bounded: its time, its bytes, how often it sends us on, and where to. An address on the net
never leads into a private network, however it is named. What was fetched is kept, to be read again without a net.
"""

from __future__ import annotations

import ipaddress
import os
import re
import socket
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from briefing import limited
from briefing.errors import CannotOpen, TooLarge, TooSlow
from briefing.readers import page_copies
from briefing.readers.page_copies import Fetched

if TYPE_CHECKING:
    import urllib3

SECONDS = 20.0
"""How long a server may stay silent."""
SECONDS_IN_ALL = 60.0
"""How long all of it may take."""
MOST_MOVES = 10
"""How often a server may send us to another address."""
PRIVATE = "BRIEFING_PRIVATE_ADDRESSES"
"""The variable of the environment that asks for addresses of a private network."""

_AGENT = "Mozilla/5.0 (compatible; briefing; a reader of news in the terminal)"
_CHUNK = 65_536
_HEAD = 4096
_MOVED = frozenset({301, 302, 303, 307, 308})

_REFUSALS = {
    401: "asks for a name and a password; save the page from a browser that is signed in",
    402: "is for subscribers; save the page from a browser that is signed in",
    403: "is not given to programs by its server; save the page from a browser",
    404: "is not there (404); look at the address",
    410: "has been taken away by its server (410)",
    429: "is refused for now, as too much was asked of its server (429); try again in some minutes",
    451: "is withheld for legal reasons (451)",
}
"""What the commonest answers mean, and what to do."""


class _Target(NamedTuple):
    """Where a connection goes: an address, the number that it stands for, the proxy that is asked for it.

    It is `private` where the number belongs to a network of one's own, and not to the net.
    """

    address: str
    number: str
    proxy: str | None = None
    private: bool = False


def fetch(address: str, largest: int, *, confined: bool = True) -> Fetched:
    """What the server at `address` sends, `largest` bytes at most. Raises `BriefingError`.

    Where there is no getting at the server, a copy of an earlier time is taken, which says so. `confined` says
    whether another process, with limits to its time and memory, talks to the server.
    """
    shown = without_secret(address)
    try:
        fetched = _fetched(address, largest, confined=confined)
    except _NoAnswer as error:
        if copy := page_copies.find(shown):
            return copy
        raise CannotOpen(str(error)) from None
    page_copies.keep(shown, fetched)
    return fetched


def without_secret(address: str) -> str:
    """`address` without the name and the password that may stand in it."""
    return re.sub(r"^(\w+://)[^/?#]*@", r"\1", address)


class _NoAnswer(CannotOpen):
    """There was no getting at the server."""


def _fetched(address: str, largest: int, *, confined: bool) -> Fetched:
    if not confined:
        return next(_pages(address, largest))
    shown = without_secret(address)
    try:
        return next(limited.run(_pages, address, largest, what=shown, seconds=SECONDS_IN_ALL))
    except TooSlow:
        raise _NoAnswer(f"{shown} had not come whole after {SECONDS_IN_ALL:.0f} seconds; try again later.") from None


def _pages(address: str, largest: int) -> Iterator[Fetched]:
    """The one page at `address`, wherever it has moved to."""
    try:
        yield _page(address, largest)
    except ValueError:
        raise CannotOpen(_no_address(without_secret(address))) from None


def _no_address(address: str) -> str:
    return f"{address} could not be fetched: it is no address; look at how it is written."


def _page(address: str, largest: int) -> Fetched:
    """As above. Raises `ValueError` where what is taken for an address is none: “http://[”."""
    shown = without_secret(address)
    at, private = _ascii(address), bool(os.environ.get(PRIVATE))
    secret, host = unquote(urlsplit(at).netloc.rpartition("@")[0]), urlsplit(at).hostname
    for _ in range(MOST_MOVES):
        target = _target(without_secret(at), private=private)
        found = _asked(target, secret if urlsplit(at).hostname == host else "", largest)
        if isinstance(found, Fetched):
            return found
        at, private = _ascii(urljoin(at, found)), target.private
        if urlsplit(at).scheme not in {"http", "https"}:
            raise CannotOpen(f"{shown} leads to {at}, which is no page of the web.")
    raise CannotOpen(f"{shown} leads from one address to the next without end; look at it in a browser.")


def _asked(target: _Target, secret: str, largest: int) -> Fetched | str:
    """What the server of a target answers: the page, or the address that it sends us to."""
    import urllib3

    address = target.address
    headers = urllib3.make_headers(accept_encoding=True, user_agent=_AGENT, basic_auth=secret or None)
    headers["Host"] = urlsplit(address).netloc
    try:
        answer = _pool(target).request(
            "GET",
            address if target.proxy else _path(address),
            headers=headers,
            redirect=False,
            retries=False,
            preload_content=False,
            timeout=urllib3.Timeout(connect=SECONDS, read=SECONDS),
        )
        with answer:
            return _read(answer, address, largest)
    except urllib3.exceptions.HTTPError as error:
        raise _NoAnswer(f"{address} could not be fetched: {_why(error)}.") from None
    except (OSError, ValueError) as error:
        raise _NoAnswer(f"{address} could not be fetched ({error}); is the machine online?") from None


def _read(answer: urllib3.BaseHTTPResponse, address: str, largest: int) -> Fetched | str:
    if answer.status in _MOVED and (moved := answer.headers.get("Location")):
        return moved
    if answer.status >= 500:
        raise _NoAnswer(f"The server of {address} is in trouble ({answer.status}); try again later.")
    if answer.status != 200:
        why = _REFUSALS.get(answer.status, f"was refused by its server ({answer.status}); save the page from a browser")
        raise CannotOpen(f"{address} {why}.")
    data = bytearray()
    ends = time.monotonic() + SECONDS_IN_ALL
    for chunk in answer.stream(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > largest:
            raise TooLarge(f"{address} is larger than the {largest / 1e6:.0f} MB that are read.")
        if time.monotonic() > ends:
            raise _NoAnswer(f"{address} had not come whole after {SECONDS_IN_ALL:.0f} seconds; try again later.")
    return _sent_on(bytes(data)) or Fetched(bytes(data), _charset(answer.headers.get("Content-Type", "")))


def _sent_on(data: bytes) -> str | None:
    """The address to which a page that is nothing else sends its reader."""
    moved = _REFRESH.search(data[:_HEAD]) if len(data) < _HEAD else None
    return moved[1].decode("ascii", "ignore").strip("\"' ") if moved else None


_REFRESH = re.compile(
    rb"""<meta[^<>]{0,80}http-equiv\s?=\s?["']?refresh[^<>]{0,80}content\s?=\s?["']?\s?[0-5]\s?;\s?url\s?=([^<>"]{1,500})""",
    re.IGNORECASE,
)


def _charset(content_type: str) -> str | None:
    stated = re.search(r"charset\s?=\s?[\"']?([\w.:-]{1,40})", content_type, re.IGNORECASE)
    return stated[1] if stated else None


def _pool(target: _Target) -> urllib3.HTTPConnectionPool | urllib3.ProxyManager:
    """What connects to a target: to the number that was looked at, whatever its name stands for by now."""
    import urllib3

    if target.proxy:
        return urllib3.ProxyManager(target.proxy)
    parts = urlsplit(target.address)
    if parts.scheme == "https":
        name = parts.hostname
        return urllib3.HTTPSConnectionPool(target.number, parts.port or 443, server_hostname=name, assert_hostname=name)
    return urllib3.HTTPConnectionPool(target.number, parts.port or 80)


def _target(address: str, *, private: bool) -> _Target:
    """Where to connect to for an address, which may be a `private` one or not. Raises `CannotOpen`."""
    from urllib.request import getproxies, proxy_bypass

    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        host, port = "", None
    if not host or not re.fullmatch(r"[\w.:-]+", host):
        raise CannotOpen(_no_address(address))
    proxy = None if proxy_bypass(host) else getproxies().get(parts.scheme)
    if proxy:
        return _Target(address, host, proxy)
    try:
        found = socket.getaddrinfo(host, port or 443, type=socket.SOCK_STREAM)
    except OSError:
        raise _NoAnswer(
            f"{address} could not be fetched: no server of that name is known; look at it, or is the machine offline?"
        ) from None
    number = str(min(found, key=lambda one: one[0] != socket.AF_INET)[4][0])
    is_private = not ipaddress.ip_address(number.partition("%")[0]).is_global
    if is_private and not private:
        raise CannotOpen(f"{address} is in a private network ({number}); to read what is there, set {PRIVATE}=1.")
    return _Target(address, number, private=is_private)


def _why(error: Exception) -> str:
    """What a person can make something of."""
    import urllib3.exceptions as kinds

    cause = str(error)
    for kind, sentence in (
        (kinds.ConnectTimeoutError, "its server does not answer; try again later"),
        (kinds.ReadTimeoutError, "its server fell silent; try again later"),
        (kinds.NewConnectionError, "its server takes no connection; look at the address, or is the machine offline"),
        (kinds.SSLError, "its certificate is not valid, so it may be another's server"),
        (kinds.DecodeError, "what its server sent is damaged"),
        (kinds.ProxyError, "the proxy does not answer"),
        (kinds.ProtocolError, "its server broke off before the end"),
    ):
        if isinstance(error, kind):
            return sentence
    return cause


def _path(address: str) -> str:
    """What stands in an address behind the name of the server."""
    parts = urlsplit(address)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _ascii(address: str) -> str:
    """`address` with what is no part of an address written as %XX, as a browser would send it; its host in ASCII."""
    return quote(_host_in_ascii(address.strip()), safe="%/:=&?~#+!$,;'@()*[]")


def _host_in_ascii(address: str) -> str:
    try:
        host = urlsplit(address).hostname or ""
        return address if host.isascii() else address.replace(host, host.encode("idna").decode("ascii"), 1)
    except ValueError:
        return address
