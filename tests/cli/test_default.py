"""Which command is meant when none, or one in an odd place, is typed."""

from __future__ import annotations

import pytest

from ppb_lint.cli.default import with_command

COMMANDS = {"check", "rules"}
VALUED = {"--format", "--select"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", ""),
        ("--version", "--version"),
        ("--help", "--help"),
        ("draft.docx", "check draft.docx"),
        ("check draft.docx", "check draft.docx"),
        ("-", "check -"),
        ("--notes draft.docx", "check --notes draft.docx"),
        ("--format json draft.docx", "check --format json draft.docx"),
        ("--format=json draft.docx", "check --format=json draft.docx"),
        ("--select rules draft.docx", "check --select rules draft.docx"),
        ("--select check", "check --select check"),
        ("--format json check draft.docx", "check --format json draft.docx"),
        ("--notes check draft.docx", "check --notes draft.docx"),
        ("rules list", "rules list"),
        ("check rules", "check rules"),
        ("check check", "check check"),
        ("./rules", "check ./rules"),
        ("-- rules", "check -- rules"),
        ("draft.docx check", "check draft.docx check"),
        ("draft.docx --help", "check draft.docx --help"),
    ],
)
def test_the_command_that_is_meant(typed: str, meant: str) -> None:
    assert with_command(typed.split(), COMMANDS, VALUED) == meant.split()
