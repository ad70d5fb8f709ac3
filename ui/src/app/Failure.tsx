import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { CloudOff, FileQuestion } from 'lucide-react';
import { Problem, wordsOf } from '../api/problem';
import { t } from '../messages';

/** A screen that could not be shown, with the reason in the API's words. */
export function Failure({ error, reset }: { error: unknown; reset?: () => void }) {
  return (
    <Center h="100%" p="xl">
      <Stack align="center" gap="sm" maw={420} ta="center" role="alert">
        <CloudOff size={36} strokeWidth={1.5} aria-hidden />
        <Title order={1} size="h3">{t('failure.title')}</Title>
        <Text c="dimmed">{wordsOf(error)}</Text>
        {error instanceof Problem && error.status === 404 ? (
          <Button component="a" href="/inbox" variant="default">{t('failure.toInbox')}</Button>
        ) : (
          <Button variant="default" onClick={() => (reset ? reset() : window.location.reload())}>{t('failure.again')}</Button>
        )}
      </Stack>
    </Center>
  );
}

export function NotHere() {
  return (
    <Center h="100%" p="xl">
      <Stack align="center" gap="sm" maw={420} ta="center">
        <FileQuestion size={36} strokeWidth={1.5} aria-hidden />
        <Title order={1} size="h3">{t('failure.notHere')}</Title>
        <Button component="a" href="/inbox" variant="default">{t('failure.toInbox')}</Button>
      </Stack>
    </Center>
  );
}
