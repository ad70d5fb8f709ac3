import { ActionIcon, Button, NativeSelect, Popover, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { day } from '../invoice/format';
import { SOURCES } from '../invoice/source';
import { categoryName, categoryNamed } from '../invoice/categoryName';
import { useCategories } from '../invoice/useCategories';
import { type MessageKey, nameOf, t } from '../messages';
import { ExportMenu } from './ExportMenu';
import classes from './Inbox.module.css';
import { type InboxSearch, narrowing } from './search';
import { Views } from './Views';

interface Props {
  search: InboxSearch;
  onChange: (change: Partial<InboxSearch>, replace?: boolean) => void;
  total: number;
}

/** Search as you type, further filters, and views kept by name. Everything it sets stands in the address. */
export function FilterBar({ search, onChange, total }: Props) {
  const [words, setWords] = useState(search.search ?? '');
  const apply = useDebouncedCallback((text: string) => onChange({ search: text.trim() || undefined }, true), 180);
  useEffect(() => setWords(search.search ?? ''), [search.search]);
  const { search: _search, ...chips } = narrowing(search);
  return (
    <div className={classes.bar} role="search">
      <TextInput
        id="search"
        className={classes.search}
        size="sm"
        leftSection={<Search size={15} />}
        placeholder={t('filter.search')}
        aria-label={t('filter.search')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          apply(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <MoreFilters search={search} onChange={onChange} />
      {Object.entries(chips).map(([name, value]) => (
        <span key={name} className={classes.chip}>
          {t(`filter.${name}` as MessageKey)}: {shown(name, String(value))}
          <ActionIcon
            size={20}
            radius="xl"
            color="pine"
            aria-label={t('filter.drop', { name: t(`filter.${name}` as MessageKey) })}
            onClick={() => onChange({ [name]: undefined })}
          >
            <X size={12} />
          </ActionIcon>
        </span>
      ))}
      <Views search={search} />
      <ExportMenu search={search} />
      <span className={classes.found} aria-live="polite">{t('inbox.found', { n: total })}</span>
    </div>
  );
}

function shown(name: string, value: string): string {
  if (name === 'without') return value.split(',').map((one) => t(`column.${one}` as MessageKey)).join(', ');
  if (name.startsWith('date_')) return day(value);
  if (name === 'source') return nameOf(name, value);
  if (name === 'category') return categoryName(value);
  return value;
}

function MoreFilters({ search, onChange }: Omit<Props, 'total'>) {
  const categories = useCategories();
  const text = (name: 'vendor' | 'number' | 'currency' | 'category', type = 'text') => (
    <TextInput
      size="xs"
      type={type}
      label={t(`filter.${name}`)}
      defaultValue={name === 'category' ? categoryName(search.category ?? '') : search[name] ?? ''}
      onBlur={({ currentTarget: { value } }) => onChange({ [name]: (name === 'category' ? categoryNamed(value, categories) : value).trim() || undefined })}
    />
  );
  const typed = (name: 'date_from' | 'date_to' | 'total_min' | 'total_max', type: 'date' | 'number') => (
    <TextInput
      size="xs"
      type={type}
      step="any"
      label={t(`filter.${name}`)}
      value={search[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || undefined }, true)}
    />
  );
  return (
    <Popover width={340} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="sm" variant="default" leftSection={<SlidersHorizontal size={15} />}>{t('filter.more')}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          {text('vendor')}
          {text('number')}
          {typed('date_from', 'date')}
          {typed('date_to', 'date')}
          {typed('total_min', 'number')}
          {typed('total_max', 'number')}
          {text('currency')}
          {text('category')}
          <NativeSelect
            size="xs"
            label={t('filter.source')}
            value={search.source ?? ''}
            onChange={(event) => onChange({ source: event.currentTarget.value || undefined })}
            data={[{ value: '', label: t('filter.any') }, ...SOURCES.map((source) => ({ value: source, label: nameOf('source', source) }))]}
          />
        </SimpleGrid>
      </Popover.Dropdown>
    </Popover>
  );
}
