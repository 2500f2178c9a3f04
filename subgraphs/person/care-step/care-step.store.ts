import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { decide } from '../../../consent/decide';
import { Permit } from '../../../consent/permit';
import { defaultPurpose } from '../../../consent/purposes';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Role } from '../../../consent/vocabulary';
import type { Connection, PageArgs } from '../../kit/connection.type';
import { PersonStore } from '../../kit/person-store';
import type { PersonRow } from '../../kit/person-table';
import type { StoreSource } from '../../kit/subgraph-definition';
import { pageOfShortList } from '../consent/short-list.store';
import { DecisionPointStore } from '../decision-point/decision-point.store';
import { roleOfWeighing } from '../referral/referral.rules';
import { referralTable } from '../referral/referral.table';
import { relationTable } from '../relation/relation.table';
import type { RelationRow } from '../relation/relation.table';
import { standInFor } from '../relation/stand-in.rules';
import type { HoldersAround } from '../relation/stand-in.rules';
import { answeringAt, outcomeOf, weighingRoleOf } from './care-step.rules';
import { careStepRoutingTable, careStepTable } from './care-step.table';
import type { CareStepRoutingRow, CareStepRow, RoutingState } from './care-step.table';

type Writing = Permit<'CARE_NETWORK', 'CONTRIBUTE'>;

/** A request as it stands, with where it goes; held by the act that changes both. */
export interface HeldStep {
  readonly step: CareStepRow;
  readonly routing: CareStepRoutingRow;
}

export class CareStepStore extends PersonStore<CareStepRow, 'CARE_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, careStepTable, { by: 'askedOn', direction: 'DESC' });
  }

  /** A page of those that a reader is shown. */
  pageOf(permit: Permit<'CARE_NETWORK', 'READ'>, shown: readonly CareStepRow[], page: PageArgs): Connection<CareStepRow> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'READ');
    return pageOfShortList(this.source.cursors, `care_step/${permit.person}`, shown, page);
  }

  /** Whether what an organisation asked for is looked at still: it asks anew when that is answered. */
  isOpen(permit: Writing, organisation: string, direction: CareStepRow['direction']): Promise<boolean> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    const asked = { personId: permit.person, heldBy: organisation, direction, outcome: 'LOOKED_AT' as const };
    return this.manager.existsBy(careStepTable.schema, asked);
  }

  /**
   * Whether the person said no to somebody who answers for them at an organisation, to what a request is or to what the
   * register tells of it. To one of them is enough: what is sent there lies before all of them. What a secrecy override
   * opened to them is open, whatever was refused. Not to be shown to who asks.
   */
  async isRefusedAt(permit: Writing, organisation: string, around: HoldersAround): Promise<boolean> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    const { person } = permit;
    const now = this.source.clock.now();
    for (const relation of answeringAt(around.relations, organisation, now)) {
      const actor = standInFor(relation, around, now);
      if (actor === null) continue;
      const { facts } = (await new DecisionPointStore(this.manager).factsOf([person], actor)).get(person)!;
      const isRefused = (['CARE_NETWORK', 'NOTICES'] as const).some(
        (category) =>
          decide({ actor, purpose: defaultPurpose(actor), action: 'READ', person, category }, facts, now, CURRENT_POLICY).layer === 'REFUSAL',
      );
      if (isRefused) return true;
    }
    return false;
  }

  /**
   * A request that is open to who acts, with its routing whether or not that is; held until the transaction ends. What is
   * done with it is for the act to say.
   */
  async held(permit: Writing, id: string): Promise<HeldStep | null> {
    await this.manager.query('SELECT 1 FROM care_step WHERE person_id = $1 AND id = $2 FOR UPDATE', [permit.person, id]);
    const step = await this.one(permit, id);
    const routing = step && (await this.manager.findOneBy(careStepRoutingTable.schema, { personId: permit.person, stepId: id }));
    return step && routing && { step, routing };
  }

  /**
   * Takes a request on: how it stands at its receiver, and what whoever asked is told of that. Of what changes nothing of
   * what they are told they are shown no new version either: that it went somewhere would show by it.
   *
   * @param held as `held` gave it, in the same transaction.
   */
  async turn(
    permit: Writing,
    { step, routing }: HeldStep,
    today: string,
    changes: Partial<CareStepRoutingRow> & { readonly state: RoutingState },
  ): Promise<CareStepRoutingRow> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    const key = { personId: permit.person };
    const receiver = changes.receiver ?? routing.receiver;
    const parties = receiver === null ? [] : [receiver];
    const turned = { ...changes, parties, version: routing.version + 1 };
    await this.manager.update(careStepRoutingTable.schema, { ...key, id: routing.id }, turned as never);
    const outcome = outcomeOf(changes.state);
    const told = outcome === step.outcome ? {} : { outcome, outcomeOn: today, version: step.version + 1 };
    await this.manager.update(careStepTable.schema, { ...key, id: step.id }, { ...told, parties } as never);
    return { ...routing, ...turned };
  }

  /** The relations through which the receiver weighs this, but for those through which it weighs something else still. */
  async weighing(permit: Writing, { id, receiver }: CareStepRoutingRow): Promise<readonly RelationRow[]> {
    Permit.assertFits(permit, 'CARE_NETWORK', 'CONTRIBUTE');
    if (receiver === null) return [];
    const { person } = permit;
    const still = await rolesWeighing(this.manager, { person, receiver, but: id });
    const relations = await this.manager.findBy(relationTable, { person, kind: 'REFERRAL_RECEIVER', organisation: receiver });
    return relations.filter(({ role }) => !still.has(role));
  }
}

export class CareStepRoutingStore extends PersonStore<CareStepRoutingRow, 'CARE_NETWORK'> {
  constructor(source: StoreSource) {
    super(source, careStepRoutingTable, { by: 'recordedAt', direction: 'DESC' });
  }

  /**
   * Writes down where a request is to go: the person's own record, whoever asked, since it says who cares for them.
   *
   * @param permit of who asks.
   */
  async route(
    permit: Writing,
    routing: Omit<CareStepRoutingRow, 'answeredOn' | 'answeredBy' | 'answer' | 'answerLanguage' | keyof PersonRow>,
  ): Promise<CareStepRoutingRow> {
    const { person } = permit;
    return this.add(permit, {
      ...{ ...routing, answeredOn: null, answeredBy: null, answer: null, answerLanguage: null },
      ...{ heldBy: person, author: person, source: 'PARTNER_SYSTEM', parties: routing.receiver === null ? [] : [routing.receiver] },
    });
  }
}

/**
 * What a receiver is for the person while it weighs referrals and requests for more or less care, all but one: a house that
 * was asked as one thing and declined is not that any more because it was asked as another.
 *
 * @param but id of the referral or routing that is over.
 */
export async function rolesWeighing(
  manager: EntityManager,
  { person, receiver, but }: { readonly person: string; readonly receiver: string; readonly but: string },
): Promise<ReadonlySet<Role>> {
  const own = { personId: person, id: Not(but) };
  const referrals = await manager.findBy(referralTable.schema, {
    ...{ ...own, receiverOrganisation: receiver, state: In(['SENT', 'RECEIVED']) },
  });
  const routings = await manager.findBy(careStepRoutingTable.schema, { ...own, receiver, state: 'SENT', isKnown: false });
  const steps = await manager.findBy(careStepTable.schema, { personId: person, id: In(routings.map(({ stepId }) => stepId)) });
  return new Set([
    ...referrals.map(({ programme }) => roleOfWeighing(programme)),
    ...steps.map(({ direction }) => weighingRoleOf(direction)),
  ]);
}
