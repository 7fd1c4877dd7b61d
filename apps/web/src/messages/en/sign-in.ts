/** Signing in. */
export const signIn = {
  title: 'Sign in',
  sampleIntro: 'Everything here is invented. Choose whom to be; you can change it at any time.',
  sampleWorkspace: 'Workspace',
  sampleBodies: 'Bodies asked',
  sampleAdvisers: 'Advisers and others',
  sampleNone: 'No sample accounts',
  sampleNoneText: 'The sample is not filled yet. Wait a moment and try again.',
  again: 'You were signed out',
  againText: 'Sign in again. What you typed on the page is still there.',
} as const;
