import type { Problem } from '@svod/consolidation';

/** Why a workbook was refused. */
export const sheetProblem = (code: string, values: Problem['values'] = {}, where = ''): Problem => ({ code, values, where });
