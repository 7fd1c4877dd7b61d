/** A proposal that a person typed in at a place of the base, on the screen or from a letter. */
export interface TypedProposal {
  /** Identity of the provision (`Place.provision`); null for the plan as a whole. */
  readonly provision: string | null;
  /** Name of the measure's field that is meant, where the provision stands in the plan's table: the whole cell, not one paragraph of it. */
  readonly field: string | null;
  /** `replace`: the whole provision (cell) reads so; `insert-after`: new paragraphs, or a new measure after this one where no field is given. */
  readonly kind: 'replace' | 'insert-after' | 'delete' | 'remark';
  /** The new wording, or the remark. `\n` ends a paragraph; cells of a new measure are split by tabs. */
  readonly wording: string;
  readonly reason: string;
  /** Who says so, where it is known; '' where not. */
  readonly author: string;
}
