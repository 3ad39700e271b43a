"""A regular expression that somebody wrote into a rule file, matched in linear time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from ppb_lint.model.regex import regex
from ppb_lint.model.span import Span

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


_NAME = regex(r"(?<!\\)\(\?P?<\w+>")


class Match(Struct, frozen=True):
    """A place that a pattern fits, and the places of its groups by number or name."""

    found: Any

    def span(self, group: int | str = 0) -> Span:
        """Where it stands in the text that was searched; ``Span(-1, -1)`` for a group that took no part."""
        number = self.found.re.groupindex[group] if isinstance(group, str) else group
        return Span(*self.found.span(number))

    def group(self, group: int | str = 0) -> str:
        """The words that stand there; "" for a group that took no part."""
        number = self.found.re.groupindex[group] if isinstance(group, str) else group
        return self.found.group(number) or ""

    def named(self) -> dict[str, str]:
        """The words of all named groups."""
        return {name: self.group(name) for name in self.found.re.groupindex}


class Pattern(str):
    """The source of a pattern in RE2's syntax: no look-around, no back-references, ``\\b`` and ``\\w`` know ASCII only.

    It stays a text until it is first matched, so that a pack of rules is loaded without building any.
    """

    __slots__ = ()

    def finditer(self, text: str, *, any_case: bool = True) -> Iterator[Match]:
        """All places that the pattern fits, from left to right; time grows with the text's length alone."""
        return map(Match, _compiled(str(self), any_case).finditer(text))

    def search(self, text: str, *, any_case: bool = True) -> Match | None:
        """The first place that the pattern fits."""
        found = _compiled(str(self), any_case).search(text)
        return Match(found) if found else None

    @classmethod
    def checked(cls, source: str) -> Pattern:
        """The pattern, if it is one.

        Raises:
            ValueError: what was expected, and what was found.
        """
        import re2

        try:
            fits_nothing = _compiled(source, True).search("") is not None
        except re2.error as error:
            raise ValueError(*_objection(source, _told(error))) from None
        if fits_nothing:
            raise ValueError("a pattern that fits at least one sign", f'the pattern "{source}" (fits an empty text)')
        return cls(source)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(cls.checked, core_schema.str_schema(min_length=1))

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "minLength": 1, "format": "re2"}


def any_fits(patterns: tuple[Pattern, ...], text: str) -> bool:
    """Whether one of several patterns fits somewhere, found in a single pass."""
    return bool(patterns) and _compiled(_together(patterns), True).search(text) is not None


@lru_cache(maxsize=256)
def _together(patterns: tuple[Pattern, ...]) -> str:
    # Names are of no use here, and two patterns may have the same.
    return "|".join(f"(?:{_NAME.sub('(?:', pattern)})" for pattern in patterns)


@lru_cache(maxsize=1024)
def _compiled(source: str, any_case: bool) -> Any:
    import re2

    return re2.compile(source, _options(any_case))


@lru_cache(maxsize=2)
def _options(any_case: bool) -> Any:
    """Shared by all patterns, since making them takes longer than compiling a short pattern."""
    import re2

    options = re2.Options()
    options.case_sensitive = not any_case
    options.log_errors = False
    return options


def _told(error: Exception) -> str:
    told = error.args[0] if error.args else ""
    return told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)


def _objection(source: str, told: str) -> tuple[str, str]:
    found = f'the pattern "{source}" ({told})'
    if "(?" in told or "invalid escape sequence: \\" in told:
        return "a pattern without look-around, back-references and other escapes that RE2 does not know", found
    return "a regular expression", found
