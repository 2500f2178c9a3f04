import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';

@InputType({ description: 'Whether what a criterion names is the case, as far as who asks knows.' })
export class CriterionKnownInput {
  @Field(() => String, { description: 'Which criterion; a code of offer-criterion.' })
  criterion!: string;

  @Field(() => Boolean, { description: 'Whether it is the case.' })
  isTheCase!: boolean;
}

@InputType({
  description:
    'What is looked for, and what is known of whom it is for, without saying who that is. What is left out asks for nothing, ' +
    'and is not known of them. Name kinds or text.',
})
export class OfferNeedInput {
  @Field(() => [String], { nullable: true, description: 'Offerings of one of these kinds; codes of offering-kind.' })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What is needed, in plain words in Dutch or French; at most 200 characters.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Offerings for this zone; the code of a zone.' })
  zone?: string | null;

  @Field(() => String, { nullable: true, description: 'At this care level (zorgniveau).' })
  careLevel?: string | null;

  @Field(() => String, { nullable: true, description: 'With this function of the Flemish decree, A to G.' })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'Given in this way; a code of delivery-mode.' })
  deliveryMode?: string | null;

  @Field(() => String, { nullable: true, description: 'Given in this language; a code of language.' })
  language?: string | null;

  @Field(() => String, { nullable: true, description: 'With a waiting time of at most this; a code of waiting-time-band.' })
  waitingAtMost?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Open to who comes without a referral.' })
  withoutReferral?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Age in whole years, 0 to 130.' })
  ageInYears?: number | null;

  @Field(() => [String], { nullable: true, description: 'Life domains in which there are difficulties; codes of life-domain.' })
  lifeDomains?: string[] | null;

  @Field(() => [CriterionKnownInput], { nullable: true, description: 'What else is known, of criteria that people judge; at most 30.' })
  known?: CriterionKnownInput[] | null;
}

@ObjectType({ description: 'The offerings that fit a need, with every criterion by itself (passend aanbod, N-05).' })
@Directive('@key(fields: "id", resolvable: false)')
export class OfferFit {
  @Field(() => ID, { description: 'Opaque key of the question; it holds the question itself and nobody’s name.' })
  id!: string;
}

const text = (most: number) => z.string().max(most).nullable();
const offerNeedSchema = z.strictObject({
  kinds: z.array(z.string().max(80)).min(1).max(50).nullable(),
  text: text(200),
  zone: text(80),
  careLevel: text(80),
  function: text(80),
  deliveryMode: text(80),
  language: text(80),
  waitingAtMost: text(80),
  withoutReferral: z.boolean().nullable(),
  ageInYears: z.int().min(0).max(130).nullable(),
  lifeDomains: z.array(z.string().max(80)).max(20).nullable(),
  known: z.array(z.strictObject({ criterion: z.string().max(80), isTheCase: z.boolean() })).max(30).nullable(),
});
export type OfferNeed = z.infer<typeof offerNeedSchema>;

/** A need whole, with null for what was left out; undefined where it does not have its form. */
export function offerNeedOf(input: OfferNeedInput): OfferNeed | undefined {
  const { kinds = null, text: words = null, zone = null, careLevel = null, deliveryMode = null, language = null } = input;
  const { waitingAtMost = null, withoutReferral = null, ageInYears = null, lifeDomains = null } = input;
  const known = input.known?.map(({ criterion, isTheCase }) => ({ criterion, isTheCase })) ?? null;
  const need = { kinds, text: words, zone, careLevel, function: input.function ?? null, deliveryMode, language, waitingAtMost };
  return offerNeedSchema.safeParse({ ...need, withoutReferral, ageInYears, lifeDomains, known }).data;
}

/** The question as a key: by it one subgraph asks the directory, which so hears what is looked for and never for whom. */
export function encodeOfferNeed(need: OfferNeed): string {
  return Buffer.from(JSON.stringify(need), 'utf8').toString('base64url');
}

/** Undefined for whatever is no key of a question. */
export function decodeOfferNeed(id: string): OfferNeed | undefined {
  if (id.length > 8_000) return undefined;
  try {
    return offerNeedSchema.safeParse(JSON.parse(Buffer.from(id, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
