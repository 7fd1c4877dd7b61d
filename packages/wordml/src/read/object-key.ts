import type { WordPackage } from '../package/word-package.ts';

/** Makes keys of pictures and other objects; checksums of parts are kept, so each part is read once. */
export type ObjectKeys = (part: string, key: string) => string;

const REFERENCE = /^(embed|link|ole|chart|diagram|ink):(.*)$/;

/**
 * Replaces each relationship id in the key of a drawing (see `drawingContents`) by a checksum of the bytes it points to, so that equal
 * pictures have equal keys in files that number them otherwise. An external target stands as written and is not followed.
 */
export function objectKeys(pkg: WordPackage): ObjectKeys {
  const checksums = new Map<string, string>();
  return (part, key) =>
    key
      .split(' ')
      .map((word) => {
        const [, name, id] = REFERENCE.exec(word) ?? [];
        if (name === undefined || id === undefined) return word;
        const relationship = pkg.relationship(part, id);
        if (relationship === null) return `${name}:missing`;
        if (relationship.external) return `${name}:${relationship.target}`;
        const target = pkg.find(relationship.target);
        const bytes = target === null ? undefined : pkg.entries.get(target);
        if (target === null || bytes === undefined) return `${name}:missing`;
        let checksum = checksums.get(target);
        if (checksum === undefined) {
          checksum = `${crc32(bytes).toString(16).padStart(8, '0')}-${bytes.length}`;
          checksums.set(target, checksum);
        }
        return `${name === 'embed' ? '' : `${name}:`}${checksum}`;
      })
      .join(' ');
}

const TABLE = new Uint32Array(256);
for (let i = 0; i < 256; i++) {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  TABLE[i] = value;
}

/** CRC-32 of ISO 3309, as in zip and PNG. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // By index: pictures are large, and an iterator makes an object for each byte until this is optimised.
  for (let k = 0; k < bytes.length; k++) crc = (TABLE[(crc ^ (bytes[k] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
