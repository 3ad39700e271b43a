"""The letter to an author as Markdown and as a web page; nothing in a paper can be taken for markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from ppb_lint.model.regex import regex
from ppb_lint.report.letter import Item, Page

_MARKUP = regex(r"([\\`*_{}\[\]<>#|~])")
_STYLE = (
    "body{font:10.5pt/1.4 sans-serif;max-width:44em;margin:2em auto;padding:0 1em;color:#1a1a1a}"
    "h1{font-size:1.35em;margin:0 0 .4em}h2{font-size:1.1em;margin:1.1em 0 .3em;border-bottom:1px solid #bbb}"
    "p{margin:.3em 0}ol{margin:.3em 0;padding-left:1.6em}li{margin:.55em 0;break-inside:avoid}"
    "q{color:#444}small{color:#595959}section+section{break-before:page;margin-top:3em}"
    "@page{size:A4;margin:18mm}@media print{body{margin:0;padding:0;max-width:none}section+section{margin-top:0}}"
)


def as_markdown(pages: Iterable[Page]) -> str:
    """The letter as Markdown."""
    return "\n".join(line for page in pages for line in _markdown(page))


def _markdown(page: Page) -> Iterator[str]:
    yield from (f"# {_plain(page.title)}", "")
    for paragraph in page.about:
        yield from (_plain(paragraph), "")
    for title, items in page.lists:
        yield from (f"## {title}", "")
        yield from (f"{number}. {_in_markdown(item)}" for number, item in enumerate(items, 1))
        yield ""


def _in_markdown(item: Item) -> str:
    where = f"**{_plain(item.where)}**: " if item.where else ""
    quote = f'"{item.quote}"' if item.quote else ""
    told = " ".join(filter(None, (item.what, quote, item.mends)))
    return f"{where}{_plain(told)}{f' [{item.rule}]' if item.rule else ''}"


def _plain(words: str) -> str:
    return _MARKUP.sub(r"\\\1", words)


def as_html(pages: Iterable[Page]) -> str:
    """The letter as one HTML page that needs nothing else."""
    inside = "\n".join(f"<section>\n{body(page)}\n</section>" for page in pages)
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Letter to the author</title>'
        f"<style>{_STYLE}</style>"
    )
    return f'<!DOCTYPE html>\n<html lang="en">\n<head>{head}</head>\n<body>\n{inside}\n</body>\n</html>\n'


def body(page: Page) -> str:
    """The letter about one paper, for an HTML page that holds more."""
    return "\n".join(_html(page))


def _html(page: Page) -> Iterator[str]:
    yield f"<h1>{escape(page.title)}</h1>"
    yield from (f"<p>{escape(paragraph)}</p>" for paragraph in page.about)
    for title, items in page.lists:
        yield from (f"<h2>{title}</h2>", "<ol>")
        yield from (f"<li>{_in_html(item)}</li>" for item in items)
        yield "</ol>"


def _in_html(item: Item) -> str:
    where = f"<strong>{escape(item.where)}</strong>: " if item.where else ""
    quote = f"<br><q>{escape(item.quote)}</q>" if item.quote else ""
    mends = f"<br>{escape(item.mends)}" if item.mends else ""
    rule = f" <small>[{escape(item.rule)}]</small>" if item.rule else ""
    return f"{where}{escape(item.what)}{quote}{mends}{rule}"
