import { get, rememberCsrf, send } from './http';
import { Problem } from './problem';
import type { Instance, Me, Schemas } from './types';

type Session = Schemas['SessionSession'];

/** Says no more than that somebody was signed in here, so that the first screen can be fetched before the server has said who. */
const TRACE = 'was-signed-in';

export function wasSignedIn(): boolean {
  return localStorage.getItem(TRACE) !== null;
}

function remember(session: Session): Me {
  rememberCsrf(session.csrf_token);
  localStorage.setItem(TRACE, 'true');
  return { email: session.email, role: session.role };
}

/** Who is signed in, or null. */
export async function whoAmI(): Promise<Me | null> {
  try {
    return remember(await get<Session>('/api/auth/session'));
  } catch (failure) {
    if (failure instanceof Problem && failure.status === 401) {
      localStorage.removeItem(TRACE);
      return null;
    }
    throw failure;
  }
}

export async function signIn(email: string, password: string): Promise<Me> {
  return remember(await send<Session>('POST', '/api/auth/session', { email, password }));
}

export async function signOut(): Promise<void> {
  await send('DELETE', '/api/auth/session');
  rememberCsrf(null);
  localStorage.removeItem(TRACE);
}

export function instance(): Promise<Instance> {
  return get<Instance>('/api/auth/instance');
}

export function register(email: string, password: string, invitation?: string): Promise<Schemas['AuthMe']> {
  return send('POST', '/api/auth/register', invitation ? { email, password, invitation } : { email, password });
}
