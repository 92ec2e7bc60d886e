"""What is handed over: findings as cited sentences, behind a gate that lets nothing through which the ledger does not hold."""

from rejoinder.brief.findings import write_brief
from rejoinder.brief.gate import check
from rejoinder.brief.material import BriefMaterial

__all__ = ["BriefMaterial", "check", "write_brief"]
