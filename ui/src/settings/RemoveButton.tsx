import { ActionIcon, Button, Group, Popover } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { wordsOf } from '../api/problem';
import { say } from '../design/say';
import { t } from '../messages';
import classes from './Settings.module.css';

interface Props {
  /** What it does, with the name of what goes. */
  label: string;
  remove: () => Promise<unknown>;
  onSettled: () => void;
}

/** Takes away what cannot be brought back: asks once more before, and says afterwards that it is done or why not. */
export function RemoveButton({ label, remove, onSettled }: Props) {
  const [asking, setAsking] = useState(false);
  const removing = useMutation({
    mutationFn: remove,
    onSuccess: () => say({ message: t('settings.removed') }),
    onError: (failure) => say({ color: 'red', message: wordsOf(failure) }),
    onSettled,
  });
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-end" width={264} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={label} title={label} loading={removing.isPending} onClick={() => setAsking(!asking)}><Trash2 size={16} /></ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <p className={classes.question}>{t('settings.removeForGood', { what: label })}</p>
        <Group gap="xs">
          <Button size="xs" color="red" variant="light" onClick={() => { setAsking(false); removing.mutate(); }}>{t('settings.remove')}</Button>
          <Button size="xs" variant="default" data-autofocus onClick={() => setAsking(false)}>{t('action.cancel')}</Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
