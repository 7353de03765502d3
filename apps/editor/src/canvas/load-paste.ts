/** Pasting by a part of the page that is loaded for it; where it cannot be loaded, that is said. */
import { t } from '@lingui/core/macro';
import type { ReactFlowInstance } from '@xyflow/react';
import type { OpenFlow } from '../doc/open-flow.ts';
import { toast } from '../kit/toast.ts';

export const loadPaste = () => import('./paste-text.ts');

/** Pastes a text into the open flow. */
export async function pasteSoon(open: OpenFlow, canvas: ReactFlowInstance, text: string): Promise<void> {
  try {
    const { pasteText } = await loadPaste();
    pasteText(open, canvas, text);
  } catch {
    toast.failed(t`Nothing was pasted`, { detail: t`The connection is gone. Paste again when it is back.` });
  }
}
