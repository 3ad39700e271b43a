"""The same paper set in Word in many ways: to its reader nothing differs but the looks."""

from __future__ import annotations

from collections.abc import Callable

from tests.adversary.sheet import Section, Sheet
from tests.build import docx_xml as x
from tests.build.docx import Docx

Header = Callable[[Docx, Sheet], None]
Body = Callable[[Docx, Sheet], None]


# --- headers ---------------------------------------------------------------------------------------------------


def header_tabs(paper: Docx, sheet: Sheet) -> None:
    for label, value in sheet.fields:
        paper.paragraph(x.run(f"{label}\t", bold=True), value)


def header_table(paper: Docx, sheet: Sheet) -> None:
    paper.table([(x.cell(x.run(label, bold=True)), value) for label, value in sheet.fields])


def header_empty_middle_column(paper: Docx, sheet: Sheet) -> None:
    paper.table([(x.run(label, bold=True), "", value) for label, value in sheet.fields])


def header_colon_column(paper: Docx, sheet: Sheet) -> None:
    paper.table([(x.run(label.rstrip(":"), bold=True), ":", value) for label, value in sheet.fields])


def header_merged(paper: Docx, sheet: Sheet) -> None:
    rows = [
        (label, x.cell(value, properties='<w:gridSpan w:val="3"/>'))
        if value
        else (label, x.cell("", properties='<w:gridSpan w:val="3"/>'))
        for label, value in sheet.fields
    ]
    paper.table(rows)


def header_two_pairs(paper: Docx, sheet: Sheet) -> None:
    flat = [part for field in sheet.fields for part in field]
    paper.table([tuple(flat[i : i + 4]) for i in range(0, len(flat), 4)])


def header_nested(paper: Docx, sheet: Sheet) -> None:
    inner = x.table([(label, value) for label, value in sheet.fields])
    paper.table([(x.cell(inner, x.paragraph("")),)])


def header_broken_cell(paper: Docx, sheet: Sheet) -> None:
    """Label and value in one cell, a line break between them."""
    paper.table([(f"{label}\n{value}",) for label, value in sheet.fields])


def header_two_paragraphs_in_cell(paper: Docx, sheet: Sheet) -> None:
    paper.table([(x.cell(label, value),) for label, value in sheet.fields])


def header_labels_above_values(paper: Docx, sheet: Sheet) -> None:
    """Labels in one row, the values in the row below."""
    for at in range(0, len(sheet.fields), 3):
        some = sheet.fields[at : at + 3]
        paper.table([tuple(x.run(label, bold=True) for label, _ in some), tuple(value for _, value in some)])


def header_controls(paper: Docx, sheet: Sheet) -> None:
    rows = [
        (label, x.cell(x.paragraph(x.control(value, kind="date" if label == "DATE:" else "text"))))
        for label, value in sheet.fields
    ]
    paper.table(rows)


def header_row_controls(paper: Docx, sheet: Sheet) -> None:
    rows = "".join(x.control(x.row((label, value))) for label, value in sheet.fields)
    paper.body.append(x.Xml(f"<w:tbl><w:tblPr/>{rows}</w:tbl>"))


def header_text_box(paper: Docx, sheet: Sheet) -> None:
    paper.paragraph(x.text_box(*(x.paragraph(f"{label}\t{value}") for label, value in sheet.fields)))


def header_line_breaks(paper: Docx, sheet: Sheet) -> None:
    """All fields in one paragraph."""
    paper.paragraph("\n".join(f"{label}\t{value}" for label, value in sheet.fields))


def header_two_lines(paper: Docx, sheet: Sheet) -> None:
    """Each value in a paragraph under its label."""
    for label, value in sheet.fields:
        paper.paragraph(x.run(label, bold=True))
        paper.paragraph(value)


def header_mixed_case(paper: Docx, sheet: Sheet) -> None:
    for label, value in sheet.fields:
        paper.paragraph(f"{label.capitalize().rstrip(':')} :\u00a0", value)


def header_dash(paper: Docx, sheet: Sheet) -> None:
    for label, value in sheet.fields:
        paper.paragraph(f"{label.rstrip(':')}\t\u2013\t", value)


