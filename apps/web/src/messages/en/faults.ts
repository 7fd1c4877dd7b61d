/** What went wrong with a call, by the code that the server gives. */
export const faults = {
  unreachable: 'The server does not answer. What you typed is kept: check the connection and try again.',
  'not-signed-in': 'You are no longer signed in. Sign in again; what you typed is kept.',
  'not-allowed': 'Your role does not allow this.',
  'not-found': 'It is not there, or not open to you.',
  'not-now': 'This can’t be done in the present state.',
  stale: 'Somebody changed this before you.',
  invalid: 'Something is not filled in as it should be.',
  'key-missing': 'The page is out of date. Reload it.',
  'key-of-another-act': 'The page is out of date. Reload it.',
  'wrong-origin': 'The page was opened under another address than the server is set up for.',
  'wrong-content-type': 'The page is out of date. Reload it.',
  'too-large': 'This is too large.',
  'too-many-requests': 'Too many attempts. Wait a minute and try again.',
  unavailable: 'The server is starting or its database is away. Try again in a moment.',
  unexpected: 'An error of the program. Nothing was changed.',
} as const;
