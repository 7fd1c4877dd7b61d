/** What a package may do besides being imported from. */
export type Purity =
  /** Values in, values out: no Node, no clock, no chance, no environment. */
  | 'pure'
  /** Bytes: Node's modules but those that reach disk, network, clock or other processes. */
  | 'bytes'
  /** The outside world. */
  | 'effects';

export interface Layer {
  readonly folder: string;
  readonly purity: Purity;
  /** Names without `@svod/` of the packages it may import, whether or not it does. */
  readonly imports: readonly string[];
  /** Parts of it with an index of their own, which `exports` of its package.json names: for who needs no more than that. */
  readonly doors?: readonly string[];
}

const PURE = ['consolidation', 'wordml', 'plan', 'answers', 'papers', 'round', 'contract'] as const;

/** The order of the layers. A package that is not named here is a fault: its place is to be thought about first. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  consolidation: { folder: 'packages/consolidation', purity: 'pure', imports: [] },
  wordml: { folder: 'packages/wordml', purity: 'pure', imports: ['consolidation'] },
  plan: { folder: 'packages/plan', purity: 'pure', imports: ['consolidation'] },
  answers: { folder: 'packages/answers', purity: 'pure', imports: ['consolidation', 'plan'] },
  papers: { folder: 'packages/papers', purity: 'pure', imports: ['consolidation', 'plan'], doors: ['messages', 'problems'] },
  round: { folder: 'packages/round', purity: 'pure', imports: ['consolidation', 'wordml', 'plan', 'answers', 'papers'] },
  contract: { folder: 'packages/contract', purity: 'pure', imports: ['consolidation', 'plan'] },
  archive: { folder: 'codecs/archive', purity: 'bytes', imports: [] },
  render: { folder: 'codecs/render', purity: 'bytes', imports: ['papers', 'archive'], doors: ['pdf'] },
  sheets: { folder: 'codecs/sheets', purity: 'bytes', imports: ['consolidation', 'wordml', 'answers'] },
  office: { folder: 'apps/office', purity: 'effects', imports: ['consolidation', 'archive'] },
  server: { folder: 'apps/server', purity: 'effects', imports: [...PURE, 'archive', 'render', 'sheets', 'office'] },
  web: { folder: 'apps/web', purity: 'effects', imports: ['contract', 'consolidation', 'plan', 'papers'] },
  cli: { folder: 'apps/cli', purity: 'effects', imports: [...PURE, 'archive', 'render', 'sheets', 'office'] },
};

/** Node's modules that a codec may use: they turn bytes into bytes and nothing else. */
export const BYTE_MODULES: ReadonlySet<string> = new Set([
  'assert',
  'buffer',
  'crypto',
  'events',
  'stream',
  'string_decoder',
  'util',
  'zlib',
]);

/** Free names that bring the world into a pure package. What the compiler cannot know there does not compile either; this says why. */
export const IMPURE_NAMES: ReadonlySet<string> = new Set([
  ...['process', 'Buffer', 'console', 'require', 'module', '__dirname', '__filename', 'global', 'globalThis', 'window', 'self'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'performance', 'crypto'],
  ...['navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
]);

/** Those of them that a codec must not use either. */
export const WORLDLY_NAMES: ReadonlySet<string> = new Set(
  [...IMPURE_NAMES].filter((name) => !['Buffer', 'module', 'crypto'].includes(name)),
);

/** Methods whose result is not the same every time or everywhere. */
export const IMPURE_METHODS: ReadonlySet<string> = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues']);
