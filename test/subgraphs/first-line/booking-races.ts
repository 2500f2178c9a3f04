import { ConventionLedgerStore } from '../../../subgraphs/first-line/convention-enrolment/convention-ledger.store';
import type { Convention } from './convention';

/** What came of pairs of providers who book the last session of one person at the same moment. */
export interface Came {
  booked: number;
  refused: number;
  /** Pairs of which both answers were a session, or neither was. */
  wrong: number;
  /** Persons with more sessions than the maximum. */
  overTheLimit: number;
  readonly others: string[];
}

export async function race(convention: Convention, pairs: number): Promise<Came> {
  const came: Came = { booked: 0, refused: 0, wrong: 0, overTheLimit: 0, others: [] };
  for (let index = 0; index < pairs; index += 1) {
    const person = await convention.newcomer('psychologist', 'otherPsychologist');
    await convention.enrol(person);
    await convention.heldBefore(person, 7);
    const answers = await Promise.all([
      convention.book(person, { startsAt: '2026-12-01T09:00:00.000Z' }),
      convention.book(person, { startsAt: '2026-12-01T10:00:00.000Z' }, 'otherPsychologist'),
    ]);
    const booked = answers.filter(({ __typename }) => __typename === 'ConventionSessionBooked').length;
    const refused = answers.filter(({ code, rule }) => code === 'SESSION_LIMIT_REACHED' && rule === 'R-001').length;
    came.booked += booked;
    came.refused += refused;
    if (booked !== 1 || refused !== 1) came.wrong += 1;
    if ((await convention.sessionsOf(person)) > 8) came.overTheLimit += 1;
    came.others.push(...answers.filter(({ code }) => code !== undefined && code !== 'SESSION_LIMIT_REACHED').map(({ code }) => String(code)));
  }
  return came;
}

/**
 * Takes the lock out, and lets neither go on before both have counted: the moment at which it matters.
 *
 * @returns puts it back; the class is every test's of this process.
 */
export function withoutTheLock(): () => void {
  let arrived: (() => void) | null = null;
  const { serialise, sessions } = ConventionLedgerStore.prototype;
  ConventionLedgerStore.prototype.serialise = () => Promise.resolve();
  ConventionLedgerStore.prototype.sessions = async function (permit) {
    const counted = await sessions.call(this, permit);
    await new Promise<void>((resolve) => {
      if (arrived === null) {
        arrived = resolve;
        return;
      }
      arrived();
      arrived = null;
      resolve();
    });
    return counted;
  };
  return () => {
    Object.assign(ConventionLedgerStore.prototype, { serialise, sessions });
  };
}
