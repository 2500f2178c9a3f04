import { randomBytes, randomUUID } from 'node:crypto';
import { createCursors } from '../../../../shared/cursor';
import { NotificationStore } from '../../../../subgraphs/person/notification/notification.store';
import { RelationActsStore } from '../../../../subgraphs/person/relation/relation-acts.store';
import { startPersonDatabase } from './person-database';
import type { PersonDatabase } from './person-database';

describe('telling a person that there is something for them', () => {
  let db: PersonDatabase;
  let person: string;

  beforeAll(async () => {
    db = await startPersonDatabase();
  });
  afterAll(() => db?.stop());
  beforeEach(() => {
    person = randomUUID();
    db.clock.pass(1_000);
  });

  it('stands with the act that it is about, and falls with it', async () => {
    const about = randomUUID();
    await expect(
      db.dataSource.transaction(async (manager) => {
        await new NotificationStore({ manager, clock: db.clock }).tell({ person, kind: 'OVERRIDE_OPENED', about });
        throw new Error('the act failed');
      }),
    ).rejects.toThrow('the act failed');
    expect(await db.told(person)).toEqual([]);

    await db.tell({ person, kind: 'OVERRIDE_OPENED', about });

    const now = db.clock.now();
    expect(await db.told(person)).toEqual([
      expect.objectContaining({
        ...{ person, kind: 'OVERRIDE_OPENED', about },
        ...{ toldAt: now, visibleFrom: now, readAt: null, settledAt: null },
      }),
    ]);
  });

  it('happens once for each person, kind and thing, also when two acts tell at the same moment', async () => {
    const [about, another, somebodyElse] = [randomUUID(), randomUUID(), randomUUID()];
    await Promise.all(Array.from({ length: 6 }, () => db.tell({ person, kind: 'GRANT_EXPIRES_SOON', about })));
    await db.tell({ person, kind: 'GRANT_EXPIRES_SOON', about: another });
    await db.tell({ person, kind: 'ACCESS_REVIEWED', about });
    await db.tell({ person: somebodyElse, kind: 'GRANT_EXPIRES_SOON', about });

    expect((await db.told(person)).map(({ kind, about: thing }) => `${kind} ${thing}`).sort()).toEqual(
      [`ACCESS_REVIEWED ${about}`, `GRANT_EXPIRES_SOON ${about}`, `GRANT_EXPIRES_SOON ${another}`].sort(),
    );
    expect(await db.told(somebodyElse)).toHaveLength(1);
  });

  it('of what names nothing, one unread stands for every further one; once read, the next is told again', async () => {
    await db.tell({ person, kind: 'RECORDED_WITH_HELP' });
    await db.tell({ person, kind: 'RECORDED_WITH_HELP' });
    expect(await db.told(person)).toHaveLength(1);

    await db.dataSource.query('UPDATE notification SET read_at = $2 WHERE person = $1', [person, db.clock.now()]);
    await db.tell({ person, kind: 'RECORDED_WITH_HELP' });
    expect(await db.told(person)).toHaveLength(2);
  });

  it('can be kept back until an instant; told again sooner it comes sooner, told again later it does not move', async () => {
    const about = randomUUID();
    const now = db.clock.now().getTime();
    const visibleFrom = async (): Promise<Date> => (await db.told(person))[0]!.visibleFrom;
    await db.tell({ person, kind: 'OVERRIDE_OPENED', about, notBefore: new Date(now + 7_200_000) });
    expect(await visibleFrom()).toEqual(new Date(now + 7_200_000));

    await db.tell({ person, kind: 'OVERRIDE_OPENED', about, notBefore: new Date(now + 7_200_001) });
    expect(await visibleFrom()).toEqual(new Date(now + 7_200_000));

    await db.tell({ person, kind: 'OVERRIDE_OPENED', about, notBefore: new Date(now + 7_199_999) });
    expect(await visibleFrom()).toEqual(new Date(now + 7_199_999));

    await db.tell({ person, kind: 'OVERRIDE_OPENED', about });
    expect(await visibleFrom()).toEqual(new Date(now));
    expect(await db.told(person)).toHaveLength(1);
  });

  it.each([
    ['ACCEPTED_REFERRAL', true],
    ['ACCEPTED_INVITATION', true],
    ['PERSON', false],
    ['CONFIRMED_REGISTRATION', false],
  ] as const)('a relation opened by %s: told to the person: %s, since what they did themselves they know', async (opening, isTold) => {
    await db.dataSource.query('INSERT INTO consent_epoch VALUES ($1, 0)', [person]);
    const relation = { kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: randomUUID() } as const;
    const opened = await db.dataSource.transaction((manager) =>
      new RelationActsStore({ manager, clock: db.clock, cursors: createCursors(randomBytes(32)), advanced: () => undefined }).open(opening, {
        ...{ person, ...relation },
        ...{ organisation: null, professional: null, team: null, inWords: null },
      }),
    );
    const about = (await db.told(person)).map(({ kind, about: thing }) => ({ kind, thing }));
    expect(about).toEqual(isTold ? [{ kind: 'RELATION_OPENED', thing: opened!.id }] : []);
  });

  it('an instant that has passed keeps nothing back, and is not written into the past', async () => {
    await db.tell({ person, kind: 'CARD_ACTIVATED', about: randomUUID(), notBefore: new Date(db.clock.now().getTime() - 1) });
    expect((await db.told(person))[0]!.visibleFrom).toEqual(db.clock.now());
  });
});
