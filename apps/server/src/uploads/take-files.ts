import type { FastifyRequest } from 'fastify';
import { keepBlob } from '../acts/keep-blob.ts';
import type { Service } from '../service.ts';
import { cleanName } from './clean-name.ts';
import type { FileKind } from './file-kind.ts';
import { UPLOAD_LIMITS } from './limits.ts';
import type { Refusal } from './sort-file.ts';
import { sortInThread } from './sort-in-thread.ts';

/** One file of a call, kept byte for byte, or why it is not taken. */
export interface TakenFile {
  readonly file: string;
  readonly size: number;
  readonly kind: FileKind;
  /** SHA-256 of its bytes; null where it is refused. */
  readonly blob: string | null;
  readonly refused: Refusal | null;
  readonly sender: string;
  /** Files inside a mail or archive. */
  readonly inside: readonly { readonly name: string; readonly size: number; readonly kind: FileKind }[];
}

/** What a call with files brought. */
export interface TakenFiles {
  /** The other parts of the form, by name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly TakenFile[];
}

/** What of a form is not as asked. */
export interface FormFault {
  readonly fault: 'not-a-form' | 'too-many-files' | 'cut-short';
}

/**
 * Takes the files of a form (multipart/form-data, RFC 7578) one after another, so that one is in memory at a time: its bytes are counted as they come, it is
 * told what it is, and it is kept. One that is refused does not stop the others.
 */
export async function takeFiles(service: Service, person: string, request: FastifyRequest): Promise<TakenFiles | FormFault> {
  if (!request.isMultipart()) return { fault: 'not-a-form' };
  const fields = new Map<string, string>();
  const files: TakenFile[] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      else files.push(await takeOne(service, person, cleanName(part.filename), await bytesOf(part.file)));
    }
    return { fields, files };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return { fault };
  }
}

/** All bytes of a part; null where there are more than a file may have. What is too much is passed over, not kept. */
async function bytesOf(stream: NodeJS.ReadableStream & { readonly truncated: boolean }): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= UPLOAD_LIMITS.fileBytes) chunks.push(bytes);
  }
  return stream.truncated || size > UPLOAD_LIMITS.fileBytes ? null : Buffer.concat(chunks);
}

async function takeOne(service: Service, person: string, file: string, bytes: Buffer | null): Promise<TakenFile> {
  if (bytes === null)
    return { file, size: UPLOAD_LIMITS.fileBytes, kind: 'unknown', blob: null, refused: 'too-large', sender: '', inside: [] };
  const { kind, refused, sender, inside } = await sortInThread(bytes);
  const blob = refused === null ? await keepBlob(service.app, person, bytes) : null;
  const offered = inside.map((one) => ({ name: one.name, size: one.size, kind: one.kind }));
  return { file, size: bytes.length, kind, blob, refused, sender, inside: offered };
}

/** Errors of the form's reader, by their codes (fastify-multipart); null for any other. */
function faultOf(error: unknown): FormFault['fault'] | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT') return 'too-many-files';
  if (code === 'FST_INVALID_MULTIPART_CONTENT_TYPE' || code === 'FST_PROTO_VIOLATION') return 'not-a-form';
  if (code === 'FST_PREMATURE_CLOSE' || (error instanceof Error && /Unexpected end|Multipart: Boundary/u.test(error.message)))
    return 'cut-short';
  return null;
}
