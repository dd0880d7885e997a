"""The library in the admin: what there is, what is missing, and what people ask for."""
