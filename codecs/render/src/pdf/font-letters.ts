/** Code points that a font has a glyph for, by its `cmap` (OpenType 1.9, formats 4 and 12: what fonts of our day hold). */
export function lettersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const letters = new Set<number>();
  const cmap = tableAt(view, 'cmap');
  const count = cmap < 0 ? 0 : view.getUint16(cmap + 2);
  for (let k = 0; k < count; k++) {
    const record = cmap + 4 + 8 * k;
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)];
    // Unicode, and what Windows calls so.
    if (platform !== 0 && (platform !== 3 || (encoding !== 1 && encoding !== 10))) continue;
    const at = cmap + view.getUint32(record + 4);
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, letters);
    else if (format === 12) addGroups(view, at, letters);
  }
  return letters;
}

function tableAt(view: DataView, wanted: string): number {
  for (let k = 0; k < view.getUint16(4); k++) {
    const at = 12 + 16 * k;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  return -1;
}

function addSegments(view: DataView, at: number, letters: Set<number>): void {
  const twice = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice];
  for (let k = 0; k < twice; k += 2) {
    const [start, end] = [view.getUint16(starts + k), view.getUint16(ends + k)];
    const [delta, offset] = [view.getUint16(deltas + k), view.getUint16(offsets + k)];
    for (let letter = start; letter <= end && letter !== 0xffff; letter++) {
      const given = offset === 0 ? letter : view.getUint16(offsets + k + offset + 2 * (letter - start));
      if (given !== 0 && ((given + delta) & 0xffff) !== 0) letters.add(letter);
    }
  }
}

function addGroups(view: DataView, at: number, letters: Set<number>): void {
  for (let k = 0; k < view.getUint32(at + 12); k++) {
    const group = at + 16 + 12 * k;
    const glyph = view.getUint32(group + 8);
    const first = view.getUint32(group);
    for (let letter = first; letter <= view.getUint32(group + 4); letter++) if (glyph + letter - first !== 0) letters.add(letter);
  }
}
