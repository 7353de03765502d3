/** The rules of the verifier. A new rule is a new file and one line here. */
import { badConfig } from './bad-config.ts';
import { badTemplate } from './bad-template.ts';
import type { Check } from './check.ts';
import { danglingEdge } from './dangling-edge.ts';
import { defaultAnswers } from './default-answers.ts';
import { duplicateId } from './duplicate-id.ts';
import { loopWithoutWait } from './loop-without-wait.ts';
import { missingStart } from './missing-start.ts';
import { missingTranslation } from './missing-translation.ts';
import { openExit } from './open-exit.ts';
import { reservedVariable } from './reserved-variable.ts';
import { severalStarts } from './several-starts.ts';
import { tables } from './tables.ts';
import { tooLarge } from './too-large.ts';
import { unknownKind } from './unknown-kind.ts';
import { unreachableNode } from './unreachable-node.ts';
import { variables } from './variables.ts';

export const CHECKS: readonly Check[] = [
  missingStart,
  severalStarts,
  duplicateId,
  tooLarge,
  unknownKind,
  badConfig,
  badTemplate,
  danglingEdge,
  openExit,
  unreachableNode,
  variables,
  reservedVariable,
  loopWithoutWait,
  tables,
  missingTranslation,
  defaultAnswers,
];
