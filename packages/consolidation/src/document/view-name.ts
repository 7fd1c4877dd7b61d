/** `original`: every tracked change rejected; `final`: every one accepted. */
export type View = 'original' | 'final';
