import { Alert, Button, TextInput, type TextInputProps } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { wordsOf } from '../api/problem';
import { t } from '../messages';
import { NotHereYet } from './NotHereYet';
import { RemoveButton } from './RemoveButton';
import { Secret } from './Secret';
import classes from './Settings.module.css';

interface Program {
  id: number;
  secret?: string | null;
}

interface Props<P extends Program> {
  title: string;
  hint: string;
  queryKey: string;
  list: () => Promise<P[]>;
  make: (text: string) => Promise<P>;
  remove: (id: number) => Promise<unknown>;
  nameOf: (program: P) => string;
  input: TextInputProps;
  button: string;
  children: (program: P) => ReactNode;
}

/** Programs by one line of text each, with a secret that is shown once: those that are there, and a form for another. */
export function Programs<P extends Program>({ title, hint, queryKey, list, make, remove, nameOf, input, button, children }: Props<P>) {
  const client = useQueryClient();
  const programs = useQuery({ queryKey: [queryKey], queryFn: list });
  const [text, setText] = useState('');
  const renew = () => void client.invalidateQueries({ queryKey: [queryKey] });
  const making = useMutation({ mutationFn: () => make(text), onSuccess: () => { setText(''); renew(); } });
  return (
    <>
      <h2 className={classes.part}>{title}</h2>
      <p className={classes.lead}>{hint}</p>
      {programs.error && <NotHereYet failure={programs.error} />}
      {programs.data && programs.data.length > 0 && (
        <ul className={classes.rows}>
          {programs.data.map((program) => (
            <li key={program.id}>
              <div><b>{nameOf(program)}</b>{children(program)}</div>
              <RemoveButton label={t('webhooks.remove', { name: nameOf(program) })} remove={() => remove(program.id)} onSettled={renew} />
            </li>
          ))}
        </ul>
      )}
      <form
        className={classes.line}
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <TextInput required maw="100%" {...input} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={making.isPending}>{button}</Button>
      </form>
      {making.error && <Alert color="red" variant="light" role="alert">{wordsOf(making.error)}</Alert>}
      {making.data?.secret && <Secret title={t('webhooks.secretOnce')} value={making.data.secret} />}
    </>
  );
}
