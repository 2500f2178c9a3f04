import { isWithinCeiling } from '../../../consent/visible';
import { CURRENT_POLICY } from '../../../consent/visibility';
import { decodeId, encodeId } from '../../../shared/ids';
import { HUB_START, JONAS, MIRA, key, organisations, persons, professionals, startCircleHub } from './circle-hub';
import type { CircleHub } from './circle-hub';

const WHO = /* GraphQL */ `
  query Who($id: ID!) {
    person(id: $id) {
      name {
        givenName
        familyName
      }
      identity {
        age
        gender
        relationshipStatus
        provenance {
          source
        }
      }
      household {
        livingSituation {
          kind {
            code
            label
          }
          inWords
        }
        thirdParties {
          relation {
            code
          }
          minor
          livesWithPerson
          name
        }
      }
      children {
        nodes {
          relation {
            code
          }
          minor
          arrangement {
            code
            label
          }
        }
      }
      socialNetwork {
        strength {
          code
        }
        provenance {
          source
        }
      }
      socialStatus {
        nodes {
          kind {
            code
          }
          fromOn
          untilOn
          isCurrent
          provenance {
            source
          }
        }
      }
      insurance {
        inOrder
      }
      ownWords {
        nodes {
          text
          language
          provenance {
            source
          }
        }
      }
      howToWorkWithMe {
        nodes {
          helps
          text
        }
      }
      wishes {
        nodes {
          text
          lifeDomain {
            code
          }
        }
      }
      lifeStory {
        nodes {
          title
        }
      }
      strengths {
        nodes {
          text
        }
      }
      careNeeds {
        nodes {
          lifeDomains {
            code
          }
        }
      }
      recoveryPlan {
        text
        madeOn
        nextReviewOn
        goals {
          nodes {
            horizon
            text
          }
        }
      }
      recoveryPlanMoments {
        nodes {
          moment
        }
      }
      recoveryPlanWork {
        text
      }
      recoveryPlanHousing {
        text
      }
    }
  }
`;
const PROTECTED = [
  'CARE_NEEDS',
  'CHILDREN',
  'GOALS',
  'HOUSEHOLD',
  'HOW_TO_WORK_WITH_ME',
  'IDENTITY',
  'INSURANCE_STATUS',
  'LIFE_STORY',
  'NAME',
  'OWN_WORDS',
  'RECOVERY_PLAN',
  'RECOVERY_PLAN_HOUSING',
  'RECOVERY_PLAN_MOMENTS',
  'RECOVERY_PLAN_WORK',
  'SOCIAL_NETWORK',
  'SOCIAL_STATUS',
  'STRENGTHS',
  'WISHES',
] as const;

