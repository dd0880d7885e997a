"""From bundles to what visitors and editors see."""
