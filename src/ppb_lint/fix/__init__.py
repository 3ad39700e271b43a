"""How a draft is mended; nothing is mended yet, findings only say how."""
