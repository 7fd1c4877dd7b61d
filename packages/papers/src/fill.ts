// A door of its own: the command line's help page needs no more than this, and comes without loading the papers.
export { fill } from './messages/messages.ts';
export type { Language } from './messages/messages.ts';