def header_no_colons(paper: Docx, sheet: Sheet) -> None:
    for label, value in sheet.fields:
        paper.paragraph(f"{label.rstrip(':')}   ", value)


def header_small_capitals(paper: Docx, sheet: Sheet) -> None:
    for label, value in sheet.fields:
        paper.paragraph(x.run(label.lower(), bold=True, caps=True), f"\t{value}")


def header_split_value(paper: Docx, sheet: Sheet) -> None:
    """Every value wrapped by hand on to a second paragraph that a tab sets in."""
    for label, value in sheet.fields:
        words = value.split()
        paper.paragraph(f"{label}\t{' '.join(words[:3])}")
        if words[3:]:
            paper.paragraph(f"\t\t{' '.join(words[3:])}")


def header_in_page_header(paper: Docx, sheet: Sheet) -> None:
    """The fields stand in the running header of the page."""
    paper.header("\n".join(f"{label}\t{value}" for label, value in sheet.fields))


def header_two_fields_a_line(paper: Docx, sheet: Sheet) -> None:
    for (one, first), (other, second) in zip(sheet.fields[::2], sheet.fields[1::2], strict=True):
        paper.paragraph(f"{one}\t{first}\t\t{other}\t{second}")


def header_beside_a_crest(paper: Docx, sheet: Sheet) -> None:
    """A tall merged cell at the left holds the council's name."""
    crest = [x.cell("Halton Borough Council", properties='<w:vMerge w:val="restart"/>')]
    crest += [x.cell("", properties="<w:vMerge/>")] * (len(sheet.fields) - 1)
    paper.table([(side, label, value) for side, (label, value) in zip(crest, sheet.fields, strict=True)])


def header_styled(paper: Docx, sheet: Sheet) -> None:
    for label, value in sheet.fields:
        paper.paragraph(f"{label} {value}", style="Heading1")


# --- bodies ----------------------------------------------------------------------------------------------------


def _body(paper: Docx, sheet: Sheet, heading: Callable[[int, Section], None], text: Callable[[str, str], None]) -> None:
    for number, section in enumerate(sheet.sections, 1):
        heading(number, section)
        for at, words in enumerate(section.paragraphs, 1):
            text(f"{number}.{at}", words)
        for at, words in enumerate(section.items, 1):
            text(f"{at})", words)
        for at, (title, words) in enumerate(section.subs, 1):
            text(f"{number}.{at}", title)
            text("", words)


def _title(section: Section) -> str:
    return f"{section.title}: {section.lead}" if section.lead else section.title


def body_typed(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(x.run(f"{n}.0\t{_title(s)}", bold=True)),
        lambda label, words: paper.paragraph(f"{label}\t{words}" if label else words),
    )


def body_typed_spaces(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(x.run(f"{n}.0  {_title(s)}", bold=True)),
        lambda label, words: paper.paragraph(f"{label}  {words}" if label else words),
    )


def body_auto(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.heading(_title(s)),
        lambda label, words: (
            paper.item(words) if label.endswith(")") else paper.numbered(words) if label else paper.paragraph(words)
        ),
    )


def body_auto_lower_caps(paper: Docx, sheet: Sheet) -> None:
    """Lower-case words that Word shows in capitals, as in many templates."""
    _body(
        paper,
        sheet,
        lambda n, s: paper.heading(_title(s).lower() if not s.lead else f"{s.title.lower()}: {s.lead}"),
        lambda label, words: (
            paper.item(words) if label.endswith(")") else paper.numbered(words) if label else paper.paragraph(words)
        ),
    )


def _own_list(template: str, sub: str) -> Body:
    def build(paper: Docx, sheet: Sheet) -> None:
        top = paper.list(("decimal", template), ("decimal", sub), ("decimal", "%3)"))
        _body(
            paper,
            sheet,
            lambda n, s: paper.paragraph(x.run(_title(s), bold=True), number=(top, 0)),
            lambda label, words: (
                paper.paragraph(words, number=(top, 2 if label.endswith(")") else 1))
                if label
                else paper.paragraph(words)
            ),
        )

    return build


