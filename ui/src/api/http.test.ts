import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { get, send } from './http';

const answering = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }));

describe('what was asked before the application had come', () => {
  beforeEach(() => vi.stubGlobal('fetch', vi.fn(() => answering('asked now'))));
  afterEach(() => {
    vi.unstubAllGlobals();
    globalThis.askedAhead = undefined;
  });

  it('is not asked again', async () => {
    globalThis.askedAhead = { '/api/invoices?page=1': answering('asked ahead') };

    expect(await get('/api/invoices', { page: 1 })).toBe('asked ahead');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is taken once', async () => {
    globalThis.askedAhead = { '/api/invoices': answering('asked ahead') };
    await get('/api/invoices');

    expect(await get('/api/invoices')).toBe('asked now');
  });

  it('is true no more after something was written', async () => {
    globalThis.askedAhead = { '/api/invoices': answering('nobody is signed in') };
    await send('POST', '/api/auth/session', {});

    expect(await get('/api/invoices')).toBe('asked now');
  });

  it('may have failed, as any call', async () => {
    globalThis.askedAhead = { '/api/invoices': Promise.reject(new TypeError('Failed to fetch')) };

    await expect(get('/api/invoices')).rejects.toThrow('Billfold cannot be reached');
  });
});
