import type { EntityManager } from 'typeorm';
import { KringError } from '../../../shared/errors';
import type { PageArgs } from '../../kit/connection.type';
import { assertPageSize } from '../../kit/page-size';
import type { StoreSource } from '../../kit/subgraph-definition';
import { ReferenceStore } from '../reference-row/reference-row.store';
import type { LocalDate } from '../reference-row/reference-row.table';
import { offeringConditions } from '../service-offering/service-offering.store';
import type { ServiceOfferingCriteria } from '../service-offering/service-offering.store';
import { needWordTable } from './need-word.table';
import type { NeedWordRow } from './need-word.table';
import {
  AS_WRITTEN,
  CORRECTED,
  MOST_WORDS,
  PLACES,
  kindQuery,
  nearest,
  placeOf,
  slipsAllowed,
  termsOf,
  textQuery,
  trigramsOf,
  wordsOf,
} from './offering-search.rules';
import type { Place, StemmedNeed, StemmedWord, Term } from './offering-search.rules';

/** Where somebody looks from. */
export interface Origin {
  /** Degrees (WGS 84). */
  readonly latitude: number;
  readonly longitude: number;
  /** No farther than this; null: however far. */
  readonly kilometres: number | null;
  /** The zones that serve the zone it is the middle of; empty for a point. What comes to people there is near. */
  readonly zones: readonly string[];
}

/** Why an offering was found: one thing that was looked for, and where it stands. */
export interface Match {
  readonly said: string;
  readonly takenFor: string;
  readonly corrected: boolean;
  readonly place: Place;
}

export interface Hit {
  readonly offeringId: string;
  readonly cursor: string;
  /** Null: the offering has no place of its own, or it is not known where, or nobody said from where. */
  readonly metres: number | null;
  readonly matches: readonly Match[];
}

export interface HitPage {
  readonly hits: readonly Hit[];
  readonly hasNextPage: boolean;
}

interface RankedTerm extends Term {
  readonly factor: number;
}

const NOWHERE = 2_147_483_647;

/** The search of the social map, over the index that the database keeps of its offerings. */
export class OfferingSearchStore extends ReferenceStore<NeedWordRow> {
  constructor(private readonly of: StoreSource) {
    super(of, needWordTable);
  }

  /**
   * The offerings that answer to any of the words, best first, then nearest, then by name.
   *
   * @throws {KringError} BAD_USER_INPUT for a text without a word to look for, a page size outside 1 to 100, and a
   *   cursor of another search.
   */
  async search(text: string, criteria: ServiceOfferingCriteria, from: Origin | null, page: PageArgs, on: LocalDate): Promise<HitPage> {
    assertPageSize(page.first);
    const terms = await this.terms(text, on);
    if (terms.length === 0) {
      throw new KringError('BAD_USER_INPUT', 'text names nothing to look for; say what is needed in a few words.');
    }
    const list = `offering-search/${JSON.stringify([wordsOf(text), criteria, from, on])}`;
    const after = page.after == null ? null : this.of.cursors.decode(list, page.after);
    if (after === undefined) {
      throw new KringError('BAD_USER_INPUT', 'The cursor does not belong to this search; use endCursor of a page of it.');
    }
    const findable = terms.filter(({ stems, kinds }) => stems.length + kinds.length > 0);
    if (findable.length === 0) return { hits: [], hasNextPage: false };
    const { sql, values } = searchStatement(findable, criteria, from, on, page.first + 1, after);
    const rows = await ask<FoundRow>(this.manager, sql, values);
    const hits = rows.slice(0, page.first).map((row) => ({
      offeringId: row.id,
      cursor: this.of.cursors.encode(list, [row.score, row.metres ?? NOWHERE, row.name, row.id]),
      metres: row.metres,
      matches: findable.flatMap(({ said, takenFor, factor }, nth) => {
        const place = placeOf(row.counted[nth]!, factor);
        return place === null ? [] : [{ said, takenFor, corrected: factor === CORRECTED, place }];
      }),
    }));
    return { hits, hasNextPage: rows.length > page.first };
  }

