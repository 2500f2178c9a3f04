import { ObjectType, createUnionType } from 'type-graphql';
import { Refused } from './refused.type';

/** What an act leaves behind to answer from: the person, the row, and the rules it was warned of. */
export interface RecordedAct {
  person: string;
  row: string;
  warned?: string;
}

/**
 * The two types with which every act on one concept answers: the thing as it now stands, or why not. The field that shows
 * it is added by recordedResolverOf.
 *
 * @param name of the concept, as the schema says it.
 * @param inWords what is recorded, at the head of a sentence.
 */
export function recordedOf(name: string, inWords: string) {
  @ObjectType(`${name}Recorded`, { description: `${inWords} is recorded.` })
  class Recorded implements RecordedAct {
    /** Key of the person; not in the schema. */
    person!: string;

    /** Row of what was recorded; not in the schema. */
    row!: string;

    /** Rules it was warned of; not in the schema. */
    warned?: string;
  }
  const Result = createUnionType({
    name: `${name}Result`,
    description: `${inWords} as it now stands, or why that was refused.`,
    types: () => [Recorded, Refused] as const,
  });
  return { Recorded, Result };
}
