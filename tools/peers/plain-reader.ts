import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export type PlainText = { readonly text: string } | { readonly markers: number } | { readonly failed: string };

/** `plain_text.py` kept running: one file at a time. */
export class PlainReader {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  #answer: (said: PlainText) => void = () => {};

  constructor(here: string) {
    this.#child = spawn(process.env['SVOD_UNO_PYTHON'] ?? '/usr/bin/python3', [join(here, 'plain_text.py')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => this.#answer(JSON.parse(line) as PlainText));
    this.#child.once('close', () => this.#answer({ failed: 'reader ended' }));
  }

  read(path: string): Promise<PlainText> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#child.stdin.write(`${path}\n`);
    });
  }

  stop(): void {
    this.#child.stdin.end();
  }
}
