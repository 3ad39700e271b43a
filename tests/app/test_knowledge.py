"""Rules and forms of further folders lie on top of those that come with the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app.settled import bundled
from ppb_lint.app.settled.bundled import bundled_folder, files_in
from ppb_lint.app.settled.knowledge import learn, require_rule
from ppb_lint.app.trying import bench_for, try_rules
from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.rules.shape import Scene

ROOT = Path(__file__).parents[2]


def test_our_own_files_are_sound() -> None:
    known = learn()
    assert known.faults == ()
    assert {"halton", "england", "unknown"} <= set(known.profiles.by_id)
    assert require_rule(known, "quarter-agreement").topic == "period"


def test_rules_are_found_inside_the_package_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bundled_folder() == ROOT / "rules"
    (tmp_path / "src" / "ppb_lint" / "_rules").mkdir(parents=True)
    monkeypatch.setattr(bundled, "_PACKAGE", tmp_path / "src" / "ppb_lint")
    assert bundled_folder() == tmp_path / "src" / "ppb_lint" / "_rules"


def test_hidden_folders_hold_no_rules(tmp_path: Path) -> None:
    for name in (".git/a.yaml", "drafting/b.yaml", "drafting/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x: 1\n")
    assert list(files_in(tmp_path)) == ["drafting/b.yaml"]


def test_a_councils_form_is_one_more_file(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "ashwater.yaml").write_text("id: ashwater\nname: Ashwater Council\nextends: england\n")
    known = learn((str(tmp_path),))
    assert known.faults == ()
    assert known.profiles.by_id["ashwater"].sections == known.profiles.by_id["england"].sections


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def closed(path: Path) -> bytes:
        if tmp_path in path.parents:
            raise PermissionError(path)
        return real(path)

    (tmp_path / "a.yaml").write_text("")
    monkeypatch.setattr(Path, "read_bytes", closed)
    with pytest.raises(WrongRequest) as wrong:
        learn((str(tmp_path),))
    assert wrong.value.code == RequestCode.NO_RULES


def test_faults_of_further_folders_have_their_whole_path_and_come_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("nonsense: 1\n")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "b.yaml").write_text("nonsense: 1\n")
    faults = learn((str(tmp_path / "more"), str(tmp_path))).faults
    assert {fault.file for fault in faults} == {
        str(tmp_path / "more" / "b.yaml"),
        str(tmp_path / "a.yaml"),
    }
    assert len(faults) == len(set(faults))


def test_the_example_of_the_readme_keeps_its_word() -> None:
    trial = try_rules(str(ROOT / "examples" / "our-rules"))
    assert (trial.rules, trial.examples, trial.failures, trial.faults) == (1, 2, (), ())


@pytest.mark.parametrize(("text", "since"), [("1.0 PURPOSE\n\n1.1 x\n", "2024-04-01"), (None, "2023-01-01")])
def test_a_scene_sets_the_day_only_where_the_text_has_none(text: str | None, since: str) -> None:
    known = learn()
    dated = (
        "REPORT TO: Safer Policy and Performance Board\n\nDATE: 7th November 2023\n\n1.0 PURPOSE OF REPORT\n\n1.1 x\n"
    )
    paper = bench_for(known).paper_of(text or dated, Scene(profile="halton", meeting="2025-06-09"))
    assert str(paper.edition.since) == since
