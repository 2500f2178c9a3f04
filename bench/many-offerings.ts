/** How many offerings the social map of a country has, about. */
export const MANY_OFFERINGS = 20_000;

/**
 * Adds invented offerings to a social map that has the demo: of every kind, in 300 municipalities of 40 zones, with
 * texts of which common words stand in hundreds and rare ones in a few. The same ones every time.
 *
 * @param offerings how many; one organisation and one place for every four.
 */
export function manyOfferings(offerings: number): readonly string[] {
  const WORDS = `ARRAY['groep','gesprek','begeleiding','thuis','samen','werk','schulden','slapen','angst','herstel','jongeren',
    'ouderen','wonen','buurt','koken','wandelen','muziek','schilderen','rouw','verslaving','naasten','kinderen','computer',
    'fietsen','tuin','lezen','taal','vrijwilligers','ontmoeting','crisis','avond','weekend','opvang','budget','papieren']`;
  const FRENCH = `ARRAY['groupe','entretien','accompagnement','domicile','ensemble','travail','dettes','sommeil','angoisse','rétablissement',
    'jeunes','logement','quartier','cuisine','promenade','musique','peinture','deuil','dépendance','proches','enfants','crise']`;
  // Names that stand in some dozens of offerings, as those of houses and streets do.
  const rare = (seed: string): string => `'z' || chr(97 + (${seed} * 7) % 26) || 'o' || chr(97 + (${seed} * 11) % 26) || 'a' || chr(97 + (${seed} / 26) % 26) || 'eren'`;
  // One word in six is one that people look for; the others are 500 that make up the rest of such texts.
  const pick = (list: string, seed: string): string =>
    `CASE WHEN hashint4(${seed}) % 6 = 0 THEN (${list})[1 + abs(hashint4(-(${seed}))) % cardinality(${list})]
          ELSE 'w' || chr(97 + abs(hashint4(${seed})) % 20) || 'e' || chr(97 + abs(hashint4(${seed})) % 25) || 'ing' END`;
  const words = (list: string, count: number): string =>
    Array.from({ length: count }, (_, nth) => pick(list, `n * 31 + ${nth}`)).join(` || ' ' || `);
  return [
    `INSERT INTO zone (code, jurisdiction, origin, sources, kind, name, inhabitants, latitude, longitude)
     SELECT 'many-' || n, 'BE-VLG', 'EXAMPLE', '{}', 'PRIMARY_CARE_ZONE', 'Zone ' || n, 100000, 50.8 + (n % 8) * 0.06, 2.8 + (n / 8) * 0.4
       FROM generate_series(1, 40) n`,
    `INSERT INTO organisation (id, code, jurisdiction, origin, sources, kind, name, zone_code)
     SELECT md5('many-organisation' || n)::uuid, 'many-' || n, 'BE-VLG', 'EXAMPLE', '{}', 'CAW', 'Huis ' || initcap(${rare('n')}), 'many-' || (1 + n % 40)
       FROM generate_series(1, ${Math.ceil(offerings / 4)}) n`,
    `INSERT INTO service_location (code, jurisdiction, origin, sources, organisation_id, zone_code, setting, municipality, latitude, longitude)
     SELECT 'many-' || n, 'BE-VLG', 'EXAMPLE', '{}', md5('many-organisation' || n)::uuid, 'many-' || (1 + n % 40), 'LIVING_ENVIRONMENT',
            'Dorp' || chr(97 + n % 26) || chr(97 + (n / 26) % 12) || 'egem', 50.7 + (n % 97) * 0.006, 2.6 + (n % 311) * 0.01
       FROM generate_series(1, ${Math.ceil(offerings / 4)}) n`,
    `WITH kinds AS (SELECT array_agg(code ORDER BY ordinal) AS codes, array_agg(labels->>'nl' ORDER BY ordinal) AS names
                      FROM code WHERE system = 'offering-kind')
     INSERT INTO service_offering (id, code, jurisdiction, origin, sources, organisation_id, kind, name, summary, functions,
       delivery_modes, zone_codes, location_code, languages, direct_access, waiting_time_band, opening_hours, out_of_hours)
     SELECT md5('many-offering' || n)::uuid, 'many-' || n, 'BE-VLG', 'EXAMPLE', '{}', md5('many-organisation' || (1 + n / 4))::uuid,
            codes[1 + n % cardinality(codes)], initcap(names[1 + n % cardinality(codes)]) || ' ' || ${rare('n')},
            jsonb_build_object('nl', ${words(WORDS, 9)}, 'fr', ${words(FRENCH, 9)}, 'de', 'x', 'en', 'x'),
            '{}', ARRAY[(ARRAY['AMBULATORY', 'MOBILE', 'ONLINE'])[1 + n % 3]], ARRAY['many-' || (1 + (n / 4) % 40)], 'many-' || (1 + n / 4),
            ARRAY['nl'], n % 3 <> 0, (ARRAY['NONE', 'UP_TO_2_WEEKS', 'UP_TO_1_MONTH', 'UP_TO_3_MONTHS', 'UNKNOWN'])[1 + n % 5],
            CASE n % 4 WHEN 0 THEN '[]' ELSE '[{"days": [1, 2, 3, 4, 5], "opens": "09:00", "closes": "17:00"}]' END::jsonb, n % 9 = 0
       FROM generate_series(1, ${offerings - 1}) n, kinds`,
    'ANALYZE service_offering',
    'ANALYZE offering_search',
    'ANALYZE search_word',
    'ANALYZE service_location',
  ];
}
