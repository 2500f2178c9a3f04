/** A label in the languages that the graph answers in. */
export type Labels = Readonly<Record<'nl' | 'fr' | 'de' | 'en', string>>;

const labels = (nl: string, fr: string, de: string, en: string): Labels => ({ nl, fr, de, en });

/**
 * The code lists of this subgraph. `accommodation-kind` is W-08, as the directory has it too; the others are the
 * hub's own. A code that is not here came from a partner's own list and is shown as it came.
 */
const CODE_LISTS: Readonly<Record<string, Readonly<Record<string, Labels>>>> = {
  'accommodation-kind': {
    HOURS: labels(
      'aangepaste (flexibele) werktijden',
      'horaires adaptés (flexibles)',
      'angepasste (flexible) Arbeitszeiten',
      'adapted (flexible) hours',
    ),
    TASKS: labels('taakaanpassing', 'adaptation des tâches', 'Anpassung der Aufgaben', 'adapted tasks'),
    COMMUNICATION_SUPPORT: labels(
      'communicatie en ondersteuning',
      'communication et soutien',
      'Kommunikation und Unterstützung',
      'communication and support',
    ),
    WORKPLACE: labels(
      'werkplekaanpassingen',
      'adaptation du lieu de travail',
      'Anpassung des Arbeitsplatzes',
      'adapted workplace',
    ),
  },
  'work-preference': {
    NO_IRREGULAR_HOURS: labels(
      'geen onregelmatige uren',
      'pas d’horaires irréguliers',
      'keine unregelmäßigen Arbeitszeiten',
      'no irregular hours',
    ),
    PART_TIME: labels('deeltijds', 'à temps partiel', 'Teilzeit', 'part-time'),
    VARIED_TASKS: labels('afwisselend werk', 'un travail varié', 'abwechslungsreiche Arbeit', 'varied work'),
    SMALL_TEAM: labels('een klein team', 'une petite équipe', 'ein kleines Team', 'a small team'),
    WITH_PEOPLE: labels('werken met mensen', 'travailler avec des gens', 'Arbeit mit Menschen', 'working with people'),
    NO_JOB_WITH_CHILDREN: labels(
      'geen beroep met kinderen',
      'pas de métier avec des enfants',
      'kein Beruf mit Kindern',
      'no job with children',
    ),
    NOT_IN_FIELD_OF_STUDY: labels(
      'niet in de richting van het diploma',
      'pas dans la branche du diplôme',
      'nicht in der Richtung des Abschlusses',
      'not in the field of the diploma',
    ),
  },
  'coaching-criterion': {
    WANTS_REGULAR_WORK: labels('wil regulier werk', 'veut un emploi ordinaire', 'möchte reguläre Arbeit', 'wants regular work'),
    WORKING_AGE: labels('beroepsactieve leeftijd', 'âge actif', 'erwerbsfähiges Alter', 'working age'),
    ASKS_FOR_WORK_OR_SUPPORT_IN_JOB: labels(
      'vraag naar betaald werk of steun bij een job',
      'demande un emploi payé ou un soutien dans un emploi',
      'fragt nach bezahlter Arbeit oder Unterstützung in einer Stelle',
      'asks for paid work or for support in a job',
    ),
    MOTIVATED: labels('intrinsieke motivatie', 'motivation intrinsèque', 'eigene Motivation', 'wants it themselves'),
    LITTLE_BENEFIT_OF_REGULAR_OFFER: labels(
      'onvoldoende baat bij regulier aanbod',
      'l’offre ordinaire ne suffit pas',
      'das reguläre Angebot genügt nicht',
      'too little benefit of the regular offer',
    ),
    WORK_IS_THE_FOCUS: labels('nadruk op arbeid', 'accent sur le travail', 'Schwerpunkt Arbeit', 'focus on work'),
  },
  'ips-fidelity-item': {
    CASELOAD: labels(
      'hoogstens twintig cliënten per coach',
      'vingt clients au plus par coach',
      'höchstens zwanzig Klienten je Coach',
      'at most twenty clients for each coach',
    ),
    RAPID_SEARCH: labels(
      'eerste contact met een werkgever binnen dertig dagen',
      'premier contact avec un employeur dans les trente jours',
      'erster Kontakt mit einem Arbeitgeber binnen dreißig Tagen',
      'first contact with an employer within thirty days',
    ),
    REGULAR_WORK: labels('wie werkt, werkt regulier', 'emploi ordinaire', 'reguläre Arbeit', 'regular work of those who work'),
    LASTING_SUPPORT: labels(
      'contact met de persoon in de laatste maand',
      'contact avec la personne le dernier mois',
      'Kontakt mit der Person im letzten Monat',
      'contact with the person in the last month',
    ),
    CARE_INTEGRATION: labels(
      'contact met de behandelaars in de laatste maand',
      'contact avec les soignants le dernier mois',
      'Kontakt mit den Behandelnden im letzten Monat',
      'contact with care partners in the last month',
    ),
  },
  'orientation-method': {
    EXPLORATORY_TALK: labels('verkennend gesprek', 'entretien exploratoire', 'Erkundungsgespräch', 'exploratory talk'),
    STRENGTH_CARDS: labels('kaarten met kwaliteiten', 'cartes de qualités', 'Stärkekarten', 'strength cards'),
    LIFE_LINE: labels(
      'levenslijn van werk',
      'ligne de vie professionnelle',
      'berufliche Lebenslinie',
      'line of working life',
    ),
  },
  'education-level': {
    UPPER_SECONDARY_GENERAL: labels(
      'secundair onderwijs, ASO',
      'secondaire supérieur, général',
      'Sekundarstufe, allgemeinbildend',
      'upper secondary, general',
    ),
    BACHELOR: labels('bachelor', 'bachelier', 'Bachelor', 'bachelor'),
    MASTER: labels('master', 'master', 'Master', 'master'),
  },
};

/**
 * The label of a code in the language the reader prefers, Dutch when none of theirs is there. A code this subgraph
 * does not know is its own label: better a code than a guess.
 *
 * @param languages BCP 47, best first; `*` is any.
 */
export function labelOf(system: string, code: string, languages: readonly string[]): string {
  const known = Object.hasOwn(CODE_LISTS, system) ? CODE_LISTS[system]! : {};
  if (!Object.hasOwn(known, code)) return code;
  const found = known[code]!;
  const wanted = languages.map((language) => language.toLowerCase().split('-')[0]!);
  const language = wanted.find((each): each is keyof Labels => Object.hasOwn(found, each));
  return found[language ?? 'nl'];
}
