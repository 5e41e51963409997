"""Changes of rows about shared storage: paths, disks, space, who is let in, and how a node gets at a volume."""

from typing import final

from PySide6.QtCore import QObject

from core.kernel.rows import Row
from core.model.volumes import Access, DiskGone, Fenced, Full, PathCut


@final
class StorageWords(QObject):
    """Tells changes of such rows in the language of the window; None for any other row."""

    def subject(self, row: Row) -> str | None:
        """What the row is about."""
        match row:
            case PathCut():
                return self.tr("Path from {node} to {disk}").format(node=row.node, disk=row.disk)
            case DiskGone():
                return row.disk
            case Full():
                return row.volume
            case Fenced():
                return self.tr("Registration of {node} at the storage").format(node=row.node)
            case Access():
                return self.tr("{volume} on {node}").format(volume=row.volume, node=row.node)
        return None

    def came(self, row: Row) -> str | None:
        """What is so now that the row is there."""
        match row:
            case PathCut():
                return self.tr("interrupted")
            case DiskGone():
                return self.tr("answers nobody")
            case Full():
                return self.tr("full")
            case Fenced():
                return self.tr("taken away")
            case Access():
                return row.state
        return None

    def went(self, row: Row) -> str | None:
        """What is so now that the row is gone."""
        match row:
            case PathCut():
                return self.tr("open again")
            case DiskGone():
                return self.tr("answers again")
            case Full():
                return self.tr("has room again")
            case Fenced():
                return self.tr("given back")
            case Access():
                return "Direct"
        return None
