# ruff: noqa: E501
"""Single sentences put in their place in an otherwise clean paper: what is right, and what is wrong and how."""

from __future__ import annotations

from dataclasses import dataclass

PLACES = {
    "date": "7th November 2023",
    "subject": "Performance Management Reports for Quarter 2 of 2023/24",
    "purpose": "To consider performance in the second quarter period to 30th September 2023.",
    "rec": "Receive the second quarter performance management report.",
    "body": "Visits rose by a fifth.",
    "policy": "There are no policy implications associated with this report.",
    "risk": "Not applicable.",
    "equality": "Not applicable.",
    "climate": "Not applicable.",
    "papers": "None within the meaning of the Act.",
}
_FORM = """REPORT TO: Health Policy and Performance Board

DATE: {date}

REPORTING OFFICER: Director of Adult Social Services

SUBJECT: {subject}

WARDS: Boroughwide

1.0 PURPOSE OF REPORT

1.1 {purpose}

2.0 RECOMMENDED: That the Policy and Performance Board

1) {rec}

3.0 SUPPORTING INFORMATION

3.1 {body}

4.0 POLICY IMPLICATIONS

4.1 {policy}

5.0 OTHER IMPLICATIONS

5.1 There are no other implications associated with this report.

6.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES

6.1 Objectives are linked to the priorities.

7.0 RISK ANALYSIS

7.1 {risk}

8.0 EQUALITY AND DIVERSITY ISSUES

8.1 {equality}

9.0 CLIMATE CHANGE IMPLICATIONS

9.1 {climate}

10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972

10.1 {papers}
"""


@dataclass(frozen=True, slots=True)
class Tried:
    """Words at a place of the paper, and the one rule that must speak of them ("" for none)."""

    place: str
    words: str
    rule: str = ""

    @property
    def paper(self) -> str:
        """The whole paper with these words."""
        return _FORM.format(**{**PLACES, self.place: self.words})


