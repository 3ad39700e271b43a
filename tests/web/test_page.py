"""The page as its visitors use it, in a real browser."""

from __future__ import annotations

import html
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from benchmarks.page import load
from tests.build.docx import Docx
from tests.web.conftest import DAY, opened
from tests.web.served import Served, served

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="looks at processes as only Linux shows them"),
]
READ = "#papers tbody tr:not(.pending)"


def drop(page: Any, *files: Path) -> None:
    page.set_input_files("#files", [str(file) for file in files])


def wait_for(page: Any, count: int) -> None:
    page.locator(READ).nth(count - 1).wait_for(timeout=120_000)


def command(*arguments: object, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "ppb_lint", *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": DAY},
        capture_output=True,
        text=True,
    )
    return done.stdout


def cards(page: Any) -> list[tuple[str, str]]:
    """Every finding on the page, shown or not: its rule and its sentence."""
    return [
        (card.get_attribute("data-rule"), card.locator(".said").text_content().split(": ", 1)[1].removesuffix("."))
        for card in page.locator(".card").all()
    ]


def test_what_the_page_finds_is_what_the_command_finds(page: Any, drafts: Path) -> None:
    drop(page, drafts / "faulty.docx")
    wait_for(page, 1)
    told = json.loads(command("check", "faulty.docx", "--format", "json", folder=drafts))
    findings = [finding for file in told["files"] for report in file["reports"] for finding in report["findings"]]
    assert findings
    assert cards(page) == [(finding["rule"], finding["message"]) for finding in findings]
    for word in page.locator("mark.error").all():
        assert word.text_content().strip()


