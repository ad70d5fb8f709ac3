import { useEffect, useState, useSyncExternalStore } from 'react';
import { uploadFile } from '../api/upload';
import { type Upload, Uploads } from '../inbox/uploads';

/** The one queue of files on their way in: it lives on while the person moves from screen to screen. */
export const uploads = new Uploads(uploadFile);

export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(uploads.subscribe, uploads.snapshot);
}

/** Takes files dropped or pasted anywhere in the application. @returns whether files hang over the window now */
export function useDropAnywhere(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (hasFiles(event)) setOver(++depth > 0);
    };
    const leave = (event: DragEvent) => {
      if (hasFiles(event)) setOver((depth = Math.max(depth - 1, 0)) > 0);
    };
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver((depth = 0) > 0);
      uploads.add(event.dataTransfer?.files ?? []);
    };
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      if (files && files.length > 0) uploads.add(files);
    };
    const listeners: [string, EventListener][] = [
      ['dragenter', enter as EventListener],
      ['dragleave', leave as EventListener],
      ['dragover', hover as EventListener],
      ['drop', drop as EventListener],
      ['paste', paste as EventListener],
    ];
    listeners.forEach(([name, listener]) => window.addEventListener(name, listener));
    return () => listeners.forEach(([name, listener]) => window.removeEventListener(name, listener));
  }, []);
  return over;
}

/** Uploads what the service worker kept when a phone shared files with the application. */
export async function takeSharedFiles(): Promise<void> {
  const cache = await caches.open('shared-files');
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get('x-filename') ?? 'shared');
    const blob = await response.blob();
    uploads.add([new File([blob], name, { type: blob.type })]);
    await cache.delete(request);
  }
}
