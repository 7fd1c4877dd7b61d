import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  append,
  cloneElement,
  elementMaker,
  encodeXml,
  insertAfter,
  insertBefore,
  makeText,
  parseXml,
  prefixOf,
  remove,
  rename,
  replace,
  serializeNewPart,
  serializeXml,
  serializeXmlBytes,
  setAttribute,
  setChildren,
  setText,
  unwrap,
  wrap,
} from '../src/index.ts';
import type { XmlDocument, XmlElement } from '../src/index.ts';

const NS = 'urn:x';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function parse(text: string | Uint8Array): XmlDocument {
  const parsed = parseXml(typeof text === 'string' ? utf8(text) : text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.problem.code);
  return parsed.document;
}

function codeOf(text: string | Uint8Array): string {
  const parsed = parseXml(typeof text === 'string' ? utf8(text) : text);
  return parsed.ok ? 'ok' : parsed.problem.code;
}

function child(element: XmlElement, ...path: readonly number[]): XmlElement {
  let at = element;
  for (const index of path) {
    const next = at.children.filter((each): each is XmlElement => each.type === 'element')[index];
    assert.ok(next, `no child ${index} of ${at.name}`);
    at = next;
  }
  return at;
}

/** Writes all of a tree anew, to see that each node knows its place in the source. */
function rewritten(document: XmlDocument): string {
  const visit = (element: XmlElement): void => {
    element.change = 'inside';
    for (const each of element.children) if (each.type === 'element') visit(each);
  };
  visit(document.root);
  return serializeXml(document);
}

const SOURCES: readonly (readonly [string, string])[] = [
  ['plain', '<a xmlns="urn:x"><b>text</b><c/></a>'],
  [
    'declaration, comments and instructions everywhere',
    '<?xml version="1.0"?>\r\n<!-- x -->\n<?pi y?><a><!-- in -->\n<?pi z ?></a>\n<!-- after -->\n',
  ],
  ['entities and character references', '<a b="&lt;&#x41;&quot;\'" c=\'"\'>x&amp;y&#1088;&gt;<b/>&#65;</a>'],
  ['CR LF, lone CR, tabs', '<a\r\n\tb="1"\r\n>one\r\ntwo\rthree\r\n<b\r\n/>\t</a\r\n>'],
  ['characters beyond the basic plane', '<a>𝔘𝔫𝔦<b c="😀"/>😀<d>𐍈</d>😀</a>'],
  ['question and exclamation marks', '<?xml version="1.0"?><a b="!?">?<!-- ! --><?y ?>!<c/>?</a>'],
  ['CDATA', '<a>x<![CDATA[<not> &amp; ]]]]>y<b/></a>'],
  ['a greater-than sign in an attribute', '<a b="x>y" c=\'/>\'><d e="/>"/></a>'],
  ['prefixes bound anew', '<a:a xmlns:a="urn:1"><a:b xmlns:a="urn:2"><a:c/></a:b><a:d/></a:a>'],
];

for (const [title, source] of SOURCES) {
  test(`XML comes back as it was: ${title}`, () => {
    const document = parse(source);
    assert.equal(serializeXml(document), source);
    const shape = (text: string): string => text.replaceAll(/\s+>/g, '>');
    assert.equal(shape(rewritten(document)), shape(source));
  });
}

test('text is decoded, line ends are one, names are resolved', () => {
  const { root } = parse('<w:a xmlns:w="urn:x" xmlns="urn:y" b="1" w:c="2&#10;"><d>x&amp;&#1088;\r\n</d></w:a>');
  assert.deepEqual([root.ns, root.local, root.name], [NS, 'a', 'w:a']);
  assert.deepEqual(
    root.attributes.slice(2).map(({ name, ns, local, value }) => [name, ns, local, value]),
    [
      ['b', '', 'b', '1'],
      ['w:c', NS, 'c', '2\n'],
    ],
  );
  assert.equal(child(root, 0).ns, 'urn:y');
  assert.deepEqual(
    child(root, 0).children.map((each) => (each.type === 'text' ? each.value : '')),
    ['x&р\n'],
  );
});

for (const encoding of ['utf-16le', 'utf-16be'] as const) {
  for (const bom of ['\uFEFF', '']) {
    test(`${encoding} ${bom === '' ? 'without' : 'with'} a byte order mark`, () => {
      const bytes = encodeXml(`${bom}<?xml version="1.0" encoding="UTF-16"?><a>Ң😀</a>`, encoding);
      const document = parse(bytes);
      assert.equal(document.root.children[0]?.type === 'text' ? document.root.children[0].value : '', 'Ң😀');
      assert.deepEqual(serializeXmlBytes(document), bytes);
      setText(document.root, 'ө');
      assert.deepEqual(parse(serializeXmlBytes(document)).encoding, encoding);
    });
  }
}

