"""What comes back from ``ppb-lint check``, whatever it is given."""

from __future__ import annotations

import io
import json
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Start = Callable[..., Any]
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def told(answer: Any) -> Any:
    """What another program reads, once it is known to keep the contract."""
    found = json.loads(answer.out)
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    return found


def test_a_clean_paper(ppb_lint: Start, clean: Path) -> None:
    answer = ppb_lint(clean)
    assert (answer.status, answer.err) == (0, "")
    assert "Nothing found." in answer.out


def test_a_faulty_paper_with_places_in_the_readers_terms(ppb_lint: Start, faulty: Path) -> None:
    answer = ppb_lint("--format", "json", faulty)
    (report,) = told(answer)["files"][0]["reports"]
    assert (answer.status, answer.err) == (1, "")
    assert (report["profile"], report["quarters"], report["financial_year"]) == ("halton", [3], "2025/26")
    errors = {
        (f["rule"], f["section"], f["heading"], f["paragraph"], f["text"])
        for f in report["findings"]
        if f["severity"] == "error"
    }
    assert errors == {
        ("quarter-agreement", "1.0", "PURPOSE OF THE REPORT", "1.1", "second"),
        ("quarter-agreement", "2.0", "RECOMMENDATION", "1)", "Q2"),
        ("placeholder", "3.0", "SUPPORTING INFORMATION", "3.2", "[insert figure]"),
        ("implication-topic", "5.0", "FINANCIAL IMPLICATIONS", "5.1", "policy"),
        ("section-missing", "7.0", "RISK ANALYSIS", None, ""),
    }


def test_word_and_markdown_say_the_same(ppb_lint: Start, faulty: Path) -> None:
    def findings(path: Path) -> list[Any]:
        (report,) = told(ppb_lint("--format", "json", path))["files"][0]["reports"]
        own = {"line", "column", "end_line", "end_column"}
        return [{key: value for key, value in f.items() if key not in own} for f in report["findings"]]

    assert findings(faulty) == findings(faulty.with_suffix(".docx"))


def test_check_may_be_left_out(ppb_lint: Start, faulty: Path) -> None:
    assert ppb_lint("check", faulty) == ppb_lint(faulty)


def test_a_folder(ppb_lint: Start, tmp_path: Path, clean: Path, faulty: Path) -> None:
    for name in ("a.docx", "sub/b.docx", "~$a.docx", ".hidden/c.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(clean.with_suffix(".docx"), tmp_path / name)
    shutil.copy(clean, tmp_path / "d.md")
    (tmp_path / "README.md").write_text("# Drafts\n\nNothing to see.\n")
    found = told(ppb_lint("--format", "json", tmp_path))
    names = [Path(file["path"]).relative_to(tmp_path).as_posix() for file in found["files"]]
    assert names == ["a.docx", "d.md", "sub/b.docx"]


def test_standard_input(ppb_lint: Start, faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(faulty.read_bytes())))
    answer = ppb_lint("--format", "json", "-")
    assert answer.status == 1
    assert told(answer)["files"][0]["path"] == "-"


