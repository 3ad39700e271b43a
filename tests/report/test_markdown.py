"""The summary of a job: its whole text, and that nothing in a paper is taken for markup."""

from __future__ import annotations

import re
from typing import Any

import pytest
from msgspec.structs import replace

from ppb_lint.model.draft import Unread
from ppb_lint.model.result import Fault, FileResult, Reason, Results, Status
from ppb_lint.report import markdown
from ppb_lint.report.told import Told
from tests.report.samples import HINT, MISSING_SECTION, ON_TRIAL, PAPER, WRONG_QUARTER, run


def told(results: Results, **wishes: Any) -> str:
    return markdown.render(Told(results, "0.1.0", **wishes))


def test_the_whole_summary() -> None:
    minutes = replace(PAPER, subject=None, not_checked=(Unread("images", 2),))
    files = (
        *run(WRONG_QUARTER, MISSING_SECTION, HINT, ON_TRIAL).files,
        FileResult("a_b.docx", Status.UNREADABLE, Reason("empty")),
        FileResult("m.docx", Status.NOT_A_REPORT, Reason("minutes"), (minutes,)),
        FileResult("clean.docx", Status.CHECKED, None, (PAPER,)),
    )
    assert told(Results(files, (Fault("r.yaml", 3, 2, "id", "nothing", "an id"),)), notes=True) == (
        """\
# Committee papers

4 files: 2 errors, no warnings, 1 note.
**1 file could not be checked.**

- **r.yaml:3:2: id: nothing, expected an id**

| paper | state | errors | warnings | notes |
|---|---|--:|--:|--:|
| drafts/paper.docx | checked | 2 | 0 | 1 |
| a\\_b.docx | **not checked** | 0 | 0 | 0 |
| m.docx | not a report | 0 | 0 | 0 |
| clean.docx | checked | 0 | 0 | 0 |

## drafts/paper.docx

**Performance Management Report for Quarter 2 of 2026/27**

- **error**, 1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: says "first" quarter, but the subject says Quarter 2. \
"…performance management for the first quarter period to 30th September 2026." \
Write "second" instead of "first" (please confirm). `quarter-agreement`
- **error**, 7.0 RISK ANALYSIS: the section RISK ANALYSIS is missing. `section-missing`
- **note**, 1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: speaks of 2024/25. \
"…performance management for the first quarter period to 30th September 2026." `financial-year-agreement`
- **error, on trial**, 1.0 PURPOSE OF REPORT, paragraph 1.1, line 19: the parts do not add up. \
"…performance management for the first quarter period to 30th September 2026." `total`

## a\\_b.docx

This file is empty. Was it saved, or has it not finished downloading?

## m.docx

These are minutes and not a report, so it was held only against the rules that need no template.

- Not checked: text inside 2 pictures (pictures have no text that can be read).
"""
    )


@pytest.mark.parametrize(
    "evil",
    ["<img src=x onerror=alert(1)>", "a | b", "[x](https://example.org)", "@somebody", "![](x)", "`c`", "*b*", "&lt;"],
)
def test_nothing_in_a_paper_is_markup(evil: str) -> None:
    odd = replace(WRONG_QUARTER, message=f"says {evil}", context=evil, fix=None)
    results = Results((FileResult(f"{evil}.docx", Status.CHECKED, None, (replace(PAPER, findings=(odd,)),)),))
    lines = told(results).splitlines()
    row = next(line for line in lines if line.startswith("| ") and ".docx" in line)
    finding = next(line for line in lines if line.startswith("- "))
    for line in (row, finding):
        bare = re.sub(r"\\.", "", line)
        assert "<" not in bare
        assert "](" not in bare
        assert "@s" not in line
        assert "://e" not in line
    assert len(re.findall(r"(?<!\\)\|", row)) == 6


def test_a_summary_that_would_be_too_large_says_what_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "LARGEST", 1500)
    (file,) = run(WRONG_QUARTER).files
    found = told(Results(tuple(replace(file, path=f"p{number}.docx") for number in range(10))))
    assert "is left out here" in found
    assert len(found.encode()) < 1800
    assert found.count("\n| p") == 10 + 1  # with the head of the table
