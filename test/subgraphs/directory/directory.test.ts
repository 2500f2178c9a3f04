import { randomUUID } from 'node:crypto';
import { DEMO, DEMO_NAMES } from '../../../shared/demo-identities';
import { signContextToken } from '../../../shared/identity/context-token';
import { bodyHash } from '../../../shared/identity/signed-token';
import { encodePersonId, encodeReferenceId } from '../../../shared/ids';
import { createDataSource } from '../../../subgraphs/kit/data-source';
import { aRequestId, codesOf, readAnswer, startTestHub } from '../../support/hub';
import type { GraphAnswer, SubgraphUnderTest, TestHub } from '../../support/hub';

let hub: TestHub;
let directory: SubgraphUnderTest;

beforeAll(async () => {
  hub = await startTestHub({ demo: true });
  directory = hub.subgraphs.get('directory')!;
}, 180_000);
afterAll(() => hub?.stop());

const OFFERINGS = /* GraphQL */ `
  query Offerings($filter: ServiceOfferingFilter, $first: Int = 100, $on: Date) {
    serviceOfferings(filter: $filter, first: $first, on: $on) {
      nodes {
        name
      }
    }
  }
`;

const ORGANISATIONS = /* GraphQL */ `
  query Organisations($filter: OrganisationFilter, $first: Int = 100, $after: String, $on: Date) {
    organisations(filter: $filter, first: $first, after: $after, on: $on) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
`;

async function anonymous(query: string, variables: object = {}, languages?: string): Promise<GraphAnswer> {
  return hub.ask('anonymous', query, variables, languages === undefined ? {} : { headers: { 'accept-language': languages } });
}

async function offeringsFor(filter: object): Promise<string[]> {
  const answer = await anonymous(OFFERINGS, { filter });
  expect(answer.errors).toBeUndefined();
  return answer.data.serviceOfferings.nodes.map(({ name }: { name: string }) => name);
}

async function organisationsFor(filter: object, on?: string): Promise<string[]> {
  const answer = await anonymous(ORGANISATIONS, { filter, on });
  expect(answer.errors).toBeUndefined();
  return answer.data.organisations.nodes.map(({ name }: { name: string }) => name);
}

/** Something the directory's owner does, as a region would that keeps its own social map. */
async function asOwner(...statements: readonly (readonly [sql: string, ...values: unknown[]])[]): Promise<void> {
  const owner = await createDataSource(directory.definition, directory.database.ownerUrl, 1).initialize();
  try {
    for (const [sql, ...values] of statements) await owner.query(sql, values);
  } finally {
    await owner.destroy();
  }
}

/** The names of everybody the stories are about, and of their relatives. */
const PERSONS = Object.values(DEMO_NAMES.persons).flatMap(({ given, family }) => [`${given} ${family}`, family]);

function expectAboutNobody(answer: GraphAnswer): void {
  for (const name of PERSONS) expect(answer.text).not.toContain(name);
  for (const person of Object.values(DEMO.persons)) {
    expect(answer.text).not.toContain(person);
    expect(answer.text).not.toContain(encodePersonId(person));
  }
}

describe('questions of the stories that nobody needs a login for', () => {
  it('TQ-12: an expert by experience finds the recovery group of the zone, and learns nothing about Jonas', async () => {
    expect(await offeringsFor({ kinds: ['RECOVERY_GROUP'], zone: 'elz-hazelare' })).toEqual(['Herstelgroep Onder Ons']);
    expect(await offeringsFor({ kinds: ['RECOVERY_GROUP'], zone: 'elz-bekevoorde' })).toEqual(['Herstelgroep Bekevoorde']);
    expect(await offeringsFor({ kinds: ['RECOVERY_GROUP'], zone: 'elz-duinoord' })).toEqual([]);

    const asPeer = await hub.ask('peer-worker', OFFERINGS, { filter: { kinds: ['RECOVERY_GROUP'], zone: 'elz-hazelare' } });
    expect(asPeer.data.serviceOfferings.nodes).toEqual([{ name: 'Herstelgroep Onder Ons' }]);
    expectAboutNobody(asPeer);
    const about = await hub.ask('peer-worker', 'query P($id: ID!) { person(id: $id) { id } }', { id: encodePersonId(DEMO.persons.jonas) });
    expect(about.data).toEqual({ person: null });
  });

  it('EQ-11: a buddy or meeting place for somebody with a small network; that it is small stays with Mira', async () => {
    const kinds = ['BUDDY', 'MEETING_PLACE'];
    expect(await offeringsFor({ kinds, zone: 'elz-hazelare' })).toEqual(['Buddy in Hazelare', 'Ontmoetingshuis', 'Open huis Onder Ons']);
    expect(await offeringsFor({ kinds, zone: 'elz-bekevoorde' })).toEqual(['Buddy in Bekevoorde', 'Buurthuis']);
    expect(await offeringsFor({ kinds: ['BUDDY'], zone: 'elz-hazelare' })).toEqual(['Buddy in Hazelare']);
    expectAboutNobody(await anonymous(OFFERINGS, { filter: { kinds, zone: 'elz-hazelare' } }));
  });

  const GUIDANCE = /* GraphQL */ `
    query Guidance($audience: String, $topic: String) {
      guidance(audience: $audience, topic: $topic) {
        nodes {
          title
          body
          language
          audience {
            code
            label
          }
          topic {
            code
          }
          considerations {
            for
            against
          }
          crisisContacts(jurisdiction: "BE") {
            name
            phones
          }
        }
      }
    }
  `;

  it.each([
    ['TQ-09, ST-10: a sister reads what there is for brothers and sisters', 'SIBLING'],
    ['EQ-07: an employer of the region reads how to deal with vulnerability at work', 'EMPLOYER'],
  ])('%s, without login and without a person in it', async (_question, audience) => {
    hub.recount();
    const answer = await anonymous(GUIDANCE, { audience });

    expect(answer).toMatchObject({ status: 200, errors: undefined, withheld: [] });
    const texts = answer.data.guidance.nodes as { audience: { code: string }; title: string; body: string }[];
    expect(texts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(texts.map((text) => text.audience.code))).toEqual(new Set([audience]));
    for (const { title, body } of texts) expect(Math.min(title.length, body.length)).toBeGreaterThan(10);
    expectAboutNobody(answer);
    for (const { definition, decisionRequests, statements } of hub.subgraphs.values()) {
      expect(decisionRequests).toEqual([]);
      if (definition.name !== 'directory') expect(statements).toEqual([]);
    }
  });

  it('weighs telling at work with as much for as against, and shows a number to call beside a text about being worried', async () => {
    const atWork = await anonymous(GUIDANCE, { audience: 'PERSON', topic: 'VULNERABILITY_AT_WORK' });
    const [{ considerations, crisisContacts }] = atWork.data.guidance.nodes;
    expect(considerations.for).toHaveLength(considerations.against.length);
    expect(considerations.for.length).toBeGreaterThan(0);
    expect(crisisContacts).toEqual([]);

    const worried = await anonymous(GUIDANCE, { audience: 'PERSON', topic: 'WORRIED' });
    expect(worried.data.guidance.nodes[0].considerations).toBeNull();
    const called = worried.data.guidance.nodes[0].crisisContacts.map(({ name }: { name: string }) => name);
    expect(called.slice(0, 2)).toEqual(['112', 'Zelfmoordlijn 1813']);
    expect(called).not.toContain('113 Zelfmoordpreventie');
  });

  it('R-067: answers a person, a professional, a steward and a service the same as somebody without a token', async () => {
    const filter = { zone: 'elz-hazelare' };
    const { text } = await anonymous(OFFERINGS, { filter });
    for (const identity of ['jonas', 'stranger', 'regional-steward', 'jonas-care-service', 'mira-co-parent']) {
      expect((await hub.ask(identity, OFFERINGS, { filter })).text).toBe(text);
    }
  });
});

describe('whom to call when it cannot wait', () => {
  const CONTACTS = /* GraphQL */ `
    query Contacts($jurisdiction: String, $audience: String) {
      crisisContacts(jurisdiction: $jurisdiction, audience: $audience) {
        name
        jurisdiction
        kind {
          code
        }
        phones
        alwaysReachable
        hours {
          days
          opens
          closes
        }
        verifiedOn
        origin
      }
    }
  `;

  it('is known to anybody, danger to life first, each country for itself', async () => {
    const belgian = await anonymous(CONTACTS, { jurisdiction: 'BE' });
    expect(belgian.data.crisisContacts[0]).toEqual({
      name: '112',
      jurisdiction: 'BE',
      kind: { code: 'EMERGENCY' },
      phones: ['112'],
      alwaysReachable: true,
      hours: [],
      verifiedOn: null,
      origin: 'PUBLIC_KNOWLEDGE',
    });
    expect(belgian.text).toContain('1813');
    expect(belgian.text).not.toContain('0800-0113');

    const dutch = await anonymous(CONTACTS, { jurisdiction: 'NL' });
    expect(dutch.text).toContain('0800-0113');
    expect(dutch.text).not.toContain('1813');

    const both = await anonymous(CONTACTS);
    expect(both.data.crisisContacts).toHaveLength(belgian.data.crisisContacts.length + dutch.data.crisisContacts.length);
  });

  it('in Flanders includes what is for Flanders only, in Wallonia does not', async () => {
    expect((await anonymous(CONTACTS, { jurisdiction: 'BE-VLG' })).text).toContain('"1712"');
    expect((await anonymous(CONTACTS, { jurisdiction: 'BE-WAL' })).text).not.toContain('"1712"');
  });

  it('for children holds the emergency number as well as their own line with its hours', async () => {
    const { data } = await anonymous(CONTACTS, { jurisdiction: 'BE', audience: 'CHILDREN_AND_YOUNG_PEOPLE' });
    const names = data.crisisContacts.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['112', 'Awel']));
    expect(data.crisisContacts.find(({ name }: { name: string }) => name === 'Awel').hours).toEqual([
      { days: [1, 2, 3, 4, 5, 6], opens: '16:00', closes: '22:00' },
    ]);
    const everyone = await anonymous(CONTACTS, { jurisdiction: 'BE', audience: 'EVERYONE' });
    expect(everyone.text).not.toContain('Awel');
  });

  it('is the first query that the demo page shows to somebody without a token, and it works', async () => {
    const page = await (await fetch(new URL('/graphiql', hub.gateway.url))).text();
    const query = /query CrisisContacts \{.*?\n\}/s.exec(page.replaceAll('\\n', '\n').replaceAll('\\"', '"'))?.[0];
    expect(query).toBeDefined();
    const answer = await anonymous(query!);
    expect(answer.errors).toBeUndefined();
    expect(answer.data.crisisContacts.length).toBeGreaterThan(5);
  });
});

