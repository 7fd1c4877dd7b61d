import type { LetterTexts } from './letter-texts.ts';

export const en: LetterTexts = {
  invitation: {
    subject: 'Svod: your invitation',
    text: `Hello,

you have been invited to work with Svod at {server}.

Open this link to set up how you sign in:
{link}

It can be used once and is good until {until}. If you did not expect it, you need do nothing.
`,
  },
  recovery: {
    subject: 'Svod: a new way to sign in',
    text: `Hello,

as was asked for you, this link lets you set up anew how you sign in to Svod at {server}:
{link}

It can be used once and is good until {until}. What you signed in with before stops working when you have set up the new. If you did not ask for it, tell the
desk or the administrator at once and do not open the link.
`,
  },
  recoveryAsked: {
    subject: 'Svod: somebody asked for a new way to sign in for you',
    text: `Hello,

somebody asked that you be let set up anew how you sign in to Svod at {server}. Another person has yet to confirm it.

If you know of it, you need do nothing. If you don't, tell the desk or the administrator at once.
`,
  },
  hostRecovery: {
    subject: 'Svod: a new way to sign in was made for you',
    text: `Hello,

on the machine of Svod at {server} a link was made by which you can set up anew how you sign in.

If you know of it, you need do nothing. If you don't, tell those who run the server at once.
`,
  },
  meansChanged: {
    subject: 'Svod: how you sign in was changed',
    text: `Hello,

how you sign in to Svod at {server} was changed just now, and other open sign-ins of yours were ended.

If it was you, you need do nothing. If it was not, tell the desk or the administrator at once.
`,
  },
  mailChanged: {
    subject: 'Svod: your address was changed',
    text: `Hello,

letters of Svod at {server} go to another address of yours from now on.

If you know of it, you need do nothing. If you don't, tell the desk or the administrator at once.
`,
  },
};
