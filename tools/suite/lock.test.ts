import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './command.ts';

type Versions = Readonly<Record<string, string>>;

interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

test('the lock names no registry: packages come from whichever one a person uses', () => {
  const { packages } = read('package-lock.json') as {
    packages: Readonly<Record<string, { resolved?: string; link?: boolean; integrity?: string }>>;
  };
  for (const [path, { resolved, link, integrity }] of Object.entries(packages)) {
    if (resolved !== undefined) assert.ok(link && !resolved.includes(':'), `${path} is fixed to ${resolved}`);
    if (path.startsWith('node_modules/') && !link) assert.match(integrity ?? '', /^sha512-/, `${path} has no checksum`);
  }
});

test('every package asks for exact versions', () => {
  const manifests = ['package.json', ...globSync('{packages,codecs,apps}/*/package.json', { cwd: ROOT })];
  assert.ok(manifests.length > 5);
  for (const path of manifests) {
    const { dependencies, devDependencies, optionalDependencies } = read(path) as Manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${path}: ${name}`);
    }
  }
});
