"""Servers that misbehave in every way cost a sentence; what was fetched is there without a net."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import brotli
import pytest

from briefing import readers
from briefing.errors import BriefingError
from briefing.readers import fetch, page_copies

ARTICLE = b"Mayor Signs Budget\nJune 2, 2025\n\nThe mayor signed it on Monday, after a long night of talks.\n"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"


def whole(body: bytes, *headers: bytes, start: bytes = OK) -> bytes:
    lines = (*headers, b"Content-Length: %d" % len(body), b"Connection: close")
    return start + b"\r\n".join(lines) + b"\r\n\r\n" + body


def status(code: int) -> bytes:
    return whole(b"no", start=b"HTTP/1.1 %d Words \x1b]0;title\x07\r\n" % code)


Answer = bytes | Callable[[socket.socket], None]


def drips(client: socket.socket) -> None:
    """A byte at a time, for ever."""
    client.sendall(OK + b"\r\n")
    while True:
        client.sendall(b"x")
        time.sleep(0.02)


def continues(client: socket.socket) -> None:
    """Always about to answer."""
    while True:
        client.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


def heads(client: socket.socket) -> None:
    """Headers without end."""
    client.sendall(OK)
    while True:
        client.sendall(b"X-Header: of no use\r\n" * 1000)


def silent(client: socket.socket) -> None:
    time.sleep(3)


def endless(client: socket.socket) -> None:
    """More than any article."""
    client.sendall(OK + b"\r\n")
    while True:
        client.sendall(b"word " * 100_000)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[[Answer], str]]:
    """Gives the address of a server that answers each request as it is told."""
    monkeypatch.setenv(fetch.PRIVATE, "1")
    monkeypatch.setattr(page_copies, "folder", lambda: tmp_path / "pages")
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    listening: list[socket.socket] = []

    def serve(answer: Answer) -> str:
        door = socket.create_server(("127.0.0.1", 0))
        listening.append(door)
        threading.Thread(target=_serve, args=(door, answer), daemon=True).start()
        return f"http://127.0.0.1:{door.getsockname()[1]}/story"

    yield serve
    for door in listening:
        # Else its thread waits for ever, and no later test can double its process. Some systems have nothing to shut.
        with suppress(OSError):
            door.shutdown(socket.SHUT_RDWR)
        door.close()


def _serve(door: socket.socket, answer: Answer) -> None:
    while door.fileno() >= 0:
        with suppress(OSError), door.accept()[0] as client:
            client.recv(65536)
            if callable(answer):
                answer(client)
            else:
                client.sendall(answer)
                client.shutdown(socket.SHUT_WR)
                client.recv(65536)


PACKED: list[tuple[str, bytes]] = [
    ("as it is", whole(ARTICLE)),
    ("gzip", whole(gzip.compress(ARTICLE), b"Content-Encoding: gzip")),
    ("deflate", whole(zlib.compress(ARTICLE), b"Content-Encoding: deflate")),
    ("brotli", whole(brotli.compress(ARTICLE), b"Content-Encoding: br")),
    ("chunks", OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(ARTICLE) + ARTICLE + b"\r\n0\r\n\r\n"),
    ("an old server", b"HTTP/1.0 200 OK\r\n\r\n" + ARTICLE),
]


@pytest.mark.parametrize(("_how", "answer"), PACKED, ids=[row[0] for row in PACKED])
def test_an_article_comes_in_any_wrapping(_how: str, answer: bytes, server: Callable[[Answer], str]) -> None:
    assert readers.read_file(server(answer)).headline == "Mayor Signs Budget"


NOT_WHOLE = "had not come whole after"
BAD: list[tuple[str, Answer, str]] = [
    ("missing", status(404), "is not there"),
    ("gone", status(410), "has been taken away"),
    ("too often", status(429), "try again in some minutes"),
    ("for members", status(401), "asks for a name and a password"),
    ("not for us", status(403), "not given to programs"),
    ("a strange answer", status(418), "was refused by its server"),
    ("in trouble", status(503), "is in trouble"),
    ("cut short", OK + b"Content-Length: 5000\r\n\r\n" + ARTICLE, "broke off before the end"),
    ("chunks cut short", OK + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n" + ARTICLE, "broke off before the end"),
    ("not what it says", whole(ARTICLE, b"Content-Encoding: gzip"), "is damaged"),
    ("unpacks to gigabytes", whole(gzip.compress(bytes(60_000_000), 1), b"Content-Encoding: gzip"), "is larger than"),
    ("no answer", b"", "could not be fetched"),
    ("not HTTP", b"\x00\x01\x02 hello\r\n\r\n", "could not be fetched"),
    ("round in circles", whole(b"", b"Location: /story", start=b"HTTP/1.1 302 Found\r\n"), "without end"),
    ("to a file", whole(b"", b"Location: file:///etc/passwd", start=b"HTTP/1.1 302 Found\r\n"), "no page of the web"),
    ("bytes that drip", drips, NOT_WHOLE),
    ("continues", continues, NOT_WHOLE),
    ("headers without end", heads, "could not be fetched"),
    ("silent", silent, NOT_WHOLE),
    ("endless", endless, "is larger than"),
    ("empty", whole(b""), "is empty"),
]


@pytest.mark.parametrize(("_how", "answer", "words"), BAD, ids=[row[0] for row in BAD])
def test_a_server_that_misbehaves_costs_a_sentence(
    _how: str, answer: Answer, words: str, server: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if words == NOT_WHOLE:  # the others end by themselves, however busy this machine is
        monkeypatch.setattr(fetch, "SECONDS_IN_ALL", 0.5)
    with pytest.raises(BriefingError, match=words) as caught:
        readers.read_file(server(answer))
    assert "\x1b" not in str(caught.value)


def test_a_page_that_only_sends_on_is_followed(server: Callable[[Answer], str]) -> None:
    story = server(whole(ARTICLE))
    page = f'<html><head><meta http-equiv="refresh" content="0; url={story}"></head></html>'.encode()
    assert readers.read_file(server(whole(page))).headline == "Mayor Signs Budget"


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1:9/x", "http://localhost:9/", "http://[::1]:9/", "http://10.0.0.1/", "http://2130706433/"],
)
def test_a_private_network_is_not_entered_unasked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(fetch.PRIVATE, raising=False)
    with pytest.raises(BriefingError, match="is in a private network"):
        readers.read_file(address)


def test_the_net_never_leads_into_a_private_network(
    server: Callable[[Answer], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even for one who asked for private addresses: it is a stranger who asks now."""
    secret = server(whole(ARTICLE))
    outside = server(whole(b"", b"Location: " + secret.encode(), start=b"HTTP/1.1 302 Found\r\n"))
    looked_at = fetch._target

    def as_if_on_the_net(address: str, *, private: bool) -> fetch._Target:
        target = looked_at(address, private=private)
        return target._replace(private=False) if address == outside else target

    monkeypatch.setattr(fetch, "_target", as_if_on_the_net)
    with pytest.raises(BriefingError, match="is in a private network"):
        fetch.fetch(outside, readers.LARGEST, confined=False)


