import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Category, DangerLevel, LegalGround } from '../../../consent/vocabulary';
import { InheritedConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Refused } from '../../kit/refused.type';
import { ReviewStateName } from '../access-review/review-state.type';
import { DataCategory } from '../consent/words.type';

export enum LegalGroundName {
  CONFLICT_OF_DUTIES = 'CONFLICT_OF_DUTIES',
  LEGAL_DUTY = 'LEGAL_DUTY',
  RIGHT_TO_REPORT = 'RIGHT_TO_REPORT',
}

registerEnumType(LegalGroundName, {
  name: 'LegalGround',
  description: 'On which legal ground professional secrecy is broken. The first ground, consent, is a grant (C-30).',
  valuesConfig: {
    CONFLICT_OF_DUTIES: { description: 'Danger that no other way averts: may (conflict van plichten; C-32).' },
    LEGAL_DUTY: { description: 'A duty by law, such as unsafe children or an inspection: must (C-28, C-31).' },
    RIGHT_TO_REPORT: { description: 'A right to report that a law gives: may (meldrecht; C-33).' },
  },
});

export enum DangerLevelName {
  RAISED = 'RAISED',
  SERIOUS = 'SERIOUS',
  ACUTE = 'ACUTE',
}

registerEnumType(DangerLevelName, {
  name: 'DangerLevel',
  description: 'How great the danger is that stands against privacy. The greater, the more can be told (C-16).',
  valuesConfig: {
    RAISED: { description: 'Raised: there are signs.' },
    SERIOUS: { description: 'Serious: it may well happen.' },
    ACUTE: { description: 'Acute: it is about to happen.' },
  },
});

export enum OverrideStateName {
  AWAITS_SIGNATURE = 'AWAITS_SIGNATURE',
  LIVE = 'LIVE',
  ENDED = 'ENDED',
}

registerEnumType(OverrideStateName, {
  name: 'SecrecyOverrideState',
  description: 'Where an override stands.',
  valuesConfig: {
    AWAITS_SIGNATURE: { description: 'Its notice is to be delayed, which takes a second signature. It opens nothing.' },
    LIVE: { description: 'It opens what it names to its recipient.' },
    ENDED: { description: 'It opens nothing any more.' },
  },
});

@ObjectType({
  description:
    'Professional secrecy was broken on a legal ground: what, to whom, why, until when (doorbreking beroepsgeheim; C-16, C-30 to C-34).',
})
@Directive('@key(fields: "id")')
export class SecrecyOverride {
  @Field(() => ID, { description: 'Opaque key of the override.' })
  id!: string;

  @InheritedConsentField(() => OverrideStateName, { description: 'Where it stands now.' })
  state!: OverrideStateName;

  @InheritedConsentField(() => LegalGroundName, { description: 'On which ground.' })
  ground!: LegalGround;

  @InheritedConsentField(() => Boolean, { description: 'Whether the law demands it, rather than allows it.' })
  isDuty!: boolean;

  @InheritedConsentField(() => DangerLevelName, { description: 'How great the danger was.' })
  danger!: DangerLevel;

  @InheritedConsentField(() => String, {
    description: 'Why, in the words of its author; null in a list of what waits for a signature.',
  })
  reason!: string | null;

  @InheritedConsentField(() => String, { description: 'The law or case that it rests on; null as `reason`.' })
  reference!: string | null;

  @InheritedConsentField(() => [DataCategory], { description: 'What it opens, by name.' })
  categories!: readonly Category[];

  @InheritedConsentField(() => Professional, { description: 'To whom, where a professional is named.' })
  recipientProfessional!: Professional | null;

  @InheritedConsentField(() => Organisation, { description: 'To whom, where an organisation is named.' })
  recipientOrganisation!: Organisation | null;

  @InheritedConsentField(() => Professional, { description: 'Who broke secrecy.' })
  author!: Professional;

  @InheritedConsentField(() => Organisation, { description: 'For which organisation.' })
  organisation!: Organisation;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'Since when (UTC); null while it awaits a signature.' })
  from!: Date | null;

  @InheritedConsentField(() => GraphQLDateTime, {
    description: 'Until when (UTC), exclusive; when it was closed, then. Null while it awaits a signature.',
  })
  until!: Date | null;

  @InheritedConsentField(() => GraphQLDateTime, { description: 'From when the person is told (UTC).' })
  noticeFrom!: Date | null;

  @InheritedConsentField(() => Int, { description: 'How many hours later than the opening; 0 for at once.' })
  noticeDelayHours!: number;

  @InheritedConsentField(() => Professional, { description: 'Who signed beside the author for the later notice.' })
  countersignedBy!: Professional | null;

  @InheritedConsentField(() => ReviewStateName, { description: 'What a steward made of it; null before it opened.' })
  review!: ReviewStateName | null;

  @InheritedConsentField(() => String, { description: 'What the steward said of it.' })
  reviewInWords!: string | null;

  @InheritedConsentField(() => Int, { description: 'Version; name it when signing or closing.' })
  version!: number;
}

@InputType({ description: 'Secrecy that is broken: of whom, on which ground, to whom, what, for how long.' })
export class OpenSecrecyOverrideInput {
  @Field(() => ID, { description: 'Key of the person.' })
  person!: string;

  @Field(() => LegalGroundName, { description: 'On which ground.' })
  ground!: LegalGround;

  @Field(() => DangerLevelName, { description: 'How great the danger is.' })
  danger!: DangerLevel;

  @Field(() => String, { description: 'Why, in 20 to 2000 characters. The person and a steward read it.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The law or case; needed for LEGAL_DUTY and RIGHT_TO_REPORT.' })
  reference?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the professional who is told; or name an organisation.' })
  recipientProfessional?: string | null;

  @Field(() => ID, { nullable: true, description: 'Key of the organisation that is told; or name a professional.' })
  recipientOrganisation?: string | null;

  @Field(() => [DataCategory], { description: 'What the recipient needs to know, by name, and no more (C-34).' })
  categories!: Category[];

  @Field(() => Int, {
    description: 'For how many hours: at most 24, 48 or 72 by danger; 336 on a legal duty.',
  })
  hours!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Tell the person so many hours later, 1 to 72. It then opens nothing until a second clinician signs.',
  })
  delayNoticeHours?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Which override is signed or closed.' })
export class SecrecyOverrideInput {
  @Field(() => ID, { description: 'Key of the override.' })
  override!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The override as it stands after the act.' })
export class SecrecyOverrideDone {
  @InheritedConsentField(() => SecrecyOverride, { description: 'The override.' })
  override!: SecrecyOverride | null;
}

export const SecrecyOverrideResult = createUnionType({
  name: 'SecrecyOverrideResult',
  description: 'The override, or why nothing was changed.',
  types: () => [SecrecyOverrideDone, Refused] as const,
});
