import { makeSource, removeSource, sources } from '../api/webhooks';
import { moment } from '../invoice/format';
import { t } from '../messages';
import { Programs } from './Programs';

/** The programs that hand documents in: each has an address and a secret of its own. */
export function WebhooksIn() {
  return (
    <Programs
      title={t('webhooks.in')}
      hint={t('webhooks.inHint')}
      queryKey="webhook-sources"
      list={sources}
      make={makeSource}
      remove={removeSource}
      nameOf={(source) => source.name}
      input={{ label: t('webhooks.name'), maxLength: 100, w: 260 }}
      button={t('webhooks.makeSource')}
    >
      {(source) => (
        <>
          <small><code>{source.url}</code></small>
          <small>{source.last_used_at ? t('webhooks.used', { at: moment(source.last_used_at) }) : t('webhooks.unused')}</small>
        </>
      )}
    </Programs>
  );
}
