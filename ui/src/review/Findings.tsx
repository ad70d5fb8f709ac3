import { UnstyledButton } from '@mantine/core';
import { ChevronRight, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { FieldName, Finding } from '../api/types';
import { t } from '../messages';
import { findingWords } from './findingWords';
import classes from './Findings.module.css';

const SIGNS = { ok: CircleCheck, info: Info, warning: TriangleAlert, error: CircleAlert };
const ORDER = ['error', 'warning', 'info'];

/** What the checks say: what is wrong first and each with a way to the place, what holds folded away. */
export function Findings({ findings, onJump }: { findings: Finding[]; onJump: (field: FieldName) => void }) {
  const held = findings.filter((finding) => finding.severity === 'ok');
  const open = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  if (findings.length === 0) return null;
  return (
    <section className={classes.findings} aria-label={t('group.checks')}>
      <ul>{open.map((finding, index) => <One key={index} finding={finding} onJump={onJump} />)}</ul>
      {held.length > 0 && (
        <details>
          <summary><CircleCheck size={15} aria-hidden />{t('review.held', { n: held.length })}</summary>
          <ul>{held.map((finding, index) => <One key={index} finding={finding} onJump={onJump} />)}</ul>
        </details>
      )}
    </section>
  );
}

function One({ finding, onJump }: { finding: Finding; onJump: (field: FieldName) => void }) {
  const Sign = SIGNS[finding.severity];
  const { field } = finding;
  const said = findingWords(finding);
  return (
    <li data-severity={finding.severity}>
      <Sign size={15} role="img" aria-label={t(`severity.${finding.severity}`)} />
      <span>{said.words} {said.detail && <small>{said.detail}</small>} <code>{finding.code}</code></span>
      {field && (
        <UnstyledButton className={classes.jump} onClick={() => onJump(field)} aria-label={t('review.jump', { code: finding.code })}>
          {t('review.show')}<ChevronRight size={13} aria-hidden />
        </UnstyledButton>
      )}
    </li>
  );
}
