/** What a file tells as its title: what the paper is, and on what, or to whom. */
export const documentTitle = (
  paper:
    | { readonly name: string; readonly planTitle?: string; readonly details?: readonly string[] }
    | { readonly name: string; readonly addressee: string },
): string => ('addressee' in paper ? `${paper.name} – ${paper.addressee}` : `${paper.name} ${paper.planTitle ?? ''}`.trim());
