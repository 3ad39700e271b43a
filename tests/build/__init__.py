"""Papers made by the tests themselves."""
