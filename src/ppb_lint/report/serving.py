"""Why the page cannot do what it was asked for, told to whoever sits in front of it."""

from __future__ import annotations

from ppb_lint.model.serving import WebCode as W

SERVING = {
    W.NO_PAPER: "This paper is no longer on the page. Drop it here again.",
    W.NO_EARLIER: "{name} cannot be read, so no paper can be compared with it. Choose another, or none.",
    W.CLEARED: "This page was left alone for a while, so its papers have been cleared away. Drop them here again.",
    W.BUSY: "Too many people are using this page just now. Please try again in a minute.",
    W.FULL_DESK: "No more fits on this page: it takes {papers} papers and {size} in all. Remove some first.",
    W.TOO_LARGE: "This file is larger than the {limit} that this page takes.",
    W.TOO_SLOW: "This paper could not be checked within {seconds} seconds, so it was given up.",
    W.WORKER_LOST: "The check of this paper broke down. The other papers are not touched by that. Try it again; if it "
    "breaks down again, the file is damaged or built to do harm.",
    W.BAD_REQUEST: "The page asked for something that does not exist. Load it again.",
    W.CUT_SHORT: "The file did not arrive whole. Drop it here again.",
}

SERVING_IN_BYTES = {W.FULL_DESK: ("size",), W.TOO_LARGE: ("limit",)}
"""Values that are numbers of bytes."""
