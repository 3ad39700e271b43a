"""A run that finds answers kept says what a run without them says, and never what is true no longer."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from ppb_lint.app import pipeline
from ppb_lint.app.kept.kept_knowledge import known
from ppb_lint.app.kept.shelf import Shelf
from ppb_lint.app.request import Request
from ppb_lint.app.run import run
from ppb_lint.app.settled.knowledge import learn
from ppb_lint.app.settled.selection import Choice
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.model.result import FileResult, Results
from ppb_lint.report.json import render

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "kept")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "papers" / "draft.md"
    file.parent.mkdir()
    file.write_bytes((EXAMPLES / "faulty.md").read_bytes())
    return file


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the papers that were really checked."""
    paths: list[str] = []
    real: Callable[..., FileResult] = pipeline.check_file

    def spy(path: str, data: bytes, standard: pipeline.Standard) -> FileResult:
        paths.append(path)
        return real(path, data, standard)

    monkeypatch.setattr(pipeline, "check_file", spy)
    return paths


def answer(request: Request) -> Results:
    return run(request, io.BytesIO())


def test_a_kept_pack_is_the_pack_without_examples(shelf: Shelf) -> None:
    fresh, again = known((), shelf), known((), shelf)
    assert len(list(shelf.files())) == 1
    assert again.profiles == fresh.profiles == learn().profiles
    assert again.faults == ()
    for old, new in zip(fresh.rules, again.rules, strict=True):
        assert replace(old, examples=new.examples) == new


def test_a_pack_of_another_shape_is_read_anew(shelf: Shelf) -> None:
    known((), shelf)
    (file,) = shelf.files()
    for values in ([], {"pack": 1}, {"pack": {"rules": [{}]}}, {"stated": [], "faults": [], "pack": {}}):
        shelf.put(f"rules/{file.name}", values)
        assert known((), shelf).rules == learn().rules


def test_a_changed_rule_is_another_pack(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    ours = (EXAMPLES / "our-rules").rglob("*.yaml")
    rule = next(iter(ours))
    file = folder / rule.name
    file.write_bytes(rule.read_bytes())
    before = known((str(folder),), shelf)
    file.write_bytes(rule.read_bytes().replace(b"title: ", b"title: Really "))
    after = known((str(folder),), shelf)
    own = {r.id: r.title for r in after.rules}
    assert own[rule.stem] != {r.id: r.title for r in before.rules}[rule.stem]


def test_faults_of_rules_are_kept_and_told_again(shelf: Shelf, tmp_path: Path, paper: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "broken.yaml").write_text("id: broken\n")
    request = Request((str(paper),), rules=(str(folder),), shelf=shelf)
    first, second = answer(request), answer(request)
    assert first.faults
    assert first == second


def test_an_unchanged_paper_is_not_checked_again(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    request = Request((str(paper),), shelf=shelf)
    first, second = answer(request), answer(request)
    assert checked == [str(paper)]
    assert first.files[0].reports[0].findings
    assert render(first, "1") == render(second, "1") == render(answer(replace(request, shelf=None)), "1")


def test_a_changed_paper_is_checked_again(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    request = Request((str(paper),), shelf=shelf)
    answer(request)
    paper.write_bytes((EXAMPLES / "clean.md").read_bytes())
    assert not answer(request).files[0].reports[0].findings
    assert len(checked) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"choice": Choice(ignore=("drafting",))},
        {"profile": "unknown"},
        {"timed": True},
        {"rules": (str(EXAMPLES / "our-rules"),)},
    ],
)
def test_another_request_is_another_answer(
    shelf: Shelf, paper: Path, checked: list[str], other: dict[str, object]
) -> None:
    request = Request((str(paper),), shelf=shelf)
    answer(request)
    answer(replace(request, **other))  # type: ignore[arg-type]
    assert len(checked) == 2


