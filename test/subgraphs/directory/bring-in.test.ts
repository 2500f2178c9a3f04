import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { MANY_OFFERINGS, manyOfferings } from '../../../bench/many-offerings';
import { createCursors } from '../../../shared/cursor';
import { directorySubgraph } from '../../../subgraphs/directory/directory.subgraph';
import { CODE_LISTS } from '../../../subgraphs/directory/reference/code-lists.reference';
import { importHsdsCommand } from '../../../start/import-hsds';
import { directoryStores } from '../../../subgraphs/directory/directory.context';
import { ask, searchStatement } from '../../../subgraphs/directory/offering-search/offering-search.store';
import { createDataSource } from '../../../subgraphs/kit/data-source';
import { loadDemo, migrateSubgraph } from '../../../subgraphs/kit/migrate';
import { TEST_NOW } from '../../support/hub';
import { createTestDatabase } from '../../support/database';
import type { TestDatabase } from '../../support/database';
import { isFullProof, timesFor } from '../../support/proof';

describe('bringing in reference data at every start', () => {
  let database: TestDatabase;
  let owner: DataSource;
  // What providers state of places is theirs, and brought in by nobody.
  const tables = directorySubgraph.tables.map(({ options }) => options.tableName!).filter((table) => table !== 'places_statement');

  beforeAll(async () => {
    database = await createTestDatabase('directory', async (ownerUrl) => {
      await migrateSubgraph(directorySubgraph, ownerUrl);
      await loadDemo(directorySubgraph, ownerUrl, TEST_NOW);
    });
    owner = await createDataSource(directorySubgraph, database.ownerUrl, 1).initialize();
  });
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  /** Every row with the place it stands at and the transaction that wrote it: what was touched at all has another. */
  async function writings(): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {};
    for (const table of tables) {
      found[table] = await owner.query(`SELECT ctid::text, xmin::text, t.code FROM ${table} t ORDER BY 1`);
    }
    return found;
  }

  it('fills every table', async () => {
    const written = await writings();
    expect(Object.entries(written).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(written['code']).toHaveLength(CODE_LISTS.length);
  });

  it('touches no row when it is done again', async () => {
    const before = await writings();
    await migrateSubgraph(directorySubgraph, database.ownerUrl);
    await loadDemo(directorySubgraph, database.ownerUrl, TEST_NOW);
    expect(await writings()).toEqual(before);
  });

  it('amends what has changed and adds what is missing, and nothing else', async () => {
    await owner.query(`UPDATE crisis_contact SET phones = '{999}' WHERE code = 'be-112'`);
    await owner.query(`DELETE FROM code WHERE system = 'zone-kind' AND code = 'LOCAL_ZONE'`);
    const before = await writings();

    await migrateSubgraph(directorySubgraph, database.ownerUrl);

    const after = await writings();
    expect(await owner.query(`SELECT phones FROM crisis_contact WHERE code = 'be-112'`)).toEqual([{ phones: ['112'] }]);
    expect(after['code']).toHaveLength(CODE_LISTS.length);
    const untouched = ({ code }: { code: string }): boolean => code !== 'be-112' && code !== 'LOCAL_ZONE';
    for (const table of tables) {
      expect((after[table] as { code: string }[]).filter(untouched)).toEqual((before[table] as { code: string }[]).filter(untouched));
    }
  });

  it('leaves rows that a region added, and does not take away what is no longer in the data', async () => {
    await owner.query(
      `INSERT INTO network (code, jurisdiction, origin, sources, name, entity, audience)
       VALUES ('be-former', 'BE', 'SOURCE', '{004:872}', 'Former', 'VL', 'ADULT')`,
    );
    await migrateSubgraph(directorySubgraph, database.ownerUrl);
    expect(await owner.query(`SELECT name FROM network WHERE code = 'be-former'`)).toEqual([{ name: 'Former' }]);
  });

  it('cannot hold a row that ends before it begins, or two rows under one code', async () => {
    const insert = (code: string, id: string, from: string, to: string): Promise<unknown> =>
      owner.query(
        `INSERT INTO team (id, code, jurisdiction, origin, sources, organisation_id, name, valid_from, valid_to)
         VALUES ($1, $2, 'BE', 'EXAMPLE', '{}', 'cfbef3e2-ce35-4eff-b0cf-2e1643142050', 'Team', $3, $4)`,
        [id, code, from, to],
      );
    await expect(insert('a', '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0001', '2024-01-01', '2024-01-01')).rejects.toThrow(/team_validity/);
    await insert('a', '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0001', '2024-01-01', '2024-01-02');
    await expect(insert('a', '5f0c3f5e-3a35-4d0e-9c6b-0f6a6c1f0002', '2024-01-01', '2024-01-02')).rejects.toThrow(/team_code/);
  });

  it('answers the common search of the social map by its index, and never reads through the offerings', async () => {
    // The whole map of a country in the long proof; as many as the planner needs to weigh one way against another otherwise.
    const offerings = timesFor(3_000, MANY_OFFERINGS);
    await owner.query('SET statement_timeout = 0');
    for (const statement of manyOfferings(offerings)) await owner.query(statement);
    const search = directoryStores({ manager: owner.manager, cursors: createCursors(Buffer.alloc(32, 1)) } as never).offeringSearch;
    const { hits } = await search.search('schulden', {}, null, { first: 20 }, '2026-11-18');
    expect(hits).toHaveLength(20);

    const common = { said: 'schulden', takenFor: 'schulden', stems: ['schuld', 'schulden'], kinds: ['DEBT_SUPPORT'], factor: 2 };
    // On a small map a common word stands in so large a part that reading all of the index is the shorter way.
    const term = isFullProof() ? common : { ...common, stems: ['deurwaarder'] };
    const from = { latitude: 50.97, longitude: 3.85, kilometres: 20, zones: [] };
    for (const [criteria, origin] of [
      [{}, null],
      [{ zones: ['many-7'], directAccess: true }, null],
      [{ openAt: { day: 3, time: '10:00' } }, from],
    ] as const) {
      const { sql, values } = searchStatement([term], criteria, origin, '2026-11-18', 21);
      const rows = await ask<{ 'QUERY PLAN': string }>(owner.manager, `EXPLAIN ${sql}`, values);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toContain('Bitmap Index Scan on offering_search_document');
      expect(plan).not.toMatch(/Seq Scan on (?:offering_search|service_offering|service_location)/);
    }
  });
});

