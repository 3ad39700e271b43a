"""Which papers a line of the configuration means."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app.allowed.file_pattern import inside, matches, names_one


@pytest.mark.parametrize(
    ("pattern", "seen", "fits"),
    [
        ("item-5.docx", "item-5.docx", True),
        ("item-5.docx", "2025/march/Item-5.DOCX", True),
        ("*.docx", "2025/item.docx", True),
        ("./drafts/*.docx", "drafts/item.docx", True),
        ("drafts/*.docx", "drafts/march/item.docx", False),
        ("drafts/**", "drafts/march/item.docx", True),
        ("**/item.docx", "item.docx", True),
        ("**/item.docx", "a/b/item.docx", True),
        ("**/item.docx", "a/b/other-item.docx", False),
        ("a/**/item.docx", "a/item.docx", True),
        ("item-?.docx", "item-5.docx", True),
        ("item-?.docx", "item-15.docx", False),
        ("[draft] item (5).docx", "[draft] item (5).docx", True),
        ("[draft].docx", "d.docx", False),
        ("item.docx", "item.docx.docx", False),
    ],
)
def test_patterns(pattern: str, seen: str, fits: bool) -> None:
    assert matches(pattern, seen) is fits


def test_a_pattern_for_one_paper() -> None:
    assert names_one("drafts/item.docx", "drafts/Item.docx")
    assert not names_one("item.docx", "drafts/item.docx")
    assert not names_one("drafts/*.docx", "drafts/item.docx")


def test_a_path_is_seen_from_the_configuration_or_else_from_here(tmp_path: Path) -> None:
    here, gate, beyond = (tmp_path / name for name in ("here", "gate", "beyond"))
    assert inside("drafts/item.docx", str(here), str(here)) == "drafts/item.docx"
    assert inside("item.docx", str(here), str(here / "drafts")) == "drafts/item.docx"
    assert inside("drafts/item.docx", str(gate), str(here)) == "drafts/item.docx"
    assert inside(str(beyond / "item.docx"), str(gate), str(here)) == (beyond / "item.docx").as_posix()
