import { createHash } from 'node:crypto';
import { z } from 'zod';
import { BackupFault } from './backup-fault.ts';
import { byteReader } from './byte-reader.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/u);

const headSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('manifest'),
    /** Steps of the schema that the database had gone through. */
    migrations: z.array(z.strictObject({ number: z.int().positive(), name: z.string(), hash })),
    workspace: z.enum(['sample', 'real']).nullable(),
    database: z.string(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    name: z.string().regex(/^[a-z_]+$/u),
    columns: z.array(z.string().regex(/^[a-z_0-9]+$/u)).min(1),
  }),
  /** `keys/log.pem`: a path in the folder of the data. */
  z.strictObject({ kind: z.literal('file'), name: z.string().regex(/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u) }),
  z.strictObject({ kind: z.literal('end'), sums: z.array(z.strictObject({ name: z.string(), hash, rows: z.int().nonnegative() })) }),
]);

/** What stands at the head of each part of a backup. */
export type RecordHead = z.infer<typeof headSchema>;
export type Manifest = Extract<RecordHead, { kind: 'manifest' }>;

/** A part as it is written: rows of a table, one to a chunk, or bytes of a file. */
export interface BackupRecord {
  readonly head: Exclude<RecordHead, { kind: 'end' }>;
  readonly data: AsyncIterable<Buffer>;
}

/** Hash and length of each part, told again at the end of all. */
export type Sums = Extract<RecordHead, { kind: 'end' }>['sums'];

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
};
const HEAD_LIMIT = 1024 * 1024;
const BLOCK_LIMIT = 1024 * 1024 * 1024;
const nameOf = (head: RecordHead): string => ('name' in head ? `${head.kind} ${head.name}` : head.kind);

/** The parts as one stream of bytes: each its head, then blocks with their lengths before them, a length of 0 at the end. */
export async function* writeRecords(
  records: AsyncIterable<BackupRecord>,
  told: (sums: Sums) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const sums: Sums = [];
  const headBytes = (head: RecordHead): Buffer => {
    const bytes = Buffer.from(JSON.stringify(head));
    return Buffer.concat([lengthOf(bytes.length), bytes]);
  };
  for await (const { head, data } of records) {
    yield headBytes(head);
    const sum = createHash('sha256').update(JSON.stringify(head));
    let rows = 0;
    for await (const block of data) {
      if (block.length === 0) continue;
      sum.update(block);
      rows++;
      yield lengthOf(block.length);
      yield block;
    }
    yield lengthOf(0);
    sums.push({ name: nameOf(head), hash: sum.digest('hex'), rows });
  }
  told(sums);
  yield headBytes({ kind: 'end', sums });
}

/** Reads the parts in order, hands each to `visit`, and holds them against what is told at the end. Throws a BackupFault where they differ. */
export async function readRecords(
  bytes: AsyncIterable<Buffer>,
  visit: (head: BackupRecord['head'], data: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Sums> {
  const reader = byteReader(bytes);
  const sums: Sums = [];
  for (;;) {
    const head = await readHead(reader);
    if (head.kind === 'end') {
      if (JSON.stringify(head.sums) !== JSON.stringify(sums)) throw new BackupFault('damaged');
      if ((await reader.upTo(1)).length > 0) throw new BackupFault('damaged');
      return sums;
    }
    const sum = createHash('sha256').update(JSON.stringify(head));
    let rows = 0;
    const blocks = async function* (): AsyncGenerator<Buffer> {
      for (;;) {
        const length = (await reader.take(4)).readUInt32BE();
        if (length === 0) return;
        if (length > BLOCK_LIMIT) throw new BackupFault('damaged');
        const block = await reader.take(length);
        sum.update(block);
        rows++;
        yield block;
      }
    };
    const data = blocks();
    await visit(head, data);
    // Whatever the visitor left is read over, so that the next part begins where it does.
    for await (const _ of data);
    sums.push({ name: nameOf(head), hash: sum.digest('hex'), rows });
  }
}

async function readHead(reader: ReturnType<typeof byteReader>): Promise<RecordHead> {
  const length = (await reader.take(4)).readUInt32BE();
  if (length > HEAD_LIMIT) throw new BackupFault('damaged');
  try {
    return headSchema.parse(JSON.parse((await reader.take(length)).toString('utf8')));
  } catch {
    throw new BackupFault('damaged');
  }
}
