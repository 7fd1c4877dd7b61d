import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { upload } from '../calls/upload.ts';
import { makeUploadStore } from './upload-store.ts';

interface Asked {
  readonly key: string;
  readonly form: FormData;
  readonly sent: (bytes: number) => void;
  readonly answer: (called: unknown) => Promise<void>;
}

/** A server that answers when it is told to. */
function slowServer(): { readonly asked: Asked[]; readonly send: typeof upload } {
  const asked: Asked[] = [];
  const send = ((_endpoint: unknown, form: FormData, { key, onSent }: { key: string; onSent?: (bytes: number) => void }) =>
    new Promise((resolve) => {
      asked.push({
        key,
        form,
        sent: (bytes) => onSent?.(bytes),
        async answer(called) {
          resolve(called);
          await new Promise((later) => setTimeout(later));
        },
      });
    })) as unknown as typeof upload;
  return { asked, send };
}

const file = (name: string): File => new File(['words'], name);
const taken = (name: string): unknown => ({
  kind: 'done',
  answer: { files: [{ file: name, upload: 'u', task: 't', refused: null, inside: [] }] },
});

test('three files are sent at a time, and the next when one is there', async () => {
  const { asked, send } = slowServer();
  const rounds: string[] = [];
  const store = makeUploadStore(send, (round) => rounds.push(round));
  store.add('r', 'b', ['1', '2', '3', '4', '5'].map(file));
  assert.equal(asked.length, 3);
  assert.equal(asked[0]?.form.get('body'), 'b');
  asked[0]?.sent(3);
  assert.deepEqual(store.all()[0]?.state, { kind: 'sending', sent: 3 });
  await asked[0]?.answer(taken('1'));
  assert.equal(asked.length, 4);
  assert.equal(store.all()[0]?.state.kind, 'taken');
  assert.deepEqual(rounds, ['r']);
});

test('a refused file and a broken line stop no other; what failed is sent again as the same act', async () => {
  const { asked, send } = slowServer();
  const store = makeUploadStore(send);
  store.add('r', null, ['1', '2'].map(file));
  assert.equal(asked[0]?.form.has('body'), false);
  await asked[0]?.answer({ kind: 'done', answer: { files: [{ file: '1', upload: null, task: null, refused: 'empty', inside: [] }] } });
  await asked[1]?.answer({ kind: 'unreachable' });
  assert.deepEqual(
    store.all().map(({ state }) => state.kind),
    ['refused', 'failed'],
  );
  const [, second] = store.all();
  store.again(second?.id ?? '');
  assert.equal(asked.length, 3);
  assert.equal(asked[2]?.key, asked[1]?.key);
  await asked[2]?.answer(taken('2'));
  store.forget(second?.id ?? '');
  assert.deepEqual(
    store.all().map(({ file: name }) => name),
    ['1'],
  );
});
