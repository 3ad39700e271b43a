"""Numbers as Word writes them: 4, iv, d, 4th, four."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LARGEST_LETTER = 780
"""Word goes from "z" to "aa" up to thirty letters."""
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_CHICAGO = "*\u2020\u2021\u00a7"


def written(number: int, form: str) -> str:
    """A number in one of Word's forms (``w:numFmt``); digits for a form that is not known.

    >>> [written(4, form) for form in ("lowerRoman", "upperLetter", "ordinal", "cardinalText", "decimalZero")]
    ['iv', 'D', '4th', 'Four', '04']
    """
    match form:
        case "none":
            return ""
        case "lowerRoman" | "upperRoman":
            return _cased(_roman(number), form)
        case "lowerLetter" | "upperLetter":
            return _cased(_letters(number), form)
        case "decimalZero":
            return f"{number:02d}"
        case "ordinal":
            return f"{number}{_ordinal_ending(number)}"
        case "cardinalText":
            return _words(number).capitalize()
        case "ordinalText":
            return _ordinal_words(number).capitalize()
        case "numberInDash":
            return f"- {number} -"
        case "chicago" if number > 0:
            return _CHICAGO[(number - 1) % 4] * ((number - 1) // 4 % 8 + 1)
        case _ if form.isdecimal():  # Somebody's own, told by its first number: "001".
            return f"{number:0{len(form[:9])}d}"
        case _:
            return str(number)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def _letters(number: int) -> str:
    if not 0 < number <= _LARGEST_LETTER:
        return str(number)
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _ordinal_ending(number: int) -> str:
    if 11 <= number % 100 <= 13:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _words(number: int) -> str:
    if not 0 <= number < 100:
        return str(number)
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def _ordinal_words(number: int) -> str:
    words = _words(number)
    if words.isdigit():
        return words + _ordinal_ending(number)
    before, dash, last = words.rpartition("-")
    if last.endswith("y"):
        return f"{before}{dash}{last[:-1]}ieth"
    return f"{before}{dash}{_ORDINALS.get(last, f'{last}th')}"
