"""Signs in, finds projects and synchronizes one with pyosf, whose one fixed address is replaced."""
import os
import sys

import pyosf
from pyosf import constants, remote

constants.API_BASE = remote.constants.API_BASE = os.environ["OSF_API_URL"].rstrip("/")
session = pyosf.Session(token=os.environ["OSF_TOKEN"])
print("user", session.user_full_name)
for found in session.find_user_projects():
    print("project", found.title)
there = session.open_project(sys.argv[1])
for asset in there.index:
    print("file", asset["path"])
project = pyosf.Project(project_file=os.path.abspath("sync.json"), root_path=os.path.abspath("synced"), osf=there)
changes = project.get_changes()
changes.apply(threaded=False)
project.save()
print("synced", sorted(os.listdir("synced")))
