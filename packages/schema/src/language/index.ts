/** The languages of a flow: texts and rules. Pure; time, zone and language are given. */
export { formatDate, toInstant } from './dates.ts';
export * from './rule.ts';
export { parseTemplate, TemplateError, type Setting, type Template } from './template.ts';
