"""What a service tells as its news, with places for what is another every quarter.

``{n}`` is a number of two figures or three, ``{m}`` a larger one, ``{p}`` a percentage with a decimal, ``{k}`` money in
thousands, ``{day}`` a day and ``{month}`` a month of the period, ``{soon}`` a month between this meeting and the next,
``{ordinal}`` and ``{quarter}`` the quarter, ``{place}`` a part of the borough.
"""

from __future__ import annotations

NEWS = {
    "safer": (
        "Officers served {n} notices on landlords whose houses were unsafe.",
        "In the {ordinal} quarter the team called at every care home in {place}.",
        "The refuge moved to its new premises on {day}, and all staff went with it.",
        "Complaints about noise fell to {n}, and most were settled by letter.",
        "Two apprentices from {place} joined the trading standards team this quarter.",
        "Illegal tobacco worth £{k},000 was seized from shops and a lock-up.",
        "A total of {m} people have taken the course for drivers who were caught speeding.",
        "During {month}, wardens patrolled the canal path at {place} every evening.",
        "The new cameras in the bus station are expected to be working by the end of {soon}.",
        "Burglary from sheds was down {p}% as more owners marked their tools.",
        "Since the last report two more schools in {place} have signed up to the knife crime pledge.",
        "There were {n} calls to the out-of-hours service, of which the police took on a handful.",
        "Taxi drivers sat the knowledge test in {month} and {p}% of them passed.",
        "The night shelter provided {m} bed nights and moved a dozen people into flats.",
    ),
    "health": (
        "Carers' breaks were taken up by {n} families.",
        "The day centre held an open day on {day} and signed up a dozen new volunteers.",
        "Delayed discharges averaged {n} a week and pressure on beds has eased.",
        "In Quarter {quarter} the reablement service took on weekend work in {place} for the first time.",
        "Some {p}% of adult social care reviews were completed on time.",
        "Flu clinics were held in {month} at two supermarkets in {place}.",
        "The service has recently recruited a second occupational therapist for {place}.",
        "A grant of £{k},000 was paid out to help residents adapt their bathrooms.",
        "The dementia café is due to move to the library in {soon}.",
        "Safeguarding alerts rose by {n}, mainly from hospitals.",
        "Over the period the team trained every receptionist in {place} to recognise abuse.",
        "Health checks were given to {m} residents and one in ten was sent on to a GP.",
        "Smoking cessation helped {n} expectant mothers to give up.",
        "The falls service saw {m} people, up on what was expected.",
    ),
    "places": (
        "Crews resurfaced {n} streets and filled potholes on many more.",
        "The recycling rate reached {p}%, helped by the new food caddies.",
        "On {day} the footbridge at {place} was lifted in overnight.",
        "The {ordinal} quarter saw the last of the old lamps in {place} replaced by LEDs.",
        "Fly-tipping cost £{k},000 to clear away.",
        "Rangers and scouts planted {m} saplings in the country park.",
        "So far, {n} households have asked for a second garden bin.",
        "Work on the bus lane through {place} began in {month} and the road was kept open.",
        "The splash pad will reopen in {soon} once its pumps have been replaced.",
        "Planning decided {n} applications, nearly all of them in time.",
        "Gritters went out {n} times and salt had to be ordered twice.",
        "Allotment rents brought in £{k},000, slightly more than was budgeted.",
        "Members will recall that at the last meeting a question was asked about dog bins; {n} have since been moved.",
        "Market stalls were let to {n} traders and footfall rose by {p}%.",
    ),
}
"""By board; every sentence would be out of date a quarter later."""

REPORTED = (
    "In Quarter {then} the figure was {n}, and the difference is explained by the weather.",
    "That is fewer than the {n} of the {then_ordinal} quarter.",
    "Compared with Quarter {then}, demand is much the same.",
    "The improvement on the {then_ordinal} quarter was expected.",
)
"""Comparisons, which name the quarter before and are right to."""
