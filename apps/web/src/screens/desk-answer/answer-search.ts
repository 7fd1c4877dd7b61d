/** In the address: for which body, from which letter's file, which answer is gone on with. */
export interface AnswerSearch {
  readonly body?: string;
  readonly source?: string;
  readonly answer?: string;
}
