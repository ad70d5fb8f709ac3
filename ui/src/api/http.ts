import { Problem, problemOf } from './problem';

/**
 * The browser's way to the API: the session is an HttpOnly cookie that no script can read, and every writing call repeats
 * the session's CSRF token, which only a page of this origin can have asked for.
 */
let csrf: string | null = null;
let signedOut: () => void = () => {};

declare global {
  /** What ahead.js has asked for before this code had come, by path. */
  var askedAhead: Record<string, Promise<Response>> | undefined;
}

export function rememberCsrf(token: string | null): void {
  csrf = token;
}

export function whenSignedOut(listener: () => void): void {
  signedOut = listener;
}

export function writingHeaders(): Record<string, string> {
  return csrf ? { 'X-CSRF-Token': csrf } : {};
}

type Query = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;

export function queryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return answer<T>(await reach(path + queryString(query), { signal: signal ?? null }));
}

export async function send<T>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return answer<T>(
    await reach(path, {
      method,
      headers: { ...writingHeaders(), ...json, ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );
}

/** A file that the server makes, which a plain link would fetch too, but not say why there is none. */
export async function file(path: string, query?: Query): Promise<Blob> {
  const response = await reach(path + queryString(query), { headers: { Accept: '*/*' } });
  return response.ok ? response.blob() : answer<Blob>(response);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await (askedBefore(path, init.method) ?? fetch(path, { credentials: 'same-origin', ...init, headers: { Accept: 'application/json', ...init.headers } }));
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(0, 'unreachable', 'Billfold cannot be reached. Is the server running?');
  }
}

/** Each answer once; and whatever is written, a sign-in too, makes those that are left untrue. */
function askedBefore(path: string, method = 'GET'): Promise<Response> | undefined {
  if (method !== 'GET') globalThis.askedAhead = undefined;
  const asked = globalThis.askedAhead?.[path];
  delete globalThis.askedAhead?.[path];
  return asked;
}

async function answer<T>(response: Response): Promise<T> {
  const text = await response.text();
  const json = (response.headers.get('Content-Type') ?? '').includes('json');
  const body: unknown = json && text ? JSON.parse(text) : undefined;
  if (response.ok) return body as T;
  const problem = problemOf(response.status, body);
  // A wrong password in a form is an answer to that form: the session still stands.
  if (response.status === 401 && problem.code !== 'invalid_credentials') signedOut();
  throw problem;
}
