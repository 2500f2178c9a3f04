import { encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { answered, key, organisations, persons, professionals } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const STEP = `id direction urgency reason askedOn dueOn daysOver outcome outcomeOn askedBy { id } organisation { id } provenance { version }
  routing { state receiver { id } isKnown agreedOn sentOn answeredBy { id } answer provenance { version } }`;
const READ = `query Steps($id: ID!) { person(id: $id) { careSteps(first: 50) { nodes { ${STEP} } }
  dueItems(first: 100) { nodes { detail occasion { code } state dueOn escalation organisation { id } } } } }`;
const KEPT = ['care_step', 'care_step_routing', 'relation', 'notification', 'outbox'] as const;

interface Whom {
  readonly who: string;
  readonly id: string;
  readonly key: string;
}

/** Nobody treats one of them, and a team answers for the other; the neighbourhood worker must not be able to tell. */
const NEW: Whom = { who: 'mira-co-parent', id: encodePersonId(persons.miraCoParent), key: persons.miraCoParent };
const KNOWN: Whom = { who: 'jonas-sister', id: encodePersonId(persons.jonasSister), key: persons.jonasSister };

type Answer = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Requests for more or less care, in a hub that others tried already: of two persons of whom they say nothing. */
export function careStepCases(theHub: () => CircleHub): void {
  let circle: CircleHub;
  const hospital = encodeReferenceId('Organisation', organisations.hospital);
  const brug = encodeReferenceId('Organisation', organisations.brug);
  const hours = (count: number) => circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + count * 3_600_000));

  beforeAll(async () => {
    circle = theHub();
    for (const { key: person } of [NEW, KNOWN]) {
      const holder = { organisation: organisations.ocmw, professional: professionals.ocmwHousing };
      await circle.consent.relation({ person, kind: 'MUNICIPAL_CASE', role: 'MUNI_NEIGHBOURHOOD', ...holder });
      await circle.consent.relation({ person, kind: 'EMPLOYMENT', role: 'EMPLOYER', organisation: organisations.dayCentre, professional: professionals.miraEmployerHr });
      await circle.consent.relation({ person, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: persons.jonasMother });
    }
    const there = [
      [organisations.hospital, professionals.jonasHospitalDoctor, 'MENTAL_HEALTH_PROFESSIONAL'],
      [organisations.jobCoaching, professionals.miraCoach, 'JOB_COACH'],
      [organisations.formerPsychologistPractice, professionals.jonasFormerPsychologist, 'FIRST_LINE_PSYCHOLOGIST'],
    ];
    for (const [organisation, professional, profession] of there) {
      await circle.sql(
        `INSERT INTO known_party (id, organisation, kind, profession, recorded_at)
         VALUES ($1, $1, 'ORGANISATION', NULL, now()), ($2, $1, 'PROFESSIONAL', $3, now()) ON CONFLICT DO NOTHING`,
        [organisation, professional, profession],
      );
    }
    const lead = { kind: 'CARE_LEAD', role: 'MH_LEAD', organisation: organisations.brug, professional: professionals.jonasCounsellor } as const;
    await circle.consent.relation({ person: KNOWN.key, ...lead });
    // The network is open to the neighbourhood worker, and still no request of others, nor where theirs went.
    for (const person of [NEW.key, KNOWN.key]) {
      await circle.consent.grant({ person, grantee: { kind: 'ORGANISATION', ref: organisations.ocmw }, categories: ['CARE_NETWORK'] });
    }
  });
  afterEach(() => circle.sql(`UPDATE care_step SET outcome = 'WITHDRAWN' WHERE outcome = 'LOOKED_AT'`));

  const act = async (as: string, name: string, type: string, input: object): Promise<Answer> => {
    const done = `__typename ... on CareStepDone { step { ${STEP} } } ... on Refused { code rule message }`;
    const query = `mutation Act($input: ${type}!) { ${name}(input: $input) { ${done} } }`;
    return answered(await circle.hub.ask(as, query, { input: { idempotencyKey: key(), ...input } }));
  };
  const request = (as: string, { id }: Whom, changes: object = {}, name = 'requestStepUp'): Promise<Answer> =>
    act(as, name, 'RequestCareStepInput', {
      ...{ person: id, urgency: 'URGENT', reason: 'Komt niet meer buiten en eet niet', language: 'nl', fallback: hospital, ...changes },
    });
  const read = async (as: string, { id }: Whom): Promise<Answer> => {
    await circle.hub.settle();
    const { data, errors } = await circle.hub.ask(as, READ, { id });
    expect(errors).toBeUndefined();
    return data.person;
  };
  const one = async (as: string, person: Whom, { id }: Answer): Promise<Answer> =>
    ((await read(as, person))?.careSteps?.nodes ?? []).find((each: Answer) => each.id === id);
  const due = async (as: string, person: Whom): Promise<Answer[]> =>
    ((await read(as, person))?.dueItems?.nodes ?? []).filter(({ occasion }: Answer) => occasion.code === 'CARE_STEP_TO_ANSWER');
  const answer = async (person: Whom, { id }: Answer, isWanted = true): Promise<Answer> => {
    const { routing } = await one(person.who, person, { id });
    return act(person.who, 'answerCareStep', 'AnswerCareStepInput', { step: id, version: routing.provenance.version, isWanted });
  };
  const decide = (as: string, { id }: Answer, version: number, isAccepted = true): Promise<Answer> =>
    act(as, 'decideCareStep', 'DecideCareStepInput', { step: id, version, isAccepted, answer: 'Wij komen morgen langs', language: 'nl' });
  async function expectNothingChanged(run: () => Promise<unknown>): Promise<void> {
    await circle.hub.settle();
    const before = await circle.snapshot(...KEPT);
    await run();
    expect(await circle.snapshot(...KEPT)).toBe(before);
  }

  it('of a neighbourhood worker, for a person without any trajectory, it is taken in, goes to the offer when the person says so, and is taken on at once', async () => {
    const { step } = await request('ocmw-housing', NEW);
    expect(step).toMatchObject({ outcome: 'LOOKED_AT', routing: null, daysOver: 0 });
    expect(await read('jonas-hospital', NEW)).toBeNull();
    const waiting = await one(NEW.who, NEW, step);
    expect(waiting.routing).toMatchObject({ state: 'AWAITS_PERSON', receiver: null, sentOn: null });
    expect(await circle.sql('SELECT kind FROM notification WHERE person = $1', [NEW.key])).toContainEqual({ kind: 'CARE_STEP_ASKED' });
    await expectNothingChanged(async () => {
      expect(await request('ocmw-housing', NEW)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'R-106' });
      expect(await decide('jonas-hospital', step, 1)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await act('ocmw-housing', 'answerCareStep', 'AnswerCareStepInput', { step: step.id, version: 1, isWanted: true })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-17' });
    });
    const before = await one('ocmw-housing', NEW, step);
    const { step: sent } = await answer(NEW, step);
    // That the person let it go, and that it went somewhere, is told to nobody but them.
    expect(await one('ocmw-housing', NEW, step)).toEqual(before);
    expect(sent.routing).toMatchObject({ state: 'SENT', receiver: { id: hospital }, isKnown: false });
    const there = await one('jonas-hospital', NEW, step);
    expect(there).toMatchObject({ reason: 'Komt niet meer buiten en eet niet', organisation: { id: encodeReferenceId('Organisation', organisations.ocmw) } });
    expect(await due('jonas-hospital', NEW)).toMatchObject([{ detail: step.id, organisation: { id: hospital }, state: 'DUE', escalation: 'NONE' }]);
    hours(24 * 4);
    expect(await due(NEW.who, NEW)).toMatchObject([{ state: 'OVERDUE', escalation: 'RESPONSIBLE' }]);
    expect(await one('ocmw-housing', NEW, step)).toMatchObject({ outcome: 'LOOKED_AT', daysOver: 1, routing: null });
    expect(await due('ocmw-housing', NEW)).toEqual([]);

    const { version } = there.routing.provenance;
    await expectNothingChanged(async () => {
      expect(await decide('ocmw-housing', step, version)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'R-106' });
      expect(await decide('jonas-hospital', step, version - 1)).toMatchObject({ code: 'STALE_VERSION' });
    });
    expect((await decide('jonas-hospital', step, version)).step).toMatchObject({ outcome: 'ACCEPTED', routing: { state: 'ACCEPTED' } });
    const lives = await circle.sql('SELECT kind, withdrawn_at IS NULL AS live FROM relation WHERE person = $1 AND organisation = $2 ORDER BY kind', [NEW.key, organisations.hospital]);
    expect(lives).toEqual([{ kind: 'CARE_LEAD', live: true }, { kind: 'REFERRAL_RECEIVER', live: false }]);
    expect(await one('ocmw-housing', NEW, step)).toMatchObject({ outcome: 'ACCEPTED', daysOver: 0, routing: null });
    expect(await due(NEW.who, NEW)).toEqual([]);
    await circle.sql(`DELETE FROM relation WHERE person = $1 AND organisation = $2`, [NEW.key, organisations.hospital]);
  });

  it.each(['CRISIS', 'URGENT', 'ROUTINE'])('%s: whoever asked is told the same of whom a team cares for and of whom none does, to the letter', async (urgency) => {
    const told = async (person: Whom) => {
      const input = { person: person.id, urgency, reason: 'Het gaat niet meer', language: 'nl', fallback: hospital, idempotencyKey: key() };
      const query = `mutation Act($input: RequestCareStepInput!) { requestStepUp(input: $input) { __typename ... on CareStepDone { step { ${STEP} } } } }`;
      const asked = await circle.hub.ask('ocmw-housing', query, { input });
      const { step } = answered(asked) as Answer;
      const seen = await circle.hub.ask('ocmw-housing', `query ($id: ID!) { person(id: $id) { careSteps { nodes { ${STEP} } } } }`, { id: person.id });
      const withdraw = { step: step.id, version: step.provenance.version, idempotencyKey: key() };
      const state = (await one(person.who, person, step)).routing.state;
      const back = await circle.hub.ask(
        'ocmw-housing',
        'mutation ($input: WithdrawCareStepInput!) { withdrawCareStep(input: $input) { __typename } }',
        { input: withdraw },
      );
      const [mine] = seen.data.person.careSteps.nodes.filter(({ id }: Answer) => id === step.id);
      const texts = [asked.text, JSON.stringify(mine), JSON.stringify(seen.withheld), back.text].join('\n');
      const dateless = texts.replaceAll(/"acknowledgedAt":"[^"]+"/g, '"acknowledgedAt"').replaceAll(person.id, 'PERSON').replaceAll(step.id, 'STEP');
      return { state, dateless };
    };
    const [known, unknown] = [await told(KNOWN), await told(NEW)];
    expect(known.dateless).toBe(unknown.dateless);
    expect([known.state, unknown.state]).toEqual([urgency === 'CRISIS' ? 'SENT' : 'AWAITS_PERSON', 'AWAITS_PERSON']);
  });

  it('in a crisis it goes at once to the team that answers for the person, who is told, and can end it', async () => {
    const { step } = await request('ocmw-housing', KNOWN, { urgency: 'CRISIS' });
    const there = await one('jonas-counsellor', KNOWN, step);
    expect(there.routing).toMatchObject({ state: 'SENT', receiver: { id: brug }, isKnown: true, agreedOn: null });
    expect(await read('jonas-hospital', KNOWN)).toBeNull();
    expect(await circle.sql('SELECT kind FROM notification WHERE person = $1', [KNOWN.key])).toContainEqual({ kind: 'CARE_STEP_ASKED' });
    await expectNothingChanged(async () => expect(await decide('jonas-hospital', step, 2)).toMatchObject({ code: 'NOT_FOUND' }));
    expect((await answer(KNOWN, step, false)).step).toMatchObject({ outcome: 'REFUSED', routing: { state: 'NOT_WANTED' } });
    expect(await one('ocmw-housing', KNOWN, step)).toMatchObject({ outcome: 'REFUSED', routing: null });
    expect(await decide('jonas-counsellor', step, 3)).toMatchObject({ code: 'ALREADY_ANSWERED' });
  });

  it.each([
    ['in a pause', { grantee: { kind: 'EVERYONE' }, everything: true }, 'AWAITS_PERSON'],
    ['under a no to the team', { grantee: { kind: 'ORGANISATION', ref: organisations.brug }, categories: ['CARE_NETWORK'] }, 'AWAITS_PERSON'],
    ['under a no to notices to whoever leads care', { grantee: { kind: 'CARE_NETWORK', relationKinds: ['CARE_LEAD'] }, categories: ['NOTICES'] }, 'AWAITS_PERSON'],
    ['under a no to somebody else', { grantee: { kind: 'ORGANISATION', ref: organisations.hospital }, everything: true }, 'SENT'],
    ['under a no to something else', { grantee: { kind: 'EVERYONE' }, categories: ['DIAGNOSIS'] }, 'SENT'],
  ] as const)('C-15, C-20: %s a crisis asks for no way past it, and whoever asked is told the same', async (_when, said, state) => {
    const refusal = key();
    const { grantee, everything, categories } = { everything: false, categories: [] as readonly string[], ...said };
    await circle.sql(
      `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, held_by, purposes, actions, everything, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, '{}', NULL, '{}', '{READ,CONTRIBUTE}', $5, '2024-01-05', '2024-01-05', $2)`,
      [refusal, KNOWN.key, JSON.stringify(grantee), categories, everything],
    );
    const { step } = await request('ocmw-housing', KNOWN, { urgency: 'CRISIS' });
    expect(step).toMatchObject({ outcome: 'LOOKED_AT', routing: null });
    const its = await one(KNOWN.who, KNOWN, step);
    expect(its.routing).toMatchObject({ state, sentOn: state === 'SENT' ? expect.any(String) : null });
    const atTheTeam = await one('jonas-counsellor', KNOWN, step);
    if (state === 'AWAITS_PERSON') {
      expect(atTheTeam).toBeUndefined();
      expect(await due('jonas-counsellor', KNOWN)).toEqual([]);
      // Their own word lets it go, also to whom they had said no.
      expect((await answer(KNOWN, step)).step.routing).toMatchObject({ state: 'SENT' });
    }
    await circle.sql('DELETE FROM consent_refusal WHERE id = $1', [refusal]);
    await answer(KNOWN, step, false);
  });

  const noToTheTeam = { grantee: { kind: 'ORGANISATION', ref: organisations.brug }, categories: ['CARE_NETWORK'], everything: false } as const;
  const inAPause = { grantee: { kind: 'EVERYONE' }, categories: [], everything: true } as const;
  const toTheTeam = { kind: 'ORGANISATION', ref: organisations.brug } as const;
  const opened = { ground: 'CONFLICT_OF_DUTIES', danger: 'RAISED', recipient: toTheTeam, categories: ['CARE_NETWORK'], hours: 2 } as const;
  it.each([
    ['an override that opened the network to the team', noToTheTeam, opened, 'SENT'],
    ['one to who leads the care there by name', noToTheTeam, { ...opened, recipient: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor } }, 'SENT'],
    ['none', noToTheTeam, null, 'AWAITS_PERSON'],
    ['one to another house', noToTheTeam, { ...opened, recipient: { kind: 'ORGANISATION', ref: organisations.hospital } }, 'AWAITS_PERSON'],
    ['one that is over', noToTheTeam, { ...opened, hours: 0 }, 'AWAITS_PERSON'],
    ['one of something else', noToTheTeam, { ...opened, categories: ['NAME', 'IDENTITY'] }, 'AWAITS_PERSON'],
    ['one whose ground does not reach that far', noToTheTeam, { ...opened, ground: 'RIGHT_TO_REPORT' }, 'AWAITS_PERSON'],
    // What the register would tell the team is a notice, which no ground reaches: a pause holds against it still.
    ['one of the network, in a pause from everything', inAPause, opened, 'AWAITS_PERSON'],
  ] as const)('C-16, C-20, R-106: against the person’s no a crisis is let through by an override alone: %s', async (_which, said, override, state) => {
    const [refusal, opening] = [key(), key()];
    const now = circle.hub.clock.now();
    const { grantee, categories, everything } = said;
    await circle.sql(
      `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, held_by, purposes, actions, everything, from_at, recorded_at, recorded_by)
       VALUES ($1, $2, $3, $4, '{}', NULL, '{}', '{READ,CONTRIBUTE}', $5, '2024-01-05', '2024-01-05', $2)`,
      [refusal, KNOWN.key, JSON.stringify(grantee), categories, everything],
    );
    if (override !== null) {
      const began = new Date(now.getTime() - 3_600_000);
      await circle.sql(
        `INSERT INTO secrecy_override (id, recorded_at, from_at, until_at, person, ground, danger, recipient, categories, author, organisation, reason, notice_from)
         VALUES ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'Acuut gevaar.', $2)`,
        [
          ...[opening, began, new Date(now.getTime() + override.hours * 3_600_000), KNOWN.key, override.ground, override.danger],
          ...[JSON.stringify(override.recipient), override.categories, professionals.jonasGp, organisations.gpPracticeJonas],
        ],
      );
    }
    const { step } = await request('ocmw-housing', KNOWN, { urgency: 'CRISIS' });
    // Whoever asked is told the same: neither that the person said no, nor that somebody went past it.
    expect(step).toMatchObject({ outcome: 'LOOKED_AT', routing: null, provenance: { version: 1 } });
    expect(await one('ocmw-housing', KNOWN, step)).toEqual(step);
    expect((await one(KNOWN.who, KNOWN, step)).routing).toMatchObject({ state, agreedOn: null, receiver: state === 'SENT' ? { id: brug } : null });
    expect(await due('jonas-counsellor', KNOWN)).toHaveLength(state === 'SENT' ? 1 : 0);
    // What is not in a crisis waits for the person's word, override or not.
    await answer(KNOWN, step, false);
    const { step: urgent } = await request('ocmw-housing', KNOWN);
    expect((await one(KNOWN.who, KNOWN, urgent)).routing).toMatchObject({ state: 'AWAITS_PERSON' });
    await answer(KNOWN, urgent, false);
    await circle.sql('DELETE FROM secrecy_override WHERE id = $1', [opening]);
    await circle.sql('DELETE FROM consent_refusal WHERE id = $1', [refusal]);
  });

  it('the person asks by themselves and it goes at once; less care is for the team to agree to', async () => {
    const { step } = await request(KNOWN.who, KNOWN, { urgency: 'ROUTINE', fallback: encodeReferenceId('Organisation', organisations.formerPsychologistPractice) }, 'requestStepDown');
    expect(step).toMatchObject({ direction: 'DOWN', askedBy: null, organisation: null, routing: { state: 'SENT', receiver: { id: brug } } });
    expect(await one('ocmw-housing', KNOWN, step)).toBeUndefined();
    const { step: declined } = await decide('jonas-counsellor', step, 2, false);
    expect(declined.routing).toMatchObject({ state: 'DECLINED', answer: 'Wij komen morgen langs' });
    expect(await one(KNOWN.who, KNOWN, step)).toMatchObject({ outcome: 'REFUSED' });
    const { step: again } = await request(KNOWN.who, KNOWN);
    const back = (as: string) => act(as, 'withdrawCareStep', 'WithdrawCareStepInput', { step: again.id, version: 1 });
    expect(await back('jonas-counsellor')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await back('ocmw-housing')).toMatchObject({ code: 'NOT_FOUND' });
    expect((await back(KNOWN.who)).step).toMatchObject({ outcome: 'WITHDRAWN', routing: { state: 'WITHDRAWN' } });
  });

  it('what is declined ends the weighing, and leaves the receiver with nothing', async () => {
    const { step } = await request('ocmw-housing', NEW);
    await answer(NEW, step);
    const { version } = (await one('jonas-hospital', NEW, step)).routing.provenance;
    hours(1);
    expect((await decide('jonas-hospital', step, version, false)).__typename).toBe('CareStepDone');
    expect(await read('jonas-hospital', NEW)).toBeNull();
    expect(await one('ocmw-housing', NEW, step)).toMatchObject({ outcome: 'REFUSED' });
    expect((await one(NEW.who, NEW, step)).routing).toMatchObject({ state: 'DECLINED', answer: 'Wij komen morgen langs' });
  });

  it('the person sees where it would go before they say so, with whom and as what, and nobody else does (C-17)', async () => {
    const ROUTE = 'goesTo { organisation { id } team { id } professional { id } role isKnown }';
    const routes = async (as: string, { id }: Whom, step: Answer, options = {}): Promise<Answer> => {
      const query = `query ($id: ID!) { person(id: $id) { careSteps(first: 50) { nodes { id routing { state ${ROUTE} } } } } }`;
      const answer = await circle.hub.ask(as, query, { id }, options);
      expect(answer.errors).toBeUndefined();
      return answer.data.person?.careSteps?.nodes.find((each: Answer) => each.id === step.id)?.routing;
    };
    const { step } = await request('ocmw-housing', KNOWN);
    expect((await routes(KNOWN.who, KNOWN, step)).goesTo).toEqual({
      ...{ organisation: { id: brug }, team: null, role: 'MH_LEAD', isKnown: true },
      professional: { id: encodeReferenceId('Professional', professionals.jonasCounsellor) },
    });
    const { step: other } = await request('ocmw-housing', NEW);
    expect((await routes(NEW.who, NEW, other)).goesTo).toEqual({
      ...{ organisation: { id: hospital }, team: null, professional: null, role: 'MH_LEAD', isKnown: false },
    });
    // Whoever asked reads the network of both, and neither what is routed nor whether anybody answers for one of them.
    for (const [person, asked] of [[KNOWN, step], [NEW, other]] as const) {
      expect(await routes('ocmw-housing', person, asked)).toBeNull();
      for (const as of ['jonas-counsellor', 'jonas-mother', 'mira-employer-hr', 'jonas-hospital']) expect(await routes(as, person, asked)).toBeUndefined();
    }
    // Seen as somebody else sees it, it is not there either.
    const relations = await circle.sql<{ id: string }>(`SELECT id FROM relation WHERE person = $1 AND kind = 'MUNICIPAL_CASE'`, [KNOWN.key]);
    const seenAs = { headers: { 'kring-as-seen-by': encodeId('Relation', KNOWN.key, relations[0]!.id) } };
    expect(await routes(KNOWN.who, KNOWN, step, seenAs)).toBeNull();

    // What they agree to is what they saw: it does not go elsewhere by that word.
    const agree = (receiver: string | null, version = 1) =>
      act(KNOWN.who, 'answerCareStep', 'AnswerCareStepInput', { step: step.id, version, isWanted: true, receiver });
    const lead = { kind: 'CARE_LEAD', role: 'MH_LEAD', organisation: organisations.psychiatristPractice, professional: professionals.miraPsychiatrist } as const;
    const newer = await circle.consent.relation({ person: KNOWN.key, ...lead, from: circle.hub.clock.now() });
    await expectNothingChanged(async () => expect(await agree(brug)).toMatchObject({ code: 'STALE_VERSION', rule: 'R-106' }));
    const practice = encodeReferenceId('Organisation', organisations.psychiatristPractice);
    expect((await routes(KNOWN.who, KNOWN, step)).goesTo).toMatchObject({ organisation: { id: practice } });
    await circle.sql('DELETE FROM relation WHERE id = $1', [newer]);
    await expectNothingChanged(async () => expect(await agree(practice)).toMatchObject({ code: 'STALE_VERSION' }));
    expect((await agree(brug)).step.routing).toMatchObject({ state: 'SENT', receiver: { id: brug } });
    // From then on it stands there where it went, and who else answers for the person is not told to whom it went.
    expect(await routes(KNOWN.who, KNOWN, step)).toEqual({ state: 'SENT', goesTo: null });
    expect(await routes('jonas-counsellor', KNOWN, step)).toEqual({ state: 'SENT', goesTo: null });
    await answer(KNOWN, step, false);
    await answer(NEW, other, false);
  });

  it('a retry is answered as the first was, also by whom the first left with nothing to do with the person', async () => {
    const done = '__typename ... on CareStepDone { step { id } } ... on Refused { code }';
    const decideAs = async (as: string, input: object): Promise<Answer> =>
      answered(await circle.hub.ask(as, `mutation ($input: DecideCareStepInput!) { decideCareStep(input: $input) { ${done} } }`, { input }));
    const { step } = await request('ocmw-housing', NEW);
    await answer(NEW, step);
    const { version } = (await one('jonas-hospital', NEW, step)).routing.provenance;
    const input = { step: step.id, version, isAccepted: false, answer: 'Dat kunnen wij niet', language: 'nl', idempotencyKey: key() };
    const first = await decideAs('jonas-hospital', input);
    expect(first).toMatchObject({ __typename: 'CareStepDone' });
    await expectNothingChanged(async () => {
      expect(await decideAs('jonas-hospital', input)).toEqual(first);
      // Only that one: another act, or another who asks, is answered as by a person of whom there is nothing.
      expect(await decideAs('jonas-hospital', { ...input, answer: 'Toch wel' })).toMatchObject({ code: 'KEY_USED_OTHERWISE' });
      expect(await decideAs('jonas-hospital', { ...input, idempotencyKey: key() })).toMatchObject({ code: 'NOT_FOUND' });
      expect(await decideAs('stranger', input)).toMatchObject({ code: 'NOT_FOUND' });
    });
    expect(await read('jonas-hospital', NEW)).toBeNull();
  });

  it('of less care it is due at the first line that was named, and nowhere else, whoever may read notices', async () => {
    const practice = encodeReferenceId('Organisation', organisations.formerPsychologistPractice);
    const { step } = await request(NEW.who, NEW, { fallback: practice }, 'requestStepDown');
    expect(await due('jonas-former-psychologist', NEW)).toMatchObject([{ detail: step.id, organisation: { id: practice } }]);
    const gp = { organisation: organisations.gpPracticeJonas, professional: professionals.jonasGp };
    const relation = await circle.consent.relation({ person: NEW.key, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER', ...gp });
    await circle.consent.grant({ person: NEW.key, grantee: { kind: 'ORGANISATION', ref: gp.organisation }, categories: ['CARE_NETWORK', 'NOTICES'] });
    expect(await due('jonas-gp', NEW)).toEqual([]);
    await circle.sql('DELETE FROM relation WHERE id = $1', [relation]);
    expect((await decide('jonas-former-psychologist', step, 2, false)).__typename).toBe('CareStepDone');
    expect(await due(NEW.who, NEW)).toEqual([]);
  });

  it('who decides takes the person’s consent before the request, as the person’s answer does: neither waits for the other for ever', async () => {
    const { step } = await request('ocmw-housing', NEW);
    await answer(NEW, step);
    const { version } = (await one('jonas-hospital', NEW, step)).routing.provenance;
    const { dataSource } = circle.hub.subgraphs.get('person')!;
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const { deciding } = await dataSource.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM care_step WHERE person_id = $1 FOR UPDATE', [NEW.key]);
      const started = { deciding: decide('jonas-hospital', step, version) };
      while ((await circle.sql(waiting)).length === 0);
      const epoch = circle.sql('SELECT epoch FROM consent_epoch WHERE person = $1 FOR UPDATE NOWAIT', [NEW.key]);
      await expect(epoch).rejects.toThrow('could not obtain lock');
      return started;
    });
    expect((await deciding).step).toMatchObject({ outcome: 'ACCEPTED' });
    await circle.sql(`DELETE FROM relation WHERE person = $1 AND organisation = $2`, [NEW.key, organisations.hospital]);
  });

  it('a house that declines as one thing is not that any more, whatever else it weighs still', async () => {
    const { step } = await request('ocmw-housing', NEW);
    await answer(NEW, step);
    const colleague = key();
    await circle.sql(
      `INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $2, 'PROFESSIONAL', 'FIRST_LINE_PSYCHOLOGIST', now())`,
      [colleague, organisations.hospital],
    );
    const { step: less } = await request(NEW.who, NEW, {}, 'requestStepDown');
    const { version } = (await one('jonas-hospital', NEW, step)).routing.provenance;
    const live = () =>
      circle.sql(`SELECT role FROM relation WHERE person = $1 AND organisation = $2 AND withdrawn_at IS NULL ORDER BY role`, [NEW.key, organisations.hospital]);
    expect(await live()).toEqual([{ role: 'FIRST_LINE_PSYCHOLOGIST' }, { role: 'MH_LEAD' }]);
    expect((await decide('jonas-hospital', step, version, false)).__typename).toBe('CareStepDone');
    expect(await live()).toEqual([{ role: 'FIRST_LINE_PSYCHOLOGIST' }]);
    expect(await read('jonas-hospital', NEW)).toBeNull();
    expect((await act(NEW.who, 'withdrawCareStep', 'WithdrawCareStepInput', { step: less.id, version: 1 })).__typename).toBe('CareStepDone');
    expect(await live()).toEqual([]);
    await circle.sql('DELETE FROM known_party WHERE id = $1', [colleague]);
  });

  const offerOf = (organisation: string) => ({ fallback: encodeReferenceId('Organisation', organisation) });
  it.each([
    ['ocmw-housing', 'to nobody Kring knows', offerOf('5d0c2f6e-8d0b-4c55-9a63-1f0f8f2b7c11'), 'UNKNOWN_GRANTEE'],
    ['ocmw-housing', 'to themselves', offerOf(organisations.ocmw), 'INPUT_NOT_FIT'],
    ['ocmw-housing', 'to a job coach', offerOf(organisations.jobCoaching), 'INPUT_NOT_FIT'],
    ['ocmw-housing', 'without a reason', { reason: ' ' }, 'INPUT_NOT_FIT'],
    ['jonas-mother', 'as a relative', {}, 'NOT_PERMITTED'],
    ['mira-employer-hr', 'as an employer', {}, 'NOT_PERMITTED'],
    ['stranger', 'as somebody who has nothing to do with them', {}, 'NOT_FOUND'],
    ['jonas-hospital', 'as the offer itself', {}, 'NOT_FOUND'],
  ])('is not asked by %s, %s, whoever cares for the person', async (as, _how, changes, code) => {
    await expectNothingChanged(async () => {
      const [one, other] = [await request(as, NEW, changes), await request(as, KNOWN, changes)];
      expect(one).toMatchObject({ code });
      expect(other).toEqual(one);
    });
  });

  it('nobody asks for less in a crisis', async () => {
    expect(await request('ocmw-housing', NEW, { urgency: 'CRISIS' }, 'requestStepDown')).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'R-106' });
  });
}
