import type { Comment, Point } from '@svod/consolidation';

/** Points of the marks of one kind, by the id they bear, in reading order. */
type Points = Map<string, Point[]>;

/**
 * Where comments are pinned, as their marks are met in reading order. Ids need not be of one comment alone: programs and people who put files together
 * give several comments one id, and then the first marks are the first comment's.
 */
export class CommentAnchors {
  private readonly starts: Points = new Map();
  private readonly ends: Points = new Map();
  private readonly references: Points = new Map();

  /** Takes a `w:commentRangeStart`, `w:commentRangeEnd` or `w:commentReference` by its local name. */
  mark(local: string, id: string, point: Point): void {
    const into = local === 'commentRangeStart' ? this.starts : local === 'commentRangeEnd' ? this.ends : this.references;
    const points = into.get(id);
    if (points) points.push(point);
    else into.set(id, [point]);
  }

  /**
   * Place of the comment that is the `count`-th with this id, from 0. A range; a point where its end is missing, or where there is only a reference; null
   * where there is nothing.
   */
  anchor(id: string, count: number): Comment['anchor'] {
    const reference = this.references.get(id)?.[count];
    const begins = this.starts.get(id)?.[count];
    const ends = this.ends.get(id)?.[count];
    const start = begins ?? (ends === undefined ? reference : ends);
    if (start === undefined) return null;
    return { start, end: begins === undefined ? start : (ends ?? start) };
  }
}
