"""Pieces of Word's XML: runs, changes, fields, controls, tables, as a test would name them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

AUTHOR, WHEN = "J Smith", "2024-10-21T09:12:00Z"
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u2011": "<w:noBreakHyphen/>", "\u00ad": "<w:softHyphen/>"}


class Xml(str):
    """Text that is XML already; any other string is words."""

    __slots__ = ()


Piece = str | Xml


def run(
    words: str,
    *,
    bold: bool = False,
    caps: bool = False,
    hidden: bool = False,
    highlight: str = "",
    style: str = "",
    tag: str = "t",
) -> Xml:
    """Words in one run; tabs, line breaks and special hyphens become elements of their own."""
    look = f"<w:rStyle w:val={quoteattr(style)}/>" if style else ""
    look += "<w:b/>" * bold + "<w:caps/>" * caps + "<w:vanish/>" * hidden
    look += f'<w:highlight w:val="{highlight}"/>' if highlight else ""
    return Xml(f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{_text(words, tag)}</w:r>")


def split(words: str, *cuts: int, bold: bool = False) -> Xml:
    """The same words in several runs, cut at these places as Word cuts them."""
    places = sorted({0, len(words), *(min(max(cut, 0), len(words)) for cut in cuts)})
    pairs = pairwise(places)
    return Xml('<w:proofErr w:type="spellStart"/>'.join(run(words[start:end], bold=bold) for start, end in pairs))


def joined(*pieces: Piece) -> Xml:
    """Pieces one after the other; plain words become runs."""
    return Xml("".join(piece if isinstance(piece, Xml) else run(piece) for piece in pieces))


def inserted(*pieces: Piece, author: str = AUTHOR, when: str = WHEN) -> Xml:
    return Xml(f"<w:ins {_by(author, when)}>{joined(*pieces)}</w:ins>")


def deleted(words: str, author: str = AUTHOR, when: str = WHEN) -> Xml:
    return Xml(f"<w:del {_by(author, when)}>{run(words, tag='delText')}</w:del>")


def moved_from(words: str, author: str = AUTHOR) -> Xml:
    return Xml(f"<w:moveFrom {_by(author, WHEN)}>{run(words)}</w:moveFrom>")


def moved_to(words: str, author: str = AUTHOR) -> Xml:
    return Xml(f"<w:moveTo {_by(author, WHEN)}>{run(words)}</w:moveTo>")


def field(code: str, *result: Piece) -> Xml:
    """A field in its long form, with signs at its beginning, middle and end."""
    return Xml(
        f"{sign('begin')}<w:r><w:instrText>{escape(code)}</w:instrText></w:r>{sign('separate')}"
        f"{joined(*result)}{sign('end')}"
    )


def sign(kind: str) -> Xml:
    """One sign of a field."""
    return Xml(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>')


def simple_field(code: str, *result: Piece) -> Xml:
    return Xml(f"<w:fldSimple w:instr={quoteattr(code)}>{joined(*result)}</w:fldSimple>")


def wrapped(name: str, *pieces: Piece) -> Xml:
    """Pieces inside an element that only groups them: hyperlink, smartTag, customXml."""
    return Xml(f"<w:{name}>{joined(*pieces)}</w:{name}>")


def control(*inside: Piece, prompt: bool = False, kind: str = "text", lock: str = "") -> Xml:
    """A content control around runs, paragraphs, rows or cells."""
    properties = f'<w:lock w:val="{lock}"/>' * bool(lock) + "<w:showingPlcHdr/>" * prompt + f"<w:{kind}/>"
    return Xml(f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{joined(*inside)}</w:sdtContent></w:sdt>")


def text_box(*paragraphs: Piece) -> Xml:
    """A text box in both forms that Word writes, of which a reader must take one."""
    content = f"<w:txbxContent>{''.join(map(as_paragraph, paragraphs))}</w:txbxContent>"
    return Xml(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Box"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def image(alternative: str = "", *, ornament: bool = False) -> Xml:
    mark = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>' * ornament
    return Xml(
        f'<w:r><w:drawing><wp:inline><wp:docPr id="7" name="Picture" descr={quoteattr(alternative)}>{mark}</wp:docPr>'
        "<a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr/></pic:nvPicPr></pic:pic></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def paragraph(
    *pieces: Piece,
    style: str = "",
    number: tuple[int, int] | None = None,
    outline: int | None = None,
    end: str = "",
    section: str = "",
) -> Xml:
    """A paragraph.

    Args:
        number: the list's ``numId`` and the level from 0.
        end: what happened to its end: ``del``, ``ins``, ``moveFrom`` or ``vanish``.
        section: what stands in the section that ends here.
    """
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if number is not None:
        properties += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    properties += "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    properties += f"<w:rPr><w:{end} {_by(AUTHOR, WHEN)}/></w:rPr>" if end else ""
    properties += f"<w:sectPr>{section}</w:sectPr>" if section else ""
    return Xml(f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{joined(*pieces)}</w:p>")


def as_paragraph(content: Piece) -> Xml:
    """The content itself if it is a paragraph, a table or the like, else a paragraph with it."""
    is_block = isinstance(content, Xml) and "<w:p>" in content and not content.startswith("<w:r>")
    return Xml(content) if is_block else paragraph(content)


def table(rows: Iterable[Sequence[Piece]], *, heading: bool = False) -> Xml:
    """A table; ``heading`` repeats its first row on every page."""
    return Xml(f"<w:tbl><w:tblPr/>{''.join(row(cells, heading and i == 0) for i, cells in enumerate(rows))}</w:tbl>")


def row(cells: Sequence[Piece], heading: bool = False, change: str = "") -> Xml:
    properties = "<w:tblHeader/>" * heading + (f"<w:{change} {_by(AUTHOR, WHEN)}/>" if change else "")
    inside = "".join(content if content.startswith(("<w:tc>", "<w:sdt>")) else cell(content) for content in cells)
    return Xml(f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{inside}</w:tr>")


def cell(*paragraphs: Piece, properties: str = "") -> Xml:
    return Xml(f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(as_paragraph, paragraphs))}</w:tc>")


def _text(words: str, tag: str) -> str:
    out = ""
    plain = ""
    for letter in (*words, ""):
        if letter in _SIGNS or not letter:
            out += f'<w:{tag} xml:space="preserve">{escape(plain)}</w:{tag}>' if plain else ""
            out += _SIGNS.get(letter, "")
            plain = ""
        else:
            plain += letter
    return out


def _by(author: str, when: str) -> str:
    return f'w:id="1" w:author={quoteattr(author)} w:date="{when}"'
