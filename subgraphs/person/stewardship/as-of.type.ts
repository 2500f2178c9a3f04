import { GraphQLDateTime } from 'graphql-scalars';
import { ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Action, Bundle, Category, Layer, Outcome, Purpose, RelationKind, Role } from '../../../consent/vocabulary';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { AccessRecord, AskOutcome, LayerName } from '../access-record/access-record.type';
import { Grantee } from '../consent/consent.type';
import { ConsentAction, ConsentBundle, DataCategory, PurposeOfUse } from '../consent/words.type';
import { RelationKindName, RoleName } from '../relation/relation.type';

export enum FactKind {
  GRANT = 'GRANT',
  REFUSAL = 'REFUSAL',
  RELATION = 'RELATION',
  RETENTION_DUTY = 'RETENTION_DUTY',
  MANDATE = 'MANDATE',
  INCAPACITY = 'INCAPACITY',
  OVERRIDE = 'OVERRIDE',
  CARD_ACTIVATION = 'CARD_ACTIVATION',
  SILENCE = 'SILENCE',
  CONTEXT_CONSENT = 'CONTEXT_CONSENT',
}

registerEnumType(FactKind, {
  name: 'ConsentFactKind',
  description: 'Which kind of fact decisions rest on.',
  valuesConfig: {
    GRANT: { description: 'The person allowed it.' },
    REFUSAL: { description: 'The person refused it.' },
    RELATION: { description: 'Somebody has to do with the person.' },
    RETENTION_DUTY: { description: 'A custodian keeps the record after the relation (bewaarplicht).' },
    MANDATE: { description: 'Somebody acts for the person or stands beside them (mandaat).' },
    INCAPACITY: { description: 'The person cannot weigh their interests in these matters now (C-36).' },
    OVERRIDE: { description: 'Professional secrecy is broken on a legal ground (C-16).' },
    CARD_ACTIVATION: { description: 'The crisis card is open (C-35).' },
    SILENCE: { description: 'Somebody must not notice that something is withheld.' },
    CONTEXT_CONSENT: { description: 'Somebody around the person agreed for their own part (C-18).' },
  },
});

@ObjectType({ description: 'A fact that decisions about a person rest on, as it stood in the record at an instant.' })
export class ConsentFact {
  @ConsentField('CONSENT', () => FactKind, { description: 'Which kind of fact.' })
  kind!: FactKind;

  @ConsentField('CONSENT', () => Grantee, { description: 'To whom it speaks, or who holds it.' })
  grantee!: Grantee | null;

  @ConsentField('CONSENT', () => [DataCategory], { description: 'The categories it names.' })
  categories!: readonly Category[];

  @ConsentField('CONSENT', () => [ConsentBundle], { description: 'The bundles it names.' })
  bundles!: readonly Bundle[];

  @ConsentField('CONSENT', () => Boolean, { description: 'A pause: everything, to everyone.' })
  everything!: boolean;

  @ConsentField('CONSENT', () => [PurposeOfUse], { description: 'For these purposes; empty for every purpose.' })
  purposes!: readonly Purpose[];

  @ConsentField('CONSENT', () => [ConsentAction], { description: 'Which actions it speaks of.' })
  actions!: readonly Action[];

  @ConsentField('CONSENT', () => Organisation, { description: 'Only what this organisation holds.' })
  heldBy!: Organisation | null;

  @ConsentField('CONSENT', () => RelationKindName, { description: 'Kind of a relation.' })
  relationKind!: RelationKind | null;

  @ConsentField('CONSENT', () => RoleName, { description: 'Role of a relation, for this person.' })
  role!: Role | null;

  @ConsentField('CONSENT', () => String, { description: 'Word of the law: kind of mandate, or legal ground and danger.' })
  legalWord!: string | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'From when it holds (UTC).' })
  from!: Date;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'Until when (UTC), exclusive; null for no end then known.' })
  until!: Date | null;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'When it was recorded (UTC).' })
  recordedAt!: Date;
}

@ObjectType({ description: 'What counted at an instant, as recorded by then.' })
export class ConsentAsOf {
  @ConsentField('CONSENT', () => ID, { description: 'Key of the person.' })
  person!: string;

  @ConsentField('CONSENT', () => GraphQLDateTime, { description: 'The instant (UTC).' })
  instant!: Date;

  @ConsentField('CONSENT', () => [ConsentFact], { description: 'Every fact that was recorded by then and held then.' })
  facts!: readonly ConsentFact[];
}

export enum ReplayDifference {
  OUTCOME = 'OUTCOME',
  LAYER = 'LAYER',
  DECIDED_BY = 'DECIDED_BY',
  OWN_RECORDS = 'OWN_RECORDS',
  POLICY_UNKNOWN = 'POLICY_UNKNOWN',
}

registerEnumType(ReplayDifference, {
  name: 'ReplayDifference',
  description: 'In what a decision that is made again differs from what the line says.',
  valuesConfig: {
    OUTCOME: { description: 'Open or not.' },
    LAYER: { description: 'The layer of the rule.' },
    DECIDED_BY: { description: 'The facts that decided.' },
    OWN_RECORDS: { description: 'Whether own records were open besides.' },
    POLICY_UNKNOWN: { description: 'The policy version, or who asked, is not known any more: nothing was compared.' },
  },
});

@ObjectType({ description: 'One smallest set of changes to the facts that would have turned the decision.' })
export class TurningChange {
  @ConsentField('CONSENT', () => [String], {
    description: 'Each change: ADD_GRANT, WITHDRAW_GRANT, ADD_REFUSAL, WITHDRAW_REFUSAL, ADD_EXCEPTION, ADD_RELATION, END_RELATION and so on.',
  })
  changes!: readonly string[];
}

@ObjectType({ description: 'A decision that was made again, from the facts and under the policy of that day.' })
export class DecisionReplay {
  @ConsentField('ACCESS_RECORDS', () => AccessRecord, { description: 'The line.' })
  line!: AccessRecord;

  @ConsentField('ACCESS_RECORDS', () => Boolean, { description: 'Whether it falls the same: outcome, layer and deciding facts.' })
  same!: boolean;

  @ConsentField('ACCESS_RECORDS', () => [ReplayDifference], { description: 'In what it differs.' })
  differences!: readonly ReplayDifference[];

  @ConsentField('ACCESS_RECORDS', () => AskOutcome, { description: 'What comes out; null when it cannot be decided again.' })
  outcome!: Outcome | null;

  @ConsentField('ACCESS_RECORDS', () => LayerName, { description: 'The layer that decides.' })
  layer!: Layer | null;

  @ConsentField('CONSENT', () => [FactKind], { description: 'The kinds of facts that decide, one for each.' })
  deciding!: readonly FactKind[];

  @ConsentField('CONSENT', () => [TurningChange], { description: 'The fewest changes that would have turned it, each way of doing so.' })
  turnedBy!: readonly TurningChange[];

  @ConsentField('CONSENT', () => String, {
    description: 'Why nothing turns it: VALIDITY, CEILING, NOT_BY_CONSENT, WRITTEN_BY_PERSON, OWN_DATA; null when something does.',
  })
  cannotTurn!: string | null;
}
