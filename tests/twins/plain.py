"""Two twins written out by hand, to be read rather than generated: a clean one and one with the faults of 003."""

from __future__ import annotations

from .twin import Fault, Twin

_CLEAN = """

REPORT TO: Safer Policy and Performance Board

DATE: 17th September 2024

REPORTING OFFICER: Executive Director, Environment and Regeneration

PORTFOLIO: Community Safety

SUBJECT: Performance Management Reports for Quarter 1 of 2024/25

WARD(S) Boroughwide

1.0 PURPOSE OF THE REPORT

- 1.1 To put performance in respect of the first quarter period to 30th June 2024 before Members, for them to question.
- 1.2 Key priorities for 2024-25, on which Members had been consulted, rest with three services:
- Community Protection
 - Consumer Advice
 - Civil Contingencies

Each service explains what it has done towards its milestones and where it has fallen behind.

2.0 RECOMMENDATION: That the Policy & Performance Board:

- 1) Note the first quarter's performance report**
- 2) Ask about any result that needs explaining; and**
- 3) Choose matters for a closer look later in the year.**

3.0 **SUPPORTING INFORMATION**

3.1 Fewer nuisance calls came in than in the fourth quarter of 2023/24, when there was a travelling fair in town.

4.0 **POLICY IMPLICATIONS**

4.1 There are no policy implications associated with this report.

5.0 **FINANCIAL IMPLICATIONS**

5.1 There are no financial implications associated with this report.

6.0 **IMPLICATIONS FOR THE COUNCIL'S PRIORITIES**

6.1 The measures bear on these priorities of the Council:

- Improving Health, Promoting Wellbeing and Supporting Greater Independence
- Building a Strong, Sustainable Local Economy
- Supporting Children, Young People and Families
- Tackling Inequality and Helping Those Who Are Most In Need
- Working Towards a Greener Future
- Valuing and Appreciating Halton and Our Community

7.0 **RISK ANALYSIS**

7.1 Directors go over their registers of risk when they draw up plans, and again when circumstances change.

8.0 **EQUALITY AND DIVERSITY ISSUES**

8.1 None identified.

9.0 **CLIMATE CHANGE IMPLICATIONS**

9.1 None identified.

10.0 **LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972**

None under the meaning of the Act.
"""

_FAULTY = """

REPORT TO: Employment, Learning and Skills, and Community
Policy and Performance Board

DATE: 26 February 2024

REPORTING OFFICER: Executive Director - Environment and Regeneration

PORTFOLIO: Employment, Learning and Skills, and Community

SUBJECT: Performance Management Report for
Quarter 3 2023/24

WARD(S) Borough wide

1.0 PURPOSE OF REPORT

- 1.1 To show how services performed in respect of the second quarter period 01 October 2023 to 31st December 2023.
- 1.2 Key priorities for 2023/24 were talked over with Members and entered in the Business Plan, for these services:
- Adult and Community Learning
 - Culture and Libraries

Successes and setbacks are told alike, together with what has come to light since the last report.

2.0 RECOMMENDED: That the Policy and Performance Board

- 1) Receive the second quarter's monitoring report;**
- 2) Put questions on it to the officers who attend; and**
- 3) Decide what it wants to hear more of another time.**

3.0 SUPPORTING INFORMATION

- 3.1 A department's plan says what it hopes to achieve in the year, and the reports say how much of that has happened.

4.0 POLICY IMPLICATIONS

4.1 There are no policy implications associated with this report.

5.0 FINANCIAL IMPLICATIONS

5.1 There are no policy implications associated with this report.

6.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES

6.1 Children & Young People in Halton

Parents can borrow toys and books from every branch library and are shown how reading aloud helps small children.

6.2 Employment, Learning & Skills in Halton

Evening classes in sums and spelling are free, and those who finish one are offered an interview with a local firm.

6.3 A Healthy Halton

Walking groups set out from the libraries each week, and doctors send patients to them who would otherwise stay in.

6.4 A Safer Halton

Walking groups set out from the libraries each week, and doctors send patients to them who would otherwise stay in.

6.5 Halton's Urban Renewal

None

7.0 RISK ANALYSIS

7.1 Not applicable.

8.0 EQUALITY AND DIVERSITY ISSUES

8.1 Not applicable.

9.0 CLIMATE CHANGE IMPLICATIONS

9.1 Not applicable.

10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972

10.1 None within the meaning of the Act."""

CLEAN_TWIN = Twin("plain-clean", _CLEAN, ())

FAULTY_TWIN = Twin(
    "plain-faulty",
    _FAULTY,
    (
        Fault("quarter-agreement", "error", "1.0", "1.1", "second quarter"),
        Fault("quarter-agreement", "error", "2.0", "1)", "second quarter's"),
        Fault("implication-topic", "error", "5.0", "5.1", "policy"),
        Fault(
            "repeated-paragraph",
            "warning",
            "6.0",
            "6.4",
            "Walking groups set out from the libraries each week, and doctors send patients to them "
            "who would otherwise stay in.",
        ),
    ),
)
