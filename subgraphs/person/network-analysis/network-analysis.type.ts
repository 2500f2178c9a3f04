import { GraphQLDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { Refused } from '../../kit/refused.type';

export enum ClosenessRingName {
  INNER = 'INNER',
  MIDDLE = 'MIDDLE',
  OUTER = 'OUTER',
}

registerEnumType(ClosenessRingName, {
  name: 'ClosenessRing',
  description: 'How near somebody stands to the person, as the person draws it.',
  valuesConfig: {
    INNER: { description: 'Nearest: those the person cannot do without (binnenste cirkel).' },
    MIDDLE: { description: 'Near (middelste cirkel).' },
    OUTER: { description: 'Further away, and there (buitenste cirkel).' },
  },
});

export enum NetworkKindName {
  PARTNER = 'PARTNER',
  FAMILY = 'FAMILY',
  FRIEND = 'FRIEND',
  NEIGHBOUR = 'NEIGHBOUR',
  COLLEAGUE = 'COLLEAGUE',
  PEER = 'PEER',
  VOLUNTEER = 'VOLUNTEER',
  PROFESSIONAL = 'PROFESSIONAL',
  OTHER = 'OTHER',
}

registerEnumType(NetworkKindName, {
  name: 'NetworkContactKind',
  description: 'What somebody in the network is to the person (naaste, informele steungever, hulpverlener).',
  valuesConfig: {
    PARTNER: { description: 'Partner (partner).' },
    FAMILY: { description: 'Family (familie).' },
    FRIEND: { description: 'Friend (vriend).' },
    NEIGHBOUR: { description: 'Neighbour (buur).' },
    COLLEAGUE: { description: 'Colleague, or somebody of school (collega, klasgenoot).' },
    PEER: { description: 'Peer, expert by experience (lotgenoot, ervaringsdeskundige).' },
    VOLUNTEER: { description: 'Volunteer, buddy, informal carer (vrijwilliger, buddy, mantelzorger).' },
    PROFESSIONAL: { description: 'A professional (hulpverlener).' },
    OTHER: { description: 'Somebody else.' },
  },
});

export enum WantedChangeName {
  AS_IT_IS = 'AS_IT_IS',
  CLOSER = 'CLOSER',
  FURTHER = 'FURTHER',
  FIND_AGAIN = 'FIND_AGAIN',
  LET_GO = 'LET_GO',
}

registerEnumType(WantedChangeName, {
  name: 'WantedNetworkChange',
  description: 'What the person wants to be different with somebody in their network.',
  valuesConfig: {
    AS_IT_IS: { description: 'It is good as it is.' },
    CLOSER: { description: 'Nearer, more often (meer contact).' },
    FURTHER: { description: 'Less near, less often (minder contact).' },
    FIND_AGAIN: { description: 'A contact that was lost, to be found again (contact herstellen).' },
    LET_GO: { description: 'To be let go (loslaten).' },
  },
});

@ObjectType({
  description: 'A worry that a contact may harm the person (schadelijk contact, G-51): for the person and for who raised it, and for nobody else.',
})
@Directive('@key(fields: "id")')
export class HarmfulContactConcern {
  @Field(() => ID, { description: 'Opaque key.' })
  id!: string;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'What the worry is.' })
  text!: string;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'Language of the text, BCP 47.' })
  language!: string;

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, { description: 'When it was raised, a local date.' })
  raisedOn!: string;

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, { description: 'When who raised it closed it, a local date; null while it stands.' })
  closedOn!: string | null;

  @ConsentField('SOCIAL_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

@ObjectType({
  description:
    'Somebody around the person, as the person draws it (contact in het netwerk). Kept to the least: no date, address or key of theirs, and ' +
    'the name the person calls them by is for the person alone (C-42).',
})
@Directive('@key(fields: "id")')
export class NetworkContact {
  @Field(() => ID, { description: 'Opaque key of the entry; not of who it is about.' })
  id!: string;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'What the person calls them; shown to the person alone (C-42).' })
  calledName!: string | null;

  @ConsentField('SOCIAL_NETWORK', () => ClosenessRingName, { description: 'How near they stand.' })
  ring!: ClosenessRingName;

  @ConsentField('SOCIAL_NETWORK', () => NetworkKindName, { description: 'What they are to the person.' })
  kind!: NetworkKindName;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'With what they help, in the person’s words.' })
  helpsWith!: string | null;

  @ConsentField('SOCIAL_NETWORK', () => WantedChangeName, { description: 'What the person wants to be different.' })
  wantedChange!: WantedChangeName;

  @ConsentField('SOCIAL_NETWORK', () => String, { description: 'Language of the texts, BCP 47.' })
  language!: string;

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, { description: 'When the person drew them so, a local date.' })
  drawnOn!: string;

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, {
    description: 'When the person took them out of the drawing, a local date; null while they stand in it.',
  })
  removedOn!: string | null;

  @ConsentField('SOCIAL_NETWORK', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;

  /** Keys inside Kring; not in the schema. */
  personId!: string;
  row!: string;
}

