"""Bytes of a letter → text: which charsets we read, common mislabels, and what is left out of any text.

Only text codecs by allow-list: `hex`, `zlib`, `rot13`, `idna`, `undefined` and their kin are never called,
whatever a letter says. Nothing here raises, and everything is linear in the input.
"""

import re
from encodings.aliases import aliases
from functools import lru_cache

_NUMBERED = {
    "cp": (437, 720, 737, 775, 850, 852, *range(855, 859), *range(860, 867), 869, 874, 932, 949, 950),
    "cp1": ("006", 125, *range(250, 259)),
    "iso8859_": (*range(2, 12), 13, 14, 15, 16),
    "utf_": ("7", "8", "16", "16_le", "16_be", "32", "32_le", "32_be"),
    "mac_": ("roman", "cyrillic", "greek", "latin2", "turkish"),
    "koi8_": ("r", "u", "t"),
    "iso2022_": ("jp", "jp_1", "jp_2", "jp_2004", "jp_3", "jp_ext", "kr"),
    "shift_": ("jis", "jis_2004", "jisx0213"),
    "euc_": ("jp", "jis_2004", "jisx0213", "kr"),
}
_EBCDIC = ("cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140")  # of mainframes
_ALLOWED = frozenset(f"{family}{member}" for family, members in _NUMBERED.items() for member in members) | {
    *("ascii", "latin_1", "kz1048", "tis_620", "hp_roman8", "ptcp154"),
    *("big5", "big5hkscs", "gb2312", "gbk", "gb18030", "hz", "johab"),
    *_EBCDIC,
}

# Labels as seen in letters, and the wider codec that mail programs read them with (also the WHATWG table's choice).
_WIDER = {
    "latin_1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "iso8859_9": "cp1254",
    "iso8859_11": "cp874",
    "tis_620": "cp874",
    "iso2022_jp": "iso2022_jp_ext",
}
_MISLABELS = {
    "unicode": "utf_8",
    "utf_8_sig": "utf_8",
    "utf8mb4": "utf_8",
    "unicode_1_1_utf_8": "utf_8",
    "unicode_1_1_utf_7": "utf_7",
    "x_unicode_2_0_utf_8": "utf_8",
    "x_sjis": "cp932",
    "x_ms_cp932": "cp932",
    "windows_31j": "cp932",
    "x_euc_jp": "euc_jp",
    "cp936": "gb18030",
    "x_gbk": "gb18030",
    "gb_2312_80": "gb18030",
    "chinese": "gb18030",
    "x_x_big5": "big5hkscs",
    "ks_c_5601_1987": "cp949",
    "ks_c_5601": "cp949",
    "windows_949": "cp949",
    "iso_8859_8_i": "iso8859_8",
    "iso_8859_6_i": "iso8859_6",
    "windows_874": "cp874",
    "x_mac_roman": "mac_roman",
    "macintosh": "mac_roman",
    "x_mac_cyrillic": "mac_cyrillic",
    "ansi": "cp1252",
    "x_ansi": "cp1252",
    "iso_8859_1_windows_3_1_latin_1": "cp1252",
}
# ASCII stands in them as other bytes, so that what looks for ASCII must decode them first.
_NOT_ASCII = ("utf_7", "utf_16", "utf_32", *_EBCDIC)
# Their escape sequences are control characters, or plain ASCII: they must be decoded before anything is removed.
_STATEFUL = ("iso2022", "hz", *_NOT_ASCII)
# The first bytes of a file say its charset where nothing else does; the longer ones first.
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\0\0", "utf_32"),
    (b"\0\0\xfe\xff", "utf_32"),
    (b"\xff\xfe", "utf_16"),
    (b"\xfe\xff", "utf_16"),
)

