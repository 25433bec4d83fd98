"""Packs an audit package again, as other programs would: repack_package.py <source> <target> <what else is done> …"""

import stat
import sys
import zipfile


def link(name):
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


EXTRA = {
    "unknown file": "notes.txt",
    "unknown folder": "notes/",
    "name twice": "log.jsonl",
    "name outside": "../log.jsonl",
    "name with backslash": "scores\\log.jsonl",
    "link": link("minutes/1.pdf"),
}


def pack(source, target, done):
    how = zipfile.ZIP_STORED if "stored" in done else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", how) as new:
        if "folders" in done:
            for folder in sorted({name.split("/")[0] for name in old.namelist() if "/" in name}):
                new.writestr(f"{folder}/", "")
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))
        for name, extra in EXTRA.items():
            if name in done:
                new.writestr(extra, "" if name == "unknown folder" else "x")


pack(sys.argv[1], sys.argv[2], sys.argv[3:])
