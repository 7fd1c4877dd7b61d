/** Words of parts that any screen may use. */
export const parts = {
  loading: 'Loading…',
  tryAgain: 'Try again',
  old: 'This may be out of date: the server could not be asked again.',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved',
  required: 'Fill this in.',
  optional: 'optional',
  staleTitle: 'Somebody changed this before you',
  staleNow: 'It now says',
  staleYours: 'You wrote',
  staleTake: 'Take what it says now',
  staleKeep: 'Save mine over it',
  dismiss: 'Dismiss the message',
  request: 'Number for the administrator: {request}',
} as const;
