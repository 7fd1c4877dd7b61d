import type { Names } from '@svod/contract';
import { kyrgyzRegister } from '@svod/plan';

/** A body of the shipped register, as the workbench keeps bodies. */
export interface RegisterBody {
  /** Its id in the register. */
  readonly register: string;
  readonly kind: 'ministry' | 'agency' | 'organisation' | 'other';
  readonly names: Names;
  readonly shortNames: Names;
}

const KINDS: Readonly<Record<string, RegisterBody['kind']>> = {
  ministry: 'ministry',
  committee: 'agency',
  service: 'agency',
  agency: 'agency',
  department: 'agency',
  international: 'organisation',
  organisation: 'organisation',
};

/** Bodies of the Kyrgyz Republic and organisations that work with it, in the register's order. Of several short names the first, which is the customary one. */
export function registerBodies(): readonly RegisterBody[] {
  return kyrgyzRegister().bodies.map(({ id, kind, names, short = {} }) => ({
    register: id,
    kind: KINDS[kind] ?? 'other',
    names,
    shortNames: Object.fromEntries(
      Object.entries(short).flatMap(([language, [first]]) => (first === undefined ? [] : [[language, first]])),
    ),
  }));
}
