"""Articles from the web, only when asked for by their address."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import NamedTuple

from briefing.errors import CannotOpen, TooLarge

SECONDS = 20
"""How long a server may stay silent."""
SECONDS_IN_ALL = 60
"""How long it may take to send the whole article."""

_AGENT = "Mozilla/5.0 (compatible; briefing; a reader of news in the terminal)"
_CHUNK = 65_536


class Fetched(NamedTuple):
    """What a server sent, and the encoding that it says the bytes are in."""

    data: bytes
    charset: str | None


def fetch(address: str, largest: int) -> Fetched:
    """What the server at `address` sends, `largest` bytes at most. Raises `BriefingError`."""
    try:
        request = urllib.request.Request(_ascii(address), headers={"User-Agent": _AGENT})
        with _opener().open(request, timeout=SECONDS) as answer:
            return Fetched(_read(answer, address, largest), answer.headers.get_content_charset())
    except urllib.error.HTTPError as error:
        with error:
            reason = str(error.reason).partition("\n")[0]
            raise CannotOpen(
                f"{address} was refused by its server ({error.code} {reason}); save the page from a browser."
            ) from None
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise CannotOpen(f"{address} could not be fetched ({_why(error)}); is the machine online?") from None


def _why(error: Exception) -> str:
    """What a person can make something of: the system's own sentence, without its number, where there is one."""
    cause = getattr(error, "reason", None) or error
    return getattr(cause, "strerror", None) or str(cause) or type(cause).__name__


def _read(answer: http.client.HTTPResponse, address: str, largest: int) -> bytes:
    data = bytearray()
    ends = time.monotonic() + SECONDS_IN_ALL
    while chunk := answer.read(_CHUNK):
        data += chunk
        if len(data) > largest:
            raise TooLarge(f"{address} is larger than the {largest / 1e6:.0f} MB that are read.")
        if time.monotonic() > ends:
            raise TimeoutError(f"no end after {SECONDS_IN_ALL} seconds")
    return bytes(data)


def _opener() -> urllib.request.OpenerDirector:
    """An opener that knows http and https and nothing else: a redirect leads to no file and no other protocol."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.UnknownHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _ascii(address: str) -> str:
    """`address` with what is no part of an address written as %XX, as a browser would send it."""
    return urllib.parse.quote(address.strip(), safe="%/:=&?~#+!$,;'@()*[]")
