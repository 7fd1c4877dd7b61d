/** What only the workbench knows to be wrong with a file or with work on it. */
export const problems = {
  unknown: 'Something to know about the file ({code}).',
  'only-pictures': 'Only pictures inside: ask for the file itself, or type the answer in.',
  'too-long': 'Reading took too long and was stopped. Ask for a copy saved anew in Word, or type the answer in.',
  'too-much-memory': 'Reading needed more memory than a file may take and was stopped. Ask for a copy saved anew in Word.',
  stopped: 'Reading was broken off. Try again; if it comes again, ask for a copy saved anew in Word.',
  unexpected: 'An error of the program. The file is kept as it came; try again.',
  'not-allowed': 'Not open to you any more.',
  'changes-not-settled': 'The file holds tracked changes: say what becomes of them.',
} as const;
