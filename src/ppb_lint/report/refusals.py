"""Why a file could not be read, told to somebody who only knows it as a file in a folder."""

from __future__ import annotations

from ppb_lint.model.codes import RefusalCode as R

_SAVE_AS_WORD = "Open it in Word and use File > Save As to save it as a Word document (.docx)."
_ASK_FOR_WORD = "Ask its author for the Word file that it was made from."
_NOT_NORMAL = "No ordinary program writes such a file, so it was left alone; do not open it before you know its origin."
_SAVE_AGAIN = "Open it in Word, save it under a new name and check that copy."

REFUSALS = {
    R.EMPTY: "This file is empty. Was it saved, or has it not finished downloading?",
    R.NO_TEXT: "No words were found in this file. If it is a scan, its pages are pictures that cannot be checked; "
    + _ASK_FOR_WORD,
    R.NOT_TEXT: "This is not readable text. If it is, save it again with the encoding UTF-8.",
    R.TOO_LARGE: "This file is larger than what is read: {size} against {limit}. Use --max-size to allow more.",
    R.UNSUPPORTED: "Files ending in {ending} cannot be checked. " + _SAVE_AS_WORD,
    R.PDF: "PDF files cannot be checked here, since pypdfium2 is not installed: pip install pypdfium2. "
    + _ASK_FOR_WORD,
    R.LEGACY_WORD: "This is a document of an old Word (97 to 2003). "
    + _SAVE_AS_WORD
    + " Where LibreOffice is installed, such files are checked as they are.",
    R.REALLY_PDF: "This is a PDF although its name ends in {ending}. " + _ASK_FOR_WORD,
    R.REALLY_RTF: "This is a Rich Text file although its name ends in {ending}. " + _SAVE_AS_WORD,
    R.REALLY_HTML: "This is a web page although its name ends in {ending}. " + _SAVE_AS_WORD,
    R.REALLY_ODT: "This is an OpenDocument file although its name ends in {ending}. " + _SAVE_AS_WORD,
    R.REALLY_LEGACY_WORD: "This was written by an old Word (97 to 2003) although its name ends in {ending}. "
    + _SAVE_AS_WORD,
    R.REALLY_SPREADSHEET: "This is a spreadsheet and not a report, although its name ends in {ending}.",
    R.REALLY_PRESENTATION: "This is a presentation and not a report, although its name ends in {ending}.",
    R.REALLY_TEXT: "This is plain text although its name ends in {ending}. Give it a name that ends in .txt, or "
    "open it in Word and save it as a Word document (.docx).",
    R.REALLY_IMAGE: "This is a picture although its name ends in {ending}; the words on a picture cannot be checked. "
    + _ASK_FOR_WORD,
    R.WORD_XML: "This Word document is saved as XML. " + _SAVE_AS_WORD,
    R.OTHER_OLE: "This was written by an old Office program, but it is no Word document.",
    R.NOT_WORD: "This is no Word document although its name ends in {ending}. " + _SAVE_AS_WORD,
    R.PASSWORD: "This file opens only with a password. Open it in the program that it was written with, remove the "
    "password (in Word under File > Info > Protect Document), and save it.",
    R.DAMAGED_ZIP: "This file is damaged: its end is missing or parts of it are overwritten. "
    "Fetch it again, or let Word repair it.",
    R.NO_DOCUMENT: "This file is packed like a Word document, but there is no document in it. " + _SAVE_AGAIN,
    R.TOO_MANY_ENTRIES: "This file holds {count} parts or more, and no more than {limit} are read. " + _NOT_NORMAL,
    R.DUPLICATE_ENTRY: "This file holds the part {part} twice, so nobody can say which one counts. " + _NOT_NORMAL,
    R.OVERLAPPING_ENTRIES: "The part {part} of this file lies on top of another. " + _NOT_NORMAL,
    R.ENCRYPTED_ENTRY: "The part {part} of this file is locked by a password. " + _SAVE_AGAIN,
    R.STRANGE_COMPRESSION: "The part {part} of this file is packed in a way that Word does not know. " + _SAVE_AGAIN,
    R.PART_TOO_LARGE: "The part {part} of this file unpacks to more than {limit}, which is more than is read. "
    "If it is an honest paper, use --max-size to allow more.",
    R.PARTS_TOO_LARGE: "This file unpacks to more than {limit}, which is more than is read. "
    "If it is an honest paper, use --max-size to allow more.",
    R.DAMAGED_PART: "This file is damaged in its part {part}. Fetch it again, or let Word repair it.",
    R.DOCTYPE: "The part {part} of this file carries a document type, which Word never writes. " + _NOT_NORMAL,
    R.STRANGE_ENCODING: "The part {part} of this file is in an encoding that Word does not write. " + _SAVE_AGAIN,
    R.TOO_DEEP: "The part {part} of this file is nested too deeply to be read. " + _NOT_NORMAL,
    R.TOO_INTRICATE: "The part {part} of this file is too intricate to be read. " + _NOT_NORMAL,
    R.DAMAGED_PDF: "This PDF is damaged and cannot be opened. Fetch it again, or: " + _ASK_FOR_WORD,
    R.GARBLED_PDF: "This PDF shows words, but does not say which letters they are made of, so they cannot be checked. "
    + _ASK_FOR_WORD,
    R.TOO_SLOW: "This file could not be read within {seconds} seconds, so it was given up. " + _ASK_FOR_WORD,
    R.BROKE_READER: "The program that reads such files broke down over this one. " + _SAVE_AGAIN,
    R.TOO_MANY_PARAGRAPHS: "This file has more than {limit} paragraphs, which is more than is read. " + _NOT_NORMAL,
    R.TOO_MANY_RUNS: "A paragraph of this file is in more than {limit} pieces, which is more than is read. "
    + _NOT_NORMAL,
}
"""A sentence for every code; the names in braces are the values that come with it."""

IN_BYTES = {R.TOO_LARGE: ("size", "limit"), R.PART_TOO_LARGE: ("limit",), R.PARTS_TOO_LARGE: ("limit",)}
"""Values that are numbers of bytes."""
