import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { getInvoice, pageImage } from '../api/invoices';
import type { FieldName, Invoice } from '../api/types';
import { keys } from '../app/queries';
import { nameOf, t } from '../messages';
import { inWords } from './FieldRow';
import { kindOf, textOf } from './fields';
import classes from './Twin.module.css';

const COMPARED: FieldName[] = ['seller_name', 'number', 'issue_date', 'total', 'currency', 'iban'];

/** An invoice that seems to have come before, and both side by side. */
export function Twin({ invoice, first }: { invoice: Invoice; first: number }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.note} role="note">
      <Copy size={16} aria-hidden />
      <span>{t('twin.note')} <Link to="/invoices/$id" params={{ id: first }} search={{}}>#{first}</Link></span>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{t('twin.compare')}</Button>
      <Modal opened={open} onClose={() => setOpen(false)} title={t('twin.title')} closeButtonProps={{ 'aria-label': t('action.close') }} size="90rem">
        {open && <SideBySide invoice={invoice} first={first} />}
      </Modal>
    </div>
  );
}

function SideBySide({ invoice, first }: { invoice: Invoice; first: number }) {
  const other = useQuery({ queryKey: keys.invoice(first), queryFn: () => getInvoice(first) }).data;
  return (
    <div className={classes.pair}>
      {[other, invoice].map((one, index) => (
        <section key={index} aria-label={one ? `#${one.invoice_id}` : t('review.loading')}>
          <h3>{one && <Link to="/invoices/$id" params={{ id: one.invoice_id }} search={{}}>#{one.invoice_id}</Link>} {one?.filename}</h3>
          <dl>
            {COMPARED.map((field) => {
              const mine = one ? textOf(one.fields, field) : '';
              const same = other && mine === textOf((index === 0 ? invoice : other).fields, field);
              return (
                <div key={field} data-differs={(other && !same) || undefined}>
                  <dt>{nameOf('field', field)}</dt>
                  <dd>{inWords(kindOf(field), mine) || '–'}</dd>
                </div>
              );
            })}
          </dl>
          {one && one.pages > 0 && <img src={pageImage(one.invoice_id, 1)} alt={t('page.image', { page: 1 })} />}
        </section>
      ))}
    </div>
  );
}