describe('narrowing the social map', () => {
  it.each([
    ['function C', { function: 'C', zone: 'elz-duinoord' }, ['Huisartsenzorg Duinoord', 'Kortdurende begeleiding', 'Onthaal CAW']],
    ['function D', { function: 'D', careLevel: 'L1' }, []],
    ['care level', { careLevel: 'L1', kinds: ['GP_CARE'], zone: 'elz-bekevoorde' }, ['Huisartsen en verpleegkundigen']],
    ['another care level', { careLevel: 'L2A', kinds: ['GP_CARE'] }, []],
    ['delivery mode', { deliveryMode: 'RESIDENTIAL', zone: 'elz-hazelare' }, ['Opnameafdeling', 'Psychiatrische afdeling']],
    ['delivery mode and zone', { deliveryMode: 'RESIDENTIAL', zone: 'elz-duinoord' }, ['Opnameafdeling']],
    ['language', { language: 'en', kinds: ['BUDDY'] }, ['Maatjesproject']],
    ['another language', { language: 'de', kinds: ['BUDDY'] }, []],
    ['out of hours', { kinds: ['MEETING_PLACE'], outOfHours: true }, ['Ontmoetingshuis']],
    ['not out of hours', { kinds: ['MEETING_PLACE'], outOfHours: false }, ['Buurthuis', 'Open huis Onder Ons']],
    ['without referral', { kinds: ['REHAB_PROGRAMME', 'JOB_COACHING'], directAccess: true }, ['Arbeidscoach GGZ']],
    ['with referral', { kinds: ['REHAB_PROGRAMME', 'JOB_COACHING'], directAccess: false }, ['Revalidatieprogramma De Brug']],
  ])('offerings by %s', async (_by, filter, names) => {
    expect(await offeringsFor(filter)).toEqual(names);
  });

  it('takes a larger zone with all that lies within it, and a part with what serves the whole (S-10)', async () => {
    const kinds = ['RECOVERY_GROUP'];
    expect(await offeringsFor({ kinds, zone: 'loco-hazelstreek' })).toEqual(['Herstelgroep Bekevoorde', 'Herstelgroep Onder Ons']);

    await asOwner([`UPDATE service_offering SET zone_codes = '{loco-hazelstreek}' WHERE name = 'Herstelgroep Bekevoorde'`]);
    try {
      expect(await offeringsFor({ kinds, zone: 'elz-hazelare' })).toEqual(['Herstelgroep Bekevoorde', 'Herstelgroep Onder Ons']);
      expect(await offeringsFor({ kinds, zone: 'elz-duinoord' })).toEqual([]);
    } finally {
      await asOwner([`UPDATE service_offering SET zone_codes = '{elz-bekevoorde}' WHERE name = 'Herstelgroep Bekevoorde'`]);
    }
  });

  it.each([
    ['kind', { kinds: ['OCMW'] }, ['OCMW Bekevoorde', 'OCMW Hazelare']],
    ['kind and zone', { kinds: ['OCMW'], zone: 'elz-hazelare' }, ['OCMW Hazelare']],
    ['two kinds', { kinds: ['CGG', 'GTB'] }, ['CGG Hazelstreek', 'Werkspoor Arbeidsbemiddeling']],
    ['part of a name, whatever the capitals', { text: 'DE BRUG' }, ['Centrum De Brug']],
    ['a name that nobody has', { text: 'De Brugge' }, []],
    ['a sign that stands for anything', { text: '%' }, []],
    ['a sign that stands for any letter', { text: 'CG_' }, []],
    ['somebody else’s SQL', { text: `' OR true --` }, []],
  ])('organisations by %s', async (_by, filter, names) => {
    expect(await organisationsFor(filter)).toEqual(names);
  });

  it('M-12, M-13: finds professionals by profession, language and convention', async () => {
    const query = /* GraphQL */ `
      query P($filter: ProfessionalFilter) {
        professionals(filter: $filter) {
          nodes {
            name
            profession {
              system
              code
            }
            organisation {
              name
            }
          }
        }
      }
    `;
    const find = async (filter: object): Promise<string[]> =>
      (await anonymous(query, { filter })).data.professionals.nodes.map(({ name }: { name: string }) => name);
    expect(await find({ kinds: ['CLINICAL_PSYCHOLOGIST'], conventioned: true })).toEqual([
      ...['Steven Bogaerts', 'Griet Lambrecht', 'Bram Lievens', 'Liesbeth Vandevelde'],
    ]);
    expect(await find({ kinds: ['CLINICAL_PSYCHOLOGIST'], conventioned: false })).toEqual(['Ilse Raes']);
    expect(await find({ kinds: ['CLINICAL_PSYCHOLOGIST'], language: 'en' })).toEqual(['Steven Bogaerts', 'Griet Lambrecht', 'Bram Lievens']);
    expect(await find({ kinds: ['CLINICAL_PSYCHOLOGIST'], language: 'fr' })).toEqual([]);
    const { data } = await anonymous(query, { filter: { kinds: ['GENERAL_PRACTITIONER'], language: 'fr' } });
    expect(data.professionals.nodes).toEqual([
      {
        name: 'Els Vandamme',
        profession: { system: 'professional-kind', code: 'GENERAL_PRACTITIONER' },
        organisation: { name: DEMO_NAMES.organisations.gpPracticeJonas },
      },
    ]);
  });

  it('shows of an organisation its kind, places, teams with their rosters, and offerings (S-09, S-11, S-17)', async () => {
    const { data, errors } = await anonymous(
      /* GraphQL */ `
        query O($id: ID!) {
          organisation(id: $id) {
            name
            website
            kind {
              code
              label
            }
            zone {
              code
              inhabitants
              partOf {
                code
              }
              network {
                name
                organisation {
                  name
                }
              }
            }
            locations {
              street
              municipality
              stepFree
              reach
              setting {
                code
              }
            }
            teams {
              name
              members {
                since
                until
                professional {
                  name
                }
              }
            }
            professionals(first: 2) {
              nodes {
                name
              }
              pageInfo {
                hasNextPage
              }
            }
            offerings {
              nodes {
                name
                careLevel {
                  notation
                }
                functions {
                  code
                }
                capacity
                capacityUnit
                placesLeft
                placesStatedOn
                waitingTime {
                  code
                }
                minimumAge
                maximumAge
                location {
                  street
                }
                openingHours {
                  days
                  opens
                  closes
                }
              }
            }
          }
        }
      `,
      { id: encodeReferenceId('Organisation', DEMO.organisations.brug) },
    );
    expect(errors).toBeUndefined();
    expect(data.organisation).toMatchObject({
      name: 'Centrum De Brug',
      website: 'https://centrum-de-brug.example',
      kind: { code: 'PSYCHOSOCIAL_REHAB_CENTRE', label: 'centrum voor psychosociale revalidatie' },
      zone: {
        code: 'elz-hazelare',
        inhabitants: 118_400,
        partOf: { code: 'loco-hazelstreek' },
        network: { name: DEMO_NAMES.organisations.network, organisation: { name: DEMO_NAMES.organisations.network } },
      },
      locations: [
        { street: 'Brugstraat 14', municipality: 'Hazelare', stepFree: true, reach: 'bushalte voor de deur', setting: { code: 'LIVING_ENVIRONMENT' } },
      ],
      teams: [
        { name: 'Intaketeam', members: [{ since: '2021-01-01', until: null, professional: { name: 'Karim Benali' } }] },
        {
          name: 'Revalidatieteam',
          members: [{ professional: { name: 'Joke Pauwels' } }, { professional: { name: 'Sofie Wouters' } }],
        },
      ],
      professionals: { nodes: [{ name: 'Karim Benali' }, { name: 'Mieke Daems' }], pageInfo: { hasNextPage: true } },
    });
    expect(data.organisation.offerings.nodes).toEqual([
      expect.objectContaining({ name: 'Contextmomenten De Brug', openingHours: [] }),
      {
        name: 'Revalidatieprogramma De Brug',
        careLevel: { notation: '2a' },
        functions: [{ code: 'A' }, { code: 'B' }, { code: 'F' }],
        capacity: 24,
        capacityUnit: 'PLACES',
        placesLeft: 'FEW',
        placesStatedOn: '2025-09-01',
        waitingTime: { code: 'UP_TO_6_MONTHS' },
        minimumAge: 16,
        maximumAge: null,
        location: { street: 'Brugstraat 14' },
        openingHours: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }],
      },
    ]);
  });
});

describe('what does not fit', () => {
  it.each([
    ['a kind that no offering can be of', OFFERINGS, { filter: { kinds: ['BUDY'] } }, 'offering-kind'],
    ['one such kind among others', OFFERINGS, { filter: { kinds: ['BUDDY', 'CGG'] } }, 'offering-kind'],
    ['no kind at all', OFFERINGS, { filter: { kinds: [] } }, 'leave it out'],
    ['a function beyond G', OFFERINGS, { filter: { function: 'H' } }, 'careFunctions'],
    ['a level the model does not have', OFFERINGS, { filter: { careLevel: '2a' } }, 'careLevels'],
    ['a zone nobody drew', OFFERINGS, { filter: { zone: 'elz-nowhere' } }, 'zones'],
    ['a zone with a NUL in it', OFFERINGS, { filter: { zone: 'elz\0' } }, 'zones'],
    ['an unknown way of giving care', OFFERINGS, { filter: { deliveryMode: 'BY_POST' } }, 'delivery-mode'],
    ['an unknown language', OFFERINGS, { filter: { language: 'xx' } }, 'language'],
    ['an unknown kind of organisation', ORGANISATIONS, { filter: { kinds: ['BUDDY'] } }, 'organisation-kind'],
    ['no text', ORGANISATIONS, { filter: { text: ' ' } }, 'text'],
    ['text beyond 100 characters', ORGANISATIONS, { filter: { text: 'x'.repeat(101) } }, 'text'],
    ['text with a NUL in it', ORGANISATIONS, { filter: { text: 'a\0b' } }, 'text'],
    ['a page of none', ORGANISATIONS, { first: 0 }, '1 to 100'],
    ['a page of fewer than none', ORGANISATIONS, { first: -1 }, '1 to 100'],
    ['a page of 101', ORGANISATIONS, { first: 101 }, '1 to 100'],
    ['a cursor nobody gave', ORGANISATIONS, { after: 'bm90IGEgY3Vyc29y' }, 'cursor'],
    ['an audience that no guidance is for', '{ guidance(audience: "BANK") { nodes { title } } }', {}, 'guidance-audience'],
    ['a topic that no guidance is about', '{ guidance(topic: "MONEY") { nodes { title } } }', {}, 'guidance-topic'],
    ['a country without directory', '{ crisisContacts(jurisdiction: "FR") { name } }', {}, 'BE'],
    ['a jurisdiction in small letters', '{ crisisContacts(jurisdiction: "be") { name } }', {}, 'BE'],
    ['an audience that no number is for', '{ crisisContacts(audience: "ADULTS") { name } }', {}, 'crisis-audience'],
    ['a code list nobody keeps', '{ codes(system: "shoe-size") { code } }', {}, 'codeSystems'],
    ['a region that Belgium does not have', '{ networks(filter: { entity: "NL" }) { nodes { name } } }', {}, 'belgian-entity'],
  ])('%s is refused with what would be right', async (_what, query, variables, hint) => {
    const answer = await anonymous(query, variables);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors![0]!.message).toContain(hint);
    expect(answer.text).not.toMatch(/postgres|typeorm|SELECT|invalid byte/i);
  });

  const ONE = 'query One($id: ID!) { organisation(id: $id) { name } }';

  it.each([
    ['a team', encodeReferenceId('Team', DEMO.teams.brugIntake)],
    ['a person', encodePersonId(DEMO.persons.jonas)],
    ['nothing', 'not-an-id'],
  ])('an id of %s is no organisation', async (_what, id) => {
    const answer = await anonymous(ONE, { id });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.data).toEqual({ organisation: null });
  });

  it('an organisation that does not exist is null', async () => {
    for (const key of ['00000000-0000-4000-8000-000000000000', 'centrum-de-brug']) {
      const answer = await anonymous(ONE, { id: encodeReferenceId('Organisation', key) });
      expect(answer).toMatchObject({ data: { organisation: null }, errors: undefined });
    }
  });

  it('a limit of 1 and of 100 is a page', async () => {
    expect((await anonymous(ORGANISATIONS, { first: 1 })).data.organisations.nodes).toHaveLength(1);
    expect((await anonymous(ORGANISATIONS, { first: 100 })).data.organisations.pageInfo.hasNextPage).toBe(false);
  });
});

