"""Real Word files are each answered, and the seeds rebuilt in Word read as their clean texts say."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from ppb_lint.model.draft import Block, Draft, Part, Refusal
from ppb_lint.model.span import Span
from ppb_lint.read import Limits, read
from ppb_lint.read.docx import read_docx
from ppb_lint.read.docx_source import DocxSource

ADDED = "A further update will be provided at the next meeting of the Board."
"""What somebody inserted in the tracked variants, after the paragraph that ends so:"""
BEFORE_ADDED = "during the period"
PROMPT = "Click or tap here to enter text."
APPENDIX = "APPENDIX 1: PERFORMANCE INDICATORS"


def answer(path: Path, name: str = "") -> Draft | Refusal:
    try:
        return read(path.read_bytes(), name or path.name)
    except Refusal as refusal:
        return refusal


def test_every_word_file_of_the_corpus_is_answered(shared: Path) -> None:
    answers = {path.name: answer(path) for path in sorted((shared / "corpus" / "docx").iterdir())}
    assert len(answers) > 300
    read_well = [draft for draft in answers.values() if isinstance(draft, Draft)]
    # The rest are broken, locked by a password, or hold no words.
    assert len(read_well) >= 0.87 * len(answers)


def test_every_file_of_another_format_is_refused_under_a_word_name(shared: Path) -> None:
    for folder in ("doc", "odt", "pdf", "rtf"):
        for path in (shared / "corpus" / folder).iterdir():
            found = answer(path, "paper.docx")
            assert isinstance(found, Refusal), path.name
            assert str(found.code).startswith(("really-", "password", "other-ole")), path.name


def test_the_pieces_of_every_file_are_its_text(shared: Path) -> None:
    for path in (shared / "corpus" / "docx").iterdir():
        try:
            draft = read_docx(path.read_bytes(), Limits())
        except Refusal:
            continue
        assert isinstance(draft.source, DocxSource)
        pieces = draft.source.pieces(Span(0, len(draft.text))) if draft.text else ()
        together = "".join(piece.span.of(draft.text) for piece in pieces)
        assert together == "".join(block.span.of(draft.text) for block in draft.blocks), path.name
        assert draft.text == "\n".join(block.span.of(draft.text) for block in draft.blocks), path.name


def test_every_variant_of_a_seed_reads_as_its_clean_text(shared: Path) -> None:
    folder = shared / "seeds_docx"
    variants = [path for path in sorted(folder.glob("*.docx")) if path.stem[:3].isdigit()]
    assert len(variants) >= 22
    for path in variants:
        seed, variant = path.stem.split("_")
        clean = (folder / f"{seed}.expected.txt").read_text("utf-8").splitlines()
        draft = read_docx(path.read_bytes(), Limits())
        assert lines_of(draft) == list(expected(clean, variant)), path.name


def expected(clean: list[str], variant: str) -> list[str]:
    """The clean text, with what is true of one variant alone."""
    lines = [line.rstrip("\t") for line in clean]
    if variant == "tracked":
        lines = [changed for line in lines for changed in tracked(line)]
    if variant == "sdt":
        number = next(line for line in reversed(lines) if line[:1].isdigit() and ".0\t" in line).split(".")[0]
        used = sum(line.startswith(f"{number}.") for line in lines)
        lines.append(f"{number}.{used}\t{PROMPT}")
    return lines


def tracked(line: str) -> list[str]:
    """A line as those left it who changed the tracked variants."""
    if line.startswith("8.1\t"):
        return ["8.1\tNone identified."]
    if "key role in monitoring performance" in line:
        return [line.replace("central", "key")]
    return [line, ADDED] if BEFORE_ADDED in line else [line]


def lines_of(draft: Draft) -> list[str]:
    """The body as clean text writes it: a number and a tab before the words, a tab between cells."""
    body = [block for block in draft.blocks if block.part is Part.BODY]
    lines = []
    for _, row in groupby(body, key=lambda block: (block.cell.table, block.cell.row) if block.cell else block.span):
        lines.append("\t".join(line_of(block, draft) for block in row).rstrip("\t"))
    text = "\n".join(lines).split(APPENDIX)[0]
    return [line for line in text.split("\n") if line.strip()]


def line_of(block: Block, draft: Draft) -> str:
    words = block.span.of(draft.text)
    return f"{block.label}\t{words}" if block.label else words
