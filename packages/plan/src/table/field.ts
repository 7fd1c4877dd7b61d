/**
 * Fields of a measure, in the order in which plans usually have them. `task` is the task a measure serves, `resp` the responsible
 * bodies, `note` a column for notes.
 */
export const PLAN_FIELDS = ['num', 'task', 'measure', 'deadline', 'result', 'indicator', 'resp', 'funding', 'note'] as const;

/** Name of one field of a measure. */
export type Field = (typeof PLAN_FIELDS)[number];
