import { GraphQLDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConsentField } from '../../kit/consent-directive';
import { IDEMPOTENCY_KEY } from '../../kit/idempotency-key';
import { Provenance } from '../../kit/provenance.type';
import { recordedOf } from '../../kit/recorded.type';
import { WorkTerm } from '../term/term.type';

export enum IpsPrinciple {
  WISHES = 'WISHES',
  FAST = 'FAST',
  CONTINUITY = 'CONTINUITY',
  ENVIRONMENT = 'ENVIRONMENT',
  INTEGRAL = 'INTEGRAL',
}

registerEnumType(IpsPrinciple, {
  name: 'IpsPrinciple',
  description: 'The five principles of organising support to take part in society (organisatieprincipes participatie, W-07).',
  valuesConfig: {
    WISHES: { description: 'Support that follows individual wishes (op basis van individuele wensen).' },
    FAST: { description: 'Fast placement in the wanted job or training, no long preparation step by step (snelle plaatsing).' },
    CONTINUITY: { description: 'Continuity and, where needed, lasting support (continuïteit, zo nodig permanent).' },
    ENVIRONMENT: { description: 'Attention to and support of the social environment ((sociale) omgeving).' },
    INTEGRAL: { description: 'An integral approach: the mental and the social together (integrale aanpak).' },
  },
});

@ObjectType({ description: 'One of the five principles of participation, and whether it was followed.' })
export class PrincipleFollowed {
  @ConsentField('WORK_NOTES', () => WorkTerm, { description: 'The principle, of the list ips-principle.' })
  principle!: WorkTerm;

  @ConsentField('WORK_NOTES', () => Boolean, { description: 'Whether it was followed.' })
  isFollowed!: boolean;
}

@ObjectType({ description: 'Which of the five principles of participation a coaching trajectory followed (W-07, R-114).' })
export class PrincipleScore {
  @Field(() => ID, { description: 'Opaque key of the score.' })
  id!: string;

  @ConsentField('WORK_NOTES', () => GraphQLDate, { description: 'When it was looked at, a local date.' })
  scoredOn!: string;

  @ConsentField('WORK_NOTES', () => Int, { description: 'How many of the five were followed, 0 to 5; of the trajectory, not of the person.' })
  score!: number;

  @ConsentField('WORK_NOTES', () => [PrincipleFollowed], { description: 'The five, one by one.' })
  principles!: PrincipleFollowed[];

  @ConsentField('WORK_NOTES', () => Provenance, { description: 'Where this comes from.' })
  provenance!: Provenance;
}

export const PrincipleScoreRecord = recordedOf('PrincipleScore', 'The score of the principles of participation');

@InputType({ description: 'Which of the five principles a coaching trajectory followed.' })
export class ScorePrinciplesInput {
  @Field(() => ID, { description: 'Key of the trajectory.' })
  jobCoaching!: string;

  @Field(() => GraphQLDate, { description: 'When coach and person looked at it, a local date; today or earlier.' })
  scoredOn!: Date;

  @Field(() => [IpsPrinciple], { description: 'Those that were followed, each once; none at all is an answer too.' })
  followed!: IpsPrinciple[];

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey!: string;
}
