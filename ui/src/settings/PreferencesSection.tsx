import { Button, Slider, Switch } from '@mantine/core';
import { say } from '../design/say';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeReviewSettings, type ReviewSettings, reviewSettings } from '../api/account';
import { wordsOf } from '../api/problem';
import { percent } from '../invoice/format';
import { t } from '../messages';
import { NotHereYet } from './NotHereYet';
import classes from './Settings.module.css';

/** What Billfold may do by itself. */
export function PreferencesSection() {
  const now = useQuery({ queryKey: ['review-settings'], queryFn: reviewSettings });
  if (now.error) return <NotHereYet failure={now.error} />;
  return now.data ? <Form now={now.data} /> : null;
}

function Form({ now }: { now: ReviewSettings }) {
  const client = useQueryClient();
  const [wish, setWish] = useState(now);
  const threshold = wish.auto_confirm_threshold ?? 1;
  const change = useMutation({
    mutationFn: () => changeReviewSettings(wish),
    onSuccess: (after) => {
      client.setQueryData(['review-settings'], after);
      say({ message: t('settings.saved') });
    },
    onError: (failure) => say({ color: 'red', message: wordsOf(failure) }),
  });
  return (
    <>
      <p className={classes.lead}>{t('settings.filingHint')}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Switch
          label={t('settings.autoConfirm')}
          description={t('settings.autoConfirmHint')}
          checked={wish.auto_confirm ?? false}
          onChange={(event) => setWish({ ...wish, auto_confirm: event.currentTarget.checked })}
        />
        <div>
          <p id="threshold" className="quiet">{t('settings.threshold', { share: percent(threshold) })}</p>
          <Slider
            min={0.5}
            max={1}
            step={0.01}
            label={percent}
            disabled={!wish.auto_confirm}
            value={threshold}
            onChange={(value) => setWish({ ...wish, auto_confirm_threshold: value })}
            thumbProps={{ 'aria-labelledby': 'threshold' }}
          />
        </div>
        <Button type="submit" loading={change.isPending}>{t('action.save')}</Button>
      </form>
    </>
  );
}
