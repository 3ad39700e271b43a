"""Whatever may keep a file from being checked has a sentence, and the sentence reads well."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from ppb_lint.model.codes import RefusalCode
from ppb_lint.model.reasons import ReasonCode
from ppb_lint.model.result import Reason
from ppb_lint.report.reasons import OTHERS, reason_in_words
from ppb_lint.report.refusals import IN_BYTES, REFUSALS

VALUES: Mapping[str, str | int] = {
    "ending": ".docx",
    "part": "word/document.xml",
    "size": 400 * 1024 * 1024,
    "seconds": 60,
    "limit": 250 * 1024 * 1024,
    "count": 5001,
    "images": 2,
    "why": "permission denied",
    "error": "KeyError",
    "where": "facts/dates.py:42",
}


def test_no_sentence_is_missing() -> None:
    assert set(REFUSALS) == set(RefusalCode)
    assert set(OTHERS) == set(ReasonCode)
    assert not set(RefusalCode) & {str(code) for code in ReasonCode}


@pytest.mark.parametrize("code", [*RefusalCode, *ReasonCode])
def test_every_sentence_is_whole(code: str) -> None:
    words = reason_in_words(Reason(code, VALUES))
    assert re.fullmatch(r"[A-Zp].*[.?]", words)
    assert "{" not in words
    assert "  " not in words


@pytest.mark.parametrize("code", list(RefusalCode))
def test_no_sentence_asks_for_a_value_that_does_not_come(code: RefusalCode) -> None:
    named = set(re.findall(r"{(\w+)}", REFUSALS[code]))
    assert named <= set(VALUES)
    assert named >= set(IN_BYTES.get(code, ()))


def test_the_value_is_told() -> None:
    words = reason_in_words(Reason("really-pdf", {"ending": ".docx"}))
    assert words.startswith("This is a PDF although its name ends in .docx.")


def test_sizes_are_told_as_a_folder_shows_them() -> None:
    words = reason_in_words(Reason("too-large", {"size": 314572800, "limit": 262144000}))
    assert "300 MB against 250 MB" in words
    assert "1.5 kB against 900 bytes" in reason_in_words(Reason("too-large", {"size": 1536, "limit": 900}))
    assert "2.0 GB" in reason_in_words(Reason("too-large", {"size": 2 * 1024**3, "limit": 900}))


def test_numbers_are_grouped() -> None:
    assert "200,000 paragraphs" in reason_in_words(Reason("too-many-paragraphs", {"limit": 200_000}))


def test_a_part_cannot_do_harm_by_its_name() -> None:
    assert "\x1b" not in reason_in_words(Reason("doctype", {"part": "word/\x1b[2J.xml"}))


def test_an_unknown_code_is_not_kept_quiet() -> None:
    assert reason_in_words(Reason("brand-new")) == "This could not be checked (brand-new)."


def test_a_missing_value_does_not_hide_the_reason() -> None:
    assert "ends in unknown" in reason_in_words(Reason("really-pdf"))
