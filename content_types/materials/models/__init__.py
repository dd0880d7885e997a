"""Information materials: what was published, for whom, in which languages and formats."""

from .edition import Edition
from .format_request import FormatRequest
from .index import MaterialIndexPage
from .material import MaterialPage
from .material_parts import MaterialMeasure, MaterialRelation, MaterialTraining, Publisher
from .printing import DistributionPoint, PrintRun
from .settings import RequestSettings

__all__ = [
    "DistributionPoint",
    "Edition",
    "FormatRequest",
    "MaterialIndexPage",
    "MaterialMeasure",
    "MaterialPage",
    "MaterialRelation",
    "MaterialTraining",
    "PrintRun",
    "Publisher",
    "RequestSettings",
]
