/** Who may do what: the one table of roles and permissions, for every route, the WebSocket and the screen alike. */

export const PERMISSIONS = [
  'flow:read',
  'flow:edit',
  'flow:publish',
  'flow:test',
  'channel:read',
  'channel:manage',
  'contact:read',
  'contact:edit',
  'contact:import',
  'table:read',
  'table:edit',
  'table:import',
  'conversation:read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const READ: Permission[] = ['flow:read', 'channel:read', 'table:read'];
const EDIT: Permission[] = [...READ, 'flow:edit', 'flow:test', 'contact:read', 'contact:edit', 'table:edit', 'conversation:read'];

/** Roles as members hold them. */
export const ROLES: Readonly<Record<string, readonly Permission[]>> = {
  owner: PERMISSIONS,
  admin: PERMISSIONS,
  publisher: [...EDIT, 'flow:publish'],
  editor: EDIT,
  agent: [...READ, 'contact:read', 'contact:edit', 'conversation:read'],
  viewer: READ,
};

/** Permissions of a role; none for a role nobody knows. */
export function permissionsOf(role: string): readonly Permission[] {
  return Object.hasOwn(ROLES, role) ? (ROLES[role] ?? []) : [];
}

/** Somebody who is signed in, in one workspace. */
export interface Caller {
  user: { id: string; name: string; email: string };
  workspace: string;
  role: string;
  can: readonly Permission[];
}
