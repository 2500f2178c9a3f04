/** What the graph says of `idempotencyKey`, which every input of a mutation has. */
export const IDEMPOTENCY_KEY =
  'Made up by the client, 8 to 200 visible characters, new for each act; a retry with the same key does nothing twice.';
