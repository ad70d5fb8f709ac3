import { ActionIcon, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { queryString } from '../api/http';
import { t } from '../messages';
import type { InboxSearch } from './search';

/** What the list shows, as a file. */
export function ExportMenu({ search }: { search: InboxSearch }) {
  const { shared: _shared, ...filters } = search;
  return (
    <Menu width={190} shadow="md" position="bottom-start">
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('export.button')} title={t('export.button')}><Download size={15} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv', 'json'] as const).map((format) => (
          <Menu.Item key={format} component="a" href={`/api/exports/invoices.${format}${queryString({ ...filters })}`} download>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
