import { Button, Chip, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../messages';

const REASONS = ['reject.notInvoice', 'reject.wrongTotal', 'reject.wrongVendor', 'reject.unreadable'] as const;

/** Asks why an invoice is rejected. The reason may be left out; if given, it steers the next reading. */
export function RejectDialogue({ opened, onClose, onReject }: { opened: boolean; onClose: () => void; onReject: (reason?: string) => void }) {
  const [reason, setReason] = useState('');
  const reject = () => {
    onReject(reason.trim() || undefined);
    setReason('');
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('reject.title')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reject();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t('reject.hint')}</Text>
          <Group gap={6}>
            {REASONS.map((key) => (
              <Chip key={key} size="xs" checked={reason === t(key)} onChange={() => setReason(t(key))}>{t(key)}</Chip>
            ))}
          </Group>
          <Textarea
            data-autofocus
            autosize
            minRows={2}
            maxLength={1000}
            label={t('reject.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault();
                reject();
              }
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t('action.cancel')}</Button>
            <Button type="submit" color="red.9">{t('action.reject')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
