/** Work that takes its time: what is being done, by the code of its stage. */
export const tasks = {
  waiting: 'Waiting for its turn',
  running: 'Being worked on',
  of: '{what}, {done} of {total}',
  opening: 'Opening the file',
  converting: 'Opening it by way of LibreOffice',
  comparing: 'Comparing with the base',
  'carrying-forward': 'Carrying forward to the present version',
  'opening-older': 'Opening the older version',
  'comparing-older': 'Comparing with an older version',
  reporting: 'Writing down what was found',
  cleaning: 'Cleaning the file',
  marking: 'Marking the provisions',
  cancel: 'Stop',
  cancelled: 'Stopped.',
} as const;
