import { get, send } from './http';
import type { components } from './schema';

type Schemas = components['schemas'];
export type Member = Schemas['MemberMember'];
export type ReviewSettings = Schemas['ReviewSettingsSettingsJson'];
export type Tested = Schemas['ConnectionTested'];
type CategoriesJson = Schemas['CategoryCategoriesJson'];

export interface ApiKey {
  id: number;
  name: string;
  scopes: string[];
  created_at: string;
  last_used_at?: string | null;
  /** Told once, when it is made. */
  key?: string | null;
}

export interface Invitation {
  id: number;
  email: string;
  role: string;
  expires_at: string;
  token?: string | null;
}

export const apiKeys = () => get<ApiKey[]>('/api/auth/api-keys');
export const makeApiKey = (name: string, scopes: string[]) => send<ApiKey>('POST', '/api/auth/api-keys', { name, scopes });
export const removeApiKey = (id: number) => send('DELETE', `/api/auth/api-keys/${id}`);

export const invitations = () => get<Invitation[]>('/api/auth/invitations');
export const invite = (email: string, role: string) => send<Invitation>('POST', '/api/auth/invitations', { email, role });
export const removeInvitation = (id: number) => send('DELETE', `/api/auth/invitations/${id}`);

export const members = () => get<Member[]>('/api/auth/users');
export const removeMember = (id: number) => send('DELETE', `/api/auth/users/${id}`);

export const changePassword = (current: string, fresh: string) =>
  send('POST', '/api/auth/password', { current_password: current, new_password: fresh });

/** A way in or out, or a service, as this instance is set up. */
export type Connection = Schemas['ConnectionShown'];

export const connections = () => get<Connection[]>('/api/connections');
export const testConnection = (name: string) => send<Tested>('POST', `/api/connections/${name}/test`);

export const reviewSettings = () => get<ReviewSettings>('/api/invoices/settings');
export const changeReviewSettings = (wish: ReviewSettings) => send<ReviewSettings>('PUT', '/api/invoices/settings', wish);

export interface VendorMemory {
  id: number;
  seller_name: string;
  detail: string;
  updated_at: string;
}

export const vendorMemories = () => get<VendorMemory[]>('/api/vendor-memories');
export const forgetVendor = (id: number) => send('DELETE', `/api/vendor-memories/${id}`);

export const vendorMemoryFile = (id: number) => `/api/vendor-memories/${id}`;

export const categories = async () => (await get<CategoriesJson>('/api/categories')).categories;
export const chooseCategories = async (wish: string[]) => (await send<CategoriesJson>('PUT', '/api/categories', { categories: wish })).categories;

export const eraseEverything = (password: string) => send('POST', '/api/account/erase', { password });
