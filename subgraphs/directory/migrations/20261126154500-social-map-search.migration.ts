import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search index of the social map, kept by the database itself: whoever writes an offering, an organisation or a
 * place, by whatever way, finds it back. No extension: a region's own PostgreSQL may allow none.
 */
const SEARCH = [
  `CREATE FUNCTION search_folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(regexp_replace(normalize(coalesce(said, ''), NFKD), '[\\u0300-\\u036f]', '', 'g'))
  $$`,
  `CREATE FUNCTION search_vector(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('pg_catalog.dutch', search_folded(said)) || to_tsvector('pg_catalog.french', search_folded(said))
  $$`,
  `CREATE FUNCTION search_trigrams(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT substr('  ' || word || ' ', place, 3)) FROM generate_series(1, length(word) + 1) place
  $$`,
  `CREATE TABLE search_word (word text PRIMARY KEY, trigrams text[] NOT NULL)`,
  `CREATE INDEX search_word_trigrams ON search_word USING gin (trigrams)`,
  `CREATE TABLE offering_search (
    offering_id uuid PRIMARY KEY REFERENCES service_offering (id) ON DELETE CASCADE,
    document tsvector NOT NULL
  )`,
  // Without a list of what is yet to be added: that would be read through with every question after an import.
  `CREATE INDEX offering_search_document ON offering_search USING gin (document) WITH (fastupdate = off)`,
  `CREATE FUNCTION offering_search_refresh(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO offering_search (offering_id, document)
    SELECT o.id,
           setweight(search_vector(o.name), 'A')
           || setweight(to_tsvector('pg_catalog.dutch', search_folded(o.summary->>'nl'))
              || to_tsvector('pg_catalog.french', search_folded(o.summary->>'fr')), 'B')
           || setweight(search_vector(g.name), 'C')
           || setweight(search_vector(l.municipality), 'D')
           || array_to_tsvector(ARRAY['kind=' || o.kind])
      FROM service_offering o
      LEFT JOIN organisation g ON g.id = o.organisation_id
      LEFT JOIN service_location l ON l.code = o.location_code
     WHERE o.id = ANY (ids)
    ON CONFLICT (offering_id) DO UPDATE SET document = EXCLUDED.document
     WHERE offering_search.document <> EXCLUDED.document;
    INSERT INTO search_word (word, trigrams)
    SELECT word, search_trigrams(word) FROM (
      SELECT DISTINCT word
        FROM service_offering o
        LEFT JOIN organisation g ON g.id = o.organisation_id
        LEFT JOIN service_location l ON l.code = o.location_code,
        regexp_split_to_table(search_folded(concat_ws(' ',
          o.name, o.summary->>'nl', o.summary->>'fr', g.name, l.municipality)), '[^a-z0-9]+') word
       WHERE o.id = ANY (ids) AND length(word) BETWEEN 4 AND 40
    ) said
    ON CONFLICT (word) DO NOTHING
  $$`,
  `CREATE FUNCTION offering_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM offering_search_refresh(ARRAY(SELECT id FROM written));
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION organisation_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM offering_search_refresh(ARRAY(SELECT o.id FROM service_offering o JOIN written w ON w.id = o.organisation_id));
    RETURN NULL;
  END $$`,
  `CREATE FUNCTION service_location_written() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM offering_search_refresh(ARRAY(SELECT o.id FROM service_offering o JOIN written w ON w.code = o.location_code));
    RETURN NULL;
  END $$`,
  ...(
    [
      ['service_offering', 'offering_written'],
      ['organisation', 'organisation_written'],
      ['service_location', 'service_location_written'],
    ] as const
  ).flatMap(([table, act]) =>
    ['INSERT', 'UPDATE'].map(
      (event) => `CREATE TRIGGER search_${event.toLowerCase()} AFTER ${event} ON ${table}
        REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION ${act}()`,
    ),
  ),
  `SELECT offering_search_refresh(ARRAY(SELECT id FROM service_offering))`,
];

export class SocialMapSearch20261126154500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "zone" ADD "latitude" double precision`);
    await runner.query(`ALTER TABLE "zone" ADD "longitude" double precision`);
    await runner.query(`ALTER TABLE "service_location" ADD "latitude" double precision`);
    await runner.query(`ALTER TABLE "service_location" ADD "longitude" double precision`);
    await runner.query(`ALTER TABLE "service_offering" ADD "phones" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "service_offering" ADD "website" text`);
    await runner.query(`CREATE TABLE "need_word" ("code" text NOT NULL, "jurisdiction" text NOT NULL, "valid_from" date, "valid_to" date, "origin" text NOT NULL, "sources" text array NOT NULL, "language" text NOT NULL, "words" text NOT NULL, "kinds" text array NOT NULL, "also_said" text array NOT NULL, CONSTRAINT "need_word_validity" CHECK (valid_from < valid_to), CONSTRAINT "PK_728bd6f227a8e9b21fe6c647e7f" PRIMARY KEY ("code"))`);
    for (const statement of SEARCH) await runner.query(statement);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
