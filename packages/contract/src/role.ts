import { z } from 'zod';

/** Who may do what: one table of roles for the whole workbench. A body's roles are given in a body, the others in the workspace. */
export const ROLES = ['desk', 'contributor', 'clearing-officer', 'head', 'expert', 'observer', 'provider', 'administrator'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
