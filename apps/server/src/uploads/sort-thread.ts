import { parentPort } from 'node:worker_threads';
import { sortFile } from './sort-file.ts';
import type { Asked, Offered, Told } from './sort-in-thread.ts';

// A thread of its own: a file that takes forever or all memory ends it, and nothing else.
parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((told) => parentPort?.postMessage(told));
});

async function answer({ bytes, take }: Asked): Promise<Told> {
  const { inside, ...sorted } = await sortFile(bytes);
  const offered: Offered[] = [];
  for (const one of inside) {
    const wanted = take.includes(one.name);
    const { kind, refused, sender } =
      take.length === 0 || wanted ? await sortFile(one.bytes) : { kind: 'unknown' as const, refused: null, sender: '' };
    offered.push({ name: one.name, size: one.bytes.length, kind, refused, sender, bytes: wanted ? one.bytes : null });
  }
  return { ...sorted, inside: offered };
}