describe('bringing in the social map of another keeper (HSDS)', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let folder: string;
  const NOW = new Date('2026-11-18T11:00:00.000Z');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kring-hsds-'));
    database = await createTestDatabase('directory', async (ownerUrl) => {
      await migrateSubgraph(directorySubgraph, ownerUrl);
      await loadDemo(directorySubgraph, ownerUrl, TEST_NOW);
    });
    owner = await createDataSource(directorySubgraph, database.ownerUrl, 1).initialize();
  });
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const TABLES: Readonly<Record<string, string>> = {
    organizations: 'id,name,website\r\no1,"Huis ""De Kade"", vzw",https://kade.example\no2,,\no3,Zonder soort,javascript:alert(1)\n',
    services:
      'id,organization_id,name,description,status,minimum_age,maximum_age,application_process,wait_time\n' +
      's1,o1,Kadegroep,"Praten over rouw,\nen over verlies",active,18,,Walk-in,tot 2 weken\n' +
      's2,o1,Nachtlijn,Bellen als het niet gaat,active,,,na verwijzing,\n' +
      's3,o2,Van niemand,,active,,,,\n' +
      's4,o1,Verkeerde leeftijd,,active,achttien,,,\n' +
      's5,o1,Voorbij,,defunct,,,,\n' +
      's1,o1,Nog eens,,active,,,,\n' +
      's6,o1,Zonder soort,,active,,,,\n',
    locations: 'id,organization_id,location_type,latitude,longitude\nl1,o1,physical,50.99,3.79\n',
    addresses: 'id,location_id,address_1,city\na1,l1,Kaai 9,Hazelare\n',
    service_at_location: 'id,service_id,location_id\nx1,s1,l1\n',
    phones: 'id,service_id,organization_id,contact_id,number\np1,s2,,,+32 9 000 11 22\np2,,o1,,09 000 00 01\np3,,,c1,0470 00 00 00\n',
    schedules:
      'id,service_id,freq,byday,opens_at,closes_at,valid_to\nh1,s1,WEEKLY,"TU,TH",09:30,12:00,\nh2,s2,DAILY,,22:00,06:00,\nh3,s1,MONTHLY,MO,09:00,10:00,\n' +
      'h4,s1,WEEKLY,MO,09:00,10:00,2020-01-01\n',
    attributes: 'id,link_id,link_entity,taxonomy_term_id\nt1,s1,service,k1\nt2,s2,service,k2\nt3,s4,service,k1\n',
    taxonomy_terms: 'id,code,name\nk1,SELF_HELP_GROUP,Groep\nk2,x,crisisinterventie\n',
    contacts: 'id,name\nc1,Jan Vertrouwelijk\n',
  };

  function writePackage(tables: Readonly<Record<string, string>>): string {
    const place = mkdtempSync(join(folder, 'package-'));
    for (const [name, text] of Object.entries(tables)) writeFileSync(join(place, `${name}.csv`), text);
    const resources = Object.keys(tables).map((name) => ({ name, path: `${name}.csv` }));
    writeFileSync(join(place, 'datapackage.json'), JSON.stringify({ name: 'hsds', resources }));
    return place;
  }

  const FLAGS = ['--zone', 'elz-hazelare', '--organisation-kind', 'CAW'];
  async function run(path: string, source: string, ...flags: string[]): Promise<{ code: number; said: string[] }> {
    const said: string[] = [];
    const env = { KRING_OWNER_URL_DIRECTORY: database.ownerUrl };
    return { code: await importHsdsCommand([path, '--source', source, ...FLAGS, ...flags], env, (line) => said.push(line), NOW), said };
  }
  const offeringsOf = (source: string): Promise<Record<string, unknown>[]> =>
    owner.query(`SELECT *, valid_to::text AS valid_to FROM service_offering WHERE starts_with(code, $1) ORDER BY code`, [`${source}.`]);
  const everything = async (): Promise<unknown> => {
    const rows = [];
    for (const table of ['organisation', 'service_location', 'service_offering', 'offering_search']) {
      rows.push(await owner.query(`SELECT ctid::text, xmin::text FROM ${table} ORDER BY 1`));
    }
    return rows;
  };

  it('takes what is fit, refuses each other record with its line and the reason, and takes no name of a person', async () => {
    const { code, said } = await run(writePackage(TABLES), 'kade');
    expect(code).toBe(1);
    expect(said).toEqual([
      ...['organisations: 2 taken, 0 changed, 0 unchanged, 0 closed', '  taken: kade.o1', '  taken: kade.o3'],
      ...['places: 1 taken, 0 changed, 0 unchanged, 0 closed', '  taken: kade.l1'],
      ...['offerings: 2 taken, 0 changed, 0 unchanged, 0 closed', '  taken: kade.s1', '  taken: kade.s2'],
      'left out: schedules.csv, line 4 ("h3"): it is MONTHLY, and opening hours here are weekly',
      'refused: organizations.csv, line 3 ("o2"): an organisation has a name of 1 to 300 characters',
      'refused: services.csv, line 9 ("s1"): another record above has the same id',
      'refused: services.csv, line 5 ("s3"): its organisation is not there, or was refused',
      'refused: services.csv, line 6 ("s4"): its ages are not whole years from 0 to 150, the lower one first',
      'refused: services.csv, line 7 ("s5"): the source says that it is defunct',
      'refused: services.csv, line 9 ("s6"): none of its attributes is a code or name of offering-kind; give --kind',
      '6 refused',
    ].map((line) => line.replace('services.csv, line 9 ("s1")', 'services.csv, line 8 ("s1")')));
    const [group, line] = await offeringsOf('kade');
    expect(group).toMatchObject({
      ...{ name: 'Kadegroep', kind: 'SELF_HELP_GROUP', origin: 'IMPORTED', jurisdiction: 'BE-VLG', location_code: 'kade.l1' },
      ...{ minimum_age: 18, maximum_age: null, direct_access: true, waiting_time_band: 'UP_TO_2_WEEKS', out_of_hours: false },
      ...{ opening_hours: [{ days: [2, 4], opens: '09:30', closes: '12:00' }], phones: ['09 000 00 01'], zone_codes: ['elz-hazelare'] },
    });
    expect(line).toMatchObject({
      ...{ name: 'Nachtlijn', kind: 'CRISIS_INTERVENTION', direct_access: false, out_of_hours: true, phones: ['+32 9 000 11 22'] },
      opening_hours: [
        { days: [1, 2, 3, 4, 5, 6, 7], opens: '22:00', closes: '24:00' },
        { days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '06:00' },
      ],
    });
    const organisations = await owner.query(`SELECT name, website FROM organisation WHERE starts_with(code, 'kade.') ORDER BY code`);
    expect(organisations).toEqual([
      { name: 'Huis "De Kade", vzw', website: 'https://kade.example' },
      { name: 'Zonder soort', website: null },
    ]);
    expect(JSON.stringify(await offeringsOf('kade'))).not.toMatch(/Vertrouwelijk|0470/);
  });

  it('writes nothing when it is done again, and finds what it took in a search', async () => {
    const before = await everything();
    const { code, said } = await run(writePackage(TABLES), 'kade');
    expect(code).toBe(1);
    expect(said.filter((line) => line.includes(' taken, '))).toEqual([
      'organisations: 0 taken, 0 changed, 2 unchanged, 0 closed',
      'places: 0 taken, 0 changed, 1 unchanged, 0 closed',
      'offerings: 0 taken, 0 changed, 2 unchanged, 0 closed',
    ]);
    expect(await everything()).toEqual(before);
    const search = directoryStores({ manager: owner.manager, cursors: createCursors(Buffer.alloc(32, 1)) } as never).offeringSearch;
    const { hits } = await search.search('rouw', {}, null, { first: 50 }, '2026-11-18');
    expect(hits.map(({ offeringId }) => offeringId)).toContain((await offeringsOf('kade'))[0]!['id']);
  });

  it('amends what changed, closes what is gone and deletes nothing; what comes back is open again under its old id', async () => {
    const [, line] = await offeringsOf('kade');
    const changed = TABLES['services']!.replace('Kadegroep', 'Rouwgroep').replace(/^s2,.*\n/m, '');
    const { said } = await run(writePackage({ ...TABLES, services: changed }), 'kade');
    expect(said).toEqual(expect.arrayContaining(['offerings: 0 taken, 1 changed, 0 unchanged, 1 closed', '  changed: kade.s1', '  closed: kade.s2']));
    const [renamed, closed] = await offeringsOf('kade');
    expect(renamed).toMatchObject({ name: 'Rouwgroep', valid_to: null });
    expect(closed).toMatchObject({ id: line!['id'], name: 'Nachtlijn', valid_to: '2026-11-18' });
    expect((await run(writePackage({ ...TABLES, services: changed }), 'kade')).said).toContain('offerings: 0 taken, 0 changed, 1 unchanged, 0 closed');
    await run(writePackage(TABLES), 'kade');
    expect((await offeringsOf('kade'))[1]).toMatchObject({ id: line!['id'], valid_to: null });
  });

  it('closes what the source itself ended, and keeps what it only wrote wrongly this time', async () => {
    const wrong = TABLES['services']!.replace('Bellen als het niet gaat,active,,', 'Bellen als het niet gaat,active,oud,');
    expect((await run(writePackage({ ...TABLES, services: wrong }), 'kade')).said).toContain('offerings: 0 taken, 0 changed, 1 unchanged, 0 closed');
    expect((await offeringsOf('kade'))[1]).toMatchObject({ valid_to: null });
    const ended = TABLES['services']!.replace('Bellen als het niet gaat,active', 'Bellen als het niet gaat,inactive');
    expect((await run(writePackage({ ...TABLES, services: ended }), 'kade')).said).toContain('  closed: kade.s2');
    await run(writePackage(TABLES), 'kade');
  });

  it('keeps two sources with the same ids apart', async () => {
    const before = await offeringsOf('kade');
    const { said } = await run(writePackage(TABLES), 'haven');
    expect(said).toContain('offerings: 2 taken, 0 changed, 0 unchanged, 0 closed');
    expect(await offeringsOf('kade')).toEqual(before);
    expect(new Set([...(await offeringsOf('haven')), ...before].map(({ id }) => id)).size).toBe(4);
  });

  it('G-38, G-58, S-26: takes what stands for a whole country, each as what it says it is, and anybody finds it by that', async () => {
    const bodies = [
      ['i1', 'Inspectie voor de zorg', 'INSPECTORATE'],
      ['f1', 'Landelijk platform van cliënten en familie', 'PATIENT_FAMILY_ORGANISATION'],
      ['p1', 'Stichting van eigen projecten', 'PEER_RUN_INITIATIVE'],
      ['a1', 'Landelijk programma tegen stigma', 'PATIENT_FAMILY_ORGANISATION'],
    ] as const;
    const lines = (head: string, of: (body: (typeof bodies)[number]) => string): string => `${head}\n${bodies.map(of).join('\n')}\n`;
    const national = writePackage({
      services: 'id,organization_id,name,status\ns1,a1,Voorlichting over stigma,active\n',
      organizations: lines('id,name,website', ([id, name]) => `${id},${name},https://${id}.example`),
      attributes: lines('id,link_id,link_entity,value', ([id, , kind]) => `t${id},${id},organization,${kind}`),
    });
    expect(await run(national, 'landelijk', '--kind', 'CLIENT_INFORMATION')).toMatchObject({ code: 0 });
    const { organisations } = directoryStores({ manager: owner.manager, cursors: createCursors(Buffer.alloc(32, 1)) } as never);
    for (const [, name, kind] of bodies) {
      const { nodes } = await organisations.find({ kinds: [kind] }, { first: 100 }, '2026-11-18');
      expect(nodes).toContainEqual(expect.objectContaining({ name, kind, origin: 'IMPORTED' }));
      const others = await organisations.find({ kinds: ['CAW'] }, { first: 100 }, '2026-11-18');
      expect(others.nodes.map((each) => each.name)).not.toContain(name);
    }
  });

  it('reads JSON with everything inside each service, and whole tables in JSON, as it reads CSV', async () => {
    const organization = { id: 'o1', name: 'Huis' };
    const nested = {
      contents: ['s1', 's2'].map((id) => ({
        ...{ id, name: `Dienst ${id}`, status: 'active', organization, phones: [{ id: `p${id}`, number: '09 1' }] },
        attributes: [{ id: `a${id}`, taxonomy_term: { id: 'k', code: 'BUDDY', name: 'Buddy' } }],
        service_at_locations: [{ id: `x${id}`, location: { id: 'l1', latitude: 51, longitude: 4, addresses: [{ id: 'a', city: 'Hazelare' }] } }],
        schedules: [{ id: `h${id}`, freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
      })),
    };
    const file = join(folder, 'nested.json');
    writeFileSync(file, JSON.stringify(nested));
    expect((await run(file, 'nested')).code).toBe(0);
    expect(await offeringsOf('nested')).toMatchObject(
      ['s1', 's2'].map((id) => ({ code: `nested.${id}`, kind: 'BUDDY', location_code: 'nested.l1', phones: ['09 1'], opening_hours: [{ days: [1] }] })),
    );
    writeFileSync(file, JSON.stringify({ organizations: [organization], services: [{ id: 's1', name: 'Dienst', organization_id: 'o1' }] }));
    expect((await run(file, 'whole', '--kind', 'BUDDY')).said).toContain('  taken: whole.s1');
  });

  it('writes nothing at all of what is broken as a whole', async () => {
    const before = await everything();
    const withDescriptor = (text: string): string => {
      const place = writePackage(TABLES);
      writeFileSync(join(place, 'datapackage.json'), text);
      return place;
    };
    const named = (path: string): string => JSON.stringify({ resources: [{ name: 'services', path }] });
    const json = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const linked = writePackage(TABLES);
    rmSync(join(linked, 'services.csv'));
    symlinkSync(join(writePackage(TABLES), 'services.csv'), join(linked, 'services.csv'));
    const { services, ...others } = TABLES;
    for (const [path, reason] of [
      [writePackage({ ...TABLES, services: `${services}"s9,o1,never closed` }), /services\.csv cannot be read/],
      [writePackage({ ...TABLES, services: `${services}s9,o1\n` }), /services\.csv cannot be read/],
      [writePackage({ ...TABLES, services: services!.split('\n')[0]! }), /no service/],
      [writePackage(others), /names no services/],
      [withDescriptor('{'), /datapackage\.json cannot be read/],
      [withDescriptor(named('../services.csv')), /not a file of the package/],
      [withDescriptor(named('/etc/hostname')), /not a file of the package/],
      [withDescriptor(named('missing.csv')), /missing\.csv cannot be read/],
      [linked, /not in the package/],
      [json('text.json', '"services"'), /neither services nor tables/],
      [json('latin.json', '[]'), /no service/],
      [join(folder, 'nowhere'), /cannot be read/],
    ] as const) {
      const { code, said } = await run(path, 'kade');
      expect([path, code, said]).toEqual([path, 2, [expect.stringMatching(reason)]]);
    }
    writeFileSync(join(folder, 'bytes.json'), Buffer.from([0x5b, 0xff, 0x5d]));
    expect((await run(join(folder, 'bytes.json'), 'kade')).code).toBe(2);
    for (const flags of [['--kind', 'NO_SUCH'], ['--unknown', 'x'], ['--kind'], ['--language', 'es']]) {
      expect((await run(writePackage(TABLES), 'kade', ...flags)).code).toBe(2);
    }
    expect((await run(writePackage(TABLES), 'Kade %')).code).toBe(2);
    expect(await everything()).toEqual(before);
  });

  it('does not believe that over half of a source is gone, unless it is told so', async () => {
    const services = (count: number): object => ({
      organizations: [{ id: 'o1', name: 'Huis' }],
      services: Array.from({ length: count }, (_, nth) => ({ id: `s${nth}`, name: `Dienst ${nth}`, organization_id: 'o1' })),
    });
    const file = join(folder, 'many.json');
    const bring = async (count: number, ...flags: string[]): Promise<{ code: number; said: string[] }> => {
      writeFileSync(file, JSON.stringify(services(count)));
      return run(file, 'many-map', '--kind', 'BUDDY', ...flags);
    };
    expect((await bring(12)).code).toBe(0);
    expect(await bring(5)).toEqual({ code: 2, said: [expect.stringContaining('7 of the 12 offerings')] });
    expect((await bring(6)).said).toContain('offerings: 0 taken, 0 changed, 6 unchanged, 6 closed');
    await bring(12);
    expect((await bring(5, '--let-most-go')).said).toContain('offerings: 0 taken, 0 changed, 5 unchanged, 7 closed');
  });
});
