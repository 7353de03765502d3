/** Exits that lead nowhere: to a step, to an end, or to the flow's default for their role. */
import { firstAnswers } from '@patchbay/schema';
import { placeAfter } from '../../canvas/place.ts';
import { addNode, type ExitPlace, setFlow } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import { type Fix, type Trouble } from './fix.ts';

/** An exit that must be connected: the author chooses where to, or the conversation ends there. */
export function openExit(trouble: Trouble): Fix[] {
  const from = exitOf(trouble);
  return from ? [connectTo(from), endThere(trouble, from)] : [];
}

/** An exit for failure or silence: the flow's default answers for all of them at once. */
export function noDefault(trouble: Trouble): Fix[] {
  const { issue, graph } = trouble;
  const from = exitOf(trouble);
  if (!from) return []; // a kind without such an exit cannot be mended here
  const role = issue.code === 'no-failure-exit' ? 'failure' : 'silence';
  const answers = firstAnswers(graph.languages);
  return [
    {
      id: 'default',
      label: role === 'failure' ? words('Add the flow’s answer for failures', '添加流程的失败回复') : words('Add the flow’s answer for silence', '添加流程的沉默回复'),
      act: { change: (flow) => setFlow(flow, { defaults: { ...flow.graph().defaults, [role]: answers[role] } }) },
    },
    connectTo(from),
  ];
}

function exitOf({ issue, node }: Trouble): ExitPlace | undefined {
  return node && issue.place.exit !== undefined ? { node: node.id, exit: issue.place.exit } : undefined;
}

function connectTo(from: ExitPlace): Fix {
  return { id: 'connect', label: words('Connect to a step…', '连接到步骤…'), act: { connect: from } };
}

function endThere({ graph, catalogue }: Trouble, from: ExitPlace): Fix {
  return {
    id: 'end',
    label: words('End the conversation there', '在此结束会话'),
    act: {
      change: (flow) => {
        const type = Object.values(catalogue).find((meta) => !meta.start && meta.exits(meta.defaults).length === 0)?.type;
        if (type !== undefined) addNode(flow, { type, ...placeAfter(flow, { screen: 'en', languages: graph.languages }, from), after: from });
      },
    },
  };
}
