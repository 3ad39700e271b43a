"""One paper as its author thinks of it, before anybody sets it in Word: fields, sections, paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a paper; its paragraphs are numbered 1.1, 1.2 …, its items 1), 2) …"""

    title: str
    paragraphs: tuple[str, ...] = ()
    lead: str = ""
    """What follows the title's colon: "That the Policy and Performance Board"."""
    items: tuple[str, ...] = ()
    subs: tuple[tuple[str, str], ...] = ()
    """Sub-headings, each with the paragraph under it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole paper."""

    fields: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]

    def with_words(self, old: str, new: str) -> Sheet:
        """The same paper with other words, wherever they stand. Raises ValueError if they stand nowhere."""
        changed = Sheet(
            tuple((label, value.replace(old, new)) for label, value in self.fields),
            tuple(_changed(section, old, new) for section in self.sections),
        )
        if changed == self:
            raise ValueError(f"no {old!r} in the paper")
        return changed

    def without_section(self, title: str) -> Sheet:
        """The same paper without a section."""
        return replace(self, sections=tuple(s for s in self.sections if s.title != title))


def _changed(section: Section, old: str, new: str) -> Section:
    return Section(
        section.title.replace(old, new),
        tuple(p.replace(old, new) for p in section.paragraphs if p.replace(old, new)),
        section.lead.replace(old, new),
        tuple(item.replace(old, new) for item in section.items),
        tuple((title.replace(old, new), words.replace(old, new)) for title, words in section.subs),
    )


CLEAN = Sheet(
    fields=(
        ("REPORT TO:", "Corporate Policy and Performance Board"),
        ("DATE:", "5th November 2024"),
        ("REPORTING OFFICER:", "Corporate Director, Chief Executive's Delivery Unit"),
        ("PORTFOLIO:", "Corporate Services"),
        ("SUBJECT:", "Performance Management Reports for Quarter 2 of 2024/25"),
        ("WARD(S):", "Boroughwide"),
    ),
    sections=(
        Section(
            "PURPOSE OF THE REPORT",
            (
                "To consider, and raise questions about, how services performed in the second quarter period to "
                "30th September 2024.",
                "Key priorities for development or improvement in 2024/25 were agreed by Members for Finance and "
                "Property.",
            ),
        ),
        Section(
            "RECOMMENDATION",
            lead="That the Policy and Performance Board",
            items=(
                "Receive the second quarter's performance management report;",
                "Consider the progress that it shows and raise any questions; and",
                "Highlight any area of interest on which further reporting is wanted.",
            ),
        ),
        Section(
            "SUPPORTING INFORMATION",
            (
                "Each department says once a year what it means to achieve and how that helps the Council as a whole.",
                "Calls were answered in 41 seconds on average, compared with 55 seconds in the first quarter and "
                "63 seconds in Quarter 2 of 2023/24.",
            ),
        ),
        Section("POLICY IMPLICATIONS", ("There are no policy implications associated with this report.",)),
        Section("FINANCIAL IMPLICATIONS", ("There are no financial implications associated with this report.",)),
        Section(
            "IMPLICATIONS FOR THE COUNCIL'S PRIORITIES",
            subs=(
                (
                    "Improving Health, Promoting Wellbeing and Supporting Greater Independence",
                    "Two thousand residents have used the new advice line since it was opened by the Mayor in May.",
                ),
                (
                    "Building a Strong, Sustainable Local Economy",
                    "Invoices of local firms are now paid within ten days, and the oldest debts have been cleared.",
                ),
                (
                    "Supporting Children, Young People and Families",
                    "School meals are claimed through the same form as housing benefit, which saves families a visit.",
                ),
            ),
        ),
        Section("RISK ANALYSIS", ("Risks are kept in the register of each department and looked at in October.",)),
        Section("EQUALITY AND DIVERSITY ISSUES", ("None identified.",)),
        Section("CLIMATE CHANGE IMPLICATIONS", ("None identified.",)),
        Section(
            "LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972",
            ("None within the meaning of the Act.",),
        ),
    ),
)

STALE = (
    CLEAN.with_words("the second quarter period", "the first quarter period")
    .with_words("the second quarter's", "the first quarter's")
    .with_words("improvement in 2024/25", "improvement in 2023/24")
    .with_words("no financial", "no policy")
    .with_words("in 41 seconds", "in [insert figure] seconds")
    .with_words("Invoices of local firms are now paid within ten days, and the oldest debts have been cleared.",
                "Two thousand residents have used the new advice line since it was opened by the Mayor in May.")
    .with_words("CLIMATE CHANGE", "CLIMATE CHNAGE")
)  # fmt: skip
"""Last quarter's paper, half edited."""

GAPS = (
    CLEAN.with_words("5th November 2024", "31st November 2024")
    .with_words("30th September 2024", "30th June 2024")
    .with_words("Corporate Services", "")
    .with_words("Risks are kept in the register of each department and looked at in October.", "")
    .without_section("POLICY IMPLICATIONS")
)
"""A paper with things left out."""

MUDDLE = replace(
    CLEAN,
    sections=(
        *CLEAN.sections[:4],
        CLEAN.sections[5],
        CLEAN.sections[4],
        *CLEAN.sections[6:9],
        Section("RISK ANALYSIS", ("Nobody could think of any.",)),
        CLEAN.sections[9],
    ),
)
"""A paper with two sections in each other's place and one that stands twice."""
