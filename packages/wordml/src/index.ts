export * from './xml/node.ts';
export * from './xml/names.ts';
export * from './xml/parse-xml.ts';
export * from './xml/edit.ts';
export * from './xml/maker.ts';
export * from './xml/serialize-xml.ts';
export { encodeXml } from './xml/text-codec.ts';
