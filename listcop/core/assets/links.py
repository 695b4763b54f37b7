"""What a link or a file's name tells by itself: the kind of thing, whether it is a home page, its normal form."""

import re
from urllib.parse import urlsplit

_KINDS_BY_ENDING = """
document pdf ps doc docx odt rtf txt md tex epub djvu
slides   ppt pptx pps ppsx odp key
template dot dotx ott xlt xltx pot potx
data     csv tsv xls xlsx ods dat sav dta rds rda rdata json xml sql nc h5 grib sqlite
code     r rmd py ipynb sh bash pl c cc cpp h hpp java js ts css php rb go rs lua erl hrl m f90 diff patch bas vim el s
code     po ly awk ino grc
software exe msi dmg pkg deb rpm apk jar iso img hex uf2 appimage xpi whl crx zip gz tgz bz2 xz 7z rar tar gem
recording mp3 mp4 ogg ogv oga wav flac avi mov mkv webm m4a m4v
map      kml kmz gpx shp geojson gpkg mbtiles osm
"""
KIND_BY_ENDING = {end: kind for kind, *ends in map(str.split, _KINDS_BY_ENDING.strip().splitlines()) for end in ends}
# Words of a path or host that tell what is there; the first that matches counts.
_KINDS_BY_WORD = """
recording youtube youtu vimeo soundcloud podcast podcasts video videos watch recording recordings dailymotion peertube
slides    slides slideshare speakerdeck presentation presentations prezi diapositives folien
guide     guide guides tutorial tutorials howto howtos manual manuals handbook faq faqs help docs doc documentation
guide     readthedocs rtfd wiki wikis vignette vignettes cheatsheet primer lessons lesson course-notes handbuch
guide     anleitung ayuda ajuda aide manuel tutoriel guia guias handleiding manuale learn intro kb
template  template templates modele plantilla vorlage
data      data dataset datasets dados datos donnees daten zenodo figshare dryad kaggle
code      blob gist gists pastebin snippet snippets trunk viewvc cvsweb viewcvs examples src svn svnroot scripts
software  download downloads release releases package packages software files github gitlab sourceforge bitbucket cran
software  pypi npm plugin plugins addons launchpad codeberg apps install installer repository repo project projects
software  showfiles snapshot snapshots tools dist
map       maps openstreetmap osm geonode
document  article articles paper papers pdf arxiv doi abs pubmed book books blog blogs report reports publications rfc
document  pub draft journal wikipedia news posts essays archives documents document content docman specs
"""
KIND_BY_WORD = {word: kind for kind, *words in map(str.split, _KINDS_BY_WORD.strip().splitlines()) for word in words}
# Places that are no thing to use again: lists and their archives, trackers, forms, shops, profiles, meeting rooms.
_NO_ASSET_WORDS = """
mailman listinfo pipermail lists list-manage attachments unsubscribe subscribe groups forum forums viewtopic
issues bugs bug bugzilla ticket tickets tracker jira mantis pull commit commits build job jobs
forms form survey surveymonkey limesurvey doodle framadate poll vote register registration signup
event events meetup conference conferences twitter facebook linkedin instagram mastodon telegram whatsapp discord
profile profiles search login signin zoom jitsi meet webex teams skype calendar ical imgur avatars image icons
shop store cart buy donate paypal localhost course courses workshop workshops seminar seminars freelists card
kickstarter indiegogo gofundme ebay etsy aliexpress mail-archive nabble gmane narkive
imdb netflix spotify deezer bandcamp itunes lyrics steampowered flickr memberlist impressum imprint
"""
_NO_ASSET = frozenset(_NO_ASSET_WORDS.split())
_NO_ASSET_HOSTS = frozenset(("amazon", "google", "bing", "duckduckgo"))  # unless the path says what is there
# What is sold, in our languages: a page of it may still be what was asked for, but is rarely a thing to use again.
_SOLD_WORDS = """
product products produkt produkte produit produits producto productos produto produtos prodotto prodotti producten
order orders pricing prices price checkout boutique tienda negozio loja winkel item items sku
"""
_SOLD = frozenset(_SOLD_WORDS.split())
_SHOPS = frozenset(("amazon", "amzn", "ebay", "etsy", "aliexpress", "alibaba", "bol", "mercadolivre", "mercadolibre"))
# What no words around make a thing to use again: a list's pages and its archive, a tracker's reports, forums' talk,
# what somebody searched for, how to reach a person. As a whole part of the path or host: "Device_Issues" is a page.
_TALK = frozenset("pipermail hyperkitty hypermail mharc listinfo mailman unsubscribe viewtopic".split())  # noqa: SIM905
# These only where a path ends: "/results/2026" and "/contact/template" may be things.
_TALK_ENDS_WORDS = """
issues bugs bug tickets ticket forum forums search suche recherche buscar busca ricerca zoeken results catalogsearch
contact kontakt contacto contato contatti impressum imprint
"""
_TALK_ENDS = frozenset(_TALK_ENDS_WORDS.split())
_TALK_HOSTS = frozenset("bugs bugzilla forum forums jira mail-archive nabble gmane narkive".split())  # noqa: SIM905
_TALK_PAGE = re.compile(r"/(?:msg|thrd|thread)\d+\.html?$")
_SEARCHED = re.compile(  # "?q=pump"; "?q=node/16" names a page, "?q=1.07,34.17" a place
    r"[?&](?:q|query|search|search_query|suche|busca)=(?![+-]?\d+\.\d+(?:,|%2c))[^&/#]*(?:[&#]|$)", re.IGNORECASE
)
_MAPS = frozenset("map maps mapa mapas karte karten carte cartes mappa mappe kaart kaarten".split())  # noqa: SIM905
_IGNORED = """
asc sig p7s p7m vcf ics gpg eml html htm gif png jpg jpeg bmp webp svg tnef ksh bin obj
"""
IGNORED_ENDINGS = frozenset(_IGNORED.split())
_WRAPPED = re.compile(
    r"(?:winmail\.dat|att\d+\.\w{1,4})", re.IGNORECASE
)  # what mail programs make of what they cannot send
_BLOGS = frozenset(("blog", "blogs", "weblog", "wordpress", "blogspot", "medium", "substack", "tumblr"))
_PAGES = frozenset(("html", "htm", "php", "asp", "aspx", "shtml", "jsp", "xhtml"))
_PIECES = re.compile(r"[/.?=&_-]")
_PARTS = re.compile(r"[/.?=&]")  # "Device_Issues" is a page of its own
_HOME = re.compile(r"/?(?:[~@][\w.-]+/?)?(?:(?:we)?blog/?)?(?:(?:index|home|default|main)\.\w+)?$")
_WORDS = re.compile(r"[a-z]+")
_ENDING = re.compile(r"\.([a-z0-9]{1,8})$")
# Who shared a link, from where, with what program: none of it tells what it leads to.
_TRACKING = re.compile(
    r"^(?:(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|rtpof|igsh|igshid|ab_channel)=|dl=[01]$|sd=true$"
    r"|feature=(?:share\w*|youtu\.be|emb_\w+|player_\w+)$)"
)
# Short names that hosts use so; elsewhere "si=12" may be what the page is found by.
_TRACKING_OF = {
    **dict.fromkeys(("youtube.com", "youtu.be", "youtube-nocookie.com", "spotify.com"), ("si=",)),
    "google.com": ("usp=", "ouid=", "pli="),
}
_SHARED_DOCUMENT = re.compile(r"(?:/u/\d+)?(/d/[\w-]{16,})/(?:edit|view|preview|copy|htmlview|mobilebasic)$")
_VIDEO_HOSTS = frozenset(("youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "youtu.be"))
_VIDEO = re.compile(r"(?:/(?:shorts|embed|live|v))?/([\w-]{11})$|/watch$")
_VIDEO_NAMED = re.compile(r"(?:^|&)v=([\w-]{11})(?:&|$)")
_OWN_MACHINE = re.compile(r"(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+(?::\d+)?$|[\w-]+(?::\d+)?$")
_MARKED_UP = re.compile(r"\]\(|\]\[|%3e|&gt;", re.IGNORECASE)


def bare_link(link: str) -> str:
    """Return a link up to where the marking-up of the text around it begins, such as "](" of "[a](a)"."""
    found = _MARKED_UP.search(link)
    return link[: found.start()] if found else link


def normal_url(link: str) -> str:
    """Return a URL for comparing: host in small letters without "www.", no fragment, tracking words or end slash.

    A shared document is the same to read and to write in; a video goes by its host's short name, without its moment.
    """
    try:
        parts = urlsplit(link if "://" in link else f"http://{link}")
    except ValueError:  # such as an unclosed "[" of an IPv6 host
        return link.lower()
    host = parts.netloc.lower().removeprefix("www.").removesuffix(":80").removesuffix(":443")
    theirs = _TRACKING_OF.get(".".join(host.split(".")[-2:]), ())
    query = (one for one in parts.query.split("&") if one and not one.startswith(theirs))
    kept = "&".join(one for one in query if not _TRACKING.match(one))
    path = _SHARED_DOCUMENT.sub(r"\1", parts.path.rstrip("/"))
    video = _video(path, kept) if host in _VIDEO_HOSTS else ""
    return f"youtu.be/{video}" if video else f"{host}{path}{'?' if kept else ''}{kept}"


def _video(path: str, query: str) -> str:
    """Return the name of a video that a path or query on its host tells, or ""."""
    found = _VIDEO.fullmatch(path)
    if found is None or found[1]:
        return found[1] if found else ""
    named = _VIDEO_NAMED.search(query)
    return named[1] if named else ""


def host_and_path(link: str) -> tuple[str, str]:
    """Return host and path in small letters; both "" for what is no URL."""
    try:
        parts = urlsplit(link if "://" in link else f"http://{link}")
    except ValueError:
        return "", ""
    return parts.netloc.lower().removeprefix("www."), parts.path.lower()


def ending_of(name: str) -> str:
    """Return what stands behind the last dot of a name, in small letters; "" without one."""
    match = _ENDING.search(name.lower())
    return match[1] if match else ""


def is_wrapping(name: str) -> bool:
    """Say whether a mail program gave a file its name: "winmail.dat", "ATT00001.htm"."""
    return _WRAPPED.fullmatch(name) is not None


def is_sold(link: str) -> bool:
    """Say whether a link seems to lead to what is for sale."""
    host, path = host_and_path(link)
    return not _SOLD.isdisjoint(_PIECES.split(path)) or not _SHOPS.isdisjoint(host.split("."))


def is_talk(link: str) -> bool:
    """Say whether a link leads to talk, or to what was searched for, not to a thing; a file that lies there is one."""
    host, path = host_and_path(link)
    if ending_of(path) in KIND_BY_ENDING:
        return False
    hosts, parts = host.split("."), path.strip("/").split("/")
    if not _TALK_HOSTS.isdisjoint(hosts) or not _TALK.isdisjoint(parts) or parts[-1] in _TALK_ENDS:
        return True
    is_searched = _SEARCHED.search(link) is not None and _MAPS.isdisjoint((*hosts, *parts))  # a map's search is a place
    return is_searched or _TALK_PAGE.search(path) is not None


def is_beside_talk(link: str) -> bool:
    """Say whether a link's path leads through a place of talk or search, and further."""
    return not _TALK_ENDS.isdisjoint(host_and_path(link)[1].strip("/").split("/")[:-1])


def is_blog(link: str) -> bool:
    """Say whether a link seems to lead to a blog's post."""
    host, path = host_and_path(link)
    return not _BLOGS.isdisjoint((*host.split("."), *_PIECES.split(path)))


def look_of(link: str) -> tuple[str, str, str]:
    """Return how a link looks (file, named, page, home, none), what it seems to be, and the word that tells."""
    host, path = host_and_path(link)
    pieces = {*host.split("."), *_PIECES.split(path)}
    whole = {*host.split("."), *_PARTS.split(path)}
    if not host or "." not in host or _OWN_MACHINE.fullmatch(host) or not _NO_ASSET.isdisjoint(whole):
        return "none", "other", ""
    if path.strip("/") == "" and not _NO_ASSET_HOSTS.isdisjoint(pieces):
        return "none", "other", ""
    word = next((word for word in _WORDS.findall(f"{host} {path}") if word in KIND_BY_WORD), "")
    ending = ending_of(path)
    if ending in KIND_BY_ENDING:
        is_guide = KIND_BY_WORD.get(word) == "guide" and KIND_BY_ENDING[ending] == "document"
        return "file", "guide" if is_guide else KIND_BY_ENDING[ending], f".{ending}"
    if ending in IGNORED_ENDINGS - _PAGES:
        return "none", "other", ""
    if _HOME.fullmatch(path) and "?" not in link:
        return "home", KIND_BY_WORD.get(word, "document"), word
    return ("named" if word else "page"), KIND_BY_WORD.get(word, "document"), word
