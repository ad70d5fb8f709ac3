import { ActionIcon, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { type Bookkeeper, exportAddress } from '../api/exports';
import { t } from '../messages';
import type { InboxSearch } from './search';

const BooksDialogue = lazy(async () => ({ default: (await import('./BooksDialogue')).BooksDialogue }));

/** What the list shows, as a file: for reading, or for a program that keeps books. */
export function ExportMenu({ search }: { search: InboxSearch }) {
  const [bookkeeper, setBookkeeper] = useState<Bookkeeper>();
  const { shared: _shared, ...filters } = search;
  return (
    <>
      <Menu width={220} shadow="md" position="bottom-start">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={t('export.button')} title={t('export.button')}><Download size={15} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {(['xlsx', 'csv', 'json'] as const).map((format) => (
            <Menu.Item key={format} component="a" href={exportAddress(format, filters)} download>{t(`export.${format}`)}</Menu.Item>
          ))}
          {search.search && <Menu.Label fw={400}>{t('export.withoutWords')}</Menu.Label>}
          <Menu.Divider />
          <Menu.Label>{t('export.books')}</Menu.Label>
          {(['datev', 'quickbooks', 'xero'] as const).map((one) => (
            <Menu.Item key={one} onClick={() => setBookkeeper(one)}>{t(`export.${one}`)}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {bookkeeper && <Suspense><BooksDialogue bookkeeper={bookkeeper} filters={filters} onClose={() => setBookkeeper(undefined)} /></Suspense>}
    </>
  );
}
