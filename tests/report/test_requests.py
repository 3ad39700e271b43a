"""A request that cannot be carried out is answered in one sentence."""

from __future__ import annotations

import re

import pytest

from ppb_lint.model.reasons import RequestCode, WrongRequest
from ppb_lint.report.requests import REQUESTS, request_in_words

VALUES = {
    "file": "a.yaml",
    "folder": "ours",
    "profile": "haltom",
    "rule": "placeholders",
    "meant": "placeholder",
    "size": "huge",
    "id": "x",
    "why": "no room",
    "asked": "html",
    "formats": "html, json",
    "until": "soon",
    "jobs": "many",
    "executor": "magic",
    "address": "tcp://nowhere",
    "what": "placeholder",
    "package": "uvicorn",
    "host": "0.0.0.0",
    "port": "80",
}


def test_no_sentence_is_missing() -> None:
    assert set(REQUESTS) == set(RequestCode)


@pytest.mark.parametrize("code", list(RequestCode))
def test_sentences_are_whole(code: RequestCode) -> None:
    words = request_in_words(WrongRequest(code, **VALUES))
    assert "{" not in words
    assert "\n" not in words
    assert set(re.findall(r"{(\w+)}", REQUESTS[code])) <= set(VALUES)


def test_lines_to_be_written_by_hand_stay_lines() -> None:
    wrong = WrongRequest(RequestCode.UNCLEAR_PLACE, file="a.yaml", lines="waivers:\n  - rule: total")
    assert request_in_words(wrong).endswith("by hand:\n\nwaivers:\n  - rule: total")


def test_the_nearest_rule_is_named_or_the_list() -> None:
    assert "did you mean placeholder?" in request_in_words(WrongRequest(RequestCode.NO_RULE, **VALUES))
    assert "rules list" in request_in_words(WrongRequest(RequestCode.NO_RULE, rule="zzz", meant=""))
