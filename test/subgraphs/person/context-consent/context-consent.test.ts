import { encodePersonId } from '../../../../shared/ids';
import { createDecisionPoint } from '../../../../subgraphs/person/decision-point/decision-point';
import { aRequestId } from '../../../support/hub';
import { HUB_START, JONAS, answered, key, organisations, persons, professionals, relateCounsellor, startCircleHub, whileTimeGoesOn } from '../circle-hub';
import type { CircleHub } from '../circle-hub';

const WHY = `... on Refused { code rule }`;
const AGREE = `mutation ($input: AgreeToContextInput!) { r: agreeToContext(input: $input) { __typename ... on ContextConsentDone { agreement { id contextPerson isLive version } } ${WHY} } }`;
const WITHDRAW = `mutation ($input: WithdrawContextAgreementInput!) { r: withdrawContextAgreement(input: $input) { __typename ... on ContextConsentDone { agreement { isLive } } ${WHY} } }`;
const LIST = `query ($id: ID!) { person(id: $id) { contextConsents { contextPerson isLive } } }`;
const ABOUT_CONTEXT = ['FUNCTIONAL_ASSESSMENT_CONTEXT'];
const TABLES = ['context_consent', 'consent_epoch'];

describe('the yes of those around the person', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    await relateCounsellor(circle);
  }, HUB_START);
  afterAll(() => circle.hub.stop());
  beforeEach(() => circle.sql('DELETE FROM context_consent'));

  const doAs = async (identity: string, query: string, input: object, options = {}) => {
    const answer = await circle.hub.ask(identity, query, { input: { idempotencyKey: key(), ...input } }, options);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
    return answered(answer) as any;
  };

  it('C-18: opens what is about them to those the person chose, from when they say it until they take it back', async () => {
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
      categories: ['FUNCTIONAL_ASSESSMENT_CONTEXT'],
    });
    const decide = createDecisionPoint(circle.hub.subgraphs.get('person')!.dataSource, circle.hub.clock);
    const onlyAbout = async () => {
      const [answer] = await decide(
        {
          actor: { kind: 'PROFESSIONAL', id: professionals.jonasCounsellor, organisation: organisations.brug, profession: 'MENTAL_HEALTH_PROFESSIONAL' },
          ...{ purpose: 'CARE', requestId: aRequestId(), operation: null, subgraph: 'mental-health' },
        } as never,
        [{ person: persons.jonas, category: 'FUNCTIONAL_ASSESSMENT_CONTEXT', action: 'READ', fields: [] }],
      );
      return answer!.rows.onlyAbout;
    };
    expect(await onlyAbout()).toEqual([]);
    const { agreement } = await whileTimeGoesOn(circle.hub, () => doAs('jonas-mother', AGREE, { person: JONAS, categories: ABOUT_CONTEXT }));
    expect(agreement).toMatchObject({ contextPerson: encodePersonId(persons.jonasMother), isLive: true, version: 1 });
    expect(await onlyAbout()).toEqual([persons.jonasMother]);
    const seen = { contextPerson: encodePersonId(persons.jonasMother), isLive: true };
    expect((await circle.hub.ask('jonas', LIST, { id: JONAS })).data.person.contextConsents).toEqual([seen]);
    expect((await circle.hub.ask('jonas-mother', LIST, { id: JONAS })).data.person.contextConsents).toEqual([seen]);
    expect((await circle.hub.ask('jonas-father', LIST, { id: JONAS })).data.person.contextConsents).toBeNull();
    expect((await circle.hub.ask('jonas-counsellor', LIST, { id: JONAS })).data.person.contextConsents).toBeNull();

    circle.hub.clock.set(new Date(circle.hub.clock.now().getTime() + 1_000));
    for (const identity of ['jonas', 'jonas-father', 'jonas-counsellor']) {
      expect(await doAs(identity, WITHDRAW, { agreement: agreement.id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await doAs('jonas-mother', WITHDRAW, { agreement: agreement.id, version: 2 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await onlyAbout()).toEqual([persons.jonasMother]);
    const withdrawn = await whileTimeGoesOn(circle.hub, () => doAs('jonas-mother', WITHDRAW, { agreement: agreement.id, version: 1 }));
    expect(withdrawn).toMatchObject({ agreement: { isLive: false } });
    expect(await onlyAbout()).toEqual([]);
    expect(await doAs('jonas-mother', WITHDRAW, { agreement: agreement.id, version: 2 })).toMatchObject({ code: 'ALREADY_ENDED' });
  });

  it('C-18: nobody says it for another, and it is said of what is about people around alone', async () => {
    const before = await circle.snapshot(...TABLES);
    const said = { person: JONAS, categories: ABOUT_CONTEXT };
    expect(await doAs('jonas', AGREE, said)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-18' });
    expect(await doAs('jonas-counsellor', AGREE, said)).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-18' });
    expect(await doAs('jonas-sister', AGREE, said)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await doAs('jonas-mother', AGREE, { ...said, categories: [] })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-18' });
    expect(await doAs('jonas-mother', AGREE, { ...said, categories: [...ABOUT_CONTEXT, 'DIAGNOSIS'] })).toMatchObject({ code: 'INPUT_NOT_FIT', rule: 'C-18' });
    expect(await doAs('jonas-mother', AGREE, { ...said, until: circle.hub.clock.now().toISOString() })).toMatchObject({ code: 'PERIOD_ENDS_BEFORE_IT_STARTS' });
    expect(await circle.snapshot(...TABLES)).toBe(before);
  });

  it('C-42: of third parties around the person there is no name until they agreed to it themselves, nor of children ever', async () => {
    const READ = `{ me { household { thirdParties { name relation { code } minor } } } }`;
    const before = await circle.sql('SELECT id, name, agreed_to_name_at FROM third_party WHERE person_id = $1', [persons.jonas]);
    const names = async () =>
      (await circle.hub.ask('jonas', READ)).data.me.household.thirdParties.map(({ name }: { name: string | null }) => name);
    await circle.sql(`UPDATE third_party SET name = 'Lotte', agreed_to_name_at = NULL WHERE person_id = $1`, [persons.jonas]);
    expect(new Set(await names())).toEqual(new Set([null]));
    await circle.sql(`UPDATE third_party SET agreed_to_name_at = $2 WHERE person_id = $1`, [persons.jonas, circle.hub.clock.now()]);
    expect(new Set(await names())).toEqual(new Set(['Lotte']));
    expect(before.length).toBeGreaterThan(0);
    const columns = await circle.sql<{ name: string }>(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'child'`);
    expect(columns.map(({ name }) => name).filter((name) => /name/.test(name))).toEqual([]);
  });
});
