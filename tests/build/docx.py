"""Word files made in memory, small and without surprises but those that a test asks for.

>>> paper = Docx()
>>> paper.paragraph("SUBJECT:\\t", split("Quarter 2 of 2023/24", 4, 9))
>>> paper.heading("PURPOSE OF REPORT")        # Word prints 1.0 before it
>>> paper.numbered("To consider the report.")  # and 1.1
>>> data = paper.bytes()
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from tests.build.docx_xml import AUTHOR, WHEN, Piece, Xml, as_paragraph, joined
from tests.build.docx_xml import paragraph as paragraph_xml
from tests.build.docx_xml import table as table_xml

MICROSOFT, OPEN = "http://schemas.microsoft.com/office", "http://schemas.openxmlformats.org"
STRICT = "http://purl.oclc.org/ooxml"
_NAMESPACES = {
    "w": f"{OPEN}/wordprocessingml/2006/main",
    "r": f"{OPEN}/officeDocument/2006/relationships",
    "wp": f"{OPEN}/drawingml/2006/wordprocessingDrawing",
    "a": f"{OPEN}/drawingml/2006/main",
    "pic": f"{OPEN}/drawingml/2006/picture",
    "m": f"{OPEN}/officeDocument/2006/math",
    "mc": f"{OPEN}/markup-compatibility/2006",
    "wps": f"{MICROSOFT}/word/2010/wordprocessingShape",
    "w14": f"{MICROSOFT}/word/2010/wordml",
    "adec": f"{MICROSOFT}/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMESPACES.items())
_LINK = f"{OPEN}/officeDocument/2006/relationships"
_CORE = (
    f'xmlns:cp="{OPEN}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"'
)
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEADING_LIST, _BULLETS = 1, 2
_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="PaperHeading"><w:name w:val="Paper Heading"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="PaperText"><w:name w:val="Paper Text"/><w:basedOn w:val="Normal"/>
<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""


@dataclass
class Docx:
    """A Word file in the making; every method adds to its end."""

    strict: bool = False
    """Whether it speaks the strict flavour of the standard."""
    main: str = "word/document.xml"
    """The name of the document's own part."""
    properties: dict[str, str] = field(default_factory=dict)
    """Elements of the core properties, such as ``dc:title``."""
    settings: str = ""
    body: list[str] = field(default_factory=list)
    parts: dict[str, str | bytes] = field(default_factory=dict)
    """Parts to be written as they are, over those of the same name."""
    _styles: list[str] = field(default_factory=lambda: [_STYLES])
    _kinds: list[str] = field(default_factory=list)
    _lists: list[str] = field(default_factory=list)
    _comments: list[str] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)
    _pages: list[tuple[str, str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.list(
            ("decimal", "%1.0", '<w:pStyle w:val="PaperHeading"/>'),
            ("decimal", "%1.%2", '<w:pStyle w:val="PaperText"/>'),
            ("decimal", "%3)"),
        )
        self.list(("bullet", "\uf0b7"))

    def add(self, *blocks: Piece) -> None:
        """Add paragraphs, tables and controls; plain words become paragraphs."""
        self.body.extend(block if isinstance(block, Xml) else as_paragraph(block) for block in blocks)

    def paragraph(self, *pieces: Piece, **properties: Any) -> None:
        """Add a paragraph; for its properties see ``docx_xml.paragraph``."""
        self.body.append(paragraph_xml(*pieces, **properties))

    def heading(self, *pieces: Piece) -> None:
        """Add a heading that Word numbers 1.0, 2.0 …"""
        self.paragraph(*pieces, style="PaperHeading")

    def numbered(self, *pieces: Piece) -> None:
        """Add a paragraph that Word numbers 1.1, 1.2 … under its heading."""
        self.paragraph(*pieces, style="PaperText")

    def item(self, *pieces: Piece) -> None:
        """Add an item that Word numbers 1), 2) … under its heading."""
        self.paragraph(*pieces, number=(_HEADING_LIST, 2))

    def bullet(self, *pieces: Piece) -> None:
        self.paragraph(*pieces, number=(_BULLETS, 0))

    def table(self, rows: Iterable[Sequence[Piece]], *, heading: bool = False) -> None:
        self.body.append(table_xml(rows, heading=heading))

    def style(self, id: str, inside: str, kind: str = "paragraph") -> None:
        """Define a style."""
        self._styles.append(f'<w:style w:type="{kind}" w:styleId="{id}">{inside}</w:style>')

    def list(self, *levels: tuple[str, str] | tuple[str, str, str], overrides: str = "") -> int:
        """Define a list by form, template and further elements of each level; its ``numId``."""
        id = len(self._lists) + 1
        inside = "".join(_level(i, *level) for i, level in enumerate(levels))
        self._kinds.append(f'<w:abstractNum w:abstractNumId="{id}">{inside}</w:abstractNum>')
        return self.same_list(id, overrides)

    def same_list(self, num_id: int, overrides: str) -> int:
        """Define a list that shares the levels and counts of another."""
        id = len(self._lists) + 1
        self._lists.append(f'<w:num w:numId="{id}"><w:abstractNumId w:val="{num_id}"/>{overrides}</w:num>')
        return id

    def comment(self, words: str, *pieces: Piece, author: str = AUTHOR) -> Xml:
        """Pieces with a comment on them."""
        id = len(self._comments)
        self._comments.append(
            f'<w:comment w:id="{id}" w:author={quoteattr(author)} w:date="{WHEN}">{paragraph_xml(words)}</w:comment>'
        )
        return Xml(
            f'<w:commentRangeStart w:id="{id}"/>{joined(*pieces)}<w:commentRangeEnd w:id="{id}"/>'
            f'<w:r><w:commentReference w:id="{id}"/></w:r>'
        )

    def footnote(self, *pieces: Piece) -> Xml:
        """A reference to a new footnote."""
        id = len(self._notes) + 1
        self._notes.append(f'<w:footnote w:id="{id}">{paragraph_xml(*pieces)}</w:footnote>')
        return Xml(f'<w:r><w:footnoteReference w:id="{id}"/></w:r>')

    def header(self, *pieces: Piece, kind: str = "default") -> None:
        self._pages.append(("header", kind, paragraph_xml(*pieces)))

    def footer(self, *pieces: Piece, kind: str = "default") -> None:
        self._pages.append(("footer", kind, paragraph_xml(*pieces)))

    def bytes(self) -> bytes:
        """The file."""
        return zipped(self.files())

    def files(self) -> dict[str, bytes]:
        """The parts of the file by their names."""
        linked = self._linked()
        kinds = [("document.main", self.main), *((kind, name) for kind, name, _, _ in linked)]
        files: dict[str, str | bytes] = {"[Content_Types].xml": _types(kinds), "docProps/core.xml": self._core()}
        files["_rels/.rels"] = links(("officeDocument", self.main), ("metadata/core-properties", "docProps/core.xml"))
        files |= {name: _root(root, inside) for _, name, root, inside in linked}
        files[self.main] = _root("document", f"<w:body>{''.join(self.body)}{self._section(linked)}</w:body>")
        folder, _, name = self.main.rpartition("/")
        files[f"{folder}/_rels/{name}.rels"] = links(*((kind, f"/{name}") for kind, name, _, _ in linked))
        files |= self.parts
        raw = {name: text.encode() if isinstance(text, str) else text for name, text in files.items()}
        return {name: _as_strict(data) for name, data in raw.items()} if self.strict else raw

    def _linked(self) -> list[tuple[str, str, str, str]]:
        """Type of link, name of part, root element, what stands in it."""
        note = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        pages = [
            (type, f"word/{type}{i}.xml", "hdr" if type == "header" else "ftr", inside)
            for i, (type, _, inside) in enumerate(self._pages)
        ]
        return [
            ("styles", "word/styles.xml", "styles", "".join(self._styles)),
            ("numbering", "word/numbering.xml", "numbering", "".join(self._kinds) + "".join(self._lists)),
            ("settings", "word/settings.xml", "settings", self.settings),
            ("comments", "word/comments.xml", "comments", "".join(self._comments)),
            ("footnotes", "word/footnotes.xml", "footnotes", note + "".join(self._notes)),
            *pages,
        ]

    def _section(self, linked: list[tuple[str, str, str, str]]) -> str:
        ids = {name: f"r{i}" for i, (_, name, _, _) in enumerate(linked)}
        return "<w:sectPr>{}</w:sectPr>".format(
            "".join(
                f'<w:{type}Reference w:type="{kind}" r:id="{ids[f"word/{type}{i}.xml"]}"/>'
                for i, (type, kind, _) in enumerate(self._pages)
            )
            + "<w:titlePg/>" * any(kind == "first" for _, kind, _ in self._pages)
        )

    def _core(self) -> str:
        inside = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in self.properties.items())
        return f"<cp:coreProperties {_CORE}>{inside}</cp:coreProperties>"


def _level(ilvl: int, form: str, template: str, more: str = "") -> str:
    start = "" if "<w:start " in more else '<w:start w:val="1"/>'
    text = f"<w:lvlText w:val={quoteattr(template)}/>"
    return f'<w:lvl w:ilvl="{ilvl}">{start}<w:numFmt w:val="{form}"/>{more}{text}</w:lvl>'


def _types(parts: Iterable[tuple[str, str]]) -> str:
    packaged = "application/vnd.openxmlformats-package."
    inside = f'<Default Extension="rels" ContentType="{packaged}relationships+xml"/>'
    inside += '<Default Extension="xml" ContentType="application/xml"/>'
    known = [(f"{_KIND}.{kind}+xml", name) for kind, name in parts]
    for kind, name in (*known, (f"{packaged}core-properties+xml", "docProps/core.xml")):
        inside += f'<Override PartName="/{name}" ContentType="{kind}"/>'
    return f'<Types xmlns="{OPEN}/package/2006/content-types">{inside}</Types>'


def links(*linked: tuple[str, str]) -> str:
    """A list of links from types and targets, with the ids r0, r1 …"""
    inside = "".join(
        f'<Relationship Id="r{i}" Type="{_LINK}/{type}" Target="{target}"/>' for i, (type, target) in enumerate(linked)
    )
    return f'<Relationships xmlns="{OPEN}/package/2006/relationships">{inside}</Relationships>'


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip archive that is the same every time."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 6, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _root(name: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {NAMESPACES}>{inside}</w:{name}>'


def _as_strict(data: bytes) -> bytes:
    for family in ("wordprocessingml", "officeDocument", "drawingml"):
        data = data.replace(f"{OPEN}/{family}/2006/".encode(), f"{STRICT}/{family}/".encode())
    return data
