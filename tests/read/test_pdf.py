"""PDF: lines become paragraphs, running heads go, the page stays; a scan says so, and nothing hangs."""

from __future__ import annotations

import sys

import pytest

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Cell, Draft, Part, Refusal
from ppb_lint.model.span import Span
from ppb_lint.read import Limits, read
from ppb_lint.read.pdf_cells import Boxes, boxes_of
from ppb_lint.read.pdf_columns import Fragment
from ppb_lint.read.pdf_legible import is_legible
from ppb_lint.read.pdf_page import Line
from ppb_lint.read.pdf_process import taken_out
from ppb_lint.read.processes import answer_of
from tests.build.pdf import Pdf, Words
from tests.build.pdf_lock import locked

LEFT, INDENT = 72.0, 108.0
LONG = "To consider and raise any questions or points of clarification in respect of the"


def drafted(*pages: list[Words]) -> Draft:
    paper = Pdf()
    for words in pages:
        paper.page(*words)
    return read(paper.bytes(), "paper.pdf")


def texts(draft: Draft, part: Part = Part.BODY) -> list[str]:
    return [block.span.of(draft.text) for block in draft.blocks if block.part is part]


def refused(data: bytes, limits: Limits = Limits()) -> Refusal:  # noqa: B008
    with pytest.raises(Refusal) as caught:
        read(data, "paper.pdf", limits)
    return caught.value


def test_lines_are_joined_to_paragraphs_and_numbers_stand_before_a_gap() -> None:
    draft = drafted(
        [
            (LEFT, 760, "1.0", "bold"), (INDENT, 760, "PURPOSE OF REPORT", "bold"),
            (LEFT, 736, "1.1"), (INDENT, 736, LONG),
            (INDENT, 722, "second quarter."),
            (LEFT, 698, "1.2"), (INDENT, 698, "None."),
        ]
    )  # fmt: skip
    assert texts(draft) == ["1.0\tPURPOSE OF REPORT", f"1.1\t{LONG} second quarter.", "1.2\tNone."]
    assert [block.bold for block in draft.blocks] == [True, False, False]


def test_a_header_in_two_columns_keeps_label_and_value_together() -> None:
    draft = drafted(
        [
            (LEFT, 760, "REPORT TO:", "bold"), (200, 760, "Children, Young People and Families Policy and Performance"),
            (200, 746, "Board"),
            (LEFT, 720, "DATE:", "bold"), (200, 720, "22 January 2024"),
        ]
    )  # fmt: skip
    assert texts(draft) == [
        "REPORT TO:\tChildren, Young People and Families Policy and Performance Board",
        "DATE:\t22 January 2024",
    ]


def test_a_line_that_had_room_for_more_ends_its_paragraph() -> None:
    draft = drafted([(LEFT, 760, LONG), (LEFT, 746, "Short line."), (LEFT, 732, LONG), (LEFT, 718, "quarter.")])
    assert texts(draft) == [f"{LONG} Short line.", f"{LONG} quarter."]


@pytest.mark.parametrize(
    ("end", "begin", "whole"),
    [("perfor-", "mance is good", "performance is good"), ("the multi-", "agency plan", "the multi-agency plan"),
     ("in 2023-", "24 and later", "in 2023-24 and later")],
)  # fmt: skip
def test_words_broken_at_the_end_of_a_line_are_whole_again(end: str, begin: str, whole: str) -> None:
    draft = drafted([(LEFT, 760, f"{LONG} {end}"), (LEFT, 746, begin)])
    assert texts(draft) == [f"{LONG} {whole}"]


def test_running_heads_and_page_numbers_are_no_part_of_the_text() -> None:
    def page(number: int) -> list[Words]:
        body: list[Words] = [(LEFT, 700 - 30 * n, f"Item {number}{n} of the year.") for n in range(8)]
        return [(LEFT, 810, "Halton Borough Council"), *body, (280, 30, f"Page {number} of 3")]

    draft = drafted(page(1), page(2), page(3))
    assert texts(draft) == [f"Item {number}{n} of the year." for number in (1, 2, 3) for n in range(8)]
    assert texts(draft, Part.HEADER) == ["Halton Borough Council"]


