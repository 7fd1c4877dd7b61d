export * from './document/document.ts';
export * from './amendments/change.ts';
export * from './consolidation.ts';
