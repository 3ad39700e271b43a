"""Writes one paper in the form of its time, choosing among the ways to say each thing."""

from __future__ import annotations

from datetime import date
from random import Random

from . import wording
from .forms import Form, Meeting
from .look import Section
from .periods import MENTIONS, ORDINALS, SPANS, YEARS, ordinal_day, plain_day, with_article

OLD_LIST_UNTIL = date(2024, 3, 31)
"""The last day on which a paper names the five older priorities."""


class Author:
    """Writes one paper, choosing among the ways to say each thing."""

    def __init__(self, form: Form, meeting: Meeting, random: Random) -> None:
        self.form, self.meeting, self.random = form, meeting, random
        self.mention = random.choice(list(MENTIONS.values()))

    def fill(self, sentence: str, number: int | None = None) -> str:
        """The sentence with the quarter (or, for a planted fault, another one) put in."""
        quarter = self.meeting.quarter
        mention = self.mention(number or quarter.number)
        before = (quarter.number - 2) % 4 + 1
        return sentence.format(
            quarter=mention,
            the_quarter=with_article(mention),
            span=self.random.choice(SPANS)(quarter),
            month=f"{quarter.end:%B %Y}",
            year=self.random.choice(YEARS)(quarter.year),
            before=ORDINALS[before - 1],
            before_number=before,
        )

    def say(self, ways: tuple[str, ...], number: int | None = None) -> str:
        """One of the ways, filled in."""
        return self.fill(self.random.choice(ways), number)

    def header(self) -> list[str]:
        """The header lines, some of them with their value wrapped on to the next line."""
        form, meeting = self.form, self.meeting
        fold = self.random.choice(("\n", " "))
        written = self.random.choice((ordinal_day, plain_day))(meeting.day)
        lines = [
            f"REPORT TO: {meeting.board.name}{fold}Policy and Performance Board",
            f"DATE: {written}",
            f"REPORTING OFFICER: {self.random.choice(form.officers)}",
        ]
        if form.portfolio:
            lines.append(f"PORTFOLIO: {meeting.board.portfolio}")
        wards = ("WARD(S) Borough wide", "WARD(S) Boroughwide") if form.finance else ("WARDS: Boroughwide",)
        return [*lines, f"SUBJECT: {self.subject(fold)}", self.random.choice(wards)]

    def subject(self, fold: str) -> str:
        """What the report is about, in the words that the boards' papers use."""
        quarter = self.meeting.quarter
        year = YEARS[0](quarter.year)
        mention = self.random.choice(list(MENTIONS.values()))(quarter.number)
        return self.random.choice(
            (
                f"Performance Management Reports for{fold}{with_article(mention)} of {year}",
                f"Performance Management Report for{fold}Quarter {quarter.number} {year}",
                f"Quarterly Monitoring Report{fold}(Q{quarter.number} {year})",
            )
        )

    def sections(self) -> list[Section]:
        """All sections in the order of the form, with nothing wrong in them."""
        form = self.form
        found = [self.purpose(), self.recommendation(), self.supporting()]
        found.append(Section("POLICY IMPLICATIONS", ("+" + self.say(wording.NO_POLICY),)))
        if form.finance:
            found.append(Section("FINANCIAL IMPLICATIONS", ("+" + self.say(wording.NO_FINANCE),)))
        else:
            found.append(Section("OTHER IMPLICATIONS", ("+" + self.say(wording.NO_OTHER),)))
        found.append(Section("IMPLICATIONS FOR THE COUNCIL'S PRIORITIES", self.priorities()))
        found.append(Section("RISK ANALYSIS", ("+" + self.say((*wording.NIL, *wording.RISK)),)))
        found.append(Section("EQUALITY AND DIVERSITY ISSUES", ("+" + self.say(wording.NIL),)))
        if form.climate:
            found.append(Section("CLIMATE CHANGE IMPLICATIONS", ("+" + self.say(wording.NIL),)))
        return [*found, self.background()]

    def purpose(self, number: int | None = None) -> Section:
        """The first section; the services stand in any order."""
        services = self.random.sample(self.meeting.board.services, len(self.meeting.board.services))
        if self.form.oldest:
            lines = ("|" + self.say(wording.OLDEST_PURPOSE, number), "|", *("*" + service for service in services))
            return Section("PURPOSE OF REPORT", lines)
        return Section(
            "PURPOSE OF THE REPORT" if self.form.the_report else "PURPOSE OF REPORT",
            (
                "+" + self.say(wording.PURPOSE, number),
                "+" + self.say(wording.PRIORITIES),
                *("*" + service for service in services),
                "=" + self.say(wording.FOLLOW_UP),
            ),
        )

    def recommendation(self, number: int | None = None) -> Section:
        """The second section with its three items."""
        lines = (
            ")" + self.say(wording.RECEIVE, number),
            ")" + self.say(wording.CONSIDER),
            ")" + self.say(wording.HIGHLIGHT),
        )
        if self.form.the_report:
            return Section("RECOMMENDATION", lines, ": That the Policy & Performance Board:")
        return Section("RECOMMENDED", lines, ": That the Policy and Performance Board")

    def supporting(self) -> Section:
        """The third section: an opening paragraph and two others in any order."""
        others = self.random.sample(wording.SUPPORTING[1:], 2)
        return Section(
            "SUPPORTING INFORMATION", tuple("+" + self.fill(text) for text in (wording.SUPPORTING[0], *others))
        )

    def priorities(self) -> tuple[str, ...]:
        """The sixth section, as text, as bullets, or as numbered sub-headings each with a paragraph."""
        if self.form.priorities == "linked":
            return tuple("+" + text for text in self.random.sample(wording.LINKED, 2))
        old = self.meeting.day <= OLD_LIST_UNTIL
        names = wording.OLD_PRIORITIES if old else wording.NEW_PRIORITIES
        if self.form.priorities == "bullets":
            return ("+" + self.say(wording.LINKED_LIST), *("*" + name for name in names))
        texts = (*self.random.sample(wording.CONTRIBUTIONS, len(names) - 1), "None")
        return tuple(line for name, text in zip(names, texts, strict=True) for line in ("^" + name, "=" + text))

    def background(self) -> Section:
        """The last section, numbered or not, or as the table of the oldest papers."""
        act = "OF THE LOCAL GOVERNMENT ACT 1972"
        if self.form.oldest:
            # The scanner read OF as C; the table has lost its lines and kept its tabs.
            table = "|\t<b>Document</b> Not applicable\tPlace of Inspection\tContact Officer"
            return Section(
                f"LIST OF BACKGROUND PAPERS UNDER SECTIONS 100D {act.replace('OF', 'C', 1)}", (table,), "\t\t"
            )
        section = "SECTION" if self.form.finance else "SECTIONS"
        nil = self.random.choice(("None within the meaning of the Act.", "None under the meaning of the Act."))
        sign = self.random.choice("+|")
        return Section(f"LIST OF BACKGROUND PAPERS UNDER {section} 100D {act}", (sign + nil,))
