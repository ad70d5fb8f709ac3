import { ActionIcon, Button, Menu, NativeSelect, Popover, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback, useLocalStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { day } from '../invoice/format';
import { SOURCES } from '../invoice/source';
import { type MessageKey, nameOf, t } from '../messages';
import { ExportMenu } from './ExportMenu';
import classes from './Inbox.module.css';
import { type InboxSearch, narrowing } from './search';

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
  if (name.startsWith('date_')) return day(value);
  if (name === 'source' || name === 'category') return nameOf(name, value);
  return value;
}

function MoreFilters({ search, onChange }: Omit<Props, 'total'>) {
  const text = (name: 'vendor' | 'number' | 'currency' | 'category', type = 'text') => (
    <TextInput
      size="xs"
      type={type}
      label={t(`filter.${name}`)}
      defaultValue={search[name] ?? ''}
      onBlur={(event) => onChange({ [name]: event.currentTarget.value.trim() || undefined })}
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

interface View {
  name: string;
  search: InboxSearch;
}

/** Views by name. They are the person's own, so this browser keeps them. */
function Views({ search }: { search: InboxSearch }) {
  const [views, setViews] = useLocalStorage<View[]>({ key: 'views', defaultValue: [] });
  const [name, setName] = useState('');
  const navigate = useNavigate({ from: '/inbox' });
  const keep = () => {
    if (name.trim()) setViews([...views.filter((view) => view.name !== name.trim()), { name: name.trim(), search }]);
    setName('');
  };
  return (
    <Menu width={260} shadow="md" position="bottom-start" closeOnItemClick>
      <Menu.Target>
        <ActionIcon size={36} variant="default" aria-label={t('view.views')} title={t('view.views')}><Bookmark size={15} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {views.length === 0 && <Menu.Label>{t('view.none')}</Menu.Label>}
        {views.map((view) => (
          <Menu.Item
            key={view.name}
            onClick={() => void navigate({ search: view.search })}
            rightSection={
              <ActionIcon
                component="span"
                size={20}
                aria-label={t('view.forget', { name: view.name })}
                onClick={(event) => {
                  event.stopPropagation();
                  setViews(views.filter((one) => one.name !== view.name));
                }}
              >
                <X size={12} />
              </ActionIcon>
            }
          >
            {view.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form
          style={{ display: 'flex', gap: 6, padding: 6 }}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextInput size="xs" flex={1} placeholder={t('view.name')} aria-label={t('view.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => event.stopPropagation()} />
          <Button size="xs" type="submit" variant="light">{t('view.keep')}</Button>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
