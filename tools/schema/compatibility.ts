import { SaxesParser, type SaxesTagNS } from 'saxes';
import { escapeText, startTag } from './start-tag.ts';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface PartFault {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** A part as a consumer sees it that understands no extension of the standard. */
export interface Consumed {
  /** The part with its markup compatibility resolved; '' where it is not well formed. Lines stay lines of the part. */
  readonly xml: string;
  /** Text boxes of branches that were not chosen, each as a document of its own: other programs read those. */
  readonly aside: readonly string[];
  readonly faults: readonly PartFault[];
}

/** What becomes of an element: written, left out with all it holds, replaced by what it holds; `choosing` is an AlternateContent. */
type Fate = 'written' | 'dropped' | 'unwrapped' | 'choosing' | 'aside';

interface Frame {
  readonly fate: Fate;
  readonly name: string;
  /** Namespaces by prefix, all in scope. */
  readonly scope: Readonly<Record<string, string>>;
  /** Declarations of elements that were taken away, owed to the next one written. */
  readonly owed: Readonly<Record<string, string>>;
  readonly ignorable: ReadonlySet<string>;
  /** Expanded names (`{namespace}local`, `*` for any) whose content survives though they are ignored. */
  readonly processed: ReadonlySet<string>;
  /** For `choosing`: a branch was taken. */
  chosen: boolean;
}

const ROOT: Frame = { fate: 'written', name: '', scope: {}, owed: {}, ignorable: new Set(), processed: new Set(), chosen: false };

/** Resolves markup compatibility (ECMA-376 Part 3, clauses 7 to 9) for a consumer that understands the given namespaces. */
export function consume(source: string, understood: ReadonlySet<string>): Consumed {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const faults: PartFault[] = [];
  const fault = (code: string, message: string): void => void faults.push({ code, message, line: parser.line });
  const aside: string[] = [];
  const sinks: string[][] = [[]];
  const write = (text: string): void => void sinks.at(-1)?.push(text);
  const frames: Frame[] = [{ ...ROOT }];

  parser.on('opentag', (tag) => {
    const frame = enter(tag, frames.at(-1) ?? ROOT, understood, fault);
    const up = frames.at(-1) ?? ROOT;
    frames.push(frame);
    if (frame.fate === 'aside') sinks.push([]);
    const kept = (uri: string): boolean => uri !== COMPATIBILITY && (understood.has(uri) || !frame.ignorable.has(uri));
    if (frame.fate === 'aside') write(startTag(tag, frame.scope, kept));
    if (frame.fate === 'written') write(startTag(tag, { ...up.owed, ...tag.ns }, kept));
  });
  parser.on('closetag', () => {
    const frame = frames.pop() ?? ROOT;
    if (frame.fate === 'written' || frame.fate === 'aside') write(`</${frame.name}>`);
    if (frame.fate === 'aside') aside.push((sinks.pop() ?? []).join(''));
  });
  const text = (value: string): void => {
    if (frames.at(-1)?.fate === 'dropped') write('\n'.repeat(value.split('\n').length - 1));
    else write(escapeText(value));
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('doctype', () => fault('doctype', 'document type declaration'));
  parser.on('error', (error) => {
    fault('xml', error.message);
    throw error;
  });
  try {
    parser.write(source).close();
  } catch {
    return { xml: '', aside: [], faults };
  }
  return { xml: sinks.flat().join(''), aside, faults };
}

function enter(tag: SaxesTagNS, up: Frame, understood: ReadonlySet<string>, fault: (code: string, message: string) => void): Frame {
  const scope = Object.keys(tag.ns).length > 0 ? { ...up.scope, ...tag.ns } : up.scope;
  const resolve = (prefix: string): string => {
    if (scope[prefix] === undefined) fault('undeclared-prefix', `${prefix}, named by ${tag.name}`);
    return scope[prefix] ?? '';
  };
  const listed = (local: string): string[] => {
    const attribute = Object.values(tag.attributes).find((a) => a.uri === COMPATIBILITY && a.local === local);
    return (attribute?.value ?? '').split(/\s+/).filter((name) => name !== '');
  };
  const ignorable = new Set([...up.ignorable, ...listed('Ignorable').map(resolve)]);
  const processed = new Set([...up.processed, ...listed('ProcessContent').map((name) => expand(name, resolve))]);
  if (up.fate !== 'dropped') {
    for (const uri of listed('MustUnderstand').map(resolve)) if (!understood.has(uri)) fault('must-understand', uri);
  }
  const frame = { name: tag.name, scope, ignorable, processed, chosen: false };
  const fate = decide(tag, up, { ignorable, processed, understood, resolve, fault });
  return { ...frame, fate, owed: fate === 'unwrapped' || fate === 'choosing' ? { ...up.owed, ...tag.ns } : {} };
}

interface Rules {
  readonly ignorable: ReadonlySet<string>;
  readonly processed: ReadonlySet<string>;
  readonly understood: ReadonlySet<string>;
  resolve(prefix: string): string;
  fault(code: string, message: string): void;
}

function decide(tag: SaxesTagNS, up: Frame, rules: Rules): Fate {
  const { uri, local } = tag;
  if (up.fate === 'dropped') return uri === WORD && local === 'txbxContent' ? 'aside' : 'dropped';
  if (uri === COMPATIBILITY && local === 'AlternateContent') return 'choosing';
  if (uri === COMPATIBILITY && (local === 'Choice' || local === 'Fallback')) return branch(tag, up, rules);
  if (up.fate === 'choosing') {
    rules.fault('compatibility', `${tag.name} in AlternateContent`);
    return 'dropped';
  }
  if (!rules.ignorable.has(uri) || rules.understood.has(uri)) return 'written';
  return rules.processed.has(`{${uri}}${local}`) || rules.processed.has(`{${uri}}*`) ? 'unwrapped' : 'dropped';
}

/** The first branch whose namespaces are all understood is taken, the Fallback when there is none. */
function branch(tag: SaxesTagNS, up: Frame, rules: Rules): Fate {
  if (up.fate !== 'choosing') rules.fault('compatibility', `${tag.local} outside AlternateContent`);
  if (tag.local === 'Choice') {
    const needed = (tag.attributes['Requires']?.value ?? '').split(/\s+/).filter((prefix) => prefix !== '');
    if (needed.length === 0) rules.fault('compatibility', 'Choice without Requires');
    if (!needed.map(rules.resolve).every((uri) => rules.understood.has(uri))) return 'dropped';
  }
  if (up.chosen) return 'dropped';
  up.chosen = true;
  return 'unwrapped';
}

function expand(name: string, resolve: (prefix: string) => string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `{${resolve(prefix)}}${local}`;
}
