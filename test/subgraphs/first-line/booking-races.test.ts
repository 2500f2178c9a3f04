import { ConventionLedgerStore } from '../../../subgraphs/first-line/convention-enrolment/convention-ledger.store';
import { timesFor, writeProofResult } from '../../support/proof';
import { Convention } from './convention';

/** Two providers book the last session of one person at the same moment. */
const PAIRS = timesFor(20, 500);
const MUTANT_PAIRS = 3;

let convention: Convention;
beforeAll(async () => {
  convention = await Convention.start();
}, 120_000);
afterAll(() => convention.stop());
afterEach(() => jest.restoreAllMocks());

interface Came {
  booked: number;
  refused: number;
  /** Pairs of which both answers were a session, or neither was. */
  wrong: number;
  /** Persons with more sessions than the maximum. */
  overTheLimit: number;
  readonly others: string[];
}

async function race(pairs: number): Promise<Came> {
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

/** The lock is not taken, and neither goes on before both have counted: the moment at which it matters. */
function withoutTheLock(): void {
  let arrived: (() => void) | null = null;
  const { sessions } = ConventionLedgerStore.prototype;
  jest.spyOn(ConventionLedgerStore.prototype, 'serialise').mockResolvedValue(undefined);
  jest.spyOn(ConventionLedgerStore.prototype, 'sessions').mockImplementation(async function (this: ConventionLedgerStore, permit) {
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
  });
}

test('of two bookings of the last session at the same moment exactly one is made, and the other is told why', async () => {
  const began = performance.now();
  const came = await race(PAIRS);
  const seconds = Math.round((performance.now() - began) / 1_000);
  withoutTheLock();
  const mutant = await race(MUTANT_PAIRS);
  writeProofResult('booking-races', {
    pairs: PAIRS,
    seconds,
    ...came,
    seededFault: { fault: 'the lock per person is not taken', pairs: MUTANT_PAIRS, overTheLimit: mutant.overTheLimit, caught: mutant.wrong > 0 },
  });

  expect(came).toEqual({ booked: PAIRS, refused: PAIRS, wrong: 0, overTheLimit: 0, others: [] });
  // The same races find the fault when the lock is not taken.
  expect(mutant).toMatchObject({ wrong: MUTANT_PAIRS, overTheLimit: MUTANT_PAIRS });
}, timesFor(60_000, 1_200_000));
