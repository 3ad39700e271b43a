"""What an officer reads after a run."""

from __future__ import annotations

import io

import pytest
from msgspec.structs import replace

from ppb_lint.model.document import Kind
from ppb_lint.model.draft import Unread
from ppb_lint.model.result import FileResult, Reason, Results, Status
from ppb_lint.report.paint import write_coloured, write_plain
from ppb_lint.report.terminal import Page, lines
from tests.report.samples import HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run


def shown(results: Results, width: int = 100, notes: bool = False) -> str:
    """The whole report as text."""
    stream = io.StringIO()
    write_plain(lines(results, Page(width, notes)), stream)
    return stream.getvalue()


def test_a_paper_with_faults() -> None:
    assert shown(run(WRONG_QUARTER, MISSING_SECTION, HINT, ON_TRIAL)) == (
        """\
drafts/paper.docx
  Performance Management Report for Quarter 2 of 2026/27
  Held against the form in use since 1 January 2024, profile halton.

  1.0 PURPOSE OF REPORT, paragraph 1.1, line 19  error: says "first" quarter, but the subject says
                                                 Quarter 2
                                                 "…performance management for the first quarter
                                                 period to 30th September 2026."
                                                 Write "second" instead of "first" (please confirm).
                                                 [quarter-agreement]

  7.0 RISK ANALYSIS                              error: the section RISK ANALYSIS is missing
                                                 [section-missing]

  On trial, told for information only:

  1.0 PURPOSE OF REPORT, paragraph 1.1, line 19  error: the parts do not add up
                                                 "…performance management for the first quarter
                                                 period to 30th September 2026."
                                                 [total]

1 file: 2 errors, no warnings, 1 note (add --notes to see them).
"""
    )


def test_notes_are_shown_on_request() -> None:
    told = shown(run(HINT), notes=True)
    assert "note: speaks of 2024/25" in told
    assert "--notes" not in told


def test_a_clean_paper_says_so() -> None:
    told = shown(run())
    assert "Nothing found." in told
    assert told.endswith("\n1 file: no errors, no warnings, no notes.\n")


def test_a_file_that_could_not_be_read() -> None:
    told = shown(Results((FileResult("a.docx", Status.UNREADABLE, Reason("really-pdf", {"ending": ".docx"})),)))
    assert "  This is a PDF although its name ends in .docx." in told
    assert told.endswith("1 file could not be checked.\n")


def test_minutes_say_why_little_was_asked_of_them() -> None:
    minutes = replace(PAPER, kind=Kind.MINUTES, subject=None, edition=None)
    told = shown(Results((FileResult("m.docx", Status.NOT_A_REPORT, Reason("minutes"), (minutes,)),)))
    assert "These are minutes" in told
    assert "A paper without a subject" in told
    assert "could not be checked" not in told


def test_what_was_not_checked_is_said() -> None:
    paper = replace(PAPER, not_checked=(Unread("images", 2),))
    told = shown(Results((FileResult("p.docx", Status.CHECKED, None, (paper,)),)))
    assert "Not checked: text inside 2 pictures (pictures have no text that can be read)." in told


def test_what_was_not_checked_stands_apart_from_the_findings() -> None:
    paper = replace(PAPER, findings=(MISSING_SECTION,), not_checked=(Unread("images", 2),))
    told = shown(Results((FileResult("p.docx", Status.CHECKED, None, (paper,)),)))
    assert "[section-missing]\n\n  Not checked: text inside 2 pictures" in told


def test_a_fault_without_neighbours_quotes_its_own_words() -> None:
    assert '"first"' in shown(run(replace(WRONG_QUARTER, context="", message="names another quarter", fix=None)))


def test_a_whole_paragraph_is_quoted_in_short() -> None:
    told = shown(run(replace(WRONG_QUARTER, context="word " * 200)))
    assert told.count("word") < 40


@pytest.mark.parametrize("evil", ["\x1b[2J", "\u202e", "\x07"])
def test_a_paper_cannot_play_with_the_terminal(evil: str) -> None:
    finding = replace(WRONG_QUARTER, message=f"says {evil}", context=f"a {evil} b", rule="x")
    paper = replace(PAPER, subject=f"S{evil}", findings=(finding,))
    assert evil not in shown(Results((FileResult(f"p{evil}.docx", Status.CHECKED, None, (paper,)),)))


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def on_screen(monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm-256color", **environment}.items():
        monkeypatch.setenv(name, value)
    screen = Screen()
    write_coloured(lines(run(WRONG_QUARTER), Page(100)), screen)
    return screen.getvalue()


def test_a_terminal_has_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[31merror: says" in on_screen(monkeypatch)


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b[31m" not in on_screen(monkeypatch, NO_COLOR="1")


def test_a_dumb_terminal_gets_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    assert on_screen(monkeypatch, TERM="dumb") == shown(run(WRONG_QUARTER))
