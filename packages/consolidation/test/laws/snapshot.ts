import type { Atom, Line } from './atoms.ts';

/** Gives what to call to take back all that happens to some lines from now on; rows inside tables included. */
export function snapshot(lines: readonly Line[]): () => void {
  const kept = [...new Set(lines)].map((line) => ({ line, atoms: [...line.atoms], deep: line.atoms.map(copyState) }));
  return () => {
    for (const { line, atoms, deep } of kept) {
      line.atoms = atoms;
      for (const restore of deep) restore();
    }
  };
}

function copyState(atom: Atom): () => void {
  if (atom.atom === 'anchor') return () => undefined;
  if (atom.atom === 'table') {
    const rows = atom.rows.map((row) => ({
      row,
      ins: row.ins,
      del: row.del,
      merges: row.cells.map(({ merge }) => merge),
      inner: row.cells.flatMap((cell) => cell.atoms.map(copyState)),
    }));
    return () => {
      atom.rows = rows.map(({ row }) => row);
      for (const { row, ins, del, merges, inner } of rows) {
        [row.ins, row.del] = [ins, del];
        row.cells.forEach((cell, k) => (cell.merge = merges[k] ?? cell.merge));
        for (const restore of inner) restore();
      }
    };
  }
  const { ins, del } = atom;
  return () => {
    [atom.ins, atom.del] = [ins, del];
  };
}
