"""What is left when a paper is made from another: wrong topics, copied paragraphs, other boards and councils."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from benchmarks.breaker import pen
from benchmarks.breaker.fault import Edit, Fault, kind, plant
from benchmarks.breaker.paper import Paper, Paragraph, Section

_TOPICS = {
    "policy": ("POLICY",),
    "financial": ("FINANC", "RESOURCE", "BUDGET"),
    "legal": ("LEGAL",),
    "equality": ("EQUALIT", "DIVERSITY"),
    "climate change": ("CLIMATE", "SUSTAINAB", "ENVIRONMENT"),
    "staffing": ("STAFF",),
    "risk": ("RISK",),
}
_DENIALS = (
    "There are no «{said}» implications associated with this report.",
    "There are no «{said}» implications arising from this report.",
    "There are no «{said}» implications arising directly from this report.",
    "There are no direct «{said}» implications.",
    "There are no «{said}» implications.",
    "No «{said}» implications arise from this report.",
    "No «{said}» implications have been identified.",
    "This report has no «{said}» implications.",
)
_BOARDS = (
    "Children, Young People and Families",
    "Health and Social Care",
    "Safer",
    "Environment and Urban Renewal",
    "Employment, Learning and Skills, and Community",
    "Corporate Services",
)
_COUNCILS = (
    "Warrington Borough Council",
    "Knowsley Council",
    "Wirral Council",
    "Sefton Council",
    "St Helens Council",
    "Cheshire West and Chester Council",
    "Rochdale Borough Council",
)
_BOILERPLATE = (
    ("RISK", "The risks are recorded in «{council}»'s corporate risk register."),
    ("RISK", "The proposals carry no significant risk for «{council}»."),
    ("EQUALITY", "«{council}» is committed to equality of opportunity in all that it does."),
    ("POLICY", "The report is in line with the policies of «{council}»."),
    ("PRIORITIES", "The services help to deliver «{council}»'s priorities."),
    ("CLIMATE", "«{council}» declared a climate emergency in 2019, and the services bear it in mind."),
    ("PURPOSE", "The report tells Members how the services of «{council}» have performed."),
    ("FINANCIAL", "All costs will be met from the approved budgets of «{council}»."),
)
_TOLD_AGAIN = re.compile(
    r"(?i)purpose|why this report|is asked to|summary|conclu|reasons|recommend|background|document|appendi"
)
"""Sections that tell in short what others tell, or that hold no sentences."""
_POINTS_ELSEWHERE = re.compile(r'"|(?i:\b(?:is|are) set out in (?:paragraph|section|appendix|annex))')
_SHORT_LINE = 48
_LIST_AT_END = re.compile(r"(?i)background (?:papers|documents)\s*:")
_NAMES_ITSELF = re.compile(
    r"(?m)^[#*\s]*(?:the )?(?:[A-Z][\w']* ){1,5}(?:council|COUNCIL|Council)[*\s]*$|Brighton & Hove|Maidstone|Lambeth"
)
"""A paper that nowhere says whose it is may be anybody's, and so may the sentences in it."""
_DOUBLED = frozenset(("that", "had", "one", "two", "three", "four", "five", "six", "ten"))
"""Words that may stand twice: "the post had had", "two two bedroom flats"."""