def body_lettered_items(paper: Docx, sheet: Sheet) -> None:
    letters = paper.list(("lowerLetter", "(%1)"))
    _body(
        paper,
        sheet,
        lambda n, s: paper.heading(_title(s)),
        lambda label, words: (
            paper.paragraph(words, number=(letters, 0))
            if label.endswith(")")
            else paper.numbered(words)
            if label
            else paper.paragraph(words)
        ),
    )


def body_bullets(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.heading(_title(s)),
        lambda label, words: (
            paper.bullet(words) if label.endswith(")") else paper.numbered(words) if label else paper.paragraph(words)
        ),
    )


def body_roman_in_one_paragraph(paper: Docx, sheet: Sheet) -> None:
    roman = ("(i)", "(ii)", "(iii)", "(iv)")
    for _n, s in enumerate(sheet.sections, 1):
        items = " ".join(f"{mark} {item}" for mark, item in zip(roman, s.items, strict=False))
        paper.heading(_title(s))
        if items:
            paper.paragraph(items)
        for words in s.paragraphs:
            paper.numbered(words)
        for title, words in s.subs:
            paper.numbered(title)
            paper.paragraph(words)


def body_two_columns(paper: Docx, sheet: Sheet) -> None:
    """The whole report in a table: number, words."""
    rows: list[tuple[x.Piece, ...]] = []
    _body(
        paper,
        sheet,
        lambda n, s: rows.append((x.run(f"{n}.0", bold=True), x.cell(x.paragraph(x.run(_title(s), bold=True))))),
        lambda label, words: rows.append((label, words)),
    )
    paper.table(rows)


def body_two_columns_plain(paper: Docx, sheet: Sheet) -> None:
    rows: list[tuple[x.Piece, ...]] = []
    _body(
        paper,
        sheet,
        lambda n, s: rows.append((f"{n}.0", _title(s))),
        lambda label, words: rows.append((label, words)),
    )
    paper.table(rows)


def body_section_rows(paper: Docx, sheet: Sheet) -> None:
    """One row a section; heading and text are paragraphs of the same cell, the numbers stand at the left."""
    rows = []
    for n, s in enumerate(sheet.sections, 1):
        texts = [x.paragraph(f"{n}.{at}\t{words}") for at, words in enumerate(s.paragraphs, 1)]
        texts += [x.paragraph(f"{at})\t{words}") for at, words in enumerate(s.items, 1)]
        for at, (title, words) in enumerate(s.subs, 1):
            texts += [x.paragraph(f"{n}.{at}\t{title}"), x.paragraph(words)]
        rows.append((f"{n}.0", x.cell(x.paragraph(x.run(_title(s), bold=True)), *texts)))
    paper.table(rows)


def body_auto_column(paper: Docx, sheet: Sheet) -> None:
    """A table whose left column holds only automatic numbers."""
    top = paper.list(("decimal", "%1.0"), ("decimal", "%1.%2"), ("decimal", "%3)"))
    rows: list[tuple[x.Piece, ...]] = []
    _body(
        paper,
        sheet,
        lambda n, s: rows.append(
            (x.cell(x.paragraph("", number=(top, 0))), x.cell(x.paragraph(x.run(_title(s), bold=True))))
        ),
        lambda label, words: rows.append(
            (x.cell(x.paragraph("", number=(top, 2 if label.endswith(")") else 1))) if label else "", words)
        ),
    )
    paper.table(rows)


def body_one_cell(paper: Docx, sheet: Sheet) -> None:
    inner = Docx()
    body_typed(inner, sheet)
    paper.table([(x.cell(*(x.Xml(piece) for piece in inner.body)),)])


def body_heading_then_break(paper: Docx, sheet: Sheet) -> None:
    """Heading and first paragraph in one paragraph, a line break between them."""
    for n, s in enumerate(sheet.sections, 1):
        first = s.paragraphs[:1]
        lead = x.joined(x.run(f"{n}.0\t{_title(s)}", bold=True), *(f"\n{n}.1\t{words}" for words in first))
        paper.paragraph(lead)
        for at, words in enumerate(s.paragraphs[1:], 2):
            paper.paragraph(f"{n}.{at}\t{words}")
        for at, words in enumerate(s.items, 1):
            paper.paragraph(f"{at})\t{words}")
        for at, (title, words) in enumerate(s.subs, 1):
            paper.paragraph(f"{n}.{at}\t{title}")
            paper.paragraph(words)


