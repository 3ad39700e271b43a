"""A third set of sentences, in the voice of officers of other services, before the rule was tried on them.

At first sight it found 58 of 63 that were planted and accused none of the facts. Four of the five are found since.
"""

from __future__ import annotations

NEWS = {
    "safer": (
        "Out of hours noise patrols went out {n} times and served notices at a handful of addresses in {place}.",
        "Colleagues from the fire service fitted {n} smoke alarms.",
        "Hate crime reports stood at {n}, which the partnership puts down to better recording.",
        "The {ordinal} quarter was quieter than expected in the town centre of {place}.",
        "A drop-in for victims of fraud got under way in {place} on {day}.",
        "Operation Lantern seized {m} counterfeit cigarettes.",
        "Numbers on the integrated offender scheme fell back to {n}.",
        "Test purchasing was carried out at {n} off-licences and almost all of them refused the sale.",
        "Work to replace the barriers in {place} starts in {soon}.",
        "Complaints about fireworks came to {n}.",
        "Since the wardens moved to {place} on {day}, calls have tailed off.",
        "The team spent £{k},000 on target hardening, all of it in {place}.",
    ),
    "health": (
        "Delayed discharges averaged {n} a week.",
        "{p}% of assessments were finished on time, and the rest were late by a few days.",
        "Three day centres reopened in {month}.",
        "Care home vacancies have risen to {n}.",
        "Staff sickness in reablement reached {p}%.",
        "On {day} the regulator published its report on the home in {place} and rated it good.",
        "Direct payments were taken up by a further {n} people.",
        "In Quarter {quarter} the hospital team in {place} lost two social workers and recruited one.",
        "The waiting list for equipment stands at {n}, its lowest level for some time.",
        "Flu clinics drew {m} people.",
        "A pilot of virtual visits for people in {place} will begin in {soon}.",
        "Savings of £{k},000 have been banked against the transport budget.",
    ),
    "places": (
        "Planning decisions were issued in {n} cases, a few of them under delegated powers at the last minute.",
        "Footfall in the market of {place} picked up in {month}.",
        "Our arborists felled {n} diseased ash trees.",
        "{m} potholes were filled.",
        "Sickness among refuse crews meant that {n} rounds had to be caught up on Saturdays.",
        "The new crossing outside the school in {place} went live on {day}.",
        "Empty properties brought back into use numbered {n}.",
        "Recycling dipped to {p}%.",
        "Resurfacing of the ring road at {place} is expected to be finished by {soon}.",
        "Business start-ups have climbed to {n} in this quarter.",
        "The {ordinal} quarter closed with the roof of the depot in {place} still leaking.",
        "Takings at the car parks were down by £{k},000.",
    ),
}

FACTS = {
    "safer": (
        "Anybody may ask for a community trigger once they have reported 3 incidents in 6 months.",
        "A licence costs £190 and runs for 5 years.",
        "The borough is patrolled by 12 wardens, who work in pairs between 7am and 11pm.",
        "Dogs must be on a lead of no more than 2 metres under the Order of 2020.",
    ),
    "health": (
        "A carer's assessment is offered to anybody who gives 35 hours of care a week or more.",
        "Around 1 in 7 residents is over 75, and the share is forecast to reach 1 in 5 by 2035.",
        "The service answers to a board of 9 and meets its targets where 95% of calls are picked up within 60 seconds.",
        "Section 75 pools £14.2m between the Council and its partners.",
    ),
    "places": (
        "The network has 612 kilometres of road, 41 bridges and 19,400 lamps.",
        "Householders may apply for a permit at £45 a year, which has not gone up since 2019.",
        "Inspections are made every 6 months on main roads and every 12 elsewhere.",
        "The contract with the operator of the leisure centres runs until 2031 and is worth £2.4m a year.",
    ),
}
