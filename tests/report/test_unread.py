"""What was not checked is said, with its number and its reason."""

from __future__ import annotations

import pytest

from ppb_lint.model.codes import UnreadCode
from ppb_lint.model.draft import Unread
from ppb_lint.model.reasons import UncheckedCode
from ppb_lint.report.unread import UNREAD, unread_in_words


def test_no_code_is_without_words() -> None:
    assert set(UNREAD) == set(UnreadCode) | set(UncheckedCode)


@pytest.mark.parametrize("code", UNREAD)
@pytest.mark.parametrize("count", [1, 3])
def test_words_are_whole(code: str, count: int) -> None:
    what, why = unread_in_words(Unread(code, count))
    assert what
    assert why
    assert "{" not in what + why


def test_one_and_several_differ() -> None:
    assert unread_in_words(Unread("images", 1))[0] == "text inside a picture"
    assert unread_in_words(Unread("images", 2))[0] == "text inside 2 pictures"


def test_an_unknown_code_is_told_as_it_is() -> None:
    assert unread_in_words(Unread("holograms", 2)) == ("2 x holograms", "it cannot be read")