def body_breaks_everywhere(paper: Docx, sheet: Sheet) -> None:
    """A section is one paragraph with line breaks."""
    for n, s in enumerate(sheet.sections, 1):
        texts = [f"{n}.{at}\t{words}" for at, words in enumerate(s.paragraphs, 1)]
        texts += [f"{at})\t{words}" for at, words in enumerate(s.items, 1)]
        for at, (title, words) in enumerate(s.subs, 1):
            texts += [f"{n}.{at}\t{title}", words]
        paper.paragraph(x.run(f"{n}.0\t{_title(s)}", bold=True), "\n", "\n".join(texts))


def body_items_in_table(paper: Docx, sheet: Sheet) -> None:
    for _n, s in enumerate(sheet.sections, 1):
        paper.heading(_title(s))
        if s.items:
            paper.table([(f"{at})", item) for at, item in enumerate(s.items, 1)])
        for words in s.paragraphs:
            paper.numbered(words)
        for title, words in s.subs:
            paper.numbered(title)
            paper.paragraph(words)


def body_subs_as_bullets_bold(paper: Docx, sheet: Sheet) -> None:
    """Sub-headings are bold lines without a number, the headings typed "1." """
    for n, s in enumerate(sheet.sections, 1):
        paper.paragraph(x.run(f"{n}.\t{_title(s)}", bold=True))
        for at, words in enumerate(s.paragraphs, 1):
            paper.paragraph(f"{n}.{at}\t{words}")
        for at, words in enumerate(s.items, 1):
            paper.paragraph(f"{at})\t{words}")
        for title, words in s.subs:
            paper.paragraph(x.run(title, bold=True))
            paper.paragraph(words)


def body_inserted_headings(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(
            x.deleted(f"{n}.0\tOLD HEADING"), x.inserted(x.run(f"{n}.0\t{_title(s)}", bold=True)), end="ins"
        ),
        lambda label, words: paper.paragraph(x.inserted(f"{label}\t{words}" if label else words)),
    )


def body_controls(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.add(x.control(x.paragraph(x.run(f"{n}.0\t{_title(s)}", bold=True)))),
        lambda label, words: paper.add(x.control(x.paragraph(f"{label}\t" if label else "", x.control(words)))),
    )


def body_split_soft(paper: Docx, sheet: Sheet) -> None:
    """Cut into runs of three letters, no-break spaces, soft hyphens in long words, curly quotes."""

    def soft(words: str) -> str:
        said = " ".join(w[:4] + "\u00ad" + w[4:] if len(w) > 7 and w.isalpha() else w for w in words.split(" "))
        return said.replace("'", "\u2019").replace("quarter ", "quarter\u00a0").replace(" 2024", "\u00a02024")

    def cut(words: str, **look: bool) -> x.Xml:
        return x.split(soft(words), *range(0, len(words) * 2, 3), **look)

    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(cut(f"{n}.0\t{_title(s)}", bold=True)),
        lambda label, words: paper.paragraph(f"{label}\t" if label else "", cut(words)),
    )


def body_styled(paper: Docx, sheet: Sheet) -> None:
    """Word's own Heading 1, numbers typed."""
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(f"{n}.0\t{_title(s)}", style="Heading1", outline=0),
        lambda label, words: paper.paragraph(f"{label}\t{words}" if label else words),
    )


def body_lead_below(paper: Docx, sheet: Sheet) -> None:
    """The lead of the recommendation stands on a line of its own, as "That the Board:"."""
    for _n, s in enumerate(sheet.sections, 1):
        paper.heading(s.title)
        if s.lead:
            paper.paragraph(f"{s.lead}:")
        for words in s.items:
            paper.item(words)
        for words in s.paragraphs:
            paper.numbered(words)
        for title, words in s.subs:
            paper.numbered(title)
            paper.paragraph(words)


