import { Directive, Field, ObjectType } from 'type-graphql';

/** Why an act was refused. Closed list; the message says what would be right. */
export const REFUSED_CODES = [
  'NOT_FOUND',
  'NOT_PERMITTED',
  'ONLY_THE_PERSON',
  'UNKNOWN_GRANTEE',
  'PERIOD_ENDS_BEFORE_IT_STARTS',
  'ALREADY_ANSWERED',
  'ALREADY_ENDED',
  'EXPIRED',
  'STALE_VERSION',
  'KEY_USED_OTHERWISE',
  'RULE_NOT_MET',
  'INPUT_NOT_FIT',
  'SESSION_LIMIT_REACHED',
  'OUT_OF_SCOPE',
] as const;
export type RefusedCode = (typeof REFUSED_CODES)[number];

/**
 * An expected refusal of a mutation, as a typed member of its result. Nothing was changed. What is hidden and what is
 * missing give the same refusal.
 */
@ObjectType({
  description: 'The act was refused and nothing was changed. What is hidden and what does not exist look the same.',
})
@Directive('@shareable')
export class Refused {
  @Field(() => String, {
    description:
      'One of NOT_FOUND, NOT_PERMITTED, ONLY_THE_PERSON, UNKNOWN_GRANTEE, PERIOD_ENDS_BEFORE_IT_STARTS, ALREADY_ANSWERED, ALREADY_ENDED, EXPIRED, STALE_VERSION, KEY_USED_OTHERWISE, RULE_NOT_MET, INPUT_NOT_FIT, SESSION_LIMIT_REACHED, OUT_OF_SCOPE.',
  })
  code!: RefusedCode;

  @Field(() => String, { description: 'What was wrong and what would be right, in English.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The rule behind it (catalogue id such as R-054 or C-01), if one.' })
  rule!: string | null;
}

export function refused(code: RefusedCode, message: string, rule: string | null = null): Refused {
  return Object.assign(new Refused(), { code, message, rule });
}

/** The one answer for what is hidden and what is missing. */
export function notFound(): Refused {
  return refused('NOT_FOUND', 'There is nothing here under this id that is open to you.');
}

/** The one answer to whoever would write over what they have not read. */
export function staleVersion(): Refused {
  return refused('STALE_VERSION', 'Somebody changed this since you read it. Read it again, and name the version you then see.');
}
