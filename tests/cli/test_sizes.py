"""Sizes as people write them."""

from __future__ import annotations

import pytest

from ppb_lint.cli.sizes import size_in_bytes
from ppb_lint.model.reasons import WrongRequest


@pytest.mark.parametrize(
    ("written", "size"),
    [("250MB", 250 * 1024**2), ("300 kB", 300 * 1024), ("1.5gb", 3 * 512 * 1024**2), ("50", 50 * 1024**2), ("7b", 7)],
)
def test_size(written: str, size: int) -> None:
    assert size_in_bytes(written) == size


@pytest.mark.parametrize("written", ["", "big", "-5", "0", "5TB", "1e9", "MB"])
def test_no_size(written: str) -> None:
    with pytest.raises(WrongRequest):
        size_in_bytes(written)
