/** Loads the form of a step: when one is selected, or a little before, when the pointer comes near. */
export function loadStepPanel() {
  return import('./StepPanel.tsx');
}
