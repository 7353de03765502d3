/** Placeholder until the canvas is here. */

/** One flow. */
export default function FlowPage({ flowId }: { flowId: string }) {
  return <p className="p-6">{flowId}</p>;
}
