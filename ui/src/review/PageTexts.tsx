import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pageTexts } from '../api/invoices';
import { wordsOf } from '../api/problem';
import { keys } from '../app/queries';
import { nameOf, t } from '../messages';
import classes from './PageTexts.module.css';

/** The text as it was read, and beside it as a language model corrected it. Asked for when it is opened. */
export function PageTexts({ id }: { id: number }) {
  const [open, setOpen] = useState(false);
  const texts = useQuery({ queryKey: keys.texts(id), queryFn: () => pageTexts(id), enabled: open, staleTime: Infinity });
  return (
    <details className={classes.texts} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('text.title')}</summary>
      {open && texts.isPending && <Loader size="xs" aria-label={t('review.loading')} />}
      {texts.error && <p role="alert">{wordsOf(texts.error)}</p>}
      {texts.data && (
        <div className={classes.columns} data-two={texts.data.corrected_text ? true : undefined}>
          <section aria-label={t('text.read')}>
            <h3>{t('text.read')}</h3>
            {texts.data.pages.map((page) => (
              <figure key={page.page}>
                <figcaption>{t('text.page', { n: page.page, reader: nameOf('reader', page.reader) })}</figcaption>
                <pre tabIndex={0}>{page.text}</pre>
              </figure>
            ))}
            {texts.data.pages.length === 0 && <p>{t('text.none')}</p>}
          </section>
          {texts.data.corrected_text && (
            <section aria-label={t('text.corrected')}>
              <h3>{t('text.corrected')}</h3>
              <figure>
                <figcaption>{texts.data.language_model}</figcaption>
                <pre tabIndex={0}>{texts.data.corrected_text}</pre>
              </figure>
            </section>
          )}
          {texts.data.corrected_text === null && texts.data.pages.length > 0 && <p>{t('text.noModel')}</p>}
          {texts.data.corrected_text === '' && <p>{t('text.nothingCorrected', { model: texts.data.language_model ?? '' })}</p>}
        </div>
      )}
    </details>
  );
}
