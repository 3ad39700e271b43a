"""What is allowed is listed and fails nothing; what is not, or not any more, fails as before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.build.docx import Docx
from tests.build.docx_xml import Piece

pytestmark = pytest.mark.usefixtures("day", "remembering")
Start = Callable[..., Any]
NOTE = "ppb-lint: allow placeholder until 2026-03-31 because the grant is announced in March"
WAIVERS = """\
# What this council allows.
waivers:
  - rule: placeholder
    file: {file}
    because: the grant is announced in March
    by: A Patel
    until: 2026-03-31
"""


@pytest.fixture
def folder(drafts: Callable[..., Path]) -> Path:
    """A folder with one paper in which a figure is missing."""
    return drafts(("164", "[insert figure]"))


def told(answer: Any) -> tuple[list[str], list[str]]:
    """The rules of all findings, and of all that is allowed."""
    reports = [report for file in json.loads(answer.out)["files"] for report in file["reports"]]
    return (
        [finding["rule"] for report in reports for finding in report["findings"] if finding["severity"] != "note"],
        [finding["rule"] for report in reports for finding in report["waived"]],
    )


def settle(folder: Path, text: str) -> None:
    (folder / ".ppb-lint.yaml").write_text(text, "utf-8")


def test_a_waiver_of_the_configuration(ppb_lint: Start, folder: Path, day: Callable[[str], None]) -> None:
    assert ppb_lint("drafts").status == 1
    settle(folder, WAIVERS.format(file="drafts/*.md"))
    answer = ppb_lint("--format", "json", "drafts")
    assert (answer.status, *told(answer)) == (0, [], ["placeholder"])
    (waived,) = json.loads(answer.out)["files"][0]["reports"][0]["waived"]
    assert waived["waiver"] == {
        "because": "the grant is announced in March",
        "by": "A Patel",
        "until": "2026-03-31",
        "where": "configuration",
    }
    shown = " ".join(ppb_lint("drafts").out.split())
    assert "Allowed by A Patel until 31 March 2026: the grant is announced in March [placeholder] 3.0" in shown
    day("2026-03-31")
    assert ppb_lint("drafts").status == 0
    day("2026-04-01")
    answer = ppb_lint("--format", "json", "drafts")
    assert (answer.status, *told(answer)) == (1, ["placeholder", "waiver-expired"], [])
    finding = json.loads(answer.out)["files"][1]["reports"][0]["findings"][0]
    assert (json.loads(answer.out)["files"][1]["path"], finding["line"]) == (".ppb-lint.yaml", 3)


@pytest.mark.parametrize(
    ("pattern", "paths", "rules"),
    [
        ("drafts/item-5.md", ["drafts/item-5.md"], []),
        ("item-5.md", ["drafts"], []),
        ("drafts/**", ["."], []),
        ("item-6.md", ["drafts/item-5.md"], ["placeholder"]),  # Nobody has asked about all papers.
        ("item-6.md", ["."], ["placeholder", "waiver-unused"]),
    ],
)
def test_which_papers_are_meant(
    ppb_lint: Start, folder: Path, pattern: str, paths: list[str], rules: list[str]
) -> None:
    settle(folder, WAIVERS.format(file=pattern))
    assert told(ppb_lint("--format", "json", *paths))[0] == rules


def test_a_file_that_is_no_paper_is_there_all_the_same(ppb_lint: Start, folder: Path) -> None:
    (folder / "README.md").write_text("# Papers\n\nThey lie in drafts.\n")
    settle(folder, WAIVERS.format(file="README.md"))
    assert told(ppb_lint("--format", "json", "."))[0] == ["placeholder"]


@pytest.mark.parametrize(
    ("pattern", "path", "rules"),
    [
        ("drafts/item-5.md", "drafts/item-5.md", ["waiver-unused"]),
        ("drafts/*.md", "drafts/item-5.md", []),  # Other papers may need it.
        ("item-5.md", "drafts/item-5.md", []),
        ("drafts/*.md", ".", ["waiver-unused"]),
    ],
)
def test_what_nothing_needs_is_told(
    ppb_lint: Start, folder: Path, clean: Path, pattern: str, path: str, rules: list[str]
) -> None:
    (folder / "drafts" / "item-5.md").write_text(clean.read_text("utf-8"), "utf-8")
    settle(folder, WAIVERS.format(file=pattern))
    assert told(ppb_lint("--format", "json", path))[0] == rules
    assert told(ppb_lint("--format", "json", "--ignore", "placeholder", path))[0] == []


def test_one_fingerprint(ppb_lint: Start, folder: Path) -> None:
    paper = folder / "drafts" / "item-5.md"
    paper.write_text(paper.read_text("utf-8").replace("212", "[insert number]"), "utf-8")
    answer = ppb_lint("--format", "json", "--select", "placeholder", paper)
    first, second = json.loads(answer.out)["files"][0]["reports"][0]["findings"]
    settle(folder, WAIVERS.format(file="item-5.md") + f"    fingerprint: {first['fingerprint']}\n")
    answer = ppb_lint("--format", "json", "--select", "placeholder", paper)
    (left,) = json.loads(answer.out)["files"][0]["reports"][0]["findings"]
    assert left["fingerprint"] == second["fingerprint"]


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ("rule: plaice", 'waivers[0].rule: the unknown rule "plaice"'),
        ('because: ""', "waivers[0].because: nothing, expected the reason why it is allowed"),
        ('by: " "', "waivers[0].by: nothing, expected the name of whoever allows it"),
        ("until: in the spring", 'waivers[0].until: "in the spring", expected a date such as 2024-01-31'),
        ("until:", "waivers[0].until: nothing, expected a date such as 2024-01-31"),
        ("fingerprint: abc", 'waivers[0].fingerprint: "abc", expected 16 figures and letters from a to f'),
        ('file: ""', "waivers[0].file: nothing, expected the papers in which it is allowed"),
    ],
)
def test_a_malformed_waiver_is_said_and_allows_nothing(ppb_lint: Start, folder: Path, wrong: str, fault: str) -> None:
    lines = WAIVERS.format(file="item-5.md").splitlines()
    key = wrong.partition(":")[0]
    sound = [line for line in lines if not line.strip(" -").startswith(f"{key}:")]
    first = "  - " if key == "rule" else "    "
    place = 2 if key == "rule" else len(sound)
    settle(folder, "\n".join([*sound[:place], first + wrong, *sound[place:]]) + "\n")
    answer = ppb_lint("drafts")
    assert answer.status == 2
    assert fault in answer.err
    assert "[placeholder]" in answer.out


def test_a_waiver_without_a_last_day_is_said(ppb_lint: Start, folder: Path) -> None:
    settle(folder, WAIVERS.format(file="item-5.md").replace("    until: 2026-03-31\n", ""))
    answer = ppb_lint("drafts")
    assert answer.status == 2
    assert 'waivers[0].until: nothing, expected the key "until"' in answer.err


def paper_with(*comment: str, author: str = "J Smith") -> bytes:
    """A report in Word in which a figure is missing, with a comment on the words, on the subject, or on other words."""
    paper = Docx()

    def commented(place: str, words: str) -> Piece:
        return paper.comment(comment[1], words, author=author) if comment and comment[0] == place else words

    paper.paragraph("REPORT TO: Environment and Urban Renewal Policy and Performance Board")
    paper.paragraph("DATE: 4 February 2026")
    paper.paragraph("REPORTING OFFICER: Executive Director Environment and Regeneration")
    paper.paragraph("PORTFOLIO: Environment")
    paper.paragraph("SUBJECT: ", commented("subject", "Waste in the borough"))
    paper.heading("PURPOSE OF REPORT")
    paper.numbered("The ", commented("beside", "grant"), " is ", commented("on", "[insert figure]"), " pounds.")
    return paper.bytes()


@pytest.mark.parametrize(
    ("place", "rules", "allowed"),
    [
        ("on", [], ["placeholder"]),
        ("subject", [], ["placeholder"]),
        ("beside", ["placeholder", "waiver-unused"], []),
    ],
)
def test_a_comment_in_word(ppb_lint: Start, tmp_path: Path, place: str, rules: list[str], allowed: list[str]) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(paper_with(place, NOTE))
    chosen = ("--select", "drafting", "--select", "housekeeping", "--format", "json")
    answer = ppb_lint(*chosen, draft)
    assert sorted(told(answer)[0]) == rules
    assert told(answer)[1] == allowed
    if allowed:
        waived = json.loads(answer.out)["files"][0]["reports"][0]["waived"][0]["waiver"]
        assert (waived["by"], waived["where"]) == ("J Smith", "comment")
    answer = ppb_lint(*chosen, "--no-inline-waivers", draft)
    assert told(answer) == (["placeholder"], [])
    unchecked = json.loads(answer.out)["files"][0]["reports"][0]["not_checked"]
    assert {
        "what": "a waiver that stands in the paper itself",
        "why": "with --no-inline-waivers they allow nothing",
    } in (unchecked)


def test_an_ordinary_comment_is_still_one_that_is_left(ppb_lint: Start, tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    draft.write_bytes(paper_with("on", "ppb-lint says nothing of this?"))
    answer = ppb_lint("--select", "drafting", "--format", "json", draft)
    assert sorted(told(answer)[0]) == ["comment-left", "placeholder"]


@pytest.mark.parametrize("ending", [".md", ".txt", ".html"])
def test_a_remark_in_a_text_file(ppb_lint: Start, tmp_path: Path, ending: str) -> None:
    remark = f"<!-- {NOTE.replace(' because', ' by A Patel because')} -->"
    lines = [
        "REPORT TO: Cabinet", "DATE: 4 February 2026", "SUBJECT: Waste", "1.0 PURPOSE", remark,
        "1.1 The grant is [insert figure] pounds.", "1.2 It ends on [insert date].",
    ]  # fmt: skip
    text = "".join(f"<p>{line}</p>\n" if line != remark else remark for line in lines)
    draft = tmp_path / f"draft{ending}"
    draft.write_text(text if ending == ".html" else "\n\n".join(lines), "utf-8")
    answer = ppb_lint("--select", "drafting", "--select", "housekeeping", "--format", "json", draft)
    assert told(answer) == (["placeholder"], ["placeholder"])
    (left,) = json.loads(answer.out)["files"][0]["reports"][0]["findings"]
    assert left["text"] == "[insert date]"
    assert told(ppb_lint("--select", "drafting", "--format", "json", "--no-inline-waivers", draft))[1] == []


def test_a_comment_in_rich_text(ppb_lint: Start, tmp_path: Path) -> None:
    lines = ["REPORT TO: Cabinet", "DATE: 4 February 2026", "SUBJECT: Waste", "1.0 PURPOSE"]
    comment = f"{{\\*\\atnauthor A Patel}}{{\\*\\annotation{{\\*\\atnref 1}}{NOTE}}}"
    words = f"1.1 It is {{\\*\\atrfstart 1}}[insert figure]{{\\*\\atrfend 1}}{comment} pounds until [insert date]."
    draft = tmp_path / "draft.rtf"
    draft.write_text("{\\rtf1\\ansi " + "".join(f"{line}\\par " for line in [*lines, words]) + "}", "utf-8")
    answer = ppb_lint("--select", "drafting", "--select", "housekeeping", "--format", "json", draft)
    assert told(answer) == (["placeholder"], ["placeholder"])
    (left,) = json.loads(answer.out)["files"][0]["reports"][0]["findings"]
    assert left["text"] == "[insert date]"


def test_a_gate_with_its_own_configuration(ppb_lint: Start, folder: Path) -> None:
    settle(folder, WAIVERS.format(file="drafts/item-5.md"))
    (folder / "ci").mkdir()
    (folder / "ci" / "gate.yaml").write_text("profile: halton\n")
    assert ppb_lint("--config", "ci/gate.yaml", "drafts").status == 1
    (folder / "ci" / "gate.yaml").write_text(WAIVERS.format(file="drafts/item-5.md"))
    answer = ppb_lint("--config", "ci/gate.yaml", "--format", "json", "drafts")
    assert (answer.status, *told(answer)) == (0, [], ["placeholder"])


def test_what_is_kept_between_runs_knows_of_waivers(
    ppb_lint: Start, folder: Path, day: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PPB_LINT_CACHE", str(folder / "cache"))

    def rules(*options: str) -> tuple[list[str], list[str]]:
        first = told(ppb_lint("--format", "json", *options, "drafts"))
        for _ in range(2):  # Once to trust what was kept, once to use it.
            assert told(ppb_lint("--format", "json", *options, "drafts")) == first
        return first

    assert rules() == (["placeholder"], [])
    settle(folder, WAIVERS.format(file="item-5.md"))
    assert rules() == ([], ["placeholder"])
    day("2026-04-01")
    assert rules() == (["placeholder", "waiver-expired"], [])
    (folder / ".ppb-lint.yaml").unlink()
    paper = folder / "drafts" / "item-5.md"
    remark = f"<!-- {NOTE.replace(' because', ' by A Patel because')} -->\n"
    paper.write_text(remark + paper.read_text("utf-8"), "utf-8")
    day("2026-03-31")
    assert rules() == ([], ["placeholder"])
    assert rules("--no-inline-waivers") == (["placeholder"], [])
    day("2026-04-01")
    assert rules() == (["waiver-expired", "placeholder"], [])
    ppb_lint("baseline", "create", "drafts", "-o", "b.json")
    assert rules("--baseline", "b.json") == (["waiver-expired"], ["placeholder"])
    (folder / "b.json").write_text('{"schema": 1, "entries": []}')
    assert rules("--baseline", "b.json") == (["waiver-expired", "placeholder"], [])
