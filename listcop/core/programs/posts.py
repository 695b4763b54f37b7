"""Did a program write this post: a tracker, a commit, a build's end, a poll, an invitation of some network?

Such a letter is posted like any (one that answers by itself is not: `why_automatic`); but its sender waits for nobody,
and answers nobody. What lists carry tells: who sends it, how its subject is built, the form that its text has, and what
such letters say of themselves. A sign that people may bear as well counts only beside another one.
"""

import re

FORM, SENDER = "program-form", "program-sender"  # what shows it; `requests.SHAPES` has them in words
LOOKED_AT = 3000  # characters: a program says at once what it has to say

# Whole local parts, or with a `-daemon` behind them. As a part of one, or as a name, some of them are people's.
_TOOL_WORDS = """
bugzilla trac jira redmine mantis gerrit gitlab github jenkins hudson buildbot travis svn cvs cron anacron logwatch
nagios mediawiki
"""
_TOOLS = frozenset(_TOOL_WORDS.split())
_PEOPLE_TOO = frozenset(("jenkins", "hudson", "travis"))
_NOBODY_WORDS = """
noreply donotreply dontreply notifications notification notify notifier mailer robot bot daemon alerts alert
invitation invitations invite invites reminder reminders commits builds tracker issues updates nepasrepondre
noresponder naoresponda naoresponder nichtantworten keineantwort nonrispondere nietbeantwoorden geenantwoord
"""
_NOBODY = frozenset(_NOBODY_WORDS.split())
_SERVICE = re.compile(r"[-_.]?(?:daemon|admin|no-?reply|bot|mailer|notifications?)\Z")
_LETTERS, _JOINTS = re.compile(r"[a-z]+"), re.compile(r"[-_.]")

# How trackers, commits and builds begin a subject, behind the list's prefix.
_SUBJECT = re.compile(
    r"(?:\[[^\]]{1,60}\] ?)?(?:"
    r"\[(?:bug|issue|ticket|task) #?\d+\] (?:new|changed|created|updated|closed|resolved|reopened):"
    r"|\[jira\] (?:\[?(?:created|commented|updated|resolved|closed|assigned|reopened|work logged)\b|\([a-z]+-\d+\))"
    r"|(?:jenkins |hudson )?build (?:failed|fixed) in (?:jenkins|hudson)\b"
    r"|(?:jenkins|hudson) build (?:is (?:back to normal|still unstable|unstable)|became unstable)\b"
    r"|(?:svn|cvs)(?: commit)?: |r\d+ - \S+[/:]|\[svn:[^\]]+\] r?\d+"
    r"|cron <[^>]+> |anacron job |logwatch for )"
)
# The form that trackers fill in. The one in which people tell what they use has none of the first.
_THEIR_FIELDS = frozenset(
    [
        *("reporter", "reported by", "reportedby", "assignee", "assigned to", "assignedto", "assigned_to", "owner"),
        *("milestone", "target milestone", "resolution", "bug id", "bug #", "ticket url", "issue type", "severity"),
        *("priority", "status", "fix version/s", "affects version/s"),
    ]
)
_FORM_FIELDS = _THEIR_FIELDS | {
    *("summary", "product", "version", "hardware", "platform", "os", "os/version", "component", "components", "type"),
    *("keywords", "project", "category", "tracker", "environment", "key", "url", "cc", "labels", "group"),
}
_FIELD = re.compile(r"(?:^|\|)[ \t>*]{0,24}([a-z][a-z /#_]{1,18}?) ?[:|](?=[ \t\n])", re.MULTILINE)
_COMMIT = re.compile(
    r"^(?:(?:new |base )?(?:revision|changeset|commit):? +[0-9a-f]{1,40}$|log(?: message)?:"
    r"|(?:author|committer|date|branch|url): )",
    re.MULTILINE,
)
_FILES = re.compile(
    r"^(?:(?:modified|added|removed|deleted|changed)(?: (?:paths|files))?:|diff |index: |--- \S| ?\d+ files? changed)",
    re.MULTILINE,
)
_BUILD = re.compile(
    r"^(?:see <?https?://\S+/(?:job|builds?)/|started by (?:timer|an scm change|upstream project|user )"
    r"|build step '.{1,80}' marked build as|finished: (?:success|failure|unstable|aborted)$)",
    re.MULTILINE,
)
_MAIL = r"(?:e-?mail|mail|message|notification)"
_MADE = r"auto(?:matically)?[- ]?(?:generated|sent|created)"
# What such letters say of themselves, in the languages that we read.
_SAYS = re.compile(
    rf"\b(?:this {_MAIL} (?:was|is|has been) (?:an? )?(?:{_MADE}|automated"
    r"|sent automatically|generated (?:automatically|by))"
    rf"|(?:automated|auto(?:matically)?[- ]generated|automatic) {_MAIL}"
    rf"|do(?: not|n't|n’t) (?:reply|respond) to this (?:{_MAIL}|address)"
    rf"|you (?:are receiving|received|get|are getting) this (?:{_MAIL} )?because|reply to this email directly"
    r"|antworten sie (?:bitte )?nicht auf diese|diese (?:e-?mail|nachricht|mail) (?:wurde|ist) automatisch"
    r"|automatisch (?:erzeugte|generierte|erstellte|verschickte) (?:e-?mail|nachricht|mail)"
    r"|ne pas r[eé]pondre [aà] ce|ne r[eé]pondez pas [aà] ce"
    r"|(?:e-?mail|courriel|message) (?:g[eé]n[eé]r[eé]|envoy[eé]|cr[eé][eé]) automatiquement"
    r"|no respond(?:a|as|er) a este|(?:correo|mensaje|mail) (?:generado|enviado|creado) autom[aá]ticamente"
    r"|n[aã]o respond(?:a|er) (?:a )?est[ae]|(?:e-?mail|mensagem) (?:gerad[ao]|enviad[ao]|criad[ao]) automaticamente"
    r"|non risponde(?:re|te) a quest|(?:e-?mail|messaggio) (?:generat[ao]|inviat[ao]|creat[ao]) automaticamente"
    r"|automatisch (?:gegenereerd|verzonden|aangemaakt)|niet (?:te )?(?:antwoorden|beantwoorden) op (?:deze|dit)"
    r"|beantwoord (?:deze|dit) [\w-]{1,12} niet)"
)
# Their senders are the people in whose name they go out.
_NETWORKS = ("add you to my professional network", "receiving invitation to connect", "receiving reminder emails")
_GREETING = re.compile(
    r"\s*(?:hi|hello|hey|dear|hallo|liebe[rs]?|guten|bonjour|salut|ch[eè]re?s?|hola|estimad[oa]s?|ol[aá]|car[oa]s?|ciao"
    r"|beste)\b"
)


