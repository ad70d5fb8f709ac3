import { ActionIcon, Button, Loader, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, Clock, Copy, RotateCcw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { uploads, useUploads } from '../app/intake';
import { keys } from '../app/queries';
import { bytes } from '../invoice/format';
import { t } from '../messages';
import type { Upload } from './uploads';
import classes from './UploadTray.module.css';

/** The files on their way in, wherever in the application the person is. */
export function UploadTray() {
  const list = useUploads();
  const [folded, setFolded] = useState(false);
  const client = useQueryClient();
  const reviewing = useLocation({ select: ({ pathname }) => pathname.startsWith('/invoices/') });
  const accepted = list.filter((upload) => upload.invoiceId !== undefined).length;
  useEffect(() => {
    if (accepted > 0) {
      void client.invalidateQueries({ queryKey: keys.lists });
      void client.invalidateQueries({ queryKey: keys.summary });
    }
  }, [accepted, client]);
  if (list.length === 0) return null;

  const open = list.filter((upload) => upload.phase !== 'done' && upload.phase !== 'failed').length;
  const failed = list.filter((upload) => upload.phase === 'failed').length;
  // It would cover the last fields and the actions of an invoice; in the inbox it stands again.
  if (reviewing && open === 0 && failed === 0) return null;
  const title = open > 0 ? t('upload.under', { n: open }) : failed > 0 ? t('upload.failed', { n: failed }) : t('upload.ended', { n: list.length });
  return (
    <section className={classes.tray} aria-label={t('upload.tray')}>
      <header className={classes.head}>
        <strong aria-live="polite">{title}</strong>
        <ActionIcon aria-label={folded ? t('upload.unfold') : t('upload.fold')} onClick={() => setFolded(!folded)}>
          {folded ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
        </ActionIcon>
        <ActionIcon aria-label={t('upload.close')} onClick={() => uploads.forgetEnded()}>
          <X size={16} />
        </ActionIcon>
      </header>
      {!folded && (
        <ul className={classes.list} tabIndex={0} aria-label={t('upload.tray')}>
          {list.map((upload) => <Row key={upload.key} upload={upload} />)}
        </ul>
      )}
    </section>
  );
}

function Row({ upload }: { upload: Upload }) {
  return (
    <li className={classes.row} data-phase={upload.phase}>
      <Sign upload={upload} />
      <div className={classes.middle}>
        <div className={classes.name}>
          {upload.invoiceId !== undefined
            ? <Link to="/invoices/$id" params={{ id: upload.invoiceId }} search={{}}>{upload.file.name}</Link>
            : <span>{upload.file.name}</span>}
        </div>
        <div className={classes.words}><Words upload={upload} /></div>
        {upload.phase === 'sending' && <Progress value={upload.share * 100} size={3} aria-label={t('upload.progress', { name: upload.file.name })} />}
      </div>
      {upload.phase === 'failed' && (
        <Button size="compact-xs" variant="default" leftSection={<RotateCcw size={12} />} onClick={() => uploads.retry(upload.key)}>
          {t('upload.retry')}
        </Button>
      )}
    </li>
  );
}

function Sign({ upload }: { upload: Upload }) {
  if (upload.phase === 'failed') return <CircleAlert size={16} className={classes.bad} aria-hidden />;
  if (upload.duplicateOf !== undefined) return <Copy size={16} className={classes.same} aria-hidden />;
  if (upload.phase === 'done') return <CircleCheck size={16} className={classes.good} aria-hidden />;
  if (upload.phase === 'waiting') return <Clock size={16} className={classes.calm} aria-hidden />;
  return <Loader size={16} aria-hidden />;
}

function Words({ upload }: { upload: Upload }) {
  if (upload.phase === 'failed') return <span className={classes.bad} role="alert">{upload.error}</span>;
  if (upload.duplicateOf !== undefined) {
    return (
      <Link to="/invoices/$id" params={{ id: upload.duplicateOf }} search={{}}>
        {t('upload.same', { id: String(upload.duplicateOf) })}
      </Link>
    );
  }
  return <>{upload.phase === 'waiting' ? bytes(upload.file.size) : t(`upload.${upload.phase}`)}</>;
}
