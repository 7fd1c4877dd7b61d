import { type Body, bodyEndpoints } from '@svod/contract';
import { useMemo } from 'react';
import { useRead } from '../calls/use-read.ts';

export interface Bodies {
  readonly all: readonly Body[];
  readonly of: (id: string | null) => Body | null;
}

const NONE: readonly Body[] = [];

/** The bodies that the viewer may know of, by id. Empty while they are fetched: names then come in where they stand. */
export function useBodies(): Bodies {
  const read = useRead(bodyEndpoints.listBodies, {}, { about: ['body'] });
  const all = read.kind === 'there' ? read.answer.bodies : NONE;
  return useMemo(() => {
    const byId = new Map(all.map((one) => [one.id, one]));
    return { all, of: (id) => (id === null ? null : (byId.get(id) ?? null)) };
  }, [all]);
}

/** Advisers are asked and don't have to agree: their marks are hollow. */
export const isAdviser = ({ kind }: Pick<Body, 'kind'>): boolean => kind === 'organisation' || kind === 'other';
