"""Turns the HTML part of a letter into plain text lines: links as "text <url>", quotes as "> ", images left out.

html2text does the layout, but it and html.parser are quadratic on unclosed tags and runs of "<", so it never
sees foreign HTML: one linear pass writes the letter anew from the few tags that matter, every one of them
closed, bounded and without attributes, all other text escaped.
"""

import html
import re
from typing import Any

HTML_CAP = 256 * 1024  # characters read; 1 MB of honest HTML took html2text 3.7 s
_TAG_CAP = 4096  # a "<" without ">" this near is text
_DEPTH_CAP = 12  # quotes and lists nested deeper stand at this depth
_URL_CAP = 2000

# Stand-ins for what html2text would read as markup; noncharacters, so no text has them (Unicode, 23.7).
_PAD, _LT, _AMP, _BACKSLASH = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_HIDE = str.maketrans({"\xa0": _PAD, "<": _LT, "&": _AMP, "\\": _BACKSLASH})
_SHOW = str.maketrans({_PAD: " ", _LT: "<", _AMP: "&", _BACKSLASH: "\\", "\\": None})  # a bare \ is html2text's

_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,15})(?=[\s/>:])")
_HREF = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_SCHEME = re.compile(r"(?:https?|ftp)://.|mailto:.", re.IGNORECASE)
_HUGE_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")  # int() refuses over 4,300 digits
_SPACES = re.compile(r"\s+")
_BLANKS = re.compile(r"\n(?:>* *\n){2,}")
_SILENT = {
    name: re.compile(rf"</{name}\b|<body\b" if name == "head" else rf"</{name}\b", re.IGNORECASE | re.ASCII)
    for name in ("head", "script", "style", "title", "template")
}
_NESTING = ("blockquote", "ul", "ol")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SECTIONS = ("div", "section", "article", "header", "footer", "center", "address", "caption", "dt", "form", "fieldset")
_SOFT_BLOCKS = frozenset((*_SECTIONS, *_HEADINGS))
_KEPT = _SOFT_BLOCKS | frozenset(("a", "p", "br", "hr", "pre", "li", "dl", "dd", "table", "tr", "td", "th", *_NESTING))


def html_to_text(html_text: str) -> str:
    """Return the text of an HTML letter, LF lines, no blank lines at either end; "" when there is none.

    Reads the first HTML_CAP characters; takes linear time and raises nothing, whatever it is given.
    """
    # Imported here: most letters are plain text, and start-up need not pay the 15 ms.
    from html2text import HTML2Text

    converter: Any = HTML2Text(bodywidth=0)  # a new one each time: a used one remembers links
    converter.unicode_snob = True
    converter.ignore_links = True  # _Rewriter has written them
    converter.ignore_images = True  # tracking pixels
    converter.ignore_emphasis = True
    converter.ignore_tables = True  # _lay_out writes cells
    converter.ul_item_mark = "-"
    converter.tag_callback = _lay_out
    return _tidy(converter.handle(_Rewriter(html_text[:HTML_CAP]).rewrite()))


def _lay_out(converter: Any, tag: str, _attrs: object, start: bool) -> bool:
    """Lay out the tags that html2text spaces as Markdown wants them, not as the letter looked; True when done.

    `p_p` is html2text's count of line ends due before the next text.
    """
    if tag == "br":
        if start:
            converter.p_p = min(converter.p_p + 1, 3)
    elif tag in ("div", "tr", "table"):
        converter.p_p = max(converter.p_p, 1)
    elif tag == "hr":
        if start:
            converter.p()
            converter.o("_" * 32)  # the separator of plain-text letters, where Markdown has "* * *"
            converter.p()
    elif tag == "td":
        if start and not converter.p_p and not converter.start:
            converter.o(" | ")
    else:
        return False
    return True


def _tidy(text: str) -> str:
    """Take html2text's Markdown escapes off, no blank at a line's end, one blank line where there were more."""
    lines = "\n".join(line.rstrip() for line in text.translate(_SHOW).split("\n")) + "\n"
    return _BLANKS.sub(_one_blank_line, lines).strip("\n")


def _one_blank_line(run: re.Match[str]) -> str:
    """Return one blank line for several: a bare one if any was, so that a quote ends where it ended."""
    blank_lines = run[0].split("\n")[1:-1]
    return "\n" + min(blank_lines, key=len) + "\n"


