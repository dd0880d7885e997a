"""Bundles: everything that goes out for one year of an observance, released as one."""
