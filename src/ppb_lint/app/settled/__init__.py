"""What has been settled for the papers of a folder: rules, forms of councils, configuration."""
