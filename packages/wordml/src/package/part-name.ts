/**
 * Part names are compared without regard to ASCII case (ECMA-376 Part 2, 6.2.2.3), and in this program are written as the entries of
 * the zip are: without a leading slash.
 */
export function partKey(name: string): string {
  return (name.startsWith('/') ? name.slice(1) : name).toLowerCase();
}

/** Folder of a part with its ending slash, '' for the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/**
 * Name of the part that a relationship of `source` ('' for the package) points to (ECMA-376 Part 2, 6.5.3.4): relative to the folder
 * of the source or, with a leading slash, to the root. `..` never leaves the root; backslashes, which some programs write, count as
 * slashes; a fragment is dropped.
 */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/s, '');
  const steps = (path.startsWith('/') ? path : folderOf(source) + path).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}

/** The name with percent-encoding undone, or as it is when that is not valid. */
export function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
