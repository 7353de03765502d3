/**
 * Every limit of the product in one place, each with its unit. A limit that is reached fails with a sentence that
 * names it; none of them is ever silently applied.
 */
export const LIMITS = {
  /** Nodes entered in one turn before the engine gives the conversation its failure default. */
  stepsPerTurn: 1_000,
  /** Messages the bot may say in one turn. */
  messagesPerTurn: 100,
  /** Customer messages kept while a node does not listen. */
  mailbox: 20,
  /** Characters of one message, in and out. */
  messageCharacters: 65_536,
  /** Characters one rendered text may reach. */
  renderedCharacters: 65_536,
  /** Steps of the template engine for one text (deterministic; the library's own limit is wall-clock time). */
  renderSteps: 20_000,
  /** Nodes of one flow. */
  nodesPerFlow: 10_000,
  /** Edges of one flow. */
  edgesPerFlow: 40_000,
  /** Characters of one text or template in a node's config. */
  configTextCharacters: 100_000,
  /** Bytes of a flow file. */
  flowFileBytes: 20 * 1_048_576,
  /** Bytes of one JSON request body. */
  bodyBytes: 1_048_576,
  /** Bytes of a table or contact import. */
  importBytes: 50 * 1_048_576,
  /** Rows a CRM lookup hands to a flow. */
  lookupRows: 20,
  /** Conditions in one rule, nested ones included. */
  ruleConditions: 200,
} as const;
