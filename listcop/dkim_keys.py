"""The key file that signs what leaves: found, read and made, private to us."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from listcop.core.authentication.dkim_sign import KeyTrouble, Signer, read_key
from listcop.settings import Settings, SettingsError
from listcop.writable import denied_setting


def key_file(settings: Settings) -> Path:
    """Where the key lies, or would lie."""
    return settings.dkim.key_file or settings.state_dir / "dkim.key"


def load_signer(settings: Settings) -> Signer | None:
    """Return the key of the settings; None where there is none. Raises SettingsError."""
    path = key_file(settings)
    try:
        if stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise SettingsError([f"{path}: the DKIM key can be read by others. Run: chmod 600 {path}"])
        pem = path.read_bytes()
    except FileNotFoundError as error:
        if settings.dkim.key_file is None:
            return None
        raise SettingsError([f'{path}: there is no DKIM key. Make one with "listcop dkim create".']) from error
    except PermissionError as error:
        raise SettingsError([f"{path}: the DKIM key cannot be read: {denied_setting(path)}"]) from error
    except OSError as error:
        way_out = "Put your copy of it back, or look at the disk."
        raise SettingsError([f"{path}: the DKIM key cannot be read ({error.strerror}). {way_out}"]) from error
    try:
        return Signer(settings.dkim.domain or settings.domain, settings.dkim.selector, read_key(pem))
    except KeyTrouble as trouble:
        raise SettingsError([f"{path}: {trouble}"]) from trouble


def write_key(path: Path, pem: bytes) -> None:
    """Write a new key for us alone; never over one that is there: letters under way bear its signature."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)  # half a key would stand in the way of the next try
        raise OSError(error.errno, error.strerror, str(path)) from error
