import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { InheritedConsentField } from './consent-directive';

export enum VoiceKind {
  PERSON = 'PERSON',
  REFERRER = 'REFERRER',
  RELATIVE = 'RELATIVE',
  PROFESSIONAL = 'PROFESSIONAL',
  PARTNER_SYSTEM = 'PARTNER_SYSTEM',
}

registerEnumType(VoiceKind, {
  name: 'Voice',
  description: 'Who is speaking in a record. The person and a referrer may say different things; both are kept apart.',
  valuesConfig: {
    PERSON: { description: 'The person, in their own words.' },
    REFERRER: { description: 'Whoever referred the person (verwijzer), on the referral sheet.' },
    RELATIVE: { description: 'A relative (naaste). The person can read what relatives told.' },
    PROFESSIONAL: { description: 'A professional of the organisation that holds the record.' },
    PARTNER_SYSTEM: { description: 'A partner organisation’s own system, without a named author.' },
  },
});

@ObjectType({ description: 'Where a record comes from: whose voice, who holds it, when it was recorded.' })
@Directive('@shareable')
export class Provenance {
  @InheritedConsentField(() => VoiceKind, { description: 'Whose voice it speaks in.' })
  source!: VoiceKind;

  @InheritedConsentField(() => ID, { description: 'Key of the organisation (or person) that holds the record.' })
  heldBy!: string;

  @InheritedConsentField(() => String, { description: 'System it was entered in.' })
  sourceSystem!: string;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'When it was recorded in Kring (UTC).' })
  recordedAt!: Date;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'Since when it holds in the world, if known (UTC).' })
  effectiveAt!: Date | null;

  @InheritedConsentField(() => Int, { description: 'Version; name it when amending, so nothing is overwritten unseen.' })
  version!: number;

  @InheritedConsentField(() => Boolean, {
    description: 'Whether somebody wrote it in the place of the person, within a mandate (C-37): it is then no word of the person themself.',
  })
  inPlaceOfPerson!: boolean;

  /** Key of the person; not in the schema. */
  personId!: string;

  /** Who wrote it in their place; not in the schema as such. */
  inPlaceBy!: string | null;
}
