import { Kbd, Modal } from '@mantine/core';
import { type MessageKey, t } from '../messages';
import classes from './KeyHelp.module.css';

const GROUPS: { title: MessageKey; keys: [string[], MessageKey][] }[] = [
  {
    title: 'keys.everywhere',
    keys: [[['/'], 'keys.search'], [['?'], 'keys.help'], [['j'], 'keys.next'], [['k'], 'keys.previous'], [['Enter'], 'keys.open']],
  },
  {
    title: 'keys.deciding',
    keys: [
      [['c'], 'keys.confirm'], [['r'], 'keys.reject'], [['e'], 'keys.edit'], [['a'], 'keys.archive'], [['u'], 'keys.undo'],
      [['Ctrl', 'S'], 'keys.save'], [['Ctrl', 'Shift', 'S'], 'keys.saveNext'],
    ],
  },
  {
    title: 'keys.fields',
    keys: [[['Tab'], 'keys.unsure'], [['Enter'], 'keys.nextField'], [['Esc'], 'keys.leave']],
  },
];

export function KeyHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('action.close') }} size="lg">
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className={classes.title}>{t(group.title)}</h3>
            <dl className={classes.list}>
              {group.keys.map(([presses, words]) => (
                <div key={words} className={classes.row}>
                  <dt>{presses.map((press) => <Kbd key={press} size="sm">{press}</Kbd>)}</dt>
                  <dd>{t(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
