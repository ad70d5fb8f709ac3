import { get, send } from './http';
import type { Schemas } from './types';

/** A chat that speaks for the user. */
export type ChatLink = Schemas['LinkLinkJson'];
/** A code that links the chat it is sent from, and links that open the chats with it. */
export type ChatInvitation = Schemas['LinkInvitationJson'];
export type Phone = Schemas['PhonePhoneJson'];

export const chatLinks = () => get<ChatLink[]>('/api/chat/links');
export const inviteChat = () => send<ChatInvitation>('POST', '/api/chat/links');
export const removeChatLink = (id: number) => send('DELETE', `/api/chat/links/${id}`);

export const phone = () => get<Phone>('/api/auth/phone');
export const setPhone = (value: string) => send<Phone>('PUT', '/api/auth/phone', { phone: value });
