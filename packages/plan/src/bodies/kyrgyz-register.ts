import file from './kyrgyz-bodies.json' with { type: 'json' };
import { type Register, readRegister } from './register.ts';

/** The shipped register: bodies of the Kyrgyz Republic and the organisations that work with it on resolution 1540. */
export function kyrgyzRegister(): Register {
  const read = readRegister(file);
  if (!read.ok) throw new RangeError(`the shipped register: ${read.field} ${read.fault}`);
  return read.register;
}
