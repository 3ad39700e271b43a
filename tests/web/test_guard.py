"""Only our own page gets an answer, and no answer lets anything in from elsewhere."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from ppb_lint.web.guard import Guard


async def answer(_request: Request) -> Response:
    return PlainTextResponse("yes")


@pytest.fixture
def client() -> TestClient:
    app = Starlette(routes=[Route("/", answer, methods=["GET", "POST"])])
    return TestClient(Guard(app, ["127.0.0.1", "localhost"]), base_url="http://127.0.0.1:4711")


def test_our_own_names_are_answered(client: TestClient) -> None:
    assert client.get("/").text == "yes"
    assert client.get("/", headers={"host": "LOCALHOST:4711"}).text == "yes"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:4711", "127.0.0.1.evil.example", "", "[::1", "@localhost.x"]
)
def test_other_names_that_lead_here_are_not(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"origin": "http://127.0.0.1:4711", "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "http://127.0.0.1:4711"}, 200),
        ({"origin": "http://127.0.0.1:80"}, 403),
        ({"origin": "https://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
    ],
)
def test_only_our_own_page_may_change_anything(client: TestClient, headers: dict[str, str], status: int) -> None:
    assert client.post("/", headers=headers).status_code == status


def test_every_answer_is_sealed(client: TestClient) -> None:
    for told in (client.get("/"), client.get("/none"), client.get("/", headers={"host": "evil.example"})):
        policy = told.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert told.headers["cache-control"] == "no-store"
        assert told.headers["referrer-policy"] == "no-referrer"
        assert told.headers["x-content-type-options"] == "nosniff"
