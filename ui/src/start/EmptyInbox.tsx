import { Button, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronRight, FileUp, FolderInput, Mail, MessageCircle, Send, Sparkles } from 'lucide-react';
import { useRef, useState } from 'react';
import { uploads } from '../app/intake';
import { ACCEPTED } from '../inbox/AddButton';
import { t } from '../messages';
import classes from './EmptyInbox.module.css';
import { sampleFiles } from './samples';

const WAYS = [
  { section: 'mailbox', icon: Mail, name: 'way.mail', hint: 'way.mailHint' },
  { section: 'telegram', icon: Send, name: 'way.telegram', hint: 'way.telegramHint' },
  { section: 'whatsapp', icon: MessageCircle, name: 'way.whatsapp', hint: 'way.whatsappHint' },
  { section: 'folder', icon: FolderInput, name: 'way.folder', hint: 'way.folderHint' },
] as const;

/** An inbox without a single invoice: every way to get the first one in. */
export function EmptyInbox() {
  const picker = useRef<HTMLInputElement>(null);
  const [fetching, setFetching] = useState(false);
  const trySamples = async () => {
    setFetching(true);
    try {
      uploads.add(await sampleFiles());
    } finally {
      setFetching(false);
    }
  };
  return (
    <div className={classes.empty}>
      <div className={classes.inner}>
        <UnstyledButton className={classes.drop} onClick={() => picker.current?.click()}>
          <span className={classes.sign}><FileUp size={26} strokeWidth={1.6} aria-hidden /></span>
          <span className={classes.big}>{t('empty.drop')}</span>
          <span className={classes.small}>{t('empty.dropHint')}</span>
        </UnstyledButton>
        <input
          ref={picker} id="first-files" type="file" multiple hidden accept={ACCEPTED} aria-label={t('add.pick')}
          onChange={(event) => uploads.add(event.currentTarget.files ?? [])}
        />
        <div className={classes.samples}>
          <Sparkles size={18} aria-hidden />
          <div><b>{t('empty.samples')}</b><span>{t('empty.samplesHint')}</span></div>
          <Button variant="light" size="sm" loading={fetching} onClick={() => void trySamples()}>{t('empty.trySamples')}</Button>
        </div>
        <h2 className={classes.other}>{t('empty.otherWays')}</h2>
        <div className={classes.ways}>
          {WAYS.map(({ section, icon: Icon, name, hint }) => (
            <Link key={section} to="/settings/{-$section}" params={{ section }} className={classes.way}>
              <Icon size={18} strokeWidth={1.8} aria-hidden />
              <div><b>{t(name)}</b><span>{t(hint)}</span></div>
              <ChevronRight size={16} className={classes.chevron} aria-hidden />
            </Link>
          ))}
        </div>
      </div>
    </div>
  );
}
