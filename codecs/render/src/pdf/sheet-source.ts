/**
 * How a sheet is set, in the typesetter's language. It is the whole source and never changes: all words come as data (`sys.inputs`), as strings,
 * in which nothing is markup.
 */
export const SHEET_SOURCE = `
#let sheet = json(bytes(sys.inputs.sheet))
#set document(title: sheet.title)
#set text(font: "Noto Serif", lang: sheet.language, size: 9pt, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.55em, justify: false, linebreaks: "simple")
#show heading: it => it.body
#let footer = if sheet.footer == none { none } else { context align(right, text(size: 8pt, sheet.footer.map(piece => {
  if piece.kind == "page" { counter(page).display() }
  else if piece.kind == "pages" { str(counter(page).final().first()) }
  else { piece.text }
}).join())) }
#let header = if sheet.footer != none { none } else { context if counter(page).get().first() > 1 { align(center, text(size: 10pt, counter(page).display())) } }
#set page(
  width: if sheet.across { 297mm } else { 210mm },
  height: if sheet.across { 210mm } else { 297mm },
  margin: if sheet.across { (left: 20mm, top: 20mm, right: 10mm, bottom: 15mm) } else { (left: 30mm, top: 20mm, right: 15mm, bottom: 20mm) },
  footer: footer,
  header: header,
  footer-descent: 30%,
)
#let words(run) = {
  let text-of = run.text
  if run.mark == "inserted" { strong(underline(text-of)) }
  else if run.mark == "deleted" { strike(text-of) }
  else if run.mark == "strong" { strong(text-of) }
  else if run.mark == "quiet" { text(size: 0.9em, style: "italic", text-of) }
  else { text(text-of) }
}
#let rich(lines) = lines.map(line => line.map(words).join()).join(linebreak())
#let lines-of(block) = {
  v(block.before * 1pt, weak: false)
  let set-lines = block.lines.map(line => {
    let content = line.map(words).join()
    if block.align == "justified" { par(justify: true, first-line-indent: (amount: 12.5mm, all: true), content) } else { par(content) }
  }).join()
  let sized = text(size: block.size * 1pt, weight: if block.bold { "bold" } else { "regular" }, set-lines)
  let placed = if block.align == "center" { align(center, sized) } else { sized }
  if block.keep { std.block(sticky: true, width: 100%, placed) } else { std.block(width: 100%, placed) }
}
#let heading-of(block) = {
  v(block.before * 1pt, weak: false)
  let words = heading(level: block.level, text(size: block.size * 1pt, weight: "bold", block.text))
  std.block(sticky: true, width: 100%, if block.align == "center" { align(center, words) } else { words })
}
#let shade = rgb("#ededed")
#let table-of(block) = {
  let title-cells = block.titles.map(title => table.cell(fill: shade, align: center + horizon, strong(title)))
  let number-cells = if block.numbered { range(block.widths.len()).map(k => table.cell(align: center, text(size: 8pt, str(k + 1)))) } else { () }
  let cells = ()
  for row in block.rows {
    if row.kind == "across" {
      // A header of the second level that is not repeated: it is not left alone at the foot of a page.
      cells.push(table.header(level: 2, repeat: false, table.cell(colspan: block.widths.len(), fill: shade, align: center, strong(row.text))))
    } else {
      for (k, cell) in row.cells.enumerate() {
        cells.push(table.cell(align: if block.centered.contains(k) { center } else { left }, breakable: not row.whole, rich(cell)))
      }
    }
  }
  v(6pt)
  table(
    columns: block.widths.map(width => width * 1fr),
    stroke: 0.5pt,
    inset: (x: 3pt, y: 4pt),
    table.header(repeat: true, ..title-cells, ..number-cells),
    ..cells,
  )
}
#let head-of(block) = grid(
  columns: (11fr, 10fr),
  align: (left, left),
  text(size: 11pt, block.left.map(line => std.block(spacing: 9pt, line)).join()),
  text(size: 12pt, strong(block.right)),
)
#let signing-of(block) = {
  std.block(breakable: false, width: 100%, {
    for words in block.above { v(8pt, weak: false); text(size: 12pt, par(justify: true, first-line-indent: (amount: 12.5mm, all: true), words)) }
    v(34pt, weak: false)
    grid(
      columns: block.below.map(_ => 1fr),
      column-gutter: 10mm,
      row-gutter: 3pt,
      align: center,
      ..block.below.map(_ => line(length: 100%, stroke: 0.5pt)),
      ..block.below.map(words => text(size: 8pt, words)),
    )
    if block.after != "" { v(24pt, weak: false); text(size: 8pt, block.after) }
  })
}
#for block in sheet.blocks {
  if block.kind == "lines" { lines-of(block) }
  else if block.kind == "heading" { heading-of(block) }
  else if block.kind == "table" { table-of(block) }
  else if block.kind == "head" { head-of(block) }
  else { signing-of(block) }
}
`;