  /** What a text looks for. A word that stands nowhere is taken for the nearest that does. */
  private async terms(text: string, on: LocalDate): Promise<readonly RankedTerm[]> {
    const words = wordsOf(text).slice(0, MOST_WORDS);
    const needs = await this.needs(on);
    const asWritten = await this.withKinds(termsOf(await this.stemmed(words), needs), on);
    return Promise.all(
      asWritten.map(async ({ known, ...term }): Promise<RankedTerm> => {
        if (known || slipsAllowed(term.said) === 0) return { ...term, factor: AS_WRITTEN };
        const meant = nearest(term.said, [...(await this.near(term.said)), ...needs.flatMap(wordOf)]);
        if (meant.length === 0) return { ...term, factor: AS_WRITTEN };
        const others = await this.withKinds((await this.stemmed(meant)).flatMap((word) => termsOf([word], needs)), on);
        const all = (of: (term: Term) => readonly string[]): string[] => [...new Set(others.flatMap(of))];
        return {
          ...{ said: term.said, takenFor: meant.join(', '), factor: CORRECTED },
          stems: all(({ stems }) => stems),
          kinds: all(({ kinds }) => kinds),
        };
      }),
    );
  }

  private async stemmed(words: readonly string[]): Promise<readonly StemmedWord[]> {
    if (words.length === 0) return [];
    return this.manager.query(
      `SELECT word, (ts_lexize('pg_catalog.dutch_stem', word))[1] AS nl, (ts_lexize('pg_catalog.french_stem', word))[1] AS fr
         FROM unnest($1::text[]) WITH ORDINALITY said(word, nth) ORDER BY nth`,
      [words],
    );
  }

  private async needs(on: LocalDate): Promise<readonly StemmedNeed[]> {
    const rows = (await this.holding(on)).filter(({ language }) => language === 'nl' || language === 'fr');
    const saying = rows.flatMap(({ words, alsoSaid }) => [words, ...alsoSaid].flatMap(wordsOf));
    const byWord = new Map((await this.stemmed([...new Set(saying)])).map((word) => [word.word, word]));
    const stemmed = (text: string): readonly StemmedWord[] => wordsOf(text).map((word) => byWord.get(word)!);
    return rows
      .map(({ code, kinds, words, alsoSaid, language }) => ({
        ...{ code, kinds, language: language as 'nl' | 'fr' },
        said: stemmed(words),
        alsoSaid: alsoSaid.flatMap(stemmed),
      }))
      .filter(({ said }) => said.length > 0);
  }

  /** Adds the kinds of offering whose own name a term says, and whether anything at all answers to it. */
  private async withKinds(terms: readonly Term[], on: LocalDate): Promise<readonly (Term & { readonly known: boolean })[]> {
    if (terms.length === 0) return [];
    const queries = terms.map(({ stems }) => textQuery(stems, ''));
    const rows = await this.manager.query<{ kinds: string[]; written: boolean }[]>(
      `WITH kind AS MATERIALIZED (
         SELECT c.code, to_tsvector('pg_catalog.dutch', search_folded(c.labels->>'nl'))
                        || to_tsvector('pg_catalog.french', search_folded(c.labels->>'fr')) AS label
           FROM code c
          WHERE c.system = 'offering-kind' AND (c.valid_from IS NULL OR c.valid_from <= $2) AND (c.valid_to IS NULL OR c.valid_to > $2))
       SELECT ARRAY(SELECT kind.code FROM kind WHERE kind.label @@ query::tsquery ORDER BY kind.code) AS kinds,
              EXISTS (SELECT FROM offering_search s WHERE s.document @@ query::tsquery) AS written
         FROM unnest($1::text[]) WITH ORDINALITY said(query, nth) ORDER BY nth`,
      [queries, on],
    );
    return terms.map((term, nth) => {
      const { kinds, written } = rows[nth]!;
      return { ...term, kinds: [...new Set([...term.kinds, ...kinds])], known: written || term.kinds.length + kinds.length > 0 };
    });
  }

  /** Words of the index that share most with a word, for the distance between them to be counted. */
  private async near(word: string): Promise<readonly string[]> {
    const slips = slipsAllowed(word);
    const rows = await this.manager.query<{ word: string }[]>(
      `SELECT word FROM search_word
        WHERE trigrams && $1::text[] AND length(word) BETWEEN $2 AND $3
        ORDER BY cardinality(ARRAY(SELECT unnest(trigrams) INTERSECT SELECT unnest($1::text[]))) DESC, word
        LIMIT 100`,
      [trigramsOf(word), word.length - slips, word.length + slips],
    );
    return rows.map((row) => row.word);
  }
}

const wordOf = ({ said }: StemmedNeed): readonly string[] => (said.length === 1 ? [said[0]!.word] : []);

interface FoundRow {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly metres: number | null;
  readonly counted: readonly number[];
}

interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * One pass over the index, which alone decides what is found; rows of offerings are then fetched by their keys. With
 * OFFSET 0 the planner keeps to that order: a rare word must not cost a reading of all offerings.
 */
export function searchStatement(
  terms: readonly RankedTerm[],
  criteria: ServiceOfferingCriteria,
  from: Origin | null,
  on: LocalDate,
  limit: number,
  after: readonly (string | number)[] | null = null,
): Statement {
  const values: Record<string, unknown> = { on, limit };
  const either = (...queries: readonly string[]): string => queries.filter((query) => query !== '').join(' | ');
  values.any = either(...terms.map(({ stems, kinds }) => either(textQuery(stems, ''), kindQuery(kinds))));
  const counted = terms.map(({ stems, kinds, factor }, nth) => {
    const places: readonly (readonly [Place, string])[] = [
      ['NAME', textQuery(stems, 'A')],
      ['KIND', kindQuery(kinds)],
      ['SUMMARY', textQuery(stems, 'B')],
      ['ORGANISATION', textQuery(stems, 'C')],
      ['PLACE', textQuery(stems, 'D')],
    ];
    const cases = places.flatMap(([place, query]) => {
      if (query === '') return [];
      values[`q${nth}${place}`] = query;
      return [`WHEN s.document @@ CAST(:q${nth}${place} AS tsquery) THEN ${PLACES[place] * factor}`];
    });
    return `CASE ${cases.join(' ')} ELSE 0 END`;
  });
  const conditions = offeringConditions(criteria).map(([sql, given]) => {
    Object.assign(values, given);
    return sql;
  });
  if (from !== null) {
    Object.assign(values, { latitude: from.latitude, longitude: from.longitude });
    if (from.kilometres !== null) {
      Object.assign(values, { reach: from.kilometres * 1_000, nearZones: from.zones });
      conditions.push('(d.metres <= :reach OR (t.location_code IS NULL AND t.zone_codes && CAST(:nearZones AS text[])))');
    }
  }
  if (after !== null) {
    const [score, metres, name, id] = after;
    Object.assign(values, { afterScore: score, afterMetres: metres, afterName: name, afterId: id });
    conditions.push(
      `(-f.score, coalesce(d.metres, ${NOWHERE}), t.name, t.id)
         > (-CAST(:afterScore AS integer), CAST(:afterMetres AS integer), CAST(:afterName AS text), CAST(:afterId AS uuid))`,
    );
  }
  const metres =
    from === null
      ? 'CAST(NULL AS integer)'
      : `(SELECT CAST(round(12742000 * asin(sqrt(least(1,
             sin(radians(l.latitude - CAST(:latitude AS double precision)) / 2) ^ 2
             + cos(radians(l.latitude)) * cos(radians(CAST(:latitude AS double precision)))
               * sin(radians(l.longitude - CAST(:longitude AS double precision)) / 2) ^ 2)))) AS integer)
            FROM service_location l WHERE l.code = t.location_code)`;
  return {
    sql: `
      WITH found AS MATERIALIZED (
        SELECT s.offering_id, c.counted, (SELECT CAST(sum(each) AS integer) FROM unnest(c.counted) each) AS score
          FROM offering_search s
         CROSS JOIN LATERAL (SELECT ARRAY[${counted.join(', ')}] AS counted OFFSET 0) c
         WHERE s.document @@ CAST(:any AS tsquery)
      )
      SELECT t.id, t.name, f.score, d.metres, f.counted
        FROM found f
       CROSS JOIN LATERAL (SELECT * FROM service_offering o WHERE o.id = f.offering_id OFFSET 0) t
       CROSS JOIN LATERAL (SELECT ${metres} AS metres OFFSET 0) d
       WHERE (t.valid_from IS NULL OR t.valid_from <= :on) AND (t.valid_to IS NULL OR t.valid_to > :on)
         ${conditions.map((condition) => `AND ${condition}`).join('\n         ')}
       ORDER BY f.score DESC, coalesce(d.metres, ${NOWHERE}), t.name, t.id
       LIMIT :limit`,
    values,
  };
}

/** Sends a statement with its named values. */
export function ask<Row>(manager: EntityManager, sql: string, values: Readonly<Record<string, unknown>>): Promise<Row[]> {
  const [text, given] = manager.connection.driver.escapeQueryWithParameters(sql, { ...values });
  return manager.query(text, given as unknown[]);
}
