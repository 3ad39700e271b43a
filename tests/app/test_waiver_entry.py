"""A waiver that is put into a configuration changes nothing else in it, down to the last blank."""

from __future__ import annotations

from datetime import date

import pytest

from ppb_lint.app.allowed.waiver_entry import UnclearPlaceError, with_entry
from ppb_lint.app.settled.config import Allowance, read

ENTRY = Allowance("placeholder", "./item-5.docx", "it is settled in March", "A Patel", date(2026, 3, 31))
LINES = """\
  - rule: placeholder
    file: ./item-5.docx
    because: it is settled in March
    by: A Patel
    until: 2026-03-31
"""
OTHER = """\
- rule: total   # of the annex
  file: annex.docx
  because: >
    the parts
    are rounded
  by: J Smith
  until: 2026-01-31
"""


def put(text: str, file: str = ".ppb-lint.yaml", entry: Allowance = ENTRY) -> str:
    data = text.encode()
    return with_entry(data, read(file, data), entry, lambda new: read(file, new)).decode()


def indented(text: str, by: str) -> str:
    return "".join(f"{by}{line}" for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"waivers:\n{LINES}"),
        ("# nothing yet\n", f"# nothing yet\n\nwaivers:\n{LINES}"),
        ("profile: halton  # ours\n\n\n", f"profile: halton  # ours\n\nwaivers:\n{LINES}"),
        ("profile: halton", f"profile: halton\n\nwaivers:\n{LINES}"),
        ("waivers: []  # none\nprofile: halton\n", f"waivers:  # none\n{LINES}profile: halton\n"),
        (
            f"waivers:\n{indented(OTHER, '  ')}\n# whose form\nprofile: halton\n",
            f"waivers:\n{indented(OTHER, '  ')}{LINES}\n# whose form\nprofile: halton\n",
        ),
        (
            f"waivers:\n{OTHER}  # the end\n",
            f"waivers:\n{OTHER}  # the end\n{LINES.replace(chr(10) + '  ', chr(10))[2:]}",
        ),
        (f"waivers:\n{indented(OTHER, '    ')}", f"waivers:\n{indented(OTHER, '    ')}{indented(LINES, '  ')}"),
    ],
)
def test_a_yaml_file(before: str, after: str) -> None:
    assert put(before) == after
    windows = put(before.replace("\n", "\r\n"))
    assert windows.replace("\r\n", "\n") == after
    if before.count("\n"):
        assert windows.count("\r\n") == windows.count("\n")


def test_the_mark_of_a_windows_editor_stays() -> None:
    assert put("\ufeffprofile: halton\n").startswith("\ufeffprofile: halton\n\nwaivers:\n")


@pytest.mark.parametrize("because", ["a: b", "no", "- x", "#5", '"quoted"', "é – £5", "back\\slash", "yes: ", "*all*"])
def test_a_reason_may_hold_any_sign(because: str) -> None:
    entry = Allowance(
        "total", "./[draft] item 5, final.docx", because, "O'Neill", date(2026, 3, 31), "0123456789abcdef"
    )
    found = read("x.yaml", put("profile: halton\n", entry=entry).encode())
    assert found.form.waivers == (entry,)


@pytest.mark.parametrize(
    "text",
    [
        "{profile: halton}\n",
        "waivers: [{rule: total, file: a, because: b, by: c, until: 2026-01-31}]\n",
        "waivers:\n  -\n    rule: total\n    file: a\n    because: b\n    by: c\n    until: 2026-01-31\n",
    ],
)
def test_where_there_is_no_sure_place_nothing_is_changed(text: str) -> None:
    with pytest.raises(UnclearPlaceError):
        put(text)


def test_a_project_file() -> None:
    before = '[project]\nname = "papers"\n\n[tool.ppb-lint]\nprofile = "halton" # ours\n\n[tool.other]\nx = 1\n'
    after = put(before, "pyproject.toml")
    assert after.startswith(before)
    found = read("pyproject.toml", put(after, "pyproject.toml").encode())
    assert found.form.waivers == (ENTRY, ENTRY)


def test_a_project_file_with_a_list_on_one_line() -> None:
    with pytest.raises(UnclearPlaceError):
        put(
            '[tool.ppb-lint]\nwaivers = [{rule="total",file="a",because="b",by="c",until=2026-01-31}]\n',
            "pyproject.toml",
        )
