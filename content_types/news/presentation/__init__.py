"""From the models to what templates show: plain values, in a fixed number of queries."""
