"""``ppb-lint rules``: read, try and write rules."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ppb_lint.cli.exits import Exit

if TYPE_CHECKING:
    from ppb_lint.app.settled.knowledge import Knowledge

rules = typer.Typer(
    help="Read, try and write the rules that papers are held against.",
    rich_markup_mode=None,
    no_args_is_help=True,
)
Folders = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="FOLDER", help="A folder with further rules. May be given several times."),
]


@rules.command("list")
def list_rules(folders: Folders = None) -> None:
    """Show every rule in one line.

    Its name, how much it matters, what it asks for.
    """
    from ppb_lint.report.rule_page import table

    known = _known(folders)
    print(table(known.rules), end="")
    raise SystemExit(_status(known))


@rules.command("explain")
def explain(
    name: Annotated[str, typer.Argument(metavar="RULE", hidden=True)],
    folders: Folders = None,
) -> None:
    """Tell all about one rule.

    What it asks for and why, a wrong and a right example, how to allow an exception.
    RULE is its name, as it stands in brackets behind a finding.
    """
    from ppb_lint.app.settled.knowledge import require_rule
    from ppb_lint.report.rule_page import explained

    known = _known(folders)
    print(explained(require_rule(known, name)), end="")
    raise SystemExit(_status(known))


@rules.command("test")
def try_out(
    folder: Annotated[str | None, typer.Argument(metavar="[FOLDER]", hidden=True)] = None,
) -> None:
    """Try every rule on its own examples.

    FOLDER is a folder of your own rules; without it the rules that come with ppb-lint are tried.
    """
    from ppb_lint.app.trying import try_rules
    from ppb_lint.report.counts import several
    from ppb_lint.report.examples import example_fault_in_words

    trial = try_rules(folder)
    for fault in trial.faults:
        print(fault, file=sys.stderr)
    for failure in trial.failures:
        print(example_fault_in_words(failure))
    tried = f"{several(trial.rules, 'rule')} with {several(trial.examples, 'example')} tried"
    print(f"{tried}, {several(len(trial.failures), 'failure')}.")
    if broken := len({fault.file for fault in trial.faults}):
        print(f"{several(broken, 'file')} could not be tried.")
    raise SystemExit(_of(trial.faults, trial.failures))


@rules.command("new")
def new(
    name: Annotated[str, typer.Argument(metavar="TOPIC/RULE", hidden=True)],
    folder: Annotated[
        str, typer.Option("--rules", metavar="FOLDER", help="The folder of rules to write it to.")
    ] = "rules",
) -> None:
    """Begin a new rule.

    A file is written that works as it stands; change it step by step.

    TOPIC/RULE is a folder and a name, such as drafting/no-slang.
    """
    from ppb_lint.app.writing import begin_rule

    print(begin_rule(folder, name))


@rules.command("page")
def page(
    folders: Folders = None,
    into: Annotated[
        str | None,
        typer.Option("--into", metavar="FOLDER", help="Write a page for each rule into a folder instead."),
    ] = None,
) -> None:
    """Print all rules as one page in Markdown."""
    from ppb_lint.report.rule_page import page as page_of
    from ppb_lint.report.rule_page import pages

    known = _known(folders)
    if into is None:
        print(page_of(known.rules), end="")
    else:
        from ppb_lint.app.writing import write_pages

        write_pages(into, pages(known.rules))
    raise SystemExit(_status(known))


@rules.command("checks")
def list_checks() -> None:
    """Print all kinds of check as one page in Markdown.

    What each looks for, the options that a rule may give it, and the values that its messages may name.
    """
    from ppb_lint.checks import CHECKS
    from ppb_lint.report.check_page import page as page_of

    print(page_of(CHECKS), end="")


@rules.command("schema")
def schema() -> None:
    """Print the JSON Schema of a rule file.

    Editors use it to complete keys and to mark mistakes.
    """
    import json

    from ppb_lint.checks import CHECKS
    from ppb_lint.rules.schema import schema as schema_of

    print(json.dumps(schema_of(CHECKS), indent=2))


def _known(folders: list[str] | None) -> Knowledge:
    from ppb_lint.app.settled.knowledge import learn

    known = learn(tuple(folders or ()))
    for fault in known.faults:
        print(fault, file=sys.stderr)
    return known


def _status(known: Knowledge) -> Exit:
    return _of(known.faults, ())


def _of(faults: tuple[object, ...], failures: tuple[object, ...]) -> Exit:
    if faults:
        return Exit.WRONG_REQUEST
    return Exit.FINDINGS if failures else Exit.CLEAN
