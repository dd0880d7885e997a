"""The observances of the year and their bundles, as editors see them."""
