import { encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import { HUB_START, MIRA, answered, key, organisations, persons, professionals, startCircleHub, whileTimeGoesOn } from '../circle-hub';
import type { CircleHub } from '../circle-hub';
import { openCase } from '../stewardship/cases';

const OVERRIDE = `override { id state ground isDuty danger reason categories from until noticeFrom noticeDelayHours review reviewInWords version
  countersignedBy { id } author { id } recipientProfessional { id } }`;
const WHY = `... on Refused { code rule message }`;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { r: ${name}(input: $input) { __typename ... on SecrecyOverrideDone { ${OVERRIDE} } ${WHY} } }`;
const OPEN = mutation('openSecrecyOverride', 'OpenSecrecyOverrideInput');
const SIGN = mutation('countersignOverride', 'SecrecyOverrideInput');
const CLOSE = mutation('closeSecrecyOverride', 'SecrecyOverrideInput');
const REVIEWS = `query ($state: ReviewState! = OPEN) { accessReviews(state: $state) { nodes { id kind state version person personPseudonym words organisation { id } ${OVERRIDE} } } }`;
const REVIEW = `mutation ($input: ReviewAccessInput!) { r: reviewAccess(input: $input) { __typename ... on ReviewAccessDone { review { state words } } ${WHY} } }`;
const READ = `query ($id: ID!) { person(id: $id) { name { givenName } identity { age } howToWorkWithMe { nodes { text } } goals { nodes { text } } } }`;
const OWN = `{ me { secrecyOverrides { id state reason recipientProfessional { id } review reviewInWords } notifications { nodes { kind about } }
  accessRecords(first: 100) { nodes { layer outcome category fields } } } }`;
const HOUR = 3_600_000;
const TABLES = ['secrecy_override', 'override_request', 'access_review', 'notification', 'consent_epoch'];

describe('breaking secrecy on a legal ground (L-26)', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    await circle.consent.relation({
      ...{ person: persons.mira, kind: 'CARE_LEAD', role: 'MH_LEAD' },
      ...{ organisation: organisations.psychiatristPractice, professional: professionals.miraPsychiatrist },
    });
    await circle.consent.relation({
      ...{ person: persons.mira, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
      ...{ organisation: organisations.gpPracticeMira, professional: professionals.miraGp },
    });
    await circle.consent.relation({
      ...{ person: persons.mira, kind: 'COACHING', role: 'JOB_COACH' },
      ...{ organisation: organisations.jobCoaching, professional: professionals.miraCoach },
    });
    const met = [
      [professionals.miraGp, organisations.gpPracticeMira, 'GENERAL_PRACTITIONER'],
      [professionals.inspector, organisations.inspectorate, 'INSPECTOR'],
      [professionals.miraEmployerHr, organisations.dayCentre, 'EMPLOYER'],
      [professionals.miraEmployerCare, organisations.dayCentre, 'MENTAL_HEALTH_PROFESSIONAL'],
    ];
    await circle.sql(`INSERT INTO known_party (id, organisation, kind, recorded_at) VALUES ($1, $1, 'ORGANISATION', now())`, [organisations.dayCentre]);
    for (const [id, organisation, profession] of met) {
      await circle.sql(`INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $2, 'PROFESSIONAL', $3, now())`, [id, organisation, profession]);
    }
  }, HUB_START);
  afterAll(() => circle.hub.stop());
  beforeEach(async () => {
    for (const table of ['secrecy_override', 'override_request', 'access_review', 'notification', 'consent_grant', 'consent_refusal']) await circle.sql(`DELETE FROM ${table}`);
    later(1_000);
  });

  const now = (): Date => circle.hub.clock.now();
  const later = (milliseconds: number): void => circle.hub.clock.set(new Date(now().getTime() + milliseconds));
  const GP = encodeReferenceId('Professional', professionals.miraGp);
  const CONCERN = {
    ...{ person: MIRA, ground: 'CONFLICT_OF_DUTIES', danger: 'RAISED', recipientProfessional: GP, hours: 24 },
    ...{ reason: 'Zegt vandaag niet meer verder te willen; huisarts moet kunnen bellen.', categories: ['NAME', 'HOW_TO_WORK_WITH_ME'] },
  };
  const doAs = async (identity: string, query: string, input: object) => {
    const answer = await circle.hub.ask(identity, query, { input: { idempotencyKey: key(), ...input } });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
    return answered(answer) as any;
  };
  const read = async (identity: string) => (await circle.hub.ask(identity, READ, { id: MIRA })).data.person;

  it('ST-07: the GP reads exactly what the psychiatrist named, until the end, and Mira finds the override, the notice and the reads', async () => {
    // She refused sharing with her GP.
    await circle.sql(
      `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, purposes, actions, from_at, recorded_at, recorded_by, everything)
       VALUES (gen_random_uuid(), $1, $2, '{}', '{}', '{}', '{READ,CONTRIBUTE}', $3, $3, $1, true)`,
      [persons.mira, JSON.stringify({ kind: 'PROFESSIONAL', ref: professionals.miraGp }), now()],
    );
    expect(await read('mira-gp')).toMatchObject({ name: null, identity: null, howToWorkWithMe: null, goals: null });
    const { override } = await whileTimeGoesOn(circle.hub, () => doAs('mira-psychiatrist', OPEN, CONCERN));
    expect(override).toMatchObject({ state: 'LIVE', isDuty: false, noticeDelayHours: 0, review: 'OPEN', recipientProfessional: { id: GP } });
    expect(Date.parse(override.until)).toBe(Date.parse(override.from) + 24 * HOUR);

    const shown = await read('mira-gp');
    expect(shown).toMatchObject({ name: { givenName: 'Mira' }, identity: null, goals: null });
    expect(shown.howToWorkWithMe).not.toBeNull();
    expect(await read('mira-coach')).toMatchObject({ name: null, identity: null });
    expect(await read('stranger')).toBeNull();
    const theirs = await circle.hub.ask('mira-gp', `query ($id: ID!) { person(id: $id) { secrecyOverrides { reason } } }`, { id: MIRA });
    expect(theirs.data.person.secrecyOverrides).toEqual([{ reason: CONCERN.reason }]);
    const coachs = await circle.hub.ask('mira-coach', `query ($id: ID!) { person(id: $id) { secrecyOverrides { reason } } }`, { id: MIRA });
    expect(coachs.data.person.secrecyOverrides).toBeNull();

    const own = (await circle.hub.ask('mira', OWN)).data.me;
    expect(own.secrecyOverrides).toMatchObject([{ id: override.id, state: 'LIVE', reason: CONCERN.reason, review: 'OPEN' }]);
    expect(own.notifications.nodes).toEqual([{ kind: 'OVERRIDE_OPENED', about: override.id }]);
    const lines = own.accessRecords.nodes.filter((line: { layer: string }) => line.layer === 'OVERRIDE');
    expect(lines).toEqual(
      expect.arrayContaining([
        { layer: 'OVERRIDE', outcome: 'PERMIT', category: 'NAME', fields: ['Person.name', 'PersonName.givenName'] },
        { layer: 'OVERRIDE', outcome: 'PERMIT', category: null, fields: ['Mutation.openSecrecyOverride'] },
      ]),
    );

    circle.hub.clock.set(new Date(Date.parse(override.until) - 1));
    expect(await read('mira-gp')).toMatchObject({ name: { givenName: 'Mira' } });
    later(1);
    expect(await read('mira-gp')).toMatchObject({ name: null, howToWorkWithMe: null });
    const reasons = async (identity: string) =>
      (await circle.hub.ask(identity, `query ($id: ID!) { person(id: $id) { secrecyOverrides { reason } } }`, { id: MIRA })).data.person.secrecyOverrides;
    // The reason is about her and closes as well; its author keeps what they answer for.
    expect(await reasons('mira-gp')).toBeNull();
    expect(await reasons('mira-psychiatrist')).toEqual([{ reason: CONCERN.reason }]);
    expect((await circle.hub.ask('mira', OWN)).data.me.secrecyOverrides).toMatchObject([{ state: 'ENDED' }]);
  });

  it('C-16, C-28, C-31 to C-34: without ground, level, reason, reference, or in more than is needed, nothing opens', async () => {
    const before = await circle.snapshot(...TABLES);
    const wrong: [string, object, object][] = [
      ['mira-psychiatrist', { reason: 'Negentien tekens nu' }, { code: 'INPUT_NOT_FIT', rule: 'C-16' }],
      ['mira-psychiatrist', { categories: [] }, { code: 'INPUT_NOT_FIT', rule: 'C-34' }],
      ['mira-psychiatrist', { categories: ['HOW_TO_WORK_WITH_ME', 'SUICIDALITY'] }, { code: 'RULE_NOT_MET', rule: 'C-34' }],
      ['mira-psychiatrist', { danger: 'ACUTE', categories: ['LIFE_STORY'] }, { code: 'RULE_NOT_MET', rule: 'C-34' }],
      ['mira-psychiatrist', { hours: 25 }, { code: 'RULE_NOT_MET', rule: 'C-16' }],
      ['mira-psychiatrist', { hours: 0 }, { code: 'RULE_NOT_MET', rule: 'C-16' }],
      ['mira-psychiatrist', { danger: 'SERIOUS', hours: 49 }, { code: 'RULE_NOT_MET', rule: 'C-16' }],
      ['mira-psychiatrist', { danger: 'ACUTE', hours: 73 }, { code: 'RULE_NOT_MET', rule: 'C-16' }],
      ['mira-psychiatrist', { ground: 'LEGAL_DUTY', categories: ['CHILDREN'] }, { code: 'INPUT_NOT_FIT', rule: 'C-28' }],
      ['mira-psychiatrist', { ground: 'RIGHT_TO_REPORT', categories: ['IDENTITY'] }, { code: 'INPUT_NOT_FIT', rule: 'C-33' }],
      // C-41: whoever is told of unsafe children is never told the adult's diagnosis.
      ['mira-psychiatrist', { ground: 'LEGAL_DUTY', danger: 'ACUTE', reference: 'Meldcode', categories: ['CHILDREN', 'DIAGNOSIS'] }, { code: 'RULE_NOT_MET', rule: 'C-34' }],
      ['mira-psychiatrist', { recipientProfessional: encodeReferenceId('Professional', professionals.inspector) }, { code: 'RULE_NOT_MET', rule: 'C-28' }],
      ['mira-psychiatrist', { recipientProfessional: encodeReferenceId('Professional', professionals.miraPsychiatrist) }, { code: 'INPUT_NOT_FIT', rule: 'C-34' }],
      ['mira-psychiatrist', { recipientProfessional: encodeReferenceId('Professional', professionals.strangerGp) }, { code: 'UNKNOWN_GRANTEE' }],
      ['mira-psychiatrist', { recipientProfessional: null }, { code: 'INPUT_NOT_FIT', rule: 'C-34' }],
      ['mira-psychiatrist', { delayNoticeHours: 73 }, { code: 'RULE_NOT_MET', rule: 'C-16' }],
      ['mira-coach', {}, { code: 'NOT_PERMITTED', rule: 'C-32' }],
      ['mira', {}, { code: 'NOT_PERMITTED', rule: 'C-32' }],
      ['mira-psychiatrist-colleague', {}, { code: 'NOT_FOUND' }],
      ['stranger', {}, { code: 'NOT_FOUND' }],
      ['mira-psychiatrist', { person: encodePersonId(persons.jonas) }, { code: 'NOT_FOUND' }],
    ];
    for (const [identity, input, refusal] of wrong) {
      const categories = 'categories' in input ? {} : { categories: ['HOW_TO_WORK_WITH_ME'] };
      expect(await doAs(identity, OPEN, { ...CONCERN, ...categories, ...input })).toMatchObject({ __typename: 'Refused', ...refusal });
    }
    expect(await circle.snapshot(...TABLES)).toBe(before);
    // On the other side of the bounds.
    for (const [danger, hours, category] of [['SERIOUS', 48, 'SUICIDALITY'], ['ACUTE', 72, 'ADMISSIONS']] as const) {
      const opened = await doAs('mira-psychiatrist', OPEN, { ...CONCERN, danger, hours, categories: [category] });
      expect(opened).toMatchObject({ __typename: 'SecrecyOverrideDone' });
    }
    const fit = { ...CONCERN, reason: 'Precies twintig nu ja', categories: ['HOW_TO_WORK_WITH_ME'] };
    expect(await doAs('mira-psychiatrist', OPEN, { ...fit, reason: fit.reason.slice(0, 20) })).toMatchObject({ __typename: 'SecrecyOverrideDone' });
  });

  it('C-13: who breaks secrecy does not learn what the recipient can read already', async () => {
    const opened = async (input: object) => {
      const { __typename, override } = await doAs('mira-psychiatrist', OPEN, { ...CONCERN, ...input });
      return { __typename, categories: override.categories, state: override.state };
    };
    const before = await opened({});
    for (const recipient of [
      { kind: 'PROFESSIONAL', ref: professionals.miraGp },
      { kind: 'ORGANISATION', ref: organisations.gpPracticeMira },
    ] as const) {
      await circle.consent.grant({ person: persons.mira, grantee: recipient, categories: ['NAME', 'HOW_TO_WORK_WITH_ME'] });
    }
    expect(await opened({})).toEqual(before);
    const house = { recipientProfessional: null, recipientOrganisation: encodeReferenceId('Organisation', organisations.gpPracticeMira) };
    expect(await opened(house)).toEqual(before);
    expect(before).toEqual({ __typename: 'SecrecyOverrideDone', categories: CONCERN.categories, state: 'LIVE' });
  });

  it('C-16: a try that is refused is on record, and one at a later notice tells the person no sooner than one that is done', async () => {
    const from = now().toISOString();
    const MINE = `query ($from: DateTime!) { me { accessRecords(first: 100, from: $from) { nodes { outcome fields actorKind } } } }`;
    const tries = async () =>
      (await circle.hub.ask('mira', MINE, { from })).data.me.accessRecords.nodes.filter(({ fields }: { fields: string[] }) =>
        fields.includes('Mutation.openSecrecyOverride'),
      );
    const denied = { outcome: 'DENY', fields: ['Mutation.openSecrecyOverride'], actorKind: 'PROFESSIONAL' };
    expect(await doAs('mira-psychiatrist', OPEN, { ...CONCERN, hours: 25 })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await tries()).toEqual([denied]);
    expect(await doAs('mira-coach', OPEN, CONCERN)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await tries()).toEqual([denied, denied]);
    expect(await doAs('mira-psychiatrist', OPEN, { ...CONCERN, hours: 25, delayNoticeHours: 1 })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await doAs('mira-psychiatrist', OPEN, { ...CONCERN, recipientProfessional: null, delayNoticeHours: 1 })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    later((24 + 72) * HOUR - 1);
    expect(await tries()).toEqual([denied, denied]);
    later(1);
    expect(await tries()).toEqual([denied, denied, denied, denied]);
  });

  it('C-28, C-31: an inspector is told on a legal duty with its reference, what the duty needs, and the person’s refusal does not block it', async () => {
    const duty = {
      ...CONCERN,
      ...{ ground: 'LEGAL_DUTY', danger: 'RAISED', reference: 'Dossier 2026/114', categories: ['NAME'], hours: 336 },
      recipientProfessional: encodeReferenceId('Professional', professionals.inspector),
    };
    expect(await read('inspector')).toBeNull();
    expect(await doAs('mira-psychiatrist', OPEN, { ...duty, hours: 337 })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-16' });
    expect((await doAs('mira-psychiatrist', OPEN, duty)).override).toMatchObject({ isDuty: true, state: 'LIVE' });
    expect(await read('inspector')).toMatchObject({ name: { givenName: 'Mira' }, identity: null, howToWorkWithMe: null, goals: null });
  });

  it('an author alone never delays the notice: it opens nothing until another clinician of the same house signs', async () => {
    const asked = { ...CONCERN, delayNoticeHours: 10 };
    const { override } = await doAs('mira-psychiatrist', OPEN, asked);
    expect(override).toMatchObject({ state: 'AWAITS_SIGNATURE', from: null, noticeDelayHours: 10 });
    expect(await read('mira-gp')).toMatchObject({ name: null });
    const signing = { override: override.id, version: 1 };
    const before = await circle.snapshot(...TABLES);
    expect(await doAs('mira-psychiatrist', SIGN, signing)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-16' });
    expect(await doAs('mira-gp', SIGN, signing)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('mira', SIGN, signing)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('mira-psychiatrist-colleague', SIGN, { ...signing, version: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await circle.snapshot(...TABLES)).toBe(before);

    const LIST = `query ($override: ID) { overridesToCountersign(override: $override) { id state reason version } }`;
    expect((await circle.hub.ask('mira-psychiatrist', LIST)).data.overridesToCountersign).toEqual([]);
    expect((await circle.hub.ask('mira-gp', LIST)).data.overridesToCountersign).toEqual([]);
    const listed = await circle.hub.ask('mira-psychiatrist-colleague', LIST);
    expect(listed.data.overridesToCountersign).toEqual([{ id: override.id, state: 'AWAITS_SIGNATURE', reason: null, version: 1 }]);
    expect(listed.text).not.toContain(CONCERN.reason);
    const weighed = await circle.hub.ask('mira-psychiatrist-colleague', LIST, { override: override.id });
    expect(weighed.data.overridesToCountersign).toEqual([{ id: override.id, state: 'AWAITS_SIGNATURE', reason: CONCERN.reason, version: 1 }]);
    expect((await circle.hub.ask('mira-psychiatrist', LIST, { override: override.id })).data.overridesToCountersign).toEqual([]);
    const signed = await doAs('mira-psychiatrist-colleague', SIGN, signing);
    expect(signed.override).toMatchObject({ id: override.id, state: 'LIVE', noticeDelayHours: 10, countersignedBy: { id: encodeReferenceId('Professional', professionals.miraPsychiatristColleague) } });
    expect(await doAs('mira-psychiatrist-colleague', SIGN, { ...signing, version: 2 })).toMatchObject({ code: 'ALREADY_ANSWERED' });
    expect(await read('mira-gp')).toMatchObject({ name: { givenName: 'Mira' } });
    // Signing is no leave to look.
    expect(await read('mira-psychiatrist-colleague')).toBeNull();

    const own = async () => (await circle.hub.ask('mira', OWN)).data.me;
    later(10 * HOUR - 1);
    const before10 = await own();
    expect(before10).toMatchObject({ secrecyOverrides: [], notifications: { nodes: [] } });
    // Nor by the record of who looked on it.
    const since = (lines: { layer: string; fields: string[] }[]) => lines.filter(({ layer }) => layer === 'OVERRIDE').length;
    const untold = since(before10.accessRecords.nodes);
    later(1);
    expect(since((await own()).accessRecords.nodes)).toBeGreaterThan(untold);
    expect(await own()).toMatchObject({ secrecyOverrides: [{ id: override.id }], notifications: { nodes: [{ kind: 'OVERRIDE_OPENED' }] } });
  });

  it('C-34, C-16: within the own house nothing is broken, so no two colleagues write each other a key', async () => {
    await circle.sql(
      `INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $2, 'PROFESSIONAL', 'MENTAL_HEALTH_PROFESSIONAL', now()) ON CONFLICT DO NOTHING`,
      [professionals.miraPsychiatristColleague, organisations.psychiatristPractice],
    );
    const colleague = { ...CONCERN, recipientProfessional: encodeReferenceId('Professional', professionals.miraPsychiatristColleague) };
    for (const asked of [colleague, { ...colleague, delayNoticeHours: 10 }]) {
      expect(await doAs('mira-psychiatrist', OPEN, asked)).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-34' });
    }
    // Who works elsewhere too is somebody to tell, and yet does not sign for what they are to read.
    await circle.sql(`INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $2, 'PROFESSIONAL', 'MENTAL_HEALTH_PROFESSIONAL', now())`, [professionals.miraPsychiatristColleague, organisations.dayCentre]);
    const { override } = await doAs('mira-psychiatrist', OPEN, { ...colleague, delayNoticeHours: 10 });
    expect(await doAs('mira-psychiatrist-colleague', SIGN, { override: override.id, version: 1 })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-16' });
    expect(await read('mira-psychiatrist-colleague')).toBeNull();
    await circle.sql('DELETE FROM known_party WHERE id = $1 AND organisation = $2', [professionals.miraPsychiatristColleague, organisations.dayCentre]);
  });

  it('C-55: to sign or close one in vain is on record, and so is a retry that shows it again; the person finds it once they could be told', async () => {
    const idempotencyKey = key();
    const { override } = await doAs('mira-psychiatrist', OPEN, { ...CONCERN, delayNoticeHours: 10 });
    const linesSince = async (at: Date) =>
      circle.sql(`SELECT person, outcome, action, fields, disclosed_from > $1 AS later FROM access_record WHERE at = $1 AND event <> 'STEWARD_LOOK' AND fields && '{Mutation.countersignOverride,Mutation.closeSecrecyOverride}'`, [at]);
    const line = (outcome: string, action: string, field: string) => ({ person: persons.mira, outcome, action, fields: [field], later: true });
    later(1_000);
    const signing = { override: override.id, version: 1, idempotencyKey };
    expect(await doAs('mira-psychiatrist', SIGN, { ...signing, idempotencyKey: key() })).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await linesSince(now())).toEqual([line('DENY', 'CONTRIBUTE', 'Mutation.countersignOverride')]);
    later(1_000);
    expect((await doAs('mira-psychiatrist-colleague', SIGN, signing)).override).toMatchObject({ state: 'LIVE' });
    expect(await linesSince(now())).toEqual([line('PERMIT', 'CONTRIBUTE', 'Mutation.countersignOverride')]);
    later(1_000);
    expect((await doAs('mira-psychiatrist-colleague', SIGN, signing)).override).toMatchObject({ reason: CONCERN.reason });
    expect(await linesSince(now())).toEqual([line('PERMIT', 'READ', 'Mutation.countersignOverride')]);
    later(1_000);
    expect(await doAs('mira-gp', CLOSE, { override: override.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await linesSince(now())).toEqual([line('DENY', 'CONTRIBUTE', 'Mutation.closeSecrecyOverride')]);
  });

  it('C-16, C-55: whoever looks at what waits for a signature stands in the record of whom it is about, once they could be told', async () => {
    await doAs('mira-psychiatrist', OPEN, { ...CONCERN, delayNoticeHours: 10 });
    const from = now().toISOString();
    await circle.hub.ask('mira-psychiatrist-colleague', '{ overridesToCountersign { id } }');
    await circle.hub.ask('mira-gp', '{ overridesToCountersign { id } }');
    const MINE = `query ($from: DateTime!) { me { accessRecords(first: 100, from: $from) { nodes { fields actorKind organisation { id } } } } }`;
    const looks = async () =>
      (await circle.hub.ask('mira', MINE, { from })).data.me.accessRecords.nodes.filter(({ fields }: { fields: string[] }) =>
        /overridesToCountersign|openSecrecyOverride/.test(fields.join()),
      );
    // Nobody signed: what was asked for, and who saw it, is hers to know all the same, when no notice can come of it any more.
    later((24 + 10) * HOUR - 1);
    expect(await looks()).toEqual([]);
    later(1);
    const organisation = { id: encodeReferenceId('Organisation', organisations.psychiatristPractice) };
    const found = await looks();
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        { fields: ['Query.overridesToCountersign'], actorKind: 'PROFESSIONAL', organisation },
        { fields: ['Mutation.openSecrecyOverride'], actorKind: 'PROFESSIONAL', organisation },
      ]),
    );
  });

  it('C-34: at an organisation that is told, why it is told is for those to whom something opens', async () => {
    const dayCentre = encodeReferenceId('Organisation', organisations.dayCentre);
    const house = { ...CONCERN, recipientProfessional: null, recipientOrganisation: dayCentre, danger: 'SERIOUS', categories: ['HOUSEHOLD'] };
    const THEIRS = `query ($id: ID!) { person(id: $id) { secrecyOverrides { reason } } }`;
    const { override } = await doAs('mira-psychiatrist', OPEN, house);
    const hr = await circle.hub.ask('mira-employer-hr', THEIRS, { id: MIRA });
    expect(hr.data.person.secrecyOverrides).toBeNull();
    expect(hr.text).not.toContain(CONCERN.reason);
    const care = await circle.hub.ask('mira-employer-care', THEIRS, { id: MIRA });
    expect(care.data.person.secrecyOverrides).toEqual([{ reason: CONCERN.reason }]);

    const MINE = '{ openingsToMe { id kind person categories until } }';
    expect((await circle.hub.ask('mira-employer-hr', MINE)).data.openingsToMe).toEqual([]);
    expect((await circle.hub.ask('mira-employer-care', MINE)).data.openingsToMe).toEqual([
      { id: override.id, kind: 'OVERRIDE', person: MIRA, categories: ['HOUSEHOLD'], until: override.until },
    ]);
  });

  it('C-16, C-55: who holds an opening finds it while it lasts, and the person finds the look once they are told', async () => {
    const MINE = '{ openingsToMe { kind person categories until } }';
    const mine = async (identity: string) => (await circle.hub.ask(identity, MINE)).data.openingsToMe;
    const LINES = `query ($from: DateTime!) { me { accessRecords(first: 100, from: $from) { nodes { fields } } } }`;
    const from = now().toISOString();
    const looks = async () =>
      (await circle.hub.ask('mira', LINES, { from })).data.me.accessRecords.nodes.filter(({ fields }: { fields: string[] }) => fields.includes('Query.openingsToMe')).length;
    const { override } = await doAs('mira-psychiatrist', OPEN, { ...CONCERN, delayNoticeHours: 10 });
    expect(await mine('mira-gp')).toEqual([]);
    const signed = await doAs('mira-psychiatrist-colleague', SIGN, { override: override.id, version: 1 });
    const told = [{ kind: 'OVERRIDE', person: MIRA, categories: CONCERN.categories, until: signed.override.until }];
    expect(await mine('mira-gp')).toEqual(told);
    for (const other of ['mira-psychiatrist', 'mira-psychiatrist-colleague', 'stranger', 'mira', 'regional-steward']) expect(await mine(other)).toEqual([]);
    later(10 * HOUR - 1);
    expect(await looks()).toBe(0);
    later(1);
    expect(await looks()).toBe(1);
    later(14 * HOUR - 1);
    expect(await mine('mira-gp')).toEqual(told);
    later(1);
    expect(await mine('mira-gp')).toEqual([]);
  });

  it('nor does a line of its author, its recipient or a reviewing steward tell of it sooner (C-16)', async () => {
    const from = now().toISOString();
    const MINE = `query ($from: DateTime!) { me { accessRecords(first: 100, from: $from) { nodes { layer fields } } } }`;
    const looks = async () =>
      (await circle.hub.ask('mira', MINE, { from })).data.me.accessRecords.nodes.flatMap((line: { layer: string; fields: string[] }) =>
        line.layer === 'OWN' ? [] : line.fields,
      );
    const THEIRS = 'query ($id: ID!) { person(id: $id) { secrecyOverrides { id } } }';
    const { override } = await doAs('mira-psychiatrist', OPEN, { ...CONCERN, delayNoticeHours: 10 });
    await doAs('mira-psychiatrist-colleague', SIGN, { override: override.id, version: 1 });
    for (const identity of ['mira-psychiatrist', 'mira-gp']) {
      expect((await circle.hub.ask(identity, THEIRS, { id: MIRA })).data.person.secrecyOverrides).toEqual([{ id: override.id }]);
    }
    const [review] = (await circle.hub.ask('regional-steward', REVIEWS)).data.accessReviews.nodes;
    const verdict = { review: review.id, verdict: 'ACCEPT', words: 'In orde, gezien het gevaar.', version: 1 };
    expect(await doAs('regional-steward', REVIEW, verdict)).toMatchObject({ review: { state: 'ACCEPTED' } });
    later(10 * HOUR - 1);
    const telling = ['Person.secrecyOverrides', 'Query.accessReviews', 'Mutation.reviewAccess', 'Mutation.countersignOverride'];
    expect((await looks()).filter((field: string) => telling.includes(field))).toEqual([]);
    later(1);
    expect((await looks()).filter((field: string) => telling.includes(field)).sort()).toEqual([
      ...['Mutation.countersignOverride', 'Mutation.reviewAccess'],
      ...['Person.secrecyOverrides', 'Person.secrecyOverrides', 'Query.accessReviews'],
    ]);
  });

  it('C-16: until they are told, no line of theirs tells: not of a recipient without a relation, what was shut to them, nor of a steward', async () => {
    const duty = {
      ...{ ...CONCERN, ground: 'LEGAL_DUTY', reference: 'Dossier 2026/114', categories: ['NAME'] },
      ...{ recipientProfessional: encodeReferenceId('Professional', professionals.inspector), delayNoticeHours: 30 },
    };
    const { override } = await doAs('mira-psychiatrist', OPEN, duty);
    await doAs('mira-psychiatrist-colleague', SIGN, { override: override.id, version: 1 });
    const since = now();
    const LOOK = `query ($id: ID!) { person(id: $id) { name { givenName } goals { nodes { text } } access { category } secrecyOverrides { reason } } }`;
    const looked = (await circle.hub.ask('inspector', LOOK, { id: MIRA })).data.person;
    expect(looked).toMatchObject({ name: { givenName: 'Mira' }, goals: null, secrecyOverrides: [{ reason: CONCERN.reason }] });
    await circle.hub.ask('mira-psychiatrist', LOOK, { id: MIRA });
    const [review] = (await circle.hub.ask('regional-steward', REVIEWS)).data.accessReviews.nodes;
    await doAs('regional-steward', REVIEW, { review: review.id, verdict: 'ACCEPT', words: 'Nodig geweest.', version: 1 });

    const LINES = `{ me { accessRecords(first: 50) { nodes { at profession fields actorKind } } } }`;
    const lines = async () =>
      (await circle.hub.ask('mira', LINES)).data.me.accessRecords.nodes
        .filter(({ at, actorKind }: { at: string; actorKind: string }) => new Date(at) >= since && actorKind !== 'PERSON')
        .map(({ profession, fields }: { profession: string | null; fields: string[] }) => `${profession} ${fields.join(' ')}`);
    later(30 * HOUR - 1);
    const kept = await lines();
    expect(kept.filter((line: string) => /^INSPECTOR|^null|secrecyOverrides/.test(line))).toEqual([]);
    // What her psychiatrist looked at besides is hers to see at once.
    expect(kept).toContain('MENTAL_HEALTH_PROFESSIONAL Person.access');
    later(1);
    expect(await lines()).toEqual(
      expect.arrayContaining([
        ...['INSPECTOR Person.access', 'INSPECTOR Person.secrecyOverrides', 'MENTAL_HEALTH_PROFESSIONAL Person.secrecyOverrides'],
        ...['INSPECTOR Goal.text GoalConnection.nodes Person.goals', 'null Query.accessReviews', 'null Mutation.reviewAccess'],
      ]),
    );
  });

  it('what nobody signed within a day is weighed anew', async () => {
    const { override } = await doAs('mira-psychiatrist', OPEN, { ...CONCERN, delayNoticeHours: 1 });
    later(24 * HOUR);
    expect(await doAs('mira-psychiatrist-colleague', SIGN, { override: override.id, version: 1 })).toMatchObject({ code: 'EXPIRED' });
    expect(await circle.sql('SELECT 1 FROM secrecy_override')).toEqual([]);
  });

  it('closes before its time by its house alone', async () => {
    const { override } = await doAs('mira-psychiatrist', OPEN, CONCERN);
    later(1_000);
    const closing = { override: override.id, version: 1 };
    expect(await doAs('mira-gp', CLOSE, closing)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('mira', CLOSE, closing)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('mira-psychiatrist', CLOSE, { ...closing, version: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    expect((await doAs('mira-psychiatrist', CLOSE, closing)).override).toMatchObject({ state: 'ENDED', until: now().toISOString() });
    expect(await read('mira-gp')).toMatchObject({ name: null });
    const done = (await circle.hub.ask('mira', OWN)).data.me.accessRecords.nodes.filter(
      ({ fields, outcome }: { fields: string[]; outcome: string }) => fields[0] === 'Mutation.closeSecrecyOverride' && outcome === 'PERMIT',
    );
    expect(done).toHaveLength(1);
    expect(await doAs('mira-psychiatrist', CLOSE, { ...closing, version: 2 })).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('a steward reviews it in words that the person reads: of the own organisation, or of the region', async () => {
    const { override } = await doAs('mira-psychiatrist', OPEN, CONCERN);
    expect((await circle.hub.ask('brug-steward', REVIEWS)).data.accessReviews.nodes).toEqual([]);
    expect((await circle.hub.ask('mira-psychiatrist', REVIEWS)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    // Over a region nobody is named without a case (C-63), neither by a key nor in what was written of them.
    const veiled = await circle.hub.ask('regional-steward', REVIEWS);
    const [unnamed] = veiled.data.accessReviews.nodes;
    expect(unnamed).toMatchObject({ kind: 'OVERRIDE', state: 'OPEN', person: null, personPseudonym: expect.any(String), override: null });
    expect(Buffer.from(unnamed.id, 'base64url').toString()).not.toContain(persons.mira);
    expect(veiled.text).not.toContain(CONCERN.reason);
    expect(await openCase(circle.hub, 'regional-steward', unnamed.personPseudonym)).toHaveProperty('case');
    const [review] = (await circle.hub.ask('regional-steward', REVIEWS)).data.accessReviews.nodes;
    expect(review).toMatchObject({ kind: 'OVERRIDE', state: 'OPEN', person: MIRA, override: { id: override.id, reason: CONCERN.reason } });
    const objecting = { review: review.id, verdict: 'OBJECT', words: 'De huisarts had Mira eerst zelf kunnen bellen.', version: 1 };
    expect(await doAs('brug-steward', REVIEW, objecting)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('mira-psychiatrist', REVIEW, objecting)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('regional-steward', REVIEW, { ...objecting, words: ' ' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await doAs('regional-steward', REVIEW, objecting)).toMatchObject({ review: { state: 'OBJECTED', words: objecting.words } });
    expect(await doAs('regional-steward', REVIEW, { ...objecting, version: 2 })).toMatchObject({ code: 'ALREADY_ANSWERED' });
    const own = (await circle.hub.ask('mira', OWN)).data.me;
    expect(own.secrecyOverrides).toMatchObject([{ review: 'OBJECTED', reviewInWords: objecting.words }]);
    expect(own.notifications.nodes.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['ACCESS_REVIEWED', 'OVERRIDE_OPENED']);
  });
});
