import type { TextLanguage } from './language';
import type { Category } from './vocabulary';

export interface CategoryText {
  /** Short enough for the head of a row. */
  readonly label: string;
  /** One sentence: what somebody sees who is let in. */
  readonly description: string;
}

/** What a category is called and what it holds, and the row of the catalogue it comes from (3.8, P-31, T-14 …). */
export interface CategoryEntry extends Readonly<Record<TextLanguage, CategoryText>> {
  readonly source: string;
}

/**
 * Every category in words, for the schema's documentation and for the person who grants or refuses it. A name that
 * hides what it opens makes a grant worthless, so each text says what is shown and, where people could think
 * otherwise, what is not.
 */
export const CATEGORY_ENTRIES: Readonly<Record<Category, CategoryEntry>> = {
  NAME: {
    nl: { label: 'Naam', description: 'Voornaam en familienaam, en niets anders.' },
    fr: { label: 'Nom', description: 'Le prénom et le nom de famille, et rien d’autre.' },
    de: { label: 'Name und Vorname', description: 'Vorname und Familienname, und sonst nichts.' },
    en: { label: 'Name', description: 'Given name and family name, and nothing else.' },
    source: '3.8 Identity, contact; P-04, T-01, E-01',
  },
  IDENTITY: {
    nl: {
      label: 'Identiteit en contact',
      description: 'Geboortedatum, geslacht, adres en hoe men de persoon kan bereiken.',
    },
    fr: {
      label: 'Identité et contact',
      description: 'La date de naissance, le sexe, l’adresse et comment joindre la personne.',
    },
    de: {
      label: 'Person und Kontakt',
      description: 'Geburtsdatum, Geschlecht, Adresse und wie die Person zu erreichen ist.',
    },
    en: { label: 'Identity and contact', description: 'Date of birth, gender, address and how to reach the person.' },
    source: '3.8 Identity, contact; P-04, T-02, E-02',
  },
  CARE_NETWORK: {
    nl: {
      label: 'Zorgnetwerk',
      description: 'Wie betrokken is, in welke rol en voor welke organisatie, en sinds wanneer.',
    },
    fr: {
      label: 'Réseau d’aide',
      description: 'Qui aide la personne, dans quel rôle, pour quelle organisation et depuis quand.',
    },
    de: {
      label: 'Netz der Helfenden',
      description: 'Wer der Person hilft, in welcher Rolle, für welche Einrichtung und seit wann.',
    },
    en: { label: 'Care network', description: 'Who is involved, in which role and organisation, and since when.' },
    source: '3.8 Care network; G-19, C-25',
  },
  COACH_CONTACT: {
    nl: {
      label: 'Contact van de jobcoach',
      description: 'Naam en contactgegevens van de jobcoach, voor een werkgever of opleiding.',
    },
    fr: {
      label: 'Contact du coach emploi',
      description: 'Le nom et les coordonnées du coach emploi, pour un employeur ou une école.',
    },
    de: {
      label: 'Kontakt des Jobcoachs',
      description: 'Name und Kontakt des Jobcoachs, für einen Arbeitgeber oder eine Schule.',
    },
    en: {
      label: 'Contact of the job coach',
      description: 'Name and contact of the job coach, for an employer or school.',
    },
    source: '3.8 Care network (part); C-43, EQ-06',
  },
  RESOURCE_GROUP: {
    nl: {
      label: 'Eigen groep',
      description: 'De naam van de groep die de persoon zelf koos, en wie er als wat in zit.',
    },
    fr: {
      label: 'Groupe choisi',
      description: 'Le nom du groupe que la personne a choisi, et qui en fait partie à quel titre.',
    },
    de: {
      label: 'Eigene Gruppe',
      description: 'Wie die Gruppe heißt, die sich die Person ausgesucht hat, und wer darin welche Rolle hat.',
    },
    en: { label: 'Resource group', description: 'Name of the group that the person chose, and who is in it as what.' },
    source: 'C-01, C-02; G-01, G-03',
  },
  GOALS: {
    nl: {
      label: 'Doelen',
      description: 'De doelen die de persoon stelt, de stappen, en hoe ver die volgens de persoon zijn.',
    },
    fr: {
      label: 'Objectifs',
      description: 'Les objectifs de la personne, leurs étapes, et où elle en est selon elle.',
    },
    de: {
      label: 'Ziele',
      description: 'Die Ziele, die sich die Person setzt, die Schritte, und wie weit sie nach eigener Meinung ist.',
    },
    en: { label: 'Goals', description: 'The goals the person set, their steps, and how far the person says they are.' },
    source: '3.8 Resource-group goals; G-04, P-28',
  },
  RECOVERY_PLAN: {
    nl: { label: 'Herstelplan', description: 'Het plan voor herstel of hulp als geheel, gemaakt met de begeleider.' },
    fr: {
      label: 'Plan de rétablissement',
      description: 'Le plan de rétablissement ou d’aide en entier, fait avec l’accompagnateur.',
    },
    de: {
      label: 'Genesungsplan',
      description: 'Der ganze Plan für Genesung oder Hilfe, gemeinsam mit der Begleitperson gemacht.',
    },
    en: { label: 'Recovery plan', description: 'The recovery or support plan as a whole, made with the counsellor.' },
    source: '3.8 Recovery/support plan; G-16, G-17, T-22',
  },
  RECOVERY_PLAN_MOMENTS: {
    nl: {
      label: 'Plan op de drie momenten',
      description: 'Wat van het plan op tafel ligt bij de start, bij het plannen en bij de uitvoering.',
    },
    fr: {
      label: 'Plan aux trois moments',
      description: 'Ce qui est discuté du plan au début, lors de la planification et pendant l’exécution.',
    },
    de: {
      label: 'Plan an den drei Zeitpunkten',
      description: 'Was vom Plan am Anfang, beim Planen und bei der Umsetzung besprochen wird.',
    },
    en: {
      label: 'Plan at its three moments',
      description: 'What of the plan is on the table at intake, at planning and while it is carried out.',
    },
    source: '3.8 Recovery/support plan (3 moments); C-08, G-21',
  },
  RECOVERY_PLAN_WORK: {
    nl: { label: 'Plan: werk', description: 'Het deel van het plan over werk en leren.' },
    fr: { label: 'Plan : travail', description: 'La partie du plan qui parle de travail et de formation.' },
    de: { label: 'Plan: Arbeit', description: 'Der Teil des Plans, der mit Arbeit und Lernen zu tun hat.' },
    en: { label: 'Plan: work', description: 'The part of the plan that is about work and learning.' },
    source: '3.8 Recovery/support plan (work part); T-27',
  },
  RECOVERY_PLAN_HOUSING: {
    nl: { label: 'Plan: wonen en inkomen', description: 'Het deel van het plan over wonen en inkomen.' },
    fr: { label: 'Plan : logement et revenus', description: 'La partie du plan qui parle du logement et des revenus.' },
    de: {
      label: 'Plan: Wohnen und Einkommen',
      description: 'Der Teil des Plans, der mit Wohnen und Einkommen zu tun hat.',
    },
    en: { label: 'Plan: housing and income', description: 'The part of the plan that is about living and income.' },
    source: '3.8 Recovery/support plan (housing/income part); T-28',
  },
  LIFE_STORY: {
    nl: {
      label: 'Levensverhaal',
      description: 'Het levens- of herstelverhaal zoals de persoon het vertelt, deel per deel.',
    },
    fr: {
      label: 'Récit de vie',
      description: 'L’histoire de vie ou de rétablissement que la personne raconte, partie par partie.',
    },
    de: {
      label: 'Lebensgeschichte',
      description: 'Die Geschichte von Leben oder Genesung, wie die Person sie erzählt, Teil für Teil.',
    },
    en: { label: 'Life story', description: 'The life or recovery story as the person tells it, part by part.' },
    source: '3.8 Life/recovery story; P-20, P-21, C-54',
  },
  WRAP: {
    nl: {
      label: 'Actieplan (WRAP)',
      description: 'Wat helpt om goed te blijven, wat vroege signalen zijn en wat men dan moet doen.',
    },
    fr: {
      label: 'Plan d’action (WRAP)',
      description: 'Ce qui aide à aller bien, les premiers signes, et ce qu’il faut faire alors.',
    },
    de: {
      label: 'Aktionsplan (WRAP)',
      description: 'Was hilft, damit es gut geht, was frühe Zeichen sind und was dann zu tun ist.',
    },
    en: {
      label: 'Action plan (WRAP)',
      description: 'What helps to stay well (Wellness Recovery Action Plan), what are early signs, what to do.',
    },
    source: '3.8 WRAP, crisis card; G-15, G-14',
  },
  CRISIS_CARD: {
    nl: {
      label: 'Crisiskaart',
      description: 'Wat de persoon wil in een crisis, wie men moet bellen, en wat men dan mag lezen.',
    },
    fr: {
      label: 'Carte de crise',
      description: 'Ce que la personne veut en cas de crise, qui appeler, et ce qui peut alors être lu.',
    },
    de: {
      label: 'Krisenkarte',
      description: 'Was die Person in einer Krise will, wen man anruft, und was man dann lesen darf.',
    },
    en: {
      label: 'Crisis card',
      description: 'What the person wants in a crisis, whom to call, and what may then be read.',
    },
    source: '3.8 WRAP, crisis card; G-12, C-35',
  },
  DIAGNOSIS: {
    nl: {
      label: 'Diagnose',
      description: 'Namen die hulpverleners gaven aan wat de persoon heeft, met wie en wanneer.',
    },
    fr: {
      label: 'Diagnostic',
      description: 'Les noms que des professionnels ont donnés à ce que vit la personne, avec qui et quand.',
    },
    de: { label: 'Diagnose', description: 'Wie Fachleute das nennen, was die Person hat, wer das sagte und wann.' },
    en: { label: 'Diagnosis', description: 'Names that professionals gave to what the person has, with who and when.' },
    source: '3.8 Diagnosis; P-31, T-14, E-07, C-52',
  },
  MEDICATION: {
    nl: {
      label: 'Medicatie',
      description: 'Medicijnen, dosis, wijzigingen, bijwerkingen en hulp daarbij; er kan iets ontbreken in de lijst.',
    },
    fr: {
      label: 'Médicaments',
      description: 'Les médicaments, doses, changements, effets secondaires et aides ; la liste peut être incomplète.',
    },
    de: {
      label: 'Medikamente',
      description: 'Mittel, Dosis, Änderungen, Nebenwirkungen und Hilfe damit; die Liste ist vielleicht nicht vollständig.',
    },
    en: {
      label: 'Medication',
      description: 'Medicines, doses, changes, side effects and support; the list may be incomplete.',
    },
    source: '3.8 Medication; M-67, M-68, E-06',
  },
  TRAUMA: {
    nl: {
      label: 'Trauma',
      description: 'Wat de persoon heeft meegemaakt en nog pijn doet, en wat er bleek toen ernaar gevraagd werd.',
    },
    fr: {
      label: 'Traumatismes',
      description: 'Ce que la personne a vécu et qui fait encore mal, et ce qui est apparu en posant la question.',
    },
    de: {
      label: 'Trauma und Verletzungen',
      description: 'Was die Person erlebt hat und was noch wehtut, und was sich auf Nachfrage zeigte.',
    },
    en: {
      label: 'Trauma',
      description: 'What happened to the person that still hurts, and what came out of asking for it.',
    },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-34, C-56',
  },
  SUICIDALITY: {
    nl: {
      label: 'Gedachten aan zelfdoding',
      description: 'Gedachten aan zelfdoding, zichzelf pijn doen, en wat daarover is afgesproken.',
    },
    fr: {
      label: 'Idées de suicide',
      description: 'Les pensées de suicide, le fait de se blesser, et ce qui a été convenu à ce sujet.',
    },
    de: {
      label: 'Gedanken an Selbsttötung',
      description: 'Gedanken an Selbsttötung, sich selbst verletzen, und was dazu abgemacht wurde.',
    },
    en: {
      label: 'Thoughts of suicide',
      description: 'Thoughts of suicide and self-harm, and what was agreed about them.',
    },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-35, C-56',
  },
  SEXUALITY: {
    nl: {
      label: 'Seksualiteit en intimiteit',
      description: 'Wat de persoon vertelde over seksualiteit en intimiteit.',
    },
    fr: { label: 'Sexualité et intimité', description: 'Ce que la personne a dit de sa sexualité et de son intimité.' },
    de: { label: 'Sexualität und Intimität', description: 'Was die Person zu Sexualität und Intimität erzählt hat.' },
    en: { label: 'Sexuality and intimacy', description: 'What the person told about sexuality and intimacy.' },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-38, C-56',
  },
  ADDICTION: {
    nl: {
      label: 'Verslaving',
      description: 'Gebruik van alcohol, drugs en dergelijke, en wat er bleek toen ernaar gevraagd werd.',
    },
    fr: {
      label: 'Dépendance',
      description: 'L’usage d’alcool, de drogues et autres, et ce qui est apparu en posant la question.',
    },
    de: {
      label: 'Sucht',
      description: 'Gebrauch von Alkohol, Drogen und Ähnlichem, und was sich auf Nachfrage zeigte.',
    },
    en: { label: 'Addiction', description: 'Use of alcohol, drugs and the like, and what came out of asking for it.' },
    source: '3.8 Trauma, suicidality, sexuality, addiction; P-36, C-56',
  },
  ADMISSIONS: {
    nl: {
      label: 'Opnames',
      description: 'Verblijf in een ziekenhuis of een huis met begeleiding: waar, vanaf wanneer en tot wanneer.',
    },
    fr: {
      label: 'Hospitalisations et séjours',
      description: 'Les séjours à l’hôpital ou dans une maison avec accompagnement : où, de quand à quand.',
    },
    de: {
      label: 'Aufenthalte',
      description: 'Aufenthalte in einer Klinik oder einem betreuten Haus: wo, von wann und bis wann.',
    },
    en: {
      label: 'Admissions',
      description: 'Stays in a hospital or residential service: where, from when, until when.',
    },
    source: '3.8 Admissions, coercion; M-91, T-11',
  },
  COERCION: {
    nl: {
      label: 'Dwang en drang',
      description: 'Keren dat de persoon gedwongen of onder druk gezet werd, en hoe die dat zelf vertelt.',
    },
    fr: {
      label: 'Contrainte et pression',
      description: 'Les fois où la personne a été forcée ou mise sous pression, et ce qu’elle en dit.',
    },
    de: {
      label: 'Zwang und Druck',
      description: 'Wann die Person gezwungen oder unter Druck gesetzt wurde, und was sie selbst dazu sagt.',
    },
    en: {
      label: 'Compulsion and pressure',
      description: 'Times when the person was forced or pressed, and their account.',
    },
    source: '3.8 Admissions, coercion; P-39, C-38',
  },
  SOMATIC_HEALTH: {
    nl: {
      label: 'Lichamelijke gezondheid',
      description: 'Het jaarlijkse onderzoek van het lichaam, de uitslag en het plan dat erop volgt.',
    },
    fr: {
      label: 'Santé physique',
      description: 'L’examen physique de chaque année, les résultats et le plan qui en découle.',
    },
    de: {
      label: 'Körperliche Gesundheit',
      description: 'Die jährliche körperliche Untersuchung, ihre Ergebnisse und der Plan dazu.',
    },
    en: {
      label: 'Physical health',
      description: 'The yearly physical screening, its results and the plan made from it.',
    },
    source: '3.8 Somatic screening and plan; M-84, M-86',
  },
  IROC: {
    nl: {
      label: 'Herstelvragenlijst (I.ROC)',
      description: 'Scores van de vragenlijst over herstel die persoon en begeleider samen invullen.',
    },
    fr: {
      label: 'Questionnaire rétablissement (I.ROC)',
      description: 'Les scores du questionnaire que la personne et l’accompagnateur remplissent ensemble.',
    },
    de: {
      label: 'Fragebogen zur Genesung (I.ROC)',
      description: 'Werte aus dem Fragebogen, den Person und Begleitperson gemeinsam ausfüllen.',
    },
    en: {
      label: 'Recovery questionnaire (I.ROC)',
      description: 'Scores of the recovery questionnaire that person and counsellor fill in together.',
    },
    source: '3.8 I.ROC / ROM scores; M-80, O-04',
  },
  ROM: {
    nl: {
      label: 'Vragenlijsten (ROM)',
      description: 'Scores van vragenlijsten over hoe het met de persoon gaat, met naam en datum van elke lijst.',
    },
    fr: {
      label: 'Questionnaires (ROM)',
      description: 'Les scores des questionnaires qui suivent comment va la personne, avec leur nom et leur date.',
    },
    de: {
      label: 'Fragebögen (ROM)',
      description: 'Werte aus Fragebögen dazu, wie es der Person geht, mit Namen und Datum des Bogens.',
    },
    en: {
      label: 'Questionnaires (ROM)',
      description: 'Scores of questionnaires on how the person is doing (routine outcome monitoring), with name and date.',
    },
    source: '3.8 I.ROC / ROM scores; M-79, O-01, O-02',
  },
  SESSION_COUNTER: {
    nl: {
      label: 'Aantal sessies',
      description: 'Hoeveel terugbetaalde sessies gebruikt zijn en in welke soort; niet bij wie of waarover.',
    },
    fr: {
      label: 'Nombre de séances',
      description: 'Combien de séances remboursées ont été utilisées et de quel type ; ni chez qui, ni sur quoi.',
    },
    de: {
      label: 'Anzahl Sitzungen',
      description: 'Wie viele erstattete Sitzungen es gab und welcher Art; nicht bei wem oder worüber.',
    },
    en: {
      label: 'Session counter',
      description: 'How many sessions of the convention were used, in which category; not with whom or about what.',
    },
    source: '3.8 Session counter and category; M-97, C-26',
  },
  FUNCTIONAL_ASSESSMENT: {
    nl: {
      label: 'Hoe het gaat (functioneel bilan)',
      description: 'Toestand, problemen, mogelijkheden en omgeving, zoals de hulpverleners die samen inschatten.',
    },
    fr: {
      label: 'Bilan fonctionnel',
      description: 'L’état, les problèmes, les capacités et l’entourage, évalués ensemble par les professionnels.',
    },
    de: {
      label: 'Gemeinsame Einschätzung (Bilanz)',
      description: 'Zustand, Probleme, Fähigkeiten und Umfeld, wie Fachleute sie gemeinsam einschätzen.',
    },
    en: {
      label: 'Functional assessment',
      description: 'State, problems, capacities and environment, as the network’s professionals assess them together.',
    },
    source: '3.8 Functional assessment; M-96, C-18',
  },
  FUNCTIONAL_ASSESSMENT_CONTEXT: {
    nl: {
      label: 'Functioneel bilan: omgeving',
      description: 'De delen over mensen rond de persoon, met naam; zij moeten daar zelf mee instemmen.',
    },
    fr: {
      label: 'Bilan fonctionnel : entourage',
      description: 'Les parties sur des proches cités par leur nom, qui doivent être d’accord eux-mêmes.',
    },
    de: {
      label: 'Einschätzung: Umfeld',
      description: 'Die Teile, in denen Menschen aus dem Umfeld genannt sind; sie müssen selbst zustimmen.',
    },
    en: {
      label: 'Functional assessment: environment',
      description: 'The parts about named people around the person, who must agree themselves.',
    },
    source: '3.8 Functional assessment (own part); C-18',
  },
  WORK_GOALS: {
    nl: { label: 'Werkdoelen', description: 'Doelen rond werk in kleine stappen, samen met de jobcoach.' },
    fr: {
      label: 'Objectifs de travail',
      description: 'Les objectifs de travail en petites étapes, fixés avec le coach emploi.',
    },
    de: {
      label: 'Ziele bei der Arbeit',
      description: 'Ziele rund um die Arbeit in kleinen Schritten, gemeinsam mit dem Jobcoach.',
    },
    en: { label: 'Work goals', description: 'Goals about work in small steps, set with the job coach.' },
    source: '3.8 Work goals, job history, wishes; W-04, E-19',
  },
  WORK_WISHES: {
    nl: {
      label: 'Werkwensen',
      description: 'Wat de persoon van werk wil en wat te vermijden is, zoals onregelmatige uren.',
    },
    fr: {
      label: 'Souhaits de travail',
      description: 'Ce que la personne attend du travail et ce qu’il faut éviter, comme des horaires irréguliers.',
    },
    de: {
      label: 'Wünsche zur Arbeit',
      description: 'Was die Person von der Arbeit will und was nicht, zum Beispiel wechselnde Arbeitszeiten.',
    },
    en: {
      label: 'Work wishes',
      description: 'What the person wants of work and what to avoid, such as irregular hours.',
    },
    source: '3.8 Work goals, job history, wishes; W-03, T-18, E-21',
  },
  JOB_HISTORY: {
    nl: {
      label: 'Loopbaan',
      description: 'Jobs, vrijwilligerswerk en sollicitaties met data; niet waarom iets stopte.',
    },
    fr: {
      label: 'Parcours de travail',
      description: 'Les emplois, le bénévolat et les candidatures avec leurs dates ; pas pourquoi cela s’est arrêté.',
    },
    de: {
      label: 'Berufsweg',
      description: 'Stellen, Ehrenamt und Bewerbungen mit Datum; nicht, warum etwas zu Ende ging.',
    },
    en: { label: 'Job history', description: 'Jobs, volunteering and applications with dates; not why one ended.' },
    source: '3.8 Work goals, job history, wishes; W-13, W-14, W-25, T-18, E-12, E-22, E-27',
  },
  WORK_EVENTS: {
    nl: { label: 'Werkgebeurtenissen', description: 'Tegenslag, en redenen om een job te verlaten, in eigen woorden.' },
    fr: {
      label: 'Événements au travail',
      description: 'Les coups durs, et les raisons de quitter un emploi, dans les mots de la personne.',
    },
    de: {
      label: 'Ereignisse bei der Arbeit',
      description: 'Rückschläge, und Gründe, eine Stelle zu verlassen, mit den Worten der Person.',
    },
    en: { label: 'Work events', description: 'Set-backs, and reasons of leaving a job, in the person’s own words.' },
    source: 'E-13, E-25, EQ-03, ST-06',
  },
  WORK_NOTES: {
    nl: {
      label: 'Notities van de jobcoach',
      description: 'Wat de jobcoach opschrijft van gesprekken met de persoon en met de werkgever.',
    },
    fr: {
      label: 'Notes du coach emploi',
      description: 'Ce que le coach note de ses entretiens avec la personne et avec l’employeur.',
    },
    de: {
      label: 'Notizen des Jobcoachs',
      description: 'Was der Jobcoach aus Gesprächen mit der Person und mit dem Arbeitgeber notiert.',
    },
    en: {
      label: 'Notes of the job coach',
      description: 'The coach’s notes of talks, with the person and the employer.',
    },
    source: 'EQ-03, EQ-04; E-24',
  },
  PROGRESSIVE_WORK: {
    nl: {
      label: 'Progressieve tewerkstelling',
      description: 'Dat iemand deels werkt met een uitkering: uren en sinds wanneer.',
    },
    fr: {
      label: 'Reprise progressive du travail',
      description: 'Le fait de travailler à temps partiel avec une indemnité : combien d’heures et depuis quand.',
    },
    de: {
      label: 'Schrittweise Rückkehr zur Arbeit',
      description: 'Dass jemand einen Teil der Zeit arbeitet und Krankengeld erhält: Stunden und seit wann.',
    },
    en: {
      label: 'Progressive return to work',
      description: 'That somebody works part of the time on a benefit: hours and since when.',
    },
    source: 'W-15, C-49, EQ-05, E-10',
  },
  WORK_ACCOMMODATIONS: {
    nl: {
      label: 'Werkaanpassingen',
      description: 'Afgesproken aanpassingen op het werk, zoals uren of een maatje; nooit de reden ervan.',
    },
    fr: {
      label: 'Aménagements au travail',
      description: 'Ce qui est adapté au travail, comme les heures ou un parrain ; jamais pour quelle raison.',
    },
    de: {
      label: 'Anpassungen bei der Arbeit',
      description: 'Was bei der Arbeit angepasst wird, wie Stunden oder eine feste Hilfe; nie der Grund.',
    },
    en: {
      label: 'Work accommodations',
      description: 'Adjustments agreed at work, such as hours or a buddy; never the reason for them.',
    },
    source: '3.8 Work accommodations; W-08, W-09, C-47',
  },
  EMPLOYER_DISCLOSURE: {
    nl: {
      label: 'Openheid op het werk',
      description: 'Dat de persoon een werkgever iets vertelde: aan wie, wanneer, en met wiens steun.',
    },
    fr: {
      label: 'Ce qui a été dit au travail',
      description: 'Le fait d’avoir dit quelque chose à un employeur : à qui, quand, et avec l’aide de qui.',
    },
    de: {
      label: 'Offenheit bei der Arbeit',
      description: 'Dass die Person einem Arbeitgeber etwas gesagt hat: wem, wann, und mit wessen Hilfe.',
    },
    en: {
      label: 'Disclosure at work',
      description: 'That the person told an employer something: to whom, when, and with whose support.',
    },
    source: '3.8 Employer disclosure; W-11, C-45, E-26',
  },
  EMPLOYER_DISCLOSURE_TEXT: {
    nl: { label: 'Wat de werkgever hoorde', description: 'De tekst die de persoon de werkgever vertelde, letterlijk.' },
    fr: {
      label: 'Ce que l’employeur a appris',
      description: 'Le texte que la personne a dit à l’employeur, mot pour mot.',
    },
    de: {
      label: 'Was der Arbeitgeber gehört hat',
      description: 'Der Text, den die Person dem Arbeitgeber gesagt hat, Wort für Wort.',
    },
    en: {
      label: 'What the employer was told',
      description: 'The text that the person told the employer, to the letter.',
    },
    source: '3.8 Employer disclosure (the told text); C-45, EQ-06',
  },
  SOCIAL_STATUS: {
    nl: { label: 'Statuut', description: 'Statuut en uitkeringen in de tijd, zoals werkloos of invaliditeit.' },
    fr: {
      label: 'Statut social',
      description: 'Le statut et les allocations au fil du temps, par exemple le chômage ou l’invalidité.',
    },
    de: {
      label: 'Sozialer Status',
      description: 'Status und Leistungen im Lauf der Zeit, zum Beispiel Arbeitslosigkeit oder Invalidität.',
    },
    en: { label: 'Social status', description: 'Status and benefits over time, such as unemployed or invalidity.' },
    source: '3.8 Social status, benefits; P-10, T-15, E-08, E-09, E-10',
  },
  INSURANCE_STATUS: {
    nl: { label: 'Ziekteverzekering in orde', description: 'Of de ziekteverzekering in orde is: ja of nee.' },
    fr: { label: 'Assurance en ordre', description: 'Si l’assurance maladie est en ordre : oui ou non.' },
    de: {
      label: 'Versicherung in Ordnung',
      description: 'Ob die Versicherung bei der Krankenkasse in Ordnung ist: ja oder nein.',
    },
    en: { label: 'Insured', description: 'Whether the health insurance is in order: yes or no.' },
    source: '3.8 Social status, benefits (insured y/n); P-11',
  },
  HOUSING: {
    nl: {
      label: 'Wonen',
      description: 'Hoe de persoon woont en wil wonen, een woonaanvraag en wat daarover is beslist.',
    },
    fr: {
      label: 'Logement',
      description: 'Comment la personne vit et veut vivre, une demande de logement et la décision prise.',
    },
    de: {
      label: 'Wohnen',
      description: 'Wie die Person wohnt und wohnen will, ein Antrag auf Wohnraum und was entschieden wurde.',
    },
    en: {
      label: 'Housing',
      description: 'How the person lives and wants to live, a housing request and what was decided on it.',
    },
    source: '3.8 Housing, indication; U-06, U-16, P-06, T-28',
  },
  INCOME_DEBTS: {
    nl: { label: 'Inkomen en schulden', description: 'Inkomen, schulden en budgethulp, in het dossier van wie helpt.' },
    fr: {
      label: 'Revenus et dettes',
      description: 'Les revenus, les dettes et l’aide pour le budget, dans le dossier du service qui aide.',
    },
    de: {
      label: 'Einkommen und Schulden',
      description: 'Einkommen, Schulden und Hilfe beim Haushaltsgeld, in der Akte der Stelle, die hilft.',
    },
    en: {
      label: 'Income and debts',
      description: 'Income, debts and budget support, in the case of the desk that helps.',
    },
    source: '3.8 Income, debts; U-22, U-23, U-24',
  },
  CONCERN_REPORT: {
    nl: {
      label: 'Melding van bezorgdheid',
      description: 'Een melding van iemand die ongerust was, zodra er contact is met de persoon.',
    },
    fr: {
      label: 'Signalement',
      description: 'Le message d’un proche ou voisin inquiet, une fois que l’équipe a rencontré la personne.',
    },
    de: {
      label: 'Meldung aus Sorge',
      description: 'Die Meldung von jemandem, der in Sorge war, sobald Kontakt mit der Person besteht.',
    },
    en: {
      label: 'Concern report',
      description: 'A report by somebody who was worried, once outreach is in contact with the person.',
    },
    source: '3.8 Concern report; U-12, C-59',
  },
  CONCERN_REPORT_BEFORE_CONTACT: {
    nl: {
      label: 'Melding vóór contact',
      description: 'Dezelfde melding zolang er nog geen contact is met de persoon.',
    },
    fr: {
      label: 'Signalement avant contact',
      description: 'Le même message, tant que l’équipe n’a pas rencontré la personne.',
    },
    de: {
      label: 'Meldung vor dem Kontakt',
      description: 'Dieselbe Meldung, solange noch kein Kontakt mit der Person besteht.',
    },
    en: {
      label: 'Concern report before contact',
      description: 'The same report as long as outreach has not met the person.',
    },
    source: '3.8 Concern report (once in contact); U-11, U-12, C-59',
  },
  FAMILY_IMPACT_CHECK: {
    nl: {
      label: 'Gevolgen voor het gezin (kindreflex)',
      description: 'Wat een traject betekent voor partner en kinderen, en wat is afgesproken.',
    },
    fr: {
      label: 'Effets sur la famille',
      description: 'Ce qu’un trajet veut dire pour le partenaire et les enfants, et ce qui a été convenu (Kindreflex).',
    },
    de: {
      label: 'Folgen für die Familie',
      description: 'Was eine Begleitung für Partner und Kinder bedeutet, und was abgemacht wurde (Kindreflex).',
    },
    en: {
      label: 'Family impact check',
      description: 'What a trajectory means for partner and children, and what was agreed (Kindreflex).',
    },
    source: '3.8 Kindreflex outcome; P-45, C-39',
  },
  FAMILY_IMPACT_CHECK_DONE: {
    nl: {
      label: 'Kindreflex gedaan',
      description: 'Dat men de gevolgen voor het gezin besprak en wanneer; geen inhoud.',
    },
    fr: {
      label: 'Effets sur la famille : vu',
      description: 'Le fait qu’on a parlé des effets sur la famille, et quand ; aucun contenu.',
    },
    de: {
      label: 'Folgen für die Familie: besprochen',
      description: 'Dass man die Folgen für die Familie besprochen hat, und wann; kein Inhalt.',
    },
    en: {
      label: 'Family impact check done',
      description: 'That the family impact check was done, and when; no content.',
    },
    source: '3.8 Kindreflex outcome; C-39, EQ-02',
  },
  CHILD_SAFETY_CHECK: {
    nl: {
      label: 'Veiligheid van kinderen (kindcheck)',
      description: 'Of kinderen ernstige schade kunnen oplopen, en wat daaraan is gedaan.',
    },
    fr: {
      label: 'Sécurité des enfants',
      description: 'Si des enfants risquent un dommage grave, et ce qui a été fait pour l’éviter (Kindcheck).',
    },
    de: {
      label: 'Sicherheit der Kinder',
      description: 'Ob Kinder ernsten Schaden nehmen können, und was man dagegen getan hat (Kindcheck).',
    },
    en: {
      label: 'Child safety check',
      description: 'Whether children may come to serious harm, and what was done about it (Kindcheck).',
    },
    source: '3.8 Kindcheck; P-46, C-40, C-41',
  },
  PEER_MEMBERSHIP: {
    nl: {
      label: 'Lotgenoten en zelfhulp',
      description: 'Aan welke lotgenoten-, zelfhulp- of herstelgroepen de persoon meedoet.',
    },
    fr: {
      label: 'Pairs et entraide',
      description: 'À quels groupes de pairs, d’entraide ou de rétablissement la personne participe.',
    },
    de: {
      label: 'Selbsthilfe und Gleichgesinnte',
      description: 'An welchen Gruppen von Menschen mit ähnlicher Erfahrung die Person teilnimmt.',
    },
    en: {
      label: 'Peer and self-help groups',
      description: 'Which peer, self-help or recovery groups the person takes part in.',
    },
    source: '3.8 Peer/self-help membership; G-27, G-28, G-29, C-11',
  },
  SAFETY_PROXIES: {
    nl: {
      label: 'Politie en slachtoffer zijn',
      description: 'Contacten met de politie, veroordelingen, en of de persoon slachtoffer was.',
    },
    fr: {
      label: 'Police et faits subis',
      description: 'Les contacts avec la police, les condamnations, et si la personne a été victime.',
    },
    de: {
      label: 'Polizei und Opfer',
      description: 'Kontakte mit der Polizei, Verurteilungen, und ob die Person Opfer war.',
    },
    en: {
      label: 'Police and victimhood',
      description: 'Contacts with the police, convictions, and having been a victim.',
    },
    source: '3.8 Police/victim proxies; P-50, P-51, O-09, C-56',
  },
  REFERRAL: {
    nl: { label: 'Verwijzing', description: 'Dat er een verwijzing is: van wie, naar wie, wanneer, en hoe het staat.' },
    fr: {
      label: 'Orientation',
      description: 'Le fait qu’il y a une orientation : de qui, vers qui, quand, et où cela en est.',
    },
    de: {
      label: 'Überweisung',
      description: 'Dass es eine Überweisung gibt: von wem, an wen, wann, und wie es steht.',
    },
    en: { label: 'Referral', description: 'That there is a referral: from whom, to whom, when, and how it stands.' },
    source: '3.8 Referral sheet; M-39, T-08, T-09, E-14',
  },
  REFERRAL_SHEET: {
    nl: {
      label: 'Verwijsfiche',
      description: 'Wat de verwijzer schreef aan de ontvanger, in de woorden van de verwijzer.',
    },
    fr: {
      label: 'Fiche d’orientation',
      description: 'Ce que l’envoyeur a écrit au destinataire, dans ses propres mots.',
    },
    de: {
      label: 'Überweisungsblatt',
      description: 'Was die überweisende Stelle an die empfangende schrieb, mit ihren eigenen Worten.',
    },
    en: { label: 'Referral sheet', description: 'What the referrer wrote to the receiver, in the referrer’s words.' },
    source: '3.8 Referral sheet; M-39, C-57',
  },
  REFERRAL_SHEET_DIAGNOSIS: {
    nl: {
      label: 'Verwijsfiche: diagnose',
      description: 'Het deel diagnose van de fiche, dat de persoon eraf kan laten.',
    },
    fr: {
      label: 'Fiche d’orientation : diagnostic',
      description: 'La partie diagnostic de la fiche, que la personne peut faire enlever.',
    },
    de: {
      label: 'Überweisungsblatt: Diagnose',
      description: 'Der Teil zur Diagnose, der auf Wunsch der Person nicht auf das Blatt kommt.',
    },
    en: {
      label: 'Referral sheet: diagnosis',
      description: 'The diagnosis part of the sheet, which the person can leave off.',
    },
    source: '3.8 Referral sheet (diagnosis part); C-57, T-14, E-07',
  },
  REFERRAL_SHEET_MEDICATION: {
    nl: {
      label: 'Verwijsfiche: medicatie',
      description: 'Het deel medicatie van de fiche, dat de persoon eraf kan laten.',
    },
    fr: {
      label: 'Fiche d’orientation : médicaments',
      description: 'La partie médicaments de la fiche, que la personne peut faire enlever.',
    },
    de: {
      label: 'Überweisungsblatt: Medikamente',
      description: 'Der Teil zu Medikamenten, der auf Wunsch der Person nicht auf das Blatt kommt.',
    },
    en: {
      label: 'Referral sheet: medication',
      description: 'The medication part of the sheet, which the person can leave off.',
    },
    source: '3.8 Referral sheet; C-57, E-06, EQ-02',
  },
  ACCESS_RECORDS: {
    nl: { label: 'Wie keek', description: 'Wie wat heeft bekeken, als wat, waarom en op welke grond.' },
    fr: { label: 'Qui a regardé', description: 'Qui a regardé quoi, à quel titre, pourquoi et sur quelle base.' },
    de: {
      label: 'Wer hat nachgesehen',
      description: 'Wer was angesehen hat, in welcher Rolle, warum und auf welcher Grundlage.',
    },
    en: { label: 'Who looked', description: 'Who looked at what, as what, why and on which ground.' },
    source: '3.8 Access log; C-55',
  },
  CONSENT: {
    nl: {
      label: 'Toestemmingen en weigeringen',
      description: 'Wat de persoon toestond en weigerde, aan wie, en tot wanneer.',
    },
    fr: { label: 'Accords et refus', description: 'Ce que la personne a permis et refusé, à qui, et jusqu’à quand.' },
    de: {
      label: 'Erlaubnisse und Ablehnungen',
      description: 'Was die Person erlaubt und abgelehnt hat, wem, und bis wann.',
    },
    en: { label: 'Grants and refusals', description: 'What the person allowed and refused, to whom, and until when.' },
    source: 'A-01, A-03, A-05, C-13',
  },
  TRAJECTORY: {
    nl: {
      label: 'Hersteltraject',
      description: 'Dat er een traject loopt: stand, fase, data en wie verantwoordelijk is; geen inhoud.',
    },
    fr: {
      label: 'Trajet de rétablissement',
      description: 'Le fait qu’un trajet est en cours : état, phase, dates et qui est responsable ; aucun contenu.',
    },
    de: {
      label: 'Begleitung zur Genesung',
      description: 'Dass eine Begleitung läuft: Stand, Phase, Daten und wer verantwortlich ist; kein Inhalt.',
    },
    en: {
      label: 'Mental-health trajectory',
      description: 'That a trajectory runs: state, phase, dates and who is accountable; no content.',
    },
    source: 'M-02, T-19, T-21, T-26, C-06',
  },
  WORK_TRAJECTORY: {
    nl: {
      label: 'Traject bij de jobcoach',
      description: 'Dat jobcoaching loopt: stand, data en hoe vaak er contact is; geen inhoud.',
    },
    fr: {
      label: 'Trajet avec le coach emploi',
      description: 'Le fait qu’un coach emploi aide : état, dates et rythme des contacts ; aucun contenu.',
    },
    de: {
      label: 'Begleitung durch den Jobcoach',
      description: 'Dass ein Jobcoach hilft: Stand, Daten und wie oft es Kontakt gibt; kein Inhalt.',
    },
    en: {
      label: 'Job-coaching trajectory',
      description: 'That job coaching runs: state, dates and how often they meet; no content.',
    },
    source: 'W-02, E-17, E-24, E-30, E-31, EQ-03, EQ-05',
  },
  TRAINING_ENROLMENT: {
    nl: { label: 'Opleiding of stage', description: 'Dat de persoon een opleiding of stage volgt: stand en data.' },
    fr: {
      label: 'Formation ou stage',
      description: 'Le fait que la personne suit une formation ou un stage : état et dates.',
    },
    de: {
      label: 'Ausbildung oder Praktikum',
      description: 'Dass die Person eine Ausbildung oder ein Praktikum macht: Stand und Daten.',
    },
    en: {
      label: 'Training',
      description: 'That the person is enrolled for a training or internship: state and dates.',
    },
    source: 'W-16, E-29, EQ-05, EQ-08',
  },
  WEEK_SCHEDULE: {
    nl: {
      label: 'Weekschema',
      description: 'Welke groepen en activiteiten op welke halve dagen; niet of de persoon er was.',
    },
    fr: {
      label: 'Horaire de la semaine',
      description: 'Quels groupes et activités, quels demi-jours ; pas si la personne est venue.',
    },
    de: {
      label: 'Wochenplan',
      description: 'Welche Gruppen und Angebote an welchen halben Tagen; nicht, ob die Person da war.',
    },
    en: {
      label: 'Week schedule',
      description: 'Which groups and activities on which half days; not whether the person came.',
    },
    source: 'M-43, M-44, T-20, T-28, TQ-05',
  },
  ATTENDANCE: {
    nl: { label: 'Aanwezigheid', description: 'Wanneer de persoon er was of niet, en waarom als die dat zei.' },
    fr: { label: 'Présences', description: 'Quand la personne est venue ou non, et pourquoi si elle l’a dit.' },
    de: { label: 'Anwesenheit', description: 'Wann die Person da war oder nicht, und warum, wenn sie es gesagt hat.' },
    en: { label: 'Attendance', description: 'When the person came or stayed away, and why if they said so.' },
    source: 'T-30, TQ-02, TQ-10',
  },
  APPOINTMENTS: {
    nl: {
      label: 'Afspraken',
      description: 'Wie de persoon wanneer en waar ontmoet, en wanneer het plan bekeken wordt; geen notities.',
    },
    fr: {
      label: 'Rendez-vous',
      description: 'Qui rencontre la personne, quand et où, et les évaluations prévues ; pas de notes.',
    },
    de: {
      label: 'Termine',
      description: 'Wer die Person wann und wo trifft, und wann der Plan besprochen wird; keine Notizen.',
    },
    en: { label: 'Appointments', description: 'Who meets the person when and where, and planned reviews; no notes.' },
    source: 'TQ-02, TQ-08, C-48',
  },
  CONTEXT_CONVERSATIONS: {
    nl: {
      label: 'Gesprekken met de familie',
      description: 'Gesprekken met mensen rond de persoon: datum, wie is uitgenodigd en het onderwerp.',
    },
    fr: {
      label: 'Entretiens avec la famille',
      description: 'Les entretiens avec l’entourage : la date, qui est invité et le sujet.',
    },
    de: {
      label: 'Gespräche mit der Familie',
      description: 'Gespräche mit Menschen um die Person: Datum, wer eingeladen ist und das Thema.',
    },
    en: {
      label: 'Talks with the family',
      description: 'Talks with those around the person: date, who is invited and the topic.',
    },
    source: 'G-08, T-06, TQ-04, TQ-08',
  },
  SESSION_NOTES: {
    nl: {
      label: 'Gespreksnotities',
      description: 'Wat hulpverleners schreven over sessies en gesprekken met de persoon.',
    },
    fr: {
      label: 'Notes d’entretien',
      description: 'Ce que les professionnels ont écrit sur les séances et entretiens avec la personne.',
    },
    de: {
      label: 'Notizen aus Gesprächen',
      description: 'Was Fachleute nach Sitzungen und Gesprächen mit der Person geschrieben haben.',
    },
    en: { label: 'Session notes', description: 'What professionals wrote of sessions and talks with the person.' },
    source: 'TQ-02; M-15, M-16',
  },
  CONVENTION_SESSIONS: {
    nl: {
      label: 'Sessies en facturen van de conventie',
      description: 'Wanneer en bij wie terugbetaalde sessies waren, hoe het met de factuur staat, en wie een traject betaalt.',
    },
    fr: {
      label: 'Séances et factures de la convention',
      description: 'Quand et chez qui ont eu lieu les séances remboursées, où en est la facture, et qui paie un parcours.',
    },
    de: {
      label: 'Sitzungen und Rechnungen der Konvention',
      description: 'Wann und bei wem erstattete Sitzungen waren, wie es um die Rechnung steht und wer eine Begleitung bezahlt.',
    },
    en: {
      label: 'Sessions and invoices of the convention',
      description: 'When and with whom reimbursed psychological sessions were, how the invoice stands, and who pays a trajectory.',
    },
    source: 'R-001 to R-020, R-035; M-97, L-23, C-26, C-27',
  },
  NOTICES: {
    nl: {
      label: 'Berichten tussen partners',
      description: 'Wat de geestelijke gezondheidszorg en de huisarts elkaar laten weten: soort en datum.',
    },
    fr: {
      label: 'Messages entre partenaires',
      description: 'Ce que les soins de santé mentale et le médecin généraliste se disent : type et date.',
    },
    de: {
      label: 'Nachrichten unter Partnern',
      description: 'Was Stellen für seelische Gesundheit und Hausarztpraxis einander mitteilen: Art und Datum.',
    },
    en: {
      label: 'Notices between partners',
      description: 'What mental health care and GP tell each other at set moments: kind and date.',
    },
    source: 'A-12, R-083, EQ-04, TQ-02',
  },
  WAITING: {
    nl: { label: 'Wachten', description: 'Waarop de persoon wacht en sinds wanneer; niet op welke andere lijsten.' },
    fr: {
      label: 'Attente',
      description: 'Ce que la personne attend et depuis quand ; pas sur quelles autres listes elle est.',
    },
    de: {
      label: 'Warten',
      description: 'Worauf die Person wartet und seit wann; nicht, auf welchen anderen Listen sie steht.',
    },
    en: { label: 'Waiting', description: 'For what the person waits and since when; not on which other lists.' },
    source: 'M-40, TQ-02, ST-11',
  },
  EDUCATION: {
    nl: { label: 'Scholing', description: 'Scholen en studies, al dan niet afgewerkt.' },
    fr: { label: 'Études', description: 'Les écoles et les études, terminées ou non.' },
    de: { label: 'Schule und Studium', description: 'Schulen und Studien, ob sie beendet sind oder nicht.' },
    en: { label: 'Education', description: 'Schools and studies, finished or not.' },
    source: 'P-13, T-16, T-17, E-11',
  },
  HOUSEHOLD: {
    nl: {
      label: 'Thuissituatie',
      description: 'Met wie de persoon woont en een relatie heeft, en wat het moeilijk maakt om ergens te komen; geen namen.',
    },
    fr: {
      label: 'Situation à la maison',
      description: 'Avec qui la personne vit et est en couple, et ce qui l’empêche de se déplacer ; pas le nom des autres.',
    },
    de: {
      label: 'Zuhause',
      description: 'Mit wem die Person wohnt und eine Beziehung hat, und was sie hindert, irgendwohin zu kommen; keine Namen.',
    },
    en: {
      label: 'Household',
      description: 'With whom the person lives and is in a relationship, and what keeps them from getting somewhere; no names.',
    },
    source: 'P-05, P-06, P-07, P-53, T-03, T-04, E-03',
  },
  CHILDREN: {
    nl: {
      label: 'Kinderen',
      description: 'Dat er kinderen zijn en wie wanneer voor hen zorgt; geen namen, tenzij gewenst.',
    },
    fr: {
      label: 'Enfants',
      description: 'Le fait qu’il y a des enfants et qui s’en occupe quand ; pas de noms, sauf si c’est souhaité.',
    },
    de: {
      label: 'Kinder',
      description: 'Dass es Kinder gibt und wer wann für sie sorgt; keine Namen, außer wenn gewünscht.',
    },
    en: { label: 'Children', description: 'That there are children and who cares for them when; no names by default.' },
    source: 'P-08, E-04, C-42, T-07',
  },
  SOCIAL_NETWORK: {
    nl: {
      label: 'Sociaal netwerk',
      description: 'Hoe klein of sterk het eigen netwerk van mensen is, en hoe eenzaam de persoon zich voelt.',
    },
    fr: {
      label: 'Réseau social',
      description: 'Si la personne a peu ou beaucoup de gens sur qui compter, et si elle se sent seule.',
    },
    de: {
      label: 'Soziales Netz',
      description: 'Wie klein oder stark das eigene Netz von Menschen ist, und wie einsam die Person sich fühlt.',
    },
    en: {
      label: 'Social network',
      description: 'How small or strong the person’s own network of people is, and how lonely they feel.',
    },
    source: 'P-09, P-48, E-05, EQ-11',
  },
  CARE_NEEDS: {
    nl: {
      label: 'Wat nodig is',
      description: 'Wat de persoon nodig heeft op elk levensgebied, wie dat zag en wanneer.',
    },
    fr: {
      label: 'Besoins',
      description: 'Ce dont la personne a besoin dans chaque domaine de vie, qui l’a vu et quand.',
    },
    de: { label: 'Bedarf', description: 'Was die Person in jedem Lebensbereich braucht, wer das sah und wann.' },
    en: { label: 'Care needs', description: 'Needs per life domain, by whom they were seen and when.' },
    source: 'P-17, T-13, TQ-03',
  },
  SUPPORT_REQUESTS: {
    nl: { label: 'Hulpvragen', description: 'Waarvoor de persoon hulp vraagt, en aan wie.' },
    fr: { label: 'Demandes d’aide', description: 'Ce pour quoi la personne demande de l’aide, et à qui.' },
    de: { label: 'Bitten um Hilfe', description: 'Wofür die Person um Hilfe bittet, und wen.' },
    en: { label: 'Support requests', description: 'What the person asks help for, of whom.' },
    source: 'P-16, E-15, TQ-11, EQ-10',
  },
  STRENGTHS: {
    nl: { label: 'Krachten', description: 'Waar de persoon goed in is, en waarop die kan bouwen.' },
    fr: { label: 'Forces', description: 'Ce que la personne fait bien, et sur quoi elle peut compter.' },
    de: { label: 'Stärken', description: 'Was die Person gut kann, und worauf sie bauen kann.' },
    en: { label: 'Strengths', description: 'What the person is good at, and what they can build on.' },
    source: 'P-18, T-31, E-18, TQ-10',
  },
  WISHES: {
    nl: { label: 'Wensen', description: 'Wat de persoon van het leven wil.' },
    fr: { label: 'Souhaits', description: 'Ce que la personne attend de la vie.' },
    de: { label: 'Wünsche', description: 'Was die Person vom Leben will.' },
    en: { label: 'Wishes', description: 'What the person wants of life.' },
    source: 'P-15, T-25, E-21, E-31',
  },
  OWN_WORDS: {
    nl: { label: 'In mijn eigen woorden', description: 'Hoe de persoon zelf zegt wat er is en hoe dat voelt.' },
    fr: {
      label: 'Dans mes propres mots',
      description: 'Comment la personne dit elle-même ce qui se passe et ce que cela lui fait.',
    },
    de: {
      label: 'In meinen eigenen Worten',
      description: 'Wie die Person selbst sagt, was los ist und wie es sich anfühlt.',
    },
    en: {
      label: 'In my own words',
      description: 'How the person themselves says what is the matter and what it is like.',
    },
    source: 'T-05, T-10, T-13, T-23, E-20, C-52',
  },
  HOW_TO_WORK_WITH_ME: {
    nl: {
      label: 'Zo werk je met mij',
      description: 'Wat helpt en wat niet in de samenwerking met de persoon.',
    },
    fr: {
      label: 'Comment travailler avec moi',
      description: 'Ce qui aide et ce qui n’aide pas quand on travaille avec la personne.',
    },
    de: {
      label: 'So arbeitet man mit mir',
      description: 'Was hilft und was nicht, wenn man mit der Person arbeitet.',
    },
    en: {
      label: 'How to work with me',
      description: 'What helps and what does not when working with the person.',
    },
    source: 'P-42, M-64, C-10',
  },
};
