/** Work that takes its time: what is being done, by the code of its stage. */
export const tasks = {
  waiting: 'Waiting for its turn',
  running: 'Being worked on',
  of: '{what}, {done} of {total}',
  opening: 'Opening the file',
  converting: 'Opening it by way of LibreOffice',
  reading: 'Reading',
  comparing: 'Comparing with the base',
  'carrying-forward': 'Carrying forward to the present version',
  storing: 'Keeping what was read',
  cleaning: 'Cleaning the file',
  marking: 'Marking the provisions',
  sending: 'Sending letters',
  cancel: 'Stop',
  cancelled: 'Stopped.',
} as const;
