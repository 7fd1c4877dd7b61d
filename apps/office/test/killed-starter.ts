import { longRtf } from '../../../tools/made-files/small-odt.ts';
import { convert } from '../src/convert.ts';

// Turns a long file, to be killed meanwhile.
await convert(longRtf(200_000), 'rtf');
