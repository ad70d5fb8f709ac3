import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { lazy, Suspense } from 'react';
import { theme, variables } from '../design/theme';
import { queries } from './queries';
import { router } from './router';

/** What is said in passing comes after the first screen: nothing is said before somebody has done something. */
const Notices = lazy(async () => {
  await idle();
  return { default: (await import('./Notices')).Notices };
});

/** Safari cannot be asked when it is idle. */
const idle = () => new Promise<unknown>((resolve) => ('requestIdleCallback' in window ? window.requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 500)));

/** The server writes a fresh nonce into the page; style elements made by Mantine carry it, as the policy asks. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
setNonce(nonce);

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queries}>
        <Suspense><Notices /></Suspense>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