def test_another_configuration_is_another_answer(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    request = Request((str(paper),), shelf=shelf)
    for words in (b"severity:\n  placeholder: note\n", b"severity:\n  placeholder: warning\n"):
        (paper.parent / ".ppb-lint.yaml").write_bytes(words)
        first = answer(request)
        assert answer(request) == first == answer(replace(request, shelf=None))
    assert len(checked) == 4


def test_a_configuration_with_faults_is_told_each_time(shelf: Shelf, paper: Path) -> None:
    request = Request((str(paper),), shelf=shelf)
    for words in ("severity:\n  no-such-rule: note\n", "sevrity: 1\n", "off:\n  - {rule: placeholder, because: ''}\n"):
        (paper.parent / ".ppb-lint.yaml").write_text(words)
        first = answer(request)
        assert first.faults
        assert answer(request).faults == first.faults


def test_a_wrong_request_is_told_each_time(shelf: Shelf, paper: Path) -> None:
    for _ in range(2):
        with pytest.raises(WrongRequest) as wrong:
            answer(Request((str(paper),), choice=Choice(select=("no-such-rule",)), shelf=shelf))
        assert wrong.value.code is RequestCode.NO_RULE


def test_what_a_configuration_names_counts(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    folder = paper.parent / "own"
    folder.mkdir()
    rule = next((EXAMPLES / "our-rules").rglob("*.yaml"))
    (folder / rule.name).write_bytes(rule.read_bytes())
    (paper.parent / ".ppb-lint.yaml").write_text("rules: [own]\n")
    request = Request((str(paper),), shelf=shelf)
    answer(request)
    answer(request)
    assert len(checked) == 1
    (folder / rule.name).write_bytes(rule.read_bytes() + b"\n")
    answer(request)
    assert len(checked) == 2


def test_a_file_that_a_request_names_counts(shelf: Shelf, paper: Path, checked: list[str], tmp_path: Path) -> None:
    config = tmp_path / "settings.yaml"
    request = Request((str(paper),), config=str(config), shelf=shelf)
    for words in ("profile: halton\n", "profile: halton\n", "profile: unknown\n"):
        config.write_text(words)
        answer(request)
    assert len(checked) == 2


def test_the_path_counts(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    answer(Request((str(paper),), shelf=shelf))
    copy = paper.with_name("copy.txt")
    copy.write_bytes(paper.read_bytes())
    assert answer(Request((str(copy),), shelf=shelf)).files[0].path == str(copy)
    assert len(checked) == 2


def test_damaged_answers_are_none(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    request = Request((str(paper),), shelf=shelf)
    first = answer(request)
    for number, values in enumerate(([], {}, {"path": 1}, {"status": "checked"}), start=2):
        for file in shelf.folder.joinpath("papers").rglob("*"):
            if file.is_file():
                shelf.put(file.relative_to(shelf.folder).as_posix(), values)
        assert answer(request) == first
        assert len(checked) == number


def test_nothing_of_an_exempt_paper_is_kept(shelf: Shelf, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pipeline._checked

    def exempt(*arguments: object) -> FileResult:
        result = real(*arguments)  # type: ignore[arg-type]
        return replace(result, reports=tuple(replace(report, exempt=True) for report in result.reports))

    monkeypatch.setattr(pipeline, "_checked", exempt)
    answer(Request((str(paper),), shelf=shelf))
    assert "papers" not in shelf.sizes()


@pytest.mark.parametrize(("last", "times"), [("2024-05-06", 2), ("2024-05-07", 1), (None, 1)])
def test_an_answer_ends_with_a_waiver(
    shelf: Shelf, paper: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch, last: str | None, times: int
) -> None:
    real = pipeline._checked

    def ending(*arguments: object) -> FileResult:
        result = real(*arguments)  # type: ignore[arg-type]
        return replace(result, reports=tuple(replace(report, stands_until=last) for report in result.reports))

    monkeypatch.setattr(pipeline, "_checked", ending)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715000000")  # 6 May 2024
    answer(Request((str(paper),), shelf=shelf))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715080000")  # 7 May 2024
    answer(Request((str(paper),), shelf=shelf))
    assert len(checked) == times


def test_what_could_not_be_read_is_tried_again(shelf: Shelf, paper: Path, checked: list[str]) -> None:
    paper.with_suffix(".docx").write_bytes(b"PK\x03\x04 broken")
    request = Request((str(paper.with_suffix(".docx")),), shelf=shelf)
    assert answer(request) == answer(request)
    assert len(checked) == 2


def test_answers_are_json_and_nothing_else(shelf: Shelf, paper: Path) -> None:
    answer(Request((str(paper),), shelf=shelf))
    for file in shelf.files():
        json.loads(file.read_bytes()[8:])
