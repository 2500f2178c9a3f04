import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Action, ActorKind, Category, Layer, Outcome, Profession, Purpose, RelationKind } from '../../../consent/vocabulary';
import { ACTOR_KINDS, LAYERS, PROFESSIONS } from '../../../consent/vocabulary';
import { PageArgs, PageInfo, connectionOf } from '../../kit/connection.type';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation, Professional } from '../../kit/directory-reference.type';
import { ConsentAction, DataCategory, PurposeOfUse } from '../consent/words.type';
import { RelationKindName } from '../relation/relation.type';

function enumOf<Word extends string>(words: readonly Word[]): { readonly [Key in Word]: Key } {
  return Object.fromEntries(words.map((word) => [word, word])) as { readonly [Key in Word]: Key };
}

export const ActorKindName = enumOf(ACTOR_KINDS);

registerEnumType(ActorKindName, {
  name: 'ActorKind',
  description: 'As what somebody asked. A token says as what somebody acts now.',
  valuesConfig: {
    ANONYMOUS: { description: 'Without a token.' },
    PROFESSIONAL: { description: 'In a profession, for an organisation.' },
    PERSON: { description: 'A natural person, privately: the person, a relative, a representative.' },
    STEWARD: { description: 'A data steward; sees who looked, never what.' },
    SERVICE: { description: 'A partner’s system.' },
  },
});

export const ProfessionName = enumOf(PROFESSIONS);

registerEnumType(ProfessionName, {
  name: 'Profession',
  description: 'What a professional’s token says they are.',
  valuesConfig: {
    GENERAL_PRACTITIONER: { description: 'General practitioner (huisarts).' },
    FIRST_LINE_PSYCHOLOGIST: { description: 'First-line psychologist (eerstelijnspsycholoog).' },
    MENTAL_HEALTH_PROFESSIONAL: { description: 'Professional in mental-health care (ggz-medewerker).' },
    JOB_COACH: { description: 'Job coach or mediator (arbeidscoach).' },
    EMPLOYER: { description: 'Acts for an employer (werkgever).' },
    TRAINING_PROVIDER: { description: 'Acts for a training provider (opleiding).' },
    MUNICIPAL_WORKER: { description: 'Municipal worker (OCMW, gemeente).' },
    ADVISING_DOCTOR: { description: 'Advising doctor of a health insurer (adviserend arts).' },
    PEER_WORKER: { description: 'Expert by experience (ervaringsdeskundige).' },
    BILLING_OFFICER: { description: 'Billing (facturatie).' },
    NETWORK_COORDINATOR: { description: 'Network coordinator (netwerkcoördinator).' },
    CRISIS_SERVICE: { description: 'Crisis service (crisisdienst): sees a person by an activated crisis card only.' },
    INSPECTOR: { description: 'Inspector (inspectie): sees what a legal duty opens, by case.' },
    CIRCLE_PROFESSIONAL: { description: 'Professional from outside care.' },
  },
});

export const AccessEventName = enumOf([
  'READ',
  'WRITE',
  'SEARCH',
  'EXPORT',
  'STEWARD_LOOK',
  'OVERRIDE',
  'CARD',
  'RETENTION',
  'ERASURE',
] as const);
export type AccessEventWord = keyof typeof AccessEventName;

registerEnumType(AccessEventName, {
  name: 'AccessEvent',
  description: 'What kind of event a line of the access record is (NEN 7513 chapter 6).',
  valuesConfig: {
    READ: { description: 'Asked to see something.' },
    WRITE: { description: 'Asked to add or change something.' },
    SEARCH: { description: 'Looked for persons and found this one, or nobody.' },
    EXPORT: { description: 'Took a copy along.' },
    STEWARD_LOOK: { description: 'Looked through access records, or tried to.' },
    OVERRIDE: { description: 'On a legal ground, outside what the person allowed.' },
    CARD: { description: 'By an activated crisis card (crisiskaart).' },
    RETENTION: { description: 'Months of the access record itself went, being past their retention.' },
    ERASURE: { description: 'Values in lines were erased on a person’s request (GDPR art. 17).' },
  },
});

export enum AskOutcome {
  PERMIT = 'PERMIT',
  DENY = 'DENY',
}

registerEnumType(AskOutcome, {
  name: 'AskOutcome',
  description: 'What came of it.',
  valuesConfig: {
    PERMIT: { description: 'It was open.' },
    DENY: { description: 'It was not open; own records may have been open besides.' },
  },
});

export enum AccessReleaseName {
  RELEASED = 'RELEASED',
  ABORTED = 'ABORTED',
  NOT_FLUSHED = 'NOT_FLUSHED',
  UNKNOWN = 'UNKNOWN',
}

registerEnumType(AccessReleaseName, {
  name: 'AccessRelease',
  description: 'What became of the answer, as against what was decided.',
  valuesConfig: {
    RELEASED: { description: 'It was handed over.' },
    ABORTED: { description: 'It was broken off before all of it was handed over.' },
    NOT_FLUSHED: { description: 'It was not handed over: consent changed first, or who asked was gone.' },
    UNKNOWN: { description: 'Nothing says what became of it; count it as released.' },
  },
});

