"""What in a post others can use again: files and links, weighed by who brings them and what they look like."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from listcop.core.message import Attachment
from listcop.core.requests import PostReading, PostView
from listcop.core.tagger.prose import TEXT_CAP, links_in

ASSETS_CAP = 20  # a post's; who brings more sends an index, and the post itself is the thing to keep
NAMED_FROM = 3  # points from which a link or file counts
TITLE_CHARACTERS = 80

# Points by role: what answers and offers bring is meant for use, what a request names is often the trouble itself.
_ROLE_POINTS = {"answer": 3, "offer": 3, "announcement": 1, "thanks": 1, "comment": 1, "request": 1, "clarify": 0}
_MANY_LINKS = ((8, -5), (5, -2))  # from so many links in a post, so many points off each

_KINDS_BY_ENDING = """
document pdf ps doc docx odt rtf txt md tex epub djvu
slides   ppt pptx pps ppsx odp key
template dot dotx ott xlt xltx pot potx
data     csv tsv xls xlsx ods dat sav dta rds rda rdata json xml sql nc h5 grib sqlite
code     r rmd py ipynb sh bash pl c cc cpp h hpp java js ts css php rb go rs lua erl hrl m f90 diff patch bas vim el s
software exe msi dmg pkg deb rpm apk jar iso img hex uf2 appimage xpi whl crx zip gz tgz bz2 xz 7z rar tar gem
recording mp3 mp4 ogg ogv oga wav flac avi mov mkv webm m4a m4v
map      kml kmz gpx shp geojson gpkg mbtiles osm
"""
_KIND_BY_ENDING = {end: kind for kind, *ends in map(str.split, _KINDS_BY_ENDING.strip().splitlines()) for end in ends}
# Words of a path or host that tell what is there; the first that matches counts.
_KINDS_BY_WORD = """
recording youtube youtu vimeo soundcloud podcast podcasts video videos watch recording recordings dailymotion peertube
slides    slides slideshare speakerdeck presentation presentations prezi diapositives folien
guide     guide guides tutorial tutorials howto howtos manual manuals handbook faq faqs help docs doc documentation
guide     readthedocs wiki wikis vignette vignettes cheatsheet primer lessons lesson course-notes handbuch anleitung
guide     ayuda ajuda aide manuel tutoriel guia guias handleiding manuale
template  template templates modele plantilla vorlage
data      data dataset datasets dados datos donnees daten zenodo figshare dryad kaggle
code      blob gist gists pastebin snippet snippets trunk viewvc cvsweb viewcvs examples src
software  download downloads release releases package packages software files github gitlab sourceforge bitbucket cran
software  pypi npm plugin plugins addons launchpad codeberg apps install installer repository
map       maps openstreetmap osm geonode
document  article articles paper papers pdf arxiv doi abs pubmed book books blog blogs report reports publications rfc
document  pub draft journal wikipedia news
"""
_KIND_BY_WORD = {word: kind for kind, *words in map(str.split, _KINDS_BY_WORD.strip().splitlines()) for word in words}
# Places that are no thing to use again: lists and their archives, trackers, forms, shops, profiles, meeting rooms.
_NO_ASSET_WORDS = """
mailman listinfo pipermail lists list-manage attachments unsubscribe subscribe groups forum forums viewtopic
issues issue bugs bug bugzilla ticket tickets tracker jira mantis pull commit commits build job jobs
forms form survey surveymonkey limesurvey doodle framadate poll vote register registration signup tickets
event events meetup conference conferences twitter facebook linkedin instagram mastodon telegram whatsapp discord
profile profiles search login signin zoom jitsi meet webex teams skype calendar ical imgur avatar images image icons
shop store cart buy donate paypal localhost
"""
_NO_ASSET = frozenset(_NO_ASSET_WORDS.split())
_IGNORED_ENDINGS = "asc sig p7s p7m vcf ics gpg eml html htm gif png jpg jpeg bmp webp svg tnef"
_IGNORED_FILES = frozenset(_IGNORED_ENDINGS.split())
_PIECES = re.compile(r"[/.]")
_HOME = re.compile(r"/?(?:[~@][\w.-]+/?)?$")
_WORDS = re.compile(r"[a-z]+")
_ENDING = re.compile(r"\.([a-z0-9]{1,8})$")
_TRACKING = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref)=")
_FILE_NAME = re.compile(r"(?<![\w/:@.-])[\w-][\w.-]{0,80}\.([A-Za-z0-9]{1,8})(?![\w/@-])")
_SEPARATORS = " \t-–—:;,.>*()[]<>\"'|=#"


@dataclass(frozen=True, slots=True)
class AssetFound:
    """A file or link that a post brings.

    ref         the file name, or the URL exactly as in the text
    sha256      of the file's bytes; "" for links and for files only named
    normal_url  the URL as compared with others; "" for files
    """

    post: int
    ref: str
    title: str
    what: str
    by: str
    by_name: str
    sha256: str
    normal_url: str
    size: int


def find_assets(post: PostView, reading: PostReading) -> tuple[AssetFound, ...]:
    """Return what a post brings that others can use again, files first, each once."""
    if reading.role not in _ROLE_POINTS:
        return ()
    found: dict[str, AssetFound] = {}
    for asset in (*_files(post, reading), *_links(post, reading), *_named_files(post, reading)):
        found.setdefault(asset.sha256 or asset.normal_url or asset.ref.lower(), asset)
    return tuple(found.values())[:ASSETS_CAP]


def _files(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    for attachment in post.attachments:
        what = _what_file(attachment)
        if what and not (reading.role in ("request", "clarify") and what in ("code", "data", "other")):
            yield _asset(
                post, attachment.name, _file_title(attachment.name), what, attachment.sha256, "", attachment.size
            )


def _what_file(attachment: Attachment) -> str:
    """Return what an attachment is, or "" for what mail programs add by themselves."""
    ending = _ending(attachment.name)
    if not attachment.name or ending in _IGNORED_FILES or "signature" in attachment.type:
        return ""
    if attachment.type.startswith(("audio/", "video/")):
        return "recording"
    return _KIND_BY_ENDING.get(ending, "other")


def _links(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    text = post.text[:TEXT_CAP]
    links = links_in(text)
    base = _ROLE_POINTS[reading.role] + next((off for many, off in _MANY_LINKS if len(links) >= many), 0)
    for link in links:
        points, what = _judge(link)
        if base + points >= NAMED_FROM:
            yield _asset(post, link, _link_title(text, link), what, "", normal_url(link), 0)


def _judge(link: str) -> tuple[int, str]:
    """Return the points of a link by what it looks like, and what it seems to be."""
    host, path = _host_and_path(link)
    if not host or not _NO_ASSET.isdisjoint((*host.split("."), *_PIECES.split(path))):
        return -99, "other"
    words = _WORDS.findall(f"{host} {path}")
    ending = _ending(path)
    by_word = next((_KIND_BY_WORD[word] for word in words if word in _KIND_BY_WORD), "")
    if ending in _KIND_BY_ENDING:
        what = "guide" if by_word == "guide" and _KIND_BY_ENDING[ending] == "document" else _KIND_BY_ENDING[ending]
        return 3, what
    if ending in _IGNORED_FILES - {"html", "htm"}:
        return -2, "other"
    if _HOME.match(path):
        return -2, by_word or "document"
    return (2 if by_word else 0), by_word or "document"


def _named_files(post: PostView, reading: PostReading) -> Iterator[AssetFound]:
    """Yield files that a letter says it brings, where the archive did not keep them."""
    if post.attachments or reading.role not in ("offer", "answer", "announcement", "comment"):
        return
    for line in post.text[:TEXT_CAP].split("\n"):
        if "ttach" in line or "nbei" in line or "oint" in line or "djunt" in line or "nexo" in line or "llegat" in line:
            for match in _FILE_NAME.finditer(line):
                if match[1].lower() in _KIND_BY_ENDING and "://" not in line:
                    yield _asset(post, match[0], _file_title(match[0]), _KIND_BY_ENDING[match[1].lower()], "", "", 0)


def _asset(post: PostView, ref: str, title: str, what: str, sha256: str, url: str, size: int) -> AssetFound:
    return AssetFound(post.number, ref, title, what, post.author, post.name, sha256, url, size)


def normal_url(link: str) -> str:
    """Return a URL for comparing: host in small letters without "www.", no fragment, tracking words or end slash."""
    try:
        parts = urlsplit(link if "://" in link else f"http://{link}")
    except ValueError:  # such as an unclosed "[" of an IPv6 host
        return link.lower()
    kept = "&".join(one for one in parts.query.split("&") if one and not _TRACKING.match(one))
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    return f"{host}{parts.path.rstrip('/')}{'?' if kept else ''}{kept}"


def _host_and_path(link: str) -> tuple[str, str]:
    """Return host and path in small letters; both "" for what is no URL."""
    try:
        parts = urlsplit(link if "://" in link else f"http://{link}")
    except ValueError:
        return "", ""
    return parts.netloc.lower().removeprefix("www."), parts.path.lower()


def _ending(name: str) -> str:
    match = _ENDING.search(name.lower())
    return match[1] if match else ""


def _file_title(name: str) -> str:
    """Return a file's name as words: "rain_gauge-notes.pdf" → "rain gauge notes"."""
    bare = name.rpartition(".")[0] or name
    return " ".join(bare.replace("_", " ").replace("-", " ").split())[:TITLE_CHARACTERS]


def _link_title(text: str, link: str) -> str:
    """Return the words beside a link, on its line or the line above; else the end of its path."""
    at = text.find(link)
    start = text.rfind("\n", 0, at) + 1
    line = text[start:at].strip(_SEPARATORS)
    if len(line) < 4 and start > 1:
        line = text[text.rfind("\n", 0, start - 1) + 1 : start - 1].strip(_SEPARATORS)
    if len(line) < 4 or "://" in line:
        host, path = _host_and_path(link)
        line = _file_title(unquote(path.rstrip("/").rpartition("/")[2])) or host
    return " ".join(line[-TITLE_CHARACTERS:].split())
