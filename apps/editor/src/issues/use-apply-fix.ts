/** Carries out a quick fix: changes the flow with a way back, opens the list of steps, or goes to another page. */
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useOpenFlow } from '../doc/flow-context.ts';
import { toast } from '../kit/toast.ts';
import { onScreen } from './both-languages.ts';
import type { Fix } from './fixes/fix.ts';

/** `from` is what was pressed: a list of steps opens there. */
export function useApplyFix(): (fix: Fix, from: Element) => void {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const navigate = useNavigate();
  return ({ act, label }, from) => {
    if ('page' in act) return void navigate({ to: act.page });
    if ('connect' in act) {
      const { left, bottom } = from.getBoundingClientRect();
      view.show({ node: act.connect.node, card: 'look' });
      return view.openList({ x: left, y: bottom, from: act.connect, existing: true });
    }
    act.change(flow);
    toast.done(t`Fixed`, { detail: onScreen(label, i18n.locale), action: { label: t`Undo`, run: () => flow.undo.undo() } });
  };
}
