import { ActionIcon, Button, Popover, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Bookmark, X } from 'lucide-react';
import { useState } from 'react';
import { queryString } from '../api/http';
import { wordsOf } from '../api/problem';
import { forgetSearch, keepSearch, savedSearches } from '../api/searches';
import { keys } from '../app/queries';
import { say } from '../design/say';
import { t } from '../messages';
import { type InboxSearch, searchFrom } from './search';
import classes from './Views.module.css';

/** Views by name: the person's own, kept by the server, so that they are there on every device. */
export function Views({ search }: { search: InboxSearch }) {
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/inbox' });
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const views = useQuery({ queryKey: keys.views, queryFn: savedSearches, enabled: opened });
  const after = { onError: (failure: Error) => say({ color: 'red', message: wordsOf(failure) }), onSettled: () => void client.invalidateQueries({ queryKey: keys.views }) };
  const keeping = useMutation({ mutationFn: () => keepSearch(name.trim(), queryString({ ...search }), views.data ?? []), onSuccess: () => setName(''), ...after });
  const forgetting = useMutation({ mutationFn: forgetSearch, ...after });
  const open = (query: string) => {
    setOpened(false);
    void navigate({ search: searchFrom(query) });
  };
  return (
    <Popover width={280} shadow="md" position="bottom-start" trapFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <ActionIcon size={36} variant="default" aria-label={t('view.views')} title={t('view.views')} onClick={() => setOpened(!opened)}><Bookmark size={15} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        {views.data?.length === 0 && <Text size="sm" c="dimmed" px={8} py={4}>{t('view.none')}</Text>}
        <ul className={classes.views} aria-label={t('view.views')}>
          {views.data?.map((view) => (
            <li key={view.id}>
              <UnstyledButton className={classes.view} onClick={() => open(view.query)}>{view.name}</UnstyledButton>
              <ActionIcon size="sm" aria-label={t('view.forget', { name: view.name })} onClick={() => forgetting.mutate(view.id)}><X size={13} /></ActionIcon>
            </li>
          ))}
        </ul>
        <form
          className={classes.keep}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) keeping.mutate();
          }}
        >
          <TextInput size="xs" flex={1} maxLength={100} data-autofocus placeholder={t('view.name')} aria-label={t('view.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button size="xs" type="submit" variant="light" loading={keeping.isPending}>{t('view.keep')}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
