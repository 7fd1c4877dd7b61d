import { join } from 'node:path';
import { findLayerFaults } from './layers/find-faults.ts';

const faults = findLayerFaults(join(import.meta.dirname, '..'));
for (const { path, line, message } of faults) console.log(`${path}:${line}  ${message}`);
console.log(faults.length === 0 ? 'The layers are in order.' : `${faults.length} faults of the layers.`);
process.exitCode = faults.length === 0 ? 0 : 1;
