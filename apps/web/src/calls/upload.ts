import type { AnswerOf, Endpoint } from '@svod/contract';
import { addressOf } from './address.ts';
import { type Called, faultOf } from './call.ts';

export interface UploadManner {
  /** One per meant upload, kept while it is tried again. */
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  /** Bytes that have left the browser. */
  readonly onSent?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Sends files to an endpoint that carries them. `fetch` says nothing of how much has been sent, so this is the older way. */
export function upload<E extends Endpoint>(endpoint: E, form: FormData, manner: UploadManner): Promise<Called<AnswerOf<E>>> {
  const { key, params, onSent, signal } = manner;
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(endpoint.method, addressOf(endpoint.path, params));
    request.setRequestHeader('x-svod', '1');
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', (event) => onSent?.(event.loaded));
    request.addEventListener('load', () => {
      const told = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve({ kind: 'done', answer: told as AnswerOf<E> });
      else resolve({ kind: 'fault', status: request.status, fault: faultOf(told) });
    });
    for (const end of ['error', 'timeout', 'abort'] as const) request.addEventListener(end, () => resolve({ kind: 'unreachable' }));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
