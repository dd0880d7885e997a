"""Timeframes of measures: their structure, read from both languages and worded in both."""

from content_types.plan.timeframes.columns import structure_of
from content_types.plan.timeframes.due import due
from content_types.plan.timeframes.model import Timeframe
from content_types.plan.timeframes.parsing import parse_timeframe
from content_types.plan.timeframes.wording import wording

__all__ = ["Timeframe", "due", "parse_timeframe", "structure_of", "wording"]
