import { Button, Menu } from '@mantine/core';
import { Camera, ClipboardPaste, FileUp, Plus } from 'lucide-react';
import { useRef } from 'react';
import { uploads } from '../app/intake';
import { t } from '../messages';

export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.webp,.heic,.xml,.eml,.zip';

/** Bringing documents in by hand: pick files, or on a phone take a photo. Dropping and pasting work everywhere anyway. */
export function AddButton() {
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement | null) => {
    uploads.add(input?.files ?? []);
    if (input) input.value = '';
  };
  return (
    <>
      <Menu position="bottom-end" width={230} shadow="md">
        <Menu.Target>
          <Button size="sm" leftSection={<Plus size={16} />}>{t('add.button')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<FileUp size={16} />} onClick={() => picker.current?.click()}>{t('add.pick')}</Menu.Item>
          <Menu.Item leftSection={<Camera size={16} />} onClick={() => camera.current?.click()}>{t('add.photo')}</Menu.Item>
          <Menu.Item leftSection={<ClipboardPaste size={16} />} disabled>{t('add.paste')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input ref={picker} id="pick-files" type="file" multiple hidden accept={ACCEPTED} onChange={() => take(picker.current)} aria-label={t('add.pick')} />
      <input ref={camera} type="file" hidden accept="image/*" capture="environment" onChange={() => take(camera.current)} aria-label={t('add.photo')} />
    </>
  );
}
