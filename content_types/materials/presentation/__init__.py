"""Materials as pages show them: plain values for templates, made from the models."""
