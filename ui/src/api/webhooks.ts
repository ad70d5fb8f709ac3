import { get, send } from './http';
import type { Schemas } from './types';

/** A program that hands documents in. */
export type Source = Schemas['WebhookSourceShown'];
/** A program that is told of what happens to invoices. */
export type Webhook = Schemas['WebhookShown'];
export type Delivery = Schemas['Delivery'];

export const sources = () => get<Source[]>('/api/intake/webhooks');
export const makeSource = (name: string) => send<Source>('POST', '/api/intake/webhooks', { name });
export const removeSource = (id: number) => send('DELETE', `/api/intake/webhooks/${id}`);

export const webhooks = () => get<Webhook[]>('/api/webhooks');
export const makeWebhook = (url: string) => send<Webhook>('POST', '/api/webhooks', { url });
export const removeWebhook = (id: number) => send('DELETE', `/api/webhooks/${id}`);

export const deliveries = async (webhook: number) => (await get<Schemas['PagedDelivery']>(`/api/webhooks/${webhook}/deliveries`, { per_page: 5 })).items;
export const sendAgain = (webhook: number, delivery: number) => send<Delivery>('POST', `/api/webhooks/${webhook}/deliveries/${delivery}/resend`);
