/** An issue with its sentence in both languages of the screen, its fields and exits called by the names people see. */
import { catalogue } from '@patchbay/nodes/meta';
import { tellReasons } from '@patchbay/nodes/reasons';
import { labelText, word } from '@patchbay/nodes/strings';
import { exitsOf, type Issue, type Json, metaOf, type Node, reasonIn, sentenceOf, type Sentences } from '@patchbay/schema';

tellReasons();

export interface ToldIssue extends Issue {
  /** Stable for the same problem at the same place, for lists on the screen. */
  key: string;
  sentence: Sentences;
}

/** Says an issue. Facts that name a field or an exit by its id are replaced by the words of the form and the card. */
export function told(issue: Issue, nodes: ReadonlyMap<string, Node>): ToldIssue {
  const node = nodes.get(issue.place.node ?? '');
  const say = (language: string) => {
    const facts = node ? named(issue, node, language) : issue.facts;
    // "Message: write what to say" about a message would say its name twice.
    if (node && issue.code === 'bad-config' && facts.field === word(node.type, 'name', language)) return `${capital(reasonIn(String(facts.reason), language))}${language === 'en' ? '.' : '。'}`;
    return sentenceOf({ ...issue, facts }, language);
  };
  const { node: at = '', edge = '', exit = '', field = '' } = issue.place;
  return { ...issue, key: [issue.code, at, edge, exit, field, String(issue.facts.variable ?? '')].join(' '), sentence: { en: say('en'), 'zh-CN': say('zh-CN') } };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function named(issue: Issue, node: Node, language: string): Record<string, Json> {
  const facts = { ...issue.facts };
  if (typeof facts.field === 'string') facts.field = word(node.type, `field.${facts.field.split('.', 1)[0]}`, language) || facts.field;
  if (typeof facts.exit === 'string') {
    const meta = metaOf(catalogue, node.type);
    const exit = meta && exitsOf(meta, node.config).find((each) => each.id === facts.exit);
    if (exit) facts.exit = labelText(node.type, exit.label, language);
  }
  return facts;
}