def why_machine_written(author: str, name: str, subject: str, text: str) -> str | None:
    """Return what shows that a program wrote this post, FORM or SENDER; None where nothing does.

    author   the address, or ""
    subject  as it stands in the letter: behind a reply mark a person answers
    text     what is new in it
    """
    said = text[:LOOKED_AT].casefold()
    if _SUBJECT.match(subject.strip().casefold()) or _is_form(said) or any(one in said for one in _NETWORKS):
        return FORM
    if _is_tool(author) and not _GREETING.match(said):
        return SENDER
    return SENDER if _may_be_program(author, name) and _is_signed(said) else None


def _is_form(said: str) -> bool:
    names = set(_FIELD.findall(said)) & _FORM_FIELDS
    if len(names) >= 4 and len(names & _THEIR_FIELDS) >= 2:
        return True
    if len(set(_BUILD.findall(said))) >= 2:
        return True
    # Who shows a commit to others says first why.
    return bool(_COMMIT.match(said.lstrip()) and _FILES.search(said)) and len(set(_COMMIT.findall(said))) >= 3


def _is_tool(author: str) -> bool:
    return _SERVICE.sub("", author.rpartition("@")[0].casefold()) in _TOOLS


def _may_be_program(author: str, name: str) -> bool:
    local = author.rpartition("@")[0].casefold()
    parts = {*_LETTERS.findall(local), *_LETTERS.findall(name.casefold()), _JOINTS.sub("", local)}
    return not parts.isdisjoint(_NOBODY | _TOOLS - _PEOPLE_TOO)


def _is_signed(said: str) -> bool:
    """Is there one sign of a program, which people may write as well?"""
    is_of_form = len(set(_FIELD.findall(said)) & _THEIR_FIELDS) >= 2
    return is_of_form or any(sign.search(said) for sign in (_SAYS, _BUILD, _COMMIT))
