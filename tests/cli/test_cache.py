"""``ppb-lint cache``, and ``--no-cache``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PPB_LINT_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


def test_show_and_clear(ppb_lint: Callable[..., Any], kept: Path, faulty: Path) -> None:
    assert ppb_lint("cache", "show").out == f"{kept}\n  nothing yet\n"
    first = ppb_lint(faulty)
    assert ppb_lint(faulty) == first
    shown = ppb_lint("cache", "show").out
    assert "  1 answer, " in shown
    assert "  1 set of rules, " in shown
    assert ppb_lint("cache", "clear").out == "3 entries taken away.\n"
    assert ppb_lint("cache", "clear").out == "0 entries taken away.\n"
    assert ppb_lint(faulty) == first


def test_several(ppb_lint: Callable[..., Any], kept: Path, faulty: Path, clean: Path) -> None:
    ppb_lint(faulty, clean)
    ppb_lint("--rules", clean.parent / "our-rules", clean)
    shown = ppb_lint("cache", "show").out
    assert "  3 answers, " in shown
    assert "  2 sets of rules, " in shown


def test_nothing_is_kept_where_nobody_wants_it(
    ppb_lint: Callable[..., Any], kept: Path, faulty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ppb_lint("--no-cache", faulty)
    assert not kept.exists()
    monkeypatch.setenv("PPB_LINT_CACHE", "")
    assert ppb_lint("cache", "show").out == "Nothing is kept between runs.\n"
    assert ppb_lint("cache", "clear").status == 0
