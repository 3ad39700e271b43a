"""No draft can make a terminal do anything but show it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ppb_lint.report.printable import printable, shortened, survive_code_page


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("plain words", "plain words"),
        ("over\ttwo\nlines", "over two lines"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a title\x9b2J", "a title2J"),
        ("right \u202eot tfel\u202c", "right ot tfel"),
        ("zero\u200bwidth", "zerowidth"),
        ("naïve £5 – “quoted”", "naïve £5 – “quoted”"),
    ],
)
def test_only_what_can_be_seen_is_left(said: str, shown: str) -> None:
    assert printable(said) == shown


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    shown = printable(text)
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Zl", "Zp")]
    assert not [sign for sign in shown if unicodedata.bidirectional(sign) in ("LRO", "RLO", "LRI", "RLI", "FSI")]


@given(st.text(min_size=1), st.integers(min_value=4, max_value=40))
def test_cut_words_fit_and_show_that_they_are_cut(text: str, most: int) -> None:
    cut = shortened(text, most)
    assert len(cut) <= most
    assert cut == text if len(text) <= most else cut.endswith("…")


def test_words_are_cut_between_words() -> None:
    assert shortened("LIST OF BACKGROUND PAPERS UNDER SECTION 100D", 30) == "LIST OF BACKGROUND PAPERS…"


@pytest.mark.parametrize(
    ("code_page", "shown"),
    [("ascii", b'GBP 5 - "yes"...?'), ("cp437", b'\x9c5 - "yes"...?'), ("utf-8", "£5 – “yes”…Ж".encode())],
)
def test_any_code_page_gets_something_legible(code_page: str, shown: bytes) -> None:
    assert "£5 – “yes”…Ж".encode(code_page, survive_code_page()) == shown


def test_a_stream_that_cannot_be_read_is_not_ours_to_mend() -> None:
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", survive_code_page())


def test_a_file_name_that_is_not_text_can_be_printed() -> None:
    assert "caf\udce9.docx".encode("utf-8", survive_code_page()) == b"caf?.docx"
