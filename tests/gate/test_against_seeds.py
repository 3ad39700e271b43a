"""Two real papers of one board, a year apart: only true statements are printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ppb_lint.cli.start import run


@pytest.mark.parametrize(("draft", "earlier"), [("000", "001"), ("001", "000")])
def test_only_what_is_true(shared: Path, draft: str, earlier: str, capsys: pytest.CaptureFixture[str]) -> None:
    (own,), (other,) = ((shared / "seeds").glob(f"{name}_*.txt") for name in (draft, earlier))
    run(["check", str(own), "--against", str(other), "--format", "json", "--no-cache"])
    ((report,),) = [file["reports"] for file in json.loads(capsys.readouterr().out)["files"]]
    assert not [f for f in report["findings"] if f["rule"] == "carried-over"]
    if draft == "001":  # The other paper is a year younger.
        assert "compared_with" not in report
        return
    compared = report["compared_with"]
    assert (compared["meeting"], compared["quarters"]) == ("2023-11-07", [2])
    assert (compared["sections_gone"], compared["sections_new"]) == (["OTHER IMPLICATIONS"], ["FINANCIAL IMPLICATIONS"])
    assert (compared["fields_gone"], compared["fields_new"]) == ([], ["PORTFOLIO"])
    assert [change["field"] for change in compared["changed"]] == ["REPORTING OFFICER"]
    assert compared["unchanged_indicators"] == []
