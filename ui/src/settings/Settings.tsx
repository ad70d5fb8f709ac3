import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { NativeSelect } from '@mantine/core';
import { Brain, CircleCheckBig, Database, FolderInput, HardDrive, KeyRound, Mail, MessageCircle, Send, Sparkles, Tags, User, Users, Webhook } from 'lucide-react';
import { type MessageKey, t } from '../messages';
import { ApiKeys } from './ApiKeys';
import { Categories } from './Categories';
import { ChatLinks } from './ChatLinks';
import { ConnectionSection } from './ConnectionSection';
import { DataSection } from './DataSection';
import { Members } from './Members';
import { Memories } from './Memories';
import { PreferencesSection } from './PreferencesSection';
import { Profile } from './Profile';
import { WebhooksIn } from './WebhooksIn';
import { WebhooksOut } from './WebhooksOut';
import classes from './Settings.module.css';

const SECTIONS = [
  { id: 'profile', icon: User, show: () => <Profile /> },
  { id: 'users', icon: Users, show: () => <Members /> },
  { id: 'keys', icon: KeyRound, show: () => <ApiKeys /> },
  { id: 'categories', icon: Tags, show: () => <Categories /> },
  { id: 'filing', icon: CircleCheckBig, show: () => <PreferencesSection /> },
  { id: 'memories', icon: Brain, show: () => <Memories /> },
  { id: 'mailbox', icon: Mail, show: () => <ConnectionSection name="mailbox" variables={{ IMAP_URL: 'imaps://user:password@host', SMTP_URL: 'smtps://user:password@host' }} /> },
  { id: 'telegram', icon: Send, show: () => <><ConnectionSection name="telegram" variables={{ TG_BOT_TOKEN: '123456789:AAF…' }} /><ChatLinks channel="telegram" /></> },
  { id: 'whatsapp', icon: MessageCircle, show: () => <><ConnectionSection name="whatsapp" variables={{ TWILIO_ACCOUNT_SID: 'AC…', TWILIO_AUTH_TOKEN: '…', TWILIO_PHONE_NUMBER: '+14155238886' }} /><ChatLinks channel="whatsapp" /></> },
  { id: 'folder', icon: FolderInput, show: () => <ConnectionSection name="folder" variables={{ WATCH_FOLDER: '/srv/scans' }} /> },
  { id: 'webhooks', icon: Webhook, show: () => <><WebhooksIn /><WebhooksOut /><ConnectionSection name="webhooks" variables={{ WEBHOOK_SECRET: '…' }} /></> },
  { id: 'model', icon: Sparkles, show: () => <ConnectionSection name="model" variables={{ OPENAI_API_KEY: 'sk-…', OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'gpt-4.1-mini' }} /> },
  { id: 'storage', icon: HardDrive, show: () => <ConnectionSection name="storage" variables={{ S3_BUCKET: 'invoices', S3_REGION: 'eu-central-1', S3_ENDPOINT: 'http://minio:9000', DATABASE_URL: 'postgresql://user:password@host:5432/db' }} /> },
  { id: 'data', icon: Database, show: () => <DataSection /> },
] as const;

/** Everything that is set once and then forgotten, a section at a time. */
export function Settings() {
  const { section = 'profile' } = useParams({ from: '/inside/settings/{-$section}' });
  const navigate = useNavigate();
  const open = SECTIONS.find((one) => one.id === section) ?? SECTIONS[0];
  const name = (id: string) => t(`settings.${id}` as MessageKey);
  return (
    <div className={classes.screen}>
      <nav className={classes.list} aria-label={t('place.settings')}>
        <p className={classes.title}>{t('place.settings')}</p>
        {SECTIONS.map(({ id, icon: Icon }) => (
          <Link key={id} to="/settings/{-$section}" params={{ section: id }} data-on={id === open.id || undefined} aria-current={id === open.id ? 'page' : undefined}>
            <Icon size={16} aria-hidden />{name(id)}
          </Link>
        ))}
      </nav>
      <NativeSelect
        className={classes.select}
        aria-label={t('place.settings')}
        value={open.id}
        onChange={(event) => void navigate({ to: '/settings/{-$section}', params: { section: event.currentTarget.value } })}
        data={SECTIONS.map(({ id }) => ({ value: id, label: name(id) }))}
      />
      <section className={classes.section} aria-label={name(open.id)}>
        <h1 className={classes.sectionTitle}>{name(open.id)}</h1>
        {open.show()}
      </section>
    </div>
  );
}
