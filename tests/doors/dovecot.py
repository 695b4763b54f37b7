"""Starts a real Dovecot (Debian's 2.3 or 2.4) as an ordinary process with a configuration of its own, for tests."""

import contextlib
import grp
import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

PROGRAM = shutil.which("dovecot") or "/usr/sbin/dovecot"
PASSWORD = "correct-horse-é"

COMMON = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
listen = 127.0.0.1
mail_max_userip_connections = 100
first_valid_uid = 1
first_valid_gid = 1
auth_failure_delay = 0
{internal_users}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""

VERSION_2_3 = (
    """
protocols = imap
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{certificate}
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
mailbox_idle_check_interval = 2 secs
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%u
}}
namespace inbox {{
  inbox = yes
  prefix = {prefix}
  separator = {separator}
}}
"""
    + COMMON
)

VERSION_2_4 = (
    """
dovecot_config_version = {version}
dovecot_storage_version = {version}
protocols {{
  imap = yes
}}
ssl = yes
ssl_server_cert_file = {certificate}
ssl_server_key_file = {certificate}
auth_allow_cleartext = yes
mail_driver = maildir
mail_path = ~/Maildir
passdb static {{
  password = {password}
}}
userdb static {{
  fields {{
    uid = {uid}
    gid = {gid}
    home = {folder}/mail/%{{user}}
  }}
}}
namespace inbox {{
  inbox = yes
  prefix = {prefix}
  separator = {separator}
}}
"""
    + COMMON
)


@dataclass(frozen=True)
class Dovecot:
    """A running server: any user may log in with PASSWORD and finds an empty mailbox the first time."""

    port: int
    tls_port: int
    folder: Path


def is_installed():
    return Path(PROGRAM).exists()


@contextlib.contextmanager
def running_dovecot(certificate_pem, prefix="", separator="/"):
    """Run Dovecot while the block runs. `certificate_pem` holds key and certificate, as bytes."""
    # Not in pytest's folder: that one is closed to the users Dovecot works as.
    folder = Path(tempfile.mkdtemp(prefix="dovecot-"))
    ports = _free_port(), _free_port()
    try:
        config = folder / "dovecot.conf"
        config.write_text(_config(folder, certificate_pem, ports, prefix, separator))
        process = subprocess.Popen([PROGRAM, "-F", "-c", config], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_until_ready(process, ports[0], folder)
            yield Dovecot(*ports, folder)
        finally:
            process.terminate()
            process.wait(10)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _config(folder, certificate_pem, ports, prefix, separator):
    is_root = os.geteuid() == 0
    owner = pwd.getpwnam("nobody") if is_root else pwd.getpwuid(os.getuid())
    folder.chmod(0o755)
    (folder / "mail").mkdir()
    if is_root:
        os.chown(folder / "mail", owner.pw_uid, owner.pw_gid)
    (folder / "server.pem").write_bytes(certificate_pem)
    said = subprocess.run([PROGRAM, "--version"], check=True, capture_output=True, text=True).stdout
    version = re.match(r"[\d.]+", said)[0]
    is_new = tuple(int(n) for n in version.split(".")[:2]) >= (2, 4)
    return (VERSION_2_4 if is_new else VERSION_2_3).format(
        folder=folder,
        certificate=folder / "server.pem",
        password=PASSWORD,
        version=".".join(version.split(".")[:3]),
        uid=owner.pw_uid,
        gid=owner.pw_gid,
        port=ports[0],
        tls_port=ports[1],
        prefix=prefix,
        separator=separator,
        # Started by root, Dovecot works as the users its package made; by anyone else, as that one alone.
        internal_users="" if is_root else _all_work_by(owner),
    )


def _all_work_by(owner):
    group = grp.getgrgid(owner.pw_gid).gr_name
    settings = {
        "default_internal_user": owner.pw_name,
        "default_login_user": owner.pw_name,
        "default_internal_group": group,
    }
    return "\n".join(f"{name} = {value}" for name, value in settings.items())


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def _wait_until_ready(process, port, folder):
    until = time.monotonic() + 15
    while time.monotonic() < until and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as connection:
            if connection.recv(100).startswith(b"* OK"):
                return
        time.sleep(0.05)
    log = folder / "log"
    raise AssertionError(f"Dovecot did not start: {log.read_text() if log.exists() else process.poll()}")
