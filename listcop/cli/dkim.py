"""`listcop dkim …`: the key that signs what leaves, and the DNS record that goes with it."""

from __future__ import annotations

import click

from listcop.cli import add_json_option
from listcop.cli.desk import Desk, Refused

TXT_STRING = 255  # octets of one string of a TXT record: RFC 1035, 3.3.14


@click.group("dkim", epilog="Example: listcop dkim create")
def dkim_command() -> None:
    """The key that signs what leaves, and the DNS record for it."""


@dkim_command.command("create", epilog="Example: listcop dkim create")
@click.option("--kind", type=click.Choice(["rsa", "ed25519"]), default="rsa", show_default=True, help="Kind of key.")
@click.option("--bits", default=2048, show_default=True, help="Size of an RSA key: 2048, 3072 or 4096.")
@click.pass_obj
def create(desk: Desk, kind: str, bits: int) -> None:
    """Make a key, readable by this user alone, and print the DNS record that publishes it."""
    from listcop.core.authentication.dkim_sign import KeyTrouble, new_key
    from listcop.dkim_keys import key_file, write_key

    path = key_file(desk.settings)
    try:
        write_key(path, new_key(kind, bits))
    except KeyTrouble as trouble:
        raise Refused(str(trouble)) from trouble
    except FileExistsError as error:
        raise Refused(
            f"{path} is there already. For a new one set another selector and key_file in [dkim], publish it, "
            "and leave the old record in DNS for a week."
        ) from error
    desk.say(f"The key is in {path}; keep a copy. Publish this record, then restart the server:")
    desk.say("")
    _say_record(desk)


@dkim_command.command("show", epilog="Example: listcop dkim show")
@add_json_option
@click.pass_obj
def show(desk: Desk) -> None:
    """Print the DNS record of the key in use."""
    from listcop.core.authentication.dkim_sign import dns_text

    signer = desk.site.signer
    if signer is None:
        raise Refused('Nothing is signed: there is no DKIM key. Make one with "listcop dkim create".')
    name = f"{signer.selector}._domainkey.{signer.domain}"
    if desk.as_json:
        desk.show_json({"name": name, "type": "TXT", "value": dns_text(signer.key)})
        return
    _say_record(desk)


def _say_record(desk: Desk) -> None:
    """The record as zone files take it, in strings of 255 octets; web forms want the value as one."""
    from listcop.core.authentication.dkim_sign import dns_text
    from listcop.dkim_keys import load_signer

    signer = load_signer(desk.settings)
    assert signer is not None, "the key was written a moment ago"
    value = dns_text(signer.key)
    strings = [value[at : at + TXT_STRING] for at in range(0, len(value), TXT_STRING)]
    lines = "\n    ".join(f'"{one}"' for one in strings)
    click.echo(f"{signer.selector}._domainkey.{signer.domain}. IN TXT (\n    {lines}\n    )")
