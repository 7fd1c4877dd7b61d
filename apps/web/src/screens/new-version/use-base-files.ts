import { type Language, planEndpoints } from '@svod/contract';
import { useState } from 'react';
import { upload } from '../../calls/upload.ts';
import type { BaseFile, BaseReport, Settle } from './base-report.ts';

export interface BaseFiles {
  readonly files: readonly BaseFile[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
  readonly settle: (key: string, settle: Settle) => void;
  readonly speaks: (key: string, language: Language) => void;
  readonly read: (key: string, uploadId: string, report: BaseReport) => void;
  /** Sends a file again: after a broken line as the same act, or to have it read with other columns as a new one. */
  readonly again: (key: string, anew?: boolean) => void;
}

/** The files that a version is to be made of: sent at once, each with its progress. */
export function useBaseFiles(plan: string): BaseFiles {
  const [files, setFiles] = useState<readonly BaseFile[]>([]);
  const change = (key: string, changed: (one: BaseFile) => BaseFile): void =>
    setFiles((all) => all.map((one) => (one.key === key ? changed(one) : one)));
  const send = async (key: string, file: File, act: string): Promise<void> => {
    change(key, (one) => ({ ...one, state: { kind: 'sending', part: 0 } }));
    const form = new FormData();
    form.append('file', file, file.name);
    const called = await upload(planEndpoints.uploadBase, form, {
      key: act,
      params: { plan },
      onSent: (sent) => change(key, (one) => ({ ...one, state: { kind: 'sending', part: file.size === 0 ? 1 : sent / file.size } })),
    });
    change(key, (one) => ({
      ...one,
      state: called.kind === 'done' ? { kind: 'sent', answer: called.answer } : { kind: 'failed', failed: called },
    }));
  };
  return {
    files,
    add(given) {
      const added = given.map((file): BaseFile => ({
        key: crypto.randomUUID(),
        file,
        state: { kind: 'sending', part: 0 },
        settle: null,
        language: null,
      }));
      setFiles((all) => [...all, ...added].slice(0, 3));
      for (const { key, file } of added) void send(key, file, key);
    },
    remove: (key) => setFiles((all) => all.filter((one) => one.key !== key)),
    settle: (key, settle) => change(key, (one) => ({ ...one, settle })),
    speaks: (key, language) => change(key, (one) => ({ ...one, language })),
    read: (key, uploadId, report) => change(key, (one) => ({ ...one, state: { kind: 'read', upload: uploadId, report } })),
    again(key, anew = false) {
      const one = files.find((each) => each.key === key);
      if (one) void send(key, one.file, anew ? crypto.randomUUID() : key);
    },
  };
}
