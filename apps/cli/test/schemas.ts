import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ROOT, readJson } from './run-svod.ts';

export const SCHEMAS = [
  'svod-decisions-1',
  'svod-provenance-1',
  'svod-open-1',
  'svod-why-1',
  'svod-consolidation-1',
  'svod-amendments-1',
  'svod-check-1',
  'svod-round-1',
  'svod-bodies-1',
  'svod-columns-1',
] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** A published schema as it stands in `docs/schemas`. */
export const readSchema = (name: SchemaName): object => readJson(path.join(ROOT, 'docs/schemas', `${name}.schema.json`)) as object;

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true, formats: { date: true } });
for (const name of SCHEMAS) ajv.addSchema(readSchema(name));

/** What a value lacks to be of a format; empty when it is. */
export function schemaFaults(name: SchemaName, value: unknown): readonly string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  validate(value);
  return (validate.errors ?? []).slice(0, 20).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