def test_every_word_knows_its_page_and_a_paragraph_may_go_over_two() -> None:
    draft = drafted([(LEFT, 760, "First page."), (LEFT, 100, LONG)], [(LEFT, 760, "quarter of the year.")])
    assert texts(draft) == ["First page.", f"{LONG} quarter of the year."]
    at = draft.text.index("quarter of the year")
    assert [draft.source.page(Span(n, n + 1)) for n in (0, at)] == [1, 2]
    assert draft.source.lines(Span(0, 1)) is None


def test_bullets_large_letters_and_tables_are_told_apart() -> None:
    draft = drafted(
        [
            (LEFT, 780, "Performance Report", "bold", 18.0),
            (LEFT, 740, "\u2022 Children's services"),
            (LEFT, 700, "Measure", "bold"), (250, 700, "Target", "bold"), (400, 700, "Actual", "bold"),
            (LEFT, 680, "Visits"), (250, 680, "120"), (400, 680, "118"),
            (LEFT, 640, "After the table the text goes on."),
        ]
    )  # fmt: skip
    blocks = {block.span.of(draft.text): block for block in draft.blocks}
    assert blocks["Performance Report"].level == 1
    assert blocks["Children's services"].bullet
    assert [blocks[word].cell for word in ("Measure", "118")] == [Cell(0, 0, 0), Cell(0, 1, 2)]
    assert blocks["After the table the text goes on."].cell is None


FULL = (
    "The museum opened its doors again in May and has been full on most days since then, which nobody had "
    "thought possible when the roof came down two years ago. Members were shown the new rooms and asked "
    "how the stores are kept dry. The curator told them of the pumps and of the volunteers who watch the "
    "gauges at night. A report on the cost of the roof comes to the next meeting of the committee."
)
SECOND = (
    "The library is a different matter. Fewer people come and those who do stay for longer, mostly "
    "because it is warm. The service means to open on Sundays from the spring and to let two rooms to the "
    "college, whose students have nowhere to sit. The rent would pay for one post. No decision is asked "
    "for today, and the figures will be put before members once the college has said whether it can pay."
)
WIDTHS = {222: "ijl", 278: "ft., '", 333: "r", 500: "ckszvxy", 722: "wNR", 667: "AS", 611: "TF", 833: "mM"}
WIDTH = {sign: width for width, signs in WIDTHS.items() for sign in signs}


