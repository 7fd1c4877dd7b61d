/** Names of properties that are told with what they were and are (`PropertyDifference.name`). */
export type PropertyName =
  | 'before'
  | 'after'
  | 'line'
  | 'shade'
  | 'keepNext'
  | 'keepLines'
  | 'pageBreakBefore'
  | 'contextualSpacing'
  | 'border'
  | 'border-top'
  | 'border-bottom'
  | 'border-left'
  | 'border-right'
  | 'border-between'
  | 'valign'
  | 'direction'
  | 'cantSplit'
  | 'height'
  | 'header'
  | 'align'
  | 'width'
  | 'top'
  | 'right'
  | 'bottom'
  | 'left'
  | 'orientation'
  | 'columns'
  | 'type'
  | 'titlePg'
  | 'count'
  | 'number'
  | 'target'
  | 'inserted'
  | 'deleted'
  | 'moved';

/** Words of which their values are made (`PropertyDifference.was`). */
export type PropertyWord =
  | 'on'
  | 'off'
  | 'none'
  | 'any'
  | 'single'
  | 'double'
  | 'dotted'
  | 'dashed'
  | 'wave'
  | 'exact'
  | 'least'
  | 'pt'
  | 'top'
  | 'center'
  | 'both'
  | 'bottom'
  | 'left'
  | 'right'
  | 'lrTb'
  | 'tbRl'
  | 'btLr'
  | 'landscape'
  | 'portrait'
  | 'nextPage'
  | 'oddPage'
  | 'evenPage'
  | 'nextColumn'
  | 'continuous';

/** Properties in one language. */
export interface PropertyMessages {
  readonly names: Readonly<Record<PropertyName, string>>;
  readonly words: Readonly<Record<PropertyWord, string>>;
  /** Said of a change that was made in the same way in so many more places. */
  readonly elsewhere: string;
}