describe('page after page', () => {
  it('shows every organisation once, in order of name', async () => {
    const whole = (await anonymous(ORGANISATIONS, { first: 100 })).data.organisations.nodes as { id: string; name: string }[];
    expect(whole.length).toBeGreaterThanOrEqual(45);

    const walked: { id: string; name: string }[] = [];
    let after: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const { data } = await anonymous(ORGANISATIONS, { first: 7, after });
      const { nodes, pageInfo } = data.organisations;
      walked.push(...nodes);
      expect(pageInfo.hasPreviousPage).toBe(pages > 1);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
      expect(nodes).toHaveLength(7);
      expect(pages).toBeLessThan(20);
    }
    expect(walked).toEqual(whole);
    expect(new Set(walked.map(({ id }) => id)).size).toBe(whole.length);
  });

  it('keeps a cursor to the list it was made for', async () => {
    const zone = { zone: 'elz-hazelare' };
    const { endCursor } = (await anonymous(ORGANISATIONS, { filter: zone, first: 3 })).data.organisations.pageInfo;

    expect((await anonymous(ORGANISATIONS, { filter: zone, first: 3, after: endCursor })).errors).toBeUndefined();
    expect(codesOf(await anonymous(ORGANISATIONS, { first: 3, after: endCursor }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await anonymous(ORGANISATIONS, { filter: { zone: 'elz-bekevoorde' }, after: endCursor }))).toEqual(['BAD_USER_INPUT']);
    const changed = `${endCursor.slice(0, -1)}${endCursor.endsWith('A') ? 'B' : 'A'}`;
    expect(codesOf(await anonymous(ORGANISATIONS, { filter: zone, after: changed }))).toEqual(['BAD_USER_INPUT']);
  });

  it('pages what one organisation offers, and never goes on in the offerings of another', async () => {
    const query = /* GraphQL */ `
      query O($id: ID!, $after: String) {
        organisation(id: $id) {
          offerings(first: 2, after: $after) {
            nodes {
              name
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    `;
    const id = encodeReferenceId('Organisation', DEMO.organisations.peerOrganisation);
    const first = (await anonymous(query, { id })).data.organisation.offerings;
    expect(first.nodes.map(({ name }: { name: string }) => name)).toEqual(['Herstelgroep Onder Ons', 'Hersteladvies'].sort());
    const after = first.pageInfo.endCursor;
    const second = (await anonymous(query, { id, after })).data.organisation.offerings;
    expect(second.nodes).toEqual([{ name: 'Open huis Onder Ons' }]);
    expect(second.pageInfo.hasNextPage).toBe(false);

    const other = encodeReferenceId('Organisation', DEMO.organisations.brug);
    expect(codesOf(await anonymous(query, { id: other, after }))).toEqual(['BAD_USER_INPUT']);
    const everywhere = await anonymous(
      'query A($after: String) { organisations(first: 3) { nodes { offerings(first: 1, after: $after) { nodes { name } } } } }',
      { after },
    );
    expect(new Set(codesOf(everywhere))).toEqual(new Set(['BAD_USER_INPUT']));
  });
});

