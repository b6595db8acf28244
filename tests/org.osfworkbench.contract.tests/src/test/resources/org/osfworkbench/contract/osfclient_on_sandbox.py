"""Runs the osfclient command with its one fixed address replaced, because it has no option for it."""
import os
import sys

from osfclient.models.session import OSFSession

original = OSFSession.__init__


def repointed(self):
    original(self)
    self.base_url = os.environ["OSF_API_URL"].rstrip("/")  # it adds a slash of its own


OSFSession.__init__ = repointed

from osfclient.__main__ import main  # noqa: E402

sys.argv[0] = "osf"
main()