TRIED = (
    Tried("rec", "Note that the Quarter 3 report will be brought to the Board in February 2024."),
    Tried("rec", "Note that the first quarter report was received on 5 September 2023."),
    Tried("rec", "Note the position at the end of Quarter 2 and the forecast for Quarter 4."),
    Tried("rec", "Consider whether the targets for 2024/25 should change in the light of Quarter 2."),
    Tried("rec", "Agree the timetable for the Quarter 3 report."),
    Tried("rec", "Note the targets for 2024/25 set out in Appendix 2."),
    Tried("rec", "Agree that the Quarter 3 report should focus on stroke care."),
    Tried("rec", "Note the second quarter report and the progress made on actions from the first quarter."),
    Tried("rec", "Note the deferral of the Quarter 1 report from the September meeting."),
    Tried("rec", "Consider and comment on the draft business plan for 2024/25."),
    Tried("rec", "Consider the priorities for 2024-25 in readiness for the annual planning round."),
    Tried("rec", "Endorse the proposed priorities for 2024/25."),
    Tried("rec", "Approve the virement of £20,000 from 2022/23 to the second quarter of 2023/24."),
    Tried("rec", "Note the improvement on Quarter 1."),
    Tried("rec", "Note the performance in Quarter 2, which is better than Quarter 1 and than Quarter 2 of 2022/23."),
    Tried("rec", "Highlight any area on which it wants a report in the third quarter."),
    Tried("rec", "Highlight areas to be covered in the Quarter 3 performance report."),
    Tried("rec", "Identify topics for scrutiny in 2024/25."),
    Tried("rec", "Note the response to questions raised on the Quarter 1 report."),
    Tried("rec", "Note the answers given to Members on the first quarter report."),
    Tried("rec", "Receive the second quarter report and note the outturn for 2022/23."),
    Tried("rec", "Note the annual report for 2022/23 attached at Appendix 3."),
    Tried("rec", "Receive a progress update as part of the Quarter 3 report."),
    Tried("rec", "Receive an update in the fourth quarter."),
    Tried("rec", "Receive the Q3 report at its meeting in February."),
    Tried("rec", "Consider this report along with the Quarter 1 report, which was deferred in September."),
    Tried(
        "purpose",
        "To consider performance for the second quarter, and to respond to questions asked at the first quarter.",
    ),
    Tried("purpose", "To consider progress since the first quarter report."),
    Tried("purpose", "This report provides an update on the second quarter and looks ahead to Quarter 3."),
    Tried(
        "purpose",
        "This report provides performance for Quarter 2 and the budget position for the first half of 2023/24 (April to September 2023).",
    ),
    Tried("purpose", "To consider performance for Quarter 2. Data for Quarter 1 were provided in September."),
    Tried("purpose", "To consider performance for Quarter 2, including late data for Quarter 1."),
    Tried("purpose", "To report on Quarter 2 performance, and agree targets for 2024/25."),
    Tried("purpose", "To present Quarter 2 performance against the 2022/23 outturn and 2023/24 targets."),
    Tried(
        "purpose",
        "To consider performance for the period 1 July to 30 September 2023, with trends from 1 October 2022.",
    ),
    Tried(
        "purpose",
        "To consider performance for the quarter ending 30 September 2023 and the position at 31 October 2023.",
    ),
    Tried(
        "purpose",
        "To consider performance in the second quarter period to 30th September 2023 and the forecast to 31st March 2024.",
    ),
    Tried("purpose", "To consider performance in the second quarter (July, August and September 2023)."),
    Tried("purpose", "To consider performance in Q2 (1/7/23 - 30/9/23)."),
    Tried("purpose", "To consider performance in Q2 (Jul-Sep 23)."),
    Tried("purpose", "To report performance from 1 April 2023 to 30 September 2023."),
    Tried("purpose", "To report performance over the twelve months to 30 September 2023."),
    Tried("purpose", "Key priorities for 2023-24 were agreed by Members; those for 2024-25 will be agreed in March."),
    Tried("purpose", "Key priorities for development or improvement in 2023-26 were agreed by Members."),
    Tried("purpose", "To consider the mid-year position."),
    Tried("purpose", "To receive the report, which follows the one for the first quarter."),
    Tried(
        "purpose", "To consider performance for the second quarter of 2023/24 as agreed in the Business Plan 2022-25."
    ),
    Tried("body", "The report was considered in Quarter 1. Appendix 1 sets out how Quarter 1 actions were closed."),
    Tried("body", "Appendix 1 sets out the Quarter 1 and Quarter 2 figures."),
    Tried("body", "Appendix 1 shows the trend from Quarter 1 of 2022/23 to Quarter 2 of 2023/24."),
    Tried("body", "This report provides the outturn for 2022/23 as a baseline."),
    Tried("body", "The attached report provides data for Q2; Q1 is shown for comparison."),
    Tried("body", "The contract ran from 29 February 2020 to 31 March 2023."),
    Tried("body", "The meeting was on 1.10.23 and lasted from 2 to 4."),
    Tried("body", "The rate is 30/31/2 as of June."),
    Tried("body", "The reference is 31/02/2023/FUL for the planning application."),
    Tried("body", 'Members asked "Why were the Q1 [sic] figures late?"'),
    Tried("body", "Names are written [surname, first name] in the register."),
    Tried("body", "The XXV Games; a size XXL; chapter XX; the MSXX form; Malcolm X."),
    Tried("body", "See <https://example.org/name> for the Name and address register."),
    Tried("body", "Pupils choose an item from the menu."),
    Tried("body", "The post is vacant (title changed 2022)."),
    Tried("policy", "There are no new policy implications; see 3.1."),
    Tried("policy", "None at this stage."),
    Tried("policy", "No implications."),
    Tried("policy", "There are no policy, financial or legal implications."),
    Tried("policy", "There are no implications for the Council’s policy framework."),
    Tried(
        "policy", "This report has no direct implications for policy but there are no financial implications either."
    ),
    Tried("policy", "The strategy will be revised. There are no financial implications arising from that."),
    Tried("risk", "There are no risks or financial implications."),
    Tried("risk", "The risk is low. There are no legal implications."),
    Tried("risk", "There are no health and safety implications."),
    Tried("equality", "There are no equality, diversity or human rights implications."),
    Tried("equality", "No adverse impact on any group."),
    Tried("equality", "An EIA is not required as there is no change in policy."),
    Tried("equality", "There are no policy changes, so no equality impact assessment is needed."),
    Tried("equality", "There are no specific implications for any protected group."),
    Tried("equality", "There are no social inclusion issues."),
    Tried("climate", "There are no environmental or climate impacts."),
    Tried("climate", "There are no direct carbon implications."),
    Tried("climate", "This report has no implications for climate change or the environment."),
    Tried("climate", "There are no implications."),
    Tried("climate", "-"),
    Tried("climate", "n/a"),
    Tried("climate", "N/A – information report"),
    Tried("climate", "As 8.1 above."),
    Tried("papers", "There are no background papers under the meaning of the Act."),
    Tried("papers", "None"),
    Tried("subject", "Quarterly Performance Report (Q2 2023/24) and Business Plan 2024/25"),
    Tried("subject", "Performance Management Reports for Q2 2023/24"),
    Tried("subject", "Performance Management Reports for Quarter 2 2023-2024"),
    Tried("subject", "Performance Management Reports: quarter ended 30 September 2023"),
    Tried("date", "Tuesday, 7th November, 2023 at 6.30 p.m."),
    Tried("date", "7 Nov 2023"),
    Tried("date", "7.11.2023"),
    Tried("date", "07/11/23"),
    Tried("date", "7th day of November 2023"),
    Tried("date", "7 November 2023 (special meeting)"),
    Tried("date", "November 7th, 2023"),
    Tried("date", "7th  November  2023"),
    Tried("date", "Tues 7 Nov 23"),
    Tried("purpose", "To consider performance in Quarter 1 of 2023/24.", "quarter-agreement"),
    Tried("purpose", "This report informs the Board of performance in Q3.", "quarter-agreement"),
    Tried(
        "purpose",
        "To consider performance management for the 3rd quarter period to 30th September 2023.",
        "quarter-agreement",
    ),
    Tried("purpose", "To consider performance in the second quarter period to 31st December 2023.", "period-dates"),
    Tried("purpose", "To consider performance in the second quarter period to 30th September 2022.", "period-dates"),
    Tried("purpose", "To consider performance in the second quarter (October to December 2023).", "period-dates"),
    Tried("purpose", "To consider performance in Q2 (1/4/23 - 30/6/23).", "period-dates"),
    Tried("purpose", "To consider performance in Q2 (Oct-Dec 23).", "period-dates"),
    Tried("purpose", "To consider performance for the second quarter of 2022/23.", "financial-year-agreement"),
    Tried("purpose", "The report covers quarter three of the year.", "quarter-agreement"),
    Tried("purpose", "The Board is asked to consider how services performed during Quarter 1.", "quarter-agreement"),
    Tried("purpose", "To update Members on performance during the first quarter of the year.", "quarter-agreement"),
    Tried("purpose", "Members are presented with the Quarter 3 reports.", "quarter-agreement"),
    Tried("purpose", "The Board will consider the first quarter performance reports.", "quarter-agreement"),
    Tried(
        "purpose",
        "To consider, and to raise any questions or points of clarification, in respect of performance management for the first quarter period to 30th September 2023.",
        "quarter-agreement",
    ),
    Tried("rec", "Receive the first quarter performance management report.", "quarter-agreement"),
    Tried("rec", "Receive the performance management report for the third quarter.", "quarter-agreement"),
    Tried("rec", "The Quarter 1 report be noted.", "quarter-agreement"),
    Tried("rec", "Receive the second quarter performance management report for 2022/23.", "financial-year-agreement"),
    Tried("rec", "Receives the 1st quarter report and considers the progress.", "quarter-agreement"),
    Tried("rec", "Receive and note the Q1 performance report.", "quarter-agreement"),
    Tried("rec", "Scrutinise the first quarter reports.", "quarter-agreement"),
    Tried("rec", "Note the contents of the Quarter 1 performance report.", "quarter-agreement"),
    Tried("rec", "Note performance for Quarter 1.", "quarter-agreement"),
    Tried("rec", "Consider the Quarter 1 progress and raise any questions.", "quarter-agreement"),
    Tried("rec", "Receive the [quarter] performance report.", "placeholder"),
    Tried("body", "Appendix 1 contains the Quarter 1 performance report.", "quarter-agreement"),
    Tried("body", "The rate was measured on 31 June 2023.", "impossible-date"),
    Tried("body", "The rate was measured on 31/06/2023.", "impossible-date"),
    Tried("body", "The rate was measured on 29th February 2023.", "impossible-date"),
    Tried("body", "The rate was measured on 31st September.", "impossible-date"),
    Tried("body", "The rate was measured on the 30th of February, 2023.", "impossible-date"),
    Tried("body", "The figure is (insert) this year.", "placeholder"),
    Tried("body", "The figure is £[ ] this year.", "placeholder"),
    Tried("body", "The figure is [TBC].", "placeholder"),
    Tried("body", "The figure is to be confirmed [JS to supply].", "placeholder"),
    Tried("body", "Click or tap here to enter text.", "placeholder"),
    Tried("body", "The figure is £XXX.", "placeholder"),
    Tried("body", "Lorem ipsum dolor sit amet.", "placeholder"),
    Tried("policy", "There are no financial implications associated with this report.", "implication-topic"),
    Tried("policy", "There are no direct financial implications arising.", "implication-topic"),
    Tried("policy", "This report has no financial implications.", "implication-topic"),
    Tried("policy", "No financial implications have been identified.", "implication-topic"),
    Tried("policy", "The report does not have any financial implications.", "implication-topic"),
    Tried("policy", "There are no other implications associated with this report.", "implication-topic"),
    Tried("policy", "There are not any financial implications.", "implication-topic"),
    Tried("policy", "There are no implications for finance arising from this report.", "implication-topic"),
    Tried("policy", "Financial implications: none.", "implication-topic"),
    Tried("policy", "There are no resource, staffing or legal implications.", "implication-topic"),
    Tried("risk", "There are no equality and diversity implications.", "implication-topic"),
    Tried("risk", "There are no equality issues arising from this report.", "implication-topic"),
    Tried("risk", "There are no climate change implications.", "implication-topic"),
    Tried("climate", "There are no equality and diversity issues.", "implication-topic"),
    Tried("climate", "There are no risk implications.", "implication-topic"),
    Tried("climate", "None within the meaning of the Act.", "implication-topic"),
    Tried("equality", "There are no climate change implications arising from this report.", "implication-topic"),
    Tried("papers", "There are no equality implications.", "implication-topic"),
    Tried("papers", "", "section-empty"),
    Tried("climate", "", "section-empty"),
    Tried("date", "7th November", "header-field"),
    Tried("date", "31st November 2023", "impossible-date"),
    Tried("date", "November 2023", "header-field"),
    Tried("date", "7th Novmber 2023", "header-field"),
    Tried("date", "To be confirmed", "header-field"),
    Tried("subject", "", "header-field"),
)
