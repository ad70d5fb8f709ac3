import { get, send } from './http';
import type { Schemas } from './types';

export type Member = Schemas['MemberMember'];
export type ReviewSettings = Schemas['ReviewSettingsSettingsJson'];
export type Tested = Schemas['ConnectionTested'];
type CategoriesJson = Schemas['CategoryCategoriesJson'];

export type ApiKey = Schemas['ApiKeyShown'];
export type Invitation = Schemas['InvitationShown'];
export type VendorMemory = Schemas['VendorMemoryShown'];
/** A way in or out, or a service, as this instance is set up. */
export type Connection = Schemas['ConnectionShown'];

export const apiKeys = () => get<ApiKey[]>('/api/auth/api-keys');
export const makeApiKey = (name: string, scopes: string[]) => send<ApiKey>('POST', '/api/auth/api-keys', { name, scopes });
export const removeApiKey = (id: number) => send('DELETE', `/api/auth/api-keys/${id}`);

export const invitations = () => get<Invitation[]>('/api/auth/invitations');
export const invite = (email: string, role: string) => send<Invitation>('POST', '/api/auth/invitations', { email, role });
export const removeInvitation = (id: number) => send('DELETE', `/api/auth/invitations/${id}`);

export const members = () => get<Member[]>('/api/auth/users');
export const changeRole = (id: number, role: string) => send<Member>('PATCH', `/api/auth/users/${id}`, { role });
export const memberHistory = () => get<Schemas['MemberChange'][]>('/api/auth/users/history');
export const removeMember = (id: number) => send('DELETE', `/api/auth/users/${id}`);

export const changePassword = (current: string, fresh: string) =>
  send('POST', '/api/auth/password', { current_password: current, new_password: fresh });

export const connections = () => get<Connection[]>('/api/connections');
export const testConnection = (name: string) => send<Tested>('POST', `/api/connections/${name}/test`);

export const reviewSettings = () => get<ReviewSettings>('/api/invoices/settings');
export const changeReviewSettings = (wish: ReviewSettings) => send<ReviewSettings>('PUT', '/api/invoices/settings', wish);

export const vendorMemories = () => get<VendorMemory[]>('/api/vendor-memories');
export const vendorMemory = (id: number) => get<Schemas['VendorMemoryJson']>(`/api/vendor-memories/${id}`);
export const forgetVendor = (id: number) => send('DELETE', `/api/vendor-memories/${id}`);

export const vendorMemoryFile = (id: number) => `/api/vendor-memories/${id}`;

export const categories = async () => (await get<CategoriesJson>('/api/categories')).categories;
export const chooseCategories = async (wish: string[]) => (await send<CategoriesJson>('PUT', '/api/categories', { categories: wish })).categories;

export const eraseEverything = (password: string) => send('POST', '/api/account/erase', { password });
