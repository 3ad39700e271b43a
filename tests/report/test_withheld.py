"""The words of exempt papers reach no page that others may read."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ppb_lint.model.draft import Unread
from ppb_lint.model.finding import Edit, Fix, Place, Safety
from ppb_lint.model.result import FileResult, Results, Status
from ppb_lint.model.source import Lines
from ppb_lint.model.span import Span
from ppb_lint.report.forms import READ_BY_OTHERS, Form, render
from ppb_lint.report.told import Told
from ppb_lint.report.withheld import withheld
from tests.papers import known
from tests.report.samples import MISSING_SECTION, PAPER, WRONG_QUARTER

RULES = {rule.id: rule for rule in known().rules}
SECRET = replace(
    WRONG_QUARTER,
    message='says "SECRETWORD"',
    text="SECRETWORD",
    context="sale to SECRETWORD Ltd",
    place=Place(section="5.0", heading="SALE TO SECRETWORD", paragraph="5.1", lines=Lines(9, 1, 9, 11)),
    fix=Fix((Edit(Span(100, 110), "SECRETWORDS"),), Safety.SAFE),
    fact="SECRETWORD",
)


def exempt(*findings: object) -> Results:
    paper = replace(
        PAPER,
        subject="Sale to SECRETWORD",
        exempt=True,
        findings=findings or (SECRET,),
        not_checked=(Unread("images", 2),),
    )
    return Results((FileResult("p.docx", Status.CHECKED, None, (paper,)),))


@pytest.mark.parametrize("form", sorted(READ_BY_OTHERS))
@pytest.mark.parametrize("notes", [True, False])
def test_places_and_rules_are_told_and_no_words(form: Form, notes: bool) -> None:
    told = render(form, Told(exempt(), "0.1.0", RULES, notes=notes))
    assert "SECRETWORD" not in told
    assert "quarter-agreement" in told
    assert "5.1" in told
    assert RULES["quarter-agreement"].title in told.replace("&apos;", "'")


def test_other_forms_are_for_those_who_have_the_paper() -> None:
    assert "SECRETWORD" in render(Form.JSON, Told(exempt(), "0.1.0", RULES))
    assert "SECRETWORD" in render(Form.TERMINAL, Told(exempt(), "0.1.0", RULES))


def test_a_fingerprint_is_of_the_place_and_not_of_the_words() -> None:
    first, other = exempt(SECRET, SECRET), exempt(replace(SECRET, fingerprint="b2"), SECRET)
    prints = [[f.fingerprint for f in withheld(run, RULES).files[0].reports[0].findings] for run in (first, other)]
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == 2
    assert SECRET.fingerprint not in prints[0]


def test_a_label_that_is_more_than_a_number_is_words() -> None:
    labelled = replace(SECRET, place=replace(SECRET.place, paragraph="SECRET WORD one"), rule="of-the-council")
    (finding,) = withheld(exempt(labelled), RULES).files[0].reports[0].findings
    assert finding.place.paragraph is None
    assert finding.message.startswith("a rule found something")


def test_public_papers_keep_their_words() -> None:
    paper = FileResult("q.docx", Status.CHECKED, None, (replace(PAPER, findings=(MISSING_SECTION,)),))
    results = Results((*exempt().files, paper))
    assert withheld(results, RULES).files[1] is paper
