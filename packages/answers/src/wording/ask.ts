/**
 * What an instruction asks, as legal drafting puts it. `place` is what it says of the place before that, '' for nothing; `because`
 * is the reason that it gives itself.
 */
export type Ask = { readonly place: string; readonly because?: string } & (
  | { readonly kind: 'replace-words'; readonly old: string; readonly text: string }
  | { readonly kind: 'delete-words'; readonly old: string }
  | { readonly kind: 'insert-words'; readonly side: 'before' | 'after'; readonly anchor: string; readonly text: string }
  /** Words at the end of a point or a field. */
  | { readonly kind: 'append'; readonly text: string }
  /** A body that comes to the executors of a measure or goes from them; `partner`: to those who help. */
  | { readonly kind: 'member'; readonly leaves: boolean; readonly body: string; readonly partner: boolean }
  | { readonly kind: 'deadline'; readonly text: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'restate'; readonly text: string }
  /** `number`: as the instruction gives it to what is new; '' for none. */
  | { readonly kind: 'add'; readonly what: 'measure' | 'paragraph' | 'point'; readonly number: string; readonly text: string }
);