def test_no_standard_input_at_all(ppb_lint: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    answer = ppb_lint("-")
    assert answer.status == 3
    assert "This file is empty." in answer.out


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder of things that cannot be checked."""
    (tmp_path / "really.docx").write_bytes(b"%PDF-1.7\n1 0 obj\n")
    (tmp_path / "locked.docx").write_bytes(OLE_WITH_PASSWORD)
    (tmp_path / "empty.docx").write_bytes(b"")
    (tmp_path / "cut.docx").write_bytes(b"PK\x03\x04 and no more")
    with zipfile.ZipFile(tmp_path / "zip.docx", "w") as archive:
        archive.writestr("a.txt", "nothing of Word")
    (tmp_path / "nothing").mkdir()
    return tmp_path


OLE_WITH_PASSWORD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(992)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("really.docx", "This is a PDF although its name ends in .docx."),
        ("locked.docx", "This file opens only with a password."),
        ("empty.docx", "This file is empty."),
        ("cut.docx", "This file is damaged"),
        ("zip.docx", "there is no document in it"),
        ("gone.docx", "There is no file or folder of this name."),
        ("nothing", "This folder holds no papers"),
    ],
)
def test_what_cannot_be_checked_is_said_and_the_rest_is_checked(
    ppb_lint: Start, odd: Path, faulty: Path, name: str, says: str
) -> None:
    answer = ppb_lint(odd / name, faulty)
    assert answer.status == 3
    assert says in " ".join(answer.out.split())
    assert "quarter-agreement" in answer.out
    assert answer.err == ""
    assert ppb_lint("--fail-on", "never", odd / name).status == 3


def test_too_large_a_file(ppb_lint: Start, clean: Path) -> None:
    answer = ppb_lint("--max-size", "1kB", clean)
    assert answer.status == 3
    assert "against 1.0 kB" in answer.out


def test_minutes_are_no_failure(ppb_lint: Start, tmp_path: Path) -> None:
    minutes = "SAFER POLICY AND PERFORMANCE BOARD\n\nMINUTES of a meeting held on Tuesday, 24 February 2026\n\n"
    minutes += "Present: Councillors A (Chair) and B\n\nApologies for Absence: Councillor C\n\n"
    minutes += "SAF1 MINUTES\n\nThe Minutes of the meeting held on 18 November 2025 were taken as read and signed.\n\n"
    minutes += "RESOLVED: That the report be noted.\n\nMeeting ended at 8.15 p.m.\n"
    (tmp_path / "minutes.md").write_text(minutes)
    answer = ppb_lint("--format", "json", tmp_path / "minutes.md")
    (file,) = told(answer)["files"]
    assert (answer.status, file["status"], file["reports"][0]["kind"]) == (0, "not-a-report", "minutes")
    assert file["reason"].startswith("These are minutes")


def test_fail_on(ppb_lint: Start, faulty: Path) -> None:
    assert ppb_lint("--fail-on", "never", faulty).status == 0
    assert ppb_lint("--select", "repeated-paragraph", faulty).status == 0
    assert ppb_lint("--select", "repeated-paragraph", "--fail-on", "warning", faulty).status == 1


def test_select_and_ignore(ppb_lint: Start, faulty: Path) -> None:
    def rules(*options: str) -> set[str]:
        (report,) = told(ppb_lint("--format", "json", *options, faulty))["files"][0]["reports"]
        return {finding["rule"] for finding in report["findings"]}

    assert rules("--select", "period") == {"quarter-agreement"}
    assert "quarter-agreement" not in rules("--ignore", "quarter-agreement")
    assert rules("--select", "copying", "--select", "drafting", "--ignore", "placeholder") == {
        "implication-topic",
        "repeated-paragraph",
    }


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--select", "quarter-agreemnt"), "did you mean quarter-agreement?"),
        (("--profile", "haltom"), "did you mean halton?"),
        (("--rules", "no-such-folder"), "there are no rule files in no-such-folder"),
        (("--config", "no-such-file"), "the configuration no-such-file cannot be read"),
        (("--max-size", "huge"), "huge is no size"),
        (("--select", "period", "--ignore", "period"), "no rule is left to run"),
    ],
)
def test_a_wrong_request_is_answered_in_one_sentence(
    ppb_lint: Start, clean: Path, arguments: tuple[str, ...], says: str
) -> None:
    answer = ppb_lint(*arguments, clean)
    assert (answer.status, answer.out) == (2, "")
    assert says in answer.err
    assert answer.err.count("\n") == 1
    assert ppb_lint(*arguments, "gone.docx").status == 2


@pytest.mark.parametrize("arguments", [("--no-such-option", "a.docx"), ("check",), ("--format", "xml", "a.docx")])
def test_a_wrong_command(ppb_lint: Start, arguments: tuple[str, ...]) -> None:
    answer = ppb_lint(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert "Error: " in answer.err


def test_no_arguments_at_all_are_no_success(ppb_lint: Start) -> None:
    answer = ppb_lint()
    assert answer.status == 2
    assert "ppb-lint draft.docx" in answer.out


def test_version(ppb_lint: Start) -> None:
    assert ppb_lint("--version").out.startswith("ppb-lint ")
    assert ppb_lint("--version", "--help") == ppb_lint("--version")


@pytest.mark.parametrize("arguments", [("--help",), ("check", "-h"), ("rules", "--help"), ("rules", "new", "--help")])
def test_help_speaks_to_people(ppb_lint: Start, arguments: tuple[str, ...]) -> None:
    answer = ppb_lint(*arguments)
    assert answer.status == 0
    assert answer.out.startswith("Usage: ppb-lint")
    for jargon in ("list[str]", "TEXT", "<str>", "None", "boolean"):
        assert jargon not in answer.out


def test_an_honest_mistake_of_ours_is_told_and_the_rest_is_checked(
    ppb_lint: Start, clean: Path, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ppb_lint.app import pipeline

    real = pipeline.read

    def broken(data: bytes, name: str, limits: object) -> object:
        if name.endswith("clean.md"):
            raise KeyError("oh")
        return real(data, name, limits)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read", broken)
    answer = ppb_lint(clean, faulty)
    assert answer.status == 3
    assert "ppb-lint made a mistake of its own here and could not go on: KeyError at" in " ".join(answer.out.split())
    assert "quarter-agreement" in answer.out


def test_ctrl_c(ppb_lint: Start, clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("ppb_lint.app.run.run_with_rules", stop)
    answer = ppb_lint(clean)
    assert (answer.status, answer.err) == (130, "Stopped.\n")


def test_a_reader_that_went_away(ppb_lint: Start, clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("ppb_lint.cli.screen.write_plain", gone)
    assert ppb_lint(clean).status == 141


def test_a_full_disk(ppb_lint: Start, clean: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("ppb_lint.cli.screen.write_plain", full)
    answer = ppb_lint(clean)
    assert answer.status == 2
    assert "the report could not be written: No space left on device" in answer.err
