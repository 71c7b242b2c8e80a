"""XML, read so that it can neither fetch anything nor swell."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from briefing.errors import NotText

_HALVES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
"""Half a pair of UTF-16 in UTF-8, as careless programs write it: libxml2 takes it in and fails to give it out."""
_REFERENCE = re.compile(rb"&#(?:[xX]0{0,9}([0-9a-fA-F]{4})|0{0,9}([0-9]{5}));")
_OTHER_ENCODING = re.compile(rb"<\?xml[^>]{0,200}\sencoding=[\"'](?!utf-?8[\"'])", re.IGNORECASE)


def root(data: bytes, uri: str) -> Any:
    """The outermost element of `data`; faults that a reader can live with are passed over. Raises `NotText`."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, huge_tree=False, remove_comments=True
    )
    try:
        found = etree.fromstring(_whole(data.strip()), parser)
    except (etree.LxmlError, ValueError):
        found = None
    if found is None:
        raise NotText(f"{uri} is an XML file that is damaged; save its text as a .txt file first.")
    return found


def _whole(data: bytes) -> bytes:
    data = _REFERENCE.sub(_but_of_halves, data) if b"&#" in data else data
    return data if _OTHER_ENCODING.match(data) else _HALVES.sub(b"\xef\xbf\xbd", data)


def _but_of_halves(reference: re.Match[bytes]) -> bytes:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return b"" if 0xD800 <= number < 0xE000 else reference[0]


def rename(element: Any, name: str) -> None:
    """Have `element` called `name`; one that is no name, in a file with faults, leaves it as it is."""
    with suppress(ValueError):
        element.tag = name


def name(element: Any) -> str:
    """The name of an element without its namespace; empty for what is none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: Any, *names: str) -> Any:
    """The first element of these names inside, one a level; None where there is none."""
    for wanted in names:
        if element is None:
            return None
        element = next((inside for inside in element if name(inside) == wanted), None)
    return element


def words(element: Any) -> str:
    """The words of an element on one line; empty where there is none."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def source(element: Any) -> str:
    """An element as it would be written, without namespaces."""
    from lxml import etree

    for inside in element.iter():
        if isinstance(inside.tag, str):
            rename(inside, name(inside))
    etree.cleanup_namespaces(element)
    return str(etree.tostring(element, encoding="unicode", with_tail=False))
