/** What an exit can lead to: new steps, the fitting ones first, and steps that are already there. */
import type { I18n } from '@lingui/core';
import { word } from '@patchbay/nodes/strings';
import { type Family, type Graph, metaOf, type NodeMeta } from '@patchbay/schema';
import { fuzzy } from '../actions/fuzzy.ts';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { fold } from '../palette/fold.ts';
import { fitting, kindMatches, leadsOn } from '../palette/step-words.ts';
import { titleOf } from './card-words.ts';
import type { StepList } from './view.ts';

export interface StepOption {
  id: string;
  group: 'fits' | 'new' | 'existing';
  title: string;
  about: string;
  family: Family;
  icon: string | undefined;
  /** Kind of a new step, or the step to connect to. */
  choice: { type: string } | { step: string };
}

/** The options of a list that answer to what was typed. */
export function stepOptions(flow: FlowDoc, list: StepList, typed: string, i18n: I18n): StepOption[] {
  const graph = flow.graph();
  const source = graph.nodes.find((node) => node.id === list.from?.node);
  const family = source && metaOf(flow.catalogue, source.type)?.family;
  // Into a cord goes only what leads on to what the cord led to.
  const between = list.from !== undefined && !list.existing;
  const fits = (meta: NodeMeta) => (!meta.start || !list.from) && (!between || leadsOn(meta));
  const kinds = Object.values(flow.catalogue).filter((meta) => fits(meta) && kindMatches(meta, typed, i18n));
  const best = family && typed === '' ? fitting(flow.catalogue, family).filter(fits) : [];
  const fresh = [...best, ...kinds.filter((meta) => !best.includes(meta))].map(
    (meta): StepOption => ({
      id: `new-${meta.type}`,
      group: best.includes(meta) ? 'fits' : 'new',
      title: word(meta.type, 'name', i18n.locale),
      about: word(meta.type, 'about', i18n.locale),
      family: meta.family,
      icon: meta.icon,
      choice: { type: meta.type },
    }),
  );
  // Of those that answer, the ones that are called so come first.
  if (typed !== '') fresh.sort((a, b) => (fuzzy(b.title, typed)?.score ?? 0) - (fuzzy(a.title, typed)?.score ?? 0));
  return [...fresh, ...(list.existing ? existing(flow, graph, list, typed, i18n) : [])];
}

const EXISTING_MAX = 60;

/** Steps that can be led to, those nearest to the source first. */
function existing(flow: FlowDoc, graph: Graph, list: StepList, typed: string, i18n: I18n): StepOption[] {
  const wanted = fold(typed);
  const source = graph.nodes.find((node) => node.id === list.from?.node);
  const far = (x: number, y: number) => Math.hypot(x - (source?.position.x ?? 0), y - (source?.position.y ?? 0));
  const speech = { screen: i18n.locale, languages: graph.languages };
  return graph.nodes
    .map((node) => ({ node, meta: metaOf(flow.catalogue, node.type) }))
    .filter(({ node, meta }) => node.id !== list.from?.node && !meta?.start)
    .map(({ node, meta }): StepOption & { far: number } => ({
      id: `step-${node.id}`,
      group: 'existing',
      title: titleOf(node, meta, speech),
      about: word(node.type, 'name', i18n.locale) || node.type,
      family: meta?.family ?? 'control',
      icon: meta?.icon,
      choice: { step: node.id },
      far: far(node.position.x, node.position.y),
    }))
    .filter((option) => wanted === '' || fold(`${option.title} ${option.about}`).includes(wanted))
    .sort((a, b) => a.far - b.far)
    .slice(0, EXISTING_MAX);
}
