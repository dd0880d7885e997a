"""How dates are written where no template says it: as the site writes them, not as Django does."""
