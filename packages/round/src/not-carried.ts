import type { Amendment, Problem } from '@svod/consolidation';

/**
 * What the writer could not show as it was asked for, by return: of the amendment that it names, else of all amendments in the flow or of
 * the body that it names, else of all. So nothing is kept from the one it concerns, though others may hear of it.
 */
export function notCarriedOf(problems: readonly Problem[], amendments: readonly Amendment[]): (id: string) => readonly Problem[] {
  const concerned = problems.map((problem) => {
    const named = amendments.filter((one) => one.id === problem.values['edit']);
    const near =
      named.length > 0 ? named : amendments.filter((one) => one.change.flow === problem.where || one.bodies.includes(problem.where));
    const returns = (near.length > 0 ? near : amendments).flatMap((one) => one.sponsors.map((sponsor) => sponsor.return));
    return { problem, returns: new Set(returns) };
  });
  return (id) => concerned.filter(({ returns }) => returns.has(id)).map(({ problem }) => problem);
}
