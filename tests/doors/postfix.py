"""Starts a real Postfix with a configuration and queue of its own, for tests: in front of ListCoP and behind it."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAM = shutil.which("postfix") or "/usr/sbin/postfix"

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
command_directory = /usr/sbin
daemon_directory = {daemons}
mail_owner = postfix
setgid_group = postdrop
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
myhostname = mx.example.org
mydestination =
alias_maps =
local_recipient_maps =
relay_domains = lists.example.org
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtp_host_lookup = native
smtpd_peername_lookup = no
smtpd_relay_restrictions = permit_mynetworks, reject
transport_maps = texthash:{folder}/transport
recipient_delimiter = +
minimal_backoff_time = 10s
queue_run_delay = 10s
maximal_backoff_time = 30s
"""
# Without chroot, and nothing that is not needed.
MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
lmtp unix - - n - - lmtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


class NoPostfix(Exception):
    """There is no Postfix to start here, or it does not start."""


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as one:
        return one.getsockname()[1]


class Postfix:
    """Takes mail on `port`; hands what is for the lists to `nexthop` by LMTP, and all else to the members' server."""

    def __init__(self, port, nexthop, members_port):
        if not Path(PROGRAM).exists():
            raise NoPostfix("postfix is not installed: apt install postfix")
        if os.geteuid() != 0:
            raise NoPostfix("postfix starts as root alone")
        self.port = port
        self.folder = Path(tempfile.mkdtemp(prefix="listcop-postfix-"))
        self.folder.chmod(0o755)
        self.conf = self.folder / "conf"
        for one in (self.conf, self.folder / "queue", self.folder / "data"):
            one.mkdir(mode=0o755)
        shutil.chown(self.folder / "data", "postfix")
        daemons = next(one for one in ("/usr/lib/postfix/sbin", "/usr/libexec/postfix") if Path(one).exists())
        (self.conf / "main.cf").write_text(MAIN.format(folder=self.folder, daemons=daemons))
        (self.conf / "master.cf").write_text(MASTER.format(port=port))
        (self.folder / "transport").write_text(f"lists.example.org lmtp:{nexthop}\n* smtp:[127.0.0.1]:{members_port}\n")
        try:
            self._run("start")
            self._wait()
        except BaseException:
            self.close()
            raise

    def _run(self, word):
        done = subprocess.run([PROGRAM, "-c", self.conf, word], capture_output=True, text=True, timeout=60, check=False)
        if done.returncode:
            raise NoPostfix(f"postfix does not {word}: {done.stderr[-500:]}{self.log()[-500:]}")

    def _wait(self):
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 5) as one:
                if one.recv(100).startswith(b"220"):
                    return
            time.sleep(0.1)
        raise NoPostfix(f"postfix does not answer: {self.log()[-500:]}")

    def log(self):
        """What it wrote, for a test that fails."""
        file = self.folder / "log"
        return file.read_text(errors="replace") if file.exists() else ""

    def close(self):
        subprocess.run([PROGRAM, "-c", self.conf, "stop"], capture_output=True, timeout=60, check=False)
        shutil.rmtree(self.folder, ignore_errors=True)
