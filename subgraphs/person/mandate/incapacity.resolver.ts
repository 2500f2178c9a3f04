import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { ProfessionalActor } from '../../../consent/actor';
import { isLive } from '../../../consent/facts';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { encodeId } from '../../../shared/ids';
import { organisationReference, professionalReference } from '../../kit/directory-reference.type';
import { Refused, notFound, refused, staleVersion } from '../../kit/refused.type';
import { coordinateOf } from '../../kit/selected-categories';
import { askerOf } from '../access-record/access-record.resolver';
import { keyOf, requireToken } from '../acting.resolver';
import { distinct } from '../consent/consent.rules';
import { Person } from '../person/person.type';
import type { PersonContext } from '../person.context';
import { incapacityFault } from './mandate.rules';
import type { IncapacityRow } from './mandate.table';
import { AssessCapacityInput, EndIncapacityInput, Incapacity, IncapacityDone, IncapacityResult } from './mandate.type';

@Resolver(() => Person)
export class IncapacityResolver {
  @FieldResolver(() => [Incapacity], {
    nullable: true,
    description:
      'In which matters the person cannot decide, for now; also what ended (C-36). For an organisation: what it assessed.',
  })
  @Directive('@consent(byRow: true)')
  async incapacities(
    @Root() { person }: Person,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Incapacity[] | null> {
    const { gate, stores, now } = context;
    const { actor } = await stores.standIns.seatOf(context.actor, context.purpose);
    if (actor.kind !== 'PROFESSIONAL') {
      return gate.read(person, 'CONSENT', info, async (permit) =>
        (await stores.incapacities.around(permit)).map((row) => presentIncapacity(row, now)),
      );
    }
    const made = await stores.incapacities.madeFor(actor, person);
    if (made.length === 0) return null;
    const decidedBy = made.map(({ id }) => id);
    const look = { person, category: 'CONSENT', fields: coordinateOf(info), layer: 'OWN_RECORD', decidedBy } as const;
    await stores.ownLooks.record(askerOf(context, info), [look]);
    return made.map((row) => presentIncapacity(row, now));
  }

  @Mutation(() => IncapacityResult, {
    description:
      'A clinician writes down that the person cannot weigh their interests in these matters, for now. They are told (C-36).',
  })
  async assessCapacity(
    @Arg('input', () => AssessCapacityInput, { description: 'Of whom, in which matters, until when.' })
    input: AssessCapacityInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncapacityDone | Refused> {
    const { person } = keyOf(input.person, 'input.person', 'Person');
    const clinician = await clinicianOf(person, context, info);
    if (clinician instanceof Refused) return clinician;
    const stated = { categories: distinct(input.categories), grounds: input.grounds.trim(), until: input.until };
    const receipt = await context.writing.once(input.idempotencyKey, 'assessCapacity', input, async ({ stores }) => {
      if (!(await stores.epochs.advance(person))) return notFound();
      const fault = incapacityFault(stated, context.now);
      if (fault) return fault;
      const by = { assessedBy: clinician.id, organisation: clinician.organisation };
      const row = await stores.incapacities.add({ ...stated, ...by, person });
      await stores.notifications.tell({ person, kind: 'CAPACITY_ASSESSED', about: row.id });
      return { incapacity: row.id };
    });
    return receipt instanceof Refused ? receipt : incapacityDone(person, receipt.incapacity, clinician, context);
  }

  @Mutation(() => IncapacityResult, {
    description: 'A clinician of the organisation that assessed it ends it before its time: the person decides again.',
  })
  async endIncapacity(
    @Arg('input', () => EndIncapacityInput, { description: 'Which assessment.' }) input: EndIncapacityInput,
    @Ctx() context: PersonContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IncapacityDone | Refused> {
    const { person, row: id } = keyOf(input.incapacity, 'input.incapacity', 'Incapacity');
    const clinician = await clinicianOf(person, context, info);
    if (clinician instanceof Refused) return clinician;
    const receipt = await context.writing.once(input.idempotencyKey, 'endIncapacity', input, async ({ stores }) => {
      await stores.epochs.advance(person);
      const made = await stores.incapacities.madeFor(clinician, person);
      const row = made.find((each) => each.id === id);
      if (!row) return notFound();
      if (row.version !== input.version) return staleVersion();
      if (!isLive(row, context.now)) return refused('ALREADY_ENDED', 'It has ended already; nothing was changed.');
      await stores.incapacities.end(row);
      await stores.notifications.tell({ person, kind: 'CAPACITY_ASSESSED' });
      return { incapacity: id };
    });
    return receipt instanceof Refused ? receipt : incapacityDone(person, receipt.incapacity, clinician, context);
  }
}

/** The actor as a clinician of this person now, or why they are none for them. */
async function clinicianOf(
  person: string,
  context: PersonContext,
  info: GraphQLResolveInfo,
): Promise<ProfessionalActor | Refused> {
  requireToken(context);
  const { actor, gate, stores } = context;
  // Asked for the record: who tried to say what somebody can decide stands in it.
  await gate.open(person, 'CONSENT', 'CONTRIBUTE', info);
  if (actor.kind === 'PROFESSIONAL') {
    const relations = await stores.relationActs.liveOf(actor, person);
    if (relations.some(({ role }) => CURRENT_POLICY.keepsWholeRecord.has(role))) return actor;
  }
  return (await gate.recognises(person, info))
    ? refused('NOT_PERMITTED', 'Only a clinician who treats the person assesses what they can decide.', 'C-36')
    : notFound();
}

async function incapacityDone(
  person: string,
  id: string,
  clinician: ProfessionalActor,
  context: PersonContext,
): Promise<IncapacityDone> {
  context.decideAgain();
  const { stores, now } = context;
  const row = (await stores.incapacities.madeFor(clinician, person)).find((each) => each.id === id);
  return Object.assign(new IncapacityDone(), { incapacity: row ? presentIncapacity(row, now) : null });
}

function presentIncapacity(row: IncapacityRow, now: Date): Incapacity {
  const { person, categories, grounds, from, version } = row;
  return Object.assign(new Incapacity(), {
    id: encodeId('Incapacity', person, row.id),
    ...{ categories, grounds, from, version },
    assessedBy: professionalReference(row.assessedBy),
    organisation: organisationReference(row.organisation),
    until: row.withdrawnAt ?? row.until!,
    isLive: isLive(row, now),
  });
}
