/** Labels in the order nl, fr, de, en. */
type Labels = readonly [nl: string, fr: string, de: string, en: string];

const LANGUAGES = ['nl', 'fr', 'de', 'en'];

/**
 * The code lists of this subgraph, by the names the directory uses for the same lists. Codes are added, never renamed:
 * a partner may have stored one.
 */
export const CODE_LISTS = {
  /** What a talk about closeness is about (P-38, 003:1306-1312). */
  'intimacy-topic': {
    RELATIONSHIPS: ['relaties en daten', 'relations et rencontres', 'Beziehungen und Kennenlernen', 'relationships and dating'],
    CLOSENESS: ['nabijheid en intimiteit', 'proximité et intimité', 'Nähe und Intimität', 'closeness and intimacy'],
    SEXUALITY: ['seksualiteit', 'sexualité', 'Sexualität', 'sexuality'],
    EFFECT_OF_MEDICATION: ['wat medicatie ermee doet', 'l’effet des médicaments', 'was Medikamente damit machen', 'what medication does to it'],
    SAFETY: ['grenzen en veiligheid', 'limites et sécurité', 'Grenzen und Sicherheit', 'limits and safety'],
  },
  /** What there is, that such a talk points out (G-50, 003:1308). */
  'intimacy-offer': {
    BUDDY_PROJECT: ['maatjesproject', 'projet de parrainage', 'Patenprojekt', 'buddy project'],
    RELATIONSHIP_MEDIATION: ['relatiebemiddeling', 'agence de rencontres', 'Partnervermittlung', 'relationship mediation'],
    SEXUAL_SERVICES: ['seksuele dienstverlening', 'accompagnement sexuel', 'Sexualbegleitung', 'sexual services'],
  },
  /** The life domains that modules work on (catalogue 6.9, 000:521-523). */
  'life-domain': {
    PERSONAL_FUNCTIONING: [
      'persoonlijk functioneren',
      'fonctionnement personnel',
      'persönliches Funktionieren',
      'personal functioning',
    ],
    LIVING_AUTONOMY: [
      'woonautonomie',
      'autonomie dans le logement',
      'Selbstständigkeit beim Wohnen',
      'autonomy in living',
    ],
    MENTAL_WELLBEING: ['psychisch welzijn', 'bien-être psychique', 'psychisches Wohlbefinden', 'mental well-being'],
    PHYSICAL_WELLBEING: [
      'lichamelijk welzijn',
      'bien-être physique',
      'körperliches Wohlbefinden',
      'physical well-being',
    ],
    SOCIAL_AUTONOMY: ['sociale zelfstandigheid', 'autonomie sociale', 'soziale Selbstständigkeit', 'social autonomy'],
    NETWORK_RELATIONS: [
      'netwerk en relaties',
      'réseau et relations',
      'soziales Netz und Beziehungen',
      'network and relations',
    ],
    HOUSING: ['wonen', 'logement', 'Wohnen', 'housing'],
    WORK_EDUCATION_LEISURE: [
      'werk, opleiding en vrije tijd',
      'travail, formation et loisirs',
      'Arbeit, Bildung und Freizeit',
      'work, education and leisure',
    ],
  },
  /** What a module is about (M-45). */
  'rehab-module-topic': {
    WORK: ['werk', 'travail', 'Arbeit', 'work'],
    HOUSEHOLD: ['huishouden', 'ménage', 'Haushalt', 'household'],
    SELF_KNOWLEDGE: ['zelfkennis', 'connaissance de soi', 'Selbsterkenntnis', 'self-knowledge'],
    MOVEMENT: ['beweging', 'mouvement', 'Bewegung', 'movement'],
    CREATIVE: ['creatief', 'créativité', 'Kreatives', 'creative'],
    SOCIAL: ['omgaan met anderen', 'vivre avec les autres', 'Umgang mit anderen', 'getting along with others'],
    COUNSELLING: ['individuele begeleiding', 'accompagnement individuel', 'Einzelbegleitung', 'individual counselling'],
  },
  /** Individual or in a group (M-44, 000:805-809). */
  'session-form': {
    INDIVIDUAL: ['individuele sessie', 'séance individuelle', 'Einzelsitzung', 'individual session'],
    GROUP: ['groepssessie', 'séance de groupe', 'Gruppensitzung', 'group session'],
  },
  /** Forms of care, past and present (M-06, M-08, M-12). */
  'care-form': {
    PSYCHIATRIC_HOSPITAL_STAY: [
      'opname in een psychiatrisch ziekenhuis',
      'hospitalisation en hôpital psychiatrique',
      'Aufenthalt in einem psychiatrischen Krankenhaus',
      'stay in a psychiatric hospital',
    ],
    GENERAL_HOSPITAL_PSYCHIATRY_STAY: [
      'opname op de psychiatrische afdeling van een algemeen ziekenhuis',
      'hospitalisation en service psychiatrique d’un hôpital général',
      'Aufenthalt in der Psychiatrie eines Allgemeinkrankenhauses',
      'stay on the psychiatric ward of a general hospital',
    ],
    DAY_TREATMENT: ['dagbehandeling', 'traitement de jour', 'Tagesbehandlung', 'day treatment'],
    OUTPATIENT_PSYCHOLOGIST: [
      'gesprekken bij een psycholoog',
      'entretiens chez un psychologue',
      'Gespräche bei einem Psychologen',
      'talks with a psychologist',
    ],
    OUTPATIENT_CENTRE: [
      'gesprekken in een centrum voor geestelijke gezondheidszorg',
      'entretiens dans un centre de santé mentale',
      'Gespräche in einem ambulanten Zentrum für psychische Gesundheit',
      'talks at an outpatient mental-health centre',
    ],
    SHELTERED_LIVING: ['beschut of beschermd wonen', 'habitation protégée', 'betreutes Wohnen', 'sheltered living'],
    HIGH_INTENSIVE_CARE: [
      'High & Intensive Care (HIC)',
      'High & Intensive Care (HIC)',
      'High & Intensive Care (HIC)',
      'high and intensive care',
    ],
    MID_TERM_INPATIENT: [
      'klinische middellange zorg',
      'soins cliniques de moyenne durée',
      'mittelfristige stationäre Versorgung',
      'mid-term inpatient care',
    ],
    SOMATIC_HOSPITAL_STAY: [
      'opname in een algemeen ziekenhuis',
      'hospitalisation en hôpital général',
      'Aufenthalt in einem Allgemeinkrankenhaus',
      'stay in a general hospital',
    ],
    PSYCHIATRIC_NURSING_HOME_STAY: [
      'verblijf in een psychiatrisch verzorgingstehuis',
      'séjour en maison de soins psychiatriques',
      'Aufenthalt in einem psychiatrischen Pflegeheim',
      'stay in a psychiatric nursing home',
    ],
    TIME_OUT_STAY: ['time-out', 'séjour de répit', 'Auszeit', 'time-out stay'],
  },
  /** What is considered or followed (M-02). */
  programme: {
    REHAB: [
      'revalidatieprogramma (psychosociale revalidatie)',
      'programme de réadaptation psychosociale',
      'Programm der psychosozialen Rehabilitation',
      'psychosocial rehabilitation programme',
    ],
  },
  /** What a trajectory at a mental-health provider is (M-02, M-10). */
  'mental-health-trajectory': {
    REHAB: [
      'revalidatieprogramma (psychosociale revalidatie)',
      'programme de réadaptation psychosociale',
      'Programm der psychosozialen Rehabilitation',
      'psychosocial rehabilitation programme',
    ],
    PSYCHIATRIC_FOLLOW_UP: [
      'opvolging door een psychiater',
      'suivi par un psychiatre',
      'Begleitung durch einen Psychiater',
      'follow-up by a psychiatrist',
    ],
    PSYCHIATRIC_ADVICE: [
      'advies van een psychiater',
      'avis d’un psychiatre',
      'Rat eines Psychiaters',
      'advice of a psychiatrist',
    ],
    OUTPATIENT_CENTRE: [
      'centrum voor geestelijke gezondheidszorg (CGG)',
      'centre de santé mentale',
      'ambulantes Zentrum für psychische Gesundheit',
      'outpatient mental-health centre',
    ],
    MOBILE_TEAM_2A: ['mobiel team 2A', 'équipe mobile 2A', 'mobiles Team 2A', 'mobile team 2A'],
    MOBILE_TEAM_2B: ['mobiel team 2B', 'équipe mobile 2B', 'mobiles Team 2B', 'mobile team 2B'],
    SPECIALISED_PSYCHOLOGICAL_FUNCTION: [
      'gespecialiseerde psychologische functie',
      'fonction psychologique spécialisée',
      'spezialisierte psychologische Funktion',
      'specialised psychological function',
    ],
    DAY_TREATMENT: ['dagbehandeling', 'traitement de jour', 'Tagesbehandlung', 'day treatment'],
    SHELTERED_LIVING_BE: [
      'initiatief beschut wonen (IBW)',
      'initiative d’habitation protégée',
      'Initiative für betreutes Wohnen',
      'sheltered living (Belgium)',
    ],
    PSYCHIATRIC_NURSING_HOME: [
      'psychiatrisch verzorgingstehuis (PVT)',
      'maison de soins psychiatriques',
      'psychiatrisches Pflegeheim',
      'psychiatric nursing home',
    ],
    HOSPITAL_TREATMENT: [
      'behandeling in een ziekenhuis',
      'traitement à l’hôpital',
      'Behandlung im Krankenhaus',
      'treatment in a hospital',
    ],
    CRISIS_SERVICE: ['crisisdienst', 'service de crise', 'Krisendienst', 'crisis service'],
    GENERALIST_BASIC: [
      'generalistische basis-ggz',
      'soins généralistes de base en santé mentale (Pays-Bas)',
      'allgemeine Grundversorgung (Niederlande)',
      'generalist basic mental health care',
    ],
    SPECIALISED_TREATMENT: [
      'gespecialiseerde ggz',
      'soins spécialisés en santé mentale (Pays-Bas)',
      'spezialisierte Versorgung (Niederlande)',
      'specialised mental health care',
    ],
    HIGHLY_SPECIALISED_TREATMENT: [
      'hoogspecialistische ggz',
      'soins hautement spécialisés (Pays-Bas)',
      'hochspezialisierte Versorgung (Niederlande)',
      'highly specialised mental health care',
    ],
    F_ACT: ['F-ACT-team', 'équipe F-ACT', 'F-ACT-Team', 'F-ACT team'],
    INTENSIVE_HOME_TREATMENT: [
      'intensieve behandeling thuis (IHT)',
      'traitement intensif à domicile',
      'intensive Behandlung zu Hause',
      'intensive home treatment',
    ],
    HIGH_INTENSIVE_CARE: [
      'High & Intensive Care (HIC)',
      'High & Intensive Care (HIC)',
      'High & Intensive Care (HIC)',
      'high and intensive care',
    ],
    MID_TERM_INPATIENT: [
      'klinische middellange zorg',
      'soins cliniques de moyenne durée',
      'mittelfristige stationäre Versorgung',
      'mid-term inpatient care',
    ],
    ACTIVE_RECOVERY_TRIAD: [
      'Active Recovery Triad (ART)',
      'Active Recovery Triad (ART)',
      'Active Recovery Triad (ART)',
      'Active Recovery Triad (ART)',
    ],
    LONG_STAY_24H: [
      'langdurig verblijf (7x24)',
      'séjour de longue durée (24 h sur 24)',
      'langfristiger Aufenthalt (rund um die Uhr)',
      'long stay, day and night',
    ],
    SHELTERED_LIVING_NL: [
      'beschermd en begeleid wonen (RIBW)',
      'logement protégé et accompagné (Pays-Bas)',
      'geschütztes und begleitetes Wohnen (Niederlande)',
      'sheltered living (Netherlands)',
    ],
  },
  /** How sure whoever named it was. Features are not the disorder: the sheet says so, and so must the graph (T-14). */
  'diagnosis-certainty': {
    NAMED: ['zo benoemd', 'nommé ainsi', 'so benannt', 'named as such'],
    FEATURES: ['kenmerken', 'traits', 'Merkmale', 'features'],
    SUSPECTED: ['vermoeden', 'suspicion', 'Verdacht', 'suspected'],
  },
  /** The classified diagnoses that occur here; one without a code is shown as it was worded. */
  'http://hl7.org/fhir/sid/icd-10': {
    'F32.9': [
      'depressieve episode, niet gespecificeerd',
      'épisode dépressif, sans précision',
      'depressive Episode, nicht näher bezeichnet',
      'depressive episode, unspecified',
    ],
    'F33.9': [
      'recidiverende depressieve stoornis, niet gespecificeerd',
      'trouble dépressif récurrent, sans précision',
      'rezidivierende depressive Störung, nicht näher bezeichnet',
      'recurrent depressive disorder, unspecified',
    ],
    'F41.9': [
      'angststoornis, niet gespecificeerd',
      'trouble anxieux, sans précision',
      'Angststörung, nicht näher bezeichnet',
      'anxiety disorder, unspecified',
    ],
    'F84.0': [
      'autismespectrumstoornis',
      'trouble du spectre de l’autisme',
      'Autismus-Spektrum-Störung',
      'autism spectrum disorder',
    ],
  },
  /** Medicines, by the ATC classification of the WHO. */
  'http://www.whocc.no/atc': {
    N06AB06: ['sertraline', 'sertraline', 'Sertralin', 'sertraline'],
    C07AA05: ['propranolol', 'propranolol', 'Propranolol', 'propranolol'],
  },
  /** How somebody is supported in taking medicines (M-68). */
  'medication-support': {
    REVIEW_TALK: [
      'gesprek over werking en bijwerkingen',
      'entretien sur les effets et effets secondaires',
      'Gespräch über Wirkung und Nebenwirkungen',
      'talk about effects and side effects',
    ],
    WEEKLY_BOX: ['weekdoos', 'semainier', 'Wochendosierer', 'weekly pill box'],
    REPEAT_PRESCRIPTION: [
      'herhaalvoorschrift',
      'renouvellement d’ordonnance',
      'Wiederholungsrezept',
      'repeat prescription',
    ],
  },
  /** Where something is practised outside the centre (000:196-198). */
  'practice-setting': {
    AT_HOME: ['thuis', 'à la maison', 'zu Hause', 'at home'],
    NEIGHBOURHOOD: ['in de buurt', 'dans le quartier', 'in der Nachbarschaft', 'in the neighbourhood'],
    SHOP: ['in de winkel', 'au magasin', 'im Geschäft', 'in a shop'],
    PUBLIC_TRANSPORT: [
      'op het openbaar vervoer',
      'dans les transports publics',
      'in öffentlichen Verkehrsmitteln',
      'on public transport',
    ],
    SERVICE_DESK: ['aan een loket', 'à un guichet', 'an einem Schalter', 'at a service desk'],
  },
  /** What somebody around the person is to them: no more of a third party is kept (C-42). */
  'third-party-relation': {
    MOTHER: ['moeder', 'mère', 'Mutter', 'mother'],
    FATHER: ['vader', 'père', 'Vater', 'father'],
    SISTER: ['zus', 'sœur', 'Schwester', 'sister'],
    BROTHER: ['broer', 'frère', 'Bruder', 'brother'],
    PARTNER: ['partner', 'partenaire', 'Partner(in)', 'partner'],
    OTHER: ['iemand anders', 'quelqu’un d’autre', 'jemand anderes', 'somebody else'],
  },
  /** What somebody is in the circle: no names of third parties are kept (C-42). */
  'circle-part': {
    PERSON: ['de persoon zelf', 'la personne elle-même', 'die Person selbst', 'the person'],
    RELATIVE: ['naaste', 'proche', 'Angehörige(r)', 'relative'],
    TRUSTED_PERSON: ['vertrouwenspersoon', 'personne de confiance', 'Vertrauensperson', 'trusted person'],
    REPRESENTATIVE: ['vertegenwoordiger', 'représentant', 'Vertretung', 'representative'],
    PEER_WORKER: ['ervaringsdeskundige', 'pair-aidant', 'Genesungsbegleiter(in)', 'expert by experience'],
    COUNSELLOR: ['individueel begeleider', 'accompagnateur individuel', 'individuelle Begleitung', 'individual counsellor'],
    LEAD_PRACTITIONER: ['regiebehandelaar', 'praticien responsable', 'leitende(r) Behandelnde(r)', 'lead practitioner'],
    TEAM: ['behandelteam', 'équipe de soins', 'Behandlungsteam', 'care team'],
    GENERAL_PRACTITIONER: ['huisarts', 'médecin généraliste', 'Hausarzt/Hausärztin', 'general practitioner'],
    CRISIS_SERVICE: ['crisisdienst', 'service de crise', 'Krisendienst', 'crisis service'],
    OTHER: ['iemand anders', 'quelqu’un d’autre', 'jemand anderes', 'somebody else'],
  },
  /** Domains of symptoms, across disorders (M-61, 003:749-763). Those of C-56 stand apart and are none of these. */
  'symptom-domain': {
    PSYCHOTIC: ['psychotische symptomen', 'symptômes psychotiques', 'psychotische Symptome', 'psychotic symptoms'],
    NEGATIVE: ['negatieve symptomen', 'symptômes négatifs', 'Negativsymptome', 'negative symptoms'],
    DEPRESSIVE: ['sombere stemming', 'humeur dépressive', 'gedrückte Stimmung', 'low mood'],
    MANIC: ['verhoogde stemming', 'humeur élevée', 'gehobene Stimmung', 'elevated mood'],
    ANXIETY: ['angst', 'angoisse', 'Angst', 'anxiety'],
    OBSESSIVE_COMPULSIVE: ['dwang (obsessief-compulsief)', 'obsessions et compulsions', 'Zwänge', 'obsessions and compulsions'],
    COGNITIVE: ['aandacht, geheugen en denken', 'attention, mémoire et pensée', 'Aufmerksamkeit, Gedächtnis und Denken', 'attention, memory and thinking'],
    EMOTION_REGULATION: ['omgaan met emoties', 'régulation des émotions', 'Umgang mit Gefühlen', 'handling emotions'],
    SOCIAL_COMMUNICATION: ['sociale communicatie', 'communication sociale', 'soziale Kommunikation', 'social communication'],
    SLEEP: ['slaap', 'sommeil', 'Schlaf', 'sleep'],
    EATING: ['eten', 'alimentation', 'Essen', 'eating'],
    BODILY: ['lichamelijke klachten', 'plaintes corporelles', 'körperliche Beschwerden', 'bodily complaints'],
  },
  /** Dangers to the person by their own hand (003:818-822). */
  'risk-concern': {
    SUICIDAL_THOUGHTS: ['gedachten aan zelfdoding', 'pensées suicidaires', 'Suizidgedanken', 'thoughts of suicide'],
    SUICIDE_PLAN: ['plannen voor zelfdoding', 'projet de suicide', 'Suizidpläne', 'plans for suicide'],
    SUICIDE_ATTEMPT: ['poging tot zelfdoding', 'tentative de suicide', 'Suizidversuch', 'suicide attempt'],
    SELF_HARM: ['zelfbeschadiging', 'automutilation', 'Selbstverletzung', 'self-harm'],
    SELF_NEGLECT: ['ernstige zelfverwaarlozing', 'négligence de soi grave', 'schwere Selbstvernachlässigung', 'severe self-neglect'],
  },
  /** Dangers of harm by others, and to others. */
  'safety-concern': {
    VIOLENCE_BY_OTHERS: ['geweld door anderen', 'violence subie', 'Gewalt durch andere', 'violence by others'],
    EXPLOITATION: ['uitbuiting of misbruik', 'exploitation ou abus', 'Ausbeutung oder Missbrauch', 'exploitation or abuse'],
    HARM_TO_OTHERS: ['gevaar voor anderen', 'danger pour autrui', 'Gefahr für andere', 'danger to others'],
  },
  /** How great a danger is, from less to more (C-16). */
  'risk-level': {
    RAISED: ['verhoogd', 'accru', 'erhöht', 'raised'],
    SERIOUS: ['ernstig', 'grave', 'ernst', 'serious'],
    ACUTE: ['acuut', 'aigu', 'akut', 'acute'],
  },
  /** What was done when somebody was compelled or put under pressure (003:1097-1117). */
  'coercion-measure': {
    FORCED_ADMISSION: ['gedwongen opname', 'admission forcée', 'Zwangseinweisung', 'compulsory admission'],
    FORCED_MEDICATION: ['dwangmedicatie', 'médication forcée', 'Zwangsmedikation', 'forced medication'],
    SECLUSION: ['afzondering', 'isolement', 'Isolierung', 'seclusion'],
    RESTRAINT: ['fixatie', 'contention', 'Fixierung', 'restraint'],
    LIMITED_FREEDOM: ['beperking van vrijheden', 'restriction de libertés', 'Einschränkung von Freiheiten', 'limited freedom'],
    CONDITIONS_SET: ['voorwaarden gesteld aan hulp', 'aide sous conditions', 'Hilfe unter Bedingungen', 'help on conditions'],
    PERSUASION: ['aandringen en overhalen', 'insistance et persuasion', 'Drängen und Überreden', 'insisting and persuading'],
  },
  /** The checks of eligibility that can be computed (T-32). */
  'eligibility-check': {
    ADULT_CATEGORY: [
      'volwassenencategorie toegelaten',
      'catégorie adulte autorisée',
      'Kategorie Erwachsene zulässig',
      'adult category allowed',
    ],
    MINIMUM_AGE: [
      'minimumleeftijd van het programma',
      'âge minimum du programme',
      'Mindestalter des Programms',
      'minimum age of the programme',
    ],
    SEVERAL_DOMAINS: [
      'moeilijkheden op verschillende levensdomeinen',
      'difficultés dans plusieurs domaines de vie',
      'Schwierigkeiten in mehreren Lebensbereichen',
      'difficulties in several life domains',
    ],
  },
  /** Who brought an application (M-37). */
  'application-source': {
    PERSON: ['de persoon zelf', 'la personne elle-même', 'die Person selbst', 'the person'],
    RELATIVE: ['een naaste', 'un proche', 'ein Angehöriger', 'a relative'],
    REFERRER: ['een verwijzer', 'un prescripteur', 'eine überweisende Stelle', 'a referrer'],
    OWN_TEAM: ['het eigen team', 'l’équipe elle-même', 'das eigene Team', 'the team itself'],
  },
  /** Care before the start (M-41). */
  'bridging-care': {
    CONTACT_BY_PHONE: [
      'telefonisch contact',
      'contact téléphonique',
      'telefonischer Kontakt',
      'contact by telephone',
    ],
    BRIDGING_TALKS: [
      'overbruggende gesprekken',
      'entretiens de transition',
      'überbrückende Gespräche',
      'talks until the start',
    ],
    GROUP_TO_TRY: ['een groep om te proberen', 'un groupe à l’essai', 'eine Gruppe zur Probe', 'a group to try out'],
    OUTREACH: ['bezoek aan huis', 'visites à domicile', 'Hausbesuche', 'visits at home'],
    MEETING_PLACE: ['ontmoetingsplaats', 'lieu de rencontre', 'Begegnungsstätte', 'meeting place'],
  },
  /** Money frames by which care is paid, each of its own country (L-01, L-03, L-07, L-09, L-15 to L-21; 003:2488-2501). */
  'funding-source': {
    REHAB_CONVENTION: ['revalidatieconventie', 'convention de réadaptation', 'Rehabilitationskonvention', 'rehabilitation convention'],
    PSYCH_CONVENTION: [
      'conventie psychologische zorg',
      'convention soins psychologiques',
      'Konvention psychologische Versorgung',
      'convention for psychological care',
    ],
    HEALTH_INSURANCE: ['ziekteverzekering', 'assurance maladie', 'Krankenversicherung', 'health insurance'],
    FLEMISH_SOCIAL_PROTECTION: [
      'Vlaamse sociale bescherming',
      'protection sociale flamande',
      'flämische Sozialschutzversicherung',
      'Flemish social protection',
    ],
    HEALTH_INSURANCE_ACT: ['Zorgverzekeringswet (Zvw)', 'loi sur l’assurance maladie (NL)', 'Krankenversicherungsgesetz (NL)', 'Health Insurance Act (NL)'],
    LONG_TERM_CARE_ACT: ['Wet langdurige zorg (Wlz)', 'loi sur les soins de longue durée (NL)', 'Langzeitpflegegesetz (NL)', 'Long-Term Care Act (NL)'],
    SOCIAL_SUPPORT_ACT: [
      'Wet maatschappelijke ondersteuning (Wmo)',
      'loi sur le soutien social (NL)',
      'Gesetz über soziale Unterstützung (NL)',
      'Social Support Act (NL)',
    ],
    PARTICIPATION_ACT: ['Participatiewet', 'loi sur la participation (NL)', 'Partizipationsgesetz (NL)', 'Participation Act (NL)'],
    JUSTICE: ['justitie', 'justice', 'Justiz', 'justice'],
    UWV: [
      're-integratiegelden van UWV en gemeenten',
      'fonds de réinsertion de l’UWV et des communes',
      'Wiedereingliederungsmittel des UWV und der Gemeinden',
      'reintegration money of UWV and municipalities',
    ],
    OWN_CONTRIBUTION: ['eigen bijdrage', 'contribution personnelle', 'Eigenbeitrag', 'own contribution'],
    OTHER: ['andere bron', 'autre source', 'andere Quelle', 'other source'],
  },
  /** Meetings that belong to a trajectory and are no session (M-10, M-38, M-46, M-50). */
  'trajectory-meeting': {
    INTRODUCTION_VISIT: [
      'kennismaking of rondleiding',
      'visite de découverte',
      'Kennenlernbesuch',
      'introduction visit',
    ],
    HOME_VISIT: ['huisbezoek', 'visite à domicile', 'Hausbesuch', 'home visit'],
    DIAGNOSTIC_TALK: ['diagnostisch gesprek', 'entretien diagnostique', 'diagnostisches Gespräch', 'diagnostic talk'],
    TEAM_TALK: ['gesprek met het team', 'entretien avec l’équipe', 'Gespräch mit dem Team', 'talk with the team'],
    AFTERCARE_TALK: ['nazorggesprek', 'entretien de suivi', 'Nachsorgegespräch', 'aftercare talk'],
  },
  /** How people meet (M-35). */
  'contact-mode': {
    FACE_TO_FACE: ['bij elkaar', 'en présence', 'persönlich', 'face to face'],
    REMOTE: ['op afstand', 'à distance', 'auf Distanz', 'at a distance'],
    OUTREACH: ['waar de persoon is', 'là où est la personne', 'dort, wo die Person ist', 'where the person is'],
  },
  /** What somebody looks for in a programme. */
  'sought': {
    PERSONAL_RECOVERY: [
      'persoonlijk herstel',
      'rétablissement personnel',
      'persönliche Genesung',
      'personal recovery',
    ],
    SOCIETAL_RECOVERY: [
      'maatschappelijk herstel',
      'rétablissement social',
      'gesellschaftliche Genesung',
      'recovery in society',
    ],
    DAY_STRUCTURE: ['dagstructuur', 'structure de la journée', 'Tagesstruktur', 'structure of the day'],
    WORK_OR_STUDY: ['werk of studie', 'travail ou études', 'Arbeit oder Studium', 'work or study'],
    LIVING_ALONE: ['zelfstandig wonen', 'vivre seul', 'selbstständig wohnen', 'living on one’s own'],
    CONTACT_WITH_OTHERS: [
      'contact met anderen',
      'contact avec d’autres',
      'Kontakt mit anderen',
      'contact with others',
    ],
  },
  /** The printed criteria, one by one. */
  'eligibility-criterion': {
    MINIMUM_AGE: [
      'minimumleeftijd van het programma',
      'âge minimum du programme',
      'Mindestalter des Programms',
      'minimum age of the programme',
    ],
    DIAGNOSIS_PER_CONVENTION: [
      'DSM-5-diagnose volgens de overeenkomst',
      'diagnostic DSM-5 selon la convention',
      'DSM-5-Diagnose gemäß Vereinbarung',
      'DSM-5 diagnosis as the agreement asks',
    ],
    SEVERAL_DOMAINS: [
      'moeilijkheden op verschillende levensdomeinen',
      'difficultés dans plusieurs domaines de vie',
      'Schwierigkeiten in mehreren Lebensbereichen',
      'difficulties in several life domains',
    ],
    DEVELOPMENT_POSSIBLE: [
      'mogelijkheden tot ontwikkeling',
      'possibilités d’évolution',
      'Entwicklungsmöglichkeiten',
      'development is possible',
    ],
    INTRINSIC_MOTIVATION: [
      'intrinsieke motivatie',
      'motivation intrinsèque',
      'eigene Motivation',
      'motivation of their own',
    ],
    WISH_TO_INTEGRATE: [
      'wens tot (re-)integratie',
      'souhait de (ré)intégration',
      'Wunsch nach (Wieder-)Eingliederung',
      'wish for (re)integration',
    ],
    WILLING_TO_WORK_IN_GROUP: [
      'bereid om in groep te werken',
      'prêt à travailler en groupe',
      'bereit zur Arbeit in der Gruppe',
      'willing to work in a group',
    ],
    ABLE_TO_TAKE_STEPS: [
      'in staat om zelf stappen te zetten',
      'capable de faire des pas',
      'fähig, selbst Schritte zu tun',
      'able to take steps',
    ],
    VOLUNTARY: ['vrijwillig engagement', 'engagement volontaire', 'freiwillige Teilnahme', 'voluntary'],
    FROM_OWN_STRENGTHS: [
      'vanuit eigen krachten, groeigericht',
      'à partir de ses propres forces',
      'aus eigener Kraft',
      'from own strengths',
    ],
    ACUTE_ADDICTION: ['acute verslaving', 'dépendance aiguë', 'akute Abhängigkeit', 'acute addiction'],
    INTELLECTUAL_DISABILITY: [
      'matige of ernstige verstandelijke beperking',
      'handicap intellectuel modéré ou sévère',
      'mittlere oder schwere geistige Behinderung',
      'moderate or severe intellectual disability',
    ],
    ACUTE_CRISIS: ['acute crisis', 'crise aiguë', 'akute Krise', 'acute crisis'],
    NO_RECOVERY_NEED: [
      'geen zorgnood gericht op herstel',
      'pas de besoin axé sur le rétablissement',
      'kein auf Genesung gerichteter Bedarf',
      'no need aimed at recovery',
    ],
    ONLY_DAY_STRUCTURE: [
      'enkel op zoek naar dagstructuur',
      'cherche seulement une structure de la journée',
      'sucht nur Tagesstruktur',
      'looks for day structure only',
    ],
    ALL_OTHER_CARE_TRIED: [
      'alle andere zorg is geprobeerd',
      'tous les autres soins ont été essayés',
      'alle andere Hilfe wurde versucht',
      'all other care was tried',
    ],
    CARE_DAY_AND_NIGHT: [
      'langere tijd zorg dag en nacht nodig',
      'besoin prolongé de soins jour et nuit',
      'längere Zeit Hilfe rund um die Uhr nötig',
      'care day and night needed for longer',
    ],
    RECOVERY_STUCK: ['het herstel stagneert', 'le rétablissement stagne', 'die Genesung stockt', 'recovery is stuck'],
  },
  /** What somebody is shown instead. */
  'pointed-to': {
    CRISIS_OFFER: ['crisisaanbod', 'offre de crise', 'Krisenangebot', 'crisis offer'],
    DAY_ACTIVITY: [
      'dagbesteding en ontmoeting',
      'activités de jour et rencontre',
      'Tagesgestaltung und Begegnung',
      'day activity and meeting',
    ],
    FIRST_LINE: ['eerste lijn', 'première ligne', 'Grundversorgung', 'first line'],
    OTHER_CARE_FORM: [
      'een andere vorm van zorg',
      'une autre forme de soins',
      'eine andere Form der Hilfe',
      'another form of care',
    ],
    JOB_COACHING: ['arbeidscoaching', 'coaching professionnel', 'Jobcoaching', 'job coaching'],
    PEER_SUPPORT: ['lotgenoten en zelfhulp', 'pairs et entraide', 'Selbsthilfe', 'peers and self-help'],
    GENERAL_PRACTITIONER: ['huisarts', 'médecin généraliste', 'Hausarzt', 'general practitioner'],
  },
  /** Why a trajectory ended or did not begin. */
  'closure-reason': {
    COMPLETED: ['afgerond', 'achevé', 'abgeschlossen', 'completed'],
    PERSON_STOPS: ['de persoon stopt', 'la personne arrête', 'die Person hört auf', 'the person stops'],
    OTHER_CARE: [
      'andere zorg neemt het over',
      'd’autres soins prennent le relais',
      'andere Hilfe übernimmt',
      'other care takes over',
    ],
    MOVED: ['verhuisd', 'déménagement', 'umgezogen', 'moved away'],
    NOT_ELIGIBLE: [
      'het programma past niet',
      'le programme ne convient pas',
      'das Programm passt nicht',
      'the programme does not fit',
    ],
    NEED_CHANGED: [
      'de nood is veranderd',
      'le besoin a changé',
      'der Bedarf hat sich geändert',
      'the need has changed',
    ],
    DECEASED: ['overleden', 'décès', 'verstorben', 'deceased'],
  },
  /** Why care went up or down (M-51). */
  'intensity-reason': {
    PERSON_ASKS: [
      'de persoon vraagt het',
      'la personne le demande',
      'die Person bittet darum',
      'the person asks for it',
    ],
    MORE_NEEDED_NOW: [
      'nu is meer nodig',
      'davantage est nécessaire maintenant',
      'jetzt ist mehr nötig',
      'more is needed now',
    ],
    CRISIS: ['crisis', 'crise', 'Krise', 'crisis'],
    BUILDING_UP: [
      'opbouw van het programma',
      'montée en charge du programme',
      'Aufbau des Programms',
      'building up the programme',
    ],
    GOING_WELL: ['het gaat goed', 'cela va bien', 'es geht gut', 'it goes well'],
    PHASING_OUT: ['afbouw', 'réduction progressive', 'schrittweiser Abbau', 'phasing out'],
    LIFE_EVENT: ['levensgebeurtenis', 'événement de vie', 'Lebensereignis', 'life event'],
  },
  /** What the person can ask of a trajectory (R-059, R-089, M-51, M-62). */
  'trajectory-request': {
    STOP: ['stoppen', 'arrêter', 'aufhören', 'to stop'],
    OTHER_PROFESSIONAL: [
      'een andere hulpverlener',
      'un autre professionnel',
      'eine andere Fachkraft',
      'another professional',
    ],
    MORE_CARE: ['meer zorg', 'plus de soins', 'mehr Hilfe', 'more care'],
    LESS_CARE: ['minder zorg', 'moins de soins', 'weniger Hilfe', 'less care'],
    SECOND_OPINION: ['een tweede mening', 'un deuxième avis', 'eine Zweitmeinung', 'a second opinion'],
  },
  /** What a goal of treatment is about (M-66). */
  'treatment-goal': {
    LESS_SYMPTOMS: ['minder klachten', 'moins de symptômes', 'weniger Beschwerden', 'fewer symptoms'],
    COPING: ['omgaan met klachten', 'gérer les symptômes', 'Umgang mit Beschwerden', 'coping with symptoms'],
    DAILY_LIFE: ['dagelijks leven', 'vie quotidienne', 'Alltag', 'daily life'],
    RELATIONS: ['relaties', 'relations', 'Beziehungen', 'relations'],
    WORK_OR_STUDY: ['werk of studie', 'travail ou études', 'Arbeit oder Studium', 'work or study'],
    PHYSICAL_HEALTH: ['lichamelijke gezondheid', 'santé physique', 'körperliche Gesundheit', 'physical health'],
    MEANING: ['zingeving', 'sens', 'Sinn', 'meaning'],
    SAFETY: ['veiligheid', 'sécurité', 'Sicherheit', 'safety'],
  },
  /** Treatments, methods and tools (M-70 to M-76). */
  'intervention': {
    PSYCHOTHERAPY: ['psychotherapie', 'psychothérapie', 'Psychotherapie', 'psychotherapy'],
    COGNITIVE_BEHAVIOURAL_THERAPY: [
      'cognitieve gedragstherapie',
      'thérapie cognitivo-comportementale',
      'kognitive Verhaltenstherapie',
      'cognitive behavioural therapy',
    ],
    ARTS_THERAPY: ['vaktherapie', 'thérapie par les arts', 'Kunst- und Bewegungstherapie', 'arts therapy'],
    COGNITIVE_ADAPTATION_TRAINING: [
      'cognitieve adaptatietraining (CAT)',
      'entraînement d’adaptation cognitive',
      'kognitives Anpassungstraining',
      'cognitive adaptation training',
    ],
    IRB_REHABILITATION: [
      'individuele rehabilitatiebenadering (IRB)',
      'approche individuelle de réadaptation',
      'individueller Rehabilitationsansatz',
      'individual rehabilitation approach',
    ],
    // G-48: to restore contacts, or have more of them.
    SOCIAL_NETWORK_APPROACH: [
      'sociale netwerkbenadering',
      'approche par le réseau social',
      'Ansatz des sozialen Netzes',
      'social network approach',
    ],
    IRB_SOCIAL_NETWORK: [
      'IRB-module sociaal netwerk',
      'module IRB sur le réseau social',
      'IRB-Modul zum sozialen Netz',
      'IRB module on the social network',
    ],
    LIBERMAN_SOCIAL_CONTACTS: [
      'Liberman-module sociale contacten',
      'module Liberman sur les contacts sociaux',
      'Liberman-Modul zu sozialen Kontakten',
      'Liberman module on social contacts',
    ],
    // G-57
    PRESENCE_APPROACH: ['presentiebenadering', 'approche de la présence', 'Ansatz der Präsenz', 'presence approach'],
    SRH: [
      'systematisch rehabilitatiegericht handelen (SRH)',
      'réadaptation systématique (SRH)',
      'systematisches rehabilitatives Handeln',
      'systematic rehabilitation-oriented practice',
    ],
    STRENGTHS_MODEL: ['krachtenmodel', 'modèle des forces', 'Stärkenmodell', 'strengths model'],
    ILLNESS_MANAGEMENT_RECOVERY: [
      'Illness Management & Recovery (IMR)',
      'Illness Management & Recovery (IMR)',
      'Illness Management & Recovery (IMR)',
      'illness management and recovery',
    ],
    MEDICATION: [
      'medicatie als behandeling',
      'traitement médicamenteux',
      'medikamentöse Behandlung',
      'treatment with medicines',
    ],
    SPIRITUAL_CARE: ['geestelijke verzorging', 'accompagnement spirituel', 'Seelsorge', 'spiritual care'],
    EHEALTH: ['e-health', 'e-santé', 'E-Health', 'e-health'],
    MOBILE_SELF_MONITORING: [
      'zelfmeting met de telefoon',
      'auto-observation par téléphone',
      'Selbstbeobachtung mit dem Telefon',
      'self-monitoring by telephone',
    ],
    VIRTUAL_REALITY: ['virtual reality', 'réalité virtuelle', 'virtuelle Realität', 'virtual reality'],
  },
  /** Treatments of trauma, which stand apart (M-70, C-56). */
  'trauma-intervention': {
    EMDR: ['EMDR', 'EMDR', 'EMDR', 'EMDR'],
    PROLONGED_EXPOSURE: [
      'prolonged exposure',
      'exposition prolongée',
      'prolongierte Exposition',
      'prolonged exposure',
    ],
    TRAUMA_FOCUSED_THERAPY: [
      'traumagerichte therapie',
      'thérapie centrée sur le trauma',
      'traumafokussierte Therapie',
      'trauma-focused therapy',
    ],
  },
  /** Why something is not done. That it was tried before is not among them, and never will be. */
  'intervention-reason': {
    PERSON_DECLINES: [
      'de persoon wil het niet',
      'la personne ne le souhaite pas',
      'die Person möchte es nicht',
      'the person does not want it',
    ],
    NOT_NOW: ['niet nu', 'pas maintenant', 'nicht jetzt', 'not now'],
    OTHER_CHOSEN: ['iets anders gekozen', 'autre choix', 'etwas anderes gewählt', 'something else was chosen'],
    CONTRAINDICATED: ['medisch afgeraden', 'contre-indiqué', 'medizinisch nicht angezeigt', 'contraindicated'],
    NOT_AVAILABLE_HERE: ['hier niet beschikbaar', 'pas disponible ici', 'hier nicht verfügbar', 'not available here'],
    OUTSIDE_CARE_STANDARDS: [
      'buiten de zorgstandaarden',
      'hors des standards de soins',
      'außerhalb der Standards',
      'outside the care standards',
    ],
  },
  /** What came of looking at a medicine again (M-69). */
  'medication-review': {
    GOES_ON: ['gaat door', 'continue', 'geht weiter', 'goes on'],
    LOWERED: ['wordt verlaagd', 'est diminué', 'wird gesenkt', 'is lowered'],
    RAISED: ['wordt verhoogd', 'est augmenté', 'wird erhöht', 'is raised'],
    STOPPED: ['stopt', 'arrêt', 'wird beendet', 'stops'],
    REPLACED: ['wordt vervangen', 'est remplacé', 'wird ersetzt', 'is replaced'],
  },
  /** The instruments of outcome measurement; the directory's measures use the same codes (1.9, M-79 to M-88). */
  'outcome-instrument': {
    I_ROC: ['I.ROC', 'I.ROC', 'I.ROC', 'I.ROC'],
    ROM_EPA: ['ROM EPA', 'ROM EPA', 'ROM EPA', 'ROM EPA'],
    INTEGRAL_RECOVERY_SCALE: [
      'Integrale Herstelschaal',
      'échelle intégrale de rétablissement',
      'integrale Recovery-Skala',
      'Integral Recovery Scale',
    ],
    PRQ: [
      'Process of Recovery Questionnaire',
      'Process of Recovery Questionnaire',
      'Process of Recovery Questionnaire',
      'Process of Recovery Questionnaire',
    ],
    FUNCTIONAL_REMISSION: [
      'functionele remissiemaat',
      'mesure de rémission fonctionnelle',
      'Maß der funktionalen Remission',
      'functional remission measure',
    ],
    QUALITY_OF_LIFE: ['kwaliteit van leven', 'qualité de vie', 'Lebensqualität', 'quality of life'],
    VITALITY: [
      'herstel van vitaliteit',
      'rétablissement de la vitalité',
      'Wiedergewinn der Vitalität',
      'recovery of vitality',
    ],
    AUDIT: ['AUDIT', 'AUDIT', 'AUDIT', 'AUDIT'],
    FIVE_SHOT: ['Five-shottest', 'Five-shot', 'Five-Shot-Test', 'Five-shot test'],
    CAGE_AID: ['CAGE-AID', 'CAGE-AID', 'CAGE-AID', 'CAGE-AID'],
    USS_2_0: ['USS 2.0', 'USS 2.0', 'USS 2.0', 'USS 2.0'],
  },
  /** The four areas of I.ROC. */
  'outcome-area': {
    HOME: ['thuis', 'chez soi', 'Zuhause', 'home'],
    OPPORTUNITY: ['kansen', 'possibilités', 'Möglichkeiten', 'opportunity'],
    PEOPLE: ['mensen', 'les autres', 'Menschen', 'people'],
    EMPOWERMENT: ['eigen kracht', 'pouvoir d’agir', 'Selbstbestimmung', 'empowerment'],
  },
  /** What the items of the instruments ask about, in a word or two; the questions themselves belong to the instruments. */
  'outcome-item': {
    MENTAL_HEALTH: ['geestelijke gezondheid', 'santé mentale', 'seelische Gesundheit', 'mental health'],
    LIFE_SKILLS: ['levensvaardigheden', 'compétences de vie', 'Lebenskompetenzen', 'life skills'],
    SAFETY_AND_COMFORT: [
      'veiligheid en comfort',
      'sécurité et confort',
      'Sicherheit und Wohlbefinden',
      'safety and comfort',
    ],
    PHYSICAL_HEALTH: ['lichamelijke gezondheid', 'santé physique', 'körperliche Gesundheit', 'physical health'],
    EXERCISE_AND_ACTIVITY: [
      'beweging en activiteit',
      'exercice et activité',
      'Bewegung und Aktivität',
      'exercise and activity',
    ],
    PURPOSE_AND_DIRECTION: ['doel en richting', 'but et direction', 'Sinn und Richtung', 'purpose and direction'],
    PERSONAL_NETWORK: ['persoonlijk netwerk', 'réseau personnel', 'persönliches Netz', 'personal network'],
    SOCIAL_NETWORK: ['sociaal netwerk', 'réseau social', 'soziales Netz', 'social network'],
    VALUING_MYSELF: ['zelfwaardering', 'estime de soi', 'Selbstwert', 'valuing myself'],
    PARTICIPATION_AND_CONTROL: [
      'deelname en zeggenschap',
      'participation et contrôle',
      'Teilhabe und Mitbestimmung',
      'participation and control',
    ],
    SELF_MANAGEMENT: ['zelfmanagement', 'autogestion', 'Selbstmanagement', 'self-management'],
    HOPE_FOR_THE_FUTURE: [
      'hoop voor de toekomst',
      'espoir en l’avenir',
      'Hoffnung für die Zukunft',
      'hope for the future',
    ],
    PERSONAL_RECOVERY: ['persoonlijk herstel', 'rétablissement personnel', 'persönliche Genesung', 'personal recovery'],
    SOCIETAL_RECOVERY: [
      'maatschappelijk herstel',
      'rétablissement social',
      'gesellschaftliche Genesung',
      'societal recovery',
    ],
    SYMPTOMATIC_RECOVERY: [
      'symptomatisch herstel',
      'rétablissement symptomatique',
      'symptomatische Genesung',
      'symptomatic recovery',
    ],
    SELF_IMAGE: ['zelfbeeld', 'image de soi', 'Selbstbild', 'self-image'],
    MEANING: ['zingeving', 'sens', 'Sinngebung', 'meaning'],
    EMPOWERMENT: ['eigen kracht', 'pouvoir d’agir', 'Selbstbestimmung', 'empowerment'],
    CONNECTEDNESS: ['verbondenheid', 'liens avec autrui', 'Verbundenheit', 'connectedness'],
    DAILY_LIFE: [
      'dagelijks leven en zelfzorg',
      'vie quotidienne',
      'Alltag und Selbstversorgung',
      'daily life and self-care',
    ],
    WORK_STUDY_HOUSEKEEPING: [
      'werk, studie en huishouden',
      'travail, études et ménage',
      'Arbeit, Studium und Haushalt',
      'work, study and housekeeping',
    ],
    SOCIAL_CONTACTS: ['sociale contacten', 'contacts sociaux', 'soziale Kontakte', 'social contacts'],
    QUALITY_OF_LIFE: ['kwaliteit van leven', 'qualité de vie', 'Lebensqualität', 'quality of life'],
    VITALITY: ['vitaliteit', 'vitalité', 'Vitalität', 'vitality'],
    HOW_OFTEN: ['hoe vaak', 'à quelle fréquence', 'wie oft', 'how often'],
    HOW_MUCH: ['hoeveel', 'combien', 'wie viel', 'how much'],
    SIX_OR_MORE: ['zes of meer', 'six ou plus', 'sechs oder mehr', 'six or more'],
    CANNOT_STOP: ['niet kunnen stoppen', 'ne pas pouvoir s’arrêter', 'nicht aufhören können', 'cannot stop'],
    EXPECTATIONS_FAILED: [
      'verwachtingen niet waargemaakt',
      'attentes non satisfaites',
      'Erwartungen nicht erfüllt',
      'expectations failed',
    ],
    EYE_OPENER: ['’s ochtends', 'le matin', 'am Morgen', 'eye-opener'],
    GUILT: ['schuldgevoel', 'culpabilité', 'Schuldgefühl', 'guilt'],
    MEMORY_LOSS: ['niet meer weten', 'trou de mémoire', 'Erinnerungslücke', 'memory loss'],
    INJURY: ['verwonding', 'blessure', 'Verletzung', 'injury'],
    OTHERS_CONCERNED: ['bezorgdheid van anderen', 'inquiétude des autres', 'Sorge anderer', 'others are concerned'],
    ANNOYED: ['ergernis over kritiek', 'agacement', 'Ärger über Kritik', 'annoyed by criticism'],
    CUT_DOWN: ['minderen', 'réduire', 'weniger', 'cut down'],
    POINTS_FOR_ATTENTION: ['aandachtspunten', 'points d’attention', 'Punkte zur Beachtung', 'points for attention'],
  },
  /** The five criteria of severe mental illness (6.12, 003:98-114). */
  'smi-criterion': {
    NEEDS_CARE: [
      'psychiatrische stoornis die zorg nodig maakt',
      'trouble psychiatrique nécessitant des soins',
      'psychische Störung, die Behandlung erfordert',
      'disorder that needs care',
    ],
    SERIOUS_LIMITS: [
      'ernstige sociale en maatschappelijke beperkingen',
      'limitations sociales sérieuses',
      'ernste soziale und gesellschaftliche Einschränkungen',
      'serious social and societal limits',
    ],
    CAUSE_AND_EFFECT: [
      'beperking als oorzaak en gevolg van de stoornis',
      'limitation cause et conséquence du trouble',
      'Einschränkung als Ursache und Folge der Störung',
      'limits are cause and effect of the disorder',
    ],
    LONG_TERM: [
      'niet voorbijgaand: ten minste enkele jaren',
      'non passager : au moins quelques années',
      'nicht vorübergehend: mindestens einige Jahre',
      'not transient: at least some years',
    ],
    COORDINATED_CARE: [
      'gecoördineerde zorg in zorgnetwerken aangewezen',
      'soins coordonnés en réseau indiqués',
      'koordinierte Hilfe in Netzwerken angezeigt',
      'coordinated care in networks indicated',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Labels>>>>;

export type CodeSystem = keyof typeof CODE_LISTS;

/** A code as the graph shows it. */
export interface ShownCode {
  readonly system: CodeSystem;
  readonly code: string;
  readonly label: string;
}

export const ICD_10: CodeSystem = 'http://hl7.org/fhir/sid/icd-10';
export const ATC: CodeSystem = 'http://www.whocc.no/atc';

export function isCode(system: CodeSystem, code: string): boolean {
  return Object.hasOwn(CODE_LISTS[system], code);
}

export function codesOf(system: CodeSystem): readonly string[] {
  return Object.keys(CODE_LISTS[system]);
}

/**
 * A code with its label.
 *
 * @param languages BCP 47, best first.
 */
export function coded(system: CodeSystem, code: string, languages: readonly string[]): ShownCode {
  const labels: Labels | undefined = (CODE_LISTS[system] as Readonly<Record<string, Labels>>)[code];
  const language = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES.includes(tag)) ?? 'nl';
  // A partner may be ahead of us with a code; its name is better than nothing.
  return { system, code, label: labels?.[LANGUAGES.indexOf(language)] ?? code.toLowerCase().replaceAll('_', ' ') };
}

/** The same for a column that may be empty. */
export function codedOrNull(system: CodeSystem, code: string | null, languages: readonly string[]): ShownCode | null {
  return code === null ? null : coded(system, code, languages);
}
