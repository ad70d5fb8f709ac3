import { useEffect, useRef } from 'react';

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/** The name of a key press as written in key maps: `mod+shift+s`, `/`, `Enter`. */
export function nameOfPress(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const mod = event.ctrlKey || event.metaKey;
  const letter = event.key.length === 1;
  const key = letter ? event.key.toLowerCase() : event.key;
  const shift = event.shiftKey && (!letter || mod);
  return `${mod ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
}

/** A box that is ticked takes no letters: after a click on one, the keys go on to mean what they mean on the screen. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, [role="menuitem"], [role="option"], [role="tab"]') !== null;
}

/**
 * Keys that act on the whole screen. A bare key is left alone while something is being typed, while a dialogue is open, and
 * where it already means something to the control in focus (Enter on a button).
 */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = nameOfPress(event);
      const action = latest.current[name];
      if (!action || event.defaultPrevented || event.repeat && name.startsWith('mod+')) return;
      const bare = !name.startsWith('mod+');
      if (bare && (isTyping(event.target) || document.querySelector('[role="dialog"]'))) return;
      if ((name === 'Enter' || name === ' ') && isControl(event.target)) return;
      event.preventDefault();
      action(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
