"""All forms in which a run can be told, by the names that the command line has for them."""

from __future__ import annotations

from enum import StrEnum

from msgspec.structs import replace

from ppb_lint.report.told import Told
from ppb_lint.report.withheld import withheld


class Form(StrEnum):
    """How findings are told."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


READ_BY_OTHERS = frozenset({Form.MARKDOWN, Form.SARIF, Form.GITHUB, Form.GITLAB, Form.JUNIT})
"""Forms that end on a page which more people may see than the papers themselves."""


def render(form: Form, told: Told) -> str:
    """The whole report in one of the forms; each is loaded only where somebody asks for it."""
    if form in READ_BY_OTHERS:
        told = replace(told, results=withheld(told.results, told.rules))
    match form:
        case Form.TERMINAL:
            from ppb_lint.report.paint import as_text
            from ppb_lint.report.terminal import Page, lines

            faults = "".join(f"{fault}\n" for fault in told.results.faults)
            return faults + as_text(lines(told.results, Page(notes=told.notes)))
        case Form.JSON:
            from ppb_lint.report import json

            return json.render(told.results, told.version) + "\n"
        case Form.HTML:
            from ppb_lint.report import html

            return html.render(told)
        case Form.MARKDOWN:
            from ppb_lint.report import markdown

            return markdown.render(told)
        case Form.SARIF:
            from ppb_lint.report import sarif

            return sarif.render(told)
        case Form.GITHUB:
            from ppb_lint.report import github

            return github.render(told)
        case Form.GITLAB:
            from ppb_lint.report import gitlab

            return gitlab.render(told)
        case Form.JUNIT:
            from ppb_lint.report import junit

            return junit.render(told)
