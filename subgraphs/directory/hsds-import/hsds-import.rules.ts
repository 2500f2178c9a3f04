import { createHash } from 'node:crypto';
import type { CodeRow } from '../code/code.table';
import { folded } from '../offering-search/offering-search.rules';
import type { LocationRow } from '../organisation/location.table';
import type { OrganisationRow } from '../organisation/organisation.table';
import { LANGUAGES } from '../reference-row/reference-row.table';
import type { Language, OpeningHours } from '../reference-row/reference-row.table';
import type { ServiceOfferingRow } from '../service-offering/service-offering.table';
import type { ZoneRow } from '../zone/zone.table';
import { BrokenFileError } from './hsds-file.rules';
import type { HsdsRecord, HsdsTables } from './hsds-file.rules';

/** What an import rests on: what the directory knows, and what whoever imports says of the source. */
export interface ImportGround {
  /** Name of the source; with its ids it is what entries are known by. */
  readonly source: string;
  /** Code of the zone of everything that names none. */
  readonly zone: string;
  readonly zones: readonly Pick<ZoneRow, 'code' | 'name' | 'jurisdiction'>[];
  /** The code lists of the directory. */
  readonly codes: readonly CodeRow[];
  /** Kinds of what names none; null: it is refused. */
  readonly kind: string | null;
  readonly organisationKind: string | null;
  /** In which language the source is written. */
  readonly language: Language;
  /** The local date of the import. */
  readonly today: string;
}

export interface Refusal {
  readonly place: string;
  readonly id: string | null;
  readonly reason: string;
}

/** What a source comes to: rows as they are to stand, and what was refused or left out and why. */
export interface ImportPlan {
  readonly organisations: readonly OrganisationRow[];
  readonly locations: readonly LocationRow[];
  readonly offerings: readonly ServiceOfferingRow[];
  readonly refused: readonly Refusal[];
  /** Taken, without this part of it. */
  readonly leftOut: readonly Refusal[];
  /** Ids of offerings that the source itself says are no longer active. */
  readonly ended: ReadonlySet<string>;
}

const MOST_TEXT = 2_000;
const DAYS: Readonly<Record<string, number>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };
/** HSDS has no field for it; nobody is sent to a door as open without a referral unless the source says so. */
const WALK_IN = /walk.?in|no referral|rechtstreeks toegankelijk|vrij toegankelijk|zonder verwijzing|acces libre|sans rendez|accessible directement/;
const LANGUAGE_NAMES: Readonly<Record<string, Language>> = {
  ...{ nl: 'nl', nld: 'nl', dut: 'nl', dutch: 'nl', nederlands: 'nl', neerlandais: 'nl' },
  ...{ fr: 'fr', fra: 'fr', fre: 'fr', french: 'fr', frans: 'fr', francais: 'fr' },
  ...{ de: 'de', deu: 'de', ger: 'de', german: 'de', duits: 'de', allemand: 'de' },
  ...{ en: 'en', eng: 'en', english: 'en', engels: 'en', anglais: 'en' },
};

