"""What the twins say: several ways to say each thing that such a report has to say."""

from __future__ import annotations

PURPOSE = (
    "To enable Members to consider how services have performed in respect of the {quarter} period {span}, and to "
    "put questions about it.",
    "To report on performance management for {the_quarter}, {span}, so that the Board can probe the results.",
    "To bring performance for {the_quarter} ({span}) to the Board for comment and challenge.",
    "Members are invited to scrutinise performance over the {quarter} period {span}.",
)
"""The first paragraph of the purpose."""

OLDEST_PURPOSE = (
    "To consider performance in respect of {the_quarter} of {year} (to {month}) and to ask questions about it. "
    "What has been done, and what stands in the way, is told for:",
    "To report on performance for {the_quarter} of {year} (to {month}), with the reasons for good and poor results in:",
)
"""The whole purpose of the oldest papers, before the list of services."""

PRIORITIES = (
    "Key priorities for development in {year}, which Members helped to choose, are carried forward by these services:",
    "The key priorities for {year} were agreed by Members at the outset; the areas that answer for them are:",
    "Members settled the key priorities for {year} in the plans of the departments listed here:",
)
"""The second paragraph of the purpose, before the list of services."""

FOLLOW_UP = (
    "Readers will find an account of milestones, of results against targets and of issues that came up on the way.",
    "It describes what has been accomplished, what is late, and what the Board may need to know about next.",
    "Milestones and targets are taken in turn, and anything new that bears upon them is explained.",
)
"""The paragraph after the list of services, which has no number."""

RECEIVE = (
    "Receive the {quarter} report on performance;",
    "Note the {quarter} performance report;",
    "Receive and note the performance report for {the_quarter};",
    "Consider the {quarter} monitoring information;",
)
CONSIDER = (
    "Discuss the results and ask about whatever is unclear; and",
    "Test the explanations that services give for their results; and",
)
HIGHLIGHT = (
    "Point to any matter on which Members want a fuller account at another meeting.",
    "State what else should be brought before Members later in the year.",
)

SUPPORTING = (
    "What each department sets out to do is written down at the beginning of the year and measured as it goes along. "
    "Watching those measures is part of what the Board is for.",
    "Calls to the duty desk were answered more quickly than in the {before} quarter, and fewer callers gave up.",
    "Nearly three quarters of the staff took part in this year's survey, which ran for four weeks.",
    "A peer review by neighbouring councils found the arrangements sound and suggested four small changes.",
    "When the Quarter {before_number} report was considered, a Member asked about vacancies. All but two are filled.",
    "The programme for the next three years will be drawn up after the autumn, once the settlement is known.",
)
"""Paragraphs of the third section; the first always stays first."""

NO_POLICY = (
    "There are no policy implications associated with this report.",
    "No policy implications arise from this report.",
    "The report has no direct policy implications.",
    "No direct policy implications have been identified.",
)
NO_FINANCE = (
    "There are no financial implications associated with this report.",
    "No financial implications arise from this report.",
    "There are no additional financial implications.",
    "No direct financial implications have been identified.",
)
NO_OTHER = (
    "There are no other implications associated with this report.",
    "None.",
    "There are no legal or staffing implications associated with this report.",
    "No other implications arise from this report.",
)
NIL = ("Not applicable.", "None identified.", "None.", "None arising from this report.")

LINKED = (
    "Objectives and measures alike are chosen for what they add to the Council's priorities, and the most important "
    "of them are the ones reported.",
    "Some of the work helps several priorities together, since residents' needs seldom fall into one alone.",
)
"""The sixth section before the lists of priorities came in."""

LINKED_LIST = (
    "Each indicator supports at least one of the Council's priorities, which are:",
    "The indicators in the report belong to the following priorities of the Council:",
)

OLD_PRIORITIES = (
    "Children & Young People in Halton",
    "Employment, Learning & Skills in Halton",
    "A Healthy Halton",
    "A Safer Halton",
    "Halton's Urban Renewal",
)
NEW_PRIORITIES = (
    "Improving Health, Promoting Wellbeing and Supporting Greater Independence",
    "Building a Strong, Sustainable Local Economy",
    "Supporting Children, Young People and Families",
    "Tackling Inequality and Helping Those Who Are Most In Need",
    "Working Towards a Greener Future",
    "Valuing and Appreciating Halton and Our Community",
)

CONTRIBUTIONS = (
    "Families meet the same worker from the first call to the last, and schools know whom to ring when they worry "
    "about a pupil.",
    "Lone parents who want to train are helped to find a course, a nursery place and the fare to get there.",
    "A nurse visits every new mother at home in the first fortnight, and again whenever she asks for it.",
    "Street wardens and youth workers go out together on Friday evenings to the places that residents tell them of.",
    "Volunteers have cleared the canal bank of rubbish twice since the spring and planted bulbs along the towpath.",
)
"""What the services do for a priority; each is long enough that a copy would be noticed."""

RISK = (
    "Registers are gone through with managers once a year, when plans are made, and whenever something changes.",
    "Managers keep a register for each directorate, and nothing in it has become more likely or more serious.",
)
RISK_WITH_APPENDIX = (
    "Registers are gone through with managers when plans are made. How high risks have been dealt with is told in "
    "Appendix 1 of the full performance report for {the_quarter}.",
)
