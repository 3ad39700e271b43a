"""A second set of sentences, written after the rule had learnt from the first and before it was tried on these.

At first sight it found 54 of 63 that were planted and accused two of the facts. What that showed has been mended since.
"""

from __future__ import annotations

NEWS = {
    "safer": (
        "The helpline took {m} calls.",
        "Magistrates fined {n} drivers for using their telephones.",
        "Between them the wardens issued {n} fixed penalties for litter.",
        "Arson attacks halved in {month} after the patrols started.",
        "In Quarter {quarter} nobody was turned away from the refuge in {place}.",
        "A family support worker for {place} took up her post on {day}.",
        "Referrals to the gambling clinic doubled, to {n}.",
        "The court awarded costs of £{k},000 against a rogue roofer.",
        "This period has been the busiest on record for the dog wardens of {place}.",
        "Bids for the next round of grants close in {soon}.",
        "{m} homes were leafleted about doorstep crime.",
        "At the end of {month} the shop in {place} was closed by order of the court.",
    ),
    "health": (
        "Home care hours went up by {p}%.",
        "The {ordinal} quarter brought a fall in the number of people waiting in {place}.",
        "{n} residents are now using the new telecare alarm.",
        "Members visited the extra care scheme in {place} on {day}.",
        "Vaccination teams reached {p}% of those over 65.",
        "Inspectors looked at {n} case files and were content with most.",
        "The memory clinic held {n} sessions.",
        "Agency staff cost £{k},000 more than planned.",
        "The refurbishment of the lunch club in {place} is scheduled to finish in {soon}.",
        "There has been a marked improvement during the quarter in {place}, where two posts were filled.",
        "By the end of {month} the backlog of blue badges had gone.",
        "A further {n} carers were given an emergency card.",
    ),
    "places": (
        "The tip took in {m} tonnes of rubble.",
        "Street cleaners collected {n} shopping trolleys from the canal.",
        "Bus patronage recovered to {p}% of what it was before.",
        "The contractor handed over the new changing rooms in {place} on {day}.",
        "Quarter {quarter} was dominated by the floods in {place}.",
        "Storms in {month} brought down {n} trees.",
        "The consultation on parking in {place} closes in {soon}.",
        "Cycle hire earned £{k},000.",
        "In the last three months the nursery in {place} has changed hands.",
        "Enforcement officers opened {n} cases and closed slightly fewer.",
        "Year to date, {m} mattresses have been picked up.",
        "Streetlight faults were mended in {n} places, on average within a week.",
    ),
}

FACTS = {
    "safer": (
        "Fixed penalties are £75, or £50 if they are paid within 14 days.",
        "The partnership's plan sets 4 priorities and 16 actions for the years to 2026.",
        "Up to 120 beds can be opened in village halls within 4 hours of a major incident.",
        "CCTV is kept for 31 days and then wiped, as the code of practice of 2013 requires.",
    ),
    "health": (
        "One in 4 people will have a mental health problem in any year.",
        "The better care fund pays for 3 teams of 12 staff each.",
        "Nationally 92% is regarded as good, and anything below 85% leads to a visit by the regulator.",
        "The Joint Strategic Needs Assessment, last revised in 2019, found 11,300 unpaid carers.",
    ),
    "places": (
        "The depot, which was opened in 1986, is home to 74 vehicles.",
        "Residents may bring up to 12 bags of rubble a year free of charge.",
        "Grass verges are cut 9 times between April and October.",
        "The local plan allocates land for 8,050 homes by 2037.",
    ),
}