def test_the_password_in_an_address_is_shown_to_nobody(server: Callable[[Answer], str]) -> None:
    address = server(whole(ARTICLE)).replace("http://", "http://reader:s3cret@")
    assert "s3cret" not in readers.read_file(address).source.uri
    with pytest.raises(BriefingError) as caught:
        readers.read_file(server(status(404)).replace("http://", "http://reader:s3cret@"))
    assert "s3cret" not in str(caught.value)


def test_a_page_is_read_again_without_a_net(server: Callable[[Answer], str]) -> None:
    answers = [whole(ARTICLE), status(503)]

    def first_well_then_ill(client: socket.socket) -> None:
        client.sendall(answers.pop(0))
        client.shutdown(socket.SHUT_WR)
        client.recv(65536)

    address = server(first_well_then_ill)
    first, again = readers.read_file(address), readers.read_file(address)
    assert again.text == first.text
    assert "this is the copy kept on" in again.warnings[-1]
    assert not first.warnings


def test_a_page_that_is_gone_is_not_read_from_its_copy(server: Callable[[Answer], str]) -> None:
    answers = [whole(ARTICLE), status(410)]

    def there_then_gone(client: socket.socket) -> None:
        client.sendall(answers.pop(0))
        client.shutdown(socket.SHUT_WR)
        client.recv(65536)

    address = server(there_then_gone)
    readers.read_file(address)
    with pytest.raises(BriefingError, match="has been taken away"):
        readers.read_file(address)
