"""From campaigns and observances to plain values for templates."""
