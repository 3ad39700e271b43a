"""Earlier papers that drafts are held beside, and the library in which they are found."""
