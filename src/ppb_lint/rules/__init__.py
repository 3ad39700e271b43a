"""Rules as files: their shape, and how a folder of them becomes a pack."""