describe('the day something holds', () => {
  const closed = '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0101';
  const id = encodeReferenceId('Organisation', closed);
  const common = `code, jurisdiction, origin, sources, valid_from, valid_to`;

  beforeAll(() =>
    asOwner(
      [
        `INSERT INTO organisation (id, ${common}, kind, name, zone_code) VALUES ($1, 'former', 'BE-VLG', 'EXAMPLE', '{}', '2019-03-01', '2026-11-19', 'CAW', 'CAW van vroeger', 'elz-hazelare')`,
        closed,
      ],
      [
        `INSERT INTO organisation (id, ${common}, kind, name, zone_code) VALUES ($1, 'to-come', 'BE-VLG', 'EXAMPLE', '{}', '2026-11-19', NULL, 'CAW', 'CAW van morgen', 'elz-hazelare')`,
        '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0102',
      ],
    ),
  );
  afterAll(() => asOwner([`DELETE FROM organisation WHERE code IN ('former', 'to-come')`]));

  it.each([
    ['2019-02-28', []],
    ['2019-03-01', ['CAW van vroeger']],
    ['2026-11-18', ['CAW van vroeger']],
    [undefined, ['CAW van vroeger']],
    ['2026-11-19', ['CAW van morgen']],
  ])('is half-open, and today when left out: %s', async (on, names) => {
    expect(await organisationsFor({ text: 'CAW van' }, on)).toEqual(names);
    const one = await anonymous('query O($id: ID!, $on: Date) { organisation(id: $id, on: $on) { name } }', { id, on });
    expect(one.data.organisation).toEqual(names.includes('CAW van vroeger') ? { name: 'CAW van vroeger' } : null);
  });

  it('goes over at midnight in Brussels', async () => {
    const now = hub.clock.now();
    try {
      hub.clock.set(new Date('2026-11-18T22:59:59Z'));
      expect(await organisationsFor({ text: 'CAW van' })).toEqual(['CAW van vroeger']);
      hub.clock.set(new Date('2026-11-18T23:00:00Z'));
      expect(await organisationsFor({ text: 'CAW van' })).toEqual(['CAW van morgen']);
    } finally {
      hub.clock.set(now);
    }
  });

  it('takes a professional off the roster on the day they leave the team', async () => {
    const roster = async (on: string): Promise<string[]> => {
      const { data } = await anonymous(
        'query R($id: ID!, $on: Date) { organisation(id: $id, on: $on) { teams { name members { professional { name } } } } }',
        { id: encodeReferenceId('Organisation', DEMO.organisations.brug), on },
      );
      const team = data.organisation.teams.find(({ name }: { name: string }) => name === 'Revalidatieteam');
      return team.members.map(({ professional }: { professional: { name: string } }) => professional.name);
    };
    expect(await roster('2018-12-31')).toEqual([]);
    expect(await roster('2019-01-01')).toEqual(['Mieke Daems']);
    expect(await roster('2024-06-30')).toEqual(['Joke Pauwels', 'Mieke Daems', 'Sofie Wouters']);
    expect(await roster('2024-07-01')).toEqual(['Joke Pauwels', 'Sofie Wouters']);
  });

  it('limits no session and asks no price before the convention began', async () => {
    const query = 'query L($on: Date) { sessionLimits(on: $on) { maximumSessions } tariffs(on: $on) { id } psychologicalCareConventions(on: $on) { id } }';
    const before = await anonymous(query, { on: '2021-08-31' });
    expect(before.data).toEqual({ sessionLimits: [], tariffs: [], psychologicalCareConventions: [] });
    const from = await anonymous(query, { on: '2021-09-01' });
    expect(from.data.sessionLimits).toHaveLength(8);
    expect(from.data.tariffs).toHaveLength(8);
    expect(from.data.psychologicalCareConventions).toHaveLength(1);
  });

  it('refuses a day that is not in the calendar', async () => {
    const answer = await anonymous(ORGANISATIONS, { on: '2026-02-30' });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('words in the language of the reader', () => {
  const LEVEL = '{ careLevels { code label labels { nl fr de en } } serviceOfferings(filter: { kinds: ["REHAB_PROGRAMME"] }) { nodes { summary kind { label } } } guidance(audience: "SIBLING", first: 1) { nodes { language title } } }';

  it.each([
    ['fr-BE, nl;q=0.5', 'fr'],
    ['de', 'de'],
    ['en-GB', 'en'],
    ['nl', 'nl'],
    ['pt, es', 'nl'],
    [undefined, 'nl'],
  ] as const)('asked for %s are %s', async (asked, language) => {
    const { data } = await anonymous(LEVEL, {}, asked);
    const [level] = data.careLevels;
    expect(level.label).toBe(level.labels[language]);
    expect(new Set(Object.values(level.labels)).size).toBe(4);
    expect(data.guidance.nodes[0].language).toBe(language);
    const rehabilitation = {
      nl: 'intensief dagprogramma, vooral in groep, met een eigen herstelplan',
      fr: 'programme de jour intensif, surtout en groupe, avec un plan de rétablissement personnel',
      de: 'intensives Tagesprogramm, vor allem in der Gruppe, mit eigenem Recovery-Plan',
      en: 'intensive day programme, mainly in groups, with your own recovery plan',
    };
    expect(data.serviceOfferings.nodes[0].summary).toBe(rehabilitation[language]);
  });

  it('shows a code that its list does not have as it is, and never invents words for it', async () => {
    const odd = '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0103';
    await asOwner([
      `INSERT INTO organisation (id, code, jurisdiction, origin, sources, kind, name, zone_code) VALUES ($1, 'odd', 'BE', 'EXAMPLE', '{}', 'KIND_OF_THEIR_OWN', 'Odd', 'nowhere')`,
      odd,
    ]);
    try {
      const query = 'query O($id: ID!) { organisation(id: $id) { kind { system code label labels { nl } } zone { name } } }';
      const answer = await anonymous(query, { id: encodeReferenceId('Organisation', odd) });
      const kind = { system: 'organisation-kind', code: 'KIND_OF_THEIR_OWN', label: 'KIND_OF_THEIR_OWN', labels: null };
      expect(answer).toMatchObject({ errors: undefined, data: { organisation: { kind, zone: null } } });
    } finally {
      await asOwner([`DELETE FROM organisation WHERE id = $1`, odd]);
    }
  });
});

describe('reference data of the field (catalogue 6)', () => {
  it('holds the 32 Belgian networks with 136,625,402 euros between them (L-11)', async () => {
    const query = /* GraphQL */ `
      query N($filter: NetworkFilter) {
        networks(filter: $filter, first: 100) {
          nodes {
            name
            origin
            sources
            entity {
              code
              label
            }
            audience {
              code
            }
            budgets {
              amountEur
              periodFrom
            }
          }
        }
      }
    `;
    type Shown = { name: string; origin: string; sources: string[]; budgets: { amountEur: number; periodFrom: null }[] };
    const networks = async (filter?: object): Promise<Shown[]> =>
      (await anonymous(query, { filter })).data.networks.nodes.filter(({ origin }: Shown) => origin === 'SOURCE');

    const all = await networks();
    expect(all).toHaveLength(32);
    expect(all.flatMap(({ budgets }) => budgets).reduce((sum, { amountEur }) => sum + amountEur, 0)).toBe(136_625_402);
    expect(all.filter(({ budgets }) => budgets.length !== 1 || budgets[0]!.periodFrom !== null)).toEqual([]);
    expect(all.filter(({ sources }) => !/^004:\d+$/.test(sources[0]!))).toEqual([]);
    expect(await networks({ audience: 'YOUTH' })).toHaveLength(11);
    expect(await networks({ entity: 'VL', audience: 'ADULT' })).toHaveLength(12);
    expect((await networks({ entity: 'DG' })).map(({ name }) => name)).toEqual(['Duitstalige gemeenschap']);
  });

  it('M-32, M-33, F-01, F-28, L-04: places functions A to G at the levels of the Flemish model (R-057)', async () => {
    const { data } = await anonymous(
      '{ careFunctions { code label note } careLevels { notation functions { printedApart function { code } } deliveryModes { code } } }',
    );
    expect(data.careFunctions.map(({ code }: { code: string }) => code).join('')).toBe('ABCDEFG');
    type Level = { notation: string; functions: { printedApart: boolean; function: { code: string } }[]; deliveryModes: { code: string }[] };
    const placed = (data.careLevels as Level[]).map(({ notation, functions }) => [notation, functions.map((each) => each.function.code).join('')]);
    expect(placed).toEqual([
      ['0a', ''],
      ['0b', 'ABF'],
      ['1', 'ABCF'],
      ['2a', 'ABDEFG'],
      ['2b', 'ABDEFG'],
    ]);
    const residential = (data.careLevels as Level[]).filter(({ deliveryModes }) => deliveryModes.some(({ code }) => code === 'RESIDENTIAL'));
    expect(residential.map(({ notation }) => notation)).toEqual(['2a', '2b']);
    const apart = (data.careLevels as Level[]).flatMap(({ functions }) => functions).filter(({ printedApart }) => printedApart);
    expect(apart.map((each) => each.function.code)).toEqual(['G', 'G']);
  });

  it('knows the session limits and prices of the convention, and says what is assumed (R-001 to R-020, X-03; L-07, L-08, L-09, L-10, L-12)', async () => {
    const { data } = await anonymous(/* GraphQL */ `
      {
        sessionLimits {
          function {
            code
          }
          ageCategory {
            code
          }
          form {
            code
          }
          maximumSessions
          extraIndividualSessions
          convention {
            limitPeriodMonths
            limitPeriodIsAssumption
          }
        }
        tariffs {
          label
          payer
          amountKind
          amountsCents
          firstSessionOnly
          function {
            code
          }
          form {
            code
          }
        }
        psychologicalCareConventions {
          approvedOn
          validFrom
          budgetShares {
            stream
            percent
          }
          paymentTranches {
            stream
            moment
            dueBefore
          }
        }
      }
    `);
    type Limit = Record<'function' | 'ageCategory' | 'form', { code: string }> & { maximumSessions: number; extraIndividualSessions: number };
    const limits = Object.fromEntries(
      (data.sessionLimits as Limit[]).map((limit) => [
        [limit.function.code, limit.ageCategory.code, limit.form.code].join(' '),
        [limit.maximumSessions, limit.extraIndividualSessions],
      ]),
    );
    expect(limits).toEqual({
      'FIRST_LINE CHILD_ADOLESCENT INDIVIDUAL': [10, 0],
      'FIRST_LINE CHILD_ADOLESCENT GROUP': [8, 1],
      'FIRST_LINE ADULT INDIVIDUAL': [8, 0],
      'FIRST_LINE ADULT GROUP': [5, 1],
      'SPECIALISED CHILD_ADOLESCENT INDIVIDUAL': [20, 0],
      'SPECIALISED CHILD_ADOLESCENT GROUP': [15, 1],
      'SPECIALISED ADULT INDIVIDUAL': [20, 0],
      'SPECIALISED ADULT GROUP': [12, 1],
    });
    expect(data.sessionLimits[0].convention).toEqual({ limitPeriodMonths: 12, limitPeriodIsAssumption: true });
    expect(data.tariffs).toContainEqual({
      label: 'bijdrage gebruiker individuele sessie',
      payer: 'USER',
      amountKind: 'RANGE',
      amountsCents: [400, 1100],
      firstSessionOnly: false,
      function: null,
      form: { code: 'INDIVIDUAL' },
    });
    expect(data.tariffs.filter(({ amountKind }: { amountKind: string }) => amountKind === 'UNDECIDED')).toEqual([
      expect.objectContaining({ amountsCents: [] }),
    ]);
    const [convention] = data.psychologicalCareConventions;
    expect(convention).toMatchObject({ approvedOn: '2021-07-26', validFrom: '2021-09-01' });
    expect(convention.budgetShares).toEqual([
      { stream: 'CARE', percent: 90 },
      { stream: 'NETWORK_TASKS', percent: 10 },
    ]);
    expect(convention.paymentTranches.map(({ dueBefore }: { dueBefore: string | null }) => dueBefore).filter(Boolean)).toEqual(['2022-06-30', '2023-01-30']);
  });

  it('P-26, P-27, P-47: gives every code list whole and in its own order, and never mixes two countries', async () => {
    const { data } = await anonymous('{ codeSystems codes(system: "recovery-phase-spaniol") { code jurisdiction } }');
    expect(data.codes.map(({ code }: { code: string }) => code)).toEqual(['OVERWHELMED', 'STRUGGLING', 'LIVING_WITH', 'LIVING_BEYOND']);
    expect(data.codeSystems).toEqual(expect.arrayContaining(['organisation-kind', 'offering-kind', 'smi-criterion']));
    expect(data.codeSystems).toEqual([...new Set(data.codeSystems)]);
    const whole = async (system: string): Promise<number> => (await anonymous('query W($s: String!) { codes(system: $s) { code } }', { s: system })).data.codes.length;
    expect([await whole('recovery-factor'), await whole('vulnerable-group'), await whole('recovery-dimension')]).toEqual([5, 10, 4]);

    const kinds = async (jurisdiction?: string): Promise<string[]> => {
      const answer = await anonymous('query K($j: String) { codes(system: "organisation-kind", jurisdiction: $j) { code } }', { j: jurisdiction });
      return answer.data.codes.map(({ code }: { code: string }) => code);
    };
    expect(await kinds('BE')).toEqual(expect.arrayContaining(['OCMW', 'GP_PRACTICE']));
    expect(await kinds('BE')).not.toContain('FACT_TEAM');
    expect(await kinds('NL')).toEqual(expect.arrayContaining(['FACT_TEAM', 'GP_PRACTICE']));
    expect(await kinds('NL')).not.toContain('OCMW');
    expect(await kinds()).toEqual(expect.arrayContaining(['OCMW', 'FACT_TEAM']));
  });

  /** Rows of the catalogue that are words of the directory (docs/rows.md). */
  const ROWS: readonly (readonly [row: string, system: string, ...codes: string[]])[] = [
    ['M-01', 'organisation-kind', 'PSYCHOSOCIAL_REHAB_CENTRE'],
    ['M-03', 'organisation-kind', 'CGG'],
    ['M-04', 'organisation-kind', 'MOBILE_TEAM'],
    ['M-05', 'organisation-kind', 'SHELTERED_LIVING_BE'],
    ['M-06', 'organisation-kind', 'GENERAL_HOSPITAL_PSYCHIATRY', 'PSYCHIATRIC_HOSPITAL'],
    ['M-07', 'organisation-kind', 'PSYCHIATRIC_NURSING_HOME'],
    ['M-09', 'organisation-kind', 'CARE_NETWORK'],
    ['M-09', 'support-ring', 'SPECIALISED'],
    ['M-10', 'professional-kind', 'PSYCHIATRIST'],
    ['M-11', 'offering-kind', 'PSYCHIATRIC_CONSULTATION'],
    ['M-12', 'professional-kind', 'CLINICAL_PSYCHOLOGIST', 'CLINICAL_ORTHOPEDAGOGUE'],
    ['M-14', 'psych-function', 'SPECIALISED'],
    ['M-17', 'organisation-kind', 'FACT_TEAM'],
    ['M-24', 'organisation-kind', 'ADDICTION_CARE'],
    ['M-25', 'organisation-kind', 'FORENSIC_CARE'],
    ['M-26', 'organisation-kind', 'SHELTERED_LIVING_NL'],
    ['M-30', 'location-setting', 'PRIVATE_PRACTICE'],
    ['M-31', 'professional-kind', 'SPIRITUAL_CARER'],
    ['M-34', 'delivery-mode', 'AMBULATORY', 'MOBILE', 'ONLINE', 'RESIDENTIAL'],
    ['M-78', 'care-standard', 'PSYCHOSIS', 'SOMATIC_SCREENING', 'RECOVERY_SUPPORT', 'ARTS_THERAPY'],
    ['F-02', 'professional-kind', 'GENERAL_PRACTITIONER'],
    ['F-05', 'professional-kind', 'GP_MENTAL_HEALTH_NURSE'],
    ['F-07', 'psych-function', 'FIRST_LINE'],
    ['F-08', 'professional-kind', 'PHARMACIST', 'HOME_HELP', 'PHYSIOTHERAPIST', 'NURSE'],
    ['F-09', 'professional-kind', 'SOCIAL_WORKER'],
    ['F-10', 'professional-kind', 'STREET_WORKER'],
    ['F-11', 'organisation-kind', 'PUPIL_GUIDANCE'],
    ['F-12', 'organisation-kind', 'CAW'],
    ['F-13', 'organisation-kind', 'INTEGRATED_BROAD_INTAKE'],
    ['F-14', 'organisation-kind', 'SICKNESS_FUND'],
    ['F-14', 'professional-kind', 'ADVISING_DOCTOR'],
    ['F-16', 'offering-kind', 'SHORT_PSYCHOSOCIAL'],
    ['F-20', 'offering-kind', 'PREVENTION_TRAINING'],
    ['F-23', 'organisation-kind', 'HOME_CARE'],
    ['F-24', 'organisation-kind', 'DISABILITY_SECTOR'],
    ['F-25', 'organisation-kind', 'SCHOOL'],
    ['F-26', 'organisation-kind', 'YOUTH_CARE'],
    ['W-01', 'professional-kind', 'MH_JOB_COACH'],
    ['W-05', 'offering-kind', 'IPS'],
    ['W-06', 'professional-kind', 'IPS_COACH'],
    ['W-07', 'ips-principle', 'WISHES', 'FAST', 'CONTINUITY', 'ENVIRONMENT', 'INTEGRAL'],
    ['W-10', 'organisation-kind', 'EMPLOYER'],
    ['W-17', 'organisation-kind', 'GTB'],
    ['W-18', 'organisation-kind', 'VDAB'],
    ['W-19', 'organisation-kind', 'GOB'],
    ['W-20', 'organisation-kind', 'UWV'],
    ['W-21', 'organisation-kind', 'REINTEGRATION_COMPANY'],
    ['W-22', 'professional-kind', 'PARTICIPATION_COACH'],
    ['W-24', 'organisation-kind', 'SOCIAL_ENTERPRISE'],
    ['W-28', 'organisation-kind', 'DAY_ACTIVITY_CENTRE'],
    ['W-29', 'professional-kind', 'LEISURE_CONSULTANT'],
    ['U-01', 'organisation-kind', 'MUNICIPALITY'],
    ['U-02', 'organisation-kind', 'OCMW'],
    ['U-03', 'organisation-kind', 'NEIGHBOURHOOD_TEAM'],
    ['U-04', 'professional-kind', 'NEIGHBOURHOOD_GENERALIST'],
    ['U-09', 'offering-kind', 'DROP_IN'],
    ['U-10', 'organisation-kind', 'HOMELESS_SHELTER'],
    ['U-13', 'organisation-kind', 'OGGZ', 'GGD'],
    ['U-14', 'offering-kind', 'NEIGHBOUR_CONTACT_POINT', 'NUISANCE_REPORT_POINT', 'SAFETY_NET_AND_ADVICE', 'DOMESTIC_VIOLENCE_POINT'],
    ['U-15', 'organisation-kind', 'HOUSING_ASSOCIATION'],
    ['U-28', 'offering-kind', 'CLIENT_INFORMATION'],
    ['U-29', 'organisation-kind', 'COMMUNITY_CENTRE'],
    ['U-30', 'organisation-kind', 'WELFARE_ORGANISATION'],
    ['U-31', 'organisation-kind', 'POLICE_JUSTICE'],
    ['G-33', 'offering-kind', 'RECOVERY_ACADEMY'],
    ['G-33', 'organisation-kind', 'RECOVERY_ACADEMY'],
    ['G-34', 'offering-kind', 'SELF_DIRECTION_CENTRE'],
    ['G-35', 'offering-kind', 'SELF_MANAGED_FACILITY'],
    ['G-36', 'organisation-kind', 'PEER_RUN_INITIATIVE'],
    ['G-37', 'peer-initiative-category', 'INFORMATION', 'MUTUAL_SUPPORT'],
    ['G-39', 'offering-kind', 'BUDDY'],
    ['G-39', 'organisation-kind', 'BUDDY_ORGANISATION'],
    ['G-40', 'offering-kind', 'NEIGHBOURHOOD_CIRCLE', 'NETWORK_TABLE', 'MEETING_PLACE'],
    ['G-41', 'offering-kind', 'CREATIVE', 'SPORT'],
    ['G-42', 'offering-kind', 'INCLUSION_BROKERING'],
    ['G-42', 'professional-kind', 'INCLUSION_BROKER'],
    ['G-43', 'offering-kind', 'MULTILOGUE'],
    ['G-44', 'offering-kind', 'STORY_COURSE'],
    ['G-45', 'offering-kind', 'RESPITE_HOUSE'],
    ['G-46', 'offering-kind', 'PEER_TIME_OUT'],
    ['G-47', 'offering-kind', 'FAMILY_EVENING'],
    ['G-49', 'offering-kind', 'ONLINE_COMMUNITY'],
    ['G-53', 'organisation-kind', 'PATIENT_FAMILY_ORGANISATION'],
    ['G-54', 'support-layer', 'SELF_AND_PEERS', 'FAMILY_FRIENDS', 'SOCIETAL', 'HEALTH_CARE'],
    ['G-56', 'offering-kind', 'SAFE_PEER_PLACE'],
    ['L-01', 'funding-source', 'REHAB_CONVENTION'],
    ['L-02', 'funding-method', 'PER_ACT', 'LUMP_SUM'],
    ['L-03', 'funding-source', 'FLEMISH_SOCIAL_PROTECTION'],
    ['L-15', 'funding-source', 'HEALTH_INSURANCE_ACT'],
    ['L-17', 'funding-source', 'LONG_TERM_CARE_ACT'],
    ['L-18', 'funding-source', 'SOCIAL_SUPPORT_ACT'],
    ['L-19', 'funding-source', 'PARTICIPATION_ACT'],
    ['L-21', 'funding-source', 'JUSTICE', 'UWV'],
    ['S-02', 'network-audience', 'ADULT', 'YOUTH', 'BOTH'],
    ['S-03', 'belgian-entity', 'VL', 'W', 'BXL', 'DG'],
    ['S-05', 'zone-kind', 'PRIMARY_CARE_ZONE'],
    ['S-07', 'professional-kind', 'LOCAL_COORDINATOR', 'NETWORK_COORDINATOR'],
    ['S-13', 'cooperation-tier', 'CLINICAL', 'MICRO', 'MESO', 'MACRO'],
    ['S-25', 'organisation-kind', 'INSURER', 'SICKNESS_FUND'],
    ['S-28', 'programme-step', 'EXPERTISE_SHARING'],
    ['S-29', 'programme-step', 'PREVENTION'],
    ['Z-06', 'quality-domain', 'FOCUS', 'FORM', 'CONTENT', 'REQUIREMENTS'],
    ['Z-10', 'organisation-kind', 'PSYCHOSOCIAL_REHAB_CENTRE'],
    ['Z-10', 'offering-kind', 'REHAB_PROGRAMME'],
    ['Z-11', 'organisation-principle', 'FLEXIBILITY', 'EMBEDDING', 'COHERENCE'],
  ];

  it('says of a Dutch provider where its quality statute is, and that none is known of one that ought to have it (M-95, R-101)', async () => {
    const { data, errors } = await anonymous(
      '{ organisations(filter: { kinds: ["FACT_TEAM", "SHELTERED_LIVING_NL", "PSYCHIATRIC_HOSPITAL"] }, first: 10) { nodes { kind { code } qualityStatute lacksQualityStatute } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.organisations.nodes).toEqual(
      expect.arrayContaining([
        { kind: { code: 'FACT_TEAM' }, qualityStatute: 'https://fact-rietmeren.example/kwaliteitsstatuut', lacksQualityStatute: false },
        { kind: { code: 'SHELTERED_LIVING_NL' }, qualityStatute: null, lacksQualityStatute: true },
        { kind: { code: 'PSYCHIATRIC_HOSPITAL' }, qualityStatute: null, lacksQualityStatute: false },
      ]),
    );
  });

  it('answers anybody with the words of the catalogue, each in four languages', async () => {
    const systems = [...new Set(ROWS.map(([, system]) => system))];
    const asked = systems.map((system, index) => `s${index}: codes(system: "${system}") { code labels { nl fr de en } }`).join(' ');
    const { data } = await anonymous(`{ ${asked} }`);
    for (const [row, system, ...codes] of ROWS) {
      const list: { code: string; labels: Record<string, string> }[] = data[`s${systems.indexOf(system)}`];
      for (const code of codes) {
        const found = list.find((each) => each.code === code);
        expect([row, code, Object.values(found?.labels ?? {}).filter((label) => label.length > 2)]).toEqual([
          row,
          code,
          [expect.any(String), expect.any(String), expect.any(String), expect.any(String)],
        ]);
      }
    }
  });

  it('lists zones with their inhabitants', async () => {
    const { data } = await anonymous('{ zones { nodes { code kind { code } inhabitants } } }');
    expect(data.zones.nodes).toContainEqual({ code: 'loco-hazelstreek', kind: { code: 'LOCAL_ZONE' }, inhabitants: 214_700 });
    expect(data.zones.nodes).toHaveLength(5);
  });
});

describe('what partners refer to by key', () => {
  const ENTITIES = /* GraphQL */ `
    query E($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Organisation {
          id
          name
          kind {
            label
          }
        }
        ... on Professional {
          id
          name
          profession {
            code
          }
          organisation {
            name
          }
        }
        ... on Team {
          name
        }
        ... on ServiceOffering {
          name
        }
      }
    }
  `;

  /** Asks the subgraph itself, as the gateway does for a partner’s references. */
  async function entities(representations: readonly object[]): Promise<GraphAnswer> {
    const body = JSON.stringify({ query: ENTITIES, variables: { representations } });
    const token = await signContextToken(directory.contextKey, {
      audience: 'directory',
      actor: { kind: 'ANONYMOUS' },
      purpose: 'CARE',
      requestId: aRequestId(),
      bodyHash: bodyHash(body),
      now: hub.clock.now(),
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return readAnswer(await fetch(directory.url, { method: 'POST', headers, body }));
  }

  const organisation = (key: string) => ({ __typename: 'Organisation', id: encodeReferenceId('Organisation', key) });
  const professional = (key: string) => ({ __typename: 'Professional', id: encodeReferenceId('Professional', key) });

  it('costs one query for the organisations and one for their kinds, however many they are', async () => {
    const keys = Object.values(DEMO.organisations);
    const counts: number[] = [];
    for (const some of [keys.slice(0, 1), keys]) {
      hub.recount();
      const { data, errors } = await entities(some.map(organisation));
      expect(errors).toBeUndefined();
      expect(data._entities.map(({ name }: { name: string }) => name)).toEqual(
        some.map((key) => Object.entries(DEMO.organisations).find(([, each]) => each === key)![0]).map((name) => DEMO_NAMES.organisations[name as never]),
      );
      counts.push(directory.statements.length);
    }
    expect(counts).toEqual([2, 2]);
    expect(directory.decisionRequests).toEqual([]);
  });

  it('costs one query per concept for professionals, their professions and their organisations', async () => {
    hub.recount();
    const keys = Object.values(DEMO.professionals);
    const { data } = await entities(keys.map(professional));
    expect(data._entities).toHaveLength(keys.length);
    expect(data._entities[0]).toMatchObject({ name: 'Els Vandamme', profession: { code: 'GENERAL_PRACTITIONER' }, organisation: { name: 'Huisartsenpraktijk Lindeplein' } });
    expect(directory.statements).toHaveLength(3);
  });

  it('costs no more queries for 40 organisations with all below them than for 4', async () => {
    const query = /* GraphQL */ `
      query Whole($first: Int!) {
        organisations(first: $first) {
          nodes {
            kind {
              label
            }
            zone {
              name
            }
            locations {
              street
            }
            teams {
              members {
                professional {
                  name
                }
              }
            }
            offerings(first: 2) {
              nodes {
                name
                functions {
                  code
                }
                zones {
                  name
                }
              }
            }
          }
        }
      }
    `;
    // From the first four on something is there at every level.
    await asOwner([`UPDATE organisation SET name = '0 ' || name WHERE id = ANY($1)`, [DEMO.organisations.brug, DEMO.organisations.hospital]]);
    try {
      const counts: number[] = [];
      for (const first of [4, 40]) {
        hub.recount();
        const { errors, data } = await anonymous(query, { first });
        expect(errors).toBeUndefined();
        expect(data.organisations.nodes).toHaveLength(first);
        counts.push(directory.statements.length);
      }
      // Fewer is possible: what one level has read, the next need not read again.
      expect(counts[1]).toBeLessThanOrEqual(counts[0]!);
      expect(counts[0]).toBeLessThanOrEqual(11);
    } finally {
      await asOwner([`UPDATE organisation SET name = substr(name, 3) WHERE name LIKE '0 %'`]);
    }
  });

  it('goes on naming an organisation that has closed', async () => {
    const key = '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0104';
    await asOwner([
      `INSERT INTO organisation (id, code, jurisdiction, origin, sources, kind, name, zone_code, valid_to) VALUES ($1, 'closed', 'BE', 'EXAMPLE', '{}', 'CAW', 'Closed', 'elz-hazelare', '2020-01-01')`,
      key,
    ]);
    try {
      expect((await entities([organisation(key)])).data._entities).toEqual([expect.objectContaining({ name: 'Closed' })]);
      expect(await organisationsFor({ text: 'Closed' })).toEqual([]);
    } finally {
      await asOwner([`DELETE FROM organisation WHERE id = $1`, key]);
    }
  });

  it('is null for a key of something else, of a person, of nobody, and for no key; what was smuggled in is not answered', async () => {
    const { data, errors } = await entities([
      { __typename: 'Organisation', id: encodeReferenceId('Team', DEMO.teams.brugIntake) },
      { __typename: 'Organisation', id: encodePersonId(DEMO.persons.jonas) },
      organisation('00000000-0000-4000-8000-000000000000'),
      { __typename: 'Organisation', id: '__proto__' },
      { __typename: 'Organisation', id: encodeReferenceId('Organisation', 'no-uuid') },
      { ...organisation(DEMO.organisations.brug), name: 'Somebody else' },
      { __typename: 'Team', id: encodeReferenceId('Team', DEMO.teams.brugIntake) },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(data._entities[5].name).toBe('Centrum De Brug');
    expect(data._entities[6]).toEqual({ name: 'Intaketeam' });
  });
});

describe('looking on the social map in plain words (S-01, N-01, N-05)', () => {
  const SEARCH = /* GraphQL */ `
    query Search($text: String!, $filter: ServiceOfferingFilter, $near: NearInput, $first: Int = 20, $after: String, $on: Date) {
      searchOfferings(text: $text, filter: $filter, near: $near, first: $first, after: $after, on: $on) {
        edges {
          cursor
        }
        nodes {
          kilometres
          offering {
            name
            kind {
              code
            }
            organisation {
              name
            }
            phones
          }
          matched {
            said
            takenFor
            corrected
            place
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `;

  interface Found {
    readonly kilometres: number | null;
    readonly offering: { readonly name: string; readonly kind: { readonly code: string } };
    readonly matched: readonly { readonly said: string; readonly takenFor: string; readonly corrected: boolean; readonly place: string }[];
  }

  async function found(text: string, more: object = {}): Promise<readonly Found[]> {
    const answer = await anonymous(SEARCH, { text, ...more });
    expect(answer.errors).toBeUndefined();
    expectAboutNobody(answer);
    return answer.data.searchOfferings.nodes;
  }
  const names = async (text: string, more: object = {}): Promise<string[]> => (await found(text, more)).map(({ offering }) => offering.name);

  it('finds help with debts for who says it in Dutch or French, with or without capitals and accents', async () => {
    for (const text of ['schulden', 'SCHULD', 'Ik heb schulden', 'dettes', 'des dettes', 'endetté', 'endette', 'deurwaarder']) {
      expect((await found(text))[0]).toMatchObject({ offering: { name: 'Budget- en schuldhulp', kind: { code: 'DEBT_SUPPORT' } } });
    }
  });

  it('says why each was found, and where', async () => {
    const [first] = await found('schulden');
    expect(first!.matched).toEqual([{ said: 'schulden', takenFor: 'schulden', corrected: false, place: 'NAME' }]);
    const [sleepless] = await found('slapeloos');
    expect(sleepless).toMatchObject({ offering: { name: 'Groepssessies slapen en piekeren' }, matched: [{ said: 'slapeloos', place: 'NAME' }] });
    expect((await found('deurwaarder'))[0]!.matched).toEqual([{ said: 'deurwaarder', takenFor: 'deurwaarder', corrected: false, place: 'KIND' }]);
    expect((await found('zonnehoek')).flatMap(({ matched }) => matched.map(({ place }) => place))).toContain('NAME');
  });

  it('brings whoever says they do not want to live to the crisis team first, in whatever words (N-19)', async () => {
    const dutch = ['ik wil dood', 'doodgaan', 'ik wil sterven', 'ik wil niet meer leven', 'geen zin meer om te leven', 'ik wil uit het leven stappen', 'zelfdoding', 'mezelf iets aandoen'];
    const french = ['je veux mourir', 'je ne veux plus vivre', 'je veux en finir', 'me tuer'];
    for (const text of [...dutch, ...french]) {
      expect({ text, first: (await found(text))[0]?.offering.kind.code }).toEqual({ text, first: 'CRISIS_INTERVENTION' });
    }
  });

  it('finds something for what people say of loss, violence, food, papers and days that are empty', async () => {
    const said = ['rouw', 'deuil', 'mishandeling', 'eten', 'nourriture', 'scheiding', 'cannabis', 'panique', 'daginvulling', 'vrijwilligerswerk', 'administratie', 'moe', 'fatigué'];
    for (const text of said) expect({ text, found: (await found(text)).length > 0 }).toEqual({ text, found: true });
    expect((await found('slaag krijgen thuis'))[0]?.offering.kind.code).toBe('DOMESTIC_VIOLENCE_POINT');
  });

  it('takes a mistyped word for the nearest, and says so', async () => {
    const [first] = await found('schuldne');
    expect(first).toMatchObject({ offering: { name: 'Budget- en schuldhulp' }, matched: [{ said: 'schuldne', takenFor: 'schulden', corrected: true }] });
    expect(await names('eenzaa')).toEqual(expect.arrayContaining(['Buddy in Hazelare']));
    expect(await found('xqzwvk')).toEqual([]);
    expect((await found('schulden')).every(({ matched }) => matched.every(({ corrected }) => !corrected))).toBe(true);
  });

  it('U-14: tells anybody, without a login, whom to call about what, with the number', async () => {
    const query = `query Call($kinds: [String!]!) { serviceOfferings(filter: { zone: "elz-hazelare", kinds: $kinds }) { nodes { kind { code } phones } } }`;
    for (const kind of ['NEIGHBOUR_CONTACT_POINT', 'NUISANCE_REPORT_POINT', 'SAFETY_NET_AND_ADVICE', 'DOMESTIC_VIOLENCE_POINT']) {
      const { data } = await hub.ask('anonymous', query, { kinds: [kind] });
      expect(data.serviceOfferings.nodes).toEqual([{ kind: { code: kind }, phones: [expect.stringMatching(/^\+32 9 000 00 3\d$/)] }]);
    }
  });

  it('U-33: tells anybody which teams share staff on a day, and puts nobody on another team by it', async () => {
    const query = `query Lent($on: Date) { staffSecondments(on: $on) { profession { code } from { name } to { name members { professional { name } } } professional { name } } }`;
    const { data, errors } = await hub.ask('anonymous', query, {});
    expect(errors).toBeUndefined();
    expect(data.staffSecondments).toHaveLength(2);
    const lent = data.staffSecondments.find(({ professional }: { professional: object | null }) => professional !== null);
    expect(lent).toMatchObject({ profession: { code: 'CLINICAL_PSYCHOLOGIST' }, from: { name: 'Volwassenenteam' }, to: { name: 'Crisisteam' } });
    expect(lent.to.members.map(({ professional }: { professional: { name: string } }) => professional.name)).not.toContain(lent.professional.name);
    expect((await hub.ask('anonymous', query, { on: '2025-08-31' })).data.staffSecondments).toHaveLength(1);
    expect((await hub.ask('anonymous', query, { on: '2024-12-31' })).data.staffSecondments).toEqual([]);
  });

  it('puts what answers to more of the words first', async () => {
    const [first] = await found('buddy bekevoorde');
    expect(first!.offering.name).toBe('Buddy in Bekevoorde');
    expect((await names('buddy bekevoorde')).indexOf('Buddy in Hazelare')).toBeGreaterThan(0);
  });

  it('finds the contact point of the neighbourhood, which tells nothing about who lives there (C-60)', async () => {
    const answers = (await found('overlast buren')).slice(0, 3).map(({ offering }) => offering);
    expect(answers).toContainEqual(expect.objectContaining({ name: 'Aanspreekpunt voor de buurt', phones: ['+32 9 000 00 31'] }));
    expect(answers[0]).toMatchObject({ name: 'Meldpunt overlast', phones: ['+32 9 000 00 32'] });
  });

  it('keeps to every filter, together with the words', async () => {
    const all = await names('crisis');
    expect(all).toContain('Mobiel crisisteam');
    expect(await names('buddy', { filter: { zone: 'elz-hazelare' } })).not.toContain('Buddy in Bekevoorde');
    expect(await names('buddy', { filter: { kinds: ['DEBT_SUPPORT'] } })).toEqual([]);
    expect((await found('groep', { filter: { directAccess: true } })).length).toBeGreaterThan(0);
  });

  it('finds what is open at an instant, on the clock of Brussels, and nothing that goes by appointment', async () => {
    const night = { filter: { openAt: '2026-11-19T01:30:00Z' } };
    expect(await names('crisis', night)).toContain('Mobiel crisisteam');
    expect(await names('schulden', night)).toEqual([]);
    // OFFICE is 09:00 to 17:00 in Brussels: in winter 08:00Z up to, and without, 16:00Z.
    for (const [instant, isOpen] of [
      ['2026-11-19T07:59:59Z', false],
      ['2026-11-19T08:00:00Z', true],
      ['2026-11-19T15:59:59Z', true],
      ['2026-11-19T16:00:00Z', false],
      ['2026-11-22T10:00:00Z', false],
      ['2026-07-16T07:00:00Z', true],
    ] as const) {
      expect([instant, (await names('schulden', { filter: { openAt: instant } })).includes('Budget- en schuldhulp')]).toEqual([instant, isOpen]);
    }
    expect(await offeringsFor({ openAt: '2026-11-19T01:30:00Z', kinds: ['CRISIS_INTERVENTION'] })).toContain('Mobiel crisisteam');
  });

  it('finds what waits at most so long: stated on the boundary yes, longer or unknown no', async () => {
    expect(await names('schulden', { filter: { waitingAtMost: 'UP_TO_1_MONTH' } })).toContain('Budget- en schuldhulp');
    expect(await names('schulden', { filter: { waitingAtMost: 'UP_TO_2_WEEKS' } })).not.toContain('Budget- en schuldhulp');
  });

  it('puts the nearest first among equals, and leaves out what is farther than asked', async () => {
    const fromBekevoorde = await found('herstelgroep', { near: { zone: 'elz-bekevoorde' } });
    const near = fromBekevoorde.map(({ kilometres }) => kilometres);
    expect(fromBekevoorde[0]!.offering.name).toBe('Herstelgroep Bekevoorde');
    expect(near[0]).toBeLessThan(5);
    const point = { latitude: 51.24, longitude: 2.98 };
    const reach = async (kilometres: number): Promise<string[]> => names('huisartsenzorg', { near: { ...point, kilometres } });
    expect(await reach(5)).toEqual(['Huisartsenzorg Duinoord']);
    expect((await reach(100)).length).toBeGreaterThan(2);
    expect((await found('huisartsenzorg')).map(({ kilometres }) => kilometres)).toEqual(expect.arrayContaining([null]));
    // It comes to people in the zone, and has no place of its own to be far from.
    expect(await names('buren', { near: { zone: 'elz-hazelare', kilometres: 1 } })).toContain('Aanspreekpunt voor de buurt');
    expect(await names('buren', { near: { ...point, kilometres: 1 } })).not.toContain('Aanspreekpunt voor de buurt');
  });

  it('pages through all of them once, with cursors that open no other search', async () => {
    const whole = await names('groep zorg werk', { first: 100 });
    expect(whole.length).toBeGreaterThan(6);
    const read: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const { data } = await anonymous(SEARCH, { text: 'groep zorg werk', first: 5, after });
      read.push(...data.searchOfferings.nodes.map(({ offering }: Found) => offering.name));
      after = data.searchOfferings.pageInfo.hasNextPage ? data.searchOfferings.pageInfo.endCursor : null;
      pages += 1;
      if (after !== null) {
        expect(codesOf(await anonymous(SEARCH, { text: 'groep zorg', first: 5, after }))).toEqual(['BAD_USER_INPUT']);
      }
    } while (after !== null && pages < 50);
    expect(read).toEqual(whole);
    expect(pages).toBeGreaterThan(1);
  });

  it.each([
    ['nothing', { text: '' }],
    ['words that say nothing', { text: 'de pour het' }],
    ['signs alone', { text: "<-> & | ! ' : * ()" }],
    ['too much', { text: 'a'.repeat(201) }],
    ['a waiting time there is not', { text: 'schulden', filter: { waitingAtMost: 'SOON' } }],
    ['half a point', { text: 'schulden', near: { latitude: 51 } }],
    ['a point and a zone', { text: 'schulden', near: { latitude: 51, longitude: 3, zone: 'elz-hazelare' } }],
    ['a point that is not on earth', { text: 'schulden', near: { latitude: 91, longitude: 3 } }],
    ['no distance', { text: 'schulden', near: { zone: 'elz-hazelare', kilometres: 0 } }],
    ['too far', { text: 'schulden', near: { zone: 'elz-hazelare', kilometres: 500.1 } }],
    ['a zone there is not', { text: 'schulden', near: { zone: 'elz-nergens' } }],
    ['too many at once', { text: 'schulden', first: 101 }],
  ])('refuses %s', async (_, variables) => {
    expect(codesOf(await anonymous(SEARCH, variables))).toEqual(['BAD_USER_INPUT']);
  });

  it('takes signs of the search language and NUL for what they are: no word', async () => {
    expect((await found("schulden' | 'kind=IPS':*A & !\\ \u0000"))[0]!.offering.name).toBe('Budget- en schuldhulp');
  });

  it('follows what the owner writes: a new name, another organisation’s name, an ended offering', async () => {
    const [before] = await names('flapdrol');
    expect(before).toBeUndefined();
    await asOwner([`UPDATE service_offering SET name = 'Flapdrolgroep' WHERE code = 'ocmw-bekevoorde.schulden'`]);
    expect(await names('flapdrolgroep')).toEqual(['Flapdrolgroep']);
    await asOwner([`UPDATE service_offering SET valid_to = '2026-11-18', valid_from = '2020-01-01' WHERE code = 'ocmw-bekevoorde.schulden'`]);
    expect(await names('flapdrolgroep')).toEqual([]);
    expect(await names('flapdrolgroep', { on: '2026-11-17' })).toEqual(['Flapdrolgroep']);
    await asOwner([`UPDATE service_offering SET name = 'Budget- en schuldhulp', valid_to = NULL, valid_from = NULL WHERE code = 'ocmw-bekevoorde.schulden'`]);
    expect(await names('flapdrolgroep')).toEqual([]);
  });
});

describe('offerings that fit a need', () => {
  const FIT = `query Fit($need: OfferNeedInput!) {
    fittingOffers(need: $need) { id isWhole offers { fit offering { name } criteria { criterion { code label } finding } } }
  }`;
  const rehab = { kinds: ['REHAB_PROGRAMME'], zone: 'elz-hazelare' };

  it('are told to anybody, with each criterion by itself, and nobody is asked about', async () => {
    const answer = await anonymous(FIT, { need: { ...rehab, ageInYears: 15 } }, 'en');
    expect(answer.errors).toBeUndefined();
    expectAboutNobody(answer);
    const { offers, isWhole } = answer.data.fittingOffers;
    expect(isWhole).toBe(true);
    expect(offers).toEqual([expect.objectContaining({ fit: 'DOES_NOT_FIT', offering: { name: 'Revalidatieprogramma De Brug' } })]);
    expect(offers[0].criteria).toEqual(
      expect.arrayContaining([
        { criterion: { code: 'MINIMUM_AGE', label: 'minimum age' }, finding: 'NOT_MET' },
        { criterion: { code: 'REHAB_INTEGRATION_WISH', label: 'wish for (re)integration' }, finding: 'NOT_KNOWN' },
      ]),
    );
    expect((await anonymous(FIT, { need: { ...rehab, ageInYears: 16 } })).data.fittingOffers.offers[0].fit).toBe('MAY_FIT');
  });

  it('are looked for by what people say, too, and what has no place in the zone is not shown', async () => {
    const said = await anonymous(FIT, { need: { text: 'schulden' } });
    expect(said.errors).toBeUndefined();
    expect(said.data.fittingOffers.offers.map(({ offering }: { offering: { name: string } }) => offering.name)).toContain('Budget- en schuldhulp');
    for (const { criteria } of said.data.fittingOffers.offers) expect(criteria.map(({ criterion }: { criterion: { code: string } }) => criterion.code)).not.toContain('KIND');
  });

  it.each([
    ['nothing asked for', {}],
    ['no word', { text: '   ' }],
    ['a kind there is not', { kinds: ['CIRCUS'] }],
    ['a zone there is not', { ...rehab, zone: 'elz-nergens' }],
    ['a domain there is not', { ...rehab, lifeDomains: ['ASTROLOGY'] }],
    ['a criterion that is computed', { ...rehab, known: [{ criterion: 'REHAB_AGE', isTheCase: true }] }],
    ['an age nobody has', { ...rehab, ageInYears: 131 }],
  ])('refuses %s', async (_, need) => {
    expect(codesOf(await anonymous(FIT, { need }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the networks for somebody of an age (R-061)', () => {
  const forAge = (ageInYears: number) => anonymous('query N($age: Int) { networks(filter: { ageInYears: $age }, first: 100) { nodes { audience { code } } } }', { age: ageInYears });

  it.each([
    [0, ['BOTH', 'YOUTH']],
    [17, ['BOTH', 'YOUTH']],
    [18, ['ADULT', 'BOTH']],
    [64, ['ADULT', 'BOTH']],
    [65, ['ADULT', 'BOTH']],
    [130, ['ADULT', 'BOTH']],
  ])('at %i are those for %j, and never none', async (age, audiences) => {
    const { nodes } = (await forAge(age)).data.networks;
    expect([...new Set(nodes.map(({ audience }: { audience: { code: string } }) => audience.code))].sort()).toEqual(audiences);
  });

  it.each([-1, 131])('are not asked for at %i', async (age) => {
    expect(codesOf(await forAge(age))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('who runs an organisation (R-110)', () => {
  it('anybody reads whether clients do, where the organisation says so', async () => {
    const { data } = await anonymous('{ organisations(filter: { kinds: ["PEER_RUN_INITIATIVE", "OCMW"] }, first: 100) { nodes { name isClientRun } } }');
    const runs = Object.fromEntries(data.organisations.nodes.map(({ name, isClientRun }: { name: string; isClientRun: boolean | null }) => [name, isClientRun]));
    expect(runs).toMatchObject({ [DEMO_NAMES.organisations.peerOrganisation]: true, 'Zelfregiecentrum Rietmeren': false, [DEMO_NAMES.organisations.ocmw]: null });
  });
});

describe('what a region plans (R-058, R-068, R-069, G-55, S-04, S-06, S-08, S-16, S-18, S-19, S-20, S-21, S-22, S-23, S-27, Z-14)', () => {
  const PLAN = `{ zones(first: 20) { nodes { code inhabitants gaps goals { horizon label } evaluations { plannedOn heldOn }
      partnerships { name stage stagesReached scale { accessibility demography offer missing } pilot { freeOf until } members { organisation { name } mandate } } } }
    networks(filter: { audience: "ADULT" }, first: 100) { nodes { name origin gaps steering { members { party organisation { name } } missing }
      firstLinePractice { places private isException } budgets { amountEur parts { stream amountCents monthlyCents lastMonthCents } use { spentCents isOver } } } } }`;

  it('anybody reads goals, evaluations and partnerships of a zone, and what it lacks', async () => {
    const { data } = await anonymous(PLAN, {}, 'de');
    const zone = (code: string) => data.zones.nodes.find((each: { code: string }) => each.code === code);
    expect(zone('loco-hazelstreek')).toMatchObject({
      gaps: ['NO_MID_GOAL'],
      goals: [{ horizon: 'LONG', label: 'niemand wartet länger als drei Monate' }, { horizon: 'SHORT' }],
      evaluations: [{ heldOn: '2026-06-15' }, { plannedOn: '2027-06-14', heldOn: null }],
    });
    expect(zone('elz-bekevoorde')).toMatchObject({ gaps: ['NO_PARTNERSHIP'], partnerships: [] });
    expect(zone('elz-hazelare').gaps).toEqual([]);
    expect(zone('elz-hazelare').partnerships).toEqual([
      {
        ...{ name: 'Samen in Hazelare', stage: 'INTAKE', stagesReached: ['MEETING', 'INTAKE'] },
        scale: { accessibility: 'mit dem Bus in einer halben Stunde', demography: 'viele junge Familien', offer: null, missing: ['OFFER'] },
        pilot: { freeOf: 'eine Aufnahme für alle Partner statt einer je Partner', until: '2028-01-01' },
        members: [
          { organisation: { name: DEMO_NAMES.organisations.brug }, mandate: null },
          { organisation: { name: DEMO_NAMES.organisations.ocmw }, mandate: 'zwei halbe Tage Anlaufstelle je Woche' },
        ],
      },
    ]);
  });

  it('S-19, S-20, S-23: what it set out to do, how far a partnership has come, and when it looks at its own quality', async () => {
    const query = `{ networks(filter: { audience: "ADULT" }, first: 100) { nodes { name strategy { part label } qualityReviews { kind plannedOn heldOn } } }
      zones(first: 20) { nodes { code partnerships { monitor { label target measured measuredOn isReached } } } } }`;
    const { data } = await anonymous(query, {}, 'nl');
    const network = (name: string) => data.networks.nodes.find((each: { name: string }) => each.name === name);
    expect(network(DEMO_NAMES.organisations.network)).toMatchObject({
      strategy: [{ part: 'STRATEGIC_PLAN', label: 'psychologische zorg in elke eerstelijnszone' }, { part: 'POPULATION_MANAGEMENT' }],
      qualityReviews: [
        { kind: 'SELF_EVALUATION', plannedOn: '2026-05-11', heldOn: '2026-05-11' },
        { kind: 'INTERVISION', plannedOn: '2027-03-08', heldOn: null },
      ],
    });
    expect(network('SARA')).toMatchObject({ strategy: [], qualityReviews: [] });
    const [partnership] = data.zones.nodes.find((each: { code: string }) => each.code === 'elz-hazelare').partnerships;
    expect(partnership.monitor).toEqual([{ label: 'halve dagen onthaal per week', target: 4, measured: 2, measuredOn: '2026-06-15', isReached: false }]);
  });

  it('who steers and who is missing, where first-line psychologists work, and what of the budget was used', async () => {
    const network = async (name: string) => (await anonymous(PLAN)).data.networks.nodes.find((each: { name: string }) => each.name === name);
    const steering = (await network(DEMO_NAMES.organisations.network)).steering;
    expect(steering.missing).toEqual(['RELATIVES']);
    expect(steering.members).toHaveLength(4);
    expect((await network(DEMO_NAMES.organisations.network)).firstLinePractice.places).toBeGreaterThan(0);

    expect((await network(DEMO_NAMES.organisations.network)).gaps).toEqual([]);

    const sara = await network('SARA');
    expect(sara).toMatchObject({ firstLinePractice: null, gaps: null, steering: { members: [], missing: expect.arrayContaining(['PERSONS', 'INSURERS']) } });
    const [{ amountEur, parts, use }] = sara.budgets;
    expect(parts.map(({ stream }: { stream: string }) => stream)).toEqual(['CARE', 'NETWORK_TASKS']);
    expect(parts[0].amountCents + parts[1].amountCents).toBe(amountEur * 100);
    expect(use).toEqual({ spentCents: 0, isOver: false });
    const code = `(SELECT code FROM network WHERE name = 'SARA' AND audience = 'ADULT')`;
    const spend = (name: string, stream: string, cents: number) =>
      asOwner([`INSERT INTO network_spending VALUES ('${name}', 'BE', NULL, NULL, 'EXAMPLE', '{}', ${code}, '${stream}', ${cents}, '2026-01-01', '2026-02-01')`]);
    await spend('x1', 'CARE', amountEur * 100);
    const told = amountEur * 100 - ((amountEur * 100) % 1_500_000);
    expect((await network('SARA')).budgets[0].use).toEqual({ spentCents: told, isOver: false });
    await spend('x2', 'NETWORK_TASKS', amountEur * 100 - told);
    expect((await network('SARA')).budgets[0].use).toEqual({ spentCents: amountEur * 100, isOver: false });
    await spend('x3', 'NETWORK_TASKS', 1);
    expect((await network('SARA')).budgets[0].use).toEqual({ spentCents: amountEur * 100 + 1, isOver: true });
    await asOwner([`DELETE FROM network_spending WHERE code LIKE 'x_'`]);
  });
});

/** Last, since time goes on in it and never back. */
describe('how many places are taken, stated by who offers them (N-25, S-11)', () => {
  const STATE = `mutation ($input: StateOfferingPlacesInput!) { stateOfferingPlaces(input: $input) { __typename
    ... on OfferingPlacesStated { taken toldFrom offering { placesLeft placesStatedOn } } ... on Refused { code rule } } }`;
  const programme = encodeReferenceId('ServiceOffering', 'd620cc9e-9289-4f2b-b63f-e6d677ddf8ee');
  const dayTreatment = encodeReferenceId('ServiceOffering', 'f0582565-9af1-4346-ab84-1ff26455a806');
  const coaching = encodeReferenceId('ServiceOffering', 'd092cf31-9a9e-4eb2-ab1c-c8048584eb60');
  const state = async (as: string, offering: string, taken: number, idempotencyKey: string = randomUUID()) =>
    hub.ask(as, STATE, { input: { offering, taken, idempotencyKey } });
  const stated = async (...args: Parameters<typeof state>) => (await state(...args)).data.stateOfferingPlaces;
  const told = async (id: string, on?: string) =>
    (await anonymous('query P($id: ID!, $on: Date) { serviceOffering(id: $id, on: $on) { placesLeft placesStatedOn } }', { id, on })).data.serviceOffering;
  const kept = () => directory.dataSource.query('SELECT * FROM places_statement ORDER BY offering_id, month');
  const setTo = (instant: string) => hub.clock.set(new Date(instant));

  it('by nobody else, and of nothing that is not counted so', async () => {
    for (const as of ['jonas', 'jonas-gp', 'mira-employer-hr', 'regional-steward', 'jonas-hospital']) {
      expect([as, await stated(as, programme, 20)]).toEqual([as, expect.objectContaining({ code: 'NOT_PERMITTED', rule: 'N-25' })]);
    }
    expect(codesOf(await state('anonymous', programme, 20))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await state('jonas-counsellor', encodePersonId(DEMO.persons.jonas), 20))).toEqual(['BAD_USER_INPUT']);
    expect(await stated('jonas-counsellor', encodeReferenceId('ServiceOffering', randomUUID()), 20)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stated('mira-coach', coaching, 1)).toMatchObject({ code: 'RULE_NOT_MET', rule: 'S-11' });
    expect(await stated('jonas-counsellor', programme, -1)).toMatchObject({ code: 'INPUT_NOT_FIT' });
    expect(await kept()).toEqual([]);
    expect(await told(programme)).toEqual({ placesLeft: 'FEW', placesStatedOn: '2025-09-01' });
  });

  it('is told at once where nobody said anything before, and never as a number', async () => {
    expect(await told(dayTreatment)).toEqual({ placesLeft: null, placesStatedOn: null });
    const first = await stated('jonas-hospital', dayTreatment, 14);
    expect(first).toMatchObject({ toldFrom: '2026-11-18', offering: { placesLeft: 'FEW', placesStatedOn: '2026-11-18' } });
    expect(await stated('jonas-hospital', dayTreatment, 16)).toMatchObject({ toldFrom: '2026-12-01', offering: { placesLeft: 'FEW' } });
    const type = 'query T { __type(name: "ServiceOffering") { fields { name } } }';
    const fields = (await anonymous(type)).data.__type.fields.map(({ name }: { name: string }) => name);
    expect(fields.filter((name: string) => /taken|places/i.test(name)).sort()).toEqual(['placesLeft', 'placesStatedOn']);
  });

  it('is told at the turn of a month and when five moved, so that the map tells of nobody who comes or goes alone', async () => {
    const before = { placesLeft: 'FEW', placesStatedOn: '2025-09-01' };
    // 21 of 24 stood there. Who leaves the group, and who leaves it after them, shows to nobody, on that day or later.
    for (const taken of [20, 19, 17]) {
      expect(await stated('jonas-counsellor', programme, taken)).toEqual({ __typename: 'OfferingPlacesStated', taken, toldFrom: '2026-12-01', offering: before });
      expect(await told(programme)).toEqual(before);
      // Nobody reads before its turn what will be told then, by asking how it will stand.
      for (const on of ['2026-11-30', '2026-12-01', '2031-01-01']) expect([on, await told(programme, on)]).toEqual([on, before]);
    }
    setTo('2026-12-01T09:00:00Z');
    expect(await told(programme)).toEqual(before);
    const idempotencyKey = randomUUID();
    const once = await stated('jonas-care-service', programme, 16, idempotencyKey);
    expect(once).toMatchObject({ taken: 16, toldFrom: '2027-01-01', offering: before });
    expect(await stated('jonas-care-service', programme, 16, idempotencyKey)).toEqual(once);
    expect(await told(programme, '2027-01-01')).toEqual(before);
    // Midnight in Brussels, to the second.
    setTo('2026-12-31T22:59:59Z');
    expect(await told(programme)).toEqual(before);
    setTo('2026-12-31T23:00:00Z');
    expect(await told(programme)).toEqual({ placesLeft: 'FIVE_OR_MORE', placesStatedOn: '2027-01-01' });
    expect(await told(programme, '2026-12-31')).toEqual(before);
    expect((await kept()).filter((row: { first_taken: number }) => row.first_taken !== 14)).toMatchObject([
      ...[{ month: '2026-11', first_taken: 20, taken: 17 }, { month: '2026-12', first_taken: 16, taken: 16 }],
    ]);
  });
});