@kind("implication-topic")
def wrong_topic(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The denial under a heading is that of another topic."""
    if paper.kind != "report":
        return
    for section in paper.sections:
        own = _topics(section)
        if len(own) != 1 or not re.search("(?i)implication|risk", section.title):
            continue
        said = rng.choice([topic for topic in _TOPICS if topic not in own])
        template = rng.choice(_DENIALS)
        numbered = next((p for p in section.body if re.fullmatch(r"\d+\.\d+\.?", p.label)), None)
        before = paper.text[numbered.start : numbered.words].replace("*", "") if numbered else ""
        words = f"\n{before}{template.format(said=said)}\n\n"
        edit = Edit(section.heading.stop, section.stop, words)
        yield plant(paper, "implication-topic", f"{own[0]}: {template}", edit)


@kind("implication-topic")
def swapped_adjective(paper: Paper, rng: Random) -> Iterator[Fault]:
    """One adjective of a denial that is there was not edited."""
    for found in re.finditer(
        r"(?<=no )(policy|financial|legal|equality|climate change|environmental)(?= implications)", paper.text
    ):
        section = next((s for s in paper.sections if s.heading.start < found.start() < s.stop), None)
        own = _topics(section) if section else []
        if section is None or len(own) != 1 or not any(word in found[0] for word in (own[0], "environmental")):
            continue
        said = rng.choice([topic for topic in ("policy", "financial", "legal") if topic != own[0]])
        yield plant(paper, "implication-topic", "adjective", Edit(*found.span(), f"«{said}»"))


def _topics(section: Section) -> list[str]:
    title = section.title.upper()
    joint = re.search(r"&|\bAND\b", title) and "DIVERSITY" not in title
    if "OTHER" in title or joint:
        return []
    return [topic for topic, words in _TOPICS.items() if any(word in title for word in words)]


def _copied_to(paper: Paper, original: Paragraph, rng: Random) -> Section | None:
    later = [s for s in paper.sections if s.heading.start > original.start and not _TOLD_AGAIN.search(s.title)]
    able = [s for s in later if s.body and not s.body[-1].table and not s.body[-1].bullet]
    able = [s for s in able if not _LIST_AT_END.search(paper.text[s.heading.start : s.stop])]
    return rng.choice(able) if able else None


def _copied(paper: Paper, least: int) -> list[Paragraph]:
    """Paragraphs that may not stand in the paper twice."""
    if paper.kind in ("agenda", "minutes"):
        return []
    again = [s for s in paper.sections if _TOLD_AGAIN.search(s.title)]
    inside = [p for p in paper.prose(least) if not any(s.heading.start < p.start < s.stop for s in again)]
    return [p for p in inside if not _POINTS_ELSEWHERE.search(paper.words(p)) and not _is_two(paper.words(p))]


def _is_two(words: str) -> bool:
    """Whether a title on a line of its own was read here as the beginning of the sentence below it."""
    first, _, rest = words.partition("\n")
    return bool(rest) and len(first) < _SHORT_LINE


@kind("repeated-paragraph")
def copied_paragraph(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A paragraph stands again under a later heading."""
    able = _copied(paper, 16)
    for original in rng.sample(able, min(2, len(able))):
        words = " ".join(paper.words(original).split())
        if edit := pen.paragraph(paper, f"«{words}»", _copied_to(paper, original, rng)):
            yield plant(paper, "repeated-paragraph", f"{len(words.split()) // 10 * 10} words or more", edit)


@kind("similar-paragraph")
def edited_copy(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A paragraph stands again under a later heading with a word or two changed."""
    able = _copied(paper, 24)
    for original in rng.sample(able, min(2, len(able))):
        words = paper.words(original).split()
        titles = {word for s in paper.sections for word in re.findall(r"\w+", s.title.casefold())}
        able_places = (i for i in range(2, len(words) - 2) if words[i].casefold() not in titles)
        places = [i for i in able_places if _may_change(words[i - 1 : i + 2])]
        how = rng.choice(("one word changed", "a word left out", "words added at the end"))
        at = rng.choice(places)
        if how == "one word changed":
            words[at] = rng.choice(("local", "further", "several", "another", "certain"))
        elif how == "a word left out":
            del words[at]
        else:
            words = [
                *words[:-1],
                words[-1].rstrip(".") + rng.choice((" as well.", " during the year.", " in the area.")),
            ]
        if edit := pen.paragraph(paper, f"«{' '.join(words)}»", _copied_to(paper, original, rng)):
            yield plant(paper, "similar-paragraph", how, edit)


def _may_change(words: list[str]) -> bool:
    """Whether the word in the middle may go without making another mistake."""
    before, word, after = words
    return word.isalpha() and word.islower() and len(word) > 3 and before[-1].isalpha() and before != after


@kind("repeated-word")
def doubled_word(paper: Paper, rng: Random) -> Iterator[Fault]:
    for original in rng.sample(paper.prose(), min(2, len(paper.prose()))):
        found = [
            m
            for m in re.finditer(r"(?<=\s)[a-z]{2,}(?=\s)", paper.words(original))
            if m[0] not in _DOUBLED and paper.words(original).count(f"{m[0]} {m[0]}") == 0
        ]
        if found:
            word = rng.choice(found)
            at = original.words + word.start()
            between = rng.choice((" ", " ", "\n" if paper.ending == "txt" else " "))
            length = "short" if len(word[0]) < 4 else "long"
            yield plant(
                paper, "repeated-word", f"{length} word", Edit(at, at + len(word[0]), f"«{word[0]}{between}{word[0]}»")
            )


@kind("board-agreement")
def other_board(paper: Paper, rng: Random) -> Iterator[Fault]:
    """The recommendation is addressed to the board whose paper was copied."""
    section = paper.section("RECOMMEND")
    if not paper.is_halton or section is None:
        return
    found = re.search(
        r"(?i)That (the (?:Policy (?:and|&) Performance )?Board)\b", paper.text[section.heading.start : section.stop]
    )
    if found is None:
        return
    own = paper.text[paper.fields["REPORT TO"].value : paper.fields["REPORT TO"].end]
    board = rng.choice([name for name in _BOARDS if name.split(",")[0].split()[0] not in own])
    at = section.heading.start
    place = (at + found.start(1), at + found.end(1))
    for how, words in {
        "full name": f"the «{board} Policy and Performance Board»",
        "short name": f"the «{board} PPB»",
        "another body": rng.choice(("«Executive Board»", "the «Executive Board»", "the «Business Efficiency Board»")),
    }.items():
        yield plant(paper, "board-agreement", how, Edit(*place, words))


@kind("council-name")
def other_council(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A standing sentence was copied from the paper of another council."""
    if paper.kind != "report" or not (paper.is_halton or _NAMES_ITSELF.search(paper.text)):
        return
    able = [(where, words) for where, words in _BOILERPLATE if paper.section(where)]
    council = rng.choice([name for name in _COUNCILS if name.split()[0] not in paper.text])
    for where, template in rng.sample(able, min(2, len(able))):
        if edit := pen.paragraph(paper, template.format(council=council), paper.section(where)):
            yield plant(paper, "council-name", f"sentence: {template}", edit)


@kind("name-variant")
def second_form_of_a_name(paper: Paper, rng: Random) -> Iterator[Fault]:
    """A title or a service is written in one way at the top of the paper and in another below."""
    if not paper.is_halton:
        return
    officer = paper.text[paper.fields["REPORTING OFFICER"].value : paper.fields["REPORTING OFFICER"].end]
    purpose = paper.section("PURPOSE")
    bullets = [paper.words(p) for p in purpose.body if p.bullet] if purpose else []
    for name in (" ".join(officer.split()), *bullets):
        variants = {
            "no apostrophe": name.replace("'", "").replace("’", ""),
            "no and": name.replace(" and ", " ") if len(name.split()) > 3 else name,
            "a letter left out": re.sub(r"(?<=[a-z])n(?=[a-z]{3})", "", name, count=1),
        }
        if any(word[0].islower() and word not in ("and", "of", "for", "the") for word in re.findall(r"[\w'’]+", name)):
            continue  # "Community safety and licensing" is a description: its slips are those of any sentence.
        fits = {how: words for how, words in variants.items() if words != name and len(name.split()) > 2}
        if fits:
            how = rng.choice(sorted(fits))
            words = rng.choice(
                ("Questions may be put to «{}».", "The work is led by the «{}».", "The figures come from the «{}».")
            ).format(fits[how])
            if edit := pen.sentence(paper, words, rng, "SUPPORTING"):
                yield plant(paper, "name-variant", how, edit)
