import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Where things are said in passing. */
export function Notices() {
  return <Notifications position="bottom-center" limit={3} />;
}
