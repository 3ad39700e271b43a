"""Reads an OpenDocument text (.odt) as it stands on the page once all changes are accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from ppb_lint.model.codes import RefusalCode, UnreadCode
from ppb_lint.model.draft import Draft, MarkKind, Part, Refusal
from ppb_lint.model.span import Span
from ppb_lint.read.limits import Limits
from ppb_lint.read.odt_names import DUBLIN, META, OFFICE, STYLE, TEXT
from ppb_lint.read.odt_story import Story
from ppb_lint.read.odt_styles import Styles
from ppb_lint.read.odt_words import Change, WordReader, plain_words, said_by
from ppb_lint.read.package import Package
from ppb_lint.read.writing import Writing

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_PROPERTIES = {
    f"{DUBLIN}title": "title",
    f"{META}initial-creator": "author",
    f"{DUBLIN}creator": "lastModifiedBy",
    f"{META}keyword": "keywords",
    f"{DUBLIN}subject": "subject",
}
_LONGEST_PROPERTY = 1_000
_CHANGES = {"insertion": MarkKind.INSERTION, "deletion": MarkKind.DELETION}
_PAGES = {"header": Part.HEADER, "footer": Part.FOOTER}
_PAGE_KINDS = ("", "-left", "-first")
_NEXT = f"{STYLE}next-style-name"


def read_odt(data: bytes, limits: Limits) -> Draft:
    """Read an OpenDocument text.

    Raises:
        Refusal: with a ``RefusalCode``, if the file cannot be read, or not safely.
    """
    package = Package(data, limits)
    if _MANIFEST in package and b"encryption-data" in package.inflated(_MANIFEST):
        raise Refusal(RefusalCode.PASSWORD)
    if _CONTENT not in package:
        raise Refusal(RefusalCode.NO_DOCUMENT)
    content = package.xml(_CONTENT)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise Refusal(RefusalCode.NO_DOCUMENT)
    writing = Writing(limits)
    common = _sound(package, _STYLES, writing, UnreadCode.DAMAGED_STYLES)
    styles = Styles((common, content))
    words = WordReader(writing, styles, dict(_changes(body)))
    story = Story(writing, styles, words)
    story.read(body, Part.BODY)
    end = max(writing.at - 1, 0)
    _read_notes(story)
    _read_pages(common, story, end)
    words.finish()
    return writing.draft("odt", _properties(_sound(package, _META, writing, UnreadCode.DAMAGED_PROPERTIES)))


def _sound(package: Package, part: str, writing: Writing, code: UnreadCode) -> etree._Element | None:
    """A part that the paper can be read without."""
    if part not in package:
        return None
    try:
        return package.xml(part)
    except Refusal as refusal:
        if refusal.code != RefusalCode.DAMAGED_PART:
            raise
        writing.miss(code)
        return None


def _changes(body: etree._Element) -> Iterator[tuple[str, Change]]:
    for region in body.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        for change in region:
            kind = _CHANGES.get(str(change.tag).rpartition("}")[2])
            if kind is not None:
                author, when = said_by(change)
                yield region.get(f"{TEXT}id", ""), Change(kind, author, when, plain_words(change))


def _read_notes(story: Story) -> None:
    """A note may itself have notes, which come after it."""
    read = 0
    while read < len(story.notes):
        element, shown = story.notes[read]
        for note in element.iterchildren(f"{TEXT}note-body"):
            story.read(note, Part.FOOTNOTE, shown)
        read += 1


def _read_pages(common: etree._Element | None, story: Story, end: int) -> None:
    """The heads and feet of the pages that the paper uses."""
    if common is None:
        return
    pages = {page.get(f"{STYLE}name", ""): page for page in common.iter(f"{STYLE}master-page")}
    for page, shown in _shown_pages(pages, story.pages or [(0, "")], end).items():
        for kind, part in _PAGES.items():
            for variant in _PAGE_KINDS:
                for found in pages[page].iterchildren(f"{STYLE}{kind}{variant}"):
                    if found.get(f"{STYLE}display") != "false":
                        story.read(found, part, shown)


def _shown_pages(
    pages: Mapping[str, etree._Element], begun: Sequence[tuple[int, str]], end: int
) -> dict[str, tuple[Span, ...]]:
    """The style of each page that the paper uses, and the stretches of the body that stand on such pages.

    A style may name another for the pages after the first: then it is seen where its stretch begins and nowhere else.
    """
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for (start, first), after in zip(begun, [at - 1 for at, _ in begun[1:]] + [end], strict=True):
        chain = _following(pages, first)
        comes_again = len(chain) < 2 or pages[chain[-1]].get(_NEXT) == chain[0]
        for page in chain:
            found[page].append(Span(start, after if comes_again or page != chain[0] else start))
    return {page: tuple(stretches) for page, stretches in found.items()}


def _following(pages: Mapping[str, etree._Element], first: str) -> list[str]:
    """A style of pages, the style of the page after it, and so on until none is new."""
    chain: list[str] = []
    page = first if first in pages else next(iter(pages), "")
    while page in pages and page not in chain:
        chain.append(page)
        page = pages[page].get(_NEXT, "")
    return chain


def _properties(meta: etree._Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in () if meta is None else meta.iter(*_PROPERTIES):
        words = (element.text or "").strip()
        if words:
            found.setdefault(_PROPERTIES[str(element.tag)], words[:_LONGEST_PROPERTY])
    return found
