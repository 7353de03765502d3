/**
 * Hover, focus and pressed as something that can stand still: every rule for such a state also holds for what is marked with
 * `data-shown`. Only for the page that shows the kit; the product knows nothing of it.
 */
const STATES = { hover: /(?<!\\):hover\b/g, focus: /(?<!\\):focus-visible\b/g, active: /(?<!\\):active\b/g } as const;
export type ShownState = keyof typeof STATES;

/** Adds the rules of all style sheets once more, with each state's marker beside the state itself. Gives back how to take them away. */
export function showStates(): () => void {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const marked = (Object.keys(STATES) as ShownState[]).reduce((text, state) => text.replace(STATES[state], (pseudo) => `:is(${pseudo}, [data-shown~='${state}'])`), rules.join('\n'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(marked);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
