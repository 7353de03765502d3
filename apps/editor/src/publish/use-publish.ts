/** Publishing what is on the screen, and what came of it: live, refused with issues, or overtaken by somebody else. */
import { hashOf, type Json } from '@patchbay/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import { publishFlow } from '../api/versions.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import type { ToldIssue } from '../issues/told-issue.ts';

const CONFLICT = 409;

export interface Publishing {
  busy: boolean;
  /** Number of the version that went live. */
  published: number | undefined;
  /** What the server refused: it knows tables the browser may not have known. */
  refused: readonly ToldIssue[];
  /** The version that was live when somebody else was faster; undefined while nobody was. */
  overtaken: { live: number | null } | undefined;
  /** Any other failure. */
  error: Error | null;
  publish(note: string, live: number | null): void;
}

/** Sends what was seen along: nothing else may go live in its place. */
export function usePublish(): Publishing {
  const { id, flow, verifier } = useOpenFlow();
  const queries = useQueryClient();
  const [refused, setRefused] = useState<readonly ToldIssue[]>([]);
  const mutation = useMutation({
    mutationFn: ({ note, live }: { note: string; live: number | null }) => publishFlow(id, { ...(note === '' ? {} : { note }), live, draft: hashOf(flow.graph() as unknown as Json) }),
    // Fails at once without a network: going live must not happen by itself when the connection returns.
    networkMode: 'always',
    onMutate: () => setRefused([]),
    onError: (error) => {
      if (error instanceof ProblemError) void verifier.say(error.issues.filter((issue) => issue.severity === 'error')).then(setRefused);
    },
    // Also after a failure: the answer may have been lost on its way back.
    onSettled: () => queries.invalidateQueries({ queryKey: ['flows'] }),
  });
  const overtaken = mutation.error instanceof ProblemError && mutation.error.status === CONFLICT ? { live: mutation.variables?.live ?? null } : undefined;
  return {
    busy: mutation.isPending,
    published: mutation.data?.number,
    refused,
    overtaken,
    error: overtaken || (mutation.error instanceof ProblemError && mutation.error.issues.length > 0) ? null : mutation.error,
    publish: (note, live) => mutation.mutate({ note, live }),
  };
}