/** The UUID of an entry of a source: the same at every import, so that none is ever there twice. */
export function importedId(source: string, type: string, id: string): string {
  const hex = createHash('sha256').update(JSON.stringify([source, type, id])).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** The code of an entry of a source: readable where its id is, and otherwise made from it. */
export function importedCode(source: string, type: string, id: string): string {
  return `${source}.${/^[a-z0-9-]{1,50}$/.test(id) ? id : importedId(source, type, id)}`;
}

/**
 * Reads the tables of a source. A record that is not fit is refused with its place and the reason; all others are taken.
 *
 * @throws {BrokenFileError} for a source without any service: that is a broken file, and no region without help.
 */
export function planImport(tables: HsdsTables, ground: ImportGround): ImportPlan {
  const refused: Refusal[] = [];
  const leftOut: Refusal[] = [];
  const ended = new Set<string>();
  const zone = ground.zones.find(({ code }) => code === ground.zone);
  if (zone === undefined) throw new BrokenFileError(`${ground.zone} is not the code of a zone.`);
  const all = (table: string): readonly HsdsRecord[] => tables.get(table) ?? [];
  if (all('services').length === 0) throw new BrokenFileError('There is no service in it.');
  const by = (table: string, field: string): ReadonlyMap<string, readonly HsdsRecord[]> => groupBy(all(table), field);

  const codeNamed = codeReader(ground.codes);
  const termNames = new Map(all('taxonomy_terms').map(({ fields }) => [fields.id, [fields.code, fields.name, fields.term]]));
  const attributes = by('attributes', 'link_id');
  const codesOf = (system: string, id: string): readonly string[] => {
    const said = (attributes.get(id) ?? []).flatMap(({ fields }) => [fields.value, ...(termNames.get(fields.taxonomy_term_id!) ?? [])]);
    return [...new Set(said.flatMap((each) => (each === undefined ? [] : codeNamed(system, each) ?? [])))];
  };
  const standing = { jurisdiction: zone.jurisdiction, validFrom: null, validTo: null, origin: 'IMPORTED', sources: [] } as const;

  /** The records of a table that have an id of their own and a fit text in every field. */
  const fit = (table: string): readonly (HsdsRecord & { readonly id: string })[] => {
    const seen = new Set<string>();
    return all(table).flatMap((record) => {
      const { place, fields } = record;
      const id = fields.id ?? null;
      const refuse = (reason: string): [] => (refused.push({ place, id, reason }), []);
      if (id === null || id.length > 200) return refuse('it has no id, or one of more than 200 characters');
      if (seen.has(id)) return refuse('another record above has the same id');
      seen.add(id);
      if (Object.values(fields).some((text) => text.includes('\0'))) return refuse('it holds a NUL character');
      return [{ ...record, id }];
    });
  };

  const organisations = new Map<string, OrganisationRow>();
  for (const { place, fields, id } of fit('organizations')) {
    const [kind = ground.organisationKind] = codesOf('organisation-kind', id);
    if (fields.name === undefined || fields.name.length > 300) {
      refused.push({ place, id, reason: 'an organisation has a name of 1 to 300 characters' });
    } else if (kind === null) {
      refused.push({ place, id, reason: 'it does not say what sort of organisation it is; give --organisation-kind' });
    } else {
      organisations.set(id, {
        ...{ id: importedId(ground.source, 'organization', id), code: importedCode(ground.source, 'organization', id) },
        ...{ kind, name: fields.name, zoneCode: zone.code, website: webAddress(fields.website ?? fields.url) },
        ...{ qualityStatute: null, clientBoardPercent: null, isIndependent: null, ...standing },
      });
    }
  }

  const phonesOf = ['service_id', 'service_at_location_id', 'location_id', 'organization_id'].map((field) => by('phones', field));
  const schedulesOf = ['service_id', 'service_at_location_id', 'location_id'].map((field) => by('schedules', field));
  const languagesOf = by('languages', 'service_id');
  const areasOf = by('service_areas', 'service_id');
  const placesOf = by('service_at_locations', 'service_id');
  const addressesOf = by('addresses', 'location_id');
  const locationRecords = new Map(fit('locations').map((record) => [record.id, record]));
  const locations = new Map<string, LocationRow>();

  const locationFor = (id: string, organisation: OrganisationRow): LocationRow | null => {
    const record = locationRecords.get(id);
    if (record === undefined) return null;
    const { fields } = record;
    const owner = fields.organization_id === undefined ? organisation : (organisations.get(fields.organization_id) ?? organisation);
    const address = addressesOf.get(id)?.[0]?.fields ?? {};
    const latitude = degrees(fields.latitude, 90);
    const longitude = degrees(fields.longitude, 180);
    const known = latitude !== null && longitude !== null;
    if (!known && (fields.latitude ?? fields.longitude) !== undefined) {
      leftOut.push({ place: record.place, id, reason: 'its latitude and longitude are no place on earth' });
    }
    const [setting = fields.location_type === 'virtual' ? 'ONLINE' : 'INSTITUTION'] = codesOf('location-setting', id);
    return {
      ...{ code: importedCode(ground.source, 'location', id), organisationId: owner.id, zoneCode: zone.code, setting },
      ...{ street: address.address_1 ?? null, municipality: address.city ?? null, stepFree: null, reach: null },
      ...{ latitude: known ? latitude : null, longitude: known ? longitude : null, ...standing },
    };
  };

  const offerings: ServiceOfferingRow[] = [];
  for (const { place, fields, id } of fit('services')) {
    const refuse = (reason: string): void => void refused.push({ place, id, reason });
    const offeringId = importedId(ground.source, 'service', id);
    if (fields.status !== undefined && fields.status !== 'active') {
      ended.add(offeringId);
      refuse(`the source says that it is ${fields.status.slice(0, 40)}`);
      continue;
    }
    const organisation = fields.organization_id === undefined ? undefined : organisations.get(fields.organization_id);
    const kind = codesOf('offering-kind', id)[0] ?? ground.kind;
    const [minimumAge, maximumAge] = [age(fields.minimum_age), age(fields.maximum_age)];
    if (fields.name === undefined || fields.name.length > 300) {
      refuse('an offering has a name of 1 to 300 characters');
    } else if (organisation === undefined) {
      refuse('its organisation is not there, or was refused');
    } else if (kind === null) {
      refuse('none of its attributes is a code or name of offering-kind; give --kind');
    } else if (minimumAge === undefined || maximumAge === undefined || (minimumAge ?? 0) > (maximumAge ?? 150)) {
      refuse('its ages are not whole years from 0 to 150, the lower one first');
    } else {
      const links = [...(placesOf.get(id) ?? [])].sort((a, b) => ((a.fields.location_id ?? '') < (b.fields.location_id ?? '') ? -1 : 1));
      const [link] = links;
      if (links.length > 1) leftOut.push({ place, id, reason: `it is at ${links.length} places, of which the first is taken` });
      const location = link?.fields.location_id === undefined ? null : locationFor(link.fields.location_id, organisation);
      if (link !== undefined && location === null) leftOut.push({ place, id, reason: 'its place is not there, or was refused' });
      if (location !== null) locations.set(location.code, location);
      const ids = [id, link?.fields.id, link?.fields.location_id, fields.organization_id];
      const nearest = (groups: readonly ReadonlyMap<string, readonly HsdsRecord[]>[]): readonly HsdsRecord[] =>
        groups.map((group, nth) => group.get(ids[nth] ?? '') ?? []).find((records) => records.length > 0) ?? [];
      const hours = nearest(schedulesOf).flatMap((schedule) => {
        const read = hoursOf(schedule.fields, ground.today);
        if (typeof read !== 'string') return read;
        leftOut.push({ place: schedule.place, id: schedule.fields.id ?? null, reason: read });
        return [];
      });
      const said = (languagesOf.get(id) ?? []).flatMap(({ fields: each }) => LANGUAGE_NAMES[folded(each.code ?? each.name ?? '')] ?? []);
      const modes = codesOf('delivery-mode', id);
      const areas = (areasOf.get(id) ?? []).flatMap(({ fields: each }) => zoneNamed([each.name, each.extent], ground.zones) ?? []);
      const summary = (fields.description ?? fields.name).slice(0, MOST_TEXT);
      offerings.push({
        ...{ id: offeringId, code: importedCode(ground.source, 'service', id), organisationId: organisation.id, kind, name: fields.name },
        // One text in one language: better said in the wrong one than not at all.
        summary: Object.fromEntries(LANGUAGES.map((language) => [language, summary])) as ServiceOfferingRow['summary'],
        ...{ careLevel: null, functions: [] },
        deliveryModes: (modes.length > 0 ? modes : [location?.setting === 'ONLINE' ? 'ONLINE' : 'AMBULATORY']) as ServiceOfferingRow['deliveryModes'],
        zoneCodes: areas.length > 0 ? [...new Set(areas)] : [zone.code],
        locationCode: location?.code ?? null,
        languages: said.length > 0 ? [...new Set(said)] : [ground.language],
        ...{ minimumAge, maximumAge },
        directAccess: WALK_IN.test(folded(fields.application_process ?? '')),
        waitingTimeBand: (fields.wait_time && codeNamed('waiting-time-band', fields.wait_time)) || 'UNKNOWN',
        waitingStatedOn: null,
        openingHours: hours,
        outOfHours: hours.some(({ days, closes }) => closes > '18:00' || days.some((day) => day > 5)),
        ...{ capacity: null, capacityUnit: null, placesTaken: null, placesStatedOn: null },
        phones: [...new Set(nearest(phonesOf).flatMap(({ fields: each }) => phoneNumber(each.number) ?? []))].slice(0, 5),
        website: webAddress(fields.url),
        ...standing,
      });
    }
  }
  return { organisations: [...organisations.values()], locations: [...locations.values()], offerings, refused, leftOut, ended };
}

function groupBy(records: readonly HsdsRecord[], field: string): ReadonlyMap<string, readonly HsdsRecord[]> {
  const groups = new Map<string, HsdsRecord[]>();
  for (const record of records) {
    const key = record.fields[field];
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return groups;
}

/** The code of a list that a text is, or is the name of in one of the four languages; undefined for any other text. */
type CodeReader = (system: string, text: string) => string | undefined;

function codeReader(codes: readonly CodeRow[]): CodeReader {
  const byName = new Map(codes.flatMap(({ system, code, labels }) => Object.values(labels).map((label) => [`${system} ${folded(label)}`, code])));
  const byCode = new Map(codes.map(({ system, code }) => [`${system} ${folded(code)}`, code]));
  return (system, text) => {
    const said = folded(text.trim());
    return byCode.get(`${system} ${said.replace(/[ -]/g, '_')}`) ?? byName.get(`${system} ${said}`);
  };
}

function zoneNamed(texts: readonly (string | undefined)[], zones: ImportGround['zones']): string | null {
  const said = texts.flatMap((text) => (text === undefined ? [] : [folded(text)]));
  return zones.find(({ code, name }) => said.includes(folded(code)) || said.includes(folded(name)))?.code ?? null;
}

/** Whole years; null where nothing is said, undefined for what is no age. */
function age(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const years = /^\d{1,3}(?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;
  return years <= 150 ? years : undefined;
}

function degrees(text: string | undefined, most: number): number | null {
  const value = text !== undefined && /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Math.abs(value) <= most ? value : null;
}

/** Only the web: any other scheme would run in the reader's browser. */
function webAddress(text: string | undefined): string | null {
  return text !== undefined && text.length <= 500 && /^https?:\/\/[^\s"<>]+$/.test(text) ? text : null;
}

function phoneNumber(text: string | undefined): string | null {
  return text !== undefined && text.length <= 40 && /^[+(]?[\d][\d\s().\/-]*$/.test(text) ? text : null;
}

/** The opening hours that a schedule says, or why it cannot be read. One that is over says none. */
export function hoursOf(fields: Readonly<Record<string, string>>, today: string): readonly OpeningHours[] | string {
  if (fields.valid_to !== undefined && fields.valid_to < today) return [];
  const [opens, closes] = [clockTime(fields.opens_at), clockTime(fields.closes_at)];
  if (opens === null || closes === null) return 'its opens_at and closes_at are no times of a day';
  const freq = fields.freq ?? 'WEEKLY';
  if (freq !== 'WEEKLY' && freq !== 'DAILY') return `it is ${freq.slice(0, 20)}, and opening hours here are weekly`;
  if (fields.interval !== undefined && fields.interval !== '1') return 'it is not of every week';
  const said = freq === 'DAILY' && fields.byday === undefined ? Object.keys(DAYS) : (fields.byday ?? '').toUpperCase().split(/[\s,;]+/);
  const days = said.filter((day) => day !== '').map((day) => DAYS[day]);
  if (days.length === 0 || days.some((day) => day === undefined)) return 'its byday is not a list of MO, TU, WE, TH, FR, SA, SU';
  const on = [...new Set(days as number[])].sort((a, b) => a - b);
  const until = closes === '00:00' ? '24:00' : closes;
  if (opens < until) return [{ days: on, opens, closes: until }];
  if (opens === until) return 'it opens and closes at the same time';
  // Over midnight: what is after it belongs to the day after.
  const after = on.map((day) => (day % 7) + 1).sort((a, b) => a - b);
  return [
    { days: on, opens, closes: '24:00' },
    { days: after, opens: '00:00', closes },
  ];
}

function clockTime(text: string | undefined): string | null {
  const match = /^([01]?\d|2[0-4]):([0-5]\d)(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text ?? '');
  if (!match || (match[1] === '24' && match[2] !== '00')) return null;
  return `${match[1]!.padStart(2, '0')}:${match[2]}`;
}

/** Which entries of a source are new, changed, the same as they stand, or no longer in it. */
export interface Difference<Row> {
  readonly taken: readonly Row[];
  readonly changed: readonly Row[];
  readonly unchanged: readonly Row[];
  /** Stand, hold, and are not in the source any more. */
  readonly gone: readonly Row[];
}

/** @param columns those that the import fills. */
export function difference<Row extends { readonly code: string; readonly validTo: string | null }>(
  wanted: readonly Row[],
  standing: readonly Row[],
): Difference<Row> {
  const known = new Map(standing.map((row) => [row.code, row]));
  const codes = new Set(wanted.map(({ code }) => code));
  const isNew = wanted.filter(({ code }) => !known.has(code));
  const isSame = (row: Row): boolean => known.has(row.code) && canonical(row) === canonical(known.get(row.code)!);
  return {
    taken: isNew,
    changed: wanted.filter((row) => known.has(row.code) && !isSame(row)),
    unchanged: wanted.filter(isSame),
    gone: standing.filter(({ code, validTo }) => !codes.has(code) && validTo === null),
  };
}

/** Whatever order the fields are in: a database gives those of JSON in its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
