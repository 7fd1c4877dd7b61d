/** An item that is there. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return value;
}
