/** Copy, cut and paste of the selection by the browser's own events, so that every key and menu of every system works. Never while somebody types or marks text. */
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { clipOf, clipText } from '../doc/clipboard.ts';
import { deleteSelection } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { loadPaste, pasteSoon } from './load-paste.ts';
import { watchPointer } from './pointer.ts';

/** What pasting needs comes when the canvas stands, so that it is there when the connection is not. */
const PASTE_AFTER_MS = 5_000;

/** Listens while the canvas is there. */
export function useClipboard(): void {
  const open = useOpenFlow();
  const canvas = useReactFlow();
  useEffect(() => {
    const { flow, view } = open;
    const onCopy = (event: ClipboardEvent) => {
      const { selected } = view.getState();
      if (selected.size === 0 || isElsewhere(event) || !(document.getSelection()?.isCollapsed ?? true)) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', clipText(clipOf(flow.graph(), selected)));
      if (event.type === 'cut' && !flow.readOnly) {
        deleteSelection(flow, selected);
        view.select([]);
      }
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isElsewhere(event)) return;
      event.preventDefault();
      void pasteSoon(open, canvas, event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    const leavePointer = watchPointer();
    const soon = setTimeout(() => void loadPaste().catch(() => undefined), PASTE_AFTER_MS);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
      leavePointer();
      clearTimeout(soon);
    };
  }, [open, canvas]);
}

/** Somebody types in a field, works in a dialog, or another part of the page has answered. */
function isElsewhere(event: ClipboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"][data-state="open"]:not([data-quiet])')) return true;
  return [event.target, document.activeElement].some((at) => at instanceof HTMLElement && (at.isContentEditable || at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement));
}
