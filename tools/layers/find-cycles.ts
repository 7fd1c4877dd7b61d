/**
 * Groups of files that reach each other by imports (strongly connected components of more than one file, or a file that imports
 * itself), each as one closed walk. Linear in files and imports, without recursion (Tarjan's algorithm).
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const cycles: string[][] = [];
  const open = (node: string): { node: string; next: number } => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, next: 0 };
  };
  const lower = (node: string, to: number): void => void low.set(node, Math.min(low.get(node) ?? to, to));

  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    const path = [open(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = edges.get(top.node)?.[top.next];
      top.next += 1;
      if (target !== undefined) {
        if (!index.has(target)) path.push(open(target));
        else if (onStack.has(target)) lower(top.node, index.get(target) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, low.get(top.node) ?? 0);
      if (low.get(top.node) !== index.get(top.node)) continue;
      const group = stack.splice(stack.lastIndexOf(top.node));
      for (const node of group) onStack.delete(node);
      if (group.length > 1 || edges.get(top.node)?.includes(top.node)) cycles.push(shortestCycle(group, edges));
    }
  }
  return cycles;
}

/** A shortest closed walk through the first file of a group, by breadth. */
function shortestCycle(group: readonly string[], edges: ReadonlyMap<string, readonly string[]>): string[] {
  const start = group.toSorted()[0] ?? '';
  const inside = new Set(group);
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (const node of waiting) {
    for (const target of edges.get(node) ?? []) {
      if (target === start) {
        const walk = [node];
        for (let at = node; at !== start; at = cameFrom.get(at) ?? start) walk.push(cameFrom.get(at) ?? start);
        return walk.toReversed();
      }
      if (!inside.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      waiting.push(target);
    }
  }
  return [...group];
}
