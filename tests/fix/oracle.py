"""Settles tracked changes as Word does, written apart from the code that makes them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

from lxml import etree

from tests.build.docx import zipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_COUNTED = ("ins", "del", "moveFrom", "moveTo", "comment", "bookmarkStart", "rPrChange")
OURS = "ppb-lint"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXTS = [f"{W}{tag}" for tag in ("t", "delText", "instrText")]
_OTHERS = ("drawing", "pict", "object", "footnoteReference", "endnoteReference", "fldChar", "sym", *_SIGNS)
_SAYING = [*_TEXTS, *(f"{W}{tag}" for tag in _OTHERS)]
_OWNERS = [f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo")]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def accepted(data: bytes, author: str = OURS) -> bytes:
    """The file after somebody has accepted every change by an author and deleted that author's comments."""
    return _settled(data, author, kept="ins", lost="del")


def rejected(data: bytes, author: str = OURS) -> bytes:
    """The same after somebody has rejected them."""
    return _settled(data, author, kept="del", lost="ins")


def _settled(data: bytes, author: str, kept: str, lost: str) -> bytes:
    files = parts(data)
    comments = {str(e.get(f"{W}id")) for _, root in _stories(files) for e in _by(root, "comment", author)}
    for name, root in _stories(files):
        _settle_changes(root, author, kept, lost)
        for anchor in list(root.iter(*(f"{W}{tag}" for tag in _ANCHORS))):
            if anchor.get(f"{W}id") in comments:
                _remove(anchor.getparent() if anchor.tag == f"{W}commentReference" else anchor)
        for comment in list(_by(root, "comment", author)):
            _remove(comment)
        files[name] = etree.tostring(root)
    return zipped(files)


def _settle_changes(root: etree._Element, author: str, kept: str, lost: str) -> None:
    for mark in [e for e in _by(root, lost, author) if e.getparent().tag == f"{W}rPr"]:
        paragraph = next(mark.iterancestors(f"{W}p"))
        assert not any(text for text in _words(paragraph, {lost, "moveFrom"}, author)), "a mark with words of others"
        _remove(paragraph)
    for change in list(_by(root, lost, author)):
        _remove(change)
    for change in list(_by(root, kept, author)):
        for text in change.iter(f"{W}delText"):
            if next(text.iterancestors(f"{W}del")) is change:
                text.tag = f"{W}t"
        for child in change:
            change.addprevious(child)
        _remove(change)


def _words(paragraph: etree._Element, gone: set[str], author: str) -> Iterator[str]:
    for text in paragraph.iter(f"{W}t"):
        if not any(e.tag.removeprefix(W) in gone and e.get(f"{W}author") == author for e in text.iterancestors()):
            yield text.text or ""


Words = tuple[tuple[str, str], ...]
"""What stands in a paragraph: who holds it and what it is, and the text, over all runs of the same kind."""


def flat(data: bytes) -> dict[str, list[Words]]:
    """Everything that stands in the stories, part by part and paragraph by paragraph, whatever runs it is in."""
    return {name: [_flat(p) for p in root.iter(f"{W}p")] for name, root in _stories(parts(data))}


def _flat(paragraph: etree._Element) -> Words:
    pieces = [(_held(e), _said(e)) for e in paragraph.iter(*_SAYING)]
    rows = groupby(((held, said) for held, said in pieces if said), key=lambda piece: piece[0])
    return tuple((held, "".join(said for _, said in row)) for held, row in rows)


def _held(element: etree._Element) -> str:
    around = [f"{e.tag.removeprefix(W)} {e.get(f'{W}author')}" for e in element.iterancestors(*_OWNERS)]
    return f"{element.tag.removeprefix(W)} in {around}" if element.tag in _TEXTS else f"sign in {around}"


def _said(element: etree._Element) -> str:
    if element.tag not in _TEXTS:
        return _SIGNS.get(element.tag.removeprefix(W), f"<{element.tag.removeprefix(W)}>")
    space = next((e.get(_SPACE) for e in (element, *element.iterancestors()) if e.get(_SPACE)), None)
    text = (element.text or "").translate(str.maketrans("\n\t\r", "   "))
    return text if space == "preserve" else text.strip(" ")


def ids(data: bytes) -> list[str]:
    """The ids of all changes, comments and bookmarks."""
    tags = [f"{W}{tag}" for tag in _COUNTED]
    return [str(e.get(f"{W}id")) for _, root in _stories(parts(data)) for e in root.iter(*tags)]


def ours(data: bytes, tag: str) -> list[str]:
    """The words of our own elements of a kind, in the order of the file."""
    return [
        "".join(t.text or "" for t in e.iter(f"{W}t", f"{W}delText"))
        for _, root in _stories(parts(data))
        for e in _by(root, tag, OURS)
    ]


def misplaced(data: bytes) -> list[str]:
    """What Word would not expect inside a deletion of ours: text that is not deleted, a deletion by somebody else."""
    roots = [root for _, root in _stories(parts(data))]
    return [
        str(e.tag) for root in roots for d in _by(root, "del", OURS) for e in d.iter(f"{W}t", f"{W}del") if e is not d
    ]


def commented(data: bytes) -> dict[str, str]:
    """For each of our comments, by its own words, the words of the body that it is on (with those deleted)."""
    files = parts(data)
    roots = dict(_stories(files))
    notes = {str(e.get(f"{W}id")): e for root in roots.values() for e in _by(root, "comment", OURS)}
    found: dict[str, str] = {}
    for root in roots.values():
        if root.tag != f"{W}document":
            continue
        begun: dict[str, str] = {}
        for element in root.iter():
            id = str(element.get(f"{W}id"))
            if element.tag == f"{W}commentRangeStart":
                begun[id] = ""
            elif element.tag == f"{W}commentRangeEnd" and id in notes:
                words = "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in notes[id].iter(f"{W}p"))
                found[words] = begun.pop(id)
            elif element.tag in (f"{W}t", f"{W}delText"):
                begun = {key: words + (element.text or "") for key, words in begun.items()}
    return found


def _stories(files: dict[str, bytes]) -> Iterator[tuple[str, etree._Element]]:
    for name, data in files.items():
        if name.endswith(".xml") and b"http://schemas.openxmlformats.org/wordprocessingml/2006/main" in data.replace(
            STRICT, W[1:-1].encode()
        ):
            parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False)
            try:
                root = etree.fromstring(data.replace(STRICT, W[1:-1].encode()), parser)
            except etree.XMLSyntaxError:
                continue
            if root.tag.removeprefix(W) in ("document", "comments", "footnotes", "endnotes", "hdr", "ftr"):
                yield name, root


def _by(root: etree._Element, tag: str, author: str) -> Iterator[etree._Element]:
    return (e for e in root.iter(f"{W}{tag}") if e.get(f"{W}author") == author)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
