/** The address of one flow, handed to the canvas; another flow starts from a clean page. */
import { useParams } from '@tanstack/react-router';
import FlowPage from '../canvas/FlowPage.tsx';

/** Loaded lazily, so that the list of flows stays light. */
export default function FlowRoute() {
  const { flowId } = useParams({ from: '/inside/flows/$flowId' });
  return <FlowPage key={flowId} flowId={flowId} />;
}
