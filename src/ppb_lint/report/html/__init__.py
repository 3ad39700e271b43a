"""The run as a page for a browser, made of parts that other pages may use: a paper, a card, a table of papers."""

from ppb_lint.report.html.page import render

__all__ = ["render"]
