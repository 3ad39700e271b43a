"""Findings as results of tests in JUnit's XML, which nearly every build server shows: a suite for each paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from ppb_lint.model.finding import Finding, Stage
from ppb_lint.model.regex import regex
from ppb_lint.model.result import Fault, FileResult, Status
from ppb_lint.model.waiver import Waived
from ppb_lint.report.allowed import terms_in_words
from ppb_lint.report.fixes import fix_in_words
from ppb_lint.report.places import place_in_words
from ppb_lint.report.printable import printable
from ppb_lint.report.reasons import reason_in_words
from ppb_lint.report.told import Told
from ppb_lint.report.unread import unread_in_words

_NO_XML = regex("[\ud800-\udfff\ufffe\uffff]")
_COUNTED = {"failures": "failure", "errors": "error", "skipped": "skipped"}


def render(told: Told) -> str:
    """One XML document. What fails the run is a failure, other findings are skipped tests with their sentence."""
    root = ET.Element("testsuites", name="ppb-lint")
    if told.results.faults:
        root.append(_suite("rule files", map(_fault, told.results.faults)))
    for file in told.results.files:
        root.append(_suite(told.path(file), _cases(file, told), list(_remarks(file))))
    for name in ("tests", *_COUNTED):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(name: str, cases: Iterator[ET.Element], remarks: list[str] | None = None) -> ET.Element:
    suite = ET.Element("testsuite", name=_plain(name))
    suite.extend(cases)
    suite.set("tests", str(len(suite)))
    for attribute, tag in _COUNTED.items():
        suite.set(attribute, str(sum(case.find(tag) is not None for case in suite)))
    suite.set("time", "0")
    seen: Counter[str] = Counter()
    for case in suite:
        seen[case.get("name", "")] += 1
        # Of two tests that bear one name a build server shows one.
        if (number := seen[case.get("name", "")]) > 1:
            case.set("name", f"{case.get('name')} ({number})")
        case.set("classname", _plain(name))
        case.set("time", "0")
    if remarks:
        ET.SubElement(suite, "system-out").text = "\n".join(remarks)
    return suite


def _fault(fault: Fault) -> ET.Element:
    return _case(f"{fault.file}:{fault.line}:{fault.column}", "error", str(fault), "rule-file")


def _cases(file: FileResult, told: Told) -> Iterator[ET.Element]:
    if file.status is Status.UNREADABLE and file.reason:
        yield _case("can be checked", "error", reason_in_words(file.reason), "unreadable")
        return
    shown = [finding for report in file.reports for finding in told.shown(report)]
    if not any(told.fails(finding) for finding in shown):
        yield _case("nothing found that fails the run")
    yield from (_finding(finding, told) for finding in shown)
    yield from (_allowed(waived) for report in file.reports for waived in report.waived)


def _finding(finding: Finding, told: Told) -> ET.Element:
    trial = ", on trial" if finding.stage is Stage.TRIAL else ""
    sentence = f"{finding.severity}{trial}: {finding.message}."
    outcome = "failure" if told.fails(finding) else "skipped"
    case = _case(f"{finding.rule}: {place_in_words(finding.place)}", outcome, sentence, finding.rule)
    quote = f'"{finding.context or finding.text}"' if finding.text else ""
    case[0].text = "\n".join(_plain(line) for line in (quote, fix_in_words(finding)) if line)
    return case


def _allowed(waived: Waived) -> ET.Element:
    name = f"{waived.finding.rule}: {place_in_words(waived.finding.place)}"
    return _case(name, "skipped", f"{terms_in_words(waived)} ({waived.finding.message})")


def _remarks(file: FileResult) -> Iterator[str]:
    if file.reason:
        yield _plain(reason_in_words(file.reason))
    for unread in (unread for report in file.reports for unread in report.not_checked):
        what, why = unread_in_words(unread)
        yield _plain(f"Not checked: {what} ({why}).")


def _case(name: str, outcome: str = "", message: str = "", kind: str = "") -> ET.Element:
    case = ET.Element("testcase", name=_plain(name))
    if outcome:
        told = ET.SubElement(case, outcome, message=_plain(message))
        if outcome != "skipped":
            told.set("type", kind)
    return case


def _plain(words: str) -> str:
    """Words without the signs that XML cannot hold."""
    return _NO_XML.sub("\ufffd", printable(words))
