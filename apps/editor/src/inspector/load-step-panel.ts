/** The form of a step is large and comes when it is wanted. It shows nothing itself. */
import { withWords } from '../locales/language.ts';

/** Loads the form of a step: when one is selected, or a little before, when the pointer comes near. */
export function loadStepPanel() {
  return withWords('late', import('./StepPanel.tsx'));
}
