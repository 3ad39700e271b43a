"""Debian's Chromium, driven by Playwright; without either these tests are skipped and say why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.chromium import browser

__all__ = ["browser"]


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens a page from its source; whatever it complains about, asks for or opens fails the test."""
    contexts, trouble = [], []

    def open_page(source: str, **form: Any) -> Any:
        file = tmp_path / "report.html"
        file.write_text(source, encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **form})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (trouble.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda asked: None if asked.url == file.as_uri() else trouble.append(f"asks {asked.url}"))
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []
