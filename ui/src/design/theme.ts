import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eaf5f1', '#d3e8e1', '#a6d1c4', '#76b8a5', '#4fa28b', '#36917a', '#26826b', '#1f6f5c', '#175848', '#0c4034',
];

const stone: MantineColorsTuple = [
  '#f6f7f5', '#eceeeb', '#dde0dc', '#c3c8c2', '#9ba29c', '#757d77', '#5b635d', '#434a45', '#2a302c', '#1a1f1c',
];

const night: MantineColorsTuple = [
  '#e3e7e4', '#c4cbc7', '#9aa39e', '#77817b', '#4b5550', '#363f3a', '#27302b', '#1d2420', '#161b18', '#101412',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, gray: stone, dark: night },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // The menu's placeholder for the first focus is a child that a menu may not have; the first item takes the focus instead.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 120 } } },
  },
});

/** The few colours of our own: surfaces from back to front, hairlines, quiet words, and one hue per state. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--ground': '#f6f7f5',
    '--surface': '#ffffff',
    '--raised': '#ffffff',
    '--sunken': '#eef0ed',
    '--hairline': '#e1e4e0',
    '--quiet': '#5b635d',
    '--mantine-color-dimmed': '#5b635d',
    '--mantine-color-placeholder': '#6f7771',
    '--accent': '#1f6f5c',
    '--accent-soft': '#e4f1ec',
    '--state-blue': '#1f5fa8', '--state-blue-soft': '#e5eff9',
    '--state-amber': '#8a5200', '--state-amber-soft': '#fdf1dc',
    '--state-green': '#1c6b4a', '--state-green-soft': '#e2f3ea',
    '--state-red': '#b3261e', '--state-red-soft': '#fbe9e7',
    '--state-grey': '#5b635d', '--state-grey-soft': '#eceeeb',
    '--mantine-color-red-light': 'var(--state-red-soft)', '--mantine-color-red-light-color': 'var(--state-red)',
    '--mantine-color-orange-light': 'var(--state-amber-soft)', '--mantine-color-orange-light-color': 'var(--state-amber)',
    '--chart': '#3c8f7a',
  },
  dark: {
    '--mantine-color-body': '#161b18',
    '--ground': '#101412',
    '--surface': '#161b18',
    '--raised': '#1d2420',
    '--sunken': '#0c0f0e',
    '--hairline': '#2a332e',
    '--quiet': '#9aa8a0',
    '--mantine-color-dimmed': '#9aa8a0',
    '--mantine-color-placeholder': '#8b978f',
    '--accent': '#6cc5ac',
    '--accent-soft': '#17342c',
    '--state-blue': '#86b8f0', '--state-blue-soft': '#16283c',
    '--state-amber': '#e9b765', '--state-amber-soft': '#38290f',
    '--state-green': '#72cfa0', '--state-green-soft': '#143324',
    '--state-red': '#f2938b', '--state-red-soft': '#3d1c1a',
    '--state-grey': '#a5b0a9', '--state-grey-soft': '#222a26',
    '--mantine-color-red-light': 'var(--state-red-soft)', '--mantine-color-red-light-color': 'var(--state-red)',
    '--mantine-color-orange-light': 'var(--state-amber-soft)', '--mantine-color-orange-light-color': 'var(--state-amber)',
    '--mantine-color-pine-light': 'var(--accent-soft)', '--mantine-color-pine-light-hover': '#1e4338', '--mantine-color-pine-light-color': 'var(--accent)',
    '--chart': '#4fa28b',
  },
});
