import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { localDate } from '../../../../shared/local-date';
import { answered, key, organisations, persons, professionals, teams } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const { femke } = persons;
const FEMKE = encodePersonId(femke);
const PLACE = 'id role professional { id } isChair guest reason point participation wasThere provenance { version }';
const SHOWN = `id reason state plannedAt place isRemote agreedOn heldOn convener { id } provenance { version } participants { ${PLACE} }
  agenda { id category text isPersonsOwn raisedBy { id } } decisions { id category point text considerations }
  tasks { id category text state dueOn doneOn isPersonsOwn isYours responsible { id } organisation { id } provenance { version } }`;
const READ = `query Conferences($id: ID!) { person(id: $id) { careConferences(first: 50) { nodes { ${SHOWN} } }
  dueItems(first: 100, filter: { states: [COMING_UP, DUE, OVERDUE, DONE, TAKEN_OFF] }) { nodes { occasion { code } state dueOn } } } }`;
const KEPT = ['care_conference', 'care_conference_participant', 'care_conference_item', 'notification', 'outbox'] as const;

type Answer = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Care conferences, in a hub that others tried already: of a person of whom they say nothing. */
export function careConferenceCases(theHub: () => CircleHub): void {
  let circle: CircleHub;
  const relations: Record<string, string> = {};
  const member = (who: string): string => encodeId('Relation', femke, relations[who]!);
  const inHours = (hours: number): Date => new Date(circle.hub.clock.now().getTime() + hours * 3_600_000);
  const tick = (hours: number) => circle.hub.clock.set(inHours(hours));

  beforeAll(async () => {
    circle = theHub();
    const holders = {
      counsellor: { kind: 'CARE_LEAD', role: 'MH_LEAD', organisation: organisations.brug, professional: professionals.jonasCounsellor },
      gp: { kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', organisation: organisations.gpPracticeJonas, professional: professionals.jonasGp },
      coach: { kind: 'COACHING', role: 'JOB_COACH', organisation: organisations.jobMediation, professional: professionals.gtbCoach },
      housing: { kind: 'MUNICIPAL_CASE', role: 'MUNI_HOUSING', organisation: organisations.ocmw, professional: professionals.ocmwHousing },
      team: { kind: 'CARE_TEAM', role: 'MH_TEAM', organisation: organisations.brug, team: teams.brugRehabilitation },
      mother: { kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: persons.jonasMother },
      employer: { kind: 'EMPLOYMENT', role: 'EMPLOYER', organisation: organisations.dayCentre, professional: professionals.miraEmployerHr },
    } as const;
    for (const [who, holder] of Object.entries(holders)) relations[who] = await circle.consent.relation({ person: femke, ...holder });
    const { grant } = circle.consent;
    const to = (organisation: string) => ({ person: femke, grantee: { kind: 'ORGANISATION', ref: organisation } }) as const;
    await grant({ ...to(organisations.brug), categories: ['CARE_NETWORK', 'MEDICATION', 'RECOVERY_PLAN', 'HOUSING'] });
    await grant({ ...to(organisations.gpPracticeJonas), categories: ['CARE_NETWORK', 'MEDICATION'] });
    await grant({ ...to(organisations.ocmw), categories: ['HOUSING'] });
    await grant({ person: femke, grantee: { kind: 'PERSON', ref: persons.jonasMother }, categories: ['RECOVERY_PLAN'] });
  });

  const act = async (as: string, name: string, input: object): Promise<Answer> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const done = `__typename ... on CareConferenceDone { conference { ${SHOWN} } } ... on Refused { code rule message }`;
    const query = `mutation Act($input: ${type}!) { ${name}(input: $input) { ${done} } }`;
    return answered(await circle.hub.ask(as, query, { input: { idempotencyKey: key(), ...input } }));
  };
  const read = async (as: string) => {
    await circle.hub.settle();
    const answer = await circle.hub.ask(as, READ, { id: FEMKE });
    expect(answer.errors).toBeUndefined();
    return answer;
  };
  const listed = async (as: string): Promise<Answer[]> => (await read(as)).data.person?.careConferences?.nodes ?? [];
  const one = async (as: string, { id }: Answer): Promise<Answer> => (await listed(as)).find((each) => each.id === id);
  const tasksDue = async (as: string): Promise<Answer[]> =>
    ((await read(as)).data.person?.dueItems?.nodes ?? []).filter(({ occasion }: Answer) => occasion.code === 'CONFERENCE_TASK');
  async function expectNothingChanged(run: () => Promise<unknown>): Promise<void> {
    await circle.hub.settle();
    const before = await circle.snapshot(...KEPT);
    await run();
    expect(await circle.snapshot(...KEPT)).toBe(before);
  }
  const point = (category: string, text: string) => ({ category, text, language: 'nl' });
  const convene = (as: string, changes: object = {}): Promise<Answer> =>
    act(as, 'conveneCareConference', {
      ...{ person: FEMKE, reason: 'Samen bekijken hoe het verder gaat', language: 'nl', plannedAt: inHours(48), place: 'Wijkhuis', isRemote: true },
      ...{ participants: [], points: [point('MEDICATION', 'Dosis van de avond'), point('HOUSING', 'De huurachterstand')] },
      ...changes,
    });
  const agree = (as: string, { id, provenance }: Answer, changes: object = {}): Promise<Answer> =>
    act(as, 'answerCareConference', { conference: id, version: provenance.version, isWanted: true, ...changes });
  const move = (as: string, { id, provenance }: Answer, to: string, changes: object = {}): Promise<Answer> =>
    act(as, 'moveCareConference', { conference: id, version: provenance.version, to, ...changes });
  const placeOf = ({ participants }: Answer, role: string): Answer => participants.find((place: Answer) => place.role === role);
  const pointOf = ({ agenda }: Answer, category: string): string => agenda.find((each: Answer) => each.category === category).id;
  const withholding = async (grantee: string, run: () => Promise<void>): Promise<void> => {
    const set = (to: string) =>
      circle.sql(`UPDATE consent_grant SET withdrawn_at = ${to} WHERE person = $1 AND grantee->>'ref' = $2`, [femke, grantee]);
    await set(`recorded_at`);
    await run().finally(() => set('NULL'));
  };
  /** Agreed by Femke with her doctor, counsellor and the housing desk. */
  const agreed = async (): Promise<Answer> => {
    const participants = [{ member: member('gp') }, { member: member('counsellor'), isChair: true }, { member: member('housing') }];
    return (await convene('femke', { participants })).conference;
  };

  it('is proposed by a professional and nobody is told; the person sees it first, and narrows it (C-17)', async () => {
    const proposed = (await convene('jonas-counsellor', { participants: [{ member: member('gp') }, { member: member('coach') }] })).conference;
    expect(proposed).toMatchObject({ state: 'PROPOSED', agreedOn: null });
    for (const as of ['jonas-gp', 'gtb-coach', 'ocmw-housing', 'jonas-mother', 'mira-employer-hr', 'stranger']) expect(await one(as, proposed)).toBeUndefined();
    const about = await circle.sql<{ kind: string }>('SELECT kind FROM notification WHERE person = $1', [femke]);
    expect(about).toContainEqual({ kind: 'CONFERENCE_PROPOSED' });
    const seen = await one('femke', proposed);
    expect(seen.participants.map(({ role, participation }: Answer) => [role, participation]).sort()).toEqual([
      ...[['GENERAL_PRACTITIONER', 'PROPOSED'], ['JOB_COACH', 'PROPOSED'], ['MH_LEAD', 'PROPOSED']],
    ]);
    await expectNothingChanged(async () => {
      expect(await agree('jonas-counsellor', seen)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-17' });
      for (const as of ['jonas-gp', 'gtb-coach', 'stranger']) expect(await agree(as, seen)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await agree('jonas-mother', seen)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await move('jonas-counsellor', seen, 'HELD')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17' });
      // The coach may read nothing of it: told to her, who may know, and to nobody else.
      const shut = await agree('femke', seen);
      expect(shut).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17', message: expect.stringContaining('JOB_COACH') });
      expect(shut.message).not.toMatch(/GENERAL_PRACTITIONER|MH_LEAD/);
      expect(await agree('femke', { ...seen, provenance: { version: 7 } })).toMatchObject({ code: 'STALE_VERSION' });
      expect(await agree('femke', seen, { without: [encodeId('CareConferenceParticipant', femke, key())] })).toMatchObject({ code: 'NOT_FOUND' });
    });
    const plannedAt = inHours(72);
    const { conference } = await agree('femke', seen, { without: [placeOf(seen, 'JOB_COACH').id], place: 'Bij mij thuis', plannedAt });
    expect(conference).toMatchObject({ state: 'AGREED', place: 'Bij mij thuis', plannedAt: plannedAt.toISOString() });
    expect((await one('jonas-gp', proposed)).participants.map(({ role }: Answer) => role).sort()).toEqual(['GENERAL_PRACTITIONER', 'MH_LEAD']);
    for (const as of ['gtb-coach', 'ocmw-housing', 'jonas-mother', 'mira-employer-hr']) expect(await one(as, proposed)).toBeUndefined();
    expect(await agree('femke', conference)).toMatchObject({ code: 'RULE_NOT_MET' });
  });

  it('is refused by the person, and stays so; whoever proposed it calls back what waits', async () => {
    const { conference } = await convene('jonas-counsellor');
    const { conference: refused } = await agree('femke', conference, { isWanted: false });
    expect(refused).toMatchObject({ state: 'REFUSED' });
    expect(await agree('femke', refused)).toMatchObject({ code: 'ALREADY_ENDED' });
    const { conference: other } = await convene('jonas-counsellor');
    await expectNothingChanged(async () => expect(await convene('jonas-counsellor')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17' }));
    expect(await move('femke', other, 'CANCELLED')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await move('jonas-counsellor', other, 'CANCELLED')).conference).toMatchObject({ state: 'CANCELLED' });
  });

  it('whom the person proposed is hidden from who convenes, and takes part once', async () => {
    const { conference } = await convene('jonas-counsellor');
    const gp = { conference: conference.id, seat: { member: member('gp') } };
    await act('femke', 'proposeCareConferenceParticipant', gp);
    expect((await act('jonas-counsellor', 'proposeCareConferenceParticipant', gp)).__typename).toBe('CareConferenceDone');
    const { participants } = await one('femke', conference);
    const [twice] = participants.filter(({ role }: Answer) => role === 'GENERAL_PRACTITIONER');
    await expectNothingChanged(async () => expect(await agree('femke', conference)).toMatchObject({ code: 'INPUT_NOT_FIT' }));
    expect((await agree('femke', conference, { without: [twice.id] })).conference).toMatchObject({ state: 'AGREED' });
    const back = { participant: twice.id, version: 2, isWanted: true };
    await expectNothingChanged(async () => expect(await act('femke', 'answerCareConferenceParticipant', back)).toMatchObject({ code: 'INPUT_NOT_FIT' }));
  });

  it('names whom one may see in the care network, and answers about everybody else as about nobody', async () => {
    const withSeat = (as: string, seat: object) => convene(as, { participants: [seat] });
    await expectNothingChanged(async () => {
      const nobody = await withSeat('jonas-counsellor', { member: encodeId('Relation', femke, key()) });
      expect(nobody).toMatchObject({ code: 'UNKNOWN_GRANTEE' });
      for (const who of ['mother', 'employer']) expect(await withSeat('jonas-counsellor', { member: member(who) })).toEqual(nobody);
      expect(await withSeat('jonas-counsellor', { member: encodeId('Relation', persons.jonas, relations['gp']!) })).toEqual(nobody);
      // Without the network open, nobody else can be named.
      const housing = { points: [point('HOUSING', 'Huur')], participants: [{ member: member('gp') }] };
      expect(await convene('ocmw-housing', housing)).toEqual(nobody);
      expect(await withSeat('femke', { member: member('employer') })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-46' });
      expect(await withSeat('femke', { member: member('team') })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await withSeat('femke', { member: member('coach') })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-17' });
      // What a desk keeps no record of, it raises no point of; a municipality has no medication to speak of.
      expect(await convene('ocmw-housing')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await convene('ocmw-housing', { points: [point('LIFE_STORY', 'Vroeger')] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await convene('jonas-mother')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await convene('mira-employer-hr')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await convene('stranger')).toMatchObject({ code: 'NOT_FOUND' });
    });
    // Of a house in which nobody answers for the whole record nobody would see it.
    const house = await circle.consent.relation({ person: femke, kind: 'CARE_TEAM', role: 'MH_TEAM', organisation: organisations.hospital });
    expect(await withSeat('femke', { member: encodeId('Relation', femke, house) })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    await circle.sql('DELETE FROM relation WHERE id = $1', [house]);
    const professional = encodeReferenceId('Professional', professionals.jonasTeamMember);
    expect(placeOf((await withSeat('femke', { member: member('team'), professional })).conference, 'MH_TEAM')).toMatchObject({ professional: { id: professional } });
  });

  it('shows each who takes part the points of what they may read, and that something is withheld', async () => {
    const conference = await agreed();
    expect(conference).toMatchObject({ state: 'AGREED', convener: null });
    const raised = await act('femke', 'raiseCareConferencePoint', { conference: conference.id, point: point('RECOVERY_PLAN', 'Ik wil naar buiten') });
    const mother = await act('femke', 'proposeCareConferenceParticipant', { conference: conference.id, seat: { member: member('mother') } });
    expect(placeOf(mother.conference, 'RELATIVE')).toMatchObject({ participation: 'INVITED' });
    expect((await act('jonas-counsellor', 'raiseCareConferencePoint', { conference: conference.id, point: point('HOUSING', 'Poetshulp') })).__typename).toBe('CareConferenceDone');
    const texts = async (as: string) => (await one(as, conference)).agenda?.map(({ text }: Answer) => text) ?? null;
    const own = ['Dosis van de avond', 'De huurachterstand', 'Ik wil naar buiten'];
    expect((await texts('femke')).slice(0, 3).sort()).toEqual(own.toSorted());
    expect(await texts('femke')).toEqual([...(await texts('femke')).slice(0, 3), 'Poetshulp']);
    expect(raised.conference.agenda.every(({ isPersonsOwn }: Answer) => isPersonsOwn)).toBe(true);
    expect((await texts('jonas-counsellor')).toSorted()).toEqual([...own, 'Poetshulp'].toSorted());
    expect(await texts('jonas-gp')).toEqual(['Dosis van de avond']);
    expect((await texts('ocmw-housing')).toSorted()).toEqual(['De huurachterstand', 'Poetshulp']);
    expect(await texts('jonas-mother')).toEqual(['Ik wil naar buiten']);

    const atDesk = await read('ocmw-housing');
    expect(atDesk.text).not.toMatch(/Dosis|naar buiten/);
    expect(atDesk.withheld.map(({ category }) => category)).toContain('SUPPORT_REQUESTS');
    const atHome = await read('jonas-mother');
    expect(atHome.text).not.toMatch(/Dosis|huurachterstand|Poetshulp/);
    expect(atHome.withheld.map(({ category }) => category)).toEqual(expect.arrayContaining(['MEDICATION', 'HOUSING', 'DIAGNOSIS']));
    expect(await one('jonas-team-member', conference)).toBeUndefined();
    for (const as of ['gtb-coach', 'mira-employer-hr', 'jonas-father']) {
      expect((await read(as)).text).not.toMatch(/Dosis|huurachterstand|naar buiten|Poetshulp|Wijkhuis/);
    }
    // Each other they know as what they are there, a relative too, and not as who.
    expect((await one('ocmw-housing', conference)).participants.map(({ role }: Answer) => role).sort()).toEqual([
      ...['GENERAL_PRACTITIONER', 'MH_LEAD', 'MUNI_HOUSING', 'RELATIVE'],
    ]);
    expect(atDesk.text).not.toContain(encodePersonId(persons.jonasMother));
  });

  it('a consent that is withdrawn before it is held bites at once: no looking, no acting (C-15, C-17)', async () => {
    const conference = await agreed();
    expect(await one('jonas-gp', conference)).toBeDefined();
    await withholding(organisations.gpPracticeJonas, async () => {
      expect(await one('jonas-gp', conference)).toBeUndefined();
      const raise = { conference: conference.id, point: point('MEDICATION', 'Nog een vraag') };
      await expectNothingChanged(async () => {
        expect(await act('jonas-gp', 'raiseCareConferencePoint', raise)).toMatchObject({ code: 'NOT_FOUND' });
        expect(await move('jonas-gp', conference, 'CANCELLED')).toMatchObject({ code: 'NOT_FOUND' });
      });
      expect(await one('jonas-counsellor', conference)).toBeDefined();
    });
    expect(await one('jonas-gp', conference)).toBeDefined();
    const place = placeOf(await one('femke', conference), 'GENERAL_PRACTITIONER');
    const answer = (as: string, isWanted: boolean, version: number) =>
      act(as, 'answerCareConferenceParticipant', { participant: place.id, version, isWanted });
    expect(await answer('jonas-counsellor', false, 1)).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(placeOf((await answer('femke', false, 1)).conference, 'GENERAL_PRACTITIONER')).toMatchObject({ participation: 'NOT_WANTED' });
    expect(await one('jonas-gp', conference)).toBeUndefined();
    expect((await one('ocmw-housing', conference)).participants).toHaveLength(2);
    expect(await answer('femke', true, 1)).toMatchObject({ code: 'STALE_VERSION' });
    expect((await answer('femke', true, 2)).__typename).toBe('CareConferenceDone');
    expect(await one('jonas-gp', conference)).toBeDefined();
    await circle.sql('UPDATE relation SET withdrawn_at = $2 WHERE id = $1', [relations['gp'], circle.hub.clock.now()]);
    expect((await read('jonas-gp')).data.person).toBeNull();
    await circle.sql('UPDATE relation SET withdrawn_at = NULL WHERE id = $1', [relations['gp']]);
  });

  it('is said yes to by whoever says in the person’s place what is shared with whom, and by no other mandate (C-37)', async () => {
    const holder = persons.miraRepresentative;
    const relation = await circle.consent.relation({ person: femke, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE', member: holder });
    const mandate = async (...categories: string[]) => {
      await circle.sql('DELETE FROM mandate WHERE holder = $1', [holder]);
      await circle.sql(
        `INSERT INTO mandate (id, recorded_at, from_at, until_at, person, holder, kind, mode, jurisdiction, categories, moments, relation, document, recorded_by)
         VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', '2028-01-01', $1, $2, 'NAMED_BY_PERSON', 'IN_PLACE_OF', 'BE', $3, '{}', $4, 'Volmacht', $1)`,
        [femke, holder, categories, relation],
      );
      await circle.sql(
        `INSERT INTO incapacity (id, recorded_at, from_at, person, categories, assessed_by, organisation, grounds)
         VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', $1, $2, $3, $4, 'Kan dit nu niet overzien')`,
        [femke, categories, professionals.jonasCounsellor, organisations.brug],
      );
    };
    const query = `mutation Act($input: AnswerCareConferenceInput!) { answerCareConference(input: $input) { __typename ... on Refused { code rule } } }`;
    const { conference } = await convene('jonas-counsellor');
    const answer = async () => {
      const input = { conference: conference.id, version: 1, isWanted: true, idempotencyKey: key() };
      return answered(await circle.hub.ask('mira-representative', query, { input }, { headers: { 'kring-acting-for': FEMKE } }));
    };
    await mandate('CARE_NETWORK', 'MEDICATION');
    await expectNothingChanged(async () => expect(await answer()).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-17' }));
    // In the person's place one says something of what the mandate reaches (C-37).
    const raise = async (category: string) => {
      const input = { conference: conference.id, point: point(category, 'In haar plaats'), idempotencyKey: key() };
      const raising = 'mutation Act($input: RaiseCareConferencePointInput!) { raiseCareConferencePoint(input: $input) { __typename ... on Refused { code rule } } }';
      return answered(await circle.hub.ask('mira-representative', raising, { input }, { headers: { 'kring-acting-for': FEMKE } }));
    };
    await expectNothingChanged(async () => expect(await raise('HOUSING')).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-37' }));
    expect(await raise('MEDICATION')).toMatchObject({ __typename: 'CareConferenceDone' });
    await mandate('CARE_NETWORK', 'CONSENT');
    expect(await answer()).toMatchObject({ __typename: 'CareConferenceDone' });
    expect(await one('femke', conference)).toMatchObject({ state: 'AGREED' });
    await circle.sql('DELETE FROM mandate WHERE holder = $1', [holder]);
    await circle.sql('DELETE FROM incapacity WHERE person = $1', [femke]);
  });

  it('whoever proposed it and was left off keeps that it was, and hears nothing of it', async () => {
    const { conference } = await convene('jonas-counsellor', { participants: [{ member: member('gp') }] });
    const { conference: without } = await agree('femke', conference, { without: [placeOf(conference, 'MH_LEAD').id] });
    await act('femke', 'raiseCareConferencePoint', { conference: conference.id, point: point('MEDICATION', 'Zonder hen erbij') });
    const seen = await one('jonas-counsellor', conference);
    expect(seen).toMatchObject({ state: 'AGREED' });
    expect(JSON.stringify(seen)).not.toMatch(/Zonder hen/);
    expect(await move('jonas-counsellor', without, 'CANCELLED')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('somebody from outside comes with a reason, for one point, with the person’s yes; nothing opens to them (C-61)', async () => {
    const conference = await agreed();
    const { agenda } = await one('femke', conference);
    const [first, second] = agenda;
    const propose = (as: string, guest: object) =>
      act(as, 'proposeCareConferenceParticipant', { conference: conference.id, guest: { guest: 'POLICE', reason: 'Burengerucht', point: first.id, ...guest } });
    await expectNothingChanged(async () => {
      expect(await propose('femke', { reason: ' ' })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-61' });
      expect(await propose('femke', { point: encodeId('CareConferencePoint', femke, key()) })).toMatchObject({ code: 'NOT_FOUND' });
      // Neither by a point that they may not read, nor as somebody who did not convene it.
      expect(await propose('ocmw-housing', { point: pointOf({ agenda }, 'MEDICATION') })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await propose('jonas-gp', {})).toMatchObject({ code: 'NOT_FOUND' });
      const both = { conference: conference.id, seat: { member: member('mother') }, guest: { guest: 'POLICE', reason: 'x', point: first.id } };
      expect(await act('femke', 'proposeCareConferenceParticipant', both)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    });
    const { conference: more } = await propose('femke', {});
    expect(more.participants.find(({ guest }: Answer) => guest === 'POLICE')).toMatchObject({ point: first.id, participation: 'INVITED', role: null });
    expect(await propose('femke', { point: second.id })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-61' });
    for (const as of ['jonas-gp', 'ocmw-housing']) {
      expect(JSON.stringify(await one(as, conference))).not.toMatch(/Burengerucht|POLICE/);
    }
    const { conference: proposed } = await convene('jonas-counsellor');
    const school = { guest: 'SCHOOL', reason: 'Om de kinderen', point: pointOf(proposed, 'HOUSING') };
    const { conference: asked } = await act('jonas-counsellor', 'proposeCareConferenceParticipant', { conference: proposed.id, guest: school });
    expect(asked.participants.find(({ guest }: Answer) => guest === 'SCHOOL')).toMatchObject({ participation: 'PROPOSED', reason: 'Om de kinderen' });
  });

  it('is held and closed: who was there, what was decided and weighed, who does what by when (R-104)', async () => {
    const conference = await agreed();
    const medication = pointOf(conference, 'MEDICATION');
    const housing = pointOf(conference, 'HOUSING');
    const decide = (as: string, changes: object = {}) =>
      act(as, 'recordCareConferenceDecision', { point: medication, text: 'Trager afbouwen', considerations: 'Slaap weegt zwaarder', language: 'nl', ...changes });
    const desk = placeOf(conference, 'MUNI_HOUSING');
    const dueOn = localDate(inHours(24 * 20));
    const task = (as: string, changes: object = {}) =>
      act(as, 'recordCareConferenceTask', { point: housing, text: 'Huisbaas bellen', language: 'nl', participant: desk.id, dueOn, ...changes });
    await expectNothingChanged(async () => {
      expect(await move('jonas-counsellor', conference, 'HELD')).toMatchObject({ code: 'RULE_NOT_MET', rule: 'M-48' });
      expect(await decide('jonas-gp')).toMatchObject({ code: 'RULE_NOT_MET' });
    });
    tick(48);
    await expectNothingChanged(async () => {
      expect(await move('ocmw-housing', conference, 'HELD')).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await move('gtb-coach', conference, 'HELD')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await move('jonas-counsellor', conference, 'AGREED')).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await move('jonas-counsellor', { ...conference, provenance: { version: 9 } }, 'HELD')).toMatchObject({ code: 'STALE_VERSION' });
    });
    const { conference: held } = await move('jonas-counsellor', conference, 'HELD', { present: [desk.id] });
    expect(held).toMatchObject({ state: 'HELD', heldOn: localDate(circle.hub.clock.now()) });
    expect([placeOf(held, 'MUNI_HOUSING').wasThere, placeOf(held, 'GENERAL_PRACTITIONER').wasThere]).toEqual([true, false]);

    await expectNothingChanged(async () => {
      expect(await decide('jonas-gp', { considerations: null })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-104' });
      const hidden = await decide('ocmw-housing');
      expect(hidden).toMatchObject({ code: 'NOT_FOUND' });
      expect(await decide('ocmw-housing', { point: encodeId('CareConferencePoint', femke, key()) })).toEqual(hidden);
      expect(await task('jonas-counsellor', { dueOn: localDate(inHours(-24)) })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await task('jonas-counsellor', { participant: encodeId('CareConferenceParticipant', femke, key()) })).toMatchObject({ code: 'NOT_FOUND' });
    });
    // Somebody may read the plan and does not sit at this one: a point of it is to them as none.
    const other = await agreed();
    const { conference: more } = await act('femke', 'raiseCareConferencePoint', { conference: other.id, point: point('RECOVERY_PLAN', 'Later') });
    const none = await decide('jonas-mother', { point: encodeId('CareConferencePoint', femke, key()) });
    expect(none).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide('jonas-mother', { point: pointOf(more, 'RECOVERY_PLAN') })).toEqual(none);
    const idempotencyKey = key();
    const decided = await decide('jonas-gp', { idempotencyKey });
    expect(decided.conference.decisions).toMatchObject([{ category: 'MEDICATION', point: medication, considerations: 'Slaap weegt zwaarder' }]);
    expect((await decide('jonas-gp', { idempotencyKey })).conference.decisions).toHaveLength(1);
    expect((await decide('femke', { point: housing, text: 'Ik blijf hier wonen' })).__typename).toBe('CareConferenceDone');
    expect((await task('jonas-counsellor')).__typename).toBe('CareConferenceDone');
    expect((await task('femke', { point: medication, text: 'Zelf bijhouden', participant: null })).conference.tasks).toHaveLength(2);

    const responsible = { id: encodeReferenceId('Professional', professionals.ocmwHousing) };
    expect((await one('ocmw-housing', conference)).tasks).toMatchObject([{ text: 'Huisbaas bellen', state: 'OPEN', dueOn, responsible }]);
    expect((await one('ocmw-housing', conference)).decisions).toMatchObject([{ text: 'Ik blijf hier wonen' }]);
    expect((await one('jonas-gp', conference)).decisions).toMatchObject([{ text: 'Trager afbouwen' }]);
    expect(await tasksDue('ocmw-housing')).toMatchObject([{ state: 'DUE', dueOn }]);
    expect(await tasksDue('femke')).toHaveLength(2);
    // A colleague of the counsellor may read about the home too, and was not there: that they met is not theirs to know.
    for (const as of ['gtb-coach', 'jonas-mother', 'mira-employer-hr', 'jonas-team-member']) expect(await tasksDue(as)).toEqual([]);
    expect(await tasksDue('jonas-counsellor')).toHaveLength(2);
    expect(await tasksDue('jonas-gp')).toHaveLength(1);
    await withholding(organisations.ocmw, async () => expect(await tasksDue('ocmw-housing')).toEqual([]));

    const [bell] = (await one('ocmw-housing', conference)).tasks;
    const settle = (as: string, changes: object = {}) =>
      act(as, 'settleCareConferenceTask', { task: bell.id, version: bell.provenance.version, as: 'DONE', ...changes });
    await expectNothingChanged(async () => {
      expect(await settle('jonas-gp')).toMatchObject({ code: 'NOT_FOUND' });
      expect(await settle('ocmw-housing', { as: 'OPEN' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await settle('ocmw-housing', { version: 5 })).toMatchObject({ code: 'STALE_VERSION' });
    });
    const { conference: settled } = await settle('ocmw-housing');
    expect(settled.tasks).toMatchObject([{ state: 'DONE', doneOn: localDate(circle.hub.clock.now()) }]);
    expect(await settle('femke', { version: 2 })).toMatchObject({ code: 'ALREADY_ENDED' });
    expect(await tasksDue('ocmw-housing')).toMatchObject([{ state: 'DONE' }]);

    const { conference: closed } = await move('femke', held, 'CLOSED');
    expect(closed).toMatchObject({ state: 'CLOSED' });
    expect(closed.decisions).toHaveLength(2);
    expect(closed.tasks).toHaveLength(2);
    expect(await decide('jonas-gp')).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await move('femke', closed, 'CANCELLED')).toMatchObject({ code: 'ALREADY_ENDED' });
    const raise = { conference: conference.id, point: point('HOUSING', 'Te laat') };
    expect(await act('femke', 'raiseCareConferencePoint', raise)).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('a relative says of what they are to do themselves that it is done, and of nothing else (M-48, C-17, C-22)', async () => {
    const participants = [{ member: member('counsellor'), isChair: true }, { member: member('mother') }];
    const { conference } = await convene('femke', { participants, points: [point('RECOVERY_PLAN', 'Ik wil naar buiten'), point('HOUSING', 'De huur')] });
    tick(48);
    await move('femke', conference, 'HELD');
    const plan = pointOf(conference, 'RECOVERY_PLAN');
    const dueOn = localDate(inHours(24 * 10));
    const task = (as: string, text: string, participant: string | null, of = plan) =>
      act(as, 'recordCareConferenceTask', { point: of, text, language: 'nl', participant, dueOn });
    const mother = placeOf(conference, 'RELATIVE').id;
    await task('femke', 'Samen wandelen', mother);
    await task('femke', 'Tweede wandeling', mother);
    await task('femke', 'Huurcontract nakijken', mother, pointOf(conference, 'HOUSING'));
    await task('femke', 'Zelf bijhouden', null);
    await task('jonas-counsellor', 'Plan aanpassen', placeOf(conference, 'MH_LEAD').id);
    const named = async (as: string, text: string): Promise<Answer> => (await one(as, conference)).tasks.find((each: Answer) => each.text === text);
    const settle = (as: string, { id, provenance }: Answer, changes: object = {}) =>
      act(as, 'settleCareConferenceTask', { task: id, version: provenance.version, as: 'DONE', ...changes });
    // Which are hers she is told, and nobody else learns by it who does them.
    const seen = (await one('jonas-mother', conference)).tasks;
    expect(seen.map(({ text, isYours }: Answer) => [text, isYours]).sort()).toEqual([
      ...[['Plan aanpassen', false], ['Samen wandelen', true], ['Tweede wandeling', true], ['Zelf bijhouden', false]],
    ]);
    expect((await one('jonas-counsellor', conference)).tasks.filter(({ isYours }: Answer) => isYours)).toMatchObject([{ text: 'Plan aanpassen' }]);
    expect((await one('femke', conference)).tasks.filter(({ isYours }: Answer) => isYours)).toMatchObject([{ text: 'Zelf bijhouden' }]);

    // Under the hat it is the place of Femke that she reads from: what Femke is to do is hers then, and what she promised herself is not (C-37).
    const hat = await circle.consent.relation({ person: femke, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE', member: persons.jonasMother });
    await circle.sql(
      `INSERT INTO mandate (id, recorded_at, from_at, until_at, person, holder, kind, mode, jurisdiction, categories, moments, relation, document, recorded_by)
       VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', '2028-01-01', $1, $2, 'NAMED_BY_PERSON', 'IN_PLACE_OF', 'BE', $3, '{}', $4, 'Volmacht', $1)`,
      [femke, persons.jonasMother, ['CARE_NETWORK', 'RECOVERY_PLAN'], hat],
    );
    await circle.sql(
      `INSERT INTO incapacity (id, recorded_at, from_at, person, categories, assessed_by, organisation, grounds)
       VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', $1, $2, $3, $4, 'Kan dit nu niet overzien')`,
      [femke, ['CARE_NETWORK', 'RECOVERY_PLAN'], professionals.jonasCounsellor, organisations.brug],
    );
    const inHerPlace = (await circle.hub.ask('jonas-mother', READ, { id: FEMKE }, { headers: { 'kring-acting-for': FEMKE } })).data.person.careConferences.nodes;
    const hers = inHerPlace.find(({ id }: Answer) => id === conference.id).tasks.filter(({ isYours }: Answer) => isYours);
    expect(hers.map(({ text }: Answer) => text)).toEqual(['Zelf bijhouden']);
    for (const table of ['mandate', 'incapacity']) await circle.sql(`DELETE FROM ${table} WHERE person = $1`, [femke]);
    await circle.sql('DELETE FROM relation WHERE id = $1', [hat]);

    const [walk, again] = [await named('jonas-mother', 'Samen wandelen'), await named('jonas-mother', 'Tweede wandeling')];
    const onlyTheirs = async () => {
      for (const text of ['Plan aanpassen', 'Zelf bijhouden']) {
        expect(await settle('jonas-mother', await named('jonas-mother', text))).toMatchObject({ code: 'NOT_PERMITTED' });
      }
      // What she may not read of is as none, though she is to do it.
      expect(await settle('jonas-mother', await named('femke', 'Huurcontract nakijken'))).toMatchObject({ code: 'NOT_FOUND' });
      for (const as of ['jonas-father', 'jonas-gp', 'ocmw-housing', 'stranger']) expect(await settle(as, walk)).toMatchObject({ code: 'NOT_FOUND' });
      // To do something is no leave to write down what others are to do.
      expect(await task('jonas-mother', 'Nog iets', mother)).toMatchObject({ code: 'NOT_PERMITTED' });
    };
    await expectNothingChanged(async () => {
      await onlyTheirs();
      expect(await settle('jonas-mother', walk, { as: 'OPEN' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await settle('jonas-mother', walk, { version: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    });
    await withholding(persons.jonasMother, () =>
      expectNothingChanged(async () => expect(await settle('jonas-mother', walk)).toMatchObject({ code: 'NOT_FOUND' })),
    );
    const leave = (at: Date | null) => circle.sql('UPDATE relation SET withdrawn_at = $2 WHERE id = $1', [relations['mother'], at]);
    await leave(circle.hub.clock.now());
    await expectNothingChanged(async () => expect(await settle('jonas-mother', walk)).toMatchObject({ code: 'NOT_FOUND' }));
    await leave(null);

    const idempotencyKey = key();
    const done = await settle('jonas-mother', walk, { idempotencyKey });
    expect(done).toMatchObject({ __typename: 'CareConferenceDone' });
    expect(await settle('jonas-mother', walk, { idempotencyKey })).toEqual(done);
    // That she wrote stands in the record the person reads, and not alone that she looked (C-17).
    const written = `SELECT category, fields, layer FROM access_record WHERE person = $1 AND actor = $2 AND action = 'CONTRIBUTE' AND outcome = 'PERMIT'`;
    expect(await circle.sql(written, [femke, persons.jonasMother])).toEqual([
      { category: 'RECOVERY_PLAN', fields: ['Mutation.settleCareConferenceTask'], layer: 'OWN_RECORD' },
    ]);
    expect(await named('femke', 'Samen wandelen')).toMatchObject({ state: 'DONE', doneOn: localDate(circle.hub.clock.now()), provenance: { version: 2 } });
    expect((await tasksDue('femke')).map(({ state }: Answer) => state).sort()).toEqual(expect.arrayContaining(['DONE', 'DUE']));
    // Also with leave to add to the plan it is hers alone: that speaks of the record, not of what others promised.
    await circle.consent.grant({ person: femke, grantee: { kind: 'PERSON', ref: persons.jonasMother }, categories: ['RECOVERY_PLAN'], actions: ['CONTRIBUTE'] });
    await expectNothingChanged(async () => {
      for (const text of ['Plan aanpassen', 'Zelf bijhouden']) {
        expect(await settle('jonas-mother', await named('jonas-mother', text))).toMatchObject({ code: 'NOT_PERMITTED' });
      }
    });
    expect(await settle('jonas-mother', again, { as: 'DROPPED' })).toMatchObject({ __typename: 'CareConferenceDone' });
    expect(await named('femke', 'Tweede wandeling')).toMatchObject({ state: 'DROPPED', doneOn: null });
    // The person says it of everybody's, as before.
    expect(await settle('femke', await named('femke', 'Plan aanpassen'))).toMatchObject({ __typename: 'CareConferenceDone' });
  });

  it('a peer worker and a professional of the circle say that their own task is done, and nothing of anybody else’s (M-48, C-17, C-22)', async () => {
    const { peerWorker, miraCoach } = professionals;
    const { peerOrganisation, jobCoaching } = organisations;
    const guests = {
      peer: { kind: 'GROUP_EXPERT_BY_EXPERIENCE', role: 'PEER_WORKER', organisation: peerOrganisation, professional: peerWorker },
      guest: { kind: 'GROUP_PROFESSIONAL', role: 'CIRCLE_PROFESSIONAL', organisation: jobCoaching, professional: miraCoach },
    } as const;
    for (const [who, holder] of Object.entries(guests)) relations[who] = await circle.consent.relation({ person: femke, ...holder });
    for (const ref of [peerWorker, miraCoach]) {
      await circle.consent.grant({ person: femke, grantee: { kind: 'PROFESSIONAL', ref }, categories: ['CARE_NETWORK', 'RECOVERY_PLAN'] });
    }
    const participants = ['peer', 'guest', 'counsellor'].map((who) => ({ member: member(who), isChair: who === 'counsellor' }));
    const { conference } = await convene('femke', { participants, points: [point('RECOVERY_PLAN', 'Ik wil naar buiten')] });
    tick(48);
    await move('femke', conference, 'HELD');
    const dueOn = localDate(inHours(24 * 10));
    const places = { Herstelkring: 'PEER_WORKER', Fietsen: 'CIRCLE_PROFESSIONAL', Plan: 'MH_LEAD' } as const;
    for (const [text, role] of Object.entries(places)) {
      const task = { point: pointOf(conference, 'RECOVERY_PLAN'), text, language: 'nl', participant: placeOf(conference, role).id, dueOn };
      expect(await act('femke', 'recordCareConferenceTask', task)).toMatchObject({ __typename: 'CareConferenceDone' });
    }
    const named = async (as: string, text: string): Promise<Answer> => (await one(as, conference)).tasks.find((each: Answer) => each.text === text);
    const settle = (as: string, { id, provenance }: Answer, changes: object = {}) =>
      act(as, 'settleCareConferenceTask', { task: id, version: provenance.version, as: 'DONE', ...changes });
    for (const [as, own] of [['peer-worker', 'Herstelkring'], ['mira-coach', 'Fietsen']] as const) {
      expect((await one(as, conference)).tasks.filter(({ isYours }: Answer) => isYours)).toMatchObject([{ text: own }]);
      await expectNothingChanged(async () => {
        for (const text of Object.keys(places).filter((each) => each !== own)) {
          expect([as, text, await settle(as, await named(as, text))]).toMatchObject([as, text, { code: 'NOT_PERMITTED' }]);
        }
        expect(await settle(as, await named(as, own), { version: 9 })).toMatchObject({ code: 'STALE_VERSION' });
      });
      const theirs = await named(as, own);
      // Somebody of the same name elsewhere was not the one who promised it (C-50).
      await circle.sql('UPDATE care_conference_item SET owed_by = $1 WHERE text = $2', [organisations.brug, own]);
      await expectNothingChanged(async () => expect((await settle(as, theirs)).code).toMatch(/NOT_PERMITTED|NOT_FOUND/));
      expect((await one(as, conference)).tasks.filter(({ isYours }: Answer) => isYours)).toEqual([]);
      await circle.sql('UPDATE care_conference_item SET owed_by = $1 WHERE text = $2', [as === 'mira-coach' ? jobCoaching : peerOrganisation, own]);
      const { ref } = { ref: as === 'mira-coach' ? miraCoach : peerWorker };
      await withholding(ref, () => expectNothingChanged(async () => expect(await settle(as, theirs)).toMatchObject({ code: 'NOT_FOUND' })));
      expect(await settle(as, theirs)).toMatchObject({ __typename: 'CareConferenceDone' });
      expect(await named('femke', own)).toMatchObject({ state: 'DONE', provenance: { version: 2 } });
      // That they changed something stands in the record the person reads.
      const written = `SELECT category, layer FROM access_record WHERE person = $1 AND actor = $2 AND action = 'CONTRIBUTE' AND outcome = 'PERMIT'`;
      expect(await circle.sql(written, [femke, ref])).toEqual([{ category: 'RECOVERY_PLAN', layer: 'OWN_RECORD' }]);
    }
    // Who keeps the record says it of theirs as before.
    expect(await settle('jonas-counsellor', await named('jonas-counsellor', 'Plan'))).toMatchObject({ __typename: 'CareConferenceDone' });
    for (const who of Object.keys(guests)) await circle.sql('UPDATE relation SET withdrawn_at = recorded_at WHERE id = $1', [relations[who]]);
  });

  it('C-58: who has nothing to do with her any more says nothing of their own task, whatever they are to keep and may look at', async () => {
    const { jonasGp } = professionals;
    const { gpPracticeJonas } = organisations;
    const conference = await agreed();
    tick(48);
    await move('femke', conference, 'HELD');
    const task = { point: pointOf(conference, 'MEDICATION'), text: 'Dosis nakijken', language: 'nl', participant: placeOf(conference, 'GENERAL_PRACTITIONER').id };
    expect(await act('femke', 'recordCareConferenceTask', { ...task, dueOn: localDate(inHours(24 * 10)) })).toMatchObject({ __typename: 'CareConferenceDone' });
    const [from, until] = [inHours(-1), inHours(24)];
    const kept = ['CARE_NETWORK', 'MEDICATION'];
    await circle.sql('UPDATE relation SET withdrawn_at = $2 WHERE id = $1', [relations['gp'], from]);
    await circle.sql(
      `INSERT INTO retention_duty (id, person, organisation, custodian, categories, from_at, recorded_at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $5)`,
      [femke, gpPracticeJonas, jonasGp, kept, from],
    );
    await circle.sql(
      `INSERT INTO secrecy_override (id, person, organisation, author, ground, danger, recipient, categories, reason, from_at, until_at, recorded_at, notice_from)
       VALUES (gen_random_uuid(), $1, $2, $3, 'CONFLICT_OF_DUTIES', 'SERIOUS', $4, $5, 'Slikt alles tegelijk', $6, $7, $6, $6)`,
      [femke, gpPracticeJonas, jonasGp, JSON.stringify({ kind: 'PROFESSIONAL', ref: jonasGp }), kept, from, until],
    );
    const seen = (await one('jonas-gp', conference)).tasks.find(({ text }: Answer) => text === 'Dosis nakijken');
    expect(seen).toMatchObject({ state: 'OPEN' });
    await expectNothingChanged(async () =>
      expect(await act('jonas-gp', 'settleCareConferenceTask', { task: seen.id, version: 1, as: 'DONE' })).toMatchObject({ code: 'NOT_FOUND' }),
    );
    for (const table of ['retention_duty', 'secrecy_override']) await circle.sql(`DELETE FROM ${table} WHERE person = $1`, [femke]);
    await circle.sql('UPDATE relation SET withdrawn_at = NULL WHERE id = $1', [relations['gp']]);
  });
}
