import { Alert, Button, TagsInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { categories, chooseCategories } from '../api/account';
import { wordsOf } from '../api/problem';
import { say } from '../design/say';
import { categoryName, categoryNamed } from '../invoice/categoryName';
import { t } from '../messages';
import { NotHereYet } from './NotHereYet';
import classes from './Settings.module.css';

/** Under what invoices are filed: the account's own list. */
export function Categories() {
  const list = useQuery({ queryKey: ['categories'], queryFn: categories });
  return (
    <>
      <p className={classes.lead}>{t('settings.categoriesHint')}</p>
      {list.error && <NotHereYet failure={list.error} />}
      {list.data && <Form now={list.data} />}
    </>
  );
}

function Form({ now }: { now: string[] }) {
  const client = useQueryClient();
  const [wish, setWish] = useState(now);
  const change = useMutation({
    mutationFn: () => chooseCategories(wish),
    onSuccess: (after) => {
      client.setQueryData(['categories'], after);
      setWish(after);
      say({ message: t('settings.saved') });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <TagsInput label={t('settings.categories')} description={t('settings.categoriesKeys')} value={wish.map(categoryName)} onChange={(names) => setWish(names.map((name) => categoryNamed(name, [...now, ...wish])))} mb="md" />
      {change.error && <Alert color="red" variant="light" role="alert" mb="md">{wordsOf(change.error)}</Alert>}
      <Button type="submit" loading={change.isPending}>{t('action.save')}</Button>
    </form>
  );
}
