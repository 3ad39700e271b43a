"""Attacks: the same paper set in many ways, sentences that look wrong and are not, documents that are no papers.

What fails today is marked with the reason; a mark that no longer holds fails the test, so that a mending shows.
"""

from __future__ import annotations

import re
import resource
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.adversary.answers import ask
from tests.adversary.builds import BUILDS, plain_text
from tests.adversary.known import KNOWN
from tests.adversary.mistakes import MISTAKES, Mistake
from tests.adversary.oddities import FORMS, HEADINGS, KINDS, ODD_SIGNS, TWO_PAPERS, long_paper
from tests.adversary.sentences import TRIED, Tried
from tests.adversary.sheet import CLEAN, GAPS, MUDDLE, STALE

PAPERS = Path(__file__).parent / "papers"
SHEETS = {"clean": CLEAN, "stale": STALE, "gaps": GAPS, "muddle": MUDDLE}
Entry = Mapping[str, Any]
Told = tuple[str, str, str, str, str, str]


def cases(names: Iterable[str]) -> list[Any]:
    """Every name as a case of a test, those that are known to fail marked."""
    return [
        pytest.param(name, id=name, marks=[pytest.mark.xfail(strict=True, reason=KNOWN[name])] if name in KNOWN else [])
        for name in names
    ]


def findings(entry: Entry) -> list[Mapping[str, Any]]:
    """The findings at warning or above."""
    return [f for report in entry["reports"] for f in report["findings"] if f["severity"] != "note"]


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Entry]:
    """What the linter says of everything that is tried here, by the name of the case, asked once."""
    folder = tmp_path_factory.mktemp("papers")
    named = dict(written(folder))
    entries = ask(named.values())
    return {name: entries[path.resolve()] for name, path in named.items()}


def written(folder: Path) -> Iterable[tuple[str, Path]]:
    """Every input, written to a folder, by the name of its case."""
    for name, data in _inputs():
        path = folder / f"{re.sub(r'[^A-Za-z0-9-]', '_', name)[:60]}-{zlib.crc32(name.encode()):08x}{_ending(name)}"
        path.write_bytes(data)
        yield name, path
    for paper in PAPERS.iterdir():
        yield f"paper {paper.name}", paper


def _ending(name: str) -> str:
    return ".docx" if name.startswith("build ") and not name.endswith(" text") else ".md" if ".md" in name else ".txt"


def _inputs() -> Iterable[tuple[str, bytes]]:
    for which, sheet in SHEETS.items():
        yield f"build {which} text", plain_text(sheet).encode()
        yield from ((f"build {which} {name}", build(sheet)) for name, build in BUILDS.items())
    yield from ((f"sentence {tried.place}: {tried.words}", tried.paper.encode()) for tried in TRIED)
    yield from ((f"mistake {m.paper}: {m.wrong}", planted(m).encode()) for m in MISTAKES)
    yield from ((f"kind {name}", text.encode()) for name, (_, text) in KINDS.items())
    for title in HEADINGS:
        yield (
            f"heading {title}",
            plain_text(CLEAN).replace("4.0 POLICY", f"3.3 {title}\n\nOf that in May.\n\n4.0 POLICY").encode(),
        )
    yield from ((f"form {name}", text.encode()) for name, text in FORMS.items())
    yield "stale behind a mark", plain_text(STALE).replace("5.0 FIN", "\u200e5.0 FIN").encode()
    yield "pack of two", TWO_PAPERS.encode()
    yield from ((f"signs {name}", text.encode()) for name, text in ODD_SIGNS.items())


def planted(mistake: Mistake) -> str:
    """The paper with the mistake in it."""
    text = (PAPERS / mistake.paper).read_text(encoding="utf-8")
    assert mistake.right in text
    return text.replace(mistake.right, mistake.wrong, 1)


# --- the same paper, set in many ways -------------------------------------------------------------------------

BUILD_NAMES = [f"build {which} {name}" for which in SHEETS for name in BUILDS]
_UNNUMBERED = ("bare_", "subs_as_bullets")
_FIRST_WITHOUT_NUMBER = "heading_then_tab"
"""Where the first paragraph runs on from its heading the page shows no "1.1" for it, and no place can name it."""


@pytest.mark.parametrize("name", cases(BUILD_NAMES))
def test_however_a_paper_is_set_the_findings_are_the_same(name: str, answered: Mapping[str, Entry]) -> None:
    plain = answered[f"build {name.split()[1]} text"]
    numbers = not any(part in name for part in _UNNUMBERED)
    expected = told(plain, numbers)
    if _FIRST_WITHOUT_NUMBER in name:
        expected = [(*most, "" if label.endswith(".1") else label, words) for *most, label, words in expected]
    assert sorted(told(answered[name], numbers)) == sorted(expected)
    assert [r["kind"] for r in answered[name]["reports"]] == [r["kind"] for r in plain["reports"]]


def test_the_plain_paper_gets_what_was_put_into_it(answered: Mapping[str, Entry]) -> None:
    rules = {which: sorted(f["rule"] for f in findings(answered[f"build {which} text"])) for which in SHEETS}
    assert rules["clean"] == []
    assert rules["gaps"] == ["impossible-date", "period-dates", "section-empty", "section-missing"]
    assert rules["muddle"] == ["section-order", "section-repeated"]
    assert rules["stale"] == [
        "financial-year-agreement",
        "heading-spelling",
        "implication-topic",
        "placeholder",
        "quarter-agreement",
        "quarter-agreement",
        "repeated-paragraph",
    ]


