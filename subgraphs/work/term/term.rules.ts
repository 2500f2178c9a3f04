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
  'ips-principle': {
    WISHES: labels(
      'ondersteuning op basis van individuele wensen',
      'soutien basé sur les souhaits individuels',
      'Unterstützung nach individuellen Wünschen',
      'support that follows individual wishes',
    ),
    FAST: labels(
      'snelle plaatsing op de gewenste werk- of opleidingsplaats',
      'placement rapide au lieu de travail ou de formation souhaité',
      'schnelle Platzierung am gewünschten Arbeits- oder Ausbildungsplatz',
      'fast placement in the wanted job or training',
    ),
    CONTINUITY: labels(
      'continuïteit en zo nodig permanente ondersteuning',
      'continuité et, si nécessaire, soutien permanent',
      'Kontinuität und nötigenfalls dauerhafte Unterstützung',
      'continuity and, where needed, lasting support',
    ),
    ENVIRONMENT: labels(
      'aandacht voor de (sociale) omgeving',
      'attention à l’environnement (social)',
      'Beachtung des (sozialen) Umfelds',
      'attention to the (social) environment',
    ),
    INTEGRAL: labels('integrale aanpak', 'approche intégrale', 'ganzheitlicher Ansatz', 'integral approach'),
  },
  'employer-information-topic': {
    HIRING: labels('aanwerven en begeleiden', 'engager et accompagner', 'einstellen und begleiten', 'hiring and guiding'),
    OPENNESS: labels(
      'openheid over psychische kwetsbaarheid',
      'ouverture sur la vulnérabilité psychique',
      'Offenheit über psychische Verletzlichkeit',
      'openness about mental vulnerability',
    ),
    ACCOMMODATIONS: labels('werkaanpassingen', 'aménagements du travail', 'Arbeitsanpassungen', 'work accommodations'),
    STIGMA: labels('vooroordelen op de werkvloer', 'préjugés au travail', 'Vorurteile am Arbeitsplatz', 'prejudice at work'),
    SUPPORT_MEASURES: labels(
      'premies en ondersteuningsmaatregelen',
      'primes et mesures de soutien',
      'Zuschüsse und Fördermaßnahmen',
      'subsidies and support measures',
    ),
    PROGRESSIVE_RETURN: labels(
      'progressieve werkhervatting',
      'reprise progressive du travail',
      'stufenweise Wiedereingliederung',
      'progressive return to work',
    ),
    COACHING_OFFER: labels('wat een jobcoach doet', 'ce que fait un job coach', 'was ein Jobcoach tut', 'what a job coach does'),
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
    PRIMARY: labels('lager onderwijs', 'enseignement primaire', 'Grundschule', 'primary'),
    LOWER_SECONDARY: labels('lager secundair onderwijs', 'secondaire inférieur', 'Sekundarstufe I', 'lower secondary'),
    UPPER_SECONDARY_GENERAL: labels(
      'secundair onderwijs, ASO',
      'secondaire supérieur, général',
      'Sekundarstufe, allgemeinbildend',
      'upper secondary, general',
    ),
    UPPER_SECONDARY_TECHNICAL: labels(
      'secundair onderwijs, TSO',
      'secondaire supérieur, technique',
      'Sekundarstufe, technisch',
      'upper secondary, technical',
    ),
    UPPER_SECONDARY_VOCATIONAL: labels(
      'secundair onderwijs, BSO',
      'secondaire supérieur, professionnel',
      'Sekundarstufe, beruflich',
      'upper secondary, vocational',
    ),
    SHORT_CYCLE_TERTIARY: labels(
      'graduaat, associate degree',
      'brevet d’enseignement supérieur',
      'kurzes Hochschulstudium',
      'short-cycle tertiary',
    ),
    BACHELOR: labels('bachelor', 'bachelier', 'Bachelor', 'bachelor'),
    MASTER: labels('master', 'master', 'Master', 'master'),
    DOCTORATE: labels('doctoraat', 'doctorat', 'Promotion', 'doctorate'),
    OTHER: labels('andere opleiding', 'autre formation', 'andere Ausbildung', 'other study'),
  },
};

/** Whether a code stands in a list of this subgraph. */
export function isCodeOf(system: string, code: string): boolean {
  return Object.hasOwn(CODE_LISTS, system) && Object.hasOwn(CODE_LISTS[system]!, code);
}

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
