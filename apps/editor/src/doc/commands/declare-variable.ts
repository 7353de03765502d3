/** Declares variables of the flow itself: they are there from the beginning, empty unless they have a default. */
import type { Variable } from '@patchbay/schema';
import type { FlowDoc } from '../flow-doc.ts';

/** Adds a variable; one of that name is left as it is. */
export function declareVariable(flow: FlowDoc, variable: Variable): void {
  flow.change(() => {
    const { variables } = flow.graph();
    if (!variables.some((each) => each.name === variable.name)) flow.roots.flow.set('variables', [...variables, variable]);
  });
}

/** Gives a declared variable another name. */
export function renameDeclared(flow: FlowDoc, from: string, to: string): void {
  flow.change(() => flow.roots.flow.set('variables', flow.graph().variables.map((each) => (each.name === from ? { ...each, name: to } : each))));
}
