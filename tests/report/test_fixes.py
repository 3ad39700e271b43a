"""What would mend a finding is told as something to do."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ppb_lint.model.finding import Edit, Fix, Safety
from ppb_lint.model.span import Span
from ppb_lint.report.fixes import fix_in_words, replacements
from tests.report.samples import MISSING_SECTION, WRONG_QUARTER

SAFE, SUGGESTED = Safety.SAFE, Safety.SUGGESTED


@pytest.mark.parametrize(
    ("fix", "words"),
    [
        (None, ""),
        (Fix((), SAFE), ""),
        (Fix((Edit(Span(100, 105), "second"),), SAFE), 'Write "second" instead of "first".'),
        (Fix((Edit(Span(100, 105), "second"),), SUGGESTED), 'Write "second" instead of "first" (please confirm).'),
        (Fix((Edit(Span(100, 105), ""),), SAFE), 'Delete "first".'),
        (Fix((Edit(Span(100, 100), "very "),), SAFE), 'Insert "very".'),
        (
            Fix((Edit(Span(100, 102), "wo"), Edit(Span(104, 105), "d")), SAFE),
            'Write "wo" instead of "fi"; write "d" instead of "t".',
        ),
    ],
)
def test_fix_in_words(fix: Fix | None, words: str) -> None:
    assert fix_in_words(replace(WRONG_QUARTER, fix=fix)) == words


def test_what_is_missing_can_be_put_there() -> None:
    fix = Fix((Edit(MISSING_SECTION.span, "7.0 RISK ANALYSIS"),), SUGGESTED)
    assert list(replacements(MISSING_SECTION, fix)) == [("", "7.0 RISK ANALYSIS")]
