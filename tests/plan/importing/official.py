"""The two official documents beside this checkout, where they are there."""

from pathlib import Path

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


def official_files(pattern: str) -> list[Path]:
    return sorted(SEEDS.glob(pattern))
