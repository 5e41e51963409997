"""What every test stands on: Qt without a screen, chosen before Qt is first imported, and steady examples.

Hypothesis draws the same examples every time, so that a test that passed here passes there.
`HYPOTHESIS_PROFILE=explore` draws new ones.
"""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("steady", deadline=None, suppress_health_check=(HealthCheck.too_slow,), derandomize=True)
settings.register_profile("explore", deadline=None, suppress_health_check=(HealthCheck.too_slow,))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
