/** The settings of a workspace. */
export const settings = {
  title: 'Settings',
  workspace: 'Workspace',
  name: 'Name of the workspace',
  nameHint: 'Stands at the top of every page.',
  timeZone: 'Time zone of final dates',
  timeZoneHint: 'A final date has passed when its day has ended there. Now it is {time} there.',
  timeZoneFind: 'As in “Asia/Bishkek”',
  host: 'Set where the server is run',
  hostText:
    'Mail, encryption, the ministry’s identity provider, the time of backups: whoever runs the server sets these when it starts, by the guide “Running Svod” that comes with it. They are not changed here, so that nobody who signs in can turn them off.',
  planTitle: 'Settings of the plan',
  planLink: 'Settings',
  planNames: 'Title',
  languages: 'Languages of the plan',
  languagesHint: 'A version has one Word file for each. A language that a version is in stays.',
  deciding: 'Deciding',
  twoPersons: 'Each decision is proposed by one person and confirmed by another',
  twoPersonsText:
    'What is proposed counts for nothing until another member of the desk confirms it: it does not go into the next version. Nobody confirms a decision of their own. The rule is given up only when no decision waits and two persons ask for it; who changed it stands in the log.',
  leaving:
    '{name} proposes that one person’s decision be enough. Until another member of the desk agrees, each decision needs two persons.',
  leavingMine:
    'You propose that one person’s decision be enough. Until another member of the desk agrees, each decision needs two persons.',
  leavingAgree: 'Agree: one person decides',
  leavingKeep: 'Keep the rule',
  leavingTakeBack: 'Take the proposal back',
  leavingAsked: 'Proposed. Another member of the desk has to agree; until then the rule holds.',
  sending: 'Sending out',
  tracking: 'Word files go out with change tracking on',
  trackingText: 'A body that edits the file then leaves tracked changes. Edits without them are found too.',
  staleNow: 'Changed by another person since: two persons {two}, languages {languages}, title {title}',
  on: 'yes',
  off: 'no',
} as const;
