/** What the person at the screen may do, for showing only what will not be refused. The server decides again each time. */
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/session.ts';

/** True when the role has every one of these permissions; false until it is known. */
export function useCan(...permissions: string[]): boolean {
  const can = useQuery(meQuery).data?.can;
  return can !== undefined && permissions.every((permission) => can.includes(permission));
}
