/** What happens on the way, for somebody who waits. */
export type Progress = 'making-database' | 'building-web' | 'filling-sample';
