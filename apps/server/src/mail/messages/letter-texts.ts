/** Letters of the server. `{server}` is its address, `{link}` a link, `{until}` a date: nothing of what is worked on stands in a letter. */
export interface LetterTexts {
  readonly invitation: LetterText;
  /** The link by which somebody who lost their means of sign-in comes in. */
  readonly recovery: LetterText;
  /** Somebody asked for that; nobody confirmed it yet. */
  readonly recoveryAsked: LetterText;
  /** It was made at the server's own machine. */
  readonly hostRecovery: LetterText;
  /** Means of sign-in were added, changed or removed. */
  readonly meansChanged: LetterText;
  /** To the former address. */
  readonly mailChanged: LetterText;
}

export interface LetterText {
  readonly subject: string;
  readonly text: string;
}
