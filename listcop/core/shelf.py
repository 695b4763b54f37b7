"""What a place for the files of an archive can do, as functions; and which names are ours there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import NamedTuple

from listcop.core import layout

MARK = b"\xef\xbb\xbf"  # of UTF-8: without it old editors show accents as pairs of odd signs
LONGEST_NAME = 60  # characters of a file's own name; whole paths stay far below what any system takes
# What a double click runs on one system or another: it is laid there under a name that starts nothing.
_RUNS = frozenset((
    "ade", "adp", "app", "application", "appref-ms", "bas", "bat", "chm", "cmd", "com", "command", "cpl", "crt",
    "diagcab", "docm", "dotm", "dqy", "fileloc", "img", "inetloc", "iqy", "iso", "library-ms", "mht", "mhtml", "one",
    "oqy", "potm", "ppam", "ppsm", "pptm", "rdp", "rqy", "search-ms", "slk", "terminal", "theme", "vhd", "vhdx",
    "webloc", "wll", "xla", "xlam", "xll", "xlsb", "xlsm", "xltm",
    "desktop", "dll", "exe", "fxp", "gadget", "hlp", "hta", "htm", "html", "inf", "ins", "isp", "jar", "jnlp", "js",
    "jse", "ksh", "lnk", "mde", "msc", "msi", "msp", "mst", "osd", "pif", "pkg", "prg", "ps1", "psm1", "py", "pyw",
    "reg", "scf", "scr", "sct", "settingcontent-ms", "sh", "shb", "shs", "shtml", "svg", "svgz", "sys", "url", "vb",
    "vbe", "vbs", "vxd", "ws", "wsc", "wsf", "wsh", "xhtml", "xht", "xml", "xsl",
))  # fmt: skip
_OURS = re.compile(
    r"(?:INDEX|open|people)\.txt|index/\d{4}\.txt|bundle-\d{4}\.txt|threads/\d+\.txt|digests/\d{4}/[0-9A-Za-z-]+\.txt"
    r"|assets/(?:CATALOGUE\.txt|a\d+-[^/]+)|mbox/\d{4}-\d\d\.mbox|(?:[^/]+/){0,2}\.[^/]+\.\d+"
    r"|digests/by h/by hand [\d: -]+\.txt"  # of earlier releases
)


class Shelf(NamedTuple):
    """Where the files of one list lie; names are parts divided by "/".

    hold    only one at a time writes, on one machine
    holds   whether there is such a file
    read    the bytes of a file, None where there is none
    pieces  the same of a file of any size, a piece at a time; nothing where there is none
    write   put a file there, whole or not at all; one that is there already with these bytes is left alone
    pour    the same of a file of any size: its pieces are asked for while it is written
    remove  take a file away, if it is there
    names   the files that lie there, or in one folder of it, in no order; none may be taken away meanwhile
    """

    hold: Callable[[], AbstractContextManager[object]]
    holds: Callable[[str], bool]
    read: Callable[[str], bytes | None]
    pieces: Callable[[str], Iterator[bytes]]
    write: Callable[[str, bytes], None]
    pour: Callable[[str, Iterable[bytes]], None]
    remove: Callable[[str], None]
    names: Callable[[str], Iterator[str]]


def is_ours(name: str) -> bool:
    """Whether we make files of such a name: others that somebody put there stay."""
    return _OURS.fullmatch(name) is not None


def digest_name(period: str) -> str:
    """Where a digest lies, by the period that it closed: 2026-W47, or "by hand 2026-11-20 09:42:39"."""
    safe = re.sub(r"[^0-9A-Za-z-]+", "-", period)
    year = re.search(r"\d{4}", safe)
    return f"digests/{year[0] if year else '0000'}/{safe}.txt"


def file_name(number: int, given: str) -> str:
    """The name of asset a7: what its giver called it, in letters that every file system takes."""
    name = layout.one_line(given.replace("\\", "/").rpartition("/")[2])
    safe = re.sub(r"[^A-Za-z0-9._-]+", "_", _plain(name)).strip("._-")
    stem, dot, ending = safe.rpartition(".")
    if not dot:
        stem, ending = safe, ""
    ending = ending[:12]
    runs = ending.lower() in _RUNS
    whole = stem[:LONGEST_NAME].rstrip("._-") + (f".{ending}" if ending else "") + ("_" if runs else "")
    return f"a{number}-{whole or 'file'}"


def _plain(text: str) -> str:
    """Letters without their accents, as far as that is known."""
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
