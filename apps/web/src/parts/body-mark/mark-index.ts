/** How many marks there are: the server keeps which of them each body has. */
export const MARKS = 12;

/** The classes of a mark: a colour, a shape and a kind of underline. `ins` and `del` inside take them too. */
export const markClass = (mark: number): string => `mark-${((mark % MARKS) + MARKS) % MARKS}`;