def body_empty_paragraphs(paper: Docx, sheet: Sheet) -> None:
    """Space made with empty paragraphs, some of them numbered or with a space."""

    def spaced(*pieces: x.Piece) -> None:
        paper.paragraph(*pieces)
        paper.paragraph("")
        paper.paragraph(" ")

    _body(
        paper,
        sheet,
        lambda n, s: spaced(x.run(f"{n}.0\t{_title(s)}", bold=True)),
        lambda label, words: spaced(f"{label}\t{words}" if label else words),
    )


def body_left_headings(paper: Docx, sheet: Sheet) -> None:
    """Headings in the left column of a table, their text in the right."""
    rows: list[tuple[x.Piece, ...]] = []
    for n, s in enumerate(sheet.sections, 1):
        rows.append((x.run(f"{n}.0 {_title(s)}", bold=True), x.cell(*_texts(n, s))))
    paper.table(rows)


def body_three_columns(paper: Docx, sheet: Sheet) -> None:
    """Number, words, and a third column that stays empty."""
    rows: list[tuple[x.Piece, ...]] = []
    _body(
        paper,
        sheet,
        lambda n, s: rows.append((x.run(f"{n}.0", bold=True), x.run(_title(s), bold=True), "")),
        lambda label, words: rows.append((label, words, "")),
    )
    paper.table(rows)


def body_stacked_numbers(paper: Docx, sheet: Sheet) -> None:
    """A row for each section: all its numbers in the left cell, all its paragraphs in the right."""
    rows: list[tuple[x.Piece, ...]] = []
    for n, s in enumerate(sheet.sections, 1):
        labelled = [(f"{n}.0", x.run(_title(s), bold=True))]
        labelled += [(f"{n}.{at}", words) for at, words in enumerate(s.paragraphs, 1)]
        labelled += [(f"{at})", words) for at, words in enumerate(s.items, 1)]
        for at, (title, words) in enumerate(s.subs, 1):
            labelled += [(f"{n}.{at}", title), ("", words)]
        left, right = zip(*labelled, strict=True)
        rows.append((x.cell(*map(x.paragraph, left)), x.cell(*map(x.paragraph, right))))
    paper.table(rows)


def body_bare_bold(paper: Docx, sheet: Sheet) -> None:
    """No numbers; headings and sub-headings are bold lines."""
    _unnumbered(paper, sheet, lambda s: paper.paragraph(x.run(_title(s), bold=True)))


def body_bare_lower_caps(paper: Docx, sheet: Sheet) -> None:
    """No numbers; the headings are typed in small letters and shown in capitals."""
    _unnumbered(paper, sheet, lambda s: paper.paragraph(_small(s)))


def body_typed_lower_caps(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(x.run(f"{n}.0\t", bold=True), _small(s)),
        lambda label, words: paper.paragraph(f"{label}\t{words}" if label else words),
    )


def body_number_alone(paper: Docx, sheet: Sheet) -> None:
    """The number of a heading in a paragraph of its own."""

    def heading(n: int, s: Section) -> None:
        paper.paragraph(x.run(f"{n}.0", bold=True))
        paper.paragraph(x.run(_title(s), bold=True))

    _body(paper, sheet, heading, lambda label, words: paper.paragraph(f"{label}\t{words}" if label else words))


def body_heading_then_tab(paper: Docx, sheet: Sheet) -> None:
    """Heading and first paragraph in one paragraph, a tab between them."""
    for n, s in enumerate(sheet.sections, 1):
        paper.paragraph(x.run(f"{n}.0\t{_title(s)}", bold=True), *(f"\t{words}" for words in s.paragraphs[:1]))
        paper.add(*(x.paragraph(f"{n}.{at}\t{words}") for at, words in enumerate(s.paragraphs[1:], 2)))
        paper.add(*_texts(n, Section(s.title, items=s.items, subs=s.subs)))


def body_lettered(paper: Docx, sheet: Sheet) -> None:
    """Automatic A., A1, (i)."""
    top = paper.list(("upperLetter", "%1."), ("decimal", "%1%2"), ("lowerRoman", "(%3)"))
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(x.run(_title(s), bold=True), number=(top, 0)),
        lambda label, words: paper.paragraph(words, number=_level(top, label) if label else None),
    )


