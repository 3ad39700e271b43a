"""A draft that is written down as Markdown reads the same again."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ppb_lint.model.draft import Block, Cell, Draft, Part
from ppb_lint.model.span import Span
from ppb_lint.read.docx import read_docx
from ppb_lint.read.limits import Limits
from ppb_lint.read.markdown import read_markdown
from ppb_lint.read.markdown_writing import as_markdown
from tests.build.docx import Docx
from tests.build.docx_xml import run

SIGNS = st.sampled_from(
    [*"aB1 .,:;-+*_#>=|<&!~`[](){}\\/'\"", "\u2022", "\u2013", "\u00e9", "o\t", "--", "<!--", "-->", "&amp;"]
)


def of(*blocks: tuple[str, Block]) -> Draft:
    placed, at = [], 0
    for words, block in blocks:
        placed.append(Block(**{**{n: getattr(block, n) for n in Block.__slots__}, "span": Span(at, at + len(words))}))
        at += len(words) + 1
    return Draft("\n".join(words for words, _ in blocks), tuple(placed), "docx")


@settings(max_examples=300, deadline=None)
@given(st.lists(SIGNS, min_size=1, max_size=12).map("".join).filter(lambda words: words.strip()))
@example("- not a bullet")
@example("<!-- not a comment -->")
@example("---")
@example("\u2022 typed")
def test_words_stay_what_they_are(words: str) -> None:
    again = read_markdown(as_markdown(of((words, Block(Span(0, 0))))).encode())
    assert again.text == words.strip()
    (block,) = again.blocks
    assert (block.bullet, block.level, block.cell) == (False, None, None)


def test_looks_numbers_and_cells_are_written_down() -> None:
    paper = Docx()
    paper.header("A head that is left out")
    paper.paragraph(run("Bold words", bold=True))
    paper.heading("PURPOSE OF REPORT")
    paper.numbered("To consider the | sign.")
    paper.bullet("An item")
    paper.table([["Measure", "Target"], ["Calls", "80%"]], heading=True)
    paper.paragraph("The end.")
    written = as_markdown(read_docx(paper.bytes(), Limits()))
    again = read_markdown(written.encode())
    assert [
        (
            b.span.of(again.text),
            b.bold,
            b.level,
            b.bullet,
            (b.cell.row, b.cell.column, b.cell.heading) if b.cell else None,
        )
        for b in again.blocks
    ] == [
        ("Bold words", True, None, False, None),
        ("1.0\tPURPOSE OF REPORT", False, 1, False, None),
        ("1.1\tTo consider the | sign.", False, None, False, None),
        ("An item", False, None, True, None),
        ("Measure", False, None, False, (0, 0, True)),
        ("Target", False, None, False, (0, 1, True)),
        ("Calls", False, None, False, (1, 0, False)),
        ("80%", False, None, False, (1, 1, False)),
        ("The end.", False, None, False, None),
    ]


def test_paragraphs_of_one_cell_and_empty_ones_keep_their_row() -> None:
    cell = Cell(0, 0, 1)
    draft = of(
        ("one", Block(Span(0, 0), cell=cell)), ("two", Block(Span(0, 0), cell=cell)), ("", Block(Span(0, 0))),
        ("foot", Block(Span(0, 0), part=Part.FOOTER)), ("and on", Block(Span(0, 0), runs_on=True)),
    )  # fmt: skip
    assert as_markdown(draft) == "|  | one<br>two |\n\n\nand on\n"
