/** The settings of a workspace. */
export const settings = {
  title: 'Settings',
  workspace: 'Workspace',
  name: 'Name of the workspace',
  nameHint: 'Stands at the top of every page.',
} as const;
