"""Reads an RO-Crate with the library of its makers, and prints what a person would look for first."""
import os
import sys
from urllib.parse import unquote

from rocrate.rocrate import ROCrate

folder = sys.argv[1]
crate = ROCrate(folder)
files = [entity for entity in crate.data_entities if entity.type == "File"]
missing = [entity.id for entity in files if not os.path.exists(os.path.join(folder, unquote(entity.id)))]
print("name:", crate.root_dataset["name"])
print("authors:", ", ".join(person["name"] for person in crate.root_dataset["author"]))
print("files:", len(files), "missing:", len(missing))
