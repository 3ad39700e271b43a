"""Whose form a paper follows is told by the paper itself: its header, its headings, the names and laws in it."""

# ruff: noqa: E501 - headings of papers stand on one line

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.app.settled.knowledge import learn
from ppb_lint.checks import CHECKS
from ppb_lint.engine.checking import check
from ppb_lint.model.finding import Severity
from ppb_lint.profiles import Edition
from ppb_lint.read import read
from ppb_lint.structure import Understood, understand

CORPUS = Path(__file__).parents[1] / "corpus"
CLEAN = [*CORPUS.glob("clean/*"), *CORPUS.glob("unseen/clean/*")]
KNOWN = learn()
OTHERS = {
    "brighton-2013-library-opening.md": "brighton-and-hove",
    "maidstone-2018-committee.md": "maidstone",
    "lambeth-2013-cabinet-member.md": "lambeth",
    "vale-of-glamorgan-2022-cabinet.md": "wales",
    "highland-2020-housing-committee.md": "scotland",
    "west-lothian-2019-pdsp.txt": "scotland",
    "city-of-london-2023-play-space.md": "unknown",
    "brighton-2016-adult-social-care-q3.md": "brighton-and-hove",
    "maidstone-2022-q2-kpi.md": "maidstone",
    "vale-of-glamorgan-2018-scrutiny-q3.md": "wales",
    "cwm-eithin-2020-half-year.txt": "wales",
    "highland-2017-resources-committee.txt": "scotland",
    "strathbeg-2023-complaints-annual.md": "scotland",
    "west-lothian-2014-council-executive.md": "scotland",
    "brighton-2023-transport.md": "brighton-and-hove",
    "cardiff-2021-scrutiny.md": "wales",
    "cruachan-2023-q1.md": "scotland",
    "gwynedd-2023-scrutiny-welsh.md": "wales",
    "lambeth-2016-cabinet-member-q4.md": "lambeth",
    "maidstone-2024-q3-monitoring.md": "maidstone",
    **dict.fromkeys(
        [
            "aberdeenshire-2018-area.txt",
            "belfast-2022.txt",
            "city-region-2025-q2.md",
            "ijb-2023-q1.md",
            "east-lothian-2022-q2.txt",
            "derrylough-2024-ni.txt",
            "licensing-2021.md",
            "llanfechan-2023-community-council.md",
            "moorfell-2024-national-park.md",
            "oldminster-2022-officer-decision.txt",
            "marshside-drainage-2024-calendar.md",
            "port-harrow-2021-12-annual-complaints.md",
            "schools-forum-2024.txt",
            "city-of-london-2018-q3-business-plan.md",
            "cornwall-pension-2022.md",
            "dunaghtragh-2022-municipal-district.md",
            "east-herts-2016-healthcheck.txt",
            "lewisham-2020-select-committee-finance.md",
            "northmere-fire-2019-q4.txt",
            "police-crime-panel-2019-q2.txt",
            "shetland-2021.txt",
            "stanham-2015-pension-fund-q2.txt",
            "tilburne-2018-planning.md",
            "wexcombe-2024-parish-budget.md",
        ],
        "unknown",
    ),
}


def understood(text: str | bytes, name: str = "paper.md") -> Understood:
    return understand(read(text.encode() if isinstance(text, str) else text, name), KNOWN.profiles)[0]


def edition(text: str) -> Edition:
    return understood(text).edition


@pytest.mark.parametrize("path", sorted(CLEAN), ids=lambda path: path.name)
def test_every_clean_paper_finds_its_form(path: Path) -> None:
    told = {"halton", "england"} if path.name.startswith("halton") else {OTHERS.get(path.name, "england")}
    assert understood(path.read_bytes(), path.name).profile in told


@pytest.mark.parametrize(
    ("words", "profile"),
    [
        ("The Cabinet is asked to agree under the Local Government Act 1972.", "england"),
        ("Under the Well-being of Future Generations (Wales) Act 2015 the Cabinet decides.", "wales"),
        ("The Scottish Government and COSLA wrote to the Cabinet.", "scotland"),
        ("The Welsh Government wrote to the Cabinet.", "unknown"),
        ("Ofsted wrote to the Cabinet of the Welsh Government's plans for Estyn and Audit Wales.", "unknown"),
        ("A paper about nothing.", "unknown"),
    ],
)
def test_a_country_is_told_by_its_words(words: str, profile: str) -> None:
    assert edition(f"TITLE: Parks\nDATE: 6 June 2024\n# RECOMMENDATIONS\n{words}\n").profile == profile


@pytest.mark.parametrize(
    ("council", "profile"),
    [("The Vale of Glamorgan Council", "wales"), ("Fife Council", "scotland"), ("Norwich City Council", "unknown")],
)
def test_the_name_of_a_council_tells_its_country(council: str, profile: str) -> None:
    assert edition(f"{council}\n\nTITLE: Parks\nDATE: 6 June 2024\n# RECOMMENDATIONS\nNone.\n").profile == profile


def test_a_council_that_is_only_spoken_of_tells_nothing() -> None:
    words = "The Cabinet compared itself with Cardiff Council under the Local Government Act 1972."
    assert edition(f"TITLE: Parks\nDATE: 6 June 2024\n# RECOMMENDATIONS\n{words}\n").profile == "england"


@pytest.mark.parametrize(
    ("profile", "country", "section", "first", "last"),
    [
        ("halton", "england", "section 100D", 1, 7),
        ("lambeth", "england", "section 100D", 1, 7),
        ("wales", "wales", "section 100D", 12, 18),
        ("scotland", "scotland", "section 50D", 1, 15),
        ("unknown", "", "", 0, 0),
    ],
)
def test_each_country_has_its_law(profile: str, country: str, section: str, first: int, last: int) -> None:
    law = KNOWN.profiles.by_id[profile].law
    assert law.country == country
    assert law.background_papers.endswith(section)
    assert (law.exempt_paragraphs or (0,))[0] == first
    assert (law.exempt_paragraphs or (0,))[-1] == last


@pytest.mark.parametrize(
    ("name", "heading", "missing"),
    [
        ("brighton-2013-library-opening.md", "## 5. COMMUNITY ENGAGEMENT & CONSULTATION", "COMMUNITY ENGAGEMENT AND CONSULTATION"),
        ("maidstone-2018-committee.md", "## 3. PREFERRED OPTION AND REASONS FOR RECOMMENDATIONS", "PREFERRED OPTION AND REASONS FOR RECOMMENDATIONS"),
        ("lambeth-2013-cabinet-member.md", "## Report summary", "REPORT SUMMARY"),
        ("vale-of-glamorgan-2022-cabinet.md", "### Background Papers", "BACKGROUND PAPERS"),
    ],
)  # fmt: skip
def test_a_section_of_the_form_is_missed(name: str, heading: str, missing: str) -> None:
    from ppb_lint.app.pipeline import with_facts

    rule = KNOWN.pack.rule("section-missing")
    assert rule is not None
    text = (CORPUS / "clean" / name).read_text(encoding="utf-8")
    start = text.index(heading)
    end = text.find("\n#", start + 1)
    paper = understood(text[:start] + text[end + 1 :], name)
    (finding,) = check(with_facts(paper), (rule,), CHECKS).findings
    assert finding.message == f"has no section {missing}"
    assert finding.severity is (Severity.WARNING if paper.edition.fallback else Severity.ERROR)
