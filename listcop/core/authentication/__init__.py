"""What others found of a letter's sender (Authentication-Results), and what the author's domain asks for (DMARC)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from listcop.core.authentication.signatures import Passed, Signature, covered_by, is_aligned

PolicyWord = Literal["none", "quarantine", "reject", "unknown"]

# Contract, section 5: names that are never looked up (RFC 2606, RFC 6761, RFC 6762).
_RESERVED_TOPS = ("test", "invalid", "example", "localhost", "local")
_RESERVED = ("example.com", "example.net", "example.org")
_VALUE_CAP = 16_384  # octets of one Authentication-Results that we read


def is_reserved(domain: str) -> bool:
    """True for names that exist on no public server: verdict and policy are `none` without asking."""
    domain = domain.rstrip(".").lower()
    return domain.rpartition(".")[2] in _RESERVED_TOPS or any(f".{domain}".endswith(f".{name}") for name in _RESERVED)


# DMARC: what to do with mail in the author's name that nothing proves


@dataclass(frozen=True, slots=True)
class Policy:
    """What a domain asks for, and how close a signature's domain must be.

    word         "unknown" where DNS gave trouble; take it as "reject"
    strict_dkim  only signatures of exactly the author's domain count (adkim=s)
    strict_spf   only envelope senders of exactly the author's domain count (aspf=s)
    """

    word: PolicyWord
    strict_dkim: bool = False
    strict_spf: bool = False


@dataclass(frozen=True, slots=True)
class _Record:
    domain: str
    tags: Mapping[str, str]


def policy_questions(domain: str) -> tuple[str, ...]:
    """Return the names whose TXT records tell the policy of a domain: itself, then up the tree, 8 at most.

    RFC 9989 (tree walk): a domain of eight labels or more is continued with its last seven. Empty for reserved names
    and for what is no domain name.
    """
    domain = _normal_domain(domain)
    if not domain or is_reserved(domain):
        return ()
    labels = domain.split(".")
    above = labels[max(1, len(labels) - 7) :]
    return (f"_dmarc.{domain}", *(f"_dmarc.{'.'.join(above[at:])}" for at in range(len(above))))


def next_question(domain: str, answers: Mapping[str, Sequence[str] | None]) -> str | None:
    """Return the next name worth looking up, or None when the answers so far settle the policy."""
    for name in policy_questions(domain):
        if name not in answers:
            return name
        found = answers[name]
        record = None if found is None else _record(name, found)
        is_exact = name == f"_dmarc.{_normal_domain(domain)}"
        if found is None or (record and (is_exact or record.tags.get("psd") in ("y", "n"))):
            return None
    return None


def policy_of(domain: str, answers: Mapping[str, Sequence[str] | None], exists: bool = True) -> PolicyWord:
    """Return the policy word for mail From this domain; see policy_found()."""
    return policy_found(domain, answers, exists).word


def policy_found(domain: str, answers: Mapping[str, Sequence[str] | None], exists: bool = True) -> Policy:
    """Return the policy for mail From this domain.

    answers  name of policy_questions() → its TXT records; None, or a name left out, for trouble in DNS
    exists   False where the domain itself is known to have no records at all; then `np` counts

    Several records at one name count as none. Neither `pct` nor `t` weakens the policy: promises, RFC 9989 row.
    """
    questions = policy_questions(domain)
    walked: list[_Record] = []
    for name in questions:
        found = answers.get(name)
        if found is None:
            return Policy("unknown")
        record = _record(name, found)
        if record is None:
            continue
        if name == questions[0]:
            return _policy(record, ("p",))
        walked.append(record)
        if record.tags.get("psd") in ("y", "n"):
            break
    if not walked:
        return Policy("none")
    record = _organizational(walked)
    return _policy(record, ("sp", "p") if exists else ("np", "sp", "p"))


def _policy(record: _Record, names: Iterable[str]) -> Policy:
    tags = record.tags
    return Policy(_word(tags, names), tags.get("adkim") == "s", tags.get("aspf") == "s")


def organizational_domain(domain: str, answers: Mapping[str, Sequence[str] | None]) -> str | None:
    """Return the domain whose names all speak for each other (RFC 9989, organizational domain); None for trouble.

    answers  name of policy_questions() → its TXT records, up to the first that says psd=y or psd=n
    """
    domain, found = _normal_domain(domain), ""
    for name in policy_questions(domain):
        texts = answers.get(name)
        if texts is None:
            return None
        record = _record(name, texts)
        if record is None:
            continue
        if record.tags.get("psd") == "n":
            return record.domain
        if record.tags.get("psd") == "y" and record.domain != domain:
            labels = domain.split(".")
            return ".".join(labels[-record.domain.count(".") - 2 :])
        found = record.domain
    return found or domain


def ends_walk(name: str, texts: Sequence[str]) -> bool:
    """True where the records of a name say that nothing above it is worth asking."""
    record = _record(name, texts)
    return record is not None and record.tags.get("psd") in ("y", "n")


def _organizational(walked: Sequence[_Record]) -> _Record:
    """Pick the record that speaks for a domain without one of its own: RFC 9989, organizational domain and PSD."""
    last = walked[-1]
    if last.tags.get("psd") != "y" or len(walked) == 1:
        return last  # psd=n ends the walk; else the one with the fewest labels
    below = walked[-2]
    return below if below.domain.count(".") == last.domain.count(".") + 1 else last


def _record(name: str, found: Iterable[str]) -> _Record | None:
    """Return the one DMARC record among TXT records, or None where there is none or more than one."""
    records = [tags for tags in map(_dmarc_tags, found) if tags is not None]
    return _Record(name.removeprefix("_dmarc."), records[0]) if len(records) == 1 else None


def _dmarc_tags(text: str) -> Mapping[str, str] | None:
    first, _, rest = text[:_VALUE_CAP].partition(";")
    version = first.partition("=")
    if version[0].strip() != "v" or version[2].strip() != "DMARC1":
        return None
    pairs = (part.partition("=") for part in rest.split(";"))
    tags: dict[str, str] = {}
    for name, _, value in pairs:
        tags.setdefault(name.strip().lower(), value.strip().lower())
    return tags


def _word(tags: Mapping[str, str], names: Iterable[str]) -> PolicyWord:
    """Return the first of these tags that is there; an unreadable one asks for nothing (RFC 9989, p)."""
    for name in names:
        if (value := tags.get(name)) is not None:
            return "quarantine" if value == "quarantine" else "reject" if value == "reject" else "none"
    return "none"


def _normal_domain(domain: str) -> str:
    """Lower-case A-labels, or "" for what is no domain name (address literals, empty or long labels)."""
    domain = domain.strip().rstrip(".").lower()
    if not domain.isascii():
        try:
            domain = domain[:300].encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    labels = domain.split(".")
    if len(domain) > 253 or not all(0 < len(label) <= 63 for label in labels):
        return ""
    return domain if all(re.fullmatch(r"[a-z0-9_-]+", label) for label in labels) else ""


# Authentication-Results: RFC 8601


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the MTA before us found; `none` where nothing was found, which is not a failure.

    aligned  someone who may speak for the From domain vouched for the letter
    policy   of that domain, where it was asked on the way
    signed   a good signature of theirs vouches for it, so that it may be sent on as it is
    covers   names of the fields that their signatures cover, if that is what vouches: all else may be a stranger's who
             has the letter; None where it came from a machine of theirs, or none of theirs stands in it
    """

    dmarc: str = "none"
    spf: str = "none"
    dkim: str = "none"
    aligned: bool = False
    policy: PolicyWord | None = None
    signed: bool = False
    covers: frozenset[str] | None = None


