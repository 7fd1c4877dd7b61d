/** A tab stop as it takes effect: where it stands, in twentieths of a point, how words stand at it, and what leads to it. */
export interface TabStop {
  readonly at: number;
  readonly kind: string;
}

/** Tab stops of a paragraph by its trait `tabs`: `720 left;9000 right dot`. Cleared ones are none. */
export function tabStops(trait: string | number): readonly TabStop[] {
  return String(trait)
    .split(';')
    .flatMap((stop) => {
      const [at = '', ...kind] = stop.split(' ');
      return kind.length === 0 || kind[0] === 'clear' || !/^-?\d+$/u.test(at) ? [] : [{ at: Number(at), kind: kind.join(' ') }];
    });
}

/** A millimetre: what words at a tab stop may be off before anybody sees it. */
const ROUNDING = 57;

/** True for tab stops that put words in the same places. */
export function sameTabs(one: string | number, other: string | number): boolean {
  const [mine, theirs] = [tabStops(one), tabStops(other)];
  return (
    mine.length === theirs.length && mine.every(({ at, kind }, k) => kind === theirs[k]?.kind && Math.abs(at - theirs[k].at) <= ROUNDING)
  );
}

/** In centimetres, with the words of the format for how they stand. */
export const shownTabs = (trait: string | number): string =>
  tabStops(trait)
    .map(({ at, kind }) => `${(Math.round((at / 1440) * 25.4) / 10).toFixed(1)} cm ${kind}`)
    .join(' + ') || 'none';
