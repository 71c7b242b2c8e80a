"""The app in a browser: on this machine alone, for its own page alone, with the keys of the app."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.errors import BriefingError
from briefing.serving import serve

ARTICLE = Path(__file__).parent.parent / "sample_articles" / "valley_flood.txt"
SOCKET = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}
CHROMIUM = next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    pytest.importorskip("textual_serve", reason="There is no textual-serve to serve the app with.")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
    command = [sys.executable, "-m", "briefing", "--serve", "--address", f"127.0.0.1:{number}", str(ARTICLE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as served:
        for _ in range(200):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", number)) == 0:
                    break
            time.sleep(0.1)
        yield number
        served.terminate()


@pytest.mark.parametrize(
    ("host", "origin", "status"),
    [
        ("127.0.0.1:{}", None, 200),
        ("localhost:{}", None, 200),
        ("127.0.0.1:{}", "http://127.0.0.1:{}", 200),
        ("127.0.0.1:{}", "https://elsewhere.example", 403),
        ("127.0.0.1:{}", "null", 403),
        ("elsewhere.example:{}", None, 403),
    ],
)
@pytest.mark.parametrize("path", ["/", "/ws"])
def test_only_its_own_page_may_ask(port: int, path: str, host: str, origin: str | None, status: int) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Host": host.format(port)} | ({"Origin": origin.format(port)} if origin else {})
    asked.request("GET", path, headers=headers | (SOCKET if path == "/ws" else {}))
    assert asked.getresponse().status == (101 if path == "/ws" and status == 200 else status)
    asked.close()


def test_the_page_may_load_nothing_from_elsewhere(port: int) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    asked.request("GET", "/")
    policy = asked.getresponse().getheader("Content-Security-Policy") or ""
    asked.close()
    assert policy.startswith("default-src 'self'")
    assert {part.split("//")[1] for part in policy.replace(";", "").split() if "//" in part} == {
        f"127.0.0.1:{port}",
        f"localhost:{port}",
    }


@pytest.mark.parametrize("address", ["8000", "127.0.0.1", "127.0.0.1:", ":8000", "127.0.0.1:http", "127.0.0.1:99999"])
def test_what_is_no_address_is_a_sentence(address: str) -> None:
    with pytest.raises(BriefingError, match="is not an address to serve at"):
        serve([], address, print)


def test_an_address_without_serve_makes_no_sense(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--address", "127.0.0.1:8000", str(ARTICLE)])
    assert "--serve" in capsys.readouterr().err


def test_the_keys_of_the_app(port: int) -> None:
    sync_api = pytest.importorskip("playwright.sync_api", reason="There is no playwright to drive a browser with.")
    with sync_api.sync_playwright() as playwright:
        if not CHROMIUM and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("There is no Chromium on this machine.")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        received: list[bytes] = []
        page.on("websocket", lambda it: it.on("framereceived", lambda frame: received.append(as_bytes(frame))))
        page.goto(f"http://127.0.0.1:{port}")
        wait_for(page, received, b"Death Toll")
        page.mouse.click(400, 300)
        received.clear()
        page.keyboard.press("?")
        wait_for(page, received, b"Next sentence")
        browser.close()


def as_bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame


def wait_for(page: Any, received: list[bytes], words: bytes) -> None:
    for _ in range(200):
        if words in b"".join(received):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"{words!r} never came")
