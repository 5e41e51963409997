"""Changes of rows about moves: live migrations on their way, and what a quick migration has saved."""

from typing import final

from PySide6.QtCore import QObject

from core.kernel.rows import Row
from core.model.migrations import Migration
from core.model.rows import SavedState


@final
class MoveWords(QObject):
    """Tells changes of such rows in the language of the window; None for any other row."""

    def subject(self, row: Row) -> str | None:
        """What the row is about."""
        match row:
            case Migration():
                return self.tr("Live migration of {name}").format(name=row.vm)
            case SavedState():
                return self.tr("Saved state of {name}").format(name=row.name)
        return None

    def came(self, row: Row) -> str | None:
        """What is so now that the row is there."""
        match row:
            case Migration():
                return self.tr("from {source} to {target}").format(source=row.source, target=row.target)
            case SavedState():
                return self.tr("written")
        return None

    def went(self, row: Row) -> str | None:
        """What is so now that the row is gone."""
        match row:
            case Migration():
                return self.tr("over")
            case SavedState():
                return self.tr("read and deleted")
        return None

    def field(self, row: Row, name: str) -> str | None:
        """What a field is called."""
        words = {"progress": self.tr("Progress in percent"), "reason": self.tr("Reason code")}
        return words.get(name) if isinstance(row, Migration) else None
