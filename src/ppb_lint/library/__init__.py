"""All papers of a council by the words that they share: which was copied from which, and what is in all of them.

Knows words, fingerprints and SQLite; files, councils and sentences are others' business.
"""
