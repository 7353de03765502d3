/** The one door out. Everything the runtime asks of the internet goes through it, with its purpose named. */
export interface EgressRequest {
  workspace: string;
  purpose: 'channel' | 'crm' | 'llm' | 'http' | 'notify';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  timeoutMs: number;
}

export interface EgressResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Egress {
  /** Throws EgressError when the address is refused, cannot be reached, answers too much or too late. */
  request(request: EgressRequest): Promise<EgressResponse>;
}

/** Why nothing came back. `refused` never names which of our rules it was about the other side's ports. */
export class EgressError extends Error {
  override name = 'EgressError';
  readonly kind: 'refused' | 'unreachable' | 'timeout' | 'too-large';
  constructor(kind: EgressError['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
