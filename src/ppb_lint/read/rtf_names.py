"""The control words of Rich Text that matter, by what they are for."""

from __future__ import annotations

from ppb_lint.model.draft import Part

SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "emspace": "\u2003", "enspace": "\u2002",
    "\\~": "\u00a0", "\\_": "\u2011", "\\-": "\u00ad", "\\{": "{", "\\}": "}", "\\\\": "\\",
}  # fmt: skip
FLOWS = {
    "footnote": Part.FOOTNOTE, "header": Part.HEADER, "headerl": Part.HEADER, "headerr": Part.HEADER,
    "headerf": Part.HEADER, "footer": Part.FOOTER, "footerl": Part.FOOTER, "footerr": Part.FOOTER,
    "footerf": Part.FOOTER, "shptxt": Part.TEXTBOX, "annotation": Part.FOOTNOTE,
}  # fmt: skip
TABLES = frozenset({"fonttbl", "stylesheet", "revtbl"})
PROPERTIES = {"title": "title", "author": "author", "operator": "lastModifiedBy", "company": "company",
               "subject": "subject", "keywords": "keywords"}  # fmt: skip
UNSEEN = frozenset(
    [
        "colortbl", "listtable", "listoverridetable", "fldinst", "bkmkstart", "bkmkend", "xe", "tc", "rxe", "pntxta",
        "pntxtb", "filetbl", "rsidtbl", "generator", "themedata", "colorschememapping", "datastore", "latentstyles",
        "xmlnstbl", "mmathPr", "nonshppict", "sp", "template", "atnid", "atndate", "ftnsep", "ftnsepc", "aftnsep",
        "aftnsepc", "userprops", "comment", "doccomm", "creatim", "revtim", "printim", "buptim", "wgrffmtfilter",
        "passwordhash", "docvar", "nesttableprops", "do", "panose", "falt",
    ]
)  # fmt: skip
REMARKS = frozenset({"atrfstart", "atrfend", "atnauthor", "atnref"})
"""Groups that say of a comment on which words it is, and whose."""
ENTRIES = TABLES | REMARKS | frozenset(PROPERTIES)
"""Groups whose words are an entry somewhere and not part of the paper."""
INSIDE_UNKNOWN = frozenset({"shpinst", "shppict", "shptxt", "annotation", "revtbl", "pnseclvl", "background", "ud"})
"""Groups marked as skippable that hold words, or lists that are read."""
