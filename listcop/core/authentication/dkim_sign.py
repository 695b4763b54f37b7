"""Our own DKIM signature on what leaves: made last, over what all copies share, with a key of the list's domain."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from listcop.core.authentication.dkim_text import canonical_body, canonical_field, covered
from listcop.core.letter_edit import Fields

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    PrivateKey = RSAPrivateKey | Ed25519PrivateKey

# Named once more than they stand (RFC 6376, 8.15): nobody can put a second one beside them. List-Unsubscribe is each
# member's own and signed only in copies that need it.
_OVERSIGNED = (
    *("from", "reply-to", "subject", "date", "message-id", "to", "cc", "sender", "in-reply-to", "references"),
    *("mime-version", "content-type", "content-transfer-encoding"),
    *("list-id", "list-help", "list-post", "list-subscribe", "list-owner"),
)
_SIGNED = ("content-disposition", "auto-submitted")
_FIELD = re.compile(rb"([^\r\n:]+):[^\r\n]*(?:\r\n[ \t][^\r\n]*)*\r\n")
_LINE = 74


class KeyTrouble(ValueError):
    """What is wrong with a key, and the way out."""


@dataclass(frozen=True)
class Signer:
    """A domain's key; one for the whole server, used by several threads."""

    domain: str
    selector: str
    key: PrivateKey

    @cached_property
    def algorithm(self) -> str:
        return f"{_kind(self.key)}-sha256"

    def begin(self, head: bytes, body: bytes, only: Sequence[str] = ()) -> Unsigned:
        """Hash what all copies share.

        head  whole fields with CRLF
        only  names of fields to cover, once each, as most servers of authors do; what a list owes if left out
        """
        fields = split_fields(head)
        counts: dict[str, int] = {}
        for name, _ in fields:
            counts[name] = counts.get(name, 0) + 1
        names = [name for name in _OVERSIGNED for _ in range(counts.get(name, 0) + 1)]
        names += [name for name in _SIGNED for _ in range(counts.get(name, 0))]
        names = list(only) or names
        written = b"".join(canonical_field(octets, "relaxed") for octets in covered(fields, names))
        digest = hashlib.sha256(canonical_body(body, "relaxed")).digest()
        return Unsigned(self, tuple(names), written, base64.b64encode(digest).decode())

    def sign(self, octets: bytes) -> str:
        from cryptography.hazmat.primitives.asymmetric import padding, rsa
        from cryptography.hazmat.primitives.hashes import SHA256

        if isinstance(self.key, rsa.RSAPrivateKey):
            made = self.key.sign(octets, padding.PKCS1v15(), SHA256())
        else:
            made = self.key.sign(hashlib.sha256(octets).digest())  # RFC 8463, 3
        return base64.b64encode(made).decode()

    def speaks_for(self, author_domain: str) -> bool:
        """True where a signature of ours is the author's own: letters of ours, and a From that we rewrote."""
        author_domain = author_domain.lower()
        return author_domain == self.domain or author_domain.endswith(f".{self.domain}")


@dataclass(frozen=True, slots=True)
class Unsigned:
    """What all copies share, hashed; each signature costs the private key's work and nothing else."""

    signer: Signer
    names: tuple[str, ...]
    written: bytes
    body_hash: str

    def signature(self, own: bytes = b"") -> bytes:
        """Return the DKIM-Signature field of a copy; `own` are fields that stand in this copy alone."""
        fields = split_fields(own)
        extra = tuple(name for name, _ in fields for _ in range(2))
        written = self.written + b"".join(canonical_field(octets, "relaxed") for octets in covered(fields, extra))
        field = self._field(self.names + extra)
        value = self.signer.sign(written + canonical_field(field + b"\r\n", "relaxed").removesuffix(b"\r\n"))
        return field + _folded(value) + b"\r\n"

    def _field(self, names: tuple[str, ...]) -> bytes:
        """The field with an empty b=, as it is hashed. No t= and no x=: a clock that is wrong must not undo it."""
        signer, lines, line = self.signer, [], "\th="
        for name in names:
            if len(line) + len(name) > _LINE:
                lines.append(line)
                line = "\t "
            line += f"{name}:"
        lines.append(f"{line.removesuffix(':')};")
        first = f"DKIM-Signature: v=1; a={signer.algorithm}; c=relaxed/relaxed; d={signer.domain};"
        return "\r\n".join([first, f"\ts={signer.selector};", *lines, f"\tbh={self.body_hash};", "\tb="]).encode()


def signed_letter(signer: Signer | None, letter: bytes) -> bytes:
    """Return a whole letter with our signature above it; as it is where there is no key."""
    if signer is None:
        return letter
    head, _, body = letter.partition(b"\r\n\r\n")
    return signer.begin(head + b"\r\n", body).signature() + letter


def split_fields(head: bytes) -> Fields:
    return tuple((one[1].strip().lower().decode("ascii", "replace"), one[0]) for one in _FIELD.finditer(head))


def _folded(value: str) -> bytes:
    """A long base64 value over several lines; white space within it does not count."""
    lines = [value[:_LINE], *(value[at : at + _LINE] for at in range(_LINE, len(value), _LINE))]
    return "\r\n\t ".join(lines).encode()


# --- keys


def new_key(kind: str, bits: int = 2048) -> bytes:
    """Return a new private key as PEM. Raises KeyTrouble for a kind or size that no receiver should trust."""
    from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    if kind not in ("rsa", "ed25519"):
        raise KeyTrouble(f'"{kind}" is no kind of key. Write rsa or ed25519.')
    if kind == "rsa" and not 2048 <= bits <= 4096:  # RFC 8301, 3.2; a longer one fits no TXT record
        raise KeyTrouble(f"an RSA key of {bits} bits is not made. Write 2048, 3072 or 4096.")
    key: PrivateKey = rsa.generate_private_key(65537, bits) if kind == "rsa" else ed25519.Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def read_key(pem: bytes) -> PrivateKey:
    """Read a private key. Raises KeyTrouble."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(pem, None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise KeyTrouble(
            'this is no private key in PEM without a password. Make one with "listcop dkim create".'
        ) from (error)
    if isinstance(key, RSAPrivateKey) and key.key_size >= 1024:
        return key
    if isinstance(key, Ed25519PrivateKey):
        return key
    raise KeyTrouble('DKIM takes RSA keys from 1024 bits on and Ed25519 keys. Make one with "listcop dkim create".')


def dns_text(key: PrivateKey) -> str:
    """Return the TXT record that publishes a key."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    kind, public = _kind(key), key.public_key()
    if kind == "rsa":
        octets = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    else:
        octets = public.public_bytes(Encoding.Raw, PublicFormat.Raw)
    return f"v=DKIM1; k={kind}; p={base64.b64encode(octets).decode()}"


def _kind(key: PrivateKey) -> str:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    return "rsa" if isinstance(key, RSAPrivateKey) else "ed25519"