class _Rewriter:
    """Foreign HTML in, harmless HTML out: one walk from "<" to "<", a bounded number of looks at each character."""

    def __init__(self, source: str) -> None:
        self.source = source.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
        self.out: list[str] = []
        self.never_closed: set[str] = set()  # what was sought to the end once is not sought again
        self.depth: dict[str, int] = dict.fromkeys((*_NESTING, "pre"), 0)
        self.link = ""
        self.link_text: list[str] = []

    def rewrite(self) -> str:
        """Return the same letter in well-formed tags."""
        source, position = self.source, 0
        while position < len(source):
            lower = source.find("<", position)
            if lower < 0:
                lower = len(source)
            if lower > position:
                self._text(source[position:lower])
            position = self._markup(lower) if lower < len(source) else lower
        self._close_link()
        return "".join(self.out)

    def _markup(self, lower: int) -> int:
        """Handle what begins with the "<" at `lower`; return where to go on."""
        source = self.source
        if source.startswith("<!--", lower):
            end = self._find("-->", lower + 4)
            return end + 3 if end >= 0 else lower + 4
        name = _NAME.match(source, lower)
        end = self._tag_end(lower)
        if end < 0 or not (name or source.startswith(("<!", "<?", "</"), lower)):
            self._text("<")
            return lower + 1
        if not name:
            return end
        is_end, tag = bool(name[1]), name[2].lower()
        if tag in _SILENT and not is_end:
            return self._skip_silent(tag, end)
        if tag in _KEPT:
            self._tag(tag, is_end, source[lower:end])
        return end

    def _find(self, what: str, start: int) -> int:
        """Find `what`, or return -1; once it was not found it is not sought again."""
        if what in self.never_closed:
            return -1
        found = self.source.find(what, start)
        if found < 0:
            self.never_closed.add(what)
        return found

    def _tag_end(self, lower: int) -> int:
        """Return the offset behind the tag's ">", or -1; a ">" inside double quotes is passed over once."""
        limit = lower + _TAG_CAP
        end = self.source.find(">", lower, limit)
        if end >= 0 and self.source.count('"', lower, end) % 2:
            later = self.source.find(">", end + 1, limit)
            if later >= 0 and self.source.count('"', lower, later) % 2 == 0:
                end = later
        return end + 1 if end >= 0 else -1

    def _skip_silent(self, tag: str, end: int) -> int:
        """Return the offset of the end of a script, style or head; just behind its tag when it has none."""
        if tag in self.never_closed:
            return end
        close = _SILENT[tag].search(self.source, end)
        if close is None:
            self.never_closed.add(tag)
            return end
        return close.start()

    def _tag(self, tag: str, is_end: bool, whole: str) -> None:
        if tag == "a":
            self._close_link()
            if not is_end:
                self.link = _url_of(whole)
        elif tag in _NESTING:
            self._nest(tag, is_end)
        elif tag == "pre":
            self.depth["pre"] = 0 if is_end else 1
            self.out.append("<p>")
        elif tag in _SOFT_BLOCKS:
            self.out.append("<div>")
        else:
            tag = "td" if tag == "th" else tag
            self.out.append(f"</{tag}>" if is_end and tag != "br" else f"<{tag}>")

    def _nest(self, tag: str, is_end: bool) -> None:
        """Pass a quote's or list's tag on while it is balanced and not too deep."""
        depth = self.depth[tag] - is_end
        if 0 <= depth < _DEPTH_CAP:
            self.out.append(f"</{tag}>" if is_end else f"<{tag}>")
        self.depth[tag] = max(0, depth + (not is_end))

    def _text(self, raw: str) -> None:
        text = html.unescape(_HUGE_NUMBER.sub("\ufffd", raw)) if "&" in raw else raw
        if self.link:
            self.link_text.append(text)
        if self.depth["pre"]:
            kept = text.expandtabs(8).replace(" ", _PAD).translate(_HIDE)
            self.out.append(kept.replace("\n", "<br>"))
        else:
            self.out.append(_SPACES.sub(" ", text.translate(_HIDE)))

    def _close_link(self) -> None:
        """Write the link's address behind its text, unless the text is the address."""
        if self.link:
            shown = _SPACES.sub(" ", "".join(self.link_text)).strip()
            if _bare(shown) != _bare(self.link):
                address = f"<{self.link.removeprefix('mailto:')}>".translate(_HIDE)
                self.out.append(" " + address if shown else address)
        self.link, self.link_text = "", []


def _url_of(tag: str) -> str:
    """Return the web or mail address an <a> tag leads to, "" for any other (scripts, parts of the letter)."""
    found = _HREF.search(tag)
    if not found:
        return ""
    url = html.unescape(_HUGE_NUMBER.sub("", found[1] or found[2] or found[3] or ""))
    url = "".join(url.split())
    return url if _SCHEME.match(url) and len(url) <= _URL_CAP else ""


def _bare(address: str) -> str:
    """Return an address as people write it: no scheme, no "www.", no last slash, no case."""
    bare = address.strip().casefold().removeprefix("<").removesuffix(">")
    for prefix in ("https://", "http://", "mailto:", "www."):
        bare = bare.removeprefix(prefix)
    return bare.rstrip("/")
