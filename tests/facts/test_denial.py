"""Every way of saying that there is nothing, of what, and what denies nothing."""

from __future__ import annotations

import pytest

from ppb_lint.facts.denial import bare_nil, denials
from tests.facts.growth import growth


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("There are no policy implications associated with this report.", ["policy"]),
        ("5.1 There are no policy implications associated with this report.", ["policy"]),
        ("There are no direct or indirect legal, HR or financial implications arising.", ["legal", "HR", "financial"]),
        ("There are no direct policy or financial implications.", ["policy", "financial"]),
        ("No direct equality implications have been identified.", ["equality"]),
        ("This report has no financial implications.", ["financial"]),
        ("The proposal does not have any policy or legal implications.", ["policy", "legal"]),
        ("It does not have financial implications.", ["financial"]),
        ("There are not considered to be any equality implications.", ["equality"]),
        ("It does not give rise to any financial implications.", ["financial"]),
        ("There aren't any legal implications.", ["legal"]),
        ("It is not anticipated that there will be any HR implications.", ["HR"]),
        ("There are no implications for policy.", ["policy"]),
        ("There are no implications for the budget.", ["budget"]),
        ("There are no implications for the Council's finances arising from it.", ["finances"]),
        ("There are no implications of a legal nature.", ["legal"]),
        ("There are no implications in respect of equality and diversity.", ["equality and diversity"]),
        ("There is no impact on the budget.", ["budget"]),
        ("There are neither financial nor legal implications.", ["financial", "legal"]),
        ("Nor are there any legal implications.", ["legal"]),
        ("Financial implications: none", ["Financial"]),
        ("5.1 Financial implications - None.", ["Financial"]),
        ("The financial implications are nil.", ["financial"]),
        ("There will be no additional financial implications.", ["financial"]),
        ("nil policy implications", ["policy"]),
        ("The scheme goes on without any resource implications.", ["resource"]),
        ("None of the recommendations have any financial implications.", ["financial"]),
        ("There are no known financial issues.", ["financial"]),
        ("There are no financial/legal implications.", ["financial", "legal"]),
        ("There are no financial and/or legal implications.", ["financial", "legal"]),
        ("There are no policy implications or financial implications.", ["policy", "financial"]),
        ("There are no policy implications and no financial implications.", ["policy", "financial"]),
        ("There are no policy implications and financial implications are in section 4.", ["policy"]),
        ("There are no other implications associated with this report.", ["other"]),
        ("There are no policy, financial or other implications.", ["policy", "financial", "other"]),
        ("There are no financial implications other than those set out in 3.4.", ["financial"]),
        ("There are no financial implications beyond the existing budget.", ["financial"]),
        ("There are no climate change implications.", ["climate change"]),
        ("There are no crime and disorder or human resources implications.", ["crime and disorder", "human resources"]),
        ("There are no equality, diversity and inclusion implications.", ["equality, diversity and inclusion"]),
        ("There are no health & safety, health and wellbeing issues.", ["health & safety", "health and wellbeing"]),
        ("There are no significant data protection or human rights implications.", ["data protection", "human rights"]),
        (
            "There are no information governance or value for money considerations.",
            ["information governance", "value for money"],
        ),
        ("There are no staffing, ICT and property implications (see 3.1).", ["staffing", "ICT", "property"]),
        ("There are no Section 17 implications.", ["Section 17"]),
    ],
)
def test_what_is_denied(text: str, said: list[str]) -> None:
    (denial,) = denials(text)
    assert [topic.words for topic in denial.said] == said
    assert all(topic.span.of(text) == topic.words for topic in denial.said)
    assert all(denial.span.contains(topic.span) for topic in denial.said)
    assert denial.span.contains(denial.noun_span)
    assert denial.noun_span.of(text).rstrip("s") in ("implication", "issue", "impact", "consideration")
    assert not denial.bare


@pytest.mark.parametrize(
    "text",
    [
        "There are financial implications.",
        "The financial implications are set out below.",
        "There are no policy changes.",
        "There are no policy changes and the implications are set out below.",
        "This is not without financial implications.",
        "If there are no financial implications, state None.",
        "Where there are no legal implications this is said.",
        "Officers asked whether there are no implications for staff.",
        "It does not mean that there are no financial implications.",
        "No matter what the implications are, the board decides.",
        "No further action on staffing issues.",
        "No doubt there are financial implications.",
        "No equality impact assessment was needed.",
        "There are no policy\nimplications",
        "There are no objections. Financial implications follow.",
        "Minute No. 5 financial implications",
        "the report does not set out the financial implications",
    ],
)
def test_what_denies_nothing(text: str) -> None:
    assert denials(text) == ()


NIL = [
    "None",
    "None.",
    "Nil",
    "N/A",
    "n/a.",
    "Not applicable",
    "Not applicable.",
    "None identified.",
    "None arising from this report.",
    "None arising directly from this report",
    "None within the meaning of the Act.",
    "None under the meaning of the Act.",
    "None at this stage",
    "No implications",
    "There are none.",
    "There are none under the meaning of the Act.",
    "There are no implications.",
    "There are no direct implications arising from this report.",
    "There are no background papers.",
    "8.1 Not applicable.",
    "10.1 None within the meaning of the Act.",
    "1) None",
    "(a) None",
]


@pytest.mark.parametrize("text", NIL)
def test_a_bare_nil_answer(text: str) -> None:
    assert bare_nil(text)
    (denial,) = denials(f"8.0 RISK ANALYSIS\n{text}\nNext")
    assert denial.bare
    assert denial.said == ()
    assert denial.span.of(f"8.0 RISK ANALYSIS\n{text}\nNext") in text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No",
        "None of the wards is affected by flooding",
        "Not applicable to Halton as it is a unitary authority",
        "There are no policy implications.",
        "There are no other implications associated with this report.",
        "Nonetheless",
        "None. The budget is unchanged.",
        "Halton",
    ],
)
def test_an_answer_that_says_more(text: str) -> None:
    assert not bare_nil(text)


def test_denials_come_in_order_with_their_places() -> None:
    text = "4.1 There are no policy implications.\n5.1 There are no policy implications.\nNone"
    first, second, third = denials(text)
    assert first.span.of(text) == second.span.of(text) == "no policy implications"
    assert first.span.end < second.span.start < third.span.start
    assert third.bare
    assert third.noun_span.of(text) == ""


@pytest.mark.parametrize(
    "piece",
    [
        "no not any policy, ",
        "no financial or legal ",
        "implications ",
        "no implications, ",
        "None of the that is ",
        "(a) ",
        "in of the ",
    ],
)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert growth(denials, piece) < 8
