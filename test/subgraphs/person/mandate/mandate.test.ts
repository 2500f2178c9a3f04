import { decodeId, encodeId, encodePersonId, encodeReferenceId } from '../../../../shared/ids';
import type { GraphAnswer } from '../../../support/hub';
import { HUB_START, JONAS, MIRA, answered, key, organisations, persons, professionals, relateCounsellor, startCircleHub, whileTimeGoesOn } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const MANDATE = `mandate { id actingFor holder kind mode categories moments from until state version enteredFor { id } enteredBy { id } }`;
const WHY = `... on Refused { code rule message }`;
const REGISTER = `mutation ($input: RegisterMandateInput!) { r: registerMandate(input: $input) { __typename ... on MandateDone { ${MANDATE} } ${WHY} } }`;
const ACCEPT = `mutation ($input: MandateInput!) { r: acceptMandate(input: $input) { __typename ... on MandateDone { ${MANDATE} } ${WHY} } }`;
const END = `mutation ($input: MandateInput!) { r: endMandate(input: $input) { __typename ... on MandateDone { ${MANDATE} } ${WHY} } }`;
const ASSESS = `mutation ($input: AssessCapacityInput!) { r: assessCapacity(input: $input) { __typename ... on IncapacityDone { incapacity { id isLive until version grounds } } ${WHY} } }`;
const END_INCAPACITY = `mutation ($input: EndIncapacityInput!) { r: endIncapacity(input: $input) { __typename ... on IncapacityDone { incapacity { isLive } } ${WHY} } }`;
const GRANT = `mutation ($input: GiveGrantInput!) { r: giveGrant(input: $input) { __typename ... on GrantDone { grant { id saidBy state version } } ${WHY} } }`;
const HELD = `{ me { mandatesHeld { id actingFor state version kind } } }`;
const GOALS = `query ($id: ID!) { person(id: $id) { name { givenName } trajectoryOpen: recoveryPlan { text } identity { birthDate } } }`;

const MOTHER = encodePersonId(persons.jonasMother);
const DAY = 86_400_000;