@ObjectType({
  description: 'Who is around the person and how near, as the person draws it (netwerkanalyse, G-20). It is drawn by the person, and nobody else.',
})
export class NetworkAnalysis {
  @ConsentField('SOCIAL_NETWORK', () => [NetworkContact], { description: 'Those in it, and those the person took out, as they were drawn.' })
  contacts!: readonly object[];

  @ConsentField('SOCIAL_NETWORK', () => GraphQLDate, { description: 'When it was last changed, a local date.' })
  lastDrawnOn!: string | null;
}

@InputType({ description: 'Draws somebody into the network, or draws them anew; only the person does (G-20).' })
export class DrawNetworkContactInput {
  @Field(() => ID, { description: 'Key of the person, or of the contact that is drawn anew.' })
  of!: string;

  @Field(() => String, { description: 'What the person calls them, 1 to 100 characters. It stays with the person (C-42).' })
  calledName!: string;

  @Field(() => ClosenessRingName, { description: 'How near they stand.' })
  ring!: ClosenessRingName;

  @Field(() => NetworkKindName, { description: 'What they are to the person.' })
  kind!: NetworkKindName;

  @Field(() => String, { nullable: true, description: 'With what they help, at most 1000 characters; name nobody in it.' })
  helpsWith?: string | null;

  @Field(() => WantedChangeName, { defaultValue: WantedChangeName.AS_IT_IS, description: 'What the person wants to be different.' })
  wantedChange!: WantedChangeName;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the texts, BCP 47.' })
  language!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the contact that was seen, where one is drawn anew.' })
  version?: number | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Takes somebody out of the drawing; only the person does.' })
export class RemoveNetworkContactInput {
  @Field(() => ID, { description: 'Key of the contact.' })
  contact!: string;

  @Field(() => Int, { description: 'Version of the contact that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Raises a worry that a contact may harm the person (G-51); the person reads it.' })
export class RaiseHarmfulContactConcernInput {
  @Field(() => ID, { description: 'Key of the contact.' })
  contact!: string;

  @Field(() => String, { description: 'What the worry is, 1 to 2000 characters. Only the person and who raises it read it.' })
  text!: string;

  @Field(() => String, { defaultValue: 'nl', description: 'Language of the text, BCP 47.' })
  language!: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@InputType({ description: 'Closes a worry about a contact; who raised it does.' })
export class CloseHarmfulContactConcernInput {
  @Field(() => ID, { description: 'Key of the concern.' })
  concern!: string;

  @Field(() => Int, { description: 'Version of the concern that was seen.' })
  version!: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}

@ObjectType({ description: 'The network was drawn, or a worry about somebody in it raised or closed.' })
export class NetworkAnalysisDone {
  /** Not in the schema. */
  receipt!: { readonly person: string; readonly contact: string };
}

export const NetworkAnalysisResult = createUnionType({
  name: 'NetworkAnalysisResult',
  description: 'The contact as it now stands in the drawing, or why nothing was changed.',
  types: () => [NetworkAnalysisDone, Refused] as const,
});
