"""`listcop deliver`: one letter from standard input, for an MTA's pipe."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any

import click

from listcop.cli.desk import Desk, Refused
from listcop.cli.shown import safe

# sysexits.h: what MTAs understand of a pipe's exit.
USAGE, BAD_DATA, NO_USER, TRY_LATER, NO_PERMISSION = 64, 65, 67, 75, 77


class WrongUsage(click.UsageError):
    """Told with the usage, as for every command."""

    exit_code = USAGE


class Pipe(click.Command):
    """A command that an MTA runs: wrong usage, too, is told as sysexits.h has it, and not by 2."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _usage_told():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _usage_told():
            return super().invoke(ctx)


@contextlib.contextmanager
def _usage_told() -> Iterator[None]:
    try:
        yield
    except click.UsageError as error:
        raise WrongUsage(error.format_message(), error.ctx) from None


@click.command("deliver", cls=Pipe, epilog="Example: listcop deliver garden@lists.example.org < letter.eml")
@click.argument("addresses", metavar="[ADDRESS]...", nargs=-1)
@click.option("--sender", help='Envelope sender; default $SENDER, else Return-Path; "" for none.')
@click.pass_obj
def deliver_command(desk: Desk, addresses: tuple[str, ...], sender: str | None) -> None:
    """Take one letter; without ADDRESS it goes to $ORIGINAL_RECIPIENT or $RECIPIENT.

    Exits with 0 when it is on disk, 64 for wrong usage, 65 where standard input is empty, 67 for an address that is
    none of ours, 75 to be tried later, 77 where the list refuses it.
    """
    from listcop.core.exchange.piece import BYTE_ORDER_MARK
    from listcop.core.moderation import Envelope
    from listcop.core.wire import with_crlf
    from listcop.flows import accept_message
    from listcop.senders import Senders
    from listcop.settings import SettingsError
    from listcop.state import Room, StateHeld
    from listcop.store.database import StorageTrouble
    from listcop.store.migrations import SchemaTrouble

    raw = sys.stdin.buffer.read().removeprefix(BYTE_ORDER_MARK) if sys.stdin is not None else b""
    given = addresses or tuple(filter(None, [os.environ.get("ORIGINAL_RECIPIENT") or os.environ.get("RECIPIENT")]))
    if not given:
        raise click.UsageError("Name the address the letter came to, such as garden@lists.example.org.")
    if not raw.strip():
        raise Refused("There is no letter on standard input.", BAD_DATA)
    try:
        if problems := desk.settings.rules.problems():
            raise SettingsError(problems)
        if full := Room(desk.settings, told=lambda *_: None).refusal():
            raise Refused(f"The letter is not kept: {full}", TRY_LATER)
        if sender is None:
            sender = os.environ.get("SENDER", _return_path(raw))
        envelope = Envelope(sender.strip("<>"), given, door="deliver", trusted=True)
        decisions = accept_message.accept(
            desk.store, desk.site, envelope, with_crlf(raw), desk.now, policy_of=Senders(desk.settings).word_of
        )
    except (StorageTrouble, SchemaTrouble, StateHeld, SettingsError, OSError) as error:
        raise Refused(f"The letter is not kept, try again later: {error}", TRY_LATER) from error
    for address, decision in zip(given, decisions, strict=True):
        if decision.action == "reject":
            code = NO_USER if decision.reason == "unknown-address" else NO_PERMISSION
            code = TRY_LATER if decision.reply.startswith("4") else code
            raise Refused(f"{safe(address)}: {safe(decision.reply)}", code)
    sys.stdout.flush()


def _return_path(raw: bytes) -> str:
    head = raw[:65536].partition(b"\n\n")[0]
    for line in head.splitlines():
        if line.lower().startswith(b"return-path:"):
            return line.partition(b":")[2].strip().decode("ascii", "replace")
        if not line.startswith((b" ", b"\t")) and line.lower().startswith(b"from:"):
            break
    return "unknown@localhost.invalid"
