"""What the page answers, asked as a browser would ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from ppb_lint.model.draft import Refusal
from ppb_lint.model.serving import WebCode
from ppb_lint.read.limits import Limits
from ppb_lint.web.desk import Room
from ppb_lint.web.service import Terms, service
from ppb_lint.web.work import Settled
from ppb_lint.web.workers import Bounds, Workers

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 200_000


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def client(clock: Clock) -> Iterator[TestClient]:
    terms = Terms(
        names=("localhost",),
        key="key",
        settled=Settled(None, (), None, Limits.for_size(LIMIT)),
        room=Room(papers=3),
        bounds=Bounds(processes=1, seconds=60),
        clock=clock,
    )
    with TestClient(service(terms), base_url="http://localhost/key") as client:
        yield client


@pytest.fixture
def desk(client: TestClient) -> str:
    return f"desks/{client.post('desks').json()['desk']}"


def laid(client: TestClient, desk: str, data: bytes | None = None, name: str = "faulty.docx") -> str:
    data = (ROOT / "examples" / "faulty.docx").read_bytes() if data is None else data
    answer = client.post(f"{desk}/papers", params={"name": name}, content=data)
    assert answer.status_code == 201, answer.text
    return f"{desk}/papers/{answer.json()['number']}"


def test_nothing_is_there_without_the_key(client: TestClient) -> None:
    assert client.get("http://localhost/").status_code == 404
    assert client.get("http://localhost/desks").status_code == 404
    assert client.get("/").status_code == 200


def test_the_page_and_what_it_needs(client: TestClient) -> None:
    assert "Drop drafts here" in client.get("/").text
    for name, kind in {"page.css": "text/css", "desk.js": "text/javascript"}.items():
        assert client.get(f"static/{name}").headers["content-type"].startswith(kind)
    assert client.get("static/..%2Fservice.py").status_code == 404
    assert client.get("static/service.py").status_code == 404


def test_a_paper_is_laid_checked_and_taken_away(client: TestClient, desk: str) -> None:
    paper = laid(client, desk)
    assert client.post(f"{paper}/check").json()["found"] == "5 errors, 1 warning."
    copy = client.get(f"{paper}/reviewed", params={"notes": "1"})
    assert copy.headers["content-disposition"] == "attachment; filename*=utf-8''faulty.reviewed.docx"
    assert copy.content.startswith(b"PK")
    assert client.get(f"{paper}/letter").text.startswith("<!DOCTYPE html>")
    assert client.delete(paper).status_code == 204
    assert client.post(f"{paper}/check").status_code == 404


def test_names_cannot_break_a_header(client: TestClient, desk: str) -> None:
    paper = laid(client, desk, name='x"\r\nSet-Cookie: a=b\r\n.docx')
    copy = client.get(f"{paper}/reviewed")
    assert "set-cookie" not in copy.headers
    assert copy.headers["content-disposition"] == "attachment; filename*=utf-8''xSet-Cookie%20a%3Db.reviewed.docx"


def test_larger_files_are_refused_announced_or_not(client: TestClient, desk: str) -> None:
    answer = client.post(f"{desk}/papers", params={"name": "big.docx"}, content=b"x" * (LIMIT + 1))
    assert answer.status_code == 413
    assert "larger than the 195 kB" in answer.json()["refused"]

    def pieces() -> Iterator[bytes]:
        for _ in range(LIMIT // 1000 + 1):
            yield b"x" * 1000

    answer = client.post(f"{desk}/papers", params={"name": "big.docx"}, content=pieces())
    assert answer.status_code == 413


def test_a_desk_takes_only_so_many(client: TestClient, desk: str) -> None:
    for _ in range(3):
        laid(client, desk, b"few words")
    answer = client.post(f"{desk}/papers", params={"name": "x.txt"}, content=b"one too many")
    assert answer.status_code == 413
    assert "it takes 3 papers" in answer.json()["refused"]


def test_nobody_reaches_a_desk_that_is_not_theirs(client: TestClient, desk: str) -> None:
    paper = laid(client, desk)
    other = f"desks/{client.post('desks').json()['desk']}"
    assert client.post(f"{other}/papers/1/check").status_code == 404
    assert client.post("desks/guessed/papers/1/check").status_code == 410
    assert client.post(f"{paper}/check").status_code == 200


def test_a_desk_is_cleared_when_the_page_is_closed(client: TestClient, desk: str) -> None:
    paper = laid(client, desk)
    assert client.post(f"{desk}/close").status_code == 204
    answer = client.post(f"{paper}/check")
    assert answer.status_code == 410
    assert "Drop them here again" in answer.json()["refused"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"against": "x"}, 404),
        ({"against": "-1"}, 404),
        ({"against": "99"}, 404),
        ({"against": "²"}, 404),
        ({"profile": "../atlantis"}, 404),
        ({"against": "1"}, 200),
    ],
)
def test_wishes_that_make_no_sense(client: TestClient, desk: str, asked: dict[str, str], status: int) -> None:
    assert client.post(f"{laid(client, desk)}/check", params=asked).status_code == status


def test_rules_are_explained(client: TestClient) -> None:
    assert "The report speaks of one quarter" in client.get("rules/quarter-agreement").text
    assert client.get("rules/no-such-rule").status_code == 404


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (Refusal(WebCode.WORKER_LOST), 200),
        (Refusal(WebCode.TOO_SLOW, seconds=60), 200),
        (Refusal(WebCode.BUSY), 503),
        (Refusal("own-fault", error="E", where="w"), 422),
    ],
)
def test_what_becomes_of_a_check_that_fails(
    client: TestClient, desk: str, monkeypatch: pytest.MonkeyPatch, refusal: Refusal, status: int
) -> None:
    paper = laid(client, desk)

    async def failing(*_given: Any) -> None:
        raise refusal

    monkeypatch.setattr(Workers, "do", failing)
    answer = client.post(f"{paper}/check")
    assert answer.status_code == status
    if status == 200:
        assert answer.json()["file"]["status"] == "unreadable"
    else:
        assert answer.json()["refused"]