export const LayerName = enumOf(LAYERS);

registerEnumType(LayerName, {
  name: 'DecisionLayer',
  description: 'The layer of the rule that decided; the first that decides ends it.',
  valuesConfig: {
    VALIDITY: { description: 'Whether the question is allowed to the role at all.' },
    CEILING: { description: 'What is never open to a role.' },
    OWN: { description: 'What is about the asker themselves.' },
    OWN_RECORD: { description: 'What the asker wrote, sent, received, holds or has a part in.' },
    OVERRIDE: { description: 'A legal ground or an activated crisis card.' },
    RELATION: { description: 'Whether the asker has to do with the person.' },
    REFUSAL: { description: 'What the person refused.' },
    GRANT: { description: 'What the person allowed.' },
    DEFAULT: { description: 'Nothing was said: closed.' },
  },
});

@ObjectType({
  description:
    'Somebody asked for something of a person: who, as what, why, what, when, and on which ground it was open or not (C-55). Never what it said.',
})
export class AccessRecord {
  @Field(() => ID, { description: 'Opaque key of the line.' })
  id!: string;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, { description: 'When (UTC).' })
  at!: Date;

  @ConsentField('ACCESS_RECORDS', () => ID, {
    description: 'Key of the person it was about; null for a look at nobody in particular.',
  })
  person!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ID, {
    description:
      'Pseudonym of the person, for a steward of a region: theirs alone, the same for a quarter; then the key is null until they open a case.',
  })
  personPseudonym!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ID, {
    description: 'Pseudonym of who asked, for a steward of a region; then professional and naturalPerson are null without a case.',
  })
  askerPseudonym!: string | null;

  @ConsentField('ACCESS_RECORDS', () => ActorKindName, { description: 'As what they asked.' })
  actorKind!: ActorKind;

  @ConsentField('ACCESS_RECORDS', () => Professional, { description:
      'The professional who asked. To the person only where the policy of their organisation names them; organisation and profession are always told.',
  })
  professional!: Professional | null;

  @ConsentField('ACCESS_RECORDS', () => ID, {
    description:
      'Key of the natural person who asked. To the person only for themselves and accepted members of their circle; of others relation says how they had to do with them.',
  })
  naturalPerson!: string | null;

  @ConsentField('ACCESS_RECORDS', () => RelationKindName, {
    description: 'How a natural person who asked had to do with the person then; null for everybody else.',
  })
  relation!: RelationKind | null;

  @ConsentField('ACCESS_RECORDS', () => Organisation, { description: 'For which organisation they asked.' })
  organisation!: Organisation | null;

  @ConsentField('ACCESS_RECORDS', () => ProfessionName, { description: 'Their profession.' })
  profession!: Profession | null;

  @ConsentField('ACCESS_RECORDS', () => PurposeOfUse, { description: 'Why they asked.' })
  purpose!: Purpose;

  @ConsentField('ACCESS_RECORDS', () => DataCategory, {
    description: 'What kind of data; null where only was asked whether there is such a person or what of them is open.',
  })
  category!: Category | null;

  @ConsentField('ACCESS_RECORDS', () => String, {
    description: 'The category in words, in the language of the reader (nl, fr, de, en); null where there is none.',
  })
  categoryLabel!: string | null;

  @ConsentField('ACCESS_RECORDS', () => [String], { description: 'The fields of the schema that were asked for.' })
  fields!: readonly string[];

  @ConsentField('ACCESS_RECORDS', () => ConsentAction, { description: 'To see it or to add to it.' })
  action!: Action;

  @ConsentField('ACCESS_RECORDS', () => AccessEventName, { description: 'What kind of event it was.' })
  event!: AccessEventWord;

  @ConsentField('ACCESS_RECORDS', () => Boolean, {
    description: 'Whether it was outside the normal procedure: on a legal ground or by a crisis card (noodprocedure).',
  })
  emergency!: boolean;

  @ConsentField('ACCESS_RECORDS', () => ID, { description: 'Key of the person they acted for, by their own choice.' })
  actingFor!: string | null;

  @ConsentField('ACCESS_RECORDS', () => String, {
    description: 'Digest of the access token they asked with, for stewards only: everything that one token saw.',
  })
  tokenId!: string | null;

  @ConsentField('ACCESS_RECORDS', () => AskOutcome, { description: 'What came of it.' })
  outcome!: Outcome;

  @ConsentField('ACCESS_RECORDS', () => AccessReleaseName, {
    description: 'For stewards: what became of the answer to the request that the line belongs to.',
  })
  release!: keyof typeof AccessReleaseName | null;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, {
    description: 'For stewards: when the answer left, or was broken off (UTC); null where nothing says.',
  })
  releasedAt!: Date | null;

  @ConsentField('ACCESS_RECORDS', () => Boolean, { description: 'Whether the asker’s own records were open besides.' })
  ownRecords!: boolean;

  @ConsentField('ACCESS_RECORDS', () => LayerName, { description: 'Which layer of the rule decided.' })
  layer!: Layer;

  @ConsentField('ACCESS_RECORDS', () => String, {
    description: 'The ground in plain words, in the language of the reader (nl, fr, de, en).',
  })
  ground!: string;

  @ConsentField('ACCESS_RECORDS', () => [ID], { description: 'Keys of the grants or refusals that decided.' })
  decidedBy!: readonly string[];

  @ConsentField('ACCESS_RECORDS', () => Int, {
    description: 'How many lines of the day this one stands for; 1 unless mergeSameDay was asked.',
  })
  times!: number;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, {
    description: 'The first of the lines it stands for (UTC); at is the last.',
  })
  firstAt!: Date;

  @ConsentField('ACCESS_RECORDS', () => GraphQLDateTime, {
    description: 'Until when (UTC) the line was withheld from the person; null for a line that never was.',
  })
  withheldUntil!: Date | null;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'Which part of the hub was asked.' })
  subgraph!: string;

  @ConsentField('ACCESS_RECORDS', () => String, { description: 'Version of the visibility matrix that decided.' })
  policyVersion!: string;
}

