"""What somebody has allowed is listed in every form, and fails nothing."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.report.forms import READ_BY_OTHERS, Form, render
from ppb_lint.report.letter import letter
from ppb_lint.report.letter_forms import as_html, as_markdown
from ppb_lint.report.told import Told, with_unfinished
from tests.report.samples import ALLOWED, ALLOWED_FROM_THE_START, COMPARED, PAPER

RESULTS = Results((FileResult("p.docx", Status.CHECKED, None, (replace(PAPER, waived=(ALLOWED,)),)),))
NOBODY_NAMED = replace(RESULTS.files[0].reports[0], waived=(ALLOWED_FROM_THE_START,))


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.JSON])
def test_every_form_says_who_until_when_and_why(form: Form) -> None:
    told = " ".join(render(form, Told(RESULTS, "0.1.0")).split())
    assert "A. Officer" in told
    assert "until 31 December 2026" in told
    assert "agreed with the Chair" in told
    assert "section-missing" in told


@pytest.mark.parametrize("form", [form for form in Form if form is not Form.JSON])
def test_a_baseline_is_named_as_such(form: Form) -> None:
    results = Results((replace(RESULTS.files[0], reports=(NOBODY_NAMED,)),))
    assert "the baseline" in " ".join(render(form, Told(results, "0.1.0")).split())


def test_sarif_knows_them_as_suppressed() -> None:
    (result,) = json.loads(render(Form.SARIF, Told(RESULTS, "0.1.0")))["runs"][0]["results"]
    assert result["suppressions"][0]["kind"] == "inSource"


def test_nothing_fails() -> None:
    assert "::" not in render(Form.GITHUB, Told(RESULTS, "0.1.0"))
    assert 'failures="0"' in render(Form.JUNIT, Told(RESULTS, "0.1.0"))


@pytest.mark.parametrize("form", sorted(READ_BY_OTHERS))
def test_the_reason_may_quote_an_exempt_paper(form: Form) -> None:
    exempt = replace(RESULTS.files[0].reports[0], exempt=True)
    told = render(form, Told(Results((replace(RESULTS.files[0], reports=(exempt,)),)), "0.1.0"))
    assert "agreed with the Chair" not in told
    assert "31 December 2026" in told


@pytest.mark.parametrize("form", [Form.HTML, Form.MARKDOWN, Form.TERMINAL])
def test_what_came_of_a_comparison_is_told_to_people(form: Form) -> None:
    compared = replace(PAPER, compared_with=COMPARED)
    told = " ".join(render(form, Told(Results((replace(RESULTS.files[0], reports=(compared,)),)), "0.1.0")).split())
    assert "12 of 20 sentences are the same" in told
    assert "NEWSECTION" in told
    if form is Form.MARKDOWN:
        exempt = replace(compared, exempt=True)
        assert "NEWSECTION" not in render(form, Told(Results((replace(RESULTS.files[0], reports=(exempt,)),)), "0.1.0"))


def test_what_came_of_a_comparison_is_in_the_letter_and_no_folder_is() -> None:
    paper = replace(COMPARED.paper, path="council/papers/q1.docx")
    file = replace(RESULTS.files[0], reports=(replace(PAPER, compared_with=replace(COMPARED, paper=paper)),))
    for told in map(
        " ".join, (as_markdown(letter(Results((file,)))).split(), as_html(letter(Results((file,)))).split())
    ):
        assert "Beside the earlier paper" in told
        assert "(q1.docx" in told
        assert "council/papers" not in told
        assert "NEWSECTION" in told
    assert "earlier paper" not in as_markdown(letter(RESULTS))


def test_what_came_of_a_comparison_is_a_property_of_the_file_in_sarif() -> None:
    compared = replace(RESULTS.files[0], reports=(replace(PAPER, compared_with=COMPARED), PAPER))
    run = json.loads(render(Form.SARIF, Told(Results((compared, RESULTS.files[0])), "0.1.0")))["runs"][0]
    (beside,) = run["artifacts"][0]["properties"]["comparedWith"]
    assert beside["sections_new"] == list(COMPARED.differences.sections_new)
    assert "properties" not in run["artifacts"][1]


@pytest.mark.parametrize("form", list(Form))
def test_a_run_that_was_stopped_tells_of_the_files_that_are_left(form: Form) -> None:
    stopped = with_unfinished(replace(RESULTS, unfinished=("left.docx",)))
    told = " ".join(render(form, Told(stopped, "0.1.0")).replace("&#x27;", "'").replace("\\", "").split())
    assert "left.docx" in told
    assert "stopped before this file's turn came" in told
