import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Action, Category, Purpose, RelationKind, Role } from '../../../consent/vocabulary';
import { ConsentField } from '../../kit/consent-directive';
import { Organisation } from '../../kit/directory-reference.type';
import { Refused } from '../../kit/refused.type';
import { RelationKindName, RoleName } from '../relation/relation.type';
import { Grantee, ScopeInput } from './consent.type';
import { ConsentAction, DataCategory, PurposeOfUse } from './words.type';

export enum MatrixState {
  OPEN = 'OPEN',
  PARTLY = 'PARTLY',
  CLOSED = 'CLOSED',
}

registerEnumType(MatrixState, {
  name: 'MatrixState',
  description: 'How a category stands for somebody around the person. Their own records are theirs besides.',
  valuesConfig: {
    OPEN: { description: 'All of it, whoever holds it.' },
    PARTLY: { description: 'Not all of it: what some organisations hold, or what is about people who agreed themselves.' },
    CLOSED: { description: 'None of it by consent.' },
  },
});

@ObjectType({ description: 'One category for one party: whether it is open, by which words of the person, until when.' })
export class MatrixCell {
  @ConsentField('CONSENT', () => DataCategory, { description: 'The category.' })
  category!: Category;

  @ConsentField('CONSENT', () => MatrixState, { description: 'How it stands now.' })
  state!: MatrixState;

  @ConsentField('CONSENT', () => [ID], { description: 'Keys of the grants that open it.' })
  grants!: readonly string[];

  @ConsentField('CONSENT', () => [ID], { description: 'Keys of the refusals that keep it shut.' })
  refusals!: readonly string[];

  @ConsentField('CONSENT', () => GraphQLDateTime, {
    description: 'When it will stand otherwise by itself, as things are now (UTC); null when no such instant is known.',
  })
  until!: Date | null;
}

@ObjectType({ description: 'A relation that a party has with the person now.' })
export class PartyRelation {
  @Field(() => ID, { description: 'Key of the relation; also what Kring-As-Seen-By takes.' })
  id!: string;

  @ConsentField('CONSENT', () => RelationKindName, { description: 'How they have to do with the person.' })
  kind!: RelationKind;

  @ConsentField('CONSENT', () => RoleName, { description: 'What they are for the person.' })
  role!: Role;
}

@ObjectType({
  description: 'Somebody around the person: with a live relation, or named in a grant or refusal that counts now.',
})
export class ConsentParty {
  @ConsentField('CONSENT', () => Grantee, { description: 'Who.' })
  who!: Grantee;

  @ConsentField('CONSENT', () => Organisation, { description: 'For which organisation; null for a natural person.' })
  organisation!: Organisation | null;

  @ConsentField('CONSENT', () => [PartyRelation], {
    description: 'Their live relations with the person; empty for somebody who is only named. Then all is closed.',
  })
  relations!: readonly PartyRelation[];

  @ConsentField('CONSENT', () => PurposeOfUse, { description: 'The purpose they have when they state none.' })
  purpose!: Purpose | null;

  @ConsentField('CONSENT', () => [MatrixCell], { description: 'Every category, in the order of the closed list.' })
  cells!: readonly MatrixCell[];
}

export enum PreviewBlock {
  REFUSAL = 'REFUSAL',
  CEILING = 'CEILING',
  NOT_BY_CONSENT = 'NOT_BY_CONSENT',
  NEEDS_CATEGORY_NAMED = 'NEEDS_CATEGORY_NAMED',
  NEEDS_GRANTEE_NAMED = 'NEEDS_GRANTEE_NAMED',
  OTHER_PURPOSE = 'OTHER_PURPOSE',
  WRITTEN_BY_PERSON = 'WRITTEN_BY_PERSON',
  NO_RELATION = 'NO_RELATION',
}

