"""Papers with every finding listed, and the judge that holds the linter's answers against the lists."""
