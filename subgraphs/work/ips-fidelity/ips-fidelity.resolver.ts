import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { localDate } from '../../../shared/local-date';
import { Refused, refused } from '../../kit/refused.type';
import { personActedOn } from '../person/acting.resolver';
import { term } from '../person/record.resolver';
import type { WorkContext } from '../work.context';
import { FEWEST_PERSONS, fidelityItems } from './ips-fidelity.rules';
import type { IpsPerson } from './ips-fidelity.rules';
import { IpsFidelity, IpsFidelityInput, IpsFidelityResult } from './ips-fidelity.type';

const MOST_PERSONS = 200;

@Resolver()
export class IpsFidelityResolver {
  @Query(() => IpsFidelityResult, {
    description:
      'The items of IPS fidelity that a team can read off its own records of persons whose records are open to you, at least ten ' +
      'of them. For job coaches, about their own service.',
  })
  async ipsFidelity(
    @Arg('input', () => IpsFidelityInput, { description: 'Over whom.' }) input: IpsFidelityInput,
    @Ctx() context: WorkContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IpsFidelity | Refused> {
    const { actor } = context;
    const persons = new Set(input.persons.map((id) => personActedOn(id, context)));
    if (actor.kind !== 'PROFESSIONAL' || actor.profession !== 'JOB_COACH') {
      return refused('NOT_PERMITTED', 'A team of job coaches reads this of itself.');
    }
    if (persons.size !== input.persons.length || persons.size > MOST_PERSONS) {
      return refused('INPUT_NOT_FIT', `persons names at most ${MOST_PERSONS} persons, each once.`);
    }
    const found = await Promise.all([...persons].map((person) => ipsPerson(person, actor.organisation, context, info)));
    const items = fidelityItems(
      found.filter((each) => each !== null),
      localDate(context.now),
    );
    if (items.length === 0) {
      const message = `This is told of at least ${FEWEST_PERSONS} persons in IPS with your service.`;
      return refused('RULE_NOT_MET', message, 'C-63');
    }
    const shown = items.map(({ code, ...item }) => ({ ...item, item: term('ips-fidelity-item', code, context) }));
    return Object.assign(new IpsFidelity(), { items: shown });
  }
}

/** One person as the service's own records have them; null for who is not in IPS there, or whose records are not open. */
async function ipsPerson(
  person: string,
  organisation: string,
  { gate, stores }: WorkContext,
  info: GraphQLResolveInfo,
): Promise<IpsPerson | null> {
  const [course, notes, history] = await Promise.all([
    gate.open(person, 'WORK_TRAJECTORY', 'READ', info),
    gate.open(person, 'WORK_NOTES', 'READ', info),
    gate.open(person, 'JOB_HISTORY', 'READ', info),
  ]);
  if (course === null || notes === null || history === null) return null;
  const [trajectories, contacts, placements] = await Promise.all([
    stores.jobCoachings.all(course),
    stores.coachingContacts.all(notes),
    stores.jobPlacements.all(history),
  ]);
  const own = <Row extends { readonly heldBy: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ heldBy }) => heldBy === organisation);
  const trajectory = own(trajectories).find(({ door, endedOn }) => door === 'IPS' && endedOn === null);
  if (trajectory === undefined) return null;
  return {
    trajectory,
    contacts: own(contacts).filter((contact) => contact.trajectory === trajectory.id),
    placements: own(placements),
  };
}
