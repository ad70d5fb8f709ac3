import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import type { Accepted } from '../api/types';
import { Uploads } from './uploads';

const file = (name: string) => new File(['x'], name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const now = (run: () => void) => run();

describe('uploads', () => {
  it('sends no more than three files at a time and the rest after them', async () => {
    const waiting: ((accepted: Accepted) => void)[] = [];
    const uploads = new Uploads(() => new Promise((resolve) => waiting.push(resolve)), 3, now);

    uploads.add(Array.from({ length: 50 }, (_, index) => file(`${index}.pdf`)));

    expect(waiting).toHaveLength(3);
    waiting[0]?.({ filename: '0.pdf', invoice_id: 1, status: 'pending' });
    await settled();
    expect(waiting).toHaveLength(4);
  });

  it('shows the error of one file in the words of the API and tries it again with the same key', async () => {
    const keys: string[] = [];
    const uploads = new Uploads(
      async (_, key) => {
        keys.push(key);
        if (keys.length === 1) throw new Problem(400, 'encrypted_pdf', 'The PDF is locked with a password.');
        return { filename: 'a.pdf', invoice_id: 7, status: 'pending' };
      },
      3,
      now,
    );

    uploads.add([file('a.pdf')]);
    await settled();
    expect(uploads.snapshot()[0]).toMatchObject({ phase: 'failed', error: 'The PDF is locked with a password.' });

    uploads.retry(uploads.snapshot()[0]?.key ?? '');
    await settled();
    expect(uploads.snapshot()[0]).toMatchObject({ phase: 'reading', invoiceId: 7 });
    expect(keys[0]).toBe(keys[1]);
  });

  it('names the first invoice when the same bytes came before', async () => {
    const uploads = new Uploads(async () => ({ filename: 'a.pdf', invoice_id: 12, duplicate_of: 12 }), 3, now);

    uploads.add([file('a.pdf')]);
    await settled();

    expect(uploads.snapshot()[0]).toMatchObject({ phase: 'done', duplicateOf: 12 });
  });

  it('is done when the server tells that the invoice was read', async () => {
    const uploads = new Uploads(async () => ({ filename: 'a.pdf', invoice_id: 3, status: 'pending' }), 3, now);
    uploads.add([file('a.pdf')]);
    await settled();

    uploads.heard(3, 'processing');
    expect(uploads.snapshot()[0]?.phase).toBe('reading');
    uploads.heard(3, 'needs_review');
    expect(uploads.snapshot()[0]?.phase).toBe('done');
  });

  it('is done also when that was told before the answer said which invoice the file is', async () => {
    const answers: ((accepted: Accepted) => void)[] = [];
    const uploads = new Uploads(() => new Promise((resolve) => answers.push(resolve)), 3, now);
    uploads.add([file('a.pdf'), file('b.pdf')]);

    uploads.heard(3, 'needs_review');
    uploads.heard(4, 'processing');
    answers[0]?.({ filename: 'a.pdf', invoice_id: 3, status: 'pending' });
    answers[1]?.({ filename: 'b.pdf', invoice_id: 4, status: 'pending' });
    await settled();

    expect(uploads.snapshot().map((one) => one.phase)).toEqual(['done', 'reading']);
    expect(uploads.reading()).toEqual([4]);
  });
});