registerEnumType(PreviewBlock, {
  name: 'PreviewBlock',
  description: 'Why a new grant would not open what it names to somebody it reaches.',
  valuesConfig: {
    REFUSAL: { description: 'The person refused it; a grant does not beat a refusal, an exception does.' },
    CEILING: { description: 'Never open to their role, whatever is granted.' },
    NOT_BY_CONSENT: { description: 'Their role sees its own records of it only, and no grant opens others’.' },
    NEEDS_CATEGORY_NAMED: { description: 'Open to their role only when the category itself is named.' },
    NEEDS_GRANTEE_NAMED: { description: 'Open to their role only when category and reader are both named.' },
    OTHER_PURPOSE: { description: 'The grant is for other purposes than the one they have.' },
    WRITTEN_BY_PERSON: { description: 'Only the person writes here.' },
    NO_RELATION: { description: 'They have nothing to do with the person at that time.' },
  },
});

@ObjectType({ description: 'One category for one party, before a grant and after.' })
export class PreviewedCell {
  @ConsentField('CONSENT', () => Grantee, { description: 'Who.' })
  who!: Grantee;

  @ConsentField('CONSENT', () => Organisation, { description: 'For which organisation; null for a natural person.' })
  organisation!: Organisation | null;

  @ConsentField('CONSENT', () => DataCategory, { description: 'The category.' })
  category!: Category;

  @ConsentField('CONSENT', () => ConsentAction, { description: 'Reading or contributing.' })
  action!: Action;

  @ConsentField('CONSENT', () => MatrixState, { description: 'How it stands without the grant.' })
  before!: MatrixState;

  @ConsentField('CONSENT', () => MatrixState, { description: 'How it would stand with the grant.' })
  after!: MatrixState;

  @ConsentField('CONSENT', () => PreviewBlock, { description: 'What keeps it shut; null where it would be open.' })
  block!: PreviewBlock | null;

  @ConsentField('CONSENT', () => [ID], { description: 'Keys of the refusals that keep it shut.' })
  refusals!: readonly string[];
}

@ObjectType({ description: 'What a grant would do, for whom. Nothing was written.' })
export class GrantPreview {
  @ConsentField('CONSENT', () => [PreviewedCell], { description: 'What would stand otherwise.' })
  changes!: readonly PreviewedCell[];

  @ConsentField('CONSENT', () => [PreviewedCell], {
    description: 'What the grant names and would still not open to somebody it reaches.',
  })
  stillClosed!: readonly PreviewedCell[];

  @ConsentField('CONSENT', () => Boolean, { description: 'Whether it reaches anybody as things stand.' })
  reachesSomebody!: boolean;
}

export const GrantPreviewResult = createUnionType({
  name: 'GrantPreviewResult',
  description: 'What the grant would do, or why it could not be given.',
  types: () => [GrantPreview, Refused] as const,
});

@InputType({ description: 'A yes that is weighed and not given: to whom, for what.' })
export class PreviewGrantInput extends ScopeInput {
  @Field(() => ID, { description: 'Key of the person whose data it is about.' })
  person!: string;

  @Field(() => [ConsentAction], { defaultValue: ['READ'], description: 'What may be done. Left out: reading.' })
  actions!: Action[];
}

@ObjectType({ description: 'Why a decision falls as it does, in plain sentences, and the fewest changes that would turn it.' })
export class AccessExplanation {
  @ConsentField('CONSENT', () => Boolean, { description: 'Whether it is open.' })
  isOpen!: boolean;

  @ConsentField('CONSENT', () => String, { description: 'What was decided: who may, or may not, do what.' })
  decision!: string;

  @ConsentField('CONSENT', () => String, { description: 'Why.' })
  ground!: string;

  @ConsentField('CONSENT', () => [String], { description: 'The facts that decided, one sentence each.' })
  restsOn!: readonly string[];

  @ConsentField('CONSENT', () => [String], {
    description: 'The least changes that turn it, each by itself enough; or the one reason why none does.',
  })
  turning!: readonly string[];
}
