#!/usr/bin/python3
"""Accepts or rejects every tracked change of a file in LibreOffice Writer.

    libreoffice.py PROFILE_FOLDER < jobs > answers

A job is one line of JSON, {"view": "final" | "original", "in": path, "out": path}; each is answered by one line,
{"done": true} or {"failed": why}. One office process serves all jobs, in a profile of its own. When it dies, this script says
"crash" and ends; whoever started it starts a new one. Time limits are the caller's: everything here is one process group.
"""
import json
import os
import shutil
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"final": ".uno:AcceptAllTrackedChanges", "original": ".uno:RejectAllTrackedChanges"}


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))


def start(profile):
    pipe = "svod-peers-%d" % os.getpid()
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


def resolve(desktop, dispatcher, job, folder):
    # LibreOffice works on a copy: it leaves lock files beside what it opens, and then refuses to open it again.
    source = shutil.copy(job["in"], os.path.join(folder, "in" + os.path.splitext(job["in"])[1]))
    # Never run macros, never follow links.
    document = desktop.loadComponentFromURL(
        url(source), "_blank", 0, properties(Hidden=True, MacroExecutionMode=0, UpdateDocMode=0))
    if document is None:
        return "refused"
    try:
        if not document.supportsService("com.sun.star.text.TextDocument"):
            return "refused"
        dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[job["view"]], "", 0, ())
        document.storeToURL(url(job["out"]), properties(FilterName="MS Word 2007 XML", Overwrite=True))
        return None
    finally:
        try:
            document.setModified(False)
            document.close(True)
        except Exception:
            pass


def main():
    folder = sys.argv[1]
    office, context = start(os.path.join(folder, "profile"))
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for line in sys.stdin:
        try:
            why = resolve(desktop, dispatcher, json.loads(line), folder)
        except Exception as error:
            time.sleep(0.2)
            disposed = "disposed" in str(error).lower() or "bridge" in str(error).lower()
            why = "crash" if office.poll() is not None or disposed else "refused"
            print(str(error)[:200], file=sys.stderr)
        print(json.dumps({"failed": why} if why else {"done": True}), flush=True)
        if why == "crash":
            break
    try:
        desktop.terminate()
        office.wait(10)
    except Exception:
        office.kill()


if __name__ == "__main__":
    main()
