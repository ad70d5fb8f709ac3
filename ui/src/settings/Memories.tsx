import { ActionIcon } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Trash2 } from 'lucide-react';
import { forgetVendor, vendorMemories, vendorMemoryFile } from '../api/account';
import { moment } from '../invoice/format';
import { t } from '../messages';
import { NotHereYet } from './NotHereYet';
import classes from './Settings.module.css';

/** What Billfold has learned from corrections, vendor by vendor, to look at and to forget. */
export function Memories() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['vendor-memories'], queryFn: vendorMemories });
  const forget = useMutation({ mutationFn: forgetVendor, onSettled: () => void client.invalidateQueries({ queryKey: ['vendor-memories'] }) });
  return (
    <>
      <p className={classes.lead}>{t('settings.memoriesHint')}</p>
      {list.error && <NotHereYet failure={list.error} />}
      {list.data?.length === 0 && <p className="quiet">{t('settings.noMemories')}</p>}
      <ul className={classes.rows}>
        {list.data?.map((one) => (
          <li key={one.id}>
            <div><b>{one.seller_name}</b><small>{one.detail} · {moment(one.updated_at)}</small></div>
            <ActionIcon component="a" href={vendorMemoryFile(one.id)} download={`vendor-${one.id}.json`} aria-label={t('settings.exportMemory', { name: one.seller_name })}><Download size={16} /></ActionIcon>
            <ActionIcon aria-label={t('settings.forget', { name: one.seller_name })} onClick={() => forget.mutate(one.id)}><Trash2 size={16} /></ActionIcon>
          </li>
        ))}
      </ul>
    </>
  );
}
