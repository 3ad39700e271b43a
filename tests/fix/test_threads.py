"""Papers that Word has saved with our comments in them: what it keeps of comments elsewhere goes with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ppb_lint.fix.withdrawing import withdrawn, without_comments
from ppb_lint.read.limits import Limits
from tests.build.docx import Docx, zipped
from tests.fix import oracle
from tests.fix.reviewing import reviewed
from tests.fix.validators import new_complaints

W14, W15 = (f"http://schemas.microsoft.com/office/word/{name}/wordml" for name in ("2010", "2012"))
CID, CEX = (f"http://schemas.microsoft.com/office/word/{name}" for name in ("2016/wordml/cid", "2018/wordml/cex"))
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
THREADS = {
    "commentsExtended": (
        "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
        f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="0000000A" w15:done="0"/>'
        '<w15:commentEx w15:paraId="0000000B" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0000000C" w15:paraIdParent="0000000B" w15:done="0"/></w15:commentsEx>',
    ),
    "commentsIds": (
        "http://schemas.microsoft.com/office/2016/09/relationships/commentsIds",
        f'<w16cid:commentsIds xmlns:w16cid="{CID}">'
        + "".join(f'<w16cid:commentId w16cid:paraId="0000000{n}" w16cid:durableId="1000000{n}"/>' for n in "ABC")
        + "</w16cid:commentsIds>",
    ),
    "commentsExtensible": (
        "http://schemas.microsoft.com/office/2018/08/relationships/commentsExtensible",
        f'<w16cex:commentsExtensible xmlns:w16cex="{CEX}">'
        + "".join(f'<w16cex:commentExtensible w16cex:durableId="1000000{n}"/>' for n in "ABC")
        + "</w16cex:commentsExtensible>",
    ),
}


@pytest.fixture
def saved() -> bytes:
    """A reviewed paper with a comment of somebody before ours, and with his answer to ours, as Word saves it."""
    docx = Docx()
    docx.paragraph("for the ", docx.comment("who?", "first quarter"), " of the year")
    files = oracle.parts(reviewed(docx.bytes(), ("first quarter", "second quarter")))
    comments = files["word/comments.xml"].decode()
    answer = '<w:comment w:id="900" w:author="J Smith"><w:p><w:r><w:t>No.</w:t></w:r></w:p></w:comment></w:comments>'
    pieces = comments.replace("</w:comments>", answer).split("<w:p>")
    assert len(pieces) == 4
    marked = "".join(f'<w:p w14:paraId="0000000{n}">{piece}' for n, piece in zip("ABC", pieces[1:], strict=True))
    files["word/comments.xml"] = (pieces[0] + marked).encode()
    body = files["word/document.xml"].decode()
    body = body.replace("</w:p>", '<w:r><w:commentReference w:id="900"/></w:r></w:p>', 1)
    files["word/document.xml"] = body.encode()
    for name, (kind, content) in THREADS.items():
        files[f"word/{name}.xml"] = content.encode()
        link = f'<Relationship Id="x{name}" Type="{kind}" Target="{name}.xml"/></Relationships>'
        links = files["word/_rels/document.xml.rels"].decode().replace("</Relationships>", link)
        files["word/_rels/document.xml.rels"] = links.encode()
        type = f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{name}+xml"/></Types>'
        files["[Content_Types].xml"] = files["[Content_Types].xml"].decode().replace("</Types>", type).encode()
    return zipped(files)


def test_what_is_kept_of_our_comments_goes_with_them(saved: bytes, tmp_path: Path) -> None:
    clean = without_comments(saved, Limits(), waivers=False)
    files = oracle.parts(clean)
    for name in THREADS:
        kept = files[f"word/{name}.xml"]
        assert (b"000000A" in kept, b"000000B" in kept, b"000000C" in kept) == (True, False, True)
    assert b"paraIdParent" not in files["word/commentsExtended.xml"]
    assert b"No." in files["word/comments.xml"]
    assert not new_complaints(saved, clean, tmp_path)


def test_so_it_is_when_the_paper_is_read_as_it_was(saved: bytes) -> None:
    files = oracle.parts(withdrawn(saved, Limits()))
    assert b"000000B" not in files["word/commentsIds.xml"] + files["word/comments.xml"]


def test_threads_of_others_are_not_written_to(saved: bytes) -> None:
    theirs = withdrawn(saved, Limits())
    out = reviewed(theirs, ("of the year", "of that year"))
    for name in THREADS:
        assert oracle.parts(out)[f"word/{name}.xml"] == oracle.parts(theirs)[f"word/{name}.xml"]


def test_a_damaged_list_of_threads_keeps_nothing_from_being_cleaned(saved: bytes) -> None:
    files = {**oracle.parts(saved), "word/commentsExtended.xml": b"<w15:commentsEx"}
    clean = oracle.parts(without_comments(zipped(files), Limits(), waivers=False))
    assert b"ppb-lint" not in clean["word/comments.xml"]
    assert clean["word/commentsExtended.xml"] == b"<w15:commentsEx"
