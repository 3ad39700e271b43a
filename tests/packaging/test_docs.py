"""The documentation is made without a complaint, and every rule has its page in it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT, told
from tests.papers import known

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, made from a copy, so that nothing is left in the checkout."""
    pytest.importorskip("sphinx")
    copy = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "docs", copy / "docs", ignore=shutil.ignore_patterns("site", "rules", "__pycache__"))
    (copy / "src").symlink_to(ROOT / "src")
    (copy / "rules").symlink_to(ROOT / "rules")
    done = told([sys.executable, copy / "docs" / "build.py"], copy, PYTHONPATH=str(ROOT / "src"))
    assert done.returncode == 0, done.stdout + done.stderr
    return copy / "docs" / "site"


def test_every_rule_has_a_page(site: Path) -> None:
    for rule in known().rules:
        page = (site / "rules" / f"{rule.id}.html").read_text("utf-8")
        assert rule.title.replace("'", "’") in page.replace("'", "’").replace("&#x27;", "’").replace("&#39;", "’")


def test_everybody_finds_a_page_for_them(site: Path) -> None:
    index = (site / "index.html").read_text("utf-8")
    for page in ("officers", "democratic-services", "writing-rules", "engineers"):
        assert f'href="{page}.html"' in index
        assert (site / f"{page}.html").is_file()


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for page in site.rglob("*.html"):
        for tag in ("<script src=", "<img src=", '<link rel="stylesheet"'):
            for line in page.read_text("utf-8").split(tag)[1:]:
                assert "://" not in line.split(">", 1)[0], page