_DMARC_WORDS = frozenset({"pass", "fail", "none", "temperror", "permerror"})
_WORDS = _DMARC_WORDS | {"softfail", "neutral", "policy"}


@dataclass(frozen=True, slots=True)
class _Result:
    method: str
    word: str
    properties: Mapping[str, str]


def read_results(
    values: Iterable[bytes], authserv_id: str, author_domain: str, signatures: Sequence[Signature] = ()
) -> Verdict:
    """Return the verdict of the topmost Authentication-Results that bears our authserv-id.

    values         of all Authentication-Results fields, topmost first
    authserv_id    of the MTA that we trust; "" trusts none
    author_domain  domain of the one From address
    signatures     all of the letter

    Only the topmost counts: those below may have come in with the letter (RFC 8601, section 5).
    """
    if not authserv_id:
        return Verdict()
    for value in values:
        groups = list(_groups(value[:_VALUE_CAP].decode("utf-8", "replace")))
        if groups and _is_ours(groups[0], authserv_id):
            return _verdict([one for group in groups[1:] if (one := _result(group))], author_domain, signatures)
    return Verdict()


def _is_ours(group: Sequence[str], authserv_id: str) -> bool:
    return bool(group) and group[0].lower() == authserv_id.lower() and list(group[1:]) in ([], ["1"])


def _verdict(results: Sequence[_Result], author_domain: str, signatures: Sequence[Signature]) -> Verdict:
    dkim = [result for result in results if result.method == "dkim"]
    spf = next((result for result in results if result.method == "spf"), None)
    dmarc = next((result for result in results if result.method == "dmarc"), None)
    if dmarc and dmarc.properties.get("header.from", author_domain).lower().rstrip(".") != author_domain.lower():
        dmarc = None  # it speaks of another From than the one we read
    passes = [result for result in dkim if result.word == "pass"]
    dkim_word = "pass" if passes else dkim[0].word if dkim else "none"
    vouchers = [_signer(result) for result in passes]
    passed = [_passed(result) for result in passes if _vouches(_signer(result), author_domain)]
    machine = spf.properties.get("smtp.mailfrom", "").rpartition("@")[2] if spf and spf.word == "pass" else ""
    vouchers.append(machine)
    if dmarc and dmarc.word in ("pass", "fail", "permerror"):
        aligned = dmarc.word == "pass"
    else:
        aligned = any(_vouches(domain, author_domain) for domain in vouchers)
    dmarc_word = dmarc.word if dmarc and dmarc.word in _DMARC_WORDS else "none"
    by_signature = aligned and not _vouches(machine, author_domain)
    covers = covered_by(signatures, passed, author_domain) if by_signature else None
    spf_word = spf.word if spf else "none"
    return Verdict(dmarc_word, spf_word, dkim_word, aligned, signed=bool(passed) and aligned, covers=covers)


def _passed(result: _Result) -> Passed:
    """Which signature it was, as far as the MTA says (RFC 6008)."""
    return Passed(_signer(result), result.properties.get("header.s", ""), result.properties.get("header.b", ""))


def _signer(result: _Result) -> str:
    return result.properties.get("header.d") or result.properties.get("header.i", "").rpartition("@")[2]


def _vouches(domain: str, author_domain: str) -> bool:
    """True for the author's domain and those above it: narrower than is_aligned(), since this lets people in."""
    domain = domain.lower().rstrip(".")
    return is_aligned(domain, author_domain) and not domain.endswith(f".{author_domain.lower()}")


def _result(group: Sequence[str]) -> _Result | None:
    """Read `method = word property = value …`; None for what is not so."""
    if len(group) < 3 or group[1] != "=":
        return None
    word = group[2].lower()
    word = {"hardfail": "fail", "error": "temperror"}.get(word, word)
    properties: dict[str, str] = {}
    for at in range(3, len(group) - 2):
        if group[at + 1] == "=" and group[at] != "=":
            properties.setdefault(group[at].lower(), group[at + 2])
    return _Result(group[0].partition("/")[0].lower(), word if word in _WORDS else "none", properties)


def _groups(value: str) -> Iterator[list[str]]:
    """Split a value at `;` into words and `=` signs; comments are left out, quoted strings are (part of) words."""
    words: list[str] = []
    word, depth, is_quoted, is_escaped = "", 0, False, False
    for character in value:
        if is_escaped:
            word, is_escaped = word if depth else word + character, False
        elif character == "\\" and (depth or is_quoted):
            is_escaped = True
        elif is_quoted:
            is_quoted = character != '"'
            word += character if is_quoted else ""
        elif depth:
            depth += {"(": 1, ")": -1}.get(character, 0)
        elif character == '"':
            is_quoted = True
        elif character in " \t\r\n=;(":
            words += [word] if word else []
            word = ""
            depth = int(character == "(")
            if character == "=":
                words.append("=")
            elif character == ";":
                yield words
                words = []
        else:
            word += character
    yield [*words, word] if word else words
