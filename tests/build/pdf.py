"""A small PDF with words at given places, enough to show what a reader makes of a page.

>>> paper = Pdf()
>>> paper.page((72, 760, "REPORT TO:", "bold"), (200, 760, "Corporate Board"))
>>> data = paper.bytes()
"""

from __future__ import annotations

from dataclasses import dataclass, field

Words = tuple[float, float, str] | tuple[float, float, str, str] | tuple[float, float, str, str, float]
_SIZE = 12.0


@dataclass
class Pdf:
    """Pages of words; "bold" as the fourth value sets them bold, a fifth is their size in points."""

    pages: list[bytes] = field(default_factory=list)
    pictures: set[int] = field(default_factory=set)
    """The pages (from 0) that show a picture."""

    def page(self, *words: Words) -> None:
        """Add a page; places are in points from the lower left corner."""
        lines = []
        for left, bottom, text, *look in words:
            font = "F2" if look and look[0] == "bold" else "F1"
            size = look[1] if len(look) > 1 else _SIZE
            escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
            lines.append(f"BT /{font} {size} Tf {left} {bottom} Td ({escaped}) Tj ET")
        self.pages.append("\n".join(lines).encode("cp1252"))

    def rule(self, *lines: tuple[float, float, float, float], thin_boxes: bool = False) -> None:
        """Draw lines on the last page, from the first point to the second; or as Word does, filled boxes as thin."""
        drawn = [
            f"{x} {y} {max(right - x, 0.5)} {max(top - y, 0.5)} re f" if thin_boxes else f"{x} {y} m {right} {top} l S"
            for x, y, right, top in lines
        ]
        self.pages[-1] += "\n".join(["", *drawn]).encode()

    def on_its_side(self, *words: Words) -> None:
        """Add a page whose words run upwards, as a wide table is printed on an upright page."""
        self.page(*words)
        self.pages[-1] = b"q 0 1 -1 0 595 0 cm\n" + self.pages[-1] + b"\nQ"

    def drawn_large(self, *words: Words) -> None:
        """Add a page that is drawn at four times its size and shrunk, as browsers print."""
        self.page(*((left * 4, bottom * 4, text, look, _SIZE * 4) for left, bottom, text, look in map(_looked, words)))
        self.pages[-1] = b"q 0.25 0 0 0.25 0 0 cm\n" + self.pages[-1] + b"\nQ"

    def scan(self) -> None:
        """Add a page that is nothing but a picture."""
        self.pictures.add(len(self.pages))
        self.pages.append(b"q 400 0 0 400 100 200 cm /I1 Do Q")

    def bytes(self) -> bytes:
        """The file."""
        kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(self.pages)))
        resources = "<</Font <</F1 3 0 R /F2 4 0 R>> /XObject <</I1 5 0 R>>>>"
        objects = [
            b"<</Type /Catalog /Pages 2 0 R>>",
            f"<</Type /Pages /Kids [{kids}] /Count {len(self.pages)}>>".encode(),
            _font("Helvetica"),
            _font("Helvetica-Bold"),
            _stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", b"\x80"
            ),
        ]
        for number, content in enumerate(self.pages):
            page = f"/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * number} 0 R"
            objects += [f"<<{page} /Resources {resources}>>".encode(), _stream("", content)]
        return _file(objects)


def _looked(words: Words) -> tuple[float, float, str, str]:
    left, bottom, text, *look = words
    return left, bottom, text, str(look[0]) if look else ""


def _font(name: str) -> bytes:
    return f"<</Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding>>".encode()


def _stream(entries: str, content: bytes) -> bytes:
    return f"<<{entries} /Length {len(content)}>>\nstream\n".encode() + content + b"\nendstream"


def _file(objects: list[bytes]) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, inside in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + inside + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    listed = f"xref\n0 {size}\n0000000000 65535 f \n{table}"
    tail = f"trailer\n<</Size {size} /Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    return out + (listed + tail).encode()
