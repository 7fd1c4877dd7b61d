import type { Comment, Point } from '@svod/consolidation';

/** Where comments are pinned, as their marks are met in reading order. Of marks that repeat, the first counts. */
export class CommentAnchors {
  private readonly starts = new Map<string, Point>();
  private readonly ends = new Map<string, Point>();
  private readonly references = new Map<string, Point>();

  /** Takes a `w:commentRangeStart`, `w:commentRangeEnd` or `w:commentReference` by its local name. */
  mark(local: string, id: string, point: Point): void {
    const into = local === 'commentRangeStart' ? this.starts : local === 'commentRangeEnd' ? this.ends : this.references;
    if (!into.has(id)) into.set(id, point);
  }

  /** A range; a point where its end is missing, or where there is only a reference; null where there is nothing. */
  anchor(id: string): Comment['anchor'] {
    const reference = this.references.get(id);
    const start = this.starts.get(id) ?? (this.ends.has(id) ? undefined : reference) ?? this.ends.get(id);
    if (start === undefined) return null;
    const end = this.starts.has(id) ? (this.ends.get(id) ?? start) : start;
    return { start, end };
  }
}
