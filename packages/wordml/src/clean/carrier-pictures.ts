import type { WordPackage } from '../package/word-package.ts';
import { pictureOf } from './picture-bytes.ts';
import type { Picture } from './picture-bytes.ts';

/** The pictures of a package, each read once. */
export interface CarrierPictures {
  /** Picture that a part's relationship leads to; a word for what it is instead when it can't be carried: `emf`, `linked`, `missing`. */
  find(part: string, id: string): { readonly source: string; readonly picture: Picture } | string;
}

export function carrierPictures(pkg: WordPackage): CarrierPictures {
  const read = new Map<string, Picture | null>();
  return {
    find(part, id) {
      const relationship = pkg.relationship(part, id);
      if (relationship?.external === true) return 'linked';
      const source = relationship?.kind === 'image' ? pkg.find(relationship.target) : null;
      const bytes = source === null ? undefined : pkg.entries.get(source);
      if (source === null || bytes === undefined) return 'missing';
      let picture = read.get(source);
      if (picture === undefined) read.set(source, (picture = pictureOf(bytes)));
      return picture === null ? formatOf(source) : { source, picture };
    },
  };
}

function formatOf(source: string): string {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(source)?.[1]?.toLowerCase() ?? '?';
  return ['png', 'jpg', 'jpeg', 'gif'].includes(extension) ? 'damaged' : extension;
}
