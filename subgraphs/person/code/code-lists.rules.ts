import type { Code } from './code.type';

/** Labels in the order nl, fr, de, en. */
type Labels = readonly [nl: string, fr: string, de: string, en: string];

const LANGUAGES = ['nl', 'fr', 'de', 'en'];

/**
 * The code lists of this subgraph, by the names the directory uses for the same lists. Codes are added, never renamed:
 * a partner may have stored one.
 */
export const CODE_LISTS = {
  /** The life domains (levensdomeinen): P-14, 000:520-523. */
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
  /** Where and with whom somebody lives (woonsituatie): P-06. */
  'living-situation': {
    WITH_PARENTS: ['inwonend bij ouders', 'vit chez ses parents', 'wohnt bei den Eltern', 'living with parents'],
    OWN_HOME: ['eigen woning', 'logement propre', 'eigene Wohnung', 'own home'],
    SHELTERED_HOUSING: ['beschermende woonvorm', 'habitation protégée', 'geschütztes Wohnen', 'sheltered housing'],
    RESIDENTIAL_WARD: ['verblijfsafdeling', 'service résidentiel', 'stationäre Abteilung', 'residential ward'],
    HOMELESS: ['dak- of thuisloos', 'sans-abri ou sans chez-soi', 'obdach- oder wohnungslos', 'homeless'],
    OTHER: ['anders', 'autre', 'anders', 'other'],
  },
  /**
   * What a part of a story answers: the four questions (vier vragen, P-22; 002:2220-2227), how somebody explains it
   * (P-23), what gives meaning (P-24). Offered and never asked for: a story is no form (C-54).
   */
  'story-topic': {
    WHAT_HAPPENED: ['wat is er gebeurd', 'ce qui s’est passé', 'was geschehen ist', 'what happened'],
    VULNERABILITY_RESILIENCE: [
      'wat maakt kwetsbaar en wat weerbaar',
      'ce qui rend vulnérable et ce qui rend fort',
      'was verletzlich und was stark macht',
      'what makes vulnerable and what makes resilient',
    ],
    WHERE_TO: ['waar wil ik naartoe', 'où je veux aller', 'wohin ich will', 'where to'],
    WHAT_NEEDED: ['wat heb ik nodig', 'ce dont j’ai besoin', 'was ich brauche', 'what is needed'],
    EXPLANATION: ['hoe ik het begrijp', 'comment je le comprends', 'wie ich es verstehe', 'how I understand it'],
    MEANING: [
      'zin, geloof en levensbeschouwing',
      'sens, foi et convictions',
      'Sinn, Glaube und Weltanschauung',
      'meaning, faith and beliefs',
    ],
    STIGMA: [
      'vooroordelen, uitsluiting en wat ik over mezelf ging denken',
      'préjugés, exclusion et ce que j’en suis venu à penser de moi',
      'Vorurteile, Ausgrenzung und was ich über mich zu denken begann',
      'prejudice, exclusion and what I came to think of myself',
    ],
  },
  /** In which phase of recovery somebody sees themselves (P-26, 002:754-775); not a ladder. */
  'recovery-phase-spaniol': {
    OVERWHELMED: [
      'overweldigd worden door de aandoening',
      'être submergé par le trouble',
      'von der Erkrankung überwältigt sein',
      'overwhelmed by the condition',
    ],
    STRUGGLING: [
      'worstelen met de aandoening',
      'lutter avec le trouble',
      'mit der Erkrankung ringen',
      'struggling with the condition',
    ],
    LIVING_WITH: [
      'leven met de aandoening',
      'vivre avec le trouble',
      'mit der Erkrankung leben',
      'living with the condition',
    ],
    LIVING_BEYOND: [
      'leven voorbij de aandoening',
      'vivre au-delà du trouble',
      'über die Erkrankung hinaus leben',
      'living beyond the condition',
    ],
  },
  /** What an expert by experience can be for somebody (G-25). */
  'expert-by-experience-role': {
    ROLE_MODEL: ['rolmodel', 'modèle', 'Vorbild', 'role model'],
    CRITIC: ['luis in de pels', 'aiguillon critique', 'kritischer Stachel', 'critical voice'],
    CHANGER: ['veranderaar', 'acteur de changement', 'Veränderer', 'agent of change'],
    BRIDGE_BUILDER: ['bruggenbouwer', 'bâtisseur de ponts', 'Brückenbauer', 'bridge builder'],
    ALLY: ['bondgenoot', 'allié', 'Verbündeter', 'ally'],
  },
  /** What comes with the roles of an expert by experience, in sentences (N-22, C-12; 002:2763-2794). */
  'expert-by-experience-right': {
    READS_BY_CHOICE: [
      'leest wat de persoon voor hem of haar opent, en niets omdat hij of zij in een team werkt',
      'lit ce que la personne lui ouvre, et rien du fait de travailler dans une équipe',
      'liest, was die Person ihm oder ihr öffnet, und nichts, weil er oder sie in einem Team arbeitet',
      'reads what the person opens to them, and nothing for working in a team',
    ],
    MAY_DECLINE_TASKS: [
      'mag taken weigeren die niet bij de afgesproken rol horen',
      'peut refuser des tâches étrangères au rôle convenu',
      'darf Aufgaben ablehnen, die nicht zur vereinbarten Rolle gehören',
      'may decline tasks that are not of the agreed role',
    ],
    TELLS_OWN_EXPERIENCE: [
      'vertelt van de eigen ervaring wat hij of zij zelf kiest',
      'raconte de sa propre expérience ce qu’il ou elle choisit',
      'erzählt von der eigenen Erfahrung, was er oder sie selbst wählt',
      'tells what they choose of their own experience',
    ],
    SAYS_WHAT_HINDERS: [
      'zegt in elk overleg waar hij of zij bij is wat herstel in de weg staat',
      'dit dans chaque concertation où il ou elle est présent ce qui entrave le rétablissement',
      'sagt in jeder Besprechung, an der er oder sie teilnimmt, was der Genesung im Weg steht',
      'says in every meeting they are part of what stands in the way of recovery',
    ],
    ASKS_FOR_CHANGE: [
      'vraagt dat iets anders gebeurt dan gewoonlijk, en krijgt daarop antwoord',
      'demande que les choses se fassent autrement que d’habitude, et obtient une réponse',
      'bittet darum, dass etwas anders geschieht als üblich, und bekommt darauf eine Antwort',
      'asks that things be done otherwise than usual, and is answered',
    ],
    BRIDGES_WHEN_ASKED: [
      'legt contact met wie de persoon vraagt, en praat niemand de zorg in',
      'établit le contact avec qui la personne demande, et ne pousse personne vers les soins',
      'stellt Kontakt her, zu wem die Person es wünscht, und redet niemanden in die Behandlung',
      'makes contact with whom the person asks for, and talks nobody into care',
    ],
    STANDS_BESIDE: [
      'staat in gesprekken naast de persoon en verdedigt diens keuzes',
      'se tient aux côtés de la personne dans les entretiens et défend ses choix',
      'steht in Gesprächen neben der Person und verteidigt deren Entscheidungen',
      'stands beside the person in talks and defends their choices',
    ],
  },
  /** What a third party is to the person (P-07). */
  'third-party-relation': {
    MOTHER: ['moeder', 'mère', 'Mutter', 'mother'],
    FATHER: ['vader', 'père', 'Vater', 'father'],
    SISTER: ['zus', 'sœur', 'Schwester', 'sister'],
    BROTHER: ['broer', 'frère', 'Bruder', 'brother'],
    PARTNER: ['partner', 'partenaire', 'Partner(in)', 'partner'],
    EX_PARTNER: ['ex-partner', 'ex-partenaire', 'Ex-Partner(in)', 'former partner'],
    HOUSEMATE: ['huisgenoot', 'cohabitant', 'Mitbewohner(in)', 'housemate'],
    OTHER: ['iemand anders', 'quelqu’un d’autre', 'jemand anderes', 'somebody else'],
  },
  /** What a child is to the person (P-08). */
  'child-relation': {
    DAUGHTER: ['dochter', 'fille', 'Tochter', 'daughter'],
    SON: ['zoon', 'fils', 'Sohn', 'son'],
    CHILD: ['kind', 'enfant', 'Kind', 'child'],
    STEPCHILD: ['pluskind', 'enfant de la famille recomposée', 'Stiefkind', 'stepchild'],
  },
  /** Who cares for a child when (P-07, P-08). */
  'parenting-arrangement': {
    SAME_HOME: ['woont bij de ouder', 'vit avec le parent', 'lebt beim Elternteil', 'living with the parent'],
    CO_PARENTING: ['co-ouderschap', 'garde alternée', 'Wechselmodell', 'co-parenting'],
    CONTACT: ['omgang', 'droit de visite', 'Umgang', 'contact arrangement'],
    NO_CONTACT: ['geen contact', 'pas de contact', 'kein Kontakt', 'no contact'],
  },
  /** How small or strong the own network is (P-09). */
  'social-network-strength': {
    LIMITED: ['beperkt', 'limité', 'begrenzt', 'limited'],
    SOME: ['enkele mensen', 'quelques personnes', 'einige Menschen', 'some people'],
    STRONG: ['sterk', 'solide', 'stark', 'strong'],
  },
  /** Social-security status (statuut): P-10. */
  'social-status': {
    EMPLOYED: ['aan het werk', 'au travail', 'beschäftigt', 'employed'],
    SELF_EMPLOYED: ['zelfstandige', 'indépendant', 'selbstständig', 'self-employed'],
    UNEMPLOYED: ['werkloos', 'sans emploi', 'arbeitslos', 'unemployed'],
    STUDENT: ['student', 'étudiant', 'Student(in)', 'student'],
    SICKNESS_BENEFIT: ['ziekte-uitkering', 'indemnité de maladie', 'Krankengeld', 'sickness benefit'],
    SICKNESS_BENEFIT_WITH_PART_TIME_WORK: [
      'ziekte-uitkering met deeltijds werk',
      'indemnité de maladie avec travail à temps partiel',
      'Krankengeld mit Teilzeitarbeit',
      'sickness benefit with part-time work',
    ],
    INVALIDITY: ['invaliditeit', 'invalidité', 'Invalidität', 'invalidity'],
    PROGRESSIVE_EMPLOYMENT: [
      'progressieve tewerkstelling',
      'reprise progressive du travail',
      'schrittweise Wiederbeschäftigung',
      'progressive return to work',
    ],
    RETIRED: ['gepensioneerd', 'pensionné', 'pensioniert', 'retired'],
  },
  /** What a professional is by trade; the part of the directory's list that refers people (M-39). */
  'professional-kind': {
    GENERAL_PRACTITIONER: ['huisarts', 'médecin généraliste', 'Hausarzt/Hausärztin', 'general practitioner'],
    PSYCHIATRIST: ['psychiater', 'psychiatre', 'Psychiater(in)', 'psychiatrist'],
    CLINICAL_PSYCHOLOGIST: [
      'klinisch psycholoog',
      'psychologue clinicien',
      'klinische(r) Psychologe/-in',
      'clinical psychologist',
    ],
    INDIVIDUAL_COUNSELLOR: [
      'individueel begeleider',
      'accompagnateur individuel',
      'individuelle Begleitung',
      'individual counsellor',
    ],
    JOB_COACH: ['arbeidscoach', 'coach en emploi', 'Jobcoach', 'job coach'],
  },
  /** What somebody is referred to (M-02, W-02). */
  programme: {
    REHAB: [
      'revalidatieprogramma (psychosociale revalidatie)',
      'programme de réadaptation psychosociale',
      'Programm der psychosozialen Rehabilitation',
      'psychosocial rehabilitation programme',
    ],
    JOB_COACH: [
      'traject bij een arbeidscoach GGZ',
      'parcours avec un coach en emploi santé mentale',
      'Begleitung durch einen Jobcoach für psychische Gesundheit',
      'trajectory with a mental-health job coach',
    ],
    CARE: [
      'behandeling of begeleiding',
      'traitement ou accompagnement',
      'Behandlung oder Begleitung',
      'treatment or guidance',
    ],
  },
  /** What one professional at a time answers for around a person; never one "owner" of all of it (N-04, X-13). */
  responsibility: {
    ACCOUNTABLE: ['verantwoordelijke hulpverlener', 'responsable du suivi', 'verantwortliche Fachperson', 'accountable professional'],
    LEAD_PRACTITIONER: ['regiebehandelaar', 'praticien référent', 'federführende Behandlung', 'lead practitioner'],
    COUNSELLOR: ['individueel begeleider', 'accompagnateur individuel', 'individuelle Begleitung', 'individual counsellor'],
    RECORD_HOLDER: [
      'dossierhoudende huisarts',
      'médecin détenteur du dossier',
      'aktenführende Hausarztpraxis',
      'general practitioner who holds the record',
    ],
    JOB_COACH: ['arbeidscoach', 'coach en emploi', 'Jobcoach', 'job coach'],
  },
  /** Occasions that partners tell each other of, wait for or plan. */
  'register-occasion': {
    GROUP_MEETING: ['bijeenkomst van de resourcegroep', 'réunion du groupe de ressources', 'Treffen der Ressourcengruppe', 'meeting of the resource group'],
    GROUP_AGREEMENT: ['afspraak in de resourcegroep', 'accord au sein du groupe de ressources', 'Absprache in der Ressourcengruppe', 'agreement in the resource group'],
    GOAL_CONTRIBUTION: ['bijdrage aan een doel', 'contribution à un objectif', 'Beitrag zu einem Ziel', 'contribution to a goal'],
    REFERRAL_RECEIVED: ['verwijzing ontvangen', 'renvoi reçu', 'Überweisung erhalten', 'referral received'],
    REFERRAL_ACCEPTED: ['verwijzing aanvaard', 'renvoi accepté', 'Überweisung angenommen', 'referral accepted'],
    REFERRAL_DECLINED: ['verwijzing niet aanvaard', 'renvoi non accepté', 'Überweisung nicht angenommen', 'referral declined'],
    REFERRAL_REPORT: ['terugkoppeling aan de verwijzer', 'retour au référent', 'Rückmeldung an die Überweisenden', 'report to the referrer'],
    REFERRAL_TO_ANSWER: ['verwijzing te beantwoorden', 'renvoi à traiter', 'Überweisung zu beantworten', 'referral to be answered'],
    REFERRAL_QUESTION: ['vraag over een verwijzing', 'question sur un renvoi', 'Frage zu einer Überweisung', 'question about a referral'],
    CARE_STEP_TO_ANSWER: ['vraag om meer of minder zorg te beantwoorden', 'demande de plus ou moins de soins à traiter', 'Anfrage nach mehr oder weniger Hilfe zu beantworten', 'request for more or less care to be answered'],
    CONFERENCE_TASK: ['afspraak uit een zorgoverleg', 'tâche d’une concertation', 'Aufgabe aus einer Fallbesprechung', 'task of a care conference'],
    WAITING_FOR_START: ['wacht op de start', 'attend le début', 'wartet auf den Beginn', 'waiting to start'],
    INTAKE: ['intake', 'intake', 'Aufnahme', 'intake'],
    YEARLY_EVALUATION: ['jaarlijkse evaluatie', 'évaluation annuelle', 'jährliche Auswertung', 'yearly evaluation'],
    EVENT_OR_POLICY_CHANGE: [
      'belangrijke gebeurtenis of wijziging in het (medicatie)beleid',
      'événement important ou changement de traitement',
      'wichtiges Ereignis oder Änderung der Behandlung',
      'important event or change of (medication) policy',
    ],
    OUTFLOW: [
      'uitstroom of terugverwijzing',
      'sortie ou renvoi',
      'Abschluss oder Rücküberweisung',
      'outflow or referral back',
    ],
    WORK_GOAL_ADDED: [
      'werkdoel toegevoegd',
      'objectif professionnel ajouté',
      'Arbeitsziel hinzugefügt',
      'work goal added',
    ],
    CONTACT_RHYTHM_CHANGED: [
      'ander contactritme',
      'autre rythme de contact',
      'anderer Kontaktrhythmus',
      'contact rhythm changed',
    ],
    WAITING_FOR_HOME: ['wacht op een woning', 'attend un logement', 'wartet auf eine Wohnung', 'waiting for a home'],
    WAITING_FOR_PLACE: ['wacht op een plaats', 'attend une place', 'wartet auf einen Platz', 'waiting for a place'],
    BRIDGING_CARE: ['overbruggingszorg', 'soins de transition', 'Überbrückung', 'bridging care'],
    CONTACT_PLANNED: ['afgesproken contact', 'contact prévu', 'vereinbarter Kontakt', 'planned contact'],
    ELIGIBILITY_DECISION: [
      'beslissing over opname in de zorg',
      'décision sur la prise en charge',
      'Entscheidung über die Aufnahme',
      'decision on eligibility',
    ],
    RE_EVALUATION: ['herevaluatie', 'réévaluation', 'erneute Beurteilung', 're-evaluation'],
    SOMATIC_SCREENING: ['somatische screening', 'dépistage somatique', 'körperliche Untersuchung', 'somatic screening'],
    FAMILY_IMPACT_CHECK: ['Kindreflex', 'réflexe enfant', 'Blick auf die Kinder', 'family impact check'],
    CHILD_SAFETY_CHECK: ['Kindcheck', 'vérification de la sécurité des enfants', 'Kinderschutz-Prüfung', 'child-safety check'],
    TRAUMA_DECISION: [
      'beslissing over traumabehandeling',
      'décision sur le traitement du trauma',
      'Entscheidung über Traumabehandlung',
      'decision on the treatment of trauma',
    ],
    SUBSTANCE_SCREENING: [
      'vragenlijst alcohol of drugs',
      'questionnaire alcool ou drogues',
      'Fragebogen zu Alkohol oder Drogen',
      'questionnaire on alcohol or drugs',
    ],
    RISK_REVIEW: ['risico opnieuw bekijken', 'risque à réévaluer', 'Risiko neu beurteilen', 'risk to be looked at again'],
    DEBRIEFING: ['nabespreking', 'entretien de suivi', 'Nachbesprechung', 'debriefing'],
    RELAPSE_PLAN_REVIEW: [
      'terugvalpreventie- of crisisplan doornemen',
      'plan de prévention ou de crise à revoir',
      'Rückfall- oder Krisenplan durchgehen',
      'relapse or crisis plan to be gone through',
    ],
    COACHING_CONTACT: ['contact met de coach', 'contact avec le coach', 'Kontakt mit dem Coach', 'contact with the coach'],
    PROGRESSIVE_WORK_REVIEW: [
      'evaluatie van de werkhervatting',
      'évaluation de la reprise',
      'Besprechung des Wiedereinstiegs',
      'review of the return to work',
    ],
    PHASE_OUT_PLANNED: ['geplande afbouw', 'fin progressive prévue', 'geplanter Ausklang', 'planned phase-out'],
    HOUSING_REQUESTED: ['woonaanvraag', 'demande de logement', 'Wohnungsanfrage', 'housing requested'],
    HOUSING_SUPPORT_ENDS: [
      'einde van de woonbegeleiding',
      'fin de l’accompagnement au logement',
      'Ende der Wohnbegleitung',
      'end of support with a home',
    ],
    HOME_OFFERED: ['woning aangeboden', 'logement proposé', 'Wohnung angeboten', 'home offered'],
    EVICTION_TALK: [
      'gesprek over dreigend woningverlies',
      'entretien sur la perte possible du logement',
      'Gespräch über drohenden Wohnungsverlust',
      'talk on losing the home',
    ],
    EVICTION_HEARING: ['zitting over de woning', 'audience sur le logement', 'Verhandlung über die Wohnung', 'hearing on the home'],
    INDICATION_TALK: ['gesprek over de indicatie', 'entretien sur l’indication', 'Gespräch über den Bedarf', 'talk on the indication'],
    INDICATION_DECISION: [
      'beslissing over de indicatie',
      'décision sur l’indication',
      'Entscheidung über den Bedarf',
      'decision on the indication',
    ],
    INDICATION_ENDS: ['einde van de indicatie', 'fin de l’indication', 'Ende der Bewilligung', 'end of the indication'],
    SUPPORT_ASKED: ['ondersteuning gevraagd', 'soutien demandé', 'Unterstützung erbeten', 'support asked'],
    SUPPORT_REVIEW: ['bespreking van de ondersteuning', 'évaluation du soutien', 'Besprechung der Unterstützung', 'review of the support'],
    CONFERENCE_PLANNED: ['overleg in de wijk', 'concertation de quartier', 'Gespräch im Viertel', 'neighbourhood conference'],
    INCOME_DECISION: ['beslissing over inkomen', 'décision sur le revenu', 'Entscheidung über Einkommen', 'decision on income'],
    INCOME_REVIEW: ['herziening van het inkomen', 'révision du revenu', 'Überprüfung des Einkommens', 'review of income'],
    DEBT_STEP: ['stap in de schuldhulp', 'étape de l’aide aux dettes', 'Schritt der Schuldenhilfe', 'step of debt support'],
    PERSONAL_BUDGET_ENDS: ['einde van het budget', 'fin du budget', 'Ende des Budgets', 'end of the personal budget'],
    OUTREACH_REFERRAL: [
      'toeleiding na bemoeizorg',
      'orientation après un suivi de proximité',
      'Vermittlung nach aufsuchender Hilfe',
      'referral after outreach',
    ],
    PLAN_REVIEW: [
      'bespreking van het herstelplan',
      'évaluation du plan de rétablissement',
      'Besprechung des Genesungsplans',
      'review of the recovery plan',
    ],
    NEEDS_MAP: ['noden opnieuw in kaart', 'besoins à recenser', 'Bedarf neu zu erfassen', 'needs to be mapped again'],
    TREATMENT_STUCK: [
      'vastgelopen behandeling',
      'traitement qui n’avance plus',
      'festgefahrene Behandlung',
      'treatment is stuck',
    ],
    TEAM_LOOKS: ['het team kijkt mee', 'l’équipe y regarde', 'das Team sieht hin', 'the team looks at it'],
    OUTCOME_MEASUREMENT: ['meting (ROM)', 'mesure de résultats (ROM)', 'Verlaufsmessung (ROM)', 'outcome measurement (ROM)'],
    PLANNED_END: ['geplande afronding', 'fin prévue', 'geplanter Abschluss', 'planned end'],
    FOLLOW_UP_PLAN: ['vervolgplan', 'plan de suivi', 'Plan für danach', 'follow-up plan'],
    PHYSICAL_HEALTH_PLAN: [
      'plan voor lichamelijke gezondheid',
      'plan pour la santé physique',
      'Plan für die körperliche Gesundheit',
      'plan for physical health',
    ],
    HANDOVER_ANSWER: [
      'antwoord op een warme overdracht',
      'réponse à un transfert accompagné',
      'Antwort auf eine begleitete Übergabe',
      'answer to a warm handover',
    ],
    CONSULTATION_REPLY: ['antwoord op een consult', 'réponse à une consultation', 'Antwort auf eine Beratung', 'reply to a consultation'],
    INTAKE_STEP: ['volgende stap aan het onthaal', 'prochaine étape à l’accueil', 'nächster Schritt der Aufnahme', 'next step of the intake'],
    CONFERENCE: ['casusoverleg', 'concertation', 'Fallbesprechung', 'case conference'],
    SESSIONS_NEARLY_USED: [
      'bijna geen sessies meer',
      'presque plus de séances',
      'kaum noch Sitzungen',
      'few sessions left',
    ],
    ENROLMENT_ENDS: ['einde van de overeenkomst', 'fin de la convention', 'Ende der Vereinbarung', 'end of the agreement'],
    AGE_CATEGORY_ENDS: [
      'leeftijdscategorie opnieuw te kiezen',
      'catégorie d’âge à choisir à nouveau',
      'Altersgruppe neu zu wählen',
      'age category to be chosen anew',
    ],
    PLAN_EVALUATION: ['evaluatie van het plan', 'évaluation du plan', 'Auswertung des Plans', 'evaluation of the plan'],
  },
  /** What is counted for the figures of region and organisations; persons, each once per organisation. */
  'region-series': {
    WAITING_FOR_CARE: ['wacht op een programma', 'attend un programme', 'wartet auf ein Programm', 'waiting for a programme'],
    WAITING_FOR_HOME: ['wacht op een woning', 'attend un logement', 'wartet auf eine Wohnung', 'waiting for a home'],
    WAITING_TWICE: [
      'staat op meer dan één wachtlijst',
      'inscrit sur plus d’une liste d’attente',
      'steht auf mehr als einer Warteliste',
      'on more than one waiting list',
    ],
    ROM_TAKEN: [
      'ROM afgenomen in het laatste jaar',
      'ROM effectué au cours de l’année',
      'ROM im letzten Jahr erhoben',
      'ROM taken within the year',
    ],
    ADMITTED: [
      'opgenomen in het laatste jaar',
      'admis au cours de l’année',
      'im letzten Jahr aufgenommen',
      'admitted within the year',
    ],
    ADMITTED_IN_CRISIS: ['opgenomen in crisis', 'admis en crise', 'in einer Krise aufgenommen', 'admitted in a crisis'],
    SOMATIC_SCREENED: [
      'somatisch gescreend in het laatste jaar',
      'dépistage somatique au cours de l’année',
      'im letzten Jahr somatisch untersucht',
      'somatic screening within the year',
    ],
    COERCION: [
      'dwang of drang in het laatste jaar',
      'contrainte au cours de l’année',
      'Zwang im letzten Jahr',
      'coercion within the year',
    ],
    DEBT_SUPPORT: ['in schuldhulp', 'en médiation de dettes', 'in Schuldenberatung', 'in debt support'],
    OWN_HOME: ['eigen woning met begeleiding', 'logement propre avec accompagnement', 'eigene Wohnung mit Begleitung', 'own home with support'],
    INDICATED_ACROSS_DOMAINS: [
      'indicatie over meer dan één domein',
      'indication sur plus d’un domaine',
      'Indikation über mehr als einen Bereich',
      'indication across more than one domain',
    ],
    HOME_KEPT: [
      'woning behouden na dreigende uithuiszetting',
      'logement gardé après un risque d’expulsion',
      'Wohnung nach drohender Räumung behalten',
      'home kept after a risk of eviction',
    ],
    OUTREACH_REFERRED_IN_TIME: [
      'binnen de termijn toegeleid vanuit bemoeizorg',
      'orienté dans le délai par l’équipe mobile d’approche',
      'aus aufsuchender Hilfe fristgerecht weitervermittelt',
      'referred on from outreach within the term',
    ],
    OUTREACH: ['in bemoeizorg', 'suivi par l’équipe mobile d’approche', 'in aufsuchender Hilfe', 'in outreach'],
    LADDER_SCORED: [
      'participatieladder ingevuld in het laatste jaar',
      'échelle de participation remplie au cours de l’année',
      'Partizipationsleiter im letzten Jahr ausgefüllt',
      'participation ladder scored within the year',
    ],
    MATRIX_SCORED: [
      'zelfredzaamheidsmatrix ingevuld in het laatste jaar',
      'matrice d’autonomie remplie au cours de l’année',
      'Selbstständigkeitsmatrix im letzten Jahr ausgefüllt',
      'self-sufficiency matrix scored within the year',
    ],
    REFERRAL_OPEN: ['verwijzing te beantwoorden', 'renvoi à traiter', 'Überweisung zu beantworten', 'referral to be answered'],
    REFERRAL_STARTED: [
      'gestart na verwijzing',
      'commencé après un renvoi',
      'nach Überweisung begonnen',
      'started after a referral',
    ],
    NEED_MET: [
      'zorg gestart sinds de zorgnood werd gezien',
      'soins commencés depuis que le besoin a été vu',
      'Hilfe begonnen, seit der Bedarf gesehen wurde',
      'care begun since the need was seen',
    ],
    NEED_OVERMET: [
      'zorg loopt door zonder zorgnood (over-vervulde nood)',
      'soins poursuivis sans besoin constaté',
      'Hilfe dauert an, ohne dass Bedarf gesehen wird',
      'care goes on where no need is seen (overmet need)',
    ],
    COACHING_ACTIVE: [
      'in traject bij een arbeidscoach',
      'accompagné par un coach en emploi',
      'in Begleitung durch einen Jobcoach',
      'with a job coach',
    ],
    COACHING_BEFORE_START: [
      'wacht op de start met een arbeidscoach',
      'attend le début avec un coach en emploi',
      'wartet auf den Beginn mit einem Jobcoach',
      'waiting to start with a job coach',
    ],
    PAID_WORK: ['met betaald werk', 'avec un emploi rémunéré', 'mit bezahlter Arbeit', 'in paid work'],
    LASTING_WORK: [
      'baan van een half jaar of langer',
      'emploi de six mois ou plus',
      'Arbeit von einem halben Jahr oder länger',
      'job of half a year or longer',
    ],
    BILLING_VALIDATED: [
      'psychologische zorg waarvan facturatie gevalideerd werd',
      'soins psychologiques dont la facturation a été validée',
      'psychologische Versorgung mit bestätigter Abrechnung',
      'psychological care of which billing was validated',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Labels>>>>;

export type CodeSystem = keyof typeof CODE_LISTS;
export type CodeOf<System extends CodeSystem> = keyof (typeof CODE_LISTS)[System] & string;

export function isCode<System extends CodeSystem>(system: System, code: string): code is CodeOf<System> {
  return Object.hasOwn(CODE_LISTS[system], code);
}

/**
 * A code as the graph shows it.
 *
 * @param languages BCP 47, best first.
 */
export function coded(system: CodeSystem, code: string, languages: readonly string[]): Code {
  const labels: Labels | undefined = (CODE_LISTS[system] as Readonly<Record<string, Labels>>)[code];
  const language =
    languages.map((each) => each.slice(0, 2).toLowerCase()).find((each) => LANGUAGES.includes(each)) ?? 'nl';
  // A partner may be ahead of us with a code; its name is better than nothing.
  return { system, code, label: labels?.[LANGUAGES.indexOf(language)] ?? code.toLowerCase().replaceAll('_', ' ') };
}
