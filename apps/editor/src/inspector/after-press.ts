/** Puts off what would move the form under a pointer that is still down. */

let pressed = false;
addEventListener('pointerdown', () => (pressed = true), true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (pressed = false), true);

/** Acts at once, or when the pointer has been lifted and its press has found its target. */
export function afterPress(act: () => void): void {
  if (!pressed) return act();
  addEventListener('pointerup', () => requestAnimationFrame(act), { once: true });
}
