"""What every test stands on: Qt without a screen, chosen before Qt is first imported."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
