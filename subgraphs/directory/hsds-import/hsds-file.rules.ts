/** One record of a table of the Human Services Data Specification (HSDS 3), with where it stands in what was given. */
export interface HsdsRecord {
  /** Such as `services.csv, line 12`. */
  readonly place: string;
  /** Its fields; what is empty is left out. */
  readonly fields: Readonly<Record<string, string>>;
}

export type HsdsTables = ReadonlyMap<string, readonly HsdsRecord[]>;

/** Raised for a file that cannot be read as a whole: nothing of it is taken. */
export class BrokenFileError extends Error {}

/** The tables that are read. `contacts` is never among them: names of people who work somewhere are not the map's. */
const TABLES = [
  ...['organizations', 'services', 'locations', 'addresses', 'phones', 'schedules', 'languages', 'service_areas'],
  ...['service_at_locations', 'attributes', 'taxonomy_terms'],
] as const;
type Table = (typeof TABLES)[number];

const BY_FILE_NAME: Readonly<Record<string, Table>> = {
  ...Object.fromEntries(TABLES.map((table) => [table, table])),
  ...{ organization: 'organizations', service: 'services', location: 'locations', address: 'addresses', phone: 'phones' },
  ...{ schedule: 'schedules', language: 'languages', service_area: 'service_areas', attribute: 'attributes' },
  ...{ service_at_location: 'service_at_locations', taxonomy_term: 'taxonomy_terms' },
};

/** The table that a resource of a data package is, by its name; null for one that is not read. */
export function tableNamed(name: string): string | null {
  return Object.hasOwn(BY_FILE_NAME, name) ? BY_FILE_NAME[name]! : null;
}

/**
 * The CSV files that a `datapackage.json` names, inside its own folder.
 *
 * @throws {BrokenFileError} when it names none, names one table twice, or names a file elsewhere: a package of another
 *   keeper must not make the hub read what it was not given.
 */
export function resourcesOf(descriptor: unknown): readonly { readonly table: string; readonly file: string; readonly delimiter: string }[] {
  const resources = isObject(descriptor) && Array.isArray(descriptor.resources) ? (descriptor.resources as unknown[]) : [];
  const read = resources.flatMap((resource) => {
    if (!isObject(resource) || typeof resource.name !== 'string') throw new BrokenFileError('datapackage.json: a resource has no name.');
    const table = tableNamed(resource.name);
    if (table === null) return [];
    const { path, dialect } = resource;
    if (typeof path !== 'string' || !/^(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9_][A-Za-z0-9_.\-/]*$/.test(path)) {
      throw new BrokenFileError(`datapackage.json: the path of ${resource.name} is not a file of the package.`);
    }
    const delimiter = isObject(dialect) && typeof dialect.delimiter === 'string' ? dialect.delimiter : ',';
    return [{ table, file: path, delimiter }];
  });
  const twice = read.find(({ table }, nth) => read.findIndex((each) => each.table === table) !== nth);
  if (twice) throw new BrokenFileError(`datapackage.json: ${twice.table} is named twice.`);
  if (!read.some(({ table }) => table === 'services')) throw new BrokenFileError('datapackage.json names no services.');
  return read;
}

const MAY_BE_NESTED: Readonly<Record<string, readonly [table: Table, link: string]>> = {
  service_at_locations: ['service_at_locations', 'service_id'],
  addresses: ['addresses', 'location_id'],
  service_areas: ['service_areas', 'service_id'],
};

const OWNER_LINK: Readonly<Record<string, string>> = {
  services: 'service_id',
  locations: 'location_id',
  organizations: 'organization_id',
  service_at_locations: 'service_at_location_id',
};

/**
 * The tables of HSDS in JSON: either whole tables by name, or services that hold all that belongs to them, as the HSDS
 * API gives them (a list, or a page with `contents`).
 *
 * @throws {BrokenFileError} for anything else.
 */
export function tablesOfJson(json: unknown): HsdsTables {
  const found = new Map<string, HsdsRecord[]>();
  const seen = new Set<string>();
  const add = (table: Table, value: unknown, place: string, link: Readonly<Record<string, string>> = {}): void => {
    if (!isObject(value)) throw new BrokenFileError(`${place} is no record.`);
    const fields: Record<string, string> = { ...link };
    for (const [name, each] of Object.entries(value)) {
      if (typeof each === 'string' ? each.trim() !== '' : typeof each === 'number' || typeof each === 'boolean') fields[name] = String(each).trim();
    }
    const id = fields.id ?? '';
    inside(table, id, value, place, fields);
    // The same organisation or place stands in every service of it.
    if ((table === 'organizations' || table === 'locations' || table === 'taxonomy_terms') && place.includes('.')) {
      if (seen.has(`${table} ${id}`)) return;
      seen.add(`${table} ${id}`);
    }
    const records = found.get(table);
    if (records === undefined) found.set(table, [{ place, fields }]);
    else records.push({ place, fields });
  };
  const inside = (table: Table, id: string, value: Record<string, unknown>, place: string, fields: Record<string, string>): void => {
    for (const [name, key, within] of [
      ['organization', 'organization_id', 'organizations'],
      ['location', 'location_id', 'locations'],
      ['taxonomy_term', 'taxonomy_term_id', 'taxonomy_terms'],
    ] as const) {
      const one = value[name];
      if (!isObject(one)) continue;
      if (typeof one.id === 'string') fields[key] = one.id;
      add(within, one, `${place}.${name}`);
    }
    for (const name of ['service_at_locations', 'addresses', 'service_areas', 'phones', 'schedules', 'languages', 'attributes']) {
      const several = value[name];
      if (!Array.isArray(several)) continue;
      const [within, own] = MAY_BE_NESTED[name] ?? [name as Table, name === 'attributes' ? 'link_id' : OWNER_LINK[table]];
      if (own === undefined) continue;
      several.forEach((each: unknown, nth) => add(within, each, `${place}.${name}[${nth}]`, { [own]: id }));
    }
  };
  const services = Array.isArray(json) ? json : isObject(json) && Array.isArray(json.contents) ? json.contents : null;
  if (services !== null) {
    services.forEach((each: unknown, nth) => add('services', each, `services[${nth}]`));
  } else if (isObject(json)) {
    for (const [name, rows] of Object.entries(json)) {
      const table = tableNamed(name) as Table | null;
      if (table === null) continue;
      if (!Array.isArray(rows)) throw new BrokenFileError(`${name} is no list.`);
      rows.forEach((each: unknown, nth) => add(table, each, `${name}[${nth}]`));
    }
  } else {
    throw new BrokenFileError('This JSON holds neither services nor tables of HSDS.');
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
