import { UnstyledButton } from '@mantine/core';
import { language, languages } from '../messages';
import classes from './SignIn.module.css';

/** Languages by their own names. A change loads the page anew, so that every word on it changes. */
export function LanguageLinks() {
  return (
    <div className={classes.languages}>
      {languages.map((tag) => (
        <UnstyledButton
          key={tag}
          lang={tag}
          aria-pressed={tag === language()}
          onClick={() => {
            localStorage.setItem('language', tag);
            window.location.reload();
          }}
        >
          {new Intl.DisplayNames(tag, { type: 'language' }).of(tag)}
        </UnstyledButton>
      ))}
    </div>
  );
}
