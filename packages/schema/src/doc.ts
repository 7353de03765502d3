/** The shared document of a flow: writing a graph into it, and reading it back. */
export { roots, sharedNode, sharedValue, writeGraph } from './doc-writer.ts';
export { GraphReader, readDoc } from './graph-reader.ts';
export { toPlain } from './plain.ts';
