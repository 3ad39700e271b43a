"""Annotations, read back as GitHub's runner reads them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from msgspec.structs import replace

from ppb_lint.model.draft import Unread
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from ppb_lint.model.source import Lines
from ppb_lint.report.github import MOST, render
from ppb_lint.report.told import Told
from tests.report.samples import HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run


@dataclass(frozen=True)
class Command:
    """A workflow command as the runner takes it apart."""

    name: str
    properties: dict[str, str]
    message: str


def parsed(line: str) -> Command | None:
    """The runner's reading of a line: ``::name key=value,key=value::message``, with its own three or five escapes."""
    words = line.strip()
    if not words.startswith("::") or (end := words.find("::", 2)) < 0:
        return None
    name, _, rest = words[2:end].partition(" ")
    properties = {}
    for pair in filter(None, rest.split(",")):
        key, _, value = pair.partition("=")
        properties[key] = unescaped(value, {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","})
    return Command(name, properties, unescaped(words[end + 2 :], {"%0D": "\r", "%0A": "\n"}))


def unescaped(words: str, signs: dict[str, str]) -> str:
    for escape, sign in signs.items():
        words = words.replace(escape, sign)
    return words.replace("%25", "%")


def told(results: Results, **wishes: Any) -> list[Command]:
    """The commands; other lines may not be any, in the older form either."""
    lines = render(Told(results, "0.1.0", **wishes)).splitlines()
    assert not any("##[" in line for line in lines)
    return [command for command in map(parsed, lines) if command]


def test_the_whole_output() -> None:
    files = run(WRONG_QUARTER, MISSING_SECTION, HINT, ON_TRIAL).files
    results = Results((*files, FileResult("x.docx", Status.UNREADABLE, Reason("empty"))))
    assert render(Told(results, "0.1.0", notes=True)) == (
        "::error file=drafts/paper.docx,line=19,endLine=19,col=8,endColumn=13,title=quarter-agreement::"
        '1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: says "first" quarter, but the subject says Quarter 2. '
        'Write "second" instead of "first" (please confirm).\n'
        "::error file=drafts/paper.docx,title=section-missing::"
        "7.0 RISK ANALYSIS: the section RISK ANALYSIS is missing.\n"
        "::error file=x.docx,title=Not checked::This file is empty. Was it saved, or has it not finished downloading?\n"
        "::notice file=drafts/paper.docx,line=19,endLine=19,col=8,endColumn=13,title=financial-year-agreement::"
        "1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: speaks of 2024/25.\n"
        "::notice file=drafts/paper.docx,line=19,endLine=19,col=8,endColumn=13,title=total (on trial)::"
        "1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: the parts do not add up.\n"
    )


def test_notes_are_left_out_unless_somebody_asks() -> None:
    assert told(run(HINT, ON_TRIAL)) == []


@pytest.mark.parametrize("evil", ["100% of it", "a, b: c", "two\nlines", "::error::x", "##[error]x", "\x1b[2J", "%0A"])
def test_no_words_of_a_paper_are_taken_for_a_command(evil: str) -> None:
    odd = replace(WRONG_QUARTER, message=f"says {evil}", rule="r", fix=None)
    results = Results((FileResult(f"a {evil}.docx", Status.CHECKED, None, (replace(PAPER, findings=(odd,)),)),))
    (command,) = told(results)
    assert command.name == "error"
    shown = evil.replace("\n", " ").replace("\x1b", "").replace("##[", "## [")
    assert command.properties["file"] == f"a {shown}.docx"
    assert command.message.endswith(f"says {shown}.")


def test_what_github_would_drop_is_counted_and_stands_in_the_log() -> None:
    many = [replace(MISSING_SECTION, message=f"::error::lacks ##[x] {number}") for number in range(MOST + 3)]
    words = render(Told(run(*many), "0.1.0")).splitlines()
    commands = [command for command in map(parsed, words) if command]
    assert len(commands) == MOST
    assert commands[-1].message.startswith("4 more of this kind in the log")
    assert sum("  error: drafts/paper.docx: 7.0 RISK" in line for line in words) == 4


def test_ten_are_told_as_they_are() -> None:
    assert len(told(run(*[MISSING_SECTION] * MOST))) == MOST


def test_what_was_not_checked_and_faults_of_rules() -> None:
    paper = replace(PAPER, not_checked=(Unread("images", 2),))
    files = (FileResult("m.docx", Status.NOT_A_REPORT, Reason("minutes"), (paper,)),)
    fault, minutes, images = told(Results(files, (Fault("/x/r.yaml", 3, 2, "", "nothing", "an id"),)), folder="/x")
    assert fault.properties == {
        "file": "r.yaml", "line": "3", "endLine": "3", "col": "2", "endColumn": "2", "title": "A file of ours is wrong",
    }  # fmt: skip
    assert minutes.name == images.name == "notice"
    assert "text inside 2 pictures" in images.message


def test_words_over_several_lines_have_no_columns() -> None:
    (command,) = told(run(replace(WRONG_QUARTER, place=replace(WRONG_QUARTER.place, lines=Lines(3, 9, 4, 2)))))
    assert "col" not in command.properties
    assert command.properties["endLine"] == "4"


def test_standard_input_is_no_file() -> None:
    (command,) = told(Results((replace(run(WRONG_QUARTER).files[0], path="-"),)))
    assert "file" not in command.properties
