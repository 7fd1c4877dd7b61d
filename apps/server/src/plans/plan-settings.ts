import { type PlanSettings, readColumns, readRegister } from '@svod/plan';

/** What stands in `svod.plans.settings`: as the desk gave it (`svod-columns/1`, `svod-bodies/1`). */
export interface StoredSettings {
  readonly columns?: unknown;
  readonly bodies?: unknown;
}

/** Where what the desk gave is not as it should be: which of the two, the field and the fault. */
export interface SettingsFault {
  readonly setting: 'columns' | 'bodies';
  readonly field: string;
  readonly fault: string;
}

/** Reads what the desk says of a plan's table and of bodies; what is left out or null is as customary. */
export function readSettings(stored: StoredSettings): { readonly settings: PlanSettings } | { readonly wrong: SettingsFault } {
  const columns = stored.columns === undefined || stored.columns === null ? null : readColumns(stored.columns);
  if (columns?.ok === false) return { wrong: { setting: 'columns', field: columns.field, fault: columns.fault } };
  const register = stored.bodies === undefined || stored.bodies === null ? null : readRegister(stored.bodies);
  if (register?.ok === false) return { wrong: { setting: 'bodies', field: register.field, fault: register.fault } };
  return { settings: { columns: columns?.columns ?? null, register: register?.register ?? null } };
}

/** What is stored went through {@link readSettings} before; a fault in it is a programmer's. */
export function storedSettings(stored: StoredSettings): PlanSettings {
  const read = readSettings(stored);
  if ('wrong' in read) throw new Error(`stored settings of a plan are not readable: ${read.wrong.setting} ${read.wrong.field}`);
  return read.settings;
}
