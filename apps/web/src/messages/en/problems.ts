/** What only the workbench knows to be wrong with a file or with work on it. */
export const problems = {
  unknown: 'Something to know about the file ({code}).',
  'only-pictures': 'Only pictures inside: ask for the file itself, or type the answer in.',
  'reading-too-long': 'Reading took too long and was stopped. Ask for a copy saved anew in Word, or type the answer in.',
  'reading-too-much-memory': 'Reading needed more memory than a file may take and was stopped. Ask for a copy saved anew in Word.',
  'reading-stopped': 'Reading was broken off. Try again; if it comes again, ask for a copy saved anew in Word.',
  'reading-crashed': 'Reading broke down on this file. It is kept as it came; ask for a copy saved anew in Word, or type the answer in.',
  failed: 'It did not work, several times. The file is kept as it came; tell your administrator.',
  unexpected: 'An error of the program. The file is kept as it came; try again.',
  'not-allowed': 'Not open to you any more.',
  'changes-not-said': 'The file holds tracked changes: say what becomes of them.',
} as const;
