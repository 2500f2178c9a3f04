import type { GraphQLResolveInfo } from 'graphql';
import { provenanceOf } from '../../kit/present';
import { rowOf } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import type { WorkWordsTopic } from './own-words.table';

/** The person's words beside a record of theirs: behind their own consent, whatever opened the record. */
export function readWords(
  topic: WorkWordsTopic,
  subject: { readonly id: string; readonly personId: string },
  { gate, stores }: WorkContext,
  info: GraphQLResolveInfo,
) {
  return gate.read(subject.personId, 'OWN_WORDS', info, async (permit) => {
    const row = await stores.workWords.lastSaid(permit, topic, rowOf(subject));
    return row && { ...row, provenance: provenanceOf(row) };
  });
}
