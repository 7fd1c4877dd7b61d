import type { Page } from '@svod/contract';
import type { KeptSentence } from '../gathering/kept-provenance.ts';

/**
 * The sentences of a version by the places of its page. A cell is one place there, by the address of its first paragraph, whatever it is made of: so the sentences of
 * all of its paragraphs, and of other columns of the same field, answer to that address. A paragraph outside of the plan's table answers to its own. Linear.
 */
export function sentencesByPlace(sentences: readonly KeptSentence[], page: Page): ReadonlyMap<string, readonly KeptSentence[]> {
  const byFlow = new Map<string, KeptSentence[]>();
  const flowOf = new Map<string, string>();
  for (const one of sentences) {
    const flow = one.flow.includes('/') ? one.flow : `${one.flow}#${one.block}`;
    push(byFlow, flow, one);
    flowOf.set(one.provision, flow);
  }
  const named = new Map<string, string[]>();
  for (const [flow, [first]] of byFlow) if (first && first.measure !== '') push(named, `${first.measure}\0${first.field}`, flow);
  const places = new Map<string, readonly KeptSentence[]>();
  const taken = new Set<string>();
  const fields = page.parts.flatMap(({ measures }) =>
    measures.flatMap(({ number, fields: all }) => Object.entries(all).map(([field, { id }]) => ({ number, field, id }))),
  );
  const put = (id: string, flows: readonly string[]): void => {
    for (const flow of flows) taken.add(flow);
    places.set(id, [...(places.get(id) ?? []), ...flows.flatMap((flow) => byFlow.get(flow) ?? [])]);
  };
  for (const { id } of fields) {
    const flow = flowOf.get(id);
    if (flow !== undefined) put(id, [flow]);
  }
  for (const { number, field, id } of fields)
    put(
      id,
      (named.get(`${number}\0${field}`) ?? []).filter((flow) => !taken.has(flow)),
    );
  for (const one of sentences)
    if (!taken.has(flowOf.get(one.provision) ?? '') && !places.has(one.provision)) put(one.provision, [flowOf.get(one.provision) ?? '']);
  return places;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
