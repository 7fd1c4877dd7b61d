/** Coming by a link: setting up, an invitation, recovery. */
export const enter = {
  setUpTitle: 'Set up Svod',
  setUpIntro: 'You will be the desk and the administrator of this workspace. Others are invited later.',
  workspace: 'Name of the workspace',
  workspaceHint: 'The plan or the body that runs it. It can be changed later.',
  you: 'You',
  goOn: 'Go on',
  title: 'Welcome',
  intro: 'This link lets you in once. Go on, then choose how you will sign in from now on.',
  noLink: 'There is no link here',
  noLinkText: 'Open the whole link from your invitation, or sign in if you have been here before.',
  toSignIn: 'To the sign-in',
  enrolTitle: 'How will you sign in?',
  enrolIntro: '{name}, choose one now; others can be added in your account.',
} as const;
