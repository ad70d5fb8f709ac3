import { get, send } from './http';

/** A chat that speaks for the user. */
export interface ChatLink {
  id: number;
  channel: string;
  phone?: string | null;
  linked_at: string;
}

/** A code that links the chat it is sent from, and links that open the chats with it. */
export interface ChatInvitation {
  code: string;
  expires_in: number;
  ways: { channel: string; url?: string | null }[];
}

export const chatLinks = () => get<ChatLink[]>('/api/chat/links');
export const inviteChat = () => send<ChatInvitation>('POST', '/api/chat/links');
export const removeChatLink = (id: number) => send('DELETE', `/api/chat/links/${id}`);

export interface Phone {
  phone?: string | null;
}

export const phone = () => get<Phone>('/api/auth/phone');
export const setPhone = (value: string) => send<Phone>('PUT', '/api/auth/phone', { phone: value });
