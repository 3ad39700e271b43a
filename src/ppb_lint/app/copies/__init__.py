"""Drafts given back: reviewed copies, mended texts, letters to their authors."""
