#!/usr/bin/python3
"""Times LibreOffice Writer comparing two files: libreoffice_compare.py SCRATCH_FOLDER BASE COPY

Prints one line of JSON: milliseconds of loading, comparing and saving, the peak memory in MB, how many tracked changes it shows.
Starts an office of its own in a profile of its own; time limits are the caller's, everything here is one process group.
"""
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


# As in markers-in.ts.
MARKER = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(?:rPr|pPr|sectPr|tblPr|tblPrEx|trPr|tcPr)Change)[ />]")


def markers_in(path):
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if re.fullmatch(r"word/[^/]*\.xml", name)]
        return sum(len(MARKER.findall(package.read(name))) for name in parts)


def start(profile):
    pipe = "svod-bench-%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
         "-env:UserInstallation=" + url(profile), "--accept=pipe,name=%s;urp;" % pipe],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(1200):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            if office.poll() is not None:
                break
            time.sleep(0.05)
    raise SystemExit("LibreOffice did not start")


def main():
    folder, base, copy = sys.argv[1:4]
    # It works on copies: lock files are left beside what it opens.
    base, copy = (shutil.copy(path, os.path.join(folder, name)) for path, name in ((base, "base.docx"), (copy, "copy.docx")))
    office, context = start(os.path.join(folder, "profile"))
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    begun = time.time()
    document = desktop.loadComponentFromURL(url(copy), "_blank", 0, properties(Hidden=True, MacroExecutionMode=0, UpdateDocMode=0))
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, ".uno:CompareDocuments", "", 0, properties(URL=url(base)))
    document.storeToURL(url(os.path.join(folder, "out.docx")), properties(FilterName="MS Word 2007 XML", Overwrite=True))
    spent = (time.time() - begun) * 1000
    shown = document.Redlines.createEnumeration()
    count = 0
    while shown.hasMoreElements():
        shown.nextElement()
        count += 1
    try:
        document.setModified(False)
        document.close(True)
        desktop.terminate()
        office.wait(10)
    except Exception:
        office.kill()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({"runs": [{"whole": spent}], "cpu": [], "rss": peak, "found": {"changes": count, "markers": markers_in(os.path.join(folder, "out.docx"))}}))


main()
