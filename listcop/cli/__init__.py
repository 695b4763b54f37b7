"""The `listcop` command: one file per noun, loaded when it is used."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import signal
import sys
from collections.abc import Iterator
from typing import Any

import click

from listcop import __version__
from listcop.cli.files import Named

# Command → the module that holds it, and the line that --help shows: nothing is imported for that.
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("demo", "Play some weeks of a list and show its digest; needs no set-up."),
    "preview": ("preview", "Print the digest that the list of an archive would have got; needs no set-up."),
    "inspect": ("inspect", "Show what ListCoP makes of letters; stores nothing."),
    "init": ("init", "Write a commented listcop.toml, a secret and an empty state directory."),
    "serve": ("serve", "Run the server: every door, the outbox and the clock."),
    "deliver": ("deliver", "Take one letter from standard input."),
    "tick": ("serve", "Do what is due now, send it, and end: for cron instead of serve."),
    "list": ("lists", "Lists and their settings."),
    "member": ("members", "Members: add, show, set, remove, import, export."),
    "import": ("exchange", "Take an old archive into a list; mails nobody."),
    "export": ("exchange", "Write a list's threads and posts as JSON lines, mbox or text."),
    "thread": ("threads", "Threads: find, show, correct, split, merge, close."),
    "search": ("threads", "Find threads that hold words."),
    "reread": ("reading", "Find types, states, assets and index anew."),
    "rebuild": ("reading", "Make everything anew from the letters and what people decided."),
    "asset": ("assets", "Reusable assets that members shared."),
    "held": ("held", "Posts that wait for a moderator."),
    "digest": ("digests", "Digests: preview, send, show."),
    "brief": ("brief", "What may need a facilitator's hand today."),
    "duty": ("brief", "The facilitator on duty: show, or hand on."),
    "quiet": ("digests", "Quiet members, and a question that fits each."),
    "pulse": ("pulse", "How the list is doing, in the terms of the field."),
    "invite": ("invite", "Invite somebody new, or a quiet member back."),
    "queue": ("queue", "What is to be sent, and what failed."),
    "bounces": ("bounces", "Members whose mail comes back."),
    "why": ("why", "Explain a type, a state, a held post, or a letter's whole way."),
    "verify": ("verify", "Count and cross-check the store."),
    "doctor": ("doctor", "What is wrong here, and how to mend each."),
    "backup": ("backup", "Copy all that is kept into one file, while the server runs."),
    "restore": ("backup", "Put a backup back; mails nothing until told."),
    "recover": ("recover", "Save the letters that a damaged database file still holds."),
    "archive": ("archive", "The web-free archive of text files."),
    "dkim": ("dkim", "The key that signs what leaves, and the DNS record for it."),
    "secret": ("secret", "The secret that signs the addresses in our letters: made anew, the old one kept."),
    "letters": ("letters", "The letters ListCoP writes, with sample data; and your own over them."),
    "config": ("config", "Check and show the settings."),
    "help": ("help", "The guides: operator, owner, facilitator, member."),
}


class Commands(click.Group):
    """Commands that are imported only when they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"listcop.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        _add_quiet_option(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A word that is no command is told with the nearest one, as click does where it holds the commands itself."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            import difflib

            near = difflib.get_close_matches(args[0][:100], COMMANDS, 1)
            if not near:
                raise
            raise click.UsageError(f"{error.format_message()} Did you mean '{near[0]}'?", ctx) from error

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        with _until_nobody_reads():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _until_nobody_reads():
            result = super().invoke(ctx)
            click.echo(nl=False)  # what cannot be written is noticed here, and not when Python has ended
            return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@contextlib.contextmanager
def _until_nobody_reads() -> Iterator[None]:
    """End without a word, as tools do whom SIGPIPE ends, when who reads us has enough: `listcop thread ls | head -1`.

    Inside of click, which would make it exit code 1. The signal itself would end a server that a client leaves, too.
    """
    try:
        yield
    except BrokenPipeError:
        _let_go_of_output()
        raise SystemExit(128 + signal.SIGPIPE) from None


def _let_go_of_output() -> None:
    """Python writes what is left when it ends, and would say once more that nobody takes it."""
    with contextlib.suppress(io.UnsupportedOperation, AttributeError):  # no file, or closed from the beginning
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: listcop list create garden && listcop member add garden amina@example.org",
)
@click.option("--config", metavar="FILE", type=Named(path_type=str),
              help="Settings; default ./listcop.toml, then /etc/listcop/listcop.toml.")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Show one JSON document instead of text.")
@click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Log more.")
@click.version_option(__version__, prog_name="listcop")
@click.pass_context
def root(ctx: click.Context, config: str | None, as_json: bool, quiet: bool, verbose: bool) -> None:
    """E-mail lists and digests for communities of practice that live in their inboxes."""
    from listcop.cli.desk import Desk

    ctx.obj = Desk(config, as_json=as_json, quiet=quiet, verbose=verbose)
    ctx.call_on_close(ctx.obj.close)


def main(argv: list[str] | None = None) -> None:
    """Run the command; every refusal is one line on stderr and exit code 1, wrong usage 2."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        root.main(args=argv, prog_name="listcop", standalone_mode=False)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.Abort as stop:
        if _nobody_answered(stop):
            print("Nothing was changed: nobody is here to answer. Give --yes to answer beforehand.", file=sys.stderr)
            sys.exit(1)
        print("Stopped.", file=sys.stderr)
        sys.exit(1 if stop.__context__ is None else 128 + signal.SIGINT)  # a no, or Ctrl-C
    except click.UsageError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        print(error.format_message(), file=sys.stderr)
        sys.exit(getattr(error, "code", error.exit_code))
    except Exception as error:
        sys.exit(_unexpected(error))


def _nobody_answered(stop: click.Abort) -> bool:
    """Whether a question met the end of input, as under cron or with </dev/null, and not a Ctrl-C or a no.

    click asks `from None`; where an EOFError is the cause, it came from elsewhere, and something may have been done.
    """
    return stop.__cause__ is None and isinstance(stop.__context__, EOFError)


def _unexpected(error: Exception) -> int:
    """Turn what the floors below raise into one line; what we did not foresee goes to a file, not to the user."""
    from listcop.cli.desk import refusal_line, report_bug

    line = refusal_line(error)
    if isinstance(error, OSError):
        _let_go_of_output()
    print(line if line is not None else report_bug(error), file=sys.stderr)
    return 1


def add_weights_option(command: Any) -> Any:
    """--weights FILE: read with these instead of the installed ones; for those who learn their own."""

    def load(_ctx: click.Context, _param: click.Parameter, value: Any) -> Any:
        from listcop.settings import load_weights

        return load_weights(value) if value is not None else None

    told = "Read with these weights instead of the installed ones."
    return click.option("--weights", metavar="FILE", type=Named(), callback=load, help=told)(command)


def _add_quiet_option(command: click.Command) -> None:
    """-q also behind the command, where people type it."""

    def keep(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            ctx.obj.quiet = True

    if isinstance(command, click.Group):
        for one in command.commands.values():
            _add_quiet_option(one)
    elif all(one.name != "quiet" for one in command.params):
        told = "Say only what went wrong."
        option = click.Option(["-q", "--quiet"], is_flag=True, expose_value=False, callback=keep, help=told)
        command.params.append(option)


def add_json_option(command: Any) -> Any:
    """--json also behind the command, where people type it."""

    def keep(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            ctx.obj.as_json = True

    return click.option("--json", is_flag=True, expose_value=False, callback=keep, help="Show one JSON document.")(
        command
    )
