/** Equal characters that do not hold on to the text they were cut from: the runtime keeps a whole part for thirteen characters of it. */
export const freeText = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');
