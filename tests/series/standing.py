"""What is rightly said again in paper after paper."""

from __future__ import annotations

SHARED = (
    "Each department describes in its business plan what it wants to achieve and how it will be measured.",
    "The performance framework has a key role in holding services to account and in improving them.",
    "This report provides information about progress and on key developments that have arisen during the period.",
    "Where a measure is reported once a year its result will be available in the report for Quarter 4.",
    "The key at the end of the appendix explains the 3 colours and the 4 arrows that are used.",
)
"""Stands in the papers of all boards."""

FACTS = {
    "safer": (
        "The target for answering emergency calls is 95% within 30 seconds.",
        "It is a duty under section 17 of the Crime and Disorder Act 1998 to consider crime in all it does.",
        "The community safety partnership was set up in 1998 and brings together 5 authorities.",
        "The control room is staffed 24 hours a day by a team of 14 operators.",
        "Taxi licences last for 12 months and drivers are tested every 3 years.",
        "The Safer Streets strategy for 2021-2026 was approved by the Executive Board on 18 May 2021.",
        "The borough has 21 wards and a population of 128,400.",
    ),
    "health": (
        "Assessments are to be finished within 28 days, and 90% is the standard that applies nationally.",
        "The Care Act 2014 requires the Council to offer advice to all adults, whether or not they are eligible.",
        "There are 26 care homes in the borough with 914 beds between them.",
        "Reablement is free for up to 6 weeks for anybody aged 18 or over.",
        "The pooled budget is £14.2m, of which the Council pays £6.1m.",
        "The learning disability strategy was adopted by full Council on 18 May 2021.",
        "About 1 in 9 residents looks after somebody without being paid for it.",
    ),
    "places": (
        "The Council looks after 640 km of roads and 312 bridges and other structures.",
        "The aim is to recycle 60% of household waste by 2030.",
        "Bins are emptied every 2 weeks and garden waste is collected from March to November.",
        "Minor planning applications have to be decided within 8 weeks and major ones within 13 weeks.",
        "The capital programme includes £2.4m for street lighting over 4 years.",
        "Parks are open from 8 am until dusk, and 12 of them hold a Green Flag.",
        "The market was founded in 1847 and has room for 48 stalls.",
    ),
}
"""Facts of each board's services: targets, law, standing descriptions, decisions."""
