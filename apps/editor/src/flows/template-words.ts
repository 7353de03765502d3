/** The words of a template in the language of the screen. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Goal, Template } from '../api/templates.ts';

/** Title and description; English where the screen's language is missing. */
export function templateWords(template: Template, locale: string): { title: string; description: string } {
  const pick = (texts: Record<string, string>) => texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? '';
  return { title: pick(template.title) || template.name, description: pick(template.description) };
}

/** Goals in the order they are offered. */
export const GOALS: Record<Goal, MessageDescriptor> = {
  orders: msg`Orders and delivery`,
  returns: msg`Returns and refunds`,
  account: msg`Account and password`,
  feedback: msg`Feedback`,
  routing: msg`First contact and routing`,
};

/** Templates by goal, only goals that have some. */
export function byGoal(templates: readonly Template[]): { goal: Goal; templates: Template[] }[] {
  return (Object.keys(GOALS) as Goal[]).map((goal) => ({ goal, templates: templates.filter((each) => each.goal === goal) })).filter((group) => group.templates.length > 0);
}
