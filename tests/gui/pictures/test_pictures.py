"""Pictures hold what is to be seen, whole and as text, and a file that cannot be written leaves the old one."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QObject, QPoint, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QGraphicsItem

from gui.pictures import sequence_picture
from gui.pictures.caption import Caption
from gui.pictures.pictures import Pictures
from gui.pictures.sequence_picture import sequence_sheet, whole_extent
from gui.pictures.sheet import LARGEST_SIDE
from gui.sequence.diagram import Diagram
from gui.stage.metrics import Metrics
from gui.window.main_window import MainWindow
from tests.gui.runs import session

SECOND = 1_000_000
_SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: bytes) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{_SVG}text")]  # noqa: S314 - our own


def about(svg: bytes) -> tuple[str, str]:
    tree = ElementTree.fromstring(svg)  # noqa: S314 - our own
    return tree.findtext(f"{_SVG}title") or "", tree.findtext(f"{_SVG}desc") or ""


# --- the stage -------------------------------------------------------------------------------------


def test_the_stage_as_svg_has_its_words_as_text(pictures: Pictures, window: MainWindow) -> None:
    svg = pictures.made("stage", "svg")
    found = texts(svg)
    assert {"NODE1", "NODE2", "NODE3", "SQL01", "Cluster service (MSCS)"} <= set(found)
    assert b"<image" not in svg, "a picture within the picture gets coarse when it is enlarged"
    assert b"clip" not in svg
    hop = window.session.hop
    assert hop is not None
    title, description = about(svg)
    assert title == "three-nodes · Account: Article · 00:00:18.000"
    assert description.startswith(f"Hop {hop.index}: ")
    assert title in found
    renderer = QSvgRenderer(svg)
    assert renderer.isValid()
    assert renderer.viewBox().size() == pictures.sheet("stage").whole


def test_the_stage_as_png_is_twice_as_fine(pictures: Pictures, window: MainWindow) -> None:
    image = QImage.fromData(pictures.made("stage", "png"))
    assert image.size() == pictures.sheet("stage").whole * 2
    assert image.text("Title").startswith("three-nodes")
    theme = window.look.theme
    assert image.pixelColor(2, 2) == QColor(theme.window)
    assert image.pixelColor(image.width() // 2, image.height() - 3) == QColor(theme.surface), "the caption stands below"
    colours = {image.pixelColor(x, y).name() for y in range(0, image.height(), 24) for x in range(image.width())}
    assert {theme.failed.outline.lower(), theme.accent.lower()} <= colours, "a dead node, and a hop"


def test_making_a_picture_leaves_the_caches_of_the_stage(pictures: Pictures, window: MainWindow) -> None:
    before = {item: item.cacheMode() for item in window.scene.items()}
    assert QGraphicsItem.CacheMode.DeviceCoordinateCache in before.values()
    pictures.made("stage", "svg")
    assert {item: item.cacheMode() for item in window.scene.items()} == before


def test_the_part_in_sight_is_a_part(pictures: Pictures, window: MainWindow) -> None:
    whole = pictures.sheet("stage").size
    window.view.zoom_by(3)
    part = pictures.sheet("stage", "sight").size
    assert part.width() < whole.width()
    assert part.height() < whole.height()
    assert pictures.sheet("stage").size == whole


# --- the sequence ----------------------------------------------------------------------------------


def test_the_sequence_as_svg_has_lanes_and_hops(pictures: Pictures) -> None:
    svg = pictures.made("sequence", "svg")
    found = texts(svg)
    assert {"NODE2", "MSCS", "VMMS", "vmclusres.dll", "Start(SQL01)"} <= set(found)
    assert b"<image" not in svg
    assert b"clip" not in svg
    assert QSvgRenderer(svg).isValid()


def test_the_sequence_as_png_has_the_present_hop(pictures: Pictures, window: MainWindow) -> None:
    image = QImage.fromData(pictures.made("sequence", "png"))
    accent = QColor(window.look.theme.accent)
    assert any(image.pixelColor(2, y) == accent for y in range(image.height())), "the marker at the edge"


def test_of_a_long_run_the_rows_around_the_present_hop_are_shown(
    pictures: Pictures, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sequence_picture, "MOST_ROWS", 12)
    pictures.dialog.choose("sequence", "mmd")
    pictures.copy_choice()
    hop, rows = window.session.hop, len(window.sequence.diagram.sequence)
    assert hop is not None
    lines = QGuiApplication.clipboard().text().splitlines()
    numbered = [line for line in lines if "#35;" in line]
    assert len(numbered) == 12
    assert f"#35;{hop.index} " in numbered[8]
    assert window.status.sentence.text().endswith(f"It has 12 of {rows} rows, those around the present hop.")


def test_a_picture_that_is_too_large_is_made_coarser(pictures: Pictures) -> None:
    sheet = pictures.sheet("sequence")
    tall = type(sheet)(QSize(20, 20_000), lambda _: None, sheet.caption, sheet.theme, Metrics())
    image = tall.image()
    assert not image.isNull()
    assert image.height() <= LARGEST_SIDE


def test_before_the_first_hop_there_is_a_picture_all_the_same(qapp: QApplication) -> None:
    parent = QObject()
    diagram = Diagram(session(), parent)
    caption = Caption("three-nodes", "Before the first hop")
    sheet = sequence_sheet(diagram, whole_extent(diagram), caption)
    assert texts(sheet.svg())[-2:] == ["three-nodes", "Before the first hop"]
    assert not sheet.image().isNull()


# --- files and clipboard ---------------------------------------------------------------------------


def test_a_file_gets_the_name_of_cluster_and_hop(pictures: Pictures, window: MainWindow) -> None:
    hop = window.session.hop
    assert hop is not None
    assert pictures.suggested_name("svg") == f"three-nodes – hop {hop.index}.svg"
    window.session.go_to_start()
    assert pictures.suggested_name("png") == "three-nodes – start.png"
    assert pictures.caption().sentence == "Before the first hop"


def test_a_name_that_no_file_may_have_is_changed(
    pictures: Pictures, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(window.opener.document), "name", "a/b: c?")
    assert pictures.suggested_name("svg").startswith("a_b_ c_ – ")


@pytest.mark.parametrize(("subject", "format_", "begin"), [
    ("stage", "svg", b"<?xml"), ("stage", "png", b"\x89PNG"), ("sequence", "svg", b"<?xml"),
    ("sequence", "png", b"\x89PNG"), ("sequence", "mmd", b"sequenceDiagram"),
])  # fmt: skip
def test_what_is_chosen_is_written(
    pictures: Pictures, window: MainWindow, tmp_path: Path, subject: str, format_: str, begin: bytes
) -> None:
    pictures.dialog.choose(subject, format_)  # type: ignore[arg-type]  # from the list above
    pictures.ask_file()
    chooser = pictures.file_dialog
    assert chooser is not None
    assert chooser.defaultSuffix() == format_
    path = tmp_path / f"picture.{format_}"
    chooser.fileSelected.emit(str(path))
    chooser.close()
    assert path.read_bytes().startswith(begin)
    assert window.status.sentence.text() == f"picture.{format_} is written."
    assert window.preferences.picture_folder == str(tmp_path)
    pictures.ask_file()
    assert pictures.file_dialog is not None
    assert Path(pictures.file_dialog.directory().absolutePath()) == tmp_path
    pictures.file_dialog.close()


def test_what_cannot_be_written_leaves_what_was_there(pictures: Pictures, window: MainWindow, tmp_path: Path) -> None:
    assert not pictures.save_in(str(tmp_path / "nowhere" / "picture.svg"))
    assert "picture.svg cannot be written" in window.status.sentence.text()
    assert list(tmp_path.glob("**/picture*")) == []
    assert Path(window.preferences.picture_folder).name == "gone"
    folder = tmp_path / "folder.svg"
    folder.mkdir()
    assert not pictures.save_in(str(folder))
    assert folder.is_dir()


def test_a_picture_is_copied_of_what_has_the_focus(pictures: Pictures, window: MainWindow) -> None:
    window.view.setFocus()
    pictures.copy()
    assert QGuiApplication.clipboard().image().size() == pictures.sheet("stage").whole * 2
    assert window.status.sentence.text() == "A picture of the stage is on the clipboard."
    window.docks.show("sequence")
    window.sequence.view.setFocus()
    assert window.sequence.view.hasFocus()
    pictures.copy()
    assert QGuiApplication.clipboard().image().size() == pictures.sheet("sequence").whole * 2
    assert window.status.sentence.text() == "A picture of the sequence diagram is on the clipboard."
    pictures.export()
    assert pictures.dialog.subject == "sequence"
    pictures.dialog.close()


def test_the_menu_of_the_diagram_leads_to_its_export(pictures: Pictures, window: MainWindow) -> None:
    window.view.setFocus()
    panel = window.sequence
    panel.view.lane_menu_wanted.emit("", QPoint(0, 0))
    panel.menu.actions()[-1].trigger()
    panel.menu.close()
    assert pictures.dialog.isVisible()
    assert pictures.dialog.subject == "sequence"
    pictures.dialog.close()


def test_the_dialog_offers_what_there_is(pictures: Pictures) -> None:
    dialog = pictures.dialog
    dialog.choose("sequence", "mmd")
    assert dialog.format == "mmd"
    assert "text" in dialog.note.text()
    dialog.choose("stage")
    assert [dialog.formats.itemText(n)[:3] for n in range(dialog.formats.count())] == ["SVG", "PNG"]
    assert dialog.formats.currentText().startswith("PNG")
    assert "Mermaid" in dialog.note.text(), "it says why there is one less"
    for box in (dialog.subjects, dialog.formats, dialog.parts):
        assert box.accessibleName()
