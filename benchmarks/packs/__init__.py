"""How reading and checking grow with a pack of agenda papers, and with single things of absurd size."""