@ArgsType()
export class OwnAccessRecordArgs extends PageArgs {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when (UTC).' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive.' })
  until?: Date | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Tell as one line what the same asker did with the same category on one day (in Brussels and Amsterdam), for one purpose and with one outcome.',
  })
  mergeSameDay!: boolean;
}

export const AccessRecordConnection = connectionOf(
  'AccessRecord',
  AccessRecord,
  'ACCESS_RECORDS',
  'the lines of the access record',
);

@ObjectType({ description: 'How many lines there are, within what the steward may see.' })
export class AccessRecordTotals {
  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'All lines that fit the filter.' })
  lines!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Lines where it was open.' })
  permitted!: number;

  @ConsentField('ACCESS_RECORDS', () => Int, { description: 'Lines where it was not open.' })
  denied!: number;
}

@ObjectType({ description: 'One line, with its place in the list.' })
export class AuditEdge {
  @Field(() => String, { description: 'Place in the list; opaque.' })
  cursor!: string;

  @ConsentField('ACCESS_RECORDS', () => AccessRecord, { description: 'The line.' })
  node!: AccessRecord;
}

@ObjectType({ description: 'A page of the lines a steward may see, and how many there are.' })
export class AuditConnection {
  @ConsentField('ACCESS_RECORDS', () => [AuditEdge], { description: 'The lines with their cursors.' })
  edges!: readonly AuditEdge[];

  @ConsentField('ACCESS_RECORDS', () => [AccessRecord], { description: 'The lines alone.' })
  nodes!: readonly AccessRecord[];

  @Field(() => PageInfo, { description: 'Where this page begins and ends.' })
  pageInfo!: PageInfo;

  @ConsentField('ACCESS_RECORDS', () => AccessRecordTotals, {
    description: 'How many lines fit the filter, over all pages.',
  })
  totals!: AccessRecordTotals;
}

@InputType({ description: 'What a steward looks for. What is left out does not narrow it.' })
export class AccessRecordFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'Lines about this person, by key or pseudonym. A steward of a region asks by key only with a case (openCase).',
  })
  person?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Lines of who asked: key of a professional or natural person, or their pseudonym. By key with a case, as for person.',
  })
  account?: string | null;

  @Field(() => ID, { nullable: true, description: 'Lines of those who asked for this organisation.' })
  organisation?: string | null;

  @Field(() => DataCategory, { nullable: true, description: 'Lines about this category.' })
  category?: Category | null;

  @Field(() => ProfessionName, { nullable: true, description: 'Lines of those with this profession.' })
  profession?: Profession | null;

  @Field(() => AccessEventName, { nullable: true, description: 'Lines of this kind of event.' })
  event?: AccessEventWord | null;

  @Field(() => String, { nullable: true, description: 'Lines of this access token, as tokenId of a line names it.' })
  tokenId?: string | null;

  @Field(() => LayerName, { nullable: true, description: 'Lines that this layer of the rule decided.' })
  layer?: Layer | null;

  @Field(() => Boolean, { nullable: true, description: 'Lines outside the normal procedure, or all others.' })
  emergency?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Your own looks only. Left out or false: everybody’s.' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Lines of those whose relation with the person had ended, with none live. Left out or false: all lines (C-58).',
  })
  afterRelationEnd?: boolean | null;

  @Field(() => AskOutcome, { nullable: true, description: 'Lines with this outcome.' })
  outcome?: Outcome | null;

  @Field(() => AccessReleaseName, { nullable: true, description: 'Lines with this said of what became of the answer.' })
  release?: keyof typeof AccessReleaseName | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'From when (UTC).' })
  from?: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when (UTC), exclusive.' })
  until?: Date | null;
}