def body_lettered_typed(paper: Docx, sheet: Sheet) -> None:
    letters = "_ABCDEFGHIJK"
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(x.run(f"{letters[n]}.\t{_title(s)}", bold=True)),
        lambda label, words: paper.paragraph(
            f"{label}\t{words}"
            if label.endswith(")")
            else f"{letters[int(label.split('.')[0])]}{label.split('.')[1]}\t{words}"
            if label
            else words
        ),
    )


def body_moved(paper: Docx, sheet: Sheet) -> None:
    """Sections that somebody moved here, the old place still marked."""
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(x.moved_to(f"{n}.0\t{_title(s)}")),
        lambda label, words: paper.paragraph(x.moved_to(f"{label}\t{words}" if label else words)),
    )
    for section in sheet.sections[:3]:
        paper.paragraph(x.moved_from(f"1.0\t{section.title}"), end="moveFrom")


def body_title_case(paper: Docx, sheet: Sheet) -> None:
    _body(
        paper,
        sheet,
        lambda n, s: paper.paragraph(f"{n}.0\t{s.title.title()}{f': {s.lead}' if s.lead else ''}"),
        lambda label, words: paper.paragraph(f"{label}\t{words}" if label else words),
    )


def _level(list_: int, label: str) -> tuple[int, int]:
    return list_, 2 if label.endswith(")") else 1


def _small(section: Section) -> x.Xml:
    lead = f": {section.lead}" if section.lead else ""
    return x.joined(x.run(section.title.lower(), bold=True, caps=True), *([lead] if lead else []))


def _texts(n: int, s: Section) -> list[x.Xml]:
    texts = [x.paragraph(f"{n}.{at}\t{words}") for at, words in enumerate(s.paragraphs, 1)]
    texts += [x.paragraph(f"{at})\t{words}") for at, words in enumerate(s.items, 1)]
    for at, (title, words) in enumerate(s.subs, 1):
        texts += [x.paragraph(f"{n}.{at}\t{title}"), x.paragraph(words)]
    return texts


def _unnumbered(paper: Docx, sheet: Sheet, heading: Callable[[Section], None]) -> None:
    for s in sheet.sections:
        heading(s)
        paper.add(*s.paragraphs, *(f"{at})\t{words}" for at, words in enumerate(s.items, 1)))
        for title, words in s.subs:
            paper.add(x.paragraph(x.run(title, bold=True)), words)


# --- frames ----------------------------------------------------------------------------------------------------


