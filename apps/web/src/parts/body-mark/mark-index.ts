/** How many colours and how many shapes there are. Prime to each other's step below, so that pairs repeat late. */
const MARKS = 11;

/**
 * The classes of a body's mark by its place in the plan's list of bodies, counted from 0: a colour, a shape and a kind of underline. The first eleven
 * have one each; later ones come in a colour with another's shape, so 121 bodies differ.
 */
export function markClass(index: number): string {
  const turn = Math.floor(index / MARKS);
  return `mark-colour-${index % MARKS} mark-shape-${(index + turn) % MARKS}`;
}
