"""An archive with parts replaced keeps all others to the byte."""

from __future__ import annotations

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.fix.archive import with_parts

BODIES = st.dictionaries(
    st.sampled_from(["a.xml", "b/c.xml", "média.png", "[Content_Types].xml"]), st.binary(max_size=80), min_size=1
)

COMMENTS = st.binary(max_size=10).filter(lambda comment: b"PK" not in comment)
"""Within a comment the signature of a directory's end misleads the reader that comes with Python as well."""


def archive(bodies: dict[str, bytes], *, streamed: bool = False, comment: bytes = b"") -> bytes:
    out = Unseekable() if streamed else BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.comment = comment
        for number, (name, body) in enumerate(bodies.items()):
            info = zipfile.ZipInfo(name, (2024, 10, 21, 9, 12, 0))
            info.compress_type = zipfile.ZIP_STORED if number % 2 else zipfile.ZIP_DEFLATED
            info.external_attr = 0o640 << 16
            info.comment = b"remark"
            new.writestr(info, body)
    return out.getvalue()


class Unseekable(BytesIO):
    """A stream into which sizes have to be written behind the bodies."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


@given(BODIES, st.binary(max_size=40), st.booleans(), COMMENTS)
def test_parts_are_replaced_and_added(bodies: dict[str, bytes], new: bytes, streamed: bool, comment: bytes) -> None:
    changed = {**dict.fromkeys(list(bodies)[:1], new), "new/part.xml": b"<new/>"}
    with zipfile.ZipFile(BytesIO(with_parts(archive(bodies, streamed=streamed, comment=comment), changed))) as out:
        assert out.testzip() is None
        assert {name: out.read(name) for name in out.namelist()} == {**bodies, **changed}
        assert out.namelist() == [*bodies, "new/part.xml"]
        assert out.comment == comment


def test_names_are_found_without_regard_to_capitals() -> None:
    out = with_parts(archive({"Word/Document.xml": b"old"}), {"word/document.xml": b"new"})
    with zipfile.ZipFile(BytesIO(out)) as read:
        assert {name: read.read(name) for name in read.namelist()} == {"Word/Document.xml": b"new"}


def test_nothing_replaced_is_nothing_changed() -> None:
    data = archive({"a.xml": b"some", "b.png": b"more" * 40}, comment=b"made by hand")
    assert with_parts(data, {}) == data


def test_an_archive_behind_other_bytes_is_understood() -> None:
    out = with_parts(b"a mail gateway was here" + archive({"a.xml": b"old", "b.xml": b"kept"}), {"a.xml": b"new"})
    with zipfile.ZipFile(BytesIO(out)) as read:
        assert {name: read.read(name) for name in read.namelist()} == {"a.xml": b"new", "b.xml": b"kept"}


def test_large_sizes_of_the_newer_form_are_understood() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as new, new.open("a.xml", "w", force_zip64=True) as part:
        part.write(b"kept")
    changed = with_parts(out.getvalue(), {"b.xml": b"new"})
    with zipfile.ZipFile(BytesIO(changed)) as read:
        assert {name: read.read(name) for name in read.namelist()} == {"a.xml": b"kept", "b.xml": b"new"}
