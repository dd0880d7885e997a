"""The plan as pages show it: plain values for templates, made from the models."""
