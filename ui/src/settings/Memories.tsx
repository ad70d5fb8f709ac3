import { ActionIcon } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { forgetVendor, vendorMemories, vendorMemory, vendorMemoryFile } from '../api/account';
import { wordsOf } from '../api/problem';
import { count, moment } from '../invoice/format';
import { categoryName } from '../invoice/categoryName';
import { nameOf, t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { RemoveButton } from './RemoveButton';
import classes from './Settings.module.css';

/** What Billfold has learned from corrections, vendor by vendor, to look at and to forget. */
export function Memories() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['vendor-memories'], queryFn: vendorMemories });
  const renew = () => void client.invalidateQueries({ queryKey: ['vendor-memories'] });
  return (
    <>
      <p className={classes.lead}>{t('settings.memoriesHint')}</p>
      {list.error && <NotHereYet failure={list.error} />}
      {list.data?.length === 0 && <p className="quiet">{t('settings.noMemories')}</p>}
      <ul className={classes.rows}>
        {list.data?.map((one) => (
          <li key={one.id}>
            <div><b>{one.seller_name}</b><small>{t('settings.learnedFrom', { n: one.confirmed })} · {moment(one.updated_at)}</small><Inside id={one.id} /></div>
            <ActionIcon component="a" href={vendorMemoryFile(one.id)} download={`vendor-${one.id}.json`} aria-label={t('settings.exportMemory', { name: one.seller_name })}><Download size={16} /></ActionIcon>
            <RemoveButton label={t('settings.forget', { name: one.seller_name })} remove={() => forgetVendor(one.id)} onSettled={renew} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is remembered of a vendor, all of it, once it is opened. */
function Inside({ id }: { id: number }) {
  const [open, setOpen] = useState(false);
  const memory = useQuery({ queryKey: ['vendor-memory', id], queryFn: () => vendorMemory(id), enabled: open });
  return (
    <details className={classes.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('settings.inspect')}</summary>
      {memory.error && <p role="alert">{wordsOf(memory.error)}</p>}
      {memory.data && (
        <dl className={classes.facts}>
          <dt>{t('memory.confirmed')}</dt><dd>{count(memory.data.confirmed)}</dd>
          <dt>{t('memory.names')}</dt><dd>{memory.data.names.join(', ') || '–'}</dd>
          <dt>{t('memory.identifiers')}</dt><dd>{memory.data.identifiers.join(', ') || '–'}</dd>
          <dt>{t('column.category')}</dt><dd>{memory.data.category ? categoryName(memory.data.category) : '–'}</dd>
          <dt>{t('memory.dates')}</dt><dd>{memory.data.date_order ? nameOf('order', memory.data.date_order.toLowerCase()) : '–'}</dd>
          {Object.entries(memory.data.same).map(([field, value]) => <Fact key={field} name={nameOf('field', field)}>{value}</Fact>)}
          {Object.entries(memory.data.anchors).map(([field, anchors]) => (
            <Fact key={field} name={nameOf('field', field)}>{anchors.map(placeOf).join('; ')}</Fact>
          ))}
        </dl>
      )}
    </details>
  );
}

/** Beside and below which words a value stood, as far as there were some. */
function placeOf({ left, above, right }: { left?: string | null; above?: string | null; right: number }): string {
  const places = [left && t('memory.rightOf', { words: left }), above && t('memory.below', { words: above })].filter(Boolean);
  return `${places.join(', ') || t('memory.nowhere')} (${t('memory.times', { n: right })})`;
}

function Fact({ name, children }: { name: string; children: string }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}
