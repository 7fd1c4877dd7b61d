/** Time zones that the browser knows, those of the region first; the one that stands is always among them. */
export function timeZones(stands: string, known: readonly string[] = Intl.supportedValuesOf('timeZone')): readonly string[] {
  const near = known.filter((one) => NEAR.has(one));
  const others = known.filter((one) => !NEAR.has(one));
  const all = [...near, ...others];
  return all.includes(stands) ? all : [stands, ...all];
}

const NEAR: ReadonlySet<string> = new Set([
  'Asia/Bishkek',
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Dushanbe',
  'Asia/Ashgabat',
  'Europe/Moscow',
]);
