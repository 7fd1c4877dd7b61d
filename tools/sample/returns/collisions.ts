/** A meeting of edits that the scripts made on purpose; its edits carry its name. */
export interface Planned {
  readonly name: string;
  readonly kind: 'same' | 'rival' | 'swallowed' | 'order' | 'meaning' | 'dependent';
  readonly detail: string;
  /** Return whose edit meets each of the others, where those do not meet one another. */
  readonly hub?: string;
  /** Other kinds that may be argued. */
  readonly alsoOk?: readonly string[];
}

/** Every place where edits of different returns meet. */
export const PLANNED: readonly Planned[] = [
  { name: 'register-deadline', kind: 'rival', detail: 'two deadlines of one measure' },
  { name: 'collections-lead', kind: 'rival', detail: 'two lead bodies' },
  { name: 'working-group', kind: 'rival', detail: 'three wordings of a measure' },
  { name: 'vote', kind: 'rival', detail: 'ranges overlap in part' },
  { name: 'reporting-day', kind: 'rival', detail: 'two figures' },
  { name: 'checkpoints', kind: 'rival', detail: 'two figures' },
  { name: 'laboratories-funding', kind: 'rival', detail: 'two sources of money' },
  { name: 'footnote-date', kind: 'rival', detail: 'two words of a footnote' },
  { name: 'pesticides', kind: 'swallowed', detail: 'measure deleted, its cells edited by three', hub: 'mskh' },
  { name: 'assessment-of-partners', kind: 'swallowed', detail: 'paragraph deleted, a word of it edited' },
  { name: 'tailings-sentence', kind: 'swallowed', detail: 'sentence deleted, words of it edited' },
  { name: 'moved-task', kind: 'swallowed', detail: 'paragraph moved, words of it edited' },
  { name: 'summary-dates', kind: 'swallowed', detail: 'paragraph split inside a replaced range', alsoOk: ['rival'] },
  { name: 'training-item', kind: 'swallowed', detail: 'lettered item of a cell deleted, a word put into it' },
  { name: 'after-5.3', kind: 'order', detail: 'two measures put in at one point', alsoOk: ['rival'] },
  { name: 'report-content', kind: 'order', detail: 'two list items put in at one point', alsoOk: ['rival'] },
  { name: 'list-of-needs', kind: 'order', detail: 'two sentences put in at one point', alsoOk: ['rival'] },
  { name: 'exercises-lead', kind: 'meaning', detail: 'two lead bodies, in words that do not overlap' },
  { name: 'veterinary-deadline', kind: 'meaning', detail: 'two deadlines, the month changed by one and the year by another' },
  { name: 'control-list-deadline', kind: 'same', detail: 'one deadline asked for by three' },
  { name: 'dual-use-goods', kind: 'same', detail: 'one word replaced alike' },
  { name: 'by-agreement', kind: 'same', detail: 'the same words put in' },
  { name: 'personal-responsibility', kind: 'same', detail: 'one paragraph deleted by two' },
];
