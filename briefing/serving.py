"""The app in a browser, by textual-serve: on this machine alone, unless another address is asked for.

Whoever reaches the address has the app, and with it the files of the one who started it. So a request that another page
sends is refused, and so is one under another name than the address's own. The page of textual-serve asks for a font
from elsewhere: its policy here forbids that.
"""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError

if TYPE_CHECKING:
    from aiohttp import web

ADDRESS = "127.0.0.1:8000"
"""Where the app is served where nothing else is asked for."""

_MISSING = "The app in a browser needs textual-serve: python -m pip install 'briefing-reader[serve]'."


def serve(files: Sequence[str], address: str, tell: Callable[[str], None]) -> int:
    """Serve the app on these articles at `address`, a host and a port, until it is stopped; the exit status.

    `tell` is handed a sentence that says where the app is.
    """
    host, port = _parts(address)
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise BriefingError(_MISSING) from error

    class Guarded(Server):  # type: ignore[misc, unused-ignore]
        """A server that answers its own page alone, and says nothing of it on the terminal."""

        def initialize_logging(self) -> None:
            pass

        async def on_startup(self, app: web.Application) -> None:
            pass

        async def _make_app(self) -> web.Application:
            app: web.Application = await super()._make_app()
            app.middlewares.append(guard(host, port))
            app.on_response_prepare.append(forbid_others(host, port))
            return app

    shown = f"[{host}]" if ":" in host else host
    command = shlex.join([sys.executable, "-m", "briefing.serving", "--", *files])
    server = Guarded(command, host=host, port=port, title="briefing", public_url=f"http://{shown}:{port}")
    tell(f"The app is at {server.public_url}; Ctrl+c ends it.")
    try:
        server.serve()
    except OSError as error:
        raise BriefingError(f"Nothing can be served at {address}: {error.strerror}.") from error
    return 0


def guard(host: str, port: int) -> Any:
    """What stands before every request: whether the one who asks may."""
    from aiohttp import web

    own = _names(host, port)

    @web.middleware
    async def guarded(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if request.host not in own or (origin is not None and origin.removeprefix("http://") not in own):
            return web.Response(status=403, text="This page may not connect here.")
        return await handler(request)

    return guarded


def forbid_others(host: str, port: int) -> Any:
    """What stands behind every answer: the policy by which its page loads nothing from elsewhere."""
    own = sorted(_names(host, port))
    sources = " ".join(("'self'", *(f"http://{name}" for name in own)))
    sockets = " ".join(f"ws://{name}" for name in own)
    policy = f"default-src {sources} 'unsafe-inline' data: blob:; connect-src {sources} {sockets}"

    async def add(_: web.Request, response: web.StreamResponse) -> None:
        response.headers["Content-Security-Policy"] = policy

    return add


def _names(host: str, port: int) -> set[str]:
    """What the address may be called."""
    hosts = {host, "localhost"} if host in {"127.0.0.1", "::1"} else {host}
    return {f"[{name}]:{port}" if ":" in name else f"{name}:{port}" for name in hosts}


def _parts(address: str) -> tuple[str, int]:
    host, colon, port = address.rpartition(":")
    if not (colon and host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise BriefingError(f"“{address}” is not an address to serve at; write it like {ADDRESS}.")
    return host.strip("[]"), int(port)


def _main(arguments: Sequence[str]) -> int:
    """Run the app in the process that textual-serve has started."""
    from briefing import tui

    return tui.run([file for file in arguments if file != "--"])


if __name__ == "__main__":
    os.environ.setdefault("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    sys.exit(_main(sys.argv[1:]))
