import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { type Bookkeeper, exportForBooks } from '../api/exports';
import type { Filters } from '../api/invoices';
import { wordsOf } from '../api/problem';
import { type MessageKey, t } from '../messages';
import { ASKED, daysOf, isEmpty, rememberBooks, rememberedBooks } from './books';

/** Asks what a program for books must be told, and saves the file; what the API refuses is said here, beside what it is about. */
export function BooksDialogue({ bookkeeper, filters, onClose }: { bookkeeper: Bookkeeper; filters: Filters; onClose: () => void }) {
  const [books, setBooks] = useState(() => rememberedBooks(bookkeeper));
  const [days, setDays] = useState(() => (bookkeeper === 'datev' ? daysOf(filters, new Date()) : {}));
  const making = useMutation({
    mutationFn: async () => {
      const made = await exportForBooks(bookkeeper, books, { ...filters, ...days });
      if (isEmpty(bookkeeper, await made.text())) throw new Error(t('books.nothing'));
      return made;
    },
    onSuccess: (made) => {
      rememberBooks(bookkeeper, books);
      keep(made, bookkeeper === 'datev' ? 'EXTF_Buchungsstapel.csv' : `${bookkeeper}-bills.csv`);
      onClose();
    },
  });
  const day = (name: 'date_from' | 'date_to', label: MessageKey) => (
    <TextInput type="date" label={t(label)} value={days[name as keyof typeof days] ?? ''} onChange={(event) => setDays({ ...days, [name]: event.currentTarget.value })} />
  );
  return (
    <Modal opened onClose={onClose} title={t(`books.title.${bookkeeper}`)} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">{t(`books.hint.${bookkeeper}`)}</Text>
          <SimpleGrid cols={{ base: 1, xs: bookkeeper === 'datev' ? 2 : 1 }} spacing="sm" verticalSpacing="sm">
            {Object.keys(ASKED[bookkeeper]).map((name) => (
              <TextInput
                key={name}
                required
                label={t((name === 'account' ? `books.account.${bookkeeper}` : `books.${name}`) as MessageKey)}
                inputMode={bookkeeper === 'datev' ? 'numeric' : 'text'}
                value={books[name] ?? ''}
                onChange={(event) => setBooks({ ...books, [name]: event.currentTarget.value })}
              />
            ))}
            {bookkeeper === 'datev' && day('date_from', 'books.from')}
            {bookkeeper === 'datev' && day('date_to', 'books.to')}
          </SimpleGrid>
          {filters.search && <Text size="sm" c="dimmed">{t('export.withoutWords')}</Text>}
          {making.error && <Alert role="alert" color="red" variant="light" icon={<CircleAlert size={16} />}>{wordsOf(making.error)}</Alert>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t('action.cancel')}</Button>
            <Button type="submit" loading={making.isPending}>{t('books.export')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function keep(made: Blob, name: string): void {
  const address = URL.createObjectURL(made);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has begun with the file by then; without this the file stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
