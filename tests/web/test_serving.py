"""How the page is opened, and to whom."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from ppb_lint.model.reasons import WrongRequest
from ppb_lint.read.limits import Limits
from ppb_lint.web import serving
from ppb_lint.web.serving import Door
from ppb_lint.web.work import Settled
from ppb_lint.web.workers import Bounds
from tests.cli.conftest import Answer, ppb_lint

Start = Callable[..., Answer]
__all__ = ["ppb_lint"]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were told and opened; nothing is really served."""
    said: list[str] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda _self, sockets: said.append(str(sockets[0].getsockname())))
    monkeypatch.setattr(serving.webbrowser, "open", lambda address: said.append(f"opened {address}"))
    return said


def opened(door: Door, said: list[str], *, browse: bool = False) -> str:
    serving.serve(door, Settled(None, (), None, Limits()), Bounds(), said.append, browse=browse)
    return said[0]


def test_on_the_own_machine_the_address_cannot_be_guessed(told: list[str]) -> None:
    first = opened(Door(), told, browse=True)
    assert first.startswith("http://127.0.0.1:")
    assert len(first.rstrip("/").rpartition("/")[2]) >= 32
    assert told[1] == f"opened {first}"
    assert "127.0.0.1" in told[2]
    told.clear()
    assert opened(Door(), told) != first


def test_on_a_server_it_is_told_where_it_listens(told: list[str]) -> None:
    address = opened(Door("0.0.0.0", 0, ("papers.example.gov.uk",)), told)
    assert address.startswith("http://0.0.0.0:")
    assert address.count("/") == 3


def test_an_address_that_is_taken_is_told(ppb_lint: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = ppb_lint("serve", "--no-browser", "--port", str(taken.getsockname()[1]))
    assert answer.status == 2
    assert "cannot be opened" in answer.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "0.0.0.0"], "ppb-lint knows no users"),
        (["--name", "papers.example"], "ppb-lint knows no users"),
        (["--host", "0.0.0.0", "--i-have-put-it-behind-our-login"], "say with --name"),
        (["--profile", "atlantis"], "atlantis"),
        (["--max-size", "many"], "many"),
    ],
)
def test_nothing_is_opened_to_others_by_mistake(ppb_lint: Start, options: list[str], said: str) -> None:
    answer = ppb_lint("serve", "--no-browser", *options)
    assert answer.status == 2
    assert said in answer.err


def test_without_its_packages_it_says_which(ppb_lint: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in [name for name in sys.modules if name.startswith("ppb_lint.web")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    answer = ppb_lint("serve", "--no-browser")
    assert answer.status == 2
    assert "ppb-lint[web]" in answer.err


def test_what_is_wrong_in_rule_files_is_told(
    told: list[str], ppb_lint: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_given, **_named: None)
    (tmp_path / "period").mkdir()
    (tmp_path / "period" / "broken.yaml").write_text("id: broken\n", "utf-8")
    answer = ppb_lint("serve", "--no-browser", "--rules", tmp_path)
    assert answer.status == 0
    assert "broken.yaml:1" in answer.err
    assert "The page is open at" in answer.out


def test_it_ends_in_peace(told: list[str], ppb_lint: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_given: Any, **_named: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(uvicorn.Server, "run", interrupted)
    answer = ppb_lint("serve", "--no-browser")
    assert answer.status == 0
    assert "The page is open at http://127.0.0.1:" in answer.out
    with pytest.raises(WrongRequest):
        opened(Door("192.0.2.1", 0, ("x",)), told)
