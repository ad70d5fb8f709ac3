import { type NotificationData, notifications } from '@mantine/notifications';
import { t } from '../messages';

/** Says something in passing, at the foot of the screen. @returns an id, to take it back by */
export function say(words: NotificationData): string {
  return notifications.show({ closeButtonProps: { 'aria-label': t('action.close') }, ...words });
}
