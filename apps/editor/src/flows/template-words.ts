/** The words of a template in the language of the screen. */
import type { Template } from '../api/templates.ts';

/** Title and description; English where the screen's language is missing. */
export function templateWords(template: Template, locale: string): { title: string; description: string } {
  const pick = (texts: Record<string, string>) => texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? '';
  return { title: pick(template.title) || template.name, description: pick(template.description) };
}
