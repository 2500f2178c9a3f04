import type { JsonObject } from './json';

/** An error as a partner worded it. */
export interface PartnerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface PartnerData {
  readonly data: JsonObject | null;
  readonly errors?: readonly PartnerError[];
}

/** One subgraph, as the executor asks it. */
export interface Partner<Context> {
  /**
   * @param body the JSON of a GraphQL request, ready to be signed and sent.
   * @throws GraphQLError when it cannot be reached or may not be believed.
   */
  readonly send: (body: string, context: Context) => Promise<PartnerData>;
}