describe('acting for somebody', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
    await circle.consent.relation({
      ...{ person: persons.jonas, kind: 'FIRST_LINE', role: 'GENERAL_PRACTITIONER' },
      ...{ organisation: organisations.gpPracticeJonas, professional: professionals.jonasGp },
    });
    await circle.consent.relation({
      ...{ person: persons.jonas, kind: 'CARE_TEAM', role: 'MH_TEAM' },
      ...{ organisation: organisations.brug, professional: professionals.jonasTeamMember },
    });
  }, HUB_START);
  afterAll(() => circle.hub.stop());

  const forJonas = { headers: { 'kring-acting-for': JONAS } };
  const now = (): Date => circle.hub.clock.now();
  const inDays = (days: number, milliseconds = 0): string => new Date(now().getTime() + days * DAY + milliseconds).toISOString();
  const doAs = async (identity: string, query: string, input: object, options = {}) => {
    const answer = await circle.hub.ask(identity, query, { input: { idempotencyKey: key(), ...input } }, options);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
    return answered(answer) as any;
  };
  const bornOn = (birthDate: string) =>
    circle.sql('UPDATE person_identity SET birth_date = $2 WHERE person_id = $1', [persons.jonas, birthDate]);
  const clear = async () => {
    for (const table of ['mandate', 'mandate_offer', 'incapacity', 'consent_grant', 'notification']) await circle.sql(`DELETE FROM ${table}`);
    await circle.sql(`DELETE FROM relation WHERE opened_by = 'ACCEPTED_MANDATE'`);
    await bornOn('2000-03-14');
  };
  beforeEach(clear);

  const PARENTAL = { person: JONAS, holder: MOTHER, kind: 'PARENT', mode: 'IN_PLACE_OF', jurisdiction: 'BE', categories: ['NAME', 'CONSENT', 'RESOURCE_GROUP'] };
  const NAMED = { person: JONAS, holder: MOTHER, kind: 'NAMED_BY_PERSON', mode: 'IN_PLACE_OF', jurisdiction: 'BE', document: 'Volmacht van 3 maart 2026', categories: ['NAME', 'CONSENT', 'RECOVERY_PLAN'] };
  const accepted = async (by: string, input: object) => {
    const offered = await doAs(by, REGISTER, { until: inDays(300), ...input });
    expect(offered).toMatchObject({ __typename: 'MandateDone', mandate: { state: 'OFFERED' } });
    const { id, version } = offered.mandate;
    return (await doAs('jonas-mother', ACCEPT, { mandate: id, version })).mandate;
  };
  const given = (answer: GraphAnswer) => answer.data.person;

  it('C-37, P-41: a mandate counts once its holder accepts it, and only for who says that they act for the person', async () => {
    await bornOn('2010-06-01');
    const offered = await doAs('jonas-counsellor', REGISTER, { ...PARENTAL, until: inDays(300) });
    expect(offered.mandate).toMatchObject({ state: 'OFFERED', enteredFor: { id: encodeReferenceId('Organisation', organisations.brug) } });
    const before = await circle.snapshot('relation', 'mandate');
    const giving = { person: JONAS, grantee: { kind: 'ORGANISATION', id: encodeReferenceId('Organisation', organisations.brug) }, categories: ['GOALS'] };
    expect(await doAs('jonas-mother', GRANT, giving, forJonas)).toMatchObject({ __typename: 'Refused', code: 'NOT_FOUND' });
    expect(await circle.snapshot('relation', 'mandate')).toBe(before);

    const held = await circle.hub.ask('jonas-mother', HELD);
    expect(held.data.me.mandatesHeld).toEqual([{ id: offered.mandate.id, actingFor: JONAS, state: 'OFFERED', version: 1, kind: 'PARENT' }]);
    expect(await doAs('jonas-father', ACCEPT, { mandate: offered.mandate.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    const done = await whileTimeGoesOn(circle.hub, () => doAs('jonas-mother', ACCEPT, { mandate: offered.mandate.id, version: 1 }));
    expect(done.mandate).toMatchObject({ state: 'LIVE', version: 2 });
    expect(await doAs('jonas-mother', ACCEPT, { mandate: offered.mandate.id, version: 2 })).toMatchObject({ code: 'ALREADY_ANSWERED' });

    // Without the hat she is the relative she was.
    expect(await doAs('jonas-mother', GRANT, giving)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-13' });
    const grant = (await doAs('jonas-mother', GRANT, giving, forJonas)).grant;
    expect(grant).toMatchObject({ state: 'LIVE', saidBy: MOTHER });
    expect(await circle.sql('SELECT recorded_by FROM consent_grant')).toEqual([{ recorded_by: persons.jonasMother }]);
    // Of nobody else.
    expect(await doAs('jonas-mother', GRANT, { ...giving, person: MIRA }, forJonas)).toMatchObject({ code: 'NOT_FOUND' });
    const told = await circle.sql<{ person: string; kind: string }>('SELECT person, kind FROM notification ORDER BY kind');
    expect(told).toEqual([{ person: persons.jonas, kind: 'MANDATE_CHANGED' }, { person: persons.jonasMother, kind: 'MANDATE_OFFERED' }]);
  });

  it('C-01: a legal representative within the mandate invites, removes and closes; outside it, nobody but the person', async () => {
    await bornOn('2010-06-01');
    const START = `mutation ($input: StartResourceGroupInput!) { r: startResourceGroup(input: $input) { __typename ... on ResourceGroupDone { group { id provenance { version } } } ${WHY} } }`;
    await circle.sql('UPDATE resource_group SET ended_at = now() WHERE person_id = $1', [persons.jonas]);
    await accepted('jonas-counsellor', { ...PARENTAL, categories: ['NAME', 'CONSENT'] });
    expect(await doAs('jonas-mother', START, { person: JONAS, name: 'Rond Jonas' }, forJonas)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-01' });
    await clear();
    await bornOn('2010-06-01');
    await accepted('jonas-counsellor', PARENTAL);
    const { group } = await doAs('jonas-mother', START, { person: JONAS, name: 'Rond Jonas' }, forJonas);
    const INVITE = `mutation ($input: InviteToResourceGroupInput!) { r: inviteToResourceGroup(input: $input) { __typename ... on InvitationDone { membership { id invitedAs state provenance { version } } } ${WHY} } }`;
    const { membership } = await doAs('jonas-mother', INVITE, { group: group.id, kind: 'RELATIVE', invitedAs: 'Tante' }, forJonas);
    expect(membership).toMatchObject({ invitedAs: 'Tante', state: 'INVITED' });
    // Whose word the minutes are is whose they are: hers are not his, and his own are nobody's in his place.
    const started = decodeId(group.id)!.row;
    const aunt = decodeId(membership.id)!.row;
    await circle.sql('UPDATE resource_group_member SET accepted_at = now(), member = $2 WHERE id = $1', [aunt, persons.jonasSister]);
    const PLAN = `mutation ($input: PlanGroupMeetingInput!) { r: planGroupMeeting(input: $input) { __typename ${WHY} } }`;
    const MINUTES = `mutation ($input: RecordGroupMeetingInput!) { r: recordGroupMeeting(input: $input) { __typename ${WHY} } }`;
    const meetings = () => circle.sql<{ id: string }>('SELECT id, source, in_place_by, author FROM group_meeting WHERE group_id = $1 ORDER BY place', [started]);
    const [his, hers] = [['jonas', {}], ['jonas-mother', forJonas]] as const;
    for (const [as, options] of [his, hers]) {
      expect(await doAs(as, PLAN, { group: group.id, startsAt: inDays(0), place: as, ask: [membership.id] }, options)).toMatchObject({ __typename: 'ResourceGroupDone' });
    }
    const planned = await meetings();
    for (const [index, [as, options]] of [hers, his].entries()) {
      const meeting = encodeId('GroupMeeting', persons.jonas, planned[index]!.id);
      const heldOn = inDays(0).slice(0, 10);
      expect(await doAs(as, MINUTES, { meeting, heldOn, there: [], minutes: 'Zo was het.', version: 1 }, options)).toMatchObject({ __typename: 'ResourceGroupDone' });
    }
    expect(await meetings()).toMatchObject([
      { author: persons.jonas, source: 'RELATIVE', in_place_by: persons.jonasMother },
      { author: persons.jonas, source: 'PERSON', in_place_by: null },
    ]);
    await circle.sql('UPDATE resource_group_member SET accepted_at = NULL, member = NULL WHERE id = $1', [aunt]);
    const REMOVE = `mutation ($input: EndMembershipInput!) { r: endMembership(input: $input) { __typename ${WHY} } }`;
    expect(await doAs('jonas-counsellor', REMOVE, { membership: membership.id, version: membership.provenance.version })).toMatchObject({ code: 'ONLY_THE_PERSON' });
    expect(await doAs('jonas-mother', REMOVE, { membership: membership.id, version: membership.provenance.version }, forJonas)).toMatchObject({ __typename: 'ResourceGroupDone' });
    const CLOSE = `mutation ($input: EndResourceGroupInput!) { r: endResourceGroup(input: $input) { __typename ${WHY} } }`;
    expect(await doAs('jonas-mother', CLOSE, { group: group.id, version: group.provenance.version }, forJonas)).toMatchObject({ __typename: 'ResourceGroupDone' });
    expect(await circle.sql('SELECT author, in_place_by, source FROM resource_group WHERE name = $1', ['Rond Jonas'])).toEqual([
      { author: persons.jonas, in_place_by: persons.jonasMother, source: 'RELATIVE' },
    ]);
  });

  describe('C-37: what somebody wrote in the person’s place is the person’s, and not theirs', () => {
    const PROBE = `query ($id: ID!) { person(id: $id) {
      careConferences(first: 20) { nodes { id reason agenda { text } decisions { text } provenance { version inPlaceOfPerson writtenInPlaceBy } } }
      careSteps(first: 20) { nodes { id reason provenance { version inPlaceOfPerson writtenInPlaceBy } } }
      networkAnalysis { contacts { id calledName helpsWith provenance { version inPlaceOfPerson writtenInPlaceBy } } } } }`;
    const CONVENE = `mutation ($input: ConveneCareConferenceInput!) { r: conveneCareConference(input: $input) { __typename ... on CareConferenceDone { conference { id agenda { id } provenance { version } } } ${WHY} } }`;
    const STEP = `mutation ($input: RequestCareStepInput!) { r: requestStepUp(input: $input) { __typename ... on CareStepDone { step { id } } ${WHY} } }`;
    const DRAW = `mutation ($input: DrawNetworkContactInput!) { r: drawNetworkContact(input: $input) { __typename ... on NetworkAnalysisDone { contact { id provenance { version } } } ${WHY} } }`;
    const DECIDE = `mutation ($input: RecordCareConferenceDecisionInput!) { r: recordCareConferenceDecision(input: $input) { __typename ${WHY} } }`;
    const ANSWER = `mutation ($input: AnswerCareConferenceInput!) { r: answerCareConference(input: $input) { __typename ${WHY} } }`;
    const MATTERS = ['NAME', 'CONSENT', 'CARE_NETWORK', 'SOCIAL_NETWORK', 'CARE_NEEDS'];
    const conference = () => ({
      ...{ person: JONAS, reason: 'Samen kijken', language: 'nl', plannedAt: inDays(2), place: 'Wijkhuis', isRemote: false, participants: [] },
      points: [{ category: 'CARE_NEEDS', text: 'Wat is er nodig', language: 'nl' }],
    });
    const contact = { of: JONAS, calledName: 'Buur Rik', ring: 'INNER', kind: 'FRIEND', helpsWith: 'Boodschappen', language: 'nl' };
    const step = { person: JONAS, urgency: 'URGENT', reason: 'Eet niet', language: 'nl', fallback: encodeReferenceId('Organisation', organisations.hospital) };
    const probe = async (identity: string, options = {}) => {
      await circle.hub.settle();
      const answer = await circle.hub.ask(identity, PROBE, { id: JONAS }, options);
      expect(answer.errors).toBeUndefined();
      return answer;
    };
    /** What she wrote is nowhere in what she reads. */
    const expectNothing = (answer: GraphAnswer) => {
      expect(answer.text).not.toMatch(/Samen kijken|Wat is er nodig|Eet niet|Buur Rik|Boodschappen|Besloten/);
      expect(answer.data.person?.careConferences?.nodes ?? []).toEqual([]);
      expect(answer.data.person?.careSteps?.nodes ?? []).toEqual([]);
      expect(answer.data.person?.networkAnalysis ?? null).toBeNull();
    };
    const TABLES = ['care_conference_item', 'care_conference_participant', 'care_conference', 'care_step_routing', 'care_step', 'network_contact'];
    const written = async () => {
      await circle.sql(
        `INSERT INTO known_party (id, organisation, kind, profession, recorded_at) VALUES ($1, $1, 'ORGANISATION', NULL, now()), ($2, $1, 'PROFESSIONAL', 'MENTAL_HEALTH_PROFESSIONAL', now()) ON CONFLICT DO NOTHING`,
        [organisations.hospital, professionals.jonasHospitalDoctor],
      );
      const mandate = await accepted('jonas-counsellor', { ...PARENTAL, categories: MATTERS });
      const convening = { ...conference(), idempotencyKey: key() };
      const convened = await doAs('jonas-mother', CONVENE, convening, forJonas);
      expect(convened).toMatchObject({ __typename: 'CareConferenceDone' });
      expect(await doAs('jonas-mother', CONVENE, convening, forJonas)).toEqual(convened);
      const drawn = await doAs('jonas-mother', DRAW, contact, forJonas);
      expect(drawn).toMatchObject({ __typename: 'NetworkAnalysisDone' });
      expect(await doAs('jonas-mother', STEP, step, forJonas)).toMatchObject({ __typename: 'CareStepDone' });
      return { mandate, conference: convened.conference, contact: drawn.contact };
    };
    beforeEach(async () => {
      await bornOn('2010-06-01');
      for (const table of TABLES) await circle.sql(`DELETE FROM ${table} WHERE person_id = $1`, [persons.jonas]);
    });

    it('while the mandate lives it is read and amended by it, and by nothing else that they are', async () => {
      const { contact: drawn } = await written();
      const before = (await probe('jonas-mother', forJonas)).data.person;
      expect(before.careConferences.nodes).toMatchObject([{ reason: 'Samen kijken', agenda: [{ text: 'Wat is er nodig' }] }]);
      expect(before.careSteps.nodes).toMatchObject([{ reason: 'Eet niet' }]);
      expect(before.networkAnalysis.contacts).toMatchObject([{ calledName: 'Buur Rik' }]);
      const amended = { ...contact, of: drawn.id, helpsWith: 'De tuin', version: drawn.provenance.version };
      expect(await doAs('jonas-mother', DRAW, amended, forJonas)).toMatchObject({ __typename: 'NetworkAnalysisDone' });
      expect((await probe('jonas-mother', forJonas)).data.person.networkAnalysis.contacts).toMatchObject([{ helpsWith: 'De tuin' }]);
      // As the relative she is besides she reads none of it.
      expectNothing(await probe('jonas-mother'));
      expect(await doAs('jonas-mother', DRAW, { ...amended, version: 2 })).toMatchObject({ code: 'ONLY_THE_PERSON' });
      expect(await circle.sql(TABLES.slice(2).map((table) => `SELECT DISTINCT author, held_by, in_place_by FROM ${table} WHERE person_id = '${persons.jonas}'`).join(' UNION '))).toEqual([
        { author: persons.jonas, held_by: persons.jonas, in_place_by: persons.jonasMother },
      ]);
    });

    it('who did it stays on record: the person reads who, whoever else reads it that it was not the person', async () => {
      await written();
      const mine = (await probe('jonas')).data.person;
      const { nodes } = mine.careConferences;
      expect([nodes[0].provenance, mine.careSteps.nodes[0].provenance, mine.networkAnalysis.contacts[0].provenance]).toEqual([
        { version: 1, inPlaceOfPerson: true, writtenInPlaceBy: MOTHER },
        { version: 1, inPlaceOfPerson: true, writtenInPlaceBy: MOTHER },
        { version: 1, inPlaceOfPerson: true, writtenInPlaceBy: MOTHER },
      ]);
      expect(await doAs('jonas', DRAW, { ...contact, calledName: 'Buur An' })).toMatchObject({ __typename: 'NetworkAnalysisDone' });
      const own = (await probe('jonas')).data.person.networkAnalysis.contacts.find(({ calledName }: { calledName: string }) => calledName === 'Buur An');
      expect(own.provenance).toEqual({ version: 1, inPlaceOfPerson: false, writtenInPlaceBy: null });
      await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'EVERYONE' }, categories: ['SOCIAL_NETWORK'] });
      const theirs = (await circle.hub.ask('jonas-counsellor', PROBE, { id: JONAS })).data.person.networkAnalysis.contacts;
      expect(theirs.map(({ provenance }: { provenance: object }) => provenance)).toEqual(
        expect.arrayContaining([{ version: 1, inPlaceOfPerson: true, writtenInPlaceBy: null }, { version: 1, inPlaceOfPerson: false, writtenInPlaceBy: null }]),
      );
      expect(JSON.stringify(theirs)).not.toContain(MOTHER);
      const lines = (await circle.hub.ask('jonas', '{ me { accessRecords(first: 100) { nodes { action actingFor naturalPerson } } } }')).data.me.accessRecords.nodes;
      expect(lines).toContainEqual({ action: 'CONTRIBUTE', actingFor: JONAS, naturalPerson: MOTHER });
    });

    it('who reads who acts for the person reads who wrote in their place, to whomever else that it was somebody (C-37)', async () => {
      const { contact: drawn } = await written();
      const WHO = `query ($id: ID!) { person(id: $id) { networkAnalysis { contacts { id provenance { inPlaceOfPerson writtenInPlaceBy } } } mandates { holder } } }`;
      const asked = async (identity: string, options = {}) => {
        const answer = await circle.hub.ask(identity, WHO, { id: JONAS }, options);
        const contact = answer.data.person?.networkAnalysis?.contacts.find(({ id }: { id: string }) => id === drawn.id);
        const names = (answer.data.person?.mandates ?? []).map(({ holder }: { holder: string }) => holder);
        const isWithheld = answer.withheld.some(({ fields }) => fields.includes('Provenance.writtenInPlaceBy'));
        return { by: contact?.provenance.writtenInPlaceBy, isTold: contact?.provenance.inPlaceOfPerson, knowsWho: names.includes(MOTHER), isWithheld };
      };
      const holder = persons.jonasFather;
      const relation = await circle.consent.relation({ person: persons.jonas, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE', member: holder });
      const beside = async (...categories: string[]) => {
        await circle.sql('DELETE FROM mandate WHERE holder = $1', [holder]);
        await circle.sql(
          `INSERT INTO mandate (id, recorded_at, from_at, until_at, person, holder, kind, mode, jurisdiction, categories, moments, relation, document, recorded_by)
           VALUES (gen_random_uuid(), '2026-01-01', '2026-01-01', '2028-01-01', $1, $2, 'NAMED_BY_PERSON', 'BESIDE', 'BE', $3, '{}', $4, 'Volmacht', $1)`,
          [persons.jonas, holder, categories, relation],
        );
      };
      const open = { by: MOTHER, isTold: true, knowsWho: true, isWithheld: false };
      expect(await asked('jonas')).toEqual(open);
      expect(await asked('jonas-mother', forJonas)).toEqual(open);
      // Beside the person too: with what is shared with whom open to him, null would say that nobody wrote for Jonas.
      await beside('SOCIAL_NETWORK', 'CONSENT');
      expect(await asked('jonas-father', forJonas)).toEqual(open);
      await beside('SOCIAL_NETWORK');
      expect(await asked('jonas-father', forJonas)).toEqual({ by: null, isTold: true, knowsWho: false, isWithheld: true });
      // What somebody wrote themselves they know, also without what is shared with whom.
      const reach = (...categories: string[]) => circle.sql('UPDATE mandate SET categories = $2 WHERE holder = $1', [persons.jonasMother, categories]);
      await reach('SOCIAL_NETWORK');
      expect(await asked('jonas-mother', forJonas)).toMatchObject({ by: MOTHER, isTold: true, knowsWho: true });
      await reach(...MATTERS);
      // A no to him holds here as it does where mandates are listed.
      await beside('SOCIAL_NETWORK', 'CONSENT');
      const refusal = key();
      await circle.sql(
        `INSERT INTO consent_refusal (id, person, grantee, categories, bundles, held_by, purposes, actions, everything, from_at, recorded_at, recorded_by)
         VALUES ($1, $2, $3, '{CONSENT}', '{}', NULL, '{}', '{READ}', false, '2024-01-05', '2024-01-05', $2)`,
        [refusal, persons.jonas, JSON.stringify({ kind: 'PERSON', ref: holder })],
      );
      expect(await asked('jonas-father', forJonas)).toEqual({ by: null, isTold: true, knowsWho: false, isWithheld: true });
      await circle.sql('DELETE FROM consent_refusal WHERE id = $1', [refusal]);
      await circle.consent.grant({ person: persons.jonas, grantee: { kind: 'EVERYONE' }, categories: ['SOCIAL_NETWORK'] });
      expect(await asked('jonas-counsellor')).toMatchObject({ by: null, isTold: true, isWithheld: true });
      // Asking it withholds nothing of what it stands beside, nor where nobody wrote for the person.
      await circle.sql('UPDATE network_contact SET in_place_by = NULL WHERE id = $1', [decodeId(drawn.id)!.row]);
      expect(await asked('jonas-counsellor')).toMatchObject({ by: null, isTold: false, isWithheld: false });
      await circle.sql('DELETE FROM relation WHERE id = $1', [relation]);
      await circle.sql('DELETE FROM mandate WHERE holder = $1', [holder]);
    });

    it('once the mandate ended nothing of it is theirs, nor what others add to it', async () => {
      const { mandate, conference: convened } = await written();
      circle.hub.clock.set(new Date(now().getTime() + 1_000));
      expect(await doAs('jonas-mother', END, { mandate: mandate.id, version: mandate.version })).toMatchObject({ mandate: { state: 'ENDED' } });
      await circle.sql(`UPDATE care_conference SET state = 'HELD' WHERE person_id = $1`, [persons.jonas]);
      const decision = { point: convened.agenda[0].id, text: 'Besloten: een traject', considerations: 'Afgewogen', language: 'nl' };
      expect(await doAs('jonas', DECIDE, decision)).toMatchObject({ __typename: 'CareConferenceDone' });
      expectNothing(await probe('jonas-mother'));
      expect((await probe('jonas-mother', forJonas)).data.person).toBeNull();
      // Nor in another matter of a mandate that goes on.
      await accepted('jonas-counsellor', { ...PARENTAL, categories: ['NAME'] });
      expectNothing(await probe('jonas-mother', forJonas));
      expect((await probe('jonas')).data.person.careConferences.nodes).toMatchObject([{ decisions: [{ text: 'Besloten: een traject' }] }]);
      expect(await doAs('jonas-mother', ANSWER, { conference: convened.id, version: 2, isWanted: false })).toMatchObject({ __typename: 'Refused' });
    });
  });

  it('C-37: who says what others may see in the person’s place opens nothing to themselves', async () => {
    await bornOn('2010-06-01');
    await circle.sql('DELETE FROM consent_refusal');
    const REFUSE = `mutation ($input: RefuseInput!) { r: refuse(input: $input) { __typename ... on RefusalDone { refusal { id version } } ${WHY} } }`;
    const LIFT = `mutation ($input: WithdrawRefusalInput!) { r: withdrawRefusal(input: $input) { __typename ${WHY} } }`;
    const EXCEPT = `mutation ($input: GiveExceptionInput!) { r: giveException(input: $input) { __typename ${WHY} } }`;
    const about = (id: string, categories: string[]) => ({ person: JONAS, grantee: { kind: 'PERSON', id }, categories });
    const { refusal } = await doAs('jonas', REFUSE, about(MOTHER, ['GOALS', 'DIAGNOSIS']));
    const fathers = (await doAs('jonas', REFUSE, about(encodePersonId(persons.jonasFather), ['GOALS']))).refusal;
    const everyones = (await doAs('jonas', REFUSE, { person: JONAS, grantee: { kind: 'EVERYONE' }, categories: ['WISHES'] })).refusal;
    await accepted('jonas-counsellor', { ...PARENTAL, categories: ['CONSENT'] });
    const before = await circle.snapshot('consent_grant', 'consent_refusal');
    const own = { __typename: 'Refused', code: 'ONLY_THE_PERSON', rule: 'C-37' };
    expect(await doAs('jonas-mother', GRANT, about(MOTHER, ['MEDICATION']), forJonas)).toMatchObject(own);
    expect(await doAs('jonas-mother', LIFT, { refusal: refusal.id, version: refusal.version }, forJonas)).toMatchObject(own);
    const except = { refusal: everyones.id, grantee: { kind: 'PERSON', id: MOTHER }, categories: ['WISHES'] };
    expect(await doAs('jonas-mother', EXCEPT, except, forJonas)).toMatchObject(own);
    expect(await circle.snapshot('consent_grant', 'consent_refusal')).toBe(before);
    // For others she says it, as the mandate is for.
    expect(await doAs('jonas-mother', LIFT, { refusal: fathers.id, version: fathers.version }, forJonas)).toMatchObject({ __typename: 'RefusalDone' });
    expect(await doAs('jonas-mother', GRANT, about(encodePersonId(persons.jonasFather), ['GOALS']), forJonas)).toMatchObject({ __typename: 'GrantDone' });
    // And the person can open it to her.
    expect(await doAs('jonas', GRANT, about(MOTHER, ['MEDICATION']))).toMatchObject({ __typename: 'GrantDone' });
    await circle.sql('DELETE FROM consent_refusal');
  });

  it('C-37: nor by what they say to many, by ending a pause or by taking a place: the relative they are besides reads no more than before', async () => {
    await bornOn('2010-06-01');
    for (const table of ['consent_refusal', 'consent_grant']) await circle.sql(`DELETE FROM ${table}`);
    const open = async (identity: string) =>
      (await circle.hub.ask(identity, `query ($id: ID!) { person(id: $id) { access { category outcome } } }`, { id: JONAS })).data.person.access
        .filter(({ outcome }: { outcome: string }) => outcome === 'OPEN')
        .map(({ category }: { category: string }) => category);
    const PAUSE = `mutation ($input: PauseInput!) { r: pauseAll(input: $input) { __typename ${WHY} } }`;
    const END_PAUSE = `mutation ($input: PauseInput!) { r: endPause(input: $input) { __typename ${WHY} } }`;
    const toMembers = (categories: string[]) => ({ person: JONAS, grantee: { kind: 'ALL_MEMBERS' }, categories });
    await accepted('jonas-counsellor', PARENTAL);
    await circle.consent.relation({ person: persons.jonas, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: persons.jonasMother });
    await circle.consent.relation({ person: persons.jonas, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member: persons.jonasFather });
    const [hers, his] = [await open('jonas-mother'), await open('jonas-father')];
    expect(hers).not.toContain('GOALS');
    expect(await doAs('jonas-mother', GRANT, toMembers(['GOALS']), forJonas)).toMatchObject({ __typename: 'GrantDone' });
    expect(await open('jonas-father')).toEqual(expect.arrayContaining([...his, 'GOALS']));
    expect(await open('jonas-mother')).toEqual(hers);

    // What the person himself allowed her opens again when he ends the pause, and not when she does.
    await doAs('jonas', GRANT, toMembers(['WISHES']));
    expect(await open('jonas-mother')).toContain('WISHES');
    await doAs('jonas', PAUSE, { person: JONAS });
    expect(await open('jonas-mother')).not.toContain('WISHES');
    expect(await doAs('jonas-mother', END_PAUSE, { person: JONAS }, forJonas)).toMatchObject({ __typename: 'EndPauseDone' });
    expect(await open('jonas-mother')).not.toContain('WISHES');
    expect(await open('jonas-father')).toContain('WISHES');
    expect(await doAs('jonas', END_PAUSE, { person: JONAS })).toMatchObject({ code: 'ALREADY_ENDED' });
    const [left] = await circle.sql<{ id: string; version: number }>(`SELECT id, version FROM consent_refusal WHERE withdrawn_at IS NULL`);
    const LIFT = `mutation ($input: WithdrawRefusalInput!) { r: withdrawRefusal(input: $input) { __typename ${WHY} } }`;
    const lifting = { refusal: encodeId('Refusal', persons.jonas, left!.id), version: left!.version };
    expect(await doAs('jonas-mother', LIFT, lifting, forJonas)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
    expect(await doAs('jonas', LIFT, lifting)).toMatchObject({ __typename: 'RefusalDone' });
    expect(await open('jonas-mother')).toContain('WISHES');
    expect(await open('jonas-mother')).not.toContain('GOALS');
    await circle.sql(`DELETE FROM relation WHERE kind = 'GROUP_RELATIVE' AND member = $1`, [persons.jonasFather]);
    await circle.sql('DELETE FROM consent_refusal');
  });

  it('C-37: who confirms in the person’s place what was recorded with help reads what they read before, no more and no less', async () => {
    await bornOn('2010-06-01');
    for (const table of ['consent_refusal', 'consent_grant']) await circle.sql(`DELETE FROM ${table}`);
    await accepted('jonas-counsellor', PARENTAL);
    for (const member of [persons.jonasMother, persons.jonasFather]) {
      await circle.sql(`DELETE FROM relation WHERE kind = 'GROUP_RELATIVE' AND member = $1`, [member]);
      await circle.consent.relation({ person: persons.jonas, kind: 'GROUP_RELATIVE', role: 'RELATIVE', member });
    }
    const RECORD = `mutation ($input: RecordGrantWithHelpInput!) { r: recordGrantWithHelp(input: $input) { __typename ... on SayingRecorded { isRecorded } ${WHY} } }`;
    const CONFIRM = `mutation ($input: SayingWithHelpInput!) { r: confirmSaying(input: $input) { __typename ${WHY} } }`;
    const isOpen = async () =>
      (await circle.hub.ask('jonas-mother', `query ($id: ID!) { person(id: $id) { access { category outcome } } }`, { id: JONAS })).data.person.access
        .some(({ category, outcome }: { category: string; outcome: string }) => category === 'GOALS' && outcome === 'OPEN');
    for (const [witness, reads] of [[encodePersonId(persons.jonasFather), true], [MOTHER, false]] as const) {
      const said = { person: JONAS, grantee: { kind: 'ALL_MEMBERS' }, categories: ['GOALS'], how: 'SPOKEN', saidAt: circle.hub.clock.now(), witness: { kind: 'PERSON', id: witness } };
      expect(await doAs('jonas-counsellor', RECORD, said)).toMatchObject({ isRecorded: true });
      const [row] = await circle.sql<{ id: string; version: number }>('SELECT id, version FROM consent_grant');
      expect(await isOpen()).toBe(reads);
      expect(await doAs('jonas-mother', CONFIRM, { saying: encodeId('Grant', persons.jonas, row!.id), version: row!.version }, forJonas)).toMatchObject({ __typename: 'SayingWithHelpDone' });
      expect(await isOpen()).toBe(reads);
      await circle.sql('DELETE FROM consent_grant');
    }
    await circle.sql(`DELETE FROM relation WHERE kind = 'GROUP_RELATIVE' AND member = $1`, [persons.jonasFather]);
  });

  it('C-13, G-21: who is asked to hold a mandate, as a trusted person or otherwise, is answered alike whether Kring knows them or not', async () => {
    const NAMING = { person: JONAS, kind: 'TRUSTED_PERSON', mode: 'BESIDE', jurisdiction: 'BE', categories: [], moments: ['INTAKE'], until: inDays(300) };
    const register = (holder: string) =>
      circle.hub.ask('jonas', `mutation ($input: RegisterMandateInput!) { r: registerMandate(input: $input) { __typename ... on MandateDone { mandate { kind state version } } ${WHY} } }`, { input: { ...NAMING, holder, idempotencyKey: key() } });
    const known = await register(MIRA);
    const missing = await register(encodePersonId('00000000-0000-4000-8000-000000000001'));
    expect(known.data.r).toMatchObject({ __typename: 'MandateDone', mandate: { state: 'OFFERED' } });
    expect(missing.text).toBe(known.text);
    expect(await circle.sql('SELECT person FROM notification')).toEqual([{ person: persons.mira }]);
  });

  it('C-36: named by the person, they stand in their place only in matters in which the person cannot decide now', async () => {
    await accepted('jonas', NAMED);
    const read = () => circle.hub.ask('jonas-mother', GOALS, { id: JONAS }, forJonas);
    expect(given(await read())).toMatchObject({ name: null, trajectoryOpen: null, identity: null });

    const stated = { person: JONAS, categories: ['NAME'], grounds: 'Kan door verwardheid nu niet afwegen wie zijn naam kent.', until: inDays(30) };
    const { incapacity } = await whileTimeGoesOn(circle.hub, () => doAs('jonas-counsellor', ASSESS, stated));
    expect(incapacity).toMatchObject({ isLive: true });
    // Incapable in one matter opens no other, and nothing outside the mandate.
    expect(given(await read())).toMatchObject({ name: { givenName: 'Jonas' }, trajectoryOpen: null, identity: null });
    const mine = await circle.hub.ask('jonas', `{ me { incapacities { grounds isLive assessedBy { id } } notifications { nodes { kind } } } }`);
    expect(mine.data.me.incapacities).toEqual([{ grounds: stated.grounds, isLive: true, assessedBy: { id: encodeReferenceId('Professional', professionals.jonasCounsellor) } }]);
    expect(JSON.stringify(mine.data.me.notifications)).toContain('CAPACITY_ASSESSED');

    circle.hub.clock.set(new Date(now().getTime() + 1_000));
    const stale = await doAs('jonas-counsellor', END_INCAPACITY, { incapacity: incapacity.id, version: 2 });
    expect(stale).toMatchObject({ code: 'STALE_VERSION' });
    expect(await doAs('jonas-gp', END_INCAPACITY, { incapacity: incapacity.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await doAs('jonas-counsellor', END_INCAPACITY, { incapacity: incapacity.id, version: 1 })).incapacity).toEqual({ isLive: false });
    expect(given(await read())).toMatchObject({ name: null });
  });

  it('C-36, P-40: only a clinician who treats the person assesses it, in named matters, with grounds and an end', async () => {
    const stated = { person: JONAS, categories: ['NAME'], grounds: 'Kan het niet afwegen.', until: inDays(365) };
    const before = await circle.snapshot('incapacity', 'consent_epoch', 'notification');
    expect(await doAs('jonas-mother', ASSESS, stated)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-36' });
    expect(await doAs('jonas', ASSESS, stated)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-36' });
    expect(await doAs('stranger', ASSESS, stated)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('jonas-counsellor', ASSESS, { ...stated, categories: [] })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-36' });
    expect(await doAs('jonas-counsellor', ASSESS, { ...stated, categories: ['LIFE_STORY', 'PEER_MEMBERSHIP'] })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await doAs('jonas-counsellor', ASSESS, { ...stated, grounds: ' ' })).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await doAs('jonas-counsellor', ASSESS, { ...stated, until: inDays(365, 1) })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-36' });
    expect(await doAs('jonas-counsellor', ASSESS, { ...stated, until: inDays(0) })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await circle.snapshot('incapacity', 'consent_epoch', 'notification')).toBe(before);
    expect(await doAs('jonas-counsellor', ASSESS, stated)).toMatchObject({ __typename: 'IncapacityDone' });
  });

  it('C-08: a trusted person is there at moments, decides nothing, and the person can do without them at any time', async () => {
    const trusted = { person: JONAS, holder: MOTHER, kind: 'TRUSTED_PERSON', mode: 'BESIDE', jurisdiction: 'BE', moments: ['INTAKE'] };
    expect(await doAs('jonas-counsellor', REGISTER, { ...trusted, until: inDays(300) })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-08' });
    expect(await doAs('jonas', REGISTER, { ...trusted, mode: 'IN_PLACE_OF', until: inDays(300) })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-08' });
    expect(await doAs('jonas', REGISTER, { ...trusted, categories: ['DIAGNOSIS'], until: inDays(300) })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-08' });
    expect(await doAs('jonas', REGISTER, { ...trusted, moments: [], until: inDays(300) })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-08' });
    const mandate = await accepted('jonas', trusted);
    const read = () => circle.hub.ask('jonas-mother', GOALS, { id: JONAS }, forJonas);
    expect(given(await read())).toMatchObject({ name: { givenName: 'Jonas' }, trajectoryOpen: null });
    const giving = { person: JONAS, grantee: { kind: 'ALL_MEMBERS' }, categories: ['GOALS'] };
    expect(await doAs('jonas-mother', GRANT, giving, forJonas)).toMatchObject({ code: 'ONLY_THE_PERSON' });
    circle.hub.clock.set(new Date(now().getTime() + 1_000));
    expect((await doAs('jonas', END, { mandate: mandate.id, version: mandate.version })).mandate).toMatchObject({ state: 'ENDED' });
    expect(given(await read())).toBeNull();
    expect(await doAs('jonas', END, { mandate: mandate.id, version: mandate.version + 1 })).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  describe('C-37: the bounds of the law, on both sides', () => {
    // Noon in Brussels on 18 November 2026.
    const offer = async (birthDate: string, stated: object) => {
      await bornOn(birthDate);
      return doAs('jonas-counsellor', REGISTER, { ...PARENTAL, until: inDays(1_800), ...stated });
    };

    it.each([
      ['BE', 'IN_PLACE_OF', '2008-11-19', true],
      ['BE', 'IN_PLACE_OF', '2008-11-18', false],
      ['NL', 'IN_PLACE_OF', '2014-11-19', true],
      ['NL', 'IN_PLACE_OF', '2014-11-18', false],
      ['NL', 'BESIDE', '2014-11-19', false],
      ['NL', 'BESIDE', '2014-11-18', true],
      ['NL', 'BESIDE', '2010-11-19', true],
      ['NL', 'BESIDE', '2010-11-18', false],
    ])('in %s a parent stands %s a minor born on %s: %s', async (jurisdiction, mode, birthDate, isPossible) => {
      const result = await offer(birthDate, { jurisdiction, mode });
      if (isPossible) return expect(result).toMatchObject({ __typename: 'MandateDone' });
      expect(result).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-37' });
      expect(await circle.sql('SELECT 1 FROM mandate_offer')).toEqual([]);
    });

    it('ends by itself on the birthday that ends it, at midnight there; 29 February is reached on 1 March', async () => {
      expect((await offer('2009-07-01', {})).mandate).toMatchObject({ until: '2027-06-30T22:00:00.000Z' });
      await clear();
      expect((await offer('2012-02-29', { until: inDays(1_825) })).mandate).toMatchObject({ until: '2030-02-28T23:00:00.000Z' });
      await clear();
      expect((await offer('2012-02-29', { until: inDays(100) })).mandate).toMatchObject({ until: inDays(100) });
    });

    it('runs five years of 365 days at most, and never without a date of birth that it hangs on', async () => {
      const guardian = { kind: 'COURT_APPOINTED', document: 'Vonnis 2026/114' };
      expect(await offer('2000-03-14', { ...guardian, until: inDays(1_825, 1) })).toMatchObject({ code: 'RULE_NOT_MET' });
      expect(await offer('2000-03-14', { ...guardian, until: inDays(1_825) })).toMatchObject({ __typename: 'MandateDone' });
      await clear();
      expect(await offer('2000-03-14', { kind: 'COURT_APPOINTED' })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-37' });
      const moveIdentity = (from: string, to: string) => circle.sql('UPDATE person_identity SET person_id = $2 WHERE person_id = $1', [from, to]);
      await moveIdentity(persons.jonas, persons.jonasSister);
      expect(await doAs('jonas-counsellor', REGISTER, { ...PARENTAL, until: inDays(9) })).toMatchObject({ code: 'RULE_NOT_MET' });
      await moveIdentity(persons.jonasSister, persons.jonas);
    });
  });

  it('is entered by who may, for a holder who exists, in named matters; else nothing is written', async () => {
    await bornOn('2010-06-01');
    const before = await circle.snapshot('mandate_offer', 'mandate', 'relation', 'consent_epoch', 'notification');
    const until = inDays(300);
    const refusals: [string, object, object][] = [
      ['jonas', PARENTAL, { code: 'NOT_PERMITTED', rule: 'C-37' }],
      ['jonas-counsellor', NAMED, { code: 'ONLY_THE_PERSON', rule: 'C-37' }],
      ['jonas-team-member', PARENTAL, { code: 'NOT_PERMITTED', rule: 'C-37' }],
      ['jonas-mother', PARENTAL, { code: 'ONLY_THE_PERSON', rule: 'C-37' }],
      ['stranger', PARENTAL, { code: 'NOT_FOUND' }],
      ['jonas-counsellor', { ...PARENTAL, holder: JONAS }, { code: 'INPUT_NOT_FIT' }],
      ['jonas-counsellor', { ...PARENTAL, categories: [] }, { code: 'INPUT_NOT_FIT', rule: 'C-37' }],
      ['jonas-counsellor', { ...PARENTAL, categories: ['NAME', 'PEER_MEMBERSHIP'] }, { code: 'INPUT_NOT_FIT', rule: 'C-37' }],
      ['jonas-counsellor', { ...PARENTAL, until: inDays(0) }, { code: 'PERIOD_ENDS_BEFORE_IT_STARTS' }],
    ];
    for (const [identity, input, expected] of refusals) {
      expect(await doAs(identity, REGISTER, { until, ...input })).toMatchObject({ __typename: 'Refused', ...expected });
    }
    expect(await circle.snapshot('mandate_offer', 'mandate', 'relation', 'consent_epoch', 'notification')).toBe(before);
    const malformed = await circle.hub.ask('jonas-counsellor', REGISTER, { input: { idempotencyKey: key(), ...PARENTAL, until, holder: 'x' } });
    expect(malformed.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('does twice nothing: a retry is answered alike, and a second offer waits for the first', async () => {
    await bornOn('2010-06-01');
    const input = { ...PARENTAL, until: inDays(300), idempotencyKey: key() };
    const first = await doAs('jonas-counsellor', REGISTER, input);
    expect(await doAs('jonas-counsellor', REGISTER, input)).toEqual(first);
    expect(await doAs('jonas-counsellor', REGISTER, { ...input, idempotencyKey: key() })).toMatchObject({ code: 'RULE_NOT_MET' });
    expect(await circle.sql('SELECT 1 FROM mandate_offer')).toHaveLength(1);
  });

  it('what rests on the law ends by its holder or by who entered it, not by a click of the person or another house', async () => {
    await bornOn('2010-06-01');
    const mandate = await accepted('jonas-counsellor', PARENTAL);
    expect(await doAs('jonas', END, { mandate: mandate.id, version: 2 })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-37' });
    expect(await doAs('jonas-gp', END, { mandate: mandate.id, version: 2 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('jonas-counsellor', END, { mandate: mandate.id, version: 1 })).toMatchObject({ code: 'STALE_VERSION' });
    const [{ relation }] = (await circle.sql<{ relation: string }>('SELECT relation FROM mandate')) as [{ relation: string }];
    const NETWORK = `{ me { careNetwork(first: 50) { nodes { id kind } } } }`;
    const network = await circle.hub.ask('jonas', NETWORK);
    const place = network.data.me.careNetwork.nodes.find((node: { kind: string }) => node.kind === 'REPRESENTATIVE');
    const END_RELATION = `mutation ($input: EndRelationInput!) { r: endRelation(input: $input) { __typename ${WHY} } }`;
    expect(await doAs('jonas', END_RELATION, { relation: place.id })).toMatchObject({ code: 'RULE_NOT_MET', rule: 'C-37' });
    circle.hub.clock.set(new Date(now().getTime() + 1_000));
    const asked = await circle.hub.ask('jonas-counsellor', `query ($id: ID!) { person(id: $id) { mandates { id state } } }`, { id: JONAS });
    expect(asked.data.person.mandates).toEqual([{ id: mandate.id, state: 'LIVE' }]);
    expect((await circle.hub.ask('jonas-gp', `query ($id: ID!) { person(id: $id) { mandates { id } } }`, { id: JONAS })).data.person.mandates).toBeNull();
    expect((await doAs('jonas-counsellor', END, { mandate: mandate.id, version: 2 })).mandate).toMatchObject({ state: 'ENDED' });
    expect(await circle.sql('SELECT 1 FROM relation WHERE id = $1 AND withdrawn_at IS NOT NULL', [relation])).toHaveLength(1);
  });

  it('C-37: a mandate that is over opens nothing, from that very instant', async () => {
    await bornOn('2010-06-01');
    const until = inDays(10);
    await accepted('jonas-counsellor', { ...PARENTAL, until });
    const read = () => circle.hub.ask('jonas-mother', GOALS, { id: JONAS }, forJonas);
    const start = now();
    circle.hub.clock.set(new Date(new Date(until).getTime() - 1));
    expect(given(await read())).toMatchObject({ name: { givenName: 'Jonas' } });
    circle.hub.clock.set(new Date(until));
    expect(given(await read())).toBeNull();
    circle.hub.clock.set(start);
  });
});
