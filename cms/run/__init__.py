"""Starting the site on a bare machine: `make run`, step by step, each done once."""
