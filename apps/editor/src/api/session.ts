/** Who is signed in, and coming and going. */
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

export interface Me {
  user: { id: string; name: string; email: string };
  workspace: { id: string; name: string; zone: string; languages: string[] };
  role: string;
  can: string[];
}

/** Being signed out is for the router to answer (`atTheDoor`): it knows whether the server is set up at all. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => request<Me>('/api/me', { signal }), staleTime: 300_000, retry: false, meta: { atTheDoor: true } });

/** Is this server set up, and is somebody signed in? Open to everybody. */
export const statusQuery = queryOptions({ queryKey: ['status'], queryFn: ({ signal }) => request<{ setup: 'open' | 'done'; signedIn: boolean }>('/api/status', { signal }), staleTime: 0, retry: false });

/** Creates the owner and the workspace, and signs in. */
export function setUp(owner: { token: string; name: string; email: string; password: string; workspace: string }): Promise<object> {
  return request('/api/setup', { body: owner });
}

/** Starts a session by cookie. */
export function signIn(email: string, password: string): Promise<object> {
  return request('/api/auth/sign-in/email', { body: { email, password } });
}

/** Ends the session. */
export function signOut(): Promise<object> {
  return request('/api/auth/sign-out', { body: {} });
}
