import { get, send } from './http';
import type { Schemas } from './types';

/** A search kept by name, with its parameters as in an address. */
export type SavedSearch = Schemas['SavedSearch'];

export const savedSearches = async () => (await get<Schemas['SavedSearchSearchesJson']>('/api/searches')).items;
export const forgetSearch = (id: number) => send('DELETE', `/api/searches/${id}`);

/** Keeps a search, in place of the one that has the name already. */
export function keepSearch(name: string, query: string, known: SavedSearch[]): Promise<SavedSearch> {
  const wish: Schemas['SavedSearchSearchJson'] = { name, query };
  const same = known.find((one) => one.name === name);
  return same ? send('PUT', `/api/searches/${same.id}`, wish) : send('POST', '/api/searches', wish);
}
