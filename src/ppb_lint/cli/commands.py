"""All commands, under one name."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ppb_lint import __version__
from ppb_lint.cli.baseline import baseline
from ppb_lint.cli.cache import cache
from ppb_lint.cli.check import check
from ppb_lint.cli.default import DEFAULT, with_command
from ppb_lint.cli.exits import Exit
from ppb_lint.cli.fix import fix
from ppb_lint.cli.init import init
from ppb_lint.cli.library import library
from ppb_lint.cli.review import review
from ppb_lint.cli.rules import rules
from ppb_lint.cli.screen import any_code_page, refuse
from ppb_lint.cli.serve import serve
from ppb_lint.cli.start import PROGRAM, let_go_of_output
from ppb_lint.cli.waive import waive
from ppb_lint.model.reasons import WrongRequest


class Patient(TyperGroup):
    """Answers in one sentence when a command cannot be carried out or is cut short."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except WrongRequest as wrong:
            raise SystemExit(refuse(wrong)) from wrong
        except KeyboardInterrupt:
            print("Stopped.", file=sys.stderr)
            raise SystemExit(Exit.STOPPED) from None
        except BrokenPipeError:
            let_go_of_output()
            raise SystemExit(Exit.NOBODY_READS) from None


app = typer.Typer(
    cls=Patient,
    # Completion, pretty tracebacks and marked-up help would each load more than a whole run does.
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    subcommand_metavar="PATH... | COMMAND ...",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("check")(check)
app.command("review")(review)
app.command("fix")(fix)
app.command("waive")(waive)
app.add_typer(baseline, name="baseline")
app.command("init")(init)
app.command("serve")(serve)
app.add_typer(rules, name="rules")
app.add_typer(library, name="library")
app.add_typer(cache, name="cache")


def _tell_version(wanted: bool) -> None:
    if wanted:
        print(f"{PROGRAM} {__version__}")
        raise typer.Exit


@app.callback()
def about(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Find what last quarter left behind in a committee paper, before the paper is published.

    Most people need one line:

        ppb-lint draft.docx

    which is short for `ppb-lint check draft.docx`. It reads the draft and says what is wrong and where: a quarter that
    does not fit the subject, a paragraph that was copied to the wrong heading, a section that is missing. The draft
    itself is never changed.
    """


def answer(arguments: Sequence[str]) -> int:
    """Carry out what was typed and return the exit status."""
    if not arguments:  # A script whose list of files is empty must not be told that all is well.
        answer(["--help"])
        return Exit.WRONG_REQUEST
    any_code_page()
    command = typer.main.get_command(app)
    try:
        command(args=_with_command(command, arguments), prog_name=PROGRAM)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else Exit.CLEAN
    return Exit.CLEAN


def _with_command(command: Any, arguments: Sequence[str]) -> list[str]:
    options = command.commands[DEFAULT].params
    valued = {name for option in options if not getattr(option, "is_flag", False) for name in option.opts}
    return with_command(arguments, command.commands, valued)