def wrapped(text: str, width: float) -> list[str]:
    """Lines as a program breaks them, by the widths of the letters of Helvetica."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        size = sum(WIDTH.get(sign, 556) for sign in longer) * 9 / 1000
        lines[-1:] = [longer] if size <= width else [lines[-1], word]
    return lines


def column(left: float, text: str, top: float = 740) -> list[Words]:
    return [(left, top - 11 * n, line, "plain", 9) for n, line in enumerate(wrapped(text, 220))]


def test_running_text_in_two_columns_is_read_one_after_the_other() -> None:
    draft = drafted([(LEFT, 780, "1.0 NEWS", "bold"), *column(54, FULL), *column(310, SECOND)])
    assert texts(draft) == ["1.0 NEWS", FULL, SECOND]


def test_a_paragraph_goes_on_at_the_top_of_the_next_column_and_a_line_below_belongs_to_neither() -> None:
    first, last = FULL.split(" and of the volunteers")
    draft = drafted([*column(54, first), *column(310, f"and of the volunteers{last} {SECOND}"), (54, 300, "3.2 None.")])
    assert texts(draft) == [f"{FULL} {SECOND}", "3.2 None."]


def test_tall_cells_of_a_row_are_not_mixed_line_by_line() -> None:
    draft = drafted([*column(54, FULL), *column(310, SECOND), *column(54, SECOND, 600), *column(310, FULL, 600)])
    assert texts(draft) == [FULL, SECOND, SECOND, FULL]


def test_a_page_of_short_lines_does_not_run_into_the_next() -> None:
    agenda = ["Corporate Policy and Performance Board, Town Hall", "1. APOLOGIES", "2. MINUTES", "3. PERFORMANCE"]
    sheet: list[Words] = [(LEFT, 760 - 14 * n, line) for n, line in enumerate(agenda)]
    body: list[Words] = [(LEFT, 700 - 14 * n, LONG) for n in range(6)]
    draft = drafted(sheet, [(LEFT, 760, "REPORT TO: Corporate Board"), *body])
    assert texts(draft)[:5] == [*agenda, "REPORT TO: Corporate Board"]


def test_words_that_run_upwards_and_pages_that_are_shrunk_are_read_as_they_are_seen() -> None:
    words: list[Words] = [
        (LEFT, 500, "1.0", "bold"), (INDENT, 500, "PURPOSE OF REPORT", "bold"),
        (LEFT, 480, "1.1"), (INDENT, 480, LONG),
        (INDENT, 466, "second quarter."),
    ]  # fmt: skip
    upright, side, large = Pdf(), Pdf(), Pdf()
    upright.page(*words)
    side.on_its_side(*words)
    large.drawn_large(*words)
    expected = ["1.0\tPURPOSE OF REPORT", f"1.1\t{LONG} second quarter."]
    for paper in (upright, side, large):
        draft = read(paper.bytes(), "paper.pdf")
        assert texts(draft) == expected
        assert [block.level for block in draft.blocks] == [None, None]


def test_a_few_words_on_their_side_stand_after_the_page() -> None:
    paper = Pdf()
    paper.page((LEFT, 760, LONG), (LEFT, 746, "second quarter."))
    paper.pages[-1] += b"\nq 0 1 -1 0 595 0 cm\nBT /F1 12 Tf 300 20 Td (DRAFT FOR COMMENT) Tj ET\nQ"
    assert texts(read(paper.bytes(), "paper.pdf")) == [f"{LONG} second quarter.", "DRAFT FOR COMMENT"]


SHIFTED = str.maketrans({chr(n): chr(n - 29) if n - 29 > 39 else "x" for n in range(65, 123)})


def test_a_page_whose_letters_are_not_what_they_seem_is_told_and_not_read() -> None:
    lines: list[Words] = [(LEFT, y, line.translate(SHIFTED)) for _, y, line, *_ in column(LEFT, FULL)]
    draft = drafted([(LEFT, 760, LONG)], lines)
    assert texts(draft) == [LONG]
    assert [(u.code, u.count, u.note) for u in draft.unread] == [(UnreadCode.GARBLED_PAGES, 1, "2")]
    paper = Pdf()
    paper.page(*lines)
    assert refused(paper.bytes()).code == RefusalCode.GARBLED_PDF


@pytest.mark.parametrize(
    ("text", "unmapped", "legible"),
    [
        ("None.", 0, True),
        ("\ue001\ue002\ue003 \ue004\ue005", 0, False),
        ("\uf0b7 Libraries", 0, True),
        ("One two three four", 4, False),
        ("Anna Bell, Carl Dean, Edith Frost, " * 20, 0, True),
        ("Wkh Frxqflo pdb qrw sxw wklv rii " * 20, 0, False),
    ],
)
def test_letters_that_say_nothing_are_told_from_names_and_bullets(text: str, unmapped: int, legible: bool) -> None:
    line = Line(1, (Fragment(text, 72, 700, 400, 710, 12, False),))
    assert is_legible([line], unmapped) is legible


def test_the_pages_that_are_pictures_are_named() -> None:
    paper = Pdf()
    paper.page((LEFT, 760, LONG))
    for _ in range(2):
        paper.scan()
    paper.page((LEFT, 760, "The end."))
    paper.scan()
    (unread,) = read(paper.bytes(), "paper.pdf").unread
    assert (unread.code, unread.count, unread.note) == (UnreadCode.SCANNED_PAGES, 3, "2-3, 5")


def test_a_scan_has_no_text_and_a_scanned_page_is_told() -> None:
    scan = Pdf()
    scan.scan()
    refusal = refused(scan.bytes())
    assert (refusal.code, refusal.values) == (RefusalCode.NO_TEXT, {"images": 1})
    scan.page((LEFT, 760, "Words."))
    assert [(u.code, u.count) for u in read(scan.bytes(), "a.pdf").unread] == [(UnreadCode.SCANNED_PAGES, 1)]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\xff" * 4000, b"%PDF-1.4\n1 0 obj\n<</Type/Catalog"])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert refused(data).code == RefusalCode.DAMAGED_PDF


def test_a_program_that_hangs_or_dies_is_given_up() -> None:
    def answered(program: str) -> Refusal:
        with pytest.raises(Refusal) as caught:
            answer_of([sys.executable, "-c", program], b"", 1)
        return caught.value

    slow = answered("import time; time.sleep(60)")
    assert (slow.code, slow.values) == (RefusalCode.TOO_SLOW, {"seconds": 1})
    assert answered("import os; os.abort()").code == RefusalCode.BROKE_READER
    with pytest.raises(Refusal) as caught:
        answer_of(["/no/such/program"], b"", 1)
    assert caught.value.code == RefusalCode.BROKE_READER


def test_the_process_takes_out_words_with_their_looks() -> None:
    paper = Pdf()
    paper.page((72, 700, "light words"), (72, 660, "bold", "bold", 18.0))
    (light, bold), (pictures,) = taken_out(paper.bytes())["pages"][0], taken_out(paper.bytes())["pictures"]
    assert (light[0], light[5:7], bold[0], bold[5:7], pictures) == (
        "light words",
        [12.0, False],
        "bold",
        [18.0, True],
        0,
    )
    assert taken_out(b"%PDF-1.4 nothing") == {"error": "damaged"}


def test_fields_one_under_the_other_without_a_gap_are_fields_of_their_own() -> None:
    """As Word prints a header of plain paragraphs: a full line is followed by the next label at the usual distance."""
    draft = drafted(
        [
            (LEFT, 760, "REPORT TO: Children, Young People and Families Policy and Performance Board and"),
            (LEFT, 746, "DATE: 12 June 2023"),
            (LEFT, 732, "WARD(S): Boroughwide"),
        ]
    )  # fmt: skip
    assert [text.split(":")[0] for text in texts(draft)] == ["REPORT TO", "DATE", "WARD(S)"]


def test_a_sentence_that_begins_with_an_appendix_goes_on_with_its_paragraph() -> None:
    draft = drafted(
        [
            (LEFT, 760, f"{LONG}."),
            (LEFT, 746, "Appendix 1 shows budgets by Service and Appendix 2 by Ward."),
            (LEFT, 718, "Appendix 1: Budgets"),
        ]
    )  # fmt: skip
    assert texts(draft) == [
        f"{LONG}. Appendix 1 shows budgets by Service and Appendix 2 by Ward.",
        "Appendix 1: Budgets",
    ]


def grid(lefts: list[float], tops: list[float]) -> list[tuple[float, float, float, float]]:
    """The lines of a table, from where its columns and rows begin to where the last ones end."""
    level = [(lefts[0], top, lefts[-1], top) for top in tops]
    return level + [(left, tops[-1], left, tops[0]) for left in lefts]


def ruled(*pages: tuple[list[Words], list[tuple[float, float, float, float]]], thin_boxes: bool = False) -> Draft:
    paper = Pdf()
    for words, lines in pages:
        paper.page(*words)
        paper.rule(*lines, thin_boxes=thin_boxes)
    return read(paper.bytes(), "paper.pdf")


def cells(draft: Draft) -> list[tuple[str, Cell | None]]:
    return [(block.span.of(draft.text), block.cell) for block in draft.blocks]


HEADER: list[Words] = [
    (72, 760, "Report title", "bold"), (152, 760, "Library opening hours and"),
    (152, 746, "staffing in 2024/25"),
    (72, 726, "Lead officer", "bold"), (152, 726, "Head of Libraries"),
]  # fmt: skip


@pytest.mark.parametrize("thin_boxes", [False, True])
def test_a_ruled_table_is_read_cell_by_cell(thin_boxes: bool) -> None:
    draft = ruled((HEADER, grid([68, 148, 300], [774, 740, 720])), thin_boxes=thin_boxes)
    assert cells(draft) == [
        ("Report title", Cell(0, 0, 0)), ("Library opening hours and staffing in 2024/25", Cell(0, 0, 1)),
        ("Lead officer", Cell(0, 1, 0)), ("Head of Libraries", Cell(0, 1, 1)),
    ]  # fmt: skip


def test_a_label_in_capitals_may_be_broken_in_a_narrow_cell() -> None:
    words: list[Words] = [(72, 760, "REPORTING", "bold"), (72, 746, "OFFICER:", "bold"), (172, 760, "The Director")]
    assert cells(ruled((words, grid([68, 168, 300], [774, 740])))) == [
        ("REPORTING OFFICER:", Cell(0, 0, 0)), ("The Director", Cell(0, 0, 1)),
    ]  # fmt: skip


def test_words_end_at_the_lines_between_narrow_cells() -> None:
    words: list[Words] = [(72, 760, "Visits"), (105, 760, "1,204"), (137, 760, "1,310"), (72, 744, "12")]
    draft = ruled((words, grid([70, 104, 136, 168], [772, 756, 740])))
    assert cells(draft) == [
        ("Visits", Cell(0, 0, 0)), ("1,204", Cell(0, 0, 1)), ("1,310", Cell(0, 0, 2)), ("12", Cell(0, 1, 0)),
    ]  # fmt: skip


def test_cells_that_were_merged_are_one_and_the_table_goes_on_over_the_page() -> None:
    top: list[Words] = [(LEFT, 760, "Both years"), (LEFT, 740, "2023"), (252, 740, "2024")]
    lines = [
        *((70, y, 430, y) for y in (772, 756, 732)),
        *((x, 732, x, 772) for x in (70, 430)), (250, 732, 250, 756),
    ]  # fmt: skip
    below: list[Words] = [(LEFT, 790, "118"), (252, 790, "120"), (LEFT, 700, "After it.")]
    draft = ruled((top, lines), (below, grid([70, 250, 430], [804, 786])))
    assert cells(draft) == [
        ("Both years", Cell(0, 0, 0)), ("2023", Cell(0, 1, 0)), ("2024", Cell(0, 1, 1)),
        ("118", Cell(0, 2, 0)), ("120", Cell(0, 2, 1)), ("After it.", None),
    ]  # fmt: skip


def test_frames_underlines_and_drawings_make_no_table() -> None:
    words: list[Words] = [(LEFT, 760, "SUBJECT:"), (200, 760, "Quarter 2"), (LEFT, 740, "Words.")]
    frame = grid([60, 500], [780, 700])
    underline = [(72.0, 758.0, 120.0, 758.0), (100.0, 500.0, 103.0, 503.0)]
    assert cells(ruled((words, [*frame, *underline]))) == [("SUBJECT:\tQuarter 2", None), ("Words.", None)]
    hatched = [(60.0 + n, 700.0, 60.0 + n, 780.0) for n in range(0, 9000, 4)] + frame
    assert cells(ruled((words, hatched)))[-1] == ("Words.", None)
    assert boxes_of([["x", 1, 2, 3], 7, [0, 0, 100, 1], [0, -1e300, 1, 1e300], [0, float("nan"), 1, 9]]) == ()
    assert Boxes().around(0, float("inf")) is None


def test_a_table_on_another_page_with_other_columns_is_another() -> None:
    one: list[Words] = [(LEFT, 760, "a"), (252, 760, "b")]
    other: list[Words] = [(LEFT, 760, "c"), (252, 760, "d")]
    draft = ruled((one, grid([70, 250, 430], [772, 756])), (other, grid([70, 200, 240, 430], [772, 756])))
    assert [block.cell.table for block in draft.blocks if block.cell] == [0, 0, 1, 1]


def test_values_narrower_than_the_page_are_whole_without_lines_too() -> None:
    draft = drafted(
        [
            (LEFT, 780, "Class", "bold"), (200, 780, "Part 1"), (330, 780, "Date: 1 November"),
            (330, 766, "2023"),
            (LEFT, 740, "Lead Officer and", "bold"), (200, 740, "Parks and Open Spaces"),
            (200, 726, "Manager"),
            (LEFT, 712, "Report Author", "bold"),
            (LEFT, 690, "Visits"), (200, 690, "118"), (330, 690, "120"),
            (200, 676, "90"), (330, 676, "95"),
            (LEFT, 650, "Wards:", "bold"), (200, 650, "All"), (200, 636, "Date: 4 May"),
        ]
    )  # fmt: skip
    assert [words for words, _ in cells(draft)] == [
        "Class", "Part 1", "Date: 1 November 2023", "Lead Officer and Report Author\tParks and Open Spaces Manager",
        "Visits", "118", "120", "90\t95", "Wards:\tAll", "Date: 4 May",
    ]  # fmt: skip


def test_labels_that_break_off_go_on_below() -> None:
    draft = drafted([(LEFT, 740, "Lead Officer and"), (200, 740, "Parks Manager"), (LEFT, 726, "Report Author")])
    assert texts(draft) == ["Lead Officer and Report Author\tParks Manager"]


def test_a_narrow_tab_after_a_label_is_a_blank() -> None:
    assert texts(drafted([(LEFT, 740, "DATE:"), (112, 740, "11 May at 10:15")])) == ["DATE: 11 May at 10:15"]
    assert texts(drafted([(LEFT, 740, "10.0"), (98.5, 740, "LIST OF PAPERS")])) == ["10.0 LIST OF PAPERS"]
    assert texts(drafted([(LEFT, 740, "It cost 1.2M, or 10.0A, at 3:1.")])) == ["It cost 1.2M, or 10.0A, at 3:1."]


def test_a_line_below_a_wide_space_is_of_its_own_although_the_line_above_is_full() -> None:
    title = (LEFT, 709, "Climate Change and Nature Implications for the whole of the council and its partners")
    draft = drafted([(LEFT, 760, LONG), (LEFT, 746, f"second quarter. {LONG[:60]}"), title])
    assert texts(draft) == [f"{LONG} second quarter. {LONG[:60]}", title[2]]


def test_a_title_in_capitals_goes_on_from_no_sentence() -> None:
    draft = drafted([(LEFT, 760, LONG), (LEFT, 746, f"quarter. {LONG[:67]}."), (LEFT, 732, "INTRODUCTION")])
    assert texts(draft)[1:] == ["INTRODUCTION"]


def test_a_page_of_short_lines_is_measured_by_the_others() -> None:
    draft = drafted(
        [(LEFT, 760 - 14 * n, LONG + "." * (n == 2)) for n in range(3)],
        [(LEFT, 760, "Background papers"), (LEFT, 746, "None")],
    )
    assert texts(draft)[1:] == ["Background papers", "None"]


def test_a_file_that_only_its_owner_has_locked_is_read() -> None:
    paper = Pdf()
    paper.page((LEFT, 740, "SUBJECT: Quarter 2"))
    assert read(locked(paper.bytes()), "a.pdf").text == "SUBJECT: Quarter 2"
    assert refused(locked(paper.bytes(), reader=b"guess")).code == RefusalCode.PASSWORD


def body(top: float, *lines: str) -> list[Words]:
    return [(LEFT, top - 30 * n, line) for n, line in enumerate(lines)]


def heads(draft: Draft) -> dict[str, list[str]]:
    return {b.span.of(draft.text): [s.of(draft.text) for s in b.shown] for b in draft.blocks if b.part is Part.HEADER}


def test_heads_that_come_on_two_pages_alone_know_their_pages() -> None:
    def page(item: int, *lines: str) -> list[Words]:
        return [(LEFT, 810, f"Item {item}"), *body(740, *lines), (LEFT, 30, "Council")]

    draft = drafted(page(1, "A.", "B.", "C."), page(1, "D.", "E."), page(2, "F.", "G."), page(2, "H.", "I."))
    assert heads(draft) == {"Item 1": ["A.\nB.\nC.", "D.\nE."], "Item 2": ["F.\nG.", "H.\nI."]}
    assert texts(draft, Part.FOOTER) == ["Council"]
    assert texts(draft) == [f"{letter}." for letter in "ABCDEFGHI"]


def test_words_that_come_twice_close_to_others_are_no_head() -> None:
    draft = drafted(
        *([(LEFT, 790, "1. Background"), (LEFT, 772, words), *body(700, *words)] for words in ("ab", "cd")),
        *(body(700, *words) for words in ("ef", "gh", "ij")),
    )
    assert texts(draft).count("1. Background") == 2


def test_the_first_field_of_one_page_reports_is_no_running_head() -> None:
    def page(day: int) -> list[Words]:
        return [(LEFT, 790, "REPORT TO: Safer Board"), (LEFT, 770, f"DATE: {day} May"), *body(700, "a", "b", "c", "d")]

    assert texts(drafted(*map(page, (2, 3, 4, 5)))).count("REPORT TO: Safer Board") == 4
