/** What an instruction asks, as legal drafting puts it. `place` is what it says of the place before that, '' for nothing. */
export type Ask = { readonly place: string } & (
  | { readonly kind: 'replace-words'; readonly old: string; readonly text: string }
  | { readonly kind: 'delete-words'; readonly old: string }
  | { readonly kind: 'insert-words'; readonly side: 'before' | 'after'; readonly anchor: string; readonly text: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'restate'; readonly text: string }
  /** `number`: as the instruction gives it to what is new; '' for none. */
  | { readonly kind: 'add'; readonly what: 'measure' | 'paragraph' | 'point'; readonly number: string; readonly text: string }
);
