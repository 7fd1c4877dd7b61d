#!/usr/bin/python3
"""What LibreOffice Writer sees in files: tracked changes and comments; and what it makes of them when it saves them.

    listing.py PROFILE_FOLDER < jobs > answers

A job is one line of JSON, {"in": path} or {"in": path, "save": path}; each is answered by one line,
{"changes": [{"kind", "author"}], "comments": [{"author", "text"}]} or {"failed": why}. One office process serves all jobs, in a profile of
its own.
"""
import json
import os
import shutil
import sys

from libreoffice import properties, start, url


def each(container):
    entries = container.createEnumeration()
    while entries.hasMoreElements():
        yield entries.nextElement()


def changes(document):
    for change in each(document.Redlines):
        yield {"kind": change.getPropertyValue("RedlineType"), "author": change.getPropertyValue("RedlineAuthor")}


def comments(document):
    for field in each(document.TextFields):
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            yield {"author": field.Author, "text": field.Content}


def answer(desktop, job, folder):
    # LibreOffice works on a copy: it leaves lock files beside what it opens.
    source = shutil.copy(job["in"], os.path.join(folder, "in.docx"))
    document = desktop.loadComponentFromURL(
        url(source), "_blank", 0, properties(Hidden=True, MacroExecutionMode=0, UpdateDocMode=0))
    if document is None:
        return {"failed": "refused"}
    try:
        seen = {"changes": list(changes(document)), "comments": list(comments(document))}
        if "save" in job:
            document.storeToURL(url(job["save"]), properties(FilterName="MS Word 2007 XML", Overwrite=True))
        return seen
    finally:
        document.setModified(False)
        document.close(True)


def main():
    folder = sys.argv[1]
    office, context = start(os.path.join(folder, "profile"))
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for line in sys.stdin:
        try:
            said = answer(desktop, json.loads(line), folder)
        except Exception as error:
            said = {"failed": str(error)[:200]}
        print(json.dumps(said), flush=True)
    try:
        desktop.terminate()
        office.wait(10)
    except Exception:
        office.kill()


main()