_CONTROL_BYTES = bytes(sorted((set(range(32)) | {0x7F}) - {0x09, 0x0A}))
# C0 and C1 except tab and newline, lone surrogates (UTF-7 can make them), and the byte order mark.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
# The same in UTF-8, and the breaks below: three times as fast to look for as characters.
_UNWANTED_UTF8 = re.compile(rb"\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbb\xbf")
_UTF8_LIKE = (None, "ascii", "utf_8")
_BREAKS = re.compile("\r\n?|[\u2028\u2029]")
# Overrides and isolates can make a name or subject show something it does not say (promise I6).
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _known_labels() -> dict[str, str]:
    labels = {name: name for name in _ALLOWED}
    labels.update({alias: target for alias, target in aliases.items() if target in _ALLOWED})
    labels = {label: _WIDER.get(codec, codec) for label, codec in labels.items()}
    return labels | _MISLABELS


_LABELS = _known_labels()
_LABEL_NOISE = re.compile(r"[^a-z0-9]+")


def codec_for(label: str) -> str | None:
    """Return the name of the codec to read `label` with, or None if it names no text charset we know."""
    return _codec_for(label[:80])


@lru_cache(maxsize=256)
def _codec_for(label: str) -> str | None:
    return _LABELS.get(_LABEL_NOISE.sub("_", label.lower()).strip("_"))


def codec_that_hides_ascii(data: bytes, label: str = "") -> str | None:
    """Return the codec of a text in which even ASCII is written as other bytes (UTF-16, UTF-7 …), None for all others.

    What a byte order mark says counts more than the label, as in mail programs.
    """
    marked = next((codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    codec = marked or (codec_for(label) if label else None)
    return codec if codec is not None and codec.startswith(_NOT_ASCII) else None


def is_ascii_plain(codec: str) -> bool:
    """True for a codec in which ASCII bytes are ASCII wherever they stand."""
    return not codec.startswith(_STATEFUL)


def decode_text(data: bytes, label: str = "") -> str:
    """Return `data` as text: LF lines, no control characters but tab and newline. Never raises."""
    codec = codec_for(label) if label else None
    if codec is not None and codec.startswith(_STATEFUL):
        return _without_controls(decode_bytes(data, codec))
    if data.count(b"\r") != data.count(b"\r\n"):
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    # In every codec left, bytes below 0x20 are themselves; what is left of CR stands before LF, and goes with them.
    data = data.translate(None, _CONTROL_BYTES)
    if data.isascii():
        return data.decode("ascii")
    text = decode_bytes(data, codec)
    if codec in _UTF8_LIKE and _UNWANTED_UTF8.search(data) is None and "\ufffd" not in text:
        return text
    return _without_controls(text)


def _without_controls(text: str) -> str:
    return _UNWANTED.sub("", _BREAKS.sub("\n", text))


def decode_bytes(data: bytes, codec: str | None) -> str:
    """Return `data` read with `codec` (from `codec_for`), else as UTF-8, else as Western European; nothing is lost."""
    if codec is None or codec in ("ascii", "utf_8"):
        return _utf8_or_western(data)
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        pass
    try:
        return data.decode("utf_8")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(codec, "replace")
    except (UnicodeError, LookupError, ValueError):
        return data.decode("latin_1")


def _utf8_or_western(data: bytes) -> str:
    try:
        return data.decode("utf_8")
    except UnicodeDecodeError:
        pass
    # One cut character is damage in UTF-8; damage in most of them means that it never was UTF-8.
    text = data.decode("utf_8", "replace")
    if text.count("\ufffd") * 2 <= sum(character > "\x7f" for character in text):
        return text
    return data.decode("cp1252", "replace")  # only the five bytes that cp1252 does not define are replaced


def one_line(text: str) -> str:
    """Return `text` as one line to show: white space folded, no controls, no bidi overrides, no lone surrogates."""
    text = " ".join(text.split())
    if text.isprintable():
        return text  # controls, bidi marks, surrogates and private use are all unprintable to Python
    return " ".join(_BIDI.sub("", _UNWANTED.sub("", text)).split())
