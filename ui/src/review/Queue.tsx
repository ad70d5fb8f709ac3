import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { PartyPopper } from 'lucide-react';
import { listInvoices } from '../api/invoices';
import { Failure } from '../app/Failure';
import { keys } from '../app/queries';
import { t } from '../messages';
import { WAITING } from './useQueue';

/** Opens what waits longest, or says that nothing does. */
export function Queue() {
  const first = useQuery({ queryKey: [...keys.lists, 'first-waiting'], queryFn: () => listInvoices(WAITING, 1, 1), staleTime: 0, gcTime: 0 });
  if (first.error) return <Failure error={first.error} />;
  if (!first.data) return <Center h="100%"><Loader aria-label={t('review.loading')} /></Center>;
  const waiting = first.data.items[0];
  if (waiting) return <Navigate to="/invoices/$id" params={{ id: waiting.invoice_id }} search={WAITING} replace />;
  return (
    <Center h="100%" p="xl">
      <Stack align="center" gap="xs" ta="center" maw={400}>
        <PartyPopper size={40} strokeWidth={1.4} aria-hidden />
        <Title order={1} size="h3">{t('queue.done')}</Title>
        <Text c="dimmed">{t('queue.doneHint')}</Text>
        <Button component={Link} to="/inbox" variant="default" mt="sm">{t('queue.toInbox')}</Button>
      </Stack>
    </Center>
  );
}