def told(entry: Entry, numbers: bool = True) -> list[Told]:
    """What is told of a paper, without what its setting alone makes different ("1." for "1.0")."""
    return [_told(f, numbers) for f in findings(entry)]


def _told(f: Mapping[str, Any], numbers: bool) -> Told:
    heading = re.sub(r"\W", "", f["heading"] or "").casefold()
    in_a_list = not f["text"] or "recommend" in heading
    paragraph = "" if in_a_list or not numbers else _number(f["paragraph"])
    section = _number(f["section"]) if numbers else ""
    words = " ".join(f["text"].replace("\u00ad", "").replace("\u2019", "'").split()).casefold()
    return f["rule"], f["severity"], section, heading, paragraph, words


def _number(label: str | None) -> str:
    """ "1.0", "1.", "Section 1" and "A" are the first; "A2" is 1.2."""
    bare = (label or "").removeprefix("Section ").strip(".:() ").removesuffix(".0")
    lettered = re.fullmatch(r"([A-K])(\d*)", bare)
    if not lettered:
        return bare
    first = str(ord(lettered[1]) - ord("A") + 1)
    return f"{first}.{lettered[2]}" if lettered[2] else first


def test_the_place_of_a_copied_denial_is_its_own_heading_even_behind_a_mark(answered: Mapping[str, Entry]) -> None:
    found = [f for f in findings(answered["stale behind a mark"]) if f["rule"] == "implication-topic"]
    assert [(f["section"], f["heading"]) for f in found] == [("5.0", "FINANCIAL IMPLICATIONS")]
    assert [f["fix"]["edits"][0]["replacement"] for f in found] == ["financial"]


# --- sentences ------------------------------------------------------------------------------------------------

BY_SENTENCE = {f"sentence {tried.place}: {tried.words}": tried for tried in TRIED}


@pytest.mark.parametrize("name", cases(BY_SENTENCE))
def test_a_sentence_is_accused_if_it_is_wrong_and_only_then(name: str, answered: Mapping[str, Entry]) -> None:
    tried: Tried = BY_SENTENCE[name]
    assert [f["rule"] for f in findings(answered[name])] == ([tried.rule] if tried.rule else [])


# --- other councils -------------------------------------------------------------------------------------------

BY_MISTAKE = {f"mistake {m.paper}: {m.wrong}": m for m in MISTAKES}


@pytest.mark.parametrize("name", cases(sorted(f"paper {paper.name}" for paper in PAPERS.iterdir())))
def test_a_clean_paper_of_any_council_gets_no_finding(name: str, answered: Mapping[str, Entry]) -> None:
    assert answered[name]["status"] == "checked"
    assert not told(answered[name])


@pytest.mark.parametrize("name", cases(BY_MISTAKE))
def test_a_planted_mistake_is_told_and_nothing_besides(name: str, answered: Mapping[str, Entry]) -> None:
    mistake = BY_MISTAKE[name]
    before = told(answered[f"paper {mistake.paper}"])
    new = [f for f in told(answered[name]) if f not in before]
    assert [f[0] for f in new] == [mistake.rule]
    accused, words = mistake.accused.casefold(), new[0][-1]
    assert accused in words or (words and words in accused)


# --- what is no paper -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", cases(f"kind {name}" for name in KINDS))
def test_what_is_no_report_is_said_to_be_none_and_not_accused(name: str, answered: Mapping[str, Entry]) -> None:
    kind, _ = KINDS[name.removeprefix("kind ")]
    assert [report["kind"] for report in answered[name]["reports"]] == [kind]
    assert answered[name]["reason"]
    assert not told(answered[name])


@pytest.mark.parametrize("name", cases(f"signs {name}" for name in ODD_SIGNS))
def test_signs_that_nobody_sees_change_nothing(name: str, answered: Mapping[str, Entry]) -> None:
    assert not told(answered[name])


@pytest.mark.parametrize("name", cases(f"form {name}" for name in FORMS))
def test_forms_that_are_all_right_are_not_accused(name: str, answered: Mapping[str, Entry]) -> None:
    assert not told(answered[name])


@pytest.mark.parametrize("name", cases(f"heading {title}" for title in HEADINGS))
def test_a_heading_near_another_is_no_misspelling(name: str, answered: Mapping[str, Entry]) -> None:
    assert not told(answered[name])


@pytest.mark.parametrize("name", cases(["pack of two"]))
def test_a_pack_of_two_reports_is_read_as_two(name: str, answered: Mapping[str, Entry]) -> None:
    assert not told(answered[name])
    assert [report["quarters"] for report in answered[name]["reports"]] == [[2], [3]]


@pytest.mark.parametrize("name", cases(["growth"]))
def test_a_paper_four_times_as_long_takes_about_four_times_as_long(name: str, tmp_path: Path) -> None:
    # Whatever else the machine does makes a run longer and never shorter.
    start, short, long = (min(_seconds(tmp_path / f"{count}.md", count) for _ in range(3)) for count in (1, 1000, 4000))
    assert long - start < 7 * max(short - start, 0.2)


def _seconds(path: Path, count: int) -> float:
    path.write_text(long_paper(count), encoding="utf-8")
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    ask([path])
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime - start.ru_utime
