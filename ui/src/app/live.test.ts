import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { askAgain } from './live';

it('asks again for an invoice whose first answer is on its way and may be old', async () => {
  const client = new QueryClient();
  const answers: ((status: string) => void)[] = [];
  const observer = new QueryObserver<string>(client, { queryKey: ['invoice', 17], queryFn: () => new Promise((answer) => answers.push(answer)) });
  const leave = observer.subscribe(() => undefined);

  const asked = askAgain(client, ['invoice', 17]);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('needs_review');
  answers[0]?.('processing');
  await asked;

  expect(observer.getCurrentResult().data).toBe('needs_review');
  leave();
});
