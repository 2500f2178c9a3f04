import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import { decide, standingOf } from '../../../consent/decide';
import type { Decision } from '../../../consent/decide';
import { NO_FACTS } from '../../../consent/facts';
import { NO_ROWS, opensOwnRecords } from '../../../consent/rows';
import { isOpenedByConsent } from '../../../consent/visible';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Clock } from '../../../shared/clock';
import { isLeased } from '../../../shared/decision-api';
import type { AskDecisions, AskedCell } from '../../../shared/decision-api';
import { lineOf } from '../access-record/access-record.rules';
import { StandInStore } from '../relation/stand-in.store';
import type { Seat } from '../relation/stand-in.rules';
import { asLooked, factsInView, mayLook, toldLater } from './own-look.rules';
import { DecisionPointStore, inOneState } from './decision-point.store';
import type { KnownFacts } from './decision-point.store';
import { LeaseStore } from './lease.store';

/**
 * Decides and records, in one transaction, before it answers. If the records cannot be written nothing is decided:
 * nothing can be shown that the person could not later find in the record. What it opens to others is a lease, written
 * down in the same transaction, so that whoever takes it back knows whom to wait for.
 */
export function createDecisionPoint(dataSource: DataSource, clock: Clock): AskDecisions {
  return (asker, cells) =>
    inOneState(dataSource.manager, async (manager) => {
      const store = new DecisionPointStore(manager);
      const now = clock.now();
      const seat = await new StandInStore({ manager, clock }).seatOf(asker.actor, asker.purpose);
      const known = await store.factsOf([...new Set(cells.map((cell) => cell.person))], seat.actor);
      const decided = cells.map((cell) => {
        const { facts, epoch } = known.get(cell.person) ?? { facts: NO_FACTS, epoch: null };
        const decision = decideCell(seat, cell, facts, epoch, now);
        const disclosedFrom = toldLater(seat.actor, cell.person, facts, decision.decidedBy, now);
        const isOwnOnly =
          cell.category !== null && !isOpenedByConsent(seat.actor, cell.person, cell.category, facts, now, CURRENT_POLICY);
        return { cell, epoch, decision, disclosedFrom, isOwnOnly };
      });
      const answers = decided.map(({ cell, epoch, decision, isOwnOnly }) => ({
        person: cell.person,
        category: cell.category,
        action: cell.action,
        outcome: decision.outcome,
        standing: decision.standing,
        silent: decision.silent,
        rows: decision.rows,
        epoch,
        ...(decision.outcome === 'PERMIT' && decision.layer === 'OWN' && { asPerson: true as const }),
        ...(isOwnOnly && { ownOnly: true as const }),
      }));
      await new LeaseStore(manager).grant(asker, answers.filter((answer) => isLeased(asker, answer)));
      await store.record(
        decided.map(({ cell, epoch, decision, disclosedFrom }) => {
          const { outcome, layer, decidedBy, policyVersion, rows, silent } = decision;
          const asked = { ...cell, outcome, layer, decidedBy, policyVersion, epoch, silent, ownRecords: opensOwnRecords(rows) };
          return lineOf(randomUUID(), ...asLooked(seat, asker, { ...asked, disclosedFrom }), now);
        }),
      );
      return answers;
    });
}

function decideCell(
  seat: Seat,
  cell: AskedCell,
  facts: KnownFacts['facts'],
  epoch: string | null,
  now: Date,
): Decision {
  const { actor, purpose } = seat;
  const { person, category, action } = cell;
  const known = factsInView(seat, facts, now);
  const decision =
    category === null
      ? decideStanding(actor, person, known, now)
      : decide({ actor, purpose, action, person, category }, known, now, CURRENT_POLICY);
  if (seat.look !== null && !mayLook(seat.look.person, cell)) {
    return { ...decision, outcome: 'DENY', standing: decision.standing && person === seat.look.person, rows: NO_ROWS };
  }
  // A key that Kring never gave out is nobody, also for a token that claims to be them.
  return epoch === null ? { ...decision, outcome: 'DENY', standing: false, rows: NO_ROWS } : decision;
}

/** Whether the asker has anything to do with the person; asked when no category is, as for a bare id. */
function decideStanding(actor: Actor, person: string, facts: KnownFacts['facts'], now: Date): Decision {
  const found = standingOf(actor, person, facts, now);
  const isSelf = actor.kind === 'PERSON' && actor.id === person;
  return {
    outcome: found === null ? 'DENY' : 'PERMIT',
    layer: actor.kind === 'SERVICE' ? 'VALIDITY' : isSelf ? 'OWN' : 'RELATION',
    decidedBy: found ?? [],
    rows: NO_ROWS,
    policyVersion: CURRENT_POLICY.version,
    standing: found !== null,
    silent: false,
  };
}
