import { type Document, outlineOf } from '@svod/consolidation';
import { fieldsOfHeader } from '@svod/plan';

/** Hash of a version's text, as the record names its base and a file that was sent out names what it is. */
export const versionHash = (version: Document): string => outlineOf(version, fieldsOfHeader).hash;
