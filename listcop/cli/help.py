"""`listcop help TOPIC`: the guides."""

from __future__ import annotations

import click

from listcop.cli.desk import Refused
from listcop.cli.shown import safe


@click.command("help", epilog="Example: listcop help owner")
@click.argument("topic", required=False)
@click.pass_context
def help_command(ctx: click.Context, topic: str | None) -> None:
    """The guides: operator, owner, facilitator, member, upgrade, privacy, security.

    Beside them the pages for mail servers and more: postfix, exim, opensmtpd, dns, scale.
    """
    from listcop.letter_files import package_folder

    folder = package_folder("deploy")
    guides = {path.stem: path for path in (*sorted((folder / "guide").glob("*.md")), *sorted(folder.glob("*.md")))}
    if topic is None:
        click.echo(ctx.parent.get_help() if ctx.parent else "")
        click.echo("\nGuides, each by listcop help and its name:\n  " + ", ".join(guides))
    elif topic in guides:
        click.echo_via_pager(guides[topic].read_text(encoding="utf-8"))
    else:
        raise Refused(f'There is no guide "{safe(topic)}". The guides are: {", ".join(guides)}.')
