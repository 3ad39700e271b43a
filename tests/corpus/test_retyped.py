"""Papers that nobody had in mind when the rules were written get in Word what they get as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.build.retyped import bold, retyped, styled
from tests.corpus.answers import ask
from tests.corpus.judge import Found, findings_of

UNSEEN = sorted(p for p in (Path(__file__).parent / "unseen").glob("*/*") if p.suffix in (".md", ".txt"))
SETTINGS = (styled, bold)
TYPED_DASHES = {"halton-eur-2018-09-q1"}  # Its "- DATE:" is noise of a text, and typed by nobody.


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Any]]:
    """What the linter says of every paper as text and in Word, one in the one setting and the next in the other."""
    folder = tmp_path_factory.mktemp("word")
    for number, paper in enumerate(UNSEEN):
        word = retyped(paper.read_text("utf-8"), marked=paper.suffix == ".md", heading=SETTINGS[number % 2])
        (folder / f"{paper.stem}.docx").write_bytes(word)
    return {path.name: entry for path, entry in ask([*UNSEEN, *folder.iterdir()]).items()}


@pytest.mark.parametrize("paper", [p for p in UNSEEN if p.stem not in TYPED_DASHES], ids=lambda path: path.stem)
def test_a_paper_in_word_gets_what_its_text_gets(paper: Path, answers: Mapping[str, Mapping[str, Any]]) -> None:
    text, word = answers[paper.name], answers[f"{paper.stem}.docx"]
    assert [(r["kind"], r["profile"]) for r in word["reports"]] == [(r["kind"], r["profile"]) for r in text["reports"]]
    ranked = SETTINGS[UNSEEN.index(paper) % 2] is styled or paper.suffix == ".txt"
    assert told(word, ranked) == told(text, ranked)


def told(entry: Mapping[str, Any], ranked: bool) -> Counter[tuple[str, ...]]:
    """The findings without their lines, which Word has not.

    ``ranked`` is false where bold lines alone tell headings from sub-headings: then the top one is anybody's guess.
    """
    return Counter(_told(found, ranked) for found in findings_of(entry))


def _told(found: Found, ranked: bool) -> tuple[str, ...]:
    heading = (found.heading or "").casefold() if ranked else ""
    return found.rule, found.severity, (found.section or "").rstrip("."), heading, " ".join(found.text.split())
