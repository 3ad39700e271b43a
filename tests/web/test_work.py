"""What is done with a paper for the page is what the commands do."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ppb_lint.model.draft import Refusal
from ppb_lint.model.reasons import ReasonCode, WrongRequest
from ppb_lint.model.serving import WebCode
from ppb_lint.read.limits import Limits
from ppb_lint.web import work
from ppb_lint.web.work import Paper, Settled, Wish
from tests.cli.conftest import Answer, ppb_lint

Start = Callable[..., Answer]
__all__ = ["ppb_lint"]
ROOT = Path(__file__).resolve().parents[2]
FAULTY, CLEAN = ROOT / "examples" / "faulty.docx", ROOT / "examples" / "clean.docx"
SETTLED = Settled(None, (), None, Limits())


def wish(file: Path, **more: object) -> Wish:
    return Wish(Paper(7, file.name, file), **more)  # type: ignore[arg-type]


def test_the_answer_holds_what_check_says_of_the_file(ppb_lint: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FAULTY.parent)
    (told,) = json.loads(ppb_lint("check", "faulty.docx", "--format", "json").out)["files"]
    answer = work.checked(SETTLED, wish(FAULTY))
    assert answer["file"] == told
    assert answer["reviewable"]
    assert answer["readable"]
    assert answer["found"] == "5 errors, 1 warning."
    assert 'id="d7p1"' in answer["texts"]
    assert answer["rows"].count("<tr ") == answer["letters"].count("<section ") == 1


def test_the_copy_is_that_of_review(ppb_lint: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    ppb_lint("review", str(FAULTY), "-o", str(tmp_path))
    made = work.reviewed(SETTLED, wish(FAULTY))
    assert made.name == "faulty.reviewed.docx"
    assert made.data == (tmp_path / made.name).read_bytes()


def test_the_letter_is_a_page() -> None:
    made = work.letter(SETTLED, wish(FAULTY))
    assert made.name == "faulty.letter.html"
    assert made.data.startswith(b"<!DOCTYPE html>")


def test_what_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "paper.md"
    text.write_text("SUBJECT: Something\n")
    assert not work.checked(SETTLED, wish(text))["reviewable"]
    with pytest.raises(Refusal, match="not-word"):
        work.reviewed(SETTLED, wish(text))
    (tmp_path / "empty.docx").write_bytes(b"")
    with pytest.raises(Refusal, match="empty"):
        work.reviewed(SETTLED, wish(tmp_path / "empty.docx"))


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    answer = work.checked(SETTLED, wish(tmp_path / "gone.docx"))
    assert answer["file"]["status"] == "unreadable"
    assert not answer["readable"]
    assert answer["found"].startswith("This file could not be opened")


def test_a_check_that_was_given_up_is_told() -> None:
    answer = work.given_up(wish(CLEAN), Refusal(WebCode.TOO_SLOW, seconds=60))
    assert "could not be checked within 60 seconds" in answer["texts"]
    assert answer["file"]["status"] == "unreadable"


def test_papers_are_compared_with_an_earlier_one(tmp_path: Path) -> None:
    text = (ROOT / "examples" / "clean.md").read_text("utf-8")
    before = {
        "Quarter 3": "Quarter 2",
        "third": "second",
        "31st December": "30th September",
        "February 2026": "November 2025",
    }
    for now, then in before.items():
        text = text.replace(now, then)
    file = tmp_path / "3"
    file.write_text(text, "utf-8")
    (report,) = work.checked(SETTLED, wish(FAULTY, earlier=Paper(3, "autumn.md", file)))["file"]["reports"]
    assert report["compared_with"]["path"] == "autumn.md"


def test_a_paper_that_is_not_earlier_is_not_compared_with(tmp_path: Path) -> None:
    (report,) = work.checked(SETTLED, wish(FAULTY, earlier=Paper(3, "same.docx", CLEAN)))["file"]["reports"]
    assert any("same.docx" in unread["what"] + unread["why"] for unread in report["not_checked"])
    (tmp_path / "4").write_bytes(b"PK")
    with pytest.raises(Refusal, match=WebCode.NO_EARLIER):
        work.checked(SETTLED, wish(FAULTY, earlier=Paper(4, "broken.docx", tmp_path / "4")))


def test_a_visitor_chooses_among_the_councils_that_are_there() -> None:
    (report,) = work.checked(SETTLED, wish(CLEAN, profile="maidstone"))["file"]["reports"]
    assert report["profile"] == "maidstone"
    with pytest.raises(Refusal, match=WebCode.BAD_REQUEST):
        work.checked(SETTLED, wish(CLEAN, profile="../atlantis"))


def test_what_has_been_settled_for_all_is_not_for_choice() -> None:
    settled = Settled("halton", (), None, Limits())
    (report,) = work.checked(settled, wish(CLEAN, profile="maidstone"))["file"]["reports"]
    assert report["profile"] == "halton"
    assert '<option value="maidstone">' not in work.front_page(settled, 10)
    assert '<option value="maidstone">' in work.front_page(SETTLED, 10)


def test_rules_of_the_council_are_explained_too(tmp_path: Path) -> None:
    told = work.explained(SETTLED, "quarter-agreement")
    assert told is not None
    assert "<h3>Wrong</h3>" in told
    assert work.explained(SETTLED, "../../etc/passwd") is None
    (tmp_path / "gate.yaml").write_text(f"rules: [{ROOT / 'examples' / 'our-rules'}]\n")
    assert work.explained(Settled(None, (), str(tmp_path / "gate.yaml"), Limits()), "no-slang") is not None


def test_wrong_wishes_are_told_before_the_page_opens() -> None:
    assert work.require_sound(SETTLED) == ()
    with pytest.raises(WrongRequest):
        work.require_sound(Settled("atlantis", (), None, Limits()))


def test_unforeseen_reasons_are_told_apart_from_refusals() -> None:
    answer = work.given_up(wish(CLEAN), Refusal(ReasonCode.OWN_FAULT, error="ValueError", where="here:1"))
    assert "ValueError at here:1" in answer["found"]
