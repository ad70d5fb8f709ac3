import { Alert, Button, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleAlert, History, SendHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Problem, wordsOf } from '../api/problem';
import { ask, earlierQuestions } from '../api/questions';
import { useKeys } from '../app/keys';
import { t } from '../messages';
import { AnswerCard } from './AnswerCard';
import classes from './Ask.module.css';

const EXAMPLES = ['ask.example1', 'ask.example2', 'ask.example3', 'ask.example4', 'ask.example5'] as const;

/** Questions in plain words, answered with a sentence, numbers and how they were understood. */
export function Ask() {
  const { q } = useSearch({ from: '/inside/ask' });
  const navigate = useNavigate({ from: '/ask' });
  const client = useQueryClient();
  const [words, setWords] = useState(q ?? '');
  const earlier = useQuery({ queryKey: ['questions'], queryFn: earlierQuestions });
  // Asked twice is shown once, with the latest answer.
  const asked = [...new Map((earlier.data ?? []).toReversed().map((one) => [one.question, one])).values()].toReversed();
  const answer = useMutation({
    mutationFn: ask,
    onSuccess: () => void client.invalidateQueries({ queryKey: ['questions'] }),
  });
  const put = (question: string) => {
    if (!question.trim()) return;
    setWords(question);
    void navigate({ search: { q: question }, replace: true });
    answer.mutate(question);
  };
  useEffect(() => {
    if (q) answer.mutate(q);
    // Only the question that the address brought along; later ones are put by hand.
  }, []);
  useKeys({ '/': () => document.getElementById('question')?.focus() });

  return (
    <div className={classes.screen}>
      <div className={classes.inner}>
        <h1 className={classes.title}>{t('ask.title')}</h1>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            put(words);
          }}
        >
          <TextInput
            id="question"
            className={classes.question}
            size="lg"
            autoFocus
            maxLength={500}
            aria-label={t('ask.title')}
            placeholder={t('ask.placeholder')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            rightSectionWidth={52}
            rightSection={
              <Button type="submit" size="sm" px={10} loading={answer.isPending} aria-label={t('ask.send')}><SendHorizontal size={16} /></Button>
            }
          />
        </form>
        <div className={classes.chips} role="group" aria-label={t('ask.examples')}>
          {EXAMPLES.map((key) => (
            <UnstyledButton key={key} className={classes.chip} onClick={() => put(t(key))}>{t(key)}</UnstyledButton>
          ))}
        </div>
        {answer.error && <NotUnderstood failure={answer.error} onAsk={put} />}
        {answer.data && <AnswerCard answer={answer.data} onAsk={put} />}
        {asked.length > 0 && (
          <section className={classes.earlier}>
            <h2><History size={14} aria-hidden />{t('ask.earlier')}</h2>
            <ul>
              {asked.slice(0, 12).map((one) => (
                <li key={one.question_id}>
                  <UnstyledButton onClick={() => put(one.question)}><b>{one.question}</b><span>{one.answer}</span></UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

/** Why there is no answer, and what can be asked instead where the server says so. */
function NotUnderstood({ failure, onAsk }: { failure: Error; onAsk: (question: string) => void }) {
  const missing = failure instanceof Problem && failure.status === 404;
  const offered = failure instanceof Problem ? [failure.properties.examples, failure.properties.can_ask, failure.properties.suggestions].find(Array.isArray) : undefined;
  return (
    <Alert mt="lg" color={missing ? 'gray' : 'orange'} variant="light" icon={<CircleAlert size={16} />} role="alert">
      {missing ? t('ask.notHere') : wordsOf(failure)}
      {offered && (
        <div className={classes.chips}>
          {offered.filter((one): one is string => typeof one === 'string').map((one) => (
            <UnstyledButton key={one} className={classes.chip} onClick={() => onAsk(one)}>{one}</UnstyledButton>
          ))}
        </div>
      )}
    </Alert>
  );
}
