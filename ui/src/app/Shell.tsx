import { ActionIcon, Menu, Tooltip, UnstyledButton, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouteContext } from '@tanstack/react-router';
import { ChartColumn, ChevronsUpDown, Inbox, LogOut, MessageCircleQuestionMark, Moon, ScanLine, Settings, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { whenSignedOut } from '../api/http';
import { signOut } from '../api/session';
import { UploadTray } from '../inbox/UploadTray';
import { count } from '../invoice/format';
import { t } from '../messages';
import { useDropAnywhere } from './intake';
import { useKeys } from './keys';
import { KeyHelp } from './KeyHelp';
import { useLiveUpdates } from './live';
import { Logo } from './Logo';
import { keys, queries, summary } from './queries';
import { router } from './router';
import classes from './Shell.module.css';

const PLACES = [
  { to: '/inbox', icon: Inbox, name: 'place.inbox' },
  { to: '/review', icon: ScanLine, name: 'place.review' },
  { to: '/ask', icon: MessageCircleQuestionMark, name: 'place.ask' },
  { to: '/dashboard', icon: ChartColumn, name: 'place.dashboard' },
  { to: '/settings/{-$section}', icon: Settings, name: 'place.settings' },
] as const;

/** The frame around every screen behind the sign-in. */
export function Shell() {
  const over = useDropAnywhere();
  const [help, setHelp] = useState(false);
  useLiveUpdates();
  useKeys({ '?': () => setHelp(true) });
  useEffect(() => {
    whenSignedOut(() => {
      queries.setQueryData(keys.me, null);
      void router.invalidate();
    });
  }, []);

  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">{t('shell.skip')}</a>
      <nav className={classes.rail} aria-label={t('shell.navigation')}>
        <Link to="/inbox" search={{}} className={classes.brand} aria-label="Billfold">
          <Logo />
          <span className={classes.word}>Billfold</span>
        </Link>
        <ul className={classes.places}>
          {PLACES.map((place) => (
            <Place key={place.to} {...place} />
          ))}
        </ul>
        <Account onHelp={() => setHelp(true)} />
      </nav>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <UploadTray />
      {over && <div className={classes.drop} aria-hidden><span>{t('shell.drop')}</span></div>}
      <KeyHelp opened={help} onClose={() => setHelp(false)} />
    </div>
  );
}

function Place({ to, icon: Icon, name }: (typeof PLACES)[number]) {
  const waiting = useQuery(summary).data?.needs_review ?? 0;
  const badge = to === '/review' && waiting > 0 ? waiting : undefined;
  return (
    <li>
      <Link to={to} className={classes.place} params={to.startsWith('/settings') ? { section: undefined } : {}} activeProps={{ 'aria-current': 'page' }} title={t(name)}>
        <Icon size={18} strokeWidth={1.8} aria-hidden />
        <span className={classes.label}>{t(name)}</span>
        {badge !== undefined && <span className={classes.badge}>{badge > 999 ? '999+' : count(badge)}</span>}
      </Link>
    </li>
  );
}

function Account({ onHelp }: { onHelp: () => void }) {
  const { me } = useRouteContext({ from: '/inside' });
  const navigate = useNavigate();
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/sign-in', search: {} });
  };
  return (
    <div className={classes.account}>
      <Menu position="top-start" width={220} shadow="md">
        <Menu.Target>
          <UnstyledButton className={classes.me} title={t('shell.account', { email: me.email })}>
            <span className={classes.avatar} data-letter={me.email.charAt(0).toUpperCase()} aria-hidden />
            <span className={classes.email}>{me.email}</span>
            <ChevronsUpDown size={14} className={classes.chevron} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.email}</Menu.Label>
          <Menu.Item onClick={() => void navigate({ to: '/settings/{-$section}', params: { section: 'profile' } })}>{t('shell.profile')}</Menu.Item>
          <Menu.Item onClick={onHelp} rightSection="?">{t('shell.keys')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<LogOut size={14} />} onClick={() => void leave()}>{t('shell.signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('shell.theme')} position="top">
        <ActionIcon
          className={classes.theme}
          aria-label={t('shell.theme')}
          onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}
        >
          {scheme === 'dark' ? <Sun size={16} /> : <Moon size={16} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
