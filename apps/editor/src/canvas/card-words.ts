/** What a card says, in the language of the screen: title, body and exits. Words of kinds come from the catalogue, the rest from the author. */
import { labelText, word } from '@patchbay/nodes/strings';
import { type Exit, exitsOf, type JsonObject, type Label, type Node, type NodeMeta, pickText } from '@patchbay/schema';
import { plainDuration } from '../inspector/duration-words.ts';
import { type Piece, piecesOf } from './card-text.ts';

export interface Speech {
  /** Language of the screen. */
  screen: string;
  /** Languages of the flow, the first one first. */
  languages: readonly string[];
}

export interface BodyPart {
  look: 'bubble' | 'hint' | 'line';
  pieces: Piece[];
}

/** A step's title: the author's words, else what an end is counted as, else the kind's name. */
export function titleOf(node: Node, meta: NodeMeta | undefined, speech: Speech): string {
  if (node.title !== '') return node.title;
  if (meta && isEnd(meta, node.config)) {
    const [line] = summaryOf(meta, node.config);
    if (line && 'label' in line) return labelText(node.type, line.label, speech.screen) || kindName(node.type, speech.screen);
  }
  return kindName(node.type, speech.screen);
}

/** The name of a kind; its type where this build does not know it. */
export function kindName(type: string, screen: string): string {
  return word(type, 'name', screen) || type;
}

/** A step without exits ends the conversation and is drawn as a pill. */
export function isEnd(meta: NodeMeta, config: JsonObject): boolean {
  return exitsOf(meta, config).length === 0;
}

/** The lines between title and exits. Choices are not among them: their exits are drawn as what the customer sees. */
export function bodyOf(node: Node, meta: NodeMeta, speech: Speech): BodyPart[] {
  return summaryOf(meta, node.config).flatMap((line): BodyPart[] => {
    if ('chips' in line) return [];
    if ('label' in line) return [{ look: 'line', pieces: labelPieces(node.type, line.label, speech) }];
    const text = pickText(line.bubble, speech.screen, speech.languages).trim();
    return text === '' ? [{ look: 'hint', pieces: [{ text: word(node.type, 'about', speech.screen) }] }] : [{ look: 'bubble', pieces: piecesOf(text) }];
  });
}

/** Reads the summary of a config that may be half typed. */
function summaryOf(meta: NodeMeta, config: JsonObject) {
  try {
    return meta.summary({ ...meta.defaults, ...config });
  } catch {
    return []; // half typed; the verifier names the place
  }
}

/** A label with the facts that are variables shown as chips, and lengths of time in words. */
function labelPieces(type: string, label: Label, speech: Speech): Piece[] {
  if (!('key' in label)) return piecesOf(labelText(type, label, speech.screen));
  const sentence = word(type, label.key, speech.screen) || label.key;
  return sentence.split(/(\{\w+\})/).flatMap((part): Piece[] => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [{ text: part }];
    const fact = String(label.facts?.[name] ?? '');
    if (name === 'variable') return [{ chip: fact }];
    return name === 'time' ? [{ text: plainDuration(fact, speech.screen) }] : piecesOf(fact);
  });
}

/** An exit as a row: what it says, and whether it stands below the line. */
export interface ExitWords {
  exit: Exit;
  text: string;
  /** The customer sees these words: drawn as the button they press. */
  pressed: boolean;
  quiet: boolean;
}

/** Exits in the order of the rows: what the author must connect, then failure, then silence. */
export function exitWords(type: string, exits: readonly Exit[], speech: Speech): ExitWords[] {
  const words = exits.map((exit): ExitWords => {
    const text = 'texts' in exit.label ? pickText(exit.label.texts, speech.screen, speech.languages) : labelText(type, exit.label, speech.screen);
    return { exit, text: text || '…', pressed: 'texts' in exit.label, quiet: exit.role !== 'main' };
  });
  return [...words.filter((each) => !each.quiet), ...words.filter((each) => each.quiet)];
}
