import { randomUUID } from 'node:crypto';
import type { TestHub } from '../../../support/hub';

const OPEN =
  'mutation Open($input: OpenCaseInput!) { openCase(input: $input) { ... on StewardCaseDone { case { id until version isOpen person professional { id } } } ... on Refused { code message rule } } }';

/** A steward opens a case by key or pseudonym; answers the case, or why not. */
export async function openCase(
  hub: TestHub,
  steward: string,
  subject: string,
  input: { readonly reason?: string; readonly idempotencyKey?: string } = {},
) {
  const { data, errors } = await hub.ask(steward, OPEN, {
    input: { subject, reason: 'A complaint that is being looked into.', idempotencyKey: randomUUID(), ...input },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.openCase;
}