def frame_plain(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    header(paper, sheet)
    body(paper, sheet)


def frame_title_block(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    paper.paragraph(x.run("HALTON BOROUGH COUNCIL", bold=True))
    paper.paragraph(x.run("REPORT OF THE CORPORATE DIRECTOR", bold=True))
    paper.paragraph("Agenda Item 4a")
    header(paper, sheet)
    body(paper, sheet)


def frame_cover(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    paper.paragraph(x.run("Halton Borough Council", bold=True))
    paper.paragraph(x.run("Performance Reports to the Corporate Policy and Performance Board", bold=True))
    paper.paragraph("November 2024")
    paper.paragraph("Municipal Building, Kingsway, Widnes")
    paper.paragraph(x.Xml('<w:r><w:br w:type="page"/></w:r>'))
    header(paper, sheet)
    body(paper, sheet)


def frame_contents(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    """A list of contents as a field, before everything else."""
    paper.paragraph(x.run("Contents", bold=True))
    paper.paragraph(x.sign("begin"), x.Xml('<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'), x.sign("separate"))
    for n, section in enumerate(sheet.sections, 1):
        paper.paragraph(f"{n}.0\t{section.title}\t{n}", style="TOC1")
    paper.paragraph(x.sign("end"))
    header(paper, sheet)
    body(paper, sheet)


def frame_contents_after(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    """A list of contents with dots, between the header and the report."""
    header(paper, sheet)
    paper.paragraph(x.run("CONTENTS", bold=True))
    for n, section in enumerate(sheet.sections, 1):
        paper.paragraph(f"{n}.0 {section.title} {'.' * 12} {n}")
    body(paper, sheet)


def frame_running_header(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    paper.header("Performance Management Reports for Quarter 1 of 2023/24")
    paper.footer("SUBJECT: Performance for Quarter 4 of 2022/23 \u2013 Page 1 of 3")
    header(paper, sheet)
    body(paper, sheet)


def frame_kpi_appendix(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    header(paper, sheet)
    body(paper, sheet)
    paper.paragraph("", section='<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    paper.paragraph(x.run("Appendix 1: Key performance indicators", bold=True))
    rows = [("Measure", "Q4 2023/24", "Q1 2024/25", "Q2 2024/25", "Q3 forecast")]
    rows += [(f"CS LI 0{n}", f"{n}1%", f"{n}2%", f"{n}3%", "n/a") for n in range(1, 5)]
    paper.table(rows, heading=True)


def frame_notes(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    """Remarks in a footnote and in a text box that speak of other quarters."""
    header(paper, sheet)
    body(paper, sheet)
    paper.paragraph("The figures are provisional.", paper.footnote("Audited in the third quarter of 2023/24."))
    paper.paragraph(x.text_box("Quarter 1 figures were published in August 2024."))


def frame_old_appendix(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    """Two appendices of its own: the second is the last quarter's, put in again on purpose."""
    header(paper, sheet)
    body(paper, sheet)
    paper.paragraph(x.run("APPENDIX 1 \u2013 QUARTER 2 PERFORMANCE 2024/25", bold=True))
    paper.paragraph("All milestones were met.")
    paper.paragraph(x.run("APPENDIX 2 \u2013 QUARTER 1 PERFORMANCE 2024/25 (AS REPORTED IN SEPTEMBER)", bold=True))
    paper.paragraph("All milestones but one were met.")


def frame_draft(paper: Docx, sheet: Sheet, header: Header, body: Body) -> None:
    """Remarks above and below that look like fields."""
    paper.add("DRAFT v2", "Date printed: 1 October 2024")
    header(paper, sheet)
    body(paper, sheet)
    paper.add("Contact: J Smith", "Date: 1 October 2024")


def _build(frame: Callable[[Docx, Sheet, Header, Body], None], header: Header, body: Body) -> Callable[[Sheet], bytes]:
    def build(sheet: Sheet) -> bytes:
        paper = Docx()
        frame(paper, sheet, header, body)
        return paper.bytes()

    return build


def plain_text(sheet: Sheet) -> str:
    """The paper as plain text."""
    out = [f"{label} {value}".rstrip() + "\n" for label, value in sheet.fields]
    for n, s in enumerate(sheet.sections, 1):
        out.append(f"{n}.0 {_title(s)}\n")
        out += [f"{n}.{at} {words}\n" for at, words in enumerate(s.paragraphs, 1)]
        out += [f"{at}) {words}\n" for at, words in enumerate(s.items, 1)]
        for at, (title, words) in enumerate(s.subs, 1):
            out += [f"{n}.{at} {title}\n", f"{words}\n"]
    return "\n".join(out)


_named = {name: value for name, value in globals().items() if callable(value)}
BUILDS: dict[str, Callable[[Sheet], bytes]] = {}
for _name, _piece in list(_named.items()):
    if _name.startswith("header_"):
        BUILDS[_name] = _build(frame_plain, _piece, body_auto)
    elif _name.startswith("body_"):
        BUILDS[_name] = _build(frame_plain, header_table, _piece)
    elif _name.startswith("frame_"):
        BUILDS[_name] = _build(_piece, header_tabs, body_typed)
        BUILDS[f"{_name}_auto"] = _build(_piece, header_table, body_auto)
for _template, _sub in (
    ("%1.", "%1.%2"),
    ("%1", "%1.%2"),
    ("Section %1", "%1.%2"),
    ("%1.0.", "%1.%2."),
    ("%1:", "%1.%2"),
):
    BUILDS[f"list_{_template}"] = _build(frame_plain, header_table, _own_list(_template, _sub))