def test_the_copy_is_the_one_that_the_command_writes(page: Any, drafts: Path, tmp_path: Path) -> None:
    drop(page, drafts / "faulty.docx")
    wait_for(page, 1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Copy for Word").click()
    assert download.value.suggested_filename == "faulty.reviewed.docx"
    command("review", drafts / "faulty.docx", "-o", tmp_path, folder=tmp_path)
    assert Path(download.value.path()).read_bytes() == (tmp_path / "faulty.reviewed.docx").read_bytes()


def test_the_letter_tells_every_finding(page: Any, drafts: Path) -> None:
    drop(page, drafts / "faulty.docx")
    wait_for(page, 1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Letter").click()
    assert download.value.suggested_filename == "faulty.letter.html"
    told = html.unescape(Path(download.value.path()).read_text("utf-8"))
    assert all(message in told for _, message in cards(page))


def test_twenty_at_once_keep_their_order(page: Any, drafts: Path, tmp_path: Path) -> None:
    files = [tmp_path / f"draft {number:02}.docx" for number in range(20)]
    for number, file in enumerate(files):
        shutil.copy(drafts / ("faulty.docx" if number % 2 else "clean.docx"), file)
    drop(page, *files)
    wait_for(page, 20)
    assert page.locator("#papers tbody .path").all_text_contents() == [file.name for file in files]
    assert page.locator("#texts article .path").all_text_contents() == [file.name for file in files]
    assert page.locator("#shown").text_content() == "60 findings shown in 20 papers of 20."


def test_filters_count_and_hide(page: Any, drafts: Path) -> None:
    drop(page, drafts / "faulty.docx", drafts / "clean.docx")
    wait_for(page, 2)
    assert page.get_by_text("Errors (5)").is_visible()
    page.get_by_label("Errors (5)").uncheck()
    assert page.locator(".card:visible").count() == 1
    page.get_by_label("Errors (5)").check()
    page.locator("#filters select[name=rule]").select_option("placeholder")
    assert page.locator(".card:visible").count() == 1
    assert page.locator("#papers tbody tr:visible").count() == 1


def test_a_file_is_dropped(page: Any, drafts: Path) -> None:
    data = list((drafts / "clean.docx").read_bytes())
    transfer = page.evaluate_handle(
        """(data) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([new Uint8Array(data)], "dropped.docx"));
            return transfer;
        }""",
        data,
    )
    page.dispatch_event("#drop", "dragenter", {"dataTransfer": transfer})
    assert "over" in page.locator("body").get_attribute("class")
    page.dispatch_event("#drop", "drop", {"dataTransfer": transfer})
    wait_for(page, 1)
    assert page.locator("#papers .path").text_content() == "dropped.docx"


def test_a_hostile_paper_does_nothing_but_show_itself(page: Any, tmp_path: Path) -> None:
    paper = Docx()
    paper.paragraph("SUBJECT: <script>document.title='taken'</script><img src=x onerror=alert(1)>")
    paper.paragraph("DATE: 5th November 2024")
    paper.heading("</article><iframe srcdoc='<script>parent.document.title=1</script>'></iframe>")
    paper.paragraph("[insert figure] \u202ethgir ot tfel\u202c <!-- & javascript:alert(1) \u0085")
    file = tmp_path / "a'\"><svg onload=alert(1)>.docx"
    file.write_bytes(paper.bytes())
    drop(page, file)
    wait_for(page, 1)
    assert page.title() == "Check committee papers"
    assert page.locator("iframe, svg, #texts img, #texts script").count() == 0
    assert "<script>" in page.locator("#texts article").text_content()
    assert "\u202e" not in page.locator("#texts").text_content()


def test_what_is_no_paper_is_told_and_the_others_are_read(page: Any, drafts: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    (tmp_path / "empty.docx").write_bytes(b"")
    drop(page, tmp_path / "broken.docx", tmp_path / "empty.docx", drafts / "clean.docx")
    wait_for(page, 3)
    assert page.locator("#papers .state").all_text_contents() == ["not checked", "not checked", "checked"]
    assert "This file is empty." in page.locator("#texts").text_content()


def test_two_hundred_megabytes_are_not_sent(page: Any, site: Served, drafts: Path, tmp_path: Path) -> None:
    with (tmp_path / "huge.docx").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    drop(page, tmp_path / "huge.docx", drafts / "clean.docx")
    wait_for(page, 2)
    assert "larger than the 100 MB that this page takes" in page.locator("tr.failed").text_content()
    assert len(site.kept()) == 1


def test_sending_is_stopped_half_way(page: Any, site: Served, tmp_path: Path) -> None:
    with (tmp_path / "slow.docx").open("wb") as file:
        file.truncate(30 * 1024 * 1024)
    session = page.context.new_cdp_session(page)
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 500_000}
    session.send("Network.emulateNetworkConditions", slow)
    drop(page, tmp_path / "slow.docx")
    page.get_by_text("is being sent").wait_for()
    page.get_by_role("button", name="Stop").click()
    assert page.locator("#papers tbody tr").count() == 0
    assert page.locator("#news").text_content() == "slow.docx has been removed."
    assert within(10, lambda: not site.kept())


def within(seconds: float, so: Any) -> bool:
    end = time.monotonic() + seconds
    while not so():
        if time.monotonic() > end:
            return False
        time.sleep(0.1)
    return True


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Served]:
    """A page of its own, for tests that do it harm."""
    with served(tmp_path, SOURCE_DATE_EPOCH=DAY) as site:
        yield site


@pytest.fixture(scope="module")
def long_paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper that takes a while to be read."""
    paper = Docx()
    paper.paragraph("SUBJECT: Performance Management Report for Quarter 2 of 2024/25")
    for number in range(40_000):
        paper.paragraph(
            f"Paragraph {number} says that {number} of {number + 7} cases were closed by {number % 28 + 1} May."
        )
    file = tmp_path_factory.mktemp("long") / "long.docx"
    file.write_bytes(paper.bytes())
    return file


def hit(workers: list[int], how: signal.Signals) -> None:
    for worker in workers:
        with suppress(ProcessLookupError):
            os.kill(worker, how)


def test_a_check_that_hangs_is_stopped_and_one_that_dies_is_told(
    browser: Any, own_site: Served, drafts: Path, long_paper: Path
) -> None:
    for page in opened(browser, own_site):
        drop(page, drafts / "clean.docx")
        wait_for(page, 1)

        drop(page, long_paper)
        page.get_by_text("is being read").wait_for()
        page.wait_for_timeout(1500)
        hung = own_site.workers()
        assert len(hung) == 2
        hit(hung, signal.SIGSTOP)
        page.get_by_role("button", name="Stop").click()
        assert page.locator("#papers tbody tr").count() == 1
        assert within(10, lambda: not own_site.kept()[1:])
        hit(hung, signal.SIGCONT)
        drop(page, drafts / "faulty.docx")
        wait_for(page, 2)

        drop(page, long_paper)
        page.get_by_text("is being read").wait_for()
        page.wait_for_timeout(1500)
        hit(own_site.workers(), signal.SIGKILL)
        wait_for(page, 3)
        assert "The check of this paper broke down." in page.locator("#texts").text_content()
        drop(page, drafts / "faulty.docx")
        wait_for(page, 4)
        assert page.locator("#papers .state").all_text_contents() == ["checked", "checked", "not checked", "checked"]


def test_nothing_is_left_when_the_page_is_closed(browser: Any, own_site: Served, drafts: Path) -> None:
    for page in opened(browser, own_site):
        drop(page, drafts / "clean.docx")
        wait_for(page, 1)
        assert own_site.kept()
        page.goto("about:blank")
        assert within(10, lambda: not own_site.kept())


def test_nothing_is_left_when_the_page_is_ended(browser: Any, tmp_path: Path, drafts: Path) -> None:
    with served(tmp_path) as site:
        for page in opened(browser, site):
            drop(page, drafts / "clean.docx")
            wait_for(page, 1)
            assert site.kept()
            site.process.send_signal(signal.SIGINT)
            assert site.process.wait(20) == 0
            assert list(tmp_path.glob("ppb-lint-page-*")) == []
            drop(page, drafts / "faulty.docx")
            page.get_by_text("The page cannot be reached any more").first.wait_for()


def test_a_rule_is_explained_a_click_away(page: Any, drafts: Path) -> None:
    drop(page, drafts / "faulty.docx")
    wait_for(page, 1)
    page.locator("a.rule").first.click()
    page.locator("#explanation h3").first.wait_for()
    assert page.get_by_role("dialog").get_by_role("heading", level=2).is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0


def test_an_earlier_paper_of_the_page_is_compared_with(page: Any, drafts: Path) -> None:
    drop(page, drafts / "clean.docx", drafts / "faulty.docx")
    wait_for(page, 2)
    with page.expect_response(lambda answer: "against=1" in answer.url):
        page.get_by_label("Compare with an earlier paper").select_option(label="clean.docx")
    wait_for(page, 2)


def test_another_council_is_chosen(page: Any, drafts: Path) -> None:
    drop(page, drafts / "clean.docx")
    wait_for(page, 1)
    page.get_by_label("Council").select_option("maidstone")
    page.get_by_text("profile maidstone").wait_for()


def test_it_is_used_with_the_keyboard_alone(page: Any, drafts: Path) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "skip"
    drop(page, drafts / "faulty.docx")
    wait_for(page, 1)
    page.get_by_role("button", name="Next finding").focus()
    page.keyboard.press("Enter")
    assert "card" in page.evaluate("() => document.activeElement.className")
    page.get_by_role("button", name="Remove faulty.docx").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "files"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_it_can_be_used_by_everybody(browser: Any, site: Served, drafts: Path, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    for page in opened(browser, site, color_scheme=scheme, viewport={"width": width, "height": 800}):
        for state in ("empty", "filled", "explained"):
            if state == "filled":
                fill(page, drafts)
            elif state == "explained":
                page.locator("a.rule").first.click()
            found = axe.Axe().run(page).response["violations"]
            assert [(f["id"], f["nodes"][0]["html"]) for f in found if f["impact"] in ("serious", "critical")] == []
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def fill(page: Any, drafts: Path) -> None:
    drop(page, drafts / "faulty.docx", drafts / "clean.docx")
    wait_for(page, 2)


def test_printed_it_is_a_letter_to_each_author(page: Any, drafts: Path) -> None:
    fill(page, drafts)
    page.emulate_media(media="print")
    assert not page.locator("#drop").is_visible()
    assert page.locator(".letter").count() == 2
    assert page.locator(".letter").first.is_visible()


def test_many_visitors_lose_no_answer_though_a_process_is_killed(own_site: Served) -> None:
    tally, memory = load(own_site, visitors=8, seconds=6, kill=True)
    assert tally.wrong == []
    assert tally.lost <= 1
    assert len(tally.seconds) >= 8
    assert own_site.kept() == []
    assert max(memory) < 2_000_000_000
