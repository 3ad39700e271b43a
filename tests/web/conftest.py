"""A browser and the page in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.chromium import browser
from tests.web.served import Served, served

__all__ = ["browser"]
_EXPECTED = ("status of 4", "status of 5", "ERR_CONNECTION_REFUSED")
"""What a browser notes when an answer is a refusal, or when there is no answer."""
DAY = "1767225600"
"""1 January 2026, for copies that bear a date."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The page, served once for all tests that do it no harm."""
    with served(tmp_path_factory.mktemp("served"), SOURCE_DATE_EPOCH=DAY) as page:
        yield page


@pytest.fixture
def page(browser: Any, site: Served) -> Iterator[Any]:
    """The page, open in a browser that tells of every mistake in it."""
    yield from opened(browser, site)


def opened(browser: Any, site: Served, **wishes: Any) -> Iterator[Any]:
    context = browser.new_context(**({"viewport": {"width": 1280, "height": 900}} | wishes))
    tab = context.new_page()
    wrong: list[str] = []
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    tab.on("request", lambda request: None if _is_own(request.url, site) else wrong.append(request.url))
    tab.goto(site.address)
    yield tab
    context.close()
    assert [told for told in wrong if not any(expected in told for expected in _EXPECTED)] == []


def _is_own(url: str, site: Served) -> bool:
    return url.startswith((site.address, "blob:", "data:"))


@pytest.fixture(scope="session")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drafts to be dropped."""
    root = Path(__file__).resolve().parents[2]
    folder = tmp_path_factory.mktemp("drafts")
    for name in ("faulty.docx", "clean.docx"):
        shutil.copy(root / "examples" / name, folder / name)
    return folder
