/** What the person in front of the screen may do; the server asks again. */
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/session.ts';

/** By the name of a permission: `table:edit`. */
export function useMay(permission: string): boolean {
  return useQuery(meQuery).data?.can.includes(permission) ?? false;
}
