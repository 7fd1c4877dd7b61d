import file from './kyrgyz-bodies.json' with { type: 'json' };
import { type Register, readRegister } from './register.ts';

/** The shipped register: bodies of the Kyrgyz Republic and the organisations that work with it on resolution 1540. */
export function kyrgyzRegister(): Register {
  shipped ??= readShipped();
  return shipped;
}

/** Read once: the file does not change. */
let shipped: Register | null = null;

function readShipped(): Register {
  const read = readRegister(file);
  if (!read.ok) throw new RangeError(`the shipped register: ${read.field} ${read.fault}`);
  return read.register;
}
