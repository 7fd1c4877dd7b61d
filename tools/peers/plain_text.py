#!/usr/bin/env python3
"""Text of the main story of a .docx, by the shortest honest way and nothing but Python's own library.

    plain_text.py < paths > answers

One path a line in; one line of JSON out: {"text": ...}, {"markers": n} when tracked changes of text are left in the main story, or
{"failed": why}. It serves to read what other programs made of a file. It knows no tracked changes, so that it can share no mistake
about them with the reader it is held against. The format is that of `svod text`.
"""
import json
import posixpath
import sys
import xml.etree.ElementTree as ET
import zipfile

WORD = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
MATH = ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math")
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# Elements of the main story that say that text, a mark, a row or a cell is inserted, deleted or moved.
MARKERS = {"ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"}
# Wrappers that are nothing in a text: their content stands in their place.
WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "hyperlink", "fldSimple", "dir", "bdo", "rubyBase", "ruby"}


def name(element):
    """Prefix and local name in one vocabulary for both conformance classes."""
    if not isinstance(element.tag, str):
        return ""
    space, _, local = element.tag[1:].rpartition("}")
    if space in WORD:
        return "w:" + local
    if space in MATH:
        return "m:" + local
    return "mc:" + local if space == COMPATIBILITY else "?:" + local


def attribute(element, local, default=None):
    for space in WORD:
        if "{%s}%s" % (space, local) in element.attrib:
            return element.attrib["{%s}%s" % (space, local)]
    return default


def child(element, wanted):
    return next((c for c in element if name(c) == wanted), None)


def on(element):
    return element is not None and attribute(element, "val", "true") not in ("0", "false", "off")


class Reader:
    def __init__(self):
        self.notes = 0
        # One entry for each open complex field.
        self.fields = []

    def blocks(self, parent):
        """Lines of the paragraphs and tables below `parent`: a string for a paragraph, a list of rows for a table."""
        out = []
        for element in parent:
            n = name(element)
            if n == "w:p":
                out.append(self.paragraph(element))
            elif n == "w:tbl":
                out.append(self.table(element))
            elif n.startswith("w:") and n[2:] in WRAPPERS:
                out.extend(self.blocks(element))
            elif n == "mc:AlternateContent":
                choice = child(element, "mc:Choice")
                out.extend(self.blocks(choice) if choice is not None else [])
        return out

    def paragraph(self, element):
        out = []
        self.inline(element, element.get(SPACE) == "preserve", out)
        return "".join(out)

    def inline(self, parent, preserve, out):
        for element in parent:
            n = name(element)
            kept = element.get(SPACE, "preserve" if preserve else "default") == "preserve"
            if n == "w:fldChar":
                self.field(element, out)
            elif n == "w:instrText":
                if self.fields and self.fields[-1]["open"]:
                    self.fields[-1]["instruction"] += element.text or ""
            elif n == "mc:AlternateContent":
                choice = child(element, "mc:Choice")
                if choice is not None:
                    self.inline(choice, kept, out)
            elif n == "w:r" or (n.startswith("w:") and n[2:] in WRAPPERS):
                self.inline(element, kept, out)
            elif any(field["open"] for field in self.fields):
                continue
            elif n == "w:t":
                text = (element.text or "").replace("\n", " ").replace("\r", " ")
                out.append((text if kept else text.strip(" \t")).replace("\u00ad", ""))
            elif n in ("w:tab", "w:ptab"):
                out.append("\t")
            elif n == "w:cr" or (n == "w:br" and attribute(element, "type", "textWrapping") == "textWrapping"):
                out.append("↵")
            elif n == "w:noBreakHyphen":
                out.append("\u2011")
            elif n == "w:sym":
                out.append(chr(int(attribute(element, "char", "20"), 16)))
            elif n in ("w:footnoteReference", "w:endnoteReference"):
                self.notes += 1
                out.append("[^%d]" % self.notes)
            elif n in ("m:oMath", "m:oMathPara"):
                out.extend(t.text or "" for t in element.iter() if name(t) == "m:t")

    def field(self, element, out):
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            # "open" until the separator: what stands there is instruction, not text.
            self.fields.append({"open": True, "instruction": "", "data": child(element, "w:ffData"), "out": out, "at": len(out)})
        elif kind == "separate" and self.fields:
            self.fields[-1]["open"] = False
        elif kind == "end" and self.fields:
            field = self.fields.pop()
            empty = field["out"] is out and "".join(out[field["at"]:]) == ""
            if empty and not any(outer["open"] for outer in self.fields):
                out.append(without_result(field["instruction"].split(), field["data"]))

    def table(self, element):
        rows = []
        for row in descend(element, "w:tr"):
            rows.append("\t".join(self.cell(cell) for cell in descend(row, "w:tc")))
        return rows

    def cell(self, element):
        properties = child(element, "w:tcPr")
        merged = False
        for kind in ("w:vMerge", "w:hMerge"):
            merge = child(properties, kind) if properties is not None else None
            merged = merged or (merge is not None and attribute(merge, "val", "continue") == "continue")
        blocks = self.blocks(element)
        if merged:
            return ""
        # The empty paragraph that must follow a nested table at a cell's end is no text.
        if len(blocks) > 1 and blocks[-1] == "" and isinstance(blocks[-2], list):
            blocks.pop()
        return "⏎".join("[%s]" % "⏎".join(b) if isinstance(b, list) else b for b in blocks)


def without_result(words, data):
    """What shows of a field that has no result: a form's box or chosen entry, a button's caption."""
    if words[:1] == ["MACROBUTTON"]:
        return " ".join(words[2:])
    box = child(data, "w:checkBox") if data is not None else None
    if box is not None:
        checked = child(box, "w:checked")
        return "\u2612" if on(checked if checked is not None else child(box, "w:default")) else "\u2610"
    entries = child(data, "w:ddList") if data is not None else None
    if entries is not None:
        chosen = child(entries, "w:result")
        names = [attribute(entry, "val", "") for entry in entries if name(entry) == "w:listEntry"]
        return names[int(attribute(chosen, "val", "0")) if chosen is not None else 0] if names else ""
    return ""


def descend(parent, wanted):
    for element in parent:
        n = name(element)
        if n == wanted:
            yield element
        elif n.startswith("w:") and n[2:] in WRAPPERS:
            yield from descend(element, wanted)


def main_part(package):
    for relationship in ET.fromstring(package.read("_rels/.rels")):
        if relationship.get("Type", "").endswith("/officeDocument"):
            return posixpath.normpath(relationship.get("Target")).lstrip("/")
    raise KeyError("no main part")


def markers(element, parent=""):
    n = name(element)
    # Below numPr they speak of a list number, below a *Change of what was.
    if n.endswith("Change") or parent == "w:numPr":
        return 0
    here = 1 if n.startswith("w:") and n[2:] in MARKERS else 0
    return here + sum(markers(c, n) for c in element)


def read(path):
    with zipfile.ZipFile(path) as package:
        root = ET.fromstring(package.read(main_part(package)))
    left = markers(root)
    if left:
        return {"markers": left}
    body = next((c for c in root if name(c) == "w:body"), None)
    lines = []
    for block in Reader().blocks(body if body is not None else root):
        lines.extend(block if isinstance(block, list) else [block])
    return {"text": "".join(line + "\n" for line in lines)}


def main():
    sys.setrecursionlimit(5000)
    for line in sys.stdin:
        try:
            answer = read(line.rstrip("\n"))
        except Exception as error:
            answer = {"failed": type(error).__name__ + ": " + str(error)[:200]}
        print(json.dumps(answer), flush=True)


main()
