/** The keys of the flow page: looks a pressed key up in the catalogue of actions. What an action does, and where, is said there. */
import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { type Action, isReady, type Scene } from '../actions/action.ts';
import { ACTIONS } from '../actions/catalogue.ts';
import { useCommandHost } from '../actions/command-host.ts';
import { belongsToPage, type KeyPlace, listens, placeOf } from '../actions/place.ts';
import { isApple, matches, type Press, pressOf } from '../actions/press.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { stepOf } from '../doc/step-index.ts';
import { pointedLast, usePointedLast } from './pointed-last.ts';
import type { StepList, ViewStore } from './view.ts';

/** Listens while the flow page is open, and tells the palette of commands what can be done here. `onTest` starts or stops a test. */
export function useCanvasKeys(onTest: () => void): void {
  const open = useOpenFlow();
  const canvas: ReactFlowInstance = useReactFlow();
  usePointedLast();

  useEffect(() => {
    const sceneAt = ({ step }: KeyPlace): Scene => ({ open, canvas, focused: step !== null && stepOf(open.flow.graph(), step) ? step : null, toggleTest: onTest });
    const stage = { actions: ACTIONS, scene: () => sceneAt(placeOf(document.activeElement)) };
    useCommandHost.setState({ stage });

    const press = (event: KeyboardEvent) => {
      if (!belongsToPage(event)) return;
      const { list } = open.view.getState();
      if (list !== null) return typeAhead(event, list, open.view);
      const pressed = pressOf(event, isApple());
      const place = placeOf(event.target);
      const action = wanted(pressed, place);
      if (!action) return;
      const scene = sceneAt(place);
      const ready = isReady(action, scene) && (!event.repeat || action.repeats === true);
      // What the browser would do with Ctrl and a letter instead, nobody asked for.
      if (ready || pressed.mod) event.preventDefault();
      if (ready) action.run(scene, pressed);
    };
    // After the page's own parts, before the canvas library, which takes every Space for panning.
    document.body.addEventListener('keydown', press);
    return () => {
      document.body.removeEventListener('keydown', press);
      useCommandHost.setState((host) => (host.stage === stage ? { stage: null, scene: null } : {}));
    };
  }, [open, canvas, onTest]);
}

/** Keys are for the list of steps as soon as it is asked for: what is typed before it has been loaded is kept for it. */
function typeAhead(event: KeyboardEvent, list: StepList, view: ViewStore): void {
  // The browser's own keys stay the browser's.
  if (event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  if (event.key === 'Escape') view.closeList();
  else if (event.key.length === 1) view.openList({ ...list, typed: (list.typed ?? '') + event.key });
}

/** The action a key stands for at a place. Enter and Space press the control that has the focus instead; Tab walks on unless the pointer was used last. */
function wanted(press: Press, place: KeyPlace): Action | undefined {
  if (place.control && (press.key === 'enter' || press.key === ' ') && !press.mod) return undefined;
  if (press.key === 'tab' && !(place.canvas && pointedLast())) return undefined;
  return ACTIONS.find((action) => listens(action, place) && action.keys?.some((key) => matches(key, press)));
}
