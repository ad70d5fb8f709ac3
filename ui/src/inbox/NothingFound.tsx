import { Button, Center, Stack, Text } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { t } from '../messages';
import { type InboxSearch, narrowing } from './search';

export function NothingFound({ search, onClear }: { search: InboxSearch; onClear: () => void }) {
  const narrowed = Object.keys(narrowing(search)).length > 0;
  return (
    <Center flex={1} p="xl">
      <Stack align="center" gap="xs" ta="center">
        <SearchX size={32} strokeWidth={1.5} aria-hidden />
        <Text fw={600}>{narrowed ? t('inbox.nothingFound') : t('inbox.nothingHere')}</Text>
        <Text c="dimmed" size="sm">{narrowed ? t('inbox.nothingFoundHint') : t('inbox.nothingHereHint')}</Text>
        <Button variant="default" size="xs" mt="xs" onClick={onClear}>{t('inbox.showAll')}</Button>
      </Stack>
    </Center>
  );
}