describe('who the person is', () => {
  let circle: CircleHub;
  beforeAll(async () => {
    circle = await startCircleHub();
    const { consent } = circle;
    await consent.relation({
      person: persons.jonas,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.brug,
      professional: professionals.jonasCounsellor,
    });
    await consent.relation({
      person: persons.jonas,
      kind: 'FIRST_LINE',
      role: 'GENERAL_PRACTITIONER',
      organisation: organisations.gpPracticeJonas,
      professional: professionals.jonasGp,
    });
    await consent.relation({
      person: persons.jonas,
      kind: 'COACHING',
      role: 'JOB_COACH',
      organisation: organisations.jobMediation,
      professional: professionals.gtbCoach,
    });
    await consent.relation({
      person: persons.mira,
      kind: 'COACHING',
      role: 'JOB_COACH',
      organisation: organisations.jobCoaching,
      professional: professionals.miraCoach,
    });
    await consent.relation({
      person: persons.mira,
      kind: 'EMPLOYMENT',
      role: 'EMPLOYER',
      organisation: organisations.dayCentre,
    });
    await consent.relation({
      person: persons.mira,
      kind: 'CARE_LEAD',
      role: 'MH_LEAD',
      organisation: organisations.psychiatristPractice,
      professional: professionals.miraPsychiatrist,
    });
  }, HUB_START);
  afterAll(() => circle?.hub.stop());

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
  const who = async (
    as: string,
    id: string,
  ): Promise<{ person: any; withheld: readonly { category: string; partial: boolean }[]; text: string }> => {
    const { data, withheld, errors, text } = await circle.hub.ask(as, WHO, { id });
    expect(errors).toBeUndefined();
    return { person: data.person, withheld, text };
  };

  it('Jonas finds every fact of his story that is kept here (T-01 to T-07, T-10, T-13, T-15, T-22, T-23, T-25, T-31; P-04, P-05, P-06, P-11, P-15, P-17, P-18)', async () => {
    const { person, withheld } = await who('jonas', JONAS);

    expect(withheld).toEqual([]);
    expect(person.name).toEqual({ givenName: 'Jonas', familyName: 'Verlinden' });
    expect(person.identity).toMatchObject({ age: 26, gender: 'MAN', relationshipStatus: 'SINGLE' });
    expect(person.household.livingSituation).toMatchObject({
      kind: { code: 'WITH_PARENTS', label: 'inwonend bij ouders' },
    });
    expect(person.household.thirdParties).toEqual([
      { relation: { code: 'FATHER' }, minor: 'NO', livesWithPerson: true, name: null },
      { relation: { code: 'MOTHER' }, minor: 'NO', livesWithPerson: true, name: null },
      { relation: { code: 'SISTER' }, minor: 'UNKNOWN', livesWithPerson: true, name: null },
    ]);
    expect(person.socialStatus.nodes).toEqual([
      expect.objectContaining({ kind: { code: 'UNEMPLOYED' }, isCurrent: true, provenance: { source: 'REFERRER' } }),
    ]);
    expect(person.insurance).toEqual({ inOrder: true });
    expect(person.ownWords.nodes).toHaveLength(4);
    expect(
      person.ownWords.nodes.every(
        ({ language, provenance }: { language: string; provenance: { source: string } }) =>
          language === 'nl' && provenance.source === 'PERSON',
      ),
    ).toBe(true);
    expect(
      person.wishes.nodes.map(({ lifeDomain }: { lifeDomain: { code: string } }) => lifeDomain.code).sort(),
    ).toEqual(['HOUSING', 'PERSONAL_FUNCTIONING']);
    expect(person.strengths.nodes).toHaveLength(3);
    expect(person.careNeeds.nodes[0].lifeDomains.length).toBeGreaterThanOrEqual(2);
    expect(person.recoveryPlan.goals.nodes.map(({ horizon }: { horizon: string }) => horizon)).toEqual(
      expect.arrayContaining(['SHORT_TERM', 'END_GOAL']),
    );
    expect(person.recoveryPlan.nextReviewOn > person.recoveryPlan.madeOn).toBe(true);
    expect(person.recoveryPlanMoments.nodes.map(({ moment }: { moment: string }) => moment)).toEqual([
      'INTAKE',
      'PLANNING',
    ]);
    // He has no children and nobody said anything of his network: none, and not withheld.
    expect(person).toMatchObject({ children: { nodes: [] }, socialNetwork: null });
  });

  it('what only the sheet says is nowhere in his own words: autism, compulsion (catalogue 5.5)', async () => {
    const { person } = await who('jonas', JONAS);
    expect(JSON.stringify(person)).not.toMatch(/autis|obsess|dwang/i);
  });

  it('Mira finds every fact of hers that is kept here (E-01 to E-05, E-07 to E-10, E-18, E-20, E-21, E-31; P-07, P-08, P-09, P-10)', async () => {
    const { person, withheld } = await who('mira', MIRA);

    expect(withheld).toEqual([]);
    expect(person.identity).toMatchObject({ age: 42, gender: 'WOMAN', relationshipStatus: 'SINGLE' });
    expect(person.household.thirdParties).toEqual([
      { relation: { code: 'EX_PARTNER' }, minor: 'NO', livesWithPerson: false, name: null },
    ]);
    expect(person.children.nodes).toEqual([
      { relation: { code: 'DAUGHTER' }, minor: 'YES', arrangement: { code: 'CO_PARENTING', label: 'co-ouderschap' } },
    ]);
    expect(person.socialNetwork).toEqual({ strength: { code: 'LIMITED' }, provenance: { source: 'REFERRER' } });
    const statuses = person.socialStatus.nodes as {
      kind: { code: string };
      fromOn: string;
      untilOn: string | null;
      isCurrent: boolean;
      provenance: { source: string };
    }[];
    expect(statuses.map(({ kind }) => kind.code)).toEqual([
      'PROGRESSIVE_EMPLOYMENT',
      'INVALIDITY',
      'SICKNESS_BENEFIT',
      'SICKNESS_BENEFIT_WITH_PART_TIME_WORK',
      'SICKNESS_BENEFIT',
    ]);
    expect(statuses.filter(({ isCurrent }) => isCurrent).map(({ kind }) => kind.code)).toEqual([
      'PROGRESSIVE_EMPLOYMENT',
    ]);
    // A time line without holes or overlaps: each ends on the day the next begins.
    statuses.slice(1).forEach((status, index) => expect(status.untilOn).toBe(statuses[index]!.fromOn));
    expect(statuses.find(({ kind }) => kind.code === 'INVALIDITY')!.provenance.source).toBe('REFERRER');
    expect(person.ownWords.nodes).toHaveLength(2);
    expect(JSON.stringify(person.ownWords)).not.toMatch(/stoornis/i);
    expect(person.strengths.nodes).toHaveLength(2);
    expect(person.wishes.nodes).toHaveLength(2);
    // No personal goals or plan were made with her: hers are work goals.
    expect(person).toMatchObject({ recoveryPlan: null, recoveryPlanWork: null });
  });

  it('the daughter and the co-parent are named nowhere in the database but where he signs in as himself', async () => {
    const { sql } = circle;
    const tables = await sql<{ table_name: string }>(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { table_name: table } of tables) {
      const [{ text }] = (await sql<{ text: string | null }>(
        `SELECT string_agg(to_jsonb(t)::text, '') AS text FROM "${table}" t`,
      )) as [{ text: string | null }];
      expect(text ?? '').not.toContain('Noor');
      if (table !== 'person_name') expect(text ?? '').not.toMatch(/Bart|Devos/);
    }
  });

  it.each([
    ['jonas-counsellor', JONAS],
    ['gtb-coach', JONAS],
    ['jonas-mother', JONAS],
    ['mira-coach', MIRA],
    ['mira-employer-hr', MIRA],
  ])(
    '%s sees nothing before anything was granted but their own record, and every other category is listed as withheld',
    async (as, id) => {
      const { person, withheld, text } = await who(as, id);
      const own = new Set(
        as === 'jonas-counsellor'
          ? ['recoveryPlan', 'recoveryPlanMoments', 'recoveryPlanWork', 'recoveryPlanHousing']
          : as === 'mira-coach'
            ? ['strengths']
            : [],
      );

      for (const [field, value] of Object.entries(person as Record<string, unknown>)) {
        if (!own.has(field)) expect({ field, value }).toEqual({ field, value: null });
        else expect({ field, value }).not.toEqual({ field, value: null });
      }
      // The goals are asked for inside the plan: who is not shown a plan never gets as far.
      expect(withheld.map(({ category }) => category).sort()).toEqual(
        PROTECTED.filter((category) => category !== 'GOALS' || own.has('recoveryPlan')),
      );
      if (as !== 'jonas-counsellor') expect(text).not.toMatch(/ouders|somber|falen|invaliditeit/i);
    },
  );

  it('G-16: the goals inside the plan stay withheld from whoever may see the plan and not the goals', async () => {
    const { person } = await who('jonas-counsellor', JONAS);
    expect(person.recoveryPlan).toMatchObject({ goals: null });
    expect(person.recoveryPlan.text).toContain('Samen');
  });

  it('the GP reads the status they wrote themselves, and of the rest nothing (own record)', async () => {
    const { person } = await who('jonas-gp', JONAS);
    expect(person.socialStatus.nodes).toHaveLength(1);
    expect({ ...person, socialStatus: null }).toEqual(
      Object.fromEntries(Object.keys(person as object).map((field) => [field, null])),
    );
  });

  it('the basic network grant opens each no more than their role: the coach no home, no children, no network (EQ-02)', async () => {
    await circle.consent.grant({
      person: persons.mira,
      grantee: { kind: 'CARE_NETWORK', relationKinds: ['COACHING', 'CARE_LEAD'] },
      bundles: ['BASIC_NETWORK'],
    });

    const coach = (await who('mira-coach', MIRA)).person;
    expect(coach.name.givenName).toBe('Mira');
    expect(coach.socialStatus.nodes).toHaveLength(5);
    expect(coach.wishes.nodes).toHaveLength(2);
    expect(coach).toMatchObject({
      household: null,
      children: null,
      socialNetwork: null,
      ownWords: null,
      lifeStory: null,
    });
    const psychiatrist = (await who('mira-psychiatrist', MIRA)).person;
    expect(psychiatrist.children.nodes).toHaveLength(1);
    expect(psychiatrist.socialNetwork.strength.code).toBe('LIMITED');
    expect(psychiatrist).toMatchObject({ ownWords: null });
    expect((await who('mira-employer-hr', MIRA)).person).toMatchObject({
      name: null,
      socialStatus: null,
      wishes: null,
    });
  });

  it('work wishes and qualities can be opened to a mediator without the tension at home (TQ-10)', async () => {
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.gtbCoach },
      categories: ['STRENGTHS', 'WISHES', 'RECOVERY_PLAN_WORK'],
    });

    const { person, text } = await who('gtb-coach', JONAS);
    expect(person.strengths.nodes).toHaveLength(3);
    expect(person.recoveryPlanWork.text).toContain('Kwaliteiten');
    expect(person).toMatchObject({
      recoveryPlan: null,
      recoveryPlanHousing: null,
      ownWords: null,
      household: null,
      careNeeds: null,
    });
    expect(text).not.toMatch(/botst|spanning/i);
  });

  it('own words open to who was named for them, and to nobody by a wildcard (R)', async () => {
    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'EVERYONE' },
      categories: ['OWN_WORDS', 'LIFE_STORY'],
    });
    for (const as of ['jonas-counsellor', 'jonas-mother', 'jonas-gp'])
      expect((await who(as, JONAS)).person).toMatchObject({ ownWords: null, lifeStory: null });

    await circle.consent.grant({
      person: persons.jonas,
      grantee: { kind: 'PROFESSIONAL', ref: professionals.jonasCounsellor },
      categories: ['OWN_WORDS'],
    });
    const counsellor = (await who('jonas-counsellor', JONAS)).person;
    expect(counsellor.ownWords.nodes).toHaveLength(4);
    expect(counsellor.lifeStory).toBeNull();
    expect((await who('jonas-mother', JONAS)).person.ownWords).toBeNull();
  });

  it('labels follow the reader’s language, free text keeps its own', async () => {
    const answer = await circle.hub.ask(
      'jonas',
      '{ me { household { livingSituation { kind { label } inWords language } } } }',
      {},
      { headers: { 'accept-language': 'fr-BE, en;q=0.5' } },
    );
    expect(answer.data.me.household.livingSituation).toMatchObject({
      kind: { label: 'vit chez ses parents' },
      language: 'nl',
    });
    expect(answer.data.me.household.livingSituation.inWords).toContain('Thuis');
  });

  describe('what is said from here on', () => {
    const SAY = (act: string, type: string, shown: string): string =>
      `mutation S($input: ${type}!) { r: ${act}(input: $input) { __typename ... on Refused { code rule } ${shown} } }`;
    const SAID: Readonly<Record<string, string>> = {
      sayOwnWords: SAY('sayOwnWords', 'SayOwnWordsInput', '... on OwnWordsRecorded { words { id text language saidOn provenance { source } } }'),
      addWish: SAY('addWish', 'AddWishInput', '... on WishRecorded { wish { text lifeDomain { code } provenance { source } } }'),
      sayHowToWorkWithMe: SAY('sayHowToWorkWithMe', 'SayHowToWorkWithMeInput', '... on HowToWorkWithMeRecorded { advice { helps text } }'),
      sayLoneliness: SAY('sayLoneliness', 'SayLonelinessInput', '... on LonelinessRecorded { loneliness { howOften inWords saidOn } }'),
      sayMobilityLimit: SAY('sayMobilityLimit', 'SayMobilityLimitInput', '... on MobilityLimitRecorded { mobilityLimit { limits inWords } }'),
      sayRecoveryPhase: SAY('sayRecoveryPhase', 'SayRecoveryPhaseInput', '... on RecoveryPhaseRecorded { recoveryPhase { phase { code label } sinceOn inWords saidOn provenance { source } } }'),
      addStrength: SAY('addStrength', 'AddStrengthInput', '... on StrengthRecorded { strength { text provenance { source } } }'),
      recordLivingSituation: SAY('recordLivingSituation', 'RecordLivingSituationInput', '... on LivingSituationRecorded { livingSituation { kind { code } inWords fromOn provenance { source } } }'),
      recordChild: SAY('recordChild', 'RecordChildInput', '... on ChildRecorded { child { relation { code } minor arrangement { code } provenance { source } } }'),
      recordSocialNetwork: SAY('recordSocialNetwork', 'RecordSocialNetworkInput', '... on SocialNetworkRecorded { socialNetwork { strength { code } inWords provenance { source } } }'),
      recordCareNeed: SAY('recordCareNeed', 'RecordCareNeedInput', '... on CareNeedRecorded { need { text lifeDomains { code } provenance { source } } }'),
    };
    const WHOLE: Readonly<Record<string, object>> = {
      sayOwnWords: { text: ' Het is stil in mijn hoofd. ' },
      addWish: { text: 'Een hond.', lifeDomain: 'PERSONAL_FUNCTIONING' },
      sayHowToWorkWithMe: { helps: true, text: 'Eerst een seintje.' },
      sayLoneliness: { howOften: 'MOSTLY', inWords: 'Vooral op zondag.' },
      sayMobilityLimit: { limits: ['MONEY', 'FAR_FROM_A_STOP'] },
      sayRecoveryPhase: { phase: 'LIVING_WITH' },
      addStrength: { text: 'Ziet wat anderen niet zien.' },
      recordCareNeed: { lifeDomains: ['HOUSING', 'SOCIAL_AUTONOMY'], text: 'Een eigen plek.' },
      recordLivingSituation: { kind: 'OWN_HOME', inWords: 'Een studio.', fromOn: '2026-11-18' },
      recordChild: { relation: 'DAUGHTER', minor: 'YES', arrangement: 'CO_PARENTING' },
      recordSocialNetwork: { strength: 'LIMITED' },
    };
    const OF_THE_PERSON_ALONE = ['sayOwnWords', 'addWish', 'sayHowToWorkWithMe', 'sayLoneliness', 'sayMobilityLimit', 'sayRecoveryPhase'];
    const TABLES = ['own_words', 'wish', 'how_to_work_with_me', 'loneliness', 'mobility_limit', 'recovery_phase', 'strength', 'care_need', 'living_situation', 'child', 'social_network'];
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
    const say = async (as: string, act: string, input: object = {}): Promise<any> => {
      const { data, errors } = await circle.hub.ask(as, SAID[act]!, { input: { person: JONAS, ...(act !== 'recordChild' && { language: 'nl' }), idempotencyKey: key(), ...WHOLE[act], ...input } });
      expect(errors).toBeUndefined();
      return data.r;
    };
    const READ = `query R($id: ID!) { person(id: $id) { loneliness { nodes { howOften inWords } } mobilityLimits { nodes { limits inWords } } } }`;
    const read = async (as: string) => {
      const { data, withheld } = await circle.hub.ask(as, READ, { id: JONAS });
      return { ...data.person, withheld: withheld.map(({ category }) => category) };
    };

    it('is kept to the letter, as the person’s, and once however often it is sent (P-15, C-52)', async () => {
      expect(await say('jonas', 'sayOwnWords')).toMatchObject({ words: { text: 'Het is stil in mijn hoofd.', saidOn: '2026-11-18', provenance: { source: 'PERSON' } } });
      const once = { idempotencyKey: key() };
      expect(await say('jonas', 'addWish', once)).toMatchObject({ wish: { text: 'Een hond.', lifeDomain: { code: 'PERSONAL_FUNCTIONING' } } });
      const before = await circle.snapshot(...TABLES);
      expect(await say('jonas', 'addWish', once)).toMatchObject({ wish: { text: 'Een hond.' } });
      expect(await circle.snapshot(...TABLES)).toBe(before);
      expect(await say('jonas', 'sayHowToWorkWithMe')).toMatchObject({ advice: { helps: true, text: 'Eerst een seintje.' } });
      // The mediator was let in to wishes: the new one is among them, and no other word.
      const mediator = (await who('gtb-coach', JONAS)).person;
      expect(mediator.wishes.nodes.map(({ text }: { text: string }) => text)).toContain('Een hond.');
      expect(mediator.ownWords).toBeNull();
    });

    it('P-48, P-53: how lonely he feels and how far he can come opens to whom he opens it, apart from each other', async () => {
      expect(await say('jonas', 'sayLoneliness')).toMatchObject({ loneliness: { howOften: 'MOSTLY', inWords: 'Vooral op zondag.' } });
      expect(await say('jonas', 'sayMobilityLimit')).toMatchObject({ mobilityLimit: { limits: ['MONEY', 'FAR_FROM_A_STOP'], inWords: null } });
      const nothing = { loneliness: null, mobilityLimits: null, withheld: ['HOUSEHOLD', 'SOCIAL_NETWORK'] };
      for (const as of ['jonas-counsellor', 'jonas-mother', 'gtb-coach']) expect([as, await read(as)]).toEqual([as, nothing]);

      const to = (ref: string) => ({ person: persons.jonas, grantee: { kind: 'PROFESSIONAL', ref } }) as const;
      await circle.consent.grant({ ...to(professionals.jonasCounsellor), categories: ['SOCIAL_NETWORK'] });
      await circle.consent.grant({ ...to(professionals.jonasGp), categories: ['HOUSEHOLD'] });
      expect(await read('jonas-counsellor')).toMatchObject({ loneliness: { nodes: [{ howOften: 'MOSTLY' }] }, mobilityLimits: null });
      expect(await read('jonas-gp')).toMatchObject({ loneliness: null, mobilityLimits: { nodes: [{ limits: ['MONEY', 'FAR_FROM_A_STOP'] }] } });
      expect(await read('gtb-coach')).toEqual(nothing);
      expect(await read('jonas-mother')).toEqual(nothing);
      // How to work with somebody an employer may be told; what body and money keep them from, never (C-43).
      const employer = { kind: 'PROFESSIONAL', id: professionals.gtbCoach, organisation: organisations.hospital, profession: 'EMPLOYER' } as const;
      const reached = (['HOW_TO_WORK_WITH_ME', 'HOUSEHOLD', 'SOCIAL_NETWORK'] as const).filter((category) => isWithinCeiling(employer, category, CURRENT_POLICY));
      expect(reached).toEqual(['HOW_TO_WORK_WITH_ME']);
      expect(await read('jonas')).toMatchObject({ loneliness: { nodes: [{}] }, mobilityLimits: { nodes: [{}] }, withheld: [] });
    });

    it('of himself is said by nobody else, whatever they may read', async () => {
      const before = await circle.snapshot(...TABLES);
      for (const act of OF_THE_PERSON_ALONE) {
        for (const as of ['jonas-counsellor', 'gtb-coach', 'jonas-mother']) {
          expect([act, as, await say(as, act)]).toMatchObject([act, as, { code: 'ONLY_THE_PERSON', rule: 'C-52' }]);
        }
        expect([act, await say('stranger', act)]).toMatchObject([act, { code: 'NOT_FOUND' }]);
      }
      expect(await circle.snapshot(...TABLES)).toBe(before);
    });

    it('P-17, P-18: what is needed and what he is good at is said by him, and by who works with him, as theirs', async () => {
      expect(await say('jonas', 'recordCareNeed')).toMatchObject({ need: { lifeDomains: [{ code: 'HOUSING' }, { code: 'SOCIAL_AUTONOMY' }], provenance: { source: 'PERSON' } } });
      expect(await say('jonas', 'addStrength')).toMatchObject({ strength: { provenance: { source: 'PERSON' } } });
      expect(await say('jonas-counsellor', 'recordCareNeed', { text: 'Rust.' })).toMatchObject({ need: { text: 'Rust.', provenance: { source: 'PROFESSIONAL' } } });
      const texts = async (as: string) => {
        const { data } = await circle.hub.ask(as, 'query N($id: ID!) { person(id: $id) { careNeeds { nodes { text } } } }', { id: JONAS });
        return data.person.careNeeds?.nodes.map(({ text }: { text: string }) => text) ?? null;
      };
      expect(await texts('jonas')).toEqual(expect.arrayContaining(['Rust.', 'Een eigen plek.']));
      // To have said one is to read that one, and no other.
      expect(await texts('jonas-counsellor')).toEqual(['Rust.']);
      expect(await texts('gtb-coach')).toBeNull();
      const before = await circle.snapshot(...TABLES);
      for (const act of ['recordCareNeed', 'addStrength', 'recordLivingSituation', 'recordChild', 'recordSocialNetwork']) {
        expect([act, await say('jonas-mother', act)]).toMatchObject([act, { code: 'NOT_PERMITTED' }]);
        expect([act, await say('stranger', act)]).toMatchObject([act, { code: 'NOT_FOUND' }]);
      }
      expect(await circle.snapshot(...TABLES)).toBe(before);
    });

    it('P-06, P-08, P-09: where he lives, for whom he cares and who is around him, and what began last is what holds', async () => {
      expect(await say('jonas', 'recordLivingSituation')).toMatchObject({ livingSituation: { kind: { code: 'OWN_HOME' }, inWords: 'Een studio.', provenance: { source: 'PERSON' } } });
      expect(await say('jonas', 'recordLivingSituation', { kind: 'HOMELESS', fromOn: '2020-01-01' })).toMatchObject({ livingSituation: { fromOn: '2020-01-01' } });
      expect(await say('jonas', 'recordChild')).toMatchObject({ child: { relation: { code: 'DAUGHTER' }, minor: 'YES', arrangement: { code: 'CO_PARENTING' } } });
      expect(await say('jonas', 'recordSocialNetwork')).toMatchObject({ socialNetwork: { strength: { code: 'LIMITED' } } });
      const { person } = await who('jonas', JONAS);
      expect(person.household.livingSituation).toMatchObject({ kind: { code: 'OWN_HOME' } });
      expect(person.children.nodes).toEqual([{ relation: { code: 'DAUGHTER' }, minor: 'YES', arrangement: expect.objectContaining({ code: 'CO_PARENTING' }) }]);
      expect(person.socialNetwork).toEqual({ strength: { code: 'LIMITED' }, provenance: { source: 'PERSON' } });
      for (const as of ['gtb-coach', 'jonas-mother']) expect((await who(as, JONAS)).person).toMatchObject({ household: null, children: null, socialNetwork: null });
    });

    it('R-064: a plan is overtaken by a need that was seen after it, for who reads both', async () => {
      const overtaken = async (as: string) => {
        const { data } = await circle.hub.ask(as, 'query P($id: ID!) { person(id: $id) { recoveryPlan { madeOn isOvertaken } } }', { id: JONAS });
        return data.person.recoveryPlan?.isOvertaken ?? null;
      };
      expect(await overtaken('jonas')).toBe(true);
      await circle.sql(`UPDATE care_need SET seen_on = (SELECT max(made_on) FROM recovery_plan WHERE person_id = $1) WHERE person_id = $1`, [persons.jonas]);
      expect(await overtaken('jonas')).toBe(false);
      // Whoever may read the plan and only needs of their own is told neither that there is another nor that there is none.
      expect(await overtaken('jonas-counsellor')).toBeNull();
      await circle.sql(`UPDATE care_need SET seen_on = '2026-11-18' WHERE person_id = $1 AND held_by = $2`, [persons.jonas, organisations.brug]);
      expect([await overtaken('jonas'), await overtaken('jonas-counsellor')]).toEqual([true, true]);
    });

    it('C-37: who stands in his place says for him what is needed and where he lives, as his; and has no words of his', async () => {
      const { sql } = circle;
      const [from, until] = [-1, 1].map((days) => new Date(circle.hub.clock.now().getTime() + days * 86_400_000));
      const about = ['HOUSEHOLD', 'SOCIAL_NETWORK', 'CARE_NEEDS', 'CHILDREN', 'STRENGTHS', 'WISHES', 'OWN_WORDS', 'HOW_TO_WORK_WITH_ME'];
      const relation = await circle.consent.relation({ person: persons.jonas, kind: 'REPRESENTATIVE', role: 'LEGAL_REPRESENTATIVE', member: persons.jonasMother });
      await sql(
        `INSERT INTO mandate (id, person, holder, kind, mode, jurisdiction, categories, moments, relation, recorded_by, recorded_at, from_at, until_at)
         VALUES (gen_random_uuid(), $1, $2, 'NAMED_BY_PERSON', 'IN_PLACE_OF', 'BE', $3, '{}', $4, $1, $5, $5, $6)`,
        [persons.jonas, persons.jonasMother, about, relation, from, until],
      );
      await sql(
        `INSERT INTO incapacity (id, person, categories, assessed_by, organisation, grounds, recorded_at, from_at, until_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, 'nu even niet', $5, $5, $6)`,
        [persons.jonas, about, professionals.jonasGp, organisations.gpPracticeJonas, from, until],
      );
      const forHim = async (act: string) => {
        const input = { person: JONAS, ...(act !== 'recordChild' && { language: 'nl' }), idempotencyKey: key(), ...WHOLE[act] };
        return (await circle.hub.ask('jonas-mother', SAID[act]!, { input }, { headers: { 'kring-acting-for': JONAS } })).data.r;
      };
      expect(await forHim('recordLivingSituation')).toMatchObject({ livingSituation: { provenance: { source: 'RELATIVE' } } });
      expect(await forHim('recordSocialNetwork')).toMatchObject({ socialNetwork: { provenance: { source: 'RELATIVE' } } });
      expect(await forHim('recordCareNeed')).toMatchObject({ need: { provenance: { source: 'RELATIVE' } } });
      expect(await forHim('recordChild')).toMatchObject({ child: { provenance: { source: 'RELATIVE' } } });
      for (const table of ['living_situation', 'social_network', 'care_need', 'child']) {
        expect([table, await sql(`SELECT held_by, author, in_place_by FROM ${table} WHERE source = 'RELATIVE'`)]).toEqual([
          table,
          [{ held_by: persons.jonas, author: persons.jonas, in_place_by: persons.jonasMother }],
        ]);
      }
      for (const act of OF_THE_PERSON_ALONE) expect([act, await forHim(act)]).toMatchObject([act, { code: 'ONLY_THE_PERSON' }]);
      expect(await forHim('addStrength')).toMatchObject({ code: 'NOT_PERMITTED' });
      // Without the hat she reads nothing of it: it is his.
      expect((await who('jonas-mother', JONAS)).person).toMatchObject({ household: null, children: null, socialNetwork: null, careNeeds: null });

      // What she said for him she words anew and takes back while the mandate lives; what he said himself is not hers to touch.
      const inPlace = { headers: { 'kring-acting-for': JONAS } };
      const change = async (as: string, act: 'rewordWhatISaid' | 'takeBackWhatISaid', input: object, options = {}) => {
        const type = `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
        const mutation = `mutation C($input: ${type}!) { r: ${act}(input: $input) { __typename ... on Refused { code rule } } }`;
        return (await circle.hub.ask(as, mutation, { input: { idempotencyKey: key(), ...input } }, options)).data.r;
      };
      const keyed = async (table: string, type: string, where: string) => {
        const [row] = await sql<{ id: string; version: number }>(`SELECT id, version FROM ${table} WHERE person_id = $1 AND ${where}`, [persons.jonas]);
        return { said: encodeId(type, persons.jonas, row!.id), version: row!.version };
      };
      const kept = await circle.snapshot(...TABLES);
      const his = await keyed('living_situation', 'LivingSituation', `source = 'PERSON' ORDER BY recorded_at`);
      const words = { text: 'Anders.', language: 'nl' };
      expect(await change('jonas-mother', 'rewordWhatISaid', { ...his, ...words }, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
      expect(await change('jonas-mother', 'takeBackWhatISaid', his, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
      const hers = await keyed('living_situation', 'LivingSituation', `source = 'RELATIVE'`);
      // Without the hat it is a relative's hand in his words.
      expect(await change('jonas-mother', 'rewordWhatISaid', { ...hers, ...words })).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-52' });
      // Another who stands in his place did not say it.
      await sql('UPDATE living_situation SET in_place_by = $1 WHERE id = $2', [persons.mira, decodeId(hers.said)!.row]);
      expect(await change('jonas-mother', 'takeBackWhatISaid', hers, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
      await sql('UPDATE living_situation SET in_place_by = $1 WHERE id = $2', [persons.jonasMother, decodeId(hers.said)!.row]);
      expect(await circle.snapshot(...TABLES)).toBe(kept);
      const of = async (said: string) => (await sql('SELECT in_words, source, in_place_by FROM living_situation WHERE id = $1', [decodeId(said)!.row]))[0];
      expect(await change('jonas-mother', 'rewordWhatISaid', { ...hers, ...words }, inPlace)).toEqual({ __typename: 'WhatISaidDone' });
      expect(await of(hers.said)).toEqual({ in_words: 'Anders.', source: 'RELATIVE', in_place_by: persons.jonasMother });
      // Said by himself in other words it is his, and hers no longer.
      expect(await change('jonas', 'rewordWhatISaid', { ...hers, version: 2, text: 'Zo is het.', language: 'nl' })).toEqual({ __typename: 'WhatISaidDone' });
      expect(await of(hers.said)).toEqual({ in_words: 'Zo is het.', source: 'PERSON', in_place_by: null });
      expect(await change('jonas-mother', 'takeBackWhatISaid', { ...hers, version: 3 }, inPlace)).toMatchObject({ code: 'ONLY_THE_PERSON', rule: 'C-37' });
      expect(await change('jonas', 'takeBackWhatISaid', { ...hers, version: 3 })).toEqual({ __typename: 'WhatISaidDone' });
      // What she said she takes back, what she said for him he does too, and after the mandate nobody but he.
      const child = await keyed('child', 'Child', `source = 'RELATIVE'`);
      expect(await change('jonas-mother', 'takeBackWhatISaid', child, inPlace)).toEqual({ __typename: 'WhatISaidDone' });
      expect(await change('jonas', 'takeBackWhatISaid', await keyed('social_network', 'SocialNetwork', `source = 'RELATIVE'`))).toEqual({ __typename: 'WhatISaidDone' });
      await sql('DELETE FROM mandate WHERE holder = $1', [persons.jonasMother]);
      const need = await keyed('care_need', 'CareNeed', `source = 'RELATIVE'`);
      expect((await change('jonas-mother', 'takeBackWhatISaid', need, inPlace)).__typename).toBe('Refused');
      expect(await change('jonas', 'takeBackWhatISaid', need)).toEqual({ __typename: 'WhatISaidDone' });
    });

    it.each([
      ['sayOwnWords', { text: ' ' }],
      ['sayOwnWords', { text: 'x'.repeat(4_001) }],
      ['sayOwnWords', { language: 'Vlaams' }],
      ['addWish', { text: 'x'.repeat(1_001) }],
      ['addWish', { lifeDomain: 'CASTLE' }],
      ['sayHowToWorkWithMe', { text: 'x'.repeat(1_001) }],
      ['sayLoneliness', { inWords: ' ' }],
      ['sayMobilityLimit', { limits: [] }],
      ['sayMobilityLimit', { limits: ['MONEY', 'MONEY'] }],
      ['sayRecoveryPhase', { phase: 'REGAINING' }],
      ['sayRecoveryPhase', { sinceOn: '2026-11-19' }],
      ['sayRecoveryPhase', { inWords: 'x'.repeat(1_001) }],
      ['addStrength', { text: 'x'.repeat(1_001) }],
      ['recordCareNeed', { text: 'x'.repeat(2_001) }],
      ['recordCareNeed', { lifeDomains: [] }],
      ['recordCareNeed', { lifeDomains: ['HOUSING', 'CASTLE'] }],
      ['recordLivingSituation', { kind: 'CASTLE' }],
      ['recordLivingSituation', { fromOn: '2026-11-19' }],
      ['recordChild', { relation: 'CAT' }],
      ['recordChild', { arrangement: 'NEVER' }],
      ['recordSocialNetwork', { strength: 'CASTLE' }],
      ['recordSocialNetwork', { inWords: 'x'.repeat(1_001) }],
    ])('is not taken by %s with %j', async (act, input) => {
      const before = await circle.snapshot(...TABLES);
      expect(await say('jonas', act, input)).toMatchObject({ code: 'INPUT_NOT_FIT' });
      expect(await circle.snapshot(...TABLES)).toBe(before);
    });

    it('R-115, P-26: says in which phase of recovery he sees himself, back and forth as it goes, and all of it stays', async () => {
      const phases = async (as: string) => {
        const { data } = await circle.hub.ask(as, 'query F($id: ID!) { person(id: $id) { recoveryPhases { nodes { id phase { code } sinceOn } } } }', { id: JONAS });
        return data.person.recoveryPhases?.nodes.map(({ phase }: { phase: { code: string } }) => phase.code).sort() ?? null;
      };
      // Phase 3, back to 2 and to 1, and from 1 to 4: no order is held against him.
      for (const phase of ['LIVING_WITH', 'STRUGGLING', 'OVERWHELMED', 'LIVING_BEYOND']) {
        expect(await say('jonas', 'sayRecoveryPhase', { phase, sinceOn: '2026-11-18' })).toMatchObject({
          recoveryPhase: { phase: { code: phase }, sinceOn: '2026-11-18', saidOn: '2026-11-18', inWords: null, provenance: { source: 'PERSON' } },
        });
      }
      const all = ['LIVING_BEYOND', 'LIVING_WITH', 'OVERWHELMED', 'STRUGGLING'];
      expect(await phases('jonas')).toEqual(all);
      // The counsellor was named for his own words; the mediator, who reads his wishes, and his mother were not.
      expect(await phases('jonas-counsellor')).toEqual(all);
      expect([await phases('gtb-coach'), await phases('jonas-mother')]).toEqual([null, null]);
    });

    it('P-48, P-53, R-115: of what he says on one day the latest is what he said last, also from one page to the next', async () => {
      const { clock } = circle.hub;
      const inTurn = ['eerst', 'dan', 'toen', 'nu'];
      for (const [act, list, column, reading] of [
        ['sayLoneliness', 'loneliness', 'inWords', -1],
        ['sayMobilityLimit', 'mobilityLimits', 'inWords', -1],
        ['sayRecoveryPhase', 'recoveryPhases', 'inWords', -1],
        ['addWish', 'wishes', 'text', 1],
      ] as const) {
        for (const words of inTurn) {
          clock.set(new Date(clock.now().getTime() + 1_000));
          await say('jonas', act, { [column]: words });
        }
        const query = `query L($id: ID!, $after: String) { person(id: $id) { list: ${list}(first: 3, after: $after) { nodes { words: ${column} } pageInfo { endCursor hasNextPage } } } }`;
        const found: string[] = [];
        for (let after: string | null = null, isMore = true; isMore; ) {
          const { data } = await circle.hub.ask('jonas', query, { id: JONAS, after });
          const { nodes, pageInfo } = data.person.list as { nodes: { words: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
          found.push(...nodes.map(({ words }) => words).filter((words) => inTurn.includes(words)));
          ({ endCursor: after, hasNextPage: isMore } = pageInfo);
        }
        expect([list, found]).toEqual([list, reading === 1 ? inTurn : [...inTurn].reverse()]);
      }
      // What was taken back between one page and the next takes nothing with it: the rest of that day is there still.
      const page = async (after: string | null) => {
        const query = 'query L($id: ID!, $after: String) { person(id: $id) { wishes(first: 90, after: $after) { edges { cursor node { text } } } } }';
        return (await circle.hub.ask('jonas', query, { id: JONAS, after })).data.person.wishes.edges as { cursor: string; node: { text: string } }[];
      };
      const { cursor } = (await page(null)).find(({ node }) => node.text === 'dan')!;
      expect((await page(cursor)).map(({ node }) => node.text)).toEqual(['toen', 'nu']);
      await circle.sql(`DELETE FROM wish WHERE text = 'dan'`);
      expect((await page(cursor)).map(({ node }) => node.text)).toEqual(expect.arrayContaining(['toen', 'nu']));
      for (const table of ['loneliness', 'mobility_limit', 'recovery_phase']) await circle.sql(`DELETE FROM ${table} WHERE in_words = ANY($1)`, [inTurn]);
      await circle.sql('DELETE FROM wish WHERE text = ANY($1)', [inTurn]);
    });

    describe('once said', () => {
      const REWORD = 'mutation W($input: RewordWhatISaidInput!) { r: rewordWhatISaid(input: $input) { __typename ... on Refused { code rule } ... on WhatISaidDone { said } } }';
      const TAKE_BACK = 'mutation B($input: TakeBackWhatISaidInput!) { r: takeBackWhatISaid(input: $input) { __typename ... on Refused { code rule } ... on WhatISaidDone { said } } }';
      const SPOKEN: readonly (readonly [act: string, type: string, shown: string, table: string, column: string | null])[] = [
        ['sayOwnWords', 'OwnWords', 'words', 'own_words', 'text'],
        ['addWish', 'Wish', 'wish', 'wish', 'text'],
        ['sayHowToWorkWithMe', 'HowToWorkWithMe', 'advice', 'how_to_work_with_me', 'text'],
        ['sayLoneliness', 'Loneliness', 'loneliness', 'loneliness', 'in_words'],
        ['sayMobilityLimit', 'MobilityLimit', 'mobilityLimit', 'mobility_limit', 'in_words'],
        ['sayRecoveryPhase', 'RecoveryPhase', 'recoveryPhase', 'recovery_phase', 'in_words'],
        ['addStrength', 'Strength', 'strength', 'strength', 'text'],
        ['recordCareNeed', 'CareNeed', 'need', 'care_need', 'text'],
        ['recordLivingSituation', 'LivingSituation', 'livingSituation', 'living_situation', 'in_words'],
        ['recordSocialNetwork', 'SocialNetwork', 'socialNetwork', 'social_network', 'in_words'],
        ['recordChild', 'Child', 'child', 'child', null],
      ];
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- asserted field by field
      const change = async (as: string, act: string, input: object): Promise<any> => {
        const { data, errors } = await circle.hub.ask(as, act, { input: { idempotencyKey: key(), ...input } });
        expect(errors).toBeUndefined();
        return data.r;
      };
      const saidAnew = async (act: string, type: string, shown: string, as = 'jonas'): Promise<string> => {
        const mutation = `mutation S($input: ${act[0]!.toUpperCase()}${act.slice(1)}Input!) { r: ${act}(input: $input) { ... on ${type}Recorded { ${shown} { id } } } }`;
        const { data } = await circle.hub.ask(as, mutation, { input: { person: JONAS, ...(act !== 'recordChild' && { language: 'nl' }), idempotencyKey: key(), ...WHOLE[act] } });
        return data.r[shown].id;
      };

      it.each(SPOKEN)('%s is worded anew and taken back by him, and by nobody else', async (act, type, shown, table, column) => {
        const before = await circle.snapshot(...TABLES);
        const said = await saidAnew(act, type, shown);
        const kept = await circle.snapshot(...TABLES);
        const words = { said, version: 1, text: ' Anders gezegd. ', language: 'fr' };
        for (const as of ['jonas-counsellor', 'gtb-coach', 'jonas-mother']) {
          expect([as, await change(as, REWORD, words)]).toMatchObject([as, { code: 'ONLY_THE_PERSON', rule: 'C-52' }]);
          expect([as, await change(as, TAKE_BACK, { said, version: 1 })]).toMatchObject([as, { code: 'ONLY_THE_PERSON', rule: 'C-52' }]);
        }
        for (const as of ['stranger', 'mira']) expect([as, await change(as, TAKE_BACK, { said, version: 1 })]).toMatchObject([as, { code: 'NOT_FOUND' }]);
        for (const fault of [{ text: ' ' }, { text: 'x'.repeat(4_001) }, { language: 'Vlaams' }]) {
          expect(await change('jonas', REWORD, { ...words, ...fault })).toMatchObject({ code: 'INPUT_NOT_FIT' });
        }
        expect(await circle.snapshot(...TABLES)).toBe(kept);

        const version = column === null ? 1 : 2;
        if (column === null) expect(await change('jonas', REWORD, words)).toMatchObject({ code: 'INPUT_NOT_FIT' });
        else {
          const once = { ...words, idempotencyKey: key() };
          expect(await change('jonas', REWORD, once)).toEqual({ __typename: 'WhatISaidDone', said });
          expect(await change('jonas', REWORD, once)).toEqual({ __typename: 'WhatISaidDone', said });
          expect(await circle.sql(`SELECT ${column} AS words, language, version FROM ${table} WHERE person_id = $1 AND version > 1`, [persons.jonas])).toEqual([
            { words: 'Anders gezegd.', language: 'fr', version },
          ]);
          for (const stale of [1, 3]) {
            expect(await change('jonas', REWORD, { ...words, version: stale })).toMatchObject({ code: 'STALE_VERSION' });
            expect(await change('jonas', TAKE_BACK, { said, version: stale })).toMatchObject({ code: 'STALE_VERSION' });
          }
        }
        const back = { said, version, idempotencyKey: key() };
        expect(await change('jonas', TAKE_BACK, back)).toEqual({ __typename: 'WhatISaidDone', said });
        expect(await change('jonas', TAKE_BACK, back)).toEqual({ __typename: 'WhatISaidDone', said });
        // Nothing of it is left, and all else is as it was.
        expect(await circle.snapshot(...TABLES)).toBe(before);
        expect(await change('jonas', TAKE_BACK, { said, version })).toMatchObject({ code: 'NOT_FOUND' });
        if (column !== null) expect(await change('jonas', REWORD, { ...words, version })).toMatchObject({ code: 'NOT_FOUND' });
      });

      it('what others wrote of him is theirs: he reads it, and neither rewords nor takes it away (C-52)', async () => {
        const said = await saidAnew('recordCareNeed', 'CareNeed', 'need', 'jonas-counsellor');
        const before = await circle.snapshot(...TABLES);
        expect(await change('jonas', REWORD, { said, version: 1, text: 'Anders.', language: 'nl' })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-52' });
        expect(await change('jonas', TAKE_BACK, { said, version: 1 })).toMatchObject({ code: 'NOT_PERMITTED', rule: 'C-52' });
        expect(await circle.snapshot(...TABLES)).toBe(before);
      });
    });

    it('is taken at its full length', async () => {
      expect((await say('jonas', 'sayOwnWords', { text: 'x'.repeat(4_000) })).words.text).toHaveLength(4_000);
      expect((await say('jonas', 'recordCareNeed', { text: 'x'.repeat(2_000) })).need.text).toHaveLength(2_000);
    });
  });
});
