/** Why a version reads so: asked by clicking a sentence. */
export const why = {
  how: 'Click a sentence to see who asked for it and who decided. J and K go from change to change, Enter asks.',
  counts: 'Changed sentences: {changed}. Taken out: {removed}.',
  removed: '{count, plural, one {# sentence was taken out} other {# sentences were taken out}}',
  changedBy: 'changed for {bodies}',
  broughtIn: 'Version {version} was brought in as a file on {date}. Who asked for its words before that is not known here.',
  broughtInBy: 'Version {version} was brought in as a file by {by} on {date}. Who asked for its words before that is not known here.',
  asBefore: 'As in version {version}: nobody changed it in the rounds held here.',
  decided: 'Decided',
  fileOf: 'The file as it came: {file}',
  toDecision: '{round}: the decision in its place',
} as const;
