import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../../consent/actor';
import { decide, standingOf } from '../../../consent/decide';
import type { Decision } from '../../../consent/decide';
import { NO_FACTS } from '../../../consent/facts';
import { NO_ROWS, opensOwnRecords } from '../../../consent/rows';
import { isOpenedByConsent } from '../../../consent/visible';
import { CURRENT_POLICY } from '../../../consent/visibility';
import type { Clock } from '../../../shared/clock';
import { isLeased } from '../../../shared/decision-api';
import type { AskDecisions, AskedCell, Asker, DecisionAnswer } from '../../../shared/decision-api';
import { lineOf } from '../access-record/access-record.rules';
import type { AccessRecordRow } from '../access-record/access-record.table';
import { StandInStore } from '../relation/stand-in.store';
import type { Seat } from '../relation/stand-in.rules';
import { asLooked, factsInView, mayLook, toldLater } from './own-look.rules';
import { DecisionPointStore, inOneState } from './decision-point.store';
import type { KnownFacts } from './decision-point.store';
import { LeaseStore } from './lease.store';

/** What was decided of one cell, with all that its line needs. */
export interface DecidedCell {
  readonly cell: AskedCell;
  readonly answer: DecisionAnswer;
  readonly line: (asker: Asker) => AccessRecordRow;
}

/** Decisions for one asker on one snapshot of what is known of some persons. */
export interface Sitting {
  readonly decide: (cell: AskedCell) => DecidedCell;
  readonly record: (lines: readonly AccessRecordRow[]) => Promise<void>;
}

/** Reads what decisions about these persons rest on. To be called in the transaction that decides and records. */
export async function sit(
  manager: EntityManager,
  clock: Clock,
  { actor, purpose }: Pick<Asker, 'actor' | 'purpose'>,
  persons: ReadonlySet<string>,
): Promise<Sitting> {
  const store = new DecisionPointStore(manager);
  const now = clock.now();
  const seat = await new StandInStore({ manager, clock }).seatOf(actor, purpose);
  const known = await store.factsOf([...persons], seat.actor);
  return {
    decide: (cell) => {
      const { facts, epoch } = known.get(cell.person) ?? { facts: NO_FACTS, epoch: null };
      const decision = decideCell(seat, cell, facts, epoch, now);
      const { outcome, layer, decidedBy, policyVersion, rows, silent, standing } = decision;
      const disclosedFrom = toldLater(seat.actor, cell.person, facts, decidedBy, now);
      const isOwnOnly =
        cell.category !== null && !isOpenedByConsent(seat.actor, cell.person, cell.category, facts, now, CURRENT_POLICY);
      const answer = {
        person: cell.person,
        category: cell.category,
        action: cell.action,
        outcome,
        standing,
        silent,
        rows,
        epoch,
        ...(outcome === 'PERMIT' && layer === 'OWN' && { asPerson: true as const }),
        ...(isOwnOnly && { ownOnly: true as const }),
      };
      const asked = { ...cell, outcome, layer, decidedBy, policyVersion, epoch, silent, ownRecords: opensOwnRecords(rows) };
      return { cell, answer, line: (asker) => lineOf(randomUUID(), ...asLooked(seat, asker, { ...asked, disclosedFrom }), now) };
    },
    record: (lines) => store.record(lines),
  };
}

/**
 * Decides and records, in one transaction, before it answers. If the records cannot be written nothing is decided:
 * nothing can be shown that the person could not later find in the record. What it opens to others is a lease, written
 * down in the same transaction, so that whoever takes it back knows whom to wait for.
 */
export function createDecisionPoint(dataSource: DataSource, clock: Clock): AskDecisions {
  return (asker, cells) =>
    inOneState(dataSource.manager, async (manager) => {
      const sitting = await sit(manager, clock, asker, new Set(cells.map(({ person }) => person)));
      const decided = cells.map(sitting.decide);
      const answers = decided.map(({ answer }) => answer);
      await new LeaseStore(manager).grant(asker, answers.filter((answer) => isLeased(asker, answer)));
      await sitting.record(decided.map(({ line }) => line(asker)));
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
