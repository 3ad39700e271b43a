"""A row of words that somebody described in a rule file, in the form that spaCy's Matcher reads.

Checked here without spaCy, since a pack of rules is loaded for every run and spaCy for few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ppb_lint.model.regex import regex

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

SAID = "SAID"
"""Our own key: marks the words that are accused, where the others only stand round them."""
TEXTS = frozenset({"ORTH", "TEXT", "LOWER", "NORM", "SHAPE"})
FLAGS = frozenset(
    {"IS_ALPHA", "IS_ASCII", "IS_DIGIT", "IS_LOWER", "IS_UPPER", "IS_TITLE", "IS_PUNCT", "IS_SPACE", "IS_BRACKET",
     "IS_QUOTE", "IS_LEFT_PUNCT", "IS_RIGHT_PUNCT", "IS_CURRENCY", "IS_STOP", "LIKE_NUM", "LIKE_URL", "LIKE_EMAIL",
     "SPACY"}
)  # fmt: skip
NEEDS_MODEL = frozenset(
    {"POS", "TAG", "MORPH", "DEP", "LEMMA", "ENT_TYPE", "ENT_IOB", "ENT_ID", "ENT_KB_ID", "IS_SENT_START", "SENT_START",
     "_"}
)  # fmt: skip
"""What spaCy knows only with a trained model or a step that is not run here."""
LISTS = frozenset({"IN", "NOT_IN"})
COMPARISONS = frozenset({"==", "!=", ">", "<", ">=", "<="})
_OPERATOR = regex(r"[!?*+]|\{\d{1,2}\}|\{\d{0,2},\d{1,2}\}|\{\d{1,2},\}")
_ENDLESS = regex(r"[*+]|\{\d{1,2},\}")
MOST_ENDLESS = 2
"""Each endless token multiplies the ways in which a sentence can fit."""


class TokenPattern(tuple[Mapping[str, Any], ...]):
    """Tokens in a row, each as a mapping of spaCy's attributes; see ``docs/writing-rules.md``."""

    __slots__ = ()

    @classmethod
    def checked(cls, tokens: Iterable[Mapping[str, Any]]) -> TokenPattern:
        """The pattern, if its tokens go together.

        Raises:
            ValueError: what was expected, and what was found.
        """
        pattern = cls(tokens)
        operators = [str(token.get("OP", "")) for token in pattern]
        if sum(_ENDLESS.fullmatch(operator) is not None for operator in operators) > MOST_ENDLESS:
            raise ValueError(f"at most {MOST_ENDLESS} tokens that may be repeated without end", "more of them")
        if all(operator in ("?", "*", "!") or operator.startswith(("{0", "{,")) for operator in operators):
            raise ValueError("at least one token that must be there", "a pattern that fits no words at all")
        return pattern

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        whole = core_schema.dict_schema(core_schema.str_schema())
        token = core_schema.no_info_after_validator_function(checked_token, whole)
        listed = core_schema.list_schema(token, min_length=1)
        return core_schema.no_info_after_validator_function(cls.checked, listed)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "array", "minItems": 1, "items": _schema()}


def checked_token(token: Mapping[str, Any]) -> Mapping[str, Any]:
    """One token, if every attribute, operator and value is one that spaCy takes.

    Raises:
        ValueError: what was expected, and what was found.
    """
    for key, value in token.items():
        if key in NEEDS_MODEL:
            raise ValueError(
                "an attribute that needs no trained model, such as LOWER or SHAPE", f'the attribute "{key}"'
            )
        if key not in _KINDS:
            raise ValueError(_expected(key, _KINDS), f'the unknown attribute "{key}"')
        _KINDS[key](key, value)
    return token


def _text(key: str, value: Any) -> None:
    if isinstance(value, Mapping):
        _operators(key, value, dict.fromkeys(LISTS, _words))
    elif not isinstance(value, str):
        raise ValueError("a text (a number in quotation marks), or IN or NOT_IN with a list", f"{key}: {_shown(value)}")
    elif key == "LOWER" and value != value.lower():
        raise ValueError("small letters, since LOWER compares with the word in small letters", f'{key}: "{value}"')


def _words(key: str, value: Any) -> None:
    if not isinstance(value, (list, tuple)) or not value or not all(isinstance(word, str) for word in value):
        raise ValueError("a list of texts (numbers in quotation marks)", f"{key}: {_shown(value)}")
    large = next((word for word in value if key.startswith("LOWER") and word != word.lower()), None)
    if large is not None:
        raise ValueError("small letters, since LOWER compares with the word in small letters", f'{key}: "{large}"')


def _flag(key: str, value: Any) -> None:
    if not isinstance(value, bool):
        raise ValueError("true or false", f"{key}: {_shown(value)}")


def _length(key: str, value: Any) -> None:
    if isinstance(value, Mapping):
        _operators(key, value, dict.fromkeys(COMPARISONS, _number))
    else:
        _number(key, value)


def _number(key: str, value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("a whole number", f"{key}: {_shown(value)}")


def _operator(key: str, value: Any) -> None:
    if not isinstance(value, str) or not _OPERATOR.fullmatch(value):
        raise ValueError('"!", "?", "*", "+" or a number of times such as "{0,3}"', f"{key}: {_shown(value)}")


def _operators(key: str, value: Mapping[str, Any], known: Mapping[str, Callable[[str, Any], None]]) -> None:
    for name, wanted in value.items():
        if name in ("REGEX", "FUZZY"):
            # spaCy runs it on an engine that one pattern can bring to a standstill.
            raise ValueError("IN, NOT_IN or SHAPE; patterns of letters are for forbidden-text", f"{key}: {name}")
        if name not in known:
            raise ValueError(_expected(name, known), f'the unknown operator "{name}"')
        known[name](f"{key}: {name}", wanted)
    if not value:
        raise ValueError(_expected("", known), f"{key}: nothing")


_KINDS: Mapping[str, Callable[[str, Any], None]] = {
    **dict.fromkeys(sorted(TEXTS), _text),
    "LENGTH": _length,
    **dict.fromkeys(sorted(FLAGS), _flag),
    "OP": _operator,
    SAID: _flag,
}


def _expected(word: str, known: Iterable[str]) -> str:
    from ppb_lint.notation.faults import unknown

    return unknown(word, tuple(known))


def _shown(value: Any) -> str:
    return "keys with values" if isinstance(value, Mapping) else "a list" if isinstance(value, list) else str(value)


def _schema() -> dict[str, Any]:
    words = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    either = {"type": "object", "properties": dict.fromkeys(sorted(LISTS), words), "additionalProperties": False}
    compared = {"type": "object", "propertyNames": {"enum": sorted(COMPARISONS)}}
    kinds: dict[str, Any] = {name: {"anyOf": [{"type": "string"}, either]} for name in sorted(TEXTS)}
    kinds |= {name: {"type": "boolean"} for name in sorted({*FLAGS, SAID})}
    kinds |= {"LENGTH": {"anyOf": [{"type": "integer"}, compared]}, "OP": {"type": "string"}}
    return {"type": "object", "properties": kinds, "additionalProperties": False}
