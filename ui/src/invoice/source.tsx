import { FolderInput, Mail, MessageCircle, Plug, Send, Upload, Webhook } from 'lucide-react';
import { nameOf } from '../messages';

const ICONS = { upload: Upload, ingest: Plug, email: Mail, folder: FolderInput, webhook: Webhook, telegram: Send, whatsapp: MessageCircle, import: FolderInput };
export const SOURCES = Object.keys(ICONS);

/** The way an invoice came in. */
export function Source({ source }: { source: string }) {
  const Icon = ICONS[source as keyof typeof ICONS] ?? Plug;
  return (
    <>
      <Icon size={14} aria-hidden />
      <span>{nameOf('source', source)}</span>
    </>
  );
}
