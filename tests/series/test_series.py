"""Of what was really carried over at least 95 in 100 are told, and of what is rightly said again nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest
from msgspec.structs import replace

from ppb_lint.app.earlier.comparing import Beside
from ppb_lint.app.earlier.filling import fill
from ppb_lint.app.earlier.from_library import FromLibrary
from ppb_lint.app.earlier.reports_in import Reader
from ppb_lint.app.pipeline import Standard, check_file
from ppb_lint.app.settled.knowledge import require_rule
from ppb_lint.checks import CHECKS
from ppb_lint.checks.base import Earlier
from ppb_lint.engine.checking import check
from ppb_lint.model.finding import Finding, Severity
from ppb_lint.model.span import Span
from ppb_lint.read.limits import Limits
from tests.papers import known, paper
from tests.series.author import BOARDS, QUARTERS, SETS, Draft, Period, careless, honest, series

GOAL = 0.95
RULE = "carried-over"
DRAFTS = [(board, Period(*when)) for board in BOARDS for when in QUARTERS[1:]]
Libraries = Mapping[str, FromLibrary]


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Libraries:
    """A library of all honest papers of each set."""
    reader = Reader(known().profiles, None, Limits())
    made = {}
    for told in SETS:
        folder = tmp_path_factory.mktemp(told)
        for one in series(told):
            (folder / f"{one.board}-{one.period.year}-q{one.period.quarter}.md").write_text(one.text, encoding="utf-8")
        assert fill([str(folder)], folder / "papers.library", reader).papers == len(BOARDS) * len(QUARTERS)
        made[told] = FromLibrary(folder / "papers.library", reader)
    return made


FOUND: dict[tuple[str, bool], Sequence[Finding]] = {}
"""By the text of a draft and whether a library was asked: both tests want the same."""


def found(draft: Draft, library: FromLibrary | None) -> Sequence[Finding]:
    """What the rule says of a draft beside the paper of the quarter before, and the rules that it yields to."""
    key = draft.text, library is not None
    if key not in FOUND:
        FOUND[key] = _found(draft, library)
    return FOUND[key]


def _found(draft: Draft, library: FromLibrary | None) -> Sequence[Finding]:
    own = paper(draft.text, "draft.md")
    before = honest(draft.told, draft.board, draft.period.before)
    beside = (
        library.beside(own, _own_path(library, draft)) if library else Beside((Earlier(paper(before.text, "e.md")),))
    )
    if library:
        assert beside.told
        assert beside.told.paper.meeting == draft.period.before.meeting.isoformat()
    rule = require_rule(known(), RULE)
    rules = (rule, *(require_rule(known(), name) for name in rule.yields_to))
    return check(replace(own, earlier=beside.earlier), rules, CHECKS).findings


def _own_path(library: FromLibrary, draft: Draft) -> str:
    """The draft lies where its honest twin does, which is no origin of it then."""
    return str(library.file.parent / f"{draft.board}-{draft.period.year}-q{draft.period.quarter}.md")


def missed(draft: Draft, told: Sequence[Finding]) -> Iterator[str]:
    """The planted sentences that nothing at warning or above meets."""
    text = paper(draft.text, "draft.md").document.text
    for sentence in draft.planted:
        start = text.index(sentence)
        planted = Span(start, start + len(sentence))
        if not any(f.span.touches(planted) for f in told if f.severity is not Severity.NOTE):
            yield sentence


def slow_unless_first(told: str, *more: object) -> object:
    """The other sets say the same once more."""
    return pytest.param(told, *more, marks=() if told == "first" else pytest.mark.slow)


EACH = [slow_unless_first(told, by_library) for told in SETS for by_library in (False, True)]


@pytest.mark.parametrize(("told", "by_library"), EACH)
def test_what_was_carried_over_is_told(libraries: Libraries, told: str, by_library: bool) -> None:
    planted: list[str] = []
    lost: list[str] = []
    for board, period in DRAFTS:
        draft = careless(told, board, period)
        planted += draft.planted
        lost += missed(draft, found(draft, libraries[told] if by_library else None))
    assert len(planted) >= 60
    assert len(lost) <= (1 - GOAL) * len(planted), "\n".join(lost)


@pytest.mark.parametrize(("told", "by_library"), EACH)
def test_nothing_else_is_accused(libraries: Libraries, told: str, by_library: bool) -> None:
    false = []
    for board, period in DRAFTS:
        for draft in (honest(told, board, period), careless(told, board, period)):
            findings = found(draft, libraries[told] if by_library else None)
            false += [f"{f.message}: {f.text}" for f in findings if not any(f.text in one for one in draft.planted)]
    assert "\n".join(false) == ""


@pytest.mark.parametrize("told", [slow_unless_first(told) for told in SETS])
def test_the_papers_are_sound(told: str) -> None:
    """Else another rule could be what finds the planted ones."""
    standard = Standard(known().rules, known().profiles, None, Limits())
    for one in series(told):
        result = check_file("paper.md", one.text.encode(), standard)
        loud = [f.message for f in result.reports[0].findings if f.severity is not Severity.NOTE]
        assert (one.board, one.period, loud) == (one.board, one.period, [])