test('UTF-8 with a byte order mark', () => {
  const bytes = utf8('\uFEFF<a>x<b/></a>');
  const document = parse(bytes);
  assert.deepEqual(serializeXmlBytes(document), bytes);
  assert.equal(rewritten(document), '\uFEFF<a>x<b/></a>');
});

const REFUSED: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['an unclosed element', 'broken-xml', '<a><b></a>'],
  ['nothing', 'broken-xml', ''],
  ['two roots', 'broken-xml', '<a/><b/>'],
  ['text beside the root', 'broken-xml', '<a/>x'],
  ['a duplicate attribute', 'broken-xml', '<a b="1" b="2"/>'],
  ['attributes that are the same by namespace', 'broken-xml', '<a xmlns:p="urn:1" xmlns:q="urn:1" p:b="1" q:b="2"/>'],
  ['an unbound prefix of an element', 'broken-xml', '<w:a/>'],
  ['an unbound prefix of an attribute', 'broken-xml', '<a w:b=""/>'],
  ['an undefined entity', 'broken-xml', '<a>&nbsp;</a>'],
  ['a forbidden character', 'broken-xml', '<a>\u0001</a>'],
  ['a DOCTYPE', 'doctype', '<!DOCTYPE a><a/>'],
  ['a DOCTYPE with entities', 'doctype', '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['a DOCTYPE that never ends', 'doctype', '<!DOCTYPE a [<a/>'],
  ['bytes that are no UTF-8', 'bad-encoding', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c])],
  ['half a surrogate pair', 'bad-encoding', encodeXml('\uFEFF<a>\uD83D</a>', 'utf-16le')],
  ['another encoding', 'bad-encoding', '<?xml version="1.0" encoding="windows-1251"?><a/>'],
  ['elements 257 deep', 'too-deep', '<a>'.repeat(257)],
  ['elements 100,000 deep', 'too-deep', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
  ['501 attributes', 'too-many-attributes', `<a ${Array.from({ length: 501 }, (_, index) => `b${index}=""`).join(' ')}/>`],
  ['text of ten million and one characters', 'text-too-long', `<a>${'x'.repeat(10_000_001)}</a>`],
];

for (const [title, code, source] of REFUSED) {
  test(`refused: ${title}`, () => assert.equal(codeOf(source), code));
}

test('just within the limits', () => {
  assert.equal(codeOf('<a>'.repeat(256) + '</a>'.repeat(256)), 'ok');
  assert.equal(codeOf(`<a ${Array.from({ length: 500 }, (_, index) => `b${index}=""`).join(' ')}/>`), 'ok');
});

test('a fault says where it is', () => {
  const parsed = parseXml(utf8('<a>\n  <b></c>\n</a>'));
  assert.equal(parsed.ok, false);
  if (!parsed.ok) assert.equal(parsed.problem.values['line'], 2);
});

const BODY = '<?xml version="1.0"?>\n<w:body  xmlns:w="urn:x"><w:p  a="1" ><w:r/></w:p>\n<w:p><w:t >a &#38; b</w:t></w:p><w:q/></w:body>\n';

/** Applies an edit to {@link BODY} and gives what is written. */
function edited(edit: (root: XmlElement) => void): string {
  const document = parse(BODY);
  edit(document.root);
  return serializeXml(document);
}

test('a changed element alone is written anew', () => {
  assert.equal(
    edited((root) => setText(child(root, 1, 0), '<x> & y')),
    BODY.replace('a &#38; b', '&lt;x&gt; &amp; y'),
  );
  assert.equal(
    edited((root) => setAttribute(child(root, 0), '', 'a', '"2"\n')),
    BODY.replace('<w:p  a="1" >', '<w:p a="&quot;2&quot;&#10;">'),
  );
  assert.equal(
    edited((root) => setAttribute(child(root, 0), '', 'a', null)),
    BODY.replace('<w:p  a="1" >', '<w:p>'),
  );
  assert.equal(
    edited((root) => setAttribute(child(root, 2), NS, 'val', 'v')),
    BODY.replace('<w:q/>', '<w:q w:val="v"/>'),
  );
});

