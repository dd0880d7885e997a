"""What the help page shows: the finder, the core sentences in other languages, the wallet card."""