test('nodes are inserted, taken out, replaced, wrapped, unwrapped, renamed', () => {
  const make = (root: XmlElement): ReturnType<typeof elementMaker> => elementMaker(root, NS, 'z');
  assert.equal(
    edited((root) => insertBefore(root, child(root, 1), make(root)('n', { val: 'x', 'xml:space': 'preserve', no: null }, ['t']))),
    BODY.replace('\n<w:p><w:t', '\n<w:n w:val="x" xml:space="preserve">t</w:n><w:p><w:t'),
  );
  assert.equal(
    edited((root) => insertAfter(root, null, makeText('<'))),
    BODY.replace('<w:p  a', '&lt;<w:p  a'),
  );
  assert.equal(
    edited((root) => append(child(root, 2), make(root)('n'))),
    BODY.replace('<w:q/>', '<w:q><w:n/></w:q>'),
  );
  assert.equal(
    edited((root) => remove(child(root, 0))),
    BODY.replace('<w:p  a="1" ><w:r/></w:p>', ''),
  );
  assert.equal(
    edited((root) => replace(child(root, 2), make(root)('n'), make(root)('m'))),
    BODY.replace('<w:q/>', '<w:n/><w:m/>'),
  );
  assert.equal(
    edited((root) => wrap(child(root, 1).children, make(root)('ins'))),
    BODY.replace('<w:t >a &#38; b</w:t>', '<w:ins><w:t >a &#38; b</w:t></w:ins>'),
  );
  assert.equal(
    edited((root) => unwrap(child(root, 1))),
    BODY.replace('<w:p><w:t >a &#38; b</w:t></w:p>', '<w:t >a &#38; b</w:t>'),
  );
  assert.equal(
    edited((root) => rename(child(root, 1, 0), 'delText')),
    BODY.replace('<w:t >a &#38; b</w:t>', '<w:delText>a &#38; b</w:delText>'),
  );
  assert.equal(
    edited((root) => setChildren(root, [child(root, 2), child(root, 1), make(root)('n')])),
    '<?xml version="1.0"?>\n<w:body  xmlns:w="urn:x"><w:q/><w:p><w:t >a &#38; b</w:t></w:p><w:n/></w:body>\n',
  );
});

test('a copy is written anew and stands alone', () => {
  const document = parse(BODY);
  append(document.root, cloneElement(child(document.root, 1)));
  assert.equal(serializeXml(document), BODY.replace('<w:q/>', '<w:q/><w:p><w:t>a &amp; b</w:t></w:p>'));
});

test('a node stands in one place only', () => {
  const { root } = parse(BODY);
  assert.throws(() => append(root, child(root, 0)));
  assert.throws(() => insertBefore(root, makeText(''), makeText('x')));
});

test('new names use the prefix in force, and are declared where there is none', () => {
  const document = parse('<a xmlns="urn:x"><b/></a>');
  const make = elementMaker(document.root, NS, 'w');
  append(document.root, make('c', { val: '1' }));
  assert.equal(serializeXml(document), '<a xmlns="urn:x"><b/><w:c w:val="1" xmlns:w="urn:x"/></a>');
  assert.equal(prefixOf(child(document.root, 0), 'urn:none'), null);
  const shadowed = parse('<w:a xmlns:w="urn:x"><b xmlns:w="urn:other"><c/></b></w:a>');
  assert.equal(prefixOf(child(shadowed.root, 0, 0), NS), null);
  assert.equal(
    serializeNewPart(make('d', {}, [make('e')])),
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:d xmlns:w="urn:x"><w:e/></w:d>',
  );
});

test('what is moved keeps its meaning where prefixes are bound otherwise', () => {
  const source = '<a xmlns:w="urn:x"><b xmlns:v="urn:v"><v:c><v:d/></v:c></b><e xmlns:w="urn:other"/></a>';
  const document = parse(source);
  const moved = child(document.root, 0, 0);
  remove(moved);
  append(document.root, moved);
  const plain = child(document.root, 0);
  remove(plain);
  append(child(document.root, 0), plain);
  const again = parse(serializeXml(document)).root;
  assert.equal(child(again, 1).ns, 'urn:v');
  assert.equal(child(again, 1, 0).ns, 'urn:v');

  const trap = parse('<x:a xmlns:x="urn:x" xmlns:w="urn:w"><x:p xmlns:w="urn:evil"/><x:p><w:r><w:t>text</w:t></w:r></x:p></x:a>');
  const run = child(trap.root, 1, 0);
  remove(run);
  append(child(trap.root, 0), run);
  assert.equal(child(parse(serializeXml(trap)).root, 0, 0, 0).ns, 'urn:w');
});

test('an element with two hundred thousand children is unwrapped', () => {
  const document = parse(`<a><b>${'<c/>'.repeat(200_000)}</b></a>`);
  unwrap(child(document.root, 0));
  assert.equal(document.root.children.length, 200_000);
  assert.equal(serializeXml(document).length, 8 - 1 + 4 * 200_000);
});
